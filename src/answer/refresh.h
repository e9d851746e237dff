/* A database that stays open while others change it. Before an answer it is looked at again: where its schema,
 * the role, what that may read, or the semantic file is another one, everything is read anew first. Where only
 * rows have changed, what was read of them on opening (values, statistics, keys that contents speak for) is
 * read anew if that is quick, else later, and an answer that used it says so. */
#ifndef ANSWER_REFRESH_H
#define ANSWER_REFRESH_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct askdb;
struct askdb_options;
struct origin;

struct refresh {
    struct origin *origin; /* how it was opened; NULL: it cannot be opened again */
    unsigned openings;     /* what was validated before the last one is validated again */
    unsigned steady;       /* callers that hold on to what is open: it is not read anew */
    bool outdated;         /* what answers must not do without has changed */
    bool stale;            /* rows have changed since they were read */
    double opened;         /* clock_now() of the last opening's end */
    double cost;           /* its milliseconds; below 0: not known, as it read from the cache */
    const char *told;      /* what was read anew, for askdb_changed; NULL: nothing */
};

/* Once it is open for the first time; `milliseconds` that took. */
void session_opened(struct askdb *askdb, const char *const *databases, size_t count,
                    const struct askdb_options *options, double milliseconds);
void session_forget_origin(struct askdb *askdb);

/* Looks, unless something is at work, and reads anew what has to be. Errors are those of askdb_open; the next
 * call tries again. */
int session_refresh(struct askdb *askdb, struct askdb_error *err);

/* Says that values are those of before, in `arena`; NULL where they are not. */
const char *session_tell_stale(const struct askdb *askdb, struct arena *arena);

#endif
