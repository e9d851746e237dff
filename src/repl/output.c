#include "repl/repl.h"
#include "util/error.h"
#include "util/file.h"
#include "util/reason.h"
#include "util/temporary.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const char PAGER[] = "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi";

/* NULL: none is wanted. */
static const char *pager(void)
{
    const char *chosen = getenv("PAGER");
    return chosen == NULL ? PAGER : chosen[strspn(chosen, " \t")] != '\0' ? chosen : NULL;
}

void repl_output_open(struct repl *repl, enum repl_kind kind, struct repl_output *ret_output)
{
    bool to_file = kind != REPL_TALK && repl->file != NULL;
    *ret_output = (struct repl_output){.file = to_file ? repl->file : stdout,
                                       .path = to_file ? repl->settings.output.path : NULL};
    ret_output->terminal = isatty(fileno(ret_output->file));
    ret_output->width = cli_width(&repl->settings.output, ret_output->file);
    bool pages = !to_file && kind != REPL_WATCHED && repl_input_interactive(repl->input) && pager() != NULL;
    FILE *held = pages ? temporary_open() : NULL;
    if (held != NULL) {
        ret_output->file = held;
        ret_output->held = true;
    }
}

/* A line that is wider than the screen takes several of its rows. Characters count as one column each. */
static bool is_taller_than_screen(FILE *file)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) {
        return false;
    }
    rewind(file);
    size_t rows = 0, column = 0;
    int c;
    while (rows < size.ws_row && (c = getc(file)) != EOF) {
        bool begins = c != '\n' && (c & 0xC0) != 0x80; /* a character */
        bool wraps = begins && column == size.ws_col && size.ws_col > 0;
        rows += c == '\n' || wraps;
        column = c == '\n' || wraps ? begins : column + begins;
    }
    return rows >= size.ws_row;
}

static int show(FILE *held, struct askdb_error *err)
{
    FILE *pipe = is_taller_than_screen(held) ? popen(pager(), "w") : NULL;
    rewind(held);
    file_copy(held, pipe != NULL ? pipe : stdout);
    if (pipe != NULL) {
        pclose(pipe); /* a reader who leaves early is no failure */
    }
    return ferror(held) ? error_set(err, ASKDB_DATABASE, "cannot read back the rows") : 0;
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
        int shown = show(output->file, err);
        status = status != 0 ? status : shown;
        fclose(output->file);
        fflush(stdout);
    }
    return status;
}
