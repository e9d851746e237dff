#include "process/pager.h"

#include "util/error.h"
#include "util/file.h"
#include "util/temporary.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const char PAGER[] = "if command -v less >/dev/null; then exec less -FRSX; else exec cat; fi";

/* NULL: none is wanted. */
static const char *pager(void)
{
    const char *chosen = getenv("PAGER");
    return chosen == NULL ? PAGER : chosen[strspn(chosen, " \t")] != '\0' ? chosen : NULL;
}

FILE *process_pager_hold(void)
{
    return pager() != NULL ? temporary_open() : NULL;
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

int process_pager_show(FILE *held, struct askdb_error *err)
{
    FILE *pipe = is_taller_than_screen(held) ? popen(pager(), "w") : NULL;
    rewind(held);
    file_copy(held, pipe != NULL ? pipe : stdout);
    if (pipe != NULL) {
        pclose(pipe); /* a reader who leaves early is no failure */
    }
    return ferror(held) ? error_set(err, ASKDB_DATABASE, "cannot read back the rows") : 0;
}
