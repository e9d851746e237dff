/* The address of an endpoint and a model, taken apart. */
#ifndef LLM_ADDRESS_H
#define LLM_ADDRESS_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>

struct address {
    const char *endpoint; /* where requests go */
    const char *site;     /* "http://host:port", for messages */
    const char *model;
    bool loopback; /* this machine: no proxy stands between */
};

/* Reads "http://host:port/v1#model". ASKDB_USAGE, without repeating the text: it may hold a password. */
int llm_address_parse(struct arena *arena, const char *text, struct address *ret_address,
                      struct askdb_error *err);

#endif
