#include "exec/csv/header.h"

#include "exec/number.h"

#include <stdlib.h>

enum { LEAST_SHARE = 90 };

static struct column_profile profile_of(const struct csv_field *field)
{
    static const struct column_customs none = {0};
    struct column_profile profile = {0};
    csv_column_observe(&profile, field, &none);
    return profile;
}

/* Of one kind, but for a few. */
static bool is_mostly(size_t some, const struct column_profile *profile)
{
    return profile->others > 0 && some * 100 >= profile->others * LEAST_SHARE;
}

/* Years one after the other are the names of columns of their own: country, 2022, 2023, 2024. */
static bool has_years(const struct csv_field *first, size_t count)
{
    long last = 0, step = 0;
    size_t years = 0;
    for (size_t i = 0; i < count; i++) {
        char text[NUMBER_SIZE];
        struct number_forms forms;
        if (!exec_number_read(first[i].text, first[i].length, &forms) || !forms.point.whole ||
            exec_number_write(first[i].text, first[i].length, false, text) != 4) {
            continue;
        }
        long year = strtol(text, NULL, 10);
        bool follows = years == 0 || (year != last && (step == 0 || year - last == step));
        if (year < 1900 || year > 2100 || !follows) {
            return false;
        }
        step = years > 0 ? year - last : 0;
        last = year;
        years++;
    }
    return years >= 2 && years * 2 >= count;
}

bool csv_is_header(const struct csv_field *first, const struct column_profile *others, const size_t *repeats,
                   size_t count)
{
    size_t header = 0, data = 0, values = 0, texts = 0, again = 0, rows = 0;
    for (size_t i = 0; i < count; i++) {
        struct column_profile own = profile_of(&first[i]);
        bool number = own.numbers + own.dates + own.no_days + own.no_dates > 0;
        bool numbers = is_mostly(others[i].numbers, &others[i]) ||
                       is_mostly(others[i].dates + others[i].no_days + others[i].no_dates, &others[i]);
        bool text = own.texts > own.no_days + own.no_dates;
        values += number ? 1 : 0;
        texts += text ? 1 : 0;
        rows += others[i].others;
        header += numbers && text ? 1 : 0;
        data += numbers && number ? 1 : 0;
        again += repeats[i] > 0 && own.others > 0 ? 1 : 0;
    }
    if (rows == 0) {
        return values == 0 || texts > 0;
    }
    if (data > 0 || header > 0) {
        return header >= data || has_years(first, count);
    }
    return again == 0 && (texts > 0 || values == 0);
}
