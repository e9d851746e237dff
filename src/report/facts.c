/* Assertions: "rows > 0", "max(returns) < 100". */
#include "render/cell.h"
#include "render/render.h"
#include "report/report.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum comparison { LESS, AT_MOST, MORE, AT_LEAST, EQUAL, UNEQUAL };
enum function { ROWS, COUNT, MIN, MAX, SUM, AVG };

static const struct {
    const char *text;
    enum comparison comparison;
} comparisons[] = {{"<=", AT_MOST}, {">=", AT_LEAST}, {"!=", UNEQUAL},
                   {"<", LESS},     {">", MORE},      {"=", EQUAL}};

static const struct {
    const char *text;
    enum function function;
} functions[] = {{"count(", COUNT}, {"min(", MIN}, {"max(", MAX}, {"sum(", SUM}, {"avg(", AVG}};

struct assertion {
    enum function function;
    const char *column; /* `length` bytes of the text */
    size_t length;
    enum comparison comparison;
    double value;
};

static const char *skip_spaces(const char *text)
{
    return text + strspn(text, " ");
}

/* What is measured; returns what follows, or NULL. */
static const char *parse_left(const char *text, struct assertion *ret)
{
    if (strncmp(text, "rows", 4) == 0) {
        ret->function = ROWS;
        return text + 4;
    }
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        size_t length = strlen(functions[i].text);
        if (strncmp(text, functions[i].text, length) == 0) {
            const char *end = NULL; /* the last parenthesis: a column may be "count(*)" */
            for (const char *at = text + length; *at != '\0'; at++) {
                end = *at == ')' ? at : end;
            }
            if (end == NULL || end == text + length) {
                return NULL;
            }
            ret->function = functions[i].function;
            ret->column = text + length;
            ret->length = (size_t)(end - ret->column);
            return end + 1;
        }
    }
    return NULL;
}

static bool parse(const char *text, struct assertion *ret)
{
    const char *at = parse_left(skip_spaces(text), ret);
    if (at == NULL) {
        return false;
    }
    at = skip_spaces(at);
    for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++) {
        size_t length = strlen(comparisons[i].text);
        if (strncmp(at, comparisons[i].text, length) == 0) {
            const char *number = skip_spaces(at + length);
            size_t digits = strspn(number, "-0123456789.");
            struct askdb_cell cell = {.type = ASKDB_DECIMAL, .text = number, .length = digits};
            ret->comparison = comparisons[i].comparison;
            ret->value = cell_real(&cell);
            return cell_is_finite(&cell) && *skip_spaces(number + digits) == '\0';
        }
    }
    return false;
}

int report_check_assertion(const char *text, struct askdb_error *err)
{
    struct assertion assertion;
    return parse(text, &assertion)
               ? 0
               : error_set(err, ASKDB_USAGE,
                           "'%s' is not an assertion such as \"rows > 0\" or \"max(returns) < 100\"", text);
}

void report_facts_begin(struct report_facts *facts, struct arena *arena, const struct askdb_column *columns,
                        size_t count)
{
    *facts = (struct report_facts){
        .arena = arena, .columns = ARENA_ARRAY(arena, struct report_column, count + 1), .count = count};
    for (size_t i = 0; i < count; i++) {
        facts->columns[i].name = arena_strdup(arena, columns[i].name != NULL ? columns[i].name : "");
        facts->columns[i].described = columns[i];
        facts->columns[i].described.name = facts->columns[i].name;
        facts->columns[i].series = ARENA_ARRAY(arena, double, REPORT_SERIES);
    }
}

void report_facts_row(struct report_facts *facts, const struct askdb_cell *cells)
{
    facts->rows++;
    for (size_t i = 0; i < facts->count; i++) {
        struct report_column *column = &facts->columns[i];
        const char *text = report_value_text(facts->arena, &column->described, &cells[i]);
        column->first = facts->rows == 1 ? text : column->first;
        column->previous = column->last;
        column->last = text;
        column->values += cells[i].type != ASKDB_NULL ? 1 : 0;
        if (cell_is_finite(&cells[i])) {
            double number = cell_real(&cells[i]);
            column->low = column->numbers == 0 || number < column->low ? number : column->low;
            column->high = column->numbers == 0 || number > column->high ? number : column->high;
            column->sum += number;
            column->numbers++;
            if (column->series_count < REPORT_SERIES) {
                column->series[column->series_count++] = number;
            }
        }
    }
}

static double measure(const struct report_facts *facts, const struct assertion *assertion,
                      const struct report_column *column)
{
    double nothing = (double)NAN;
    switch (assertion->function) {
    case ROWS:
        return (double)facts->rows;
    case COUNT:
        return (double)column->values;
    case MIN:
        return column->numbers > 0 ? column->low : nothing;
    case MAX:
        return column->numbers > 0 ? column->high : nothing;
    case SUM:
        return column->sum;
    case AVG:
        return column->numbers > 0 ? column->sum / (double)column->numbers : nothing;
    }
    return nothing;
}

static bool holds(double found, enum comparison comparison, double value)
{
    switch (comparison) {
    case LESS:
        return found < value;
    case AT_MOST:
        return found <= value;
    case MORE:
        return found > value;
    case AT_LEAST:
        return found >= value;
    case EQUAL:
        return found == value;
    case UNEQUAL:
        return found != value && !isnan(found);
    }
    return false;
}

int report_assert(const struct report_facts *facts, const char *text, bool *ret_holds, const char **ret_text,
                  struct askdb_error *err)
{
    struct assertion assertion = {0};
    const struct report_column *column = NULL;
    int status = report_check_assertion(text, err);
    if (status != 0) {
        return status;
    }
    parse(text, &assertion);
    for (size_t i = 0; i < facts->count && assertion.function != ROWS; i++) {
        const char *name = facts->columns[i].name;
        if (report_is_called(name, assertion.column, assertion.length)) {
            column = &facts->columns[i];
        }
    }
    if (assertion.function != ROWS && column == NULL) {
        return error_set(err, ASKDB_USAGE, "the assertion '%s' names no column of the result", text);
    }
    double found = measure(facts, &assertion, column);
    struct askdb_cell cell = {.type = ASKDB_REAL, .real = found};
    char buffer[RENDER_NUMBER_SIZE];
    *ret_holds = holds(found, assertion.comparison, assertion.value);
    *ret_text = arena_printf(facts->arena, "%s: %s (%s)", *ret_holds ? "holds" : "FAILED", text,
                             isnan(found) ? "no values" : render_number(&cell, buffer));
    return 0;
}
