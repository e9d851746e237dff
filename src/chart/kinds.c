/* What columns hold when they are seen together. */
#include "chart/data.h"

#include "render/cell.h"

#include <math.h>
#include <string.h>

const struct chart_value *chart_at(const struct chart *chart, size_t row, int column)
{
    return &chart->values[row][column];
}

/* A number as JSON writes it: text that a table keeps for a number, not "007" or "1e5". */
static bool is_plain_number(const char *text)
{
    text += *text == '-' ? 1 : 0;
    size_t whole = strspn(text, "0123456789");
    if (whole == 0 || (whole > 1 && text[0] == '0')) {
        return false;
    }
    text += whole;
    if (*text != '.') {
        return *text == '\0';
    }
    size_t fraction = strspn(text + 1, "0123456789");
    return fraction > 0 && text[1 + fraction] == '\0';
}

static bool holds_number_texts(const struct chart *chart, int index)
{
    const struct chart_column *column = &chart->columns[index];
    if (column->kind != KIND_CATEGORY || column->numbers > 0 || column->says.id || column->says.code) {
        return false;
    }
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, index)->text;
        if (text != NULL && !is_plain_number(text)) {
            return false;
        }
    }
    return true;
}

static void read_number_texts(struct chart *chart, int index)
{
    struct chart_column *column = &chart->columns[index];
    column->whole = true;
    for (size_t row = 0; row < chart->rows; row++) {
        struct chart_value *value = &chart->values[row][index];
        if (value->text != NULL) {
            struct askdb_cell cell = {
                .type = ASKDB_DECIMAL, .text = value->text, .length = strlen(value->text)};
            value->number = cell_real(&cell);
            column->negative = column->negative || value->number < 0;
            column->whole = column->whole && value->number == trunc(value->number);
        }
    }
    column->kind = KIND_NUMBER;
    column->numbers = column->texts;
    column->texts = 0;
}

static size_t count_kind(const struct chart *chart, enum chart_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < chart->count; i++) {
        count += chart->columns[i].kind == kind ? 1 : 0;
    }
    return count;
}

/* SQLite and CSV files may keep numbers as text. They measure only where nothing else does. */
static void take_number_texts(struct chart *chart)
{
    for (int i = 0; i < (int)chart->count && count_kind(chart, KIND_NUMBER) == 0; i++) {
        if (holds_number_texts(chart, i)) {
            read_number_texts(chart, i);
        }
    }
}

/* In "age, count(*)" each age has one row: it tells apart what the other column measures. The same goes for
 * an identifier that is alone with a measure. */
static void take_keys(struct chart *chart)
{
    bool others =
        count_kind(chart, KIND_TIME) + count_kind(chart, KIND_ORDERED) + count_kind(chart, KIND_CATEGORY) > 0;
    size_t numbers = count_kind(chart, KIND_NUMBER), ids = count_kind(chart, KIND_ID);
    for (size_t i = 0; i < chart->count && !others && chart->rows > 1; i++) {
        struct chart_column *column = &chart->columns[i];
        if (column->distinct != chart->rows) {
            continue;
        }
        if (column->kind == KIND_ID && ids == 1 && numbers == 1) {
            column->kind = KIND_CATEGORY;
        } else if (column->kind == KIND_NUMBER && numbers == 2 && i == 0 && column->whole &&
                   !column->says.aggregate && chart->columns[1].kind == KIND_NUMBER &&
                   chart->columns[1].says.aggregate) {
            column->kind = KIND_ORDERED;
        }
    }
}

static enum chart_format format_of(const struct chart *chart, int index)
{
    static const enum chart_format told[] = {[ASKDB_FIGURES_ANY] = FORMAT_PLAIN,
                                             [ASKDB_FIGURES_NUMBER] = FORMAT_PLAIN,
                                             [ASKDB_FIGURES_MONEY] = FORMAT_MONEY,
                                             [ASKDB_FIGURES_PERCENT] = FORMAT_PERCENT,
                                             [ASKDB_FIGURES_SHARE] = FORMAT_FRACTION};
    const struct chart_column *column = &chart->columns[index];
    double sum = 0, largest = 0;
    if (column->told != NULL && column->told->kind != ASKDB_FIGURES_ANY) {
        return told[column->told->kind];
    }
    for (size_t row = 0; row < chart->rows; row++) {
        double number = chart_at(chart, row, index)->number;
        sum += isnan(number) ? 0 : fabs(number);
        largest = fabs(number) > largest ? fabs(number) : largest;
    }
    if (column->says.percent) {
        return largest <= 1 && sum <= 1.01 && !column->whole ? FORMAT_FRACTION : FORMAT_PERCENT;
    }
    if (column->says.ratio && largest <= 1 && !column->whole) {
        return FORMAT_FRACTION;
    }
    return column->says.money ? FORMAT_MONEY : FORMAT_PLAIN;
}

static const char *calendar_word(const struct chart *chart, int index, int number)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    switch (chart->columns[index].says.calendar) {
    case CALENDAR_MONTH:
        return number >= 1 && number <= 12 ? months[number - 1] : NULL;
    case CALENDAR_WEEKDAY:
        return number >= 0 && number <= 7 ? days[number] : NULL;
    case CALENDAR_QUARTER:
        return number >= 1 && number <= 4 ? arena_printf(chart->arena, "Q%d", number) : NULL;
    case CALENDAR_NONE:
    case CALENDAR_YEAR:
    case CALENDAR_WEEK:
    case CALENDAR_HOUR:
        break;
    }
    return NULL;
}

static int calendar_number(const struct chart_value *value)
{
    int number = -1;
    if (!isnan(value->number)) {
        return (int)value->number;
    }
    if (value->text != NULL && strspn(value->text, "0123456789") == strlen(value->text)) {
        number = 0;
        for (const char *c = value->text; *c != '\0'; c++) {
            number = number * 10 + (*c - '0');
        }
    }
    return number;
}

/* Month 1 becomes "Jan" and keeps its number as its place. */
static void write_calendar_words(struct chart *chart, int index)
{
    struct chart_column *column = &chart->columns[index];
    for (size_t row = 0; row < chart->rows; row++) {
        const struct chart_value *value = chart_at(chart, row, index);
        if (value->text != NULL && calendar_word(chart, index, calendar_number(value)) == NULL) {
            return;
        }
    }
    for (size_t row = 0; row < chart->rows; row++) {
        struct chart_value *value = &chart->values[row][index];
        if (value->text != NULL) {
            int number = calendar_number(value);
            value->number = number;
            value->text = calendar_word(chart, index, number);
        }
    }
    column->texts += column->numbers;
    column->numbers = 0;
}

/* With the unit of its numbers. */
static const char *title_of(const struct chart *chart, const struct chart_column *column)
{
    const char *unit = column->told != NULL ? column->told->unit : "";
    if (unit[0] != '\0') {
        return arena_printf(chart->arena, "%s (%s)", column->title, unit);
    }
    bool says_so = strchr(column->title, '%') != NULL || strstr(column->title, "percent") != NULL;
    return column->format == FORMAT_PERCENT && !says_so ? arena_printf(chart->arena, "%s (%%)", column->title)
                                                        : column->title;
}

void chart_settle_kinds(struct chart *chart)
{
    take_number_texts(chart);
    take_keys(chart);
    for (int i = 0; i < (int)chart->count; i++) {
        struct chart_column *column = &chart->columns[i];
        if (column->kind == KIND_NUMBER) {
            column->format = format_of(chart, i);
            column->title = title_of(chart, column);
        } else if (column->kind == KIND_ORDERED) {
            write_calendar_words(chart, i);
        }
    }
}
