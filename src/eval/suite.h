/* Questions with their gold queries. */
#ifndef EVAL_SUITE_H
#define EVAL_SUITE_H

#include "askdb/askdb.h"
#include "util/arena.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

struct eval_turn {
    const char *question;
    const char *query;          /* NULL: the data holds no answer */
    const char *query_postgres; /* in its place on PostgreSQL; NULL: the same */
};

/* A question, or a conversation: each later turn is asked with the SQL that the earlier ones were answered
 * with. */
struct eval_item {
    size_t suite;                     /* the place of its file among those read */
    const char *database;             /* NULL: none named */
    const char *category;             /* NULL: none named */
    const char *now;                  /* NULL: the day of the settings */
    const struct askdb_turn *history; /* given by the suite */
    size_t history_count;
    const struct eval_turn *turns; /* at least one */
    size_t turn_count;
};

struct eval_suite {
    struct arena *arena;
    cJSON *files; /* a list for each; owns the text */
    struct eval_item *items;
    size_t count, capacity;
    size_t turn_count; /* of all items together */
};

/* Reads files, each a JSON array or JSON lines of {"db_id" or "database", "question", "query" (or "sql") or null,
 * "query_postgres"?, "history"?, "now"?, "category"?}, or with "turns": [{"question", "query", ...}, ...] in
 * their place. A turn of "history" has its SQL as "sql" or "query".
 * ASKDB_USAGE, naming the place, where a file is something else or holds no question. */
int eval_suite_read(const char *const *paths, size_t count, struct eval_suite *ret_suite,
                    struct askdb_error *err);
void eval_suite_finish(struct eval_suite *suite);

#endif
