/* What a file with delimiters is like, from its beginning. */
#ifndef EXEC_CSV_SNIFF_H
#define EXEC_CSV_SNIFF_H

#include "exec/csv/read.h"

#include <stdbool.h>

/* What was told of a file; '\0' and 0: nothing. */
struct csv_wanted {
    char delimiter, quote;
    bool no_quote;
    size_t skip;
};

/* Chooses the dialect under which the rows of the beginning agree best on their number of fields. "sep=;" in
 * the first line names the delimiter, as for Excel. Lines above the first row of that width are left out.
 * ASKDB_CONNECT where it cannot be read. */
int csv_sniff(struct csv_source *source, const struct csv_wanted *wanted, struct csv_dialect *ret_dialect,
              struct askdb_error *err);

/* Does the path end so, be it with ".gz" behind it or not? */
bool csv_has_ending(const char *path, const char *ending);

#endif
