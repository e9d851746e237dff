#include "query/join_base.h"

static bool is_fixed(const struct join_base *base, size_t a, size_t b)
{
    return base->fixed[a * base->count + b] || base->fixed[b * base->count + a];
}

/* Is the join of `to` to another table than `from` fixed? Then no second way leads there. */
static bool is_taken(const struct join_base *base, size_t from, size_t to)
{
    bool taken = false;
    for (size_t other = 0; other < base->count; other++) {
        taken =
            taken || (other != from && is_fixed(base, other, to) && base->leads[other * base->count + to]);
    }
    return taken;
}

/* The ways from one table, step by step: those of a length come before the longer ones. */
static bool reach_all(const struct join_base *base, size_t first, size_t *before)
{
    const size_t unknown = base->count + 1;
    size_t reached = 1;
    for (size_t i = 0; i < base->count; i++) {
        before[i] = i == first ? base->count : unknown;
    }
    for (bool more = true; more && reached < base->count;) {
        size_t found = reached;
        for (size_t to = 0; to < base->count; to++) {
            for (size_t from = 0; before[to] == unknown && from < base->count; from++) {
                bool known = before[from] < unknown;
                if (known && base->leads[from * base->count + to] && !is_taken(base, from, to)) {
                    before[to] = unknown + 1 + from; /* of the next length */
                }
            }
        }
        for (size_t i = 0; i < base->count; i++) {
            if (before[i] > unknown) {
                before[i] -= unknown + 1;
                reached++;
            }
        }
        more = reached > found;
    }
    return reached == base->count;
}

static bool has_all_fixed(const struct join_base *base, const size_t *before)
{
    bool all = true;
    for (size_t a = 0; a < base->count; a++) {
        for (size_t b = 0; b < base->count; b++) {
            all = all && (!base->fixed[a * base->count + b] || before[a] == b || before[b] == a);
        }
    }
    return all;
}

bool join_base_find(const struct join_base *base, size_t *ret_before)
{
    for (size_t first = 0; first < base->count; first++) {
        if (reach_all(base, first, ret_before) && has_all_fixed(base, ret_before)) {
            return true;
        }
    }
    return false;
}
