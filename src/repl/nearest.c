#include "util/nearest.h"
#include "repl/repl.h"
#include "util/error.h"

void repl_fail_name(const struct repl *repl, const char *name, const char *const *names, size_t count,
                    const struct repl_kind_of_name *kind)
{
    struct askdb_error err;
    const char *nearest = util_nearest_name(name, names, count);
    error_set(&err, ASKDB_USAGE, "no such %s: %s%s", kind->noun, kind->mark, name);
    if (nearest != NULL) {
        error_hint(&err, "did you mean %s%s?", kind->mark, nearest);
    } else {
        error_hint(&err, "%s lists them", kind->list);
    }
    cli_fail(&repl->settings, &err, NULL);
}

void repl_complain(const struct repl *repl, const char *message)
{
    struct askdb_error err;
    error_set(&err, ASKDB_USAGE, "%s", message);
    cli_fail(&repl->settings, &err, NULL);
}
