/* Of a catalog of hundreds of tables, the part that a question is about. */
#include "shop_catalog.h"

#include "link/relevance.h"
#include "meaning/embedded.h"
#include "meaning/meaning.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FILLERS = 300 };

struct world {
    struct arena *arena;
    struct catalog *catalog;
    struct value_index *index;
    struct relevance *relevance;
};

/* filler_N(id, payload, remark), then customers, orders, order_lines (customers <- orders <- order_lines ->
 * products), products with a wide tail, and islands, which no key leads to. */
static int make_world(void **state)
{
    static const struct shop_column filler[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                {"payload", "text", COLUMN_TEXT, false},
                                                {"remark", "text", COLUMN_TEXT, false}};
    static const struct shop_column customers[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                   {"city", "text", COLUMN_TEXT, false}};
    static const struct shop_column orders[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                {"buyer", "integer", COLUMN_NUMBER, false}};
    static const struct shop_column lines[] = {{"order_ref", "integer", COLUMN_NUMBER, false},
                                               {"product_ref", "integer", COLUMN_NUMBER, false}};
    static const struct shop_column islands[] = {{"name", "text", COLUMN_TEXT, false},
                                                 {"area", "real", COLUMN_NUMBER, false}};
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    struct world *world = calloc(1, sizeof *world);
    char name[32];
    for (int i = 0; i < FILLERS; i++) {
        snprintf(name, sizeof name, "filler_%d", i);
        SHOP_TABLE(builder, name, filler);
    }
    int32_t customer = SHOP_TABLE(builder, "customers", customers);
    int32_t order = SHOP_TABLE(builder, "orders", orders), line = SHOP_TABLE(builder, "order_lines", lines);
    struct shop_column products[101] = {{"id", "integer", COLUMN_NUMBER, true}};
    char names[100][16];
    for (int i = 0; i < 100; i++) {
        snprintf(names[i], sizeof names[i], i == 99 ? "price" : "spare%d", i);
        products[i + 1] = (struct shop_column){names[i], "real", COLUMN_NUMBER, false};
    }
    int32_t product = SHOP_TABLE(builder, "products", products);
    SHOP_TABLE(builder, "islands", islands);
    int32_t first = 3 * FILLERS;
    shop_key(builder, order, first + 3, customer, first);
    shop_key(builder, line, first + 4, order, first + 2);
    shop_key(builder, line, first + 5, product, first + 6);
    world->arena = arena_create();
    world->catalog = catalog_builder_finish(builder);
    world->index = value_index_create();
    world->relevance = relevance_create(world->catalog);
    *state = world;
    return 0;
}

static int end_world(void **state)
{
    struct world *world = *state;
    relevance_destroy(world->relevance);
    value_index_destroy(world->index);
    catalog_destroy(world->catalog);
    arena_destroy(world->arena);
    free(world);
    return 0;
}

static struct catalog_subset *choose(struct world *world, const char *text, const struct query *history,
                                     size_t budget)
{
    struct relevance_question question = {.text = text, .history = history, .index = world->index};
    return relevance_choose(world->arena, world->relevance, &question, budget);
}

static bool has(const struct catalog_subset *part, const char *table, const char *column)
{
    int32_t found = catalog_find_table(&part->catalog, NULL, table);
    return found >= 0 && catalog_find_column(&part->catalog, found, column) >= 0;
}

static void tables_that_the_question_names_are_in(void **state)
{
    struct catalog_subset *part = choose(*state, "how many islands are there", NULL, 50);
    assert_true(has(part, "islands", "name"));
    assert_true(part->catalog.column_count <= 50);
    part = choose(*state, "which remarks has filler 17", NULL, 50);
    assert_true(has(part, "filler_17", "remark"));
}

static void a_misspelt_table_is_found(void **state)
{
    assert_true(has(choose(*state, "list the ilsands", NULL, 50), "islands", "name"));
}

