/* What is kept of a database may have been written by anyone who got at the folder: a catalog or an index of
 * values is taken whole, the same when it is packed again, or not at all. Input: which of them, and either
 * its bytes or changes of single bytes of a sound one. */
#include "catalog/pack.h"
#include "catalog/value_index.h"
#include "english/words.h"

#include <stdlib.h>
#include <string.h>

#include "../unit/shop_catalog.h"
#include "fuzz_main.h"

static struct catalog *make_catalog(void)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    static const struct shop_column places[] = {{"id", "INTEGER", COLUMN_NUMBER, true},
                                                {"name", "TEXT", COLUMN_TEXT, false}};
    static const struct shop_column trips[] = {{"id", "INTEGER", COLUMN_NUMBER, true},
                                               {"place_id", "INTEGER", COLUMN_NUMBER, false},
                                               {"status", "TEXT", COLUMN_TEXT, false}};
    int32_t to = SHOP_TABLE(builder, "places", places), from = SHOP_TABLE(builder, "trips", trips);
    shop_key(builder, from, 3, to, 0);
    catalog_add_shadow(builder, "lower", true);
    return catalog_builder_finish(builder);
}

static struct value_index *make_values(void)
{
    static const char *const names[] = {"New York", "Lyon", "No-show", "Sao Paulo", "K\303\266ln (CGN)"};
    struct value_index *index = value_index_create();
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        value_index_add(index, i % 2 == 0 ? 1 : 4, names[i], strlen(names[i]));
    }
    value_index_add_name(index, 4, "cancelled", "X");
    value_index_set_open_end(index, 4, "9999-12-31");
    return index;
}

static void same(const struct pack *one, const struct pack *other)
{
    if (one->size != other->size || memcmp(one->bytes, other->bytes, one->size) != 0) {
        abort();
    }
}

static void try_catalog(const struct pack *pack)
{
    struct unpack unpack = {.bytes = pack->bytes, .size = pack->size};
    struct catalog *catalog = catalog_create(), *again = catalog_create();
    struct pack first = {0}, second = {0};
    if (catalog_unpack(&unpack, catalog)) {
        catalog_pack(catalog, &first);
        unpack = (struct unpack){.bytes = first.bytes, .size = first.size};
        if (!catalog_unpack(&unpack, again)) {
            abort();
        }
        catalog_pack(again, &second);
        same(&first, &second);
        catalog_find_table(catalog, NULL, "trips");
    }
    pack_finish(&first);
    pack_finish(&second);
    catalog_destroy(catalog);
    catalog_destroy(again);
}

static void look_up(struct value_index *index)
{
    const struct value_match *matches;
    const struct value_listed *listed;
    const char *values[4];
    struct arena *arena = arena_create();
    struct word *words = NULL;
    size_t count = words_split(arena, "new york", 8, 8, &words);
    value_index_find(index, "new york", &matches);
    value_index_find_stem(index, "lyon", &matches);
    value_index_find_joined(index, "noshow", &matches);
    value_index_find_initials(index, "ny", &matches);
    value_index_find_part(index, arena, words, count, &matches);
    value_index_list(index, 4, &listed);
    value_index_begin_with(index, "n", 4, values);
    value_index_add(index, 1, "Oslo", 4);
    arena_destroy(arena);
}

static void try_values(const struct pack *pack)
{
    struct unpack unpack = {.bytes = pack->bytes, .size = pack->size};
    struct value_index *index = value_index_unpack(&unpack, 5);
    struct pack again = {0};
    if (index != NULL) {
        value_index_pack(index, &again);
        look_up(index);
    }
    pack_finish(&again);
    value_index_destroy(index);
}

/* A sound one: it comes back as it was, but for the bytes that are changed. */
static void pack_sound(bool values, struct pack *pack)
{
    if (values) {
        struct value_index *index = make_values();
        value_index_pack(index, pack);
        value_index_destroy(index);
        return;
    }
    struct catalog *catalog = make_catalog();
    catalog_pack(catalog, pack);
    catalog_destroy(catalog);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pack pack = {0};
    if (size == 0) {
        return 0;
    }
    bool values = (data[0] & 1) != 0, changes = (data[0] & 2) != 0;
    if (changes) {
        pack_sound(values, &pack);
        for (size_t i = 1; i + 2 < size; i += 3) {
            pack.bytes[(size_t)(data[i] | data[i + 1] << 8) % pack.size] = (char)data[i + 2];
        }
    } else {
        pack.bytes = malloc(size);
        if (pack.bytes == NULL) {
            abort();
        }
        pack.size = size - 1;
        memcpy(pack.bytes, data + 1, size - 1);
    }
    (values ? try_values : try_catalog)(&pack);
    pack_finish(&pack);
    return 0;
}
