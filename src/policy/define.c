#include "policy/define.h"

#include "catalog/units.h"
#include "policy/dimensions.h"
#include "policy/resolve.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

/* One that names another twice doubles it, so 40 of them could fill any memory. */
#define MOST_PARTS 2000

struct definer {
    struct arena *arena;
    const struct semantic *semantic;
    const struct catalog *catalog;
    bool suggest;
    lint_fault *fault;
    void *context;
    struct definition *items;
    size_t count;
    struct query known; /* what an expression may name: metrics, calculated columns */
};

/* An entry of the file while it is read. */
struct entry {
    const char *what, *name, *text, *description, *unit;
    char *const *synonyms;
    unsigned synonym_count;
    int32_t table; /* -1: not told */
};

/* ---- faults ---- */

static bool is_quote(char letter)
{
    return letter == '"' || letter == '`' || letter == '[' || letter == ']';
}

/* The name that the error is about, without quotes; a column's table stands before it. */
static void suggest_name(const struct definer *definer, const struct entry *entry, const char *text,
                         struct askdb_error *err)
{
    if (!definer->suggest || err->start < 0 || (size_t)err->end > strlen(text) || err->end <= err->start) {
        return;
    }
    size_t start = (size_t)err->start, end = (size_t)err->end;
    start += is_quote(text[start]);
    end -= end > start && is_quote(text[end - 1]);
    const char *name = arena_strndup(definer->arena, text + start, end - start);
    if (text[err->end] == '.') {
        const char *table = catalog_suggest_table(definer->catalog, name);
        error_hint(err, table != NULL ? "did you mean '%s'?" : "%s", table != NULL ? table : "");
        return;
    }
    int32_t table = entry->table;
    if (err->start > 0 && text[err->start - 1] == '.') {
        size_t first = (size_t)err->start - 1;
        while (first > 0 && strchr(" ()+-*/,", text[first - 1]) == NULL) {
            first--;
        }
        table =
            catalog_find_table(definer->catalog, NULL,
                               arena_strndup(definer->arena, text + first, (size_t)err->start - 1 - first));
    }
    int32_t near = catalog_suggest_column(definer->catalog, table, name);
    if (near >= 0) {
        error_hint(err, "did you mean '%s'?", definer->catalog->columns[near].name);
    }
}

/* The error of the parser as one of the file. */
static int turn(const struct definer *definer, const struct entry *entry, const char *text,
                struct askdb_error *err)
{
    struct askdb_error fault = *err;
    suggest_name(definer, entry, text, &fault);
    error_set(err, ASKDB_USAGE, "%s %s: %s", entry->what, entry->name, fault.message);
    error_hint(err, "%s", fault.hint);
    return -ASKDB_USAGE;
}

/* ---- what an expression is made of ---- */

struct parts {
    const struct catalog *catalog;
    int depth;    /* of aggregates */
    size_t count; /* of expressions */
    int32_t table, other;
    bool aggregate, nested, outside, window;
};

static bool enter_query(void *context, struct query *query)
{
    struct parts *parts = context;
    (void)query;
    parts->window = true;
    return false;
}

static bool enter_part(void *context, struct expr *expr)
{
    struct parts *parts = context;
    parts->count++;
    if (expr->kind == EXPR_AGGREGATE) {
        parts->aggregate = true;
        parts->nested = parts->nested || parts->depth > 0;
        parts->depth++;
    }
    parts->window = parts->window || expr->kind == EXPR_WINDOW || expr->kind == EXPR_SUBQUERY;
    if (expr->kind == EXPR_COLUMN || expr->kind == EXPR_STAR) {
        int32_t table = expr->kind == EXPR_COLUMN ? parts->catalog->columns[expr->column].table : expr->table;
        parts->outside = parts->outside || parts->depth == 0;
        parts->other = parts->table >= 0 && parts->table != table ? table : parts->other;
        parts->table = parts->table < 0 ? table : parts->table;
    }
    return true;
}

static void leave_part(void *context, struct expr *expr)
{
    struct parts *parts = context;
    parts->depth -= expr->kind == EXPR_AGGREGATE;
}

static struct parts parts_of(const struct definer *definer, const struct expr *expr, const struct pred *pred)
{
    struct parts parts = {.catalog = definer->catalog, .table = -1, .other = -1};
    struct query_visitor visitor = {
        .expr = enter_part, .leave_expr = leave_part, .query = enter_query, .context = &parts};
    expr_walk(expr, &visitor);
    pred_walk(pred, &visitor);
    return parts;
}

