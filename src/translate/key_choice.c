#include "translate/key_choice.h"

#include "catalog/codes.h"
#include "catalog/foreign.h"
#include "query/calendar.h"
#include "query/grain.h"
#include "query/join.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { SHORTEST_LIST = 3 /* of a list's name, and of a word that is looked for */ };

struct roles {
    struct arena *arena;
    const struct catalog *catalog;
    const struct join_plan *plan;
    const struct word *words;
    size_t count;
};

/* "In 2025", "by depot", "at the station": said of anything, and so of no key. */
static bool is_said_of_all(const char *word)
{
    static const char *const words[] = {"in", "on", "at", "by", "of", "for", "with", "the", "a", NULL};
    size_t i = 0;
    while (words[i] != NULL && strcmp(words[i], word) != 0) {
        i++;
    }
    return words[i] != NULL;
}

static bool says(const struct roles *roles, const char *stem)
{
    for (size_t i = 0; i < roles->count; i++) {
        if (strcmp(roles->words[i].stem, stem) == 0) {
            return true;
        }
    }
    return false;
}

static bool says_all(const struct roles *roles, const char *text)
{
    struct word *parts = NULL;
    size_t count = words_split(roles->arena, text, strlen(text), SIZE_MAX, &parts), said = 0;
    for (size_t i = 0; i < count; i++) {
        said += says(roles, parts[i].stem) || strlen(parts[i].text) < SHORTEST_LIST ? 1 : 0;
    }
    return count > 0 && said == count;
}

/* Are all words of the key's role in the question? "approved" is also said as "approves". */
static bool is_said(const struct roles *roles, const struct catalog_key *key)
{
    struct word *parts = NULL;
    size_t count = words_split(roles->arena, key->role, strlen(key->role), roles->count, &parts), said = 0;
    for (size_t i = 0; i < count; i++) {
        said += says(roles, parts[i].stem) && !is_said_of_all(parts[i].text) ? 1 : 0;
    }
    return count > 0 && said == count;
}

/* Does the question say what the codes of the key's list are: "cause" of a list CAUS, the words that the
 * comment of the column has for it, or those of the column that refers to it? */
static bool is_list_said(const struct roles *roles, const struct catalog_key *key)
{
    const struct catalog *catalog = roles->catalog;
    struct code *codes = NULL;
    size_t count = codes_in_comment(roles->arena, catalog->columns[key->constant_column].comment, &codes);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(codes[i].code, key->constant) == 0 && says_all(roles, codes[i].label)) {
            return true;
        }
    }
    struct word *parts = NULL;
    count =
        words_split_name(roles->arena, catalog_column_words(&catalog->columns[key->from_columns[0]]), &parts);
    const char *texts[] = {key->constant, count > 0 ? parts[0].text : ""};
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        size_t length = strlen(texts[t]);
        for (size_t i = 0; length >= SHORTEST_LIST && i < roles->count; i++) {
            if (strncasecmp(roles->words[i].text, texts[t], length) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool is_key_of(const struct catalog_key *key, const struct join_condition *condition)
{
    int32_t from = key->from_columns[0], to = key->to_columns[0];
    return key->column_count == 1 && ((from == condition->left_column && to == condition->right_column) ||
                                      (from == condition->right_column && to == condition->left_column));
}

static bool links(const struct catalog_key *key, int32_t left, int32_t right)
{
    return key->column_count == 1 && ((key->from_table == left && key->to_table == right) ||
                                      (key->from_table == right && key->to_table == left));
}

/* The one other key between the tables of the condition whose role is said; NULL where the one that is used
 * will do. */
static const struct catalog_key *meant(const struct roles *roles, const struct join_condition *condition)
{
    const struct catalog *catalog = roles->catalog;
    int32_t left = catalog->columns[condition->left_column].table,
            right = catalog->columns[condition->right_column].table;
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < catalog->key_count && left != right; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (!links(key, left, right) || !is_said(roles, key)) {
            continue;
        }
        if (found != NULL || is_key_of(key, condition)) {
            return NULL;
        }
        found = key;
    }
    return found;
}

static bool is_in_plan(const struct roles *roles, int32_t table)
{
    for (size_t i = 0; i < roles->plan->step_count; i++) {
        if (roles->plan->steps[i].table == table && roles->plan->steps[i].instance == 0) {
            return true;
        }
    }
    return false;
}

/* Of a calendar whose day no word tells: the main date of the rows that are counted, or else of the table that refers
 * to it. */
static const struct catalog_key *usual_day(const struct roles *roles, const struct join_step *step)
{
    const struct catalog *catalog = roles->catalog;
    const struct join_condition *condition = step->conditions;
    int32_t left = catalog->columns[condition->left_column].table,
            right = catalog->columns[condition->right_column].table;
    int32_t calendar = query_is_calendar(catalog, right) ? right : left;
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < catalog->key_count && query_is_calendar(catalog, calendar); k++) {
        const struct catalog_key *key = &catalog->keys[k];
        const struct catalog_table *table = &catalog->tables[key->from_table];
        bool main = key->to_table == calendar && key->column_count == 1 &&
                    (key->from_columns[0] == table->main_date || key->from_columns[0] == table->main_day) &&
                    is_in_plan(roles, key->from_table);
        bool counted = main && !grain_repeats(catalog, roles->plan, key->from_table, 0);
        if (key->to_table == calendar && is_in_plan(roles, key->from_table) && is_said(roles, key)) {
            return NULL;
        }
        found = counted || (main && found == NULL && links(key, left, right)) ? key : found;
    }
    return found != NULL && !is_key_of(found, condition) ? found : NULL;
}

