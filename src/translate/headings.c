#include "translate/headings.h"

#include "catalog/codes.h"
#include "catalog/digits.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/sentence_parts.h"
#include "translate/units.h"
#include "util/text.h"
#include "util/utf8.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, MOST_NAMES = 1000, LONGEST_VALUE = 24 };

struct heads {
    struct arena *arena;
    const struct headings_asked *asked;
    struct teller teller;
    const struct query *query;
    bool measured;           /* it has an aggregate */
    const char *sales;       /* the question's word for it; NULL: none */
    const struct expr *sale; /* what is added up, where it is one thing */
    bool several;            /* of them */
};

static const char *heading_of(const struct heads *heads, const struct expr *expr);

/* ---- what fits ---- */

/* A text that can be an output name: short, on one line, no parameter of a template. */
static bool is_fit(const char *text)
{
    size_t length = strlen(text);
    bool fit = length > 0 && length <= HEADING_BYTES && utf8_valid(text, length);
    for (const char *c = text; *c != '\0'; c++) {
        fit = fit && (unsigned char)*c >= ' ' && *c != 0x7f && *c != '{' && *c != '"';
    }
    return fit;
}

/* ---- the question's word for what is sold ---- */

static bool has_word(const struct heads *heads, int32_t column, enum word_list list)
{
    const struct name *name = &heads->teller.names->columns[column];
    return list_has_one(list, name->words, name->count);
}

/* Amounts of sales: a column of them, or one of money times another. */
static bool is_sale(const struct heads *heads, const struct expr *expr)
{
    if (expr->kind == EXPR_ARITHMETIC) {
        const struct expr *left = expr->left, *right = expr->right;
        return expr->op == ARITHMETIC_MULTIPLY && left->kind == EXPR_COLUMN && right->kind == EXPR_COLUMN &&
               has_word(heads, left->column, LIST_MONEY_COLUMNS) !=
                   has_word(heads, right->column, LIST_MONEY_COLUMNS) &&
               !has_word(heads, left->column, LIST_SPENDING_COLUMNS) &&
               !has_word(heads, right->column, LIST_SPENDING_COLUMNS);
    }
    return expr->kind == EXPR_COLUMN && has_word(heads, expr->column, LIST_SALES_COLUMNS) &&
           !has_word(heads, expr->column, LIST_SPENDING_COLUMNS);
}

static bool note_sale(void *context, struct expr *expr)
{
    struct heads *heads = context;
    bool adds = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_SUM || expr->op == AGGREGATE_AVG);
    if (adds && is_sale(heads, expr->left)) {
        heads->several = heads->several || (heads->sale != NULL && !expr_equal(heads->sale, expr->left));
        heads->sale = expr->left;
    }
    return !adds;
}

static bool stay_out(void *context, struct pred *pred)
{
    (void)context, (void)pred;
    return false;
}

/* "turnover", where the question has one such word and the query adds up one thing that may be meant by it. */
static void find_sales(struct heads *heads)
{
    struct word *words = NULL;
    const char *question = heads->asked->question;
    size_t count = words_split(heads->arena, question, strlen(question), MOST_WORDS, &words);
    bool several = false;
    for (size_t i = 0; i < count; i++) {
        if (list_has(LIST_SALES_WORDS, words[i].text)) {
            several = several || (heads->sales != NULL && strcmp(heads->sales, words[i].text) != 0);
            heads->sales = words[i].text;
        }
    }
    for (size_t i = 0; i < heads->query->select_count; i++) {
        expr_walk(heads->query->select[i],
                  &(struct query_visitor){.expr = note_sale, .pred = stay_out, .context = heads});
    }
    heads->sale = several || heads->several || heads->sales == NULL ? NULL : heads->sale;
}

/* NULL: the question has no word for it. */
static const char *sale_heading(const struct heads *heads, const struct expr *expr)
{
    bool named = heads->sale != NULL && expr->kind == EXPR_AGGREGATE && expr_equal(expr->left, heads->sale);
    if (named && expr->op == AGGREGATE_AVG) {
        return arena_printf(heads->arena, "average %s", heads->sales);
    }
    return named && expr->op == AGGREGATE_SUM ? heads->sales : NULL;
}

