#include "policy/parameters.h"

#include "util/error.h"
#include "util/utf8.h"

#include <stdlib.h>
#include <string.h>

/* The length of the name of "NAME=VALUE"; 0 where it is none. */
static size_t name_length(const char *item)
{
    size_t length = strcspn(item, "=");
    return item[length] == '=' ? length : 0;
}

static bool has_name(const char *item, const char *name, size_t length)
{
    return name_length(item) == length && strncmp(item, name, length) == 0;
}

int parameters_check(const struct parameters *parameters, struct askdb_error *err)
{
    for (size_t i = 0; i < parameters->count; i++) {
        const char *item = parameters->items[i];
        size_t length = name_length(item);
        if (length == 0 || !utf8_valid(item, strlen(item))) {
            return error_set(err, ASKDB_USAGE, "a parameter is given as NAME=VALUE, not '%s'", item);
        }
        for (size_t k = 0; k < i; k++) {
            if (has_name(parameters->items[k], item, length)) {
                return error_set(err, ASKDB_USAGE, "parameter %.*s is given twice", (int)length, item);
            }
        }
    }
    return 0;
}

static const char *environment_name(struct arena *arena, const char *name)
{
    char *variable = arena_printf(arena, "ASKDB_PARAM_%s", name);
    for (char *c = variable; *c != '\0'; c++) {
        *c = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;
    }
    return variable;
}

int parameters_find(struct arena *arena, const struct parameters *parameters, const char *name,
                    const char **ret_value, struct askdb_error *err)
{
    size_t length = strlen(name);
    for (size_t i = 0; i < parameters->count; i++) {
        if (has_name(parameters->items[i], name, length)) {
            *ret_value = arena_strdup(arena, parameters->items[i] + length + 1);
            return 0;
        }
    }
    const char *variable = environment_name(arena, name);
    const char *value = getenv(variable);
    if (value == NULL || !utf8_valid(value, strlen(value))) {
        error_set(err, ASKDB_USAGE, "the semantic file needs a value for parameter %s", name);
        error_hint(err, "give it by --param %s=VALUE or in the environment as %s", name, variable);
        return -ASKDB_USAGE;
    }
    *ret_value = arena_strdup(arena, value);
    return 0;
}
