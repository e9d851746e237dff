#include "process/guard.h"

#include "util/clock.h"
#include "util/memory.h"
#include "util/thread.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { TICK_MILLISECONDS = 100, SECOND = 1000 };

struct guard {
    struct askdb *askdb;
    bool (*interrupted)(void);
    bool shows_time;
    pthread_t thread;
    pthread_mutex_t mutex; /* of `stopped` */
    pthread_cond_t wake;
    bool stopped;
};

static struct timespec later(struct timespec time, long milliseconds)
{
    time.tv_nsec += 1000000 * milliseconds;
    time.tv_sec += time.tv_nsec / 1000000000;
    time.tv_nsec %= 1000000000;
    return time;
}

/* What is shown is overwritten with blanks, as not every terminal can erase. */
static void show(long seconds)
{
    fprintf(stderr, "\r%ld s, Ctrl-C cancels ", seconds);
    fflush(stderr);
}

static void erase(void)
{
    fputs("\r                                        \r", stderr);
    fflush(stderr);
}

static void *watch(void *context)
{
    struct guard *guard = context;
    struct timespec time = clock_time();
    long shown = 0;
    pthread_mutex_lock(&guard->mutex);
    for (long ticks = 1; !guard->stopped; ticks++) {
        time = later(time, TICK_MILLISECONDS);
        while (!guard->stopped && pthread_cond_timedwait(&guard->wake, &guard->mutex, &time) == 0) {
        }
        if (guard->stopped) {
            break;
        }
        /* again and again: what runs, here or on the server, may not have begun when it was first cancelled
         */
        if (guard->interrupted()) {
            askdb_cancel(guard->askdb);
        }
        long seconds = ticks * TICK_MILLISECONDS / SECOND;
        if (guard->shows_time && seconds > shown) {
            show(shown = seconds);
        }
    }
    pthread_mutex_unlock(&guard->mutex);
    if (shown > 0) {
        erase();
    }
    return NULL;
}

static void create_wake(pthread_cond_t *ret_wake)
{
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(ret_wake, &attributes);
    pthread_condattr_destroy(&attributes);
}

static void destroy(struct guard *guard)
{
    pthread_cond_destroy(&guard->wake);
    pthread_mutex_destroy(&guard->mutex);
    free(guard);
}

struct guard *process_guard_start(struct askdb *askdb, bool (*interrupted)(void), bool shows_time)
{
    struct guard *guard = memory_need(calloc(1, sizeof *guard));
    guard->askdb = askdb;
    guard->interrupted = interrupted;
    guard->shows_time = shows_time && isatty(STDERR_FILENO);
    pthread_mutex_init(&guard->mutex, NULL);
    create_wake(&guard->wake);
    if (!util_thread_start(&guard->thread, watch, guard)) {
        destroy(guard);
        return NULL;
    }
    return guard;
}

void process_guard_stop(struct guard *guard)
{
    if (guard == NULL) {
        return;
    }
    pthread_mutex_lock(&guard->mutex);
    guard->stopped = true;
    pthread_cond_signal(&guard->wake);
    pthread_mutex_unlock(&guard->mutex);
    pthread_join(guard->thread, NULL);
    destroy(guard);
}
