#include "mcp/message.h"
#include "render/answer_json.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static const double ID_END = 9007199254740992; /* 2^53 */

cJSON *mcp_result(cJSON *result)
{
    cJSON *response = cJSON_CreateObject();
    cJSON_AddItemToObject(response, "result", result);
    return response;
}

cJSON *mcp_error(enum mcp_code code, const char *format, ...)
{
    char message[600];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    cJSON *response = cJSON_CreateObject();
    cJSON *error = cJSON_AddObjectToObject(response, "error");
    cJSON_AddNumberToObject(error, "code", code);
    cJSON_AddStringToObject(error, "message", message);
    return response;
}

static void write_line(struct mcp *mcp, cJSON *response)
{
    flockfile(stdout);
    json_print(stdout, response, false);
    if (fflush(stdout) != 0 && mcp->output_error == 0) {
        mcp->output_error = errno;
    }
    funlockfile(stdout);
}

bool mcp_is_id(const cJSON *id)
{
    return cJSON_IsString(id) || (cJSON_IsNumber(id) && fabs(id->valuedouble) < ID_END &&
                                  trunc(id->valuedouble) == id->valuedouble);
}

/* cJSON_Compare takes numbers that are near for the same. */
bool mcp_same_id(const cJSON *a, const cJSON *b)
{
    return cJSON_IsString(a) ? cJSON_IsString(b) && strcmp(a->valuestring, b->valuestring) == 0
                             : cJSON_IsNumber(b) && a->valuedouble == b->valuedouble;
}

/* With all the digits of a number. */
static cJSON *copy_id(const cJSON *id)
{
    char digits[32];
    if (id == NULL || cJSON_IsString(id)) {
        return id != NULL ? cJSON_Duplicate(id, false) : cJSON_CreateNull();
    }
    snprintf(digits, sizeof digits, "%.0f", id->valuedouble);
    return cJSON_CreateRaw(digits);
}

void mcp_send(struct mcp *mcp, const cJSON *id, cJSON *response)
{
    cJSON_AddStringToObject(response, "jsonrpc", "2.0");
    cJSON_AddItemToObject(response, "id", copy_id(id));
    write_line(mcp, response);
    cJSON_Delete(response);
}
