/* In what a column of numbers counts: "duration_ms", "amount, in cents". */
#ifndef CATALOG_UNITS_H
#define CATALOG_UNITS_H

#include "catalog/catalog.h"
#include "english/words.h"

enum unit_kind {
    UNIT_TIME,
    UNIT_LENGTH,
    UNIT_MASS,
    UNIT_VOLUME,
    UNIT_ENERGY,
    UNIT_DATA,
    UNIT_MONEY,
    UNIT_SHARE
};

struct unit {
    enum unit_kind kind;
    double size;       /* in the smallest unit of its kind that is here: quotients of two are exact or as near
                          as a double is */
    const char *name;  /* in the plural: "milliseconds", "cents"; "" of money in its main unit */
    const char *plain; /* as a part of a name: "minutes", "km" */
    const char *words; /* of a question, between blanks; in one spelling each, folded */
    const char *endings; /* last words of names of columns, between blanks */
    const char *behind;  /* endings that are units only behind one of these words: "m" of length_m */
    const char *after;   /* those words, between blanks */
};

/* What a semantic file says; else by the last word of the name, else by the comment ("in cents", "unit: km");
 * NULL where neither says one, or where the column is no number, or a quotient ("price_per_kg"). *ret_ending:
 * words at the end of the name that are the unit; NULL: not wanted. */
const struct unit *unit_of_column(struct arena *scratch, const struct catalog_column *column,
                                  size_t *ret_ending);

/* The unit that a word, or two, of a question means: "minutes", "square km" is none; NULL: none. */
const struct unit *unit_of_word(const char *word);

/* The unit that a semantic file says: such a word, or the unit as a part of a name ("fraction"); NULL: none. */
const struct unit *unit_told(const char *word);

/* The unit so many times as large or small as `unit` that a number is multiplied (or divided) by `factor` to
 * come to it; NULL: there is none. "60000" from milliseconds, divided: minutes. */
const struct unit *unit_by_factor(const struct unit *unit, double factor, bool divided);

/* `number` of one unit in another of the same kind, as decimal text, in `arena`. */
const char *unit_convert(struct arena *arena, double number, const struct unit *from, const struct unit *to);

#endif
