/* What abbreviations in names stand for: "cust" is customer, "st" status, state, street or start. */
#ifndef ENGLISH_ABBREVIATIONS_H
#define ENGLISH_ABBREVIATIONS_H

#include <stddef.h>

struct abbreviation_reading {
    const char *text;        /* one to ABBREVIATION_MOST_WORDS words, single blanks between */
    const char *const *cues; /* words near it that speak for this reading, or "#number" and the like */
    size_t cue_count;
};

struct abbreviation {
    const char *word;
    const struct abbreviation_reading *readings; /* at least one, the most usual first */
    size_t reading_count;
};

enum { ABBREVIATION_MOST_WORDS = 3 };

/* By the first `length` bytes of `word`, folded; NULL: none. */
const struct abbreviation *abbreviation_find(const char *word, size_t length);

/* Made of data/abbreviations.txt, in its order; abbreviation_table has their numbers. */
extern const struct abbreviation abbreviation_rows[];

#endif
