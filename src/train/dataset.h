/* Files of questions with their SQL: a JSON array, or one JSON object a line. */
#ifndef TRAIN_DATASET_H
#define TRAIN_DATASET_H

#include "askdb/error.h"

#include <stddef.h>

struct example {
    const char *database, *question;
    const char *query;   /* NULL where the database cannot answer the question */
    const char *history; /* the SQL of the turn before; NULL: none */
    const char *now;     /* where the file gives none always the same day, so that a run can be repeated */
};

struct dataset;
int dataset_open(const char *path, struct dataset **ret_dataset, struct askdb_error *err);
void dataset_close(struct dataset *dataset);
size_t dataset_size(const struct dataset *dataset);
/* Returns 0, or ASKDB_USAGE where a field is missing. The texts live as long as the dataset. */
int dataset_get(struct dataset *dataset, size_t number, struct example *ret_example, struct askdb_error *err);

#endif
