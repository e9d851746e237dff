/* What the rows of readings say of them. */
#ifndef ANSWER_WEIGH_H
#define ANSWER_WEIGH_H

#include "askdb/askdb.h"

/* What is left of the likelihood of a reading that returns nothing. An empty result may be right ("customers
 * without orders"): it speaks against a reading, and no more. */
extern const double WEIGH_EMPTY;

enum weigh_rows { ROWS_UNKNOWN, ROWS_FOUND, ROWS_NONE };

/* Readings by what they are worth with what is known of their rows: as many in all as before, at most 1, most
 * confident first; those that are as likely stay in their order. */
void weigh_readings(struct askdb_candidate *candidates, const enum weigh_rows *rows, size_t count);

#endif
