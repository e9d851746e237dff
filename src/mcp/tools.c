#include "mcp/message.h"
#include "render/answer_json.h"
#include "render/verdict.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_DEFAULT = 100, ROWS_MAX = 10000 };

extern const unsigned char mcp_tools_json[]; /* tools.json */

/* ---- results ---- */

/* Clients read the structure or the text, which says the same. Takes `structure` over. */
static cJSON *succeed(cJSON *structure)
{
    cJSON *result = cJSON_CreateObject(), *block = cJSON_CreateObject();
    json_shorten(structure);
    char *text = cJSON_PrintUnformatted(structure);
    cJSON_AddStringToObject(block, "type", "text");
    cJSON_AddStringToObject(block, "text", text);
    cJSON_AddItemToArray(cJSON_AddArrayToObject(result, "content"), block);
    cJSON_AddRawToObject(result, "structuredContent", text);
    cJSON_AddBoolToObject(result, "isError", false);
    free(text);
    cJSON_Delete(structure);
    return mcp_result(result);
}

/* The error, and the statement that `sql` is where it is not NULL. */
static cJSON *fail(const struct askdb_error *err, const char *sql)
{
    cJSON *result = cJSON_CreateObject();
    cJSON *content = cJSON_AddArrayToObject(result, "content");
    char message[sizeof err->message + sizeof err->hint + 8];
    snprintf(message, sizeof message, err->hint[0] != '\0' ? "%s (%s)" : "%s", err->message, err->hint);
    const char *texts[] = {message, sql};
    for (size_t i = 0; i < 2 && texts[i] != NULL; i++) {
        cJSON *block = cJSON_CreateObject();
        cJSON_AddStringToObject(block, "type", "text");
        cJSON_AddStringToObject(block, "text", texts[i]);
        cJSON_AddItemToArray(content, block);
    }
    cJSON_AddBoolToObject(result, "isError", true);
    return mcp_result(result);
}

cJSON *mcp_fail(const struct askdb_error *err)
{
    return fail(err, NULL);
}

/* ---- arguments ---- */

static const char *read_text(const cJSON *arguments, const char *name, cJSON **ret_error)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(arguments, name));
    if (text == NULL) {
        *ret_error = mcp_error(MCP_INVALID_PARAMS, "the argument \"%s\" is needed, a text", name);
    }
    return text;
}

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* --limit goes above what the client asks for. */
static size_t read_limit(const struct mcp *mcp, const cJSON *arguments, cJSON **ret_error)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(arguments, "limit");
    size_t limit = ROWS_DEFAULT, most = mcp->settings->question.limit;
    if (item != NULL && !cJSON_IsNull(item)) {
        double number = cJSON_IsNumber(item) ? item->valuedouble : 0;
        if (!(number >= 1) || trunc(number) != number) {
            *ret_error = mcp_error(MCP_INVALID_PARAMS, "the argument \"limit\" is a whole number from 1");
            return 0;
        }
        limit = number < ROWS_MAX ? (size_t)number : ROWS_MAX;
    }
    return most > 0 ? smaller(limit, most) : limit;
}

/* ---- outcomes ---- */

static struct askdb_conversation conversation_of(struct mcp *mcp, size_t limit)
{
    struct askdb_conversation conversation = cli_conversation(mcp->settings, mcp->askdb, mcp->audit);
    conversation.single = true;
    conversation.limits.max_rows = limit;
    conversation.limits.usual = false;
    conversation.limits.max_bytes = MCP_TEXT_MAX;
    return conversation;
}

/* ---- ask ---- */

/* `answer` is NULL where there is no reading at all. */
static cJSON *decline(const struct askdb_answer *answer, const struct askdb_error *reason)
{
    cJSON *out = cJSON_CreateObject();
    cJSON_AddBoolToObject(out, "answered", false);
    cJSON_AddStringToObject(out, "reason", reason->message);
    cJSON_AddStringToObject(out, "code", reason->code);
    if (reason->hint[0] != '\0') {
        cJSON_AddStringToObject(out, "hint", reason->hint);
    }
    if (answer != NULL) {
        cJSON_AddNumberToObject(out, "confidence", answer->candidates[0].confidence);
        cJSON_AddNumberToObject(out, "unanswerable", answer->unanswerable);
        json_add_candidates(out, answer);
    } else {
        cJSON_AddArrayToObject(out, "candidates");
    }
    return succeed(out);
}