/* The same for the list of codes that a table of many is joined for: of all tables of the plan that refer to
 * one of its lists. */
static const struct catalog_key *meant_list(const struct roles *roles, const struct join_step *step)
{
    const struct catalog *catalog = roles->catalog;
    const struct join_condition *condition = step->conditions;
    const struct catalog_key *found = NULL;
    int32_t codes = catalog->columns[step->constants[0].column].table;
    for (size_t k = 0; k < catalog->key_count && step->constants[0].instance == 0; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->constant == NULL || key->to_table != codes || !is_in_plan(roles, key->from_table) ||
            !is_list_said(roles, key)) {
            continue;
        }
        if (found != NULL || is_key_of(key, condition)) {
            return NULL;
        }
        found = key;
    }
    return found;
}

static struct expr *new_column(struct arena *arena, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    expr->instance = instance;
    return expr;
}

static struct query_join join_on(const struct roles *roles, const struct catalog_key *key,
                                 const struct join_condition *condition)
{
    bool forward = roles->catalog->columns[condition->left_column].table == key->from_table;
    int32_t left = forward ? key->from_columns[0] : key->to_columns[0],
            right = forward ? key->to_columns[0] : key->from_columns[0];
    return (struct query_join){new_column(roles->arena, left, condition->left_instance),
                               new_column(roles->arena, right, condition->right_instance)};
}

void key_choice_apply(struct arena *arena, const struct catalog *catalog, const struct word *words,
                      size_t count, struct query *query)
{
    if (query->join_count > 0) {
        return;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    struct roles roles = {arena, catalog, plan, words, count};
    struct query_join *joins = ARENA_ARRAY(arena, struct query_join, plan->step_count + 1);
    size_t used = 0;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct catalog_key *key = step->condition_count == 1 ? meant(&roles, step->conditions) : NULL;
        const struct catalog_key *list =
            step->condition_count == 1 && step->constant_count == 1 ? meant_list(&roles, step) : NULL;
        const struct catalog_key *day =
            step->condition_count == 1 && key == NULL ? usual_day(&roles, step) : NULL;
        if (day != NULL) {
            joins[used++] = (struct query_join){new_column(arena, day->from_columns[0], 0),
                                                new_column(arena, day->to_columns[0], 0)};
        } else if (list != NULL) {
            joins[used++] = (struct query_join){new_column(arena, list->from_columns[0], 0),
                                                new_column(arena, list->to_columns[0], 0)};
        } else if (key != NULL) {
            joins[used++] = join_on(&roles, key, step->conditions);
        }
    }
    if (used > 0) {
        query->joins = joins;
        query->join_count = used;
    }
}

/* ---- keys of several columns ---- */

/* The place of the pair in the key, from either side; the number of its columns where it is none of its pairs. */
static size_t place_in(const struct catalog_key *key, const struct query_join *join)
{
    size_t place = 0;
    while (
        place < key->column_count &&
        !(key->from_columns[place] == join->left->column && key->to_columns[place] == join->right->column) &&
        !(key->from_columns[place] == join->right->column && key->to_columns[place] == join->left->column)) {
        place++;
    }
    return place;
}

