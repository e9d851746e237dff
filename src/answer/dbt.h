/* A semantic file from the semantic models and metrics of dbt (MetricFlow's YAML). */
#ifndef ANSWER_DBT_H
#define ANSWER_DBT_H

#include "catalog/catalog.h"
#include "util/arena.h"
#include "util/outline.h"

#include <stdio.h>

struct dbt_model {
    int node; /* of the outline */
    const char *name;
    const char *entity; /* that its rows are; NULL: not told */
    int32_t table;
};

struct dbt {
    struct arena *arena;
    const struct outline *outline;
    const struct catalog *catalog;
    const char *path;
    struct dbt_model *models; /* whose tables the catalog has */
    size_t model_count;
    void (*note)(void *context, const char *text);
    void *context;
};

/* What is not taken, with its line: "FILE:LINE: metric x is not taken: why". */
void dbt_pass_by(const struct dbt *dbt, int node, const char *what, const char *name, const char *why);
/* The text under `key`; NULL: there is none. */
const char *dbt_text(const struct dbt *dbt, int node, const char *key);
/* The column that a dimension, an entity or a measure of the model means by its `expr`, else by its name; -1: its
 * expression is no column of the table. */
int32_t dbt_column(const struct dbt *dbt, const struct dbt_model *model, int node);
/* The item of the name in a list of the model; 0: there is none. */
int dbt_item(const struct dbt *dbt, int model, const char *list, const char *name);

/* A metric as an entry of a semantic file. */
struct dbt_metric {
    const char *name, *text; /* its lines, as of `metrics` */
    int node;
    bool gone;
};

/* The metrics of the file, and the measures that are metrics as well, in `arena`; what is none here is told. */
size_t dbt_metrics(const struct dbt *dbt, struct dbt_metric **ret_metrics);

#endif
