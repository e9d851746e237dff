#include "translate/role_nouns.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/counts.h"
#include "translate/flag_values.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200 };

/* Trust in a reading that has such a noun, and in one that has no place for it. */
static const double BY_ROLE = 0.9, WITHOUT = 0.2;

struct finder {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct word *words;
    size_t count;
    struct role_noun found;
    size_t found_count;
};

/* ---- names ---- */

/* "role", "role_name", "kind_cd". */
static bool ends_as_role(struct arena *arena, const char *name)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    count -= count > 1 && list_has(LIST_NAME_ENDINGS, parts[count - 1].text) ? 1 : 0;
    return count > 0 && list_has(LIST_ROLE_COLUMN_STEMS, parts[count - 1].stem);
}

static bool ends_as(struct arena *arena, const char *name, const char *stem)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    return count > 0 && strcmp(parts[count - 1].stem, stem) == 0;
}

static bool has_word(struct arena *arena, const char *name, const char *stem)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(parts[i].stem, stem) == 0;
    }
    return found;
}

static bool is_whole_name(struct arena *arena, const char *name, const char *stem)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    return count == 1 && strcmp(parts[0].stem, stem) == 0;
}

/* Is a table, a view or a semantic file's other name of one called so, or a column that is no flag? */
static bool is_name(const struct finder *finder, const char *stem)
{
    const struct catalog *catalog = finder->catalog;
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        bool called = ends_as(finder->arena, catalog_table_words(table), stem);
        for (size_t s = 0; s < table->synonym_count; s++) {
            called = called || ends_as(finder->arena, table->synonyms[s], stem);
        }
        if (called) {
            return true;
        }
    }
    for (size_t c = 0; c < catalog->column_count; c++) {
        struct flag_values values;
        if (is_whole_name(finder->arena, catalog_column_words(&catalog->columns[c]), stem) &&
            !translate_flag_values(finder->arena, catalog, finder->index, (int32_t)c, &values)) {
            return true;
        }
    }
    return false;
}

/* A noun in the plural, of nothing that is asked for otherwise. */
static bool may_be_noun(const struct finder *finder, size_t at)
{
    const struct word *word = &finder->words[at];
    size_t length = strlen(word->text);
    return word->kind == WORD_ALPHA && length > 3 && word->text[length - 1] == 's' &&
           strcmp(word->text, word->stem) != 0 && (at == 0 || !word->capital) &&
           word_roles_of(word->text) == 0 && !word_is_stop(word->text) && !is_name(finder, word->stem);
}

/* ---- whose rows have the value ---- */

static bool is_role_list(const struct finder *finder, int32_t table)
{
    return ends_as_role(finder->arena, catalog_table_words(&finder->catalog->tables[table]));
}

/* The one key of one column from the table to another one but `but`; -1: none, or several. */
static int32_t only_key(const struct catalog *catalog, int32_t table, int32_t but)
{
    int32_t found = -1;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->from_table != table || key->to_table == table || key->to_table == but ||
            catalog->tables[key->to_table].view) {
            continue;
        }
        if (found >= 0 || key->column_count != 1 || key->constant != NULL) {
            return -1;
        }
        found = (int32_t)k;
    }
    return found;
}

/* The one key to the table, from a table; -1: none, or several. */
static int32_t only_key_to(const struct catalog *catalog, int32_t table)
{
    int32_t found = -1;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->to_table != table || key->from_table == table || catalog->tables[key->from_table].view) {
            continue;
        }
        if (found >= 0 || key->column_count != 1 || key->constant != NULL) {
            return -1;
        }
        found = (int32_t)k;
    }
    return found;
}

/* Has the table no primary key but these two columns? */
static bool is_keyed_by(const struct catalog *catalog, int32_t table, int32_t first, int32_t second)
{
    const struct catalog_table *item = &catalog->tables[table];
    size_t primary = 0;
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        if (catalog->columns[c].primary && c != first && c != second) {
            return false;
        }
        primary += catalog->columns[c].primary;
    }
    return primary == 2;
}

/* Of a table with a column of roles: its own rows have them, or those that it refers to: person_role(person_id, role).
 */
static bool settle_holder(const struct finder *finder, int32_t holder, int32_t role, int32_t list,
                          struct role_noun *noun)
{
    int32_t but = list >= 0 ? finder->catalog->keys[list].to_table : -1;
    int32_t key = only_key(finder->catalog, holder, but);
    noun->list = list;
    noun->key = -1;
    noun->table = holder;
    bool keyed =
        key >= 0 && is_keyed_by(finder->catalog, holder, finder->catalog->keys[key].from_columns[0], role);
    if (!keyed && !is_role_list(finder, holder)) {
        return true;
    }
    noun->key = key;
    noun->table = key >= 0 ? finder->catalog->keys[key].to_table : -1;
    return key >= 0;
}

