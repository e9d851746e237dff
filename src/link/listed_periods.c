#include "link/listed_periods.h"

#include "english/lists.h"
#include "english/words.h"
#include "query/sense.h"

#include <stdlib.h>
#include <string.h>

/* How the columns of a catalog keep what is no date, by their names and types. */
struct forms {
    bool time, year, month, day; /* 2025, 202512, "20251231" */
};

struct periods_list {
    struct arena *arena;
    struct candidate *items;
    size_t count, limit;
};

static struct forms forms_of(struct arena *arena, const struct catalog *catalog)
{
    struct forms forms = {false, false, false, false};
    for (size_t c = 0; c < catalog->column_count; c++) {
        unsigned held = column_forms(arena, &catalog->columns[c]);
        forms.time |= catalog->columns[c].type == COLUMN_TIME;
        forms.year |= (held & FORM_YEAR) != 0;
        forms.month |= (held & FORM_MONTH) != 0;
        forms.day |= (held & FORM_DAY) != 0;
    }
    return forms;
}

/* A number stands for `calendar`. */
static void add(struct periods_list *list, const struct candidate *period, enum value_kind kind,
                enum value_calendar calendar, const char *text)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].kind == kind && strcmp(list->items[i].text, text) == 0) {
            return;
        }
    }
    if (list->count < list->limit) {
        list->items[list->count++] = (struct candidate){.kind = kind,
                                                        .rank = RANK_LISTED,
                                                        .calendar = calendar,
                                                        .spoken = true,
                                                        .first = period->first,
                                                        .last = period->last,
                                                        .text = text};
    }
}

static void add_period(struct periods_list *list, const struct forms *forms, const struct candidate *period)
{
    struct civil last = civil_add(period->to, CIVIL_DAY, -1);
    if (forms->month) {
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, period->from, 6));
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, last, 6));
    }
    if (forms->year) {
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, period->from, 4));
    }
    if (forms->day) {
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, period->from, 8));
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, last, 8));
        add(list, period, VALUE_NUMBER, CALENDAR_PERIOD, civil_print_digits(list->arena, period->to, 8));
    }
}

/* ---- what follows from periods and the words around them ---- */

enum { FARTHEST = 4 /* words between two ends of a span */, LONGEST_SPAN = 5 /* years */ };

static void add_span(struct periods_list *list, const struct listed_periods_question *question,
                     struct civil from, struct civil to, size_t first, size_t last)
{
    const char *text = arena_printf(list->arena, "%s to %s", civil_print(list->arena, from),
                                    civil_print(list->arena, civil_add(to, CIVIL_DAY, -1)));
    for (size_t i = 0; i < question->found_count; i++) {
        const struct candidate *found = &question->found[i];
        if (found->kind == VALUE_PERIOD && civil_compare(found->from, from) == 0 &&
            civil_compare(found->to, to) == 0) {
            return;
        }
    }
    size_t before = list->count;
    add(list, &(struct candidate){.first = first, .last = last}, VALUE_PERIOD, CALENDAR_NONE, text);
    if (list->count > before) {
        list->items[before].from = from;
        list->items[before].to = to;
    }
}

/* "from April to June", "January - end of March next year" */
static void add_between(struct periods_list *list, const struct listed_periods_question *question,
                        const struct candidate *earlier, const struct candidate *later)
{
    struct civil from = earlier->from, to = later->to;
    bool near = later->first > earlier->last && later->first - earlier->last <= FARTHEST;
    if (near && civil_compare(from, to) >= 0) { /* "between November and February": over the new year */
        to = civil_add(to, CIVIL_YEAR, 1);
    }
    if (near && civil_compare(civil_add(from, CIVIL_YEAR, LONGEST_SPAN), to) > 0) {
        add_span(list, question, from, to, earlier->first, later->last);
    }
}

/* "since January": until now, or until the year ends. */
static void add_since(struct periods_list *list, const struct listed_periods_question *question,
                      const struct candidate *period)
{
    if (period->first == 0 ||
        !list_has_at(LIST_SINCE_WORDS, question->words, question->word_count, period->first - 1)) {
        return;
    }
    struct civil tomorrow = civil_add(question->today, CIVIL_DAY, 1);
    struct civil year = civil_add(civil_floor(question->today, CIVIL_YEAR), CIVIL_YEAR, 1);
    if (civil_compare(period->from, tomorrow) < 0) {
        add_span(list, question, period->from, year, period->first - 1, period->last);
        add_span(list, question, period->from, tomorrow, period->first - 1, period->last);
    }
}

