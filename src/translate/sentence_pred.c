/* Conditions as words. */
#include "translate/sentence_parts.h"

#include "util/civil.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

static void tell_pred(const struct teller *teller, FILE *out, const struct pred *pred);

/* ---- periods ---- */

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

/* "YYYY-MM-01" as months since year 0; -1: it is no first of a month. */
static int month_of(const char *date)
{
    bool first = strlen(date) == strlen("YYYY-MM-DD") && strcmp(date + 7, "-01") == 0;
    return first ? 12 * atoi(date) + atoi(date + 5) - 1 : -1;
}

bool tell_is_in_period(const struct pred *pred)
{
    return pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
           pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_PERIOD;
}

const char *tell_period(struct arena *arena, const struct literal *literal)
{
    int from = month_of(literal->from), to = month_of(literal->to);
    int length = from >= 0 && to >= 0 ? to - from : 0;
    if (length == 12 && from % 12 == 0) {
        return arena_printf(arena, "%d", from / 12);
    }
    if (length == 3 && from % 3 == 0) {
        return arena_printf(arena, "quarter %d of %d", from % 12 / 3 + 1, from / 12);
    }
    if (length == 1) {
        return arena_printf(arena, "%s %d", months[from % 12], from / 12);
    }
    return arena_printf(arena, "%s until before %s", literal->from, literal->to);
}

static bool is_day(const struct literal *literal)
{
    struct civil from, to;
    return civil_parse(literal->from, &from) && civil_parse(literal->to, &to) &&
           civil_compare(civil_add(from, CIVIL_DAY, 1), to) == 0;
}

static void tell_in_period(const struct teller *teller, FILE *out, const struct pred *pred)
{
    const struct literal *period = &pred->right->literal;
    if (pred->left->kind != EXPR_COLUMN || !tells_when(teller, pred->left->column)) {
        fprintf(out, "%s ", expr_told(teller, pred->left));
    }
    switch ((enum comparison)pred->op) {
    case COMPARE_EQ:
        fprintf(out, is_day(period) ? "on %.10s" : "in %s",
                is_day(period) ? period->from : tell_period(teller->arena, period));
        break;
    case COMPARE_NE:
        fprintf(out, "not in %s", tell_period(teller->arena, period));
        break;
    case COMPARE_LT:
        fprintf(out, "before %s", period->from);
        break;
    case COMPARE_GT:
        fprintf(out, "from %s on", period->to);
        break;
    case COMPARE_LE:
        fprintf(out, "before %s", period->to);
        break;
    case COMPARE_GE:
        fprintf(out, "from %s on", period->from);
        break;
    }
}

/* ---- comparisons ---- */

static const char *word_of(enum comparison comparison, bool time)
{
    switch (comparison) {
    case COMPARE_EQ:
        return "";
    case COMPARE_NE:
        return "not ";
    case COMPARE_LT:
        return time ? "before " : "below ";
    case COMPARE_GT:
        return time ? "after " : "above ";
    case COMPARE_LE:
        return time ? "until " : "at most ";
    case COMPARE_GE:
        return time ? "since " : "at least ";
    }
    return "";
}

/* "store" of what names a row of another table. */
static const char *told_left(const struct teller *teller, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN ? tell_column(teller, expr->column, true) : expr_told(teller, expr);
}

static void tell_compare(const struct teller *teller, FILE *out, const struct pred *pred)
{
    if (pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_PERIOD) {
        tell_in_period(teller, out, pred);
        return;
    }
    bool time = expr_type(teller->catalog, pred->left) == COLUMN_TIME;
    bool same = pred->op == COMPARE_EQ && pred->right->kind != EXPR_LITERAL;
    fprintf(out, "%s %s%s%s", told_left(teller, pred->left), same ? "equal to " : "",
            word_of((enum comparison)pred->op, time), expr_told(teller, pred->right));
}

static void tell_list(const struct teller *teller, FILE *out, const struct pred *pred)
{
    fprintf(out, "%s %s", told_left(teller, pred->left), pred->negated ? "other than " : "");
    for (size_t i = 0; i < pred->list_count; i++) {
        fprintf(out, "%s%s", i > 0 ? " or " : "", expr_told(teller, pred->list[i]));
    }
}

