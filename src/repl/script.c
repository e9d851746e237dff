/* \i: the lines of a file, as if they were typed; what may not be pasted may stand in one. */
#include "process/signals.h"
#include "repl/repl.h"
#include "util/error.h"
#include "util/file.h"
#include "util/reason.h"

#include <errno.h>
#include <stdio.h>

enum { DEEPEST = 16 };

void repl_read_script(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    if (argument[0] == '\0') {
        repl_complain(repl, "\\i needs a file");
        return;
    }
    if (repl->depth == DEEPEST) {
        repl_complain(repl, "\\i: 16 files are open, each read by the one before");
        return;
    }
    FILE *script = file_open_input(argument);
    if (script == NULL) {
        int reason = errno;
        file_cannot_read(argument, reason, &err);
        if (reason != ETIMEDOUT) {
            error_set(&err, ASKDB_USAGE, "cannot read %s: %s", argument, reason_of(reason).text);
        }
        cli_fail(&repl->settings, &err, NULL);
        return;
    }
    repl->depth++;
    FILE *before = repl_input_from(repl->input, script);
    int status = repl->read_lines(repl);
    repl_input_from(repl->input, before);
    repl->depth--;
    fclose(script);
    repl->finished = repl->failure != 0; /* \q ends the file */
    if (status == -ASKDB_CONNECT) {
        repl->failure = status;
        repl->finished = true;
    }
}
