/* What a CHECK constraint says of a column. */
#ifndef EXEC_CHECK_H
#define EXEC_CHECK_H

#include "catalog/codes.h"

/* The texts of a condition, status IN ('new', 'paid'), as codes without labels, in `arena`; returns how many.
 */
size_t exec_check_codes(struct arena *arena, enum dialect dialect, const char *condition,
                        struct code **ret_codes);

#endif
