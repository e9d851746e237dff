/* Edits of a semantic file, put between its lines. */
#include "answer/draft.h"
#include "answer/draft_print.h"
#include "answer/statements.h"
#include "util/outline.h"
#include "util/text.h"
#include "util/utf8.h"

#include <string.h>

enum { MAX_DEPTH = 20 };

struct editor {
    struct arena *arena;
    const char *text;
    const struct outline *outline;
};

/* ---- lines ---- */

/* Where the line after the line `number` begins. */
static size_t behind_line(const char *text, size_t number)
{
    const char *at = text;
    for (size_t i = 0; i < number && *at != '\0'; i++) {
        at += strcspn(at, "\n");
        at += *at == '\n';
    }
    return (size_t)(at - text);
}

static const char *put(const struct editor *editor, size_t offset, const char *lines)
{
    bool open = offset > 0 && editor->text[offset - 1] != '\n';
    return arena_printf(editor->arena, "%.*s%s%s%s", (int)offset, editor->text, open ? "\n" : "", lines,
                        editor->text + offset);
}

static const char *put_behind(const struct editor *editor, int node, const char *lines)
{
    return put(editor, behind_line(editor->text, outline_last_line(editor->outline, node)), lines);
}

/* ---- YAML ---- */

/* In double quotes, on one line. */
static const char *escaped(struct arena *arena, const char *text)
{
    struct text out;
    text_open(&out);
    fputc('"', out.out);
    while (*text != '\0') {
        size_t length = strcspn(text, "\n\r\t");
        utf8_write_seen(out.out, text, length, "\"\\");
        text += length;
        if (*text != '\0') {
            fputs(*text == '\n' ? "\\n" : *text == '\r' ? "\\r" : "\\t", out.out);
            text++;
        }
    }
    fputc('"', out.out);
    return text_close(&out, arena);
}

static bool is_seen(const char *text)
{
    size_t length = strlen(text);
    bool shows = false, seen = true;
    for (size_t i = 0; i < length && seen;) {
        int32_t code = -1;
        i += utf8_decode(text + i, length - i, &code);
        seen = code >= 0 && utf8_is_seen(code, &shows);
    }
    return seen;
}

/* In single quotes, which double within, unless it has something that only escapes can say. */
static const char *quoted(struct arena *arena, const char *text)
{
    struct text out;
    if (!is_seen(text)) {
        return escaped(arena, text);
    }
    text_open(&out);
    fputc('\'', out.out);
    for (; *text != '\0'; text++) {
        fputs(*text == '\'' ? "''" : (char[]){*text, '\0'}, out.out);
    }
    fputc('\'', out.out);
    return text_close(&out, arena);
}

static const char *indented(struct arena *arena, const char *lines, size_t indent)
{
    struct text out;
    text_open(&out);
    draft_print_lines(out.out, lines, indent);
    return text_close(&out, arena);
}

/* An entry at the end of a list, or of a new one under `node` (0: at the end of the file). */
static const char *append(const struct editor *editor, int node, const char *key, const char *entry)
{
    int list = outline_value(editor->outline, node, key);
    if (list > 0) {
        return outline_is_block(editor->outline, list)
                   ? put_behind(editor, list,
                                indented(editor->arena, entry, outline_column(editor->outline, list)))
                   : NULL;
    }
    const char *lines = arena_printf(editor->arena, "%s:\n%s", key, indented(editor->arena, entry, 2));
    if (node == outline_root(editor->outline)) {
        return put(editor, strlen(editor->text), lines);
    }
    return outline_is_block(editor->outline, node)
               ? put_behind(editor, node,
                            indented(editor->arena, lines, outline_column(editor->outline, node)))
               : NULL;
}

/* ---- synonyms ---- */

/* The entry of the list whose name it is; 0: there is none. */
static int find_named(const struct editor *editor, int list, const char *name)
{
    for (size_t i = 0; outline_item(editor->outline, list, i) > 0; i++) {
        int item = outline_item(editor->outline, list, i);
        if (outline_is(editor->outline, outline_value(editor->outline, item, "name"), name)) {
            return item;
        }
    }
    return 0;
}

static const char *add_synonym(const struct editor *editor, int node, const char *synonym)
{
    const struct outline *outline = editor->outline;
    const char *name = quoted(editor->arena, synonym);
    int list = outline_value(outline, node, "synonyms");
    if (list == 0) {
        return outline_is_block(outline, node)
                   ? put_behind(editor, outline_value(outline, node, "name"),
                                indented(editor->arena, arena_printf(editor->arena, "synonyms: [%s]\n", name),
                                         outline_column(outline, node)))
                   : NULL;
    }
    for (size_t i = 0; outline_item(outline, list, i) > 0; i++) {
        if (outline_is(outline, outline_item(outline, list, i), synonym)) {
            return NULL;
        }
    }
    if (outline_is_block(outline, list)) {
        return put_behind(editor, list,
                          indented(editor->arena, arena_printf(editor->arena, "- %s\n", name),
                                   outline_column(outline, list)));
    }
    size_t start = behind_line(editor->text, outline_line(outline, list) - 1) + outline_column(outline, list);
    size_t end = start + strcspn(editor->text + start, "]");
    bool empty = outline_item(outline, list, 0) == 0;
    return editor->text[end] == ']' ? arena_printf(editor->arena, "%.*s%s%s%s", (int)end, editor->text,
                                                   empty ? "" : ", ", name, editor->text + end)
                                    : NULL;
}

