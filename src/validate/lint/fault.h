/* What cannot be right about the tree of a statement: the same faults that a translation is refused for. */
#ifndef VALIDATE_LINT_FAULT_H
#define VALIDATE_LINT_FAULT_H

#include "validate/statement.h"

/* Adds the first fault (query/sound.h) to the statement's warnings, without a place, unless its words have
 * told it. Nothing where the statement has no tree. */
void lint_fault(struct statement *statement);

#endif
