#include "exec/csv/column.h"

#include "exec/csv/date.h"
#include "exec/number.h"
#include "exec/sample.h"
#include "util/civil.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_WHOLE = 19,          /* digits of what may fit 64 bits */
    UNREADABLE_SHARE = 10,    /* one of so many may be a word among numbers */
    STRANGE_SHARE = 50,       /* one of so many may have digits and yet be no date, or tell the other order */
    LEAST_SECOND = 100000000, /* 1973; what is less may count something */
};

/* ---- looking at values ---- */

static struct csv_field trimmed(const struct csv_field *field)
{
    struct csv_field part = *field;
    while (part.length > 0 && (part.text[0] == ' ' || part.text[0] == '\t')) {
        part.text++;
        part.length--;
    }
    while (part.length > 0 && (part.text[part.length - 1] == ' ' || part.text[part.length - 1] == '\t')) {
        part.length--;
    }
    return part;
}

static bool is_told_missing(const struct csv_field *field, const struct column_customs *customs)
{
    for (size_t i = 0; i < customs->missing_count; i++) {
        const char *word = customs->missing[i];
        if (strlen(word) == field->length && memcmp(word, field->text, field->length) == 0) {
            return true;
        }
    }
    return false;
}

/* What programs write for nothing, and no person for something; and N/A, which is no name. */
static bool is_null(const struct csv_field *field)
{
    static const char *const words[] = {"\\N", "NULL", "#N/A", "<NA>", "#NULL!", "N/A", "n/a", "N/a", "#n/a"};
    if (memchr("\\Nn#<", field->text[0], 5) == NULL) {
        return false;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strlen(words[i]) == field->length && memcmp(words[i], field->text, field->length) == 0) {
            return true;
        }
    }
    return false;
}

static void add_word(struct column_words *words, const struct csv_field *field)
{
    size_t length = field->length < COLUMN_WORD_SIZE ? field->length : COLUMN_WORD_SIZE - 1;
    length = length < field->length ? utf8_start(field->text, length) : length;
    for (size_t i = 0; i < words->count; i++) {
        if (strlen(words->items[i]) == length && memcmp(words->items[i], field->text, length) == 0) {
            return;
        }
    }
    if (words->count == COLUMN_WORDS) {
        words->more = true;
        return;
    }
    memcpy(words->items[words->count], field->text, length);
    words->items[words->count++][length] = '\0';
}

/* The first of very many. */
static void add_first_word(struct column_words *words, const struct csv_field *field)
{
    words->more = words->more || words->count == COLUMN_WORDS;
    if (words->count < COLUMN_WORDS) {
        add_word(words, field);
    }
}

static bool is_digits(const struct csv_field *field, char least, char most)
{
    size_t i = 0;
    while (i < field->length && field->text[i] >= least && field->text[i] <= most) {
        i++;
    }
    return i == field->length;
}

/* 20240131, and what stands for none. */
static void observe_compact(struct column_profile *profile, const struct csv_field *field)
{
    enum { DIGITS = 8, FIRST_YEAR = 1900, LAST_YEAR = 2100 };
    char text[DIGITS + 1];
    struct civil date;
    bool eight = field->length == DIGITS;
    if ((field->length == 1 || eight) &&
        (is_digits(field, '0', '0') || (eight && is_digits(field, '9', '9')))) {
        profile->compact_none++;
        add_word(&profile->compact_none_words, field);
        return;
    }
    if (!eight || !is_digits(field, '0', '9')) {
        return;
    }
    memcpy(text, field->text, DIGITS);
    text[DIGITS] = '\0';
    bool day = civil_parse_digits(text, &date); /* sets the date where it is none, too */
    if (date.year >= FIRST_YEAR && date.year <= LAST_YEAR) {
        *(day ? &profile->compact : &profile->compact_odd) += 1;
        if (!day) {
            add_word(&profile->odd_compact_words, field);
        }
    }
}

static void observe_whole(struct column_profile *profile, const struct csv_field *field, bool comma)
{
    char text[NUMBER_SIZE];
    size_t whole, fraction;
    bool plain = exec_number_is_plain(field->text, field->length, &whole, &fraction);
    if (plain) {
        memcpy(text, field->text, field->length);
        text[field->length] = '\0';
    }
    if (plain || exec_number_write(field->text, field->length, comma, text) > 0) {
        int64_t value = (int64_t)strtoll(text, NULL, 10);
        profile->least = profile->numbers == 1 || value < profile->least ? value : profile->least;
        profile->most = profile->numbers == 1 || value > profile->most ? value : profile->most;
    }
}

