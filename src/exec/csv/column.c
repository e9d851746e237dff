#include "exec/csv/column.h"

#include "exec/csv/date.h"
#include "exec/number.h"
#include "exec/sample.h"
#include "util/text.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_WHOLE = 19,          /* digits of what may fit 64 bits */
    UNREADABLE_SHARE = 10,    /* one of so many may be a word among numbers */
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

/* What programs write for nothing, and no person for something. */
static bool is_null(const struct csv_field *field)
{
    static const char *const words[] = {"\\N", "NULL", "#N/A", "<NA>", "#NULL!"};
    if (memchr("\\N#<", field->text[0], 4) == NULL) {
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
    }
}

static void observe_date(struct column_profile *profile, const struct date_forms *forms)
{
    profile->dates++;
    profile->times += forms->time ? 1 : 0;
    profile->iso += forms->iso ? 1 : 0;
    profile->named += forms->named ? 1 : 0;
    profile->not_ymd += (forms->orders & DATE_YMD) == 0 ? 1 : 0;
    profile->not_dmy += (forms->orders & DATE_DMY) == 0 ? 1 : 0;
    profile->not_mdy += (forms->orders & DATE_MDY) == 0 ? 1 : 0;
    profile->date_separator = forms->separator;
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
    } else if (csv_date_read(part.text, part.length, &date)) {
        observe_date(profile, &date);
    } else {
        profile->texts++;
        profile->texts_with_digits += has_digit(&part) ? 1 : 0;
        add_word(&profile->unreadable, &part);
    }
}

/* ---- deciding ---- */

