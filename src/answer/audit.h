/* The audit file: one JSON object a line for every question or statement, and what replay compares. */
#ifndef ANSWER_AUDIT_H
#define ANSWER_AUDIT_H

#include "askdb/ask.h"

struct askdb_audit {
    int descriptor;
    char *path;
    double start; /* of the question, monotonic milliseconds */
};

/* The next question begins. */
void audit_start(struct askdb_audit *audit);

/* Takes the digest of rows on their way to another sink, or to none, and sees whether they hold something. */
struct tally {
    const struct askdb_sink *inner;
    struct askdb_sink sink;
    bool digests;        /* a digest of every cell takes its time */
    bool any, something; /* a row; two of them, or what is not NULL and not 0 */
    uint64_t digest;     /* of the cells of all rows, whatever the order of the rows */
};

void tally_init(struct tally *tally, const struct askdb_sink *inner, bool digests);

/* Before anything runs: ASKDB_DATABASE where it is known that the line could not be written, and else there
 * is room for it where it is a file. Nobody is to see rows of which no line tells. */
int audit_prepare(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                  const struct askdb_outcome *outcome, struct askdb_error *err);

/* Appends a line. `fault` is NULL where it was answered. ASKDB_DATABASE where that fails. */
int audit_write(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                const struct askdb_outcome *outcome, const struct askdb_error *fault,
                struct askdb_error *err);

#endif
