/* FROM clauses: tables, WITH names, subqueries, functions and joins. */
#include "util/error.h"
#include "validate/dialect.h"
#include "validate/postgres/policy.h"
#include "validate/postgres/walk.h"

#include <string.h>

/* Refuses fields that are not in `known`. */
static int check_fields(struct pg_walk *walk, const cJSON *body, const char *kind, const char *known)
{
    for (const cJSON *field = body->child; field != NULL; field = field->next) {
        if (!pg_in_words(known, field->string)) {
            return pg_reject(walk, CODE_SYNTAX, NO_PLACE, 0, "this part of SQL is not allowed: %s of %s",
                             field->string, kind);
        }
    }
    return 0;
}

static void apply_alias(struct pg_walk *walk, struct pg_relation *relation, const cJSON *alias)
{
    if (alias == NULL) {
        return;
    }
    relation->name = pg_text(alias, "aliasname");
    relation->schema = "";
    pg_columns_rename(walk, &relation->columns, pg_field(alias, "colnames"));
}

static bool is_system_schema(const char *schema)
{
    return strncmp(schema, "pg_", 3) == 0 || strcmp(schema, "information_schema") == 0;
}

/* Exact: PostgreSQL has folded names that were not quoted. A bare name means what the search path leads to;
 * under a policy, where its schema is written before it, it may mean another table. */
static int32_t find_table(const struct pg_walk *walk, const char *schema, const char *name)
{
    const struct catalog *catalog = walk->statement->catalog;
    int32_t found = -1;
    for (size_t i = 0; i < catalog->table_count; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        if (strcmp(table->name, name) != 0 || is_system_schema(table->schema)) {
            continue;
        }
        if (schema[0] != '\0' ? strcmp(table->schema, schema) == 0 : !table->off_path) {
            return (int32_t)i;
        }
        bool written = schema[0] == '\0' && walk->statement->policy != NULL;
        found = found < 0 && written ? (int32_t)i : found;
    }
    return found;
}

static int reject_table(struct pg_walk *walk, const cJSON *body, const char *schema, const char *name)
{
    size_t parts = schema[0] == '\0' ? 1 : 2;
    int status =
        parts == 1
            ? pg_reject(walk, CODE_UNKNOWN_TABLE, pg_place(body), 1, "no such table: %s", name)
            : pg_reject(walk, CODE_UNKNOWN_TABLE, pg_place(body), 2, "no such table: %s.%s", schema, name);
    suggest_table(walk->statement, name);
    const struct catalog *catalog = walk->statement->catalog;
    for (size_t i = 0; i < catalog->table_count; i++) {
        if (parts == 1 && strcmp(catalog->tables[i].name, name) == 0) {
            error_hint(walk->statement->err, "write %s.%s", catalog->tables[i].schema, name);
        }
    }
    return status;
}

static bool is_allowed(const struct pg_walk *walk, const char *label)
{
    const struct catalog_function *function = catalog_function_labelled(walk->statement->catalog, label);
    return function != NULL && function->allowed;
}

static int reject_caster(struct pg_walk *walk, size_t place, const char *label)
{
    return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, place, 2,
                     "function %s, which casts or checks what is in this table, is not allowed", label);
}

/* A policy hides what holds such domains, and reads them as the type below. */
static int check_checkers(struct pg_walk *walk, const cJSON *body, const struct catalog_table *table)
{
    struct statement *statement = walk->statement;
    if (statement->policy != NULL) {
        return 0;
    }
    char *rest = NULL, *labels = arena_strdup(statement->arena, table->checker ? table->checker : "");
    for (char *label = strtok_r(labels, " ", &rest); label != NULL; label = strtok_r(NULL, " ", &rest)) {
        name_list_add(&statement->checkers, statement->arena, label);
    }
    labels = arena_strdup(statement->arena, table->part_checker ? table->part_checker : "");
    for (char *label = strtok_r(labels, " ", &rest); label != NULL; label = strtok_r(NULL, " ", &rest)) {
        if (!is_allowed(walk, label)) {
            return reject_caster(walk, pg_place(body), label);
        }
    }
    return 0;
}

