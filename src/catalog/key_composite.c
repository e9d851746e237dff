/* Keys of several columns. */
#include "catalog/key_search.h"

#include <string.h>
#include <strings.h>

enum {
    MOST_SHARING = 200, /* columns of one name, of which it says something */
};

static size_t primary_columns(const struct catalog *catalog, int32_t table, int32_t columns[KEY_MOST_COLUMNS])
{
    const struct catalog_table *item = &catalog->tables[table];
    size_t count = 0;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            if (count == KEY_MOST_COLUMNS) {
                return 0;
            }
            columns[count++] = i;
        }
    }
    return count;
}

/* The column of the table with the name of `to`; -1 where there is none that can refer to it. */
static int32_t namesake_in(const struct key_search *search, int32_t table, int32_t to)
{
    const struct catalog *catalog = search->catalog;
    int32_t from = catalog_find_column(catalog, table, catalog->columns[to].name);
    bool fit = from >= 0 && !catalog->columns[from].masked && key_is_type(search, to) &&
               key_types_agree(catalog, from, to) && strcasecmp(catalog->columns[to].name, "id") != 0;
    return fit ? from : -1;
}

static bool has_declared_composite(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count > 1 && ((key->from_table == from && key->to_table == to) ||
                                      (key->from_table == to && key->to_table == from))) {
            return true;
        }
    }
    return false;
}

/* Tables of one primary key extend each other only where one's name begins with the other's. */
static bool is_extension(const struct key_search *search, const int32_t *from, size_t count, int32_t to_table)
{
    const struct catalog *catalog = search->catalog;
    int32_t own[KEY_MOST_COLUMNS], table = catalog->columns[from[0]].table;
    size_t own_count = primary_columns(catalog, table, own), shared = 0;
    for (size_t i = 0; i < own_count; i++) {
        for (size_t j = 0; j < count; j++) {
            shared += own[i] == from[j] ? 1 : 0;
        }
    }
    const char *stem = search->names.tables[to_table].stem;
    return own_count != count || shared != count ||
           strncmp(search->names.tables[table].stem, stem, strlen(stem)) == 0;
}

static void propose_composite_from(struct key_search *search, int32_t table, int32_t to_table,
                                   const struct key_target *target, size_t place)
{
    const struct catalog *catalog = search->catalog;
    struct key_pair pair = {.rule = RULE_SAME, .target = place};
    while (pair.count < target->count && table != to_table && !catalog->tables[table].view) {
        pair.to[pair.count] = target->columns[pair.count];
        pair.from[pair.count] = namesake_in(search, table, target->columns[pair.count]);
        if (pair.from[pair.count] < 0) {
            break;
        }
        pair.count++;
    }
    if (pair.count < target->count || has_declared_composite(catalog, table, to_table) ||
        !is_extension(search, pair.from, pair.count, to_table)) {
        return;
    }
    if (search->target_count == place) {
        search->targets = arena_grow(search->arena, search->targets, search->target_count,
                                     &search->target_capacity, sizeof *search->targets);
        search->targets[search->target_count++] = *target;
    }
    search->pairs = arena_grow(search->arena, search->pairs, search->pair_count, &search->pair_capacity,
                               sizeof *search->pairs);
    search->pairs[search->pair_count++] = pair;
}

/* The columns with the name of that of the target's columns whose name the fewest have, up to *ret_end; none
 * where all are names that very many tables have. */
static size_t rarest_name(const struct key_search *search, const struct key_target *target, size_t *ret_end)
{
    size_t start = 0, end = 0, fewest = MOST_SHARING + 1;
    for (size_t i = 0; i < target->count; i++) {
        const char *name = search->names.whole[target->columns[i]];
        size_t first = key_index_first(&search->all, name), behind = key_index_end(&search->all, name);
        if (behind - first < fewest) {
            fewest = behind - first;
            start = first;
            end = behind;
        }
    }
    *ret_end = end;
    return start;
}

static void propose_composite(struct key_search *search, int32_t to_table)
{
    const struct catalog *catalog = search->catalog;
    struct key_target target = {.declared = true, .unique = UNIQUE_YES};
    target.count = primary_columns(catalog, to_table, target.columns);
    size_t place = search->target_count;
    bool named = false; /* years and countries alone say nothing */
    for (size_t i = 0; i < target.count; i++) {
        const struct infer_name *name = &search->names.columns[target.columns[i]];
        named = named || infer_has_suffix(name) || infer_is_short_id(name);
    }
    if (target.count < 2 || !named || catalog->tables[to_table].view) {
        return;
    }
    size_t end = 0;
    for (size_t i = rarest_name(search, &target, &end); i < end; i++) {
        propose_composite_from(search, catalog->columns[search->all.entries[i].number].table, to_table,
                               &target, place);
    }
}

void key_propose_composites(struct key_search *search)
{
    size_t single = search->pair_count; /* no more are settled than can be measured */
    for (int32_t t = 0;
         t < (int32_t)search->catalog->table_count && search->pair_count - single < KEY_MOST_MEASURES; t++) {
        propose_composite(search, t);
    }
}
