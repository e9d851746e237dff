/* Reading what was told of files of rows. */
#ifndef EXEC_CSV_CSV_H
#define EXEC_CSV_CSV_H

#include "askdb/files.h"
#include "exec/csv/column.h"
#include "exec/csv/sniff.h"

/* ASKDB_USAGE for what says nothing. The texts of `told` must stay. */
int csv_read_told(const struct askdb_csv *told, struct csv_wanted *ret_wanted,
                  struct column_customs *ret_customs, struct askdb_error *err);

#endif
