#include "validate/dialect.h"

int postgres_check(struct sqlite3 *copy, struct statement *statement)
{
    (void)copy;
    return statement_reject(statement, CODE_SYNTAX, NO_PLACE, 0,
                            "this build of askdb has no PostgreSQL support");
}

const char *const *postgres_functions_allowed(size_t *ret_count)
{
    *ret_count = 0;
    return NULL;
}

bool postgres_extension_function_allowed(const char *extension, const char *name)
{
    (void)extension, (void)name;
    return false;
}
