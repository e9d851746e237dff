#include "policy/lint.h"

#include "policy/dimensions.h"
#include "policy/resolve.h"
#include "util/arena.h"
#include "util/error.h"

struct linter {
    const struct semantic *semantic;
    const struct catalog *catalog;
    bool *tables, *columns; /* that came already */
    lint_fault *fault;
    void *context;
};

/* Passes the status on. */
static int tell(const struct linter *linter, int status, unsigned table, int column, const char *key,
                const struct askdb_error *err)
{
    if (status < 0) {
        linter->fault(linter->context, semantic_line(linter->semantic, table, column, key), err);
    }
    return status;
}

static void lint_column(const struct linter *linter, int32_t table, unsigned file_table, unsigned place)
{
    const struct semantic_column *entry = &linter->semantic->tables[file_table].columns[place];
    struct askdb_error err;
    int32_t number = -1, to = -1;
    int status = resolve_column(linter->catalog, table, entry->name, &number, true, &err);
    if (status == 0 && linter->columns[number]) {
        status = error_set(&err, ASKDB_USAGE, "the semantic file lists column %s of %s twice", entry->name,
                           linter->catalog->tables[table].name);
    }
    if (tell(linter, status, file_table, (int)place, "name", &err) < 0) {
        return;
    }
    linter->columns[number] = true;
    if (entry->unit != NULL) {
        status = resolve_unit(entry->unit, entry->name, &err);
        tell(linter, status, file_table, (int)place, "unit", &err);
    }
    if (entry->refers_to != NULL && entry->refers_to[0] != '\0') {
        struct arena *scratch = arena_create();
        const char *constant;
        status =
            resolve_listed(scratch, linter->catalog, entry->refers_to, &to, &number, &constant, true, &err);
        arena_destroy(scratch);
        tell(linter, status, file_table, (int)place, "refers_to", &err);
    }
}

static void lint_role(const struct linter *linter, int32_t table, unsigned place, const char *key,
                      const char *name)
{
    struct askdb_error err;
    int32_t column = -1;
    int status = name != NULL ? resolve_column(linter->catalog, table, name, &column, true, &err) : 0;
    tell(linter, status, place, -1, key, &err);
}

static void lint_table(const struct linter *linter, unsigned place)
{
    const struct semantic_table *entry = &linter->semantic->tables[place];
    struct askdb_error err;
    int32_t number = -1;
    int status = resolve_table(linter->catalog, entry->name, &number, true, &err);
    if (status == 0 && linter->tables[number]) {
        status = error_set(&err, ASKDB_USAGE, "the semantic file lists table %s twice", entry->name);
    }
    if (tell(linter, status, place, -1, "name", &err) < 0) {
        return;
    }
    linter->tables[number] = true;
    lint_role(linter, number, place, "label", entry->label);
    lint_role(linter, number, place, "main_date", entry->main_date);
    for (unsigned i = 0; i < entry->columns_count; i++) {
        lint_column(linter, number, place, i);
    }
}

void semantic_lint(const struct semantic *semantic, const struct catalog *catalog, lint_fault *fault,
                   void *context)
{
    struct arena *arena = arena_create();
    struct linter linter = {.semantic = semantic,
                            .catalog = catalog,
                            .tables = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
                            .columns = ARENA_ARRAY(arena, bool, catalog->column_count + 1),
                            .fault = fault,
                            .context = context};
    for (unsigned i = 0; i < semantic->tables_count; i++) {
        lint_table(&linter, i);
    }
    semantic_check_dimensions(semantic, catalog, true, fault, context);
    arena_destroy(arena);
}

void semantic_each_codes(const struct semantic *semantic, const struct catalog *catalog, lint_codes *codes,
                         void *context)
{
    for (unsigned t = 0; t < semantic->tables_count; t++) {
        const struct semantic_table *entry = &semantic->tables[t];
        int32_t table = -1, column = -1;
        bool known = resolve_table(catalog, entry->name, &table, false, NULL) == 0;
        for (unsigned c = 0; known && c < entry->columns_count; c++) {
            if (entry->columns[c].codes_count > 0 &&
                resolve_column(catalog, table, entry->columns[c].name, &column, false, NULL) == 0) {
                codes(context, t, c, column);
            }
        }
    }
}
