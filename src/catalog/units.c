#include "catalog/units.h"

#include "catalog/foreign.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 60 };

#define TIMES " duration dur time length elapsed latency wait delay runtime lead response "
#define LENGTHS                                                                                              \
    " length len distance dist height width depth altitude elevation size radius diameter perimeter range "
#define WEIGHTS " weight wgt wt mass load payload "

/* Of one kind with the same name the first is the usual one. */
static const struct unit units[] = {
    {UNIT_TIME, 1, "microseconds", "microseconds", " microsecond microseconds us ",
     " micros usec usecs microseconds ", " us ", TIMES},
    {UNIT_TIME, 1e3, "milliseconds", "ms", " millisecond milliseconds ms millis ",
     " ms msec msecs millis milliseconds ", "", ""},
    {UNIT_TIME, 1e6, "seconds", "seconds", " second seconds sec secs ", " sec secs seconds ", " s second ",
     TIMES},
    {UNIT_TIME, 6e7, "minutes", "minutes", " minute minutes mins ", " mins minutes ", " minute ", TIMES},
    {UNIT_TIME, 3.6e9, "hours", "hours", " hour hours hrs ", " hrs hours ", " h hr hour ", TIMES},
    {UNIT_TIME, 8.64e10, "days", "days", " day days ", " days ", " d day ", TIMES},
    {UNIT_TIME, 6.048e11, "weeks", "weeks", " week weeks ", " weeks ", "", ""},
    {UNIT_LENGTH, 1, "millimetres", "mm", " mm millimetre millimetres millimeter millimeters ",
     " mm millimetres millimeters ", "", ""},
    {UNIT_LENGTH, 10, "centimetres", "cm", " cm centimetre centimetres centimeter centimeters ",
     " cm centimetres centimeters ", "", ""},
    {UNIT_LENGTH, 25.4, "inches", "inches", " inch inches ", " inches ", " in inch ", LENGTHS},
    {UNIT_LENGTH, 304.8, "feet", "feet", " foot feet ft ", " ft feet ", "", ""},
    {UNIT_LENGTH, 914.4, "yards", "yards", " yard yards ", " yards yds ", "", ""},
    {UNIT_LENGTH, 1e3, "metres", "metres", " metre metres meter meters ", " metres meters mtr mtrs ",
     " m metre meter ", LENGTHS},
    {UNIT_LENGTH, 1e6, "kilometres", "km", " km kms kilometre kilometres kilometer kilometers ",
     " km kms kilometres kilometers ", "", ""},
    {UNIT_LENGTH, 1609344, "miles", "miles", " mile miles ", " miles ", " mi ", LENGTHS},
    {UNIT_MASS, 1, "milligrams", "mg", " mg milligram milligrams ", " mg milligrams ", "", ""},
    {UNIT_MASS, 1e3, "grams", "grams", " gram grams gramme grammes ", " grams gram grammes ", " g gr ",
     WEIGHTS},
    {UNIT_MASS, 28349.523125, "ounces", "ounces", " ounce ounces oz ", " oz ounces ", "", ""},
    {UNIT_MASS, 453592.37, "pounds", "pounds", " lb lbs ", " lb lbs ", " pounds ", WEIGHTS},
    {UNIT_MASS, 1e6, "kilograms", "kg", " kg kgs kilo kilos kilogram kilograms ", " kg kgs kilos kilograms ",
     "", ""},
    {UNIT_MASS, 1e9, "tonnes", "tonnes", " tonne tonnes ton tons ", " tonnes tons ", " t ton tonne ",
     WEIGHTS},
    {UNIT_VOLUME, 1, "millilitres", "ml", " ml millilitre millilitres milliliter milliliters ",
     " ml millilitres milliliters ", "", ""},
    {UNIT_VOLUME, 1e3, "litres", "litres", " litre litres liter liters ", " litres liters ltr ltrs ", " l ",
     " volume vol capacity "},
    {UNIT_ENERGY, 1, "watt-hours", "wh", " wh ", " wh ", "", ""},
    {UNIT_ENERGY, 1e3, "kilowatt-hours", "kwh", " kwh ", " kwh ", "", ""},
    {UNIT_ENERGY, 1e6, "megawatt-hours", "mwh", " mwh ", " mwh ", "", ""},
    {UNIT_DATA, 1, "bytes", "bytes", " byte bytes ", " bytes ", "", ""},
    {UNIT_DATA, 1e3, "kilobytes", "kb", " kb kilobyte kilobytes ", " kb kilobytes ", "", ""},
    {UNIT_DATA, 1e6, "megabytes", "mb", " mb megabyte megabytes ", " mb megabytes ", "", ""},
    {UNIT_DATA, 1e9, "gigabytes", "gb", " gb gigabyte gigabytes ", " gb gigabytes ", "", ""},
    {UNIT_MONEY, 1, "cents", "cents", " cent cents ct cts pence penny pennies ", " cents cent pence ",
     " minor ", " amount amt price total fee "},
    {UNIT_MONEY, 100, "", "main_unit",
     " euro euros eur dollar dollars usd bucks pound pounds gbp franc francs chf quid ", "", "", ""},
    {UNIT_SHARE, 1, "percent", "percent", " percent % pct ", " pct percent percentage perc ", "", ""},
    {UNIT_SHARE, 100, "fractions of 1", "fraction", "", " frac fraction ", "", ""},
};

