/* Markdown and plain text, a line at a time. */
#include "knowledge/document.h"

#include "util/text.h"

#include <string.h>

struct reader {
    struct document *document;
    struct arena *scratch;
    bool plain;       /* text: no marks inside of lines, and headings by their looks */
    struct text held; /* the block that lines are gathered into */
    bool holding;
    enum block_kind kind;
    uint32_t held_line, line;
    size_t held_indent, indent;
    bool fenced;
    const char *header[DOCUMENT_MOST_CELLS];
    size_t header_count;
    bool in_table;
};

static void flush(struct reader *reader)
{
    if (reader->holding) {
        const char *text = text_close(&reader->held, reader->scratch);
        document_nest(reader->document, reader->held_indent);
        document_add(reader->document, reader->kind, reader->held_line, text, strlen(text));
        reader->holding = false;
    }
}

static void hold(struct reader *reader, enum block_kind kind, const char *text, size_t length)
{
    if (!reader->holding) {
        text_open(&reader->held);
        reader->holding = true;
        reader->kind = kind;
        reader->held_line = reader->line;
        reader->held_indent = reader->indent;
    } else {
        fputc(' ', reader->held.out);
    }
    fwrite(text, 1, length, reader->held.out);
}

/* ---- what is inside of a line ---- */

/* The length of "[text](address)" at `at`, with where its text is; 0: none there. */
static size_t link_at(const char *at, size_t length, size_t *ret_start, size_t *ret_end)
{
    size_t open = *at == '!' ? 1 : 0;
    if (open >= length || at[open] != '[') {
        return 0;
    }
    const char *close = memchr(at + open, ']', length - open);
    if (close == NULL || (size_t)(close - at) + 1 >= length || close[1] != '(') {
        return 0;
    }
    const char *end = memchr(close, ')', length - (size_t)(close - at));
    *ret_start = open + 1;
    *ret_end = (size_t)(close - at);
    return end != NULL ? (size_t)(end - at) + 1 : 0;
}

/* The line without emphasis, code marks, and addresses of links. An underscore inside a word stays. */
static const char *strip(struct reader *reader, const char *text, size_t length)
{
    struct text made;
    text_open(&made);
    for (size_t at = 0; at < length; at++) {
        size_t start, end, used = link_at(text + at, length - at, &start, &end);
        bool edge = at == 0 || at + 1 == length || strchr(" .,;:!?()*", text[at - 1]) != NULL ||
                    strchr(" .,;:!?()*", text[at + 1]) != NULL;
        if (used > 0) {
            fwrite(text + at + start, 1, end - start, made.out);
            at += used - 1;
        } else if (text[at] == '\\' && at + 1 < length &&
                   strchr("\\`*_{}[]()#+-.!|<>", text[at + 1]) != NULL) {
            fputc(text[++at], made.out);
        } else if (text[at] != '`' && text[at] != '*' && !(text[at] == '_' && edge)) {
            fputc(text[at], made.out);
        }
    }
    return text_close(&made, reader->scratch);
}

/* ---- tables ---- */

static size_t split_cells(struct reader *reader, const char *text, size_t length,
                          const char *ret_cells[DOCUMENT_MOST_CELLS])
{
    size_t count = 0, start = length > 0 && text[0] == '|' ? 1 : 0;
    for (size_t at = start; at <= length && count < DOCUMENT_MOST_CELLS; at++) {
        bool end = at == length;
        if (end || (text[at] == '|' && text[at - (at > 0)] != '\\')) {
            if (!end || at > start) {
                ret_cells[count++] = strip(reader, text + start, at - start);
            }
            start = at + 1;
        }
    }
    return count;
}

/* "|---|:--:|" */
static bool is_rule(const char *text, size_t length)
{
    bool dash = false, bar = false;
    for (size_t i = 0; i < length; i++) {
        dash = dash || text[i] == '-';
        bar = bar || text[i] == '|';
        if (strchr("|:- \t", text[i]) == NULL || text[i] == '\0') {
            return false;
        }
    }
    return dash && bar;
}

