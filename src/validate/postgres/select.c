/* SELECT, VALUES, set operations and WITH. */
#include "validate/postgres/walk.h"

#include <string.h>

static const char known_fields[] =
    "distinctClause targetList fromClause whereClause groupClause groupDistinct havingClause windowClause "
    "valuesLists "
    "sortClause limitOffset limitCount limitOption withClause op all larg rarg";

static int check_select_fields(struct pg_walk *walk, const cJSON *select)
{
    const cJSON *into = pg_field(select, "intoClause");
    if (into != NULL) {
        return pg_reject(walk, CODE_NOT_A_QUERY, pg_place(pg_field(into, "rel")), 2,
                         "only a query may run: this is a SELECT INTO");
    }
    if (pg_field(select, "lockingClause") != NULL) {
        return pg_reject(walk, CODE_ROW_LOCK, NO_PLACE, 0,
                         "locking rows (FOR UPDATE, FOR SHARE) is not allowed");
    }
    for (const cJSON *field = select->child; field != NULL; field = field->next) {
        if (!pg_in_words(known_fields, field->string)) {
            return pg_reject(walk, CODE_SYNTAX, NO_PLACE, 0, "this part of SQL is not allowed: %s of SELECT",
                             field->string);
        }
    }
    return 0;
}

static void add_cycle_columns(struct pg_walk *walk, const cJSON *body, struct pg_columns *columns)
{
    static const char *const fields[][2] = {{"search_clause", "search_seq_column"},
                                            {"cycle_clause", "cycle_mark_column"},
                                            {"cycle_clause", "cycle_path_column"}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const cJSON *clause = pg_field(body, fields[i][0]);
        if (clause != NULL) {
            pg_columns_add(walk, columns, pg_text(clause, fields[i][1]));
        }
    }
}

static int check_cte_fields(struct pg_walk *walk, const cJSON *body)
{
    static const char known[] =
        "ctename aliascolnames ctematerialized ctequery search_clause cycle_clause location cterecursive";
    const cJSON *cycle = pg_field(body, "cycle_clause");
    for (const cJSON *field = body->child; field != NULL; field = field->next) {
        if (!pg_in_words(known, field->string)) {
            return pg_reject(walk, CODE_SYNTAX, pg_place(body), 1,
                             "this part of SQL is not allowed: %s of WITH", field->string);
        }
    }
    int status = pg_walk_node(walk, pg_field(cycle, "cycle_mark_value"));
    return status < 0 ? status : pg_walk_node(walk, pg_field(cycle, "cycle_mark_default"));
}

static int walk_cte(struct pg_walk *walk, const cJSON *body, bool recursive)
{
    const cJSON *query = NULL, *names = pg_field(body, "aliascolnames");
    const char *kind = pg_kind(pg_field(body, "ctequery"), &query);
    int status = check_cte_fields(walk, body);
    if (status < 0) {
        return status;
    }
    if (kind == NULL || strcmp(kind, "SelectStmt") != 0) {
        return pg_refuse_kind(walk, kind == NULL ? "WITH query" : kind, body);
    }
    struct pg_cte *cte = ARENA_NEW(walk->statement->arena, struct pg_cte);
    cte->name = pg_text(body, "ctename");
    pg_columns_rename(walk, &cte->columns, names);
    struct pg_columns outputs = {0};
    /* What SEARCH and CYCLE add is seen outside only; inside, it would do no harm. */
    status = pg_walk_select(walk, query, recursive ? cte : NULL, &outputs);
    pg_columns_rename(walk, &outputs, names);
    add_cycle_columns(walk, body, &outputs);
    struct pg_cte *done = ARENA_NEW(walk->statement->arena, struct pg_cte);
    *done = (struct pg_cte){.name = cte->name, .columns = outputs, .next = walk->scope->ctes};
    walk->scope->ctes = done;
    return status;
}

/* The names of WITH RECURSIVE mean its queries from the beginning on, also where they are none that a query
 * may read yet: not a table of that name. */
