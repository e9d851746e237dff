#include "catalog/digits.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

enum {
    FEWEST = 2, /* values that tell */
    OLDEST = 1800,
    NEWEST = 2200,
    NEVER = 9999, /* the year of an end that does not come */
    DAY_DIGITS = 8,
    MONTH_DIGITS = 6,
    DASH = 4, /* the place of that in 2025-12 */
    MOST_WORDS = 30,
};

#define DAY_SECONDS 86400LL
#define LEAST_SECONDS 100000000LL /* 1973-03-03 */
#define MOST_SECONDS 4102444800LL /* 2100-01-01 */

/* ---- which columns ---- */

bool catalog_digits_may_be(struct arena *scratch, const struct catalog_column *column)
{
    bool whole = (column->type == COLUMN_NUMBER && column->integer) ||
                 (column->type == COLUMN_TIME && !column->text_storage) || column->type == COLUMN_TEXT;
    bool row = column->primary && !column->foreign && column->type != COLUMN_TEXT;
    if (!whole || row || column->masked || column->unit != NULL || column->code_count > 0) {
        return false;
    }
    struct word *words = NULL;
    size_t count = words_split_name(scratch, catalog_column_words(column), &words);
    while (count > 1 && list_has(LIST_KEY_ENDINGS, words[count - 1].text)) {
        count--; /* "order_date_key" */
    }
    bool may = list_has(LIST_DIGIT_TIME_COLUMNS, words[count - 1].text);
    for (size_t i = 0; i < count; i++) {
        may = may || list_has(LIST_DIGIT_TIME_WORDS, words[i].text);
    }
    count = column->comment[0] != '\0'
                ? words_split(scratch, column->comment, strlen(column->comment), MOST_WORDS, &words)
                : 0;
    for (size_t i = 0; i < count; i++) {
        may = may || list_has(LIST_DIGIT_TIME_WORDS, words[i].text);
    }
    return may;
}

/* ---- values ---- */

static bool all_digits(const char *text, size_t *ret_length)
{
    *ret_length = strlen(text);
    return *ret_length > 0 && strspn(text, "0123456789") == *ret_length;
}

/* The day, or the first day of the month, that so many digits are. */
static bool read_day(const char *text, size_t digits, struct civil *ret_day)
{
    size_t length = 0;
    if (!all_digits(text, &length) || length != digits) {
        return false;
    }
    long number = strtol(text, NULL, 10) * (digits == MONTH_DIGITS ? 100 : 1) + (digits == MONTH_DIGITS);
    *ret_day = (struct civil){(int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)};
    return civil_valid(*ret_day);
}

/* The first day of the month of "2025-12". */
static bool read_dashed(const char *text, struct civil *ret_day)
{
    char digits[MONTH_DIGITS + 1];
    if (strlen(text) != MONTH_DIGITS + 1 || text[DASH] != '-') {
        return false;
    }
    memcpy(digits, text, DASH);
    memcpy(digits + DASH, text + DASH + 1, sizeof digits - DASH);
    return read_day(digits, MONTH_DIGITS, ret_day);
}

/* "31.12.2025" or, with the month first, "12/31/2025": two digits each, and the year's four. A point is behind a day. */
static bool read_written(const char *text, bool month_first, struct civil *ret_day)
{
    enum { LENGTH = 10, FIRST = 0, SECOND = 3, YEAR = 6 };
    char mark = strlen(text) == LENGTH ? text[SECOND - 1] : '\0';
    if (mark == '\0' || strchr("./-", mark) == NULL || text[YEAR - 1] != mark ||
        (mark == '.' && month_first)) {
        return false;
    }
    for (size_t i = 0; i < LENGTH; i++) {
        if (i != SECOND - 1 && i != YEAR - 1 && (text[i] < '0' || text[i] > '9')) {
            return false;
        }
    }
    int first = (int)strtol(text + FIRST, NULL, 10), second = (int)strtol(text + SECOND, NULL, 10);
    *ret_day = (struct civil){(int)strtol(text + YEAR, NULL, 10), month_first ? first : second,
                              month_first ? second : first};
    return civil_valid(*ret_day);
}

