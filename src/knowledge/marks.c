#include "knowledge/marks.h"

#include "util/text.h"
#include "util/utf8.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_OPEN = 200, /* bytes of a mark without an end that are looked at */
    MOST_TAG = 4000,
};

/* ---- roles ---- */

static bool is_around(char byte)
{
    return byte != '\0' && strchr(" \t\r\n[]\"'", byte) != NULL;
}

bool document_is_role(struct document_roles roles, const char *name, size_t length)
{
    while (length > 0 && is_around(name[0])) {
        name++;
        length--;
    }
    while (length > 0 && is_around(name[length - 1])) {
        length--;
    }
    for (size_t i = 0; i < roles.count && length > 0; i++) {
        if (length == strlen(roles.items[i]) && strncasecmp(name, roles.items[i], length) == 0) {
            return true;
        }
    }
    return false;
}

bool document_is_open_to(struct document_roles roles, const char *text, size_t length)
{
    for (size_t at = 0; at < length; at++) {
        if (text[at] == '#' && (at == 0 || strchr(" \t", text[at - 1]) != NULL)) {
            length = at;
        }
    }
    for (size_t at = 0; at < length; at++) {
        size_t from = at;
        while (at < length && strchr(",;", text[at]) == NULL) {
            at++;
        }
        if (document_is_role(roles, text + from, at - from)) {
            return true;
        }
    }
    return false;
}

/* ---- letters, however they are written ---- */

/* "\u006c", "\x6c" or "\U0000006c" at `at`; returns its length, 0: none. */
static size_t take_escape(const char *at, size_t length, int32_t *ret_code)
{
    size_t digits = length < 2 || at[0] != '\\' ? 0
                    : at[1] == 'x'              ? 2
                    : at[1] == 'u'              ? 4
                    : at[1] == 'U'              ? 8
                                                : 0;
    uint32_t code = 0;
    for (size_t i = 0; i < digits; i++) {
        char letter = i + 2 < length ? at[i + 2] : '\0', low = (char)(letter | 0x20);
        bool decimal = letter >= '0' && letter <= '9';
        if (!decimal && !(low >= 'a' && low <= 'f')) {
            return 0;
        }
        code = code << 4 | (uint32_t)(decimal ? letter - '0' : low - 'a' + 10);
    }
    *ret_code = code < 0x110000 ? (int32_t)code : 0;
    return digits > 0 ? digits + 2 : 0;
}

/* In ASCII and small letters; "?" is any other character, '\0' none. */
static char fold_code(int32_t code)
{
    int32_t plain = code >= 0 ? utf8_compatible(code) : -1;
    if (code < 0 || (utf8_is_hidden(code) && !utf8_is_control(code) && !utf8_is_blank(code))) {
        return '\0';
    }
    if (utf8_is_control(code) || utf8_is_blank(code)) {
        return ' ';
    }
    return (char)(plain >= 0x80 ? '?' : plain >= 'A' && plain <= 'Z' ? plain + ('a' - 'A') : plain);
}

/* Every character becomes a byte or none, so that `ret_text` needs no more bytes than the text has, and a NUL. */
static const char *fold_into(char *ret_text, const char *text, size_t length)
{
    size_t made = 0;
    for (size_t at = 0; at < length;) {
        char entity[8], byte = text[at];
        if (byte >= ' ' && byte < 0x7F && byte != '&' && byte != '\\') { /* most are */
            ret_text[made++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte);
            at++;
            continue;
        }
        int32_t code = -1;
        size_t used = byte == '&' ? document_entity(text + at, length - at, entity) : 0;
        if (used > 0) {
            utf8_decode(entity, strlen(entity), &code);
        } else if (byte != '\\' || (used = take_escape(text + at, length - at, &code)) == 0) {
            used = utf8_decode(text + at, length - at, &code);
        }
        char folded = fold_code(code);
        ret_text[made] = folded;
        made += folded != '\0';
        at += used;
    }
    ret_text[made] = '\0';
    return ret_text;
}

static const char *fold(struct arena *arena, const char *text, size_t length)
{
    return fold_into(arena_alloc(arena, length + 1, 1), text, length);
}

bool document_may_hold_role(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool letters = (text[i] | 0x20) == 'r' && length - i >= 4 && strncasecmp(text + i, "role", 4) == 0;
        if (letters || text[i] == '&' || text[i] == '\\' || (unsigned char)text[i] >= 0x80) {
            return true;
        }
    }
    return false;
}

