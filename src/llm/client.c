#include "llm/http.h"
#include "llm/llm.h"
#include "llm/message.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TIMEOUT_MILLISECONDS = 60000,
    WAIT_MAX_SECONDS = 5,
    NAP_MILLISECONDS = 50, /* how late a sleeper notices that it was cancelled */
};

static const long waits_ms[] = {500, 1000}; /* before the second and the third try */
enum { RETRIES = sizeof waits_ms / sizeof *waits_ms };

struct llm_client {
    struct arena *arena; /* owned: what `address` and `key` point at */
    struct address address;
    const char *key;
    struct http *http;
    long timeout_ms;
    atomic_bool cancelled;
};

int llm_client_create(const struct llm_options *options, struct llm_client **ret_client,
                      struct askdb_error *err)
{
    struct llm_client *client = calloc(1, sizeof *client);
    if (client == NULL) {
        abort();
    }
    client->arena = arena_create();
    client->key = options->key != NULL ? arena_strdup(client->arena, options->key) : NULL;
    client->timeout_ms = options->timeout_ms > 0 ? options->timeout_ms : TIMEOUT_MILLISECONDS;
    atomic_init(&client->cancelled, false);
    int status = address_parse(client->arena, options->url, &client->address, err);
    if (status == 0) {
        status = http_create(&client->address, client->key, &client->cancelled, &client->http, err);
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
        http_destroy(client->http);
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

/* ---- trying again ---- */

static long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void sleep_until(const struct llm_client *client, long end)
{
    const struct timespec nap = {.tv_nsec = NAP_MILLISECONDS * 1000000L};
    while (now_ms() < end && !atomic_load(&client->cancelled)) {
        nanosleep(&nap, NULL);
    }
}

/* How long to wait before the next try; -1: there is no use in one. */
static long wait_before(const struct http_reply *reply, int tries)
{
    bool passing = reply->status == 429 || (reply->status >= 500 && reply->status < 600);
    if (!passing || tries > RETRIES || reply->retry_after > WAIT_MAX_SECONDS) {
        return -1;
    }
    return reply->retry_after > 0 ? reply->retry_after * 1000 : waits_ms[tries - 1];
}

int llm_complete(struct llm_client *client, struct arena *arena, const char *prompt, const char **ret_text,
                 struct askdb_error *err)
{
    long deadline = now_ms() + client->timeout_ms;
    const char *request = message_request(arena, client->address.model, prompt);
    struct http_reply reply = {0};
    for (int tries = 1;; tries++) {
        long left = deadline - now_ms();
        if (atomic_load(&client->cancelled)) {
            return error_set(err, ASKDB_CANCELLED, "cancelled");
        }
        int status = http_post(client->http, arena, request, left > 0 ? left : 1, &reply, err);
        if (status != 0) {
            return status;
        }
        long wait = wait_before(&reply, tries);
        if (wait < 0 || now_ms() + wait >= deadline) {
            return message_read(arena, &reply, &client->address, client->key, ret_text, err);
        }
        sleep_until(client, now_ms() + wait);
    }
}
