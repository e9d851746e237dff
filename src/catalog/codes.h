/* What codes mean: from comments ("1: new, 2: cancelled"), and from tables of codes and labels. The labels
 * become names of the codes in the value index. */
#ifndef CATALOG_CODES_H
#define CATALOG_CODES_H

#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "util/arena.h"

struct code {
    const char *domain; /* of a table of many code lists: which one; else NULL */
    const char *code, *label;
    const char *other_label; /* in brackets behind the label; NULL where there is none */
};

/* The codes that a comment explains, in `arena`; returns how many: none, or at least two. */
size_t codes_in_comment(struct arena *arena, const char *comment, struct code **ret_codes);

/* A table of codes and labels, by its shape and names; its columns, `domain` -1 where it is one list. */
struct code_table {
    int32_t table, domain, code, label;
};

enum {
    CODE_TABLE_ROWS = 500,
    END_ROWS = 20000, /* of a table, that are looked at for a day that never comes */
};

bool codes_find_table(const struct catalog *catalog, int32_t table, struct code_table *ret_found);

/* Do the letters of `part` come in `text` in this order, in either case? */
bool codes_has_letters(const char *text, const char *part);

/* Values that a column may have by its type or a condition: no row needs to have them. */
void codes_add_values(struct value_index *index, const struct catalog *catalog, int32_t column,
                      const struct code *codes, size_t count);

/* Names the codes of one column, and adds those that no row has; nothing where it has none of them, or a
 * semantic file has named its codes. */
void codes_name_column(struct value_index *index, const struct catalog *catalog, int32_t column,
                       const struct code *codes, size_t count);

/* Names the codes that the columns' comments explain, or a semantic file in their place. */
void codes_name_comments(struct value_index *index, const struct catalog *catalog);

/* A row that has not ended has in a column of ends a day that never comes: is the column one of ends, by its
 * name, and is `day` ("9999-12-31", perhaps with a time behind it) such a day? */
bool codes_is_end(struct arena *arena, const struct catalog_column *column);
bool codes_never_comes(const char *day);

/* Of a table whose rows go on from a day to another that some of them lack: is the column one of these two, by the names? Its
 * latest day tells whether rows begin or end behind today. Views have none. */
bool codes_bounds_span(struct arena *arena, const struct catalog *catalog, int32_t column);
/* One of a name's words says when a row ended, or when it began; a plan is neither. */
bool codes_ends_span(struct arena *arena, const struct catalog_column *column);
bool codes_begins_span(struct arena *arena, const struct catalog_column *column);
/* Keeps what was found in the column: the day that never comes, and the latest day of a span. */
void codes_note_latest(struct value_index *index, struct arena *arena, const struct catalog *catalog,
                       int32_t column, const char *latest);

/* Names the codes in all columns that refer to the table: by a key, or by a name and values that are all
 * codes of the table. */
void codes_name_references(struct value_index *index, const struct catalog *catalog,
                           const struct code_table *table, const struct code *codes, size_t count);

#endif
