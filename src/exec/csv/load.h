/* One file on its way into a table. */
#ifndef EXEC_CSV_LOAD_H
#define EXEC_CSV_LOAD_H

#include "askdb/files.h"
#include "exec/csv/column.h"
#include "exec/csv/json.h"
#include "exec/csv/source.h"
#include "util/arena.h"

#include <sqlite3.h>

/* One file on its way into a table. It is read twice: first to learn what its columns are, then to load the
 * rows. */
struct loader {
    struct arena *arena;
    const char *path, *table;
    const struct askdb_csv *told;
    bool left_out_where_empty, nothing; /* there are other files; the file is empty */
    const struct work *work;            /* see csv_source_open */
    struct csv_source *source;
    struct json_rows *json; /* NULL: it has delimiters */
    struct csv_dialect dialect;
    struct column_customs customs;
    sqlite3 *db;
    sqlite3_stmt *insert;
    const struct csv_field *first; /* row, a copy */
    const char **names;
    struct column_profile *profiles;
    struct column_plan *plans;
    size_t *repeats; /* of the values of the first row */
    size_t column_count, row_count;
    size_t short_rows, short_line; /* rows with fewer fields, and where the first is */
    const struct csv_field *total; /* a row of sums, a copy, if it turns out to be the last; NULL: none */
    size_t total_count, total_line;
    size_t unquoted_line; /* where quotes were found broken, so that they are read as text; 0: nowhere */
    bool header;
    bool past_first; /* the first row was seen */
    bool is_json;    /* what is known of the source once it is closed */
    enum csv_encoding encoding;
    size_t bad_bytes;
};

/* Makes the table and fills it. What was found out stays in the loader, whose arena, path, table, told, work and
 * db are set, until the arena is destroyed; the file is closed. ASKDB_CONNECT, ASKDB_USAGE, ASKDB_CANCELLED. */
int csv_load(struct loader *loader, struct askdb_error *err);

/* The days of the file that were read in an order that no value tells are turned into those of `order` (DATE_DMY
 * or DATE_MDY), which `file` tells. */
int csv_load_turn(struct loader *loader, int order, const char *file, struct askdb_error *err);
/* Are there such days, so that another file may tell? */
bool csv_load_is_open(const struct loader *loader);
/* The order that its values tell wherever they tell one; 0 where there is none. */
int csv_load_order_told(const struct loader *loader);

#endif
