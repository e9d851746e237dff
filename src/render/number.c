/* Canonical numbers. A number is taken apart into its significant digits and the place of the point, and
 * printed from those, so that neither the locale nor the database shows. */
#include "render/cell.h"
#include "render/render.h"
#include "util/real.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    EXACT_DIGITS = 40, /* of a whole decimal */
    PLAIN_LOW = -5,    /* places of the point for plain notation: from 0.000001 ... */
    PLAIN_HIGH = 21,   /* ... to below 1e21 */
    SUM_PLACES = 3,    /* behind the point of what no division made */
    EXPONENT_LIMIT = 100000,
};

/* 0.d1d2d3... times ten to the power of `point`; no digits: zero. First and last digit are not 0. */
struct decimal {
    bool negative;
    char digits[EXACT_DIGITS + 2]; /* NUL-terminated */
    int count; /* of significant digits in all; more than EXACT_DIGITS: the rest is dropped */
    int point;
};

enum decimal_kind { DECIMAL_NONE, DECIMAL_FINITE, DECIMAL_NAN, DECIMAL_INFINITE };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool equals(const char *text, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(text, word, length) == 0;
}

static void trim_zeros(struct decimal *decimal)
{
    while (decimal->count > 0 && decimal->count <= EXACT_DIGITS &&
           decimal->digits[decimal->count - 1] == '0') {
        decimal->count--;
    }
    decimal->digits[decimal->count <= EXACT_DIGITS ? decimal->count : EXACT_DIGITS] = '\0';
    if (decimal->count == 0) {
        decimal->point = 0;
        decimal->negative = false;
    }
}

/* Reads digits with at most one point, from `text + i`; returns where they end, or `i` if there are none. */
static size_t parse_mantissa(const char *text, size_t length, size_t i, struct decimal *ret)
{
    size_t first = i, digits = 0, zeros = 0;
    bool point = false;
    for (; i < length && (is_digit(text[i]) || (text[i] == '.' && !point)); i++) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        digits++;
        ret->point += point ? 0 : 1;
        if (text[i] == '0') {
            zeros++; /* significant only if another digit follows */
            continue;
        }
        for (; ret->count > 0 && zeros > 0 && ret->count < EXACT_DIGITS; zeros--) {
            ret->digits[ret->count++] = '0';
        }
        if (ret->count == 0) {
            ret->point -= (int)zeros;
        }
        zeros = 0;
        if (ret->count < EXACT_DIGITS) {
            ret->digits[ret->count++] = text[i];
        } else {
            ret->count = EXACT_DIGITS + 1;
        }
    }
    return digits > 0 ? i : first;
}

/* Reads "e-7" at `text + i`; returns where it ends, or `i` if there is none. */
static size_t parse_exponent(const char *text, size_t length, size_t i, int *ret_exponent)
{
    size_t at = i + 1;
    bool negative = false;
    if (i >= length || (text[i] != 'e' && text[i] != 'E')) {
        return i;
    }
    if (at < length && (text[at] == '+' || text[at] == '-')) {
        negative = text[at++] == '-';
    }
    size_t digits = at;
    int exponent = 0;
    for (; at < length && is_digit(text[at]); at++) {
        exponent = exponent < EXPONENT_LIMIT ? exponent * 10 + (text[at] - '0') : exponent;
    }
    *ret_exponent = negative ? -exponent : exponent;
    return at > digits ? at : i;
}

static enum decimal_kind parse(const char *text, size_t length, struct decimal *ret)
{
    *ret = (struct decimal){0};
    if (text == NULL || length > EXPONENT_LIMIT) {
        return DECIMAL_NONE;
    }
    if (equals(text, length, "NaN")) {
        return DECIMAL_NAN;
    }
    size_t start = length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    ret->negative = start == 1 && text[0] == '-';
    if (equals(text + start, length - start, "Infinity")) {
        return DECIMAL_INFINITE;
    }
    int exponent = 0;
    size_t end = parse_mantissa(text, length, start, ret);
    if (end == start || parse_exponent(text, length, end, &exponent) != length) {
        return DECIMAL_NONE;
    }
    ret->point += exponent;
    trim_zeros(ret);
    return DECIMAL_FINITE;
}

static double decimal_real(const struct decimal *decimal)
{
    int stored = (int)strlen(decimal->digits), places = stored - decimal->point;
    double real = 0;
    if (stored <= 19 && places >= 0 && places <= 19) {
        real = real_from_digits(strtoull(decimal->digits, NULL, 10), places);
        return decimal->negative ? -real : real;
    }
    /* strtod without a point in its input does not depend on the locale */
    char text[EXACT_DIGITS + 24];
    snprintf(text, sizeof text, "%s%se%d", decimal->negative ? "-" : "", decimal->digits, -places);
    return strtod(text, NULL);
}

/* Appends characters; returns where they end. */
static char *put(char *at, const char *text, int length)
{
    memcpy(at, text, (size_t)length);
    return at + length;
}

static const char *print_decimal(const struct decimal *decimal, bool plain, char buffer[RENDER_NUMBER_SIZE])
{
    const char *digits = decimal->digits;
    int count = (int)strlen(digits), point = decimal->point;
    char *at = buffer;
    if (count == 0) {
        return "0";
    }
    if (decimal->negative) {
        *at++ = '-';
    }
    if (!plain && (point < PLAIN_LOW || point > PLAIN_HIGH)) {
        snprintf(at, RENDER_NUMBER_SIZE - 1, "%c%s%se%+d", digits[0], count > 1 ? "." : "", digits + 1,
                 point - 1);
        return buffer;
    }
    if (point <= 0) {
        at = put(put(put(at, "0.", 2), "00000000", -point), digits, count);
    } else if (point >= count) {
        at = put(at, digits, count);
        memset(at, '0', (size_t)(point - count));
        at += point - count;
    } else {
        at = put(put(put(at, digits, point), ".", 1), digits + point, count - point);
    }
    *at = '\0';
    return buffer;
}

