/* The parts of the machine of sequences: what a frame waits for, what it accepts (machine_accept.c), what
 * then follows (machine_expand.c), and which tables that leaves (machine_tables.c). */
#ifndef QUERY_MACHINE_H
#define QUERY_MACHINE_H

#include "query/machine_words.h"

/* What a frame on the stack waits for. */
enum symbol {
    S_QUERY,      /* word: enum query_kind, TAIL_COMPARED */
    S_DISTINCT,   /* nullable */
    S_FROM,       /* nullable, repeats: extra tables and named joins */
    S_ITEMS,      /* nullable, repeats: more items; word: flags */
    S_ITEM,       /* word: flags */
    S_OTHER,      /* after "other": a column or a table; word: flags; argument: what the column must be */
    S_COLUMN,     /* any column; word: 1 in a join */
    S_TIME,       /* a time column; word: flags, of which ITEM_LEFT counts */
    S_MOMENT,     /* a time column, its first or last, its day, now; word: flags: ITEM_AGGREGATE, ITEM_SCALAR;
                     ITEM_DAYS: now may stand here; ITEM_NUMBER: so may a number, of a year */
    S_TEXT,       /* a column with text in it; likewise */
    S_ANY,        /* any column; likewise */
    S_TABLE,      /* word: TABLE_OPTIONAL */
    S_WHERE,      /* nullable */
    S_CONDITION,  /* word: enum place */
    S_VALUE,      /* a value, a column or a subquery; word: the operator, VALUE_PLAIN */
    S_LITERAL,    /* a value; word: the operator */
    S_SUBQUERY,   /* "(" */
    S_GROUP,      /* nullable */
    S_HAVING,     /* nullable */
    S_ORDER,      /* nullable */
    S_DIRECTION,  /* asc, desc */
    S_DIRECTIONS, /* nullable, repeats */
    S_LIMIT,      /* nullable; word: limit_flags */
    S_PER,        /* nullable; word: PER_OWN where it is of a subquery */
    S_TAIL,       /* end, union, intersect, except; word: as in S_QUERY, TAIL_LAST */
};

enum query_kind {
    QUERY_ROWS,
    QUERY_COLUMN, /* it must have one select item */
    QUERY_VALUE,  /* and one row */
};

enum item_flags {
    ITEM_AGGREGATE = 1, /* aggregates may stand here */
    ITEM_STAR = 2,      /* a table may */
    ITEM_NUMBER = 4,    /* only numbers may */
    ITEM_BUCKET = 8,    /* calendar buckets may */
    ITEM_WINDOW = 16,   /* shares, running totals, ... may */
    ITEM_LEFT = 32,     /* it is the left operand of a condition: its type goes to the value frames below */
    ITEM_DISTINCT = 64, /* "distinct" may come first */
    ITEM_ARITHMETIC = 128,
    ITEM_VALUE = 256,      /* a number value may; argument: the operator in front of it */
    ITEM_PORTION = 512,    /* "share" may, with "if" behind it */
    ITEM_SHARED = 1024,    /* it is what "share" is of */
    ITEM_IF = 2048,        /* only "if" may */
    ITEM_FILTERED = 4096,  /* only an aggregate may */
    ITEM_DAYS = 8192,      /* a time may, from which another is subtracted */
    ITEM_MEASURE = 16384,  /* it is summed or averaged */
    ITEM_OPERAND = 32768,  /* of arithmetic */
    ITEM_SUBQUERY = 65536, /* a subquery of one value may, as an operand or as a whole item of SELECT */
    ITEM_TEST = 262144,    /* "whether" may */
    ITEM_OWN = 1048576,    /* a column that the outer row has as well */
    ITEM_COUNTED = 524288, /* it is counted */
    ITEM_SCALAR = 131072,  /* only aggregates and what is made of them may */
};

