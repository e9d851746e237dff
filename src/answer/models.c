#include "answer/models.h"

#include "answer/endpoint.h"
#include "answer/tuned.h"
#include "meaning/embedded.h"
#include "meaning/meaning.h"
#include "model/embedded.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    INDEX_MILLISECONDS = 2000,
    INDEX_VALUES = 10000,
    SAMPLES_MAX = 20,
};

static int open_model(struct askdb *askdb, const char *name, struct askdb_error *err)
{
    if (name != NULL && strcmp(name, "builtin") != 0) {
        askdb->model_path = memory_need(strdup(name));
        return model_open(name, &askdb->model, err);
    }
    size_t size;
    const void *data = model_embedded(&size);
    return model_open_memory(data, size, &askdb->model, err);
}

/* What is read of it is read when a catalog wants it. */
static void open_meaning(struct askdb *askdb, const struct askdb *shared)
{
    size_t size;
    const void *data = meaning_embedded(&size);
    if (askdb->used_meaning != NULL) {
        return; /* of an opening before */
    }
    askdb->meaning = shared == NULL ? meaning_create(data, size) : NULL;
    askdb->used_meaning = shared == NULL ? askdb->meaning : shared->used_meaning;
}

static int index_values(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    if (cache_read_values(askdb)) {
        return 0;
    }
    size_t values = options->index_values > 0 ? options->index_values : INDEX_VALUES;
    int milliseconds = options->index_milliseconds > 0 ? options->index_milliseconds : INDEX_MILLISECONDS;
    return exec_index_values(askdb->connection, askdb->catalog, values, milliseconds, &askdb->index, err);
}

static int open_builtin(struct askdb *askdb, const char *name, const struct askdb_options *options,
                        struct askdb_error *err)
{
    bool kept = askdb->used_model != NULL; /* by an opening before */
    int status = options->share_model == NULL && !kept ? open_model(askdb, name, err) : 0;
    if (!kept) {
        askdb->used_model = options->share_model != NULL ? options->share_model->used_model : askdb->model;
    }
    if (status == 0) {
        status = index_values(askdb, options, err);
    }
    if (status == 0) {
        open_meaning(askdb, options->share_model);
        struct translate_meaning meaning = {.encoder = askdb->used_meaning, .folder = options->cache};
        askdb->builtin = translate_builtin_create(askdb->used_model, askdb->catalog, askdb->index, &meaning);
        translate_builtin_define(askdb->builtin, &askdb->definitions);
        askdb->followups = followup_names_create(askdb->catalog, askdb->index);
        status = session_learn_examples(askdb, err);
    }
    return status;
}

/* The endpoint behind "URL#MODEL". */
static int open_language_model(struct askdb *askdb, const char *url, const struct askdb_options *options,
                               struct askdb_error *err)
{
    askdb->no_values = options->no_values;
    askdb->samples = options->samples;
    int status = options->no_values || askdb->index != NULL ? 0 : index_values(askdb, options, err);
    if (status == 0) {
        status = session_open_endpoint(askdb, url, options, err);
    }
    return status;
}

static int open_both(struct askdb *askdb, const char *url, const struct askdb_options *options,
                     struct askdb_error *err)
{
    int status = open_builtin(askdb, NULL, options, err);
    return status == 0 ? open_language_model(askdb, url, options, err) : status;
}

int session_open_models(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    const struct askdb *shared = options->share_model;
    const char *name = shared != NULL ? shared->endpoint : options->model;
    askdb->with_builtin = shared != NULL ? shared->with_builtin : options->with_builtin;
    if (options->samples > SAMPLES_MAX) {
        return error_set(err, ASKDB_USAGE, "%zu samples are more than %d", options->samples, SAMPLES_MAX);
    }
    if (name == NULL || strstr(name, "://") == NULL) {
        return askdb->with_builtin ? error_set(err, ASKDB_USAGE,
                                               "beside the built-in model an endpoint is asked, URL#MODEL or "
                                               "one that is configured")
                                   : open_builtin(askdb, name, options, err);
    }
    return (askdb->with_builtin ? open_both : open_language_model)(askdb, name, options, err);
}
