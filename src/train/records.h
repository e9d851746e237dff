/* The folder of training tensors: examples.bin, words.txt, databases.txt, sources.txt, grammar.txt. */
#ifndef TRAIN_RECORDS_H
#define TRAIN_RECORDS_H

#include "askdb/error.h"
#include "model/input.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct records;

/* Begins `directory`/examples.bin; the directory is made when it is missing. */
int records_create(const char *directory, struct records **ret_records, struct askdb_error *err);
void records_destroy(struct records *records);

struct record {
    uint32_t source, line, database;
    bool unknown_value; /* a literal of the query is among no candidates */
    const struct model_input *input;
    const int32_t *tokens; /* as src/query/sequence.h numbers them */
    size_t token_count;
};

int records_write(struct records *records, const struct record *record, struct askdb_error *err);

/* Writes the lists of names and closes the files. */
int records_finish(struct records *records, const char *const *databases, size_t database_count,
                   const char *const *sources, size_t source_count, struct askdb_error *err);

#endif
