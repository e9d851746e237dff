#include "answer/endpoint.h"

#include "llm/key.h"
#include "llm/llm.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    SECONDS_MAX = 86400,
    KEY_MILLISECONDS = 30000, /* for a command, which may ask for a passphrase */
};

/* Seconds that a reply may take: ASKDB_MODEL_TIMEOUT, a whole number. */
static int read_timeout(int *ret_milliseconds, struct askdb_error *err)
{
    const char *text = getenv("ASKDB_MODEL_TIMEOUT");
    *ret_milliseconds = 0;
    if (text == NULL || text[0] == '\0') {
        return 0;
    }
    char *end;
    long seconds = strtol(text, &end, 10);
    if (*end != '\0' || seconds < 1 || seconds > SECONDS_MAX) {
        return error_set(err, ASKDB_USAGE,
                         "ASKDB_MODEL_TIMEOUT is '%s', not a number of seconds from 1 to %d", text,
                         SECONDS_MAX);
    }
    *ret_milliseconds = (int)(1000 * seconds);
    return 0;
}

static int read_format(const char *name, enum llm_format *ret_format, struct askdb_error *err)
{
    static const char *const names[] = {[LLM_FORMAT_SCHEMA] = "json_schema",
                                        [LLM_FORMAT_OBJECT] = "json_object",
                                        [LLM_FORMAT_NONE] = "none",
                                        [LLM_FORMAT_NAMES] = "names"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (name == NULL || strcmp(name, names[i]) == 0) {
            *ret_format = (enum llm_format)i;
            return 0;
        }
    }
    return error_set(err, ASKDB_USAGE,
                     "the format of replies is json_schema, names, json_object or none, not '%s'", name);
}

static int read_key(struct arena *arena, const struct askdb_endpoint *endpoint, const char **ret_key,
                    struct askdb_error *err)
{
    if (endpoint == NULL) {
        *ret_key = getenv("ASKDB_API_KEY");
        return 0;
    }
    if (endpoint->key_command != NULL) {
        bool shorter = endpoint->timeout_ms > 0 && endpoint->timeout_ms < KEY_MILLISECONDS;
        return llm_key_from_command(arena, endpoint->key_command,
                                    shorter ? endpoint->timeout_ms : KEY_MILLISECONDS, ret_key, err);
    }
    *ret_key = NULL;
    return endpoint->key_variable != NULL ? llm_key_from_variable(arena, endpoint->key_variable, ret_key, err)
                                          : 0;
}

int session_open_endpoint(struct askdb *askdb, const char *url, const struct askdb_options *options,
                          struct askdb_error *err)
{
    const struct askdb *shared = options->share_model;
    const struct askdb_endpoint *endpoint = options->endpoint;
    struct arena *arena = arena_create();
    struct translate_llm_options to = {
        .url = url,
        .prompts = getenv("ASKDB_PROMPTS"),
        .share = shared != NULL ? shared->language_model : NULL,
        .progress = options->progress,
        .progress_context = options->progress_context,
        .prompt_budget = options->prompt_budget,
        .no_values = options->no_values,
        .definitions = &askdb->definitions,
    };
    int status = read_timeout(&to.timeout_ms, err);
    if (status == 0 && endpoint != NULL) {
        to.timeout_ms = endpoint->timeout_ms > 0 ? endpoint->timeout_ms : to.timeout_ms;
        to.idle_ms = endpoint->idle_ms;
        to.max_tokens = endpoint->max_tokens;
        askdb->ask_below = endpoint->below;
        status = read_format(endpoint->format, &to.format, err);
    }
    if (status == 0 && shared == NULL) {
        status = read_key(arena, endpoint, &to.key, err);
    }
    if (status == 0) {
        status = translate_llm_create(askdb->catalog, askdb->index, &to, &askdb->language_model, err);
    }
    if (status == 0) {
        askdb->endpoint = memory_need(strdup(url));
    }
    arena_destroy(arena);
    return status;
}
