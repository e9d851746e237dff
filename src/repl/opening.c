#include "repl/repl.h"

void repl_show_opening(struct repl *repl, const char *argument)
{
    struct askdb_introduction *introduction = NULL;
    struct askdb_error err;
    (void)argument;
    if (askdb_introduce(repl->askdb, &introduction, &err) != 0) {
        cli_fail(&repl->settings, &err, NULL);
        return;
    }
    cli_note_words(&repl->settings, "  tables: ", introduction->tables);
    if (introduction->days != NULL) {
        cli_note_words(&repl->settings, "  days:   ", introduction->days);
    }
    for (size_t i = 0; i < introduction->question_count; i++) {
        cli_note_words(&repl->settings, i == 0 ? "  ask:    " : "          ", introduction->questions[i]);
    }
    askdb_introduction_destroy(introduction);
}
