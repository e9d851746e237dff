#include "llm/message.h"

#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_NAMES = 250, /* of an enumeration, and their bytes: what OpenAI takes */
    MOST_NAME_BYTES = 15000,
    MOST_USED = 20,    /* that one statement may list */
    KEY_MIN_BYTES = 8, /* a shorter one is a placeholder, which a statement may well have in it */
    COMPLAINT_MAX_BYTES = 2000,
};

/* ---- requests ---- */

static const char format_json[] =
    "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"statement\",\"strict\":true,\"schema\":{"
    "\"type\":\"object\",\"properties\":{\"sql\":{\"type\":[\"string\",\"null\"]},\"reason\":{\"type\":"
    "\"string\"}},\"required\":[\"sql\",\"reason\"],\"additionalProperties\":false}}}";

static const char json_words[] =
    "\n\nReply with one JSON object and nothing else: {\"sql\": the statement, \"reason\": \"\"}, or, where "
    "these "
    "tables cannot answer, {\"sql\": null, \"reason\": the reason in one sentence}.";

static const char block_words[] = "\n\nReply with the statement alone, in a block that begins with ```sql "
                                  "and ends with ```. Where these tables "
                                  "cannot answer, reply with DECLINE: and the reason in one sentence.";

static const char names_words[] = "\n\nReply with one JSON object and nothing else: {\"uses\": the tables "
                                  "and columns that the statement needs, "
                                  "\"sql\": the statement, \"reason\": \"\"}, or, where these tables cannot "
                                  "answer, {\"uses\": [], \"sql\": null, "
                                  "\"reason\": the reason in one sentence}.";

/* Do the names go into an enumeration? */
static bool has_names(const struct llm_chat *chat)
{
    size_t bytes = 0;
    for (size_t i = 0; i < chat->name_count; i++) {
        bytes += strlen(chat->names[i]);
    }
    return chat->name_count > 0 && chat->name_count <= MOST_NAMES && bytes <= MOST_NAME_BYTES;
}

/* The schema, with the list of what the statement uses before it. */
static void add_named_format(cJSON *root, const struct llm_chat *chat)
{
    cJSON *format = memory_need(cJSON_Parse(format_json));
    cJSON *schema =
        cJSON_GetObjectItemCaseSensitive(cJSON_GetObjectItemCaseSensitive(format, "json_schema"), "schema");
    cJSON *list = cJSON_CreateObject(), *items = cJSON_CreateObject();
    cJSON_AddStringToObject(list, "type", "array");
    cJSON_AddStringToObject(items, "type", "string");
    cJSON_AddItemToObject(items, "enum", cJSON_CreateStringArray(chat->names, (int)chat->name_count));
    cJSON_AddItemToObject(list, "items", items);
    cJSON_AddNumberToObject(list, "maxItems", MOST_USED);
    cJSON *before = cJSON_CreateObject(), *properties = cJSON_DetachItemFromObject(schema, "properties");
    cJSON_AddItemToObject(before, "uses", list);
    while (properties->child != NULL) {
        cJSON *property = cJSON_DetachItemViaPointer(properties, properties->child);
        cJSON_AddItemToObject(before, property->string, property);
    }
    cJSON_Delete(properties);
    cJSON_AddItemToObject(schema, "properties", before);
    cJSON_InsertItemInArray(cJSON_GetObjectItemCaseSensitive(schema, "required"), 0,
                            cJSON_CreateString("uses"));
    cJSON_AddItemToObject(root, "response_format", format);
}

/* What the reply is constrained to, as there may be no names. */
static enum llm_format format_of(const struct shape *shape, const struct llm_chat *chat)
{
    return shape->format == LLM_FORMAT_NAMES && !has_names(chat) ? LLM_FORMAT_SCHEMA : shape->format;
}

static void add_format(cJSON *root, enum llm_format format, const struct llm_chat *chat)
{
    switch (format) {
    case LLM_FORMAT_NAMES:
        add_named_format(root, chat);
        break;
    case LLM_FORMAT_SCHEMA:
        cJSON_AddRawToObject(root, "response_format", format_json);
        break;
    case LLM_FORMAT_OBJECT:
        cJSON_AddRawToObject(root, "response_format", "{\"type\":\"json_object\"}");
        break;
    case LLM_FORMAT_NONE:
        break;
    }
}

const char *llm_message_tail(const struct shape *shape)
{
    switch (shape->format) {
    case LLM_FORMAT_NAMES:
        return names_words;
    case LLM_FORMAT_SCHEMA:
    case LLM_FORMAT_OBJECT:
        return json_words;
    case LLM_FORMAT_NONE:
        break;
    }
    return block_words;
}

/* The same JSON, in which nothing is hidden: it is shown before it is sent. */
static const char *escape_hidden(struct arena *arena, const char *json)
{
    struct text text;
    size_t length = strlen(json);
    text_open(&text);
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t used = utf8_decode(json + at, length - at, &code);
        if (utf8_is_hidden(code)) {
            utf8_print_escape(text.out, code);
        } else {
            fwrite(json + at, 1, used, text.out);
        }
        at += used;
    }
    return text_close(&text, arena);
}

