/* The values of a semantic file's parameters. */
#ifndef POLICY_PARAMETERS_H
#define POLICY_PARAMETERS_H

#include "askdb/error.h"
#include "util/arena.h"

/* "NAME=VALUE" texts. */
struct parameters {
    const char *const *items;
    size_t count;
};

/* ASKDB_USAGE where an item is not NAME=VALUE, or a name comes twice. */
int parameters_check(const struct parameters *parameters, struct askdb_error *err);

/* The value of `name`: given, or in the environment variable ASKDB_PARAM_NAME (in capitals). ASKDB_USAGE
 * where it has none. The text is in `arena`. */
int parameters_find(struct arena *arena, const struct parameters *parameters, const char *name,
                    const char **ret_value, struct askdb_error *err);

#endif
