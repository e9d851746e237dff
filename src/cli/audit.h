/* The audit file: one JSON object a line for every question, and what replay compares. */
#ifndef CLI_AUDIT_H
#define CLI_AUDIT_H

#include "cli/cli.h"

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
    struct askdb *askdb; /* NULL where the database could not be opened */
    const char *question;
    const char *sql;                 /* NULL: none */
    const struct tally *tally;       /* NULL: not run */
    const struct askdb_error *error; /* NULL: answered */
};

/* ASKDB_USAGE where --audit names a file that cannot be appended to. Call it before any work. */
int audit_open(const struct cli_settings *settings, struct audit *ret_audit, struct askdb_error *err);
/* Appends the line at once, so that lines of several processes do not mix. ASKDB_DATABASE where that fails.
 */
int audit_write(const struct audit *audit, const struct cli_settings *settings,
                const struct audit_entry *entry, struct askdb_error *err);
void audit_close(struct audit *audit);

/* "answered", "declined", "rejected", ...: the verdict of an exit status. */
const char *audit_verdict(int status);
/* The day that a question without --now is relative to. */
void audit_today(char day[11]);

#endif
