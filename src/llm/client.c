#include "llm/http.h"
#include "llm/llm.h"
#include "llm/message.h"
#include "llm/reply.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TIMEOUT_MILLISECONDS = 60000,
    IDLE_MILLISECONDS = 20000,
    MAX_TOKENS = 1024,
    RETRIES = 2,
    RETRY_MILLISECONDS = 500,  /* before the first; doubled before the next */
    NAP_MILLISECONDS = 50,     /* how late a sleeper notices that it was cancelled */
    QUIET_MILLISECONDS = 1000, /* before there is progress to tell of */
};

struct llm_client {
    struct arena *arena; /* owned: what `address` and `key` point at */
    struct address address;
    const char *key;
    struct http *http;
    struct shape shape; /* as far as the endpoint has taken it */
    double temperature;
    long timeout_ms, idle_ms;
    void (*progress)(void *context, double seconds, size_t tokens);
    void *progress_context;
    atomic_bool cancelled;
};

int llm_client_create(const struct llm_options *options, struct llm_client **ret_client,
                      struct askdb_error *err)
{
    struct llm_client *client = memory_need(calloc(1, sizeof *client));
    client->arena = arena_create();
    client->key = options->key != NULL ? arena_strdup(client->arena, options->key) : NULL;
    client->shape = (struct shape){.format = options->format,
                                   .temperature = true,
                                   .stream = true,
                                   .limit = SHAPE_MAX_TOKENS,
                                   .max_tokens = options->max_tokens > 0 ? options->max_tokens : MAX_TOKENS};
    client->progress = options->progress;
    client->progress_context = options->progress_context;
    client->idle_ms = options->idle_ms > 0 ? options->idle_ms : IDLE_MILLISECONDS;
    client->timeout_ms = options->timeout_ms > 0 ? options->timeout_ms : TIMEOUT_MILLISECONDS;
    atomic_init(&client->cancelled, false);
    int status = llm_address_parse(client->arena, options->url, &client->address, err);
    if (status == 0) {
        status = llm_http_create(&client->address, client->key, &client->cancelled, &client->http, err);
    }
    if (status != 0) {
        llm_client_destroy(client);
        return status;
    }
    *ret_client = client;
    return 0;
}

void llm_client_destroy(struct llm_client *client)
{
    if (client != NULL) {
        llm_http_destroy(client->http);
        arena_destroy(client->arena);
        free(client);
    }
}

void llm_client_cancel(struct llm_client *client)
{
    atomic_store(&client->cancelled, true);
}

void llm_client_reset(struct llm_client *client)
{
    atomic_store(&client->cancelled, false);
}

void llm_client_set_temperature(struct llm_client *client, double temperature)
{
    client->temperature = temperature;
}

const char *llm_prompt_tail(const struct llm_client *client)
{
    return llm_message_tail(&client->shape);
}

const char *llm_request_text(const struct llm_client *client, struct arena *arena,
                             const struct llm_chat *chat)
{
    return llm_message_request(arena, client->address.model, chat, &client->shape, client->temperature);
}

/* ---- one exchange ---- */

/* One call of llm_complete. */
struct call {
    struct llm_client *client;
    struct arena *arena;
    const struct llm_chat *chat;
    long start, deadline;
    struct http_reply head;
    struct received received;
    bool told; /* of progress */
};

static enum http_want on_bytes(void *context, const struct http_reply *head, const char *bytes, size_t length)
{
    return llm_received_take(&((struct call *)context)->received, head, bytes, length);
}

static void on_tick(void *context)
{
    struct call *call = context;
    long spent = clock_ms() - call->start;
    if (call->client->progress != NULL && spent >= QUIET_MILLISECONDS) {
        call->told = true;
        call->client->progress(call->client->progress_context, (double)spent / 1000,
                               call->received.completion.tokens);
    }
}

static struct message message_of(const struct call *call)
{
    return (struct message){&call->head, &call->received, &call->client->address, call->client->key};
}