static bool is_usual(struct civil day)
{
    return (day.year >= OLDEST && day.year < NEWEST) || day.year == NEVER;
}

void catalog_digits_see(struct digits_seen *seen, const char *value)
{
    enum { LONGEST = 15 };
    struct civil day;
    size_t length = 0;
    if (value == NULL) {
        return;
    }
    seen->values++;
    seen->held[DIGITS_DASHED_MONTH] += read_dashed(value, &day) && is_usual(day);
    seen->held[DIGITS_DAY_FIRST] += read_written(value, false, &day) && is_usual(day);
    seen->held[DIGITS_MONTH_FIRST] += read_written(value, true, &day) && is_usual(day);
    seen->minus += strcmp(value, "-1") == 0;
    seen->zero += strcmp(value, "0") == 0;
    if (!all_digits(value, &length) || length > LONGEST) {
        return;
    }
    long long number = strtoll(value, NULL, 10);
    seen->held[DIGITS_DAY] += read_day(value, DAY_DIGITS, &day) && is_usual(day);
    seen->held[DIGITS_MONTH] += read_day(value, MONTH_DIGITS, &day) && is_usual(day);
    seen->held[DIGITS_SECONDS] += number >= LEAST_SECONDS && number < MOST_SECONDS;
    seen->held[DIGITS_MILLISECONDS] += number >= LEAST_SECONDS * 1000 && number < MOST_SECONDS * 1000;
}

enum time_digits catalog_digits_of_seen(const struct digits_seen *seen, const char **ret_missing)
{
    size_t missing = seen->minus > 0 ? seen->minus : seen->zero, values = seen->values - missing;
    *ret_missing = NULL;
    bool either =
        seen->held[DIGITS_DAY_FIRST] == seen->held[DIGITS_MONTH_FIRST]; /* 03/04/2025: nothing tells */
    int forms = either ? DIGITS_DAY_FIRST : DIGITS_COUNT;
    for (int form = DIGITS_DAY; form < forms && values >= FEWEST; form++) {
        if (seen->held[form] == values) {
            *ret_missing = seen->minus > 0 ? "-1" : seen->zero > 0 ? "0" : NULL;
            return (enum time_digits)form;
        }
    }
    return DIGITS_NONE;
}

/* ---- times ---- */

enum { DATE_BYTES = 10 };

static long long epoch_days(struct civil day)
{
    return civil_days(day) - civil_days((struct civil){1970, 1, 1});
}

/* " 13:05:09" or "T13:05" behind a date; nothing is midnight. */
static bool read_clock(const char *text, long long *ret_seconds)
{
    int part[3] = {0, 0, 0};
    *ret_seconds = 0;
    if (*text == '\0') {
        return true;
    }
    if (*text != ' ' && *text != 'T') {
        return false;
    }
    for (int i = 0; i < 3; i++) {
        if (strspn(text + 1, "0123456789") != 2) {
            return false;
        }
        part[i] = (text[1] - '0') * 10 + text[2] - '0';
        text += 3;
        if (*text != ':') {
            break;
        }
    }
    *ret_seconds = part[0] * 3600LL + part[1] * 60LL + part[2];
    return *text == '\0' && part[0] < 24 && part[1] < 60 && part[2] < 60;
}

