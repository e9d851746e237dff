/* Time that only goes forward. */
#ifndef UTIL_CLOCK_H
#define UTIL_CLOCK_H

/* Milliseconds since some moment before the program began. */
long clock_ms(void);
/* Sleeps; a signal may end it early. */
void clock_nap(long milliseconds);

#endif
