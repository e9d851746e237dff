#include "llm/http.h"

#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <curl/curl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { CONNECT_MILLISECONDS = 10000, TICK_MILLISECONDS = 100, BODY_MAX_BYTES = 4 << 20 };

struct http {
    CURL *curl;
    CURLM *multi; /* it keeps the connection between requests */
    struct curl_slist *headers;
    const struct address *address;
    const atomic_bool *cancelled;
    char fault[CURL_ERROR_SIZE];
    bool reset;
};

/* libcurl wants to be started once a process, before any thread uses it. It is never stopped: another user of
 * it in this process may still need it. */
static pthread_once_t started = PTHREAD_ONCE_INIT;

static void start(void)
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        memory_fail("out of memory");
    }
}

/* ---- the body as it comes ---- */

struct transfer {
    const struct http *http;
    const struct http_sink *sink;
    curl_off_t length;
    long last;  /* when the last byte came */
    bool begun; /* the reply has: from here on silence ends it */
    bool too_large, enough;
};

static size_t on_body(char *data, size_t size, size_t count, void *context)
{
    struct transfer *transfer = context;
    size_t length = size * count;
    transfer->length += (curl_off_t)length;
    transfer->last = clock_ms();
    transfer->too_large = transfer->length > BODY_MAX_BYTES;
    if (transfer->too_large) {
        return CURL_WRITEFUNC_ERROR;
    }
    struct http_reply head = {0};
    curl_easy_getinfo(transfer->http->curl, CURLINFO_RESPONSE_CODE, &head.status);
    enum http_want want = transfer->sink->take(transfer->sink->context, &head, data, length);
    transfer->enough = want == HTTP_ENOUGH;
    transfer->begun = transfer->begun || want != HTTP_NOTHING;
    return transfer->enough ? CURL_WRITEFUNC_ERROR : length;
}

/* ---- setting up ---- */

/* Visible ASCII only: anything else could end the header and begin another. */
static bool is_token(const char *key)
{
    for (const char *c = key; *c != '\0'; c++) {
        if (*c <= ' ' || *c > '~') {
            return false;
        }
    }
    return true;
}

static void add_header(struct http *http, const char *line)
{
    struct curl_slist *longer = memory_need(curl_slist_append(http->headers, line));
    http->headers = longer;
}

static void set_headers(struct http *http, const char *key)
{
    add_header(http, "Content-Type: application/json");
    add_header(http, "Accept: application/json, text/event-stream");
    add_header(http, "Accept-Encoding: identity");
    add_header(http, "Expect:");
    if (key != NULL && key[0] != '\0') {
        struct arena *arena = arena_create();
        add_header(http, arena_printf(arena, "Authorization: Bearer %s", key));
        arena_destroy(arena);
    }
}

static bool set_options(struct http *http)
{
    CURL *curl = http->curl;
    bool done = curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
                curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
                curl_easy_setopt(curl, CURLOPT_URL, http->address->endpoint) == CURLE_OK &&
                curl_easy_setopt(curl, CURLOPT_HTTPHEADER, http->headers) == CURLE_OK &&
                curl_easy_setopt(curl, CURLOPT_USERAGENT, "askdb/" ASKDB_VERSION) == CURLE_OK;
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, (long)CONNECT_MILLISECONDS);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)BODY_MAX_BYTES);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, http->fault);
    if (http->address->loopback) {
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
    }
    return done;
}

int llm_http_create(const struct address *address, const char *key, const atomic_bool *cancelled,
                    struct http **ret_http, struct askdb_error *err)
{
    if (key != NULL && !is_token(key)) {
        return error_set(err, ASKDB_USAGE, "the API key holds blanks or characters that a key cannot have");
    }
    pthread_once(&started, start);
    struct http *http = calloc(1, sizeof *http);
    if (http == NULL || (http->curl = curl_easy_init()) == NULL ||
        (http->multi = curl_multi_init()) == NULL) {
        memory_fail("out of memory");
    }
    http->address = address;
    http->cancelled = cancelled;
    set_headers(http, key);
    if (!set_options(http)) {
        llm_http_destroy(http);
        return error_set(err, ASKDB_MODEL, "libcurl was built without HTTP");
    }
    *ret_http = http;
    return 0;
}

void llm_http_destroy(struct http *http)
{
    if (http != NULL) {
        curl_easy_cleanup(http->curl);
        curl_multi_cleanup(http->multi);
        curl_slist_free_all(http->headers);
        free(http);
    }
}

/* ---- one exchange ---- */

enum ending { ENDED, CANCELLED, SILENT };

