#include "translate/translate.h"
#include "util/error.h"

int translate_give_up(const struct askdb_error *fault, struct askdb_error *err)
{
    error_set(err, fault->status, "no statement that the model gave is valid: %s", fault->message);
    if (err != NULL) {
        err->code = fault->code;
    }
    error_hint(err, "%s", fault->hint);
    return -(int)fault->status;
}
