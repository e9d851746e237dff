/* What each dialect supplies to validate_sql. */
#ifndef VALIDATE_DIALECT_H
#define VALIDATE_DIALECT_H

#include "validate/statement.h"

#include <stdbool.h>

struct sqlite3;

/* A locked-down in-memory database that holds the catalog's tables, empty; with `temporary` all in the schema
 * temp, where a policy puts its views, and nothing in main. */
int sqlite_copy_create(const struct catalog *catalog, bool temporary, struct sqlite3 **ret_copy,
                       struct askdb_error *err);
void sqlite_copy_destroy(struct sqlite3 *copy);

/* How deep and how long what SQLite compiles may be: of the copy and of the database alike, so that the one
 * takes no statement that the other refuses. */
void sqlite_limit_compiler(struct sqlite3 *db);

/* Refuses what is no query: tells the statement by its first word, or by `verb` (may be NULL) where it stands
 * behind WITH or EXPLAIN. */
int sqlite_reject_verb(struct statement *statement, const char *verb);

/* Tells what SQLite did not understand: fills the error from the last failed prepare, with place and hint. */
int sqlite_explain_error(struct sqlite3 *copy, struct statement *statement);

/* Return 0 where `statement` is exactly one plain query over the catalog, else the error is filled. `copy` is
 * NULL where the dialect needs none. */
int sqlite_check(struct sqlite3 *copy, struct statement *statement);
int postgres_check(struct sqlite3 *copy, struct statement *statement);

/* Whether a function may be called, by its lower-case name without a schema. */
bool sqlite_function_allowed(const char *name);
bool postgres_function_allowed(const char *name);
/* Their names, for the server. */
const char *const *postgres_functions_allowed(size_t *ret_count);
/* The same of a function that an extension brought along. */
bool postgres_extension_function_allowed(const char *extension, const char *name);

#endif
