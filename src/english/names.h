/* Names of countries, and words for the values of states and kinds: the tables of src/english/data. Keys are
 * folded words as words_join has them. */
#ifndef ENGLISH_NAMES_H
#define ENGLISH_NAMES_H

#include <stddef.h>

struct country {
    const char *names;                  /* and demonyms, separated by commas; the usual name first */
    const char *short_code, *long_code; /* ISO 3166-1, "" for a part of a country or of the world */
};

/* Made of data/countries.txt. */
extern const struct country countries[];
extern const size_t country_count;

/* The countries that `key` is a name or a demonym of: at most `limit`; returns how many. */
size_t countries_called(const char *key, const struct country **ret_countries, size_t limit);

/* By either code, upper case; NULL for none. */
const struct country *country_by_code(const char *code);

/* Lists, separated by commas, of the values that `key` may mean: "cancelled,void,..." for "called off". At
 * most `limit`; returns how many. */
size_t value_words_called(const char *key, const char **ret_lists, size_t limit);

/* Lists of the other names of what `key` is called: "munich,munchen,muenchen". */
size_t aliases_called(const char *key, const char **ret_lists, size_t limit);

/* The name and the code, upper case, of the state that `key` is one of: "texas,TX". */
size_t states_called(const char *key, const char **ret_lists, size_t limit);

#endif
