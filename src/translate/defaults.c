#include "translate/defaults.h"

#include "catalog/units.h"
#include "english/words.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200, MONTHS = 12, QUARTER = 3, SHORT_YEARS = 100, CENTURY = 2000 };

struct reader {
    struct arena *arena;
    const char *question;
    const struct word *words;
    size_t count;
    int start; /* month in which fiscal years begin */
    struct civil today;
};

static const char *word_at(const struct reader *reader, size_t at)
{
    return at < reader->count ? reader->words[at].text : "";
}

/* ---- fiscal years ---- */

/* What a fiscal period is told by, from the word `first` to before `end`. */
struct fiscal {
    size_t first, end;
    int year, quarter; /* 0: the whole year */
};

/* Behind "fiscal year", "financial year", "fy"; 0: they do not stand there. */
static size_t behind_noun(const struct reader *reader, size_t at)
{
    static const char *const kinds[] = {"fiscal", "financial", NULL};
    static const char *const years[] = {"year", "years", NULL};
    bool named = text_is_in(word_at(reader, at), kinds) && text_is_in(word_at(reader, at + 1), years);
    return strcmp(word_at(reader, at), "fy") == 0 ? at + 1 : named ? at + 2 : 0;
}

/* 0: it is none. */
static int year_of(const struct reader *reader, size_t at)
{
    const char *text = word_at(reader, at);
    size_t length = strlen(text);
    bool number =
        at < reader->count && reader->words[at].kind == WORD_NUMBER && strspn(text, "0123456789") == length;
    int year = number ? atoi(text) : 0;
    return length == 4 ? year : length == 2 ? CENTURY + year : 0;
}

/* The fiscal year that holds today. */
static int current_year(const struct reader *reader)
{
    return reader->today.year + (reader->today.month >= reader->start ? 1 : 0);
}

/* "last", "this", "next" before it; *ret_first: there. */
static bool relative_year(const struct reader *reader, size_t at, int *ret_year)
{
    static const char *const last[] = {"last", "previous", "prior", "past", NULL};
    static const char *const now[] = {"this", "current", NULL};
    const char *word = at > 0 ? word_at(reader, at - 1) : "";
    *ret_year = current_year(reader) + (text_is_in(word, last) ? -1 : strcmp(word, "next") == 0 ? 1 : 0);
    return text_is_in(word, last) || text_is_in(word, now) || strcmp(word, "next") == 0;
}

/* "Q2": two words. */
static int quarter_at(const struct reader *reader, size_t at)
{
    const char *digit = word_at(reader, at + 1);
    bool quarter =
        strcmp(word_at(reader, at), "q") == 0 && digit[0] >= '1' && digit[0] <= '4' && digit[1] == '\0';
    return quarter ? digit[0] - '0' : 0;
}

/* A quarter before ("Q2 of FY24") or behind ("FY24 Q2"). */
static void read_quarter(const struct reader *reader, struct fiscal *fiscal)
{
    size_t before = fiscal->first;
    before -= before > 0 && strcmp(word_at(reader, before - 1), "the") == 0;
    before -= before > 0 && strcmp(word_at(reader, before - 1), "of") == 0;
    if (quarter_at(reader, fiscal->end) > 0) {
        fiscal->quarter = quarter_at(reader, fiscal->end);
        fiscal->end += 2;
    } else if (before >= 2 && quarter_at(reader, before - 2) > 0) {
        fiscal->quarter = quarter_at(reader, before - 2);
        fiscal->first = before - 2;
    }
}

/* Is one told that begins at a word, with its year? */
static bool read_fiscal(const struct reader *reader, size_t at, struct fiscal *ret_fiscal)
{
    size_t behind = behind_noun(reader, at);
    struct fiscal fiscal = {.first = at, .end = behind, .year = behind > 0 ? year_of(reader, behind) : 0};
    int near = 0;
    bool relative = behind > 0 && fiscal.year == 0 && relative_year(reader, at, &near);
    fiscal.year = relative ? near : fiscal.year;
    fiscal.first -= relative;
    fiscal.end += behind > 0 && !relative;
    if (behind == 0 || fiscal.year == 0) {
        return false;
    }
    read_quarter(reader, &fiscal);
    bool owns =
        strcmp(word_at(reader, fiscal.end), "'") == 0 && strcmp(word_at(reader, fiscal.end + 1), "s") == 0;
    fiscal.end += owns ? 2 : 0;
    *ret_fiscal = fiscal;
    return true;
}

