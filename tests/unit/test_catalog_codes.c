#include "catalog/codes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void assert_codes(const char *comment, const char *expected)
{
    struct arena *arena = arena_create();
    struct code *codes = NULL;
    const char *text = "";
    size_t count = codes_in_comment(arena, comment, &codes);
    for (size_t i = 0; i < count; i++) {
        const char *other = codes[i].other_label;
        text = arena_printf(arena, "%s%s%s>%s%s%s", text, i > 0 ? "|" : "", codes[i].code, codes[i].label,
                            other != NULL ? "=" : "", other != NULL ? other : "");
    }
    assert_string_equal(text, expected);
    arena_destroy(arena);
}

static void test_comments_explain_codes(void **state)
{
    (void)state;
    assert_codes("1: new, 2: cancelled", "1>new|2>cancelled");
    assert_codes("T tied, B broker, D direct desk", "T>tied|B>broker|D>direct desk");
    assert_codes("state of the order (A = active; I = inactive)", "A>active|I>inactive");
    assert_codes("kind: NB new business, RN renewal", "NB>new business|RN>renewal");
    assert_codes("P -> paid\nU -> unpaid", "P>paid|U>unpaid");
    assert_codes("1=sale 2=refund 3=late fee", "1>sale|2>refund|3>late fee");
    assert_codes("0 outgoing 1 incoming (vendor bill) 2 credit note",
                 "0>outgoing|1>incoming=vendor bill|2>credit note");
    assert_codes("mode: 1 by sea 2 by air 3 by road", "1>by sea|2>by air|3>by road");
    assert_codes("A: attended, F: failed to attend (no-show)", "A>attended|F>failed to attend=no-show");
    assert_codes("0 low / 1 normal / 2 high", "0>low|1>normal|2>high");
    assert_codes("W: web S: store", "W>web|S>store");
    assert_codes("'onHold': waiting | 'gone': left", "onHold>waiting|gone>left");
}

static void test_other_comments_explain_none(void **state)
{
    (void)state;
    assert_codes("", "");
    assert_codes("cents", "");
    assert_codes("thousands, net of tax", "");
    assert_codes("The date, in UTC, of the last change", "");
    assert_codes("see also: https", ""); /* one pair says too little */
    assert_codes("1/0", "");
    assert_codes("2 of 3 rows", "");
    assert_codes("3 pieces in 4 boxes", "");
    assert_codes("between 10:30 and 12:45 / UTC", "");
    assert_codes(",,;;::==", "");
}

/* tblCd(CdTyp, Cd, CdDesc), tblInv(InvId, StsCd), tblAcct(AcctId, StsCd), people(id, name) */
enum { CD_TYP, CD, CD_DESC, INV_ID, INV_STS, ACCT_ID, ACCT_STS, PERSON_ID, PERSON_NAME };

static void add_table(struct catalog_builder *builder, const char *name)
{
    catalog_add_table(builder, &(struct catalog_table){.schema = "", .name = name, .row_estimate = 5});
}

static void add_column(struct catalog_builder *builder, const char *name, enum column_type type, bool primary)
{
    catalog_add_column(
        builder, &(struct catalog_column){
                     .name = name, .declared_type = "", .type = type, .primary = primary, .unique = primary});
}

static struct catalog *make_catalog(void)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "tblCd");
    add_column(builder, "CdTyp", COLUMN_TEXT, true);
    add_column(builder, "Cd", COLUMN_TEXT, true);
    add_column(builder, "CdDesc", COLUMN_TEXT, false);
    add_table(builder, "tblInv");
    add_column(builder, "InvId", COLUMN_NUMBER, true);
    add_column(builder, "StsCd", COLUMN_TEXT, false);
    add_table(builder, "tblAcct");
    add_column(builder, "AcctId", COLUMN_NUMBER, true);
    add_column(builder, "StsCd", COLUMN_TEXT, false);
    add_table(builder, "people");
    add_column(builder, "id", COLUMN_NUMBER, true);
    add_column(builder, "name", COLUMN_TEXT, false);
    return catalog_builder_finish(builder);
}

static void add(struct value_index *index, int32_t column, const char *stored)
{
    value_index_add(index, column, stored, strlen(stored));
}

static void test_one_table_of_many_lists_names_the_columns_whose_codes_it_has(void **state)
{
    (void)state;
    struct catalog *catalog = make_catalog();
    struct value_index *index = value_index_create();
    struct code_table table;
    const struct value_match *matches = NULL;
    static const struct code codes[] = {{"ACCT", "A", "Active", NULL},
                                        {"ACCT", "C", "Closed", NULL},
                                        {"INV", "C", "Cancelled", NULL},
                                        {"INV", "P", "Paid", NULL}};
    add(index, INV_STS, "P");
    add(index, INV_STS, "C");
    add(index, ACCT_STS, "A");
    add(index, ACCT_STS, "C");
    assert_true(codes_find_table(catalog, 0, &table));
    assert_int_equal(table.domain, CD_TYP);
    assert_int_equal(table.code, CD);
    assert_int_equal(table.label, CD_DESC);
    codes_name_references(index, catalog, &table, codes, 4);
    assert_int_equal(value_index_find(index, "cancelled", &matches), 1);
    assert_int_equal(matches[0].column, INV_STS);
    assert_string_equal(matches[0].stored, "C");
    assert_int_equal(value_index_find(index, "closed", &matches), 1);
    assert_int_equal(matches[0].column, ACCT_STS);
    value_index_destroy(index);
    catalog_destroy(catalog);
}

static void test_a_table_of_things_is_no_list_of_codes(void **state)
{
    (void)state;
    struct catalog *catalog = make_catalog();
    struct code_table table;
    assert_false(codes_find_table(catalog, 1, &table));
    assert_false(codes_find_table(catalog, 3, &table)); /* people by number and name */
    catalog_destroy(catalog);
}

static void test_a_comment_on_other_codes_than_the_column_has_is_passed_over(void **state)
{
    (void)state;
    struct catalog *catalog = make_catalog();
    struct value_index *index = value_index_create();
    const struct value_match *matches = NULL;
    static const struct code codes[] = {{NULL, "X", "gone", NULL}, {NULL, "Y", "here", NULL}};
    add(index, INV_STS, "P");
    codes_name_column(index, catalog, INV_STS, codes, 2);
    assert_int_equal(value_index_find(index, "gone", &matches), 0);
    add(index, INV_STS, "X");
    codes_name_column(index, catalog, INV_STS, codes, 2);
    assert_int_equal(value_index_find(index, "gone", &matches), 1);
    assert_int_equal(value_index_find(index, "here", &matches), 1); /* no row has it */
    assert_string_equal(matches[0].stored, "Y");
    value_index_destroy(index);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comments_explain_codes),
        cmocka_unit_test(test_other_comments_explain_none),
        cmocka_unit_test(test_one_table_of_many_lists_names_the_columns_whose_codes_it_has),
        cmocka_unit_test(test_a_table_of_things_is_no_list_of_codes),
        cmocka_unit_test(test_a_comment_on_other_codes_than_the_column_has_is_passed_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
