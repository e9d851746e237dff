#include "link/listed_periods.h"

#include "english/words.h"

#include <string.h>

enum { MOST_COMMENT_WORDS = 30 };

/* How the columns of a catalog keep what is no date, by their names and types. */
struct forms {
    bool time, year, month, day; /* 2025, 202512, "20251231" */
};

struct periods_list {
    struct arena *arena;
    struct candidate *items;
    size_t count, limit;
};

static bool ends_in(const struct word *words, size_t count, const char *const *names, size_t name_count)
{
    for (size_t i = 0; i < name_count; i++) {
        if (strcmp(words[count - 1].text, names[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool says(struct arena *arena, const char *comment, const char *form)
{
    struct word *words = NULL;
    size_t count =
        comment != NULL ? words_split(arena, comment, strlen(comment), MOST_COMMENT_WORDS, &words) : 0;
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        found = strcmp(words[i].text, form) == 0;
    }
    return found;
}

static struct forms forms_of(struct arena *arena, const struct catalog *catalog)
{
    static const char *const years[] = {"year", "yr", "season"};
    static const char *const months[] = {"per",       "prd",   "period", "ym", "yyyymm", "yrmth",
                                         "yearmonth", "month", "mth",    "mo", "mon"};
    static const char *const days[] = {"dt", "date", "day", "ymd", "yyyymmdd", "fr", "to", "from", "until"};
    struct forms forms = {false, false, false, false};
    for (size_t c = 0; c < catalog->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        struct word *words = NULL;
        size_t count = words_split_name(arena, column->name, &words);
        bool number = column->type == COLUMN_NUMBER, text = column->type == COLUMN_TEXT;
        forms.time |= column->type == COLUMN_TIME;
        forms.year |= number && ends_in(words, count, years, sizeof years / sizeof *years);
        bool by_day = says(arena, column->comment, "yyyymmdd"),
             by_month = !by_day && says(arena, column->comment, "yyyymm");
        forms.month |=
            (number || text) && (by_month || ends_in(words, count, months, sizeof months / sizeof *months));
        forms.day |= (number || text) && (by_day || ends_in(words, count, days, sizeof days / sizeof *days));
    }
    return forms;
}

static void add(struct periods_list *list, const struct candidate *period, enum value_kind kind,
                const char *text)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].kind == kind && strcmp(list->items[i].text, text) == 0) {
            return;
        }
    }
    if (list->count < list->limit) {
        list->items[list->count++] = (struct candidate){.kind = kind,
                                                        .rank = RANK_LISTED,
                                                        .spoken = true,
                                                        .first = period->first,
                                                        .last = period->last,
                                                        .text = text};
    }
}

/* "20251231" of a day, or its first six or four digits. */
static const char *digits_of(struct arena *arena, struct civil day, size_t length)
{
    char *digits = arena_alloc(arena, 9, 1);
    size_t count = 0;
    for (const char *date = civil_print(arena, day); *date != '\0' && count < length; date++) {
        if (*date != '-') {
            digits[count++] = *date;
        }
    }
    digits[count] = '\0';
    return digits;
}

static void add_period(struct periods_list *list, const struct forms *forms, const struct candidate *period)
{
    struct civil last = civil_add(period->to, CIVIL_DAY, -1);
    if (forms->month) {
        add(list, period, VALUE_NUMBER, digits_of(list->arena, period->from, 6));
        add(list, period, VALUE_NUMBER, digits_of(list->arena, last, 6));
    }
    if (forms->year) {
        add(list, period, VALUE_NUMBER, digits_of(list->arena, period->from, 4));
    }
    if (forms->day) {
        add(list, period, VALUE_NUMBER, digits_of(list->arena, period->from, 8));
        add(list, period, VALUE_NUMBER, digits_of(list->arena, last, 8));
        add(list, period, VALUE_NUMBER, digits_of(list->arena, period->to, 8));
    }
}

size_t listed_periods(struct arena *arena, const struct catalog *catalog, struct civil today,
                      const struct candidate *found, size_t found_count, size_t limit,
                      struct candidate **ret_candidates)
{
    struct periods_list list = {
        .arena = arena, .items = ARENA_ARRAY(arena, struct candidate, limit + 1), .limit = limit};
    struct forms forms = forms_of(arena, catalog);
    if (forms.time && limit > 0) {
        list.items[list.count++] = (struct candidate){.kind = VALUE_PERIOD,
                                                      .rank = RANK_LISTED,
                                                      .text = "today",
                                                      .from = today,
                                                      .to = civil_add(today, CIVIL_DAY, 1)};
    }
    for (size_t i = 0; i < found_count; i++) {
        if (found[i].kind == VALUE_PERIOD) {
            add_period(&list, &forms, &found[i]);
        }
    }
    *ret_candidates = list.items;
    return list.count;
}
