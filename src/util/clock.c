#include "util/clock.h"

struct timespec clock_time(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now;
}

double clock_now(void)
{
    struct timespec now = clock_time();
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

long clock_ms(void)
{
    struct timespec now = clock_time();
    return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

double clock_spent(void)
{
    struct timespec spent;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return (double)spent.tv_sec * 1e3 + (double)spent.tv_nsec / 1e6;
}

void clock_nap(long milliseconds)
{
    const struct timespec nap = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
    nanosleep(&nap, NULL);
}
