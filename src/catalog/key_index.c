/* What all that propose keys ask of a search. */
#include "catalog/dialect.h"
#include "catalog/key_search.h"
#include "util/search.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int compare_entries(const void *a, const void *b)
{
    const struct key_entry *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

void key_index_add(struct arena *arena, struct key_index *index, const char *text, int32_t number)
{
    index->entries =
        arena_grow(arena, index->entries, index->count, &index->capacity, sizeof *index->entries);
    index->entries[index->count++] = (struct key_entry){text, number};
}

void key_index_sort(struct key_index *index)
{
    if (index->count > 0) {
        qsort(index->entries, index->count, sizeof *index->entries, compare_entries);
    }
}

size_t key_index_first(const struct key_index *index, const char *text)
{
    struct key_entry key = {text, -1};
    return search_first(&key, index->entries, index->count, sizeof key, compare_entries);
}

size_t key_index_end(const struct key_index *index, const char *text)
{
    struct key_entry key = {text, INT32_MAX};
    return search_first(&key, index->entries, index->count, sizeof key, compare_entries);
}

static int32_t only_primary(const struct catalog *catalog, int32_t table)
{
    int32_t found = -1;
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            if (found >= 0) {
                return -1;
            }
            found = i;
        }
    }
    return found;
}

bool key_has_primary(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].primary) {
            return true;
        }
    }
    return false;
}

int32_t key_of_table(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    if (item->view || key_has_primary(catalog, table)) {
        return only_primary(catalog, table);
    }
    int32_t found = -1;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (catalog->columns[i].unique) {
            if (i == item->first_column) {
                return i;
            }
            found = found == -1 ? i : -2;
        }
    }
    return found >= 0 ? found : -1;
}

/* Numbers with a fraction are no keys, unless a name says so: some tools store all numbers in this way. */
bool key_is_type(const struct key_search *search, int32_t column)
{
    const struct catalog_column *item = &search->catalog->columns[column];
    return item->type == COLUMN_TEXT || (item->type == COLUMN_NUMBER &&
                                         (item->integer || infer_has_suffix(&search->names.columns[column])));
}

/* Where types come from samples, what is declared alike is alike. */
bool key_types_agree(const struct catalog *catalog, int32_t from, int32_t to)
{
    const struct catalog_column *a = &catalog->columns[from], *b = &catalog->columns[to];
    bool same = strcasecmp(a->declared_type, b->declared_type) == 0;
    if (dialect_row(catalog->dialect)->sampled) {
        return a->type == b->type || (same && a->declared_type[0] != '\0');
    }
    bool uuids = strcasecmp(a->declared_type, "uuid") == 0 || strcasecmp(b->declared_type, "uuid") == 0;
    return a->type == b->type && (!uuids || same);
}

size_t key_target_for(struct key_search *search, int32_t column)
{
    if (search->target_of[column] < 0) {
        bool unique = search->catalog->columns[column].unique;
        search->targets = arena_grow(search->arena, search->targets, search->target_count,
                                     &search->target_capacity, sizeof *search->targets);
        search->targets[search->target_count] =
            (struct key_target){.columns = {column},
                                .count = 1,
                                .declared = unique,
                                .unique = unique ? UNIQUE_YES : UNIQUE_UNKNOWN};
        search->target_of[column] = (int32_t)search->target_count++;
    }
    return (size_t)search->target_of[column];
}

bool key_fits(const struct key_search *search, int32_t column, int32_t table)
{
    const char *stem = search->names.columns[column].stem;
    return infer_has_suffix(&search->names.columns[column]) &&
           strcmp(search->names.tables[table].stem, stem) == 0;
}
