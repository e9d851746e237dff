#include "catalog/catalog.h"
#include "util/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

/* A schema in short: "customers: id# name; orders: id# customer_id". A word is a column: "#" marks the
 * primary key, "!" a unique column, "$" text and "%" a time instead of a number. A table's name ends with
 * ":", "(view)" may follow it. */
static struct catalog *build(const char *schema)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    struct arena *arena = arena_create();
    char *rest = NULL;
    for (char *part = strtok_r(arena_strdup(arena, schema), " ;", &rest); part;
         part = strtok_r(NULL, " ;", &rest)) {
        size_t length = strlen(part);
        if (part[length - 1] == ':') {
            part[length - 1] = '\0';
            bool view = part[0] == '@';
            catalog_add_table(builder, &(struct catalog_table){.name = part + (view ? 1 : 0), .view = view});
            continue;
        }
        struct catalog_column column = {.name = part, .type = COLUMN_NUMBER, .integer = true};
        while (strchr("#!$%", part[length - 1])) {
            char mark = part[--length];
            column.primary = column.primary || mark == '#';
            column.unique = column.unique || mark == '!';
            column.type = mark == '$' ? COLUMN_TEXT : mark == '%' ? COLUMN_TIME : column.type;
            part[length] = '\0';
        }
        catalog_add_column(builder, &column);
    }
    arena_destroy(arena);
    return catalog_builder_finish(builder);
}

/* The keys, as "orders.customer_id>customers.id", in order, separated by spaces. */
static void assert_keys(const char *schema, const char *expected)
{
    struct catalog *catalog = build(schema);
    struct arena *arena = arena_create();
    const char *text = "";
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        text =
            arena_printf(arena, "%s%s%s.%s>%s.%s", text, i > 0 ? " " : "",
                         catalog->tables[key->from_table].name, catalog->columns[key->from_columns[0]].name,
                         catalog->tables[key->to_table].name, catalog->columns[key->to_columns[0]].name);
        assert_true(key->inferred);
        assert_true(catalog->columns[key->from_columns[0]].foreign);
    }
    assert_string_equal(text, expected);
    arena_destroy(arena);
    catalog_destroy(catalog);
}

static void test_column_that_names_a_table(void **state)
{
    (void)state;
    assert_keys("customers: id# name$; orders: id# customer_id", "orders.customer_id>customers.id");
    assert_keys("customers: customer_id#; orders: id# customer_id",
                "orders.customer_id>customers.customer_id");
    assert_keys("customer: id#; orders: id# customerId", "orders.customerId>customer.id");
    assert_keys("customers: id#; orders: id# customerid", "orders.customerid>customers.id");
    assert_keys("order_items: id#; notes: id# order_item_id", "notes.order_item_id>order_items.id");
    assert_keys("dim_customer: id#; fact_sales: id# customer_id", "fact_sales.customer_id>dim_customer.id");
}

static void test_code_refers_to_code(void **state)
{
    (void)state;
    assert_keys("countries: id# code$!; cities: id# country_code$", "cities.country_code>countries.code");
    assert_keys("countries: id# code$; cities: id# country_code$", "");
}

static void test_column_in_a_role(void **state)
{
    (void)state;
    assert_keys("stations: id#; trips: id# start_station_id end_station_id",
                "trips.start_station_id>stations.id trips.end_station_id>stations.id");
    assert_keys("products: product_id# parent_product_id", "products.parent_product_id>products.product_id");
}

static void test_column_named_as_a_key_elsewhere(void **state)
{
    (void)state;
    assert_keys("Student: StuID# Age; Has_Pet: StuID PetID; Pets: PetID# weight",
                "Has_Pet.StuID>Student.StuID Has_Pet.PetID>Pets.PetID");
    assert_keys("Course: CID#; Enrolled_in: CID grade$", "Enrolled_in.CID>Course.CID");
    assert_keys("department: dept_name$# budget; course: course_id# dept_name$",
                "course.dept_name>department.dept_name");
}

static void test_bare_table_name_needs_a_whole_number(void **state)
{
    (void)state;
    assert_keys("airlines: uid#; flights: no# airline", "flights.airline>airlines.uid");
    assert_keys("airlines: uid#; flights: no# airline$", "");
    assert_keys("orders: id#; lines: line# order", "");
}

static void test_tables_of_kinds_are_named_by_their_columns(void **state)
{
    (void)state;
    assert_keys("trips: id# kind; trip_kinds: id# description$", "trips.kind>trip_kinds.id");
    assert_keys("trips: id# kind_id; trip_kinds: id# description$", "trips.kind_id>trip_kinds.id");
    assert_keys("trips: id# kind$; trip_kinds: id# description$", "");
    assert_keys("orders: id# line; order_lines: id# order_id", "order_lines.order_id>orders.id");
    assert_keys("trips: id# kind; trip_kinds: id# a$ b$ c$ d$ e$", "");
    assert_keys("tickets: id# priority; priorities: code title$", "tickets.priority>priorities.code");
    assert_keys("tickets: id# priority; priorities: weight title$", "");
}

