/* What stands above a document: YAML between "---", TOML between "+++", JSON between ";;;", or lines "Key: value". */
#include "knowledge/document.h"

#include "util/outline.h"

#include <string.h>

enum { MOST_DEPTH = 60, MOST_NODES = 20000 };

struct document_line document_line_at(const char *text, size_t length, size_t at)
{
    const char *end = memchr(text + at, '\n', length - at);
    size_t size = end != NULL ? (size_t)(end - text) - at : length - at;
    struct document_line line = {text + at, size, at + size + (end != NULL)};
    while (line.length > 0 && strchr(" \t\r", line.text[line.length - 1]) != NULL) {
        line.length--;
    }
    return line;
}

static void mark_for_nobody(struct document *document)
{
    document_mark(document, "", 0);
}

/* ---- YAML ---- */

struct walk {
    struct document *document;
    const struct outline *outline;
    size_t nodes;
};

static bool is_open(const struct walk *walk, int value)
{
    const char *text = outline_text(walk->outline, value);
    if (text != NULL) {
        return document_is_open_to(walk->document->roles, text, strlen(text));
    }
    bool open = false;
    for (size_t i = 0;
         outline_kind(walk->outline, value) == OUTLINE_LIST && i < outline_count(walk->outline, value); i++) {
        text = outline_text(walk->outline, outline_item(walk->outline, value, i));
        open = open || (text != NULL && document_is_role(walk->document->roles, text, strlen(text)));
    }
    return open;
}

/* Marks by each key that holds the letters, however deep, and by marks within texts. */
static void walk_node(struct walk *walk, int node, bool key, size_t depth)
{
    const char *text = outline_text(walk->outline, node);
    int name, value;
    if (depth > MOST_DEPTH || ++walk->nodes > MOST_NODES) { /* through aliases */
        mark_for_nobody(walk->document);
        return;
    }
    if (text != NULL) {
        document_mark_by(walk->document, text, strlen(text));
        if (key && depth > 0 && document_holds_role(text, strlen(text))) {
            mark_for_nobody(walk->document);
        }
    }
    for (size_t i = 0;
         outline_kind(walk->outline, node) == OUTLINE_LIST && i < outline_count(walk->outline, node); i++) {
        walk_node(walk, outline_item(walk->outline, node, i), key, depth + 1);
    }
    for (size_t i = 0; outline_pair(walk->outline, node, i, &name, &value); i++) {
        const char *named = outline_text(walk->outline, name);
        bool of_roles = named != NULL && document_holds_role(named, strlen(named));
        if (of_roles && !is_open(walk, value)) {
            mark_for_nobody(walk->document);
        }
        if (!of_roles) {
            walk_node(walk, name, named == NULL, depth + 1);
        }
        walk_node(walk, value, key, depth + 1);
    }
}

/* Is one of the lines "roles: hr" or "- access.roles = hr", no sentence that has such a word? */
static bool has_key_line(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        struct document_line line = document_line_at(text, length, at);
        const char *from = line.text, *end = line.text + line.length;
        while (from < end && strchr(" \t-?{[\"'<,:!&*_>|", *from) != NULL) {
            from++;
        }
        size_t word = 0;
        while (from + word < end && strchr(" \t:=", from[word]) == NULL) {
            word++;
        }
        bool nested = memchr(line.text, '{', line.length) != NULL;
        size_t most = nested || from[-(from > text)] == '!' ? (size_t)(end - from) : word;
        if (document_holds_role(from, most) && document_names_roles(from, (size_t)(end - from))) {
            return true;
        }
        at = line.next;
    }
    return false;
}

/* Is it front matter, if `whole` says that each of its lines may be of one? */
static bool take_yaml(struct document *document, const char *text, size_t length, bool whole)
{
    struct outline_source source = {
        .text = text, .length = length, .name = "", .most_depth = MOST_DEPTH, .aliases = true};
    struct outline *outline = NULL;
    struct askdb_error err;
    if (outline_create(&source, &outline, &err) != 0) {
        if (whole ? document_holds_role(text, length) : has_key_line(text, length)) {
            mark_for_nobody(document);
        }
        return whole;
    }
    struct walk walk = {.document = document, .outline = outline};
    int root = outline_root(outline);
    enum outline_kind kind = outline_kind(outline, root);
    if (kind != OUTLINE_TEXT) {
        walk_node(&walk, root, false, 0);
    } else if (has_key_line(text, length)) {
        mark_for_nobody(document);
    }
    outline_destroy(outline);
    return whole || kind == OUTLINE_MAPPING;
}

/* ---- TOML ---- */

/* Behind a string, or a bare word, at `at`, and its text; other characters are of themselves. */
static size_t toml_token(const char *text, size_t length, size_t at, size_t *ret_from, size_t *ret_to)
{
    char quote = text[at];
    size_t to = at + 1;
    *ret_from = at;
    if (quote == '"' || quote == '\'') {
        size_t quotes = at + 2 < length && text[at + 1] == quote && text[at + 2] == quote ? 3 : 1;
        *ret_from = to = at + quotes;
        while (to < length &&
               !(text[to] == quote &&
                 (quotes == 1 || (to + 2 < length && text[to + 1] == quote && text[to + 2] == quote)))) {
            to += text[to] == '\\' && quote == '"' && to + 1 < length ? 2 : 1;
        }
        *ret_to = to;
        return to + quotes < length ? to + quotes : length;
    }
    while (strchr("#=[]{},.\n \t\r", quote) == NULL && to < length &&
           strchr("#=[]{},.\n \t\r\"'", text[to]) == NULL) {
        to++;
    }
    *ret_to = to;
    return to;
}

