#include "repl/complete.h"

#include "answer/statements.h"
#include "render/cell.h"
#include "render/render.h"
#include "repl/repl.h"
#include "util/arena.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LISTED_MAX = 100, GAP = 2, VALUES_MAX = 200 };

struct matches {
    const char *word; /* as typed */
    size_t length;
    const char **items;
    size_t count;
    bool quoted; /* values, behind the quotation mark that begins a literal */
};

static void add(struct matches *matches, const char *name)
{
    if (strncasecmp(name, matches->word, matches->length) != 0) {
        return;
    }
    const char **items = memory_need(realloc(matches->items, (matches->count + 1) * sizeof *items));
    matches->items = items;
    items[matches->count++] = name;
}

/* Does the line begin with `command`, and end in the word behind it? */
static bool is_argument_of(const char *line, const char *word, const char *command)
{
    size_t length = strlen(command);
    return (size_t)(word - line) > length && strncmp(line, command, length) == 0 &&
           strspn(line + length, " ") == (size_t)(word - line) - length;
}

/* Can it be typed as it is, between quotation marks too? */
static bool is_plain(const char *value)
{
    for (; *value != '\0'; value++) {
        if ((unsigned char)*value < ' ' || *value == '\x7f' || *value == '\'') {
            return false;
        }
    }
    return true;
}

static void find_values(const struct askdb *askdb, struct matches *matches)
{
    const char *values[VALUES_MAX];
    size_t count = askdb_values_begin_with(askdb, matches->word, VALUES_MAX, values);
    for (size_t i = 0; i < count; i++) {
        if (is_plain(values[i])) {
            add(matches, values[i]);
        }
    }
}

static void find_names(const struct repl_completer *completer, const char *line,
                       const struct answer_cursor *cursor, struct matches *matches)
{
    const struct repl_names *names = completer->names;
    const char *word = matches->word;
    if (word > line && word[-1] == '\\' && word == line + 1) {
        for (const struct repl_command *command = completer->commands; command->name != NULL; command++) {
            add(matches, command->name);
        }
        return;
    }
    if (is_argument_of(line, word, "\\format")) {
        for (const struct render_format *format = render_formats; format->name != NULL; format++) {
            add(matches, format->name);
        }
        return;
    }
    if (is_argument_of(line, word, "\\chart")) {
        static const char *const choices[] = {"number", "bar",  "line", "point", "arc",
                                              "text",   "json", "html", "svg",   "png"};
        for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
            add(matches, choices[i]);
        }
        return;
    }
    if (is_argument_of(line, word, "\\d")) {
        for (size_t i = 0; i < names->table_count; i++) {
            add(matches, names->tables[i].name);
        }
        return;
    }
    const struct repl_table *table = cursor->table != NULL ? repl_names_find(names, cursor->table) : NULL;
    const char *const *all = table != NULL ? table->columns : names->all;
    size_t count = table != NULL ? table->column_count : names->all_count;
    for (size_t i = 0; i < count; i++) {
        add(matches, all[i]);
    }
}

/* Bytes that all matches begin with, whatever their case. */
static size_t common_length(const struct matches *matches)
{
    size_t length = strlen(matches->items[0]);
    for (size_t i = 1; i < matches->count; i++) {
        while (strncasecmp(matches->items[0], matches->items[i], length) != 0) {
            length--;
        }
    }
    return utf8_start(matches->items[0], length);
}

static size_t characters(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++) {
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    }
    return count;
}

static void list(const struct matches *matches)
{
    size_t width = 0, terminal = cli_terminal_width(stdout);
    size_t shown = matches->count < LISTED_MAX ? matches->count : LISTED_MAX;
    for (size_t i = 0; i < shown; i++) {
        size_t this = utf8_width(matches->items[i], strlen(matches->items[i]));
        width = this > width ? this : width;
    }
    size_t columns = terminal / (width + GAP) > 0 ? terminal / (width + GAP) : 1;
    for (size_t i = 0; i < shown; i++) {
        const char *name = matches->items[i];
        fputs(i % columns == 0 ? "\n" : "", stdout);
        text_write_evident(stdout, name, strlen(name), text_write_visible);
        write_repeated(stdout, " ", width + GAP - utf8_width(name, strlen(name)));
    }
    printf(shown < matches->count ? "\n... and %zu more\n" : "\n", matches->count - shown);
    fflush(stdout);
}

static unsigned char apply(EditLine *edit, const struct matches *matches)
{
    if (matches->count == 0) {
        return CC_ERROR;
    }
    size_t common = common_length(matches);
    if (matches->count > 1 && common <= matches->length) {
        list(matches);
        return CC_REDISPLAY;
    }
    char *text = memory_need(strndup(matches->items[0], common));
    size_t typed = characters(matches->word, matches->length);
    if (typed > 0) {
        el_deletestr(edit, (int)typed);
    }
    el_insertstr(edit, text);
    el_insertstr(edit, matches->count > 1 ? "" : matches->quoted ? "' " : " ");
    free(text);
    return CC_REFRESH;
}

static bool begins_a_query(const char *line)
{
    static const char *const words[] = {"select", "with"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        unsigned char next = (unsigned char)line[strnlen(line, length)];
        if (strncasecmp(line, words[i], length) == 0 && !isalnum(next) && next != '_' && next < 0x80) {
            return true;
        }
    }
    return false;
}

/* In a question a value needs no quotation marks; names come first. */
static void find(const struct repl_completer *completer, const char *line, const struct answer_cursor *cursor,
                 struct matches *matches)
{
    if (matches->quoted) {
        find_values(completer->askdb, matches);
        return;
    }
    find_names(completer, line, cursor, matches);
    if (matches->count == 0 && matches->length > 0 && line[0] != '\\' && !begins_a_query(line)) {
        find_values(completer->askdb, matches);
    }
}

unsigned char repl_complete(EditLine *edit, const struct repl_completer *completer)
{
    const LineInfo *info = el_line(edit);
    char *line = memory_need(strndup(info->buffer, (size_t)(info->cursor - info->buffer)));
    struct arena *arena = arena_create();
    struct answer_cursor cursor = answer_read_cursor(arena, line);
    struct matches matches = {.word = cursor.word, .length = strlen(cursor.word), .quoted = cursor.literal};
    find(completer, line, &cursor, &matches);
    arena_destroy(arena);
    unsigned char result = apply(edit, &matches);
    free((void *)matches.items);
    free(line);
    return result;
}