/* Of a value of the column; false: no column of roles, or it is not clear whose. */
static bool settle_value(const struct finder *finder, const struct value_match *match, struct role_noun *noun)
{
    const struct catalog *catalog = finder->catalog;
    const struct catalog_column *column = &catalog->columns[match->column];
    noun->column = match->column;
    noun->stored = match->stored;
    if (ends_as_role(finder->arena, catalog_column_words(column)) &&
        only_key_to(catalog, column->table) < 0) {
        return settle_holder(finder, column->table, match->column, -1, noun);
    }
    int32_t list = is_role_list(finder, column->table) ? only_key_to(catalog, column->table) : -1;
    if (list < 0 || only_key(catalog, column->table, -1) >= 0) {
        return ends_as_role(finder->arena, catalog_column_words(column)) &&
               settle_holder(finder, column->table, match->column, -1, noun);
    }
    return settle_holder(finder, catalog->keys[list].from_table, catalog->keys[list].from_columns[0], list,
                         noun);
}

static void take(struct finder *finder, const struct role_noun *noun)
{
    finder->found = *noun;
    finder->found_count++;
}

static bool is_of_table(const struct catalog *catalog, int32_t column)
{
    return !catalog->tables[catalog->columns[column].table].view && !catalog->columns[column].masked;
}

static void find_values(struct finder *finder, size_t at)
{
    const struct value_match *matches = NULL;
    size_t count = value_index_find_stem(finder->index, finder->words[at].stem, &matches);
    for (size_t i = 0; i < count; i++) {
        struct role_noun noun = {.token = at, .said = finder->words[at].text};
        if (is_of_table(finder->catalog, matches[i].column) && settle_value(finder, &matches[i], &noun)) {
            take(finder, &noun);
        }
    }
}

/* is_customer, customer_flag, customer. */
static bool is_flag_of(const struct finder *finder, int32_t column, const char *stem)
{
    struct word *parts;
    struct flag_values values;
    const struct catalog_column *item = &finder->catalog->columns[column];
    size_t count = words_split_name(finder->arena, catalog_column_words(item), &parts);
    bool named = false, other = false;
    for (size_t i = 0; i < count; i++) {
        bool same = strcmp(parts[i].stem, stem) == 0;
        named = named || same;
        other = other ||
                (!same && strcmp(parts[i].text, "is") != 0 && !list_has(LIST_FLAG_ENDINGS, parts[i].text));
    }
    return named && !other && !item->foreign && !item->primary && is_of_table(finder->catalog, column) &&
           translate_flag_values(finder->arena, finder->catalog, finder->index, column, &values) &&
           values.yes.kind != LITERAL_NULL;
}

static void find_flags(struct finder *finder, size_t at)
{
    for (size_t c = 0; c < finder->catalog->column_count; c++) {
        if (is_flag_of(finder, (int32_t)c, finder->words[at].stem)) {
            take(finder, &(struct role_noun){.token = at,
                                             .said = finder->words[at].text,
                                             .table = finder->catalog->columns[c].table,
                                             .column = (int32_t)c,
                                             .key = -1,
                                             .list = -1});
        }
    }
}

size_t translate_role_noun_find(struct arena *arena, const struct catalog *catalog,
                                const struct value_index *index, const char *question,
                                struct role_noun *ret_noun)
{
    struct word *words = NULL;
    struct finder finder = {.arena = arena, .catalog = catalog, .index = index};
    if (index == NULL) {
        return 0;
    }
    finder.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    finder.words = words;
    for (size_t i = 0; i < finder.count; i++) {
        if (may_be_noun(&finder, i)) {
            find_values(&finder, i);
            find_flags(&finder, i);
        }
    }
    *ret_noun = finder.found;
    size_t at = finder.found.token;
    ret_noun->counted =
        finder.found_count == 1 && at > 0 && list_has(LIST_BEFORE_COUNTED, words[at - 1].text);
    ret_noun->negated = list_has_one(LIST_NEGATIONS, words, finder.count);
    return finder.found_count;
}

/* Is it the value itself, and none that was made up of its word? */
static bool is_value(struct arena *arena, const struct role_noun *noun, const char *became)
{
    return noun->stored == NULL || strcmp(became, arena_printf(arena, "'%s'", noun->stored)) == 0;
}

bool translate_role_noun_is_read(struct arena *arena, const struct account *account,
                                 const struct role_noun *noun)
{
    if (account == NULL || noun->token >= account->word_count) {
        return true;
    }
    const struct account_word *word = &account->words[noun->token];
    struct word *words = NULL;
    words_split(arena, word->text, strlen(word->text), 1, &words);
    switch (word->place) {
    case ACCOUNT_TABLE:
    case ACCOUNT_COLUMN: /* "soloists never in a programme" are not what a soloist_id without rows leaves */
        return has_word(arena, word->became, words[0].stem) && !noun->negated;
    case ACCOUNT_VALUE:
        return is_value(arena, noun, word->became);
    case ACCOUNT_PERIOD:
    case ACCOUNT_NUMBER:
    case ACCOUNT_FUNCTION:
        return true;
    case ACCOUNT_IGNORED:
    case ACCOUNT_NOT_USED:
        return false;
    }
    return true;
}