static size_t toml_blanks(const char *text, size_t length, size_t at, const char *blanks)
{
    while (at < length && (strchr(blanks, text[at]) != NULL || text[at] == '#')) {
        const char *end = text[at] == '#' ? memchr(text + at, '\n', length - at) : NULL;
        at = text[at] != '#' ? at + 1 : end != NULL ? (size_t)(end - text) : length;
    }
    return at;
}

/* "hr" or ["hr", "legal"] at `at`: strings alone. */
static bool toml_is_open(struct document_roles roles, const char *text, size_t length, size_t at)
{
    bool open = false, list = at < length && text[at] == '[';
    at = toml_blanks(text, length, at + list, list ? " \t\r\n," : " \t");
    while (at < length && (text[at] == '"' || text[at] == '\'')) {
        size_t from, to;
        at = toml_token(text, length, at, &from, &to);
        open = open || document_is_role(roles, text + from, to - from);
        if (!list) {
            return document_is_open_to(roles, text + from, to - from);
        }
        at = toml_blanks(text, length, at, " \t\r\n,");
    }
    return open && at < length && text[at] == ']';
}

/* Whatever holds the letters and is no string behind "=" or in a list is a key; what is not followed by roles is for
 * nobody. */
static void take_toml(struct document *document, const char *text, size_t length)
{
    char before = '\n';
    bool header = false; /* [access.roles] */
    for (size_t at = toml_blanks(text, length, 0, " \t\r"); at < length;) {
        size_t from, to, first = at, next = toml_token(text, length, at, &from, &to);
        at = toml_blanks(text, length, next, " \t\r");
        header = text[first] != '\n' && (header || (text[first] == '[' && before == '\n'));
        bool string = from > first,
             goes_on = at < length && text[at] != '\0' && strchr("=.:", text[at]) != NULL;
        if (string) {
            document_mark_by(document, text + from, to - from);
        }
        if ((!string || header || goes_on) && document_holds_role(text + from, to - from)) {
            size_t value = at < length && text[at] == '=' ? toml_blanks(text, length, at + 1, " \t") : 0;
            if (value == 0 || !toml_is_open(document->roles, text, length, value)) {
                mark_for_nobody(document);
            }
        }
        before = text[first];
    }
}

/* ---- where it ends ---- */

/* "title: x", a part of a list, a comment, nothing. */
static bool is_of_front_matter(const struct document_line *line)
{
    return line->length == 0 || strchr(" \t-#]?{}[\"'!,", line->text[0]) != NULL ||
           memchr(line->text, ':', line->length) != NULL || memchr(line->text, '=', line->length) != NULL;
}

static bool is_fence(const struct document_line *line, char mark)
{
    size_t at = 0;
    while (at < line->length && line->text[at] == mark) {
        at++;
    }
    return at >= 3 && at == line->length;
}

/* "Title: x": a word or two, and a colon. */
static bool is_header(const struct document_line *line)
{
    const char *colon = memchr(line->text, ':', line->length);
    const char *blank = colon != NULL ? memchr(line->text, ' ', (size_t)(colon - line->text)) : NULL;
    return colon != NULL && (blank == NULL || memchr(blank + 1, ' ', (size_t)(colon - blank)) == NULL);
}

/* Lines "Title: x" and "Roles: hr" that a text begins with. */
static void take_headers(struct document *document, const char *text, size_t length, size_t at)
{
    while (at < length) {
        struct document_line line = document_line_at(text, length, at);
        size_t lead = 0;
        while (lead < line.length && strchr(" \t*_`>-+|/\"'", line.text[lead]) != NULL) {
            lead++;
        }
        if (document_roles_key(line.text + lead, line.length - lead) > 0) {
            mark_for_nobody(document);
        }
        at = is_header(&line) ? line.next : length;
    }
}

/* Behind the second fence; without one, where there is an empty line. */
static size_t front_matter_end(const char *text, size_t length, size_t start, char mark, size_t *ret_inside,
                               bool *ret_whole)
{
    size_t empty = length;
    *ret_whole = true;
    for (size_t at = start; at < length;) {
        struct document_line line = document_line_at(text, length, at);
        if (is_fence(&line, mark) || (line.length == 3 && strncmp(line.text, "...", 3) == 0)) {
            *ret_inside = at - start;
            return line.next;
        }
        *ret_whole = *ret_whole && is_of_front_matter(&line);
        empty = line.length == 0 && empty == length && at > start ? at : empty;
        at = line.next;
    }
    *ret_whole = false;
    *ret_inside = empty - start;
    return 0;
}

size_t document_take_front_matter(struct document *document, const char *text, size_t length)
{
    static const char order[] = "\xEF\xBB\xBF";
    size_t at = length >= 3 && strncmp(text, order, 3) == 0 ? 3 : 0, inside = 0;
    struct document_line line = document_line_at(text, length, at);
    while (line.length == 0 && line.next < length) {
        at = line.next;
        line = document_line_at(text, length, at);
    }
    char mark = line.length > 0 && strchr("+;", line.text[0]) != NULL ? line.text[0] : '-';
    if (!is_fence(&line, mark)) {
        take_headers(document, text, length, at);
        return 0;
    }
    bool whole = false;
    size_t end = front_matter_end(text, length, line.next, mark, &inside, &whole);
    if (end == 0) {
        if (has_key_line(text + line.next, inside)) {
            mark_for_nobody(document);
        }
        return 0;
    }
    if (mark == '+') {
        take_toml(document, text + line.next, inside);
        return whole ? end : 0;
    }
    return take_yaml(document, text + line.next, inside, whole) ? end : 0;
}