void csv_column_vote(const struct column_profile *profiles, size_t count, char delimiter,
                     struct column_customs *customs)
{
    size_t commas = 0, points = 0, days = 0, months = 0;
    for (size_t i = 0; i < count; i++) {
        const struct column_profile *profile = &profiles[i];
        bool numbers = profile->numbers == profile->others, dates = profile->dates == profile->others;
        commas += numbers && profile->only_comma > 0 && profile->only_point == 0 ? 1 : 0;
        points += numbers && profile->only_point > 0 && profile->only_comma == 0 ? 1 : 0;
        days += dates && profile->not_mdy > 0 && profile->not_dmy == 0 ? 1 : 0;
        months += dates && profile->not_dmy > 0 && profile->not_mdy == 0 ? 1 : 0;
    }
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

/* Whole numbers that are times, in a column that is called so. */
static void decide_whole(const struct column_profile *profile, const char *name, struct column_plan *plan)
{
    if (!is_time_name(name) || (plan->comma ? profile->grouped_comma : profile->grouped_point) > 0 ||
        profile->currencies > 0 || profile->percents > 0) {
        return;
    }
    if (profile->least >= 19000101 && profile->most <= 21001231 && profile->most_digits == 8) {
        plan->compact = true;
        plan->kind = COLUMN_IS_DATE;
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
        decide_whole(profile, name, plan);
    }
    return true;
}

static bool decide_date(const struct column_profile *profile, const struct column_customs *customs,
                        struct column_plan *plan)
{
    bool ymd = profile->not_ymd == 0, dmy = profile->not_dmy == 0, mdy = profile->not_mdy == 0;
    if (ymd) {
        plan->order = DATE_YMD;
    } else if (dmy && mdy) {
        bool told = customs->order == DATE_DMY || customs->order == DATE_MDY;
        plan->order = told ? customs->order : profile->date_separator == '/' ? DATE_MDY : DATE_DMY;
        plan->order_guessed = !told && profile->named < profile->dates && profile->date_separator != '.';
    } else if (dmy || mdy) {
        plan->order = dmy ? DATE_DMY : DATE_MDY;
    } else if (profile->named == profile->dates) {
        plan->order = 0; /* each tells its own */
    } else {
        return false;
    }
    plan->kind = profile->times > 0 ? COLUMN_IS_DATETIME : COLUMN_IS_DATE;
    return true;
}

struct column_plan csv_column_decide(const struct column_profile *profile, const char *name,
                                     const struct column_customs *customs)
{
    struct column_plan plan = {.keep_empty = profile->empty > 0 && profile->absent > 0};
    size_t readable = profile->others - profile->texts;
    bool few = profile->texts_with_digits == 0 && profile->texts * UNREADABLE_SHARE <= profile->others;
    bool decided = readable > 0 && few &&
                   (profile->numbers == readable ? decide_number(profile, name, customs, &plan)
                    : profile->dates == readable ? decide_date(profile, customs, &plan)
                                                 : false);
    if (!decided) {
        plan = (struct column_plan){.keep_empty = plan.keep_empty};
    }
    plan.keep_empty = plan.keep_empty && plan.kind == COLUMN_IS_TEXT;
    plan.left_out = decided ? profile->nulls + profile->blanks + profile->texts : profile->nulls;
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
    char number[NUMBER_SIZE];
    struct date_forms forms;
    if (plan->epoch > 0) {
        bool read = exec_number_write(part->text, part->length, plan->comma, number) > 0;
        return read ? csv_date_write_epoch(strtoll(number, NULL, 10) / plan->epoch, buffer) : 0;
    }
    if (plan->compact) {
        bool eight = part->length == 8;
        return eight ? (size_t)snprintf(buffer, DATE_SIZE, "%.4s-%.2s-%.2s", part->text, part->text + 4,
                                        part->text + 6)
                     : 0;
    }
    if (!csv_date_read(part->text, part->length, &forms)) {
        return 0;
    }
    if (forms.iso && part->length < DATE_SIZE) {
        memcpy(buffer, part->text, part->length);
        return part->length;
    }
    return csv_date_write(part->text, part->length,
                          plan->order != 0          ? plan->order
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
        return field->text;
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

/* ---- telling ---- */

static void list_words(FILE *out, const struct column_words *words, const char *between)
{
    for (size_t i = 0; i < words->count; i++) {
        fputs(i > 0 ? ", " : between, out);
        utf8_write_evident(out, words->items[i], strlen(words->items[i]), true);
    }
    fputs(words->more ? ", ..." : "", out);
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

static void describe_number(FILE *out, const struct column_profile *profile, const struct column_plan *plan)
{
    if (plan->kind != COLUMN_IS_INTEGER && plan->kind != COLUMN_IS_REAL) {
        return;
    }
    if (plan->comma && profile->decimals > 0 && plan->kind == COLUMN_IS_REAL) {
        fputs(", decimal comma", out);
    } else if (plan->comma && profile->grouped_comma > 0) {
        fputs(", points part thousands", out);
    } else if (!plan->comma && profile->grouped_point > 0) {
        fputs(", thousands parted", out);
    }
    if (profile->currencies > 0) {
        fprintf(out, " in %s", profile->currency);
    }
    fputs(profile->percents > 0 ? " in percent" : "", out);
}

static void describe_date(FILE *out, const struct column_profile *profile, const struct column_plan *plan)
{
    if (plan->epoch > 0) {
        fprintf(out, ", Unix time in %s, in UTC", plan->epoch == 1 ? "seconds" : "milliseconds");
    } else if (profile->dates > 0 && plan->order != DATE_YMD && profile->named < profile->dates) {
        fprintf(out, ", %s first%s", plan->order == DATE_DMY ? "day" : "month",
                plan->order_guessed ? " (no value tells; --csv-dates says otherwise)" : "");
    }
}

void csv_column_describe(FILE *out, const struct column_profile *profile, const struct column_plan *plan)
{
    char *text = NULL;
    size_t size = 0;
    FILE *more = text_stream(&text, &size);
    bool converted = plan->kind != COLUMN_IS_TEXT;
    if (converted) {
        describe_number(more, profile, plan);
        describe_date(more, profile, plan);
    } else if (profile->currency != NULL && profile->currency[0] == '\0') {
        fputs(", as currencies differ", more);
    }
    if (plan->left_out > 0) {
        fprintf(more, ", %zu %s %s:", plan->left_out, plan->left_out == 1 ? "value" : "values",
                converted ? "unreadable" : "missing");
        list_words(more, converted ? &profile->missing : &profile->null_words, " ");
        if (converted) {
            list_words(more, &profile->unreadable, profile->missing.count > 0 ? ", " : " ");
        }
    }
    text_end(more);
    if (size > 0) {
        fprintf(out, "%s%s", kind_words(plan), text);
    }
    free(text);
}
