/* Functions and types beside pg_catalog's own, by name. */
#include "catalog/catalog.h"

#include <string.h>

static bool holds(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

bool catalog_is_shadowed(const struct catalog *catalog, const char *name)
{
    return holds(catalog->shadows, catalog->shadow_count, name);
}

bool catalog_is_type_shadowed(const struct catalog *catalog, const char *name)
{
    return holds(catalog->type_shadows, catalog->type_shadow_count, name);
}

bool catalog_is_gatherer(const struct catalog *catalog, const char *name)
{
    return holds(catalog->gatherers, catalog->gatherer_count, name);
}

static bool is_meant(const char *known_schema, const char *known_name, bool bare, const char *schema,
                     const char *name)
{
    return strcmp(known_name, name) == 0 && (schema[0] == '\0' ? bare : strcmp(known_schema, schema) == 0);
}

struct catalog_function *catalog_find_function(const struct catalog *catalog, const char *schema,
                                               const char *name)
{
    for (size_t i = 0; i < catalog->function_count; i++) {
        struct catalog_function *function = &catalog->functions[i];
        if (is_meant(function->schema, function->name, function->bare, schema, name)) {
            return function;
        }
    }
    return NULL;
}

const struct catalog_type *catalog_find_type(const struct catalog *catalog, const char *schema,
                                             const char *name)
{
    for (size_t i = 0; i < catalog->type_count; i++) {
        const struct catalog_type *type = &catalog->types[i];
        if (is_meant(type->schema, type->name, type->bare, schema, name)) {
            return type;
        }
    }
    return NULL;
}

struct catalog_function *catalog_function_labelled(const struct catalog *catalog, const char *label)
{
    for (size_t i = 0; i < catalog->function_count; i++) {
        struct catalog_function *function = &catalog->functions[i];
        size_t schema = strlen(function->schema);
        bool qualified = strncmp(label, function->schema, schema) == 0 && label[schema] == '.' &&
                         strcmp(label + schema + 1, function->name) == 0;
        if (qualified || (function->bare && strcmp(label, function->name) == 0)) {
            return function;
        }
    }
    return NULL;
}
