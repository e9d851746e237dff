#include "answer/policy.h"

#include "answer/identity.h"
#include "answer/internal.h"
#include "answer/zone.h"
#include "catalog/cents.h"
#include "util/error.h"

/* No condition reaches below the selection of a table that is restricted. */
static void forget_indexes(struct catalog *catalog, const struct policy *policy)
{
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        column->indexed = column->indexed && !policy->tables[column->table].covered;
    }
}

static int apply(struct askdb *askdb, const struct semantic *semantic, const struct parameters *parameters,
                 struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct policy_facts facts = {0};
    int status = exec_facts(askdb->connection, askdb->catalog, arena, &facts, err);
    if (status == 0) {
        status = policy_create(semantic, askdb->catalog, &facts, parameters, &askdb->policy, err);
    }
    if (status == 0) {
        catalog_mark_cents(askdb->catalog); /* the file may have told units */
        status = exec_enforce(askdb->connection, askdb->catalog, askdb->policy, err);
    }
    if (status == 0 && askdb->policy->enforced) {
        forget_indexes(askdb->catalog, askdb->policy);
        policy_infer_keys(askdb->catalog);
    }
    arena_destroy(arena);
    return status;
}

int session_apply_semantic(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    struct parameters parameters = {options->parameters, options->parameter_count};
    struct semantic *semantic = NULL;
    if (options->semantic == NULL) {
        return parameters.count == 0
                   ? 0
                   : error_set(err, ASKDB_USAGE, "parameters are of a semantic file, and none is given");
    }
    int status = semantic_read(options->semantic, options->semantic_folder, &semantic, err);
    askdb->semantic_hash = status == 0 ? semantic->digest : 0;
    if (status == 0 && semantic->timezone != NULL && options->timezone == NULL) {
        status = session_set_zone(askdb, semantic->timezone, err);
    }
    if (status == 0) {
        status = apply(askdb, semantic, &parameters, err);
    }
    askdb->semantic = semantic;
    return status;
}
