/* Holidays beside a series by the hour. */
#ifndef ANSWER_ANALYSIS_HOLIDAYS_H
#define ANSWER_ANALYSIS_HOLIDAYS_H

#include "answer/analysis.h"

/* Runs the step that reads the days of a table of holidays, where there is one. *ret_holidays has `hours` hours from
 * midnight of the day `first` (civil_days) and LOAD_MOST_AHEAD more; it is left alone, and so is *ret_table, where there
 * is no such table or none of these days is in it. Errors as those of series_run. */
int analysis_holidays(struct analysis *analysis, long first, size_t hours, const bool **ret_holidays,
                      const char **ret_table, struct askdb_error *err);

#endif
