#include "llm/address.h"

#include "util/error.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

static const char form[] = "http://host:port/v1#model-name";

/* A part of the URL in `arena`, "" where it has none. */
static const char *part(struct arena *arena, CURLU *url, CURLUPart which, unsigned flags)
{
    char *text = NULL;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK || text == NULL) {
        return "";
    }
    const char *copy = arena_strdup(arena, text);
    curl_free(text);
    return copy;
}

static bool is_loopback(const char *host)
{
    bool numbers = strncmp(host, "127.", 4) == 0 && strspn(host, "0123456789.") == strlen(host);
    return numbers || strcmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0;
}

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text), tail = strlen(ending);
    return length >= tail && strcmp(text + length - tail, ending) == 0;
}

/* Puts the path of the one call that is made behind the path given. */
static bool complete_path(struct arena *arena, CURLU *url)
{
    static const char call[] = "/chat/completions";
    const char *path = part(arena, url, CURLUPART_PATH, 0);
    size_t length = strlen(path);
    while (length > 0 && path[length - 1] == '/') {
        length--;
    }
    const char *base = arena_strndup(arena, path, length);
    const char *full = ends_with(base, call) ? base : arena_printf(arena, "%s%s", base, call);
    return curl_url_set(url, CURLUPART_PATH, full, 0) == CURLUE_OK;
}

static int read_url(struct arena *arena, CURLU *url, const char *text, struct address *ret_address,
                    struct askdb_error *err)
{
    CURLUcode code = curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME);
    if (code != CURLUE_OK) {
        error_set(err, ASKDB_USAGE, "the model's address is not a URL: %s", curl_url_strerror(code));
        error_hint(err, "%s", form);
        return -ASKDB_USAGE;
    }
    const char *scheme = part(arena, url, CURLUPART_SCHEME, 0);
    const char *host = part(arena, url, CURLUPART_HOST, 0);
    const char *port = part(arena, url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
    if (strcmp(scheme, "http") != 0 && strcmp(scheme, "https") != 0) {
        return error_set(err, ASKDB_USAGE, "the model's address begins with %s://, not http:// or https://",
                         scheme);
    }
    if (part(arena, url, CURLUPART_USER, 0)[0] != '\0' ||
        part(arena, url, CURLUPART_PASSWORD, 0)[0] != '\0') {
        error_set(err, ASKDB_USAGE, "the model's address holds a user or a password");
        error_hint(err, "the key belongs into the environment variable ASKDB_API_KEY");
        return -ASKDB_USAGE;
    }
    if (host[0] == '\0' || !complete_path(arena, url)) {
        return error_set(err, ASKDB_USAGE, "the model's address names no host");
    }
    ret_address->endpoint = part(arena, url, CURLUPART_URL, 0);
    ret_address->site = arena_printf(arena, "%s://%s%s%s", scheme, host, port[0] != '\0' ? ":" : "", port);
    ret_address->loopback = is_loopback(host);
    return 0;
}

int llm_address_parse(struct arena *arena, const char *text, struct address *ret_address,
                      struct askdb_error *err)
{
    const char *hash = strchr(text, '#');
    if (hash == NULL || hash[1] == '\0') {
        error_set(err, ASKDB_USAGE, "the model's address has no model's name behind a '#'");
        error_hint(err, "%s", form);
        return -ASKDB_USAGE;
    }
    if (!utf8_valid(hash + 1, strlen(hash + 1))) {
        return error_set(err, ASKDB_USAGE, "the model's name is not valid UTF-8");
    }
    CURLU *url = memory_need(curl_url());
    struct address address = {.model = arena_strdup(arena, hash + 1)};
    int status = read_url(arena, url, arena_strndup(arena, text, (size_t)(hash - text)), &address, err);
    curl_url_cleanup(url);
    if (status == 0) {
        *ret_address = address;
    }
    return status;
}
