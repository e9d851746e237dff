/* Sequences come from a model whose weights are untrusted: each ends in a tree that prints, or is refused. A
 * byte is a token. */
#include "query/sequence.h"
#include "sql/sql.h"

#include "../unit/shop_catalog.h"
#include "fuzz_main.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct value_match matches[] = {{2, "France"}};
    static const struct sequence_value values[] = {
        {.kind = VALUE_NUMBER, .text = "3"},
        {.kind = VALUE_TEXT, .text = "france", .matches = matches, .match_count = 1},
        {.kind = VALUE_PERIOD,
         .text = "2024",
         .period = {.kind = LITERAL_PERIOD, .from = "2024-01-01", .to = "2025-01-01"}},
    };
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = {
        .catalog = catalog, .values = values, .value_count = sizeof values / sizeof *values};
    struct arena *arena = arena_create();
    int32_t tokens[SEQUENCE_MAX_LENGTH];
    size_t count = size < SEQUENCE_MAX_LENGTH ? size : SEQUENCE_MAX_LENGTH;
    for (size_t i = 0; i < count; i++) {
        tokens[i] = (int32_t)data[i] - 4; /* some below zero */
    }
    struct query *query = sequence_to_query(arena, &space, tokens, count);
    if (query != NULL) {
        struct sql_text text;
        sql_print(arena, catalog, query, &text);
    }
    char *printed;
    sequence_print(&space, tokens, count, arena, &printed);
    arena_destroy(arena);
    catalog_destroy(catalog);
    return 0;
}
