/* What a language model is asked besides a translation. Its words are untrusted text, and a failure is none
 * of the answer's. */
#include "app/cli.h"
#include "chart/chart.h"
#include "util/arena.h"
#include "util/text.h"
#include "util/utf8.h"

#include <string.h>

enum { WORDS_MAX = 600 /* characters that are shown */ };

/* The reply in `arena`; NULL, with a note, where there is none. */
static const char *consult(struct askdb *askdb, const struct cli_settings *settings, struct arena *arena,
                           const struct askdb_task *task, const char *failure)
{
    struct askdb_error err;
    struct text text;
    text_open(&text);
    int status = askdb_ask_model(askdb, task, text.out, &err);
    const char *reply = text_close(&text, arena);
    if (status != 0) {
        cli_note(settings, "askdb: note: %s: %s", failure, err.message);
        return NULL;
    }
    return reply;
}

/* On one line, cut where it is long. */
static const char *one_line(struct arena *arena, const char *reply)
{
    static const char blanks[] = " \t\r\n";
    struct text text;
    size_t count = 0, length = strlen(reply);
    text_open(&text);
    for (size_t at = strspn(reply, blanks); at < length && count < WORDS_MAX; count++) {
        size_t gap = strspn(reply + at, blanks);
        if (gap > 0) {
            fputs(at + gap < length ? " " : "", text.out);
            at += gap;
            continue;
        }
        int32_t code;
        size_t step = utf8_decode(reply + at, length - at, &code);
        fwrite(reply + at, 1, step, text.out);
        at += step;
    }
    fputs(count == WORDS_MAX ? "..." : "", text.out);
    return text_close(&text, arena);
}

void cli_explain(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                 const char *sql)
{
    if (!settings->question.explain || settings->process.quiet || !askdb_has_language_model(askdb)) {
        return;
    }
    struct arena *arena = arena_create();
    struct askdb_task task = {.question = question, .sql = sql};
    const char *reply =
        consult(askdb, settings, arena, &task, "the language model does not say what the SQL does");
    if (reply != NULL) {
        cli_note(settings, "askdb: the language model says of the SQL: \"%s\"", one_line(arena, reply));
    }
    arena_destroy(arena);
}

/* ---- charts ---- */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The mark that is the only word of the reply; CHART_NONE where there is no such. */
static enum chart_mark read_mark(const char *reply)
{
    char word[16];
    size_t length = 0;
    while (*reply != '\0' && !is_letter(*reply)) {
        reply++;
    }
    for (; is_letter(*reply) && length + 1 < sizeof word; reply++) {
        word[length++] = (char)(*reply | 0x20);
    }
    word[length] = '\0';
    for (; *reply != '\0'; reply++) {
        if (is_letter(*reply)) {
            return CHART_NONE;
        }
    }
    return chart_mark_from_name(word);
}

static const char *list_marks(struct arena *arena, const enum chart_mark *marks, size_t count)
{
    const char *list = chart_mark_name(marks[0]);
    for (size_t i = 1; i < count; i++) {
        list = arena_printf(arena, "%s, %s", list, chart_mark_name(marks[i]));
    }
    return list;
}

void cli_advise_chart(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                      struct chart *chart)
{
    enum chart_mark marks[CHART_MARKS];
    size_t count = askdb_has_language_model(askdb) ? chart_alternatives(chart, marks) : 0;
    if (count < 2) {
        return;
    }
    struct arena *arena = arena_create();
    struct askdb_task task = {.question = question,
                              .marks = list_marks(arena, marks, count),
                              .column_count = chart_column_count(chart),
                              .row_count = chart_row_count(chart)};
    struct askdb_task_column *columns = ARENA_ARRAY(arena, struct askdb_task_column, task.column_count + 1);
    for (size_t i = 0; i < task.column_count; i++) {
        columns[i] = (struct askdb_task_column){chart_column_name(chart, i), chart_column_kind(chart, i)};
    }
    task.columns = columns;
    const char *reply =
        consult(askdb, settings, arena, &task, "the language model was asked for a mark, and gives none");
    if (reply != NULL && !chart_advise(chart, read_mark(reply))) {
        cli_note(settings, "askdb: note: the language model names none of the marks that fit (%s)",
                 task.marks);
    }
    arena_destroy(arena);
}
