#include "answer/statements.h"
#include "repl/repl.h"

/* The rows behind the number, as a statement of its own. */
static int print_behind(struct repl *repl, const struct answer_number *number)
{
    struct askdb_error err;
    if (number->rows == NULL) {
        return 0;
    }
    struct askdb_outcome *outcome = repl_begin(repl, number->rows);
    cli_note(&repl->settings, "%s: rows behind it", number->name);
    int status = repl_print_rows(repl, outcome, REPL_TALK, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, number->rows);
    }
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
    return status;
}

/* What is recorded is the statement; the rows are not its own. */
static void print_parts(struct repl *repl, const struct answer_number *number)
{
    struct askdb_error err;
    struct askdb_outcome *outcome = number->parts;
    if (outcome == NULL) {
        cli_note(&repl->settings,
                 "askdb: note: it is neither a count, a sum nor an average, and has no parts");
        return;
    }
    cli_note(&repl->settings, "%s: what it is made of", number->name);
    int status = repl_print_rows(repl, outcome, REPL_TALK, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
    outcome->ran = false;
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
}

static void show_number(struct repl *repl, const char *row)
{
    struct askdb_error err;
    struct answer_number number = {0};
    struct arena *arena = arena_create();
    struct askdb_conversation conversation = cli_conversation(&repl->settings, repl->askdb, repl->audit);
    if (!repl_has_answer(repl)) {
        arena_destroy(arena);
        return;
    }
    int status = answer_find_number(arena, &conversation, repl->sql, row, &number, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
    } else if (print_behind(repl, &number) == 0) {
        print_parts(repl, &number);
    } else {
        askdb_outcome_destroy(number.parts);
    }
    arena_destroy(arena);
}

void repl_show_why(struct repl *repl, const char *row)
{
    if (row[0] == '\0') {
        repl_show_words(repl);
    } else {
        show_number(repl, row);
    }
}