static void a_table_that_holds_the_value_is_in(void **state)
{
    struct world *world = *state;
    int32_t table = catalog_find_table(world->catalog, NULL, "filler_211");
    value_index_add(world->index, world->catalog->tables[table].first_column + 1, "Ulan Bator", 10);
    assert_true(has(choose(world, "show everything about Ulan Bator", NULL, 50), "filler_211", "payload"));
}

static void a_table_is_found_by_a_synonym(void **state)
{
    static const char *const synonyms[] = {"archipelagos"};
    struct world *world = *state;
    int32_t islands = catalog_find_table(world->catalog, NULL, "islands");
    assert_false(has(choose(world, "count the archipelagos of customers", NULL, 50), "islands", "name"));
    world->catalog->tables[islands].synonyms = synonyms;
    world->catalog->tables[islands].synonym_count = 1;
    relevance_destroy(world->relevance);
    world->relevance = relevance_create(world->catalog);
    assert_true(has(choose(world, "count the archipelagos of customers", NULL, 50), "islands", "name"));
}

static void tables_between_the_chosen_ones_are_in(void **state)
{
    struct catalog_subset *part = choose(*state, "price of products by city of customers", NULL, 60);
    assert_true(has(part, "customers", "city"));
    assert_true(has(part, "products", "price"));
    assert_true(has(part, "order_lines", "order_ref"));
    assert_true(has(part, "orders", "buyer"));
    assert_int_equal(part->catalog.key_count, 3);
}

static void wide_tables_keep_their_keys_and_what_is_named(void **state)
{
    struct catalog_subset *part = choose(*state, "average price of products", NULL, 50);
    int32_t table = catalog_find_table(&part->catalog, NULL, "products");
    assert_true(has(part, "products", "id"));
    assert_true(has(part, "products", "price"));
    assert_in_range(part->catalog.tables[table].column_count, 2, 25);
}

static void tables_of_the_turn_before_are_in(void **state)
{
    struct world *world = *state;
    int32_t table = catalog_find_table(world->catalog, NULL, "filler_123");
    struct expr column = {.kind = EXPR_COLUMN, .column = world->catalog->tables[table].first_column + 2};
    struct expr *select[] = {&column};
    struct query history = {.select = select, .select_count = 1};
    assert_false(has(choose(world, "only islands", NULL, 50), "filler_123", "remark"));
    assert_true(has(choose(world, "only islands", &history, 50), "filler_123", "remark"));
}

static void numbers_lead_back_to_the_whole_catalog(void **state)
{
    struct world *world = *state;
    struct catalog_subset *part = choose(world, "price of products by city of customers", NULL, 60);
    for (size_t i = 0; i < part->catalog.column_count; i++) {
        int32_t whole = part->columns[i];
        assert_int_equal(part->numbers_of_columns[whole], i);
        assert_string_equal(part->catalog.columns[i].name, world->catalog->columns[whole].name);
        assert_int_equal(part->tables[part->catalog.columns[i].table], world->catalog->columns[whole].table);
    }
}

static void values_are_found_by_the_numbers_of_the_part(void **state)
{
    struct world *world = *state;
    const struct value_match *matches = NULL;
    int32_t islands = catalog_find_table(world->catalog, NULL, "islands");
    value_index_add(world->index, 1, "Gozo", 4);
    value_index_add(world->index, world->catalog->tables[islands].first_column, "Gozo", 4);
    struct catalog_subset *part = choose(world, "area of islands", NULL, 50);
    struct value_index *index = value_index_part(world->arena, world->index, part->numbers_of_columns);
    assert_int_equal(value_index_find(index, "gozo", &matches), 1);
    assert_string_equal(part->catalog.columns[matches[0].column].name, "name");
    assert_int_equal(value_index_find(world->index, "gozo", &matches), 2);
}

/* ---- with what names mean ---- */

static struct meaning *encoder(void)
{
    size_t size;
    const void *data = meaning_embedded(&size);
    return meaning_create(data, size);
}

