/* Conditions of a series that no word of the question asks for. */
#include "answer/analysis.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/text.h"

#include <string.h>

/* Words that have become a value, or nothing, may have asked for a condition; so may one for its column. */
static bool may_ask(const struct askdb_candidate *candidate, const char *column)
{
    static const char *const asking[] = {"value", "number", "not used"};
    for (size_t i = 0; i < candidate->word_count; i++) {
        const struct askdb_word *word = &candidate->words[i];
        const char *dot = strrchr(word->became, '.');
        const char *name = dot != NULL ? dot + 1 : word->became;
        if (text_is_one_of(word->place, asking, sizeof asking / sizeof *asking) ||
            strcmp(name, column) == 0) {
            return true;
        }
    }
    return candidate->word_count == 0;
}

static bool is_said_literal(const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_LITERAL &&
           (expr->literal.kind == LITERAL_TEXT || expr->literal.kind == LITERAL_NUMBER);
}

/* Is it of columns against texts and numbers alone, none of which a word of the question may ask for? */
static bool is_unasked(const struct catalog *catalog, const struct askdb_candidate *candidate,
                       const struct pred *pred)
{
    const struct expr *column = pred->left;
    bool said = true;
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        return is_unasked(catalog, candidate, pred->left_pred) &&
               is_unasked(catalog, candidate, pred->right_pred);
    case PRED_NOT:
        return is_unasked(catalog, candidate, pred->left_pred);
    case PRED_COMPARE:
        said = is_said_literal(pred->right);
        break;
    case PRED_IN_LIST:
        for (size_t i = 0; i < pred->list_count; i++) {
            said = said && is_said_literal(pred->list[i]);
        }
        break;
    case PRED_BETWEEN:
    case PRED_IN_QUERY:
    case PRED_LIKE:
    case PRED_NULL:
    case PRED_EXISTS:
        return false;
    }
    return said && column->kind == EXPR_COLUMN && !may_ask(candidate, catalog->columns[column->column].name);
}

static const char *print(const struct analysis *analysis, const struct query *query)
{
    struct sql_text printed;
    sql_print(analysis->arena, analysis->outcome->conversation.askdb->catalog, query, &printed);
    return printed.sql;
}

void analysis_drop_unasked(struct analysis *analysis)
{
    struct askdb_outcome *outcome = &analysis->outcome->public;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct askdb_answer *answer = analysis->outcome->answer;
    struct askdb_error ignored;
    struct query *query = NULL;
    if (!analysis_is_of_series(analysis->asked.kind) ||
        sql_parse(analysis->arena, catalog, outcome->sql, &query, &ignored) != 0 || query->where == NULL ||
        !is_unasked(catalog, outcome->chosen, query->where)) {
        return;
    }
    query = query_copy(analysis->arena, query, NULL);
    query->where = NULL;
    const char *bare = print(analysis, query);
    for (size_t i = 0; i < answer->count; i++) {
        struct query *other = NULL;
        if (sql_parse(analysis->arena, catalog, answer->candidates[i].sql, &other, &ignored) == 0 &&
            strcmp(print(analysis, other), bare) == 0) {
            outcome->chosen = &answer->candidates[i];
            outcome->sql = outcome->chosen->sql;
            return;
        }
    }
}
