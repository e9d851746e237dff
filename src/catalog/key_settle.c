#include "catalog/infer.h"
#include "catalog/key_search.h"
#include "catalog/key_shapes.h"
#include "catalog/key_types.h"

#include <stdlib.h>
#include <string.h>

enum verdict {
    VERDICT_AGAINST = -1,
    VERDICT_NONE,
    VERDICT_FOR,
};

static enum verdict verdict_of(const struct key_pair *pair)
{
    enum { FEW = 10 };
    if (!pair->measured || pair->sampled == 0) {
        return VERDICT_NONE;
    }
    size_t missing = pair->sampled - pair->found;
    if (missing == 0 || (pair->sampled >= FEW && missing * FEW <= pair->sampled)) {
        return VERDICT_FOR;
    }
    return missing * 2 > pair->sampled ? VERDICT_AGAINST : VERDICT_NONE;
}

/* Without rows to look at a name must say enough. */
static bool may_stand_alone(const struct key_search *search, const struct key_pair *pair)
{
    const struct infer_name *name = &search->names.columns[pair->from[0]];
    bool declared = search->targets[pair->target].declared;
    switch ((enum key_rule)pair->rule) {
    case RULE_NAMED:
        return true;
    case RULE_SELF:
        return pair->measured && pair->sampled == 0 && declared &&
               key_is_parent(&search->names, pair->from[0]);
    case RULE_TAIL:
    case RULE_SAME:
    case RULE_TABLE:
        return pair->measured && pair->sampled == 0 && declared && pair->count == 1 &&
               infer_has_suffix(name) && !infer_is_generic(name);
    case RULE_TYPED:
    case RULE_SHAPE:
    case RULE_VALUES:
    case RULE_ONLY:
    case RULE_LIST:
    case RULE_PERSON:
    case RULE_PART:
    case RULE_MARKED:
    case RULE_PIECE:
    case RULE_LAST:
    case RULE_STEM:
        break;
    }
    return false;
}

/* What is unique by chance, the states of a few branches, is no key of a table that has another one. */
static bool is_of_table(const struct key_search *search, int32_t column)
{
    int32_t table = search->catalog->columns[column].table;
    const char *stem = search->names.columns[column].stem;
    return !key_has_primary(search->catalog, table) ||
           infer_abbreviates(stem, search->names.tables[table].stem) ||
           infer_abbreviates(search->names.tables[table].stem, stem);
}

/* No name says which table: every value is in it, there are some, and the table is not far larger. */
static bool is_evident(const struct key_search *search, const struct key_pair *pair)
{
    enum { FEWEST = 3, FEWEST_PEOPLE = 2, ROWS_FOR_EACH = 8, MANY = 50 };
    bool people = key_is_person(&search->names, pair->from[0]);
    bool all =
        pair->measured && pair->found == pair->sampled && pair->sampled >= (people ? FEWEST_PEOPLE : FEWEST);
    if (pair->rule == RULE_LIST) {
        return pair->measured && pair->sampled > 0 && pair->found == pair->sampled;
    }
    return all && (pair->rule == RULE_VALUES || pair->rule == RULE_SHAPE || pair->sampled >= MANY ||
                   pair->rows <= pair->sampled * ROWS_FOR_EACH);
}

static bool is_acceptable(const struct key_search *search, const struct key_pair *pair)
{
    enum { FEWEST_OF_PERSON = 3, FEWEST_OF_PART = 3 };
    const struct key_target *target = &search->targets[pair->target];
    bool for_it = verdict_of(pair) == VERDICT_FOR;
    if (pair->rule == RULE_NAMED) {
        return target->unique != UNIQUE_NO;
    }
    if (pair->rule == RULE_SHAPE) {
        return target->unique == UNIQUE_YES && is_evident(search, pair);
    }
    if (pair->rule == RULE_ONLY || pair->rule == RULE_VALUES || pair->rule == RULE_LIST) {
        return is_evident(search, pair);
    }
    if (pair->rule == RULE_STEM && !is_evident(search, pair)) {
        return false;
    }
    if ((pair->rule == RULE_PART || pair->rule == RULE_MARKED) && pair->sampled < FEWEST_OF_PART) {
        return false;
    }
    if (pair->rule == RULE_PERSON && !key_is_person(&search->names, pair->from[0]) &&
        (pair->found < pair->sampled || pair->sampled < FEWEST_OF_PERSON)) {
        return false;
    }
    if (!for_it || target->unique != UNIQUE_YES) {
        return may_stand_alone(search, pair);
    }
    if (pair->count > 1) {
        return pair->sampled > 1;
    }
    /* of two columns that are both unique the one that the name is of */
    int32_t own = search->target_of[pair->from[0]], to_table = search->catalog->columns[pair->to[0]].table;
    bool both = search->catalog->columns[pair->from[0]].unique ||
                (own >= 0 && search->targets[own].unique == UNIQUE_YES);
    return target->declared ||
           (is_of_table(search, pair->to[0]) && (!both || key_fits(search, pair->to[0], to_table)));
}

