/* askdb report: a YAML or Markdown file of questions and statements, run into one document. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "app/cli.h"
#include "askdb/askdb.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stdio.h>

struct report_item {
    const char *prose; /* Markdown that stands before it; NULL: none */
    const char *title;
    bool untitled;               /* the title is only what it goes by */
    const char *question, *sql;  /* one of them; with parameters filled in */
    const char *heading, *asked; /* title and question as Markdown, where parameters are no markup */
    const char *chart;           /* a mark, "auto", or NULL: none */
    size_t limit;                /* rows */
    const char *const *asserted; /* "rows > 0", "max(returns) < 100" */
    size_t assert_count;
};

struct report_file {
    const char *title;    /* NULL: what the prose says */
    const char *heading;  /* the title as Markdown, where parameters are no markup */
    const char *database; /* beside the report file; NULL: none named */
    const char *now;      /* "YYYY-MM-DD" */
    struct report_item *items;
    size_t count;
    const char *closing; /* prose behind the last item; NULL: none */
};

/* Reads and checks the file; everything is in `arena`. ASKDB_USAGE, naming the line, for what is no report.
 */
int report_read(struct arena *arena, const char *path, const struct cli_settings *settings,
                struct report_file *ret_file, struct askdb_error *err);

/* SQL that was approved for questions, kept in JSON beside the report file. */
struct report_lock;
int report_lock_open(struct arena *arena, const char *path, struct report_lock **ret_lock,
                     struct askdb_error *err);
void report_lock_close(struct report_lock *lock);
const char *report_lock_find(const struct report_lock *lock, const char *question);
void report_lock_set(struct report_lock *lock, const char *question, const char *sql);
int report_lock_save(const struct report_lock *lock, struct askdb_error *err);

/* What an item's rows came to, for assertions. */
struct report_facts {
    struct arena *arena;
    struct report_column {
        const char *name;
        size_t values;
        double low, high, sum; /* of numbers */
        size_t numbers;
    } * columns;
    size_t count, rows;
};

void report_facts_begin(struct report_facts *facts, struct arena *arena, const struct askdb_column *columns,
                        size_t count);
void report_facts_row(struct report_facts *facts, const struct askdb_cell *cells);
/* *ret_holds, and in *ret_text the assertion with what was found. ASKDB_USAGE for what is no assertion. */
int report_assert(const struct report_facts *facts, const char *text, bool *ret_holds, const char **ret_text,
                  struct askdb_error *err);
/* The same without facts: is it an assertion? */
int report_check_assertion(const char *text, struct askdb_error *err);

struct chart;
struct xlsx;
struct renderer;

/* Writes one document. Rows go to `out`, which may be turned aside for a while. */
struct report_writer {
    const struct report_format *format;
    FILE *out;
    struct arena *arena;
    struct xlsx *xlsx;
    const char *title;            /* of the sheet at hand */
    struct renderer *renderer;    /* of the table at hand */
    bool scripts;                 /* Vega draws the charts, of which there are some */
    struct askdb_column *columns; /* of a table whose header waits for its first row; NULL: none waits */
    size_t column_count;
};

struct report_format {
    const char *name, *endings;
    void (*begin)(struct report_writer *writer, const struct report_file *file);
    void (*prose)(struct report_writer *writer, const char *markdown);
    void (*item)(struct report_writer *writer, const struct report_item *item, const char *sql);
    int (*chart)(struct report_writer *writer, struct chart *chart, struct askdb_error *err);
    void (*columns)(struct report_writer *writer, const struct askdb_column *columns, size_t count);
    void (*row)(struct report_writer *writer, const struct askdb_cell *cells, size_t count);
    void (*end_rows)(struct report_writer *writer);
    void (*note)(struct report_writer *writer, const char *text, bool failed);
    int (*finish)(struct report_writer *writer, struct askdb_error *err);
};

/* Ended by a NULL name; the first is the usual one. */
extern const struct report_format report_formats[];

#endif
