#include "catalog/catalog.h"
#include "catalog/prefix.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct catalog *build_shop(const char *second_type)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){.schema = "", .name = "customers", .comment = ""});
    catalog_add_column(builder,
                       &(struct catalog_column){.name = "id", .primary = true, .type = COLUMN_NUMBER});
    catalog_add_column(builder, &(struct catalog_column){.name = "name", .declared_type = second_type});
    catalog_add_table(builder, &(struct catalog_table){.name = "lines"});
    int32_t first = catalog_add_column(builder, &(struct catalog_column){.name = "a", .primary = true});
    int32_t second = catalog_add_column(builder, &(struct catalog_column){.name = "b", .primary = true});
    catalog_add_table(builder, &(struct catalog_table){.name = "notes"});
    int32_t from[] = {catalog_add_column(builder, &(struct catalog_column){.name = "x"}),
                      catalog_add_column(builder, &(struct catalog_column){.name = "y"})};
    int32_t to[] = {first, second};
    catalog_add_key(builder, 2, 1, from, to, 2);
    return catalog_builder_finish(builder);
}

static void test_tables_and_columns_are_numbered_in_order(void **state)
{
    (void)state;
    struct catalog *catalog = build_shop("TEXT");
    assert_int_equal(catalog->table_count, 3);
    assert_int_equal(catalog->column_count, 6);
    assert_int_equal(catalog->tables[1].first_column, 2);
    assert_int_equal(catalog->tables[1].column_count, 2);
    assert_int_equal(catalog->columns[3].table, 1);
    assert_string_equal(catalog->columns[3].comment, "");
    catalog_destroy(catalog);
}

static void test_flags_follow_from_keys(void **state)
{
    (void)state;
    struct catalog *catalog = build_shop("TEXT");
    assert_true(catalog->columns[0].unique);
    assert_false(catalog->columns[2].unique); /* half of a composite key */
    assert_true(catalog->columns[4].foreign);
    assert_true(catalog->columns[5].foreign);
    assert_int_equal(catalog->key_count, 1);
    assert_int_equal(catalog->keys[0].column_count, 2);
    assert_int_equal(catalog->keys[0].to_columns[1], 3);
    assert_false(catalog->keys[0].inferred);
    catalog_destroy(catalog);
}

static void test_look_ups_ignore_ascii_case(void **state)
{
    (void)state;
    struct catalog *catalog = build_shop("TEXT");
    assert_int_equal(catalog_find_table(catalog, NULL, "CUSTOMERS"), 0);
    assert_int_equal(catalog_find_table(catalog, "", "Notes"), 2);
    assert_int_equal(catalog_find_table(catalog, "other", "notes"), -1);
    assert_int_equal(catalog_find_table(catalog, NULL, "customer"), -1);
    assert_int_equal(catalog_find_column(catalog, 2, "Y"), 5);
    assert_int_equal(catalog_find_column(catalog, 2, "name"), -1);
    catalog_destroy(catalog);
}

static void test_fingerprint_tells_schemas_apart(void **state)
{
    (void)state;
    struct catalog *one = build_shop("TEXT"), *same = build_shop("TEXT"), *other = build_shop("VARCHAR(9)");
    assert_int_equal(strlen(one->fingerprint), 16);
    assert_string_equal(one->fingerprint, same->fingerprint);
    assert_string_not_equal(one->fingerprint, other->fingerprint);
    catalog_destroy(one);
    catalog_destroy(same);
    catalog_destroy(other);
}

static void test_suggestions_are_near_or_none(void **state)
{
    (void)state;
    struct catalog *catalog = build_shop("TEXT");
    assert_string_equal(catalog_suggest_table(catalog, "custmoers"), "customers");
    assert_string_equal(catalog_suggest_table(catalog, "NOTE"), "notes");
    assert_null(catalog_suggest_table(catalog, "warehouse"));
    assert_int_equal(catalog_suggest_column(catalog, 0, "nmae"), 1);
    assert_int_equal(catalog_suggest_column(catalog, -1, "nam"), 1);
    assert_int_equal(catalog_suggest_column(catalog, 2, "name"), -1);
    catalog_destroy(catalog);
}

/* What all columns of a table begin with is no word of them, unless it says something. */
static void test_prefixes_of_columns(void **state)
{
    static const struct {
        const char *columns[4];
        const char *plain; /* of the first; NULL: it has no plain name */
    } tables[] = {
        {{"FLT_ID", "FLT_NO", "FLT_SCHED_DT"}, "ID"}, {{"emp_id", "emp_name", "emp_dept"}, "id"},
        {{"flt_id", "flt_no", "gate"}, NULL},         {{"is_new", "is_late", "is_paid"}, NULL},
        {{"MAX_PRICE", "MAX_QTY", "MAX_DAYS"}, NULL}, {{"min_price", "min_qty", "min_days"}, NULL},
        {{"flt_id", "flt_no", "flt_"}, NULL},         {{"id", "no"}, NULL},
    };
    (void)state;
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog_builder *builder = catalog_builder_create((enum dialect)dialect);
        int32_t first[sizeof tables / sizeof *tables];
        for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
            char name[] = {(char)('a' + t), '\0'};
            catalog_add_table(builder, &(struct catalog_table){.name = name});
            for (size_t c = 0; tables[t].columns[c] != NULL; c++) {
                int32_t column =
                    catalog_add_column(builder, &(struct catalog_column){.name = tables[t].columns[c]});
                first[t] = c == 0 ? column : first[t];
            }
        }
        catalog_add_table(builder, &(struct catalog_table){.name = "without_columns"});
        struct catalog *catalog = catalog_builder_finish(builder);
        catalog_drop_prefixes(catalog);
        for (size_t t = 0; t < sizeof tables / sizeof *tables; t++) {
            const char *plain = catalog->columns[first[t]].plain;
            assert_string_equal(plain != NULL ? plain : "", tables[t].plain != NULL ? tables[t].plain : "");
        }
        catalog_destroy(catalog);
    }
}

static void test_unfinished_builder_can_be_destroyed(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_POSTGRES);
    catalog_add_table(builder, &(struct catalog_table){.name = "t"});
    catalog_builder_destroy(builder);
    catalog_builder_destroy(NULL);
    catalog_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables_and_columns_are_numbered_in_order),
        cmocka_unit_test(test_flags_follow_from_keys),
        cmocka_unit_test(test_look_ups_ignore_ascii_case),
        cmocka_unit_test(test_fingerprint_tells_schemas_apart),
        cmocka_unit_test(test_suggestions_are_near_or_none),
        cmocka_unit_test(test_prefixes_of_columns),
        cmocka_unit_test(test_unfinished_builder_can_be_destroyed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
