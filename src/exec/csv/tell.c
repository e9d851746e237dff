/* What is said of a column of a file. */
#include "exec/csv/column.h"
#include "exec/csv/date.h"
#include "util/text.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Parts of a line, with commas between them. */
struct teller {
    FILE *out;
    bool any;
};

static FILE *next_part(struct teller *teller)
{
    fputs(teller->any ? ", " : "", teller->out);
    teller->any = true;
    return teller->out;
}

/* Words of up to two lists; returns how many. */
static size_t list_words(FILE *out, const struct column_words *words, const struct column_words *others)
{
    const struct column_words *lists[] = {words, others};
    size_t listed = 0;
    bool more = false;
    for (size_t l = 0; l < 2 && lists[l] != NULL; l++) {
        for (size_t i = 0; i < lists[l]->count; i++) {
            fputs(listed++ > 0 ? ", " : "", out);
            utf8_write_evident(out, lists[l]->items[i], strlen(lists[l]->items[i]), true);
        }
        more = more || lists[l]->more;
    }
    fputs(more ? ", ..." : "", out);
    return listed + (more ? 1 : 0);
}

/* "3 values unreadable: ????"; nothing where there are none. */
static void tell_values(struct teller *teller, size_t count, const char *what_one, const char *what,
                        const struct column_words *words, const struct column_words *others)
{
    if (count > 0) {
        FILE *out = next_part(teller);
        fprintf(out, "%zu %s %s: ", count, count == 1 ? "value" : "values", count == 1 ? what_one : what);
        list_words(out, words, others);
    }
}

static bool is_number(const struct column_plan *plan)
{
    return plan->kind == COLUMN_IS_INTEGER || plan->kind == COLUMN_IS_REAL;
}

static bool is_date(const struct column_plan *plan)
{
    return plan->kind == COLUMN_IS_DATE || plan->kind == COLUMN_IS_DATETIME;
}

static const char *kind_words(const struct column_plan *plan)
{
    static const char *const words[] = {[COLUMN_IS_TEXT] = "text",
                                        [COLUMN_IS_INTEGER] = "number",
                                        [COLUMN_IS_REAL] = "number",
                                        [COLUMN_IS_DATE] = "date",
                                        [COLUMN_IS_DATETIME] = "date and time"};
    return words[plan->kind];
}

static void tell_number(struct teller *teller, const struct column_profile *profile,
                        const struct column_plan *plan)
{
    bool any = true;
    if (plan->comma && profile->decimals > 0 && plan->kind == COLUMN_IS_REAL) {
        fputs("decimal comma", next_part(teller));
    } else if (plan->comma && profile->grouped_comma > 0) {
        fputs("points part thousands", next_part(teller));
    } else if (!plan->comma && profile->grouped_point > 0) {
        fputs("thousands parted", next_part(teller));
    } else {
        any = false;
    }
    if (profile->currencies > 0) {
        fprintf(any ? teller->out : next_part(teller), "%sin %s", any ? " " : "", profile->currency);
        any = true;
    }
    if (profile->percents > 0) {
        fprintf(any ? teller->out : next_part(teller), "%sin percent", any ? " " : "");
    }
}

void csv_column_print_order(FILE *out, const struct column_plan *plan)
{
    fprintf(out, "%s first", plan->order == DATE_DMY ? "day" : "month");
    switch (plan->order_source) {
    case ORDER_BY_VALUES:
        break;
    case ORDER_BY_COLUMNS:
        fputs(" as in other columns", out);
        break;
    case ORDER_BY_FILES:
        fprintf(out, " as in %s", plan->order_file);
        break;
    case ORDER_BY_COMMAS:
        fputs(" as it is where decimals have commas", out);
        break;
    case ORDER_GUESSED:
        fputs(" (no value tells; --csv-dates says otherwise)", out);
        break;
    }
}

static void tell_date(struct teller *teller, const struct column_profile *profile,
                      const struct column_plan *plan)
{
    if (plan->epoch > 0) {
        fprintf(next_part(teller), "Unix time in %s, in UTC", plan->epoch == 1 ? "seconds" : "milliseconds");
        return;
    }
    if (profile->dates == profile->named + profile->year_first) {
        return;
    }
    csv_column_print_order(next_part(teller), plan);
}

/* "N/A is read as missing (263 values)" */
static void tell_missing(struct teller *teller, const struct column_profile *profile,
                         const struct column_plan *plan)
{
    const struct column_words *none = NULL;
    size_t count = profile->nulls + (plan->kind != COLUMN_IS_TEXT ? profile->blanks : 0);
    if (plan->compact) {
        none = &profile->compact_none_words;
        count += profile->compact_none;
    } else if (is_date(plan)) {
        none = &profile->no_date_words;
        count += profile->no_dates;
    }
    if (count > 0) {
        FILE *out = next_part(teller);
        const struct column_words *words =
            plan->kind != COLUMN_IS_TEXT ? &profile->missing : &profile->null_words;
        bool one = list_words(out, words, none) == 1;
        fprintf(out, " %s read as missing (%zu %s)", one ? "is" : "are", count,
                count == 1 ? "value" : "values");
    }
}

