#include "query/sequence.h"

#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const word_texts[SEQ_WORD_COUNT] = {
#define X(name, text) [SEQ_##name] = text,
    SEQUENCE_WORDS(X)
#undef X
};

const char *sequence_word_text(int32_t word)
{
    return word >= 0 && word < SEQ_WORD_COUNT ? word_texts[word] : "?";
}

int32_t sequence_argument(const struct catalog *catalog, const struct expr *left)
{
    if (left == NULL) {
        return -1;
    }
    if (left->kind == EXPR_COLUMN) {
        return left->column;
    }
    if (left->kind == EXPR_AGGREGATE && (left->op == AGGREGATE_MIN || left->op == AGGREGATE_MAX)) {
        return sequence_argument(catalog, left->left);
    }
    return -2 - (int32_t)expr_type(catalog, left);
}

void sequence_print(const struct sequence_space *space, const int32_t *tokens, size_t count,
                    struct arena *arena, char **ret_text)
{
    char *buffer = NULL;
    size_t size = 0;
    FILE *out = text_stream(&buffer, &size);
    const struct catalog *catalog = space->catalog;
    for (size_t i = 0; i < count; i++) {
        int32_t token = tokens[i];
        int32_t table = token - SEQ_WORD_COUNT - (int32_t)catalog->column_count;
        int32_t value = table - (int32_t)catalog->table_count;
        fputs(i > 0 ? " " : "", out);
        if (token < 0 || value >= (int32_t)space->value_count) {
            fputs("?", out);
        } else if (token < SEQ_WORD_COUNT) {
            fputs(word_texts[token], out);
        } else if (table < 0) {
            const struct catalog_column *column = &catalog->columns[token - SEQ_WORD_COUNT];
            fprintf(out, "%s.%s", catalog->tables[column->table].name, column->name);
        } else if (value < 0) {
            fputs(catalog->tables[table].name, out);
        } else {
            fprintf(out, "'%s'", space->values[value].text);
        }
    }
    text_end(out);
    *ret_text = arena_strdup(arena, buffer);
    free(buffer);
}
