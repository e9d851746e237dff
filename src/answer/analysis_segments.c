/* What a question for segments means in the tables: the things, and the numbers that they are compared by. */
#include "answer/analysis_segments.h"
#include "answer/draft_metrics.h"
#include "catalog/units.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

enum { MOST_SELECTED = 2 + SEGMENT_TRAITS + SEGMENT_NUMBERS };

struct planning {
    struct analysis *analysis;
    const struct catalog *catalog;
    struct segments *segments;
};

/* ---- numbers that are named ---- */

static void add_number(struct segments *segments, struct segment_number number)
{
    if (segments->number_count < SEGMENT_NUMBERS) {
        segments->numbers[segments->number_count++] = number;
    }
}

/* The column that says whose number it is: the key, for what they are called by, or what refers to it. */
static struct expr *key_for(const struct planning *planning, const struct expr *label)
{
    const struct risk *whom = &planning->segments->whom;
    if (label->kind != EXPR_COLUMN) {
        return NULL;
    }
    int32_t table = planning->catalog->columns[label->column].table;
    if (label->column == risk_key_to(planning->catalog, whom, table)) {
        return expr_copy(planning->analysis->arena, label);
    }
    return table == whom->table ? expr_column(planning->analysis->arena, whom->key) : NULL;
}

/* A number of each of them, by what they are called: the same by their key, as two may be called the same. */
static bool take_number(void *context, const char *sql)
{
    struct planning *planning = context;
    struct arena *arena = planning->analysis->arena;
    struct query *query = NULL;
    struct askdb_error ignored;
    if (sql_parse(arena, planning->catalog, sql, &query, &ignored) != 0 || query->set != SET_NONE ||
        query->limit != NULL || query->per_count > 0 || query->having != NULL || query->select_count != 2) {
        return false;
    }
    struct expr *key = key_for(planning, query->select[0]), *number = query->select[1];
    bool measured = number->kind != EXPR_STAR && number->kind != EXPR_WINDOW &&
                    number->kind != EXPR_SUBQUERY && expr_type(planning->catalog, number) == COLUMN_NUMBER;
    bool grouped =
        query->group_count == 1 && expr_has_aggregate(number) && key_for(planning, query->group[0]) != NULL;
    if (key == NULL || !measured || !(grouped || query->group_count == 0)) {
        return false;
    }
    query->select[0] = key;
    query->names = NULL;
    query->order_count = 0;
    if (grouped) {
        query->group[0] = expr_copy(arena, key);
    }
    bool adds_up =
        number->kind == EXPR_AGGREGATE && (number->op == AGGREGATE_COUNT || number->op == AGGREGATE_SUM);
    add_number(planning->segments, (struct segment_number){.source = SEGMENT_STATED,
                                                           .sql = target_print(planning->analysis, query),
                                                           .adds_up = adds_up});
    return true;
}

static int take_named(struct planning *planning, struct askdb_error *err)
{
    struct analysis *analysis = planning->analysis;
    struct segments *segments = planning->segments;
    const char *whose = analysis->asked.text;
    for (size_t i = 0; i < analysis->asked.metric_count && segments->number_count < SEGMENT_NUMBERS; i++) {
        const char *text = analysis->asked.metrics[i].text;
        if (!analysis_read_number(analysis, text, whose, take_number, planning)) {
            error_set(err, ASKDB_DECLINED, "'%s' is not read as a number of each of the %s", text, whose);
            error_hint(err, "'%s by %s' has to be answered by itself", text, whose);
            return -ASKDB_DECLINED;
        }
        segments->numbers[segments->number_count - 1].name = text;
    }
    return 0;
}

/* ---- numbers of what they do ---- */

/* What is added up, an amount of money before all others; -1: nothing is. */
static int32_t amount_of(const struct planning *planning, const struct catalog_table *table)
{
    struct arena *arena = planning->analysis->arena;
    int32_t found = -1;
    for (size_t i = 0; i < CATALOG_MEASURES && table->measures[i] >= 0; i++) {
        const struct catalog_column *column = &planning->catalog->columns[table->measures[i]];
        const struct unit *unit = unit_of_column(arena, column, NULL);
        bool money = unit != NULL && unit->kind == UNIT_MONEY;
        if (!column->masked && draft_is_additive(arena, column) && (found < 0 || money)) {
            found = table->measures[i];
            if (money) {
                break;
            }
        }
    }
    return found;
}

/* The largest table that refers to them and has a day; one with an amount before all others. */
static void find_activity(struct planning *planning)
{
    struct segments *segments = planning->segments;
    const struct catalog *catalog = planning->catalog;
    segments->activity = segments->amount = -1;
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        int32_t key = risk_key_to(catalog, &segments->whom, (int32_t)t);
        if (key < 0 || table->main_date < 0 || (int32_t)t == segments->whom.table) {
            continue;
        }
        int32_t amount = amount_of(planning, table);
        bool larger =
            segments->activity < 0 || table->row_estimate > catalog->tables[segments->activity].row_estimate;
        bool with_amount = (amount >= 0) != (segments->amount >= 0);
        if (with_amount ? amount >= 0 : larger) {
            segments->activity = (int32_t)t;
            segments->activity_key = key;
            segments->amount = amount;
        }
    }
}