static void add_answer(const struct askdb_outcome *outcome, cJSON *out)
{
    const struct askdb_candidate *best = outcome->chosen;
    cJSON_AddBoolToObject(out, "answered", true);
    cJSON_AddNumberToObject(out, "confidence", best->confidence);
    cJSON_AddBoolToObject(out, "unsure", best->unsure);
    cJSON_AddStringToObject(out, "sql", outcome->sql);
    cJSON_AddBoolToObject(out, "remembered", best->remembered);
    json_add_reading(out, best);
    json_add_follow_up(out, outcome->answer);
    cJSON_AddItemToObject(out, "warnings", cJSON_CreateStringArray(best->warnings, (int)best->warning_count));
}

/* What an outcome says that has rows. */
static cJSON *tell_rows(struct askdb_outcome *outcome, struct mcp_rows *rows)
{
    struct askdb_error err;
    cJSON *out = cJSON_CreateObject();
    if (!outcome->statement) {
        add_answer(outcome, out);
    }
    if (mcp_rows_add(rows, outcome, out, &err) != 0) {
        cJSON_Delete(out);
        return fail(&err, NULL);
    }
    json_add_analysis(out, outcome->analysis);
    const char *why = outcome->statement ? "" : askdb_outcome_why_empty(outcome);
    if (why[0] != '\0') {
        cJSON_AddStringToObject(out, "why_empty", why);
    }
    const char *ties = askdb_outcome_ties(outcome);
    if (ties[0] != '\0') {
        cJSON_AddStringToObject(out, "ties", ties);
    }
    return succeed(out);
}

static cJSON *answer(struct mcp *mcp, const struct askdb_conversation *conversation, const char *question)
{
    struct askdb_outcome *outcome = NULL;
    struct askdb_error err;
    struct mcp_rows *rows = mcp_rows_create();
    int status = askdb_ask(conversation, question, mcp_rows_sink(rows), &outcome, &err);
    bool read = outcome->chosen != NULL && !outcome->declined;
    cJSON *response = status == 0                          ? tell_rows(outcome, rows)
                      : !read && status == -ASKDB_DECLINED ? decline(outcome->answer, &err)
                                                           : fail(&err, read ? outcome->sql : NULL);
    for (size_t i = 0; i < outcome->note_count; i++) {
        cli_note(mcp->settings, "askdb: note: %s", outcome->notes[i]);
    }
    mcp_rows_destroy(rows);
    askdb_outcome_destroy(outcome);
    return response;
}

/* A question that was declined has "sql" null, or has none: strict clients cannot say null. */
static void complete_history(const cJSON *arguments)
{
    cJSON *item;
    cJSON_ArrayForEach(item, cJSON_GetObjectItem(arguments, "history"))
    {
        if (cJSON_IsObject(item) && cJSON_GetObjectItem(item, "sql") == NULL) {
            cJSON_AddNullToObject(item, "sql");
        }
    }
}

static cJSON *ask(struct mcp *mcp, const cJSON *arguments)
{
    cJSON *response = NULL;
    struct askdb_turn *turns = NULL;
    struct askdb_error err;
    const char *question = read_text(arguments, "question", &response);
    size_t limit = response == NULL ? read_limit(mcp, arguments, &response) : 0;
    if (response != NULL) {
        return response;
    }
    struct askdb_conversation conversation = conversation_of(mcp, limit);
    complete_history(arguments);
    if (json_read_history(arguments, &turns, &conversation.history_count, &err) != 0) {
        return mcp_error(MCP_INVALID_PARAMS, "%s", err.message);
    }
    conversation.history = turns;
    conversation.history_count = mcp->settings->question.no_follow_up ? 0 : conversation.history_count;
    response = answer(mcp, &conversation, question);
    free(turns);
    return response;
}

