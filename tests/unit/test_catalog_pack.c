/* A catalog and an index of values come back from bytes as they were; bytes that end early are none. */
#include "catalog/pack.h"
#include "catalog/value_index.h"
#include "english/words.h"
#include "util/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "shop_catalog.h"

static struct catalog *make_catalog(void)
{
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    static const char *const synonyms[] = {"client", "buyer"};
    catalog->tables[0].synonyms = synonyms;
    catalog->tables[0].synonym_count = 2;
    catalog->tables[0].caster = "public.to_money";
    catalog->tables[0].row_estimate = INT64_C(1) << 40;
    catalog->tables[0].label = catalog->tables[0].first_column;
    catalog->columns[1].origin = 0;
    catalog->columns[1].masked = true;
    catalog->columns[1].currency = "EUR";
    catalog->columns[1].thousands = '.';
    catalog->columns[1].gaps = catalog->columns[1].decimal_comma = true;
    return catalog;
}

static void assert_same_keys(const struct catalog *one, const struct catalog *other)
{
    assert_int_equal(one->key_count, other->key_count);
    for (size_t i = 0; i < one->key_count; i++) {
        const struct catalog_key *a = &one->keys[i], *b = &other->keys[i];
        assert_int_equal(a->column_count, b->column_count);
        assert_memory_equal(a->from_columns, b->from_columns, a->column_count * sizeof *a->from_columns);
        assert_memory_equal(a->to_columns, b->to_columns, a->column_count * sizeof *a->to_columns);
        assert_int_equal(a->source, b->source);
        assert_true(a->confidence == b->confidence);
        assert_string_equal(a->role, b->role);
    }
}

static void test_a_catalog_comes_back(void **state)
{
    (void)state;
    struct catalog *catalog = make_catalog(), *again = catalog_create();
    struct pack pack = {0}, second = {0};
    catalog_pack(catalog, &pack);
    struct unpack unpack = {.bytes = pack.bytes, .size = pack.size};
    assert_true(catalog_unpack(&unpack, again));
    catalog_pack(again, &second);
    assert_int_equal(pack.size, second.size);
    assert_memory_equal(pack.bytes, second.bytes, pack.size);
    assert_string_equal(again->fingerprint, catalog->fingerprint);
    assert_string_equal(again->tables[0].synonyms[1], "buyer");
    assert_string_equal(again->tables[0].caster, "public.to_money");
    assert_null(again->tables[1].caster);
    assert_true(again->tables[0].row_estimate == INT64_C(1) << 40);
    assert_int_equal(again->columns[1].origin, 0);
    assert_true(again->columns[1].masked);
    assert_string_equal(again->columns[1].currency, "EUR");
    assert_null(again->columns[0].currency);
    assert_int_equal(again->columns[1].thousands, '.');
    assert_true(again->columns[1].gaps && again->columns[1].decimal_comma);
    assert_int_equal(catalog_find_table(again, NULL, "ORDERS"), catalog_find_table(catalog, NULL, "orders"));
    assert_same_keys(catalog, again);
    pack_finish(&pack);
    pack_finish(&second);
    catalog_destroy(catalog);
    catalog_destroy(again);
}

static void test_half_a_catalog_is_none(void **state)
{
    (void)state;
    struct catalog *catalog = make_catalog();
    struct pack pack = {0};
    catalog_pack(catalog, &pack);
    for (size_t size = 0; size < pack.size; size++) {
        struct catalog *half = catalog_create();
        struct unpack unpack = {.bytes = pack.bytes, .size = size};
        assert_false(catalog_unpack(&unpack, half));
        assert_int_equal(half->table_count, 0);
        catalog_destroy(half);
    }
    pack_finish(&pack);
    catalog_destroy(catalog);
}

enum { VALUES = 3000, COLUMNS = 3 };

static struct value_index *make_values(void)
{
    struct value_index *index = value_index_create();
    for (int i = 0; i < VALUES; i++) {
        char text[64];
        snprintf(text, sizeof text, "Customer %d of %s", i, i % 3 == 0 ? "San Jose" : "Porto");
        value_index_add(index, 0, text, strlen(text));
    }
    value_index_add(index, 1, "No-show", 7);
    value_index_add(index, 1, "Neonatal Intensive Care Unit (NICU)", 35);
    value_index_add(index, 1, "M\303\274nchen", 8);
    value_index_add(index, 0, "No-show", 7);
    value_index_add_name(index, 2, "cancelled", "X");
    value_index_set_open_end(index, 2, "9999-12-31");
    value_index_add(index, 1, "", 0);
    return index;
}