/* The one key that the join is a part of; NULL where it is a key by itself. */
static const struct catalog_key *whole_key(const struct catalog *catalog, const struct query_join *join)
{
    const struct catalog_key *found = NULL;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (place_in(key, join) == key->column_count) {
            continue;
        }
        if (key->column_count == 1 || found != NULL) {
            return NULL;
        }
        found = key;
    }
    return found;
}

static bool has_join(const struct query *query, const struct query_join *join)
{
    bool has = false;
    for (size_t i = 0; i < query->join_count; i++) {
        const struct query_join *other = &query->joins[i];
        has = has || (expr_equal(other->left, join->left) && expr_equal(other->right, join->right)) ||
              (expr_equal(other->left, join->right) && expr_equal(other->right, join->left));
    }
    return has;
}

void key_choice_complete(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    for (size_t i = 0; i < query->join_count; i++) {
        const struct query_join join = query->joins[i];
        const struct catalog_key *key = whole_key(catalog, &join);
        for (size_t k = 0; key != NULL && k < key->column_count; k++) {
            bool forward = catalog->columns[join.left->column].table == key->from_table;
            struct query_join more = {
                new_column(arena, forward ? key->from_columns[k] : key->to_columns[k], join.left->instance),
                new_column(arena, forward ? key->to_columns[k] : key->from_columns[k], join.right->instance)};
            if (!has_join(query, &more)) {
                struct query_join *joins = ARENA_ARRAY(arena, struct query_join, query->join_count + 1);
                memcpy(joins, query->joins, query->join_count * sizeof *joins);
                joins[query->join_count++] = more;
                query->joins = joins;
            }
        }
    }
}

/* ---- one table twice ---- */

/* The column that the condition of a step refers from, of which instance, and to which instance of what table. */
struct reference {
    int32_t from, from_instance, to_table, to_instance;
};

static bool read_reference(const struct catalog *catalog, const struct join_condition *condition,
                           struct reference *ret_reference)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->from_table != key->to_table && is_key_of(key, condition)) {
            bool left = key->from_columns[0] == condition->left_column;
            *ret_reference = (struct reference){
                key->from_columns[0], left ? condition->left_instance : condition->right_instance,
                key->to_table, left ? condition->right_instance : condition->left_instance};
            return true;
        }
    }
    return false;
}

/* A key between the same tables that no reference of the plan rests on; NULL: none. */
static const struct catalog_key *unused_key(const struct catalog *catalog, const struct reference *references,
                                            size_t count, const struct reference *of)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        bool used = key->column_count != 1 || key->from_table != catalog->columns[of->from].table ||
                    key->to_table != of->to_table || key->constant != NULL;
        for (size_t i = 0; i < count; i++) {
            used = used || (references[i].from == key->from_columns[0] &&
                            references[i].from_instance == of->from_instance);
        }
        if (!used) {
            return key;
        }
    }
    return NULL;
}

void key_choice_tell_apart(struct arena *arena, const struct catalog *catalog, struct query *query)
{
    const struct join_plan *plan = query->join_count > 0 ? join_solve(arena, catalog, query) : NULL;
    size_t count = 0;
    if (plan == NULL) {
        return;
    }
    struct reference *references = ARENA_ARRAY(arena, struct reference, plan->step_count + 1);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        count += step->condition_count == 1 && read_reference(catalog, step->conditions, &references[count]);
    }
    for (size_t i = 0; i < count; i++) {
        const struct reference *first = &references[i];
        for (size_t k = i + 1; k < count; k++) {
            const struct reference *second = &references[k];
            bool same = first->from == second->from && first->from_instance == second->from_instance &&
                        first->to_table == second->to_table && first->to_instance != second->to_instance;
            const struct catalog_key *other = same ? unused_key(catalog, references, count, first) : NULL;
            if (other != NULL) {
                int32_t instance = first->to_instance == 0 ? first->to_instance : second->to_instance;
                struct query_join *joins = ARENA_ARRAY(arena, struct query_join, query->join_count + 1);
                memcpy(joins, query->joins, query->join_count * sizeof *joins);
                joins[query->join_count++] =
                    (struct query_join){new_column(arena, other->from_columns[0], first->from_instance),
                                        new_column(arena, other->to_columns[0], instance)};
                query->joins = joins;
                return;
            }
        }
    }
}