static void take_table_line(struct reader *reader, const char *text, size_t length)
{
    const char *cells[DOCUMENT_MOST_CELLS];
    if (is_rule(text, length)) {
        return;
    }
    size_t count = split_cells(reader, text, length, cells);
    if (!reader->in_table) {
        flush(reader);
        memcpy(reader->header, cells, count * sizeof *cells);
        reader->header_count = count;
        reader->in_table = true;
    } else {
        document_nest(reader->document, reader->indent);
        document_add_row(reader->document, reader->line, reader->header, reader->header_count, cells, count);
    }
}

/* ---- lines ---- */

static bool is_all(const char *text, size_t length, char mark)
{
    size_t at = 0;
    while (at < length && text[at] == mark) {
        at++;
    }
    return at >= 3 && at == length;
}

/* "2.1 Storage" in plain text: its level; 0: it is none. */
static size_t numbered_heading(const char *text, size_t length)
{
    size_t at = 0, level = 0;
    while (at < length && text[at] >= '0' && text[at] <= '9') {
        while (at < length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        level++;
        if (at + 1 < length && text[at] == '.' && text[at + 1] >= '0' && text[at + 1] <= '9') {
            at++;
        }
    }
    bool title =
        level >= 2 && at + 1 < length && text[at] == ' ' && text[at + 1] >= 'A' && text[at + 1] <= 'Z';
    return title && length < 90 && strchr(".;:,", text[length - 1]) == NULL ? level : 0;
}

/* A short line in capitals, of which it has so many. */
static bool is_shouted(const char *text, size_t length, size_t least)
{
    size_t capitals = 0;
    for (size_t i = 0; i < length; i++) {
        capitals += text[i] >= 'A' && text[i] <= 'Z';
        if (text[i] >= 'a' && text[i] <= 'z') {
            return false;
        }
    }
    return capitals >= least && length < 90;
}

static void take_heading(struct reader *reader, size_t level, const char *text, size_t length)
{
    flush(reader);
    while (length > 0 && strchr("# \t", text[length - 1]) != NULL) {
        length--;
    }
    const char *heading = strip(reader, text, length);
    document_add_heading(reader->document, level < 6 ? level : 6, heading, strlen(heading));
}

/* Held text that is underlined is a heading. */
static bool take_underline(struct reader *reader, const char *text, size_t length)
{
    bool first = is_all(text, length, '=');
    bool is = reader->holding && reader->kind == BLOCK_PARAGRAPH && reader->held_line + 1 == reader->line &&
              (first || is_all(text, length, '-'));
    if (is) {
        const char *held = text_close(&reader->held, reader->scratch);
        reader->holding = false;
        document_add_heading(reader->document, first ? 1 : 2, held, strlen(held));
    }
    return is;
}

static bool take_marked_heading(struct reader *reader, const char *text, size_t length)
{
    size_t level = 0;
    while (level < length && level < 7 && text[level] == '#') {
        level++;
    }
    bool marked = level > 0 && level < 7 && level < length && (text[level] == ' ' || text[level] == '\t');
    bool may = reader->plain && !reader->holding, has_marks = false;
    const char *bare = may ? document_without_marks(reader->scratch, text, length, &has_marks) : "";
    size_t numbered = may ? numbered_heading(bare, strlen(bare)) : 0;
    bool shouted = may && is_shouted(bare, strlen(bare), has_marks ? 1 : 4);
    if (marked && !reader->plain) {
        take_heading(reader, level, text + level + 1, length - level - 1);
    } else if (numbered > 0 || shouted) {
        take_heading(reader, shouted ? 1 : numbered, text, length);
    }
    return (marked && !reader->plain) || numbered > 0 || shouted;
}

static void take_text(struct reader *reader, const char *text, size_t length)
{
    size_t step = document_step_mark(text, length);
    bool item = step == 0 && length > 1 && strchr("-*+", text[0]) != NULL && text[1] == ' ';
    if (length > 1 && text[0] == '>' && !reader->plain) {
        size_t mark = text[1] == ' ' ? 2 : 1;
        const char *quoted = strip(reader, text + mark, length - mark);
        hold(reader, BLOCK_PARAGRAPH, quoted, strlen(quoted));
        return;
    }
    if (step > 0 || item) {
        flush(reader);
    }
    size_t skip = item ? 2 : 0; /* a step keeps its number */
    const char *stripped = reader->plain ? arena_strndup(reader->scratch, text + skip, length - skip)
                                         : strip(reader, text + skip, length - skip);
    hold(reader, step > 0 ? BLOCK_STEP : item ? BLOCK_ITEM : BLOCK_PARAGRAPH, stripped, strlen(stripped));
}

static void take_line(struct reader *reader, const char *text, size_t length)
{
    size_t indent = 0;
    while (length > 0 && strchr(" \t\r\f", text[length - 1]) != NULL) {
        length--;
    }
    while (indent < length && strchr(" \t\f", text[indent]) != NULL) {
        indent++;
    }
    text += indent;
    length -= indent;
    reader->indent = indent;
    bool table = !reader->fenced && length > 1 && text[0] == '|';
    reader->in_table = reader->in_table && table;
    if (length >= 3 && (strncmp(text, "```", 3) == 0 || strncmp(text, "~~~", 3) == 0)) {
        flush(reader);
        reader->fenced = !reader->fenced;
    } else if (length == 0) {
        flush(reader);
    } else if (reader->fenced) {
        hold(reader, BLOCK_PARAGRAPH, text, length);
    } else if (table) {
        take_table_line(reader, text, length);
    } else if (!take_underline(reader, text, length) && !take_marked_heading(reader, text, length) &&
               !is_all(text, length, '-') && !is_all(text, length, '=') && !is_all(text, length, '*')) {
        take_text(reader, text, length);
    }
}

/* With one kind of line ends. */
static char *copy_lines(struct arena *arena, const char *text, size_t *length)
{
    char *copy = arena_strndup(arena, text, *length);
    size_t made = 0;
    for (size_t at = 0; at < *length; at++) {
        if (copy[at] != '\r' || at + 1 == *length || copy[at + 1] != '\n') {
            copy[made++] = copy[at] == '\r' ? '\n' : copy[at];
        }
    }
    copy[made] = '\0';
    *length = made;
    return copy;
}

/* A comment of HTML that is a mark becomes a part of one line. */
static void join_comments(char *text)
{
    for (char *at = text, *end; (at = strstr(at, "<!--")) != NULL && (end = strstr(at, "-->")) != NULL;
         at = end) {
        if (document_is_mark(at, (size_t)(end - at) + 3)) {
            for (char *in = at; in < end; in++) {
                *in = *in == '\n' ? '\v' : *in;
            }
        }
    }
}

static void read_lines(struct document *document, const char *text, size_t length, bool plain)
{
    struct reader reader = {.document = document, .scratch = arena_create(), .plain = plain};
    char *copy = copy_lines(reader.scratch, text, &length);
    join_comments(copy);
    text = copy;
    size_t front = document_take_front_matter(document, text, length);
    for (size_t at = 0; at < front; at++) {
        reader.line += text[at] == '\n';
    }
    for (size_t at = front; at < length;) {
        struct document_line line = document_line_at(text, length, at);
        reader.line++;
        take_line(&reader, text + at, line.length);
        for (size_t i = 0; i < line.length; i++) {
            reader.line += line.text[i] == '\v';
        }
        at = line.next;
    }
    flush(&reader);
    arena_destroy(reader.scratch);
}

void document_read_markdown(struct document *document, const char *text, size_t length)
{
    read_lines(document, text, length, false);
}

void document_read_text(struct document *document, const char *text, size_t length)
{
    read_lines(document, text, length, true);
}
