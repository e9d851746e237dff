/* A cross table: of three columns, two groups and what is counted of them, one group goes down and the other
 * across, the one with fewer values. Rows are held; the table is that of format_table. */
#include "render/cell.h"
#include "render/format.h"
#include "render/memory.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 3, MOST_ACROSS = 100, MOST_DOWN = 10000, MOST_ROWS = 100000 };

/* A value of a group. */
struct value {
    const char *text;
    bool number;
    double real;
};

struct group {
    struct value *values; /* each once, in the order they came in */
    size_t count, capacity, last;
    bool numbers, dates; /* all of them: then they are in order */
};

struct pivot {
    struct group groups[COLUMNS]; /* of each column */
    struct askdb_cell *cells;     /* COLUMNS a row, with texts of their own */
    size_t count, capacity;       /* cells */
    bool measures[COLUMNS];       /* holds numbers only */
};

static void begin(struct renderer *renderer)
{
    struct pivot *pivot = renderer->state;
    if (renderer->count != COLUMNS) {
        renderer->problem = "a cross table needs three columns: two groups and a number";
    }
    for (size_t i = 0; i < COLUMNS; i++) {
        pivot->measures[i] = true;
    }
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    struct pivot *pivot = renderer->state;
    if (renderer->count != COLUMNS || pivot->count >= (size_t)COLUMNS * MOST_ROWS) {
        renderer->problem =
            renderer->count != COLUMNS ? renderer->problem : "a cross table is made of 100,000 rows at most";
        return;
    }
    for (size_t i = 0; i < COLUMNS; i++) {
        struct askdb_cell cell = cells[i];
        if (cell.text != NULL) {
            cell.text = arena_strndup(renderer->arena, cell.text, cell.length);
        }
        pivot->measures[i] = pivot->measures[i] && (cell.type == ASKDB_NULL || cell_is_number(&cell));
        pivot->cells =
            arena_grow(renderer->arena, pivot->cells, pivot->count, &pivot->capacity, sizeof *pivot->cells);
        pivot->cells[pivot->count++] = cell;
    }
}

static const char *text_of(const struct renderer *renderer, const struct askdb_cell *cell)
{
    struct memory memory;
    memory_open(&memory);
    if (cell->type == ASKDB_NULL) {
        fputs(renderer->options.null_text, memory.stream);
    } else {
        cell_write(memory.stream, cell, text_write_utf8);
    }
    memory_close(&memory);
    const char *text = arena_strndup(renderer->arena, memory.text, memory.length);
    free(memory.text);
    return text;
}

/* The place of the cell's value in the group, where it is put if it is new. */
static size_t place_of(struct renderer *renderer, struct group *group, const struct askdb_cell *cell)
{
    const char *text = text_of(renderer, cell);
    for (size_t i = 0; i < group->count; i++) {
        size_t place = (group->last + i) % group->count; /* often the same, or the next */
        if (strcmp(group->values[place].text, text) == 0) {
            return group->last = place;
        }
    }
    struct value value = {.text = text, .number = cell_is_number(cell), .real = cell_real(cell)};
    group->numbers = (group->count == 0 || group->numbers) && value.number;
    group->dates = (group->count == 0 || group->dates) && text[0] >= '0' && text[0] <= '9';
    group->values = arena_grow(renderer->arena, group->values, group->count, &group->capacity, sizeof value);
    group->values[group->count] = value;
    return group->last = group->count++;
}

static int by_number(const void *left, const void *right)
{
    const struct value *a = *(const struct value *const *)left, *b = *(const struct value *const *)right;
    return (a->real > b->real) - (a->real < b->real);
}

static int by_text(const void *left, const void *right)
{
    const struct value *a = *(const struct value *const *)left, *b = *(const struct value *const *)right;
    return strcmp(a->text, b->text);
}

/* The group's values as they are to stand: numbers and dates in order, others as they came. */
static const struct value **in_order(struct renderer *renderer, const struct group *group)
{
    const struct value **order = ARENA_ARRAY(renderer->arena, const struct value *, group->count + 1);
    for (size_t i = 0; i < group->count; i++) {
        order[i] = &group->values[i];
    }
    if (group->count > 1 && (group->numbers || group->dates)) {
        qsort(order, group->count, sizeof *order, group->numbers ? by_number : by_text);
    }
    return order;
}

