/* Questions may be any bytes: linking makes nodes and relations of them that are in bounds. */
#include "link/link.h"

#include "../unit/shop_catalog.h"
#include "fuzz_main.h"

static void check(const struct link_result *linked)
{
    const struct model_input *input = &linked->input;
    size_t nodes = input->token_count + input->column_count + input->table_count + input->value_count;
    if (nodes != input->node_count || input->token_count == 0 || input->token_count > MODEL_MAX_QUESTION ||
        input->value_count > MODEL_MAX_VALUES || input->value_count != linked->space.value_count) {
        abort();
    }
    for (size_t i = 0; i < nodes; i++) {
        const struct model_node *node = &input->nodes[i];
        if (node->type >= NODE_TYPE_COUNT || node->position >= MODEL_MAX_QUESTION || node->word_count == 0 ||
            node->first_word + node->word_count > input->word_count) {
            abort();
        }
    }
    for (size_t i = 0; i < nodes * nodes; i++) {
        if (input->relations[i] >= RELATION_COUNT) {
            abort();
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const stored[] = {"France", "Los Angeles", "red", "M", "Acme Corp."};
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct link_schema *schema = link_schema_create(catalog);
    struct value_index *index = value_index_create();
    for (size_t i = 0; i < sizeof stored / sizeof *stored; i++) {
        value_index_add(index, 2, stored[i], strlen(stored[i]));
    }
    struct arena *arena = arena_create();
    char *text = fuzz_text(data, size);
    struct link_result *linked = NULL;
    struct askdb_error err;
    if (link_question(arena, schema, index, text, NULL, "2024-05-06", NULL, &linked, &err) == 0) {
        check(linked);
    }
    free(text);
    arena_destroy(arena);
    value_index_destroy(index);
    link_schema_destroy(schema);
    catalog_destroy(catalog);
    return 0;
}