static const char *entry_with(const struct editor *editor, const char *name, const char *key,
                              const char *value)
{
    return arena_printf(editor->arena, "- name: %s\n  %s: %s\n", quoted(editor->arena, name), key,
                        quoted(editor->arena, value));
}

/* A key of a table or a column that has none so far: what a hand wrote stays. */
static const char *put_key(const struct editor *editor, int node, const char *key, const char *value)
{
    bool open = outline_value(editor->outline, node, key) == 0 && outline_is_block(editor->outline, node);
    const char *line = arena_printf(editor->arena, "%s: %s\n", key, quoted(editor->arena, value));
    return open ? put_behind(editor, outline_value(editor->outline, node, "name"),
                             indented(editor->arena, line, outline_column(editor->outline, node)))
                : NULL;
}

static const char *edit_role(const struct editor *editor, const struct answer_edit *edit)
{
    struct arena *arena = editor->arena;
    int root = outline_root(editor->outline);
    int table = find_named(editor, outline_value(editor->outline, root, "tables"), edit->table);
    const char *key = edit->kind == ANSWER_EDIT_LABEL  ? "label"
                      : edit->kind == ANSWER_EDIT_DATE ? "main_date"
                                                       : "refers_to";
    if (edit->kind != ANSWER_EDIT_KEY) {
        return table > 0 ? put_key(editor, table, key, edit->column)
                         : append(editor, root, "tables", entry_with(editor, edit->table, key, edit->column));
    }
    const char *column = entry_with(editor, edit->column, key, edit->text);
    if (table == 0) {
        return append(editor, root, "tables",
                      arena_printf(arena, "- name: %s\n  columns:\n%s", quoted(arena, edit->table),
                                   indented(arena, column, 4)));
    }
    int found = find_named(editor, outline_value(editor->outline, table, "columns"), edit->column);
    return found > 0 ? put_key(editor, found, key, edit->text) : append(editor, table, "columns", column);
}

static const char *edit_synonym(const struct editor *editor, const struct answer_edit *edit)
{
    struct arena *arena = editor->arena;
    int root = outline_root(editor->outline);
    int table = find_named(editor, outline_value(editor->outline, root, "tables"), edit->table);
    const char *synonym = arena_printf(arena, "synonyms: [%s]\n", quoted(arena, edit->name));
    if (edit->column[0] == '\0') {
        return table > 0
                   ? add_synonym(editor, table, edit->name)
                   : append(editor, root, "tables",
                            arena_printf(arena, "- name: %s\n  %s", quoted(arena, edit->table), synonym));
    }
    const char *column = arena_printf(arena, "- name: %s\n  %s", quoted(arena, edit->column), synonym);
    if (table == 0) {
        return append(editor, root, "tables",
                      arena_printf(arena, "- name: %s\n  columns:\n%s", quoted(arena, edit->table),
                                   indented(arena, column, 4)));
    }
    int found = find_named(editor, outline_value(editor->outline, table, "columns"), edit->column);
    return found > 0 ? add_synonym(editor, found, edit->name) : append(editor, table, "columns", column);
}

static const char *edit_defined(const struct editor *editor, const struct answer_edit *edit)
{
    struct arena *arena = editor->arena;
    bool metric = edit->kind == ANSWER_EDIT_METRIC;
    const char *table =
        edit->table[0] != '\0' ? arena_printf(arena, "  table: %s\n", quoted(arena, edit->table)) : "";
    return append(editor, outline_root(editor->outline), metric ? "metrics" : "filters",
                  arena_printf(arena, "- name: %s\n%s  %s: %s\n", quoted(arena, edit->name), table,
                               metric ? "expression" : "condition", quoted(arena, edit->text)));
}

static const char *edit_example(const struct editor *editor, const struct answer_edit *edit)
{
    struct arena *arena = editor->arena;
    int root = outline_root(editor->outline), list = outline_value(editor->outline, root, "examples");
    for (size_t i = 0; outline_item(editor->outline, list, i) > 0; i++) {
        int question = outline_value(editor->outline, outline_item(editor->outline, list, i), "question");
        if (outline_is(editor->outline, question, edit->name)) {
            return NULL;
        }
    }
    return append(editor, root, "examples",
                  arena_printf(arena, "- question: %s\n  sql: %s\n  now: '%s'\n", escaped(arena, edit->name),
                               escaped(arena, edit->text), edit->column));
}

/* Has it a line that is no comment? */
static bool has_content(const char *text)
{
    for (; *text != '\0'; text += strcspn(text, "\n"), text += *text == '\n') {
        const char *start = text + strspn(text, " \t\r");
        if (*start != '\n' && *start != '#' && *start != '\0') {
            return true;
        }
    }
    return false;
}

const char *answer_edit_text(struct arena *arena, const char *text, const struct answer_edit *edit)
{
    const char *content = has_content(text) ? text : "{}";
    struct outline_source source = {content, strlen(content), "", 0, MAX_DEPTH, false};
    struct outline *outline = NULL;
    struct askdb_error ignored;
    bool read = outline_create(&source, &outline, &ignored) == 0;
    struct editor editor = {arena, text, outline};
    const char *edited = NULL;
    if (read) {
        bool defines = edit->kind == ANSWER_EDIT_METRIC || edit->kind == ANSWER_EDIT_FILTER;
        edited = edit->kind == ANSWER_EDIT_SYNONYM   ? edit_synonym(&editor, edit)
                 : edit->kind == ANSWER_EDIT_EXAMPLE ? edit_example(&editor, edit)
                 : defines                           ? edit_defined(&editor, edit)
                                                     : edit_role(&editor, edit);
    }
    outline_destroy(outline);
    return edited;
}
