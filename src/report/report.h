/* askdb report: a YAML or Markdown file of questions and statements, run into one document. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "app/cli.h"
#include "askdb/askdb.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stdio.h>

enum { REPORT_SERIES = 1000 };

/* What an item's rows came to, for assertions, prose and numbers. */
struct report_facts {
    struct arena *arena;
    struct report_column {
        const char *name;
        struct askdb_column described; /* of that name */
        size_t values;
        double low, high, sum; /* of numbers */
        size_t numbers;
        const char *first, *last,
            *previous;  /* as people read them: of the first row, the last, the one before */
        double *series; /* its numbers in order; the first REPORT_SERIES */
        size_t series_count;
    } * columns;
    size_t count, rows;
};

/* What of an item is in the document. */
enum report_show { REPORT_BOTH, REPORT_TABLE, REPORT_CHART, REPORT_NUMBER, REPORT_NOTHING };

struct report_item {
    const char *prose; /* Markdown that stands before it; NULL: none */
    const char *title;
    bool untitled;               /* the title is only what it goes by */
    const char *question, *sql;  /* one of them, or knowledge; with parameters filled in */
    const char *knowledge;       /* what documents are asked */
    bool analysed;               /* the question is one for an analysis */
    const char *heading, *asked; /* title and question as Markdown, where parameters are no markup */
    const char *chart;           /* a mark, "auto", or NULL: none */
    const char *name;            /* that prose calls it by; NULL: none */
    const char *x, *y, *series;  /* columns of the chart; NULL: by rule */
    const struct report_item_format {
        const char *column; /* NULL: the last one */
        struct askdb_figures figures;
    } * formats; /* how numbers are written */
    size_t format_count;
    bool wide; /* across all columns of the page */
    enum report_show show;
    size_t limit;                /* rows */
    const char *const *asserted; /* "rows > 0", "max(returns) < 100" */
    size_t assert_count;
    /* what became of it: */
    const char *ran_sql; /* NULL: it did not run */
    struct report_facts facts;
    struct report_checked {
        bool holds;
        const char *text;
    } * checked; /* of the assertions, as far as they were */
    size_t checked_count;
};

struct report_file {
    const char *title;    /* NULL: what the prose says */
    const char *heading;  /* the title as Markdown, where parameters are no markup */
    const char *database; /* beside the report file; NULL: none named */
    const char *now;      /* "YYYY-MM-DD" */
    const char *docs;     /* the folder of documents; NULL: none */
    size_t columns;       /* of items beside each other on a page; 0: one below the other */
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

void report_facts_begin(struct report_facts *facts, struct arena *arena, const struct askdb_column *columns,
                        size_t count);
void report_facts_row(struct report_facts *facts, const struct askdb_cell *cells);
/* *ret_holds, and in *ret_text the assertion with what was found. ASKDB_USAGE for what is no assertion. */
int report_assert(const struct report_facts *facts, const char *text, bool *ret_holds, const char **ret_text,
                  struct askdb_error *err);
/* The same without facts: is it an assertion? */
int report_check_assertion(const char *text, struct askdb_error *err);

/* ---- values.c ---- */

/* A value as people read it, by its column. */
const char *report_value_text(struct arena *arena, const struct askdb_column *column,
                              const struct askdb_cell *cell);

/* Do `length` bytes of `said` name the column? A blank may be written as an underscore. */
bool report_is_called(const char *column, const char *said, size_t length);

/* Prose with {{value}}, of the last column of the item before, and {{item.column}} filled in: values of first rows.
 * It stands before item `before`. ASKDB_USAGE for what is neither. */
int report_fill_values(const struct report_file *file, struct arena *arena, const char *prose, size_t before,
                       const char **ret_text, struct askdb_error *err);

/* The last number of the last column of numbers, with the change since the row before where rows have a label. */
struct report_number {
    const char *value, *name, *label; /* label NULL: none */
    const char *change, *sparks;      /* "": none */
};
bool report_number_of(const struct report_facts *facts, struct report_number *ret_number);

struct askdb_knowledge;
struct askdb_outcome;
struct report_writer;

/* knowledge.c: shows what the documents answer to the item, whose facts are a row for each passage; the outcome cites
 * it. Without an answer a note says so. */
int report_show_knowledge(struct report_writer *writer, struct askdb_knowledge *knowledge,
                          struct report_item *item, struct askdb_outcome *outcome, struct askdb_error *err);

/* summary.c: into the file of --summary; `fault` is what ended the report, NULL: nothing did. Errors: those of
 * cli_output_open and process_output_close. */
int report_write_summary(const struct cli_settings *settings, const struct report_file *file, size_t failed,
                         const struct askdb_error *fault, struct askdb_error *err);

/* pdf.c: a page of HTML as a PDF, printed by Chromium; *ret_text is for free(). ASKDB_USAGE where there is none, it fails,
 * or takes more than two minutes. */
int report_pdf(const char *html, size_t size, char **ret_text, size_t *ret_size, struct askdb_error *err);
/* ASKDB_USAGE where no program is there that could print it. */
int report_pdf_check(struct askdb_error *err);

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
    size_t beside;                /* columns of items on the page; 0: none */
    bool is_beside;               /* such columns have begun */
    struct askdb_column *told;    /* of the table at hand */
    struct askdb_column *columns; /* of a table whose header waits for its first row; NULL: none waits */
    size_t column_count;
};

struct report_format {
    const char *name, *endings;
    bool page; /* of HTML */
    void (*begin)(struct report_writer *writer, const struct report_file *file);
    void (*prose)(struct report_writer *writer, const char *markdown);
    /* What goes around the text of an item, which all below have written. */
    void (*place)(struct report_writer *writer, const struct report_item *item, const char *text);
    void (*item)(struct report_writer *writer, const struct report_item *item, const char *sql);
    int (*chart)(struct report_writer *writer, struct chart *chart, struct askdb_error *err);
    void (*columns)(struct report_writer *writer, const struct askdb_column *columns, size_t count);
    void (*row)(struct report_writer *writer, const struct askdb_cell *cells, size_t count);
    void (*end_rows)(struct report_writer *writer);
    void (*end_item)(struct report_writer *writer); /* in place of end_rows, where the table is left out */
    void (*note)(struct report_writer *writer, const char *text, bool failed);
    /* What a document says, and where it stands. */
    void (*passage)(struct report_writer *writer, const char *text, const char *source);
    void (*number)(struct report_writer *writer, const struct report_number *number);
    int (*finish)(struct report_writer *writer, struct askdb_error *err);
    /* Makes another document of what was written, for free(); NULL: it is the document. */
    int (*convert)(const char *text, size_t size, char **ret_text, size_t *ret_size, struct askdb_error *err);
};

/* Ended by a NULL name; the first is the usual one. */
extern const struct report_format report_formats[];

#endif
