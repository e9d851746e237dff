#include "link/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int32_t add_table(struct catalog_builder *builder, const char *name)
{
    struct catalog_table table = {.schema = "", .name = name, .comment = "", .row_estimate = -1};
    return catalog_add_table(builder, &table);
}

static int32_t add_column(struct catalog_builder *builder, const char *name)
{
    struct catalog_column column = {
        .name = name, .declared_type = "text", .comment = "", .type = COLUMN_TEXT};
    return catalog_add_column(builder, &column);
}

static void assert_name(const struct name *name, const char *expected)
{
    struct arena *arena = arena_create();
    assert_string_equal(words_join(arena, name->words, name->count, false), expected);
    arena_destroy(arena);
}

struct names {
    struct catalog *catalog;
    struct arena *arena;
    struct name *tables, *columns;
};

static struct names split(struct catalog_builder *builder)
{
    struct names names = {.catalog = catalog_builder_finish(builder), .arena = arena_create()};
    names_of_catalog(names.arena, names.catalog, &names.tables, &names.columns);
    return names;
}

static void release(struct names *names)
{
    arena_destroy(names->arena);
    catalog_destroy(names->catalog);
}

static void suffixes_are_cut_off_known_words_only(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "Pets");
    int32_t petid = add_column(builder, "petid");
    int32_t hname = add_column(builder, "hname");
    int32_t paid = add_column(builder, "paid");
    int32_t colour = add_column(builder, "colour_code");
    int32_t colour_name = add_column(builder, "colourname");
    struct names names = split(builder);
    assert_name(&names.columns[petid], "pet id");
    assert_name(&names.columns[hname], "hname");
    assert_name(&names.columns[paid], "paid");
    assert_name(&names.columns[colour], "colour code");
    assert_name(&names.columns[colour_name], "colour name");
    assert_name(&names.tables[0], "pets");
    release(&names);
}

static void a_word_is_no_prefix_of_itself(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "nominates");
    int32_t nominate = add_column(builder, "nominate");
    int32_t valid = add_column(builder, "valid");
    int32_t value = add_column(builder, "value");
    struct names names = split(builder);
    assert_name(&names.columns[nominate], "nominate");
    assert_name(&names.columns[valid], "valid");
    assert_name(&names.columns[value], "value");
    release(&names);
}

static void prefixes_of_table_words_are_spelled_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    int32_t students = add_table(builder, "Student");
    int32_t id = add_column(builder, "StuID");
    int32_t enrolment = add_table(builder, "Enrolment");
    int32_t reference = add_column(builder, "stu_id");
    int32_t pos = add_column(builder, "Enro_grade");
    catalog_add_key(builder, enrolment, students, &reference, &id, 1);
    add_table(builder, "Cars");
    add_column(builder, "x");
    add_table(builder, "Cards");
    int32_t car = add_column(builder, "car_id");
    struct names names = split(builder);
    assert_name(&names.columns[id], "student id");
    assert_name(&names.columns[reference], "student id");
    assert_name(&names.columns[pos], "enrolment grade");
    assert_name(&names.columns[car], "car id"); /* a table of its own, no short form of Cards */
    release(&names);
}

static void common_abbreviations_are_spelled_out(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "staff");
    int32_t first = add_column(builder, "fname");
    int32_t phone = add_column(builder, "phone_no");
    int32_t odd = add_column(builder, "__");
    struct names names = split(builder);
    assert_name(&names.columns[first], "first name");
    assert_name(&names.columns[phone], "phone number");
    assert_name(&names.columns[odd], "_");
    release(&names);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(suffixes_are_cut_off_known_words_only),
        cmocka_unit_test(a_word_is_no_prefix_of_itself),
        cmocka_unit_test(prefixes_of_table_words_are_spelled_out),
        cmocka_unit_test(common_abbreviations_are_spelled_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
