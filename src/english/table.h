/* The tables that tables.py makes of the text files in data/, and the one way to find a word in them. */
#ifndef ENGLISH_TABLE_H
#define ENGLISH_TABLE_H

#include <stddef.h>
#include <stdint.h>

struct table {
    const char *const *words; /* folded, or several between single blanks; sorted by bytes */
    const uint16_t *numbers; /* of what the word beside it is a word; rising where a word is one of several */
    const int *values;       /* NULL where no word of the table has one */
    size_t count;
};

/* The first row of the word of `length` bytes; `ret_count` gets how many rows have it, 0 for none. */
size_t table_find(const struct table *table, const char *word, size_t length, size_t *ret_count);

extern const struct table list_table, abbreviation_table, aliases_table, country_table, english_foreign_table,
    language_table, role_table, states_table, synonym_table, value_words_table;
extern const char *const aliases_groups[], *const states_groups[], *const value_words_groups[];

#endif
