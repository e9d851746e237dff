#include "policy/policy.h"
#include "sql/sql.h"

#include <inttypes.h>

static void print_value(FILE *out, const struct catalog *catalog, const struct policy_table *table,
                        size_t value, size_t base)
{
    switch (catalog->dialect) {
    case DIALECT_SQLITE:
        fprintf(out, "askdb_parameter(%zu)", value);
        return;
    case DIALECT_POSTGRES:
        fprintf(out, "$%zu", base + value - table->first_value + 1);
        return;
    }
}

static void print_mask(FILE *out, const struct catalog *catalog, const struct policy *policy, int32_t column,
                       size_t base)
{
    const struct catalog_column *entry = &catalog->columns[column];
    bool typed = catalog->dialect == DIALECT_POSTGRES;
    int32_t mask = policy->masks[column];
    fputs(typed ? "CAST(" : "", out);
    if (mask == POLICY_MASK_NULL) {
        fputs("NULL", out);
    } else if (mask == POLICY_BASE) {
        sql_print_identifier(out, catalog->dialect, entry->name);
    } else {
        print_value(out, catalog, &policy->tables[entry->table], (size_t)mask, base);
    }
    if (typed) {
        fprintf(out, " AS %s)", entry->declared_type);
    }
}

static void print_columns(FILE *out, const struct catalog *catalog, const struct policy *policy,
                          const struct catalog_table *table, size_t base)
{
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        fputs(i > table->first_column ? ", " : "", out);
        if (policy->masks[i] != POLICY_PLAIN) {
            print_mask(out, catalog, policy, i, base);
            fputs(" AS ", out);
        }
        sql_print_identifier(out, catalog->dialect, catalog->columns[i].name);
    }
}

static void print_condition(FILE *out, const struct catalog *catalog, const struct policy *policy,
                            int32_t table, size_t base)
{
    const struct catalog_table *entry = &catalog->tables[table];
    const struct policy_table *rule = &policy->tables[table];
    size_t value = rule->first_value;
    if (rule->piece_count == 0) {
        return;
    }
    for (int32_t i = entry->first_column; i < entry->first_column + entry->column_count; i++) {
        value += policy->masks[i] >= 0 ? 1 : 0;
    }
    fputs(" WHERE (", out);
    for (size_t i = 0; i < rule->piece_count; i++) {
        fputs(rule->filter[i].text, out);
        if (rule->filter[i].parameter != NULL) {
            print_value(out, catalog, rule, value++, base);
        }
    }
    fputc(')', out);
}

void policy_print_select(FILE *out, const struct catalog *catalog, const struct policy *policy, int32_t table,
                         size_t base)
{
    const struct catalog_table *entry = &catalog->tables[table];
    const struct policy_table *rule = &policy->tables[table];
    bool sqlite = catalog->dialect == DIALECT_SQLITE;
    fputs("SELECT ", out);
    print_columns(out, catalog, policy, entry, base);
    fputs(" FROM ", out);
    sql_print_identifier(out, catalog->dialect, sqlite ? "main" : entry->schema);
    fputc('.', out);
    sql_print_identifier(out, catalog->dialect, entry->name);
    print_condition(out, catalog, policy, table, base);
    if (rule->piece_count > 0 || rule->fenced) {
        fputs(sqlite ? " LIMIT -1" : " OFFSET 0", out);
    }
}