enum {
    SELECT_FLAGS =
        ITEM_AGGREGATE | ITEM_STAR | ITEM_BUCKET | ITEM_WINDOW | ITEM_ARITHMETIC | ITEM_SUBQUERY | ITEM_TEST,
    SCALAR_FLAGS = ITEM_AGGREGATE | ITEM_BUCKET | ITEM_ARITHMETIC | ITEM_PORTION,
    VALUE_FLAGS = ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_PORTION | ITEM_SCALAR,
    ORDER_FLAGS = ITEM_AGGREGATE | ITEM_BUCKET | ITEM_ARITHMETIC | ITEM_WINDOW | ITEM_SUBQUERY | ITEM_TEST,
    GROUP_FLAGS = ITEM_BUCKET | ITEM_TEST,
    WHERE_FLAGS = ITEM_LEFT | ITEM_BUCKET | ITEM_ARITHMETIC,
    HAVING_FLAGS = ITEM_LEFT | ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_PORTION,
};

enum place { IN_WHERE, IN_HAVING, IN_FILTER };

/* Beside the operator. */
enum {
    VALUE_PLAIN = 128 /* no subquery, as long as filters have none */,
    VALUE_HAVING = 256 /* aggregates may stand there */
};

/* Only an ordered query that is no operand and no subquery may have its limit in each group. */
enum limit_flags { LIMIT_TOP = 1, LIMIT_ORDERED = 2 };

enum {
    TAIL_LAST = QUERY_VALUE, /* only the end may follow */
    TAIL_KIND = 3,           /* the bits of enum query_kind */
    TAIL_COMPARED = 16,      /* its value is compared with: it may end with "per" */
    TAIL_SINGLE = 8,         /* its one item begins with an aggregate */
    TAIL_JOINED = 4,         /* a join of this query has named a second instance of a table */
    TAIL_OPTIONAL = 32,      /* a table is optional */
    TAIL_ROOTED = 64,        /* another one is there */
};

enum { PER_OWN = 1 };

enum { TABLE_OPTIONAL = 1, TABLE_OTHER = 2 /* a second instance of an optional one */ };

/* machine_accept.c */
/* May the token follow, as far as the frame knows? */
bool machine_accepts(const struct sequence_machine *machine, const struct sequence_frame *frame,
                     const struct sequence_space *space, enum token_class class, int32_t index);
/* May what the frame waits for be left out? */
bool machine_is_nullable(uint8_t symbol);
bool machine_takes_value(const struct sequence_frame *frame, const struct sequence_space *space);
enum other machine_other_kind(enum symbol symbol, uint32_t flags);

/* machine_expand.c */
void machine_push(struct sequence_machine *machine, enum symbol symbol, int word);
/* Pushes what is waited for once the frame, which is off the stack, has taken the token. */
void machine_expand(struct sequence_machine *machine, const struct sequence_frame *frame,
                    enum token_class class, int32_t index);

/* machine_tables.c */
/* The number of frames up to the tail of the innermost query; its argument says which tables its columns may
 * be of. 0: there is none. */
size_t machine_tail(const struct sequence_machine *machine);
bool machine_is_connected(const struct sequence_machine *machine, const struct sequence_frame *frame,
                          const struct sequence_space *space, enum token_class class, int32_t index);
void machine_connect(struct sequence_machine *machine, const struct sequence_frame *frame,
                     const struct sequence_space *space, enum token_class class, int32_t index);
void machine_find_root(struct sequence_machine *machine, const struct sequence_frame *frame,
                       const struct sequence_space *space, enum token_class class, int32_t index);
bool machine_lacks_root(const struct sequence_frame *tail);
bool machine_may_follow(const struct sequence_machine *machine);
bool machine_takes_optional(const struct sequence_machine *machine, const struct sequence_space *space);
bool machine_takes_table(const struct sequence_frame *frame, const struct sequence_space *space,
                         int32_t table);
bool machine_is_single(const struct sequence_machine *machine);

#endif
