#include "catalog/named_periods.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

enum {
    LONGEST_NAME = 32, /* bytes */
    FEW = 10,          /* one that reaches into the next in so many, or fewer */
    DAY = 10,          /* bytes of "2025-12-31" */
    DIGITS = 8,        /* of "20251231" */
};

static const char OPEN_END[] = "9999-12-31";

struct named_period_row {
    struct civil from, to; /* its first and last day, as they are stored; a year of 0: no end */
    const char *names[NAMED_PERIODS_TEXTS];
};

/* ---- the columns ---- */

/* "starts_on": a word of the name is one of the list, or of the list's in another form. */
static bool says(const struct catalog_column *column, enum word_list list)
{
    struct arena *scratch = arena_create();
    struct word *words = NULL;
    size_t count = words_split_name(scratch, catalog_column_words(column), &words);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || list_has(list, words[i].text) || list_has(list, words[i].stem);
    }
    arena_destroy(scratch);
    return found;
}

static bool is_called_so(const struct catalog_table *table)
{
    struct arena *scratch = arena_create();
    struct word *words = NULL;
    size_t count = words_split_name(scratch, catalog_table_words(table), &words);
    bool called = list_has(LIST_PERIOD_NOUNS, words[count - 1].text);
    arena_destroy(scratch);
    return called;
}

/* The first time that is called a beginning, and the first that is called an end; of two times that are not, these. */
static void find_times(const struct catalog *catalog, const struct catalog_table *table,
                       struct catalog_named_periods *search)
{
    int32_t from = -1, to = -1, times[NAMED_PERIODS_TIMES] = {-1, -1};
    size_t count = 0;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->type != COLUMN_TIME || column->masked) {
            continue;
        }
        if (count < NAMED_PERIODS_TIMES) {
            times[count] = c;
        }
        count++;
        if (from < 0 && says(column, LIST_VALIDITY_STARTS)) {
            from = c;
        } else if (to < 0 && says(column, LIST_VALIDITY_ENDS)) {
            to = c;
        }
    }
    if ((from < 0 || to < 0) && count == NAMED_PERIODS_TIMES) {
        from = times[0];
        to = times[1];
    }
    if (from >= 0) {
        search->columns[search->count++] = from;
    }
    if (from >= 0 && to >= 0) {
        search->columns[search->count++] = to;
    }
    search->times = search->count;
}

static void add_text(const struct catalog *catalog, int32_t number, struct catalog_named_periods *search)
{
    const struct catalog_column *column = &catalog->columns[number];
    bool open = column->type == COLUMN_TEXT && !column->masked && !column->foreign;
    for (size_t i = search->times; i < search->count; i++) {
        open = open && search->columns[i] != number;
    }
    if (open && search->count < search->times + NAMED_PERIODS_TEXTS) {
        search->columns[search->count++] = number;
    }
}

bool catalog_named_periods_begin(const struct catalog *catalog, int32_t table,
                                 struct catalog_named_periods **ret_search)
{
    const struct catalog_table *item = &catalog->tables[table];
    if (item->view || item->column_count == 0 || item->row_estimate > NAMED_PERIODS_MOST_ROWS ||
        !is_called_so(item)) {
        return false;
    }
    struct arena *arena = arena_create();
    struct catalog_named_periods *search = ARENA_NEW(arena, struct catalog_named_periods);
    *search = (struct catalog_named_periods){.arena = arena};
    search->rows = ARENA_ARRAY(arena, struct named_period_row, NAMED_PERIODS_MOST_ROWS);
    find_times(catalog, item, search);
    if (item->label >= 0) {
        add_text(catalog, item->label, search);
    }
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        add_text(catalog, c, search);
    }
    if (search->times == 0 || search->count == search->times) {
        arena_destroy(arena);
        return false;
    }
    *ret_search = search;
    return true;
}

/* ---- the rows ---- */

/* Of a day, or a day and a time. */
static bool read_day(struct arena *arena, const char *value, struct civil *ret_day)
{
    return (strlen(value) >= DAY && civil_parse(arena_strndup(arena, value, DAY), ret_day)) ||
           (strspn(value, "0123456789") == DIGITS && civil_parse_digits(value, ret_day));
}

