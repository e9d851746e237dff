/* What an endpoint answers is untrusted: whole bodies of HTTP replies end in a text or an error, and any text
 * in a statement, a refusal or prose. The first byte chooses the HTTP status. */
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

static void read_body(struct arena *arena, char *body, size_t length, long status)
{
    static const char *const types[] = {"application/json", "", "text/html; charset=utf-8"};
    struct address address = {"http://host/v1/chat/completions", "http://host", "m", true};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct http_reply reply = {.status = status, .type = types[i], .body = body, .length = length};
        const char *text = NULL;
        struct askdb_error err;
        if (message_read(arena, &reply, &address, key, &text, &err) == 0) {
            if (strstr(text, key) != NULL) {
                abort();
            }
            read_text(arena, text);
        } else if (strstr(err.message, key) != NULL) {
            abort();
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const long statuses[] = {200, 200, 200, 302, 401, 404, 500};
    if (size == 0) {
        return 0;
    }
    struct arena *arena = arena_create();
    char *body = fuzz_text(data + 1, size - 1);
    read_body(arena, body, size - 1, statuses[data[0] % (sizeof statuses / sizeof *statuses)]);
    read_text(arena, body);
    free(body);
    arena_destroy(arena);
    return 0;
}
