/* What an endpoint answers is untrusted: whole bodies of HTTP replies, JSON or a stream of events, end in a
 * text or an error, the same however they are cut into pieces; and any text in a statement, a refusal or
 * prose. The first byte chooses the HTTP status, the second the length of the pieces. */
#include "llm/message.h"
#include "llm/reply.h"

#include "fuzz_main.h"

static const char key[] = "sk-0123456789";

static void read_text(struct arena *arena, const char *text)
{
    struct llm_reply reply;
    llm_read_reply(arena, text, &reply);
    llm_reply_is_object(text);
    llm_reply_is_whole(text);
    if (reply.text == NULL || strlen(reply.text) > strlen(text)) {
        abort();
    }
}

/* Asking for less and less comes to an end. */
static void step_down(const char *complaint)
{
    struct shape shape = {.format = LLM_FORMAT_SCHEMA, .temperature = true, .stream = true};
    for (int steps = 0; complaint != NULL && llm_shape_step_down(&shape, complaint); steps++) {
        if (steps > 10) {
            abort();
        }
    }
}

/* The text in *ret_text, or NULL; the status of message_read. */
static int read_pieces(struct arena *arena, const char *body, size_t length, size_t piece,
                       const struct http_reply *head, const char **ret_text)
{
    struct address address = {"http://host/v1/chat/completions", "http://host", "m", true};
    struct received received = {0};
    struct askdb_error err;
    struct message message = {head, &received, &address, key};
    for (size_t at = 0; at < length; at += piece) {
        size_t rest = length - at;
        if (llm_received_take(&received, head, body + at, rest < piece ? rest : piece) == HTTP_ENOUGH) {
            break;
        }
    }
    llm_received_end(&received);
    *ret_text = NULL;
    int status = llm_message_read(arena, &message, ret_text, &err);
    if (strstr(status == 0 ? *ret_text : err.message, key) != NULL ||
        (status != 0 && strstr(err.hint, key) != NULL)) {
        abort();
    }
    step_down(llm_message_complaint(arena, &message));
    llm_received_finish(&received);
    return status;
}

static void read_body(struct arena *arena, const char *body, size_t length, long status, size_t piece)
{
    static const char *const types[] = {"application/json", "", "text/event-stream",
                                        "text/html; charset=utf-8"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        struct http_reply head = {
            .status = status, .type = types[i], .encoding = "", .redirect = "http://other/"};
        const char *whole, *cut;
        int status_whole = read_pieces(arena, body, length, length + 1, &head, &whole);
        int status_cut = read_pieces(arena, body, length, piece, &head, &cut);
        if (status_whole != status_cut || (whole != NULL && strcmp(whole, cut) != 0)) {
            abort();
        }
        if (whole != NULL) {
            read_text(arena, whole);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const long statuses[] = {200, 200, 200, 302, 401, 404, 500, 422};
    if (size < 2) {
        return 0;
    }
    struct arena *arena = arena_create();
    char *body = fuzz_text(data + 2, size - 2);
    read_body(arena, body, size - 2, statuses[data[0] % (sizeof statuses / sizeof *statuses)],
              1 + data[1] % 64);
    read_text(arena, body);
    free(body);
    arena_destroy(arena);
    return 0;
}
