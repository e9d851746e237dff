/* What a question of what is going to happen to whom means in the tables: the event, and what tells of the time before. */
#include "answer/analysis_risk.h"
#include "english/lists.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

enum { AGAIN = 2, SHORTEST_STEM = 4, MOST_SELECTED = 6 };

/* ---- names of the event ---- */

static bool in_event(const struct analysis_asked *asked, enum word_list list)
{
    for (size_t i = 0; i < asked->event_count; i++) {
        if (list_has(list, asked->event[i].text)) {
            return true;
        }
    }
    return false;
}

/* "fail" and "failures": one stem begins with the other. */
static bool same_stem(const char *a, const char *b)
{
    size_t x = strlen(a), y = strlen(b), shorter = x < y ? x : y;
    return shorter >= SHORTEST_STEM ? strncmp(a, b, shorter) == 0 : strcmp(a, b) == 0;
}

static bool names_event(const struct analysis *analysis, const char *name)
{
    const struct analysis_asked *asked = &analysis->asked;
    bool fails = in_event(asked, LIST_FAILURE_WORDS);
    bool leaves = asked->ends || in_event(asked, LIST_LEAVING_WORDS);
    struct word *words;
    size_t count = words_split_name(analysis->arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        if ((fails && list_has(LIST_FAILURE_NAMES, words[i].text)) ||
            (leaves && list_has(LIST_ENDING_NAMES, words[i].text))) {
            return true;
        }
        for (size_t k = 0; k < asked->event_count && !asked->ends; k++) {
            if (!word_is_stop(asked->event[k].text) && same_stem(asked->event[k].stem, words[i].stem)) {
                return true;
            }
        }
    }
    return false;
}

/* ---- the tables ---- */

static const struct catalog *catalog_of(const struct analysis *analysis)
{
    return analysis->outcome->conversation.askdb->catalog;
}

int32_t risk_key_to(const struct catalog *catalog, const struct risk *risk, int32_t table)
{
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        if (key->from_table == table && key->to_table == risk->table && key->column_count == 1 &&
            key->to_columns[0] == risk->key && !catalog->tables[table].view) {
            return key->from_columns[0];
        }
    }
    return -1;
}

static bool is_time(const struct catalog *catalog, int32_t column)
{
    return catalog->columns[column].type == COLUMN_TIME;
}

static bool is_measured(const struct catalog *catalog, int32_t column)
{
    const struct catalog_column *c = &catalog->columns[column];
    return c->type == COLUMN_NUMBER && !c->text_storage && !c->primary && !c->foreign && !c->unique;
}

static struct risk_source make_source(const struct catalog *catalog, int32_t table, int32_t key, int32_t date)
{
    struct risk_source source = {
        .table = table, .key = key, .date = date, .name = catalog->tables[table].name};
    const struct catalog_table *own = &catalog->tables[table];
    size_t numbers = 0, times = 0;
    for (size_t i = 0; i < RISK_NUMBERS; i++) {
        source.numbers[i] = -1;
    }
    for (size_t i = 0; i < RISK_TIMES; i++) {
        source.times[i] = -1;
    }
    for (int32_t c = own->first_column; c < own->first_column + own->column_count; c++) {
        if (is_measured(catalog, c) && numbers < RISK_NUMBERS) {
            source.numbers[numbers++] = c;
        } else if (is_time(catalog, c) && c != date && times < RISK_TIMES) {
            source.times[times++] = c;
        }
    }
    return source;
}

/* ---- the event ---- */

static bool take_own_column(struct analysis *analysis, struct risk *risk)
{
    const struct catalog *catalog = catalog_of(analysis);
    const struct catalog_table *table = &catalog->tables[risk->table];
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        if (is_time(catalog, c) && names_event(analysis, catalog->columns[c].name)) {
            risk->event = RISK_COLUMN;
            risk->event_column = c;
            risk->event_name = analysis_column_name(analysis, c);
            return true;
        }
    }
    return false;
}

static void take_rows(struct risk *risk, struct risk_source source, const char *name)
{
    risk->event = RISK_ROWS;
    risk->event_name = name;
    risk->sources[risk->source_count++] = source;
}

/* A table of that name, or one with a day of that name: failures, subscriptions.cancelled_on. */
static bool take_table(struct analysis *analysis, struct risk *risk)
{
    const struct catalog *catalog = catalog_of(analysis);
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        int32_t key = risk_key_to(catalog, risk, (int32_t)t);
        if (key >= 0 && table->main_date >= 0 && names_event(analysis, table->name)) {
            take_rows(risk, make_source(catalog, (int32_t)t, key, table->main_date), table->name);
            return true;
        }
        for (int32_t c = table->first_column; key >= 0 && c < table->first_column + table->column_count;
             c++) {
            if (is_time(catalog, c) && names_event(analysis, catalog->columns[c].name)) {
                struct risk_source source = make_source(catalog, (int32_t)t, key, c);
                source.numbers[0] = -1;
                source.name = analysis_column_name(analysis, c);
                take_rows(risk, source, source.name);
                return true;
            }
        }
    }
    return false;
}

