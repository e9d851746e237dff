#include "answer/statements.h"
#include "validate/validate.h"

size_t answer_parameter_length(const char *text)
{
    return validate_parameter_length(text);
}

const char *answer_template_fault(struct arena *arena, const char *sql)
{
    return validate_template(arena, sql);
}
