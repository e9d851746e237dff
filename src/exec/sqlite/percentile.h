/* median(x) and percentile(x, p) over a connection of SQLite. */
#ifndef EXEC_SQLITE_PERCENTILE_H
#define EXEC_SQLITE_PERCENTILE_H

#include <sqlite3.h>

/* The functions of SQLite's own extension of these names (https://sqlite.org/percentile.html), which not
 * every build has: p from 0 to 100, the same for all rows, and between two values the straight line, as
 * percentile_cont of PostgreSQL. NULL and text that is no number are left out; without rows the result is
 * NULL. They keep all numbers in SQLite's own memory, which its heap limit counts. Returns a code of SQLite.
 */
int sqlite_percentile_register(sqlite3 *db);

#endif
