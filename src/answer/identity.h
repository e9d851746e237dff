/* Part of askdb_identify, without reading the model. */
#ifndef ANSWER_IDENTITY_H
#define ANSWER_IDENTITY_H

#include "askdb/askdb.h"

enum { SESSION_DIGEST_SIZE = 17 };

/* The digest of what may share what is remembered: the database's place and the policy over it. */
void session_identify_memory(const struct askdb *askdb, char ret_digest[SESSION_DIGEST_SIZE]);

#endif