bool document_holds_role(const char *text, size_t length)
{
    if (!document_may_hold_role(text, length)) {
        return false;
    }
    struct arena *arena = arena_create();
    bool holds = strstr(fold(arena, text, length), "role") != NULL;
    arena_destroy(arena);
    return holds;
}

static bool is_of_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' ||
           byte == '.';
}

static bool names_roles(const char *folded)
{
    for (const char *at = folded; (at = strstr(at, "role")) != NULL;) {
        while (is_of_word(*at)) {
            at++;
        }
        at += strspn(at, "\"'`*_)] ");
        if (*at == ':' || *at == '=') {
            return true;
        }
    }
    return false;
}

bool document_names_roles(const char *text, size_t length)
{
    struct arena *arena = arena_create();
    bool names = names_roles(fold(arena, text, length));
    arena_destroy(arena);
    return names;
}

/* ---- marks in braces ---- */

static size_t skip_blanks(const char *text, size_t length, size_t at)
{
    while (at < length && strchr(" \t\n\v", text[at]) != NULL) {
        at++;
    }
    return at;
}

/* Behind `character`, or a compatible form of it such as a full-width one; 0: something else stands there. */
static size_t skip_character(const char *text, size_t length, size_t at, int32_t character)
{
    int32_t code = -1;
    size_t used = at < length ? utf8_decode(text + at, length - at, &code) : 0;
    return code >= 0 && utf8_compatible(code) == character ? at + used : 0;
}

size_t document_roles_key(const char *text, size_t length)
{
    static const char word[] = "role";
    size_t at = skip_blanks(text, length, 0);
    at += at < length && strchr("\"'", text[at]) != NULL;
    if (length - at < sizeof word || strncasecmp(text + at, word, sizeof word - 1) != 0) {
        return 0;
    }
    at += sizeof word - 1;
    at += at < length && (text[at] | 0x20) == 's';
    at += at < length && strchr("\"'", text[at]) != NULL;
    at = skip_blanks(text, length, at);
    size_t behind = skip_character(text, length, at, ':');
    return behind > 0 ? behind : skip_character(text, length, at, '=');
}

struct finder {
    struct arena *scratch;
    const char *text;
    size_t length;
    size_t named;     /* no braces that begin before it name roles but at their beginning */
    size_t commented; /* no comment that begins before it names roles */
    size_t tagged;    /* no tag that begins before it names roles */
    bool unclosed;    /* no comment ends from here on */
    bool open;        /* nor do braces */
};

/* One mark: where it is, and its roles, where it can be read. */
struct mark {
    size_t from, to;
    bool near, whole;
    size_t roles, roles_end;
};

/* Where the braces end: at "}", else with the text. */
static size_t end_of_braces(struct finder *finder, size_t at, size_t *ret_behind)
{
    size_t behind = 0;
    at = finder->open ? finder->length : at;
    while (at < finder->length && (behind = skip_character(finder->text, finder->length, at, '}')) == 0) {
        at++;
    }
    finder->open = behind == 0;
    *ret_behind = behind > 0 ? behind : finder->length;
    return at;
}

/* "{roles}", "{roles hr}"; "{role}" may be a place to fill in. */
static bool begins_with_roles(const char *folded)
{
    folded += strspn(folded, " {#.:%<!");
    bool word = strncmp(folded, "role", 4) == 0;
    bool several = word && folded[4] == 's';
    if (!word || is_of_word(folded[4 + several])) {
        return false;
    }
    const char *behind = folded + 4 + strspn(folded + 4, " ");
    return several || (*behind != '}' && *behind != '\0');
}

static bool find_braces(struct finder *finder, size_t at, struct mark *ret_mark)
{
    bool may = finder->text[at] == '{' || (unsigned char)finder->text[at] >= 0xE2; /* where its forms begin */
    size_t inside = may ? skip_character(finder->text, finder->length, at, '{') : 0;
    if (inside == 0) {
        return false;
    }
    size_t key = document_roles_key(finder->text + inside, finder->length - inside), behind = 0;
    if (key > 0) {
        size_t end = end_of_braces(finder, inside + key, &behind);
        *ret_mark = (struct mark){.from = at, .to = behind, .roles = inside + key, .roles_end = end};
        return true;
    }
    size_t most = finder->length - inside < MOST_OPEN ? finder->length - inside : MOST_OPEN;
    char opening[MOST_OPEN + 1];
    fold_into(opening, finder->text + inside, most);
    bool is = begins_with_roles(opening);
    if (at >= finder->named) {
        size_t end = end_of_braces(finder, inside, &behind);
        bool closed = end < finder->length;
        is = is || names_roles(closed ? fold(finder->scratch, finder->text + inside, end - inside) : opening);
        finder->named = closed ? end : at;
    }
    if (is && behind == 0) {
        end_of_braces(finder, inside, &behind);
    }
    *ret_mark = (struct mark){.from = at, .to = behind, .near = true};
    return is;
}

