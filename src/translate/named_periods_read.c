/* What a question says of times that are rows of a table. */
#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/periods.h"
#include "english/words.h"
#include "translate/named_periods.h"
#include "util/civil.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, CENTURY = 100, MONTHS = 12 };

struct reader {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const char *question, *today;
    const struct word *words;
    size_t count;
    int32_t table; /* of a relative time that the question says with its noun; -1: none */
    const char *noun;
};

/* What says one: the words from `first` to before `end`. */
struct span {
    size_t first, end;
    int32_t table;
    const struct catalog_period *period;
    const char *noun; /* to stand before the name, "": the question has it */
};

static const char *word_at(const struct reader *reader, size_t at)
{
    return at < reader->count ? reader->words[at].text : "";
}

static bool has_at(const struct reader *reader, enum word_list list, size_t at)
{
    return list_has_at(list, reader->words, reader->count, at);
}

/* ---- what the tables are called ---- */

/* How many of the last words of the name stand there; one that is a unit of the calendar is not enough. */
static size_t said_of_name(const struct reader *reader, const char *name, size_t at)
{
    struct word *parts = NULL;
    size_t count = words_split_name(reader->arena, name, &parts);
    for (size_t length = count; length > 0; length--) {
        const struct word *part = parts + count - length;
        bool same =
            at + length <= reader->count && (length > 1 || !list_has(LIST_CALENDAR_UNITS, part->text));
        for (size_t i = 0; i < length && same; i++) {
            same = strcmp(reader->words[at + i].stem, part[i].stem) == 0;
        }
        if (same) {
            return length;
        }
    }
    return 0;
}

static bool is_open(const struct catalog *catalog, const struct catalog_table *table)
{
    return table->period_count > 0 && table->period_name >= 0 && table->period_from >= 0 &&
           !catalog->columns[table->period_name].masked && !catalog->columns[table->period_from].masked;
}

/* "Season ticket": the noun and the word behind it are what a table or column is called. */
static bool goes_on(const struct reader *reader, size_t end)
{
    const struct catalog *catalog = reader->catalog;
    bool found = false;
    for (size_t i = 0; i < catalog->table_count + catalog->column_count && end < reader->count && !found;
         i++) {
        const char *name = i < catalog->table_count
                               ? catalog_table_words(&catalog->tables[i])
                               : catalog_column_words(&catalog->columns[i - catalog->table_count]);
        struct word *parts = NULL;
        size_t count = words_split_name(reader->arena, name, &parts);
        for (size_t p = 0; p + 1 < count && !found; p++) {
            found = strcmp(parts[p].stem, reader->words[end - 1].stem) == 0 &&
                    strcmp(parts[p + 1].stem, reader->words[end].stem) == 0;
        }
    }
    return found;
}

/* "Semester" of a table of terms. */
static bool is_alike(const struct reader *reader, const char *name, size_t at)
{
    struct word *parts = NULL;
    int said = 0, own = -1;
    size_t count = words_split_name(reader->arena, name, &parts);
    return at < reader->count && list_value(LIST_PERIOD_ALIKE, reader->words[at].text, &said) &&
           list_value(LIST_PERIOD_ALIKE, parts[count - 1].text, &own) && said == own;
}

/* The one table that is called likewise; -1: none, or several. */
static int32_t alike_at(const struct reader *reader, size_t at)
{
    const struct catalog *catalog = reader->catalog;
    size_t tables = 0;
    int32_t found = -1;
    for (size_t t = 0; t < catalog->table_count; t++) {
        bool alike = is_open(catalog, &catalog->tables[t]) &&
                     is_alike(reader, catalog_table_words(&catalog->tables[t]), at);
        found = alike ? (int32_t)t : found;
        tables += alike;
    }
    return tables == 1 ? found : -1;
}

