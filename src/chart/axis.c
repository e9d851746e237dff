#include "chart/axis.h"

#include "render/cell.h"
#include "render/text_fit.h"
#include "util/civil.h"
#include "util/utf8.h"

#include <math.h>
#include <string.h>

enum { MOST_TICKS = 400, DAY_MINUTES = 1440 };

static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/* From one tick to the next: so many of the unit. */
struct stride {
    enum chart_unit unit;
    int count; /* of UNIT_MINUTE minutes, of UNIT_DAY days (7: from Monday to Monday) */
};

static const struct stride strides[] = {
    {UNIT_MINUTE, 1},   {UNIT_MINUTE, 5},   {UNIT_MINUTE, 15}, {UNIT_MINUTE, 30}, {UNIT_MINUTE, 60},
    {UNIT_MINUTE, 180}, {UNIT_MINUTE, 360}, {UNIT_DAY, 1},     {UNIT_DAY, 7},     {UNIT_MONTH, 1},
    {UNIT_MONTH, 3},    {UNIT_MONTH, 6},    {UNIT_YEAR, 1},    {UNIT_YEAR, 2},    {UNIT_YEAR, 5},
    {UNIT_YEAR, 10},    {UNIT_YEAR, 20},    {UNIT_YEAR, 50},   {UNIT_YEAR, 100}};

double chart_axis_step(double span, double parts, bool whole)
{
    double rough = span / parts, power = rough > 0 && isfinite(rough) ? pow(10, floor(log10(rough))) : 0;
    if (!(power > 0)) {
        return 1;
    }
    double step = rough <= power       ? power
                  : rough <= 2 * power ? 2 * power
                  : rough <= 5 * power ? 5 * power
                                       : 10 * power;
    return whole && step < 1 ? 1 : step;
}

/* The column of a value, from 0. */
static size_t axis_place(const struct axis *axis, double value)
{
    double part = (value / 2 - axis->low / 2) / (axis->high / 2 - axis->low / 2);
    return (size_t)lround((part > 1 ? 1 : part > 0 ? part : 0) * (double)(axis->columns - 1));
}

double chart_axis_days(const char *text)
{
    struct chart_time time = {0};
    if (!chart_time_parse(text, &time)) {
        return (double)NAN;
    }
    struct civil day = {time.year, time.month, time.day};
    return (double)civil_days(day) + (time.hour * 3600 + time.minute * 60 + time.second) / 86400.0;
}

static struct civil day_of(double days)
{
    return civil_add((struct civil){1, 1, 1}, CIVIL_DAY, (long)floor(days + 1e-9));
}

/* The first column of the tick's label, which stands below the tick where the axis has room. */
static size_t label_begins(const struct axis *axis, const struct axis_tick *tick, size_t width)
{
    size_t place = axis_place(axis, tick->value), half = width / 2;
    size_t begin = place > half ? place - half : 0;
    return begin + width > axis->columns ? (axis->columns > width ? axis->columns - width : 0) : begin;
}

static bool fits(const struct axis *axis)
{
    size_t used = 0;
    for (size_t i = 0; i < axis->count; i++) {
        size_t width = utf8_width(axis->ticks[i].label, strlen(axis->ticks[i].label));
        size_t begin = label_begins(axis, &axis->ticks[i], width);
        if ((i > 0 && begin < used + 2) || width > axis->columns) {
            return false;
        }
        used = begin + width;
    }
    return true;
}

void chart_axis_thin(struct axis *axis)
{
    const struct axis whole = *axis;
    for (size_t by = 2; !fits(axis) && by <= whole.count; by++) {
        axis->count = 0;
        axis->ticks = whole.ticks;
        struct axis_tick kept[MOST_TICKS];
        for (size_t i = 0; i < whole.count && axis->count < MOST_TICKS; i += by) {
            kept[axis->count++] = whole.ticks[i];
        }
        struct axis tried = *axis;
        tried.ticks = kept;
        if (fits(&tried)) {
            memcpy(axis->ticks, kept, axis->count * sizeof *kept);
            return;
        }
        *axis = whole;
    }
    axis->count = fits(axis) ? axis->count : 0;
}

static struct civil begin_of(double days, const struct stride *stride, int week_start)
{
    struct civil day = day_of(days);
    switch (stride->unit) {
    case UNIT_YEAR:
        day = civil_floor(day, CIVIL_YEAR);
        day.year -= day.year % stride->count;
        break;
    case UNIT_MONTH:
        day = civil_floor(day, CIVIL_MONTH);
        day.month -= (day.month - 1) % stride->count;
        break;
    case UNIT_DAY:
        day = stride->count == 7 ? civil_floor_from(day, CIVIL_WEEK, week_start) : day;
        break;
    case UNIT_MINUTE:
    case UNIT_SECOND:
        break;
    }
    return day;
}