/* ---- marks in HTML ---- */

static bool find_comment(struct finder *finder, size_t at, struct mark *ret_mark)
{
    bool within = finder->unclosed || at < finder->commented;
    const char *from = finder->text + at + 4, *end = within ? NULL : strstr(from, "-->");
    size_t left = finder->length - at - 4;
    if (at < finder->commented) {
        return false;
    }
    finder->unclosed = end == NULL;
    finder->commented = end != NULL ? (size_t)(end - finder->text) : at;
    size_t inside = end != NULL ? (size_t)(end - from) : left < MOST_OPEN ? left : MOST_OPEN;
    *ret_mark =
        (struct mark){.from = at, .to = end != NULL ? at + 4 + inside + 3 : finder->length, .near = true};
    char opening[MOST_OPEN + 1];
    const char *folded = end != NULL ? fold(finder->scratch, from, inside) : fold_into(opening, from, inside);
    size_t lead = strspn(from, " \t\n\v"), key;
    lead += lead < inside && from[lead] == '{';
    if (end != NULL && lead < inside && (key = document_roles_key(from + lead, inside - lead)) > 0) {
        const char *close = memchr(from + lead, '}', inside - lead);
        ret_mark->near = false;
        ret_mark->roles = at + 4 + lead + key;
        ret_mark->roles_end = close != NULL ? (size_t)(close - finder->text) : at + 4 + inside;
    }
    return names_roles(folded) || (strchr(folded, '{') != NULL && begins_with_roles(folded));
}

struct attribute {
    const char *name, *value;
    size_t name_length, value_length;
};

/* The next attribute of a tag from `*at` on, which is set behind it. */
static bool next_attribute(const char **at, const char *end, struct attribute *ret)
{
    const char *from = *at;
    while (from < end && strchr(" \t\n\v/", *from) != NULL) {
        from++;
    }
    *ret = (struct attribute){.name = from};
    while (from < end && strchr(" \t\n\v/=>", *from) == NULL) {
        from++;
    }
    ret->name_length = (size_t)(from - ret->name);
    const char *equals = from + strspn(from, " \t\n\v");
    if (equals < end && *equals == '=') {
        from = equals + 1 + strspn(equals + 1, " \t\n\v");
        char quote = from < end && strchr("\"'", *from) != NULL ? *from++ : '\0';
        ret->value = from;
        while (from < end && (quote != '\0' ? *from != quote : strchr(" \t\n\v>", *from) == NULL)) {
            from++;
        }
        ret->value_length = from < end ? (size_t)(from - ret->value) : (size_t)(end - ret->value);
        from += from < end && quote != '\0';
    }
    *at = from > ret->name ? from : from + 1;
    return ret->name_length > 0;
}

static bool is_name(const struct attribute *attribute, const char *name)
{
    return attribute->name_length == strlen(name) && strncasecmp(attribute->name, name, strlen(name)) == 0;
}

static bool names_attribute(struct arena *scratch, const struct attribute *attribute)
{
    return document_may_hold_role(attribute->name, attribute->name_length) &&
           strstr(fold(scratch, attribute->name, attribute->name_length), "roles") != NULL;
}