static void add_later(struct pg_walk *walk, const cJSON *list)
{
    const cJSON *body = NULL;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL; item = item->next) {
        if (pg_kind(item, &body) != NULL) {
            struct pg_cte *cte = ARENA_NEW(walk->statement->arena, struct pg_cte);
            *cte =
                (struct pg_cte){.name = pg_text(body, "ctename"), .later = true, .next = walk->scope->ctes};
            walk->scope->ctes = cte;
        }
    }
}

static int walk_with(struct pg_walk *walk, const cJSON *with)
{
    const cJSON *list = pg_field(with, "ctes"), *body = NULL;
    int status = 0;
    if (pg_flag(with, "recursive")) {
        walk->statement->lengthens = true;
        add_later(walk, list);
    }
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL && status == 0;
         item = item->next) {
        const char *kind = pg_kind(item, &body);
        bool known = kind != NULL && strcmp(kind, "CommonTableExpr") == 0;
        status = known ? walk_cte(walk, body, pg_flag(with, "recursive"))
                       : pg_refuse_kind(walk, kind == NULL ? "WITH" : kind, body == NULL ? item : body);
    }
    return status;
}

/* Which name an expression gets without AS differs between versions of the server. One that users gave a
 * function is not counted on: where no column has it, it would be called. */
static void add_output(struct pg_walk *walk, const cJSON *target, const char *value_kind,
                       struct pg_columns *outputs)
{
    const char *name = pg_text(target, "name");
    bool given = name[0] != '\0' || (value_kind != NULL && strcmp(value_kind, "ColumnRef") == 0);
    name = name[0] != '\0' ? name : pg_output_name(pg_field(target, "val"));
    bool counted = given || !catalog_is_shadowed(walk->statement->catalog, name);
    pg_columns_add(walk, outputs, counted ? name : "");
    outputs->open = outputs->open || !counted;
    if (counted && !given) {
        statement_takes_bare(walk->statement, 'f', name, "pg_catalog");
    }
}

static int walk_target(struct pg_walk *walk, const cJSON *item, struct pg_columns *outputs)
{
    const cJSON *body = NULL, *value = NULL;
    const char *kind = pg_kind(item, &body);
    if (kind == NULL || strcmp(kind, "ResTarget") != 0 || pg_field(body, "indirection") != NULL) {
        return pg_refuse_kind(walk, kind == NULL ? "output column" : kind, body == NULL ? item : body);
    }
    const char *value_kind = pg_kind(pg_field(body, "val"), &value);
    if (value_kind != NULL && strcmp(value_kind, "ColumnRef") == 0 && pg_is_star(value)) {
        return pg_resolve_star(walk, value, outputs);
    }
    add_output(walk, body, value_kind, outputs);
    return pg_walk_node(walk, pg_field(body, "val"));
}

static int walk_targets(struct pg_walk *walk, const cJSON *list, struct pg_columns *outputs)
{
    int status = 0;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL && status == 0;
         item = item->next) {
        status = walk_target(walk, item, outputs);
    }
    return status;
}

/* The single name that a node is, or NULL. */
static const char *bare_name(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    const cJSON *fields = kind != NULL && strcmp(kind, "ColumnRef") == 0 ? pg_field(body, "fields") : NULL;
    return cJSON_GetArraySize(fields) == 1 ? pg_string(fields->child) : NULL;
}

/* GROUP BY, ORDER BY and DISTINCT ON: a bare name may be an output column. */
static int walk_by(struct pg_walk *walk, const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body), *name = bare_name(node);
    if (name != NULL && pg_columns_hold(&walk->scope->outputs, name)) {
        return 0;
    }
    if (kind != NULL && strcmp(kind, "SortBy") == 0 && pg_field(body, "useOp") == NULL) {
        return walk_by(walk, pg_field(body, "node"));
    }
    const cJSON *content =
        kind != NULL && strcmp(kind, "GroupingSet") == 0 ? pg_field(body, "content") : NULL;
    if (content == NULL) {
        return pg_walk_node(walk, node);
    }
    int status = 0;
    for (const cJSON *item = content->child; item != NULL && status == 0; item = item->next) {
        status = walk_by(walk, item);
    }
    return status;
}

static int walk_by_list(struct pg_walk *walk, const cJSON *list)
{
    int status = 0;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL && status == 0;
         item = item->next) {
        status = walk_by(walk, item);
    }
    return status;
}

