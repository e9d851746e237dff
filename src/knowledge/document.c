#include "knowledge/document.h"

#include "util/text.h"
#include "util/utf8.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { MOST_HEADING = 300 /* bytes */ };

void document_init(struct document *document, struct arena *arena, struct document_roles roles)
{
    *document =
        (struct document){.arena = arena, .title = "", .heading = "", .roles = roles, .shut_depth = SIZE_MAX};
}

/* ---- roles ---- */

void document_mark(struct document *document, const char *roles, size_t length)
{
    document->shut = document->shut || !document_is_open_to(document->roles, roles, length);
}

void document_nest(struct document *document, size_t depth)
{
    document->depth = depth;
    if (depth <= document->shut_depth) {
        document->shut_depth = SIZE_MAX;
    }
}

static bool is_shut(const struct document *document)
{
    bool shut = document->shut || document->shut_depth < document->depth;
    for (size_t i = 0; i < sizeof document->shut_levels / sizeof *document->shut_levels; i++) {
        shut = shut || document->shut_levels[i];
    }
    return shut;
}

/* Closes the section at hand for everybody, with what was read of it. */
static void shut_section(struct document *document)
{
    size_t level = sizeof document->path / sizeof *document->path;
    while (level > 0 && document->path[level - 1] == NULL) {
        level--;
    }
    while (document->count > 0 && document->blocks[document->count - 1].heading == document->heading) {
        document->count--;
    }
    document->shut = document->shut || level == 0;
    if (level > 0) {
        document->shut_levels[level - 1] = true;
    }
}

/* Takes the marks out of a text: what they say of the whole file holds from here on. */
static struct document_marks take_marks(struct document *document, char **text)
{
    struct document_marks marks = document_take_marks(document->arena, document->roles, text);
    document->shut = document->shut || marks.whole;
    document->count = marks.whole ? 0 : document->count;
    return marks;
}

/* ---- text ---- */

/* Runs of blanks and controls become a single space; invalid bytes go. */
static void write_clean(FILE *out, const char *text, size_t length)
{
    bool pending = false, begun = false;
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t used = utf8_decode(text + at, length - at, &code);
        bool blank = code >= 0 && (utf8_is_control(code) || utf8_is_blank(code));
        if (!blank && code >= 0 && !(utf8_is_hidden(code) && !utf8_is_joiner(code))) {
            if (pending && begun) {
                fputc(' ', out);
            }
            fwrite(text + at, 1, used, out);
            begun = true;
            pending = false;
        }
        pending = pending || blank;
        at += used;
    }
}

static char *clean(struct arena *arena, const char *text, size_t length)
{
    struct text made;
    text_open(&made);
    write_clean(made.out, text, length);
    return text_close(&made, arena);
}

void document_mark_by(struct document *document, const char *text, size_t length)
{
    char *marked = clean(document->arena, text, length);
    document->shut = take_marks(document, &marked).shut || document->shut;
}

const char *document_without_marks(struct arena *arena, const char *text, size_t length, bool *ret_marked)
{
    char *marked = clean(arena, text, length);
    *ret_marked = document_take_marks(arena, (struct document_roles){0}, &marked).count > 0;
    return marked;
}

static bool says_something(const char *text)
{
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')) {
            return true;
        }
    }
    return false;
}

void document_add_heading(struct document *document, size_t level, const char *text, size_t length)
{
    char *heading = clean(document->arena, text, length);
    size_t levels = sizeof document->path / sizeof *document->path;
    bool shut = take_marks(document, &heading).shut;
    document_nest(document, 0);
    if (strlen(heading) > MOST_HEADING) {
        heading = clean(document->arena, heading, MOST_HEADING);
    }
    if (level >= 1 && level <= levels && (shut || says_something(heading))) {
        document->shut_levels[level - 1] = shut;
        for (size_t i = level; i < levels; i++) {
            document->shut_levels[i] = false;
        }
    }
    if (!says_something(heading) || level < 1 || level > levels) {
        return;
    }
    document->path[level - 1] = heading;
    for (size_t i = level; i < levels; i++) {
        document->path[i] = NULL;
    }
    struct text path;
    text_open(&path);
    bool begun = false;
    for (size_t i = 0; i < level; i++) {
        if (document->path[i] != NULL) {
            fprintf(path.out, "%s%s", begun ? " > " : "", document->path[i]);
            begun = true;
        }
    }
    document->heading = text_close(&path, document->arena);
}

