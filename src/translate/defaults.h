/* What a semantic file says of all questions: when fiscal years begin, and in which currency amounts are. */
#ifndef TRANSLATE_DEFAULTS_H
#define TRANSLATE_DEFAULTS_H

#include "askdb/error.h"
#include "query/definitions.h"

/* The question with the days of the fiscal years and quarters that it names ("fiscal year 2024", "last fiscal
 * year", "Q2 FY24") in their place, in `arena`; the question itself where it names none, or they are those of
 * the calendar. A fiscal year has the number of the year in which it ends. `today`: "YYYY-MM-DD" or longer,
 * NULL: the machine's. ASKDB_DECLINED for groups of fiscal years or quarters, and for amounts in another
 * currency than the file's. */
int defaults_apply(struct arena *arena, const struct definitions *definitions, const char *question,
                   const char *today, const char **ret_question, struct askdb_error *err);

#endif
