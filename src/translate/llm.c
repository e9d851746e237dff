#include "translate/llm.h"

#include "link/part.h"
#include "llm/reply.h"
#include "sql/sql.h"
#include "translate/account.h"
#include "translate/compose.h"
#include "translate/tokens.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Endpoints give no probability of a whole reply, so this stands for one: surer than a doubt, and no more. */
static const double CONFIDENCE = 0.6;

/* Of replies that may differ. */
static const double TEMPERATURE = 0.7;

struct translate_llm {
    enum dialect dialect;
    struct llm_client *client;
    bool shares_client; /* it is another one's */
    struct composer *composer;
    const struct catalog *catalog;
    const struct value_index *index;
    struct link_schema
        *schema; /* made for the first statement that is read; NULL where the catalog is large */
};

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

void translate_llm_begin(struct translate_llm *llm)
{
    llm_client_reset(llm->client);
}

/* What became of the question's words, told from the statement's tree; NULL where it has none, or the catalog
 * is too large to be linked as it is. */
static const struct account *account_of(struct translate_llm *llm, struct arena *arena,
                                        const struct translate_request *request, const char *sql)
{
    struct query *query = NULL;
    struct link_result *linked = NULL;
    struct askdb_error ignored;
    if (llm->catalog->column_count > LINK_WHOLE_COLUMNS ||
        sql_parse(arena, llm->catalog, sql, &query, &ignored) != 0) {
        return NULL;
    }
    llm->schema = llm->schema != NULL ? llm->schema : link_schema_create(llm->catalog);
    int status = link_question(arena, llm->schema, llm->index, request->question, NULL, request->now,
                               request->work, &linked, &ignored);
    return status == 0 ? account_make(arena, linked, request->question, query) : NULL;
}

static struct llm_chat chat_of(const struct prompt *prompt)
{
    return (struct llm_chat){.prompt = prompt->text,
                             .exchanges = prompt->exchanges,
                             .count = prompt->exchange_count,
                             .names = prompt->names,
                             .name_count = prompt->name_count};
}

int translate_llm_read(struct translate_llm *llm, struct arena *arena,
                       const struct translate_request *request, bool varied,
                       struct translations *ret_translations, struct askdb_error *err)
{
    struct prompt prompt = {0};
    const char *text = NULL, *sql = NULL;
    int status = compose_prompt(llm->composer, arena, request, tokens_estimate(llm_prompt_tail(llm->client)),
                                &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(llm->client, varied ? TEMPERATURE : 0);
        struct llm_chat chat = chat_of(&prompt);
        status = llm_complete(llm->client, arena, &chat, &text, err);
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
                                        .ordered = sql_is_ordered(llm->dialect, sql),
                                        .warnings = prompt.notes,
                                        .warning_count = prompt.note_count,
                                        .account = account_of(llm, arena, request, sql)};
    *ret_translations = (struct translations){.items = translation, .count = 1};
    return 0;
}

int translate_llm_print_request(struct translate_llm *llm, struct arena *arena,
                                const struct translate_request *request, bool varied, FILE *out,
                                struct askdb_error *err)
{
    struct prompt prompt = {0};
    int status = compose_prompt(llm->composer, arena, request, tokens_estimate(llm_prompt_tail(llm->client)),
                                &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(llm->client, varied ? TEMPERATURE : 0);
        struct llm_chat chat = chat_of(&prompt);
        fprintf(out, "%s\n", llm_request_text(llm->client, arena, &chat));
    }
    return status;
}

int translate_llm_complete(struct translate_llm *llm, struct arena *arena, const struct translate_task *task,
                           const char **ret_text, struct askdb_error *err)
{
    const char *prompt = NULL;
    int status = compose_task(llm->composer, arena, task, &prompt, err);
    if (status == 0) {
        llm_client_set_temperature(llm->client, 0);
        status = llm_complete_text(llm->client, arena, prompt, ret_text, err);
    }
    if (status == 0 && (*ret_text)[0] == '\0') {
        return error_set(err, ASKDB_MODEL, "the model's reply is empty");
    }
    return status;
}

/* ---- making and ending ---- */

void translate_llm_cancel(struct translate_llm *llm)
{
    llm_client_cancel(llm->client);
}

void translate_llm_destroy(struct translate_llm *llm)
{
    if (llm == NULL) {
        return;
    }
    if (!llm->shares_client) {
        llm_client_destroy(llm->client);
    }
    composer_destroy(llm->composer);
    link_schema_destroy(llm->schema);
    free(llm);
}

static int open_client(struct translate_llm *llm, const struct translate_llm_options *options,
                       struct askdb_error *err)
{
    if (options->share != NULL) {
        llm->client = options->share->client;
        llm->shares_client = true;
        return 0;
    }
    struct llm_options endpoint = {
        .url = options->url,
        .key = options->key,
        .timeout_ms = options->timeout_ms,
        .idle_ms = options->idle_ms,
        .max_tokens = options->max_tokens,
        .format = options->format,
        .progress = options->progress,
        .progress_context = options->progress_context,
    };
    return llm_client_create(&endpoint, &llm->client, err);
}

int translate_llm_create(const struct catalog *catalog, const struct value_index *index,
                         const struct translate_llm_options *options, struct translate_llm **ret_llm,
                         struct askdb_error *err)
{
    struct translate_llm *llm = memory_need(calloc(1, sizeof *llm));
    llm->dialect = catalog->dialect;
    llm->catalog = catalog;
    llm->index = index;
    struct compose_options compose = {.catalog = catalog,
                                      .index = index,
                                      .prompts = options->prompts,
                                      .budget = options->prompt_budget,
                                      .definitions = options->definitions,
                                      .no_values = options->no_values};
    int status = open_client(llm, options, err);
    if (status == 0) {
        status = composer_create(&compose, &llm->composer, err);
    }
    if (status != 0) {
        translate_llm_destroy(llm);
        return status;
    }
    *ret_llm = llm;
    return 0;
}