/* What a column holds may be cast by a user's function wherever it is read, even as a part of a row. */
static int check_casters(struct pg_walk *walk, const cJSON *body, const struct catalog_table *table)
{
    struct statement *statement = walk->statement;
    char *labels = table->caster == NULL ? NULL : arena_strdup(statement->arena, table->caster), *rest = NULL;
    for (char *label = labels == NULL ? NULL : strtok_r(labels, " ", &rest); label != NULL;
         label = strtok_r(NULL, " ", &rest)) {
        if (strchr(label, '>') != NULL) {
            name_list_add(&statement->casters, statement->arena, label);
        } else if (!is_allowed(walk, label)) {
            return reject_caster(walk, pg_place(body), label);
        }
    }
    return 0;
}

int pg_check_casts(struct pg_walk *walk)
{
    struct statement *statement = walk->statement;
    for (size_t i = 0; i < statement->casters.count; i++) {
        const char *target = strchr(statement->casters.items[i], '>');
        size_t length = (size_t)(target - statement->casters.items[i]);
        const char *label = arena_strndup(statement->arena, statement->casters.items[i], length);
        bool named =
            name_list_has(&statement->types, target + 1) || name_list_has(&statement->functions, target + 1);
        if (named && !is_allowed(walk, label)) {
            return reject_caster(walk, NO_PLACE, label);
        }
    }
    for (size_t i = 0; statement->gathers && i < statement->checkers.count; i++) {
        if (!is_allowed(walk, statement->checkers.items[i])) {
            return reject_caster(walk, NO_PLACE, statement->checkers.items[i]);
        }
    }
    return 0;
}

static int add_table(struct pg_walk *walk, const cJSON *body, const char *schema, const char *name)
{
    const struct catalog *catalog = walk->statement->catalog;
    int32_t table = find_table(walk, schema, name);
    if (table < 0) {
        return reject_table(walk, body, schema, name);
    }
    int status = check_casters(walk, body, &catalog->tables[table]);
    status = status < 0 ? status : check_checkers(walk, body, &catalog->tables[table]);
    status = status < 0 ? status : pg_policy_table(walk, body, table);
    if (status < 0) {
        return status;
    }
    statement_reads_table(walk->statement, table);
    statement_takes_shape(walk->statement, table);
    if (schema[0] == '\0' && walk->statement->policy == NULL) {
        statement_takes_bare(walk->statement, 'r', name, catalog->tables[table].schema);
    }
    const struct policy *policy = walk->statement->policy;
    bool covered = policy != NULL && policy->tables[table].covered;
    struct pg_relation *relation = pg_scope_add(walk, PG_ROWS, name);
    relation->schema = covered ? "" : catalog->tables[table].schema; /* a subquery has no schema */
    relation->table = table;
    for (int32_t i = 0; i < catalog->tables[table].column_count; i++) {
        pg_columns_add(walk, &relation->columns,
                       catalog->columns[catalog->tables[table].first_column + i].name);
    }
    apply_alias(walk, relation, pg_field(body, "alias"));
    return 0;
}

static int walk_table(struct pg_walk *walk, const cJSON *body)
{
    const char *schema = pg_text(body, "schemaname"), *name = pg_text(body, "relname");
    int status = check_fields(walk, body, "RangeVar", "schemaname relname inh relpersistence alias location");
    if (status < 0) {
        return status;
    }
    const struct pg_cte *cte = schema[0] == '\0' ? pg_scope_cte(walk, name) : NULL;
    if (cte != NULL && cte->later) {
        return pg_reject(walk, CODE_UNKNOWN_TABLE, pg_place(body), 1,
                         "no such table: the WITH query %s is not complete here", name);
    }
    if (cte != NULL) {
        pg_policy_cte(walk, name);
        struct pg_relation *relation = pg_scope_add(walk, PG_ROWS, name);
        relation->columns = cte->columns;
        apply_alias(walk, relation, pg_field(body, "alias"));
        return 0;
    }
    /* pg_catalog is searched first, so a bare pg_... name may mean its tables. */
    if (is_system_schema(schema) || (schema[0] == '\0' && is_system_schema(name))) {
        return pg_reject(walk, CODE_TABLE_NOT_ALLOWED, pg_place(body), 2, "system table %s is not allowed",
                         name);
    }
    return add_table(walk, body, schema, name);
}

