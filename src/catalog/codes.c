#include "catalog/codes.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    LONGEST_CODE = 24,
    LONGEST_BARE_CODE = 4, /* that no mark divides from its label */
    LONGEST_LABEL = 60,
    MOST_PAIRS = 60,
};

/* ---- comments ---- */

struct piece {
    const char *start;
    size_t length;
};

static struct piece trim(struct piece piece)
{
    while (piece.length > 0 && strchr(" \t\r\n'\"`", piece.start[0]) != NULL) {
        piece.start++;
        piece.length--;
    }
    while (piece.length > 0 && strchr(" \t\r\n'\"`.", piece.start[piece.length - 1]) != NULL) {
        piece.length--;
    }
    return piece;
}

/* A code that a blank divides from its label: "X cancelled", "12 shipped". */
static bool is_bare_code(struct piece code)
{
    for (size_t i = 0; i < code.length; i++) {
        unsigned char letter = (unsigned char)code.start[i];
        if (!isupper(letter) && !isdigit(letter)) {
            return false;
        }
    }
    return code.length > 0 && code.length <= LONGEST_BARE_CODE;
}

/* The mark between code and label: "=", ":", "->", " - ". Returns its length, 0 for none. */
static size_t mark_at(struct piece piece, size_t at)
{
    const char *text = piece.start + at;
    size_t left = piece.length - at;
    if (left > 2 && strncmp(text, "->", 2) == 0) {
        return 2;
    }
    if (left > 3 && strncmp(text, " - ", 3) == 0) {
        return 3;
    }
    return *text == '=' || *text == ':' ? 1 : 0;
}

static bool is_label(struct piece label)
{
    return label.length > 0 && label.length <= LONGEST_LABEL && isalpha((unsigned char)label.start[0]);
}

static bool take_pair(struct arena *arena, struct piece code, struct piece label, struct code *ret_code)
{
    code = trim(code);
    label = trim(label);
    if (code.length == 0 || code.length > LONGEST_CODE || memchr(code.start, ' ', code.length) != NULL ||
        !is_label(label)) {
        return false;
    }
    *ret_code = (struct code){.code = arena_strndup(arena, code.start, code.length),
                              .label = arena_strndup(arena, label.start, label.length)};
    return true;
}

static bool read_pair(struct arena *arena, struct piece piece, struct code *ret_code)
{
    piece = trim(piece);
    for (size_t at = 1; at < piece.length; at++) {
        size_t mark = mark_at(piece, at);
        if (mark > 0) {
            return take_pair(arena, (struct piece){piece.start, at},
                             (struct piece){piece.start + at + mark, piece.length - at - mark}, ret_code);
        }
    }
    const char *blank = memchr(piece.start, ' ', piece.length);
    struct piece code = {piece.start, blank != NULL ? (size_t)(blank - piece.start) : 0};
    return is_bare_code(code) &&
           take_pair(arena, code, (struct piece){blank, piece.length - code.length}, ret_code);
}

/* Words before the first code go with a colon: "state: A active, I inactive". */
static struct piece without_heading(struct arena *arena, struct piece piece)
{
    struct code pair;
    const char *colon = memchr(piece.start, ':', piece.length);
    if (colon == NULL) {
        return piece;
    }
    struct piece rest = {colon + 1, piece.length - (size_t)(colon + 1 - piece.start)};
    return read_pair(arena, rest, &pair) ? rest : piece;
}

/* Does a code with a mark behind it begin there? "2=refund" of "1=sale 2=refund" */
static bool begins_pair(const char *text)
{
    size_t length = strcspn(text, " =:");
    return is_bare_code((struct piece){text, length}) && (text[length] == '=' || text[length] == ':');
}

/* A whole number of few digits that a blank ends; -1 where there is none. */
static int bare_number(const char *text)
{
    size_t length = strspn(text, "0123456789");
    bool bare = length > 0 && length <= LONGEST_BARE_CODE && text[length] == ' ';
    return bare ? (int)strtol(text, NULL, 10) : -1;
}

