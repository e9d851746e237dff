/* Numbers in words and digits: "3", "1.5 million", "10k", "twenty-five", "first", "twice". */
#ifndef ENGLISH_NUMBERS_H
#define ENGLISH_NUMBERS_H

#include "english/words.h"
#include "util/arena.h"

#include <stdbool.h>

enum number_form {
    NUMBER_DIGITS,
    NUMBER_WORDS,
    NUMBER_ONE,     /* "one", "once", "single": seldom meant as a number */
    NUMBER_ORDINAL, /* "first", "2nd" */
    NUMBER_PART,    /* "10" of "10m" or "10 cents", which may be ten of something */
};

struct number {
    size_t first, last; /* tokens */
    enum number_form form;
    const char *text; /* decimal notation */
};

/* All numbers of a text, in `arena`; returns how many. */
size_t numbers_find(struct arena *arena, const struct word *words, size_t count, struct number **ret_numbers);

/* The value of a number word from "zero" to "ninety", or -1. */
int number_word_value(const char *text);

/* A word that only scales another number: "hundred", "million", "dozen", "half". */
bool number_word_is_part(const char *text);

bool number_word_is_currency(const char *text);

/* What follows digits directly and belongs to the number: "k", "nd", "eur". */
bool number_word_is_ending(const char *text);

#endif
