/* A query as a sequence: grammar words, and pointers at columns, tables and value candidates, in prefix form.
 *
 *     sentence = "none" | query; "none" is what an unanswerable question has instead of a query
 *     query  = "select" ["distinct"] {"from" T | "optional" T} {"join" C C} item {item} ["where" cond]
 * ["group" item {item}]
 *              ["having" cond] ["order" ord {ord}] ["limit" V ["per" item {item}]] ("end" | setop query)
 *     item   = C | T | "other" (C | T) | part | arith (item | V) (item | V) | bucket C | window item
 *            | "share" "if" cond aggr | "-" time (time | C) | "(" query
 *            | "whether" cond
 *     time   = "now" | C | ("min" | "max") C | "day" time | "year" C, behind "now"
 *     part   = ["if" cond] aggr
 *     aggr   = agg ["distinct"] item
 *     cond   = ("and" | "or") cond cond | "not" cond | cmp item val | "between" item V V
 *            | ("in" | "not_in") item "(" query | ("like" kinds) C V | ("is_null" | "not_null") C
 *            | "period" C V
 *     val    = V | item | "(" query
 *     ord    = ("asc" | "desc") item
 *
 * "if" limits an aggregate to the rows for which its condition holds; no aggregate stands in that
 * condition. "whether" tells "yes" or "no" of a row. The difference of two times is days, and "- now C",
 * where C is a number, and "- now year C" are the years since that year. "share" is the percent of the total
 * over the result, but before "if" it is the percent that the aggregate is of itself without the condition. V
 * in arithmetic is a plain number, no 0 behind "/".
 *
 * "per", limit within each group, stands only behind an order, in a query that is no operand, no subquery,
 * not distinct and without windows; but a subquery that selects one aggregate, without groups, order and
 * limit, may end with "per" C {C}: it is over the rows that have the outer row's values of these.
 *
 * "optional T": rows of the other tables stay where T has none for them; some other table is there.
 *
 * T inside count is count(*) over the join that contains T, but the rows of T where it is optional; T alone
 * is t.*. The machine below is the parser of this grammar, a stack automaton with types: in every state the
 * set of words that may follow is known, so that a decoder which asks it cannot say anything that is not a
 * query over the catalog at hand. */
#ifndef QUERY_SEQUENCE_H
#define QUERY_SEQUENCE_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "query/sense.h"

/* clang-format off: it does not settle on a layout of this list */
#define SEQUENCE_WORDS(X)                                                                                    \
    X(START, "<s>")                                                                                          \
    X(END, "end")                                                                                            \
    X(SELECT, "select")                                                                                      \
    X(DISTINCT, "distinct")                                                                                  \
    X(FROM, "from")                                                                                          \
    X(JOIN, "join")                                                                                          \
    X(OTHER, "other")                                                                                        \
    X(WHERE, "where")                                                                                        \
    X(GROUP, "group")                                                                                        \
    X(HAVING, "having")                                                                                      \
    X(ORDER, "order")                                                                                        \
    X(ASC, "asc")                                                                                            \
    X(DESC, "desc")                                                                                          \
    X(LIMIT, "limit")                                                                                        \
    X(UNION, "union")                                                                                        \
    X(INTERSECT, "intersect")                                                                                \
    X(EXCEPT, "except")                                                                                      \
    X(SUBQUERY, "(")                                                                                         \
    X(AND, "and")                                                                                            \
    X(OR, "or")                                                                                              \
    X(NOT, "not")                                                                                            \
    X(COUNT, "count")                                                                                        \
    X(SUM, "sum")                                                                                            \
    X(AVG, "avg")                                                                                            \
    X(MIN, "min")                                                                                            \
    X(MAX, "max")                                                                                            \
    X(ADD, "+")                                                                                              \
    X(SUBTRACT, "-")                                                                                         \
    X(MULTIPLY, "*")                                                                                         \
    X(DIVIDE, "/")                                                                                           \
    X(EQ, "=")                                                                                               \
    X(NE, "!=")                                                                                              \
    X(LT, "<")                                                                                               \
    X(GT, ">")                                                                                               \
    X(LE, "<=")                                                                                              \
    X(GE, ">=")                                                                                              \
    X(BETWEEN, "between")                                                                                    \
    X(IN, "in")                                                                                              \
    X(NOT_IN, "not_in")                                                                                      \
    X(CONTAINS, "contains")                                                                                  \
    X(PREFIX, "prefix")                                                                                      \
    X(SUFFIX, "suffix")                                                                                      \
    X(NOT_CONTAINS, "not_contains")                                                                          \
    X(NOT_PREFIX, "not_prefix")                                                                              \
    X(NOT_SUFFIX, "not_suffix")                                                                              \
    X(IS_NULL, "is_null")                                                                                    \
    X(NOT_NULL, "not_null")                                                                                  \
    X(PERIOD, "period")                                                                                      \
    X(YEAR, "year")                                                                                          \
    X(QUARTER, "quarter")                                                                                    \
    X(MONTH, "month")                                                                                        \
    X(WEEK, "week")                                                                                          \
    X(DAY, "day")                                                                                            \
    X(WEEKDAY, "weekday")                                                                                    \
    X(HOUR, "hour")                                                                                          \
    X(MONTH_OF_YEAR, "month_of_year")                                                                        \
    X(SHARE, "share")                                                                                        \
    X(RUNNING, "running")                                                                                    \
    X(CHANGE, "change")                                                                                      \
    X(CHANGE_PERCENT, "change_percent")                                                                      \
    X(RANK, "rank")                                                                                          \
    X(VALUE, "value")                                                                                        \
    X(NONE, "none")                                                                                          \
    X(PER, "per")                                                                                            \
    X(IF, "if")                                                                                              \
    X(NOW, "now")                                                                                            \
    X(OPTIONAL, "optional")                                                                                  \
    X(WHETHER, "whether")
