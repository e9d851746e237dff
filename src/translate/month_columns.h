/* A column for each month of a year: M01 ... M12, jan ... dec. */
#ifndef TRANSLATE_MONTH_COLUMNS_H
#define TRANSLATE_MONTH_COLUMNS_H

#include "catalog/catalog.h"
#include "query/query.h"

/* What adds up or shows some of twelve such columns of one table does so with those of the months that the question says
 * ("December", "January to March", "first quarter", "second half"), of all where it says none. Nothing where it asks
 * for months, names such a column, or goes on from a question before without saying any. */
void translate_month_columns(struct arena *arena, const struct catalog *catalog, const char *question,
                             bool follow_up, struct query *query);

#endif
