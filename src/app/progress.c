/* How far an endpoint is with its reply, on a terminal. */
#include "app/cli.h"

#include <unistd.h>

static void show(void *context, double seconds, size_t tokens)
{
    (void)context;
    if (seconds < 0) {
        fputs("\r                                        \r", stderr);
    } else {
        fprintf(stderr, "\rthe model: %.0f s, %zu tokens", seconds, tokens);
    }
    fflush(stderr);
}

void cli_show_progress(const struct cli_settings *settings, struct askdb_options *options)
{
    if (!settings->process.quiet && isatty(STDERR_FILENO)) {
        options->progress = show;
    }
}
