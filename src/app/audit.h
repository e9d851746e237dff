/* The audit file: one JSON object a line for every question or statement, and what replay compares. */
#ifndef APP_AUDIT_H
#define APP_AUDIT_H

#include "app/cli.h"

#include <stdint.h>

/* Counts rows on their way to another sink, or to none. */
struct tally {
    const struct askdb_sink *inner;
    struct askdb_sink sink;
    size_t rows;
    uint64_t digest; /* of the cells of all rows, whatever the order of the rows */
};

void tally_init(struct tally *tally, const struct askdb_sink *inner);

struct audit {
    int descriptor; /* -1: no audit */
    double start;   /* of the question, monotonic milliseconds */
};

struct audit_entry {
    struct askdb *askdb;              /* NULL where the database could not be opened */
    const char *question;             /* NULL: none, only a statement */
    const char *sql;                  /* NULL: none */
    bool statement;                   /* the SQL was given, not read from the question */
    const struct askdb_turn *history; /* that the question was asked after */
    size_t history_count;
    size_t max_bytes;                /* that the rows were cut at; 0: none */
    const struct tally *tally;       /* NULL: not run */
    const struct askdb_error *error; /* NULL: answered */
    bool remembered;                 /* `sql` is what a person said answers the question */
};

/* ASKDB_USAGE where --audit names a file that cannot be appended to. Call it before any work. */
int audit_open(const struct cli_settings *settings, struct audit *ret_audit, struct askdb_error *err);
/* The next question begins. */
void audit_start(struct audit *audit);
/* Appends the line at once, so that lines of several processes do not mix; the settings are those of the
 * question. ASKDB_DATABASE where that fails. */
int audit_write(const struct audit *audit, const struct cli_settings *settings,
                const struct audit_entry *entry, struct askdb_error *err);
void audit_close(struct audit *audit);
/* Writes the only line of a command, complains where that fails, and closes. Returns the exit status: `code`
 * unless it failed. */
int audit_finish(struct audit *audit, const struct cli_settings *settings, const struct audit_entry *entry,
                 int code);

/* "answered", "declined", "rejected", ...: the verdict of an exit status. */
const char *audit_verdict(int status);
/* The day that a question without --now is relative to. */
void audit_today(char day[11]);

#endif
