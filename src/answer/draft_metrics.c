#include "answer/draft_metrics.h"

#include "answer/draft.h"
#include "answer/draft_print.h"
#include "catalog/units.h"
#include "english/lists.h"
#include "english/words.h"
#include "link/names.h"
#include "query/walk.h"
#include "sql/lex.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/utf8.h"

#include <string.h>
#include <strings.h>

enum { MOST_METRICS = 200, LONGEST = 1000, SHORTEST = 2 };

struct candidate {
    const char *name, *expression, *evidence;
    int32_t date, column; /* -1: none */
};

struct proposer {
    struct arena *arena;
    const struct catalog *catalog;
    struct name *tables, *columns;
    struct candidate *items;
    size_t count;
};

/* ---- names ---- */

/* Abbreviations written out, without a "total" at its beginning. */
static const char *plain_name(struct arena *arena, const struct name *name)
{
    bool total = name->count > 1 && strcmp(name->words[0].text, "total") == 0;
    return words_join(arena, name->words + total, name->count - total, false);
}

/* Has a table or a column the name, written as they are? Then it means that. */
static bool is_name_there(const struct proposer *proposer, const char *name, int32_t but)
{
    struct arena *arena = proposer->arena;
    for (size_t i = 0; i < proposer->catalog->column_count; i++) {
        struct word *words = NULL;
        size_t count = words_split_name(arena, proposer->catalog->columns[i].name, &words);
        if ((int32_t)i != but && strcasecmp(words_join(arena, words, count, false), name) == 0) {
            return true;
        }
    }
    for (size_t i = 0; i < proposer->catalog->table_count; i++) {
        struct word *words = NULL;
        size_t count = words_split_name(arena, proposer->catalog->tables[i].name, &words);
        if (strcasecmp(words_join(arena, words, count, false), name) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_proposed(const struct proposer *proposer, const char *name)
{
    for (size_t i = 0; i < proposer->count; i++) {
        if (strcasecmp(proposer->items[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

static void propose(struct proposer *proposer, struct candidate candidate)
{
    struct sql_alone alone = {candidate.expression, -1, NULL};
    struct expr *expr = NULL;
    struct askdb_error ignored;
    bool fits = sql_parse_alone(proposer->arena, proposer->catalog, &alone, &expr, NULL, &ignored) == 0 &&
                utf8_valid(candidate.name, strlen(candidate.name)) && strlen(candidate.name) < LONGEST / 2 &&
                utf8_valid(candidate.expression, strlen(candidate.expression)) &&
                strlen(candidate.expression) < LONGEST;
    if (fits && proposer->count < MOST_METRICS && !is_proposed(proposer, candidate.name)) {
        proposer->items[proposer->count++] = candidate;
    }
}

/* ---- sums ---- */

bool draft_is_additive(struct arena *arena, const struct catalog_column *column)
{
    struct word *words = NULL;
    bool additive = true;
    size_t count = words_split_name(arena, column->name, &words);
    for (size_t i = 0; i < count; i++) {
        additive = additive && !list_has(LIST_NO_SUMS, words[i].text);
    }
    return additive;
}

/* What is of one thing, or a quotient, is no sum. */
static bool is_added_up(const struct proposer *proposer, int32_t number)
{
    const struct catalog_column *column = &proposer->catalog->columns[number];
    const struct unit *unit = unit_of_column(proposer->arena, column, NULL);
    if (column->type != COLUMN_NUMBER || column->masked || column->origin >= 0 ||
        (unit != NULL && unit->kind == UNIT_SHARE)) {
        return false;
    }
    return draft_is_additive(proposer->arena, column) && strstr(column->comment, "per ") == NULL;
}

/* Has a row of the table a day, or belongs to one that has? What hangs on things, as weights, list prices and days of
 * delivery, has no total. */
static bool happens(const struct catalog *catalog, int32_t table)
{
    bool dated = catalog->tables[table].main_date >= 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        dated = dated || (key->from_table == table && catalog->tables[key->to_table].main_date >= 0);
    }
    return dated;
}

/* Has another table a column of the name that is added up? Then each needs its table. */
static bool is_shared(const struct proposer *proposer, int32_t number)
{
    const struct catalog *catalog = proposer->catalog;
    for (size_t t = 0; t < catalog->table_count; t++) {
        for (size_t i = 0; i < CATALOG_MEASURES; i++) {
            int32_t other = catalog->tables[t].measures[i];
            if (other >= 0 && other != number && catalog->columns[other].origin < 0 &&
                strcasecmp(catalog->columns[other].name, catalog->columns[number].name) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* Is no other table called so, in another schema? */
static bool is_only(const struct catalog *catalog, int32_t table)
{
    size_t count = 0;
    for (size_t t = 0; t < catalog->table_count; t++) {
        count += strcasecmp(catalog->tables[t].name, catalog->tables[table].name) == 0;
    }
    return count == 1 && strchr(catalog->tables[table].name, '.') == NULL;
}

static void propose_sum(struct proposer *proposer, int32_t table, int32_t number)
{
    struct arena *arena = proposer->arena;
    const struct catalog *catalog = proposer->catalog;
    const char *words = plain_name(arena, &proposer->columns[number]);
    const char *name = arena_printf(arena, "total %s", words);
    if (is_shared(proposer, number)) {
        name = arena_printf(arena, "%s of %s", name, plain_name(arena, &proposer->tables[table]));
    }
    if (is_name_there(proposer, name, -1)) {
        name = arena_printf(arena, "sum of %s", words);
    }
    struct expr column = {.kind = EXPR_COLUMN, .column = number};
    struct expr sum = {.kind = EXPR_AGGREGATE, .op = AGGREGATE_SUM, .left = &column};
    propose(proposer,
            (struct candidate){.name = name,
                               .expression = sql_print_alone(arena, catalog, &sum),
                               .evidence = "its rows are added up by name and type",
                               .date = is_only(catalog, table) ? catalog->tables[table].main_date : -1,
                               .column = number});
}

/* ---- views ---- */

struct seen {
    int depth;
    bool aggregate, outside, other;
};

static bool see(void *context, struct expr *expr)
{
    struct seen *seen = context;
    bool column = expr->kind == EXPR_COLUMN || expr->kind == EXPR_STAR;
    seen->depth += expr->kind == EXPR_AGGREGATE;
    seen->aggregate = seen->aggregate || expr->kind == EXPR_AGGREGATE;
    seen->outside = seen->outside || (column && seen->depth == 0);
    seen->other = seen->other || expr->kind == EXPR_WINDOW || expr->kind == EXPR_SUBQUERY ||
                  expr->kind == EXPR_STAR || expr->kind == EXPR_PORTION ||
                  (expr->kind == EXPR_COLUMN && expr->instance > 0);
    return true;
}

static void leave(void *context, struct expr *expr)
{
    struct seen *seen = context;
    seen->depth -= expr->kind == EXPR_AGGREGATE;
}

static bool is_metric(const struct expr *expr)
{
    struct seen seen = {0};
    expr_walk((struct expr *)(uintptr_t)expr,
              &(struct query_visitor){.expr = see, .leave_expr = leave, .context = &seen});
    return seen.aggregate && !seen.outside && !seen.other && seen.depth == 0;
}

/* A name that says what it is: of one word, as "total" or "n", it may mean anything, but for what is computed of several sums,
 * as "arpu". */
static bool is_telling(struct arena *arena, const char *name, const struct expr *expr)
{
    struct word *words = NULL;
    return words_split_name(arena, name, &words) > 1 ||
           (expr->kind != EXPR_AGGREGATE && strlen(name) > SHORTEST);
}

/* From its SELECT on: SQLite keeps the statement that made it. */
static const char *select_of(const struct catalog *catalog, const char *definition)
{
    struct sql_lexer lexer = {.text = definition, .length = strlen(definition), .dialect = catalog->dialect};
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        if (sql_token_is_word(definition, &token, "select")) {
            return definition + token.start;
        }
    }
    return "";
}

static void propose_view(struct proposer *proposer, int32_t table)
{
    const struct catalog *catalog = proposer->catalog;
    const struct catalog_table *view = &catalog->tables[table];
    struct query *query = NULL;
    struct askdb_error ignored;
    if (!view->view || view->definition == NULL || view->definition[0] == '\0' ||
        sql_parse(proposer->arena, catalog, select_of(catalog, view->definition), &query, &ignored) != 0) {
        return;
    }
    bool whole = query->where == NULL && query->having == NULL && query->limit == NULL && !query->distinct &&
                 query->set == SET_NONE && query->extra_count == 0;
    for (size_t i = 0; whole && i < query->select_count && (int32_t)i < view->column_count; i++) {
        const char *name = catalog->columns[view->first_column + (int32_t)i].name;
        if (is_metric(query->select[i]) && is_telling(proposer->arena, name, query->select[i])) {
            struct word *words = NULL;
            size_t count = words_split_name(proposer->arena, name, &words);
            propose(proposer, (struct candidate){
                                  .name = words_join(proposer->arena, words, count, false),
                                  .expression = sql_print_alone(proposer->arena, catalog, query->select[i]),
                                  .evidence = arena_printf(proposer->arena, "as view %s has it", view->name),
                                  .date = -1,
                                  .column = -1});
        }
    }
}

/* ---- all of them ---- */

static void print_candidate(FILE *out, struct arena *arena, const struct catalog *catalog,
                            const struct candidate *candidate)
{
    const struct catalog_column *column =
        candidate->column >= 0 ? &catalog->columns[candidate->column] : NULL;
    const struct unit *unit = column != NULL ? unit_of_column(arena, column, NULL) : NULL;
    fputs("  - name: ", out);
    draft_print_scalar(out, candidate->name);
    fputs("\n    expression: ", out);
    draft_print_scalar(out, candidate->expression);
    draft_print_comment(out, candidate->evidence);
    if (unit != NULL && (unit->name[0] != '\0' || unit->plain[0] != '\0')) {
        fprintf(out, "    unit: %s\n", unit_of_word(unit->name) == unit ? unit->name : unit->plain);
    }
    if (candidate->date >= 0) {
        const struct catalog_column *date = &catalog->columns[candidate->date];
        fputs("    date: ", out);
        draft_print_scalar(out, arena_printf(arena, "%s.%s", catalog->tables[date->table].name, date->name));
        draft_print_comment(out, "the table's main date");
    }
}

void draft_print_metrics(FILE *out, struct arena *arena, const struct catalog *catalog)
{
    struct proposer proposer = {
        .arena = arena, .catalog = catalog, .items = ARENA_ARRAY(arena, struct candidate, MOST_METRICS)};
    names_of_catalog(arena, catalog, &proposer.tables, &proposer.columns);
    for (size_t t = 0; t < catalog->table_count; t++) {
        propose_view(&proposer, (int32_t)t);
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        for (size_t i = 0; i < CATALOG_MEASURES && !table->view; i++) {
            if (table->measures[i] >= 0 && happens(catalog, (int32_t)t) &&
                is_added_up(&proposer, table->measures[i])) {
                propose_sum(&proposer, (int32_t)t, table->measures[i]);
            }
        }
    }
    fputs(proposer.count > 0 ? "metrics:\n" : "", out);
    for (size_t i = 0; i < proposer.count; i++) {
        print_candidate(out, arena, catalog, &proposer.items[i]);
    }
}
