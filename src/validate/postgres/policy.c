#include "validate/postgres/policy.h"

#include "sql/lex.h"
#include "sql/sql.h"
#include "util/text.h"

#include <pg_query.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_TABLES = 500 }; /* named in one statement: bounds the length of the new text */

/* --- what takes a table's place --- */

/* The selection's parameters are appended to those of the statement, once for each table. */
static size_t value_base(struct pg_walk *walk, int32_t table)
{
    struct statement *statement = walk->statement;
    const struct policy_table *rule = &statement->policy->tables[table];
    for (size_t i = 0; i < statement->base_count; i++) {
        if (statement->bases[i].table == table) {
            return statement->bases[i].base;
        }
    }
    size_t base = statement->value_count;
    statement->bases = arena_grow(statement->arena, statement->bases, statement->base_count,
                                  &statement->base_capacity, sizeof *statement->bases);
    statement->bases[statement->base_count++] = (struct value_base){table, base};
    for (size_t i = 0; i < rule->value_count; i++) {
        statement->values = arena_grow(statement->arena, statement->values, statement->value_count,
                                       &statement->value_capacity, sizeof *statement->values);
        statement->values[statement->value_count++] = statement->policy->values[rule->first_value + i];
    }
    return base;
}

static const char *replacement(struct pg_walk *walk, const cJSON *body, int32_t table)
{
    struct statement *statement = walk->statement;
    const struct catalog_table *entry = &statement->catalog->tables[table];
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    if (statement->policy->tables[table].covered) {
        statement->restricted = true;
        fputc('(', out);
        policy_print_select(out, statement->catalog, statement->policy, table, value_base(walk, table));
        fputc(')', out);
        if (pg_field(body, "alias") == NULL) {
            fputs(" AS ", out);
            sql_print_identifier(out, DIALECT_POSTGRES, entry->name);
        }
    } else {
        sql_print_identifier(out, DIALECT_POSTGRES, entry->schema);
        fputc('.', out);
        sql_print_identifier(out, DIALECT_POSTGRES, entry->name);
    }
    text_end(out);
    const char *copy = arena_strdup(statement->arena, text);
    free(text);
    return copy;
}

/* The end of [schema.]name at `place`; 0 where the text does not read so. */
static size_t name_end(const struct statement *statement, size_t place, const char *schema, const char *name)
{
    struct sql_lexer lexer = {
        .text = statement->sql, .length = statement->length, .offset = place, .dialect = DIALECT_POSTGRES};
    struct sql_token token;
    if (schema[0] != '\0' && (!sql_next(&lexer, &token) || !sql_token_is_name(lexer.text, &token, schema) ||
                              !sql_next(&lexer, &token) || !sql_token_is_symbol(lexer.text, &token, '.'))) {
        return 0;
    }
    return sql_next(&lexer, &token) && sql_token_is_name(lexer.text, &token, name) ? token.end : 0;
}

static void add_splice(struct statement *statement, size_t start, size_t end, const char *text)
{
    statement->splices = arena_grow(statement->arena, statement->splices, statement->splice_count,
                                    &statement->splice_capacity, sizeof *statement->splices);
    statement->splices[statement->splice_count++] = (struct splice){.start = start, .end = end, .text = text};
}

int pg_policy_table(struct pg_walk *walk, const cJSON *body, int32_t table)
{
    struct statement *statement = walk->statement;
    const char *schema = pg_text(body, "schemaname"), *name = pg_text(body, "relname");
    if (statement->policy == NULL) {
        return 0;
    }
    if (statement->splice_count == MAX_TABLES) {
        return pg_reject(walk, CODE_TOO_COMPLEX, pg_place(body), 1,
                         "a statement may name at most %d tables here", MAX_TABLES);
    }
    size_t place = pg_place(body);
    size_t end = place == NO_PLACE ? 0 : name_end(statement, place, schema, name);
    if (end == 0) {
        return pg_reject(walk, CODE_TABLE_NOT_ALLOWED, place, 1,
                         "under a policy, table %s must be written plainly", name);
    }
    if (statement->policy->tables[table].covered && !pg_flag(body, "inh")) {
        return pg_reject(walk, CODE_TABLE_NOT_ALLOWED, place, 1, "ONLY is not allowed with table %s", name);
    }
    add_splice(statement, place, end, replacement(walk, body, table));
    return 0;
}

