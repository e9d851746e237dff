/* What is at work, until when, and whether it was cancelled: said by who begins it, heard by what does it,
 * and looked at from other threads by who may have to do something about work that hears nothing. */
#ifndef UTIL_WORK_H
#define UTIL_WORK_H

#include <stdatomic.h>
#include <stdbool.h>

struct work {
    atomic_long end;       /* clock_ms() at which it is to be over; 0: open */
    atomic_long limit;     /* the milliseconds that this was set from */
    atomic_long cancelled; /* clock_ms() of when it was; 0: it was not */
    atomic_int depth;      /* spans that have begun: 0 where nothing is at work */
    long usual; /* milliseconds for a part whose caller gave no limit; 0: none. Set before any work */
};

/* A part of the work, within others. */
struct work_span {
    long end, limit; /* of the one around it */
};

/* Begins one that may take so many milliseconds, and no more than those around it have left (0: only that).
 * The outermost one forgets an earlier cancellation. */
struct work_span work_begin(struct work *work, long milliseconds);
/* The same for what goes on with something that has taken `used` of these milliseconds before; what is over is told
 * with all of them. */
struct work_span work_begin_less(struct work *work, long milliseconds, long used);
/* The same with the usual limit. */
struct work_span work_begin_usual(struct work *work);
void work_end(struct work *work, struct work_span span);

/* Is it to end now: cancelled, or out of time? NULL never is. */
bool work_is_over(const struct work *work);
/* Milliseconds that are left, at least 1, and at most `most` (0: any). 0: no limit. */
long work_left(const struct work *work, long most);

/* Cancels what is at work; from any thread, and from a signal handler. */
void work_cancel(struct work *work);
bool work_is_cancelled(const struct work *work);
/* Milliseconds since it was cancelled, -1 where it was not. */
long work_cancelled_for(const struct work *work);

/* Milliseconds by which what is at work has overstayed, 0: it has not. `*ret_limit` is then the limit that it
 * broke, 0: it was cancelled. */
long work_overdue(const struct work *work, long *ret_limit);

struct askdb_error;
/* ASKDB_CANCELLED, as what ends for being over says. */
int work_fail(const struct work *work, struct askdb_error *err);

#endif