/* A sign and the letters of the same one: the euro and "EUR". */
static bool same_currency(const char *a, const char *b)
{
    static const char *const pairs[][2] = {
        {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"}, {"US$", "USD"}, {"z\xC5\x82", "PLN"}, {"Fr.", "CHF"}};
    bool same = strcmp(a, b) == 0;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        same = same || (strcmp(a, pairs[i][0]) == 0 && strcmp(b, pairs[i][1]) == 0) ||
               (strcmp(a, pairs[i][1]) == 0 && strcmp(b, pairs[i][0]) == 0);
    }
    return same;
}

static void observe_number(struct column_profile *profile, const struct csv_field *field,
                           const struct number_forms *forms)
{
    const struct number_form *point = &forms->point, *comma = &forms->comma;
    profile->numbers++;
    profile->whole_point += point->whole ? 1 : 0;
    profile->whole_comma += comma->whole ? 1 : 0;
    profile->only_point += point->possible && !comma->possible ? 1 : 0;
    profile->only_comma += comma->possible && !point->possible ? 1 : 0;
    profile->codes += forms->code ? 1 : 0;
    profile->percents += forms->percent ? 1 : 0;
    profile->grouped_point += point->possible && point->grouped ? 1 : 0;
    profile->grouped_comma += comma->possible && comma->grouped ? 1 : 0;
    profile->spaced += forms->separator == ' ' ? 1 : 0;
    profile->decimals += point->decimal || comma->decimal ? 1 : 0;
    profile->most_digits = forms->digits > profile->most_digits ? forms->digits : profile->most_digits;
    if (forms->currency != NULL) {
        bool differs = profile->currency != NULL && !same_currency(profile->currency, forms->currency);
        profile->currency = differs ? "" : profile->currency != NULL ? profile->currency : forms->currency;
        profile->currencies++;
    }
    if (point->whole || comma->whole) {
        observe_whole(profile, field, !point->whole);
        observe_compact(profile, field);
    }
    if (profile->number_words.count < COLUMN_WORDS) {
        add_word(&profile->number_words, field);
    }
}

static void observe_date(struct column_profile *profile, const struct csv_field *field,
                         const struct date_forms *forms)
{
    bool dmy = (forms->orders & DATE_DMY) != 0, mdy = (forms->orders & DATE_MDY) != 0;
    profile->dates++;
    profile->times += forms->time ? 1 : 0;
    profile->weak += forms->weak ? 1 : 0;
    if (forms->named) {
        profile->named++;
        profile->named_dmy += dmy && !mdy ? 1 : 0;
        profile->named_mdy += mdy && !dmy ? 1 : 0;
    } else if (!dmy && !mdy) {
        profile->year_first++;
    } else {
        profile->date_separator = forms->separator;
        if (!mdy) {
            profile->only_dmy++;
            add_first_word(&profile->day_first_words, field);
        } else if (!dmy) {
            profile->only_mdy++;
            add_first_word(&profile->month_first_words, field);
        }
    }
}

static bool has_digit(const struct csv_field *field)
{
    for (size_t i = 0; i < field->length; i++) {
        if (field->text[i] >= '0' && field->text[i] <= '9') {
            return true;
        }
    }
    return false;
}

static void observe_text(struct column_profile *profile, const struct csv_field *field, enum date_shape shape,
                         bool odd_time)
{
    bool digit = has_digit(field);
    enum date_shape clock = csv_clock_read(field->text, field->length);
    profile->texts++;
    profile->texts_with_digits += digit ? 1 : 0;
    profile->clocks += clock == DATE_DAY ? 1 : 0;
    if (clock == DATE_NO_DAY) {
        profile->odd_clocks++;
        add_word(&profile->odd_clock_words, field);
    }
    if (shape == DATE_EMPTY) {
        profile->no_dates++;
        profile->no_dates_plain += digit ? 0 : 1;
        add_word(&profile->no_date_words, field);
    } else if (shape == DATE_NO_DAY) {
        profile->no_days++;
        profile->odd_times += odd_time ? 1 : 0;
        add_word(&profile->no_day_words, field);
    } else {
        add_word(&profile->unreadable, field);
    }
}

void csv_column_observe(struct column_profile *profile, const struct csv_field *field,
                        const struct column_customs *customs)
{
    struct csv_field part = trimmed(field);
    struct number_forms number;
    struct date_forms date;
    if (part.length == 0) {
        *(field->absent ? &profile->absent : &profile->empty) += 1;
        return;
    }
    if (is_told_missing(&part, customs) || is_null(&part)) {
        profile->nulls++;
        add_word(&profile->null_words, &part);
        add_word(&profile->missing, &part);
        return;
    }
    if (exec_sample_is_placeholder(part.text, part.length)) {
        profile->blanks++;
        add_word(&profile->missing, &part);
        return;
    }
    profile->others++;
    if (exec_number_read(part.text, part.length, &number)) {
        observe_number(profile, &part, &number);
        return;
    }
    enum date_shape shape = csv_date_read(part.text, part.length, &date);
    if (shape == DATE_DAY) {
        observe_date(profile, &part, &date);
    } else {
        observe_text(profile, &part, shape, date.odd_time);
    }
}

/* ---- deciding ---- */

bool csv_column_is_weak(const struct column_profile *profile)
{
    return profile->weak * 2 > profile->dates;
}

/* One of so many may be what cannot be read, and still fewer something with digits that is not even written as
 * a date: that speaks for codes where the dates may be codes. */
static bool holds_dates(const struct column_profile *profile)
{
    size_t values = profile->others - profile->no_dates;
    size_t texts = profile->texts - profile->no_dates;
    size_t digits =
        profile->texts_with_digits - profile->no_days - (profile->no_dates - profile->no_dates_plain);
    size_t strange = profile->numbers + digits;
    if (values == 0) {
        return profile->no_dates > profile->no_dates_plain;
    }
    if (csv_column_is_weak(profile) && (strange > 0 || profile->no_days * STRANGE_SHARE > values)) {
        return false;
    }
    return profile->dates > 0 && (texts + profile->numbers) * UNREADABLE_SHARE <= values &&
           strange * STRANGE_SHARE <= values;
}

int csv_column_order_told(const struct column_profile *profile)
{
    bool days = profile->only_dmy > profile->only_mdy;
    size_t most = days ? profile->only_dmy : profile->only_mdy;
    size_t least = days ? profile->only_mdy : profile->only_dmy;
    bool few = least == 0 || (least * STRANGE_SHARE <= most && !csv_column_is_weak(profile));
    return most == 0 || !few || !holds_dates(profile) ? 0 : days ? DATE_DMY : DATE_MDY;
}

void csv_column_vote(const struct column_profile *profiles, size_t count, char delimiter,
                     struct column_customs *customs)
{
    size_t commas = 0, points = 0, days = 0, months = 0;
    for (size_t i = 0; i < count; i++) {
        const struct column_profile *profile = &profiles[i];
        bool numbers = profile->numbers == profile->others;
        int order = csv_column_order_told(profile);
        commas += numbers && profile->only_comma > 0 && profile->only_point == 0 ? 1 : 0;
        points += numbers && profile->only_point > 0 && profile->only_comma == 0 ? 1 : 0;
        days += order == DATE_DMY ? 1 : 0;
        months += order == DATE_MDY ? 1 : 0;
    }
    customs->decimal_commas = commas > points;
    if (customs->decimal == '\0') {
        bool comma = commas > points || (commas == points && delimiter == ';');
        customs->decimal = comma ? ',' : '.';
        customs->decimal_voted = true;
    }
    if (customs->order == 0 && days != months) {
        customs->order = days > months ? DATE_DMY : DATE_MDY;
        customs->order_voted = true;
    }
}

/* Names that a column of times has. */
static bool is_time_name(const char *name)
{
    static const char *const endings[] = {"_at", "_on",   "time", "timestamp", "date",
                                          "_ts", "epoch", "day",  "created",   "updated"};
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t part = strlen(endings[i]);
        if (length >= part && strcasecmp(name + length - part, endings[i]) == 0) {
            return true;
        }
    }
    return strcasecmp(name, "ts") == 0 || strncasecmp(name, "date", 4) == 0 ||
           strncasecmp(name, "unix", 4) == 0;
}

