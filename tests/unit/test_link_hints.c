/* Synonyms of a trade, names said in pieces and words of comments come as relations of their own, for a model
 * that knows them. */
#include "catalog/catalog.h"
#include "link/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { COMMENT_COUNT, REEL_COUNT, BOUGHT_ON, CLIENT, FEE, SEASONED, VWP, DENOVO };

struct fixture {
    struct arena *arena;
    struct catalog *catalog;
    struct link_schema *schema;
};

static void add_column(struct catalog_builder *builder, const char *name, const char *comment)
{
    struct catalog_column column = {
        .name = name, .declared_type = "", .comment = comment, .type = COLUMN_NUMBER};
    catalog_add_column(builder, &column);
}

static int set_up(void **state)
{
    static struct fixture fixture;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){.name = "posts", .comment = "what a visitor reads"});
    add_column(builder, "comment_count", "");
    add_column(builder, "reel_count", "");
    add_column(builder, "ordered_on", "the day of the deal");
    add_column(builder, "client", "");
    add_column(builder, "fee", "charged for the shipment, in cents");
    add_column(builder, "well_known_seasoned_issuer", "");
    add_column(builder, "vwp", "");
    add_column(builder, "denovo_institute", "");
    fixture = (struct fixture){.arena = arena_create(), .catalog = catalog_builder_finish(builder)};
    fixture.schema = link_schema_create(fixture.catalog);
    link_schema_set_relations(fixture.schema, RELATION_COUNT);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    link_schema_destroy(fixture->schema);
    catalog_destroy(fixture->catalog);
    arena_destroy(fixture->arena);
    return 0;
}

static const struct model_input *ask(struct fixture *fixture, const char *question)
{
    struct askdb_error err;
    struct link_result *result = NULL;
    assert_int_equal(link_question(fixture->arena, fixture->schema, NULL, question, NULL, "2025-12-31", NULL,
                                   &result, &err),
                     0);
    return &result->input;
}

/* The hint of a token and an item, the same in both directions. */
static int hint(const struct model_input *input, size_t token, size_t item)
{
    size_t node = input->token_count + item;
    int there = input->relations[token * input->node_count + node];
    int back = input->relations[node * input->node_count + token];
    if (there < RELATION_HINTED) {
        assert_true(back < RELATION_HINTED);
        return LINK_HINT_NONE;
    }
    assert_true(there < RELATION_COUNT);
    assert_int_equal(back - there, LINK_HINT_COUNT - 1);
    assert_int_equal((there - RELATION_HINTED) / (LINK_HINT_COUNT - 1), item < input->column_count ? 0 : 2);
    return 1 + (there - RELATION_HINTED) % (LINK_HINT_COUNT - 1);
}

static void a_synonym_is_more_than_chance(void **state)
{
    const struct model_input *input = ask(*state, "per customer");
    assert_int_equal(hint(input, 1, CLIENT), LINK_HINT_SYNONYM);
    assert_int_equal(model_link(input, 1, CLIENT), LINK_SUBSTRING);
    assert_int_equal(hint(input, 1, FEE), LINK_HINT_NONE);
}

static void all_words_of_a_name_are_said(void **state)
{
    const struct model_input *input = ask(*state, "the count of each comment");
    assert_int_equal(hint(input, 1, COMMENT_COUNT), LINK_HINT_SCATTERED);
    assert_int_equal(hint(input, 4, COMMENT_COUNT), LINK_HINT_SCATTERED);
    assert_int_equal(model_link(input, 1, COMMENT_COUNT), LINK_PARTIAL);
    assert_int_equal(hint(input, 1, REEL_COUNT), LINK_HINT_NONE);
    assert_int_equal(model_link(input, 1, REEL_COUNT), LINK_PARTIAL);
    input = ask(*state, "comment count");
    assert_int_equal(hint(input, 0, COMMENT_COUNT), LINK_HINT_NONE); /* the whole name, in one piece */
    assert_int_equal(model_link(input, 0, COMMENT_COUNT), LINK_EXACT);
}

static void comments_are_read(void **state)
{
    struct fixture *fixture = *state;
    const struct model_input *input = ask(fixture, "shipments for visitors");
    size_t table = input->column_count;
    assert_int_equal(hint(input, 0, FEE), LINK_HINT_COMMENT);
    assert_int_equal(model_link(input, 0, FEE), LINK_NONE);
    assert_int_equal(hint(input, 1, FEE), LINK_HINT_NONE); /* "for" says nothing */
    assert_int_equal(hint(input, 2, table), LINK_HINT_COMMENT);
    assert_int_equal(hint(input, 0, BOUGHT_ON), LINK_HINT_NONE);
}

static void initials_name_and_are_named(void **state)
{
    const struct model_input *input = ask(*state, "float of WKSI and others");
    assert_int_equal(model_link(input, 2, SEASONED), LINK_PARTIAL);
    assert_int_equal(model_link(input, 3, SEASONED), LINK_NONE);
    input = ask(*state, "lowest vacuum water pressure");
    for (size_t token = 1; token < 4; token++) {
        assert_int_equal(model_link(input, token, VWP), LINK_PARTIAL);
    }
    assert_int_equal(model_link(input, 0, VWP), LINK_NONE);
    input = ask(*state, "the pressure in water of the vacuum"); /* in another order it may be chance */
    assert_int_equal(model_link(input, 1, VWP), LINK_NONE);
}

static void two_words_are_one_of_a_name(void **state)
{
    const struct model_input *input = ask(*state, "newly chartered de novo banks");
    assert_int_equal(model_link(input, 2, DENOVO), LINK_PARTIAL);
    assert_int_equal(model_link(input, 3, DENOVO), LINK_PARTIAL);
    assert_int_equal(model_link(input, 4, DENOVO), LINK_NONE);
}

static void a_model_that_knows_none_is_told_none(void **state)
{
    struct fixture *fixture = *state;
    link_schema_set_relations(fixture->schema, RELATION_COUNT_LISTED);
    const struct model_input *input = ask(fixture, "the count of each comment per customer with shipments");
    for (size_t i = 0; i < input->node_count * input->node_count; i++) {
        assert_true(input->relations[i] < RELATION_COUNT_LISTED);
    }
    link_schema_set_relations(fixture->schema, RELATION_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_synonym_is_more_than_chance),
        cmocka_unit_test(all_words_of_a_name_are_said),
        cmocka_unit_test(comments_are_read),
        cmocka_unit_test(initials_name_and_are_named),
        cmocka_unit_test(two_words_are_one_of_a_name),
        cmocka_unit_test(a_model_that_knows_none_is_told_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