static int walk_subquery(struct pg_walk *walk, const cJSON *body)
{
    const cJSON *select = NULL;
    struct pg_columns outputs = {0};
    const char *kind = pg_kind(pg_field(body, "subquery"), &select);
    int status = check_fields(walk, body, "RangeSubselect", "lateral subquery alias");
    if (status < 0) {
        return status;
    }
    if (kind == NULL || strcmp(kind, "SelectStmt") != 0) {
        return pg_refuse_kind(walk, kind == NULL ? "subquery" : kind, select == NULL ? body : select);
    }
    bool hidden = walk->scope->hidden;
    walk->scope->hidden = hidden || !pg_flag(body, "lateral");
    status = pg_walk_select(walk, select, NULL, &outputs);
    walk->scope->hidden = hidden;
    if (status == 0) {
        struct pg_relation *relation = pg_scope_add(walk, PG_ROWS, NULL);
        relation->columns = outputs;
        apply_alias(walk, relation, pg_field(body, "alias"));
    }
    return status;
}

/* AS name(column type, ...) after a function that returns records. */
static int add_definitions(struct pg_walk *walk, const cJSON *list, struct pg_columns *columns)
{
    const cJSON *body = NULL;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL; item = item->next) {
        const char *kind = pg_kind(item, &body);
        if (kind == NULL || strcmp(kind, "ColumnDef") != 0) {
            return pg_refuse_kind(walk, kind == NULL ? "column definition" : kind,
                                  body == NULL ? item : body);
        }
        int status = check_fields(walk, body, "ColumnDef", "colname typeName is_local location");
        status = status < 0 ? status : pg_check_type(walk, pg_field(body, "typeName"));
        if (status < 0) {
            return status;
        }
        pg_columns_add(walk, columns, pg_text(body, "colname"));
    }
    return 0;
}

/* One function of ROWS FROM, or the only one: a List of the call and its column definitions. */
static int walk_call(struct pg_walk *walk, const cJSON *item, bool defined, const char *alias,
                     struct pg_columns *columns)
{
    const cJSON *list = NULL, *body = NULL;
    const char *kind = pg_kind(item, &list);
    const cJSON *items = kind != NULL && strcmp(kind, "List") == 0 ? pg_field(list, "items") : NULL;
    const cJSON *call = cJSON_GetArrayItem(items, 0), *definitions = cJSON_GetArrayItem(items, 1);
    kind = pg_kind(call, &body);
    bool callable =
        kind != NULL && pg_in_words("FuncCall SQLValueFunction CoalesceExpr MinMaxExpr TypeCast", kind);
    if (!callable) {
        return pg_refuse_kind(walk, kind == NULL ? "function" : kind, body == NULL ? item : body);
    }
    int status = pg_walk_node(walk, call);
    if (status < 0) {
        return status;
    }
    const cJSON *inner = NULL;
    const char *inner_kind = definitions == NULL ? NULL : pg_kind(definitions, &inner);
    if (inner_kind != NULL) {
        const cJSON *listed = strcmp(inner_kind, "List") == 0 ? pg_field(inner, "items") : NULL;
        return listed != NULL ? add_definitions(walk, listed, columns)
                              : pg_refuse_kind(walk, inner_kind, inner);
    }
    if (!defined) {
        pg_columns_of_call(walk, call, alias, columns);
    }
    return 0;
}

