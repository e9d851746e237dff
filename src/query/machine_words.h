/* What a token is: its class, and of a word, of which words it is one. */
#ifndef QUERY_MACHINE_WORDS_H
#define QUERY_MACHINE_WORDS_H

#include "query/sequence.h"

enum token_class { TOKEN_WORD, TOKEN_COLUMN, TOKEN_TABLE, TOKEN_VALUE, TOKEN_INVALID };

/* Is the word one that may be said? What came into the grammar with a word may be said with it. */
static inline bool knows(const struct sequence_space *space, int32_t word)
{
    return space->words == 0 || (size_t)word < space->words;
}

static inline enum token_class classify(const struct sequence_space *space, int32_t token, int32_t *ret_index)
{
    int32_t columns = (int32_t)space->catalog->column_count;
    int32_t tables = (int32_t)space->catalog->table_count;
    int32_t index = token;
    *ret_index = index;
    if (token < 0) {
        return TOKEN_INVALID;
    }
    if (token < SEQ_WORD_COUNT) {
        return knows(space, token) ? TOKEN_WORD : TOKEN_INVALID;
    }
    *ret_index = index -= SEQ_WORD_COUNT;
    if (index < columns) {
        return TOKEN_COLUMN;
    }
    *ret_index = index -= columns;
    if (index < tables) {
        return TOKEN_TABLE;
    }
    *ret_index = index -= tables;
    return index < (int32_t)space->value_count ? TOKEN_VALUE : TOKEN_INVALID;
}

static inline bool is_aggregate(int32_t word)
{
    return word >= SEQ_COUNT && word <= SEQ_MAX;
}

static inline bool is_arithmetic(int32_t word)
{
    return word >= SEQ_ADD && word <= SEQ_DIVIDE;
}

static inline bool is_bucket(int32_t word)
{
    return word >= SEQ_YEAR && word <= SEQ_MONTH_OF_YEAR;
}

static inline bool is_window(int32_t word)
{
    return word >= SEQ_SHARE && word <= SEQ_CHANGE_PERCENT;
}

static inline bool is_comparison(int32_t word)
{
    return word >= SEQ_EQ && word <= SEQ_GE;
}

static inline bool is_like(int32_t word)
{
    return word >= SEQ_CONTAINS && word <= SEQ_NOT_SUFFIX;
}

static inline bool is_set(int32_t word)
{
    return word >= SEQ_UNION && word <= SEQ_EXCEPT;
}

static inline bool is_number(const struct sequence_space *space, int32_t column)
{
    enum column_type type = space->catalog->columns[column].type;
    return type == COLUMN_NUMBER || type == COLUMN_BOOLEAN;
}

static inline int32_t type_argument(enum column_type type)
{
    return -2 - (int32_t)type;
}

/* What the column after "other" must be, kept in the frame's argument. */
enum other { OTHER_ANY, OTHER_NUMBER, OTHER_TIME, OTHER_TEXT };

static inline bool column_is(const struct sequence_space *space, enum other kind, int32_t index)
{
    const struct catalog_column *column = &space->catalog->columns[index];
    switch (kind) {
    case OTHER_ANY:
        return true;
    case OTHER_NUMBER:
        return is_number(space, index);
    case OTHER_TIME:
        return column->type == COLUMN_TIME;
    case OTHER_TEXT:
        return column->type == COLUMN_TEXT || column->type == COLUMN_OTHER || column->text_storage;
    }
    return false;
}

static inline enum column_role role_of(const struct sequence_space *space, int32_t column)
{
    return space->sense != NULL ? (enum column_role)space->sense->roles[column] : ROLE_PLAIN;
}

#endif