/* The one table whose noun stands there, by the longest; -1: none, or several. */
static int32_t noun_at(const struct reader *reader, size_t at, size_t *ret_end)
{
    const struct catalog *catalog = reader->catalog;
    size_t best = 0;
    int32_t found = -1;
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        size_t length = is_open(catalog, table) ? said_of_name(reader, catalog_table_words(table), at) : 0;
        for (size_t i = 0; is_open(catalog, table) && i < table->synonym_count; i++) {
            size_t other = said_of_name(reader, table->synonyms[i], at);
            length = other > length ? other : length;
        }
        found = length > best ? (int32_t)t : length == best ? -1 : found;
        best = length > best ? length : best;
    }
    if (best == 0) {
        found = alike_at(reader, at);
        best = found >= 0;
    }
    *ret_end = at + best;
    return best > 0 && !goes_on(reader, at + best) ? found : -1;
}

/* ---- last, this and next ---- */

/* The row so many before or behind the one that holds today; NULL: there is none. */
static const struct catalog_period *row_of(const struct reader *reader, int32_t table, int step)
{
    const struct catalog_table *item = &reader->catalog->tables[table];
    size_t over = 0, begun = 0; /* rows that have ended, and that have begun; they are in order */
    const struct catalog_period *holds = NULL;
    for (size_t i = 0; i < item->period_count; i++) {
        const struct catalog_period *period = &item->periods[i];
        over += strcmp(period->to, reader->today) <= 0;
        begun += strcmp(period->from, reader->today) <= 0;
        holds = strcmp(period->from, reader->today) <= 0 && strcmp(period->to, reader->today) > 0 ? period
                                                                                                  : holds;
    }
    if (step == 0) {
        return holds;
    }
    if (step > 0) {
        return begun < item->period_count ? &item->periods[begun] : NULL;
    }
    return over >= (size_t)-step ? &item->periods[over - (size_t)-step] : NULL;
}

static bool reads_step(const struct reader *reader, size_t at, int *ret_step)
{
    bool last = has_at(reader, LIST_SAID_OF_LAST, at), next = has_at(reader, LIST_SAID_OF_NEXT, at);
    *ret_step = last ? -1 : next ? 1 : 0;
    return last || next || has_at(reader, LIST_SAID_OF_THIS, at);
}

/* "Last season", "the season before last". */
static bool read_relative(const struct reader *reader, size_t at, struct span *ret_span)
{
    int step = 0;
    size_t end = 0;
    bool stepped = reads_step(reader, at, &step);
    int32_t table = noun_at(reader, stepped ? at + 1 : at, &end);
    if (table >= 0 && !stepped) {
        step = -2;
        stepped =
            strcmp(word_at(reader, end), "before") == 0 && strcmp(word_at(reader, end + 1), "last") == 0;
        end += 2;
    }
    if (table < 0 || !stepped) {
        return false;
    }
    *ret_span = (struct span){at, end, table, row_of(reader, table, step), NULL};
    size_t first = step == -2 ? at : at + 1, last = step == -2 ? end - 2 : end;
    uint32_t start = reader->words[first].start;
    ret_span->noun =
        arena_strndup(reader->arena, reader->question + start, reader->words[last - 1].end - start);
    return ret_span->period != NULL;
}

static bool ends_phrase(const struct reader *reader, size_t at)
{
    return at >= reader->count || reader->words[at].kind == WORD_OTHER ||
           has_at(reader, LIST_PERIOD_LINKS, at);
}

/* "... than last", "against this one", "last and this season": of the table that the question says beside it. */
static bool read_short(const struct reader *reader, size_t at, struct span *ret_span)
{
    int step = 0;
    size_t before = at > 0 && strcmp(word_at(reader, at - 1), "the") == 0 ? at - 1 : at, noun_end = 0;
    size_t end = at + 1 + (strcmp(word_at(reader, at + 1), "one") == 0);
    bool linked = before > 0 && has_at(reader, LIST_PERIOD_LINKS, before - 1);
    int other = 0;
    bool leads = has_at(reader, LIST_PERIOD_LINKS, end) && reads_step(reader, end + 1, &other) &&
                 noun_at(reader, end + 2, &noun_end) == reader->table;
    if (reader->table < 0 || !(linked || leads) || !ends_phrase(reader, end) ||
        !reads_step(reader, at, &step)) {
        return false;
    }
    *ret_span = (struct span){at, end, reader->table, row_of(reader, reader->table, step), reader->noun};
    return ret_span->period != NULL;
}

