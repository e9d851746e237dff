/* What a person said is answered right (\good and \fix of the interactive session), for when it is asked
 * again. */
#ifndef APP_REMEMBER_H
#define APP_REMEMBER_H

#include "app/cli.h"
#include "util/arena.h"
#include "util/user_paths.h"

/* The file of the database's examples, which need not be there: by the place of the database, so that it
 * stays the same as rows and tables change. ASKDB_USAGE where the environment names no home. */
int remember_path(const struct askdb *askdb, char ret_path[CLI_PATH_SIZE], struct askdb_error *err);

/* The SQL of the question before; NULL: none. */
const char *remember_before(const struct askdb_turn *turns, size_t count);

/* Adds what is remembered to the request, whose `now` is set, in `arena`; nothing with --no-examples. What
 * cannot be read, or is of another day, is a note. */
void remember_for(const struct cli_settings *settings, const struct askdb *askdb, struct arena *arena,
                  struct askdb_request *request);

/* askdb_translate with what is remembered; notes say whether it was used. */
int remember_translate(const struct cli_settings *settings, struct askdb *askdb,
                       const struct askdb_request *request, struct askdb_answer **ret_answer,
                       struct askdb_error *err);

#endif
