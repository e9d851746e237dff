/* HTML as it is found: tags are told apart by name, nothing is required to be closed. */
#include "knowledge/document.h"

#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NAME_SIZE = 16 };

struct reader {
    struct document *document;
    struct arena *scratch;
    uint32_t line, held_line;
    struct text held;
    bool holding;
    enum block_kind kind;
    size_t level; /* of the heading that is held; 0: none */
    size_t steps; /* of the list at hand; SIZE_MAX: it is not numbered */
    const char *cells[DOCUMENT_MOST_CELLS], *header[DOCUMENT_MOST_CELLS];
    size_t cell_count, header_count;
    bool in_cell, head_row, in_table, in_title;
    size_t lists; /* that are open */
};

static const char *take_held(struct reader *reader)
{
    if (!reader->holding) {
        return "";
    }
    reader->holding = false;
    return text_close(&reader->held, reader->scratch);
}

static void end_block(struct reader *reader)
{
    if (reader->in_cell) { /* <p> in <td>: the cell goes on */
        if (reader->holding) {
            fputc(' ', reader->held.out);
        }
        return;
    }
    if (!reader->holding) { /* <p> in <li>: the item is yet to come */
        return;
    }
    const char *text = take_held(reader);
    bool item = reader->kind == BLOCK_ITEM || reader->kind == BLOCK_STEP;
    document_nest(reader->document, 2 * reader->lists - (reader->lists > 0 && item));
    if (reader->in_title) {
        document_mark_by(reader->document, text, strlen(text));
    }
    if (reader->level > 0) {
        document_add_heading(reader->document, reader->level, text, strlen(text));
    } else {
        document_add(reader->document, reader->kind, reader->held_line, text, strlen(text));
    }
    reader->kind = BLOCK_PARAGRAPH;
}

static void put(struct reader *reader, const char *text, size_t length)
{
    if (!reader->holding && length == 1 && strchr(" \t\r\n", *text) != NULL) {
        return;
    }
    if (!reader->holding) {
        text_open(&reader->held);
        reader->holding = true;
        reader->held_line = reader->line;
        if (reader->kind == BLOCK_STEP) {
            fprintf(reader->held.out, "%zu. ", reader->steps);
        }
    }
    fwrite(text, 1, length, reader->held.out);
}

/* ---- characters by name or number ---- */

static size_t take_entity(struct reader *reader, const char *at, size_t length)
{
    char text[8];
    size_t used = document_entity(at, length, text);
    if (used > 0 && *text != '\0') {
        put(reader, text, strlen(text));
    }
    return used;
}

/* ---- tables ---- */

static void end_cell(struct reader *reader)
{
    if (reader->in_cell) {
        const char *text = take_held(reader);
        if (reader->cell_count < DOCUMENT_MOST_CELLS) {
            reader->cells[reader->cell_count++] = text;
        }
        reader->in_cell = false;
    }
}

static void end_row(struct reader *reader)
{
    end_cell(reader);
    if (reader->cell_count > 0 && (reader->head_row || reader->header_count == 0)) {
        memcpy(reader->header, reader->cells, reader->cell_count * sizeof *reader->cells);
        reader->header_count = reader->cell_count;
    } else if (reader->cell_count > 0) {
        document_add_row(reader->document, reader->line, reader->header, reader->header_count, reader->cells,
                         reader->cell_count);
    }
    reader->cell_count = 0;
    reader->head_row = false;
}

static void take_table_tag(struct reader *reader, const char *name, bool closing)
{
    if (strcmp(name, "table") == 0) {
        end_row(reader);
        end_block(reader);
        reader->header_count = 0;
        reader->in_table = !closing;
    } else if (strcmp(name, "tr") == 0) {
        end_row(reader);
    } else { /* td, th */
        end_cell(reader);
        reader->in_cell = !closing && reader->in_table;
        reader->head_row = (reader->head_row || reader->cell_count == 0) && name[1] == 'h';
    }
}

/* ---- tags ---- */

static void take_tag(struct reader *reader, const char *name, bool closing)
{
    static const char *const tables[] = {"table", "tr", "td", "th"};
    static const char *const blocks[] = {
        "p",      "div", "section", "article", "ul",      "br",    "hr",   "dl",  "main",
        "dt",     "dd",  "header",  "li",      "caption", "title", "body", "pre", "ol",
        "footer", "nav", "h1",      "h2",      "h3",      "h4",    "h5",   "h6",  "blockquote"};
    if (text_is_one_of(name, tables, sizeof tables / sizeof *tables)) {
        take_table_tag(reader, name, closing);
        return;
    }
    if (!text_is_one_of(name, blocks, sizeof blocks / sizeof *blocks)) {
        return;
    }
    /* "<dt>term</dt><dd>what it is</dd>" is one block, "term: what it is" */
    if (strcmp(name, "dd") == 0 && !closing && reader->holding && !reader->in_cell) {
        fputs(": ", reader->held.out);
        return;
    }
    if (strcmp(name, "dt") == 0 && closing) {
        return;
    }
    end_block(reader);
    if (strcmp(name, "ol") == 0 || strcmp(name, "ul") == 0) {
        reader->lists = closing ? reader->lists - (reader->lists > 0) : reader->lists + 1;
    }
    reader->in_title = strcmp(name, "title") == 0 && !closing;
    reader->level = 0;
    reader->kind = closing && strcmp(name, "li") == 0 ? BLOCK_PARAGRAPH : reader->kind;
    if (strcmp(name, "ol") == 0) {
        reader->steps = closing ? SIZE_MAX : 0;
    } else if (strcmp(name, "ul") == 0) {
        reader->steps = SIZE_MAX;
    } else if (strcmp(name, "li") == 0 && !closing) {
        reader->kind = reader->steps != SIZE_MAX ? BLOCK_STEP : BLOCK_ITEM;
        reader->steps += reader->steps != SIZE_MAX;
    } else if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !closing && !reader->in_cell) {
        reader->level = (size_t)(name[1] - '0');
    }
}