/* ---- two years ---- */

/* Of a number of two or four digits; -1: it is none. */
static int year_of(const struct word *word, size_t *ret_digits)
{
    *ret_digits = strlen(word->text);
    bool digits = word->kind == WORD_NUMBER && strspn(word->text, "0123456789") == *ret_digits;
    return digits && (*ret_digits == 2 || *ret_digits == 4) ? atoi(word->text) % CENTURY : -1;
}

static bool is_mark(const struct word *word)
{
    static const char *const marks[] = {"/", "-", "\xE2\x80\x93", NULL};
    return word->kind == WORD_OTHER && text_is_in(word->text, marks);
}

/* "24/25": three words without anything between them, and of which the second year follows the first. */
static bool is_pair(const struct word *words, size_t count, size_t at, int *ret_year)
{
    size_t digits = 0;
    if (at + 2 >= count || !is_mark(&words[at + 1]) || words[at].end != words[at + 1].start ||
        words[at + 1].end != words[at + 2].start) {
        return false;
    }
    int first = year_of(&words[at], &digits), second = year_of(&words[at + 2], &digits);
    *ret_year = first;
    return first >= 0 && second == (first + 1) % CENTURY;
}

static bool is_longer(const struct reader *reader, size_t at)
{
    const struct word *words = reader->words;
    bool before = at > 0 && is_mark(&words[at - 1]) && words[at - 1].end == words[at].start;
    size_t end = at + 3;
    return before || (end < reader->count && is_mark(&words[end]) && words[end - 1].end == words[end].start);
}

/* The one row whose name has these two years; NULL: none, or several. */
static const struct catalog_period *row_of_years(const struct reader *reader, int year, int32_t *ret_table)
{
    const struct catalog_period *found = NULL;
    size_t rows = 0;
    for (size_t t = 0; t < reader->catalog->table_count; t++) {
        const struct catalog_table *table = &reader->catalog->tables[t];
        for (size_t i = 0; is_open(reader->catalog, table) && i < table->period_count; i++) {
            const char *name = table->periods[i].name;
            struct word *words = NULL;
            int own = 0;
            size_t count = words_split(reader->arena, name, strlen(name), MOST_WORDS, &words);
            for (size_t at = 0; at < count; at++) {
                bool same = is_pair(words, count, at, &own) && own == year;
                found = same ? &table->periods[i] : found;
                *ret_table = same ? (int32_t)t : *ret_table;
                rows += same;
            }
        }
    }
    return rows == 1 ? found : NULL;
}

/* Does the noun of the table stand before the word? */
static bool noun_before(const struct reader *reader, int32_t table, size_t at)
{
    size_t end = 0;
    bool found = false;
    for (size_t back = 1; back <= 3 && back <= at && !found; back++) {
        found = noun_at(reader, at - back, &end) == table && end == at;
    }
    return found;
}

/* As "24-25" may be ages, "11/12" a day, and "2011-12" a month: these with the noun alone. */
static bool may_be_another(const struct reader *reader, size_t at, int year)
{
    bool dash = strcmp(word_at(reader, at + 1), "/") != 0;
    size_t first = strlen(word_at(reader, at)), second = strlen(word_at(reader, at + 2));
    return (dash && first == second) || (second == 2 && year < MONTHS);
}

