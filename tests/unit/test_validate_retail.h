/* The retail schema that the statements of fixtures/hostile are over, and the reader of those files. */
#ifndef TEST_VALIDATE_RETAIL_H
#define TEST_VALIDATE_RETAIL_H

#include "util/arena.h"
#include "validate/validate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct retail_column {
    const char *table, *name, *type; /* in order; a new table begins where its name changes */
};

static const struct retail_column retail_columns[] = {
    {"customers", "id", "integer"},
    {"customers", "name", "text"},
    {"customers", "email", "text"},
    {"customers", "city", "text"},
    {"customers", "country", "text"},
    {"customers", "created_at", "timestamp"},
    {"customers", "attributes", "jsonb"},
    {"orders", "id", "integer"},
    {"orders", "customer_id", "integer"},
    {"orders", "store_id", "integer"},
    {"orders", "order_date", "date"},
    {"orders", "status", "order_status"},
    {"orders", "total", "numeric"},
    {"order_lines", "id", "integer"},
    {"order_lines", "order_id", "integer"},
    {"order_lines", "product_id", "integer"},
    {"order_lines", "quantity", "integer"},
    {"order_lines", "unit_price", "numeric"},
    {"order_lines", "discount", "numeric"},
    {"products", "id", "integer"},
    {"products", "name", "text"},
    {"products", "category_id", "integer"},
    {"products", "price", "numeric"},
    {"products", "cost", "numeric"},
    {"products", "active", "boolean"},
    {"products", "tags", "text[]"},
    {"categories", "id", "integer"},
    {"categories", "name", "text"},
    {"categories", "parent_id", "integer"},
    {"stores", "id", "integer"},
    {"stores", "name", "text"},
    {"stores", "region", "text"},
    {"employees", "id", "integer"},
    {"employees", "name", "text"},
    {"employees", "store_id", "integer"},
    {"employees", "manager_id", "integer"},
    {"returns", "id", "integer"},
    {"returns", "order_line_id", "integer"},
    {"returns", "returned_at", "timestamp"},
    {"monthly_revenue", "month", "date"},
    {"monthly_revenue", "revenue", ""},
    {"budgets", "year", "integer"},
    {"budgets", "amount", "numeric"},
    {"Odd \"Name", "a \"b", "WEIRD); DROP TABLE x"},
    {"Odd \"Name", "select", ""},
};

enum { RETAIL_TABLES_MAX = 16 };

/* `names`, unless it is NULL, are those of the tables in their order. */
static inline struct catalog *retail_catalog_named(enum dialect dialect, const char *const *names)
{
    struct catalog_builder *builder = catalog_builder_create(dialect);
    const char *last = "";
    int32_t table = -1;
    size_t count = 0;
    for (size_t i = 0; i < sizeof retail_columns / sizeof *retail_columns; i++) {
        const struct retail_column *column = &retail_columns[i];
        if (strcmp(column->table, last) != 0) {
            bool budgets = strcmp(column->table, "budgets") == 0;
            table = catalog_add_table(builder, &(struct catalog_table){
                                                   .schema = dialect == DIALECT_SQLITE ? ""
                                                             : budgets                 ? "finance"
                                                                                       : "public",
                                                   .name = names != NULL ? names[count] : column->table,
                                                   .comment = "",
                                                   .view = strcmp(column->table, "monthly_revenue") == 0,
                                                   .row_estimate = -1,
                                               });
            last = column->table;
            count++;
        }
        catalog_add_column(builder, &(struct catalog_column){
                                        .name = column->name,
                                        .declared_type = column->type,
                                        .type_schema = "public",
                                        .type_name = column->type,
                                        .type_is_bare = true,
                                        .comment = "",
                                        .type = COLUMN_OTHER,
                                        .table = table,
                                    });
    }
    catalog_add_type(builder,
                     &(struct catalog_type){.schema = "public", .name = "order_status", .bare = true});
    return catalog_builder_finish(builder);
}

static inline struct catalog *retail_catalog(enum dialect dialect)
{
    return retail_catalog_named(dialect, NULL);
}

