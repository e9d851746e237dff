#include "app/about.h"
#include "app/ask.h"
#include "process/pager.h"
#include "render/cell.h"
#include "render/render.h"
#include "render/text_fit.h"
#include "util/error.h"
#include "util/text.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* The format whose endings have that of `path`; NULL when none has. */
static const char *format_of(const char *path)
{
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        if (cli_has_ending(path, format->endings)) {
            return format->name;
        }
    }
    return NULL;
}

static const char *format_to_print(const struct cli_look *look)
{
    const char *format = look->format;
    if (format == NULL && look->path != NULL) {
        format = format_of(look->path);
    }
    return format != NULL ? format : "table";
}

static bool knows_unicode(void)
{
    locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
    if (locale == (locale_t)0) {
        return false;
    }
    bool unicode = strcasecmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;
    freelocale(locale);
    return unicode;
}

bool cli_draws_ascii(FILE *out)
{
    const char *terminal = getenv("TERM");
    bool dumb = isatty(fileno(out)) && terminal != NULL && strcmp(terminal, "dumb") == 0;
    return dumb || !knows_unicode();
}

static enum render_style style_of(const struct cli_look *look, FILE *out)
{
    enum render_style style = RENDER_BOX;
    if (look->style == NULL) {
        return cli_draws_ascii(out) ? RENDER_ASCII : RENDER_BOX;
    }
    render_style_from_name(look->style, &style); /* cli_check_format knows it */
    return style;
}

/* For free(). */
static char *endings_of_rows(void)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = text_stream(&text, &length);
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        fprintf(out, "%s%s", format == render_formats || format->endings[0] == '\0' ? "" : " ",
                format->endings);
    }
    text_end(out);
    return text;
}

int cli_check_format(const struct cli_look *look, struct askdb_error *err)
{
    struct renderer *renderer = NULL;
    enum render_style style;
    if (look->style != NULL && !render_style_from_name(look->style, &style)) {
        error_set(err, ASKDB_USAGE, "no style '%s'", look->style);
        error_hint(err, "box, ascii or compact");
        return -ASKDB_USAGE;
    }
    int status = renderer_create(format_to_print(look), NULL, stdout, &renderer, err);
    renderer_destroy(renderer);
    if (status == 0) {
        char *endings = endings_of_rows();
        status = cli_check_ending(look, endings, err);
        free(endings);
    }
    return status;
}

size_t cli_terminal_width(FILE *out)
{
    struct winsize size;
    int descriptor = fileno(out);
    if (isatty(descriptor) && ioctl(descriptor, TIOCGWINSZ, &size) == 0) {
        return size.ws_col;
    }
    return 0;
}

size_t cli_width(const struct cli_look *look, FILE *out)
{
    return look->width > 0 ? look->width : cli_terminal_width(out);
}

void cli_limits(const struct cli_settings *settings, struct askdb_limits *ret_limits)
{
    double most = 2000000;
    double seconds = settings->process.timeout < most ? settings->process.timeout : most;
    int milliseconds = (int)(1000 * seconds);
    *ret_limits = (struct askdb_limits){.timeout_ms = seconds > 0 && milliseconds == 0 ? 1 : milliseconds,
                                        .max_rows = settings->question.limit,
                                        .usual = !settings->question.limit_told};
}

static void say_why_empty(const struct cli_settings *settings, struct askdb_outcome *outcome)
{
    const char *why = askdb_outcome_why_empty(outcome);
    if (why[0] != '\0') {
        cli_note(settings, "askdb: note: no rows: %s", why);
    }
}

void cli_note_words(const struct cli_settings *settings, const char *first, const char *text)
{
    enum { LEAST = 20 /* columns that words are worth breaking for */ };
    size_t width = cli_terminal_width(stderr), indent = strlen(first), taken = 0;
    bool fits = width < indent + LEAST;
    for (const char *at = text; at == text || *at != '\0'; at += taken) {
        size_t length = fits ? strlen(at) : text_wrap(at, width - indent, &taken);
        taken = fits ? length : taken;
        cli_note(settings, "%*s%.*s", (int)indent, at == text ? first : "", (int)length, at);
        if (taken == 0) {
            break;
        }
    }
}

void cli_note_analysis(const struct cli_settings *settings, const struct askdb_analysis *analysis)
{
    for (size_t i = 0; i < analysis->note_count; i++) {
        cli_note(settings, "askdb: note: %s", analysis->notes[i]);
    }
    for (size_t i = 0; settings->question.explain && i < analysis->step_count; i++) {
        cli_note(settings, "askdb: step %zu: %s", i + 1, analysis->steps[i]);
    }
}