enum { UNITS = sizeof units / sizeof *units };

static bool lists(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; length > 0 && (at = strstr(at, word)) != NULL; at++) {
        if (at > list && at[-1] == ' ' && at[length] == ' ') {
            return true;
        }
    }
    return false;
}

const struct unit *unit_of_word(const char *word)
{
    for (size_t i = 0; i < UNITS; i++) {
        if (lists(units[i].words, word)) {
            return &units[i];
        }
    }
    return NULL;
}

const struct unit *unit_told(const char *word)
{
    const struct unit *found = unit_of_word(word);
    for (size_t i = 0; i < UNITS && found == NULL; i++) {
        found = strcmp(units[i].plain, word) == 0 ? &units[i] : NULL;
    }
    return found;
}

static bool is_ending(const struct unit *unit, const struct word *words, size_t count)
{
    static const char squares[] = " square sq sqr cubic cu ";
    const char *last = words[count - 1].text;
    bool named = false;
    if (count > 1 && unit->kind == UNIT_LENGTH && lists(squares, words[count - 2].text)) {
        return false; /* of an area */
    }
    for (size_t i = 0; i + 1 < count; i++) {
        named = named || lists(unit->after, words[i].text);
    }
    return (count > 1 && lists(unit->endings, last)) || (named && lists(unit->behind, last));
}

/* "Paid amount in cents", "distance (km)", "unit: g", "price charged, pence", "cents"; "in cents per minute" is a
 * quotient, and so is "minutes a day", but "pence a day" is an amount of money. */
static const struct unit *unit_in_comment(struct arena *scratch, const char *comment)
{
    struct word *words = NULL;
    size_t count = words_split(scratch, comment, strlen(comment), MOST_WORDS, &words);
    for (size_t i = 0; i < count; i++) {
        const struct unit *unit = unit_of_word(words[i].text);
        const char *before = i > 0 ? words[i - 1].text : "", *behind = i + 1 < count ? words[i + 1].text : "";
        bool introduced = i == 0 || strcmp(before, "in") == 0 || strcmp(before, "(") == 0 ||
                          strcmp(before, ":") == 0 || strcmp(before, "as") == 0 || strcmp(before, ",") == 0;
        bool each = strcmp(behind, "a") == 0 || strcmp(behind, "an") == 0 || strcmp(behind, "each") == 0;
        bool ends = behind[0] == '\0' || strchr("),.;:", behind[0]) != NULL ||
                    (each && unit != NULL && unit->kind == UNIT_MONEY);
        if (unit != NULL && unit->name[0] != '\0' && introduced && (ends || strcmp(before, "in") == 0) &&
            strcmp(behind, "per") != 0 && strcmp(behind, "/") != 0) {
            return unit;
        }
    }
    bool fraction = strstr(comment, "fraction of 1") != NULL || strstr(comment, "between 0 and 1") != NULL ||
                    strstr(comment, "0 to 1") != NULL;
    return fraction ? &units[UNITS - 1] : NULL;
}

const struct unit *unit_of_column(struct arena *scratch, const struct catalog_column *column,
                                  size_t *ret_ending)
{
    struct word *words = NULL;
    size_t count = 0, ending = 0;
    const struct unit *found = NULL;
    if (column->type == COLUMN_NUMBER && !column->primary && !column->foreign) {
        count = words_split_name(scratch, catalog_column_words(column), &words);
    }
    if (count == 0 || (column->unit == NULL && words_have(words, count, "per"))) {
        return NULL;
    }
    for (size_t i = 0; i < UNITS && found == NULL; i++) {
        bool cents = column->cents && units[i].kind == UNIT_MONEY && units[i].name[0] != '\0';
        bool minutes = column->minutes && strcmp(units[i].name, "minutes") == 0;
        found = cents || minutes || is_ending(&units[i], words, count) ? &units[i] : NULL;
    }
    if (found != NULL) {
        ending = 1 + (count > 2 && strcmp(words[count - 2].text, "in") == 0);
    } else if (column->unit == NULL) {
        found = unit_in_comment(scratch, column->comment);
    }
    if (column->unit != NULL && found != unit_told(column->unit)) {
        found = unit_told(column->unit);
        ending = 0;
    }
    if (ret_ending != NULL) {
        *ret_ending = ending;
    }
    return found;
}

/* ---- numbers ---- */

static bool is_near(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fabs(b);
}

const struct unit *unit_by_factor(const struct unit *unit, double factor, bool divided)
{
    for (size_t i = 0; i < UNITS && factor > 0; i++) {
        double size = divided ? unit->size * factor : unit->size / factor;
        if (units[i].kind == unit->kind && &units[i] != unit && is_near(units[i].size, size)) {
            return &units[i];
        }
    }
    return NULL;
}

const char *unit_convert(struct arena *arena, double number, const struct unit *from, const struct unit *to)
{
    double value = number * (from->size / to->size);
    char text[400];
    for (int digits = 0; digits <= 12; digits++) {
        snprintf(text, sizeof text, "%.*f", digits, value);
        if (is_near(strtod(text, NULL), value) || value == 0) {
            break;
        }
    }
    return arena_strdup(arena, text);
}
