/* What was learned of a database, as entries of a semantic file, each with its evidence. */
#ifndef ANSWER_DRAFT_H
#define ANSWER_DRAFT_H

#include "answer/internal.h"

enum { DRAFT_MOST_ENTRIES = 8 };

struct draft_entry {
    const char *key;  /* NULL: it is a comment alone, of what the file cannot say or what is doubtful */
    const char *text; /* lines without indentation, each ended by a line feed */
};

/* Of a table, or of a column. */
struct draft_item {
    const char *name; /* as the file writes it, with what is said behind it: one line */
    struct draft_entry entries[DRAFT_MOST_ENTRIES];
    size_t count;
};

struct draft_column {
    int32_t column;
    struct draft_item item;
};

struct draft_table {
    struct draft_item item;
    struct draft_column *columns; /* those of which something is known */
    size_t column_count;
};

/* One for each table of the catalog, in `arena`. Names that are not UTF-8 have no entries, as no file can
 * name them: their tables have an item without a name. Reads values where none are there. */
int draft_make(struct askdb *askdb, struct arena *arena, struct draft_table **ret_tables,
               struct askdb_error *err);

#endif
