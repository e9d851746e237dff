/* Inside the making of sentences. */
#ifndef TRANSLATE_SENTENCE_PARTS_H
#define TRANSLATE_SENTENCE_PARTS_H

#include "catalog/units.h"
#include "link/names.h"
#include "translate/sentence.h"

#include <stdio.h>

struct sentence_names {
    struct arena *arena; /* owned */
    const struct catalog *catalog;
    struct name *tables, *columns;
    bool *undeleted; /* by table: its deleted rows are never read */
};

/* One query that is being told. */
struct teller {
    struct arena *arena;
    const struct sentence_names *names;
    const struct catalog *catalog;
    const struct query *query;
    int32_t subject;          /* the table that it is about; -1: none */
    const struct unit *shown; /* that values of columns are converted to; NULL: their own */
};

/* sentence_names.c: all in the teller's arena */
const char *tell_table(const struct teller *teller, int32_t table);   /* in the plural: "orders" of order */
const char *tell_values(const struct teller *teller, int32_t column); /* likewise: "cities" of city */
const char *tell_one_of(const struct teller *teller, int32_t table);  /* "store" of stores */
/* "amount" of the subject, "store name" of another table; with `thing` what names a row of another table is
 * that: "store". */
const char *tell_column(const struct teller *teller, int32_t column, bool thing);
/* "region" of a name or a description that says of what in its table's words: RGN_DSC of regions; NULL: it does not. */
const char *tell_named_thing(const struct teller *teller, int32_t column);
/* Is it the one column of times that the subject has? */
bool tells_when(const struct teller *teller, int32_t column);

/* sentence_expr.c */
/* "sla breached" of what percent of the rows have a flag, by its sum and their number; NULL: it is no such thing. */
const char *tell_flag_in_percent(const struct teller *teller, const struct expr *expr);
/* What count(*) counts the rows of: the star's table, but where the join repeats its rows the one whose rows it
 * does not. */
int32_t counted_table(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      const struct expr *star);
const char *expr_told(const struct teller *teller, const struct expr *expr);
/* The table whose rows a count of the expression counts: a key stands for what it is the key of; -1: none. */
int32_t counted_rows(const struct teller *teller, const struct expr *expr);

/* sentence_pred.c: conditions that must all hold, each after `before` */
void tell_conditions(const struct teller *teller, FILE *out, const struct pred *pred, const char *before);
/* Of an amount in one period that is told in percent of another, ((a - b) / b) * 100: the amount in any, and both periods;
 * false where it is none. */
struct told_growth {
    struct expr *amount; /* in the arena, without a filter */
    const struct literal *later, *earlier;
};
bool tell_is_growth(struct arena *arena, const struct expr *expr, struct told_growth *ret_growth);
/* A time within one period, and nothing else. */
bool tell_is_in_period(const struct pred *pred);
/* "2025", "March 2025", "2025-03-01 to 2025-03-14" */
const char *tell_period(struct arena *arena, const struct literal *literal);

/* sentence_history.c */
/* The conditions of the query's block but those that tell_history tells, each behind ", ". */
void tell_where(const struct teller *teller, FILE *out, const struct pred *pred);
/* ", deleted ones included", ", those as of 1998-12-31": of the tables that have rows which are not current.
 */
void tell_history(const struct teller *teller, FILE *out);

/* sentence.c */
const char *tell_query(const struct teller *outer, const struct query *query);

#endif