const char *catalog_digits_print(struct arena *arena, enum time_digits digits, const char *time, bool up)
{
    struct civil day;
    long long seconds = 0;
    if (time == NULL || strlen(time) < DATE_BYTES ||
        !civil_parse(arena_strndup(arena, time, DATE_BYTES), &day)) {
        return NULL;
    }
    bool clock = read_clock(time + DATE_BYTES, &seconds);
    struct civil month = up && day.day > 1 ? civil_add(civil_floor(day, CIVIL_MONTH), CIVIL_MONTH, 1) : day;
    switch (digits) {
    case DIGITS_NONE:
    case DIGITS_DAY_FIRST:
    case DIGITS_MONTH_FIRST:
    case DIGITS_COUNT:
        return NULL;
    case DIGITS_DAY:
        return seconds == 0 && clock ? arena_printf(arena, "%04d%02d%02d", day.year, day.month, day.day)
                                     : NULL;
    case DIGITS_MONTH:
        return clock ? arena_printf(arena, "%04d%02d", month.year, month.month) : NULL;
    case DIGITS_DASHED_MONTH:
        return clock ? arena_printf(arena, "%04d-%02d", month.year, month.month) : NULL;
    case DIGITS_SECONDS:
        return clock ? arena_printf(arena, "%lld", epoch_days(day) * DAY_SECONDS + seconds) : NULL;
    case DIGITS_MILLISECONDS:
        return clock ? arena_printf(arena, "%lld", (epoch_days(day) * DAY_SECONDS + seconds) * 1000) : NULL;
    }
    return NULL;
}

/* Of seconds since 1970. */
static const char *print_time(struct arena *arena, long long seconds)
{
    long long days = seconds / DAY_SECONDS, clock = seconds % DAY_SECONDS;
    const char *day = civil_print(arena, civil_add((struct civil){1970, 1, 1}, CIVIL_DAY, (long)days));
    return clock == 0 ? day
                      : arena_printf(arena, "%s %02lld:%02lld:%02lld", day, clock / 3600, clock / 60 % 60,
                                     clock % 60);
}

const char *catalog_digits_read(struct arena *arena, enum time_digits digits, const char *number)
{
    struct civil day;
    size_t length = 0;
    if (number != NULL && digits == DIGITS_DASHED_MONTH) {
        return read_dashed(number, &day) ? civil_print(arena, day) : NULL;
    }
    if (number != NULL && catalog_digits_written(digits)) {
        return read_written(number, digits == DIGITS_MONTH_FIRST, &day) ? civil_print(arena, day) : NULL;
    }
    if (number == NULL || !all_digits(number, &length)) {
        return NULL;
    }
    long long value = length < 18 ? strtoll(number, NULL, 10) : -1;
    switch (digits) {
    case DIGITS_NONE:
    case DIGITS_COUNT:
    case DIGITS_DASHED_MONTH:
    case DIGITS_DAY_FIRST:
    case DIGITS_MONTH_FIRST:
        return NULL;
    case DIGITS_DAY:
        return read_day(number, DAY_DIGITS, &day) ? civil_print(arena, day) : NULL;
    case DIGITS_MONTH:
        return read_day(number, MONTH_DIGITS, &day) ? civil_print(arena, day) : NULL;
    case DIGITS_SECONDS:
        return value >= 0 && value < 100 * MOST_SECONDS ? print_time(arena, value) : NULL;
    case DIGITS_MILLISECONDS:
        return value >= 0 && value % 1000 == 0 && value / 1000 < 100 * MOST_SECONDS
                   ? print_time(arena, value / 1000)
                   : NULL;
    }
    return NULL;
}

bool catalog_digits_written(enum time_digits digits)
{
    return digits == DIGITS_DAY_FIRST || digits == DIGITS_MONTH_FIRST;
}

bool catalog_digits_monthly(enum time_digits digits)
{
    return digits == DIGITS_MONTH || digits == DIGITS_DASHED_MONTH;
}

bool catalog_digits_shown(enum time_digits digits)
{
    return digits == DIGITS_SECONDS || digits == DIGITS_MILLISECONDS || catalog_digits_written(digits);
}

const char *catalog_digits_name(enum time_digits digits)
{
    static const char *const names[] = {[DIGITS_NONE] = "",
                                        [DIGITS_DAY] = "days as 20251231",
                                        [DIGITS_MONTH] = "months as 202512",
                                        [DIGITS_SECONDS] = "seconds since 1970",
                                        [DIGITS_MILLISECONDS] = "milliseconds since 1970",
                                        [DIGITS_DASHED_MONTH] = "months as 2025-12",
                                        [DIGITS_DAY_FIRST] = "days as 31.12.2025",
                                        [DIGITS_MONTH_FIRST] = "days as 12/31/2025",
                                        [DIGITS_COUNT] = ""};
    return names[digits];
}