static void say_ties(const struct cli_settings *settings, struct askdb_outcome *outcome)
{
    const char *ties = askdb_outcome_ties(outcome);
    if (ties[0] != '\0') {
        cli_note(settings, "askdb: note: %s", ties);
    }
}

/* Of tables: elsewhere nothing stands for nothing. */
static const char *null_text(const struct cli_look *look, enum render_style style)
{
    const char *format = format_to_print(look);
    bool table =
        strcmp(format, "table") == 0 || strcmp(format, "vertical") == 0 || strcmp(format, "pivot") == 0;
    const char *usual = style == RENDER_ASCII ? "NULL" : "\xE2\x88\x85" /* the empty set */;
    return look->null_text != NULL ? look->null_text : table ? usual : NULL;
}

bool cli_prints_table(const struct cli_settings *settings)
{
    return strcmp(format_to_print(&settings->output), "table") == 0;
}

int cli_make_renderer(const struct cli_settings *settings, const struct cli_target *target,
                      const struct render_about *about, struct renderer **ret_renderer,
                      struct askdb_error *err)
{
    enum render_style style = style_of(&settings->output, target->file);
    struct render_options options = {.style = style,
                                     .width = target->width,
                                     .expand = settings->output.expand,
                                     .figures = true,
                                     .null_text = null_text(&settings->output, style),
                                     .thousands = settings->output.thousands,
                                     .csv_safe = settings->output.csv_safe,
                                     .about = about,
                                     .terminal = target->terminal};
    __fsetlocking(target->file, FSETLOCKING_BYCALLER); /* no other thread writes to it */
    return renderer_create(format_to_print(&settings->output), &options, target->file, ret_renderer, err);
}

/* What is held for a pager is shown before anything is said of it, also where only a part came. */
static int stream_rows(const struct cli_settings *settings, struct askdb_outcome *outcome,
                       const struct cli_target *target, FILE *held, struct askdb_error *err)
{
    struct renderer *renderer = NULL;
    struct render_about about;
    struct arena *arena = arena_create();
    cli_tell_about(settings, outcome, arena, &about);
    int status = cli_make_renderer(settings, target, &about, &renderer, err);
    if (status != 0) {
        arena_destroy(arena);
        return status;
    }
    status = askdb_outcome_run(outcome, renderer_sink(renderer), err);
    if (status == 0) {
        status = renderer_finish(renderer, err);
    }
    renderer_destroy(renderer);
    arena_destroy(arena);
    if (held != NULL) {
        struct askdb_error unread;
        int shown = process_pager_show(held, status == 0 ? err : &unread);
        status = status == 0 ? shown : status;
    }
    if (status == 0 && outcome->analysis != NULL) {
        fflush(target->file);
        cli_note_analysis(settings, outcome->analysis);
    } else if (status == 0 && !settings->process.quiet) {
        fflush(target->file);
        say_why_empty(settings, outcome);
        say_ties(settings, outcome);
    }
    if (status == 0 && outcome->result.truncated) {
        cli_note(settings, "askdb: note: stopped after %zu rows (--limit)", outcome->result.rows);
    }
    return status;
}

int cli_stream_rows(const struct cli_settings *settings, struct askdb_outcome *outcome,
                    const struct cli_target *target, struct askdb_error *err)
{
    return stream_rows(settings, outcome, target, NULL, err);
}

int cli_print_rows(const struct cli_settings *settings, struct askdb_outcome *outcome,
                   struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    struct cli_target target = {output.file, cli_width(&settings->output, output.file),
                                isatty(fileno(output.file))};
    bool pages = target.terminal && settings->output.path == NULL && !settings->output.no_pager;
    FILE *held = pages ? process_pager_hold() : NULL;
    struct cli_settings shown = *settings;
    if (held != NULL) {
        target.file = held;
        shown.output.style =
            shown.output.style == NULL && cli_draws_ascii(output.file) ? "ascii" : shown.output.style;
    }
    status = stream_rows(&shown, outcome, &target, held, err);
    if (held != NULL) {
        fclose(held);
    }
    if (status != 0 && process_is_broken_pipe(err)) {
        struct askdb_error ignored;
        process_output_close(&output, false, &ignored);
        return 0;
    }
    int closing = process_output_close(&output, status == 0, err);
    return status != 0 ? status : closing;
}
