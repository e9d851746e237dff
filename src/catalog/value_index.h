/* Which columns hold a given word or phrase. Filled by src/exec from distinct values under a cap, asked by
 * src/link. */
#ifndef CATALOG_VALUE_INDEX_H
#define CATALOG_VALUE_INDEX_H

#include "english/words.h"
#include "util/arena.h"
#include "util/pack.h"

#include <stddef.h>
#include <stdint.h>

struct value_index;

enum {
    VALUE_INDEX_MAX_WORDS = 8,   /* longer values are not indexed */
    VALUE_INDEX_MAX_BYTES = 100, /* likewise */
    VALUE_INDEX_FEW = 40,        /* values of a column that are listed */
};

struct value_match {
    int32_t column;
    const char *stored; /* as the database holds it; owned by the index */
};

/* A value of a column that has few. */
struct value_listed {
    const char *stored;
    const struct word *words; /* of `stored` */
    size_t word_count;
    const char *name; /* what people call it, of a code: "cancelled" of "X"; else NULL */
    const struct word *name_words;
    size_t name_word_count;
};

struct value_index *value_index_create(void);
void value_index_destroy(struct value_index *index);

/* Adds one stored value of a column (text is copied). Values that are too long, hold no word or are not UTF-8
 * are passed over, but for a blank one. A value that comes again when hundreds of other columns have had it since is kept twice.
 */
void value_index_add(struct value_index *index, int32_t column, const char *stored, size_t length);

/* Another name of a value, under which it is found too: the label of a code. The value need not be known yet.
 */
void value_index_add_name(struct value_index *index, int32_t column, const char *name, const char *stored);

/* The day that never comes by which rows of the column have no end ("9999-12-31"); it is one of its values.
 */
void value_index_set_open_end(struct value_index *index, int32_t column, const char *stored);
/* NULL where there is none. */
const char *value_index_open_end(const struct value_index *index, int32_t column);

/* The latest day of a column that says when rows begin or end, "2027-12-31", with a time behind it or not; NULL where none
 * was told of. */
void value_index_set_latest(struct value_index *index, int32_t column, const char *stored);
const char *value_index_latest(const struct value_index *index, int32_t column);

/* The text without a word, empty or of spaces, that some rows of the column hold; NULL where none was added. */
const char *value_index_blank(const struct value_index *index, int32_t column);

/* The index as seen by a part of its catalog, in `arena`: only the columns that have a number in `numbers`
 * (one for every column, -1: not in the part), by these numbers. Nothing may be added to it, and it goes with
 * the arena; `whole` and `numbers` must outlive it. */
struct value_index *value_index_part(struct arena *arena, const struct value_index *whole,
                                     const int32_t *numbers);

/* All columns' values whose folded text (words_join, stems false) equals `key`; the array is owned by the
 * index and stays until the next add. At most one match a column and spelling. */
size_t value_index_find(const struct value_index *index, const char *key,
                        const struct value_match **ret_matches);

/* The same by stems (words_join, stems true): "dogs" finds "Dog". */
size_t value_index_find_stem(const struct value_index *index, const char *key,
                             const struct value_match **ret_matches);

/* The values of several tokens that equal `key` when their stems are written in one piece, marks left out:
 * "noshow" finds "No-show". */
size_t value_index_find_joined(const struct value_index *index, const char *key,
                               const struct value_match **ret_matches);

/* The stems of words in one piece, marks left out. */
char *value_index_join(struct arena *arena, const struct word *words, size_t count);

/* The values that have all of the words (by stem, whatever their order) and more: "Acme" finds "Acme Corp.".
 * Only those that are the only such value of their column; in `arena`. */
size_t value_index_find_part(const struct value_index *index, struct arena *arena, const struct word *words,
                             size_t count, const struct value_match **ret_matches);

/* The values of several words whose first letters these are: "nicu" finds "Neonatal Intensive Care Unit".
 * Of columns that have few values. */
size_t value_index_find_initials(const struct value_index *index, const char *letters,
                                 const struct value_match **ret_matches);

/* All values of a column, where they are at most VALUE_INDEX_FEW; returns how many, 0 for other columns. */
size_t value_index_list(const struct value_index *index, int32_t column,
                        const struct value_listed **ret_listed);

/* Distinct stored values that begin with `prefix`, by bytes, whatever the case of ASCII letters: at most
 * `limit` of them, sorted, owned by the index. Returns their number. */
size_t value_index_begin_with(const struct value_index *index, const char *prefix, size_t limit,
                              const char **ret_values);

size_t value_index_size(const struct value_index *index); /* number of values */

/* value_pack.c: the index as bytes, for what is kept between runs; it answers the same then, order included.
 */
void value_index_pack(const struct value_index *index, struct pack *pack);
/* NULL where the bytes are no index over so many columns. */
struct value_index *value_index_unpack(struct unpack *unpack, size_t column_count);

#endif
