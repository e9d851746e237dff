/* Days on which a number is another one: those of a table of holidays, or of a column that says so. */
#include "answer/analysis_holidays.h"
#include "answer/analysis.h"
#include "answer/cells.h"
#include "query/copy.h"

#include <stdio.h>
#include <string.h>

static bool names_holidays(struct arena *arena, const char *name)
{
    struct word *words;
    size_t count = words_split_name(arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].text, "holiday") == 0 || strcmp(words[i].text, "holidays") == 0) {
            return true;
        }
    }
    return false;
}

/* "holidays", "public_holiday": a table with a day; else one with a day and a column such as "is_holiday", in *ret_column. NULL:
 * there is none. */
static const struct catalog_table *find_holidays(const struct analysis *analysis, int32_t *ret_column)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct catalog_table *found = NULL;
    *ret_column = -1;
    for (size_t i = 0; i < catalog->table_count && found == NULL; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        found = table->main_date >= 0 && names_holidays(analysis->arena, table->name) ? table : NULL;
    }
    for (size_t i = 0; i < catalog->table_count && found == NULL; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        for (int32_t c = table->first_column; c < table->first_column + table->column_count && found == NULL;
             c++) {
            const struct catalog_column *column = &catalog->columns[c];
            bool says = column->type == COLUMN_BOOLEAN || column->type == COLUMN_NUMBER ||
                        column->type == COLUMN_TEXT;
            if (says && !column->foreign && !column->masked && table->main_date >= 0 &&
                names_holidays(analysis->arena, column->name)) {
                *ret_column = c;
                found = table;
            }
        }
    }
    return found;
}

/* Where the column says that the day is one: it is true, 1, or has a name. */
static struct pred *says_so(const struct analysis *analysis, int32_t number)
{
    struct arena *arena = analysis->arena;
    const struct catalog_column *column = &analysis->outcome->conversation.askdb->catalog->columns[number];
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *right = ARENA_NEW(arena, struct expr);
    bool text = column->type == COLUMN_TEXT, boolean = column->type == COLUMN_BOOLEAN;
    *right = (struct expr){.kind = EXPR_LITERAL,
                           .literal = {.kind = boolean ? LITERAL_BOOLEAN
                                               : text  ? LITERAL_TEXT
                                                       : LITERAL_NUMBER,
                                       .text = boolean ? "true"
                                               : text  ? ""
                                                       : "1"}};
    *pred = (struct pred){.kind = PRED_COMPARE,
                          .op = text ? COMPARE_NE : COMPARE_EQ,
                          .left = expr_column(arena, number),
                          .right = right};
    return pred;
}

struct days {
    struct arena *arena;
    long first;
    bool *holidays;
    size_t count, last; /* the last holiday, from 1; 0: none */
};

static int add_day(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct days *days = context;
    long day = analysis_cell_day(days->arena, &cells[0]), place = day >= 0 ? day - days->first : -1;
    if (place >= 0 && place < (long)days->count) {
        days->holidays[place] = true;
        days->last = (size_t)place + 1 > days->last ? (size_t)place + 1 : days->last;
    }
    return 0;
}

/* Of days ahead that no row tells of, those that were holidays in both years before. */
static bool repeat_years(struct days *days, size_t known, struct civil first)
{
    bool any = false;
    for (size_t i = known; i < days->count && days->last <= known; i++) {
        struct civil day = civil_add(first, CIVIL_DAY, (long)i);
        bool both = true;
        for (long year = 1; year <= 2; year++) {
            long place = civil_days(civil_add(day, CIVIL_YEAR, -year)) - days->first;
            both = both && place >= 0 && days->holidays[place];
        }
        days->holidays[i] = both;
        any = any || both;
    }
    return any;
}

int analysis_holidays(struct analysis *analysis, struct civil first, size_t known, size_t ahead,
                      const bool **ret_holidays, const char **ret_table, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    int32_t column;
    const struct catalog_table *table = find_holidays(analysis, &column);
    if (table == NULL) {
        return 0;
    }
    struct query *query = ARENA_NEW(arena, struct query);
    struct expr *day = ARENA_NEW(arena, struct expr);
    *day = (struct expr){.kind = EXPR_BUCKET, .op = BUCKET_DAY, .left = expr_column(arena, table->main_date)};
    query->select = ARENA_ARRAY(arena, struct expr *, 1);
    query->group = ARENA_ARRAY(arena, struct expr *, 1);
    query->group[query->group_count++] = day;
    query->where = column >= 0 ? says_so(analysis, column) : NULL;
    target_select(query, day);
    struct days days = {.arena = arena, .first = civil_days(first), .count = known + ahead};
    days.holidays = ARENA_ARRAY(arena, bool, days.count + 1);
    struct askdb_sink sink = {.context = &days, .begin = answer_ignore_columns, .row = add_day};
    int status = series_run(analysis, target_print(analysis, query), &sink, err);
    if (status == 0 && days.last > 0) {
        if (repeat_years(&days, known, first)) {
            analysis_note(analysis, "%s has no day ahead: those of both years before are taken", table->name);
        }
        *ret_holidays = days.holidays;
        *ret_table = table->name;
    }
    return status;
}