/* What one row of the table is called: "school year" of SchoolYears. */
static const char *noun_of(const struct reader *reader, int32_t table)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(reader->arena, catalog_table_words(&reader->catalog->tables[table]), &parts);
    char *noun = words_join(reader->arena, parts, count, false);
    size_t length = strlen(noun);
    if (length > 1 && noun[length - 1] == 's' && strcmp(parts[count - 1].stem, parts[count - 1].text) != 0) {
        noun[length - 1] = '\0';
    }
    return noun;
}

static bool read_years(const struct reader *reader, size_t at, struct span *ret_span)
{
    int year = 0;
    int32_t table = -1;
    if (!is_pair(reader->words, reader->count, at, &year) || is_longer(reader, at)) {
        return false;
    }
    const struct catalog_period *period = row_of_years(reader, year, &table);
    bool noun = period != NULL && noun_before(reader, table, at);
    if (period == NULL || (!noun && may_be_another(reader, at, year))) {
        return false;
    }
    struct word *own = NULL;
    *ret_span = (struct span){at, at + 3, table, period, noun ? "" : noun_of(reader, table)};
    size_t length = words_split(reader->arena, period->name, strlen(period->name), MOST_WORDS, &own);
    for (size_t i = 0; i < length && !is_pair(own, length, i, &year); i++) {
        size_t back = at - ret_span->first; /* the name may begin with a word that the question has too */
        bool same = ret_span->first > 0 && back == i &&
                    strcmp(own[0].stem, reader->words[ret_span->first - 1].stem) == 0;
        ret_span->first -= same;
    }
    return true;
}

/* ---- the name itself ---- */

/* How many words of the question it is; 0: it does not stand there, or is a single word. */
static size_t length_of_name(const struct reader *reader, const char *name, size_t at)
{
    struct word *own = NULL;
    size_t count = words_split(reader->arena, name, strlen(name), MOST_WORDS, &own);
    bool same = count > 1 && at + count <= reader->count;
    for (size_t i = 0; i < count && same; i++) {
        same = strcmp(own[i].text, reader->words[at + i].text) == 0;
    }
    return same ? count : 0;
}

/* "Q3 2025" is a time without any table; "autumn 2025" begins and ends elsewhere on other days. */
static bool is_of_calendar(const struct reader *reader, size_t at, size_t length)
{
    struct period *periods = NULL;
    struct civil today;
    bool is = false;
    size_t count = civil_parse(reader->today, &today)
                       ? periods_find(reader->arena, reader->words + at, length, today, 0, &periods)
                       : 0;
    for (size_t i = 0; i < count; i++) {
        is = is || periods[i].last - periods[i].first + 1 == length;
    }
    return is;
}

/* "Autumn 2025", by the longest name. */
static bool read_name(const struct reader *reader, size_t at, struct span *ret_span)
{
    size_t longest = 0, rows = 0;
    for (size_t t = 0; t < reader->catalog->table_count; t++) {
        const struct catalog_table *table = &reader->catalog->tables[t];
        for (size_t i = 0; is_open(reader->catalog, table) && i < table->period_count; i++) {
            size_t length = length_of_name(reader, table->periods[i].name, at);
            rows = length > longest ? 1 : rows + (length == longest);
            if (length > longest) {
                longest = length;
                *ret_span = (struct span){at, at + length, (int32_t)t, &table->periods[i], ""};
            }
        }
    }
    bool season = list_has_one(LIST_SEASONS_OF_YEAR, reader->words + at, longest);
    return longest > 0 && rows == 1 && (season || !is_of_calendar(reader, at, longest));
}

/* ---- what stands in their place ---- */

/* Marks the table of the time, and those of which a column has its name. */
static void mark_named(const struct reader *reader, const struct span *span, bool *reach)
{
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    const char *name = span->period->name;
    size_t count = words_split(reader->arena, name, strlen(name), MOST_WORDS, &words), found = 0;
    if (reader->index != NULL) {
        found = value_index_find(reader->index, words_join(reader->arena, words, count, false), &matches);
    }
    for (size_t i = 0; i < found; i++) {
        reach[reader->catalog->columns[matches[i].column].table] = true;
    }
    reach[span->table] = true;
}

