#include "catalog/dialect.h"
#include "policy/policy.h"
#include "sql/sql.h"

#include <inttypes.h>

/* What differs between dialects in what stands for a table. */
struct form {
    bool numbered;      /* a value is a parameter by its number in the statement, not by a function */
    bool typed;         /* what replaces a column has its declared type */
    bool shields;       /* see print_plain */
    const char *schema; /* that the tables are in; NULL: each has its own */
    const char *fence;  /* keeps conditions of the statement out of the subquery */
};

static const struct form forms[DIALECT_COUNT] = {
    [DIALECT_SQLITE] = {.schema = "main", .fence = " LIMIT -1"},
    [DIALECT_POSTGRES] = {.numbered = true, .typed = true, .shields = true, .fence = " OFFSET 0"},
};

static void print_value(FILE *out, const struct catalog *catalog, const struct policy_table *table,
                        size_t value, size_t base)
{
    if (forms[catalog->dialect].numbered) {
        fprintf(out, "$%zu", base + value - table->first_value + 1);
    } else {
        fprintf(out, "askdb_parameter(%zu)", value);
    }
}

/* The planner of PostgreSQL tries a condition on what statistics hold of a column, values of rows that are
 * kept back among them, and its error would tell of one: of an expression it has none. A stable function is
 * not computed before the statement runs, so no version finds that both arms are the column. */
static void print_plain(FILE *out, const struct catalog *catalog, const char *name, bool shielded)
{
    if (!shielded) {
        sql_print_identifier(out, catalog->dialect, name);
        return;
    }
    fputs("CASE WHEN pg_catalog.now() IS NULL THEN ", out);
    sql_print_identifier(out, catalog->dialect, name);
    fputs(" ELSE ", out);
    sql_print_identifier(out, catalog->dialect, name);
    fputs(" END", out);
}

static void print_mask(FILE *out, const struct catalog *catalog, const struct policy *policy, int32_t column,
                       size_t base, bool shielded)
{
    const struct catalog_column *entry = &catalog->columns[column];
    bool typed = forms[catalog->dialect].typed;
    int32_t mask = policy->masks[column];
    fputs(typed ? "CAST(" : "", out);
    if (mask == POLICY_MASK_NULL) {
        fputs("NULL", out);
    } else if (mask == POLICY_BASE) {
        print_plain(out, catalog, entry->name, shielded);
    } else {
        print_value(out, catalog, &policy->tables[entry->table], (size_t)mask, base);
    }
    if (typed) {
        fprintf(out, " AS %s)", entry->declared_type);
    }
}

static void print_columns(FILE *out, const struct catalog *catalog, const struct policy *policy,
                          const struct catalog_table *table, size_t base, bool shielded)
{
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        const char *name = catalog->columns[i].name;
        bool plain = policy->masks[i] == POLICY_PLAIN;
        fputs(i > table->first_column ? ", " : "", out);
        if (plain) {
            print_plain(out, catalog, name, shielded);
        } else {
            print_mask(out, catalog, policy, i, base, shielded);
        }
        if (!plain || shielded) {
            fputs(" AS ", out);
            sql_print_identifier(out, catalog->dialect, name);
        }
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
    const struct form *form = &forms[catalog->dialect];
    bool keeps_back = rule->piece_count > 0 || rule->fenced;
    fputs("SELECT ", out);
    print_columns(out, catalog, policy, entry, base, keeps_back && form->shields);
    fputs(" FROM ", out);
    sql_print_identifier(out, catalog->dialect, form->schema != NULL ? form->schema : entry->schema);
    fputc('.', out);
    sql_print_identifier(out, catalog->dialect, entry->name);
    print_condition(out, catalog, policy, table, base);
    if (keeps_back) {
        fputs(form->fence, out);
    }
}
