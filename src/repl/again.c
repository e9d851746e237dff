/* \g and \crosstab: the last answer once more, elsewhere or in another form. */
#include "app/ask.h"
#include "process/guard.h"
#include "process/signals.h"
#include "repl/repl.h"

void repl_go(struct repl *repl, const char *argument)
{
    if (!repl_has_answer(repl)) {
        return;
    }
    if (argument[0] == '\0') {
        repl_run_again(repl, REPL_RESULT);
        return;
    }
    struct askdb_error err;
    struct cli_settings settings = repl->settings;
    repl_note_earlier(repl);
    settings.output.format = NULL;
    settings.output.path = argument;
    struct askdb_outcome *outcome = repl_begin(repl, repl->sql);
    struct guard *guard = process_guard_start(repl->askdb, process_signals_ending, true);
    int status = cli_check_format(&settings.output, &err);
    status = status != 0 ? status : cli_print_rows(&settings, outcome, &err);
    process_guard_stop(guard);
    if (status != 0) {
        cli_fail(&repl->settings, &err, repl->sql);
    }
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
}

void repl_cross(struct repl *repl, const char *argument)
{
    (void)argument;
    const char *format = repl->settings.output.format;
    if (repl_has_answer(repl)) {
        repl->settings.output.format = "pivot";
        repl_run_again(repl, REPL_RESULT);
        repl->settings.output.format = format;
    }
}
