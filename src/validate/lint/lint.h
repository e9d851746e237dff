/* What is suspicious in a statement that passes: told by its words, a query block at a time, with the place.
 */
#ifndef VALIDATE_LINT_LINT_H
#define VALIDATE_LINT_LINT_H

#include "validate/statement.h"

/* Adds to the statement's warnings and filters. */
void lint(struct statement *statement);

#endif