static int refuse(const struct entry *entry, struct askdb_error *err, const char *why)
{
    return error_set(err, ASKDB_USAGE, "%s %s %s", entry->what, entry->name, why);
}

static int check_metric(const struct entry *entry, const struct parts *parts, struct askdb_error *err)
{
    if (!parts->aggregate) {
        refuse(entry, err, "adds up, counts or averages nothing");
        error_hint(err, "an expression such as sum(amount)");
        return -ASKDB_USAGE;
    }
    return parts->nested    ? refuse(entry, err, "has an aggregate within an aggregate")
           : parts->outside ? refuse(entry, err, "has a column outside of its aggregates")
           : parts->window  ? refuse(entry, err, "has a window or a subquery")
           : parts->table < 0 && entry->table < 0 ? refuse(entry, err, "is of no table: say which")
                                                  : 0;
}

static int check_row(const struct definer *definer, const struct entry *entry, const struct parts *parts,
                     struct askdb_error *err)
{
    if (parts->aggregate || parts->window) {
        return refuse(entry, err, "is over one row: it has no aggregate and no subquery");
    }
    int32_t other = parts->table == entry->table ? parts->other : parts->table;
    if (other >= 0) {
        return error_set(err, ASKDB_USAGE, "%s %s is of %s, and has a column of %s", entry->what, entry->name,
                         definer->catalog->tables[entry->table].name, definer->catalog->tables[other].name);
    }
    return 0;
}

/* ---- reading ---- */

static int parse(struct definer *definer, const struct entry *entry, const char *text, struct expr **ret_expr,
                 struct pred **ret_pred, struct askdb_error *err)
{
    struct sql_alone alone = {text, entry->table, &definer->known};
    if (sql_parse_alone(definer->arena, definer->catalog, &alone, ret_expr, ret_pred, err) != 0) {
        return turn(definer, entry, text, err);
    }
    struct parts parts =
        parts_of(definer, ret_expr != NULL ? *ret_expr : NULL, ret_pred != NULL ? *ret_pred : NULL);
    return parts.count > MOST_PARTS
               ? refuse(entry, err,
                        "is too large with all that it names: 2,000 columns, numbers and operators at most")
               : 0;
}

static int check_name(const struct definer *definer, const struct entry *entry, struct askdb_error *err)
{
    for (size_t i = 0; i < definer->count; i++) {
        if (strcasecmp(definer->items[i].name, entry->name) == 0) {
            return refuse(entry, err, "has the name of another metric, filter or calculated column");
        }
    }
    if (catalog_find_table(definer->catalog, NULL, entry->name) >= 0) {
        return refuse(entry, err, "has the name of a table");
    }
    return 0;
}

static void add(struct definer *definer, const struct entry *entry, struct definition item)
{
    struct arena *arena = definer->arena;
    const char **synonyms = ARENA_ARRAY(arena, const char *, entry->synonym_count + 1);
    for (unsigned i = 0; i < entry->synonym_count; i++) {
        synonyms[i] = arena_strdup(arena, entry->synonyms[i]);
    }
    item.name = arena_strdup(arena, entry->name);
    item.text = arena_strdup(arena, entry->text);
    item.description = arena_strdup(arena, entry->description != NULL ? entry->description : "");
    item.unit = arena_strdup(arena, entry->unit != NULL ? entry->unit : "");
    item.figures.unit = item.figures.kind == ASKDB_FIGURES_PERCENT || item.figures.kind == ASKDB_FIGURES_SHARE
                            ? ""
                            : item.unit;
    item.synonyms = synonyms;
    item.synonym_count = entry->synonym_count;
    definer->items[definer->count++] = item;
    if (item.expr != NULL) {
        definer->known.select[definer->known.select_count] =
            definition_filtered(arena, item.expr, item.filter);
        definer->known.names[definer->known.select_count++] = item.name;
    }
}

static void define_calculated(struct definer *definer, unsigned file_table, unsigned place, int32_t table)
{
    const struct semantic_calculated *column = &definer->semantic->tables[file_table].calculated[place];
    struct entry entry = {"calculated column", column->name,     column->expression,     column->description,
                          column->unit,        column->synonyms, column->synonyms_count, table};
    struct definition item = {.kind = DEFINED_COLUMN, .table = table, .date = -1, .grain = -1};
    struct askdb_error err;
    const char *key = "name";
    int status = check_name(definer, &entry, &err);
    if (status == 0 && catalog_find_column(definer->catalog, table, column->name) >= 0) {
        status = refuse(&entry, &err, "has the name of a column of its table");
    }
    if (status == 0) {
        key = "expression";
        status = parse(definer, &entry, column->expression, &item.expr, NULL, &err);
    }
    if (status == 0) {
        struct parts parts = parts_of(definer, item.expr, NULL);
        status = check_row(definer, &entry, &parts, &err);
    }
    if (status != 0) {
        definer->fault(definer->context, semantic_calculated_line(definer->semantic, file_table, place, key),
                       &err);
        return;
    }
    add(definer, &entry, item);
}

