/* Semantic files are written by people: each makes a policy over a small catalog, or an error. */
#include "policy/policy.h"

#include "fuzz_main.h"

static struct catalog *make_catalog(enum dialect dialect)
{
    static const char *const columns[] = {"b",      "c",       "id",     "region", "email",
                                          "income", "dossier", "amount", "margin"};
    static const char *const tables[] = {"a", "d", "customers", "orders", "salaries", "job_titles"};
    struct catalog_builder *builder = catalog_builder_create(dialect);
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
        catalog_add_table(builder,
                          &(struct catalog_table){.schema = dialect == DIALECT_SQLITE ? "" : "public",
                                                  .name = tables[t],
                                                  .row_estimate = 5});
        for (size_t c = 0; c < sizeof columns / sizeof *columns; c++) {
            catalog_add_column(builder, &(struct catalog_column){.name = columns[c], .primary = c == 2});
        }
    }
    return catalog_builder_finish(builder);
}

static void apply(const struct semantic *semantic, enum dialect dialect)
{
    static const char *const values[] = {"p=1", "q=2", "region=3", "least=4"};
    static struct policy_dependency dependencies[] = {{5, 4}, {1, POLICY_UNKNOWN}};
    static struct policy_column columns[] = {{0, NULL}, {4, "integer"}};
    static const struct policy_facts facts = {dependencies, 2, columns, 2};
    /* Unused values are an error: try with all, and with none. */
    for (size_t count = 0; count <= 4; count += 4) {
        struct parameters parameters = {values, count};
        struct catalog *catalog = make_catalog(dialect);
        struct policy *policy = NULL;
        struct askdb_error err;
        if (policy_create(semantic, catalog, &facts, &parameters, &policy, &err) == 0) {
            FILE *out = fopen("/dev/null", "w");
            for (size_t t = 0; t < catalog->table_count && out != NULL; t++) {
                policy_print_select(out, catalog, policy, (int32_t)t, t);
            }
            if (out != NULL) {
                fclose(out);
            }
        }
        catalog_destroy(catalog);
        policy_destroy(policy);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct semantic *semantic = NULL;
    struct askdb_error err;
    char *text = fuzz_text(data, size);
    if (semantic_parse(text, size, "file", &semantic, &err) == 0) {
        apply(semantic, DIALECT_SQLITE);
        apply(semantic, DIALECT_POSTGRES);
        semantic_destroy(semantic);
    }
    free(text);
    return 0;
}
