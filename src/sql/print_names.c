/* Names of tables and columns. */
#include "sql/printer.h"
#include "sql/sql.h"

#include <string.h>

void sql_print_name(struct printer *printer, const char *name)
{
    sql_print_identifier(printer->out, printer->catalog->dialect, name);
}

/* Instances after the first, and tables of one name in several schemas, need an alias. */
const char *sql_instance_name(struct printer *printer, int32_t table, int32_t instance, bool *ret_alias)
{
    const struct catalog_table *tables = printer->catalog->tables;
    *ret_alias = true;
    if (printer->outer != NULL) {
        return instance > 0 ? arena_printf(printer->arena, "%s_own_%d", tables[table].name, instance + 1)
                            : arena_printf(printer->arena, "%s_own", tables[table].name);
    }
    if (instance > 0) {
        return arena_printf(printer->arena, "%s_%d", tables[table].name, instance + 1);
    }
    for (size_t i = 0; i < printer->catalog->table_count; i++) {
        if ((int32_t)i != table && strcmp(tables[i].name, tables[table].name) == 0) {
            return arena_printf(printer->arena, "%s_%s", tables[table].schema, tables[table].name);
        }
    }
    *ret_alias = false;
    return tables[table].name;
}

void sql_print_column(struct printer *printer, int32_t column, int32_t instance)
{
    const struct catalog_column *item = &printer->catalog->columns[column];
    bool alias;
    if (printer->qualify) {
        sql_print_name(printer, sql_instance_name(printer, item->table, instance, &alias));
        fputc('.', printer->out);
    }
    sql_print_name(printer, item->name);
}

void sql_print_table(struct printer *printer, const struct join_step *step)
{
    const struct catalog_table *table = &printer->catalog->tables[step->table];
    bool alias;
    const char *name = sql_instance_name(printer, step->table, step->instance, &alias);
    bool bare = strcmp(table->schema, "public") == 0 && !table->off_path;
    if (table->schema[0] != '\0' && !bare) {
        sql_print_name(printer, table->schema);
        fputc('.', printer->out);
    }
    sql_print_name(printer, table->name);
    if (alias) {
        fputs(" AS ", printer->out);
        sql_print_name(printer, name);
    }
}

const struct inner_column *sql_find_inner(const struct inner_list *list, const struct expr *expr)
{
    for (size_t i = 0; i < list->count; i++) {
        if (expr_equal(list->columns[i].expr, expr)) {
            return &list->columns[i];
        }
    }
    return NULL;
}