/* clang-format on */

enum sequence_word {
#define X(name, text) SEQ_##name,
    SEQUENCE_WORDS(X)
#undef X
        SEQ_WORD_COUNT
};

enum {
    SEQUENCE_MAX_LENGTH = 96, /* tokens of one sequence */
    SEQUENCE_MAX_STACK = 96,
    SEQUENCE_MAX_DEPTH = 3, /* nested subqueries and set operations */
};

/* Tokens: 0 .. SEQ_WORD_COUNT-1 are words; then the catalog's columns, its tables, the question's values:
 * SEQ_WORD_COUNT + column; + column_count + table; + column_count + table_count + value. */

enum value_kind {
    VALUE_NUMBER, /* "3", "three", "1,250" */
    VALUE_TEXT,   /* a quoted or capitalised span, a span found in the value index, a single letter */
    VALUE_PERIOD, /* a date or a period, resolved against --now */
};

/* What a number stands for that the question has as words: no quantity, so it is no operand and no limit. */
enum value_calendar {
    CALENDAR_NONE,
    CALENDAR_WEEKDAY, /* 0 of "Sunday" */
    CALENDAR_PERIOD,  /* 202512 of "December 2025": only what holds periods, keys or codes is compared with it
                       */
};

/* A value candidate of the question. */
struct sequence_value {
    enum value_kind kind;
    bool constant; /* not in the question: 1 as the limit of a superlative, ... */
    enum value_calendar calendar;
    const char *text; /* as in the question, quotes stripped; for numbers decimal notation */
    struct literal period;
    const struct value_match *matches; /* the columns that hold it, with the spelling they hold */
    size_t match_count;
};

const char *sequence_word_text(int32_t word);

struct sequence_space {
    const struct catalog *catalog;
    const struct sequence_value *values;
    size_t value_count;
    const struct query_sense *sense; /* NULL: whatever the types allow */
    const char *now;                 /* the day that "now" is, "YYYY-MM-DD"; NULL: none is known */
    size_t words; /* the first so many of the grammar may be said, and what came with later ones may not; 0:
                     all */
};

/* What a value is compared with: a column (its number), a value of some type (-2 - column_type; a number is
 * what arithmetic combines a value with), or -1: nothing (a limit). min and max of a column count as the
 * column. */
int32_t sequence_argument(const struct catalog *catalog, const struct expr *left);

/* The literal that a candidate stands for when it meets `argument` under `word` (SEQ_EQ, SEQ_CONTAINS,
 * SEQ_DIVIDE, SEQ_LIMIT, ...): the spelling the column holds, a number for a number column, ... Returns false
 * where the two do not go together by type. */
bool sequence_resolve(const struct sequence_space *space, size_t value, int32_t argument,
                      enum sequence_word word, struct literal *ret_literal);

/* The tree as tokens; a literal that no candidate resolves to becomes SEQ_VALUE, which the machine accepts
 * anywhere it accepts a value but never offers. Returns the length, or 0 where the tree has no sequence
 * (`*ret_reason` says why). */
size_t sequence_from_query(const struct sequence_space *space, const struct query *query, int32_t *tokens,
                           size_t capacity, const char **ret_reason);

/* The tree of a finished sequence, in `arena`; NULL where it is not a sentence of the grammar, and of
 * "none", which is one but no query. */
struct query *sequence_to_query(struct arena *arena, const struct sequence_space *space,
                                const int32_t *tokens, size_t count);

/* The machine. Plain data: copy it by assignment. */
struct sequence_machine {
    uint16_t depth; /* of the stack */
    uint8_t nesting;
    uint8_t failed;
    uint8_t whole; /* something was said that only the whole result can have: no "per" */
    struct sequence_frame {
        uint8_t symbol;
        uint32_t word;    /* value frames: the operator they follow; item frames: what may stand there */
        int16_t argument; /* value frames: the left operand: a column, or -2 - column_type; -1 unknown */
        int16_t barred;   /* -1, or: of the right side of "-" and "/", the column on the left; of the end of a
                             query,   its optional table */
    } stack[SEQUENCE_MAX_STACK];
};

void sequence_machine_init(struct sequence_machine *machine);
/* Marks the tokens that may follow: allowed[token] = 1, others 0; allowed has SEQ_WORD_COUNT + columns +
 * tables + values entries. Returns how many are allowed (0: finished or stuck). */
size_t sequence_machine_allowed(const struct sequence_machine *machine, const struct sequence_space *space,
                                uint8_t *allowed);
/* Takes a token. Returns 1 when the sentence is complete, 0 to go on, -1 when the token may not follow. */
int sequence_machine_step(struct sequence_machine *machine, const struct sequence_space *space,
                          int32_t token);

/* The text of a token, for messages and dumps: "select", "customers.name", "customers", "'France'". */
void sequence_print(const struct sequence_space *space, const int32_t *tokens, size_t count,
                    struct arena *arena, char **ret_text);

#endif
