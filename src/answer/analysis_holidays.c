/* Days on which a load is another one: those of a table of holidays. */
#include "answer/analysis_holidays.h"
#include "analyse/load.h"
#include "answer/analysis.h"
#include "answer/cells.h"
#include "query/copy.h"

#include <stdio.h>
#include <string.h>

enum { HOURS_OF_A_DAY = 24 };

/* "holidays", "public_holiday": a table with a day; NULL: there is none. */
static const struct catalog_table *find_holidays(const struct analysis *analysis)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    for (size_t i = 0; i < catalog->table_count; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        struct word *words;
        size_t count = words_split_name(analysis->arena, table->name, &words);
        for (size_t k = 0; k < count && table->main_date >= 0; k++) {
            if (strcmp(words[k].text, "holiday") == 0 || strcmp(words[k].text, "holidays") == 0) {
                return table;
            }
        }
    }
    return NULL;
}

struct days {
    struct arena *arena;
    long first;
    bool *hours;
    size_t count; /* of hours */
    bool any;
};

static int add_day(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct days *days = context;
    long day = analysis_cell_day(days->arena, &cells[0]);
    long place = day >= 0 ? (day - days->first) * HOURS_OF_A_DAY : -1;
    for (long h = 0; place >= 0 && h < HOURS_OF_A_DAY && place + h < (long)days->count; h++) {
        days->hours[place + h] = true;
        days->any = true;
    }
    return 0;
}

int analysis_holidays(struct analysis *analysis, long first, size_t hours, const bool **ret_holidays,
                      const char **ret_table, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    const struct catalog_table *table = find_holidays(analysis);
    if (table == NULL) {
        return 0;
    }
    struct query *query = ARENA_NEW(arena, struct query);
    struct expr *day = ARENA_NEW(arena, struct expr);
    *day = (struct expr){.kind = EXPR_BUCKET, .op = BUCKET_DAY, .left = expr_column(arena, table->main_date)};
    query->select = ARENA_ARRAY(arena, struct expr *, 1);
    query->group = ARENA_ARRAY(arena, struct expr *, 1);
    query->group[query->group_count++] = day;
    target_select(query, day);
    struct days days = {.arena = arena, .first = first, .count = hours + LOAD_MOST_AHEAD};
    days.hours = ARENA_ARRAY(arena, bool, days.count);
    struct askdb_sink sink = {.context = &days, .begin = answer_ignore_columns, .row = add_day};
    int status = series_run(analysis, target_print(analysis, query), &sink, err);
    *ret_holidays = status == 0 && days.any ? days.hours : NULL;
    *ret_table = table->name;
    return status;
}