static int walk_windows(struct pg_walk *walk, const cJSON *list)
{
    const cJSON *body = NULL;
    int status = 0;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL && status == 0;
         item = item->next) {
        const char *kind = pg_kind(item, &body);
        bool known = kind != NULL && strcmp(kind, "WindowDef") == 0;
        status = known ? pg_walk_window(walk, body)
                       : pg_refuse_kind(walk, kind == NULL ? "WINDOW" : kind, body == NULL ? item : body);
    }
    return status;
}

static int walk_values(struct pg_walk *walk, const cJSON *lists, struct pg_columns *outputs)
{
    const cJSON *body = NULL;
    const char *kind = lists == NULL ? NULL : pg_kind(lists->child, &body);
    int count = kind != NULL ? cJSON_GetArraySize(pg_field(body, "items")) : 0;
    for (int i = 1; i <= count; i++) {
        pg_columns_add(walk, outputs, arena_printf(walk->statement->arena, "column%d", i));
    }
    return pg_walk_node(walk, lists);
}

static int walk_plain(struct pg_walk *walk, const cJSON *select, struct pg_columns *outputs)
{
    const cJSON *from = pg_field(select, "fromClause"), *values = pg_field(select, "valuesLists");
    int status = 0;
    for (const cJSON *item = from == NULL ? NULL : from->child; item != NULL && status == 0;
         item = item->next) {
        status = pg_walk_from(walk, item);
    }
    status = status < 0 ? status : pg_walk_condition(walk, pg_field(select, "whereClause"));
    status = status < 0 || values == NULL ? status : walk_values(walk, values, outputs);
    status = status < 0 ? status : walk_targets(walk, pg_field(select, "targetList"), outputs);
    walk->scope->outputs = *outputs;
    status = status < 0 ? status : walk_by_list(walk, pg_field(select, "distinctClause"));
    status = status < 0 ? status : walk_by_list(walk, pg_field(select, "groupClause"));
    status = status < 0 ? status : pg_walk_node(walk, pg_field(select, "havingClause"));
    status = status < 0 ? status : walk_windows(walk, pg_field(select, "windowClause"));
    if (status == 0) {
        pg_warn_cartesian(walk);
    }
    return status;
}

static int walk_set(struct pg_walk *walk, const cJSON *select, struct pg_cte *self,
                    struct pg_columns *outputs)
{
    const cJSON *left = pg_field(select, "larg"), *right = pg_field(select, "rarg");
    struct pg_columns others = {0};
    if (left == NULL || right == NULL) {
        return pg_reject(walk, CODE_SYNTAX, NO_PLACE, 0, "a set operation without two sides");
    }
    int status = pg_walk_select(walk, left, NULL, outputs);
    if (status < 0) {
        return status;
    }
    if (self != NULL) {
        struct pg_columns names = self->columns;
        self->columns = *outputs;
        pg_columns_replace(walk, &self->columns, &names);
        self->next = walk->scope->ctes;
        walk->scope->ctes = self;
    }
    status = pg_walk_select(walk, right, NULL, &others);
    walk->scope->outputs = *outputs;
    return status;
}

int pg_walk_select(struct pg_walk *walk, const cJSON *select, struct pg_cte *self,
                   struct pg_columns *ret_outputs)
{
    struct pg_scope scope = {.parent = walk->scope};
    struct pg_columns outputs = {0};
    const char *op = pg_text(select, "op");
    int status = check_select_fields(walk, select);
    if (status < 0) {
        return status;
    }
    walk->scope = &scope;
    status = walk_with(walk, pg_field(select, "withClause"));
    if (status == 0) {
        bool plain = op[0] == '\0' || strcmp(op, "SETOP_NONE") == 0;
        status = plain ? walk_plain(walk, select, &outputs) : walk_set(walk, select, self, &outputs);
    }
    status = status < 0 ? status : walk_by_list(walk, pg_field(select, "sortClause"));
    status = status < 0 ? status : pg_walk_node(walk, pg_field(select, "limitOffset"));
    status = status < 0 ? status : pg_walk_node(walk, pg_field(select, "limitCount"));
    walk->scope = scope.parent;
    *ret_outputs = outputs;
    return status;
}