/* Behind the end of an element whose text is none, such as a script. */
static size_t skip_element(const char *text, size_t length, const char *name)
{
    size_t size = strlen(name);
    for (size_t at = 0; at + size + 2 < length; at++) {
        if (text[at] == '<' && text[at + 1] == '/' && strncasecmp(text + at + 2, name, size) == 0) {
            return at;
        }
    }
    return length;
}

/* A comment or a tag that is a mark is so as a part of the text. */
static void put_mark(struct reader *reader, const char *at, size_t length)
{
    if (document_may_hold_role(at, length) && document_is_mark(at, length)) {
        put(reader, at, length);
    }
}

/* Marks by what stands in the head: titles, comments, elements, but no scripts and styles. */
static void take_head(struct reader *reader, const char *text, size_t length)
{
    struct text made;
    text_open(&made);
    for (size_t at = 0; at < length;) {
        bool script = length - at > 7 && strncasecmp(text + at, "<script", 7) == 0;
        bool style = length - at > 6 && strncasecmp(text + at, "<style", 6) == 0;
        if (script || style) {
            at += 1 + skip_element(text + at + 1, length - at - 1, script ? "script" : "style");
        } else {
            fputc(text[at++], made.out);
        }
    }
    const char *rest = text_close(&made, reader->scratch);
    document_mark_by(reader->document, rest, strlen(rest));
}

/* The tag at `at`; returns its length with what belongs to it. */
static size_t read_tag(struct reader *reader, const char *at, size_t length)
{
    static const char *const silent[] = {"script", "style", "head", "template", "svg", "noscript"};
    char name[NAME_SIZE];
    size_t size = 0, used;
    if (length >= 4 && strncmp(at, "<!--", 4) == 0) {
        size_t end = 4;
        while (end < length && !(at[end] == '>' && at[end - 1] == '-' && at[end - 2] == '-')) {
            end++;
        }
        used = end < length ? end + 1 : length;
        put_mark(reader, at, used);
        return used;
    }
    bool closing = length > 1 && at[1] == '/';
    for (const char *letter = at + 1 + closing; letter < at + length && size + 1 < NAME_SIZE; letter++) {
        char low = (char)(*letter | 0x20);
        if (!((low >= 'a' && low <= 'z') || (*letter >= '0' && *letter <= '9'))) {
            break;
        }
        name[size++] = (*letter >= '0' && *letter <= '9') ? *letter : low;
    }
    name[size] = '\0';
    const char *end = memchr(at, '>', length);
    used = end != NULL ? (size_t)(end - at) + 1 : length;
    if (size == 0 && (length < 2 || (at[1] != '!' && at[1] != '?'))) {
        put(reader, at, 1); /* "a < b" */
        return 1;
    }
    if (!closing && text_is_one_of(name, silent, sizeof silent / sizeof *silent)) {
        size_t inside = skip_element(at + used, length - used, name);
        if (strcmp(name, "head") == 0) {
            take_head(reader, at + used, inside);
        }
        return used + inside;
    }
    take_tag(reader, name, closing);
    put_mark(reader, at, used);
    return used;
}

void document_read_html(struct document *document, const char *text, size_t length)
{
    struct reader reader = {.document = document, .scratch = arena_create(), .line = 1, .steps = SIZE_MAX};
    size_t front = document_take_front_matter(document, text, length);
    for (size_t at = 0; at < front; at++) {
        reader.line += text[at] == '\n';
    }
    for (size_t at = front; at < length;) {
        size_t used = 0;
        if (text[at] == '<') {
            used = read_tag(&reader, text + at, length - at);
        } else if (text[at] == '&') {
            used = take_entity(&reader, text + at, length - at);
        }
        if (used == 0) {
            put(&reader, text + at, 1);
            used = 1;
        }
        for (size_t i = 0; i < used; i++) {
            reader.line += text[at + i] == '\n';
        }
        at += used;
    }
    end_row(&reader);
    end_block(&reader);
    arena_destroy(reader.scratch);
}
