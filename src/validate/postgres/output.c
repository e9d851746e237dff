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

static const char *sublink_name(const cJSON *body)
{
    const char *type = pg_text(body, "subLinkType");
    const cJSON *select = NULL, *target = NULL;
    if (strcmp(type, "EXISTS_SUBLINK") == 0) {
        return "exists";
    }
    if (strcmp(type, "ARRAY_SUBLINK") == 0) {
        return "array";
    }
    if (strcmp(type, "EXPR_SUBLINK") != 0 || pg_kind(pg_field(body, "subselect"), &select) == NULL) {
        return NULL;
    }
    if (pg_kind(cJSON_GetArrayItem(pg_field(select, "targetList"), 0), &target) == NULL) {
        return NULL;
    }
    const char *name = pg_text(target, "name");
    return name[0] != '\0' ? name : pg_output_name(pg_field(target, "val"));
}

/* As FigureColname in PostgreSQL's parse_target.c; NULL where the name is "?column?". */
static const char *figure_name(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body), *name = NULL;
    if (kind == NULL) {
        return NULL;
    }
    if (strcmp(kind, "ColumnRef") == 0) {
        return last_string(pg_field(body, "fields"), NULL);
    }
    if (strcmp(kind, "FuncCall") == 0) {
        return last_string(pg_field(body, "funcname"), NULL);
    }
    if (strcmp(kind, "A_Indirection") == 0) {
        name = last_string(pg_field(body, "indirection"), NULL);
        return name != NULL ? name : figure_name(pg_field(body, "arg"));
    }
    if (strcmp(kind, "TypeCast") == 0) {
        name = figure_name(pg_field(body, "arg"));
        return name != NULL ? name : last_string(pg_field(pg_field(body, "typeName"), "names"), NULL);
    }
    if (strcmp(kind, "CaseExpr") == 0) {
        name = figure_name(pg_field(body, "defresult"));
        return name != NULL ? name : "case";
    }
    if (strcmp(kind, "CollateClause") == 0) {
        return figure_name(pg_field(body, "arg"));
    }
    if (strcmp(kind, "SubLink") == 0) {
        return sublink_name(body);
    }
    if (strcmp(kind, "SQLValueFunction") == 0) {
        return value_function_name(body);
    }
    if (strcmp(kind, "MinMaxExpr") == 0) {
        return strcmp(pg_text(body, "op"), "IS_LEAST") == 0 ? "least" : "greatest";
    }
    if (strcmp(kind, "A_Expr") == 0) {
        return strcmp(pg_text(body, "kind"), "AEXPR_NULLIF") == 0 ? "nullif" : NULL;
    }
    static const char *const fixed[][2] = {{"CoalesceExpr", "coalesce"},
                                           {"GroupingFunc", "grouping"},
                                           {"A_ArrayExpr", "array"},
                                           {"RowExpr", "row"}};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (strcmp(kind, fixed[i][0]) == 0) {
            return fixed[i][1];
        }
    }
    return NULL;
}

const char *pg_output_name(const cJSON *node)
{
    const char *name = figure_name(node);
    return name == NULL ? "?column?" : name;
}
