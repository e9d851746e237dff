/* Which rows are among those counted that are not current. */
#include "catalog/foreign.h"
#include "english/lists.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/current.h"
#include "translate/sentence_parts.h"
#include "translate/usual.h"
#include "util/text.h"

#include <string.h>

struct told_search {
    const struct pred *pred;
    bool found;
};

static bool see_filter(void *context, struct expr *expr)
{
    struct told_search *search = context;
    search->found = search->found || (expr->kind == EXPR_AGGREGATE && expr->filter != NULL &&
                                      pred_equal(expr->filter, search->pred));
    return !search->found;
}

/* Is a period what some of the amounts that are shown are of? */
static bool is_of_amount(const struct teller *teller, const struct pred *pred)
{
    struct told_search search = {pred, false};
    query_walk(teller->query,
               &(struct query_visitor){.expr = see_filter, .context = &search, .clauses = WALK_SELECT});
    return tell_is_in_period(pred) && search.found;
}

/* "in 2024 or in 2023" of what is told of each anyway. */
static bool amounts_tell(const struct teller *teller, const struct pred *pred)
{
    return pred->kind == PRED_OR && is_of_amount(teller, pred->left_pred) &&
           is_of_amount(teller, pred->right_pred);
}

void tell_where(const struct teller *teller, FILE *out, const struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        tell_where(teller, out, pred->left_pred);
        tell_where(teller, out, pred->right_pred);
    } else if (!amounts_tell(teller, pred) && !translate_usual_known(teller->catalog, pred) &&
               !currency_tells(teller->arena, teller->catalog, teller->query, pred)) {
        tell_conditions(teller, out, pred, ", ");
    }
}

/* The word of the mark's name: void invoices were not deleted. */
static const char *deleted_word(const struct teller *teller, int32_t table)
{
    const struct catalog *catalog = teller->catalog;
    int32_t deleted = catalog->tables[table].deleted;
    struct word *words = NULL;
    size_t count = deleted >= 0 ? words_split_name(teller->arena,
                                                   catalog_column_words(&catalog->columns[deleted]), &words)
                                : 0;
    for (size_t i = 0; i < count; i++) {
        if (list_has(LIST_DELETED_WORDS, words[i].text)) {
            return strcmp(words[i].text, "del") == 0 ? "deleted" : words[i].text;
        }
    }
    return "deleted";
}

static void tell_rows(const struct teller *teller, FILE *out, int32_t table, const struct currency *currency)
{
    const char *name = table == teller->subject ? "ones" : tell_table(teller, table);
    if (currency->day != NULL) {
        fprintf(out, ", %s as of %s", table == teller->subject ? "those" : name, currency->day);
    } else if (currency->current) {
        fprintf(out, ", current %s only", name);
    } else if (currency->past) {
        fprintf(out, ", past %s included", name);
    }
    if (currency->undeleted) {
        fprintf(out, ", without %s %s", deleted_word(teller, table), name);
    } else if (currency->deleted && !teller->names->undeleted[table]) {
        fprintf(out, ", %s %s included", deleted_word(teller, table), name);
    }
}

/* Once of a table that is joined twice. */
void tell_history(const struct teller *teller, FILE *out)
{
    const struct join_plan *plan = join_solve(teller->arena, teller->catalog, teller->query);
    const char **told = ARENA_ARRAY(teller->arena, const char *, plan->step_count + 1);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct currency currency =
            currency_of(teller->arena, teller->catalog, teller->query, step->table, step->instance);
        struct text text;
        text_open(&text);
        tell_rows(teller, text.out, step->table, &currency);
        told[i] = text_close(&text, teller->arena);
        if (!text_is_one_of(told[i], told, i)) {
            fputs(told[i], out);
        }
    }
}