static struct pred *equals(struct arena *arena, int32_t column, const char *value)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *literal = ARENA_NEW(arena, struct expr);
    literal->kind = EXPR_LITERAL;
    literal->literal = (struct literal){.kind = LITERAL_TEXT, .text = value};
    *pred = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = expr_column(arena, column), .right = literal};
    return pred;
}

/* A kind of row that is called so: work_orders.kind = 'breakdown'. An order that is cancelled is nobody who leaves. */
static bool take_value(struct analysis *analysis, struct risk *risk)
{
    if (analysis->asked.ends || in_event(&analysis->asked, LIST_LEAVING_WORDS)) {
        return false;
    }
    const struct askdb *askdb = analysis->outcome->conversation.askdb;
    const struct catalog *catalog = askdb->catalog;
    for (size_t c = 0; c < catalog->column_count && askdb->index != NULL; c++) {
        const struct value_listed *listed;
        int32_t table = catalog->columns[c].table, key = risk_key_to(catalog, risk, table);
        size_t count =
            key >= 0 && catalog->tables[table].main_date >= 0 && catalog->columns[c].type == COLUMN_TEXT
                ? value_index_list(askdb->index, (int32_t)c, &listed)
                : 0;
        for (size_t i = 0; i < count; i++) {
            if (names_event(analysis, listed[i].name != NULL ? listed[i].name : listed[i].stored)) {
                struct risk_source source =
                    make_source(catalog, table, key, catalog->tables[table].main_date);
                source.condition = equals(analysis->arena, (int32_t)c, listed[i].stored);
                source.numbers[0] = -1;
                source.name =
                    arena_printf(analysis->arena, "%s (%s)", catalog->tables[table].name, listed[i].stored);
                take_rows(risk, source, source.name);
                return true;
            }
        }
    }
    return false;
}

/* Are the rows of the table people, or others who come and go as customers do? */
static bool are_people(const struct analysis *analysis, const struct catalog_table *table)
{
    struct word *words;
    size_t count = words_split_name(analysis->arena, table->name, &words);
    for (size_t i = 0; i < count; i++) {
        if (list_has(LIST_PEOPLE_TABLE_STEMS, words[i].stem) ||
            list_has(LIST_PERSONAL_TABLE_STEMS, words[i].stem) ||
            list_has(LIST_TRADE_TABLE_STEMS, words[i].stem) ||
            list_has(LIST_PARTY_TABLE_STEMS, words[i].stem)) {
            return true;
        }
    }
    return false;
}

/* "will not order again": the table is called so. */
static bool is_activity(const struct analysis *analysis, const struct catalog_table *table)
{
    const struct analysis_asked *asked = &analysis->asked;
    struct word *words;
    size_t count = words_split_name(analysis->arena, table->name, &words);
    for (size_t i = 0; i < count && asked->ends; i++) {
        for (size_t k = 0; k < asked->event_count; k++) {
            if (!word_is_stop(asked->event[k].text) && same_stem(asked->event[k].stem, words[i].stem)) {
                return true;
            }
        }
    }
    return false;
}

/* The table of what they do, one that the words name before all others, else the largest; -1: none. */
static int32_t find_activity(const struct analysis *analysis, const struct risk *risk, bool *ret_named)
{
    const struct catalog *catalog = catalog_of(analysis);
    int32_t best = -1;
    *ret_named = false;
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        if (table->main_date < 0 || risk_key_to(catalog, risk, (int32_t)t) < 0) {
            continue;
        }
        bool named = is_activity(analysis, table);
        if (best < 0 || named > *ret_named ||
            (named == *ret_named && table->row_estimate > catalog->tables[best].row_estimate)) {
            best = (int32_t)t;
            *ret_named = named;
        }
    }
    return best;
}

/* Nothing of what they do comes any more: of people who do it again and again. *ret_reason: why that cannot be told where it is
 * what the words ask for. */
static bool take_absence(struct analysis *analysis, struct risk *risk, const char **ret_reason)
{
    const struct catalog *catalog = catalog_of(analysis);
    const struct catalog_table *whom = &catalog->tables[risk->table];
    bool named, leaves = in_event(&analysis->asked, LIST_LEAVING_WORDS) ||
                         (analysis->asked.ends && in_event(&analysis->asked, LIST_RETURNING_WORDS));
    int32_t best = find_activity(analysis, risk, &named);
    if (!leaves && !named) {
        return false;
    }
    if (!are_people(analysis, whom) && !named) {
        *ret_reason = arena_printf(
            analysis->arena,
            "rows of %s are nobody who comes and goes: no day in the data says that they leave", whom->name);
        return false;
    }
    if (best < 0 || catalog->tables[best].row_estimate < AGAIN * whom->row_estimate) {
        *ret_reason = arena_printf(
            analysis->arena, "no table says what those of %s do again and again, and no day that they leave",
            whom->name);
        return false;
    }
    take_rows(risk,
              make_source(catalog, best, risk_key_to(catalog, risk, best), catalog->tables[best].main_date),
              arena_printf(analysis->arena, "no row in %s", catalog->tables[best].name));
    risk->event = RISK_NONE;
    return true;
}

