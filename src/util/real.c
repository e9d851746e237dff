/* Numbers of the usual sizes are scaled in integers of 128 bits, where nothing is lost until the one rounding
 * at the end; the C library, several times slower, does the others. */
#include "util/real.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_DIGITS = 19,   /* that always fit into 64 bits */
    MANTISSA_BITS = 53, /* of a double */
    MOST_REAL_DIGITS = 17,
};

static const double LARGEST_ROUNDED = 1.79769313486231e308;

static const uint64_t powers_of_ten[] = {
    1,
    10,
    100,
    1000,
    10000,
    100000,
    1000000,
    10000000,
    100000000,
    1000000000,
    10000000000,
    100000000000,
    1000000000000,
    10000000000000,
    100000000000000,
    1000000000000000,
    10000000000000000,
    100000000000000000,
    1000000000000000000,
    10000000000000000000u,
};

#ifdef __SIZEOF_INT128__
__extension__ typedef unsigned __int128 wide;

double real_from_digits(uint64_t digits, int places)
{
    uint64_t power = powers_of_ten[places];
    if (digits <= (uint64_t)1 << MANTISSA_BITS && places <= REAL_DIGITS) {
        return (double)digits / (double)power; /* both are exact, so only the division rounds */
    }
    int shift = 64 + __builtin_clzll(digits | 1);
    wide scaled = (wide)digits << shift, quotient = scaled / power;
    quotient |= quotient * power != scaled ? 1 : 0; /* beyond the mantissa, so that a tie is none */
    return ldexp((double)quotient, -shift);
}

/* The real times ten to the power of `places`, to the nearest integer, ties to the even one. */
static uint64_t scale(double real, int places)
{
    static const uint64_t powers_of_five[] = {
        1,          5,           25,           125,          625,           3125,           15625,
        78125,      390625,      1953125,      9765625,      48828125,      244140625,      1220703125,
        6103515625, 30517578125, 152587890625, 762939453125, 3814697265625, 19073486328125, 95367431640625,
    };
    int exponent = 0;
    uint64_t mantissa = (uint64_t)ldexp(frexp(real, &exponent), MANTISSA_BITS);
    int shift = MANTISSA_BITS - exponent - places;
    wide product = (wide)mantissa * powers_of_five[places];
    uint64_t result = (uint64_t)(product >> shift);
    wide rest = product - ((wide)result << shift), half = (wide)1 << (shift - 1);
    return result + (rest > half || (rest == half && result % 2 == 1) ? 1 : 0);
}

static bool scaled_digits(double real, uint64_t *ret_digits, int *ret_exponent)
{
    if (real < 1e-5 || real >= 1e14) { /* so that 0 <= places <= 20 */
        return false;
    }
    int exponent = 0;
    frexp(real, &exponent);
    int point = (int)floor((exponent - 1) * 0.30103) + 1; /* places before the point, or one too few */
    int places = REAL_DIGITS - point;
    *ret_digits = scale(real, places);
    if (*ret_digits >= powers_of_ten[REAL_DIGITS]) {
        places--;
        *ret_digits = scale(real, places);
    }
    *ret_exponent = -places;
    return true;
}
#else
/* strtod without a point in its input does not depend on the locale. */
double real_from_digits(uint64_t digits, int places)
{
    char text[48];
    snprintf(text, sizeof text, "%" PRIu64 "e-%d", digits, places);
    return strtod(text, NULL);
}

static bool scaled_digits(double real, uint64_t *ret_digits, int *ret_exponent)
{
    (void)real;
    (void)ret_digits;
    (void)ret_exponent;
    return false;
}
#endif

bool real_read(const char *text, size_t length, double *ret_real)
{
    size_t at = length > 0 && text[0] == '-' ? 1 : 0, point = length, digits = length - at;
    uint64_t number = 0;
    for (size_t i = at; i < length; i++) {
        if (text[i] == '.' && point == length) {
            point = i;
            digits--;
        } else if (text[i] < '0' || text[i] > '9') {
            return false;
        } else {
            number = number * 10 + (uint64_t)(text[i] - '0');
        }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
        return false;
    }
    double real = real_from_digits(number, point < length ? (int)(length - point - 1) : 0);
    *ret_real = at == 1 ? -real : real;
    return true;
}

uint64_t real_to_digits(double real, int *ret_count, int *ret_exponent)
{
    uint64_t digits = 0;
    *ret_count = real > LARGEST_ROUNDED ? MOST_REAL_DIGITS : REAL_DIGITS;
    if (scaled_digits(real, &digits, ret_exponent)) {
        return digits;
    }
    char text[48];
    snprintf(text, sizeof text, "%.*e", *ret_count - 1, real);
    const char *exponent = strchr(text, 'e');
    for (const char *c = text; c < exponent; c++) {
        if (*c >= '0' && *c <= '9') { /* the locale's point lies between them */
            digits = digits * 10 + (uint64_t)(*c - '0');
        }
    }
    *ret_exponent = (int)strtol(exponent + 1, NULL, 10) - (*ret_count - 1);
    return digits;
}

double real_floor_share(double share)
{
    static const double HUNDREDTHS = 100, ERROR = 1e-9; /* 0.29 is a little less than 29 hundredths */
    return floor(share * HUNDREDTHS + ERROR) / HUNDREDTHS;
}