static void add_message(cJSON *messages, const char *role, const char *content)
{
    cJSON *message = cJSON_CreateObject();
    cJSON_AddStringToObject(message, "role", role);
    cJSON_AddStringToObject(message, "content", content);
    cJSON_AddItemToArray(messages, message);
}

/* A statement as the model is asked to reply with it. */
static const char *reply_of(struct arena *arena, const char *sql, enum llm_format format)
{
    if (format == LLM_FORMAT_NONE) {
        return arena_printf(arena, "```sql\n%s\n```", sql);
    }
    cJSON *object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "sql", sql);
    cJSON_AddStringToObject(object, "reason", "");
    char *text = memory_need(cJSON_PrintUnformatted(object));
    const char *reply = arena_strdup(arena, text);
    cJSON_free(text);
    cJSON_Delete(object);
    return reply;
}

static void add_limit(cJSON *root, const struct shape *shape)
{
    enum { THOUGHTS = 8 }; /* for each token of a statement */
    switch (shape->limit) {
    case SHAPE_MAX_TOKENS:
        cJSON_AddNumberToObject(root, "max_tokens", (double)shape->max_tokens);
        break;
    case SHAPE_MAX_COMPLETION_TOKENS:
        cJSON_AddNumberToObject(root, "max_completion_tokens", (double)(THOUGHTS * shape->max_tokens));
        break;
    case SHAPE_UNLIMITED:
        break;
    }
}

const char *llm_message_request(struct arena *arena, const char *model, const struct llm_chat *chat,
                                const struct shape *shape, double temperature)
{
    cJSON *root = cJSON_CreateObject();
    struct shape told = *shape;
    told.format = format_of(shape, chat);
    const char *tail = chat->plain ? "" : llm_message_tail(&told);
    cJSON_AddStringToObject(root, "model", model);
    cJSON *messages = cJSON_AddArrayToObject(root, "messages");
    add_message(messages, "user", arena_printf(arena, "%s%s", chat->prompt, tail));
    for (size_t i = 0; i < chat->count; i++) {
        add_message(messages, "assistant", reply_of(arena, chat->exchanges[i].reply, shape->format));
        add_message(messages, "user", chat->exchanges[i].answer);
    }
    if (shape->temperature) {
        cJSON_AddNumberToObject(root, "temperature", temperature);
    }
    add_limit(root, shape);
    cJSON_AddBoolToObject(root, "stream", shape->stream);
    add_format(root, told.format, chat);
    char *text = memory_need(cJSON_PrintUnformatted(root));
    const char *escaped = escape_hidden(arena, text);
    cJSON_free(text);
    cJSON_Delete(root);
    return escaped;
}

/* ---- refusals ---- */

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

/* A page for a browser: that of a login, mostly, or of a proxy. */
static bool is_page(const struct message *message)
{
    const char *body = llm_buffer_text(&message->received->body);
    body += strspn(body, " \t\r\n");
    return strncasecmp(message->head->type, "text/html", 9) == 0 || *body == '<';
}

/* The server's words for its error, in `arena`. */
static const char *fault_of(struct arena *arena, const struct message *message)
{
    cJSON *root = cJSON_Parse(llm_buffer_text(&message->received->body));
    const char *fault = blotted(arena, llm_completion_fault(root), message->key);
    cJSON_Delete(root);
    return fault;
}

static int refuse(struct arena *arena, const struct message *message, struct askdb_error *err)
{
    long status = message->head->status;
    const char *fault = fault_of(arena, message);
    if (status >= 300 && status < 400) {
        error_set(err, ASKDB_MODEL, "the model at %s answered with HTTP status %ld: a redirect, not followed",
                  message->address->site, status);
        if (message->head->redirect[0] != '\0') {
            error_hint(err, "it leads to %s; if that is right, it is the address to give",
                       blotted(arena, message->head->redirect, message->key));
        }
        return -ASKDB_MODEL;
    }
    error_set(err, ASKDB_MODEL, "the model at %s answered with HTTP status %ld%s%s", message->address->site,
              status, fault[0] != '\0' ? ": " : "", fault);
    if (status == 401 || status == 403) {
        error_hint(err, "the key comes from the environment variable ASKDB_API_KEY, or from key-env or "
                        "key-command of a named model");
    } else if (status == 404) {
        error_hint(err, "the address needs the API's path, mostly /v1, and a model that the server has");
    } else if (status == 429 && message->head->retry_after > 0) {
        error_hint(err, "it asks to wait %ld seconds", message->head->retry_after);
    }
    return -ASKDB_MODEL;
}

/* Appends the texts of a list such as ["body", "response_format"] to `words`. */
static const char *add_names(struct arena *arena, const char *words, const cJSON *names)
{
    const cJSON *name;
    cJSON_ArrayForEach(name, names)
    {
        if (cJSON_IsString(name)) {
            words = arena_printf(arena, "%s %s", words, name->valuestring);
        }
    }
    return words;
}

