#include "analyse/changes.h"

#include <math.h>

static double share(double part, double whole)
{
    return whole != 0 ? part / whole : 0;
}

struct change change_of_sum(const struct change_cell *segment, const struct change_cell *whole)
{
    struct change change = {.before = segment->before, .after = segment->after};
    double rest_before = whole->before - segment->before, rest_after = whole->after - segment->after;
    change.amount = segment->after - segment->before;
    change.support =
        share(fabs(segment->before) + fabs(segment->after), fabs(whole->before) + fabs(whole->after));
    double growth = rest_before > 0 && rest_after > 0 ? rest_after / rest_before : 1;
    double expected = growth * segment->before;
    double variance = fabs(segment->after) + growth * fabs(expected) +
                      (rest_before > 0 ? expected * expected / rest_before : 0);
    change.score = variance > 0 ? (segment->after - expected) / sqrt(variance) : 0;
    return change;
}

struct change change_of_average(const struct change_cell *segment, const struct change_cell *whole)
{
    struct change change = {.before = share(segment->before, segment->before_weight),
                            .after = share(segment->after, segment->after_weight)};
    double whole_before = share(whole->before, whole->before_weight);
    double share_before = share(segment->before_weight, whole->before_weight);
    double share_after = share(segment->after_weight, whole->after_weight);
    double own_before = segment->before_weight > 0 ? change.before : whole_before;
    double own_after = segment->after_weight > 0 ? change.after : own_before;
    change.mix = (share_after - share_before) * (own_before - whole_before);
    change.rate = share_after * (own_after - own_before);
    change.amount = change.mix + change.rate;
    change.support =
        share(segment->before_weight + segment->after_weight, whole->before_weight + whole->after_weight);
    struct change_cell rest = {whole->before - segment->before, whole->after - segment->after,
                               whole->before_weight - segment->before_weight,
                               whole->after_weight - segment->after_weight};
    double drift = rest.before_weight > 0 && rest.after_weight > 0
                       ? rest.after / rest.after_weight - rest.before / rest.before_weight
                       : 0;
    double weights = segment->before_weight > 0 && segment->after_weight > 0
                         ? 1 / (1 / segment->before_weight + 1 / segment->after_weight)
                         : 0;
    double unit = fabs(whole_before) > 0 ? fabs(whole_before) : 1;
    change.score = (own_after - own_before - drift) / unit * sqrt(weights);
    return change;
}
