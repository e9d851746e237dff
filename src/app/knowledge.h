/* Documents beside the data, for the front ends. */
#ifndef APP_KNOWLEDGE_H
#define APP_KNOWLEDGE_H

#include "app/ask.h"
#include "askdb/knowledge.h"

/* Opens what --docs names, and notes what of it is left out; without --docs the catalog alone. */
int cli_open_knowledge(const struct cli_settings *settings, struct askdb *askdb,
                       struct askdb_knowledge **ret_knowledge, struct askdb_error *err);

/* Reads the question of the outcome, and finds passages. *ret_passages, to be destroyed, is what answers it
 * in place of rows: the outcome then cites them, and 0 is returned. NULL where the data is asked: as
 * cli_read, but that `err` says where neither knows. `knowledge` may be NULL. */
int cli_read_either(const struct cli_settings *settings, struct askdb_knowledge *knowledge,
                    struct askdb_outcome *outcome, struct askdb_passages **ret_passages,
                    struct askdb_error *err);

/* Prints the passages as rows (answer, file, line, heading) in the format asked for. */
int cli_print_passages(const struct cli_settings *settings, const struct askdb_passages *passages,
                       struct askdb_error *err);
/* The same to what is open. */
int cli_stream_passages(const struct cli_settings *settings, const struct askdb_passages *passages,
                        const struct cli_target *target, struct askdb_error *err);

#endif
