#include "llm/llm.h"
#include "llm/reply.h"
#include "sql/sql.h"
#include "translate/compose.h"
#include "translate/tokens.h"
#include "translate/translator.h"
#include "util/error.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Endpoints give no probability of a whole reply, so this stands for one: surer than a doubt, and no more. */
static const double CONFIDENCE = 0.6;

/* Of replies that may differ. */
static const double TEMPERATURE = 0.7;

struct llm_translator {
    struct translator base;
    enum dialect dialect;
    struct llm_client *client;
    bool shares_client; /* it is another translator's */
    struct composer *composer;
};

static struct llm_translator *of(struct translator *translator)
{
    return (struct llm_translator *)translator;
}

/* ---- the reply ---- */

/* Line ends as "\n". ASKDB_REJECTED where the statement could not be shown as it is. */
static int clean_sql(struct arena *arena, const char *sql, const char **ret_sql, struct askdb_error *err)
{
    char *clean = arena_strdup(arena, sql);
    size_t length = strlen(sql), used = 0;
    bool shows = false; /* the character before */
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t step = utf8_decode(sql + at, length - at, &code);
        if (code == '\r' && sql[at + 1] == '\n') {
            at += step;
            continue;
        }
        bool kept = code == '\n' || code == '\t' || (shows && utf8_is_joiner(code));
        if (utf8_is_hidden(code) && !kept) {
            return error_tell(err, CODE_ENCODING,
                              "the model's statement holds control characters, or some that cannot be seen");
        }
        shows = !utf8_is_hidden(code) && !utf8_is_blank(code);
        memcpy(clean + used, sql + at, step);
        used += step;
        at += step;
    }
    clean[used] = '\0';
    *ret_sql = clean;
    return 0;
}

static int read_reply(struct arena *arena, const char *text, const char **ret_sql, struct askdb_error *err)
{
    struct llm_reply reply;
    llm_read_reply(arena, text, &reply);
    switch (reply.kind) {
    case LLM_REPLY_SQL:
        return clean_sql(arena, reply.text, ret_sql, err);
    case LLM_REPLY_DECLINED:
        return error_set(err, ASKDB_DECLINED, "the model declines: %s",
                         reply.text[0] != '\0' ? reply.text : "it gives no reason");
    case LLM_REPLY_PROSE:
        break;
    }
    return error_set(err, ASKDB_MODEL, "the model gave no statement: %s",
                     reply.text[0] != '\0' ? reply.text : "its reply is empty");
}

static double temperature_of(const struct translate_request *request)
{
    return request->varied ? TEMPERATURE : 0;
}

static int llm_translate(struct translator *base, struct arena *arena,
                         const struct translate_request *request, struct translations *ret_translations,
                         struct askdb_error *err)
{
    struct llm_translator *translator = of(base);
    struct prompt prompt = {0};
    const char *text = NULL, *sql = NULL;
    if (request->feedback == NULL && !request->continued) {
        llm_client_reset(translator->client);
    }
    int status = compose_prompt(translator->composer, arena, request,
                                tokens_estimate(llm_prompt_tail(translator->client)), &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(translator->client, temperature_of(request));
        status = llm_complete(translator->client, arena, prompt.text, &text, err);
    }
    if (status == 0) {
        status = read_reply(arena, text, &sql, err);
    }
    if (status != 0) {
        return status;
    }
    struct translation *translation = ARENA_NEW(arena, struct translation);
    *translation = (struct translation){.sql = sql,
                                        .confidence = CONFIDENCE,
                                        .ordered = sql_is_ordered(translator->dialect, sql),
                                        .warnings = prompt.notes,
                                        .warning_count = prompt.note_count};
    *ret_translations = (struct translations){.items = translation, .count = 1};
    return 0;
}

static int llm_print_request(struct translator *base, struct arena *arena,
                             const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    struct prompt prompt = {0};
    int status = compose_prompt(of(base)->composer, arena, request,
                                tokens_estimate(llm_prompt_tail(of(base)->client)), &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(of(base)->client, temperature_of(request));
        fprintf(out, "%s\n", llm_request_text(of(base)->client, arena, prompt.text));
    }
    return status;
}

static int llm_do_task(struct translator *base, struct arena *arena, const struct translate_task *task,
                       const char **ret_text, struct askdb_error *err)
{
    struct llm_translator *translator = of(base);
    const char *prompt = NULL;
    int status = compose_task(translator->composer, arena, task, &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(translator->client, 0);
        status = llm_complete_text(translator->client, arena, prompt, ret_text, err);
    }
    if (status == 0 && (*ret_text)[0] == '\0') {
        return error_set(err, ASKDB_MODEL, "the model's reply is empty");
    }
    return status;
}

/* ---- making and ending ---- */

static void llm_cancel(struct translator *translator)
{
    llm_client_cancel(of(translator)->client);
}

static void llm_destroy(struct translator *translator)
{
    if (!of(translator)->shares_client) {
        llm_client_destroy(of(translator)->client);
    }
    composer_destroy(of(translator)->composer);
    free(translator);
}

static const struct translator_class llm_class = {.translate = llm_translate,
                                                  .print_request = llm_print_request,
                                                  .complete = llm_do_task,
                                                  .cancel = llm_cancel,
                                                  .destroy = llm_destroy,
                                                  .prompted = true};

static int open_client(struct llm_translator *translator, const struct translator_llm_options *options,
                       struct askdb_error *err)
{
    if (options->share != NULL) {
        translator->client = ((const struct llm_translator *)options->share)->client;
        translator->shares_client = true;
        return 0;
    }
    struct llm_options endpoint = {
        .url = options->url,
        .key = options->key,
        .timeout_ms = options->timeout_ms,
        .idle_ms = options->idle_ms,
        .format = options->format,
        .progress = options->progress,
        .progress_context = options->progress_context,
    };
    return llm_client_create(&endpoint, &translator->client, err);
}

int translator_create_llm(const struct catalog *catalog, const struct value_index *index,
                          const struct translator_llm_options *options, struct translator **ret_translator,
                          struct askdb_error *err)
{
    struct llm_translator *translator = calloc(1, sizeof *translator);
    if (translator == NULL) {
        abort();
    }
    translator->base.class = &llm_class;
    translator->dialect = catalog->dialect;
    struct compose_options compose = {.catalog = catalog,
                                      .index = index,
                                      .prompts = options->prompts,
                                      .budget = options->prompt_budget,
                                      .no_values = options->no_values};
    int status = open_client(translator, options, err);
    if (status == 0) {
        status = composer_create(&compose, &translator->composer, err);
    }
    if (status != 0) {
        llm_destroy(&translator->base);
        return status;
    }
    *ret_translator = &translator->base;
    return 0;
}
