#include "llm/message.h"

#include "util/error.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    KEY_MIN_BYTES = 8, /* a shorter one is a placeholder, which a statement may well have in it */
};

const char *message_request(struct arena *arena, const char *model, const char *prompt)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "model", model);
    cJSON *messages = cJSON_AddArrayToObject(root, "messages");
    cJSON *message = cJSON_CreateObject();
    cJSON_AddStringToObject(message, "role", "user");
    cJSON_AddStringToObject(message, "content", prompt);
    cJSON_AddItemToArray(messages, message);
    cJSON_AddNumberToObject(root, "temperature", 0);
    cJSON_AddBoolToObject(root, "stream", false);
    char *text = cJSON_PrintUnformatted(root);
    if (text == NULL) {
        abort();
    }
    const char *copy = arena_strdup(arena, text);
    cJSON_free(text);
    cJSON_Delete(root);
    return copy;
}

/* A copy without the key. */
static const char *blotted(struct arena *arena, const char *text, const char *key)
{
    char *copy = arena_strdup(arena, text);
    if (key != NULL && key[0] != '\0') {
        for (char *at = copy; (at = strstr(at, key)) != NULL;) {
            memset(at, '*', strlen(key));
        }
    }
    return copy;
}

/* What the server says of its error: {"error": {"message"}}, {"error"}, {"message"} or {"detail"}; "" if
 * nothing.
 */
static const char *fault_of(const cJSON *root)
{
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(root, "error");
    const char *found = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(error, "message"));
    if (found == NULL) {
        found = cJSON_GetStringValue(error);
    }
    static const char *const names[] = {"message", "detail"};
    for (size_t i = 0; i < sizeof names / sizeof *names && found == NULL; i++) {
        found = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(root, names[i]));
    }
    return found != NULL ? found : "";
}

static int refuse(struct arena *arena, const cJSON *root, const struct http_reply *reply,
                  const struct address *address, const char *key, struct askdb_error *err)
{
    bool redirect = reply->status >= 300 && reply->status < 400;
    const char *fault = redirect ? "a redirect, which is not followed" : blotted(arena, fault_of(root), key);
    error_set(err, ASKDB_MODEL, "the model at %s answered with HTTP status %ld%s%s", address->site,
              reply->status, fault[0] != '\0' ? ": " : "", fault);
    if (reply->status == 401 || reply->status == 403) {
        error_hint(err, "the key is read from the environment variable ASKDB_API_KEY");
    } else if (reply->status == 404) {
        error_hint(err, "the address needs the API's path, mostly /v1, and a model that the server has");
    }
    return -ASKDB_MODEL;
}

/* "application/json", "application/problem+json"; servers that name no type are believed. */
static bool is_json(const char *type)
{
    size_t length = strcspn(type, "; \t");
    static const char ending[] = "json";
    size_t tail = sizeof ending - 1;
    return length == 0 || (length > tail && strncasecmp(type + length - tail, ending, tail) == 0 &&
                           strncasecmp(type, "application/", 12) == 0);
}

static int read_choice(struct arena *arena, const cJSON *root, const struct address *address, const char *key,
                       const char **ret_text, struct askdb_error *err)
{
    const cJSON *choice = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(root, "choices"), 0);
    const cJSON *message = cJSON_GetObjectItemCaseSensitive(choice, "message");
    const char *content = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(message, "content"));
    const char *refusal = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(message, "refusal"));
    const char *end = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(choice, "finish_reason"));
    if (refusal != NULL && refusal[0] != '\0') {
        return error_set(err, ASKDB_DECLINED, "the model refuses: %s", blotted(arena, refusal, key));
    }
    if (end != NULL && strcmp(end, "length") == 0) {
        return error_set(err, ASKDB_MODEL, "the model at %s stopped at its limit of length", address->site);
    }
    if (content == NULL) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s holds no text", address->site);
    }
    if (key != NULL && strlen(key) >= KEY_MIN_BYTES && strstr(content, key) != NULL) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s repeats the API key", address->site);
    }
    *ret_text = arena_strdup(arena, content);
    return 0;
}

int message_read(struct arena *arena, const struct http_reply *reply, const struct address *address,
                 const char *key, const char **ret_text, struct askdb_error *err)
{
    cJSON *root = cJSON_ParseWithLength(reply->body, reply->length + 1);
    int status;
    if (reply->status != 200) {
        status = refuse(arena, root, reply, address, key, err);
    } else if (!is_json(reply->type)) {
        status = error_set(err, ASKDB_MODEL, "the model at %s answered with content of type '%s', not JSON",
                           address->site, blotted(arena, reply->type, key));
    } else if (root == NULL) {
        status = error_set(err, ASKDB_MODEL, "the reply of the model at %s is not JSON", address->site);
    } else {
        status = read_choice(arena, root, address, key, ret_text, err);
    }
    cJSON_Delete(root);
    return status;
}
