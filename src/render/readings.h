/* The readings of a question, as text: what tells them apart stands out. */
#ifndef RENDER_READINGS_H
#define RENDER_READINGS_H

#include "askdb/ask.h"

#include <stdbool.h>
#include <stdio.h>

/* Those of an answer that are shown together. */
struct render_readings {
    const struct askdb_answer *answer;
    const size_t *places; /* in its candidates; NULL: the first `count` */
    size_t count;
    bool bold; /* else what stands out is between brackets */
};

/* A reading that would be shown with 0 % is none. */
bool render_is_shown(const struct askdb_answer *answer, size_t place);

/* All readings with their SQL, those of 0 % left out. */
void render_all_readings(FILE *out, const struct askdb_answer *answer, bool bold);

/* By what they say; one of which nothing can be said, by its SQL. `numbered`: from 1, to choose among. */
void render_choices(FILE *out, const struct render_readings *readings, bool numbered);

#endif