/* ---- columns ---- */

static bool is_title(const struct heads *heads, int32_t column)
{
    const struct name *name = &heads->teller.names->columns[column];
    return name->count == 1 && list_has(LIST_TITLE_COLUMNS, name->words[0].text);
}

static bool is_bare_id(const struct heads *heads, int32_t column)
{
    return strcasecmp(heads->teller.catalog->columns[column].name, "id") == 0;
}

/* How often a column of this name is shown, whichever table it is of. */
static size_t namesakes(const struct heads *heads, int32_t column)
{
    const struct catalog_column *columns = heads->teller.catalog->columns;
    size_t count = 0;
    for (size_t i = 0; i < heads->query->select_count; i++) {
        const struct expr *expr = heads->query->select[i];
        count +=
            expr->kind == EXPR_COLUMN && strcasecmp(columns[expr->column].name, columns[column].name) == 0;
    }
    return count;
}

/* "region" and "status code" of RGN_DSC and STS_CD, which nobody may read; NULL: it is no short name of a name, a
 * description or a code. */
static const char *spelled_heading(const struct heads *heads, int32_t column)
{
    const struct name *name = &heads->teller.names->columns[column];
    const char *last = name->words[name->count - 1].text;
    const char *literal = name->literal != NULL ? name->literal[name->literal_count - 1].text : last;
    bool label = list_has(LIST_TITLE_COLUMNS, last) || strcmp(last, "description") == 0;
    if (strcmp(literal, last) == 0 || (!label && strcmp(last, "code") != 0)) {
        return NULL;
    }
    const char *named = label ? tell_named_thing(&heads->teller, column) : NULL;
    return named != NULL ? named : words_join(heads->arena, name->words, name->count, false);
}

/* Of a label of one of several lists of codes: what the column that refers to it is called. NULL: it is none. */
static const char *listed_heading(const struct heads *heads, const struct expr *expr)
{
    const struct catalog *catalog = heads->teller.catalog;
    struct code_table codes;
    if (!codes_find_table(catalog, catalog->columns[expr->column].table, &codes) || codes.domain < 0 ||
        codes.label != expr->column) {
        return NULL;
    }
    const struct join_plan *plan = join_solve(heads->arena, catalog, heads->query);
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t k = 0; k < plan->steps[i].condition_count; k++) {
            const struct join_condition *on = &plan->steps[i].conditions[k];
            bool left = on->left_column == codes.code && on->left_instance == expr->instance;
            if (left || (on->right_column == codes.code && on->right_instance == expr->instance)) {
                const struct name *name =
                    &heads->teller.names->columns[left ? on->right_column : on->left_column];
                bool coded =
                    name->count > 1 && list_has(LIST_KEY_SUFFIXES, name->words[name->count - 1].text);
                return words_join(heads->arena, name->words, name->count - (coded ? 1 : 0), false);
            }
        }
    }
    return NULL;
}

/* NULL: the database's name does. */
static const char *column_heading(const struct heads *heads, const struct expr *expr)
{
    int32_t table = heads->teller.catalog->columns[expr->column].table;
    const char *listed = listed_heading(heads, expr);
    if (listed != NULL) {
        return listed;
    }
    bool other = table != heads->teller.subject, several = namesakes(heads, expr->column) > 1;
    const char *one = tell_one_of(&heads->teller, table);
    const struct name *name = &heads->teller.names->columns[expr->column];
    one = expr->instance > 0 ? arena_printf(heads->arena, "%s %d", one, expr->instance + 1) : one;
    if (is_title(heads, expr->column) && (other || several || heads->measured)) {
        return one;
    }
    return several || (other && is_bare_id(heads, expr->column))
               ? arena_printf(heads->arena, "%s %s", one,
                              words_join(heads->arena, name->words, name->count, false))
               : spelled_heading(heads, expr->column);
}

/* ---- aggregates ---- */