static void tell_like(const struct teller *teller, FILE *out, const struct pred *pred)
{
    static const char *const words[] = {[LIKE_CONTAINS] = "containing",
                                        [LIKE_PREFIX] = "beginning with",
                                        [LIKE_SUFFIX] = "ending with",
                                        [LIKE_PATTERN] = "like"};
    fprintf(out, "%s %s%s \"%s\"", told_left(teller, pred->left), pred->negated ? "not " : "",
            words[pred->op], pred->right->literal.text != NULL ? pred->right->literal.text : "");
}

/* ---- queries in conditions ---- */

/* The rows of a table by a key of others to it: "with orders", "without orders in 2025". */
static bool is_about_key(const struct teller *teller, const struct pred *pred)
{
    const struct query *inner = pred->subquery;
    const struct catalog *catalog = teller->catalog;
    if (pred->left == NULL || pred->left->kind != EXPR_COLUMN || inner->select_count != 1 ||
        inner->select[0]->kind != EXPR_COLUMN || inner->group_count > 0 || inner->limit != NULL ||
        inner->set != SET_NONE) {
        return false;
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == inner->select[0]->column &&
            key->to_columns[0] == pred->left->column) {
            return true;
        }
    }
    return false;
}

static void tell_query_pred(const struct teller *teller, FILE *out, const struct pred *pred)
{
    if (is_about_key(teller, pred)) {
        struct teller inner = *teller;
        inner.query = pred->subquery;
        inner.subject = teller->catalog->columns[pred->subquery->select[0]->column].table;
        fprintf(out, "%s %s", pred->negated ? "without" : "with", tell_table(&inner, inner.subject));
        tell_conditions(&inner, out, pred->subquery->where, " ");
    } else if (pred->left == NULL) {
        fprintf(out, "%s (%s)", pred->negated ? "without any of" : "with any of",
                tell_query(teller, pred->subquery));
    } else {
        fprintf(out, "%s %s (%s)", told_left(teller, pred->left), pred->negated ? "not among" : "among",
                tell_query(teller, pred->subquery));
    }
}

/* ---- all of them ---- */

/* English is another printing of the tree: words between and around the parts, which a walk has no place
 * for. */
static void tell_pred(const struct teller *teller, FILE *out, const struct pred *pred)
{
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        fputc('(', out);
        tell_pred(teller, out, pred->left_pred);
        fputs(pred->kind == PRED_AND ? " and " : " or ", out);
        tell_pred(teller, out, pred->right_pred);
        fputc(')', out);
        break;
    case PRED_NOT:
        fputs("not (", out);
        tell_pred(teller, out, pred->left_pred);
        fputc(')', out);
        break;
    case PRED_COMPARE:
        tell_compare(teller, out, pred);
        break;
    case PRED_BETWEEN:
        fprintf(out, "%s from %s to %s", told_left(teller, pred->left), expr_told(teller, pred->right),
                expr_told(teller, pred->upper));
        break;
    case PRED_IN_LIST:
        tell_list(teller, out, pred);
        break;
    case PRED_IN_QUERY:
    case PRED_EXISTS:
        tell_query_pred(teller, out, pred);
        break;
    case PRED_LIKE:
        tell_like(teller, out, pred);
        break;
    case PRED_NULL:
        fprintf(out, "%s %s", pred->negated ? "with" : "without", told_left(teller, pred->left));
        break;
    }
}

/* "with orders", "without name": what needs no "with" or "where" before. */
static bool begins_with_with(const struct teller *teller, const struct pred *pred)
{
    return pred->kind == PRED_NULL || ((pred->kind == PRED_IN_QUERY || pred->kind == PRED_EXISTS) &&
                                       (pred->left == NULL || is_about_key(teller, pred)));
}

void tell_conditions(const struct teller *teller, FILE *out, const struct pred *pred, const char *before)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        tell_conditions(teller, out, pred->left_pred, before);
        tell_conditions(teller, out, pred->right_pred, strcmp(before, ", ") == 0 ? before : " and ");
    } else if (pred != NULL) {
        bool said = begins_with_with(teller, pred) &&
                    (strcmp(before, " with ") == 0 || strcmp(before, " where ") == 0);
        fputs(said ? " " : before, out);
        tell_pred(teller, out, pred);
    }
}