/* Writes digits so that they end before `end`; returns where they begin. */
static char *put_digits(char *end, uint64_t number)
{
    do {
        *--end = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return end;
}

static const char *print_integer(int64_t value, char buffer[RENDER_NUMBER_SIZE])
{
    char *at = buffer + RENDER_NUMBER_SIZE - 1;
    *at = '\0';
    at = put_digits(at, value < 0 ? 0 - (uint64_t)value : (uint64_t)value);
    if (value < 0) {
        *--at = '-';
    }
    return at;
}

static const char *print_real(double value, char buffer[RENDER_NUMBER_SIZE])
{
    if (isnan(value)) {
        return "NaN";
    }
    if (isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    if (fabs(value) <= 9007199254740992.0 && value == trunc(value)) {
        return print_integer((int64_t)value, buffer);
    }
    int exponent = 0;
    struct decimal decimal = {.negative = value < 0};
    uint64_t digits = real_to_digits(fabs(value), &decimal.count, &exponent);
    put_digits(decimal.digits + decimal.count, digits);
    decimal.point = exponent + decimal.count;
    trim_zeros(&decimal);
    return print_decimal(&decimal, false, buffer);
}

/* Does every digit count? Those of a stored number do, and so do two or three behind the point, as a sum of
 * money has them; more may come from a division. What is very small is printed with an exponent. */
static bool is_exact(const struct askdb_cell *cell, const struct decimal *decimal)
{
    bool few = decimal->count - decimal->point <= SUM_PLACES;
    return decimal->count <= EXACT_DIGITS && decimal->point >= PLAIN_LOW && (cell->integer == 1 || few);
}

/* Rounds it to a whole number of as many digits as it has before the point, half away from zero. */
static void round_whole(struct decimal *decimal)
{
    int at = decimal->point - 1;
    bool up = decimal->digits[decimal->point] >= '5';
    decimal->count = decimal->point;
    decimal->digits[decimal->point] = '\0';
    for (; up && at >= 0; at--) {
        up = decimal->digits[at] == '9';
        decimal->digits[at] = (char)(up ? '0' : decimal->digits[at] + 1);
    }
    if (up) { /* 99...9.5: all digits are 0 now */
        decimal->digits[0] = '1';
        decimal->point++;
    }
    trim_zeros(decimal);
}

static const char *print_decimal_cell(const struct askdb_cell *cell, char buffer[RENDER_NUMBER_SIZE])
{
    struct decimal decimal;
    enum decimal_kind kind = parse(cell->text, cell->length, &decimal);
    if (kind == DECIMAL_INFINITE) {
        return decimal.negative ? "-Infinity" : "Infinity";
    }
    if (kind != DECIMAL_FINITE) {
        return kind == DECIMAL_NAN ? "NaN" : NULL;
    }
    bool whole = decimal.count <= decimal.point && decimal.point <= EXACT_DIGITS;
    if (decimal.count > REAL_DIGITS && is_exact(cell, &decimal)) {
        return print_decimal(&decimal, true, buffer);
    }
    if (!whole && decimal.point > REAL_DIGITS && decimal.point < EXACT_DIGITS) {
        round_whole(&decimal);
        return print_decimal(&decimal, true, buffer);
    }
    if (!whole && decimal.count > REAL_DIGITS) {
        double real = decimal_real(&decimal);
        if (isfinite(real)) {
            return print_real(real, buffer);
        }
        decimal.digits[REAL_DIGITS] = '\0'; /* beyond a double: cut, not rounded */
    }
    return print_decimal(&decimal, whole, buffer);
}

const char *cell_number(const struct askdb_cell *cell, char buffer[RENDER_NUMBER_SIZE])
{
    switch (cell->type) {
    case ASKDB_INTEGER:
        return print_integer(cell->integer, buffer);
    case ASKDB_REAL:
        return print_real(cell->real, buffer);
    case ASKDB_DECIMAL:
        return print_decimal_cell(cell, buffer);
    case ASKDB_NULL:
    case ASKDB_BOOLEAN:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        break;
    }
    return NULL;
}

const char *render_number(const struct askdb_cell *cell, char buffer[RENDER_NUMBER_SIZE])
{
    const char *text = cell_number(cell, buffer);
    return text != NULL ? text : cell->type == ASKDB_DECIMAL ? "NaN" : "";
}

bool cell_is_finite(const struct askdb_cell *cell)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *text = cell_number(cell, buffer);
    return text != NULL && is_digit(text[strlen(text) - 1]);
}

bool cell_is_number(const struct askdb_cell *cell)
{
    struct decimal decimal;
    return cell->type == ASKDB_INTEGER || cell->type == ASKDB_REAL ||
           (cell->type == ASKDB_DECIMAL && parse(cell->text, cell->length, &decimal) != DECIMAL_NONE);
}

double cell_real(const struct askdb_cell *cell)
{
    struct decimal decimal;
    enum decimal_kind kind;
    if (cell->type == ASKDB_INTEGER) {
        return (double)cell->integer;
    }
    if (cell->type == ASKDB_REAL) {
        return cell->real;
    }
    kind = cell->type == ASKDB_DECIMAL ? parse(cell->text, cell->length, &decimal) : DECIMAL_NONE;
    if (kind == DECIMAL_FINITE) {
        return decimal_real(&decimal);
    }
    if (kind == DECIMAL_INFINITE) {
        return decimal.negative ? (double)-INFINITY : (double)INFINITY;
    }
    return (double)NAN;
}
