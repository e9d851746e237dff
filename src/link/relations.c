/* The relations between the nodes that the model reads. */
#include "catalog/subset.h"
#include "link/hints.h"
#include "link/linker.h"
#include "link/schema.h"

#include <string.h>

size_t linker_first_item(const struct linker *linker)
{
    return linker->token_count + linker->history_count;
}

static void relate(struct linker *linker, size_t from, size_t to, int relation)
{
    struct model_input *input = &linker->result->input;
    input->relations[from * input->node_count + to] = (uint8_t)relation;
}

static bool value_covers(const struct candidate *value, size_t token)
{
    return candidate_has_span(value) && token >= value->first && token <= value->last;
}

/* 0: not at all; 1: by stem; 2: exactly. */
static int value_held_by(const struct candidate *value, size_t column)
{
    for (size_t i = 0; i < value->match_count; i++) {
        if (value->matches[i].column == (int32_t)column) {
            return i < value->exact_count ? 2 : 1;
        }
    }
    return 0;
}

static void add_value_links(struct linker *linker)
{
    for (size_t v = 0; v < linker->value_count; v++) {
        const struct candidate *value = &linker->values[v];
        for (size_t m = 0; m < value->match_count && candidate_has_span(value); m++) {
            for (size_t token = value->first; token <= value->last; token++) {
                uint8_t *kind =
                    &linker->kinds[token * linker->schema->item_count + (size_t)value->matches[m].column];
                bool named = *kind == LINK_PARTIAL || *kind == LINK_EXACT || *kind == LINK_VALUE_AND_NAME;
                *kind = named ? LINK_VALUE_AND_NAME : LINK_VALUE;
            }
        }
    }
}

/* Clipped, from 0 for 4 or more to the left to 8. */
static int distance(size_t from, size_t to)
{
    int steps = (int)to - (int)from;
    return (steps < -4 ? -4 : steps > 4 ? 4 : steps) + 4;
}

static void relate_tokens(struct linker *linker)
{
    size_t columns = linker->catalog->column_count, tokens = linker->token_count,
           first = linker_first_item(linker);
    for (size_t i = 0; i < tokens; i++) {
        for (size_t k = 0; k < tokens; k++) {
            relate(linker, i, k, RELATION_TOKEN_DISTANCE + distance(i, k));
        }
        for (size_t item = 0; item < linker->schema->item_count; item++) {
            int kind = linker->kinds[i * linker->schema->item_count + item];
            int hint = linker->hints != NULL ? linker->hints[i * linker->schema->item_count + item] : 0;
            bool column = item < columns;
            int there = (column ? RELATION_TOKEN_COLUMN : RELATION_TOKEN_TABLE) + kind;
            int back = (column ? RELATION_COLUMN_TOKEN : RELATION_TABLE_TOKEN) + kind;
            if (hint != LINK_HINT_NONE) {
                there = RELATION_HINTED + (column ? 0 : 2) * (LINK_HINT_COUNT - 1) + hint - 1;
                back = there + LINK_HINT_COUNT - 1;
            }
            relate(linker, i, first + item, there);
            relate(linker, first + item, i, back);
        }
    }
}

static void relate_schema(struct linker *linker)
{
    size_t count = linker->schema->item_count, first = linker_first_item(linker);
    struct model_input *input = &linker->result->input;
    for (size_t i = 0; i < count; i++) {
        memcpy(input->relations + (first + i) * input->node_count + first,
               linker->schema->relations + i * count, count);
    }
}

static bool types_agree(const struct candidate *value, enum column_type type)
{
    switch (value->kind) {
    case VALUE_NUMBER:
        return type == COLUMN_NUMBER;
    case VALUE_TEXT:
        return type == COLUMN_TEXT || type == COLUMN_OTHER;
    case VALUE_PERIOD:
        return type == COLUMN_TIME;
    }
    return false;
}

