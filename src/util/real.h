/* Reals to and from decimal digits, correctly rounded, whatever the locale. */
#ifndef UTIL_REAL_H
#define UTIL_REAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { REAL_DIGITS = 15 }; /* of a decimal number, that survive the way into a real and back */

/* The real nearest to `digits` divided by ten to the power of `places`, 0 to 19. */
double real_from_digits(uint64_t digits, int places);

/* Reads a number in plain notation of at most 19 digits, such as "-12.50"; false for any other text. */
bool real_read(const char *text, size_t length, double *ret_real);

/* The 15 significant digits, the first of them not 0, of a positive finite real, which is about them times
 * ten to the power of `*ret_exponent`; 17 of the largest reals, which 15 would round to infinity. */
uint64_t real_to_digits(double real, int *ret_count, int *ret_exponent);

/* Two decimals of a share, never rounded up, so that one that is below a limit does not read as the limit. */
double real_floor_share(double share);

#endif
