#include "policy/policy.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* people (id key, name, place), visits (person key, day key, note) -> people, and a view of visits. */
static struct catalog *make_catalog(enum dialect dialect)
{
    const char *schema = dialect == DIALECT_SQLITE ? "" : "public";
    struct catalog_builder *builder = catalog_builder_create(dialect);
    catalog_add_table(builder,
                      &(struct catalog_table){.schema = schema, .name = "people", .row_estimate = 7});
    catalog_add_column(builder,
                       &(struct catalog_column){.name = "id", .declared_type = "integer", .primary = true});
    catalog_add_column(builder, &(struct catalog_column){.name = "name", .declared_type = "text"});
    catalog_add_column(builder, &(struct catalog_column){.name = "place", .declared_type = "text"});
    catalog_add_table(builder,
                      &(struct catalog_table){.schema = schema, .name = "visits", .row_estimate = 7});
    catalog_add_column(
        builder, &(struct catalog_column){.name = "person", .declared_type = "integer", .primary = true});
    catalog_add_column(builder,
                       &(struct catalog_column){.name = "day", .declared_type = "date", .primary = true});
    catalog_add_column(builder, &(struct catalog_column){.name = "note", .declared_type = "varchar(20)"});
    catalog_add_table(
        builder,
        &(struct catalog_table){.schema = schema, .name = "last_visits", .view = true, .row_estimate = -1});
    catalog_add_column(builder, &(struct catalog_column){.name = "last_day", .declared_type = "date"});
    catalog_add_key(builder, 1, 0, (const int32_t[]){3}, (const int32_t[]){0}, 1);
    return catalog_builder_finish(builder);
}

struct made {
    struct catalog *catalog;
    struct policy *policy;
};

static int make(enum dialect dialect, const char *text, const char *parameter, struct made *made,
                struct askdb_error *err)
{
    static struct policy_dependency views[] = {{.reader = 2, .source = 1}};
    const struct policy_facts facts = {.dependencies = views, .dependency_count = 1};
    struct parameters parameters = {&parameter, parameter != NULL ? 1 : 0};
    struct semantic *semantic = NULL;
    *made = (struct made){.catalog = make_catalog(dialect)};
    assert_int_equal(semantic_parse(text, strlen(text), "file", &semantic, err), 0);
    int status = policy_create(semantic, made->catalog, &facts, &parameters, &made->policy, err);
    semantic_destroy(semantic);
    return status;
}

static void drop(struct made *made)
{
    catalog_destroy(made->catalog);
    policy_destroy(made->policy);
}

static void assert_selection(const struct made *made, int32_t table, size_t base, const char *expected)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    policy_print_select(out, made->catalog, made->policy, table, base);
    fclose(out);
    assert_string_equal(text, expected);
    free(text);
}

static const char restricted[] = "tables:\n"
                                 "  - name: people\n"
                                 "    rows: place = :p or ':p' = name or :p is null\n"
                                 "    columns: [{name: name, mask: x'y}, {name: place, mask: ~}]\n";

static void values_are_numbered_in_the_order_they_are_printed(void **state)
{
    struct made made;
    struct askdb_error err;
    (void)state;
    assert_int_equal(make(DIALECT_POSTGRES, restricted, "p=north", &made, &err), 0);
    assert_selection(
        &made, 0, 4,
        "SELECT CASE WHEN pg_catalog.now() IS NULL THEN id ELSE id END AS id, CAST($5 AS text) AS name, "
        "CAST(NULL AS text) AS place FROM public.people"
        " WHERE (place = $6 or ':p' = name or $7 is null) OFFSET 0");
    assert_int_equal(made.policy->value_count, 3);
    assert_string_equal(made.policy->values[0], "x'y");
    assert_string_equal(made.policy->values[1], "north");
    assert_string_equal(made.policy->values[2], "north");
    drop(&made);
    assert_int_equal(make(DIALECT_SQLITE, restricted, "p=north", &made, &err), 0);
    assert_selection(&made, 0, 4,
                     "SELECT id, askdb_parameter(0) AS name, NULL AS place FROM main.people WHERE (place = "
                     "askdb_parameter(1) or ':p' = name or askdb_parameter(2) is null) LIMIT -1");
    assert_selection(&made, 1, 0, "SELECT person, day, note FROM main.visits");
    drop(&made);
}

static void a_filtered_table_tells_no_number_of_rows(void **state)
{
    struct made made;
    struct askdb_error err;
    (void)state;
    assert_int_equal(make(DIALECT_SQLITE, restricted, "p=north", &made, &err), 0);
    assert_int_equal(made.catalog->tables[0].row_estimate, -1);
    assert_int_equal(made.catalog->tables[1].row_estimate, 7);
    drop(&made);
}

static void keys_over_what_is_hidden_or_masked_are_gone(void **state)
{
    static const char *const texts[] = {
        "tables: [{name: people, hidden: true}]",
        "tables: [{name: people, columns: [{name: id, hidden: true}]}]",
        "tables: [{name: people, columns: [{name: id, mask: ~}]}]",
        "tables: [{name: visits, columns: [{name: person, hidden: true}]}]",
    };
    struct made made;
    struct askdb_error err;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_int_equal(make(DIALECT_SQLITE, texts[i], NULL, &made, &err), 0);
        assert_int_equal(made.catalog->key_count, 0);
        for (size_t c = 0; c < made.catalog->column_count; c++) {
            assert_false(made.catalog->columns[c].foreign);
        }
        drop(&made);
    }
}

