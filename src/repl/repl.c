#include "repl/repl.h"
#include "process/signals.h"
#include "process/watchdog.h"
#include "util/error.h"
#include "util/memory.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_OPEN = 8192 }; /* a statement that may end without a ';', in bytes */

/* The last character of a text but for white space; '\0' where there is none. */
static char last_of(const char *text, size_t length)
{
    while (length > 0 && isspace((unsigned char)text[length - 1])) {
        length--;
    }
    return length > 0 ? text[length - 1] : '\0';
}

/* A statement that is read line by line, however many they are. */
struct lines {
    char *text;
    size_t length, capacity;
    char
        last; /* of last_of, ';' where it is whole: looking back over empty lines again and again takes long */
    bool passed; /* it is known to pass as it is */
};

static void append_line(struct lines *lines, char *line)
{
    size_t length = strlen(line);
    char last = last_of(line, length);
    lines->last = last != '\0' ? last : lines->last;
    if (lines->length + length + 2 > lines->capacity) {
        lines->capacity = 2 * (lines->length + length) + 2;
        lines->text = memory_need(realloc(lines->text, lines->capacity));
    }
    lines->text[lines->length++] = '\n';
    memcpy(lines->text + lines->length, line, length + 1);
    lines->length += length;
    free(line);
}

static void end_for_length(struct repl *repl)
{
    struct askdb_error err;
    error_set(&err, ASKDB_USAGE, "a line, or a statement, of more than %d bytes", REPL_LINE_MAX);
    repl->failure = -cli_fail(&repl->settings, &err, NULL);
    repl->finished = true;
}

static bool passes(struct repl *repl, const char *text)
{
    struct askdb_report *report = NULL;
    struct askdb_error ignored;
    bool passed = askdb_check(repl->askdb, text, &report, &ignored) == 0;
    askdb_report_destroy(report);
    return passed;
}

/* "EXPLAIN" is none of the database's here. */
static const char *behind_explain(const char *text)
{
    static const char word[] = "explain ";
    const char *start = text + strspn(text, " \t");
    return strncasecmp(start, word, strlen(word)) == 0 ? start + strlen(word) : start;
}

/* Of a pipe or a file: is the statement whole without a ';', as the line behind it is none of its clauses? Longer ones
 * are not asked, as each of their lines would be checked with all before it. */
