#include "link/listed_units.h"

#include <stdbool.h>
#include <string.h>

struct unit {
    const char *factor;
    const char *columns; /* last words of names, between blanks; "" none */
    const char *words;   /* of the question */
};

static const struct unit units[] = {
    {"1000000", " micros micro ", " million millions mn "},
    {"60", "", " hour hours hrs minute minutes mins "},
    {"1000", " k kg ms millis thousands grams gr meters metres wh kwh kw kb ",
     " thousand thousands km kilometres kilometers kms tonne tonnes tons tonnage grand kilos gw mw "},
    {"24", "", " hour hours hrs day days "},
    {"3600", " sec secs seconds ", " hour hours hrs "},
    {"1440", "", " minute minutes mins min "}, /* of a day */
    {"86400", "", " second seconds secs sec "},
};

static bool lists(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; (at = strstr(at, word)) != NULL; at++) {
        if (at > list && at[-1] == ' ' && at[length] == ' ') {
            return true;
        }
    }
    return false;
}

static bool is_asked(const struct unit *unit, const struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (lists(unit->words, words[i].text)) {
            return true;
        }
    }
    return false;
}

static bool is_kept(struct arena *arena, const struct unit *unit, const struct catalog *catalog)
{
    for (size_t c = 0; c < catalog->column_count && *unit->columns != '\0'; c++) {
        struct word *words = NULL;
        size_t count = 0;
        if (catalog->columns[c].type == COLUMN_NUMBER) {
            count = words_split_name(arena, catalog->columns[c].name, &words);
        }
        if (count > 0 && lists(unit->columns, words[count - 1].text)) {
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
            if (is_asked(&units[i], words, word_count) == (bool)asked &&
                (asked || is_kept(arena, &units[i], catalog))) {
                ret_factors[count++] = units[i].factor;
            }
        }
    }
    return count;
}
