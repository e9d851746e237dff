/* What to ask next. */
#include "answer/statements.h"
#include "repl/repl.h"

#include <unistd.h>

/* Says the questions that go on from the last answer; false where there are none. */
static bool say_next(struct repl *repl)
{
    const char *questions[ANSWER_NEXT];
    struct askdb_conversation conversation = cli_conversation(&repl->settings, repl->askdb, NULL);
    struct arena *arena = arena_create();
    size_t count =
        repl->outcome != NULL ? answer_next_questions(arena, &conversation, repl->outcome, questions) : 0;
    for (size_t i = 0; i < count; i++) {
        cli_note(&repl->settings, "%s %s", i == 0 ? "next:" : "     ", questions[i]);
    }
    arena_destroy(arena);
    return count > 0;
}

void repl_show_next(struct repl *repl, const char *argument)
{
    (void)argument;
    if (!say_next(repl)) {
        repl_complain(repl, "no question goes on from here: that takes an answer over time or by group");
    }
}

void repl_offer_next(struct repl *repl)
{
    if (isatty(STDIN_FILENO) && isatty(STDERR_FILENO)) {
        say_next(repl);
    }
}