/* "cancelled orders", "percent cancelled" */
static const char *of_value(const struct heads *heads, const char *counted, const struct pred *filter)
{
    bool equals = filter->kind == PRED_COMPARE && filter->op == COMPARE_EQ &&
                  filter->right->kind == EXPR_LITERAL && filter->right->literal.kind == LITERAL_TEXT;
    const char *value = equals ? filter->right->literal.text : "";
    bool word = value[0] != '\0' && strlen(value) <= LONGEST_VALUE && strpbrk(value, ",;'\"") == NULL;
    bool before = strcmp(counted, "percent") != 0;
    return word ? arena_printf(heads->arena, "%s %s", before ? value : counted, before ? counted : value)
                : NULL;
}

static const char *with_conditions(const struct heads *heads, const char *head, const struct pred *filter)
{
    struct text text;
    if (filter == NULL) {
        return head;
    }
    text_open(&text);
    fputs(head, text.out);
    tell_conditions(&heads->teller, text.out, filter, " where ");
    const char *told = text_close(&text, heads->arena);
    return is_fit(told) ? told : arena_printf(heads->arena, "matching %s", head);
}

static const char *count_heading(const struct heads *heads, const struct expr *expr)
{
    int32_t table = counted_rows(&heads->teller, expr->left);
    const char *counted = "values";
    if (table < 0 && expr->left->kind == EXPR_COLUMN && is_bare_id(heads, expr->left->column)) {
        table = heads->teller.catalog->columns[expr->left->column].table; /* foreign tables declare no key */
    }
    if (table >= 0) {
        counted = tell_table(&heads->teller, table);
    } else if (expr->left->kind == EXPR_COLUMN) {
        counted = tell_values(&heads->teller, expr->left->column);
        counted = expr->distinct ? arena_printf(heads->arena, "different %s", counted) : counted;
    }
    const char *of = expr->filter != NULL ? of_value(heads, counted, expr->filter) : NULL;
    return of != NULL && is_fit(of) ? of : with_conditions(heads, counted, expr->filter);
}

/* What is left where the words would be too many. */
static const char *short_aggregate(const struct expr *expr)
{
    static const char *const words[] = {
        [AGGREGATE_COUNT] = "count",  [AGGREGATE_SUM] = "total",   [AGGREGATE_AVG] = "average",
        [AGGREGATE_MIN] = "smallest", [AGGREGATE_MAX] = "largest", [AGGREGATE_PERCENTILE] = "percentile",
    };
    return words[expr->op];
}

static const char *aggregate_heading(const struct heads *heads, const struct expr *expr)
{
    if (expr->op == AGGREGATE_COUNT) {
        return count_heading(heads, expr);
    }
    struct expr whole = *expr;
    whole.filter = NULL;
    const char *sales = sale_heading(heads, expr);
    const char *told = sales != NULL ? sales : expr_told(&heads->teller, &whole);
    return with_conditions(heads, is_fit(told) ? told : short_aggregate(expr), expr->filter);
}

/* ---- the rest ---- */

static const char *bucket_heading(const struct heads *heads, const struct expr *expr)
{
    static const char *const words[] = {
        [BUCKET_YEAR] = "year",   [BUCKET_QUARTER] = "quarter",
        [BUCKET_MONTH] = "month", [BUCKET_WEEK] = "week",
        [BUCKET_DAY] = "day",     [BUCKET_WEEKDAY] = "weekday",
        [BUCKET_HOUR] = "hour",   [BUCKET_MONTH_OF_YEAR] = "month of the year",
    };
    size_t same = 0;
    for (size_t i = 0; i < heads->query->select_count; i++) {
        const struct expr *other = heads->query->select[i];
        same += other->kind == EXPR_BUCKET && other->op == expr->op;
    }
    return same > 1 ? expr_told(&heads->teller, expr) : words[expr->op];
}

