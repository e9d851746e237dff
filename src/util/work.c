#include "util/work.h"

#include "util/clock.h"
#include "util/error.h"

#include <stddef.h>

struct work_span work_begin_less(struct work *work, long milliseconds, long used)
{
    struct work_span span = {atomic_load(&work->end), atomic_load(&work->limit)};
    long left = used < milliseconds ? milliseconds - used : -1; /* in the past: it is over */
    long end = milliseconds > 0 ? clock_ms() + left : 0;
    if (atomic_load(&work->depth) == 0) {
        atomic_store(&work->cancelled, 0);
    }
    if (end > 0 && (span.end == 0 || end < span.end)) {
        atomic_store(&work->limit, milliseconds);
        atomic_store(&work->end, end);
    }
    atomic_fetch_add(&work->depth, 1);
    return span;
}

struct work_span work_begin(struct work *work, long milliseconds)
{
    return work_begin_less(work, milliseconds, 0);
}

struct work_span work_begin_usual(struct work *work)
{
    return work_begin(work, work->usual);
}

void work_end(struct work *work, struct work_span span)
{
    atomic_fetch_sub(&work->depth, 1);
    atomic_store(&work->end, span.end);
    atomic_store(&work->limit, span.limit);
}

bool work_is_over(const struct work *work)
{
    long limit;
    return work != NULL && (work_is_cancelled(work) || work_overdue(work, &limit) > 0);
}

long work_left(const struct work *work, long most)
{
    long end = work != NULL ? atomic_load(&work->end) : 0;
    if (end == 0) {
        return most;
    }
    long left = end - clock_ms();
    left = left > 1 ? left : 1;
    return most > 0 && most < left ? most : left;
}

void work_cancel(struct work *work)
{
    long none = 0;
    if (atomic_load(&work->depth) > 0) {
        atomic_compare_exchange_strong(&work->cancelled, &none, clock_ms());
    }
}

bool work_is_cancelled(const struct work *work)
{
    return work != NULL && atomic_load(&work->cancelled) != 0;
}

long work_cancelled_for(const struct work *work)
{
    long when = work != NULL ? atomic_load(&work->cancelled) : 0;
    return when == 0 ? -1 : clock_ms() - when;
}

long work_overdue(const struct work *work, long *ret_limit)
{
    long now = clock_ms();
    long end = atomic_load(&work->end), when = atomic_load(&work->cancelled);
    if (atomic_load(&work->depth) == 0) {
        return 0;
    }
    long late = end > 0 && now > end ? now - end : 0;
    long since = when > 0 && now > when ? now - when : 0;
    *ret_limit = since > late ? 0 : atomic_load(&work->limit);
    return since > late ? since : late;
}

int work_fail(const struct work *work, struct askdb_error *err)
{
    if (work_is_cancelled(work)) {
        return error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    return error_set(err, ASKDB_CANCELLED, "timed out after %ld ms", atomic_load(&work->limit));
}
