/* Part of askdb_identify, without reading the model. */
#ifndef ANSWER_IDENTITY_H
#define ANSWER_IDENTITY_H

#include "askdb/askdb.h"

enum { SESSION_DIGEST_SIZE = 17 };

/* The digest of the database's place. */
void session_identify_database(const struct askdb *askdb, char ret_digest[SESSION_DIGEST_SIZE]);

#endif
