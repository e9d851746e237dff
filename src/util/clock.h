/* Time that only goes forward. */
#ifndef UTIL_CLOCK_H
#define UTIL_CLOCK_H

#include <time.h>

/* Milliseconds since some moment before the program began; clock_now() with fractions. */
long clock_ms(void);
double clock_now(void);
/* Milliseconds of the processor that this thread has had, the kernel's included. */
double clock_spent(void);
/* The present moment of CLOCK_MONOTONIC. */
struct timespec clock_time(void);
/* Sleeps; a signal may end it early. */
void clock_nap(long milliseconds);

#endif
