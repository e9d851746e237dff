/* The columns that an analysis looks at, and what their cells say. */
#include "answer/analysis.h"
#include "answer/cells.h"
#include "query/walk.h"
#include "util/real.h"

#include <stdlib.h>

enum { MOST_TABLES = 16, TABLES_AWAY = 2 };

/* ---- the columns ---- */

struct tables {
    const struct catalog *catalog;
    int32_t items[MOST_TABLES];
    size_t count;
};

static void add_table(struct tables *tables, int32_t table)
{
    for (size_t i = 0; i < tables->count; i++) {
        if (tables->items[i] == table) {
            return;
        }
    }
    if (tables->count < MOST_TABLES) {
        tables->items[tables->count++] = table;
    }
}

static void add_table_of(void *context, const struct expr *expr)
{
    struct tables *tables = context;
    if (expr->kind == EXPR_COLUMN) {
        add_table(tables, tables->catalog->columns[expr->column].table);
    } else if (expr->kind == EXPR_STAR) {
        add_table(tables, expr->table);
    }
}

/* The tables of the statement, and those that their rows refer to: no row is then counted twice. */
static struct tables find_tables(const struct catalog *catalog, const struct query *query)
{
    struct tables tables = {.catalog = catalog};
    query_visit(query, add_table_of, &tables);
    for (size_t step = 0; step < TABLES_AWAY; step++) {
        size_t known = tables.count;
        for (size_t k = 0; k < catalog->key_count; k++) {
            const struct catalog_key *key = &catalog->keys[k];
            for (size_t i = 0; i < known; i++) {
                if (tables.items[i] == key->from_table) {
                    add_table(&tables, key->to_table);
                    break;
                }
            }
        }
    }
    return tables;
}

size_t analysis_columns(const struct analysis *analysis, const struct query *query, bool numbers,
                        int32_t *ret, size_t most)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct tables tables = find_tables(catalog, query);
    size_t count = 0;
    for (size_t i = 0; i < tables.count; i++) {
        const struct catalog_table *table = &catalog->tables[tables.items[i]];
        for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
            const struct catalog_column *column = &catalog->columns[c];
            bool of_kind = numbers ? column->type == COLUMN_NUMBER && !column->text_storage
                                   : column->type == COLUMN_TEXT || column->type == COLUMN_BOOLEAN;
            if (of_kind && !column->primary && !column->unique && !column->foreign && count < most) {
                ret[count++] = c;
            }
        }
    }
    return count;
}

const char *analysis_column_name(const struct analysis *analysis, int32_t number)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct catalog_column *column = &catalog->columns[number];
    return arena_printf(analysis->arena, "%s.%s", catalog->tables[column->table].name, column->name);
}

/* ---- cells ---- */

double analysis_cell_number(const struct askdb_cell *cell)
{
    switch (cell->type) {
    case ASKDB_INTEGER:
    case ASKDB_BOOLEAN:
        return (double)cell->integer;
    case ASKDB_REAL:
        return cell->real;
    case ASKDB_DECIMAL: {
        double real; /* whatever the locale; more digits than a real holds are rare */
        char text[64];
        snprintf(text, sizeof text, "%.*s", cell->length < 60 ? (int)cell->length : 60, cell->text);
        return real_read(cell->text, cell->length, &real) ? real : strtod(text, NULL);
    }
    case ASKDB_NULL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        break;
    }
    return 0;
}

const char *analysis_cell_text(struct arena *arena, const struct askdb_cell *cell)
{
    const char *text = answer_cell_text(arena, cell);
    return text != NULL ? text : "(none)";
}

long analysis_cell_day(struct arena *arena, const struct askdb_cell *cell)
{
    struct civil date;
    const char *text = cell->type == ASKDB_NULL ? "" : analysis_cell_text(arena, cell);
    bool valid = sscanf(text, "%4d-%2d-%2d", &date.year, &date.month, &date.day) == 3 && civil_valid(date);
    return valid ? civil_days(date) : -1;
}
