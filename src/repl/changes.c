/* What others change of the database while the session lasts. */
#include "repl/repl.h"

void repl_take_changes(struct repl *repl)
{
    if (cli_note_changed(&repl->settings, repl->askdb)) {
        repl_names_destroy(repl->names);
        repl->names = repl_names_create(repl->askdb);
        repl_input_complete_from(repl->input, repl->askdb, repl->names);
    }
}

void repl_look(struct repl *repl)
{
    struct askdb_error err;
    if (askdb_refresh(repl->askdb, &err) != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
    repl_take_changes(repl);
}
