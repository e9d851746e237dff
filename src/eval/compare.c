#include "eval/compare.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ORDERS_MAX = 500, NUMBER_SIZE = 64 };

/* ---- cells ---- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Digits with single underscores between them, the underscores left out. Returns how much was read. */
static size_t copy_digits(const char *text, size_t length, char *out, size_t *used)
{
    size_t i = 0;
    while (i < length && (is_digit(text[i]) || (text[i] == '_' && i > 0 && is_digit(text[i - 1]) &&
                                                i + 1 < length && is_digit(text[i + 1])))) {
        if (text[i] != '_') {
            out[(*used)++] = text[i];
        }
        i++;
    }
    return i;
}

static bool is_word(const char *text, size_t length, const char *word)
{
    if (strlen(word) != length) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if ((text[i] | 0x20) != word[i]) {
            return false;
        }
    }
    return true;
}

/* Copies a decimal number, with an exponent or without, to `out`; false where the text is none. */
static bool copy_decimal(const char *text, size_t length, char *out)
{
    size_t used = 0, digits, i = 0;
    digits = copy_digits(text, length, out, &used);
    i += digits;
    if (i < length && text[i] == '.') {
        out[used++] = text[i++];
        size_t more = copy_digits(text + i, length - i, out, &used);
        digits += more;
        i += more;
    }
    if (digits > 0 && i < length && (text[i] | 0x20) == 'e') {
        out[used++] = text[i++];
        if (i < length && (text[i] == '+' || text[i] == '-')) {
            out[used++] = text[i++];
        }
        size_t more = copy_digits(text + i, length - i, out, &used);
        digits = more > 0 ? digits : 0;
        i += more;
    }
    out[used] = '\0';
    return digits > 0 && i == length;
}

/* Is the text a number: decimal, blanks around it, "inf", "nan"? */
static bool read_number(struct arena *arena, const char *text, size_t length, double *ret_number)
{
    for (; length > 0 && is_blank(*text); length--) {
        text++;
    }
    for (; length > 0 && is_blank(text[length - 1]); length--) {
    }
    bool negative = length > 0 && *text == '-';
    if (length > 0 && (*text == '-' || *text == '+')) {
        text++, length--;
    }
    if (length == 0 || !(is_digit(*text) || strchr(".iInN", *text) != NULL)) {
        return false;
    }
    if (is_word(text, length, "nan")) {
        *ret_number = NAN;
        return true;
    }
    if (is_word(text, length, "inf") || is_word(text, length, "infinity")) {
        *ret_number = negative ? -INFINITY : INFINITY;
        return true;
    }
    char *decimal = arena_alloc(arena, length + 1, 1);
    if (!copy_decimal(text, length, decimal)) {
        return false;
    }
    *ret_number = negative ? -strtod(decimal, NULL) : strtod(decimal, NULL);
    return true;
}

static int32_t intern_number(struct interner *interner, double number)
{
    char text[NUMBER_SIZE];
    int length =
        isnan(number) ? snprintf(text, sizeof text, "nan") : snprintf(text, sizeof text, "%.6g", number);
    return eval_intern(interner, text, (size_t)length);
}

static int32_t intern_cell(struct interner *interner, const struct askdb_cell *cell)
{
    static const char null[] = "\0null";
    double number;
    switch (cell->type) {
    case ASKDB_NULL:
        return eval_intern(interner, null, sizeof null - 1);
    case ASKDB_BOOLEAN:
    case ASKDB_INTEGER:
        return intern_number(interner, (double)cell->integer);
    case ASKDB_REAL:
        return intern_number(interner, cell->real);
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
        if (read_number(interner->arena, cell->text, cell->length, &number)) {
            return intern_number(interner, number);
        }
        break;
    case ASKDB_BLOB:
        break;
    }
    return eval_intern(interner, cell->text, cell->length);
}

/* ---- tables ---- */

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    (void)columns, (void)err;
    ((struct eval_table *)context)->columns = count;
    return 0;
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct eval_table *table = context;
    (void)err;
    size_t used = table->rows * table->columns;
    for (size_t i = 0; i < count; i++) {
        table->cells = arena_grow(table->interner->arena, table->cells, used + i, &table->capacity,
                                  sizeof *table->cells);
        table->cells[used + i] = intern_cell(table->interner, &cells[i]);
    }
    table->rows++;
    return 0;
}