/* <meta name="roles" content="hr">, and an attribute of roles, which cannot be read: "role" is another one of HTML. */
static bool find_tag(struct finder *finder, size_t at, struct mark *ret_mark)
{
    size_t left = finder->length - at, most = left < MOST_TAG ? left : MOST_TAG;
    const char *tag = finder->text + at, *end = memchr(tag, '>', most);
    if (end == NULL || at < finder->tagged) {
        return false;
    }
    if (!document_holds_role(tag, (size_t)(end - tag))) {
        finder->tagged = (size_t)(end - finder->text);
        return false;
    }
    const char *from = tag + 1 + strcspn(tag + 1, " \t\n\v/>");
    bool meta = strncasecmp(tag, "<meta", 5) == 0 && from == tag + 5, of_roles = false, is = false;
    struct attribute attribute, content = {0};
    while (from < end && next_attribute(&from, end, &attribute)) {
        is = is || names_attribute(finder->scratch, &attribute);
        if (is_name(&attribute, "content")) {
            content = attribute;
        } else if (meta && attribute.value_length > 0) {
            of_roles = of_roles || document_holds_role(attribute.value, attribute.value_length);
        }
    }
    *ret_mark =
        (struct mark){.from = at, .to = (size_t)(end - finder->text) + 1, .near = true, .whole = meta};
    if (of_roles && content.value != NULL) {
        ret_mark->near = false;
        ret_mark->roles = (size_t)(content.value - finder->text);
        ret_mark->roles_end = ret_mark->roles + content.value_length;
    }
    return is || of_roles;
}

/* ---- finding ---- */

static bool find_mark(struct finder *finder, size_t at, struct mark *ret_mark)
{
    for (; at < finder->length; at++) {
        const char *text = finder->text + at;
        char low = *text == '<' ? (char)(text[1] | 0x20) : '\0';
        bool is = false;
        if (strncmp(text, "<!--", 4) == 0) {
            is = find_comment(finder, at, ret_mark);
        } else if (low >= 'a' && low <= 'z') {
            is = find_tag(finder, at, ret_mark);
        } else {
            is = find_braces(finder, at, ret_mark);
        }
        if (is) {
            return true;
        }
    }
    return false;
}

static struct document_marks take(struct finder *finder, struct document_roles roles, char *text)
{
    struct document_marks marks = {0};
    struct mark mark;
    size_t from = 0, kept = 0;
    for (; find_mark(finder, from, &mark); from = mark.to) {
        bool shut =
            mark.near || !document_is_open_to(roles, finder->text + mark.roles, mark.roles_end - mark.roles);
        marks.count++;
        marks.shut = marks.shut || shut;
        marks.near = marks.near || mark.near;
        marks.whole = marks.whole || (shut && mark.whole);
        memcpy(text + kept, finder->text + from, mark.from - from);
        kept += mark.from - from;
        while (kept > 0 && text[kept - 1] == ' ') {
            kept--;
        }
    }
    memcpy(text + kept, finder->text + from, finder->length - from + 1);
    return marks;
}

/* With characters by name or number as what they are. */
static char *decode(struct arena *arena, const char *text)
{
    struct text made;
    size_t length = strlen(text);
    text_open(&made);
    for (size_t at = 0; at < length;) {
        char entity[8];
        size_t used = document_entity(text + at, length - at, entity);
        fputs(used > 0 ? entity : "", made.out);
        fwrite(text + at, 1, used > 0 ? 0 : 1, made.out);
        at += used > 0 ? used : 1;
    }
    return text_close(&made, arena);
}

static struct document_marks take_of(struct arena *scratch, struct document_roles roles, const char *text,
                                     char *rest)
{
    struct finder finder = {.scratch = scratch, .text = text, .length = strlen(text)};
    return take(&finder, roles, rest);
}

struct document_marks document_take_marks(struct arena *arena, struct document_roles roles, char **text)
{
    if (!document_holds_role(*text, strlen(*text))) {
        return (struct document_marks){0};
    }
    struct arena *scratch = arena_create();
    char *rest = arena_alloc(scratch, strlen(*text) + 1, 1);
    struct document_marks marks = take_of(scratch, roles, *text, rest);
    if (strchr(*text, '&') != NULL) {
        char *decoded = decode(scratch, *text), *other = arena_alloc(scratch, strlen(decoded) + 1, 1);
        struct document_marks more = take_of(scratch, roles, decoded, other);
        bool better = more.count > marks.count || (marks.near && !more.near && more.count == marks.count);
        rest = better ? other : rest;
        marks = better ? more : marks;
    }
    if (marks.count > 0) {
        *text = arena_strndup(arena, rest, strlen(rest));
    }
    arena_destroy(scratch);
    return marks;
}

bool document_is_mark(const char *text, size_t length)
{
    struct arena *scratch = arena_create();
    const char *decoded = decode(scratch, arena_strndup(scratch, text, length));
    char *rest = arena_alloc(scratch, strlen(decoded) + 1, 1);
    bool is = take_of(scratch, (struct document_roles){0}, decoded, rest).count > 0;
    arena_destroy(scratch);
    return is;
}