/* And those whose rows lead to one of them. */
static void mark_leading(const struct catalog *catalog, bool *reach)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < catalog->key_count; i++) {
            const struct catalog_key *key = &catalog->keys[i];
            changed = changed || (reach[key->to_table] && !reach[key->from_table]);
            reach[key->from_table] = reach[key->from_table] || reach[key->to_table];
        }
    }
}

/* By the rows of the table themselves, or by those that refer to them. */
static bool leads(const struct catalog *catalog, const bool *reach, int32_t table)
{
    bool leads = reach[table];
    for (size_t i = 0; i < catalog->key_count; i++) {
        leads = leads || (catalog->keys[i].to_table == table && reach[catalog->keys[i].from_table]);
    }
    return leads;
}

static bool is_mentioned(const struct reader *reader, const struct span *span, int32_t table)
{
    const char *name = catalog_table_words(&reader->catalog->tables[table]);
    bool mentioned = false;
    for (size_t at = 0; at < reader->count && !mentioned; at++) {
        mentioned = (at < span->first || at >= span->end) && said_of_name(reader, name, at) > 0;
    }
    return mentioned;
}

/* Can the rows that the question is about be of the time by its name? Not where none leads to the table, or those of
 * the tables that it mentions do not and have a date. */
static bool is_referred(const struct reader *reader, const struct span *span)
{
    const struct catalog *catalog = reader->catalog;
    bool *reach = ARENA_ARRAY(reader->arena, bool, catalog->table_count), dated = false, led = false;
    size_t leading = 0;
    mark_named(reader, span, reach);
    mark_leading(catalog, reach);
    for (size_t t = 0; t < catalog->table_count; t++) {
        int32_t table = (int32_t)t;
        leading += reach[t];
        if (table != span->table && is_mentioned(reader, span, table)) {
            led = led || leads(catalog, reach, table);
            dated = dated || catalog->tables[t].main_date >= 0;
        }
    }
    return leading > 1 && (led || !dated);
}

static const char *last_day(const struct reader *reader, const struct catalog_period *period)
{
    struct civil end;
    return civil_parse(period->to, &end) ? civil_print(reader->arena, civil_add(end, CIVIL_DAY, -1))
                                         : period->to;
}

/* It says when something is: it is not what is asked of. */
static bool is_adverbial(const struct reader *reader, size_t before, const struct span *span)
{
    static const char *const verbs[] = {"is", "was", "are", "were", "does", "did", "s", NULL};
    bool whole = before > 0 && has_at(reader, LIST_PERIOD_WHOLES, before - 1);
    return whole ||
           (ends_phrase(reader, span->end) && before > 0 && !text_is_in(word_at(reader, before - 1), verbs));
}

/* The days, or one of them; takes in the word that says which. NULL: it is the name that is meant. */
static const char *days_of(const struct reader *reader, struct span *span)
{
    size_t before = span->first;
    before -= before > 0 && strcmp(word_at(reader, before - 1), "the") == 0;
    bool from = before > 0 && has_at(reader, LIST_PERIOD_FIRSTS, before - 1);
    bool until = before > 0 && has_at(reader, LIST_PERIOD_ENDS, before - 1);
    if (from || until) {
        span->first = before;
        return from ? span->period->from : last_day(reader, span->period);
    }
    if (is_referred(reader, span) || !is_adverbial(reader, before, span)) {
        return NULL;
    }
    span->first = before - (before > 0 && has_at(reader, LIST_PERIOD_WHOLES, before - 1));
    return arena_printf(reader->arena, "from %s to %s", span->period->from, last_day(reader, span->period));
}

