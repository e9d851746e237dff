/* What the names of tables and columns say of keys. */
#ifndef CATALOG_INFER_NAMES_H
#define CATALOG_INFER_NAMES_H

#include "english/word_set.h"
#include "english/words.h"

/* What a name says, once split. */
struct infer_name {
    const struct word *words;
    size_t count;
    size_t base;      /* words before the suffix "id", "code", ...; `count` where there is no suffix */
    const char *stem; /* tables: all words' stems, columns: those of the base; without spaces */
};

struct infer_name infer_column_name(struct arena *arena, const char *text);
struct infer_name infer_table_name(struct arena *arena,
                                   const char *text); /* "dim_", "tbl_" and the like taken off */

/* Names of columns, each split once however many columns have it. */
struct infer_names {
    struct arena *arena;
    struct word_set texts;
    struct infer_name *names; /* by the number of their texts */
    size_t capacity;
    struct infer_name (*split)(struct arena *arena, const char *text);
};
void infer_names_init(struct infer_names *names, struct arena *arena,
                      struct infer_name (*split)(struct arena *arena, const char *text));
/* `text` is not copied. */
struct infer_name infer_names_get(struct infer_names *names, const char *text);

/* The stems of words run together, so that "order_item" and "orderitems" meet. */
const char *infer_join_stems(struct arena *arena, const struct word *words, size_t count);

/* "id" of "customer_id"; "" where there is none. */
bool infer_has_suffix(const struct infer_name *name);
const char *infer_suffix(const struct infer_name *name);

/* Some name that several tables may well share without meaning the same. */
bool infer_is_generic(const struct infer_name *name);

/* A whole number of this name counts or orders, though a table may be called so. */
bool infer_is_measure(const struct infer_name *name);

/* "CID", a course's number: one word that ends in "id". */
bool infer_is_short_id(const struct infer_name *name);

/* "dept" of "department": the first letter, then others in order. */
bool infer_abbreviates(const char *text, const char *whole);

/* "dept_name", of the table "department". */
bool infer_is_name_of(const struct infer_name *name, const struct infer_name *table);

#endif