static bool is_warning(const char *text)
{
    static const char *const words[] = {"warning", "caution", "danger", "important", "attention", "note"};
    text += strspn(text, "*_[!");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (strncasecmp(text, words[i], length) == 0 && strchr(":!.]", text[length]) != NULL &&
            text[length] != '\0') {
            return true;
        }
    }
    return false;
}

static void add_block(struct document *document, enum block_kind kind, uint32_t line, const char *text)
{
    document->blocks = arena_grow(document->arena, document->blocks, document->count, &document->capacity,
                                  sizeof *document->blocks);
    document->blocks[document->count++] =
        (struct block){.kind = kind, .line = line, .heading = document->heading, .text = text};
}

/* Where a text of more than `most` bytes is best cut: behind a sentence, else at a blank, else anywhere. */
static size_t cut_of(const char *text, size_t most)
{
    for (size_t at = most; at > most / 2; at--) {
        if (text[at] == ' ' && strchr(".!?", text[at - 1]) != NULL) {
            return at;
        }
    }
    for (size_t at = most; at > most / 2; at--) {
        if (text[at] == ' ') {
            return at;
        }
    }
    while (most > 1 && ((unsigned char)text[most] & 0xC0) == 0x80) {
        most--;
    }
    return most;
}

/* "Roles: hr", as the first line of a text. */
static bool begins_with_roles(const char *text)
{
    text += strspn(text, " *_`>-+|/\"'");
    return document_roles_key(text, strlen(text)) > 0;
}

void document_add(struct document *document, enum block_kind kind, uint32_t line, const char *text,
                  size_t length)
{
    char *marked = clean(document->arena, text, length);
    bool raw = marked[0] == '<'; /* an element of HTML in Markdown, such as a heading */
    bool first = document->count == 0 && *document->heading == '\0' && kind != BLOCK_ROW;
    struct document_marks marks = take_marks(document, &marked);
    const char *rest = marked;
    bool shut = marks.shut;                                                      /* its own */
    document->shut = document->shut || (shut && (raw || !says_something(rest))); /* alone: of what follows */
    document->shut = document->shut || (first && begins_with_roles(rest));
    if (marks.near) {
        shut_section(document);
    }
    if (shut && (kind == BLOCK_ITEM || kind == BLOCK_STEP) && document->shut_depth == SIZE_MAX) {
        document->shut_depth = document->depth;
    }
    if (!says_something(rest) || shut || is_shut(document)) {
        return;
    }
    if ((kind == BLOCK_PARAGRAPH || kind == BLOCK_ITEM) && is_warning(rest)) {
        kind = BLOCK_WARNING;
    }
    while (strlen(rest) > DOCUMENT_MOST_TEXT) {
        size_t cut = cut_of(rest, DOCUMENT_MOST_TEXT);
        add_block(document, kind, line, arena_strndup(document->arena, rest, cut));
        rest += cut;
        rest += *rest == ' ';
    }
    add_block(document, kind, line, rest);
}

void document_add_row(struct document *document, uint32_t line, const char *const *header,
                      size_t header_count, const char *const *cells, size_t count)
{
    struct text row;
    bool begun = false;
    text_open(&row);
    for (size_t i = 0; i < count; i++) {
        const char *cell = clean(document->arena, cells[i], strlen(cells[i]));
        if (*cell == '\0') {
            continue;
        }
        fputs(begun ? "; " : "", row.out);
        if (i < header_count && header[i][0] != '\0') {
            write_clean(row.out, header[i], strlen(header[i]));
            fputs(": ", row.out);
        }
        fputs(cell, row.out);
        begun = true;
    }
    const char *text = text_close(&row, document->arena);
    document_add(document, BLOCK_ROW, line, text, strlen(text));
}

size_t document_step_mark(const char *text, size_t length)
{
    size_t digits = 0;
    while (digits < length && digits < 3 && text[digits] >= '0' && text[digits] <= '9') {
        digits++;
    }
    bool mark = digits > 0 && digits + 1 < length && (text[digits] == '.' || text[digits] == ')') &&
                (text[digits + 1] == ' ' || text[digits + 1] == '\t');
    return mark ? digits + 2 : 0;
}
