#include "knowledge/document.h"

#include "util/text.h"
#include "util/utf8.h"

#include <string.h>
#include <strings.h>

enum { MOST_HEADING = 300 /* bytes */ };

void document_init(struct document *document, struct arena *arena, struct document_roles roles)
{
    *document = (struct document){.arena = arena, .title = "", .heading = "", .roles = roles};
}

/* ---- roles ---- */

#define ROLES_MARK "{roles:"

/* Has who asks one of the roles? */
static bool is_open_to(struct document_roles roles, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t from = at;
        while (at < length && strchr(" \t,;[]\"'", text[at]) == NULL) {
            at++;
        }
        for (size_t i = 0; i < roles.count; i++) {
            if (at - from == strlen(roles.items[i]) &&
                strncasecmp(text + from, roles.items[i], at - from) == 0) {
                return true;
            }
        }
        at += at == from;
    }
    return false;
}

void document_mark(struct document *document, const char *roles, size_t length)
{
    document->shut = document->shut || !is_open_to(document->roles, roles, length);
}

/* Takes the marks out of a text, in place. Is it for others? */
static bool take_marks(const struct document *document, char *text)
{
    bool shut = false;
    for (char *mark; (mark = strstr(text, ROLES_MARK)) != NULL;) {
        char *roles = mark + strlen(ROLES_MARK), *end = roles + strcspn(roles, "}");
        shut = shut || !is_open_to(document->roles, roles, (size_t)(end - roles));
        while (mark > text && mark[-1] == ' ') {
            mark--;
        }
        end += *end == '}';
        memmove(mark, end, strlen(end) + 1);
    }
    return shut;
}

static bool is_shut(const struct document *document)
{
    bool shut = document->shut;
    for (size_t i = 0; i < sizeof document->shut_levels / sizeof *document->shut_levels; i++) {
        shut = shut || document->shut_levels[i];
    }
    return shut;
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
    bool shut = take_marks(document, heading);
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

void document_add(struct document *document, enum block_kind kind, uint32_t line, const char *text,
                  size_t length)
{
    char *marked = clean(document->arena, text, length);
    bool shut = take_marks(document, marked); /* its own */
    const char *rest = marked;
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
