/* Expressions: an allow-list of node kinds, each with the fields it may have. */
#include "util/error.h"
#include "validate/dialect.h"
#include "validate/postgres/policy.h"
#include "validate/postgres/walk.h"

#include <string.h>

/* Which fields of a kind hold nodes to walk, and which hold plain facts. Any other field is refused. */
struct kind_rule {
    const char *kind;
    int (*check)(struct pg_walk *walk, const cJSON *body); /* before the walk, or NULL */
    const char *nodes;
    const char *facts;
};

/* The words of a list of names, which are kept where a statement is to take them for pg_catalog's. */
static void take_operators(struct pg_walk *walk, const char *operators)
{
    for (const char *at = operators; *at != '\0'; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        statement_takes_bare(walk->statement, 'o', arena_strndup(walk->statement->arena, at, length),
                             "pg_catalog");
        at += length;
    }
}

int pg_check_operators(struct pg_walk *walk, const char *operators, size_t place)
{
    const struct catalog *catalog = walk->statement->catalog;
    for (size_t i = 0; i < catalog->shadow_count; i++) {
        if (pg_in_words(operators, catalog->shadows[i])) {
            return pg_reject(walk, CODE_SHADOWED_NAME, place, 1,
                             "operator %s is also defined by a user: write OPERATOR(pg_catalog.%s)",
                             catalog->shadows[i], catalog->shadows[i]);
        }
    }
    take_operators(walk, operators);
    return 0;
}

/* Operators by their own name, or OPERATOR(pg_catalog.name), between two values or fewer. */
static int check_operator_of(struct pg_walk *walk, const cJSON *names, const cJSON *left, const cJSON *right,
                             size_t place)
{
    const char *schema = "", *name = names == NULL ? NULL : pg_qualified_name(names, &schema);
    if (names != NULL && (name == NULL || (schema[0] != '\0' && strcmp(schema, "pg_catalog") != 0))) {
        return pg_reject(walk, CODE_OPERATOR_NOT_ALLOWED, place, 1,
                         "operators of other schemas are not allowed");
    }
    if (name != NULL) {
        pg_note_operator(walk, name, left, right, place);
    }
    return name == NULL || schema[0] != '\0' ? 0 : pg_check_operators(walk, name, place);
}

static int check_operator_name(struct pg_walk *walk, const cJSON *names, size_t place)
{
    return check_operator_of(walk, names, NULL, NULL, place);
}

static int check_operator(struct pg_walk *walk, const cJSON *body)
{
    if (strstr(pg_text(body, "kind"), "BETWEEN") != NULL) {
        return pg_check_operators(walk, "< > <= >=", pg_place(body));
    }
    return check_operator_of(walk, pg_field(body, "name"), pg_field(body, "lexpr"), pg_field(body, "rexpr"),
                             pg_place(body));
}

/* CASE x WHEN y compares by name. */
static int check_case(struct pg_walk *walk, const cJSON *body)
{
    return pg_field(body, "arg") == NULL ? 0 : pg_check_operators(walk, "=", pg_place(body));
}

static int check_sort(struct pg_walk *walk, const cJSON *body)
{
    return check_operator_name(walk, pg_field(body, "useOp"), pg_place(body));
}

/* pg_catalog's own functions by the list of those allowed. The server looks up any text beside what pg_typeof
 * returns, as the name of a type or a table. */
static int check_own_function(struct pg_walk *walk, const cJSON *body, const char *schema, const char *name)
{
    bool tells = walk->statement->policy != NULL && strcmp(name, "pg_typeof") == 0;
    if (tells || !postgres_function_allowed(name)) {
        return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 2, "function %s is not allowed",
                         name);
    }
    if (schema[0] != '\0') {
        return 0;
    }
    if (catalog_is_shadowed(walk->statement->catalog, name)) {
        return pg_reject(walk, CODE_SHADOWED_NAME, pg_place(body), 1,
                         "function %s is also defined by a user: write pg_catalog.%s", name, name);
    }
    statement_takes_bare(walk->statement, 'f', name, "pg_catalog");
    return 0;
}

/* Functions of extensions by a list, those of users where a semantic file allows them by name. */
static int check_other_function(struct pg_walk *walk, const cJSON *body, const char *schema,
                                const struct catalog_function *function)
{
    if (!function->allowed) {
        int status =
            pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 2, "function %s%s%s is not allowed",
                      schema, schema[0] != '\0' ? "." : "", function->name);
        if (walk->statement->policy == NULL) {
            error_hint(walk->statement->err, "a semantic file may allow it: functions: [%s.%s]",
                       function->schema, function->name);
        }
        return status;
    }
    if (schema[0] == '\0') {
        statement_takes_bare(walk->statement, 'f', function->name, function->schema);
    }
    return 0;
}