static void define_filter(struct definer *definer, unsigned place)
{
    const struct semantic_filter *filter = &definer->semantic->filters[place];
    struct entry entry = {"filter", filter->name,     filter->condition,      filter->description,
                          NULL,     filter->synonyms, filter->synonyms_count, -1};
    struct definition item = {.kind = DEFINED_FILTER, .date = -1, .grain = -1};
    struct askdb_error err;
    const char *key = "table";
    int status = resolve_table(definer->catalog, filter->table, &entry.table, definer->suggest, &err);
    if (status == 0) {
        key = "name";
        status = check_name(definer, &entry, &err);
    }
    if (status == 0) {
        key = "condition";
        status = parse(definer, &entry, filter->condition, NULL, &item.filter, &err);
    }
    if (status == 0) {
        struct parts parts = parts_of(definer, NULL, item.filter);
        status = check_row(definer, &entry, &parts, &err);
    }
    if (status != 0) {
        definer->fault(definer->context, semantic_entry_line(definer->semantic, "filters", place, key), &err);
        return;
    }
    item.table = entry.table;
    add(definer, &entry, item);
}

static int read_filter(struct definer *definer, const struct entry *entry, const char *text,
                       struct pred **ret_pred, struct askdb_error *err)
{
    int status = parse(definer, entry, text, NULL, ret_pred, err);
    if (status == 0) {
        struct parts parts = parts_of(definer, NULL, *ret_pred);
        status =
            parts.aggregate || parts.window ? refuse(entry, err, "has a filter that is not over one row") : 0;
    }
    return status;
}

static int read_words(const struct semantic_metric *metric, struct definition *item, const char **ret_key,
                      struct askdb_error *err)
{
    static const char *const grains[] = {"year", "quarter", "month",
                                         "week", "day",     NULL}; /* as enum bucket */
    static const char *const additives[] = {"yes", "true", "not over time", "no", "false", NULL};
    static const enum additive meant[] = {ADDITIVE_YES, ADDITIVE_YES, ADDITIVE_NOT_OVER_TIME, ADDITIVE_NO,
                                          ADDITIVE_NO};
    int place = 0, status = 0;
    if (metric->grain != NULL) {
        *ret_key = "grain";
        status = resolve_word(metric->grain, grains, "grain", &item->grain, err);
    }
    if (status == 0 && metric->additive != NULL) {
        *ret_key = "additive";
        status = resolve_word(metric->additive, additives, "additive", &place, err);
        item->additive = meant[place];
    }
    if (status == 0 && metric->better != NULL) {
        static const char *const ends[] = {"low", "high", NULL};
        *ret_key = "better";
        status = resolve_word(metric->better, ends, "better", &place, err);
    }
    return status;
}

/* How its numbers are shown: by the unit where the file does not say. */
static int read_figures(const struct semantic_metric *metric, struct definition *item, const char **ret_key,
                        struct askdb_error *err)
{
    static const char *const formats[] = {"number", "money", "percent", "share", NULL};
    static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL};
    const struct unit *known = metric->unit != NULL ? unit_told(metric->unit) : NULL;
    int kind = 0, status = 0;
    item->figures = (struct askdb_figures){.digits = -1};
    if (metric->format != NULL) {
        *ret_key = "format";
        status = resolve_word(metric->format, formats, "format", &kind, err);
        item->figures.kind = (enum askdb_figures_kind)(ASKDB_FIGURES_NUMBER + kind);
    } else if (known != NULL && known->kind == UNIT_SHARE) {
        item->figures.kind = known->size > 1 ? ASKDB_FIGURES_SHARE : ASKDB_FIGURES_PERCENT;
    } else if (known != NULL && known->kind == UNIT_MONEY && known->name[0] == '\0') {
        item->figures.kind = ASKDB_FIGURES_MONEY;
    }
    if (status == 0 && metric->digits != NULL) {
        *ret_key = "digits";
        status = resolve_word(metric->digits, digits, "digits", &item->figures.digits, err);
    }
    return status;
}

