#include "analyse/association.h"

#include <math.h>

enum { MOST_TERMS = 500 };

static const double ENOUGH = 1e-14, TINY = 1e-300;

/* ---- the F distribution ---- */

static double off_zero(double value)
{
    return fabs(value) < TINY ? TINY : value;
}

/* I_x(a, b) / (x^a (1-x)^b / (a B(a, b))), for x below (a + 1) / (a + b + 2). */
static double fraction(double x, double a, double b)
{
    double c = 1, d = 1 / off_zero(1 - (a + b) * x / (a + 1)), product = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
        double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / off_zero(1 + even * d);
        c = off_zero(1 + even / c);
        product *= d * c;
        d = 1 / off_zero(1 + odd * d);
        c = off_zero(1 + odd / c);
        product *= d * c;
        if (fabs(d * c - 1) < ENOUGH) {
            break;
        }
    }
    return product;
}

/* The regularized incomplete beta function I_x(a, b). */
static double incomplete_beta(double x, double a, double b)
{
    if (x <= 0 || x >= 1) {
        return x <= 0 ? 0 : 1;
    }
    double front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
}

double association_f_tail(double f, double above, double below)
{
    return f <= 0 ? 1 : incomplete_beta(below / (below + above * f), below / 2, above / 2);
}

/* ---- the tests ---- */

/* `own` of `all` is the sum of squares that `parameters` take up. */
static struct association test(double own, double all, double parameters, double count)
{
    struct association none = {0, 1};
    double left = count - 1 - parameters, rest = all - own;
    if (parameters <= 0 || left <= 0 || all <= 0) {
        return none;
    }
    double noise = rest > 0 ? rest / left : 0;
    double share = (own - parameters * noise) / all;
    struct association found = {.share = share > 0 ? share : 0};
    found.p = noise > 0 ? association_f_tail(own / parameters / noise, parameters, left) : 0;
    return found;
}

/* Sums of squares that are less than rounding leaves of them are none. */
static double without_rounding(double squares, double of)
{
    return squares > 1e-12 * fabs(of) ? squares : 0;
}

struct association association_of_groups(const struct association_group *groups, size_t count)
{
    struct association_group all = {0};
    double between = 0, used = 0;
    for (size_t i = 0; i < count; i++) {
        all.count += groups[i].count;
        all.sum += groups[i].sum;
        all.squares += groups[i].squares;
    }
    double mean = all.count > 0 ? all.sum / all.count : 0;
    for (size_t i = 0; i < count; i++) {
        if (groups[i].count > 0) {
            double off = groups[i].sum / groups[i].count - mean;
            between += groups[i].count * off * off;
            used++;
        }
    }
    double total = without_rounding(all.squares - mean * all.sum, all.squares);
    return test(between < total ? between : total, total, used - 1, all.count);
}

struct association association_of_line(double count, double x, double y, double xx, double yy, double xy,
                                       double *ret_slope)
{
    double sxx = count > 0 ? without_rounding(xx - x * x / count, xx) : 0;
    double syy = count > 0 ? without_rounding(yy - y * y / count, yy) : 0;
    double sxy = count > 0 ? xy - x * y / count : 0;
    *ret_slope = sxx > 0 ? sxy / sxx : 0;
    double own = *ret_slope * sxy;
    return test(own < syy ? own : syy, syy, sxx > 0 ? 1 : 0, count);
}

void association_adjust(double *p, size_t count)
{
    double last = 0;
    for (size_t done = 0; done < count; done++) { /* from the least up; those done are below 0, less 2 */
        size_t least = count;
        for (size_t i = 0; i < count; i++) {
            least = p[i] >= 0 && (least == count || p[i] < p[least]) ? i : least;
        }
        double own = p[least] * (double)(count - done);
        last = own > last ? own : last;
        p[least] = (last < 1 ? last : 1) - 2;
    }
    for (size_t i = 0; i < count; i++) {
        p[i] += 2;
    }
}
