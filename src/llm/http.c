#include "llm/http.h"

#include "util/error.h"

#include <curl/curl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { CONNECT_MILLISECONDS = 10000, BODY_MAX_BYTES = 4 << 20 };

struct http {
    CURL *curl;
    struct curl_slist *headers;
    const struct address *address;
    const atomic_bool *cancelled;
    char fault[CURL_ERROR_SIZE];
};

/* libcurl wants to be started once a process, before any thread uses it. It is never stopped: another user of
 * it in this process may still need it. */
static pthread_once_t started = PTHREAD_ONCE_INIT;

static void start(void)
{
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        abort();
    }
}

/* ---- the body as it comes ---- */

struct body {
    char *bytes;
    size_t length, capacity;
    bool too_large;
};

static size_t on_body(char *data, size_t size, size_t count, void *context)
{
    struct body *body = context;
    size_t length = size * count;
    if (length > BODY_MAX_BYTES - body->length) {
        body->too_large = true;
        return CURL_WRITEFUNC_ERROR;
    }
    if (body->length + length + 1 > body->capacity) {
        body->capacity = 2 * (body->length + length + 1);
        body->bytes = realloc(body->bytes, body->capacity);
        if (body->bytes == NULL) {
            abort();
        }
    }
    memcpy(body->bytes + body->length, data, length);
    body->length += length;
    return length;
}

static int on_progress(void *context, curl_off_t down_total, curl_off_t down, curl_off_t up_total,
                       curl_off_t up)
{
    (void)down_total, (void)down, (void)up_total, (void)up;
    return atomic_load((const atomic_bool *)context) ? 1 : 0;
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
    struct curl_slist *longer = curl_slist_append(http->headers, line);
    if (longer == NULL) {
        abort();
    }
    http->headers = longer;
}

static void set_headers(struct http *http, const char *key)
{
    add_header(http, "Content-Type: application/json");
    add_header(http, "Accept: application/json");
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
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, http->cancelled);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, http->fault);
    if (http->address->loopback) {
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
    }
    return done;
}

int http_create(const struct address *address, const char *key, const atomic_bool *cancelled,
                struct http **ret_http, struct askdb_error *err)
{
    if (key != NULL && !is_token(key)) {
        return error_set(err, ASKDB_USAGE, "the API key holds blanks or characters that a key cannot have");
    }
    pthread_once(&started, start);
    struct http *http = calloc(1, sizeof *http);
    if (http == NULL || (http->curl = curl_easy_init()) == NULL) {
        abort();
    }
    http->address = address;
    http->cancelled = cancelled;
    set_headers(http, key);
    if (!set_options(http)) {
        http_destroy(http);
        return error_set(err, ASKDB_MODEL, "libcurl was built without HTTP");
    }
    *ret_http = http;
    return 0;
}

void http_destroy(struct http *http)
{
    if (http != NULL) {
        curl_easy_cleanup(http->curl);
        curl_slist_free_all(http->headers);
        free(http);
    }
}

/* ---- one exchange ---- */

static int fail(const struct http *http, CURLcode code, bool too_large, long timeout_ms,
                struct askdb_error *err)
{
    const char *site = http->address->site;
    const char *fault = http->fault[0] != '\0' ? http->fault : curl_easy_strerror(code);
    if (code == CURLE_ABORTED_BY_CALLBACK) {
        return error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    if (code == CURLE_OPERATION_TIMEDOUT) {
        curl_off_t spent = 0;
        curl_easy_getinfo(http->curl, CURLINFO_TOTAL_TIME_T, &spent);
        return spent / 1000 + 1 >= timeout_ms
                   ? error_set(err, ASKDB_CANCELLED, "the model at %s gave no answer in time", site)
                   : error_set(err, ASKDB_MODEL, "no connection to the model at %s: %s", site, fault);
    }
    if (too_large) {
        return error_set(err, ASKDB_MODEL, "the reply of the model at %s is larger than %d MB", site,
                         BODY_MAX_BYTES >> 20);
    }
    return error_set(err, ASKDB_MODEL, "no reply from the model at %s: %s", site, fault);
}

static void read_info(CURL *curl, struct arena *arena, struct http_reply *reply)
{
    char *type = NULL;
    curl_off_t wait = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &reply->status);
    curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
    curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &wait);
    reply->type = arena_strdup(arena, type != NULL ? type : "");
    reply->retry_after = wait < LONG_MAX ? (long)wait : LONG_MAX;
}

int http_post(struct http *http, struct arena *arena, const char *json, long timeout_ms,
              struct http_reply *ret_reply, struct askdb_error *err)
{
    struct body body = {0};
    http->fault[0] = '\0';
    curl_easy_setopt(http->curl, CURLOPT_TIMEOUT_MS, timeout_ms);
    curl_easy_setopt(http->curl, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)strlen(json));
    curl_easy_setopt(http->curl, CURLOPT_POSTFIELDS, json);
    CURLcode code = curl_easy_perform(http->curl);
    int status = 0;
    if (code == CURLE_OK) {
        read_info(http->curl, arena, ret_reply);
        ret_reply->body = arena_alloc(arena, body.length + 1, 1);
        ret_reply->length = body.length;
        if (body.length > 0) {
            memcpy(ret_reply->body, body.bytes, body.length);
        }
    } else {
        status = fail(http, code, body.too_large, timeout_ms, err);
    }
    free(body.bytes);
    return status;
}