/* Does the code behind the blank at `at` count on: "1 refund" of "0 sale 1 refund", but not "4 boxes" of "3 pieces in 4
 * boxes"? */
static bool counts_on(const char *text, size_t at)
{
    const char *colon = memchr(text, ':', at), *first = colon != NULL ? colon + 1 : text;
    int number = bare_number(first + strspn(first, " "));
    size_t start = at;
    char word[8] = "";
    while (start > 0 && isalpha((unsigned char)text[start - 1])) {
        start--;
    }
    if (at - start < sizeof word) {
        memcpy(word, text + start, at - start);
    }
    return number >= 0 && bare_number(text + at + 1) == number + 1 && !word_is_stop(word);
}

/* Up to what parts pairs: a mark, " / ", or the blank before the next code, which has a mark behind it or counts
 * on. */
static size_t piece_length(const char *text)
{
    size_t end = strcspn(text, ",;|\n()[]");
    for (size_t at = 1; at < end; at++) {
        if (text[at] == ' ' &&
            (strncmp(text + at, " / ", 3) == 0 || begins_pair(text + at + 1) || counts_on(text, at))) {
            return at;
        }
    }
    return end;
}

/* "no-show" of "F failed to attend (no-show)": what is in brackets, and no pair nor a list itself; NULL where it is
 * not. */
static const char *other_label(struct arena *arena, const char *text)
{
    text += strspn(text, " ");
    size_t length = text[0] == '(' ? strcspn(text + 1, ",;|\n()[]=:") : 0;
    struct piece inside = trim((struct piece){text + 1, length});
    return length > 0 && text[length + 1] == ')' && is_label(inside)
               ? arena_strndup(arena, inside.start, inside.length)
               : NULL;
}

size_t codes_in_comment(struct arena *arena, const char *comment, struct code **ret_codes)
{
    struct code *codes = ARENA_ARRAY(arena, struct code, MOST_PAIRS);
    size_t count = 0;
    while (*comment != '\0' && count < MOST_PAIRS) {
        comment += strncmp(comment, "/ ", 2) == 0 ? 1 : 0;
        struct piece piece = {comment, piece_length(comment)};
        struct code code;
        if (piece.length > 0 && read_pair(arena, without_heading(arena, piece), &code)) {
            code.other_label = other_label(arena, comment + piece.length);
            codes[count++] = code;
        }
        comment += piece.length;
        comment += *comment != '\0';
    }
    *ret_codes = codes;
    return count > 1 ? count : 0;
}

/* ---- naming ---- */

static bool listed_has(const struct value_listed *listed, size_t count, const char *stored)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(listed[i].stored, stored) == 0) {
            return true;
        }
    }
    return false;
}

static bool may_hold_codes(const struct catalog_column *column)
{
    return !column->masked && (column->type == COLUMN_TEXT || column->type == COLUMN_NUMBER ||
                               column->type == COLUMN_OTHER || column->text_storage);
}

static void name_codes(struct value_index *index, const struct catalog *catalog, int32_t column,
                       const struct code *codes, size_t count)
{
    const struct catalog_column *item = &catalog->columns[column];
    for (size_t i = 0; i < count; i++) {
        if (item->type != COLUMN_NUMBER) {
            value_index_add(index, column, codes[i].code, strlen(codes[i].code));
        }
        if (codes[i].label != NULL) {
            value_index_add_name(index, column, codes[i].label, codes[i].code);
        }
        if (codes[i].other_label != NULL) {
            value_index_add_name(index, column, codes[i].other_label, codes[i].code);
        }
    }
}

void codes_name_column(struct value_index *index, const struct catalog *catalog, int32_t column,
                       const struct code *codes, size_t count)
{
    const struct catalog_column *item = &catalog->columns[column];
    const struct value_listed *listed = NULL;
    size_t listed_count = value_index_list(index, column, &listed), known = 0;
    for (size_t i = 0; i < count; i++) {
        known += listed_has(listed, listed_count, codes[i].code);
    }
    bool elsewhere = listed_count > 0 && known == 0; /* the comment speaks of something else */
    if (may_hold_codes(item) && item->code_count == 0 && !elsewhere) {
        name_codes(index, catalog, column, codes, count);
    }
}

