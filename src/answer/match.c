#include "answer/examples.h"
#include "catalog/dialect.h"
#include "english/periods.h"
#include "english/words.h"
#include "sql/lex.h"
#include "util/civil.h"
#include "util/text.h"
#include "util/utf8.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

enum { WORDS_MAX = 4000, OTHER_DAY = 400 /* days on: another weekday, month, quarter and year */ };

/* ---- the same question ---- */

/* Punctuation that changes nothing at the beginning or end of a word. '<', '%', '-' and '#' do. */
static bool is_trimmed(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    bool paired = category >= UTF8PROC_CATEGORY_PS && category <= UTF8PROC_CATEGORY_PF;
    bool inverted = code == 0xbf || code == 0xa1;
    return paired || inverted || code == 0x2026 || (code < 0x80 && strchr(".,?!;:'\"`", code) != NULL);
}

static bool is_blank(int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_CC;
}

/* Cuts trimmed characters off the word's ends and writes it, with a blank before it where it is not the
 * first. */
static void write_word(const char *word, size_t length, bool *first, FILE *out)
{
    size_t start = 0, end = 0;
    bool begun = false;
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t step = utf8_decode(word + at, length - at, &code);
        if (!is_trimmed(code)) {
            start = begun ? start : at;
            begun = true;
            end = at + step;
        }
        at += step;
    }
    if (begun) {
        fputs(*first ? "" : " ", out);
        fwrite(word + start, 1, end - start, out);
        *first = false;
    }
}

static char *write_key(const char *folded)
{
    char *key = NULL;
    size_t size = 0, length = strlen(folded), word = 0;
    bool first = true;
    FILE *out = text_stream(&key, &size);
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t step = utf8_decode(folded + at, length - at, &code);
        if (is_blank(code)) {
            write_word(folded + word, at - word, &first, out);
            word = at + step;
        }
        at += step;
    }
    write_word(folded + word, length - word, &first, out);
    text_end(out);
    return key;
}

char *example_key(struct arena *arena, const char *question)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t status =
        utf8proc_map((const utf8proc_uint8_t *)question, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    if (status < 0) {
        return arena_strdup(arena, question); /* no UTF-8: nothing is the same but itself */
    }
    char *text = write_key((const char *)folded);
    char *key = arena_strdup(arena, text);
    free(text);
    free(folded);
    return key;
}

const struct askdb_example *examples_find(struct arena *arena, const struct examples *examples,
                                          const char *question, const char *after)
{
    const struct askdb_example *alone = NULL;
    const char *key = example_key(arena, question);
    for (size_t i = examples->count; i > 0; i--) {
        const struct askdb_example *example = &examples->items[i - 1];
        bool follows = after != NULL && example->after != NULL && strcmp(example->after, after) == 0;
        if ((!follows && (example->after != NULL || alone != NULL)) ||
            strcmp(key, example_key(arena, example->question)) != 0) {
            continue;
        }
        if (follows) {
            return example;
        }
        alone = example;
    }
    return alone;
}

/* ---- the same day ---- */

static size_t periods_on(struct arena *arena, const char *question, struct civil day,
                         struct period **ret_periods)
{
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), WORDS_MAX, &words);
    return periods_find(arena, words, count, day, 0, ret_periods);
}

static bool is_relative(struct arena *arena, const char *question, struct civil day)
{
    struct period *here = NULL, *there = NULL;
    size_t count = periods_on(arena, question, day, &here);
    if (count != periods_on(arena, question, civil_add(day, CIVIL_DAY, OTHER_DAY), &there)) {
        return true;
    }
    for (size_t i = 0; i < count; i++) {
        if (civil_compare(here[i].from, there[i].from) != 0 || civil_compare(here[i].to, there[i].to) != 0) {
            return true;
        }
    }
    return false;
}

/* Four digits that may be a year, from 1900 to 2099. */
static bool names_year(const char *text)
{
    for (const char *at = text; *at != '\0';) {
        size_t digits = strspn(at, "0123456789");
        if (digits == 4 && (strncmp(at, "19", 2) == 0 || strncmp(at, "20", 2) == 0)) {
            return true;
        }
        at += digits > 0 ? digits : 1;
    }
    return false;
}

/* Is what stands behind a name the call of a function without arguments, or with one that is no time? */
static bool reads_call(struct sql_lexer lexer, bool formatted)
{
    struct sql_token token;
    bool called = sql_next(&lexer, &token) && sql_token_is_symbol(lexer.text, &token, '(');
    if (called && formatted) { /* strftime('%Y') */
        called = sql_next(&lexer, &token) && token.kind == SQL_STRING;
    }
    return called && sql_next(&lexer, &token) && sql_token_is_symbol(lexer.text, &token, ')');
}

/* Does the statement itself ask for the day? */
static bool reads_clock(struct arena *arena, enum dialect dialect, const char *sql)
{
    static const char *const words[] = {"current_date",   "current_time", "current_timestamp",
                                        "localtimestamp", "localtime",    NULL};
    static const char *const calls[] = {"now",
                                        "transaction_timestamp",
                                        "statement_timestamp",
                                        "timeofday",
                                        "clock_timestamp",
                                        "date",
                                        "time",
                                        "datetime",
                                        "julianday",
                                        "unixepoch",
                                        NULL};
    static const char *const texts[] = {"now", "today", "tomorrow", "yesterday"};
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    bool reads = false;
    while (!reads && sql_next(&lexer, &token)) {
        const char *text = token.kind == SQL_STRING ? sql_token_text(arena, sql, &token) : NULL;
        for (size_t i = 0; text != NULL && i < sizeof texts / sizeof *texts; i++) {
            reads = reads || strcasecmp(text, texts[i]) == 0;
        }
        reads = reads || sql_token_is_any(sql, &token, words) ||
                (sql_token_is_any(sql, &token, calls) && reads_call(lexer, false)) ||
                (sql_token_is_word(sql, &token, "strftime") && reads_call(lexer, true));
    }
    return reads;
}

/* In whichever dialect it was written. */
static bool reads_any_clock(struct arena *arena, const char *sql)
{
    bool reads = false;
    for (size_t i = 0; i < DIALECT_COUNT; i++) {
        reads = reads || reads_clock(arena, (enum dialect)i, sql);
    }
    return reads;
}

bool example_holds(struct arena *arena, const struct askdb_example *example, const char *now)
{
    struct civil then, day;
    if (!civil_parse(example->now, &then) || !civil_parse(now, &day)) {
        return false;
    }
    bool dated = names_year(example->sql);
    if (civil_compare(then, day) == 0) {
        return true;
    }
    if (reads_any_clock(arena, example->sql)) {
        return !dated && civil_compare(day, civil_today()) == 0;
    }
    return !is_relative(arena, example->question, then) && (!dated || names_year(example->question));
}
