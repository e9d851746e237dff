#include "validate/lint/fault.h"

#include "query/sound.h"

#include <string.h>

static const char *code_of(enum query_fault_code code)
{
    switch (code) {
    case FAULT_CONTRADICTION:
        return "contradiction";
    case FAULT_TYPES:
        return "type-mismatch";
    case FAULT_JOIN:
    case FAULT_UNLIKE:
        return "unlike-columns";
    case FAULT_YEAR:
        return "no-year";
    case FAULT_BACKWARD:
        return "backward-days";
    case FAULT_ITSELF:
        return "itself";
    case FAULT_IDLE:
        return "idle-condition";
    case FAULT_NONE:
    case FAULT_UNCONNECTED: /* CROSS JOIN means it, and of a comma the words tell */
    case FAULT_OPTIONAL:    /* SQL cannot say it */
        return NULL;
    }
    return NULL;
}

static bool has_warned(const struct statement *statement, const char *code)
{
    for (size_t i = 0; i < statement->warning_count; i++) {
        if (strcmp(statement->warnings[i].code, code) == 0) {
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
    const char *code = code_of(fault.code);
    if (code != NULL && !has_warned(statement, code)) {
        statement_warn(statement, code, NO_PLACE, 0, fault.text);
    }
}
