#include "process/pager.h"
#include "repl/repl.h"
#include "util/error.h"
#include "util/reason.h"

#include <errno.h>
#include <unistd.h>

void repl_output_open(struct repl *repl, enum repl_kind kind, struct repl_output *ret_output)
{
    bool to_file = kind != REPL_TALK && repl->file != NULL;
    *ret_output = (struct repl_output){.file = to_file ? repl->file : stdout,
                                       .path = to_file ? repl->settings.output.path : NULL};
    ret_output->terminal = isatty(fileno(ret_output->file));
    ret_output->width = cli_width(&repl->settings.output, ret_output->file);
    bool pages = !to_file && kind != REPL_WATCHED && repl_input_interactive(repl->input) &&
                 !repl->settings.output.no_pager;
    FILE *held = pages ? process_pager_hold() : NULL;
    if (held != NULL) {
        ret_output->file = held;
        ret_output->held = true;
    }
}

int repl_output_close(struct repl_output *output, struct askdb_error *err)
{
    int status = 0;
    if (fflush(output->file) != 0 || ferror(output->file)) {
        int reason = errno;
        clearerr(output->file);
        status = error_set(err, ASKDB_DATABASE, "cannot write %s: %s",
                           output->path != NULL ? output->path : "the output", reason_of(reason).text);
    }
    if (output->held) {
        int shown = process_pager_show(output->file, err);
        status = status != 0 ? status : shown;
        fclose(output->file);
        fflush(stdout);
    }
    return status;
}
