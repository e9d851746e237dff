/* What is said of rows in a document that leaves the session. */
#ifndef APP_ABOUT_H
#define APP_ABOUT_H

#include "app/ask.h"
#include "render/render.h"
#include "util/arena.h"

/* The database's name as others may read it: files as they were named, of a URI host and database; in `arena`. */
const char *cli_database_name(const struct cli_settings *settings, struct arena *arena);

/* What a session calls it, in `arena`: a file's name without its endings, the database of a URI or a connection string;
 * nothing of it that a terminal would act on or not show, more than CLI_SHORT_NAME columns cut; "askdb" where there is none. */
enum { CLI_SHORT_NAME = 24 };
const char *cli_short_name(const struct cli_settings *settings, struct arena *arena);

/* Question, how it was read, SQL, day and database; in `arena` where they are not the outcome's. */
void cli_tell_about(const struct cli_settings *settings, const struct askdb_outcome *outcome,
                    struct arena *arena, struct render_about *ret_about);

/* The notes of an analysis, and with --explain its steps. */
void cli_note_analysis(const struct cli_settings *settings, const struct askdb_analysis *analysis);

#endif
