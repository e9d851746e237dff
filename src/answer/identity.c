/* What an answer rests on, in short: which database, which schema, which model. */
#include "answer/identity.h"
#include "answer/internal.h"
#include "model/embedded.h"
#include "util/hash.h"
#include "util/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 16 };

static uint64_t hash_file(const char *path)
{
    unsigned char chunk[CHUNK];
    uint64_t hash = HASH_START;
    FILE *file = fopen(path, "rb");
    for (size_t size; file != NULL && (size = fread(chunk, 1, sizeof chunk, file)) > 0;) {
        hash = util_hash_bytes(hash, chunk, size);
    }
    if (file != NULL) {
        fclose(file);
    }
    return hash;
}

static uint64_t hash_model(const struct askdb *askdb)
{
    size_t size = 0;
    if (askdb->endpoint != NULL) {
        uint64_t hash = util_hash_bytes(HASH_START, askdb->endpoint, strlen(askdb->endpoint));
        return askdb->with_builtin ? util_hash_bytes(hash, "builtin", strlen("builtin")) : hash;
    }
    if (askdb->model_path != NULL) {
        return hash_file(askdb->model_path);
    }
    const void *bytes = model_embedded(&size);
    return util_hash_bytes(HASH_START, bytes, size);
}

static uint64_t hash_database(const struct askdb *askdb)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    exec_identify(askdb->connection, out);
    text_end(out);
    uint64_t hash = util_hash_bytes(HASH_START, text, size);
    free(text);
    return hash;
}

/* The digest of the database's place. */
static void identify_database(const struct askdb *askdb, char ret_digest[SESSION_DIGEST_SIZE])
{
    snprintf(ret_digest, SESSION_DIGEST_SIZE, "%016" PRIx64, hash_database(askdb));
}

/* What is remembered under a policy has names and values in it that another one hides: each has its own, by
 * the file and the values that its parameters have. */
void session_identify_memory(const struct askdb *askdb, char ret_digest[SESSION_DIGEST_SIZE])
{
    uint64_t hash = hash_database(askdb);
    const struct policy *policy = askdb->policy;
    if (policy != NULL && policy->enforced) {
        hash = util_hash_bytes(hash, &askdb->semantic_hash, sizeof askdb->semantic_hash);
        for (size_t i = 0; i < policy->value_count; i++) {
            hash = util_hash_bytes(hash, policy->values[i], strlen(policy->values[i]) + 1);
        }
    }
    snprintf(ret_digest, SESSION_DIGEST_SIZE, "%016" PRIx64, hash);
}

void askdb_identify(const struct askdb *askdb, struct askdb_identity *ret_identity)
{
    identify_database(askdb, ret_identity->database);
    snprintf(ret_identity->schema, sizeof ret_identity->schema, "%s", askdb->catalog->fingerprint);
    snprintf(ret_identity->model, sizeof ret_identity->model, "%016" PRIx64, hash_model(askdb));
}
