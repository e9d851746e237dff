/* What an endpoint answers is untrusted: bodies of HTTP replies, JSON or streams, however they are cut, end
 * in a text or an error, and any text in a statement, a refusal or prose. The first byte chooses the HTTP
 * status and the length of the pieces. */
#include "llm/message.h"
#include "llm/reply.h"

#include "fuzz_main.h"

static const char key[] = "sk-0123456789";

static void read_text(struct arena *arena, const char *text)
{
    struct llm_reply reply;
    llm_read_reply(arena, text, &reply);
    if (reply.text == NULL || strlen(reply.text) > strlen(text)) {
        abort();
    }
}

/* Gives the body to the reader in pieces, as a connection would. */
static void receive(struct received *received, const struct http_reply *head, const char *body, size_t length,
                    size_t piece)
{
    enum http_want want = HTTP_MORE;
    for (size_t at = 0; at < length && want == HTTP_MORE; at += piece) {
        want = received_take(received, head, body + at, length - at < piece ? length - at : piece);
    }
    received_end(received);
}

static void read_body(struct arena *arena, const char *body, size_t length, long status, size_t piece)
{
    struct address address = {"http://host/v1/chat/completions", "http://host", "m", true};
    struct http_reply head = {.status = status, .type = "", .encoding = "", .redirect = ""};
    struct received received = {0};
    receive(&received, &head, body, length, piece);
    struct message message = {&head, &received, &address, key};
    const char *text = NULL, *complaint = message_complaint(arena, &message);
    struct askdb_error err;
    if (message_read(arena, &message, &text, &err) == 0) {
        read_text(arena, text);
    } else if (strstr(err.message, key) != NULL || strstr(err.hint, key) != NULL) {
        abort();
    }
    struct shape shape = {.format = LLM_FORMAT_SCHEMA, .temperature = true, .stream = true};
    for (int steps = 0; complaint != NULL && shape_step_down(&shape, complaint); steps++) {
        if (steps > 10) {
            abort(); /* it must come to an end */
        }
    }
    received_finish(&received);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const long statuses[] = {200, 200, 200, 302, 400, 401, 404, 500};
    if (size == 0) {
        return 0;
    }
    struct arena *arena = arena_create();
    char *body = fuzz_text(data + 1, size - 1);
    read_body(arena, body, size - 1, statuses[data[0] % 8], data[0] < 128 ? size : (size_t)data[0] % 7 + 1);
    read_text(arena, body);
    free(body);
    arena_destroy(arena);
    return 0;
}
