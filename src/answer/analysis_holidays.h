/* Holidays beside a series by the hour or by the day. */
#ifndef ANSWER_ANALYSIS_HOLIDAYS_H
#define ANSWER_ANALYSIS_HOLIDAYS_H

#include "answer/analysis.h"

/* Runs the step that reads the days of a table of holidays, or those of which a column says so, where there is one. *ret_holidays has
 * `known` days from `first` and `ahead` more; it is left alone, and so is *ret_table, where there is no such table or none of these
 * days is in it. Errors as those of series_run. */
int analysis_holidays(struct analysis *analysis, struct civil first, size_t known, size_t ahead,
                      const bool **ret_holidays, const char **ret_table, struct askdb_error *err);

#endif