/* *ret_key: of the file, where the fault is. */
static int read_metric(struct definer *definer, const struct semantic_metric *metric, struct entry *entry,
                       struct definition *item, const char **ret_key, struct askdb_error *err)
{
    *ret_key = "table";
    int status = metric->table != NULL
                     ? resolve_table(definer->catalog, metric->table, &entry->table, definer->suggest, err)
                     : 0;
    if (status == 0) {
        *ret_key = "name";
        status = check_name(definer, entry, err);
    }
    if (status == 0) {
        *ret_key = "expression";
        status = parse(definer, entry, metric->expression, &item->expr, NULL, err);
    }
    if (status == 0) {
        struct parts parts = parts_of(definer, item->expr, NULL);
        item->table = entry->table >= 0 ? entry->table : parts.table;
        status = check_metric(entry, &parts, err);
    }
    if (status == 0 && metric->filter != NULL) {
        *ret_key = "filter";
        entry->table = item->table;
        status = read_filter(definer, entry, metric->filter, &item->filter, err);
    }
    if (status == 0 && metric->date != NULL) {
        *ret_key = "date";
        status = strchr(metric->date, '.') != NULL
                     ? resolve_reference(definer->catalog, metric->date, &item->date, definer->suggest, err)
                     : resolve_column(definer->catalog, item->table, metric->date, &item->date,
                                      definer->suggest, err);
    }
    item->filter_text = metric->filter != NULL ? arena_strdup(definer->arena, metric->filter) : NULL;
    status = status == 0 ? read_words(metric, item, ret_key, err) : status;
    return status == 0 ? read_figures(metric, item, ret_key, err) : status;
}

/* A metric may name any other one: they are tried until no more of them can be read. `last`: the faults of
 * those that are left are told. Returns how many were read. */
static size_t define_metrics(struct definer *definer, bool *done, bool last)
{
    size_t before = definer->count;
    for (unsigned i = 0; i < definer->semantic->metrics_count; i++) {
        const struct semantic_metric *metric = &definer->semantic->metrics[i];
        struct entry entry = {"metric",     metric->name,     metric->expression,     metric->description,
                              metric->unit, metric->synonyms, metric->synonyms_count, -1};
        struct definition item = {.kind = DEFINED_METRIC, .date = -1, .grain = -1};
        struct askdb_error err;
        const char *key = NULL;
        int status = done[i] ? -1 : read_metric(definer, metric, &entry, &item, &key, &err);
        if (status == 0) {
            done[i] = true;
            add(definer, &entry, item);
        } else if (last && !done[i]) {
            definer->fault(definer->context, semantic_entry_line(definer->semantic, "metrics", i, key), &err);
        }
    }
    return definer->count - before;
}

static void define_columns(struct definer *definer)
{
    for (unsigned t = 0; t < definer->semantic->tables_count; t++) {
        const struct semantic_table *entry = &definer->semantic->tables[t];
        int32_t table = -1;
        bool there = resolve_table(definer->catalog, entry->name, &table, false, NULL) == 0;
        for (unsigned i = 0; there && i < entry->calculated_count; i++) {
            define_calculated(definer, t, i, table);
        }
    }
}

static size_t count_all(const struct semantic *semantic)
{
    size_t count = (size_t)semantic->metrics_count + semantic->filters_count;
    for (unsigned t = 0; t < semantic->tables_count; t++) {
        count += semantic->tables[t].calculated_count;
    }
    return count;
}

void semantic_define(const struct semantic *semantic, struct arena *arena, const struct catalog *catalog,
                     bool suggest, lint_fault *fault, void *context, struct definitions *ret_definitions)
{
    size_t most = count_all(semantic);
    struct definer definer = {.arena = arena,
                              .semantic = semantic,
                              .catalog = catalog,
                              .suggest = suggest,
                              .fault = fault,
                              .context = context,
                              .items = ARENA_ARRAY(arena, struct definition, most + 1)};
    bool *done = ARENA_ARRAY(arena, bool, (size_t)semantic->metrics_count + 1);
    definer.known.select = ARENA_ARRAY(arena, struct expr *, most + 1);
    definer.known.names = ARENA_ARRAY(arena, const char *, most + 1);
    define_columns(&definer);
    for (unsigned i = 0; i < semantic->filters_count; i++) {
        define_filter(&definer, i);
    }
    while (define_metrics(&definer, done, false) > 0) {
    }
    define_metrics(&definer, done, true);
    *ret_definitions = (struct definitions){
        .items = definer.items,
        .count = definer.count,
        .fiscal_start = semantic_fiscal_start(semantic),
        .week_start = semantic_week_start(semantic),
        .currency = semantic->defaults != NULL && semantic->defaults->currency != NULL
                        ? arena_strdup(arena, semantic->defaults->currency)
                        : NULL,
    };
}
