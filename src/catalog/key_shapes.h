/* Texts that may refer to others where nothing is declared: those that are plainly identifiers, all of a column
 * of one pattern like "WB-000123", and those whose names share a word. */
#ifndef CATALOG_KEY_SHAPES_H
#define CATALOG_KEY_SHAPES_H

#include "catalog/key_search.h"
#include "english/word_set.h"

enum { SHAPE_PATTERN = 24, SHAPE_LETTERS = 12 };

/* What the values of a column have in common, as far as they were seen. */
struct key_shape {
    int32_t column;
    size_t rows;                 /* with a value */
    bool long_texts;             /* some are, so that it refers to nothing */
    bool none;                   /* the values have no pattern in common, or one that says too little */
    char pattern[SHAPE_PATTERN]; /* runs of letters are A, runs of digits 9: "A-9" */
    char letters[SHAPE_LETTERS]; /* before the first digit; "" where they differ */
    size_t digits;               /* the fewest of a value */
    struct word_set values;
};

struct key_shape key_shape_of(struct arena *arena, int32_t column);
void key_shape_see(struct arena *arena, struct key_shape *shape, const char *value);

/* May the one's values be those of the other, whose values seen are all different, by the looks of both? */
bool key_shapes_fit(const struct key_search *search, const struct key_shape *from,
                    const struct key_shape *to);

/* Has the column's name a word of the other column's or its table's that says something? */
bool key_shares_word(const struct key_search *search, int32_t from, int32_t to);

#endif
