/* How the numbers of a column are written for a person: shares and averages rounded, money with two decimals,
 * the others as they are, all with their points below each other. */
#ifndef RENDER_FIGURES_H
#define RENDER_FIGURES_H

#include "askdb/result.h"
#include "render/cell.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Of the numbers of a column, as render_number prints them. */
struct figures {
    size_t decimals; /* of the number that has most */
    size_t places;   /* that the smallest one needs for three digits that count */
    bool computed;   /* one has as many digits as only a division makes */
    bool large;      /* one is above 1.5 */
    bool odd;        /* one has an exponent, or is not finite */
    /* decided: */
    bool rounded, percent;
    bool share; /* parts of 1, that are written as percent */
};

void figures_see(struct figures *figures, const char *number);
/* Once all, or the first, are seen: by what is told of the column, else by them and what the column means or is called. */
void figures_decide(struct figures *figures, const struct askdb_column *column);
/* Decides on all columns, and tells those that round of it where nothing told more of them: `columns[i].figures`, in `arena`. */
void figures_settle(struct arena *arena, struct figures *figures, struct askdb_column *columns, size_t count);
/* The number as it is to stand in the column, in `arena`. */
const char *figures_write(const struct figures *figures, struct arena *arena, const char *number,
                          bool thousands);
/* Writes a number whose column is told of; false, and nothing is written, where it is none or nothing is told. */
bool figures_write_told(FILE *out, const struct askdb_column *column, const struct askdb_cell *cell,
                        bool thousands);
/* Likewise, and where nothing is told the value as cell_write does, numbers with thousands where they are asked for. */
void figures_write_cell(FILE *out, const struct askdb_column *column, const struct askdb_cell *cell,
                        bool thousands, text_writer *write);
/* "revenue (euros)": the name of a column for people, with the unit that is told of it; in `arena`. */
const char *figures_title(struct arena *arena, const struct askdb_column *column);

#endif
