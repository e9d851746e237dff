/* sum, avg and total with compensated summation, as SQLite itself has them from 3.43 on: the cents of a long
 * column of money add up to what they are, whatever the order of the rows. */
#ifndef EXEC_SQLITE_SUM_H
#define EXEC_SQLITE_SUM_H

#include <sqlite3.h>

/* Puts them in place of the built-in ones on this connection, where these are older; a SQLite result code. */
int sqlite_sum_register(sqlite3 *db);

#endif