/* Whole numbers that are days, in a column that is called so; what stands for none may look like a code. */
static bool decide_compact(const struct column_profile *profile, const char *name, struct column_plan *plan)
{
    size_t values = profile->numbers - profile->compact_none;
    if (!is_time_name(name) || profile->compact == 0 || profile->compact + profile->compact_odd != values ||
        profile->compact_odd * UNREADABLE_SHARE > values) {
        return false;
    }
    plan->compact = true;
    plan->kind = COLUMN_IS_DATE;
    return true;
}

/* Seconds or milliseconds since 1970, likewise. */
static void decide_epoch(const struct column_profile *profile, const char *name, struct column_plan *plan)
{
    if (!is_time_name(name) || (plan->comma ? profile->grouped_comma : profile->grouped_point) > 0 ||
        profile->currencies > 0 || profile->percents > 0) {
        return;
    }
    for (int64_t scale = 1; scale <= 1000; scale *= 1000) {
        if (profile->least >= LEAST_SECOND * scale && profile->most < 42 * (int64_t)LEAST_SECOND * scale) {
            plan->epoch = scale;
            plan->kind = COLUMN_IS_DATETIME;
            return;
        }
    }
}

/* Codes (007), long ids, telephones (blanks part the digits of all), and prices in several currencies stay as
 * they are. */