static void a_part_of_a_key_is_no_key(void **state)
{
    static const char *const texts[] = {
        "tables: [{name: visits, columns: [{name: day, hidden: true}]}]",
        "tables: [{name: visits, columns: [{name: day, mask: later}]}]",
    };
    struct made made;
    struct askdb_error err;
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_int_equal(make(DIALECT_SQLITE, texts[i], NULL, &made, &err), 0);
        int32_t person = catalog_find_column(made.catalog, 1, "person");
        assert_false(made.catalog->columns[person].primary);
        assert_int_equal(made.catalog->key_count, 1);
        drop(&made);
    }
}

static void a_view_of_what_is_restricted_goes_unless_it_is_trusted(void **state)
{
    struct made made;
    struct askdb_error err;
    (void)state;
    assert_int_equal(make(DIALECT_SQLITE, "tables: [{name: visits, rows: note = 1}]", NULL, &made, &err), 0);
    assert_int_equal(catalog_find_table(made.catalog, NULL, "last_visits"), -1);
    drop(&made);
    assert_int_equal(make(DIALECT_SQLITE,
                          "tables: [{name: visits, hidden: true}, {name: last_visits, trusted: true}]", NULL,
                          &made, &err),
                     0);
    int32_t view = catalog_find_table(made.catalog, NULL, "last_visits");
    assert_int_equal(view, 1);
    assert_string_equal(made.catalog->columns[made.catalog->tables[view].first_column].name, "last_day");
    drop(&made);
}

static void words_alone_enforce_nothing(void **state)
{
    struct made made;
    struct askdb_error err;
    (void)state;
    assert_int_equal(make(DIALECT_SQLITE, "tables: [{name: visits, synonyms: [calls], description: when}]",
                          NULL, &made, &err),
                     0);
    assert_false(made.policy->enforced);
    assert_int_equal(made.catalog->table_count, 3);
    assert_string_equal(made.catalog->tables[1].synonyms[0], "calls");
    assert_string_equal(made.catalog->tables[1].comment, "when");
    drop(&made);
}

static void a_filter_cannot_end_early(void **state)
{
    static const struct {
        enum dialect dialect;
        const char *rows;
    } cases[] = {
        {DIALECT_POSTGRES, "id = 1) or (id = 2"},
        {DIALECT_POSTGRES, "id = 1 -- x"},
        {DIALECT_POSTGRES, "id = 1 /* x"},
        {DIALECT_POSTGRES, "id = 1; select 2"},
        {DIALECT_POSTGRES, "name = 'x"},
        {DIALECT_POSTGRES, "id = $1"},
        {DIALECT_POSTGRES, "(id = 1"},
        {DIALECT_POSTGRES, "name = E'\\'' or id"},
        {DIALECT_POSTGRES, "name = n'x'"},
        {DIALECT_POSTGRES, "name = U&'x'"},
        {DIALECT_POSTGRES, "name = b'1'"},
        {DIALECT_POSTGRES, "name = $$x$$"},
        {DIALECT_POSTGRES, "na$me = 1"},
        {DIALECT_POSTGRES, "id = 1 +/*"},
        {DIALECT_POSTGRES, "id = 1 {"},
        {DIALECT_POSTGRES, "id = na:name"},
        {DIALECT_POSTGRES, "id = 12ab"},
        {DIALECT_SQLITE, "id = 1) or (id = 2"},
        {DIALECT_SQLITE, "id = 1 /*"}, /* which SQLite reads as / and *, where nothing is behind it */
        {DIALECT_SQLITE, "id = 1 --"},
        {DIALECT_SQLITE, "id = ?1"},
        {DIALECT_SQLITE, "id = @name"},
        {DIALECT_SQLITE, "id = $name"},
        {DIALECT_SQLITE, "id = :na(me"},
        {DIALECT_SQLITE, "id = :na::me"},
        {DIALECT_SQLITE, "id = :1"},
        {DIALECT_SQLITE, "name = x'00'"},
        {DIALECT_SQLITE, "[name = 1"},
        {DIALECT_SQLITE, "`name = 1"},
    };
    struct made made;
    struct askdb_error err;
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        snprintf(text, sizeof text, "tables:\n  - name: people\n    rows: |-\n      %s\n", cases[i].rows);
        assert_int_equal(make(cases[i].dialect, text, NULL, &made, &err), -ASKDB_USAGE);
        assert_non_null(strstr(err.message, "rows of people: "));
        catalog_destroy(made.catalog);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_numbered_in_the_order_they_are_printed),
        cmocka_unit_test(a_filtered_table_tells_no_number_of_rows),
        cmocka_unit_test(keys_over_what_is_hidden_or_masked_are_gone),
        cmocka_unit_test(a_part_of_a_key_is_no_key),
        cmocka_unit_test(a_view_of_what_is_restricted_goes_unless_it_is_trusted),
        cmocka_unit_test(words_alone_enforce_nothing),
        cmocka_unit_test(a_filter_cannot_end_early),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