static const char *window_heading(const struct heads *heads, const struct expr *expr)
{
    static const char *const words[] = {[WINDOW_SHARE] = "share of",
                                        [WINDOW_RUNNING] = "running total of",
                                        [WINDOW_CHANGE] = "change in",
                                        [WINDOW_CHANGE_PERCENT] = "percent change in"};
    static const char *const alone[] = {[WINDOW_SHARE] = "share",
                                        [WINDOW_RUNNING] = "running total",
                                        [WINDOW_CHANGE] = "change",
                                        [WINDOW_CHANGE_PERCENT] = "percent change"};
    const char *of = heading_of(heads, expr->left);
    const char *told = of != NULL ? arena_printf(heads->arena, "%s %s", words[expr->op], of) : "";
    return is_fit(told) ? told : alone[expr->op];
}

static const char *subquery_heading(const struct heads *heads, const struct query *query)
{
    struct heads inner = *heads;
    const struct expr *value = query->select[0];
    inner.query = query;
    inner.teller.query = query;
    inner.teller.subject = sentence_subject(heads->arena, heads->teller.catalog, query);
    const char *told = heading_of(&inner, value);
    return told != NULL                 ? told
           : value->kind == EXPR_COLUMN ? heads->teller.catalog->columns[value->column].name
                                        : "";
}

/* ---- names that are there ---- */

/* "revenue" and "revenue share" of the semantic file. */
static const char *defined_heading(const struct heads *heads, const struct expr *expr)
{
    const struct defined_shown *shown = heads->asked->shown;
    for (size_t i = 0; shown != NULL && i < shown->count; i++) {
        if (expr_equal(expr, shown->exprs[i])) {
            char *name = arena_strdup(heads->arena, shown->names[i]);
            for (char *blank = strchr(name, '_'); blank != NULL; blank = strchr(blank, '_')) {
                *blank = ' ';
            }
            return name;
        }
    }
    return NULL;
}

static const char *earlier_heading(const struct heads *heads, const struct expr *expr)
{
    const struct query *before = heads->asked->before;
    for (size_t i = 0; before != NULL && before->names != NULL && i < before->select_count; i++) {
        if (before->names[i] != NULL && expr_equal(expr, before->select[i])) {
            return before->names[i];
        }
    }
    return NULL;
}

/* ---- one expression ---- */

/* "average order value", in the question's words; NULL: it has none for it. */
static const char *average_of_one(const struct heads *heads, const char *one)
{
    static const char *const firsts[] = {"average", "mean", "avg"}, *const lasts[] = {"value", "size",
                                                                                      "amount", "total"};
    struct word *words = NULL;
    const char *question = heads->asked->question;
    size_t count = words_split(heads->arena, question, strlen(question), MOST_WORDS, &words);
    for (size_t i = 0; i + 2 < count; i++) {
        if (text_is_one_of(words[i].text, firsts, sizeof firsts / sizeof *firsts) &&
            strcmp(words[i + 1].text, one) == 0 &&
            text_is_one_of(words[i + 2].text, lasts, sizeof lasts / sizeof *lasts)) {
            return arena_printf(heads->arena, "average %s %s", one, words[i + 2].text);
        }
    }
    return NULL;
}

/* A sum by the number of rows: "average order value", "revenue per order"; NULL: it is none, or is told in full. */
static const char *ratio_heading(const struct heads *heads, const struct expr *expr)
{
    const struct expr *left = expr->left, *right = expr->right;
    bool ratio = expr->op == ARITHMETIC_DIVIDE && left->kind == EXPR_AGGREGATE && left->op == AGGREGATE_SUM &&
                 right->kind == EXPR_AGGREGATE && right->op == AGGREGATE_COUNT && right->filter == NULL &&
                 left->filter == NULL;
    int32_t table = ratio ? counted_rows(&heads->teller, right->left) : -1;
    if (table < 0) {
        return NULL;
    }
    const char *one = tell_one_of(&heads->teller, table), *average = average_of_one(heads, one);
    const char *sales = sale_heading(heads, left);
    return average != NULL ? average
           : sales != NULL ? arena_printf(heads->arena, "%s per %s", sales, one)
                           : NULL;
}

