#include "answer/history.h"

#include "answer/followups.h"
#include "sql/sql.h"
#include "translate/examples.h"
#include "util/error.h"

#include <string.h>

enum { TURN_BYTES = 64 << 10, TURNS_TOLD = 5, EXAMPLES_TOLD = 3, EXAMPLES_TRIED = 10 };

static const struct query *read_tree(struct arena *arena, const struct catalog *catalog, const char *sql,
                                     const char **ret_fault)
{
    struct query *query = NULL;
    struct askdb_error err;
    if (sql_parse(arena, catalog, sql, &query, &err) != 0) {
        *ret_fault = arena_strdup(arena, err.message);
        return NULL;
    }
    query->offset = NULL; /* the model knows the first rows of an order only */
    query->ties = false;
    return query;
}

static void keep_turn(struct history *history, const struct askdb_turn *turn, const struct query *query)
{
    size_t place = history->count++;
    history->questions[place] = turn->question;
    history->sql[place] = turn->sql;
    history->confidences[place] = turn->confidence > 0 || turn->declined ? turn->confidence : 1;
    history->declined[place] = turn->declined;
    history->queries[place] = query;
}

struct history *history_read(struct arena *arena, const struct catalog *catalog,
                             const struct askdb_request *request, const char **ret_warning)
{
    struct history *history = ARENA_NEW(arena, struct history);
    const struct askdb_turn *declined = NULL; /* the latest, where none behind it was answered */
    const struct query *of_declined = NULL;
    *ret_warning = NULL;
    for (size_t i = request->history_count; i > 0 && history->count < HISTORY_TURNS; i--) {
        const struct askdb_turn *turn = &request->history[i - 1];
        const char *fault = NULL;
        const struct query *query = turn->sql != NULL ? read_tree(arena, catalog, turn->sql, &fault) : NULL;
        if (turn->declined && query != NULL && declined == NULL && history->count == 0) {
            declined = turn;
            of_declined = query;
        } else if (!turn->declined && query != NULL) {
            keep_turn(history, turn, query);
            if (declined != NULL && history->count == 1 &&
                followup_needs_declined(arena, request->question, query, of_declined)) {
                history->count = 0;
                break;
            }
            if (declined != NULL && history->count == 1) {
                keep_turn(history, declined, of_declined);
            }
        } else if (!turn->declined && fault != NULL && history->count == 0) {
            *ret_warning = arena_printf(arena, "the question before is left out of account: %s", fault);
            break;
        }
    }
    if (history->count == 0 && declined != NULL && *ret_warning == NULL) {
        keep_turn(history, declined, of_declined);
    }
    return history;
}

/* ---- as text ---- */

static bool passes(struct arena *arena, struct validator *validator, const char *sql, struct askdb_error *err)
{
    struct validated_query *query = NULL;
    if (strnlen(sql, TURN_BYTES + 1) > TURN_BYTES) {
        error_tell(err, CODE_TOO_LONG, "it has more than %d bytes", TURN_BYTES);
        return false;
    }
    bool passed = validate_sql(validator, sql, arena, &query, NULL, err) == 0;
    validated_query_destroy(query);
    return passed;
}

/* Returns what is to be said of the last statement, or NULL. */
static const char *tell_turns(struct arena *arena, struct validator *validator,
                              const struct askdb_request *request, struct translate_request *translate)
{
    size_t count = request->history_count < TURNS_TOLD ? request->history_count : TURNS_TOLD;
    size_t first = request->history_count - count;
    struct translate_turn *turns = ARENA_ARRAY(arena, struct translate_turn, count + 1);
    const char *warning = NULL;
    for (size_t i = 0; i < count; i++) {
        const struct askdb_turn *turn = &request->history[first + i];
        struct askdb_error err;
        bool told = turn->sql != NULL && !turn->declined && passes(arena, validator, turn->sql, &err);
        turns[i] = (struct translate_turn){turn->question, told ? turn->sql : NULL};
        if (turn->sql != NULL && !turn->declined) {
            warning = told ? NULL
                           : arena_printf(arena, "the SQL of the question before is left out of account: %s",
                                          err.message);
        }
    }
    translate->turns = turns;
    translate->turn_count = count;
    return warning;
}

static void tell_examples(struct arena *arena, struct validator *validator,
                          const struct askdb_request *request, struct translate_request *translate)
{
    size_t known = 0, passed = 0;
    struct translate_turn *examples = ARENA_ARRAY(arena, struct translate_turn, request->example_count + 1);
    for (size_t i = 0; i < request->example_count; i++) {
        const struct askdb_turn *example = &request->examples[i];
        examples[known] = (struct translate_turn){example->question, example->sql};
        known += example->sql != NULL;
    }
    const struct translate_turn *chosen = NULL;
    size_t count = examples_choose(arena, request->question, examples, known, EXAMPLES_TRIED, &chosen);
    struct translate_turn *told = ARENA_ARRAY(arena, struct translate_turn, EXAMPLES_TOLD);
    struct askdb_error ignored;
    for (size_t i = 0; i < count && passed < EXAMPLES_TOLD; i++) {
        if (passes(arena, validator, chosen[i].sql, &ignored)) {
            told[passed++] = chosen[i];
        }
    }
    translate->examples = told;
    translate->example_count = passed;
}

const char *history_tell(struct arena *arena, struct validator *validator,
                         const struct askdb_request *request, struct translate_request *translate)
{
    tell_examples(arena, validator, request, translate);
    return tell_turns(arena, validator, request, translate);
}