/* Without the noun where the name begins with it: "Sprint 14". */
static const char *name_of(const struct reader *reader, const struct span *span)
{
    size_t length = strlen(span->noun);
    bool has = length == 0 || strncasecmp(span->period->name, span->noun, length) == 0;
    return has ? span->period->name : arena_printf(reader->arena, "%s %s", span->noun, span->period->name);
}

/* "'s" behind it is no part of a name. */
static size_t behind_owner(const struct reader *reader, size_t end)
{
    bool owner = end + 1 < reader->count && reader->words[end].kind == WORD_OTHER &&
                 strcmp(word_at(reader, end + 1), "s") == 0 &&
                 reader->words[end].end == reader->words[end + 1].start;
    return owner ? end + 2 : end;
}

static void put(const struct reader *reader, struct span *span, struct named_periods *periods,
                const char **ret_text, const char **ret_rest, uint32_t *from)
{
    uint32_t said = reader->words[span->first].start, said_end = reader->words[span->end - 1].end;
    const char *words = arena_strndup(reader->arena, reader->question + said, said_end - said);
    const char *days = days_of(reader, span), *put = days != NULL ? days : name_of(reader, span);
    uint32_t start = reader->words[span->first].start;
    bool name = strcasecmp(words, span->period->name) == 0 && days == NULL;
    put = name ? words : put;
    int kept = (int)(start > *from ? start - *from : 0);
    *ret_text = arena_printf(reader->arena, "%s%.*s%s", *ret_text, kept, reader->question + *from, put);
    *ret_rest = arena_printf(reader->arena, "%s%.*s,", *ret_rest, kept, reader->question + *from);
    span->end = behind_owner(reader, span->end);
    *from = reader->words[span->end - 1].end;
    periods->items[periods->count++] = (struct named_period){name ? NULL : words, span->table, span->period};
}

static void find_table(struct reader *reader)
{
    struct span span;
    for (size_t at = 0; at < reader->count; at++) {
        bool read = read_relative(reader, at, &span);
        reader->table = read ? span.table : reader->table;
        reader->noun = read ? span.noun : reader->noun;
    }
}

static bool has_tables(const struct catalog *catalog)
{
    bool has = false;
    for (size_t t = 0; t < catalog->table_count; t++) {
        has = has || is_open(catalog, &catalog->tables[t]);
    }
    return has;
}

struct named_periods translate_named_periods_of(struct arena *arena, const struct catalog *catalog,
                                                const struct value_index *index, const char *question,
                                                const char *now)
{
    struct named_periods periods = {.question = question, .rest = question};
    struct word *words = NULL;
    struct civil today;
    if (!has_tables(catalog)) {
        return periods;
    }
    const char *day = now != NULL && strlen(now) >= strlen("YYYY-MM-DD")
                          ? arena_strndup(arena, now, strlen("YYYY-MM-DD"))
                          : NULL;
    if (day == NULL || !civil_parse(day, &today)) {
        today = civil_today();
    }
    struct reader reader = {.arena = arena,
                            .catalog = catalog,
                            .index = index,
                            .question = question,
                            .today = civil_print(arena, today),
                            .count = words_split(arena, question, strlen(question), MOST_WORDS, &words),
                            .table = -1};
    reader.words = words;
    periods.items = ARENA_ARRAY(arena, struct named_period, reader.count + 1);
    const char *text = "", *rest = "";
    uint32_t from = 0;
    find_table(&reader);
    for (size_t at = 0; at < reader.count;) {
        struct span span;
        bool read = read_relative(&reader, at, &span) || read_name(&reader, at, &span) ||
                    read_years(&reader, at, &span) || read_short(&reader, at, &span);
        if (read) {
            put(&reader, &span, &periods, &text, &rest, &from);
        }
        at = read ? span.end : at + 1;
    }
    if (periods.count > 0) {
        periods.question = arena_printf(arena, "%s%s", text, question + from);
        periods.rest = arena_printf(arena, "%s%s", rest, question + from);
    }
    return periods;
}
