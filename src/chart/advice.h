/* What a language model may say of a chart: which of the marks that fit it has. */
#ifndef CHART_ADVICE_H
#define CHART_ADVICE_H

#include "askdb/askdb.h"
#include "util/arena.h"

#include <stdbool.h>

struct chart;

/* What the model is told besides the question, in `arena`: the marks that fit, the columns and the number of rows. False
 * where there is nothing to choose: the question named the mark, or one alone fits. */
bool chart_describe(struct chart *chart, struct arena *arena, struct askdb_task *task);

/* Takes the mark that is the only word of the reply; false, and all stays, where it is none of those. */
bool chart_take_advice(struct chart *chart, const char *reply);

#endif
