#include "answer/tuned.h"

#include "answer/cache.h"
#include "answer/statements.h"
#include "answer/zone.h"
#include "sql/sql.h"
#include "translate/adapt.h"
#include "util/civil.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

static unsigned example_count(const struct askdb *askdb)
{
    return askdb->semantic != NULL ? askdb->semantic->examples_count : 0;
}

/* The examples that have a query tree, in `arena`; those with the same SQL are one group. */
static size_t read_examples(const struct askdb *askdb, struct arena *arena,
                            struct adapt_example *ret_examples)
{
    size_t count = 0;
    for (unsigned i = 0; i < example_count(askdb); i++) {
        const struct semantic_example *example = &askdb->semantic->examples[i];
        struct query *query = NULL;
        struct askdb_error ignored;
        size_t group = 0;
        while (strcmp(askdb->semantic->examples[group].sql, example->sql) != 0) {
            group++;
        }
        char *sql = answer_quote_strings(askdb, example->sql);
        if (sql_parse(arena, askdb->catalog, arena_strdup(arena, sql), &query, &ignored) == 0) {
            ret_examples[count++] = (struct adapt_example){
                example->question, session_today(askdb, arena, example->now), query, group};
        }
        free(sql);
    }
    return count;
}

static int observe(struct askdb *askdb, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct adapt_example *examples =
        ARENA_ARRAY(arena, struct adapt_example, (size_t)example_count(askdb) + 1);
    size_t count = read_examples(askdb, arena, examples);
    int status = translate_adapt_learn(askdb->builtin, examples, count, askdb->work, err);
    askdb->observed = status == 0;
    arena_destroy(arena);
    return status;
}

int session_check_examples(const struct askdb *askdb, struct askdb_error *err)
{
    struct civil day;
    for (unsigned i = 0; i < example_count(askdb); i++) {
        const struct semantic_example *example = &askdb->semantic->examples[i];
        if (example->now != NULL && !civil_parse(example->now, &day)) {
            return error_set(err, ASKDB_USAGE, "now of the example '%s' is not a date of the form YYYY-MM-DD",
                             example->question);
        }
    }
    return 0;
}

int session_learn_examples(struct askdb *askdb, struct askdb_error *err)
{
    if (example_count(askdb) == 0 || cache_read_learned(askdb)) {
        return 0;
    }
    return observe(askdb, err);
}

int answer_leave_out(struct askdb *askdb, const char *sql, struct askdb_error *err)
{
    int group = -1;
    if (example_count(askdb) == 0 || askdb->builtin == NULL) {
        return 0;
    }
    for (unsigned i = 0; i < example_count(askdb) && sql != NULL && group < 0; i++) {
        group = strcmp(askdb->semantic->examples[i].sql, sql) == 0 ? (int)i : -1;
    }
    int status = askdb->observed ? 0 : observe(askdb, err);
    if (status == 0) {
        translate_adapt_leave_out(askdb->builtin, group);
    }
    return status;
}
