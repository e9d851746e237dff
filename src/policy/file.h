/* The semantic file: what a schema cannot say. YAML; docs/policy.md describes it. */
#ifndef POLICY_FILE_H
#define POLICY_FILE_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where an entry stands: the file of `parts`, and its place in the list there. A calculated column's list is
 * that of the table `table` of that file. */
struct semantic_origin {
    unsigned part, place, table;
};

/* A stored value, and what people call it. */
struct semantic_code {
    char *value, *name;
};

/* A column that the database does not have: an expression over the columns of a row. */
struct semantic_calculated {
    char *name, *expression, *description, *unit;
    char **synonyms;
    unsigned synonyms_count;
    struct semantic_origin origin;
};

/* What is counted, added up or divided, over all rows or those of a condition. */
struct semantic_metric {
    char *name, *expression, *filter, *description, *unit;
    char *table;     /* bare names are of it first; NULL: none is */
    char *date;      /* "table.column": the day that "in 2024" means; NULL: the table's main date */
    char *grain;     /* "month": the unit of "over time"; NULL: as the question is read */
    char *additive;  /* "yes", "no", "not over time"; NULL: not told, which is as yes */
    char *format;    /* "number", "money", "percent", "share"; NULL: by the unit */
    char *digits;    /* behind the point, "0" to "9"; NULL: by the format */
    uint64_t weight; /* in scores (docs/analysis.md); 0: none */
    char *better;    /* "low" or "high": which end of it is; NULL: not told */
    char **synonyms;
    unsigned synonyms_count;
    struct semantic_origin origin;
};

/* Another name of a column, or of the coarsest of several: a country, its cities. */
struct semantic_dimension {
    char *name, *description;
    char *column;  /* "table.column"; NULL: it has levels */
    char **levels; /* likewise, the coarsest first */
    unsigned levels_count;
    char **synonyms;
    unsigned synonyms_count;
    struct semantic_origin origin;
};

/* What holds where a question does not say it. */
struct semantic_defaults {
    uint64_t limit;          /* rows of a result; 0: not told */
    char *currency;          /* of all amounts: a word of a question, "euros" */
    char *fiscal_year_start; /* the English name of a month */
    char *week_start;        /* the English name of a day */
};

/* A condition that has a name: "active customers". */
struct semantic_filter {
    char *name, *table, *condition, *description;
    char **synonyms;
    unsigned synonyms_count;
    struct semantic_origin origin;
};

/* A question that a person said is answered by that SQL. */
struct semantic_example {
    char *question, *sql;
    char *now; /* "YYYY-MM-DD": the day that its "last month" is relative to; NULL: any */
};

/* Texts that the file leaves out are NULL. */
struct semantic_column {
    char *name, *description, *mask;
    char *refers_to; /* "table.column"; "": nothing */
    char *unit;      /* of unit_told; "none": none, whatever it is called */
    struct semantic_code *codes;
    unsigned codes_count;
    char **synonyms;
    unsigned synonyms_count;
    bool hidden;
    struct semantic_origin origin;
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
    struct semantic_origin origin;
};

struct semantic_part;

struct semantic {
    struct semantic_table *tables;
    unsigned tables_count;
    struct semantic_metric *metrics;
    unsigned metrics_count;
    struct semantic_filter *filters;
    unsigned filters_count;
    struct semantic_dimension *dimensions;
    unsigned dimensions_count;
    struct semantic_defaults *defaults; /* NULL: none */
    char **functions;                   /* of users, that statements may call */
    unsigned functions_count;
    char **roles; /* of who asks: documents marked with others are not read */
    unsigned roles_count;
    char **files; /* that are read as well, from the folder of this one */
    unsigned files_count;
    uint64_t max_rows; /* 0: any number */
    char *timezone;    /* in which days begin */
    uint64_t digest;   /* of the text, of all texts where there are several */
    struct outline *outline;
    /* Of one that was put together: the files that it is made of, which own what it has; else NULL. */
    struct semantic_part *parts;
    unsigned parts_count;
    struct arena *arena; /* owned; holds it */
    struct semantic_example *examples;
    unsigned examples_count;
};

struct semantic_part {
    struct semantic *semantic;
    const char *name;
};

/* A line of a file; `file` is NULL for the one that was asked for, or where nothing else was read. */
struct semantic_place {
    const char *file;
    size_t line; /* 0: not known */
};

/* ASKDB_USAGE, with the line, where the text is not a semantic file; `name` is what messages call it. Its
 * `files` are not read. */
int semantic_parse(const char *text, size_t length, const char *name, struct semantic **ret_semantic,
                   struct askdb_error *err);
/* The same of a file, with those that its `files` names, in `folder` (NULL: its own), put together. ASKDB_USAGE
 * also where two of them say different things. */
int semantic_read(const char *path, const char *folder, struct semantic **ret_semantic,
                  struct askdb_error *err);
/* Do the files still have the texts that were read from `path` on? */
bool semantic_is_current(const struct semantic *semantic, const char *path);
void semantic_destroy(struct semantic *semantic);

/* Where what stands under `key` of a table, or of one of its columns where `column` is not -1, is; that of
 * the table or the column where `key` is NULL, or not there. */
struct semantic_place semantic_line(const struct semantic *semantic, unsigned table, int column,
                                    const char *key);
/* Where what stands under `key` of the entry `place` of a list beside `tables` is; likewise. */
struct semantic_place semantic_entry_line(const struct semantic *semantic, const char *list, unsigned place,
                                          const char *key);
/* The same of a calculated column. */
struct semantic_place semantic_calculated_line(const struct semantic *semantic, unsigned table,
                                               unsigned place, const char *key);
/* The same of a key of the file, or of a mapping in it, "defaults": in the first file that has it. */
struct semantic_place semantic_key_line(const struct semantic *semantic, const char *mapping,
                                        const char *key);

/* The error with its line, and the file where it is another one, behind it. */
int semantic_put_place(struct semantic_place place, struct askdb_error *err);

#endif
