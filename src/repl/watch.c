#include "process/signals.h"
#include "repl/repl.h"
#include "util/clock.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

enum { SECONDS_DEFAULT = 2, SECONDS_MAX = 86400 };
static const double SECONDS_MIN = 0.1;

static bool read_seconds(struct repl *repl, const char *argument, double *ret_seconds)
{
    *ret_seconds = SECONDS_DEFAULT;
    if (argument[0] == '\0') {
        return true;
    }
    char *end;
    *ret_seconds = strtod(argument, &end);
    if (*end != '\0' || !(*ret_seconds >= SECONDS_MIN && *ret_seconds <= SECONDS_MAX)) {
        repl_complain(repl, "\\watch needs a number of seconds, from 0.1 to 86400");
        return false;
    }
    return true;
}

/* False once it is over. */
static bool remaining(double end, struct timespec *ret_left)
{
    double left = (end - clock_now()) / 1e3;
    *ret_left = (struct timespec){.tv_sec = (time_t)left, .tv_nsec = (long)((left - floor(left)) * 1e9)};
    return left > 0;
}

/* False where a signal ended it. */
static bool pause_for(double seconds)
{
    double end = clock_now() + 1e3 * seconds;
    struct timespec left;
    enum process_wake wake = WAKE_TIMEOUT;
    while (wake != WAKE_SIGNAL && remaining(end, &left)) {
        wake = process_signals_wait(-1, &left);
    }
    return wake != WAKE_SIGNAL;
}

void repl_watch(struct repl *repl, const char *argument)
{
    double seconds;
    if (!read_seconds(repl, argument, &seconds) || !repl_has_answer(repl)) {
        return;
    }
    do {
        char text[sizeof "23:59:59"];
        time_t now = time(NULL);
        struct tm local;
        strftime(text, sizeof text, "%H:%M:%S", localtime_r(&now, &local));
        cli_note(&repl->settings, "%s, every %g s, Ctrl-C ends", text, seconds);
    } while (repl_run_again(repl, REPL_WATCHED) == 0 && pause_for(seconds));
    if (repl_input_interactive(repl->input)) {
        fputc('\n', stdout); /* behind the terminal's ^C */
        fflush(stdout);
    }
}