/* Has format_table draw it. */
static void write_table(struct renderer *renderer, struct askdb_column *columns,
                        const struct askdb_cell *cells, size_t width, size_t rows)
{
    struct renderer table = *renderer;
    table.driver = &format_table;
    table.options.null_text = "";
    table.columns = columns;
    table.count = width;
    table.state = arena_alloc(renderer->arena, 1, format_table.state_size + 1);
    format_table.begin(&table);
    for (table.rows = 0; table.rows < rows; table.rows++) {
        format_table.row(&table, cells + table.rows * width);
    }
    format_table.finish(&table);
    format_table.destroy(&table);
}

/* More values than a cross table shows: looking on for them would take the square of their number. */
static bool is_too_much(const struct group *one, const struct group *other)
{
    return one->count > MOST_DOWN || other->count > MOST_DOWN ||
           (one->count > MOST_ACROSS && other->count > MOST_ACROSS);
}

/* Which columns go down and across, and what is shown of them: the last column of numbers. */
static void choose(struct renderer *renderer, size_t *ret_down, size_t *ret_across, size_t *ret_measure)
{
    struct pivot *pivot = renderer->state;
    size_t measure = COLUMNS - 1;
    while (measure > 0 && !pivot->measures[measure]) {
        measure--;
    }
    measure = pivot->measures[measure] ? measure : COLUMNS - 1;
    size_t first = measure == 0 ? 1 : 0, second = measure == COLUMNS - 1 ? 1 : COLUMNS - 1;
    const struct group *groups = pivot->groups;
    for (size_t i = 0; i < pivot->count && !is_too_much(&groups[first], &groups[second]); i += COLUMNS) {
        place_of(renderer, &pivot->groups[first], &pivot->cells[i + first]);
        place_of(renderer, &pivot->groups[second], &pivot->cells[i + second]);
    }
    bool swaps = pivot->groups[first].count < pivot->groups[second].count;
    *ret_down = swaps ? second : first;
    *ret_across = swaps ? first : second;
    *ret_measure = measure;
}

/* Where each value stands in order. */
static size_t *ranks_of(struct renderer *renderer, const struct group *group,
                        const struct value *const *order)
{
    size_t *ranks = ARENA_ARRAY(renderer->arena, size_t, group->count + 1);
    for (size_t i = 0; i < group->count; i++) {
        ranks[order[i] - group->values] = i;
    }
    return ranks;
}

static const char *cross(struct renderer *renderer)
{
    struct pivot *pivot = renderer->state;
    size_t down, across, measure;
    choose(renderer, &down, &across, &measure);
    struct group *rows = &pivot->groups[down], *columns = &pivot->groups[across];
    if (columns->count > MOST_ACROSS) {
        return "a cross table has 100 columns at most, and both groups have more values";
    }
    if (rows->count > MOST_DOWN) {
        return "a cross table has 10,000 lines at most, and a group has more values";
    }
    const struct value **names = in_order(renderer, columns), **heads = in_order(renderer, rows);
    size_t *places = ranks_of(renderer, columns, names), *lines = ranks_of(renderer, rows, heads);
    size_t width = columns->count + 1;
    struct askdb_cell *cells = ARENA_ARRAY(renderer->arena, struct askdb_cell, rows->count * width + 1);
    bool *taken = ARENA_ARRAY(renderer->arena, bool, rows->count *width + 1);
    struct askdb_column *headers = ARENA_ARRAY(renderer->arena, struct askdb_column, width);
    headers[0] = (struct askdb_column){.name = renderer->columns[down].name};
    for (size_t i = 0; i < columns->count; i++) {
        headers[i + 1] = (struct askdb_column){.name = names[i]->text,
                                               .type = renderer->columns[measure].type,
                                               .figures = renderer->columns[measure].figures};
    }
    for (size_t i = 0; i < pivot->count; i += COLUMNS) {
        size_t line = lines[place_of(renderer, rows, &pivot->cells[i + down])];
        size_t at = line * width + 1 + places[place_of(renderer, columns, &pivot->cells[i + across])];
        if (taken[at]) {
            return "a cross table has one number for each pair of groups, and here are more";
        }
        const char *head = heads[line]->text;
        cells[line * width] = (struct askdb_cell){.type = ASKDB_TEXT, .text = head, .length = strlen(head)};
        cells[at] = pivot->cells[i + measure];
        taken[at] = true;
    }
    write_table(renderer, headers, cells, width, rows->count);
    return NULL;
}

static void finish(struct renderer *renderer)
{
    renderer->problem = renderer->problem != NULL ? renderer->problem : cross(renderer);
}

const struct format_driver format_pivot = {
    .state_size = sizeof(struct pivot), .begin = begin, .row = row, .finish = finish};
