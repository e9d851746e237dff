/* Part of askdb_identify, without reading the model. */
#ifndef ANSWER_IDENTITY_H
#define ANSWER_IDENTITY_H

#include "askdb/askdb.h"

#include <stdint.h>

enum { SESSION_DIGEST_SIZE = 17 };

/* The digest of what may share what is remembered: the database's place and the policy over it. */
void session_identify_memory(const struct askdb *askdb, char ret_digest[SESSION_DIGEST_SIZE]);

/* Of what a file holds; that of nothing where it cannot be read. */
uint64_t session_hash_file(const char *path);

#endif
