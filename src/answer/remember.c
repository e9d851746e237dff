/* What a person said is answered right, for when it is asked again. */
#include "answer/ask.h"
#include "answer/examples.h"
#include "answer/identity.h"
#include "answer/zone.h"
#include "util/error.h"

#include <stdio.h>
#include <string.h>

/* The file, which need not be there: by the place of the database, so that it stays the same as rows and
 * tables change. ASKDB_USAGE where the environment names no home. */
static int find_examples(const struct askdb *askdb, char ret_path[CLI_PATH_SIZE], struct askdb_error *err)
{
    char digest[SESSION_DIGEST_SIZE], name[64];
    session_identify_memory(askdb, digest);
    snprintf(name, sizeof name, "examples/%s.jsonl", digest);
    return util_user_path(UTIL_USER_DATA, name, ret_path)
               ? 0
               : error_set(err, ASKDB_USAGE,
                           "neither HOME nor XDG_DATA_HOME says where examples are to be kept");
}

/* Those of the semantic file before those of the store, which are newer. */
static void add_of_file(const struct askdb *askdb, struct arena *arena, struct examples *examples)
{
    const struct semantic *semantic = askdb->semantic;
    unsigned count = semantic != NULL ? semantic->examples_count : 0;
    struct askdb_example *all = ARENA_ARRAY(arena, struct askdb_example, count + examples->count + 1);
    for (unsigned i = 0; i < count; i++) {
        const struct semantic_example *example = &semantic->examples[count - 1 - i];
        all[i] = (struct askdb_example){.question = example->question,
                                        .sql = example->sql,
                                        .now = session_today(askdb, arena, example->now)};
    }
    if (examples->count > 0) {
        memcpy(all + count, examples->items, examples->count * sizeof *all);
    }
    *examples = (struct examples){all, count + examples->count};
}

/* ---- for a question ---- */

static void note(struct outcome *outcome, const char *text)
{
    outcome->notes[outcome->public.note_count++] = text;
}

/* The SQL of the question before; NULL: none. */
static const char *sql_before(const struct askdb_request *request)
{
    size_t count = request->history_count;
    while (count > 0 && request->history[count - 1].sql == NULL) {
        count--;
    }
    return count > 0 ? request->history[count - 1].sql : NULL;
}

static const char *sql_for_today(struct outcome *outcome, const struct examples *examples,
                                 const struct askdb_request *request)
{
    struct arena *arena = outcome->arena;
    const struct askdb_example *found =
        examples_find(arena, examples, request->question, sql_before(request));
    if (found == NULL) {
        return NULL;
    }
    if (example_holds(arena, found, session_today(outcome->conversation.askdb, arena, request->now))) {
        return found->sql;
    }
    note(outcome,
         arena_printf(arena, "the SQL remembered for this question is for the day %s only, and not used",
                      found->now));
    return NULL;
}

/* A language model is shown those like the question, but follow-ups, which mean nothing alone. */
static void tell(struct arena *arena, const struct examples *examples, struct askdb_request *request)
{
    struct askdb_turn *told = ARENA_ARRAY(arena, struct askdb_turn, examples->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < examples->count; i++) {
        const struct askdb_example *example = &examples->items[i];
        if (example->after == NULL) {
            told[count++] = (struct askdb_turn){.question = example->question, .sql = example->sql};
        }
    }
    request->examples = told;
    request->example_count = count;
}

void remember_for(struct outcome *outcome, struct askdb_request *request)
{
    const struct askdb *askdb = outcome->conversation.askdb;
    char path[CLI_PATH_SIZE];
    struct examples examples = {0};
    struct askdb_error err;
    if (!outcome->conversation.remembered) {
        return;
    }
    if (find_examples(askdb, path, &err) == 0 && examples_read(outcome->arena, path, &examples, &err) != 0) {
        note(outcome, arena_printf(outcome->arena, "nothing is remembered: %s", err.message));
    }
    add_of_file(askdb, outcome->arena, &examples);
    request->remembered = sql_for_today(outcome, &examples, request);
    if (!askdb->no_values) { /* there may be some in their SQL */
        tell(outcome->arena, &examples, request);
    }
}

void remember_note(struct outcome *outcome)
{
    const struct askdb_answer *answer = outcome->answer;
    if (!outcome->conversation.remembered) {
        return;
    }
    if (answer->candidates[0].remembered) {
        note(outcome, "answered by the SQL remembered for this question (--no-examples: anew)");
    } else if (answer->not_remembered != NULL) {
        note(outcome, arena_printf(outcome->arena, "the SQL remembered for this question is not used: %s",
                                   answer->not_remembered));
    }
}

/* ---- the public side ---- */

struct list {
    struct askdb_examples public;
    struct arena *arena;
};

int askdb_examples_read(const struct askdb *askdb, struct askdb_examples **ret_examples,
                        struct askdb_error *err)
{
    char path[CLI_PATH_SIZE];
    struct arena *arena = arena_create();
    struct examples examples = {0};
    int status = find_examples(askdb, path, err);
    if (status == 0) {
        status = examples_read(arena, path, &examples, err);
    }
    if (status != 0) {
        arena_destroy(arena);
        return status;
    }
    struct list *list = ARENA_NEW(arena, struct list);
    *list = (struct list){{examples.items, examples.count}, arena};
    *ret_examples = &list->public;
    return 0;
}

void askdb_examples_destroy(struct askdb_examples *examples)
{
    if (examples != NULL) {
        arena_destroy(((struct list *)examples)->arena);
    }
}

int askdb_remember(const struct askdb *askdb, const struct askdb_example *example, struct askdb_error *err)
{
    char path[CLI_PATH_SIZE];
    struct askdb_example dated = *example;
    struct arena *arena = arena_create();
    dated.now = session_today(askdb, arena, example->now);
    int status = find_examples(askdb, path, err);
    if (status == 0) {
        status = examples_add(path, &dated, err);
    }
    arena_destroy(arena);
    return status;
}

int askdb_forget(const struct askdb *askdb, const char *question, const char *after, bool *ret_removed,
                 struct askdb_error *err)
{
    char path[CLI_PATH_SIZE];
    int status = find_examples(askdb, path, err);
    return status == 0 ? examples_remove(path, question, after, ret_removed, err) : status;
}
