/* Value candidates: the spans of a question that may be literals of its query. */
#ifndef LINK_VALUES_H
#define LINK_VALUES_H

#include "catalog/value_index.h"
#include "english/words.h"
#include "query/sequence.h"
#include "util/arena.h"
#include "util/civil.h"

#include <stdbool.h>

/* How likely a candidate is needed: smaller ranks are kept when there are too many. */
enum value_rank {
    RANK_CONSTANT,
    RANK_HISTORY, /* a literal of the earlier turn, at no token of the question */
    RANK_QUOTED,
    RANK_NUMBER,
    RANK_PERIOD,
    RANK_HELD, /* a span of several words, or with a capital, that a column holds */
    RANK_CODE,
    RANK_CAPITAL,
    RANK_LETTER,
    RANK_HELD_WORD, /* one word in lower case that a column holds */
    RANK_HELD_STEM,
    RANK_INNER, /* a number inside a period or a code */
    RANK_ORDINAL,
    RANK_FIRST_WORD, /* a capital that may come from the beginning of the sentence */
    RANK_CONTENT,    /* any other word */
    RANK_LISTED,     /* a value of a column with few, not written out in the question */
};

struct candidate {
    enum value_kind kind;
    enum value_rank rank;
    enum value_calendar calendar;
    size_t first, last; /* tokens */
    const char *text;
    struct civil from, to; /* VALUE_PERIOD */
    const struct value_match *matches;
    bool spoken; /* RANK_LISTED: a word of the question, at `first`, is like one of the value */
    bool loose;  /* the matches are values of which it is a part, or misspelt */
    size_t match_count,
        exact_count; /* the first `exact_count` matches are by folded text, the others by stem */
};

enum values_link {
    VALUES_NOT_LINKED,
    VALUES_LINKED,     /* a word of some name */
    VALUES_NAME_TABLE, /* in a span that is the whole name of a table */
};

struct value_question {
    const char *text;
    const struct word *words;
    size_t word_count;
    const uint8_t *linked; /* per word: enum values_link, how it is linked to names of the schema */
    struct civil today;
    int week_start;                  /* of the catalog */
    const struct value_index *index; /* may be NULL */
};

bool candidate_is_constant(const struct candidate *value);
/* Is it somewhere in the question? */
bool candidate_has_span(const struct candidate *value);
/* Is it written in the question as it is? */
bool candidate_has_text(const struct candidate *value);

/* At most `limit` candidates in the order of the text, in `arena`; returns how many. */
size_t values_find(struct arena *arena, const struct value_question *question, size_t limit,
                   struct candidate **ret_candidates);

/* The matches of one more text, as for a candidate. */
void values_match(struct arena *arena, const struct value_index *index, const struct word *words,
                  size_t count, struct candidate *candidate);

#endif
