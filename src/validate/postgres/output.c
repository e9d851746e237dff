/* Names of output columns. */
#include "validate/postgres/walk.h"

#include <string.h>

static const char *last_string(const cJSON *list, const char *otherwise)
{
    const char *found = otherwise;
    for (const cJSON *item = list == NULL ? NULL : list->child; item != NULL; item = item->next) {
        const char *text = pg_string(item);
        found = text == NULL ? found : text;
    }
    return found;
}

static const char *value_function_name(const cJSON *body)
{
    static const struct {
        const char *prefix, *name;
    } names[] = {
        {"SVFOP_CURRENT_DATE", "current_date"}, {"SVFOP_CURRENT_TIMESTAMP", "current_timestamp"},
        {"SVFOP_CURRENT_TIME", "current_time"}, {"SVFOP_LOCALTIMESTAMP", "localtimestamp"},
        {"SVFOP_LOCALTIME", "localtime"},
    };
    const char *op = pg_text(body, "op");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strncmp(op, names[i].prefix, strlen(names[i].prefix)) == 0) {
            return names[i].name;
        }
    }
    return NULL;
}

/* How good a name is: of two the better one stays. */
enum strength { NAMELESS, WEAK, STRONG };

static enum strength figure(const cJSON *node, const char **ret_name);

static enum strength strong(const char *name, const char **ret_name)
{
    *ret_name = name;
    return name == NULL ? NAMELESS : STRONG;
}

static enum strength figure_sublink(const cJSON *body, const char **ret_name)
{
    const char *type = pg_text(body, "subLinkType");
    const cJSON *select = NULL, *target = NULL;
    if (strcmp(type, "EXISTS_SUBLINK") == 0) {
        return strong("exists", ret_name);
    }
    if (strcmp(type, "ARRAY_SUBLINK") == 0) {
        return strong("array", ret_name);
    }
    if (strcmp(type, "EXPR_SUBLINK") != 0 || pg_kind(pg_field(body, "subselect"), &select) == NULL ||
        pg_kind(cJSON_GetArrayItem(pg_field(select, "targetList"), 0), &target) == NULL) {
        return NAMELESS;
    }
    const char *name = pg_text(target, "name");
    return name[0] != '\0' ? strong(name, ret_name) : figure(pg_field(target, "val"), ret_name);
}

/* A type or "case" gives a name where what is inside has none, or one of that sort. */
static enum strength figure_weak(const cJSON *inside, const char *otherwise, const char **ret_name)
{
    enum strength strength = figure(inside, ret_name);
    if (strength == STRONG || otherwise == NULL) {
        return strength;
    }
    *ret_name = otherwise;
    return WEAK;
}

static enum strength figure_indirection(const cJSON *body, const char **ret_name)
{
    const char *name = last_string(pg_field(body, "indirection"), NULL);
    return name != NULL ? strong(name, ret_name) : figure(pg_field(body, "arg"), ret_name);
}

static const char *fixed_name(const char *kind, const cJSON *body)
{
    static const char *const fixed[][2] = {{"CoalesceExpr", "coalesce"},
                                           {"GroupingFunc", "grouping"},
                                           {"A_ArrayExpr", "array"},
                                           {"RowExpr", "row"}};
    if (strcmp(kind, "MinMaxExpr") == 0) {
        return strcmp(pg_text(body, "op"), "IS_LEAST") == 0 ? "least" : "greatest";
    }
    if (strcmp(kind, "A_Expr") == 0) {
        return strcmp(pg_text(body, "kind"), "AEXPR_NULLIF") == 0 ? "nullif" : NULL;
    }
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (strcmp(kind, fixed[i][0]) == 0) {
            return fixed[i][1];
        }
    }
    return NULL;
}

/* As FigureColnameInternal in PostgreSQL's parse_target.c. */
static enum strength figure(const cJSON *node, const char **ret_name)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    if (kind == NULL) {
        return NAMELESS;
    }
    if (strcmp(kind, "ColumnRef") == 0) {
        return strong(last_string(pg_field(body, "fields"), NULL), ret_name);
    }
    if (strcmp(kind, "FuncCall") == 0) {
        return strong(last_string(pg_field(body, "funcname"), NULL), ret_name);
    }
    if (strcmp(kind, "A_Indirection") == 0) {
        return figure_indirection(body, ret_name);
    }
    if (strcmp(kind, "TypeCast") == 0) {
        const char *type = last_string(pg_field(pg_field(body, "typeName"), "names"), NULL);
        return figure_weak(pg_field(body, "arg"), type, ret_name);
    }
    if (strcmp(kind, "CaseExpr") == 0) {
        return figure_weak(pg_field(body, "defresult"), "case", ret_name);
    }
    if (strcmp(kind, "CollateClause") == 0) {
        return figure(pg_field(body, "arg"), ret_name);
    }
    if (strcmp(kind, "SubLink") == 0) {
        return figure_sublink(body, ret_name);
    }
    if (strcmp(kind, "SQLValueFunction") == 0) {
        return strong(value_function_name(body), ret_name);
    }
    return strong(fixed_name(kind, body), ret_name);
}

const char *pg_output_name(const cJSON *node)
{
    const char *name = NULL;
    return figure(node, &name) == NAMELESS ? "?column?" : name;
}
