/* Inside names_of_catalog: what is known of a catalog's names while they become words. */
#ifndef LINK_SPLITTER_H
#define LINK_SPLITTER_H

#include "english/word_set.h"
#include "link/names.h"

struct splitter {
    struct arena *arena;
    const struct catalog *catalog;
    struct name *tables, *columns; /* before they are spelled out `words` are the literal ones */
    const char **known;            /* the distinct words of all names, as they stand there, sorted */
    size_t known_count;
    struct word_set table_stems;     /* of the words of all tables' names, spelled out */
    const struct catalog_key **keys; /* by the table that they lead from */
    struct word_set near;            /* the words of the names of `near_table` and of its columns */
    int32_t near_table;              /* -1: none yet */
    const char *language;            /* that names are in; NULL: English */
};

/* Where an abbreviation stands. */
struct spelling_place {
    int32_t table, column; /* column: -1 in a table's name */
    const struct word *words;
    size_t count, at; /* of `words`; at == count: in no place of its own */
};

/* Takes off what says nothing: tbl_, dim_, a prefix that most tables share or most columns of a table. */
void prefixes_strip(struct splitter *splitter);

/* The reading of an abbreviation in its place, or NULL: it stands for itself or is none. */
const char *abbreviation_read(struct splitter *splitter, const struct spelling_place *place, const char *text,
                              size_t length);

/* Where a word of a column's name that is in no table of abbreviations is one of a longer word near it: by
 * its letters in order or as the first letters of several words. Returns how many words, in `ret_words`; 0
 * where it is none. */
size_t abbreviation_guess(struct splitter *splitter, const struct spelling_place *place,
                          const struct word **ret_words);

/* The first of the known words that is not below `text`. */
size_t known_from(const struct splitter *splitter, const char *text);
/* The first of the keys that lead from the table. */
size_t keys_first(const struct splitter *splitter, int32_t from_table);
bool known_has(const struct splitter *splitter, const char *text);

#endif