const char *llm_message_complaint(struct arena *arena, const struct message *message)
{
    if (message->head->status != 400 && message->head->status != 422) {
        return NULL;
    }
    const char *body = llm_buffer_text(&message->received->body);
    cJSON *root = cJSON_Parse(body);
    const char *words = arena_strdup(arena, llm_completion_fault(root));
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(root, "error");
    const char *parameter = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(error, "param"));
    if (parameter != NULL) {
        words = arena_printf(arena, "%s %s", words, parameter);
    }
    const cJSON *detail = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(root, "detail"), 0);
    words = add_names(arena, words, cJSON_GetObjectItemCaseSensitive(detail, "loc"));
    cJSON_Delete(root);
    return root != NULL ? words : arena_strndup(arena, body, strnlen(body, COMPLAINT_MAX_BYTES));
}

/* ---- replies ---- */

/* "application/json", "application/problem+json", a stream, plain text; servers that name no type are
 * believed. */
static bool may_be_reply(const char *type)
{
    static const char *const others[] = {"text/event-stream", "text/plain", "application/octet-stream",
                                         "application/x-ndjson"};
    static const char ending[] = "json";
    size_t length = strcspn(type, "; \t"), tail = sizeof ending - 1;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (length == strlen(others[i]) && strncasecmp(type, others[i], length) == 0) {
            return true;
        }
    }
    return length == 0 || (length > tail && strncasecmp(type + length - tail, ending, tail) == 0 &&
                           strncasecmp(type, "application/", 12) == 0);
}

/* Is there something to read at all? */
static int check_form(struct arena *arena, const struct message *message, struct askdb_error *err)
{
    const char *site = message->address->site;
    const char *encoding = message->head->encoding;
    if (encoding[0] != '\0' && strcasecmp(encoding, "identity") != 0) {
        return error_set(err, ASKDB_MODEL,
                         "the reply of the model at %s is compressed, which is not asked for", site);
    }
    if (is_page(message)) {
        error_set(err, ASKDB_MODEL, "the model at %s answered with a web page, not with JSON", site);
        error_hint(err, "a page to log in, perhaps, or a path that is not the API's, which is mostly /v1");
        return -ASKDB_MODEL;
    }
    if (!may_be_reply(message->head->type)) {
        return error_set(err, ASKDB_MODEL, "the model at %s answered with content of type '%s', not JSON",
                         site, blotted(arena, message->head->type, message->key));
    }
    if (message->received->broken) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s is not JSON", site);
    }
    return 0;
}

/* Did the endpoint say all it wanted to, and without an error? */
static int check_end(struct arena *arena, const struct message *message, struct askdb_error *err)
{
    const char *site = message->address->site, *key = message->key;
    const struct completion *completion = &message->received->completion;
    if (completion->failed) {
        const char *fault = blotted(arena, llm_buffer_text(&completion->fault), key);
        return error_set(err, ASKDB_MODEL, "the model at %s answered with an error%s%s", site,
                         fault[0] != '\0' ? ": " : "", fault);
    }
    if (completion->refusal.length > 0) {
        return error_set(err, ASKDB_DECLINED, "the model refuses: %s",
                         blotted(arena, llm_buffer_text(&completion->refusal), key));
    }
    if (completion->end == COMPLETION_FILTERED) {
        return error_set(err, ASKDB_DECLINED, "the model at %s stopped at its filter of content", site);
    }
    if (completion->end == COMPLETION_LENGTH && !message->received->whole) {
        return error_set(err, ASKDB_MODEL, "the model at %s stopped at its limit of length", site);
    }
    if (message->received->form == RECEIVED_STREAM && completion->end == COMPLETION_OPEN &&
        completion->chosen && !message->received->whole) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s was cut off: its stream has no end",
                         site);
    }
    return 0;
}

static int check_text(const struct message *message, struct askdb_error *err)
{
    const char *site = message->address->site, *key = message->key;
    const struct completion *completion = &message->received->completion;
    const char *text = llm_buffer_text(&completion->text);
    if (completion->text.length == 0 && completion->reasoned) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s holds reasoning, but no text", site);
    }
    if (!completion->chosen) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s holds no text", site);
    }
    if (!utf8_valid(text, completion->text.length)) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s is not valid UTF-8", site);
    }
    if (key != NULL && strlen(key) >= KEY_MIN_BYTES && strstr(text, key) != NULL) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s repeats the API key", site);
    }
    return 0;
}

int llm_message_read(struct arena *arena, const struct message *message, const char **ret_text,
                     struct askdb_error *err)
{
    if (message->head->status != 200) {
        return refuse(arena, message, err);
    }
    int status = check_form(arena, message, err);
    if (status == 0) {
        status = check_end(arena, message, err);
    }
    if (status == 0) {
        status = check_text(message, err);
    }
    if (status == 0) {
        *ret_text = arena_strdup(arena, llm_buffer_text(&message->received->completion.text));
    }
    return status;
}
