/* JSON as rows: an array of objects, an object that holds one, or an object a line. */
#ifndef EXEC_CSV_JSON_H
#define EXEC_CSV_JSON_H

#include "exec/csv/read.h"

struct json_rows;

/* Reads the whole source, which must stay. ASKDB_CONNECT where it is no JSON, naming the line, or holds no rows. */
int csv_json_rows_create(struct csv_source *source, struct json_rows **ret_rows, struct askdb_error *err);
void csv_json_rows_destroy(struct json_rows *rows); /* may be NULL */

/* Hands over a row of names, and then the rows, with what a name has in none absent. Objects within objects
 * are columns of their own (address_city), lists are text in JSON, numbers are as they are written. */
int csv_json_rows_read(struct json_rows *rows, csv_row_fn *on_row, void *context, struct askdb_error *err);

#endif