static int gather(struct pg_walk *walk, const cJSON *body)
{
    pg_note_elements(walk, pg_field(body, "elements"));
    walk->statement->gathers = true;
    return 0;
}

static int check_function(struct pg_walk *walk, const cJSON *body)
{
    const char *schema = "", *name = pg_qualified_name(pg_field(body, "funcname"), &schema);
    if (name == NULL) {
        return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 3,
                         "this function name is not allowed");
    }
    const struct catalog_function *other = catalog_find_function(walk->statement->catalog, schema, name);
    if (other == NULL && schema[0] != '\0' && strcmp(schema, "pg_catalog") != 0) {
        return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 2, "function %s.%s is not allowed",
                         schema, name);
    }
    name_list_add(&walk->statement->functions, walk->statement->arena, name);
    walk->statement->gathers |= catalog_is_gatherer(walk->statement->catalog, name);
    pg_note_call(walk, name, body);
    int status = other != NULL ? check_other_function(walk, body, schema, other)
                               : check_own_function(walk, body, schema, name);
    status = status < 0 ? status : pg_check_growth(walk, body, name);
    return status < 0 ? status : pg_walk_window(walk, pg_field(body, "over"));
}

/* CURRENT_DATE and its kin; not CURRENT_USER and its kin. */
static int check_value_function(struct pg_walk *walk, const cJSON *body)
{
    static const char times[] =
        "SVFOP_CURRENT_DATE SVFOP_CURRENT_TIME SVFOP_CURRENT_TIME_N SVFOP_CURRENT_TIMESTAMP "
        "SVFOP_CURRENT_TIMESTAMP_N SVFOP_LOCALTIME SVFOP_LOCALTIME_N SVFOP_LOCALTIMESTAMP "
        "SVFOP_LOCALTIMESTAMP_N";
    if (!pg_in_words(times, pg_text(body, "op"))) {
        return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(body), 1,
                         "functions that tell of the session are not allowed");
    }
    return 0;
}

static bool is_ordinary_type(const char *name)
{
    static const char types[] =
        "int2 int4 int8 integer smallint bigint float4 float8 numeric decimal money text varchar "
        "bpchar char name bool boolean date time timetz timestamp timestamptz interval json jsonb "
        "uuid bytea bit varbit inet cidr macaddr point int4range int8range numrange daterange "
        "tsrange tstzrange tsvector tsquery jsonpath";
    return pg_in_words(types, name);
}

/* Types that columns of the catalog have, such as enumerations: the very type, not one of its name in another
 * schema; never the reg* types, which look names up, nor xml, which takes minutes for entities within
 * entities, nor what a user's function casts. Under a policy a domain is no column's type, and a name without
 * a schema, which is then written with it, means that of columns whatever stands before it on the path: a
 * hidden table does not count. NULL where no column has it. */
static const struct catalog_column *column_of_type(const struct statement *statement, const char *schema,
                                                   const char *name)
{
    const struct catalog *catalog = statement->catalog;
    const struct catalog_column *only = NULL;
    bool several = false;
    if (strncmp(name, "reg", 3) == 0 || strncmp(name, "pg_", 3) == 0 || pg_in_words("xml _xml", name)) {
        return NULL;
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        bool same = schema[0] == '\0' ? column->type_is_bare : strcmp(column->type_schema, schema) == 0;
        if (strcmp(column->type_name, name) != 0 || catalog->tables[column->table].caster != NULL) {
            continue;
        }
        if (same) {
            return column;
        }
        several = several || (only != NULL && strcmp(only->type_schema, column->type_schema) != 0);
        only = column;
    }
    return schema[0] == '\0' && statement->policy != NULL && !several ? only : NULL;
}

/* Modifiers such as the 20 of varchar(20) are constants. */
static int check_modifiers(struct pg_walk *walk, const cJSON *modifiers, size_t place)
{
    const cJSON *body = NULL;
    for (const cJSON *item = modifiers == NULL ? NULL : modifiers->child; item != NULL; item = item->next) {
        const char *kind = pg_kind(item, &body);
        if (kind == NULL || strcmp(kind, "A_Const") != 0) {
            return pg_reject(walk, CODE_TYPE_NOT_ALLOWED, place, 2,
                             "a type may only have constants for modifiers");
        }
    }
    return 0;
}