/* ---- what needs a look ---- */

static void tell_odd_days(struct teller *teller, const struct column_profile *profile,
                          const struct column_plan *plan)
{
    bool days = profile->no_days > profile->odd_times, times = profile->odd_times > 0;
    tell_values(teller, profile->no_days,
                !times  ? "that is no day of the calendar"
                : !days ? "that has no time of day"
                        : "that is no day or time",
                !times  ? "that are no day of the calendar"
                : !days ? "that have no time of day"
                        : "that are no day or time",
                &profile->no_day_words, NULL);
    tell_values(teller, plan->other_order, "that is no day in this order", "that are no day in this order",
                plan->order == DATE_DMY ? &profile->month_first_words : &profile->day_first_words, NULL);
}

static void tell_unreadable(struct teller *teller, const struct column_profile *profile,
                            const struct column_plan *plan)
{
    size_t texts = profile->texts;
    const struct column_words *more = NULL;
    if (plan->compact) {
        tell_values(teller, profile->compact_odd, "that is no day of the calendar",
                    "that are no day of the calendar", &profile->odd_compact_words, NULL);
    } else if (is_date(plan) && plan->epoch == 0) {
        tell_odd_days(teller, profile, plan);
        texts = texts - profile->no_days - profile->no_dates + profile->numbers;
        more = &profile->number_words;
    }
    if (is_number(plan) && profile->no_dates > 0) {
        more = &profile->no_date_words;
    }
    tell_values(teller, texts, "unreadable", "unreadable", &profile->unreadable, more);
}

/* Sums of money and the like, not numbers of houses. */
static bool holds_amounts(const struct column_profile *profile)
{
    enum { SHARE = 10 };
    bool most = (profile->others - profile->numbers) * SHARE <= profile->others;
    bool amounts = profile->decimals * 2 >= profile->numbers || profile->currencies * 2 >= profile->numbers;
    return profile->numbers > 0 && most && amounts && profile->codes == 0;
}

/* Why what looks like numbers or dates is text. */
static void tell_reason(struct teller *teller, const struct column_profile *profile)
{
    bool both = profile->only_dmy > 0 && profile->only_mdy > 0;
    size_t dates = csv_column_is_weak(profile) ? 0 : profile->dates + profile->no_dates;
    if (profile->currency != NULL && profile->currency[0] == '\0' && profile->numbers * 2 > profile->others) {
        fputs("as currencies differ", next_part(teller));
    } else if (dates * 2 > profile->others && both && csv_column_order_told(profile) == 0) {
        FILE *out = next_part(teller);
        fputs("as some dates have the day first and others the month: ", out);
        list_words(out, &profile->day_first_words, &profile->month_first_words);
    } else if (profile->dates > 0 && dates * 2 > profile->others) {
        tell_values(teller, profile->others - dates, "is no date", "are no dates", &profile->no_day_words,
                    &profile->unreadable);
    } else if (holds_amounts(profile) && profile->only_point > 0 && profile->only_comma > 0) {
        fputs("as some decimals have a comma and others a point", next_part(teller));
    } else if (holds_amounts(profile) && profile->texts > 0) {
        tell_values(teller, profile->texts, "is no number", "are no numbers", &profile->unreadable, NULL);
    }
}

static void tell_alerts(struct teller *teller, const struct column_profile *profile,
                        const struct column_plan *plan)
{
    if (plan->kind != COLUMN_IS_TEXT) {
        tell_unreadable(teller, profile, plan);
        return;
    }
    tell_reason(teller, profile);
    if (plan->clock) {
        tell_values(teller, profile->odd_clocks, "that is no time of day", "that are no times of day",
                    &profile->odd_clock_words, NULL);
    }
}

bool csv_column_is_guessed(const struct column_plan *plan)
{
    return is_date(plan) && plan->order_source == ORDER_GUESSED;
}

static char *alerts_of(const struct column_profile *profile, const struct column_plan *plan)
{
    char *text = NULL;
    size_t size = 0;
    struct teller teller = {.out = text_stream(&text, &size)};
    tell_alerts(&teller, profile, plan);
    text_end(teller.out);
    return text;
}

void csv_column_alert(FILE *out, const struct column_profile *profile, const struct column_plan *plan)
{
    char *text = alerts_of(profile, plan);
    bool why = plan->kind == COLUMN_IS_TEXT && text[0] != '\0';
    fprintf(out, "%s%s", why ? "text, " : "", text);
    free(text);
}

void csv_column_describe(FILE *out, const struct column_profile *profile, const struct column_plan *plan)
{
    char *text = NULL;
    size_t size = 0;
    struct teller teller = {.out = text_stream(&text, &size)};
    if (is_number(plan)) {
        tell_number(&teller, profile, plan);
    } else if (is_date(plan)) {
        tell_date(&teller, profile, plan);
    }
    tell_missing(&teller, profile, plan);
    tell_alerts(&teller, profile, plan);
    text_end(teller.out);
    if (size > 0) {
        fprintf(out, "%s%s%s", kind_words(plan), is_number(plan) && strncmp(text, "in ", 3) == 0 ? " " : ", ",
                text);
    }
    free(text);
}
