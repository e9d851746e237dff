/* Texts become the pieces that the package's own tokenizer makes of them. */
#include "meaning_fixture.h"

#include "meaning/network.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

enum { MOST = 512 };

struct loaded {
    struct arena *arena;
    struct pool *pool;
    struct meaning_network network;
    size_t wrong;
};

static int load(void **state)
{
    static struct loaded loaded;
    struct askdb_error err;
    size_t size;
    const void *data = meaning_embedded(&size);
    loaded = (struct loaded){.arena = arena_create(), .pool = pool_create()};
    *state = &loaded;
    return meaning_network_load(&loaded.network, loaded.arena, loaded.pool, data, size, &err);
}

static int unload(void **state)
{
    struct loaded *loaded = *state;
    arena_destroy(loaded->arena);
    pool_destroy(loaded->pool);
    return 0;
}

static bool same(const int32_t *ids, size_t count, const cJSON *expected)
{
    if ((size_t)cJSON_GetArraySize(expected) != count) {
        return false;
    }
    const cJSON *id = expected->child;
    for (size_t i = 0; i < count; i++, id = id->next) {
        if (id->valueint != ids[i]) {
            return false;
        }
    }
    return true;
}

static void compare_line(void *context, const cJSON *line)
{
    struct loaded *loaded = context;
    int32_t ids[MOST];
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(line, "text"));
    size_t count = wordpiece_split(&loaded->network.wordpiece, text, strlen(text), MOST, ids);
    if (!same(ids, count, cJSON_GetObjectItem(line, "ids"))) {
        print_error("'%s'\n", text);
        for (size_t i = 0; i < count; i++) {
            print_error(" %d", ids[i]);
        }
        print_error("\n");
        loaded->wrong++;
    }
}

static void test_pieces_are_those_of_the_package(void **state)
{
    struct loaded *loaded = *state;
    assert_true(fixture_lines("tokens.jsonl", compare_line, loaded) > 300);
    assert_int_equal(loaded->wrong, 0);
}

static void test_no_more_pieces_than_there_is_room_for(void **state)
{
    struct loaded *loaded = *state;
    const char *text = "net revenue of the warehouses in Timbuktu, per quarter";
    int32_t all[MOST], some[MOST];
    size_t count = wordpiece_split(&loaded->network.wordpiece, text, strlen(text), MOST, all);
    for (size_t most = 2; most <= count; most++) {
        size_t got = wordpiece_split(&loaded->network.wordpiece, text, strlen(text), most, some);
        assert_true(got <= most);
        assert_memory_equal(some, all, (got - 1) * sizeof *all);
        assert_int_equal(some[got - 1], all[count - 1]);
    }
}

static void test_invalid_bytes_are_left_out(void **state)
{
    struct loaded *loaded = *state;
    const char *valid = "late orders", *broken = "la\xffte or\xc3\x28";
    int32_t a[MOST], b[MOST];
    size_t count = wordpiece_split(&loaded->network.wordpiece, broken, strlen(broken), MOST, a);
    assert_true(count > 3);
    assert_int_equal(wordpiece_split(&loaded->network.wordpiece, valid, strlen(valid), MOST, b), 4);
    assert_int_equal(a[1], b[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces_are_those_of_the_package),
        cmocka_unit_test(test_no_more_pieces_than_there_is_room_for),
        cmocka_unit_test(test_invalid_bytes_are_left_out),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