static int walk_function(struct pg_walk *walk, const cJSON *body)
{
    const cJSON *functions = pg_field(body, "functions"), *definitions = pg_field(body, "coldeflist");
    const cJSON *alias = pg_field(body, "alias");
    struct pg_columns columns = {0};
    int status = check_fields(walk, body, "RangeFunction",
                              "lateral ordinality is_rowsfrom functions alias coldeflist");
    bool single = cJSON_GetArraySize(functions) == 1;
    const char *name = alias != NULL && single ? pg_text(alias, "aliasname") : NULL;
    for (const cJSON *item = functions == NULL ? NULL : functions->child; item != NULL && status == 0;
         item = item->next) {
        status = walk_call(walk, item, definitions != NULL, name, &columns);
    }
    status = status < 0 ? status : add_definitions(walk, definitions, &columns);
    if (status < 0) {
        return status;
    }
    if (pg_flag(body, "ordinality")) {
        pg_columns_add(walk, &columns, "ordinality");
    }
    const cJSON *first = NULL;
    pg_kind(functions == NULL ? NULL : functions->child, &first);
    struct pg_relation *relation =
        pg_scope_add(walk, PG_FUNCTION, pg_output_name(cJSON_GetArrayItem(pg_field(first, "items"), 0)));
    relation->columns = columns;
    relation->numbered = pg_flag(body, "ordinality");
    apply_alias(walk, relation, alias);
    return 0;
}

/* Blocks of a table cannot be told apart by who may see their rows. */
static int check_sampled(struct pg_walk *walk, const cJSON *body)
{
    const struct policy *policy = walk->statement->policy;
    const struct pg_relation *relation = &walk->scope->relations[walk->scope->count - 1];
    if (policy != NULL && relation->table >= 0 && policy->tables[relation->table].covered) {
        return pg_reject(walk, CODE_TABLE_NOT_ALLOWED, pg_place(body), 1,
                         "TABLESAMPLE is not allowed with this table");
    }
    return 0;
}

static int walk_sample(struct pg_walk *walk, const cJSON *body)
{
    const char *schema = "";
    const char *method = pg_qualified_name(pg_field(body, "method"), &schema);
    int status = check_fields(walk, body, "RangeTableSample", "relation method args repeatable location");
    if (status < 0) {
        return status;
    }
    if (method == NULL || schema[0] != '\0' || !pg_in_words("system bernoulli", method)) {
        return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 1,
                         "this sampling method is not allowed");
    }
    if (catalog_is_shadowed(walk->statement->catalog, method)) {
        return pg_reject(walk, CODE_SHADOWED_NAME, pg_place(body), 1,
                         "sampling method %s is also defined by a user", method);
    }
    statement_takes_bare(walk->statement, 'f', method, "pg_catalog");
    bool hidden = walk->scope->hidden;
    walk->scope->hidden = true; /* the arguments see outer queries only, not even the table itself */
    status = pg_walk_node(walk, pg_field(body, "args"));
    status = status < 0 ? status : pg_walk_node(walk, pg_field(body, "repeatable"));
    walk->scope->hidden = hidden;
    status = status < 0 ? status : pg_walk_from(walk, pg_field(body, "relation"));
    return status < 0 ? status : check_sampled(walk, body);
}

static bool may_have(struct pg_walk *walk, size_t first, size_t end, const char *name)
{
    bool open = false;
    for (size_t i = first; i < end; i++) {
        open = open || walk->scope->relations[i].columns.open;
    }
    return pg_scope_has(walk, first, end, name) || open;
}

static int check_using(struct pg_walk *walk, const cJSON *names, size_t first, size_t middle)
{
    for (const cJSON *item = names == NULL ? NULL : names->child; item != NULL; item = item->next) {
        const char *name = pg_string(item);
        bool both = name != NULL && may_have(walk, first, middle, name) &&
                    may_have(walk, middle, walk->scope->count, name);
        if (!both) {
            return pg_reject(walk, CODE_UNKNOWN_COLUMN, NO_PLACE, 0,
                             "USING: column %s is not on both sides of the join", name == NULL ? "?" : name);
        }
    }
    return 0;
}

