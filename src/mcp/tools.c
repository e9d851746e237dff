#include "app/json.h"
#include "app/remember.h"
#include "mcp/message.h"
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
    size_t limit = ROWS_DEFAULT, most = mcp->settings->limit;
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

/* ---- audit ---- */

/* The response, but where the audit file cannot be written: nobody is told what is not in it. */
static cJSON *audited(struct mcp *mcp, const struct audit_entry *entry, size_t limit, cJSON *response)
{
    struct cli_settings settings = *mcp->settings;
    struct askdb_error err;
    settings.limit = limit;
    if (audit_write(&mcp->audit, &settings, entry, &err) == 0) {
        return response;
    }
    cJSON_Delete(response);
    return fail(&err, NULL);
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

/* Is there no row, or one of nothing but null and 0? */
static bool is_empty(const cJSON *out)
{
    const cJSON *rows = cJSON_GetObjectItem(out, "rows"), *cell;
    bool empty = cJSON_GetArraySize(rows) < 2;
    cJSON_ArrayForEach(cell, cJSON_GetArrayItem(rows, 0))
    {
        empty = empty && (cJSON_IsNull(cell) || (cJSON_IsNumber(cell) && cell->valuedouble == 0));
    }
    return empty;
}

static void add_why_empty(struct mcp *mcp, const char *sql, cJSON *out)
{
    char *text = NULL;
    size_t length = 0;
    FILE *memory = open_memstream(&text, &length);
    if (memory == NULL) {
        abort();
    }
    askdb_explain_empty(mcp->askdb, sql, memory);
    if (fclose(memory) != 0) {
        abort();
    }
    if (length > 0) {
        cJSON_AddStringToObject(out, "why_empty", text);
    }
    free(text);
}

static int run_best(struct mcp *mcp, const struct askdb_answer *answer, size_t limit, struct tally *tally,
                    cJSON **ret_response, struct askdb_error *err)
{
    const struct askdb_candidate *best = &answer->candidates[0];
    cJSON *out = cJSON_CreateObject();
    cJSON_AddBoolToObject(out, "answered", true);
    cJSON_AddNumberToObject(out, "confidence", best->confidence);
    cJSON_AddBoolToObject(out, "unsure", best->unsure);
    cJSON_AddStringToObject(out, "sql", best->sql);
    cJSON_AddBoolToObject(out, "remembered", best->remembered);
    json_add_reading(out, best);
    json_add_follow_up(out, answer);
    cJSON_AddItemToObject(out, "warnings", cJSON_CreateStringArray(best->warnings, (int)best->warning_count));
    int status = mcp_add_rows(mcp, best->sql, limit, out, tally, err);
    if (status != 0) {
        cJSON_Delete(out);
    } else if (is_empty(out)) {
        add_why_empty(mcp, best->sql, out);
    }
    *ret_response = status != 0 ? fail(err, best->sql) : succeed(out);
    return status;
}

static cJSON *translate(struct mcp *mcp, const struct askdb_request *request, size_t limit)
{
    struct askdb_answer *answer = NULL;
    struct askdb_error err;
    struct tally tally;
    cJSON *response;
    tally_init(&tally, NULL);
    struct audit_entry entry = {.askdb = mcp->askdb,
                                .question = request->question,
                                .history = request->history,
                                .history_count = request->history_count,
                                .max_bytes = MCP_TEXT_MAX,
                                .tally = &tally};
    int status = cli_decline_several(mcp->askdb, request->question, &err);
    if (status == 0) {
        status = remember_translate(mcp->settings, mcp->askdb, request, &answer, &err);
    }
    if (status == 0) {
        status = cli_decline(mcp->settings, answer, &err);
    }
    if (status == 0) {
        entry.sql = answer->candidates[0].sql;
        entry.remembered = answer->candidates[0].remembered;
        status = run_best(mcp, answer, limit, &tally, &response, &err);
    } else {
        response = status == -ASKDB_DECLINED ? decline(answer, &err) : fail(&err, NULL);
    }
    entry.error = status != 0 ? &err : NULL;
    response = audited(mcp, &entry, limit, response);
    askdb_answer_destroy(answer);
    return response;
}

static cJSON *ask(struct mcp *mcp, const cJSON *arguments)
{
    cJSON *response = NULL;
    struct askdb_turn *turns = NULL;
    struct askdb_error err;
    struct askdb_request request = {.question = read_text(arguments, "question", &response),
                                    .now = mcp->settings->now,
                                    .probe = !mcp->settings->no_probe};
    size_t limit = response == NULL ? read_limit(mcp, arguments, &response) : 0;
    if (response != NULL) {
        return response;
    }
    if (json_read_history(arguments, &turns, &request.history_count, &err) != 0) {
        return mcp_error(MCP_INVALID_PARAMS, "%s", err.message);
    }
    request.history = turns;
    request.history_count = mcp->settings->no_follow_up ? 0 : request.history_count;
    response = translate(mcp, &request, limit);
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
    struct tally tally;
    struct audit_entry entry = {
        .askdb = mcp->askdb, .sql = sql, .statement = true, .max_bytes = MCP_TEXT_MAX, .tally = &tally};
    cJSON *out = cJSON_CreateObject();
    tally_init(&tally, NULL);
    if (mcp_add_rows(mcp, sql, limit, out, &tally, &err) != 0) {
        cJSON_Delete(out);
        out = NULL;
        entry.error = &err;
    }
    return audited(mcp, &entry, limit, out != NULL ? succeed(out) : fail(&err, NULL));
}

static cJSON *list_schema(struct mcp *mcp, const cJSON *arguments)
{
    (void)arguments;
    return succeed(mcp_schema(mcp->askdb));
}

static const struct tool {
    const char *name; /* as in tools.json */
    mcp_answer *call;
} tools[] = {{"ask", ask}, {"check_sql", check_sql}, {"run_sql", run_sql}, {"list_schema", list_schema}};

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
            audit_start(&mcp->audit);
            return tools[i].call(mcp, arguments);
        }
    }
    return mcp_error(MCP_INVALID_PARAMS, "there is no tool '%.100s'", name);
}
