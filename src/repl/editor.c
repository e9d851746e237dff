/* The user's own editor, on a temporary file. */
#include "repl/repl.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/temporary.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { MOST_BYTES = 64 * 1024 };

/* The file's name is in the environment, so that none of its characters is the shell's. */
static const char COMMAND[] = "exec ${VISUAL:-${EDITOR:-vi}} \"$ASKDB_EDITED\"";

static int run_editor(const char *path, struct askdb_error *err)
{
    setenv("ASKDB_EDITED", path, 1);
    int status = system(COMMAND);
    unsetenv("ASKDB_EDITED");
    return WIFEXITED(status) && WEXITSTATUS(status) == 0
               ? 0
               : error_set(err, ASKDB_USAGE,
                           "the editor failed ($VISUAL, $EDITOR or vi); nothing is changed");
}

/* The text that the editor leaves, in `arena`. */
static int edit(struct arena *arena, const char *folder, const char *text, char **ret_text,
                struct askdb_error *err)
{
    char *path = arena_printf(arena, "%s/statement.sql", folder);
    const char *statement = arena_printf(arena, "%s;\n", text);
    int status = temporary_write(path, statement, strlen(statement))
                     ? 0
                     : error_set(err, ASKDB_DATABASE, "cannot write '%s': %s", path, reason_of(errno).text);
    if (status == 0) {
        status = run_editor(path, err);
    }
    if (status == 0) {
        status = file_read_text(arena, path, MOST_BYTES, ret_text, err);
    }
    return status;
}

static bool is_unchanged(struct arena *arena, const char *before, const char *after)
{
    return strcmp(arena_printf(arena, "%s;\n", before), after) == 0 ||
           strspn(after, " \t\r\n;") == strlen(after);
}

char *repl_edit_text(struct repl *repl, const char *text)
{
    struct askdb_error err;
    char *after = NULL, *ret = NULL;
    if (!repl_input_interactive(repl->input)) {
        repl_complain(repl, "there is no terminal for an editor: the SQL goes behind \\fix");
        return NULL;
    }
    struct arena *arena = arena_create();
    const char *own = temporary_make_folder(arena);
    if (own == NULL) {
        error_set(&err, ASKDB_DATABASE, "cannot make a temporary folder: %s", reason_of(errno).text);
        cli_fail(&repl->settings, &err, NULL);
    } else {
        int status = edit(arena, own, text, &after, &err);
        temporary_remove_folder(own);
        if (status != 0) {
            cli_fail(&repl->settings, &err, NULL);
        } else if (is_unchanged(arena, text, after)) {
            cli_note(&repl->settings, "the SQL is as it was: nothing is done");
        } else {
            ret = memory_need(strdup(after));
        }
    }
    arena_destroy(arena);
    return ret;
}
