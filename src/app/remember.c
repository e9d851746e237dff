#include "app/remember.h"
#include "answer/examples.h"
#include "answer/identity.h"
#include "app/audit.h"
#include "util/error.h"

#include <stdio.h>

int remember_path(const struct askdb *askdb, char ret_path[CLI_PATH_SIZE], struct askdb_error *err)
{
    char digest[SESSION_DIGEST_SIZE], name[64];
    session_identify_memory(askdb, digest);
    snprintf(name, sizeof name, "examples/%s.jsonl", digest);
    return cli_user_path(CLI_USER_DATA, name, ret_path)
               ? 0
               : error_set(err, ASKDB_USAGE,
                           "neither HOME nor XDG_DATA_HOME says where examples are to be kept");
}

const char *remember_before(const struct askdb_turn *turns, size_t count)
{
    while (count > 0 && turns[count - 1].sql == NULL) {
        count--;
    }
    return count > 0 ? turns[count - 1].sql : NULL;
}

static const char *sql_for_today(const struct cli_settings *settings, struct arena *arena,
                                 const struct examples *examples, const struct askdb_request *request)
{
    char today[11];
    const char *before = remember_before(request->history, request->history_count);
    const struct example *found = examples_find(arena, examples, request->question, before);
    if (found == NULL) {
        return NULL;
    }
    audit_today(today);
    if (example_holds(arena, found, request->now != NULL ? request->now : today)) {
        return found->sql;
    }
    cli_note(settings,
             "askdb: note: the SQL remembered for this question is for the day %s only, and not used",
             found->now);
    return NULL;
}

/* A language model is shown those like the question, but follow-ups, which mean nothing alone. */
static void tell(struct arena *arena, const struct examples *examples, struct askdb_request *request)
{
    struct askdb_turn *told = ARENA_ARRAY(arena, struct askdb_turn, examples->count + 1);
    size_t count = 0;
    for (size_t i = 0; i < examples->count; i++) {
        const struct example *example = &examples->items[i];
        if (example->after == NULL) {
            told[count++] = (struct askdb_turn){example->question, example->sql};
        }
    }
    request->examples = told;
    request->example_count = count;
}

void remember_for(const struct cli_settings *settings, const struct askdb *askdb, struct arena *arena,
                  struct askdb_request *request)
{
    char path[CLI_PATH_SIZE];
    struct examples examples = {0};
    struct askdb_error err;
    if (settings->no_examples || remember_path(askdb, path, &err) != 0) {
        return;
    }
    if (examples_read(arena, path, &examples, &err) != 0) {
        cli_note(settings, "askdb: note: nothing is remembered: %s", err.message);
        return;
    }
    request->remembered = sql_for_today(settings, arena, &examples, request);
    if (!settings->no_values) { /* there may be some in their SQL */
        tell(arena, &examples, request);
    }
}

int remember_translate(const struct cli_settings *settings, struct askdb *askdb,
                       const struct askdb_request *request, struct askdb_answer **ret_answer,
                       struct askdb_error *err)
{
    struct askdb_request complete = *request;
    struct arena *arena = arena_create();
    remember_for(settings, askdb, arena, &complete);
    int status = askdb_translate(askdb, &complete, ret_answer, err);
    arena_destroy(arena);
    if (status != 0) {
        return status;
    }
    const struct askdb_answer *answer = *ret_answer;
    if (answer->candidates[0].remembered) {
        cli_note(settings,
                 "askdb: note: answered by the SQL remembered for this question (--no-examples: anew)");
    } else if (answer->not_remembered != NULL) {
        cli_note(settings, "askdb: note: the SQL remembered for this question is not used: %s",
                 answer->not_remembered);
    }
    return 0;
}