void catalog_named_periods_see(struct catalog_named_periods *search, const char *const *values)
{
    struct named_period_row row = {0};
    bool ends = search->times == NAMED_PERIODS_TIMES && values[1] != NULL && *values[1] != '\0';
    search->amiss =
        search->amiss || search->row_count == NAMED_PERIODS_MOST_ROWS || values[0] == NULL ||
        !read_day(search->arena, values[0], &row.from) ||
        (ends && (!read_day(search->arena, values[1], &row.to) || civil_compare(row.from, row.to) > 0));
    if (search->amiss) {
        return;
    }
    for (size_t i = search->times; i < search->count; i++) {
        row.names[i - search->times] = values[i] != NULL ? arena_strdup(search->arena, values[i]) : "";
    }
    search->rows[search->row_count++] = row;
}

static int by_beginning(const void *a, const void *b)
{
    return civil_compare(((const struct named_period_row *)a)->from,
                         ((const struct named_period_row *)b)->from);
}

/* The first of the texts that is short in all rows, and different in each. */
static bool find_name(const struct catalog_named_periods *search, size_t *ret_name)
{
    for (size_t name = 0; name < search->count - search->times; name++) {
        bool fits = true;
        for (size_t i = 0; i < search->row_count && fits; i++) {
            size_t length = strlen(search->rows[i].names[name]);
            fits = length > 0 && length <= LONGEST_NAME;
            for (size_t k = 0; k < i && fits; k++) {
                fits = strcmp(search->rows[i].names[name], search->rows[k].names[name]) != 0;
            }
        }
        if (fits) {
            *ret_name = name;
            return true;
        }
    }
    return false;
}

/* Does a row end on the day on which the next one begins? The end is then no day of it. */
static bool ends_are_beginnings(const struct catalog_named_periods *search)
{
    bool are = false;
    for (size_t i = 0; i + 1 < search->row_count; i++) {
        are = are || civil_compare(search->rows[i].to, search->rows[i + 1].from) == 0;
    }
    return are;
}

/* Makes each end the first day behind its row; false where the rows are not one after another. */
static bool set_ends(struct catalog_named_periods *search)
{
    struct civil open;
    bool beginnings = ends_are_beginnings(search);
    size_t overlaps = 0;
    civil_parse(OPEN_END, &open);
    for (size_t i = 0; i < search->row_count; i++) {
        struct named_period_row *row = &search->rows[i];
        bool last = i + 1 == search->row_count;
        if (row->to.year == 0) {
            row->to = last ? open : search->rows[i + 1].from;
        } else if (!beginnings) {
            row->to = civil_add(row->to, CIVIL_DAY, 1);
        }
        overlaps += !last && civil_compare(row->to, search->rows[i + 1].from) > 0;
    }
    return overlaps * FEW <= search->row_count;
}

void catalog_named_periods_settle(struct catalog_named_periods *search, struct catalog *catalog,
                                  int32_t table)
{
    struct catalog_table *item = &catalog->tables[table];
    size_t name = 0;
    if (search->row_count > 0) {
        qsort(search->rows, search->row_count, sizeof *search->rows, by_beginning);
    }
    if (!search->amiss && search->row_count > 1 && find_name(search, &name) && set_ends(search)) {
        item->periods = ARENA_ARRAY(catalog->arena, struct catalog_period, search->row_count);
        item->period_count = search->row_count;
        item->period_name = search->columns[search->times + name];
        item->period_from = search->columns[0];
        item->period_to = search->times == NAMED_PERIODS_TIMES ? search->columns[1] : -1;
        for (size_t i = 0; i < search->row_count; i++) {
            item->periods[i] =
                (struct catalog_period){arena_strdup(catalog->arena, search->rows[i].names[name]),
                                        civil_print(catalog->arena, search->rows[i].from),
                                        civil_print(catalog->arena, search->rows[i].to)};
        }
    }
    arena_destroy(search->arena);
}
