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
    bool hidden;
    bool trusted; /* a view that may read what is hidden */
};

struct semantic {
    struct semantic_table *tables;
    unsigned tables_count;
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

#endif