/* Runs the transfer to its end, of whichever kind; in *ret_code libcurl's word on it. */
static enum ending drive(struct http *http, struct transfer *transfer, long idle_ms, CURLcode *ret_code)
{
    int running = 1, queued;
    *ret_code = CURLE_OK;
    while (curl_multi_perform(http->multi, &running) == CURLM_OK && running > 0) {
        if (atomic_load(http->cancelled)) {
            return CANCELLED;
        }
        if (transfer->begun && clock_ms() - transfer->last > idle_ms) {
            return SILENT;
        }
        transfer->sink->tick(transfer->sink->context);
        curl_multi_poll(http->multi, NULL, 0, TICK_MILLISECONDS, NULL);
    }
    const CURLMsg *message = curl_multi_info_read(http->multi, &queued);
    *ret_code = message != NULL ? message->data.result : CURLE_FAILED_INIT;
    return ENDED;
}

static bool is_reset(CURL *curl, CURLcode code)
{
    long head = 0;
    curl_easy_getinfo(curl, CURLINFO_HEADER_SIZE, &head);
    return head == 0 && (code == CURLE_GOT_NOTHING || code == CURLE_RECV_ERROR || code == CURLE_SEND_ERROR);
}

static int fail_code(const struct http *http, CURLcode code, long whole_ms, struct askdb_error *err)
{
    const char *site = http->address->site;
    const char *fault = http->fault[0] != '\0' ? http->fault : curl_easy_strerror(code);
    if (code == CURLE_OPERATION_TIMEDOUT) {
        curl_off_t spent = 0;
        curl_easy_getinfo(http->curl, CURLINFO_TOTAL_TIME_T, &spent);
        return spent / 1000 + 1 >= whole_ms
                   ? error_set(err, ASKDB_CANCELLED, "the model at %s gave no answer in time", site)
                   : error_set(err, ASKDB_MODEL, "no connection to the model at %s: %s", site, fault);
    }
    if (code == CURLE_PEER_FAILED_VERIFICATION) {
        return error_set(err, ASKDB_MODEL, "the certificate of the model's server %s cannot be trusted: %s",
                         site, fault);
    }
    if (code == CURLE_PARTIAL_FILE) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s was cut off: %s", site, fault);
    }
    return error_set(err, ASKDB_MODEL, "no reply from the model at %s: %s", site, fault);
}

static int fail(const struct http *http, enum ending ending, CURLcode code, bool too_large,
                const struct http_limits *limits, struct askdb_error *err)
{
    const char *site = http->address->site;
    if (ending == CANCELLED) {
        return error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    if (ending == SILENT) {
        return error_set(err, ASKDB_CANCELLED,
                         "the model at %s fell silent within its reply, for more than %.1f seconds", site,
                         (double)limits->idle_ms / 1000);
    }
    if (too_large || code == CURLE_FILESIZE_EXCEEDED) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s is larger than %d MB", site,
                         BODY_MAX_BYTES >> 20);
    }
    return fail_code(http, code, limits->whole_ms, err);
}

static const char *read_header(CURL *curl, struct arena *arena, const char *name)
{
    struct curl_header *header = NULL;
    bool found = curl_easy_header(curl, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK;
    return found ? arena_strdup(arena, header->value) : "";
}

static void read_info(CURL *curl, struct arena *arena, struct http_reply *reply)
{
    char *redirect = NULL;
    curl_off_t wait = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply->status);
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait); /* seconds or a date, RFC 9110 10.2.3 */
    reply->type = read_header(curl, arena, "Content-Type");
    reply->encoding = read_header(curl, arena, "Content-Encoding");
    reply->redirect = arena_strdup(arena, redirect != NULL ? redirect : "");
    reply->retry_after = wait < 0 ? 0 : wait < LONG_MAX ? (long)wait : LONG_MAX;
}

int llm_http_post(struct http *http, struct arena *arena, const char *json, const struct http_limits *limits,
                  const struct http_sink *sink, struct http_reply *ret_reply, struct askdb_error *err)
{
    struct transfer transfer = {.http = http, .sink = sink};
    CURLcode code;
    http->fault[0] = '\0';
    curl_easy_setopt(http->curl, CURLOPT_TIMEOUT_MS, limits->whole_ms);
    curl_easy_setopt(http->curl, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)strlen(json));
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDS, json);
    curl_multi_add_handle(http->multi, http->curl);
    enum ending ending = drive(http, &transfer, limits->idle_ms, &code);
    bool came = ending == ENDED && (code == CURLE_OK || transfer.enough);
    http->reset = ending == ENDED && !came && is_reset(http->curl, code);
    int status = 0;
    if (came) {
        read_info(http->curl, arena, ret_reply);
    } else {
        status = fail(http, ending, code, transfer.too_large, limits, err);
    }
    curl_multi_remove_handle(http->multi, http->curl);
    return status;
}

bool llm_http_was_reset(const struct http *http)
{
    return http->reset;
}
