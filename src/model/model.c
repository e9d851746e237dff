#include "model/model.h"

#include "model/network.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/memory.h"
#include "util/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DIGEST_SIZE = 17 };

static int load(struct model *model, const void *data, size_t size, struct askdb_error *err)
{
    const struct gguf *gguf = NULL;
    int status = gguf_read(model->arena, data, size, &gguf, err);
    if (status) {
        return status;
    }
    model->data = data;
    model->size = size;
    model->digest = ARENA_ARRAY(model->arena, char, DIGEST_SIZE);
    return network_load(model, gguf, err);
}

double model_confidence(const struct model *model, double probability, const double *evidence)
{
    double within = fmin(fmax(probability, 1e-9), 1 - 1e-9);
    double odds = model->confidence_slope * log(within / (1 - within)) + model->confidence_intercept;
    for (size_t i = 0; i < MODEL_EVIDENCE; i++) {
        odds += (double)model->confidence_weights[i] * evidence[i];
    }
    return 1 / (1 + exp(-odds));
}

double model_sure(const struct model *model)
{
    return model->sure;
}

const float *model_rerank_weights(const struct model *model)
{
    return model->rerank;
}

static struct model *create(void)
{
    struct model *model = memory_need(calloc(1, sizeof *model));
    model->pool = pool_create();
    model->arena = arena_create();
    model->kernels = kernels_best();
    return model;
}

/* `mapping` is NULL where `data` is the caller's. */
static int open_range(const void *data, void *mapping, size_t size, struct model **ret_model,
                      struct askdb_error *err)
{
    struct model *model = create();
    int status = load(model, data, size, err);
    if (status) {
        model_close(&model);
        return status;
    }
    model->mapping = mapping;
    model->mapping_size = size;
    *ret_model = model;
    return 0;
}

int model_open_memory(const void *data, size_t size, struct model **ret_model, struct askdb_error *err)
{
    return open_range(data, NULL, size, ret_model, err);
}

/* A read-only mapping of a whole file that is not empty. */
static int map_file(const char *path, void **ret_mapping, size_t *ret_size, struct askdb_error *err)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* of a pipe, too */
    if (file < 0) {
        return error_set(err, ASKDB_MODEL, "cannot open model file '%s': %s", path, reason_of(errno).text);
    }
    int status = 0;
    struct stat information;
    void *mapping = MAP_FAILED;
    if (fstat(file, &information) || !S_ISREG(information.st_mode)) {
        status = error_set(err, ASKDB_MODEL, "model file '%s' is not a regular file", path);
        goto out;
    }
    if (information.st_size <= 0) {
        status = error_set(err, ASKDB_MODEL, "model file '%s' is empty", path);
        goto out;
    }
    mapping = mmap(NULL, (size_t)information.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapping == MAP_FAILED) {
        status = error_set(err, ASKDB_MODEL, "cannot map model file '%s': %s", path, reason_of(errno).text);
        goto out;
    }
    posix_madvise(mapping, (size_t)information.st_size, POSIX_MADV_WILLNEED);
    *ret_mapping = mapping;
    *ret_size = (size_t)information.st_size;
out:
    close(file);
    return status;
}

int model_open(const char *path, struct model **ret_model, struct askdb_error *err)
{
    void *mapping = NULL;
    size_t size = 0;
    int status = map_file(path, &mapping, &size, err);
    if (status) {
        return status;
    }
    status = open_range(mapping, mapping, size, ret_model, err);
    if (status) {
        munmap(mapping, size);
    }
    return status;
}

void model_close(struct model **model)
{
    if (!*model) {
        return;
    }
    arena_destroy((*model)->arena);
    pool_destroy((*model)->pool);
    if ((*model)->mapping) {
        munmap((*model)->mapping, (*model)->mapping_size);
    }
    free(*model);
    *model = NULL;
}

const char *model_digest(const struct model *model)
{
    if (model->digest[0] == '\0') {
        snprintf(model->digest, DIGEST_SIZE, "%016llx",
                 (unsigned long long)util_hash_large(model->data, model->size));
    }
    return model->digest;
}

size_t model_relations(const struct model *model)
{
    return model->config.relations;
}

size_t model_word_count(const struct model *model)
{
    return model->config.words;
}