static bool ends_before(struct repl *repl, struct lines *lines, const char *line)
{
    static const char *const clauses[] = {
        "from",   "where", "group", "order",     "limit",   "join", "left",   "right",
        "inner",  "outer", "full",  "cross",     "natural", "on",   "using",  "and",
        "or",     "not",   "union", "intersect", "except",  "as",   "having", "window",
        "offset", "fetch", "in",    "is",        "then",    "else", "when",   "end"};
    const char *start = line + strspn(line, " \t");
    size_t length = strspn(start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    bool apart = length > 0 && lines->length < LONGEST_OPEN && !repl_input_interactive(repl->input);
    for (size_t i = 0; i < sizeof clauses / sizeof *clauses && apart; i++) {
        apart = strlen(clauses[i]) != length || strncasecmp(start, clauses[i], length) != 0;
    }
    bool whole = apart && (lines->passed || passes(repl, behind_explain(lines->text)));
    lines->passed = false; /* once the line is a part of it */
    if (!whole) {
        return false;
    }
    size_t size = lines->length + strlen(line) + 2;
    char *both = memory_need(malloc(size));
    snprintf(both, size, "%s\n%s", lines->text, line);
    lines->passed = passes(repl, behind_explain(both));
    free(both);
    return !lines->passed;
}

static bool read_lines_on(struct repl *repl, struct lines *lines, char **ret_command)
{
    char *line;
    while (lines->last != ';') {
        enum repl_line kind = repl_input_read(repl->input, repl->prompt_on, &line);
        if (kind == LINE_READ && lines->length + strlen(line) > REPL_LINE_MAX) {
            free(line);
            kind = LINE_LONG;
        }
        if (kind == LINE_LONG) {
            end_for_length(repl);
            return false;
        }
        if (kind == LINE_CLEARED || (kind == LINE_END && repl_input_interactive(repl->input))) {
            return false;
        }
        if (kind == LINE_END) {
            return true;
        }
        if (line[0] == '\\') {
            *ret_command = line;
            return false;
        }
        if (ends_before(repl, lines, line)) {
            repl->unread = line;
            return true;
        }
        append_line(lines, line);
    }
    return true;
}

/* Reads the rest of a statement, which *text begins, and a command that breaks it off into *ret_command (else
 * NULL). False where Ctrl-C did. */
static bool read_rest(struct repl *repl, char **text, char **ret_command)
{
    struct lines lines = {*text, strlen(*text), 0, last_of(*text, strlen(*text)), false};
    *ret_command = NULL;
    bool whole = read_lines_on(repl, &lines, ret_command);
    *text = lines.text;
    return whole;
}

static void obey(struct repl *repl, const char *line)
{
    repl_input_remember(repl->input, line);
    repl_obey(repl, line);
}

static bool is_explained(const char *text)
{
    return behind_explain(text) != text + strspn(text, " \t");
}

static int run_sql(struct repl *repl, char **text)
{
    char *command;
    int status = 0;
    if (read_rest(repl, text, &command)) {
        repl_input_remember(repl->input, *text);
        status = is_explained(*text) ? repl_explain(repl, *text) : repl_run(repl, *text);
    }
    if (command != NULL) {
        cli_note(&repl->settings, "askdb: note: the statement before was not ended by ';' and is dropped");
        obey(repl, command);
        free(command);
    }
    return status;
}

static int take_line(struct repl *repl, char **line)
{
    const char *start = *line + strspn(*line, " \t");
    if (start[0] == '\0') {
        return 0;
    }
    if (repl_take_words(repl, start)) {
        return 0;
    }
    if (start[0] == '\\') {
        obey(repl, start);
        return 0;
    }
    if (strncmp(start, "--", 2) == 0) {
        return 0; /* a comment by itself */
    }
    if (askdb_read_typed(repl->askdb, start) != ASKDB_TYPED_QUESTION) {
        return run_sql(repl, line);
    }
    repl_input_remember(repl->input, start);
    return repl_ask(repl, start);
}

/* ASKDB_CONNECT, which is printed, where the database is gone for good; ASKDB_CANCELLED where Ctrl-C ended a
 * script. */
static int read_lines(struct repl *repl)
{
    int status = 0;
    bool interactive = repl_input_interactive(repl->input);
    while (!repl->finished && !process_signals_terminated() && status != -ASKDB_CONNECT) {
        char *line;
        enum repl_line kind = LINE_READ;
        repl->chosen = repl->unread != NULL;
        if (repl->chosen) {
            line = repl->unread;
            repl->unread = NULL;
        } else {
            kind = repl_input_read(repl->input, repl->prompt, &line);
        }
        if (kind == LINE_END) {
            break;
        }
        if (kind == LINE_LONG) {
            end_for_length(repl);
        }
        if (kind == LINE_READ) {
            status = take_line(repl, &line);
            cli_note_reconnected(&repl->settings, repl->askdb);
            free(line);
            repl_take_changes(repl);
            fflush(stdout);
            askdb_catch_up(repl->askdb);
        }
        if (!interactive && process_signals_interrupted()) {
            return -ASKDB_CANCELLED;
        }
    }
    return repl->failure != 0                              ? repl->failure
           : status == -ASKDB_CONNECT                      ? status
           : process_signals_interrupted() && !interactive ? -ASKDB_CANCELLED
                                                           : 0;
}

static void finish(struct repl *repl)
{
    repl_set_output(repl, "");
    repl_forget_answers(repl);
    repl_input_destroy(repl->input);
    repl_names_destroy(repl->names);
    free(repl->unread);
}

static void say_farewell(void *context, const struct askdb_error *why)
{
    const struct repl *repl = context;
    (void)why;
    cli_note(&repl->settings, "askdb: note: a step of the database does not stop: the session ends");
}

static int run_session(struct repl *repl)
{
    process_signals_install();
    process_watchdog_farewell(say_farewell, repl);
    repl->settings.question.unread = &repl->unread;
    repl_name_prompt(repl);
    repl->names = repl_names_create(repl->askdb);
    repl->input = repl_input_create(repl->askdb, repl->names, repl_commands);
    if (repl_input_interactive(repl->input)) {
        char name[64];
        snprintf(name, sizeof name, "askdb %s: ", askdb_version());
        cli_note_words(&repl->settings, name, "ask a question, or type SQL; \\help shows the commands");
        repl_show_opening(repl, "");
    }
    const char *output = repl->settings.output.path;
    repl->settings.output.path = NULL;
    if (output != NULL) {
        repl_set_output(repl, output);
    }
    int status = output != NULL && repl->file == NULL ? -ASKDB_USAGE : read_lines(repl);
    process_watchdog_farewell(NULL, NULL);
    finish(repl);
    return status;
}

int cli_repl(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct repl repl = {.settings = *settings, .kept = arena_create(), .read_lines = read_lines};
    if (settings->output.style == NULL && cli_draws_ascii(stdout)) { /* also what is held for a pager */
        repl.settings.output.style = "ascii";
    }
    struct askdb_error err;
    int status = cli_check_format(&settings->output, &err);
    if (status == 0) {
        status = cli_audit_open(settings, &repl.audit, &err);
    }
    if (status == 0) {
        status = cli_open(settings, arguments, 0, false, &repl.askdb, &err);
    }
    if (status == 0 && settings->process.docs != NULL) {
        status = cli_open_knowledge(settings, repl.askdb, &repl.knowledge, &err);
    }
    int code = status == 0 ? -run_session(&repl) : cli_fail(settings, &err, NULL);
    askdb_knowledge_close(&repl.knowledge);
    free(repl.docs);
    arena_destroy(repl.kept);
    cli_close(&repl.askdb);
    askdb_audit_close(&repl.audit);
    return code;
}
