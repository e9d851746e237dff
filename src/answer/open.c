/* What opening a database makes, and its end. */
#include "answer/define.h"
#include "answer/internal.h"
#include "answer/models.h"
#include "answer/policy.h"
#include "answer/zone.h"
#include "meaning/meaning.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

static int open_connection(struct askdb *askdb, const char *const *databases, size_t count,
                           const struct askdb_options *options, struct askdb_error *err)
{
    if (options->heap_bytes > 0) {
        exec_limit_memory(memory_half()); /* of files in memory the database is most */
    }
    int status = exec_open_files(databases, count, options->csv, askdb->work, &askdb->connection, err);
    if (options->heap_bytes > 0) {
        exec_limit_memory(options->heap_bytes);
    }
    if (status == 0) {
        status = session_open_zone(askdb, options, err);
    }
    return status;
}

/* The file of what is kept is known by the policy, and a policy by what the database declares: under one that
 * is read anew. */
static int read_catalog(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    int status = 0;
    cache_open(askdb, options);
    if (options->semantic == NULL) {
        cache_find(askdb, options);
    }
    if (options->semantic != NULL || !cache_read_catalog(askdb)) {
        status = exec_read_catalog(askdb->connection, &askdb->catalog, err);
    }
    if (status == 0) {
        status = session_apply_semantic(askdb, options, err);
    }
    if (status == 0 && options->semantic != NULL) {
        cache_find(askdb, options);
        cache_read_catalog(askdb);
    }
    if (status == 0 && !askdb->cache.catalog_kept) {
        exec_learn(askdb->connection, askdb->catalog);
    }
    return status;
}

static int read_schema(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    int status = read_catalog(askdb, options, err);
    if (status == 0) {
        askdb->validator = validator_create(askdb->catalog);
        validator_set_work(askdb->validator, askdb->work);
    }
    if (status == 0 && askdb->policy != NULL) {
        validator_enforce(askdb->validator, askdb->policy);
    }
    if (status == 0) {
        status = session_define(askdb, err);
    }
    return status;
}

int session_open(struct askdb *askdb, const char *const *databases, size_t count,
                 const struct askdb_options *options, struct askdb_error *err)
{
    int status = open_connection(askdb, databases, count, options, err);
    askdb->roles = options->roles != NULL ? memory_need(strdup(options->roles)) : NULL;
    if (status == 0) {
        struct work_span span = work_begin_usual(askdb->work);
        exec_look(askdb->connection);
        status = read_schema(askdb, options, err);
        work_end(askdb->work, span);
    }
    if (status == 0 && !options->catalog_only) {
        status = session_open_models(askdb, options, err);
    }
    if (status == 0) {
        cache_write(askdb);
    }
    return status;
}

void session_finish(struct askdb *askdb)
{
    translate_builtin_destroy(askdb->builtin);
    translate_llm_destroy(askdb->language_model);
    followup_names_destroy(askdb->followups);
    sentence_names_destroy(askdb->names);
    model_close(&askdb->model);
    meaning_destroy(askdb->meaning);
    value_index_destroy(askdb->index);
    validator_destroy(askdb->validator);
    exec_close(&askdb->connection);
    cache_close(&askdb->cache);
    catalog_destroy(askdb->catalog);
    policy_destroy(askdb->policy);
    semantic_destroy(askdb->semantic);
    free(askdb->endpoint);
    free(askdb->model_path);
    free(askdb->roles);
}