/* The schema of a type of users that may be named, or NULL. Under a policy only columns tell of types. */
static const char *schema_of_type(const struct pg_walk *walk, const char *schema, const char *name)
{
    const struct statement *statement = walk->statement;
    const struct catalog_column *column =
        strcmp(schema, "pg_catalog") == 0 ? NULL : column_of_type(statement, schema, name);
    const struct catalog_type *type =
        statement->policy == NULL ? catalog_find_type(statement->catalog, schema, name) : NULL;
    return column != NULL ? column->type_schema : type != NULL ? type->schema : NULL;
}

/* A name without a schema is looked for along the search path, as that of a function is. */
static int check_type_name(struct pg_walk *walk, const char *schema, const char *name, size_t place)
{
    bool own = (schema[0] == '\0' || strcmp(schema, "pg_catalog") == 0) && is_ordinary_type(name);
    const char *home = own ? "pg_catalog" : schema_of_type(walk, schema, name);
    if (home == NULL) {
        return pg_reject(walk, CODE_TYPE_NOT_ALLOWED, place, 2, "type %s is not allowed", name);
    }
    bool written = schema[0] == '\0' && pg_policy_take_type(walk, place, home, name);
    if (own && schema[0] == '\0' && !written && catalog_is_type_shadowed(walk->statement->catalog, name)) {
        return pg_reject(walk, CODE_SHADOWED_NAME, place, 1,
                         "type %s is also defined by a user: write pg_catalog.%s", name, name);
    }
    name_list_add(&walk->statement->types, walk->statement->arena, name);
    if (schema[0] == '\0' && !written) {
        statement_takes_bare(walk->statement, 't', name, home);
    }
    return 0;
}

int pg_check_type(struct pg_walk *walk, const cJSON *type_name)
{
    const char *schema = "";
    const char *name = pg_qualified_name(pg_field(type_name, "names"), &schema);
    size_t place = pg_place(type_name);
    for (const cJSON *field = type_name == NULL ? NULL : type_name->child; field != NULL;
         field = field->next) {
        if (!pg_in_words("names typemod typmods arrayBounds location", field->string)) {
            return pg_reject(walk, CODE_TYPE_NOT_ALLOWED, place, 2, "this type is not allowed");
        }
    }
    if (name == NULL) {
        return pg_reject(walk, CODE_TYPE_NOT_ALLOWED, place, 2, "this type is not allowed");
    }
    int status = check_type_name(walk, schema, name, place);
    if (status < 0) {
        return status;
    }
    status = check_modifiers(walk, pg_field(type_name, "typmods"), place);
    return status < 0 ? status : pg_check_padding(walk, type_name, name);
}

static int check_cast(struct pg_walk *walk, const cJSON *body)
{
    pg_note_cast(walk, body);
    return pg_check_type(walk, pg_field(body, "typeName"));
}

static int check_row(struct pg_walk *walk, const cJSON *body)
{
    pg_note_elements(walk, pg_field(body, "args"));
    return 0;
}

static int check_sublink(struct pg_walk *walk, const cJSON *body)
{
    const cJSON *select = NULL;
    struct pg_columns outputs = {0};
    const char *kind = pg_kind(pg_field(body, "subselect"), &select);
    bool array = strcmp(pg_text(body, "subLinkType"), "ARRAY_SUBLINK") == 0;
    walk->statement->gathers |= array;
    walk->statement->lengthens |= array;
    bool compares = pg_field(body, "testexpr") != NULL && pg_field(body, "operName") == NULL;
    int status = compares ? pg_check_operators(walk, "=", pg_place(body))
                          : check_operator_name(walk, pg_field(body, "operName"), pg_place(body));
    if (status < 0) {
        return status;
    }
    if (kind == NULL || strcmp(kind, "SelectStmt") != 0) {
        return pg_refuse_kind(walk, kind == NULL ? "subselect" : kind, body);
    }
    return pg_walk_select(walk, select, NULL, &outputs);
}

/* (value).field reads a field of a row, but where the value has no such field PostgreSQL calls the function
 * of that name. Only what can be nothing but a field passes. */
static int check_row_field(struct pg_walk *walk, const cJSON *base, const char *field)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(base, &body);
    const cJSON *fields = kind != NULL && strcmp(kind, "ColumnRef") == 0 ? pg_field(body, "fields") : NULL;
    const char *name = cJSON_GetArraySize(fields) == 1 ? pg_string(fields->child) : NULL;
    bool known = name != NULL ? pg_is_row_field(walk, name, field) : pg_is_call_field(walk, base, field);
    return known ? 0
                 : pg_reject(walk, CODE_UNKNOWN_COLUMN, kind == NULL ? NO_PLACE : pg_place(body), 1,
                             "field %s of this value is not known", field);
}