static void relate_value_to_schema(struct linker *linker, size_t node, const struct candidate *value)
{
    size_t columns = linker->catalog->column_count, tokens = linker_first_item(linker);
    for (size_t t = 0; t < linker->catalog->table_count; t++) {
        relate(linker, node, tokens + columns + t, RELATION_VALUE_TABLE);
        relate(linker, tokens + columns + t, node, RELATION_TABLE_VALUE);
    }
    for (size_t c = 0; c < columns; c++) {
        int held = value_held_by(value, c);
        bool listed = value->rank == RANK_LISTED;
        bool agree = !listed && types_agree(value, linker->catalog->columns[c].type);
        int relation = held > 0 ? held + 1 : agree ? 1 : 0;
        listed &= held > 0;
        relate(linker, node, tokens + c,
               listed ? RELATION_VALUE_COLUMN_LISTED : RELATION_VALUE_COLUMN + relation);
        relate(linker, tokens + c, node,
               listed ? RELATION_COLUMN_VALUE_LISTED : RELATION_COLUMN_VALUE + relation);
        if (held > 0) {
            size_t table = tokens + columns + (size_t)linker->catalog->columns[c].table;
            relate(linker, node, table, RELATION_VALUE_TABLE + 1);
            relate(linker, table, node, RELATION_TABLE_VALUE + 1);
        }
    }
}

static void relate_values(struct linker *linker)
{
    size_t first = linker_first_item(linker) + linker->schema->item_count;
    for (size_t v = 0; v < linker->value_count; v++) {
        const struct candidate *value = &linker->values[v];
        for (size_t i = 0; i < linker->token_count; i++) {
            int inside = value_covers(value, i) ? 1 : 0;
            relate(linker, i, first + v, RELATION_TOKEN_VALUE + inside);
            relate(linker, first + v, i, RELATION_VALUE_TOKEN + inside);
        }
        relate_value_to_schema(linker, first + v, value);
        for (size_t w = 0; w < linker->value_count; w++) {
            const struct candidate *other = &linker->values[w];
            bool overlap = candidate_has_span(value) && candidate_has_span(other) &&
                           value->first <= other->last && other->first <= value->last;
            relate(linker, first + v, first + w, RELATION_VALUE_VALUE + (v == w ? 0 : overlap ? 1 : 2));
        }
    }
}

static void relate_history(struct linker *linker)
{
    size_t tokens = linker->token_count, items = linker->schema->item_count + linker->value_count;
    for (size_t h = 0; h < linker->history_count; h++) {
        for (size_t i = 0; i < tokens; i++) {
            relate(linker, tokens + h, i, RELATION_HISTORY_TOKEN);
            relate(linker, i, tokens + h, RELATION_TOKEN_HISTORY);
        }
        for (size_t k = 0; k < linker->history_count; k++) {
            relate(linker, tokens + h, tokens + k, RELATION_TOKEN_DISTANCE + distance(h, k));
        }
        for (size_t item = 0; item < items; item++) {
            int meant = linker->history[h] == SEQ_WORD_COUNT + (int32_t)item ? 1 : 0;
            relate(linker, tokens + h, linker_first_item(linker) + item, RELATION_HISTORY_ITEM + meant);
            relate(linker, linker_first_item(linker) + item, tokens + h, RELATION_ITEM_HISTORY + meant);
        }
    }
}

/* Words that a column of a semantic file is named by have no hint of others. */
static void forget_reserved(struct linker *linker)
{
    size_t items = linker->schema->item_count;
    for (size_t c = linker->catalog->column_count; c > catalog_own_columns(linker->catalog); c--) {
        for (size_t token = 0; token < linker->token_count; token++) {
            if (linker->kinds[token * items + c - 1] == LINK_EXACT) {
                memset(linker->hints + token * items, LINK_HINT_NONE, items);
            }
        }
    }
}

void linker_add_relations(struct linker *linker)
{
    struct model_input *input = &linker->result->input;
    input->relations = ARENA_ARRAY(linker->arena, uint8_t, input->node_count * input->node_count);
    add_value_links(linker);
    if (linker->schema->hinted && !linker->empty) {
        linker->hints =
            ARENA_ARRAY(linker->arena, uint8_t, linker->token_count * linker->schema->item_count + 1);
        hints_find(linker->arena, linker->schema, linker->words, linker->token_count, linker->kinds,
                   linker->hints);
        forget_reserved(linker);
    }
    relate_tokens(linker);
    relate_schema(linker);
    relate_values(linker);
    relate_history(linker);
}