/* "January" on 31 December may be the one that comes. */
static void add_coming(struct periods_list *list, const struct listed_periods_question *question,
                       const struct candidate *period)
{
    struct civil from = civil_add(period->from, CIVIL_YEAR, 1), to = civil_add(period->to, CIVIL_YEAR, 1);
    bool dated = false;
    for (size_t at = period->first; at <= period->last; at++) {
        dated |= question->words[at].kind == WORD_NUMBER && strlen(question->words[at].text) == 4;
    }
    for (size_t at = period->first; at <= period->last; at++) {
        dated |= list_has_at(LIST_RELATIVE_PERIOD_WORDS, question->words, question->word_count, at);
    }
    bool month = civil_compare(civil_add(period->from, CIVIL_MONTH, 1), period->to) >= 0;
    if (!dated && month && civil_compare(to, question->today) > 0 &&
        civil_compare(civil_add(question->today, CIVIL_MONTH, 6), from) > 0) {
        add_span(list, question, from, to, period->first, period->last);
    }
}

/* "this year over last", "year on year": both years. */
static void add_years(struct periods_list *list, const struct listed_periods_question *question)
{
    if (list_has_one(LIST_THIS_YEAR_WORDS, question->words, question->word_count) &&
        list_has_one(LIST_LAST_YEAR_WORDS, question->words, question->word_count) &&
        list_has_one(LIST_COMPARED_YEAR_WORDS, question->words, question->word_count)) {
        struct civil year = civil_floor(question->today, CIVIL_YEAR);
        add_span(list, question, year, civil_add(year, CIVIL_YEAR, 1), 0, 0);
        add_span(list, question, civil_add(year, CIVIL_YEAR, -1), year, 0, 0);
    }
}

/* "25 over 24", "in 25": years of this century near today. */
static void add_short_years(struct periods_list *list, const struct listed_periods_question *question)
{
    for (size_t at = 0; at < question->word_count; at++) {
        const char *text = question->words[at].text;
        int year = 2000 + atoi(text);
        bool cued =
            (at > 0 && list_has_at(LIST_BEFORE_SHORT_YEARS, question->words, question->word_count, at - 1)) ||
            list_has_at(LIST_BEFORE_SHORT_YEARS, question->words, question->word_count, at + 1);
        if (question->words[at].kind == WORD_NUMBER && strlen(text) == 2 && strspn(text, "0123456789") == 2 &&
            cued && year > question->today.year - 8 && year <= question->today.year + 1) {
            add_span(list, question, (struct civil){year, 1, 1}, (struct civil){year + 1, 1, 1}, at, at);
        }
    }
}

static void add_weekdays(struct periods_list *list, const struct listed_periods_question *question)
{
    const struct list_words *days = &list_words[LIST_WEEKDAY_ORDER];
    for (size_t at = 0; at < question->word_count; at++) {
        const char *text = question->words[at].text;
        struct candidate place = {.first = at, .last = at};
        bool weekend = strncmp(text, "weekend", 7) == 0;
        for (size_t number = 0; number < days->count; number++) {
            const char *day = days->words[number];
            size_t length = strlen(day);
            bool named = strncmp(text, day, length) == 0 && (text[length] == '\0' || text[length] == 's');
            bool cut = strlen(text) == 3 && strncmp(text, day, 3) == 0 && question->words[at].capital;
            if (named || cut || (weekend && (number == 0 || number == 6))) {
                add(list, &place, VALUE_NUMBER, CALENDAR_WEEKDAY, arena_printf(list->arena, "%zu", number));
            }
        }
    }
}

static void add_following(struct periods_list *list, const struct listed_periods_question *question)
{
    const struct candidate *before = NULL;
    add_years(list, question);
    add_short_years(list, question);
    for (size_t i = 0; i < question->found_count; i++) {
        const struct candidate *period = &question->found[i];
        if (period->kind != VALUE_PERIOD || period->rank == RANK_CONSTANT || period->rank == RANK_HISTORY) {
            continue;
        }
        add_since(list, question, period);
        add_coming(list, question, period);
        if (before != NULL) {
            add_between(list, question, before, period);
        }
        before = period;
    }
}

size_t listed_periods(struct arena *arena, const struct listed_periods_question *question, size_t limit,
                      struct candidate **ret_candidates)
{
    struct periods_list list = {
        .arena = arena, .items = ARENA_ARRAY(arena, struct candidate, limit + 1), .limit = limit};
    struct forms forms = forms_of(arena, question->catalog);
    if (forms.time && limit > 0) {
        list.items[list.count++] = (struct candidate){.kind = VALUE_PERIOD,
                                                      .rank = RANK_LISTED,
                                                      .text = "today",
                                                      .from = question->today,
                                                      .to = civil_add(question->today, CIVIL_DAY, 1)};
        add_weekdays(&list, question);
    }
    for (size_t i = 0; i < question->found_count; i++) {
        if (question->found[i].kind == VALUE_PERIOD) {
            add_period(&list, &forms, &question->found[i]);
        }
    }
    if (forms.time) {
        add_following(&list, question);
    }
    *ret_candidates = list.items;
    return list.count;
}