/* ---- the other tools ---- */

static cJSON *check_sql(struct mcp *mcp, const cJSON *arguments)
{
    cJSON *response = NULL;
    struct askdb_report *report = NULL;
    struct askdb_error err;
    const char *sql = read_text(arguments, "sql", &response);
    if (sql == NULL) {
        return response;
    }
    int status = askdb_check(mcp->askdb, sql, &report, &err);
    bool verdict = status == 0 || status == -ASKDB_REJECTED || status == -ASKDB_DATABASE;
    response = verdict && report != NULL ? succeed(json_make_report(report, status == 0 ? NULL : &err, sql))
                                         : fail(&err, NULL);
    askdb_report_destroy(report);
    return response;
}

static cJSON *run_sql(struct mcp *mcp, const cJSON *arguments)
{
    cJSON *response = NULL;
    struct askdb_error err;
    const char *sql = read_text(arguments, "sql", &response);
    size_t limit = response == NULL ? read_limit(mcp, arguments, &response) : 0;
    if (response != NULL) {
        return response;
    }
    struct askdb_conversation conversation = conversation_of(mcp, limit);
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, NULL, sql);
    struct mcp_rows *rows = mcp_rows_create();
    struct askdb_error unwritten;
    int status = askdb_outcome_run(outcome, mcp_rows_sink(rows), &err);
    if (askdb_outcome_record(outcome, status != 0 ? &err : NULL, &unwritten) != 0) {
        response = fail(&unwritten, NULL);
    } else {
        response = status == 0 ? tell_rows(outcome, rows) : fail(&err, NULL);
    }
    mcp_rows_destroy(rows);
    askdb_outcome_destroy(outcome);
    return response;
}

static cJSON *list_schema(struct mcp *mcp, const cJSON *arguments)
{
    struct askdb_error err;
    (void)arguments;
    return askdb_refresh(mcp->askdb, &err) == 0 ? succeed(mcp_schema(mcp->askdb)) : fail(&err, NULL);
}

static cJSON *search_knowledge(struct mcp *mcp, const cJSON *arguments)
{
    cJSON *response = NULL;
    struct askdb_passages *passages = NULL;
    struct askdb_error err;
    const char *question = read_text(arguments, "question", &response);
    if (question == NULL) {
        return response;
    }
    if (askdb_knowledge_search(mcp->knowledge, question, &passages, &err) != 0) {
        return fail(&err, NULL);
    }
    cJSON *out = cJSON_CreateObject();
    cJSON_AddBoolToObject(out, "answered", passages->sure);
    json_add_passages(out, passages, false);
    askdb_passages_destroy(passages);
    return succeed(out);
}

static const struct tool {
    const char *name; /* as in tools.json */
    mcp_answer *call;
} tools[] = {{"ask", ask},
             {"check_sql", check_sql},
             {"run_sql", run_sql},
             {"list_schema", list_schema},
             {"search_knowledge", search_knowledge}};

cJSON *mcp_list_tools(struct mcp *mcp, const cJSON *params)
{
    (void)mcp, (void)params;
    return mcp_result(cJSON_Parse((const char *)mcp_tools_json));
}

cJSON *mcp_call_tool(struct mcp *mcp, const cJSON *params)
{
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(params, "name"));
    const cJSON *arguments = cJSON_GetObjectItemCaseSensitive(params, "arguments");
    if (name == NULL || (arguments != NULL && !cJSON_IsObject(arguments))) {
        return mcp_error(MCP_INVALID_PARAMS,
                         "tools/call needs \"name\", a text, and \"arguments\", an object");
    }
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        if (strcmp(tools[i].name, name) == 0) {
            return tools[i].call(mcp, arguments);
        }
    }
    return mcp_error(MCP_INVALID_PARAMS, "there is no tool '%.100s'", name);
}