static int check_indirection(struct pg_walk *walk, const cJSON *body)
{
    const cJSON *base = pg_field(body, "arg"), *list = pg_field(body, "indirection"), *inner = NULL;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL; item = item->next) {
        const char *kind = pg_kind(item, &inner);
        const char *field = pg_string(item);
        int status = 0;
        if (field != NULL && item == list->child) {
            status = check_row_field(walk, base, field);
        } else if (kind == NULL || strcmp(kind, "A_Indices") != 0) {
            status = pg_reject(walk, CODE_SYNTAX, NO_PLACE, 0,
                               "field selection with more than one name or a star is not allowed");
        } else {
            status = pg_walk_node(walk, item);
        }
        if (status < 0) {
            return status;
        }
    }
    return 0;
}

static const struct kind_rule rules[] = {
    {"A_ArrayExpr", gather, "elements", "location"},
    {"A_Const", pg_note_constant, "", "ival fval boolval sval bsval isnull location"},
    {"A_Expr", check_operator, "lexpr rexpr", "kind name location"},
    {"A_Indices", NULL, "lidx uidx", "is_slice"},
    {"A_Indirection", check_indirection, "arg", "indirection"},
    {"BoolExpr", NULL, "args", "boolop location"},
    {"BooleanTest", NULL, "arg", "booltesttype location"},
    {"CaseExpr", check_case, "arg args defresult", "location"},
    {"CaseWhen", NULL, "expr result", "location"},
    {"CoalesceExpr", NULL, "args", "location"},
    {"CollateClause", NULL, "arg", "collname location"},
    {"ColumnRef", pg_resolve_column, "", "fields location"},
    {"FuncCall", check_function, "args agg_order agg_filter",
     "funcname over agg_within_group agg_star agg_distinct func_variadic funcformat location"},
    {"GroupingFunc", NULL, "args", "location"},
    {"GroupingSet", NULL, "content", "kind location"},
    {"List", NULL, "items", ""},
    {"MinMaxExpr", NULL, "args", "op location"},
    {"NamedArgExpr", NULL, "arg", "name argnumber location"},
    {"NullTest", NULL, "arg", "nulltesttype location"},
    {"RowExpr", check_row, "args", "row_format location"},
    {"SQLValueFunction", check_value_function, "", "op typmod location"},
    {"SortBy", check_sort, "node", "sortby_dir sortby_nulls useOp location"},
    {"SubLink", check_sublink, "testexpr", "subLinkType operName subselect location"},
    {"TypeCast", check_cast, "arg", "typeName location"},
};

static const struct kind_rule *find_rule(const char *kind)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (strcmp(rules[i].kind, kind) == 0) {
            return &rules[i];
        }
    }
    return NULL;
}

static int walk_fields(struct pg_walk *walk, const struct kind_rule *rule, const cJSON *body)
{
    for (const cJSON *field = body->child; field != NULL; field = field->next) {
        bool nodes = pg_in_words(rule->nodes, field->string);
        if (!nodes && !pg_in_words(rule->facts, field->string)) {
            return pg_reject(walk, CODE_SYNTAX, pg_place(body), 1,
                             "this part of SQL is not allowed: %s of %s", field->string, rule->kind);
        }
        int status = nodes ? pg_walk_node(walk, field) : 0;
        if (status < 0) {
            return status;
        }
    }
    return 0;
}

static int walk_list(struct pg_walk *walk, const cJSON *list)
{
    for (const cJSON *item = list->child; item != NULL; item = item->next) {
        int status = pg_walk_node(walk, item);
        if (status < 0) {
            return status;
        }
    }
    return 0;
}

int pg_walk_node(struct pg_walk *walk, const cJSON *node)
{
    const cJSON *body = NULL;
    if (node == NULL || (cJSON_IsObject(node) && node->child == NULL)) {
        return 0; /* a null node, as in DISTINCT without ON */
    }
    if (cJSON_IsArray(node)) {
        return walk_list(walk, node);
    }
    const char *kind = pg_kind(node, &body);
    const struct kind_rule *rule = kind == NULL ? NULL : find_rule(kind);
    if (rule == NULL) {
        return pg_refuse_kind(walk, kind == NULL ? "a node without a kind" : kind,
                              body == NULL ? node : body);
    }
    int status = rule->check == NULL ? 0 : rule->check(walk, body);
    return status < 0 ? status : walk_fields(walk, rule, body);
}

int pg_walk_window(struct pg_walk *walk, const cJSON *window)
{
    static const struct kind_rule rule = {"WindowDef", NULL,
                                          "partitionClause orderClause startOffset endOffset",
                                          "name refname frameOptions location"};
    return window == NULL ? 0 : walk_fields(walk, &rule, window);
}
