#include "english/abbreviations.h"

#include "english/table.h"

const struct abbreviation *abbreviation_find(const char *word, size_t length)
{
    size_t count = 0, row = table_find(&abbreviation_table, word, length, &count);
    return count > 0 ? &abbreviation_rows[abbreviation_table.numbers[row]] : NULL;
}
