#include "llm/receive.h"

#include "llm/reply.h"
#include "util/json.h"

#include <string.h>

/* Adds the JSON objects of an event: one, but there are servers that put no empty line between events. */
static bool add_objects(struct received *received, const char *text)
{
    static const char done[] = "[DONE]";
    while (*(text += strspn(text, " \t\r\n")) != '\0') {
        const char *end = NULL;
        if (strncmp(text, done, sizeof done - 1) == 0) {
            received->completion.end =
                received->completion.end == COMPLETION_OPEN ? COMPLETION_STOPPED : received->completion.end;
            return false;
        }
        cJSON *root = cJSON_ParseWithOpts(text, &end, false);
        if (root == NULL) {
            received->broken = true;
            return false;
        }
        llm_completion_add(&received->completion, root);
        cJSON_Delete(root);
        if (received->completion.failed) {
            return false;
        }
        text = end;
    }
    return true;
}

enum { LONG_TEXT = 4096 };

/* Looks again, at a long text, only after it has grown by an eighth, so that it takes no long time. */
static bool is_whole(struct received *received)
{
    const struct buffer *text = &received->completion.text;
    if (text->length == 0 || text->length < received->next_check ||
        (text->bytes[0] != '{' && strchr("`}\n", text->bytes[text->length - 1]) == NULL)) {
        return false;
    }
    received->next_check = text->length + (text->length > LONG_TEXT ? text->length / 8 : 0);
    return llm_reply_is_whole(text->bytes);
}

static bool on_event(void *context, const struct buffer *data)
{
    struct received *received = context;
    const char *text = llm_buffer_text(data);
    received->begun = true;
    received->broken = json_has_nul(text, strlen(text));
    if (received->broken || !add_objects(received, text)) {
        return false;
    }
    received->whole = is_whole(received);
    return !received->whole;
}

/* The form that the first characters tell; RECEIVED_NOTHING while there are too few, wherever the pieces end.
 */
static enum received_form form_of(const char *bytes)
{
    static const char *const fields[] = {"data", "event", "id", "retry", ":"};
    static const char mark[] = "\xEF\xBB\xBF";
    size_t marked = strnlen(bytes, sizeof mark - 1);
    if (strncmp(bytes, mark, marked) == 0) {
        bytes += marked;
    }
    bytes += strspn(bytes, " \t\r\n");
    size_t length = strlen(bytes);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (strncmp(bytes, fields[i], length < strlen(fields[i]) ? length : strlen(fields[i])) == 0) {
            return length < strlen(fields[i]) ? RECEIVED_NOTHING : RECEIVED_STREAM;
        }
    }
    return RECEIVED_WHOLE;
}

enum http_want llm_received_take(void *context, const struct http_reply *head, const char *bytes,
                                 size_t length)
{
    struct received *received = context;
    if (received->form != RECEIVED_STREAM) {
        llm_buffer_add(&received->body, bytes, length);
        if (received->form == RECEIVED_NOTHING) {
            received->form = head->status == 200 ? form_of(received->body.bytes) : RECEIVED_WHOLE;
        }
        if (received->form != RECEIVED_STREAM) {
            return received->form == RECEIVED_WHOLE ? HTTP_MORE : HTTP_NOTHING;
        }
        bytes = received->body.bytes;
        length = received->body.length;
    }
    if (!llm_events_feed(&received->events, bytes, length, on_event, received)) {
        return HTTP_ENOUGH;
    }
    return received->begun ? HTTP_MORE : HTTP_NOTHING;
}

static void read_whole(struct received *received)
{
    const struct buffer *body = &received->body;
    bool text = body->length > 0 && !json_has_nul(body->bytes, body->length);
    cJSON *root = text ? cJSON_Parse(body->bytes) : NULL;
    received->broken = root == NULL;
    if (root != NULL) {
        llm_completion_add(&received->completion, root);
    }
    cJSON_Delete(root);
}

void llm_received_end(struct received *received)
{
    if (received->form != RECEIVED_STREAM) {
        read_whole(received);
    } else if (!received->whole && !received->broken) {
        llm_events_end(&received->events, on_event, received);
    }
}

void llm_received_finish(struct received *received)
{
    llm_buffer_finish(&received->body);
    llm_events_finish(&received->events);
    llm_completion_finish(&received->completion);
}
