#include "validate/lint/fault.h"

#include "query/sound.h"

#include <string.h>

/* WARNING_COUNT: none. */
static enum warning_code code_of(enum query_fault_code code)
{
    switch (code) {
    case FAULT_CONTRADICTION:
        return WARNING_CONTRADICTION;
    case FAULT_TYPES:
        return WARNING_TYPE_MISMATCH;
    case FAULT_JOIN:
    case FAULT_UNLIKE:
        return WARNING_UNLIKE_COLUMNS;
    case FAULT_YEAR:
        return WARNING_NO_YEAR;
    case FAULT_BACKWARD:
        return WARNING_BACKWARD_DAYS;
    case FAULT_ITSELF:
        return WARNING_ITSELF;
    case FAULT_IDLE:
        return WARNING_IDLE_CONDITION;
    case FAULT_NONE:
    case FAULT_UNCONNECTED: /* CROSS JOIN means it, and of a comma the words tell */
    case FAULT_OPTIONAL:    /* SQL cannot say it */
        return WARNING_COUNT;
    }
    return WARNING_COUNT;
}

static bool has_warned(const struct statement *statement, enum warning_code code)
{
    for (size_t i = 0; i < statement->warning_count; i++) {
        if (strcmp(statement->warnings[i].code, code_warning_row(code)->code) == 0) {
            return true;
        }
    }
    return false;
}

void lint_fault(struct statement *statement)
{
    if (statement->tree == NULL) {
        return;
    }
    struct query_fault fault = query_fault(statement->arena, statement->catalog, statement->tree);
    enum warning_code code = code_of(fault.code);
    if (code != WARNING_COUNT && !has_warned(statement, code)) {
        statement_warn(statement, code, NO_PLACE, 0, fault.text);
    }
}