static bool decide_number(const struct column_profile *profile, const char *name,
                          const struct column_customs *customs, struct column_plan *plan)
{
    bool several = profile->currency != NULL && profile->currency[0] == '\0';
    bool telephones = profile->spaced == profile->numbers && profile->decimals + profile->currencies == 0;
    if (decide_compact(profile, name, plan)) {
        return true;
    }
    if (profile->codes > 0 || (profile->only_point > 0 && profile->only_comma > 0) || several || telephones) {
        return false;
    }
    plan->comma = profile->only_comma > 0 || (profile->only_point == 0 && customs->decimal == ',');
    size_t whole = plan->comma ? profile->whole_comma : profile->whole_point;
    plan->kind = whole == profile->numbers ? COLUMN_IS_INTEGER : COLUMN_IS_REAL;
    bool fits =
        profile->most_digits < MOST_WHOLE ||
        (profile->most_digits == MOST_WHOLE && profile->least > INT64_MIN && profile->most < INT64_MAX);
    if (plan->kind == COLUMN_IS_INTEGER && !fits) {
        return false;
    }
    if (plan->kind == COLUMN_IS_INTEGER) {
        decide_epoch(profile, name, plan);
    }
    return true;
}

/* Where the values leave it open whether the day is first. */
static void decide_open_order(const struct column_profile *profile, const struct column_customs *customs,
                              struct column_plan *plan)
{
    bool told = customs->order == DATE_DMY || customs->order == DATE_MDY;
    if (told) {
        plan->order = customs->order;
        plan->order_source = customs->order_voted ? ORDER_BY_COLUMNS : ORDER_BY_VALUES;
    } else if ((profile->named_dmy > 0) != (profile->named_mdy > 0)) {
        plan->order = profile->named_dmy > 0 ? DATE_DMY : DATE_MDY;
    } else if (profile->date_separator != '/' || customs->decimal_commas) {
        plan->order = DATE_DMY;
        plan->order_source = profile->date_separator == '.' ? ORDER_BY_VALUES
                             : customs->decimal_commas      ? ORDER_BY_COMMAS
                                                            : ORDER_GUESSED;
    } else {
        plan->order = DATE_MDY;
        plan->order_source = ORDER_GUESSED;
    }
}

static bool decide_date(const struct column_profile *profile, const struct column_customs *customs,
                        struct column_plan *plan)
{
    size_t open = profile->dates - profile->named - profile->year_first;
    bool both = profile->only_dmy > 0 && profile->only_mdy > 0;
    int told = csv_column_order_told(profile);
    if (!holds_dates(profile) || (both && told == 0)) {
        return false;
    }
    plan->order_source = ORDER_BY_VALUES;
    if (open == 0) { /* each tells its own */
        plan->order = profile->year_first == profile->dates ? DATE_YMD : 0;
    } else if (told != 0) {
        plan->order = told;
        plan->other_order = told == DATE_DMY ? profile->only_mdy : profile->only_dmy;
    } else {
        decide_open_order(profile, customs, plan);
    }
    plan->kind = profile->times > 0 ? COLUMN_IS_DATETIME : COLUMN_IS_DATE;
    return true;
}

/* Times of day, but for a few that are none: these may be words, too. */
static bool decide_clock(const struct column_profile *profile)
{
    size_t words = profile->texts - profile->texts_with_digits;
    return profile->odd_clocks > 0 && profile->clocks + profile->odd_clocks + words == profile->others &&
           profile->odd_clocks * UNREADABLE_SHARE <= profile->clocks;
}

