#include "translate/usual.h"

#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/grain.h"
#include "query/walk.h"
#include "translate/flag_values.h"
#include "translate/lifetimes.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct usual {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct word *words;
    size_t count;
    int32_t table, instance; /* at hand */
    int32_t column;          /* that is looked for; -1: a text that is compared */
    bool found;
};

/* ---- what is said already ---- */

static bool see_expr(void *context, struct expr *expr)
{
    struct usual *usual = context;
    usual->found = usual->found || (expr->kind == EXPR_COLUMN && expr->column == usual->column &&
                                    expr->instance == usual->instance);
    return !usual->found;
}

static bool see_pred(void *context, struct pred *pred)
{
    struct usual *usual = context;
    const struct expr *left = pred->left;
    bool equals = pred->kind == PRED_LIKE || pred->kind == PRED_IN_LIST ||
                  (pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ);
    if (usual->column < 0 && equals && left != NULL && left->kind == EXPR_COLUMN &&
        left->instance == usual->instance) {
        const struct catalog_column *column = &usual->catalog->columns[left->column];
        usual->found = usual->found || (column->table == usual->table && column->type == COLUMN_TEXT);
    }
    return !usual->found;
}

static bool clauses_use(struct usual *usual, const struct query *query, int32_t column, unsigned clauses)
{
    usual->column = column;
    usual->found = false;
    query_walk(query, &(struct query_visitor){.context = usual,
                                              .expr = column >= 0 ? see_expr : NULL,
                                              .pred = see_pred,
                                              .clauses = clauses});
    return usual->found;
}

/* Does the block ask anything of the column, or, -1, for a name of the table at hand? */
static bool asks_of(struct usual *usual, const struct query *query, int32_t column)
{
    return clauses_use(usual, query, column, WALK_SELECT | WALK_WHERE | WALK_GROUP | WALK_HAVING);
}

static bool says_deleted(const struct usual *usual, int32_t column)
{
    struct word *parts = NULL;
    size_t count = words_split_name(usual->arena, usual->catalog->columns[column].name, &parts);
    bool says = list_has_one(LIST_DELETED_WORDS, usual->words, usual->count) ||
                list_has_one(LIST_OVER_DATES, usual->words, usual->count);
    for (size_t i = 0; i < usual->count; i++) {
        for (size_t p = 0; p < count; p++) {
            bool spare = list_has(LIST_FLAG_WORDS, parts[p].text) || word_is_stop(parts[p].text);
            says = says || (!spare && strcmp(parts[p].stem, usual->words[i].stem) == 0);
        }
    }
    return says;
}

/* ---- conditions ---- */

static void add(const struct usual *usual, struct query *query, struct pred *pred)
{
    query->where = pred_both(usual->arena, query->where, pred);
}

static void leave_deleted(const struct usual *usual, struct query *query, int32_t column)
{
    struct expr *flag = made_column(usual->arena, column, usual->instance);
    struct flag_values values;
    bool time = usual->catalog->columns[column].type == COLUMN_TIME;
    if (!time && translate_flag_values(usual->arena, usual->catalog, usual->index, column, &values)) {
        add(usual, query, translate_flag_pred(usual->arena, &values, flag, false));
    } else { /* it is set, or there is nothing in it */
        add(usual, query, made_missing(usual->arena, flag, false));
    }
}

/* Its rows are versions of things, of which one each is current. */
static bool is_versioned(const struct catalog_table *table)
{
    return table->is_current >= 0 && table->valid_from >= 0 && table->valid_to >= 0;
}

static void leave_past(const struct usual *usual, struct query *query, int32_t column)
{
    struct literal yes = lifetimes_flag(usual->catalog, usual->index, column, true);
    if (yes.kind != LITERAL_NULL) {
        add(usual, query,
            made_compare(usual->arena, made_column(usual->arena, column, usual->instance), COMPARE_EQ, yes));
    }
}

static int32_t key_of(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *item = &catalog->tables[table];
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        if (catalog->columns[c].primary && catalog->columns[c].unique) {
            return c;
        }
    }
    return -1;
}

static void leave_out(struct usual *usual, struct query *query)
{
    const struct catalog_table *table = &usual->catalog->tables[usual->table];
    int32_t key = table->unknown != NULL ? key_of(usual->catalog, usual->table) : -1;
    if (table->few_deleted && table->deleted >= 0 && !asks_of(usual, query, table->deleted) &&
        !says_deleted(usual, table->deleted)) {
        leave_deleted(usual, query, table->deleted);
    }
    if (is_versioned(table) && !asks_of(usual, query, table->is_current) &&
        !asks_of(usual, query, table->valid_from) && !asks_of(usual, query, table->valid_to) &&
        !list_has_one(LIST_VERSION_WORDS, usual->words, usual->count)) {
        leave_past(usual, query, table->is_current);
    }
    if (key >= 0 && !asks_of(usual, query, -1)) {
        add(usual, query,
            made_compare(usual->arena, made_column(usual->arena, key, usual->instance), COMPARE_NE,
                         (struct literal){.kind = LITERAL_NUMBER, .text = table->unknown}));
    }
}

/* "Deaths per year": rows that did not come to the date have no year. */
static void leave_undated(struct usual *usual, struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++) {
        const struct expr *day = query->group[i]->left;
        if (query->group[i]->kind != EXPR_BUCKET || day->kind != EXPR_COLUMN) {
            continue;
        }
        const struct catalog_column *column = &usual->catalog->columns[day->column];
        bool later = !column->not_null && usual->catalog->tables[column->table].main_date != day->column;
        usual->instance = day->instance;
        if (later && !clauses_use(usual, query, day->column, WALK_WHERE | WALK_HAVING)) {
            add(usual, query, made_missing(usual->arena, expr_copy(usual->arena, day), true));
        }
    }
}

static bool limit_block(void *context, struct query *query)
{
    struct usual *usual = context;
    leave_undated(usual, query);
    const struct join_plan *plan = join_solve(usual->arena, usual->catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        usual->table = plan->steps[i].table;
        usual->instance = plan->steps[i].instance;
        if (!plan->steps[i].outer && !grain_repeats(usual->catalog, plan, usual->table, usual->instance)) {
            leave_out(usual, query);
        }
    }
    return true;
}

void translate_usual_rows(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                          const char *question, struct query *query)
{
    struct usual usual = {.arena = arena, .catalog = catalog, .index = index};
    struct word *words = NULL;
    usual.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    usual.words = words;
    limit_block(&usual, query);
    query_walk(query, &(struct query_visitor){.context = &usual, .query = limit_block});
}

bool translate_usual_known(const struct catalog *catalog, const struct pred *pred)
{
    if (pred->kind != PRED_COMPARE || pred->op != COMPARE_NE || pred->left->kind != EXPR_COLUMN ||
        pred->right->kind != EXPR_LITERAL) {
        return false;
    }
    const struct catalog_column *column = &catalog->columns[pred->left->column];
    const char *unknown = catalog->tables[column->table].unknown, *text = pred->right->literal.text;
    return column->primary && unknown != NULL && text != NULL && strcmp(text, unknown) == 0;
}
