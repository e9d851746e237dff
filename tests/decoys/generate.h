/* Random SQL of PostgreSQL, biased to the places where a call can hide. */
#ifndef DECOYS_GENERATE_H
#define DECOYS_GENERATE_H

#include <stddef.h>
#include <stdint.h>

/* Writes a statement into `text`; a longer one ends early, and is no SQL then. `*state` goes on. */
void generate_statement(uint64_t *state, char *text, size_t size);

#endif