/* Of what would be too long in full: "incidents per park", "percent". */
static const char *short_quotient(const struct heads *heads, const struct expr *expr)
{
    bool percent = expr->op == ARITHMETIC_MULTIPLY && expr->left->kind == EXPR_ARITHMETIC &&
                   expr->left->op == ARITHMETIC_DIVIDE;
    if (percent || expr->op != ARITHMETIC_DIVIDE) {
        return percent ? "percent" : "result";
    }
    const struct expr *right = expr->right;
    bool counts = right->kind == EXPR_AGGREGATE && right->op == AGGREGATE_COUNT && right->filter == NULL;
    int32_t table = counts ? counted_rows(&heads->teller, right->left) : -1;
    const char *of = table >= 0 ? heading_of(heads, expr->left) : NULL;
    const char *told =
        of != NULL ? arena_printf(heads->arena, "%s per %s", of, tell_one_of(&heads->teller, table)) : "";
    return is_fit(told) && strcmp(of, "result") != 0 ? told : "ratio";
}

/* A factor between units changes nothing of what it is. */
static const char *arithmetic_heading(const struct heads *heads, const struct expr *expr)
{
    const struct unit *unit = NULL;
    bool converts = units_of_expr(heads->arena, heads->teller.catalog, expr, &unit) >= 0;
    const char *sales = converts ? sale_heading(heads, expr->left) : NULL;
    sales = sales != NULL ? sales : ratio_heading(heads, expr);
    if (sales != NULL) {
        return sales;
    }
    struct told_growth growth;
    if (tell_is_growth(heads->arena, expr, &growth)) {
        return "change";
    }
    const char *flag = tell_flag_in_percent(&heads->teller, expr);
    const char *told = expr_is_days(heads->teller.catalog, expr) ? "days"
                       : flag != NULL ? arena_printf(heads->arena, "percent %s", flag)
                                      : expr_told(&heads->teller, expr);
    return is_fit(told) ? told : short_quotient(heads, expr);
}

/* ---- in one period ---- */

struct period_search {
    const struct literal *period; /* of all filters; NULL: none yet */
    bool other;
};

static bool see_filter(void *context, struct expr *expr)
{
    struct period_search *search = context;
    const struct pred *filter = expr->filter;
    bool aggregate = expr->kind == EXPR_AGGREGATE;
    bool period = aggregate && filter != NULL && tell_is_in_period(filter);
    if (period && search->period == NULL) {
        search->period = &filter->right->literal;
    }
    bool same = period && strcmp(search->period->from, filter->right->literal.from) == 0 &&
                strcmp(search->period->to, filter->right->literal.to) == 0;
    bool whole = expr->kind == EXPR_SUBQUERY || expr->kind == EXPR_PORTION || expr->kind == EXPR_TEST;
    search->other = search->other || (aggregate && !same) || whole;
    return !aggregate && !whole;
}

static bool drop_filter(void *context, struct expr *expr)
{
    (void)context;
    expr->filter = NULL;
    return true;
}

/* "orders in 2024", of what is counted and added up in one period alone; NULL: it is not. */
static const char *period_heading(const struct heads *heads, const struct expr *expr)
{
    struct period_search search = {NULL, false};
    expr_walk(expr, &(struct query_visitor){.expr = see_filter, .context = &search});
    if (search.period == NULL || search.other) {
        return NULL;
    }
    struct expr *whole = expr_copy(heads->arena, expr);
    expr_walk(whole, &(struct query_visitor){.expr = drop_filter});
    const char *period = tell_period(heads->arena, search.period), *of = heading_of(heads, whole);
    const char *told = of != NULL ? arena_printf(heads->arena, "%s in %s", of, period) : "";
    return is_fit(told) && strcmp(of, "result") != 0 ? told : period;
}

/* As sentence_expr.c: what each kind of node is in words. */
static const char *made_heading(const struct heads *heads, const struct expr *expr)
{
    const char *told = NULL;
    switch (expr->kind) {
    case EXPR_COLUMN:
        return column_heading(heads, expr);
    case EXPR_STAR:
        return NULL;
    case EXPR_LITERAL:
        return "value";
    case EXPR_AGGREGATE:
        return aggregate_heading(heads, expr);
    case EXPR_ARITHMETIC:
        return arithmetic_heading(heads, expr);
    case EXPR_BUCKET:
        return bucket_heading(heads, expr);
    case EXPR_WINDOW:
        return window_heading(heads, expr);
    case EXPR_PORTION:
        told = of_value(heads, "percent", expr->left->filter);
        told = told != NULL ? told : expr_told(&heads->teller, expr);
        return is_fit(told) ? told : "percent";
    case EXPR_SUBQUERY:
        return subquery_heading(heads, expr->subquery);
    case EXPR_TEST:
        told = expr_told(&heads->teller, expr);
        return is_fit(told) ? told : "matches";
    }
    return NULL;
}

