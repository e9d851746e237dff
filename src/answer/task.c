#include "answer/internal.h"
#include "util/arena.h"
#include "util/error.h"

bool askdb_has_language_model(const struct askdb *askdb)
{
    return askdb->language_model != NULL;
}

/* The statement goes out only where it may be run: nothing that policy hides is named in it. */
static int check(struct askdb *askdb, struct arena *arena, const char *sql, struct askdb_error *err)
{
    struct validated_query *query = NULL;
    int status = validate_sql(askdb->validator, sql, arena, &query, NULL, err);
    validated_query_destroy(query);
    return status;
}

int askdb_ask_model(struct askdb *askdb, const struct askdb_task *task, FILE *out, struct askdb_error *err)
{
    if (askdb->language_model == NULL) {
        return error_set(err, ASKDB_USAGE, "no language model is used: --model URL#MODEL names one");
    }
    struct arena *arena = arena_create();
    struct translate_column *columns = ARENA_ARRAY(arena, struct translate_column, task->column_count + 1);
    for (size_t i = 0; i < task->column_count; i++) {
        columns[i] = (struct translate_column){task->columns[i].name, task->columns[i].kind};
    }
    struct translate_task inner = {.question = task->question,
                                   .sql = task->sql,
                                   .marks = task->marks,
                                   .columns = columns,
                                   .column_count = task->column_count,
                                   .row_count = task->row_count};
    const char *text = NULL;
    int status = task->sql != NULL ? check(askdb, arena, task->sql, err) : 0;
    if (status == 0) {
        status = translate_llm_complete(askdb->language_model, arena, &inner, &text, err);
    }
    if (status == 0) {
        fputs(text, out);
    }
    arena_destroy(arena);
    return status;
}
