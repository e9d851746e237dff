/* Inside values_find: the list of candidates as it grows, and the places where they are looked for. */
#ifndef LINK_FINDER_H
#define LINK_FINDER_H

#include "link/values.h"

#include <stdbool.h>

struct finder {
    struct arena *arena;
    const struct value_question *question;
    const struct word *words;
    size_t word_count;
    uint8_t *covered; /* per word: enum cover */
    struct candidate *items;
    size_t count, capacity;
};

enum cover {
    COVER_QUOTE = 1, /* between quotes, or a quote itself */
    COVER_HELD = 2,  /* in a span that a column holds */
    COVER_CODE = 4,
    COVER_PERIOD = 8, /* in a period that is more than a year */
};

bool candidate_equal(const struct candidate *a, const struct candidate *b);
struct candidate *finder_push(struct finder *finder, const struct candidate *candidate);
/* Adds a candidate over tokens first..last, with its matches, unless it is there. The pointer is good until
 * the next one. */
struct candidate *finder_add(struct finder *finder, enum value_kind kind, enum value_rank rank, size_t first,
                             size_t last, const char *text);
/* The same for the text of the question. */
struct candidate *finder_add_text(struct finder *finder, enum value_rank rank, size_t first, size_t last);
const char *finder_source(const struct finder *finder, size_t first, size_t last);

void finder_cover(struct finder *finder, size_t first, size_t last, unsigned cover);
bool finder_any_covered(const struct finder *finder, size_t first, size_t last, unsigned cover);

bool finder_is(const struct finder *finder, size_t at, const char *text);
bool finder_is_plain(const struct finder *finder, size_t at); /* no mark */
bool finder_is_quote(const struct finder *finder, size_t at);
bool finder_joined(const struct finder *finder, size_t at); /* no blank between the token and the next */
/* A word that compares, sorts or counts: part of the question, hardly of a value. */
bool finder_is_operator(const struct finder *finder, size_t at);
bool finder_starts_sentence(const struct finder *finder, size_t at);

/* The kinds of spans, in the order in which they are looked for. */
void finder_find_quotes(struct finder *finder);
void finder_find_codes(struct finder *finder); /* tokens without blanks between: AB-123, T2.5, a@b.org */
void finder_find_held(struct finder *finder);
void finder_find_aliases(struct finder *finder);
/* Where no column holds the candidate: one value that has it as a part, or that differs in one letter. */
void finder_match_loosely(struct finder *finder, struct candidate *candidate);
/* Words in lower case that are a part of one value only. */
void finder_find_parts(struct finder *finder);
void finder_find_capitals(struct finder *finder);
void finder_find_letters(struct finder *finder); /* single ones */
void finder_find_cued(struct finder *finder);    /* "the word you" */
void finder_find_content(struct finder *finder); /* other words, where there are few candidates */

#endif
