/* What a language model is asked besides a translation. Its words are untrusted text, and a failure is none
 * of the answer's. */
#include "app/cli.h"
#include "chart/advice.h"
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

void cli_advise_chart(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                      struct chart *chart)
{
    struct arena *arena = arena_create();
    struct askdb_task task = {.question = question};
    const char *reply = NULL;
    if (askdb_has_language_model(askdb) && chart_describe(chart, arena, &task)) {
        reply =
            consult(askdb, settings, arena, &task, "the language model was asked for a mark, and gives none");
    }
    if (reply != NULL && !chart_take_advice(chart, reply)) {
        cli_note(settings, "askdb: note: the language model names none of the marks that fit (%s)",
                 task.marks);
    }
    arena_destroy(arena);
}
