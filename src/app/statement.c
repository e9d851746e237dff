/* SQL as a person reads it. */
#include "answer/statements.h"
#include "app/cli.h"
#include "render/cell.h"

#include <string.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, MOST_WIDTH = 100 };

/* Bold and green, which can be read on light and on dark. */
static const char *const inks[] = {
    [ANSWER_INK_PLAIN] = "", [ANSWER_INK_KEYWORD] = "\033[1m", [ANSWER_INK_TEXT] = "\033[32m"};

static void write_piece(FILE *out, const char *sql, const struct answer_piece *piece, bool coloured)
{
    const char *ink = coloured ? inks[piece->ink] : "";
    if (piece->indent != ANSWER_SAME_LINE) {
        putc('\n', out);
        write_repeated(out, " ", piece->indent);
    }
    fputs(piece->blank ? " " : "", out);
    fputs(ink, out);
    text_write_evident(out, sql + piece->start, piece->end - piece->start, text_write_lines);
    fputs(ink[0] != '\0' ? "\033[0m" : "", out);
}

static void write_lines(const struct askdb *askdb, const struct cli_target *target, const char *sql)
{
    size_t width = target->width > 0 ? target->width : USUAL_WIDTH;
    const struct answer_piece *pieces;
    struct arena *arena = arena_create();
    size_t count = answer_lay_out(arena, askdb, sql, width < MOST_WIDTH ? width : MOST_WIDTH, &pieces);
    for (size_t i = 0; i < count; i++) {
        write_piece(target->file, sql, &pieces[i], cli_wants_colours());
    }
    arena_destroy(arena);
}

static void write_statement(const struct cli_settings *settings, const struct askdb *askdb,
                            const struct cli_target *target, const char *sql)
{
    if (target->terminal && !settings->output.plain_sql) {
        write_lines(askdb, target, sql);
    } else if (target->terminal) {
        text_write_evident(target->file, sql, strlen(sql), text_write_lines);
    } else {
        fputs(sql, target->file);
    }
}

void cli_print_statement(const struct cli_settings *settings, const struct askdb *askdb,
                         const struct cli_target *target, const char *sql)
{
    write_statement(settings, askdb, target, sql);
    fputs(";\n", target->file);
}

void cli_note_statement(const struct cli_settings *settings, const struct askdb *askdb, const char *sql)
{
    struct cli_target target = {stderr, cli_terminal_width(stderr), isatty(STDERR_FILENO)};
    if (settings->process.quiet) {
        return;
    }
    if (target.terminal) {
        write_statement(settings, askdb, &target, sql);
        putc('\n', stderr);
    } else {
        cli_note(settings, "%s", sql);
    }
}
