#include "llm/llm.h"
#include "link/relevance.h"
#include "llm/prompt.h"
#include "llm/reply.h"
#include "sql/sql.h"
#include "translate/describe.h"
#include "translate/translator.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    SCHEMA_MAX_BYTES = 200000, /* a schema that takes no more is shown whole */
    PART_COLUMNS = 400,        /* of a larger one, about what is asked */
    PART_MAX_BYTES = 60000,
};

/* Endpoints give no probability of a whole reply, so this stands for one: surer than a doubt, and no more. */
static const double CONFIDENCE = 0.6;

struct llm_translator {
    struct translator base;
    struct arena *arena; /* owned: templates and schema */
    const struct catalog *catalog;
    struct llm_client *client;
    bool shares_client; /* it is another translator's */
    const char *translate, *repair;
    const char *schema;          /* the whole, where it is not too long */
    struct relevance *relevance; /* NULL where it is not */
    const struct value_index *index;
    size_t tables; /* that the last prompt showed */
};

static struct llm_translator *of(struct translator *translator)
{
    return (struct llm_translator *)translator;
}

/* ---- the prompt ---- */

static int print_today(struct arena *arena, const char *now, const char **ret_now, struct askdb_error *err)
{
    struct civil today;
    if (now == NULL) {
        today = civil_today();
    } else if (!civil_parse(now, &today)) {
        return error_set(err, ASKDB_USAGE, "'%s' is no date of the form YYYY-MM-DD", now);
    }
    *ret_now = civil_print(arena, today);
    return 0;
}

/* The whole schema, or the part of it that the question is about. */
static const char *schema_for(struct llm_translator *translator, struct arena *arena,
                              const struct translate_request *request)
{
    if (translator->relevance == NULL) {
        return translator->schema;
    }
    struct relevance_question question = {
        .text = request->question, .history = request->history, .index = translator->index};
    const char *text = "";
    size_t table_count = 1;
    translator->tables = 0;
    for (size_t budget = PART_COLUMNS; budget > 0 && translator->tables < table_count; budget /= 2) {
        struct catalog_subset *part = relevance_choose(arena, translator->relevance, &question, budget);
        table_count = part->catalog.table_count;
        text = describe_catalog(arena, &part->catalog, PART_MAX_BYTES, &translator->tables);
    }
    return text;
}

static int write_prompt(struct llm_translator *translator, struct arena *arena,
                        const struct translate_request *request, const char **ret_prompt,
                        struct askdb_error *err)
{
    static const char *const dialects[] = {[DIALECT_SQLITE] = "SQLite", [DIALECT_POSTGRES] = "PostgreSQL"};
    const struct translate_feedback *feedback = request->feedback;
    const char *now = NULL;
    int status = print_today(arena, request->now, &now, err);
    if (status != 0) {
        return status;
    }
    const struct llm_prompt_field fields[] = {
        {"dialect", dialects[translator->catalog->dialect]},
        {"schema", schema_for(translator, arena, request)},
        {"now", now},
        {"question", request->question},
        {"sql", feedback != NULL ? feedback->sql : ""},
        {"error", feedback != NULL ? feedback->error : ""},
    };
    const char *template = feedback != NULL ? translator->repair : translator->translate;
    return llm_prompt_fill(arena, template, fields, sizeof fields / sizeof *fields, ret_prompt, err);
}

/* ---- the reply ---- */

/* Characters that a terminal would act on, or that show text in another order than it stands. */
static bool is_hidden(int32_t code)
{
    bool control = (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code < 0xa0);
    bool direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return control || direction;
}

/* Line ends as "\n". ASKDB_REJECTED where the statement could not be shown as it is. */
static int clean_sql(struct arena *arena, const char *sql, const char **ret_sql, struct askdb_error *err)
{
    char *clean = arena_strdup(arena, sql);
    size_t length = strlen(sql), used = 0;
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t step = utf8_decode(sql + at, length - at, &code);
        if (code == '\r' && sql[at + 1] == '\n') {
            at += step;
            continue;
        }
        if (is_hidden(code)) {
            return error_set(err, ASKDB_REJECTED, "the model's statement holds control characters");
        }
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

static const struct join_warning *warnings_of(const struct llm_translator *translator, struct arena *arena,
                                              size_t *ret_count)
{
    size_t all = translator->catalog->table_count;
    *ret_count = translator->tables < all;
    struct join_warning *warning = ARENA_NEW(arena, struct join_warning);
    warning->text = arena_printf(arena, "the schema is large: the model was shown %zu of its %zu tables",
                                 translator->tables, all);
    return warning;
}

static int llm_translate(struct translator *base, struct arena *arena,
                         const struct translate_request *request, struct translations *ret_translations,
                         struct askdb_error *err)
{
    struct llm_translator *translator = of(base);
    const char *prompt = NULL, *text = NULL, *sql = NULL;
    if (request->feedback == NULL) {
        llm_client_reset(translator->client);
    }
    int status = write_prompt(translator, arena, request, &prompt, err);
    if (status == 0) {
        status = llm_complete(translator->client, arena, prompt, &text, err);
    }
    if (status == 0) {
        status = read_reply(arena, text, &sql, err);
    }
    if (status != 0) {
        return status;
    }
    struct translation *translation = ARENA_NEW(arena, struct translation);
    *translation =
        (struct translation){.sql = sql, .confidence = CONFIDENCE, .ordered = sql_is_ordered(arena, sql)};
    translation->warnings = warnings_of(translator, arena, &translation->warning_count);
    *ret_translations = (struct translations){.items = translation, .count = 1};
    return 0;
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
    relevance_destroy(of(translator)->relevance);
    arena_destroy(of(translator)->arena);
    free(translator);
}

static const struct translator_class llm_class = {
    .translate = llm_translate, .cancel = llm_cancel, .destroy = llm_destroy, .repairs = true};

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
    struct arena *arena = arena_create();
    *translator =
        (struct llm_translator){.base = {&llm_class}, .arena = arena, .catalog = catalog, .index = index};
    int status = open_client(translator, options, err);
    if (status == 0) {
        status = llm_prompt_load(arena, options->prompts, LLM_PROMPT_TRANSLATE, &translator->translate, err);
    }
    if (status == 0) {
        status = llm_prompt_load(arena, options->prompts, LLM_PROMPT_REPAIR, &translator->repair, err);
    }
    if (status != 0) {
        llm_destroy(&translator->base);
        return status;
    }
    translator->schema = describe_catalog(arena, catalog, SCHEMA_MAX_BYTES, &translator->tables);
    if (translator->tables < catalog->table_count) {
        translator->relevance = relevance_create(catalog);
    }
    *ret_translator = &translator->base;
    return 0;
}