/* The other tables that refer to them, the largest first. */
static void add_sources(struct analysis *analysis, struct risk *risk)
{
    const struct catalog *catalog = catalog_of(analysis);
    bool all = false;
    while (!all && risk->source_count < RISK_SOURCES) {
        int32_t best = -1;
        for (size_t t = 0; t < catalog->table_count; t++) {
            const struct catalog_table *table = &catalog->tables[t];
            bool known = table->main_date < 0 || risk_key_to(catalog, risk, (int32_t)t) < 0;
            for (size_t i = 0; i < risk->source_count; i++) {
                const struct risk_source *own = &risk->sources[i];
                known = known ||
                        (own->table == (int32_t)t && own->date == table->main_date && own->condition == NULL);
            }
            if (!known && (best < 0 || table->row_estimate > catalog->tables[best].row_estimate)) {
                best = (int32_t)t;
            }
        }
        all = best < 0;
        if (!all) {
            risk->sources[risk->source_count++] =
                make_source(catalog, best, risk_key_to(catalog, risk, best), catalog->tables[best].main_date);
        }
    }
}

/* ---- those that it may happen to ---- */

static int32_t primary_of(const struct catalog *catalog, int32_t table)
{
    int32_t found = -1;
    const struct catalog_table *own = &catalog->tables[table];
    for (int32_t c = own->first_column; c < own->first_column + own->column_count; c++) {
        if (catalog->columns[c].primary) {
            if (found >= 0) {
                return -1;
            }
            found = c;
        }
    }
    return found;
}

bool risk_take_whom(struct analysis *analysis, struct query *query, struct risk *risk)
{
    const struct catalog *catalog = catalog_of(analysis);
    if (query->set != SET_NONE || query->limit != NULL || query->per_count > 0 || query->having != NULL ||
        query->group_count > 0 || query->select_count == 0) {
        return false;
    }
    const struct expr *first = query->select[0];
    bool named = first->kind == EXPR_COLUMN || first->kind == EXPR_STAR;
    risk->query = query;
    risk->table = !named                     ? -1
                  : first->kind == EXPR_STAR ? first->table
                                             : catalog->columns[first->column].table;
    risk->key = named ? primary_of(catalog, risk->table) : -1;
    if (risk->key < 0) {
        return false;
    }
    const struct catalog_table *table = &catalog->tables[risk->table];
    risk->label = table->label >= 0 && table->label != risk->key ? table->label : -1;
    risk->started = table->main_date;
    return true;
}

static const char *whom_statement(struct analysis *analysis, const struct risk *risk)
{
    struct arena *arena = analysis->arena;
    struct query *query = query_copy(arena, risk->query, NULL);
    const int32_t columns[] = {risk->key, risk->label, risk->started,
                               risk->event == RISK_COLUMN ? risk->event_column : -1};
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_SELECTED);
    query->names = NULL;
    query->select_count = query->order_count = 0;
    query->distinct = true;
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        if (columns[i] >= 0) {
            query->select[query->select_count++] = expr_column(arena, columns[i]);
        }
    }
    struct sql_text printed;
    sql_print(arena, catalog_of(analysis), query, &printed);
    return printed.sql;
}

int risk_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql, struct askdb_error *err)
{
    struct risk *risk = ARENA_NEW(analysis->arena, struct risk);
    struct query *query = NULL;
    const char *reason = NULL;
    int status = sql_parse(analysis->arena, catalog_of(analysis), sql, &query, err);
    bool found = status == 0 && risk_take_whom(analysis, query, risk) &&
                 (take_table(analysis, risk) || take_own_column(analysis, risk) ||
                  take_value(analysis, risk) || take_absence(analysis, risk, &reason));
    if (reason != NULL) {
        analysis->told = true;
        return error_tell(err, CODE_NOT_IN_DATA, "%s", reason);
    }
    if (!found) {
        error_set(err, ASKDB_DECLINED, "no table holds what is said to happen to '%s', with its day",
                  analysis->asked.text);
        return -ASKDB_DECLINED;
    }
    if (risk->event == RISK_COLUMN && risk->event_column == risk->started) {
        risk->started = -1;
    }
    add_sources(analysis, risk);
    if (risk->source_count == 0) {
        return error_set(err, ASKDB_DECLINED, "no table with a day tells what '%s' did before",
                         analysis->asked.text);
    }
    analysis->risk = risk;
    *ret_sql = whom_statement(analysis, risk);
    return 0;
}