/* Somebody, in a table of people of one trade. */
static bool is_of_trade(const struct key_search *search, const struct key_pair *pair)
{
    return key_is_person(&search->names, pair->from[0]) &&
           key_is_table_of_trade(&search->names, search->catalog->columns[pair->to[0]].table);
}

/* Which of two keys from one column is the better one: greater than 0 the first, less the second. */
static int compare_pairs(const struct key_search *search, const struct key_pair *a, const struct key_pair *b)
{
    const struct catalog *catalog = search->catalog;
    const struct catalog_table *x = &catalog->tables[catalog->columns[a->to[0]].table],
                               *y = &catalog->tables[catalog->columns[b->to[0]].table];
    bool alone = a->rule <= RULE_LIST || a->rule == RULE_STEM; /* by the values, which two tables have */
    int scores[][2] = {
        {verdict_of(a), verdict_of(b)},
        {a->rule, b->rule},
        {key_fits(search, a->to[0], catalog->columns[a->to[0]].table),
         key_fits(search, b->to[0], catalog->columns[b->to[0]].table)},
        {catalog->columns[a->to[0]].primary, catalog->columns[b->to[0]].primary},
        {a->rule == RULE_SHAPE && key_shares_word(search, a->from[0], a->to[0]),
         b->rule == RULE_SHAPE && key_shares_word(search, b->from[0], b->to[0])},
        {a->rule == RULE_ONLY && is_of_trade(search, a), b->rule == RULE_ONLY && is_of_trade(search, b)},
        {!alone && x->row_estimate > y->row_estimate, !alone && y->row_estimate > x->row_estimate},
    };
    for (size_t i = 0; i < sizeof scores / sizeof *scores; i++) {
        if (scores[i][0] != scores[i][1]) {
            return scores[i][0] - scores[i][1];
        }
    }
    return 0;
}

static double confidence_of(const struct key_pair *pair)
{
    enum verdict verdict = verdict_of(pair);
    if (pair->rule >= RULE_SELF) {
        return verdict == VERDICT_FOR ? 0.95 : verdict == VERDICT_NONE ? KEY_BY_NAMES : 0.5;
    }
    return verdict == VERDICT_FOR ? 0.85 : 0.6;
}

static struct catalog_key make_key(const struct key_search *search, const struct key_pair *pair)
{
    const struct catalog *catalog = search->catalog;
    return (struct catalog_key){
        .from_table = catalog->columns[pair->from[0]].table,
        .to_table = catalog->columns[pair->to[0]].table,
        .from_columns = catalog_copy_columns(catalog->arena, pair->from, pair->count),
        .to_columns = catalog_copy_columns(catalog->arena, pair->to, pair->count),
        .column_count = pair->count,
        .inferred = true,
        .source = verdict_of(pair) == VERDICT_FOR ? KEY_CONTENTS : KEY_NAMES,
        .confidence = confidence_of(pair),
        .role = "",
        .constant = pair->constant != NULL ? arena_strdup(catalog->arena, pair->constant) : NULL,
        .constant_column = pair->constant_column,
    };
}

/* The values alone, which are in the key of the column's own table as they may be in that of any large one. */
static bool is_of_own_by_chance(const struct key_search *search, const struct key_pair *pair)
{
    const struct catalog_column *columns = search->catalog->columns;
    return pair->rule == RULE_ONLY && columns[pair->from[0]].table == columns[pair->to[0]].table;
}

/* The best of the pairs that begin with one column, from `first` on; SIZE_MAX where none will do, or two are
 * as good. */
static size_t best_of(const struct key_search *search, size_t first, size_t end)
{
    size_t best = SIZE_MAX;
    bool tied = false;
    for (size_t i = first; i < end; i++) {
        const struct key_pair *pair = &search->pairs[i];
        if (pair->rule == RULE_TYPED || !is_acceptable(search, pair)) {
            continue;
        }
        int order = best == SIZE_MAX ? 1 : compare_pairs(search, pair, &search->pairs[best]);
        tied = order == 0 || (tied && order < 0);
        best = order > 0 ? i : best;
    }
    return tied || (best != SIZE_MAX && is_of_own_by_chance(search, &search->pairs[best])) ? SIZE_MAX : best;
}

/* Of two columns that refer to each other one is the key. */
static void settle_mutual(const struct key_search *search, size_t *chosen)
{
    for (size_t i = 0; i < search->catalog->column_count; i++) {
        size_t pair = chosen[i];
        size_t back = pair != SIZE_MAX ? chosen[search->pairs[pair].to[0]] : SIZE_MAX;
        if (back != SIZE_MAX && search->pairs[back].to[0] == (int32_t)i) {
            bool better = compare_pairs(search, &search->pairs[pair], &search->pairs[back]) >= 0;
            chosen[better ? search->pairs[pair].to[0] : (int32_t)i] = SIZE_MAX;
        }
    }
}

