/* The semantic file: what a schema cannot say. YAML; docs/policy.md describes it. */
#ifndef POLICY_FILE_H
#define POLICY_FILE_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A stored value, and what people call it. */
struct semantic_code {
    char *value, *name;
};

/* A column that the database does not have: an expression over the columns of a row. */
struct semantic_calculated {
    char *name, *expression, *description, *unit;
    char **synonyms;
    unsigned synonyms_count;
};

/* What is counted, added up or divided, over all rows or those of a condition. */
struct semantic_metric {
    char *name, *expression, *filter, *description, *unit;
    char *table;     /* bare names are of it first; NULL: none is */
    char *date;      /* "table.column": the day that "in 2024" means; NULL: the table's main date */
    unsigned weight; /* in scores (docs/analysis.md); 0: none */
    char *better;    /* "low" or "high": which end of it is; NULL: not told */
    char **synonyms;
    unsigned synonyms_count;
};

/* A condition that has a name: "active customers". */
struct semantic_filter {
    char *name, *table, *condition, *description;
    char **synonyms;
    unsigned synonyms_count;
};

/* Texts that the file leaves out are NULL. */
struct semantic_column {
    char *name, *description, *mask;
    char *refers_to; /* "table.column"; "": nothing */
    char *unit;      /* of unit_of_word; "none": none, whatever it is called */
    struct semantic_code *codes;
    unsigned codes_count;
    char **synonyms;
    unsigned synonyms_count;
    bool hidden;
};

struct semantic_table {
    char *name, *description;
    char *label, *main_date; /* columns */
    char *rows;              /* a condition: the rows that there are */
    char **synonyms;
    unsigned synonyms_count;
    struct semantic_column *columns;
    unsigned columns_count;
    struct semantic_calculated *calculated;
    unsigned calculated_count;
    bool hidden;
    bool trusted; /* a view that may read what is hidden */
};

struct semantic {
    struct semantic_table *tables;
    unsigned tables_count;
    struct semantic_metric *metrics;
    unsigned metrics_count;
    struct semantic_filter *filters;
    unsigned filters_count;
    char **functions; /* of users, that statements may call */
    unsigned functions_count;
    uint64_t max_rows; /* 0: any number */
    char *timezone;    /* in which days begin */
    uint64_t digest;   /* of the text */
    struct outline *outline;
};

/* ASKDB_USAGE, with the line, where the text is not a semantic file; `name` is what messages call it. */
int semantic_parse(const char *text, size_t length, const char *name, struct semantic **ret_semantic,
                   struct askdb_error *err);
/* The same of a file. */
int semantic_read(const char *path, struct semantic **ret_semantic, struct askdb_error *err);
void semantic_destroy(struct semantic *semantic);

/* The line of what stands under `key` of a table, or of one of its columns where `column` is not -1; that of
 * the table or the column where `key` is NULL, or not there. */
size_t semantic_line(const struct semantic *semantic, unsigned table, int column, const char *key);
/* The line of what stands under `key` of the entry `place` of a list beside `tables`; likewise. */
size_t semantic_entry_line(const struct semantic *semantic, const char *list, unsigned place,
                           const char *key);
/* The same of a calculated column. */
size_t semantic_calculated_line(const struct semantic *semantic, unsigned table, unsigned place,
                                const char *key);

#endif
