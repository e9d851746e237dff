/* Questions of one database that a person said are answered right, with the SQL that answers them. */
#ifndef ANSWER_EXAMPLES_H
#define ANSWER_EXAMPLES_H

#include "askdb/ask.h"
#include "util/arena.h"
#include "util/user_paths.h"

#include <stdbool.h>
#include <stddef.h>

struct examples {
    struct askdb_example *items; /* oldest first */
    size_t count;
};

/* ---- store.c: a file of JSON lines, {"question", "sql", "after"?, "now"} ---- */

/* In `arena`; none where there is no such file. ASKDB_USAGE, naming the line, where it cannot be read. */
int examples_read(struct arena *arena, const char *path, struct examples *ret_examples,
                  struct askdb_error *err);

/* Keeps the example in place of one of the same question, and makes the folders and the file, for their owner
 * alone. The oldest are dropped beyond 500 examples or 4 MiB. ASKDB_USAGE where the file cannot be read, is
 * then left as it is, or where the example is longer than 64 KiB; ASKDB_DATABASE where it cannot be written;
 * ASKDB_CANCELLED where a signal ends the wait for another session that writes. */
int examples_add(const char *path, const struct askdb_example *example, struct askdb_error *err);

/* Takes out the one that examples_find finds. *ret_removed: was there one? Errors as examples_add. */
int examples_remove(const char *path, const char *question, const char *after, bool *ret_removed,
                    struct askdb_error *err);

/* ---- match.c ---- */

/* What two questions have in common that are the same but for case, white space, quotation marks, brackets
 * and the punctuation at the ends of words. */
char *example_key(struct arena *arena, const char *question);

/* The example of this question after this SQL (NULL: none), or else that of the question alone. NULL: none.
 */
const struct askdb_example *examples_find(struct arena *arena, const struct examples *examples,
                                          const char *question, const char *after);

/* Does its SQL answer the question on the day `now` as well? Not where the question names a period relative
 * to the day, or the SQL has dates and the question none: then only on its own day. */
bool example_holds(struct arena *arena, const struct askdb_example *example, const char *now);

/* ---- remember.c: of the file that is the database's ---- */

#endif