/* A validator over the retail schema and everything that goes with one statement. */
struct retail {
    struct catalog *catalog;
    struct validator *validator;
    struct arena *arena;
    struct validated_query *query;
    struct validate_report report;
    struct askdb_error err;
    int status;
};

static inline void retail_open_named(struct retail *retail, enum dialect dialect, const char *const *names)
{
    *retail = (struct retail){.catalog = retail_catalog_named(dialect, names), .arena = arena_create()};
    retail->validator = validator_create(retail->catalog);
}

static inline void retail_open(struct retail *retail, enum dialect dialect)
{
    retail_open_named(retail, dialect, NULL);
}

static inline void retail_close(struct retail *retail)
{
    validated_query_destroy(retail->query);
    validator_destroy(retail->validator);
    catalog_destroy(retail->catalog);
    arena_destroy(retail->arena);
}

static inline int retail_check(struct retail *retail, const char *sql)
{
    validated_query_destroy(retail->query);
    retail->query = NULL;
    memset(&retail->err, 0, sizeof retail->err);
    retail->status =
        validate_sql(retail->validator, sql, retail->arena, &retail->query, &retail->report, &retail->err);
    return retail->status;
}

/* The text under the error's span, "" without one. */
static inline const char *retail_span(const struct retail *retail, const char *sql)
{
    if (retail->err.start < 0) {
        return "";
    }
    return arena_strndup(retail->arena, sql + retail->err.start,
                         (size_t)(retail->err.end - retail->err.start));
}

static inline bool retail_names(const char *const *items, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(items[i], name) == 0) {
            return true;
        }
    }
    return false;
}

struct retail_case {
    const char *name;
    const char *message; /* part of it, "" where none is named; "at run ..." where validation may pass it */
    const char *code;    /* that it is refused with, "" where validation may pass it */
    const char *from;    /* where the trick comes from, "" where that is not told */
    const char *sql;
};

static inline char *retail_read(struct arena *arena, const char *file)
{
    const char *folder = getenv("ASKDB_FIXTURES");
    const char *path = arena_printf(arena, "%s/%s", folder == NULL ? "fixtures" : folder, file);
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        fail_msg("cannot open %s", path);
    }
    char *text = arena_alloc(arena, 1, 1 << 18);
    size_t length = fread(text, 1, (1 << 18) - 1, in);
    fclose(in);
    text[length] = '\0';
    return text;
}

/* The rest of the line "-- KEY: ..." where the text begins with it, and the text goes on behind it; else "".
 */
static inline const char *retail_head(char **text, const char *key)
{
    if (strncmp(*text, key, strlen(key)) != 0) {
        return "";
    }
    char *value = *text + strlen(key), *end = strchr(value, '\n');
    assert_non_null(end);
    *end = '\0';
    *text = end + 1;
    return value;
}

/* The cases of a file; returns their number. */
static inline size_t retail_cases(struct arena *arena, const char *file, struct retail_case **ret_cases)
{
    static const char mark[] = "\n-- case: ";
    char *at = strstr(retail_read(arena, file), mark);
    struct retail_case *cases = NULL;
    size_t count = 0, capacity = 0;
    while (at != NULL) {
        char *name = at + strlen(mark), *line_end = strchr(name, '\n');
        char *next = strstr(line_end, mark), *bar = strstr(name, " | ");
        *line_end = '\0';
        char *sql = line_end + 1;
        if (next != NULL) {
            *next = '\0';
        }
        for (char *end = sql + strlen(sql); end > sql && end[-1] == '\n'; end--) {
            end[-1] = '\0';
        }
        const char *message = "", *code = retail_head(&sql, "-- code: ");
        const char *from = retail_head(&sql, "-- from: ");
        if (bar != NULL && bar < line_end) {
            *bar = '\0';
            message = bar + 3;
        }
        cases = arena_grow(arena, cases, count, &capacity, sizeof *cases);
        cases[count++] =
            (struct retail_case){.name = name, .message = message, .code = code, .from = from, .sql = sql};
        if (next != NULL) {
            *next = '\n';
        }
        at = next;
    }
    *ret_cases = cases;
    return count;
}

#endif