static const char *heading_of(const struct heads *heads, const struct expr *expr)
{
    const char *defined = defined_heading(heads, expr);
    const char *period = defined == NULL ? period_heading(heads, expr) : NULL;
    return defined != NULL ? defined : period != NULL ? period : made_heading(heads, expr);
}

/* ---- the whole ---- */

static bool is_column_read(const struct heads *heads, const struct join_plan *plan, const char *text)
{
    const struct catalog *catalog = heads->teller.catalog;
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct catalog_table *table = &catalog->tables[plan->steps[i].table];
        for (int32_t c = 0; c < table->column_count; c++) {
            if (strcasecmp(catalog->columns[table->first_column + c].name, text) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool is_taken(const struct heads *heads, const struct join_plan *plan, const char *const *names,
                     size_t count, const char *text)
{
    bool taken = is_column_read(heads, plan, text);
    for (size_t i = 0; i < count && !taken; i++) {
        taken = names[i] != NULL && strcasecmp(names[i], text) == 0;
    }
    return taken;
}

/* NULL where the column is named so already. */
static const char *free_heading(const struct heads *heads, const struct join_plan *plan,
                                const char *const *names, size_t count, const char *text)
{
    const struct expr *expr = heads->query->select[count];
    bool own =
        expr->kind == EXPR_COLUMN && strcasecmp(heads->teller.catalog->columns[expr->column].name, text) == 0;
    if (own || !is_fit(text)) {
        return own || expr->kind == EXPR_COLUMN ? NULL : free_heading(heads, plan, names, count, "result");
    }
    if (!is_taken(heads, plan, names, count, text)) {
        return text;
    }
    if (expr->kind == EXPR_COLUMN && namesakes(heads, expr->column) == 1 && !is_title(heads, expr->column)) {
        return NULL; /* its own name says more than a number would */
    }
    const char *told = expr->kind != EXPR_COLUMN ? expr_told(&heads->teller, expr) : "";
    if (is_fit(told) && !is_taken(heads, plan, names, count, told)) {
        return told;
    }
    for (int number = 2;; number++) {
        told = arena_printf(heads->arena, "%s %d", text, number);
        if (!is_taken(heads, plan, names, count, told)) {
            return told;
        }
    }
}

void translate_headings(struct arena *arena, const struct sentence_names *names,
                        const struct headings_asked *asked, struct query *query)
{
    struct heads heads = {.arena = arena, .asked = asked, .query = query};
    const struct join_plan *plan = join_solve(arena, names->catalog, query);
    const char **given = ARENA_ARRAY(arena, const char *, query->select_count + 1);
    heads.teller = (struct teller){.arena = arena, .names = names, .catalog = names->catalog, .query = query};
    heads.teller.subject = sentence_subject(arena, names->catalog, query);
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        heads.measured = heads.measured || expr_has_aggregate(expr) || expr->kind == EXPR_PORTION;
    }
    find_sales(&heads);
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        bool sold = heads.sale != NULL && sale_heading(&heads, expr) != NULL;
        const char *earlier =
            sold || defined_heading(&heads, expr) != NULL ? NULL : earlier_heading(&heads, expr);
        const char *text = earlier != NULL ? earlier : heading_of(&heads, expr);
        given[i] = text != NULL ? free_heading(&heads, plan, given, i, text) : NULL;
        if (given[i] == NULL && expr->kind == EXPR_COLUMN &&
            catalog_digits_shown(expr_digits(names->catalog, expr))) {
            given[i] = names->catalog->columns[expr->column].name;
        }
    }
    query->names = given;
}
