/* The tables that data/make_names.py makes of countries.txt and value_words.txt. */
#ifndef ENGLISH_NAME_TABLES_H
#define ENGLISH_NAME_TABLES_H

#include "english/names.h"

struct word_key {
    const char *text;
    size_t number; /* of what it is a key of */
};

extern const struct country countries[];
extern const size_t country_count;
extern const struct word_key country_keys[]; /* sorted by bytes */
extern const size_t country_key_count;
extern const char *const value_words[]; /* lists of values */
extern const struct word_key value_word_keys[];
extern const size_t value_word_key_count;

#endif
