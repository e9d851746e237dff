#include "util/outline.h"

#include "util/memory.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct outline {
    yaml_document_t document;
};

struct outline *outline_create(const char *text, size_t length)
{
    struct outline *outline = calloc(1, sizeof *outline);
    yaml_parser_t parser;
    if (outline == NULL || yaml_parser_initialize(&parser) == 0) {
        memory_fail("the YAML parser");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
    bool loaded = yaml_parser_load(&parser, &outline->document) != 0;
    yaml_parser_delete(&parser);
    if (loaded && outline_root(outline) == 0) {
        yaml_document_delete(&outline->document);
        loaded = false;
    }
    if (!loaded) {
        free(outline);
        return NULL;
    }
    return outline;
}

void outline_destroy(struct outline *outline)
{
    if (outline != NULL) {
        yaml_document_delete(&outline->document);
        free(outline);
    }
}

static yaml_node_t *node_at(const struct outline *outline, int node)
{
    /* libyaml's reading functions take no const, and change nothing */
    return node > 0 ? yaml_document_get_node((yaml_document_t *)&outline->document, node) : NULL;
}

int outline_root(const struct outline *outline)
{
    return outline->document.nodes.top > outline->document.nodes.start ? 1 : 0;
}

const char *outline_text(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL && item->type == YAML_SCALAR_NODE ? (const char *)item->data.scalar.value : NULL;
}

int outline_value(const struct outline *outline, int node, const char *key)
{
    const yaml_node_t *item = node_at(outline, node);
    if (item == NULL || item->type != YAML_MAPPING_NODE) {
        return 0;
    }
    for (const yaml_node_pair_t *pair = item->data.mapping.pairs.start; pair < item->data.mapping.pairs.top;
         pair++) {
        const char *text = outline_text(outline, pair->key);
        if (text != NULL && strcmp(text, key) == 0) {
            return pair->value;
        }
    }
    return 0;
}

int outline_item(const struct outline *outline, int node, size_t index)
{
    const yaml_node_t *item = node_at(outline, node);
    if (item == NULL || item->type != YAML_SEQUENCE_NODE) {
        return 0;
    }
    size_t count = (size_t)(item->data.sequence.items.top - item->data.sequence.items.start);
    return index < count ? item->data.sequence.items.start[index] : 0;
}

bool outline_is(const struct outline *outline, int node, const char *text)
{
    const char *own = outline_text(outline, node);
    return own != NULL && strcmp(own, text) == 0;
}

bool outline_is_block(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL &&
           ((item->type == YAML_MAPPING_NODE && item->data.mapping.style == YAML_BLOCK_MAPPING_STYLE) ||
            (item->type == YAML_SEQUENCE_NODE && item->data.sequence.style == YAML_BLOCK_SEQUENCE_STYLE));
}

size_t outline_line(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL ? item->start_mark.line + 1 : 0;
}

size_t outline_column(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    return item != NULL ? item->start_mark.column : 0;
}

static size_t later(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* A block scalar ends where the next thing begins, at the start of a line. A block ends there too, so that
 * its last line is that of what is in it. */
size_t outline_last_line(const struct outline *outline, int node)
{
    const yaml_node_t *item = node_at(outline, node);
    if (item == NULL) {
        return 0;
    }
    size_t line = item->start_mark.line + 1;
    if (!outline_is_block(outline, node)) {
        return later(line, item->end_mark.line + (item->end_mark.column > 0));
    }
    if (item->type == YAML_SEQUENCE_NODE) {
        for (const yaml_node_item_t *at = item->data.sequence.items.start; at < item->data.sequence.items.top;
             at++) {
            line = later(line, outline_last_line(outline, *at));
        }
        return line;
    }
    for (const yaml_node_pair_t *pair = item->data.mapping.pairs.start; pair < item->data.mapping.pairs.top;
         pair++) {
        line = later(line, outline_last_line(outline, pair->key));
        line = later(line, outline_last_line(outline, pair->value));
    }
    return line;
}