/* "from 2023-04-01 to 2024-03-31"; behind a word that says from when or until when, that day alone. */
static const char *days_of(const struct reader *reader, struct fiscal *fiscal)
{
    static const char *const whole[] = {"in", "for", "during", "of", "within", "over", NULL};
    static const char *const from_when[] = {"since", "before", "from", NULL};
    static const char *const until_when[] = {"until", "till", "through", "after", "to", NULL};
    struct arena *arena = reader->arena;
    struct civil from = {fiscal->year - (reader->start > 1), reader->start, 1};
    from = civil_add(from, CIVIL_MONTH, fiscal->quarter > 0 ? (long)(fiscal->quarter - 1) * QUARTER : 0);
    struct civil end = civil_add(from, CIVIL_MONTH, fiscal->quarter > 0 ? QUARTER : MONTHS);
    const char *first = civil_print(arena, from), *last = civil_print(arena, civil_add(end, CIVIL_DAY, -1));
    size_t before = fiscal->first;
    before -= before > 0 && strcmp(word_at(reader, before - 1), "the") == 0;
    const char *link = before > 0 ? word_at(reader, before - 1) : "";
    fiscal->first = before;
    if (text_is_in(link, from_when) || text_is_in(link, until_when)) {
        return text_is_in(link, from_when) ? first : last;
    }
    fiscal->first = text_is_in(link, whole) ? before - 1 : fiscal->first;
    return arena_printf(arena, "from %s to %s", first, last);
}

static const char *put_days(const struct reader *reader)
{
    struct text text;
    size_t from = 0;
    text_open(&text);
    for (size_t at = 0; at < reader->count;) {
        struct fiscal fiscal;
        if (!read_fiscal(reader, at, &fiscal)) {
            at++;
            continue;
        }
        const char *days = days_of(reader, &fiscal);
        size_t start = reader->words[fiscal.first].start;
        fprintf(text.out, "%.*s%s", (int)(start > from ? start - from : 0), reader->question + from, days);
        from = reader->words[fiscal.end - 1].end;
        at = fiscal.end;
    }
    fputs(reader->question + from, text.out);
    return text_close(&text, reader->arena);
}

/* "Per fiscal year" has no bucket, nor has "by fiscal quarter" or "fiscal month". */
static bool groups_by_fiscal(const struct reader *reader)
{
    static const char *const kinds[] = {"fiscal", "financial", NULL};
    static const char *const units[] = {"year", "years", "quarter", "quarters", "month", "months", NULL};
    for (size_t at = 0; at < reader->count; at++) {
        struct fiscal fiscal;
        bool unit = text_is_in(word_at(reader, at), kinds) && text_is_in(word_at(reader, at + 1), units);
        if ((unit || behind_noun(reader, at) > 0) && !read_fiscal(reader, at, &fiscal)) {
            return true;
        }
    }
    return false;
}

/* ---- the currency ---- */

/* Words of one currency stand in one row. */
static const char *const currencies[][7] = {
    {"euros", "euro", "eur", "\xE2\x82\xAC", NULL},
    {"dollars", "dollar", "usd", "bucks", "$", NULL},
    {"pounds", "pound", "gbp", "quid", "\xC2\xA3", NULL},
    {"francs", "franc", "chf", NULL},
};

static int currency_of(const char *word)
{
    for (int i = 0; i < (int)(sizeof currencies / sizeof *currencies); i++) {
        if (text_is_in(word, currencies[i])) {
            return i;
        }
    }
    return -1;
}

/* The currency of an amount in the question that is not the file's: behind a number, or a sign before one. */
static int other_currency(const struct reader *reader, int own)
{
    for (size_t at = 0; at < reader->count; at++) {
        bool after = at > 0 && reader->words[at - 1].kind == WORD_NUMBER;
        bool sign = reader->words[at].kind == WORD_OTHER && at + 1 < reader->count &&
                    reader->words[at + 1].kind == WORD_NUMBER;
        int found = after || sign ? currency_of(reader->words[at].text) : -1;
        bool weight = strncmp(reader->words[at].text, "pound", 5) == 0;
        if (found >= 0 && found != own && !weight) {
            return found;
        }
    }
    return -1;
}

int defaults_apply(struct arena *arena, const struct definitions *definitions, const char *question,
                   const char *today, const char **ret_question, struct askdb_error *err)
{
    struct word *words = NULL;
    struct reader reader = {.arena = arena, .question = question};
    *ret_question = question;
    if (definitions == NULL || (definitions->currency == NULL && definitions->fiscal_start <= 1)) {
        return 0;
    }
    reader.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    reader.words = words;
    reader.start = definitions->fiscal_start;
    char *day = today != NULL ? arena_strndup(arena, today, strlen("YYYY-MM-DD")) : NULL;
    if (day == NULL || !civil_parse(day, &reader.today)) {
        reader.today = civil_today();
    }
    int own = definitions->currency != NULL ? currency_of(definitions->currency) : -1;
    int other = own >= 0 ? other_currency(&reader, own) : -1;
    if (other >= 0) {
        return error_set(err, ASKDB_DECLINED, "amounts are in %s, as the semantic file says, and not in %s",
                         currencies[own][0], currencies[other][0]);
    }
    if (reader.start > 1 && groups_by_fiscal(&reader)) {
        return error_set(err, ASKDB_DECLINED,
                         "of fiscal years, only single ones are read, with their number");
    }
    *ret_question = reader.start > 1 ? put_days(&reader) : question;
    return 0;
}