static struct value_index *come_back(const struct value_index *index)
{
    struct pack pack = {0};
    value_index_pack(index, &pack);
    struct unpack unpack = {.bytes = pack.bytes, .size = pack.size};
    struct value_index *again = value_index_unpack(&unpack, COLUMNS);
    pack_finish(&pack);
    assert_non_null(again);
    return again;
}

typedef size_t find_function(const struct value_index *index, const char *key,
                             const struct value_match **ret_matches);

static void assert_finds(find_function *find, const struct value_index *one, const struct value_index *other,
                         const char *key, size_t at_least)
{
    const struct value_match *a, *b;
    size_t count = find(one, key, &a);
    if (count < at_least) {
        fail_msg("'%s' is found %zu times", key, count);
    }
    assert_int_equal(find(other, key, &b), count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(a[i].column, b[i].column);
        assert_string_equal(a[i].stored, b[i].stored);
    }
}

static void assert_same_lists(const struct value_index *one, const struct value_index *other, int32_t column)
{
    const struct value_listed *a, *b;
    size_t count = value_index_list(one, column, &a);
    assert_int_equal(value_index_list(other, column, &b), count);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(a[i].stored, b[i].stored);
        assert_int_equal(a[i].word_count, b[i].word_count);
        for (size_t k = 0; k < a[i].word_count; k++) {
            assert_string_equal(a[i].words[k].stem, b[i].words[k].stem);
            assert_int_equal(a[i].words[k].kind, b[i].words[k].kind);
        }
        assert_string_equal(a[i].name != NULL ? a[i].name : "-", b[i].name != NULL ? b[i].name : "-");
        assert_int_equal(a[i].name_word_count, b[i].name_word_count);
    }
}

static void test_values_are_found_as_before(void **state)
{
    (void)state;
    struct value_index *index = make_values(), *again = come_back(index);
    struct arena *arena = arena_create();
    struct word *words = NULL;
    const struct value_match *a, *b;
    assert_int_equal(value_index_size(again), value_index_size(index));
    assert_finds(value_index_find, index, again, "customer 17 of porto", 1);
    assert_finds(value_index_find, index, again, "no show", 0);
    assert_finds(value_index_find, index, again, "nowhere", 0);
    assert_finds(value_index_find_stem, index, again, "custom 18 of san jose", 1);
    assert_finds(value_index_find_joined, index, again, "noshow", 2);
    assert_finds(value_index_find, index, again, "nicu", 1);
    assert_finds(value_index_find_initials, index, again, "ns", 1);
    assert_finds(value_index_find, index, again, "muenchen", 1);
    assert_finds(value_index_find, index, again, "cancelled", 1);
    size_t count = words_split(arena, "2999", 4, 8, &words);
    count = value_index_find_part(index, arena, words, count, &a);
    assert_int_equal(count, 1);
    assert_int_equal(value_index_find_part(again, arena, words, 1, &b), 1);
    assert_string_equal(a[0].stored, b[0].stored);
    for (int32_t column = 0; column < COLUMNS; column++) {
        assert_same_lists(index, again, column);
    }
    assert_string_equal(value_index_open_end(again, 2), "9999-12-31");
    assert_string_equal(value_index_blank(again, 1), "");
    assert_null(value_index_blank(again, 2));
    arena_destroy(arena);
    value_index_destroy(index);
    value_index_destroy(again);
}

static void test_completion_is_in_the_same_order(void **state)
{
    (void)state;
    enum { FEW = 7 };
    struct value_index *index = make_values(), *again = come_back(index);
    const char *a[FEW], *b[FEW];
    assert_int_equal(value_index_begin_with(index, "cust", FEW, a), FEW);
    assert_int_equal(value_index_begin_with(again, "cust", FEW, b), FEW);
    for (size_t i = 0; i < FEW; i++) {
        assert_string_equal(a[i], b[i]);
    }
    value_index_destroy(index);
    value_index_destroy(again);
}

static void test_values_of_other_columns_are_none(void **state)
{
    (void)state;
    struct value_index *index = make_values();
    struct pack pack = {0};
    value_index_pack(index, &pack);
    for (size_t columns = 0; columns < COLUMNS; columns++) {
        struct unpack unpack = {.bytes = pack.bytes, .size = pack.size};
        assert_null(value_index_unpack(&unpack, columns));
    }
    for (size_t size = 0; size < pack.size; size += 101) {
        struct unpack unpack = {.bytes = pack.bytes, .size = size};
        assert_null(value_index_unpack(&unpack, COLUMNS));
    }
    pack_finish(&pack);
    value_index_destroy(index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_catalog_comes_back),
        cmocka_unit_test(test_half_a_catalog_is_none),
        cmocka_unit_test(test_values_are_found_as_before),
        cmocka_unit_test(test_completion_is_in_the_same_order),
        cmocka_unit_test(test_values_of_other_columns_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