static void test_generic_names_do_not_link(void **state)
{
    (void)state;
    assert_keys("a: id# name$; b: id# name$", "");
    assert_keys("a: name$#; b: id# name$", "");
    assert_keys("a: code$#; b: id# code$", "");
    assert_keys("a: year#; b: id# year", "");
}

static void test_types_must_agree(void **state)
{
    (void)state;
    assert_keys("customers: id#; orders: id# customer_id$", "");
    assert_keys("customers: id%#; orders: id# customer_id%", "");
}

static void test_ambiguous_names_do_not_link(void **state)
{
    (void)state;
    assert_keys("left_part: part_id#; right_part: part_id#; use: use_no# part_id", "");
    assert_keys("customer: id#; customers: id#; orders: id# customer_id", "");
}

static void test_target_must_be_a_key(void **state)
{
    (void)state;
    assert_keys("stations: uid# number; trips: id# station_number", "");
    assert_keys("stations: uid# number!; trips: id# station_number", "trips.station_number>stations.number");
}

static void test_views_take_no_part(void **state)
{
    (void)state;
    assert_keys("customers: id#; @totals: customer_id total", "");
    assert_keys("@customers: id; orders: id# customer_id", "");
}

static void test_nothing_declared_at_all(void **state)
{
    (void)state;
    assert_keys("customers: customer_id name$; orders: order_id customer_id; order_items: order_id quantity",
                "orders.customer_id>customers.customer_id order_items.order_id>orders.order_id");
    assert_keys("Student: StuID Age; Has_Pet: PetID StuID", "Has_Pet.StuID>Student.StuID");
}

static void test_declared_key_is_not_repeated(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){.name = "customers"});
    int32_t to = catalog_add_column(
        builder, &(struct catalog_column){.name = "id", .primary = true, .type = COLUMN_NUMBER});
    catalog_add_table(builder, &(struct catalog_table){.name = "orders"});
    int32_t from =
        catalog_add_column(builder, &(struct catalog_column){.name = "customer_id", .type = COLUMN_NUMBER});
    catalog_add_key(builder, 1, 0, &from, &to, 1);
    struct catalog *catalog = catalog_builder_finish(builder);
    assert_int_equal(catalog->key_count, 1);
    assert_false(catalog->keys[0].inferred);
    catalog_destroy(catalog);
}

static void test_own_schema_comes_first(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_POSTGRES);
    static const char *const schemas[] = {"live", "test"};
    for (int i = 0; i < 2; i++) {
        catalog_add_table(builder, &(struct catalog_table){.schema = schemas[i], .name = "customers"});
        catalog_add_column(builder,
                           &(struct catalog_column){.name = "id", .primary = true, .type = COLUMN_NUMBER});
        catalog_add_table(builder, &(struct catalog_table){.schema = schemas[i], .name = "orders"});
        catalog_add_column(builder, &(struct catalog_column){.name = "customer_id", .type = COLUMN_NUMBER});
    }
    struct catalog *catalog = catalog_builder_finish(builder);
    assert_int_equal(catalog->key_count, 2);
    assert_int_equal(catalog->keys[0].to_table, 0);
    assert_int_equal(catalog->keys[1].from_table, 3);
    assert_int_equal(catalog->keys[1].to_table, 2);
    catalog_destroy(catalog);
}

static void a_generic_name_that_ends_its_tables_name_is_a_key(void **state)
{
    (void)state;
    assert_keys("visit_status: status_cd#$ text$; visits: id# status_cd$",
                "visits.status_cd>visit_status.status_cd");
    assert_keys("tracking: status_cd#$ text$; visits: id# status_cd$", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_column_that_names_a_table),
        cmocka_unit_test(test_code_refers_to_code),
        cmocka_unit_test(test_column_in_a_role),
        cmocka_unit_test(test_column_named_as_a_key_elsewhere),
        cmocka_unit_test(test_bare_table_name_needs_a_whole_number),
        cmocka_unit_test(test_tables_of_kinds_are_named_by_their_columns),
        cmocka_unit_test(test_generic_names_do_not_link),
        cmocka_unit_test(test_types_must_agree),
        cmocka_unit_test(test_ambiguous_names_do_not_link),
        cmocka_unit_test(test_target_must_be_a_key),
        cmocka_unit_test(test_views_take_no_part),
        cmocka_unit_test(test_nothing_declared_at_all),
        cmocka_unit_test(test_declared_key_is_not_repeated),
        cmocka_unit_test(test_own_schema_comes_first),
        cmocka_unit_test(a_generic_name_that_ends_its_tables_name_is_a_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
