/* Conditions on columns, as rules put them into a tree; in `arena`. */
#ifndef TRANSLATE_MADE_H
#define TRANSLATE_MADE_H

#include "query/query.h"

struct expr *made_column(struct arena *arena, int32_t column, int32_t instance);
struct expr *made_literal(struct arena *arena, struct literal literal);
struct pred *made_pred(struct arena *arena, struct pred pred);
/* column op literal */
struct pred *made_compare(struct arena *arena, struct expr *column, enum comparison op,
                          struct literal literal);
/* The column has no value, or, `set`, has one. */
struct pred *made_missing(struct arena *arena, struct expr *column, bool set);
struct pred *made_either(struct arena *arena, struct pred *left, struct pred *right);
/* A day "YYYY-MM-DD". */
struct literal made_day(const char *day);

#endif