const struct catalog *translate_role_noun_name(struct arena *arena, const struct catalog *catalog,
                                               const struct role_noun *noun)
{
    struct catalog *named = ARENA_NEW(arena, struct catalog);
    *named = *catalog;
    named->tables = ARENA_ARRAY(arena, struct catalog_table, catalog->table_count + 1);
    memcpy(named->tables, catalog->tables, catalog->table_count * sizeof *catalog->tables);
    struct catalog_table *table = &named->tables[noun->table];
    const char **synonyms = ARENA_ARRAY(arena, const char *, table->synonym_count + 1);
    for (size_t i = 0; i < table->synonym_count; i++) {
        synonyms[i] = table->synonyms[i];
    }
    synonyms[table->synonym_count] = noun->said;
    table->synonyms = synonyms;
    table->synonym_count++;
    return named;
}

const struct query *translate_role_noun_rows(struct arena *arena, const struct role_noun *noun)
{
    struct query *rows = ARENA_NEW(arena, struct query);
    rows->select = ARENA_ARRAY(arena, struct expr *, 1);
    rows->select[rows->select_count] = ARENA_NEW(arena, struct expr);
    *rows->select[rows->select_count++] = (struct expr){.kind = EXPR_STAR, .table = noun->table};
    return rows;
}

/* ---- the condition ---- */

struct uses {
    int32_t column;
    bool found;
};

static bool use_expr(void *context, struct expr *expr)
{
    struct uses *uses = context;
    uses->found = uses->found || (expr->kind == EXPR_COLUMN && expr->column == uses->column);
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static bool is_used(const struct query *query, int32_t column)
{
    struct uses uses = {.column = column};
    query_walk(query, &(struct query_visitor){.expr = use_expr, .query = enter, .context = &uses});
    return uses.found;
}

static bool has_table(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      int32_t table)
{
    const struct join_plan *plan = join_solve(arena, catalog, query);
    bool found = false;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        found = found || (step->table == table && step->instance == 0 && !step->outer);
    }
    return found;
}

static struct pred *condition_of(struct arena *arena, const struct catalog *catalog,
                                 const struct value_index *index, const struct role_noun *noun)
{
    struct flag_values values;
    bool number = catalog->columns[noun->column].type == COLUMN_NUMBER;
    if (noun->stored == NULL) {
        return translate_flag_values(arena, catalog, index, noun->column, &values)
                   ? translate_flag_pred(arena, &values, made_column(arena, noun->column, 0), true)
                   : NULL;
    }
    struct literal literal = {.kind = number ? LITERAL_NUMBER : LITERAL_TEXT,
                              .text = arena_strdup(arena, noun->stored)};
    struct pred *holds = made_compare(arena, made_column(arena, noun->column, 0), COMPARE_EQ, literal);
    if (noun->key < 0) {
        return holds;
    }
    const struct catalog_key *key = &catalog->keys[noun->key];
    struct query *rows = ARENA_NEW(arena, struct query);
    rows->select = ARENA_ARRAY(arena, struct expr *, 1);
    rows->select[rows->select_count++] = made_column(arena, key->from_columns[0], 0);
    rows->where = holds;
    return made_pred(arena, (struct pred){.kind = PRED_IN_QUERY,
                                          .left = made_column(arena, key->to_columns[0], 0),
                                          .subquery = rows});
}

/* Are other rows counted? */
static bool counts_others(const struct catalog *catalog, const struct query *query, int32_t table)
{
    bool others = false;
    for (size_t i = 0; i < query->select_count; i++) {
        int32_t counted = counts_table(catalog, query->select[i]);
        others = others || (counted >= 0 && counted != table);
    }
    return others;
}

const struct account *translate_role_noun_apply(struct arena *arena, const struct catalog *catalog,
                                                const struct value_index *index, const struct role_noun *noun,
                                                struct query *query, const struct account *account,
                                                double *trust)
{
    if (noun->token >= account->word_count) {
        return account;
    }
    bool named = account->words[noun->token].place == ACCOUNT_TABLE &&
                 strcmp(account->words[noun->token].became, catalog->tables[noun->table].name) == 0;
    bool used = is_used(query, noun->column);
    struct pred *condition = condition_of(arena, catalog, index, noun);
    if (!used && (!named || condition == NULL || query->set != SET_NONE ||
                  !has_table(arena, catalog, query, noun->table))) {
        *trust *= WITHOUT;
        return account;
    }
    *trust *= noun->counted && counts_others(catalog, query, noun->table) ? WITHOUT : BY_ROLE;
    query->where = used ? query->where : pred_both(arena, query->where, condition);
    return account_place(arena, account, noun->token, noun->token, ACCOUNT_VALUE,
                         noun->stored != NULL ? arena_printf(arena, "'%s'", noun->stored)
                                              : catalog->columns[noun->column].name);
}

bool translate_role_noun_is_value(const struct account *account, const struct role_noun *noun)
{
    return account != NULL && noun->token < account->word_count &&
           account->words[noun->token].place == ACCOUNT_VALUE;
}
