/* What the encoder reads: nodes made of words, and a relation for every pair of nodes. Made by src/link,
 * written as training tensors by src/train, read by the forward pass: the one form of it. */
#ifndef MODEL_INPUT_H
#define MODEL_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Types of nodes. A column's type is column_type * 4 + (primary ? 2 : 0) + (foreign ? 1 : 0), which is below
 * NODE_TOKEN. */
enum node_type {
    NODE_TOKEN = 20,
    NODE_TABLE = 21,
    NODE_VALUE_NUMBER = 22,
    NODE_VALUE_TEXT = 23,
    NODE_VALUE_PERIOD = 24,
    NODE_VALUE_CONSTANT = 25,
    NODE_VALUE_HISTORY = 26, /* a literal of the earlier turn's query */
    NODE_HISTORY = 27,       /* a token of the earlier turn's query, by its sequence */
    NODE_VALUE_LISTED =
        28, /* a value of a column, by its name or as it is held; not written in the question */
    NODE_TYPE_COUNT = 32,
};

/* Relations, from a node to a node. Both directions are relations of their own. */
enum relation {
    RELATION_TOKEN_DISTANCE = 0, /* + clip(to - from, -4, 4) + 4 */
    RELATION_TOKEN_COLUMN = 9,   /* + enum link_kind */
    RELATION_COLUMN_TOKEN = 15,  /* + enum link_kind */
    RELATION_TOKEN_TABLE = 21,   /* + enum link_kind */
    RELATION_TABLE_TOKEN = 27,   /* + enum link_kind */
    RELATION_COLUMN_COLUMN = 33, /* self, foreign key forward, back, same table, same name, other */
    RELATION_COLUMN_TABLE = 39,  /* own table, its primary key, foreign key to it, other */
    RELATION_TABLE_COLUMN = 43,  /* likewise */
    RELATION_TABLE_TABLE = 47,   /* self, foreign key forward, back, both, none */
    RELATION_TOKEN_VALUE = 52,   /* outside, inside the value's span */
    RELATION_VALUE_TOKEN = 54,   /* likewise */
    RELATION_VALUE_COLUMN =
        56, /* types disagree, types agree, the column holds it by stem, the column holds it */
    RELATION_COLUMN_VALUE = 60, /* likewise */
    RELATION_VALUE_TABLE = 64,  /* none, a column of the table holds it */
    RELATION_TABLE_VALUE = 66,  /* likewise */
    RELATION_VALUE_VALUE = 68,  /* self, overlapping spans, other */
    RELATION_TOKEN_HISTORY = 71,
    RELATION_HISTORY_TOKEN = 72,
    RELATION_HISTORY_ITEM = 73,        /* with a column, table or value: another, the one it means */
    RELATION_ITEM_HISTORY = 75,        /* likewise */
    RELATION_VALUE_COLUMN_LISTED = 77, /* from a value that is not written in the question to its column */
    RELATION_COLUMN_VALUE_LISTED = 78,
    RELATION_HINTED = 79, /* + 3 x direction + enum link_hint - 1; directions: token to column, column to
                             token, token to table, table to token */
    RELATION_COUNT = 91,
    RELATION_COUNT_LEAST = 71,  /* of a model that knows no history */
    RELATION_COUNT_LISTED = 79, /* at least, of a model that reads values that the question does not write */
    RELATION_COUNT_HINTED = 91, /* at least, of a model that reads hints */
};

/* How a question token is linked to a schema item. */
enum link_kind {
    LINK_NONE,
    LINK_SUBSTRING, /* the token is part of a word of the name, or the other way round */
    LINK_PARTIAL,   /* the token is one of the name's words, by stem */
    LINK_EXACT,     /* the token is inside a span that is the whole name, by stem */
    LINK_VALUE,     /* the token is inside a span that the column holds as a value, and none of the above */
    LINK_VALUE_AND_NAME, /* LINK_VALUE as well as LINK_PARTIAL or LINK_EXACT */
};

/* What more is known of a link, told to a model that reads it in the link's place. */
enum link_hint {
    LINK_HINT_NONE,
    LINK_HINT_SYNONYM,   /* of LINK_SUBSTRING: in some trade the token means the same as a word of the name */
    LINK_HINT_SCATTERED, /* of LINK_PARTIAL: every word of the name is said, but not in one piece */
    LINK_HINT_COMMENT,   /* of LINK_NONE: the token is a word of the item's comment */
    LINK_HINT_COUNT,
};

/* The link of a token and an item (columns, then tables), whatever hint it came with. */
struct model_input;
enum link_kind model_link(const struct model_input *input, size_t token, size_t item);

enum {
    MODEL_MAX_QUESTION = 70, /* tokens; longer questions are cut */
    MODEL_MAX_VALUES = 64,
    MODEL_TRIGRAM_BUCKETS = 8192,
    MODEL_MAX_TRIGRAMS = 64, /* of a word, as the network sees it: the `capacity` of training and use alike */
};

struct model_node {
    uint16_t type;     /* enum node_type, or a column's type */
    uint16_t position; /* token: its place in the question or in the earlier query, below
                          MODEL_MAX_QUESTION; value: of its first token; else 0 */
    uint32_t
        first_word; /* words[first_word .. + word_count] are the node's words: indexes into `vocabulary` */
    uint32_t word_count; /* at least 1 */
};

/* Nodes are ordered: question tokens, then those of the earlier query (both are counted in token_count: no
 * pointer may mean them), columns, tables, values. */
struct work;

struct model_input {
    size_t node_count, token_count, column_count, table_count, value_count;
    struct model_node *nodes;
    uint32_t *words;
    size_t word_count;
    const char **vocabulary; /* the distinct words of this input, folded text */
    size_t vocabulary_count;
    uint8_t *relations; /* node_count x node_count, row: from, column: to */
    const struct work
        *work; /* ends encoding and decoding, with ASKDB_CANCELLED, once it is over; NULL: none */
};

/* Hash buckets of a word's character trigrams ("<word>" with its boundary marks, by bytes): FNV-1a, 32 bits,
 * modulo MODEL_TRIGRAM_BUCKETS. At most `capacity`; returns their number, at least 1 for a non-empty word. */
size_t model_word_trigrams(const char *word, uint16_t *buckets, size_t capacity);

#endif