/* (a JOIN b) AS j hides a and b behind j. */
static void wrap_join(struct pg_walk *walk, size_t first, const cJSON *alias)
{
    struct pg_scope *scope = walk->scope;
    struct pg_columns columns = {0};
    for (size_t i = first; i < scope->count; i++) {
        pg_columns_append(walk, &columns, &scope->relations[i].columns);
    }
    columns.unordered = columns.unordered || scope->merges;
    scope->count = first;
    struct pg_relation *relation = pg_scope_add(walk, PG_JOIN, NULL);
    relation->columns = columns;
    apply_alias(walk, relation, alias);
}

static void name_using(struct pg_walk *walk, const cJSON *names, const cJSON *alias)
{
    struct pg_columns columns = {0};
    pg_columns_rename(walk, &columns, names);
    struct pg_relation *relation = pg_scope_add(walk, PG_JOIN, pg_text(alias, "aliasname"));
    relation->columns = columns;
    relation->merged = true;
}

static int walk_on(struct pg_walk *walk, const cJSON *quals, size_t first)
{
    size_t saved = walk->scope->first;
    walk->scope->first = first;
    int status = pg_walk_condition(walk, quals);
    walk->scope->first = saved;
    return status;
}

static int walk_join(struct pg_walk *walk, const cJSON *body)
{
    const cJSON *quals = pg_field(body, "quals"), *names = pg_field(body, "usingClause");
    const cJSON *alias = pg_field(body, "alias"), *using_alias = pg_field(body, "join_using_alias");
    size_t first = walk->scope->count;
    int status =
        check_fields(walk, body, "JoinExpr",
                     "jointype isNatural larg rarg usingClause join_using_alias quals alias rtindex");
    status = status < 0 ? status : pg_walk_from(walk, pg_field(body, "larg"));
    size_t middle = walk->scope->count;
    status = status < 0 ? status : pg_walk_from(walk, pg_field(body, "rarg"));
    status = status < 0 ? status : check_using(walk, names, first, middle);
    if (status < 0) {
        return status;
    }
    if (names != NULL || pg_flag(body, "isNatural")) {
        walk->scope->merges = true;
        status = pg_check_operators(walk, "=", NO_PLACE);
        if (status < 0) {
            return status;
        }
    }
    if (quals == NULL) { /* USING, NATURAL, or a CROSS JOIN that says so */
        pg_link_range(walk->scope, first, walk->scope->count);
    }
    status = walk_on(walk, quals, first);
    if (status == 0 && alias != NULL) {
        wrap_join(walk, first, alias);
    }
    if (status == 0 && using_alias != NULL) {
        name_using(walk, names, using_alias);
    }
    return status;
}

int pg_walk_from(struct pg_walk *walk, const cJSON *item)
{
    static const struct {
        const char *kind;
        int (*walk)(struct pg_walk *walk, const cJSON *body);
    } kinds[] = {
        {"RangeVar", walk_table},         {"RangeSubselect", walk_subquery},
        {"RangeFunction", walk_function}, {"RangeTableSample", walk_sample},
        {"JoinExpr", walk_join},
    };
    const cJSON *body = NULL;
    const char *kind = pg_kind(item, &body);
    for (size_t i = 0; kind != NULL && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].kind, kind) == 0) {
            return kinds[i].walk(walk, body);
        }
    }
    return pg_refuse_kind(walk, kind == NULL ? "FROM item" : kind, body);
}

int pg_walk_condition(struct pg_walk *walk, const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = node == NULL ? NULL : pg_kind(node, &body);
    if (kind != NULL && strcmp(kind, "BoolExpr") == 0 && strcmp(pg_text(body, "boolop"), "AND_EXPR") == 0) {
        const cJSON *parts = pg_field(body, "args");
        int status = 0;
        for (const cJSON *part = parts == NULL ? NULL : parts->child; part != NULL && status == 0;
             part = part->next) {
            status = pg_walk_condition(walk, part);
        }
        return status;
    }
    walk->scope->touched = 0;
    int status = pg_walk_node(walk, node);
    pg_link(walk->scope, walk->scope->touched);
    walk->scope->touched = 0;
    return status;
}