static void use_meaning(struct world *world, struct meaning *meaning, const char *folder)
{
    relevance_destroy(world->relevance);
    world->relevance = relevance_create(world->catalog);
    relevance_use_meaning(world->relevance, meaning, folder);
}

static const char unlike[] = "the atolls in the Pacific, and their expanse";

static void a_table_is_found_by_what_its_name_means(void **state)
{
    struct world *world = *state;
    struct meaning *meaning = encoder();
    assert_false(has(choose(world, unlike, NULL, 20), "islands", "area"));
    use_meaning(world, meaning, NULL);
    struct catalog_subset *part = choose(world, unlike, NULL, 20);
    assert_true(has(part, "islands", "area"));
    assert_true(part->catalog.column_count <= 20);
    meaning_destroy(meaning);
}

static void what_letters_and_values_say_still_counts(void **state)
{
    struct world *world = *state;
    struct meaning *meaning = encoder();
    int32_t table = catalog_find_table(world->catalog, NULL, "filler_211");
    value_index_add(world->index, world->catalog->tables[table].first_column + 1, "Ulan Bator", 10);
    use_meaning(world, meaning, NULL);
    assert_true(has(choose(world, "show everything about Ulan Bator", NULL, 50), "filler_211", "payload"));
    assert_true(has(choose(world, "which remarks has filler 17", NULL, 50), "filler_17", "remark"));
    meaning_destroy(meaning);
}

static bool same_part(const struct catalog_subset *a, const struct catalog_subset *b)
{
    return a->catalog.column_count == b->catalog.column_count &&
           memcmp(a->columns, b->columns, a->catalog.column_count * sizeof *a->columns) == 0;
}

static void without_an_encoder_that_works_letters_choose(void **state)
{
    struct world *world = *state;
    struct meaning *broken = meaning_create("no weights", 10);
    struct catalog_subset *by_letters = choose(world, "price of products by city of customers", NULL, 60);
    use_meaning(world, broken, NULL);
    assert_true(same_part(by_letters, choose(world, "price of products by city of customers", NULL, 60)));
    meaning_destroy(broken);
}

static void kept_vectors_choose_the_same(void **state)
{
    struct world *world = *state;
    struct meaning *meaning = encoder();
    char root[] = "/tmp/askdb-relevance.XXXXXX", folder[64], command[256];
    assert_non_null(mkdtemp(root));
    snprintf(folder, sizeof folder, "%s/askdb", root);
    use_meaning(world, meaning, folder);
    struct catalog_subset *first = choose(world, unlike, NULL, 20);
    use_meaning(world, meaning, folder);
    struct catalog_subset *second = choose(world, unlike, NULL, 20);
    assert_true(has(first, "islands", "area"));
    assert_true(has(second, "islands", "area"));
    snprintf(command, sizeof command, "test $(ls %s | wc -l) = 1 && ! grep -q islands %s/*", folder, folder);
    assert_int_equal(system(command), 0);
    snprintf(command, sizeof command, "rm -r %s", root);
    assert_int_equal(system(command), 0);
    meaning_destroy(meaning);
}

int main(void)
{
#define CASE(test) cmocka_unit_test_setup_teardown(test, make_world, end_world)
    const struct CMUnitTest tests[] = {
        CASE(tables_that_the_question_names_are_in),
        CASE(a_misspelt_table_is_found),
        CASE(a_table_that_holds_the_value_is_in),
        CASE(a_table_is_found_by_a_synonym),
        CASE(tables_between_the_chosen_ones_are_in),
        CASE(wide_tables_keep_their_keys_and_what_is_named),
        CASE(tables_of_the_turn_before_are_in),
        CASE(numbers_lead_back_to_the_whole_catalog),
        CASE(values_are_found_by_the_numbers_of_the_part),
        CASE(a_table_is_found_by_what_its_name_means),
        CASE(what_letters_and_values_say_still_counts),
        CASE(without_an_encoder_that_works_letters_choose),
        CASE(kept_vectors_choose_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
