#include "translate/view_counts.h"

#include "query/join.h"

#include <string.h>

/* Are all words of the name in the question? */
static bool is_named(struct arena *arena, const struct word *words, size_t count, const char *name)
{
    struct word *parts = NULL;
    size_t part_count = words_split_name(arena, name, &parts), found = 0;
    for (size_t p = 0; p < part_count; p++) {
        for (size_t i = 0; i < count; i++) {
            if (strcmp(parts[p].stem, words[i].stem) == 0) {
                found++;
                break;
            }
        }
    }
    return found == part_count;
}

/* Does the view show a column of the table? */
static bool shows(const struct catalog *catalog, const struct catalog_table *view, int32_t table)
{
    for (int32_t i = view->first_column; i < view->first_column + view->column_count; i++) {
        if (catalog->columns[i].origin >= 0 && catalog->columns[catalog->columns[i].origin].table == table) {
            return true;
        }
    }
    return false;
}

/* The table that is asked for though the view's rows are others: one that it shows, or that has its groups.
 * -1: the rows will do. */
static int32_t table_meant(struct arena *arena, const struct catalog *catalog, const struct word *words,
                           size_t count, int32_t view)
{
    const struct catalog_table *item = &catalog->tables[view];
    if (item->grain == GRAIN_UNTRACED || is_named(arena, words, count, item->name) ||
        (item->grain_table >= 0 && is_named(arena, words, count, catalog->tables[item->grain_table].name))) {
        return -1;
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        if (!catalog->tables[t].view && t != item->grain_table && shows(catalog, item, t) &&
            is_named(arena, words, count, catalog->tables[t].name)) {
            return t;
        }
    }
    return -1;
}

/* The view's column that tells rows of the table apart: its key, or a reference to it; -1: none. */
static int32_t key_shown(const struct catalog *catalog, int32_t view, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[view];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        int32_t origin = catalog->columns[i].origin;
        if (origin >= 0 && catalog->columns[origin].table == table && catalog->columns[origin].unique) {
            return i;
        }
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->from_table == view && key->to_table == table && key->column_count == 1) {
            return key->from_columns[0];
        }
    }
    return -1;
}

bool view_counts_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                        size_t count, struct query *query)
{
    for (size_t i = 0; i < query->select_count && query->order_count == 0; i++) {
        struct expr *expr = query->select[i];
        if (expr->kind != EXPR_AGGREGATE || expr->op != AGGREGATE_COUNT || expr->left->kind != EXPR_STAR) {
            continue;
        }
        const struct join_plan *plan = join_solve(arena, catalog, query);
        int32_t view = plan->step_count == 1 ? plan->steps[0].table : -1;
        int32_t table =
            view >= 0 && catalog->tables[view].view ? table_meant(arena, catalog, words, count, view) : -1;
        if (table < 0) {
            continue;
        }
        int32_t key = key_shown(catalog, view, table);
        if (key < 0) {
            return false;
        }
        struct expr *column = ARENA_NEW(arena, struct expr);
        *column = (struct expr){.kind = EXPR_COLUMN, .column = key, .instance = plan->steps[0].instance};
        struct expr *counted = ARENA_NEW(arena, struct expr);
        *counted = *expr;
        counted->left = column;
        counted->distinct = true;
        query->select[i] = counted;
    }
    return true;
}