/* The `n`-th place from the one at or before `low`. */
static double place_after(const struct axis *axis, const struct stride *stride, long n)
{
    struct civil first = begin_of(axis->low, stride, axis->week_start);
    long count = n * stride->count;
    switch (stride->unit) {
    case UNIT_YEAR:
        return (double)civil_days(civil_add(first, CIVIL_YEAR, count));
    case UNIT_MONTH:
        return (double)civil_days(civil_add(first, CIVIL_MONTH, count));
    case UNIT_DAY:
        return (double)(civil_days(first) + count);
    case UNIT_MINUTE:
    case UNIT_SECOND:
        break;
    }
    double minutes = floor(axis->low * DAY_MINUTES / stride->count + 1e-6) * stride->count + (double)count;
    return minutes / DAY_MINUTES;
}

/* What a tick is called; not `full`: what the one before says is left out. */
static const char *name_day(struct arena *arena, double days, const struct stride *stride, bool full)
{
    struct civil day = day_of(days);
    long minutes = lround((days - floor(days + 1e-9)) * DAY_MINUTES);
    const char *month = months[day.month - 1];
    switch (stride->unit) {
    case UNIT_YEAR:
        return arena_printf(arena, "%d", day.year);
    case UNIT_MONTH:
        return full || day.month == 1 ? arena_printf(arena, "%s %d", month, day.year) : month;
    case UNIT_DAY:
        return full ? arena_printf(arena, "%d %s %d", day.day, month, day.year)
                    : arena_printf(arena, "%d %s", day.day, month);
    case UNIT_MINUTE:
    case UNIT_SECOND:
        break;
    }
    return full || minutes <= 0
               ? arena_printf(arena, "%d %s %02ld:%02ld", day.day, month, minutes / 60, minutes % 60)
               : arena_printf(arena, "%02ld:%02ld", minutes / 60, minutes % 60);
}

/* False where the labels have no room. */
static bool try_stride(struct axis *axis, struct arena *arena, const struct stride *stride, bool full)
{
    axis->count = 0;
    double slack = 0.5 / DAY_MINUTES;
    for (long n = 0; axis->count < MOST_TICKS; n++) {
        double value = place_after(axis, stride, n);
        if (value > axis->high + slack) {
            return fits(axis);
        }
        if (value >= axis->low - slack) {
            const char *label = name_day(arena, value, stride, full || axis->count == 0);
            axis->ticks[axis->count++] = (struct axis_tick){value, label};
        }
    }
    return false;
}

void chart_axis_tick_days(struct axis *axis, struct arena *arena, enum chart_unit unit)
{
    axis->ticks = ARENA_ARRAY(arena, struct axis_tick, MOST_TICKS);
    for (size_t i = 0; i < sizeof strides / sizeof *strides; i++) {
        if (strides[i].unit > unit) {
            continue;
        }
        if (try_stride(axis, arena, &strides[i], true) || try_stride(axis, arena, &strides[i], false)) {
            return;
        }
    }
    axis->count = 0;
}

void chart_axis_tick_numbers(struct axis *axis, struct arena *arena, enum chart_format format)
{
    axis->ticks = ARENA_ARRAY(arena, struct axis_tick, MOST_TICKS);
    for (double parts = 8; parts >= 1; parts /= 2) {
        double step = chart_axis_step(axis->high - axis->low, parts, false);
        axis->count = 0;
        for (double n = ceil(axis->low / step - 1e-9);
             n <= axis->high / step + 1e-9 && axis->count < MOST_TICKS; n++) {
            axis->ticks[axis->count++] =
                (struct axis_tick){n * step, chart_number_text(arena, n * step, format)};
        }
        if (axis->count > 1 && fits(axis)) {
            return;
        }
    }
    axis->count = 0;
}

void chart_axis_write(const struct axis *axis, const struct chart_screen *screen, size_t indent)
{
    FILE *out = screen->out;
    const char *dash = screen->ascii ? "-" : "\xE2\x94\x80", *mark = screen->ascii ? "+" : "\xE2\x94\xB4";
    size_t at = 0, used = 0;
    write_repeated(out, " ", indent - 2);
    fputs(screen->ascii ? "+-" : "\xE2\x94\x94\xE2\x94\x80", out);
    for (size_t i = 0; i < axis->count; i++) {
        size_t place = axis_place(axis, axis->ticks[i].value);
        write_repeated(out, dash, place > at ? place - at : 0);
        fputs(place >= at ? mark : "", out);
        at = place >= at ? place + 1 : at;
    }
    write_repeated(out, dash, axis->columns > at ? axis->columns - at : 0);
    putc('\n', out);
    write_repeated(out, " ", indent);
    for (size_t i = 0; i < axis->count; i++) {
        const char *label = axis->ticks[i].label;
        size_t width = utf8_width(label, strlen(label)), begin = label_begins(axis, &axis->ticks[i], width);
        write_repeated(out, " ", begin > used ? begin - used : 0);
        fputs(label, out);
        used = (begin > used ? begin : used) + width;
    }
    putc('\n', out);
}