static void take_activity(struct planning *planning)
{
    struct segments *segments = planning->segments;
    struct arena *arena = planning->analysis->arena;
    const char *name = planning->catalog->tables[segments->activity].name;
    add_number(segments,
               (struct segment_number){.source = SEGMENT_LAST,
                                       .name = arena_printf(arena, "days since the last of %s", name)});
    add_number(segments, (struct segment_number){.source = SEGMENT_COUNT,
                                                 .name = arena_printf(arena, "number of %s", name)});
    if (segments->amount >= 0) {
        add_number(segments, (struct segment_number){
                                 .source = SEGMENT_SUM,
                                 .name = arena_printf(arena, "total %s",
                                                      planning->catalog->columns[segments->amount].name)});
        return;
    }
    if (analysis_read_number(planning->analysis, "revenue", planning->analysis->asked.text, take_number,
                             planning)) {
        segments->numbers[segments->number_count - 1].name = "revenue";
        return;
    }
    analysis_note(planning->analysis, "nothing in %s adds up to an amount: none is looked at", name);
}

static void take_own(struct planning *planning)
{
    struct segments *segments = planning->segments;
    const struct catalog_table *table = &planning->catalog->tables[segments->whom.table];
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &planning->catalog->columns[c];
        bool measured = column->type == COLUMN_NUMBER && !column->text_storage && !column->primary &&
                        !column->foreign && !column->unique && !column->masked;
        if (measured && segments->number_count < SEGMENT_TRAITS) {
            add_number(segments,
                       (struct segment_number){.source = SEGMENT_OWN, .name = column->name, .column = c});
        }
    }
}

/* ---- the plan ---- */

/* Columns of few values: nothing else is read of them than what is told. */
static void find_traits(struct planning *planning)
{
    const struct value_index *index = planning->analysis->outcome->conversation.askdb->index;
    struct segments *segments = planning->segments;
    const struct catalog_table *table = &planning->catalog->tables[segments->whom.table];
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &planning->catalog->columns[c];
        const struct value_listed *listed;
        size_t values =
            index != NULL && column->type == COLUMN_TEXT ? value_index_list(index, c, &listed) : 0;
        bool told_apart = (values > 1 || column->type == COLUMN_BOOLEAN) && !column->primary &&
                          !column->unique && !column->foreign && !column->masked && c != segments->whom.label;
        if (told_apart && segments->trait_count < SEGMENT_TRAITS) {
            segments->traits[segments->trait_count++] = c;
        }
    }
}

static const char *whom_statement(struct planning *planning)
{
    const struct segments *segments = planning->segments;
    struct arena *arena = planning->analysis->arena;
    struct query *query = query_copy(arena, segments->whom.query, NULL);
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_SELECTED);
    query->names = NULL;
    query->select_count = query->order_count = 0;
    query->distinct = true;
    target_select(query, expr_column(arena, segments->whom.key));
    target_select(query,
                  expr_column(arena, segments->whom.label >= 0 ? segments->whom.label : segments->whom.key));
    for (size_t i = 0; i < segments->trait_count; i++) {
        target_select(query, expr_column(arena, segments->traits[i]));
    }
    for (size_t i = 0; i < segments->number_count; i++) {
        if (segments->numbers[i].source == SEGMENT_OWN) {
            target_select(query, expr_column(arena, segments->numbers[i].column));
        }
    }
    return target_print(planning->analysis, query);
}

static int take_numbers(struct planning *planning, struct askdb_error *err)
{
    struct analysis *analysis = planning->analysis;
    struct segments *segments = planning->segments;
    find_activity(planning);
    if (analysis->asked.metric_count > 0) {
        segments->activity = -1;
        return take_named(planning, err);
    }
    if (segments->activity >= 0) {
        take_activity(planning);
        segments->rfm = analysis->asked.rfm;
    } else {
        take_own(planning);
    }
    if (segments->number_count == 0 || (analysis->asked.rfm && segments->number_count < 3)) {
        error_set(err, ASKDB_DECLINED, "nothing tells what the '%s' are to be compared by",
                  analysis->asked.text);
        error_hint(err, "name it: 'segment %s by revenue and number of orders'", analysis->asked.text);
        return -ASKDB_DECLINED;
    }
    return 0;
}

int segments_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql,
                        struct askdb_error *err)
{
    struct segments *segments = ARENA_NEW(analysis->arena, struct segments);
    struct planning planning = {analysis, analysis->outcome->conversation.askdb->catalog, segments};
    struct query *query = NULL;
    const char *whose = analysis->asked.text;
    analysis->public.note_count = 0;
    int status = sql_parse(analysis->arena, planning.catalog, sql, &query, err);
    if (status != 0 || !risk_take_whom(analysis, query, &segments->whom)) {
        error_set(err, ASKDB_DECLINED, "'%s' is not read as the rows of a table with a key",
                  analysis->asked.text);
        return -ASKDB_DECLINED;
    }
    find_traits(&planning);
    status = take_numbers(&planning, err);
    analysis->segments = segments;
    status = status == 0 ? analysis_translate(analysis, whose, err)
                         : status; /* what is shown is how they are read */
    *ret_sql = status == 0 ? whom_statement(&planning) : NULL;
    return status;
}