static void name_told(struct value_index *index, const struct catalog *catalog, int32_t column)
{
    const struct catalog_column *item = &catalog->columns[column];
    for (size_t i = 0; i + 1 < item->code_count && may_hold_codes(item); i += 2) {
        name_codes(index, catalog, column,
                   &(struct code){.code = item->codes[i], .label = item->codes[i + 1]}, 1);
    }
}

void codes_add_values(struct value_index *index, const struct catalog *catalog, int32_t column,
                      const struct code *codes, size_t count)
{
    const struct catalog_column *item = &catalog->columns[column];
    for (size_t i = 0; i < count && !item->masked && item->type == COLUMN_TEXT; i++) {
        value_index_add(index, column, codes[i].code, strlen(codes[i].code));
    }
}

void codes_name_comments(struct value_index *index, const struct catalog *catalog)
{
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct arena *arena = arena_create();
        struct code *codes = NULL;
        size_t count = codes_in_comment(arena, catalog->columns[i].comment, &codes);
        codes_name_column(index, catalog, (int32_t)i, codes, count);
        name_told(index, catalog, (int32_t)i);
        arena_destroy(arena);
    }
}

bool codes_is_end(struct arena *arena, const struct catalog_column *column)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, catalog_column_words(column), &words);
    for (size_t i = 0; i < count && !column->masked; i++) {
        if (list_has(LIST_END_WORDS, words[i].text)) {
            return column->type == COLUMN_TIME || column->type == COLUMN_TEXT;
        }
    }
    return false;
}

bool codes_ends_span(struct arena *arena, const struct catalog_column *column)
{
    const char *name = catalog_column_words(column);
    return column->type == COLUMN_TIME && !column->not_null && !column->primary && !column->masked &&
           (list_has_one_in_name(LIST_END_DATES, arena, name) ||
            list_has_one_in_name(LIST_OVER_DATES, arena, name)) &&
           !list_has_one_in_name(LIST_PLANNED_DATES, arena, name);
}

bool codes_begins_span(struct arena *arena, const struct catalog_column *column)
{
    const char *name = catalog_column_words(column);
    return column->type == COLUMN_TIME && !column->masked &&
           list_has_one_in_name(LIST_SPAN_STARTS, arena, name) &&
           !list_has_one_in_name(LIST_PLANNED_DATES, arena, name);
}

bool codes_bounds_span(struct arena *arena, const struct catalog *catalog, int32_t column)
{
    const struct catalog_table *table = &catalog->tables[catalog->columns[column].table];
    bool begins = codes_begins_span(arena, &catalog->columns[column]);
    if (table->view || (!begins && !codes_ends_span(arena, &catalog->columns[column]))) {
        return false;
    }
    bool other = false;
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const struct catalog_column *item = &catalog->columns[i];
        other = other ||
                (i != column && (begins ? codes_ends_span(arena, item) : codes_begins_span(arena, item)));
    }
    return other;
}

void codes_note_latest(struct value_index *index, struct arena *arena, const struct catalog *catalog,
                       int32_t column, const char *latest)
{
    if (codes_never_comes(latest)) {
        if (codes_is_end(arena, &catalog->columns[column])) {
            value_index_set_open_end(index, column, latest);
        }
    } else if (latest[0] != '\0' && codes_bounds_span(arena, catalog, column)) {
        value_index_set_latest(index, column, latest);
    }
}

bool codes_never_comes(const char *day)
{
    static const char *const years[] = {"9999-", "2999-", "2099-12-31", "3000-", "infinity"};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        if (strncmp(day, years[i], strlen(years[i])) == 0) {
            return true;
        }
    }
    return false;
}
