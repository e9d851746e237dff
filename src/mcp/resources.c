#include "mcp/message.h"
#include "render/memory.h"

#include <stdlib.h>
#include <string.h>

static const char uri[] = "askdb://schema";

static char *print_schema(const struct askdb *askdb, bool json)
{
    struct memory memory;
    memory_open(&memory);
    askdb_print_schema(askdb, json, memory.stream);
    memory_close(&memory);
    return memory.text;
}

cJSON *mcp_schema(const struct askdb *askdb)
{
    char *text = print_schema(askdb, true);
    cJSON *json = cJSON_Parse(text);
    free(text);
    return json;
}

cJSON *mcp_list_resources(struct mcp *mcp, const cJSON *params)
{
    (void)mcp, (void)params;
    cJSON *result = cJSON_CreateObject();
    cJSON *item = cJSON_CreateObject();
    cJSON_AddStringToObject(item, "uri", uri);
    cJSON_AddStringToObject(item, "name", "schema");
    cJSON_AddStringToObject(item, "title", "Tables, columns and keys");
    cJSON_AddStringToObject(item, "description", "The catalog of the database, as JSON and as text");
    cJSON_AddStringToObject(item, "mimeType", "application/json");
    cJSON_AddItemToArray(cJSON_AddArrayToObject(result, "resources"), item);
    return mcp_result(result);
}

cJSON *mcp_list_templates(struct mcp *mcp, const cJSON *params)
{
    (void)mcp, (void)params;
    cJSON *result = cJSON_CreateObject();
    cJSON_AddArrayToObject(result, "resourceTemplates");
    return mcp_result(result);
}

/* Takes `text` over. */
static cJSON *make_contents(const char *type, char *text)
{
    cJSON *contents = cJSON_CreateObject();
    cJSON_AddStringToObject(contents, "uri", uri);
    cJSON_AddStringToObject(contents, "mimeType", type);
    cJSON_AddStringToObject(contents, "text", text);
    free(text);
    return contents;
}

cJSON *mcp_read_resource(struct mcp *mcp, const cJSON *params)
{
    const char *wanted = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(params, "uri"));
    if (wanted == NULL) {
        return mcp_error(MCP_INVALID_PARAMS, "resources/read needs \"uri\", a text");
    }
    if (strcmp(wanted, uri) != 0) {
        return mcp_error(MCP_NO_RESOURCE, "there is no resource '%.200s'; there is %s", wanted, uri);
    }
    struct askdb_error err;
    if (askdb_refresh(mcp->askdb, &err) != 0) {
        return mcp_error(MCP_INTERNAL, "%s", err.message);
    }
    cJSON *result = cJSON_CreateObject();
    cJSON *list = cJSON_AddArrayToObject(result, "contents");
    cJSON_AddItemToArray(list, make_contents("application/json", print_schema(mcp->askdb, true)));
    cJSON_AddItemToArray(list, make_contents("text/plain", print_schema(mcp->askdb, false)));
    return mcp_result(result);
}