static int post(struct call *call, struct askdb_error *err)
{
    struct llm_client *client = call->client;
    long left = call->deadline - clock_ms();
    struct http_limits limits = {.whole_ms = left > 0 ? left : 1, .idle_ms = client->idle_ms};
    struct http_sink sink = {.take = on_bytes, .tick = on_tick, .context = call};
    const char *json = llm_request_text(client, call->arena, call->chat);
    if (atomic_load(&client->cancelled)) {
        return error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    llm_received_finish(&call->received);
    call->received = (struct received){0};
    int status = llm_http_post(client->http, call->arena, json, &limits, &sink, &call->head, err);
    llm_received_end(&call->received);
    return status;
}

/* ---- trying again ---- */

static void sleep_until(struct call *call, long end)
{
    while (clock_ms() < end && !atomic_load(&call->client->cancelled)) {
        clock_nap(NAP_MILLISECONDS);
        on_tick(call);
    }
}

/* 500, 1000, ... milliseconds, a quarter more or less, so that many clients do not come back at once. */
static long backoff(int tries)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    long base = (long)RETRY_MILLISECONDS << (tries - 1);
    return base - base / 4 + (now.tv_nsec / 1000) % (base / 2 + 1);
}

/* How long to wait before the next try; -1: there is no use in one. */
static long wait_before(const struct call *call, int tries, bool failed)
{
    long code = call->head.status;
    bool passing =
        failed ? llm_http_was_reset(call->client->http) : code == 429 || (code >= 500 && code < 600);
    if (!passing || tries > RETRIES) {
        return -1;
    }
    long seconds = failed ? 0 : call->head.retry_after;
    long left = call->deadline - clock_ms();
    if (seconds > left / 1000) {
        return -1;
    }
    long wait = seconds > 0 ? seconds * 1000 : backoff(tries);
    return wait < left ? wait : -1;
}

/* Exchanges with the endpoint until a reply came that will not change by asking again. */
static int exchange(struct call *call, struct askdb_error *err)
{
    for (int tries = 1;; tries++) {
        int status = post(call, err);
        long wait = wait_before(call, tries, status != 0);
        if (wait < 0) {
            return status;
        }
        sleep_until(call, clock_ms() + wait);
    }
}

/* Did a model that reasons first come to the limit of tokens, which is one of statements? */
static bool ended_in_thought(const struct call *call)
{
    const struct completion *completion = &call->received.completion;
    return call->client->shape.limit != SHAPE_UNLIMITED && completion->end == COMPLETION_LENGTH &&
           (completion->reasoned || llm_reply_is_thought(llm_buffer_text(&completion->text)));
}

/* The same, with less asked for where the endpoint complains of it. */
static int negotiate(struct call *call, struct askdb_error *err)
{
    for (;;) {
        int status = exchange(call, err);
        if (status != 0) {
            return status;
        }
        struct message message = message_of(call);
        if (ended_in_thought(call)) {
            call->client->shape.limit = SHAPE_UNLIMITED;
            continue;
        }
        const char *complaint = llm_message_complaint(call->arena, &message);
        if (complaint == NULL || !llm_shape_step_down(&call->client->shape, complaint)) {
            return 0;
        }
    }
}

int llm_complete(struct llm_client *client, struct arena *arena, const struct llm_chat *chat,
                 const char **ret_text, struct askdb_error *err)
{
    struct call call = {.client = client, .arena = arena, .chat = chat, .start = clock_ms()};
    call.deadline = call.start + client->timeout_ms;
    int status = negotiate(&call, err);
    struct message message = message_of(&call);
    if (status == 0) {
        status = llm_message_read(arena, &message, ret_text, err);
    }
    if (status == 0 && !llm_reply_is_object(*ret_text)) {
        client->shape.format = LLM_FORMAT_NONE; /* it is ignored: to ask for it again would only confuse */
    }
    if (call.told) {
        client->progress(client->progress_context, -1, call.received.completion.tokens);
    }
    llm_received_finish(&call.received);
    return status;
}

int llm_complete_text(struct llm_client *client, struct arena *arena, const char *prompt,
                      const char **ret_text, struct askdb_error *err)
{
    enum llm_format format = client->shape.format;
    client->shape.format = LLM_FORMAT_NONE;
    struct llm_chat chat = {.prompt = prompt, .plain = true};
    int status = llm_complete(client, arena, &chat, ret_text, err);
    client->shape.format = format;
    if (status == 0) {
        *ret_text = llm_reply_text(arena, *ret_text);
    }
    return status;
}