void eval_table_init(struct eval_table *table, struct interner *interner)
{
    *table =
        (struct eval_table){.interner = interner, .sink = {.context = table, .begin = begin, .row = row}};
}

/* ---- comparison ---- */

static int by_number(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static void sort(int32_t *numbers, size_t count)
{
    if (count > 0) {
        qsort(numbers, count, sizeof *numbers, by_number);
    }
}

struct matching {
    struct arena *arena;
    struct interner rows;
    const struct eval_table *gold, *answer;
    bool ordered;
    int32_t *gold_rows; /* a number for each row, sorted where their order does not matter */
    int32_t **gold_columns, **answer_columns; /* the cells of each column, sorted */
    size_t *order; /* order[i]: the column of the answer that stands for column i of the gold */
    bool *taken;
    size_t tried;
};

/* A number for each row, its cells taken in `order`. */
static int32_t *number_rows(struct matching *matching, const struct eval_table *table, const size_t *order)
{
    int32_t *numbers = ARENA_ARRAY(matching->arena, int32_t, table->rows + 1);
    int32_t *cells = ARENA_ARRAY(matching->arena, int32_t, table->columns + 1);
    for (size_t r = 0; r < table->rows; r++) {
        for (size_t c = 0; c < table->columns; c++) {
            cells[c] = table->cells[r * table->columns + order[c]];
        }
        numbers[r] = eval_intern(&matching->rows, cells, table->columns * sizeof *cells);
    }
    if (!matching->ordered) {
        sort(numbers, table->rows);
    }
    return numbers;
}

static int32_t **sorted_columns(struct arena *arena, const struct eval_table *table)
{
    int32_t **columns = ARENA_ARRAY(arena, int32_t *, table->columns + 1);
    for (size_t c = 0; c < table->columns; c++) {
        columns[c] = ARENA_ARRAY(arena, int32_t, table->rows + 1);
        for (size_t r = 0; r < table->rows; r++) {
            columns[c][r] = table->cells[r * table->columns + c];
        }
        sort(columns[c], table->rows);
    }
    return columns;
}

static bool equal(const int32_t *a, const int32_t *b, size_t count)
{
    return memcmp(a, b, count * sizeof *a) == 0;
}

static bool rows_match(struct matching *matching)
{
    int32_t *rows = number_rows(matching, matching->answer, matching->order);
    return equal(matching->gold_rows, rows, matching->gold->rows);
}

/* Tries the columns of the answer for column `place` of the gold and those behind it. */
static bool match_from(struct matching *matching, size_t place)
{
    if (place == matching->gold->columns) {
        return ++matching->tried <= ORDERS_MAX && rows_match(matching);
    }
    for (size_t c = 0; c < matching->answer->columns && matching->tried <= ORDERS_MAX; c++) {
        if (!matching->taken[c] &&
            equal(matching->gold_columns[place], matching->answer_columns[c], matching->gold->rows)) {
            matching->taken[c] = true;
            matching->order[place] = c;
            if (match_from(matching, place + 1)) {
                return true;
            }
            matching->taken[c] = false;
        }
    }
    return false;
}

static bool match(struct matching *matching)
{
    size_t columns = matching->gold->columns;
    matching->order = ARENA_ARRAY(matching->arena, size_t, columns + 1);
    matching->taken = ARENA_ARRAY(matching->arena, bool, columns + 1);
    for (size_t c = 0; c < columns; c++) {
        matching->order[c] = c;
    }
    matching->gold_rows = number_rows(matching, matching->gold, matching->order);
    if (rows_match(matching)) {
        return true;
    }
    matching->gold_columns = sorted_columns(matching->arena, matching->gold);
    matching->answer_columns = sorted_columns(matching->arena, matching->answer);
    return match_from(matching, 0);
}

bool eval_same_rows(const struct eval_table *gold, const struct eval_table *answer, bool ordered)
{
    if (gold->rows != answer->rows) {
        return false;
    }
    if (gold->rows == 0) {
        return true;
    }
    if (gold->columns != answer->columns) {
        return false;
    }
    struct matching matching = {.arena = arena_create(), .gold = gold, .answer = answer, .ordered = ordered};
    eval_interner_init(&matching.rows, matching.arena);
    bool same = match(&matching);
    arena_destroy(matching.arena);
    return same;
}
