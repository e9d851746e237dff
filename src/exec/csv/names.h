/* The names of tables and columns that files give. */
#ifndef EXEC_CSV_NAMES_H
#define EXEC_CSV_NAMES_H

#include "exec/csv/read.h"
#include "util/arena.h"

#include <sqlite3.h>

/* Distinct names for `count` columns, from a header; NULL: there is none, and for a blank name: column2. */
const char **csv_name_columns(struct arena *arena, const struct csv_field *header, size_t count);

/* "data/Order Items.csv.gz" is the table "Order Items", what is no file "input"; one that the database has
 * gets a number. SQLite keeps names that begin with sqlite_ to itself. */
const char *csv_name_table(struct arena *arena, sqlite3 *db, const char *path);

#endif
