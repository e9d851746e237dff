/* Tables whose names are no words, by the letters of what questions call them, in two styles. */
#include "link/letters.h"

#include "link/match.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const struct letters_case {
    const char *tables[5]; /* up to NULL */
    const char *question;
    const char *found; /* the table that its only word of some weight leads to; NULL: none */
} cases[] = {
    {{"HLR_MST", "JOBS"}, "how many hauliers", "HLR_MST"},
    {{"HLR_MST", "JOBS"}, "one haulier", "HLR_MST"},
    {{"kln", "firing"}, "kilns", "kln"},
    {{"tblBwrRun", "tank"}, "the brewer", "tblBwrRun"},
    {{"tblBrwrs", "tank"}, "brewers", "tblBrwrs"},
    {{"tblCtr", "tank"}, "the cheetahs", NULL}, /* the last letters differ */
    {{"frr_lst", "horse"}, "farriers", "frr_lst"},
    {{"ptr", "pvr"}, "how many painters", "ptr"},
    {{"bkr", "bkrs_by_day", "btr"}, "bakers", "bkrs_by_day"},
    {{"bkr", "bcr"}, "backers", NULL},
    {{"tlr", "tllr"}, "the tallower", NULL},            /* either may be meant */
    {{"gdn", "garden_plan"}, "gardens", "garden_plan"}, /* a word of another name */
    {{"acct", "lamp"}, "accidents", NULL},              /* an abbreviation that is known */
    {{"HLR_MST", "JOBS"}, "Hoover", NULL},              /* a value */
    {{"icd", "lamp"}, "the infectoid", NULL},           /* a vowel within: as good as a word */
    {{"wvr", "loom"}, "whatever", NULL},                /* an everyday word */
};

static size_t leads_to(const struct letters_case *item, const char **ret_found)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    size_t count = 0, linked = 0;
    for (; item->tables[count] != NULL; count++) {
        struct catalog_table table = {
            .schema = "", .name = item->tables[count], .comment = "", .row_estimate = -1};
        struct catalog_column column = {
            .name = "note", .declared_type = "text", .comment = "", .type = COLUMN_TEXT};
        catalog_add_table(builder, &table);
        catalog_add_column(builder, &column);
    }
    struct catalog *catalog = catalog_builder_finish(builder);
    struct value_index *index = value_index_create();
    struct link_schema *schema = link_schema_create(catalog);
    struct arena *arena = arena_create();
    struct word *words = NULL;
    value_index_add(index, 0, "Hoover", strlen("Hoover"));
    size_t word_count = words_split(arena, item->question, strlen(item->question), 20, &words);
    uint8_t *kinds = ARENA_ARRAY(arena, uint8_t, word_count * schema->item_count + 1);
    match_names(arena, schema, words, word_count, kinds);
    link_letters_match(arena, schema, index, words, word_count, kinds);
    for (size_t i = 0; i < word_count * count; i++) {
        size_t table = i % count;
        if (kinds[i / count * schema->item_count + catalog->column_count + table] == LINK_PARTIAL) {
            *ret_found = item->tables[table];
            linked++;
        }
    }
    link_schema_destroy(schema);
    value_index_destroy(index);
    catalog_destroy(catalog);
    arena_destroy(arena);
    return linked;
}

static void tables_are_found_by_their_letters(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *found = NULL, *wanted = cases[i].found;
        size_t linked = leads_to(&cases[i], &found);
        if (wanted == NULL ? linked > 0 : found == NULL || strcmp(found, wanted) != 0) {
            print_error("%s: %s\n", cases[i].question, found != NULL ? found : "nothing");
            failed++;
        }
    }
    assert_int_equal(failed, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_found_by_their_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
