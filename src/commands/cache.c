/* askdb cache: what is kept of databases between runs. */
#include "app/cli.h"
#include "render/cell.h"
#include "util/error.h"
#include "util/store.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

struct listing {
    size_t files, bytes;
};

static void print_file(void *context, const struct askdb_cached *file)
{
    struct listing *listing = context;
    time_t used = (time_t)file->used;
    struct tm parts;
    char when[32] = "";
    if (gmtime_r(&used, &parts) != NULL) {
        strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &parts);
    }
    printf("%-8s %12zu  %s  ", file->kind, file->bytes, when);
    text_write_evident(stdout, file->place, strlen(file->place), text_write_visible);
    putchar('\n');
    listing->files++;
    listing->bytes += file->bytes;
}

static int show(const char *folder)
{
    struct listing listing = {0};
    askdb_cache_list(folder, print_file, &listing);
    printf("%zu files, %zu of at most %d bytes, in %s\n", listing.files, listing.bytes, STORE_MOST_BYTES,
           folder);
    return ASKDB_OK;
}

int cli_cache(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    const char *action = arguments->count == 1 ? arguments->values[0] : "";
    bool shows = strcmp(action, "show") == 0;
    if (!shows && strcmp(action, "clear") != 0) {
        return cli_fail_usage(settings, "cache show, or cache clear");
    }
    if (settings->process.cache[0] == '\0') {
        return cli_fail_usage(settings, "the environment names no home folder");
    }
    if (shows) {
        return show(settings->process.cache);
    }
    return askdb_cache_clear(settings->process.cache, &err) == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