bool pg_policy_take_type(struct pg_walk *walk, size_t place, const char *schema, const char *name)
{
    struct statement *statement = walk->statement;
    if (statement->policy == NULL || statement->splice_count == MAX_TABLES || place == NO_PLACE ||
        name_end(statement, place, "", name) == 0) {
        return false;
    }
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    sql_print_identifier(out, DIALECT_POSTGRES, schema);
    fputc('.', out);
    text_end(out);
    add_splice(statement, place, place, arena_strdup(statement->arena, text));
    free(text);
    return true;
}

void pg_policy_cte(struct pg_walk *walk, const char *name)
{
    struct statement *statement = walk->statement;
    statement->ctes = arena_grow(statement->arena, statement->ctes, statement->cte_count,
                                 &statement->cte_capacity, sizeof *statement->ctes);
    statement->ctes[statement->cte_count++] = name;
}

/* --- proving the result --- */

struct proof {
    const struct statement *statement;
    struct span {
        size_t start, end;
        size_t names; /* of tables in it */
    } * spans;        /* of the splices, in the new text */
    size_t ctes;      /* names outside */
    bool failed;
};

static bool is_cte(const struct statement *statement, const char *name)
{
    for (size_t i = 0; i < statement->cte_count; i++) {
        if (strcmp(statement->ctes[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static void prove_name(struct proof *proof, const cJSON *body)
{
    const struct statement *statement = proof->statement;
    size_t place = pg_place(body);
    for (size_t i = 0; i < statement->splice_count; i++) {
        if (place != NO_PLACE && place >= proof->spans[i].start && place < proof->spans[i].end) {
            proof->spans[i].names++;
            return;
        }
    }
    bool cte = pg_text(body, "schemaname")[0] == '\0' && is_cte(statement, pg_text(body, "relname"));
    proof->ctes += cte ? 1 : 0;
    proof->failed = proof->failed || !cte;
}

/* Every RangeVar, wherever it stands. */
static void prove_node(struct proof *proof, const cJSON *node)
{
    for (const cJSON *item = node->child; item != NULL; item = item->next) {
        if (item->string != NULL && strcmp(item->string, "RangeVar") == 0) {
            prove_name(proof, item);
        }
        prove_node(proof, item);
    }
}

static bool is_proved(struct pg_walk *walk, const cJSON *tree)
{
    const struct statement *statement = walk->statement;
    struct proof proof = {.statement = statement};
    size_t added = 0, removed = 0;
    proof.spans = ARENA_ARRAY(statement->arena, struct span, statement->splice_count + 1);
    for (size_t i = 0; i < statement->splice_count; i++) {
        const struct splice *splice = &statement->splices[i];
        size_t start = splice->start + added - removed;
        proof.spans[i] = (struct span){.start = start, .end = start + strlen(splice->text)};
        added += strlen(splice->text);
        removed += splice->end - splice->start;
    }
    if (cJSON_GetArraySize(pg_field(tree, "stmts")) != 1) {
        return false;
    }
    prove_node(&proof, tree);
    for (size_t i = 0; i < statement->splice_count; i++) {
        bool table = statement->splices[i].end > statement->splices[i].start;
        proof.failed = proof.failed || (proof.spans[i].names == 0) == table;
    }
    return !proof.failed && proof.ctes == statement->cte_count;
}

static int compare_places(const void *left, const void *right)
{
    const struct splice *a = left, *b = right;
    return (a->start > b->start) - (a->start < b->start);
}

static bool overlap(const struct statement *statement)
{
    for (size_t i = 1; i < statement->splice_count; i++) {
        if (statement->splices[i].start < statement->splices[i - 1].end) {
            return true;
        }
    }
    return false;
}

int pg_policy_finish(struct pg_walk *walk)
{
    struct statement *statement = walk->statement;
    if (statement->policy == NULL) {
        return 0;
    }
    if (statement->splice_count > 0) {
        qsort(statement->splices, statement->splice_count, sizeof *statement->splices, compare_places);
    }
    const char *text =
        rewrite_apply(statement->arena, statement->sql, statement->splices, statement->splice_count);
    PgQueryParseResult result = pg_query_parse(text);
    cJSON *tree = result.error == NULL ? cJSON_Parse(result.parse_tree) : NULL;
    bool proved = tree != NULL && !overlap(statement) && is_proved(walk, tree);
    cJSON_Delete(tree);
    pg_query_free_parse_result(result);
    if (!proved) {
        return pg_reject(walk, CODE_TABLE_NOT_ALLOWED, NO_PLACE, 0,
                         "under the policy this statement cannot be allowed");
    }
    statement->rewritten = text;
    return 0;
}