struct column_plan csv_column_decide(const struct column_profile *profile, const char *name,
                                     const struct column_customs *customs)
{
    struct column_plan plan = {.keep_empty = profile->empty > 0 && profile->absent > 0};
    size_t readable = profile->others - profile->texts;
    bool few = profile->texts_with_digits == 0 && profile->texts * UNREADABLE_SHARE <= profile->others;
    bool numbers = readable > 0 && few && profile->numbers == readable;
    bool decided = (numbers && decide_number(profile, name, customs, &plan)) ||
                   (!numbers && decide_date(profile, customs, &plan));
    if (!decided) {
        plan = (struct column_plan){.keep_empty = plan.keep_empty, .clock = decide_clock(profile)};
    }
    plan.keep_empty = plan.keep_empty && plan.kind == COLUMN_IS_TEXT;
    plan.left_out = profile->nulls;
    if (decided) {
        size_t strange = plan.compact         ? profile->compact_odd + profile->compact_none
                         : profile->dates > 0 ? profile->numbers
                                              : 0;
        plan.left_out += profile->blanks + profile->texts + plan.other_order + strange;
    } else if (plan.clock) {
        plan.left_out += profile->odd_clocks;
    }
    return plan;
}

const char *csv_column_type_name(const struct column_plan *plan)
{
    switch (plan->kind) {
    case COLUMN_IS_TEXT:
        return "TEXT";
    case COLUMN_IS_INTEGER:
        return "INTEGER";
    case COLUMN_IS_REAL:
        return "REAL";
    case COLUMN_IS_DATE:
        return "DATE";
    case COLUMN_IS_DATETIME:
        return "DATETIME";
    }
    return "TEXT";
}

/* ---- values ---- */

static size_t write_date(const struct column_plan *plan, const struct csv_field *part, char *buffer)
{
    enum { COMPACT = 8 };
    char number[NUMBER_SIZE];
    struct date_forms forms;
    if (plan->epoch > 0) {
        bool read = exec_number_write(part->text, part->length, plan->comma, number) > 0;
        return read ? csv_date_write_epoch(strtoll(number, NULL, 10) / plan->epoch, buffer) : 0;
    }
    if (plan->compact) {
        struct civil date;
        memcpy(number, part->text, part->length < COMPACT ? part->length : COMPACT);
        number[part->length < COMPACT ? part->length : COMPACT] = '\0';
        return part->length == COMPACT && civil_parse_digits(number, &date)
                   ? (size_t)snprintf(buffer, DATE_SIZE, "%04d-%02d-%02d", date.year, date.month, date.day)
                   : 0;
    }
    if (csv_date_read(part->text, part->length, &forms) != DATE_DAY) {
        return 0;
    }
    if (forms.iso && part->length < DATE_SIZE) {
        memcpy(buffer, part->text, part->length);
        return part->length;
    }
    bool own = forms.named || (forms.orders & DATE_YMD) != 0;
    return csv_date_write(part->text, part->length,
                          !own                      ? plan->order
                          : forms.orders & DATE_YMD ? DATE_YMD
                          : forms.orders & DATE_DMY ? DATE_DMY
                                                    : DATE_MDY,
                          buffer);
}

const char *csv_column_value(const struct column_plan *plan, const struct csv_field *field,
                             const struct column_customs *customs, char buffer[COLUMN_BUFFER],
                             size_t *ret_length)
{
    struct csv_field part = trimmed(field);
    if (part.length == 0) {
        *ret_length = 0;
        return plan->keep_empty && !field->absent ? "" : NULL;
    }
    if (is_told_missing(&part, customs) || is_null(&part)) {
        return NULL;
    }
    size_t length = 0, whole, fraction;
    switch (plan->kind) {
    case COLUMN_IS_TEXT:
        *ret_length = field->length;
        return plan->clock && csv_clock_read(part.text, part.length) == DATE_NO_DAY ? NULL : field->text;
    case COLUMN_IS_INTEGER:
    case COLUMN_IS_REAL:
        if (exec_number_is_plain(part.text, part.length, &whole, &fraction) &&
            (fraction == 0 || !plan->comma)) {
            *ret_length = part.length;
            return part.text;
        }
        length = exec_number_write(part.text, part.length, plan->comma, buffer);
        break;
    case COLUMN_IS_DATE:
    case COLUMN_IS_DATETIME:
        length = write_date(plan, &part, buffer);
        break;
    }
    *ret_length = length;
    return length > 0 ? buffer : NULL;
}
