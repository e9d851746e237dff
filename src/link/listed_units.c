#include "link/listed_units.h"

#include "catalog/foreign.h"
#include "english/lists.h"

#include <stdbool.h>
#include <string.h>

struct unit {
    const char *factor;
    enum word_list columns; /* last words of names; WORD_LISTS: none */
    enum word_list words;   /* of the question */
};

static const struct unit units[] = {
    {"1000000", LIST_UNITS_1000000_COLUMNS, LIST_UNITS_1000000_ASKED},
    {"60", WORD_LISTS, LIST_UNITS_60_ASKED},
    {"1000", LIST_UNITS_1000_COLUMNS, LIST_UNITS_1000_ASKED},
    {"24", WORD_LISTS, LIST_UNITS_24_ASKED},
    {"3600", LIST_UNITS_3600_COLUMNS, LIST_UNITS_3600_ASKED},
    {"1440", WORD_LISTS, LIST_UNITS_1440_ASKED}, /* of a day */
    {"86400", WORD_LISTS, LIST_UNITS_86400_ASKED},
};

static bool is_kept(struct arena *arena, const struct unit *unit, const struct catalog *catalog)
{
    for (size_t c = 0; c < catalog->column_count && unit->columns != WORD_LISTS; c++) {
        struct word *words = NULL;
        size_t count = 0;
        if (catalog->columns[c].type == COLUMN_NUMBER) {
            count = words_split_name(arena, catalog_column_words(&catalog->columns[c]), &words);
        }
        if (count > 0 && list_has(unit->columns, words[count - 1].text)) {
            return true;
        }
    }
    return false;
}

size_t listed_units(struct arena *arena, const struct catalog *catalog, const struct word *words,
                    size_t word_count, const char **ret_factors)
{
    size_t count = 0;
    ret_factors[count++] = "100";
    for (int asked = 1; asked >= 0; asked--) {
        for (size_t i = 0; i < sizeof units / sizeof *units && count < LISTED_UNITS_MAX; i++) {
            if (list_has_one(units[i].words, words, word_count) == (bool)asked &&
                (asked || is_kept(arena, &units[i], catalog))) {
                ret_factors[count++] = units[i].factor;
            }
        }
    }
    return count;
}
