#include "mcp/message.h"
#include "mcp/worker.h"
#include "util/json.h"
#include "util/utf8.h"

#include <string.h>

/* The newest first. 2025-03-26 is left out for its batches. */
static const char *const versions[] = {"2025-06-18", "2024-11-05"};

static const char instructions[] =
    "Answers questions about one database and never changes it. ask takes a question in plain English and "
    "gives the rows, and the SQL that made them; check that the SQL means what was asked where the "
    "confidence "
    "is low. Where ask declines, its candidates are statements that run_sql takes. For SQL of your own, "
    "read list_schema first. search_knowledge finds definitions, rules and procedures in documents.";

/* The newest that the client can know, as revisions are days; the oldest for a client of before. Of what is no
 * day nothing is known. */
static const char *version_for(const char *wanted)
{
    size_t last = sizeof versions / sizeof *versions - 1, i = 0;
    bool day = wanted[0] >= '0' && wanted[0] <= '9';
    while (day && i < last && strcmp(versions[i], wanted) > 0) {
        i++;
    }
    return versions[i];
}

static cJSON *initialize(struct mcp *mcp, const cJSON *params)
{
    const char *wanted = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(params, "protocolVersion"));
    if (wanted == NULL) {
        return mcp_error(MCP_INVALID_PARAMS, "initialize needs \"protocolVersion\", a text");
    }
    mcp->initialized = true;
    cJSON *result = cJSON_CreateObject();
    cJSON_AddStringToObject(result, "protocolVersion", version_for(wanted));
    cJSON *capabilities = cJSON_AddObjectToObject(result, "capabilities");
    cJSON_AddObjectToObject(capabilities, "tools");
    cJSON_AddObjectToObject(capabilities, "resources");
    cJSON *server = cJSON_AddObjectToObject(result, "serverInfo");
    cJSON_AddStringToObject(server, "name", "askdb");
    cJSON_AddStringToObject(server, "version", askdb_version());
    cJSON_AddStringToObject(result, "instructions", instructions);
    return mcp_result(result);
}

static cJSON *ping(struct mcp *mcp, const cJSON *params)
{
    (void)mcp, (void)params;
    return mcp_result(cJSON_CreateObject());
}

/* There are none, which some clients ask for whatever a server can do. */
static cJSON *list_prompts(struct mcp *mcp, const cJSON *params)
{
    (void)mcp, (void)params;
    cJSON *result = cJSON_CreateObject();
    cJSON_AddArrayToObject(result, "prompts");
    return mcp_result(result);
}

enum when {
    ALWAYS, /* also before initialize */
    LATER,
    WORKS, /* by the other thread */
};

static const struct method {
    const char *name;
    mcp_answer *answer;
    enum when when;
} methods[] = {
    {"initialize", initialize, ALWAYS},
    {"ping", ping, ALWAYS},
    {"tools/list", mcp_list_tools, LATER},
    {"tools/call", mcp_call_tool, WORKS},
    {"prompts/list", list_prompts, LATER},
    {"resources/list", mcp_list_resources, LATER},
    {"resources/templates/list", mcp_list_templates, LATER},
    {"resources/read", mcp_read_resource, WORKS},
};

static const struct method *find_method(const char *name)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++) {
        if (strcmp(methods[i].name, name) == 0) {
            return &methods[i];
        }
    }
    return NULL;
}

/* NULL where the other thread answers. */
static cJSON *answer_request(struct mcp *mcp, const cJSON *id, const char *name, const cJSON *params)
{
    const struct method *method = find_method(name);
    if (method == NULL) {
        return mcp_error(MCP_NO_METHOD, "there is no method '%.100s'", name);
    }
    if (params != NULL && !cJSON_IsObject(params)) {
        return mcp_error(MCP_INVALID_PARAMS, "\"params\" is not an object");
    }
    if (method->when != ALWAYS && !mcp->initialized) {
        return mcp_error(MCP_INVALID_REQUEST, "initialize comes first");
    }
    if (method->when != WORKS) {
        return method->answer(mcp, params);
    }
    return mcp_worker_add(mcp->worker, method->answer, id, params)
               ? NULL
               : mcp_error(MCP_BUSY, "too many requests wait");
}

static void take_notification(struct mcp *mcp, const char *name, const cJSON *params)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(params, "requestId");
    if (strcmp(name, "notifications/cancelled") == 0 && id != NULL) {
        cli_note(mcp->settings, "askdb: note: the client cancelled a request");
        mcp_worker_cancel(mcp->worker, id);
    }
}

/* Of a message that holds U+0000 only a number is known to be its whole id. */
static void refuse_cut(struct mcp *mcp, const cJSON *message)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(message, "id");
    bool known = cJSON_IsNumber(id) && mcp_is_id(id);
    mcp_send(mcp, known ? id : NULL,
             mcp_error(MCP_INVALID_REQUEST, "the message holds U+0000, where its texts would be cut"));
}

static void take_object(struct mcp *mcp, const cJSON *message)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(message, "id");
    const cJSON *params = cJSON_GetObjectItemCaseSensitive(message, "params");
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(message, "method"));
    const char *version = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(message, "jsonrpc"));
    bool response = cJSON_HasObjectItem(message, "result") || cJSON_HasObjectItem(message, "error");
    cJSON *answer = NULL;
    if (version == NULL || strcmp(version, "2.0") != 0) {
        answer = mcp_error(MCP_INVALID_REQUEST, "\"jsonrpc\" is not \"2.0\"");
    } else if (name == NULL && !response) {
        answer = mcp_error(MCP_INVALID_REQUEST, "\"method\" is not a text");
    } else if (name != NULL && id == NULL) {
        take_notification(mcp, name, params);
    } else if (name != NULL && !mcp_is_id(id)) {
        answer = mcp_error(MCP_INVALID_REQUEST, "\"id\" is neither a text nor a whole number");
    } else if (name != NULL) {
        answer = answer_request(mcp, id, name, params);
    }
    if (answer != NULL) {
        mcp_send(mcp, mcp_is_id(id) ? id : NULL, answer);
    }
}

void mcp_take_message(struct mcp *mcp, const char *text, size_t length)
{
    if (strspn(text, " \t\r") == length) {
        return;
    }
    bool clean = memchr(text, '\0', length) == NULL && utf8_valid(text, length);
    cJSON *message = clean ? cJSON_ParseWithLengthOpts(text, length + 1, NULL, true) : NULL;
    if (message == NULL) {
        mcp_send(mcp, NULL, mcp_error(MCP_PARSE_ERROR, "the line is not JSON in UTF-8"));
    } else if (!cJSON_IsObject(message)) {
        mcp_send(mcp, NULL,
                 mcp_error(MCP_INVALID_REQUEST, "a message is a JSON object; there are no batches"));
    } else if (json_has_nul(text, length)) {
        refuse_cut(mcp, message);
    } else {
        take_object(mcp, message);
    }
    cJSON_Delete(message);
}
