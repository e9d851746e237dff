/* What to ask next: worked out when it is asked for, since each question is read first. */
#include "answer/statements.h"
#include "repl/repl.h"

#include <unistd.h>

void repl_hint_next(struct repl *repl, const struct askdb_outcome *outcome)
{
    struct arena *arena = arena_create();
    if (isatty(STDIN_FILENO) && isatty(STDERR_FILENO) && answer_goes_on(arena, repl->askdb, outcome)) {
        cli_note_aside(&repl->settings,
                       "\\next: what to ask from here; \\why ROW: what its number is made of");
    }
    arena_destroy(arena);
}

void repl_show_next(struct repl *repl, const char *argument)
{
    const char *questions[ANSWER_NEXT];
    struct askdb_conversation conversation = cli_conversation(&repl->settings, repl->askdb, NULL);
    struct arena *arena = arena_create();
    size_t count = repl->ran != NULL ? answer_next_questions(arena, &conversation, repl->ran, questions) : 0;
    (void)argument;
    for (size_t i = 0; i < count; i++) {
        cli_note(&repl->settings, "%s %s", i == 0 ? "next:" : "     ", questions[i]);
    }
    if (count == 0) {
        repl_complain(
            repl, "no question goes on from here: that takes an answer over time or by group, to a question "
                  "that stands alone");
    }
    arena_destroy(arena);
}