static bool connects(const struct catalog *catalog, int32_t a, int32_t b, int32_t table, int32_t other)
{
    return (catalog->columns[a].table == table && catalog->columns[b].table == other) ||
           (catalog->columns[a].table == other && catalog->columns[b].table == table);
}

/* Where a better key connects two tables, what looks like it is the same fact once more: a name beside a code. */
static void settle_shapes(const struct key_search *search, size_t *chosen)
{
    const struct catalog *catalog = search->catalog;
    for (size_t i = 0; i < catalog->column_count; i++) {
        const struct key_pair *pair = chosen[i] != SIZE_MAX ? &search->pairs[chosen[i]] : NULL;
        bool better = false;
        if (pair == NULL || pair->rule != RULE_SHAPE) {
            continue;
        }
        int32_t table = catalog->columns[i].table, other = catalog->columns[pair->to[0]].table;
        for (size_t k = 0; k < catalog->column_count && !better; k++) {
            const struct key_pair *own = chosen[k] != SIZE_MAX ? &search->pairs[chosen[k]] : NULL;
            better = own != NULL && connects(catalog, (int32_t)k, own->to[0], table, other) &&
                     (own->rule != RULE_SHAPE || own->to[0] < pair->to[0]);
        }
        for (size_t k = 0; k < catalog->key_count && !better; k++) {
            const struct catalog_key *key = &catalog->keys[k];
            better =
                !key->inferred && connects(catalog, key->from_columns[0], key->to_columns[0], table, other);
        }
        chosen[i] = better ? SIZE_MAX : chosen[i];
    }
}

/* A value that names a table says more of what is meant than any name but that of a table. */
static size_t settle_typed(const struct key_search *search, size_t *chosen, struct catalog_key *keys)
{
    size_t count = 0;
    for (size_t i = 0; i < search->pair_count; i++) {
        const struct key_pair *pair = &search->pairs[i];
        size_t *plain = &chosen[pair->from[0]];
        if (pair->rule != RULE_TYPED || !key_types_agree_all(search, pair) ||
            (*plain != SIZE_MAX && search->pairs[*plain].rule >= RULE_TABLE)) {
            continue;
        }
        *plain = SIZE_MAX;
        keys[count++] = make_key(search, pair);
    }
    return count;
}

static int compare_places(const void *a, const void *b)
{
    const struct key_pair *x = a, *y = b;
    if ((x->count > 1) != (y->count > 1)) {
        return x->count > 1 ? 1 : -1;
    }
    if (x->count == 1 && x->from[0] != y->from[0]) {
        return x->from[0] > y->from[0] ? 1 : -1;
    }
    return (x->place > y->place) - (x->place < y->place);
}

/* By the column that they begin with, as the rest takes them to be; those of several columns last. */
static void sort_pairs(struct key_search *search)
{
    for (size_t i = 0; i < search->pair_count; i++) {
        search->pairs[i].place = i;
    }
    if (search->pair_count > 0) {
        qsort(search->pairs, search->pair_count, sizeof *search->pairs, compare_places);
    }
}

void key_search_settle(struct key_search *search)
{
    struct catalog *catalog = search->catalog;
    sort_pairs(search);
    size_t *chosen = ARENA_ARRAY(search->arena, size_t, catalog->column_count + 1),
           composite = search->pair_count;
    for (size_t i = 0; i < catalog->column_count; i++) {
        chosen[i] = SIZE_MAX;
    }
    for (size_t i = 0, end = 0; i < search->pair_count && search->pairs[i].count == 1; i = end) {
        for (end = i; end < search->pair_count && search->pairs[end].count == 1 &&
                      search->pairs[end].from[0] == search->pairs[i].from[0];
             end++) {
        }
        chosen[search->pairs[i].from[0]] = best_of(search, i, end);
        composite = end;
    }
    settle_mutual(search, chosen);
    settle_shapes(search, chosen);
    size_t kept = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        if (!catalog->keys[k].inferred) {
            catalog->keys[kept++] = catalog->keys[k];
        }
    }
    struct catalog_key *keys = ARENA_ARRAY(catalog->arena, struct catalog_key,
                                           kept + catalog->column_count + search->pair_count + 1);
    if (kept > 0) {
        memcpy(keys, catalog->keys, kept * sizeof *keys);
    }
    struct catalog_key *typed = ARENA_ARRAY(search->arena, struct catalog_key, search->pair_count + 1);
    size_t typed_count = settle_typed(search, chosen, typed);
    for (size_t i = 0; i < catalog->column_count; i++) {
        if (chosen[i] != SIZE_MAX) {
            keys[kept++] = make_key(search, &search->pairs[chosen[i]]);
        }
    }
    for (size_t i = composite == search->pair_count ? 0 : composite; i < search->pair_count; i++) {
        if (search->pairs[i].count > 1 && is_acceptable(search, &search->pairs[i])) {
            keys[kept++] = make_key(search, &search->pairs[i]);
        }
    }
    for (size_t i = 0; i < typed_count; i++) {
        keys[kept++] = typed[i];
    }
    catalog->keys = keys;
    catalog->key_count = kept;
}
