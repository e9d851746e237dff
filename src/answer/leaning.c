/* A question after another is read twice, alone and as leaning on the query before; one of the two is meant.
 */
#include "answer/decide.h"
#include "answer/followups.h"
#include "util/error.h"

#include <string.h>

/* A way to read that is less likely than that beside the other is not offered. */
static const double CLOSE = 0.35;

/* Below it a reading that leans on an earlier query than the last is none. */
static const double EARLIER_LIKELY = 0.3;

/* A question that asks, names a table and points at nothing, and is read alone at least as surely, is
 * complete: it is read alone, whatever was asked before. */
static const double COMPLETE_LIKELY = 0.5;

/* Both ways to read a question. */
struct ways {
    struct translations alone, leaning;
    size_t leans; /* on which query */
    double probabilities[FOLLOWUP_CLASSES];
    bool changes_nothing, repeats, means_nothing, complete;
    bool restates; /* it asks for what the answer before is already */
    bool fragment; /* it asks only together with what was asked before */
};

/* No readings are an outcome; another failure is the question's. */
static int read_way(const struct decide_question *question, const struct query *history,
                    struct translations *ret_translations, struct askdb_error *err)
{
    struct translate_request one_way = question->translate;
    one_way.history = history;
    int status =
        translate_builtin_read(question->askdb->builtin, question->arena, &one_way, ret_translations, err);
    return status == -ASKDB_DECLINED ? 0 : status;
}

/* Of a fragment's readings those that leave the query before as it was are none. */
static void drop_unchanged(const struct decide_question *question, struct translations *leaning)
{
    size_t kept = 0;
    for (size_t i = 0; i < leaning->count; i++) {
        if (!followup_is_same(question->arena, question->askdb->catalog, question->translate.history,
                              leaning->items[i].sql)) {
            leaning->items[kept++] = leaning->items[i];
        }
    }
    leaning->count = kept > 0 ? kept : leaning->count;
}

/* "How many is that", of a count. */
static bool restates(const struct decide_question *question, const struct translations *leaning)
{
    const struct translate_request *request = &question->translate;
    return leaning->count > 0 && leaning->items[0].confidence >= COMPLETE_LIKELY &&
           followup_restates(question->arena, request->question, request->history) &&
           followup_is_same(question->arena, question->askdb->catalog, request->history,
                            leaning->items[0].sql);
}

static int read_both(const struct decide_question *question, struct ways *ways, struct askdb_error *err)
{
    const struct translate_request *request = &question->translate;
    double features[FOLLOWUP_FEATURES];
    int status = read_way(question, NULL, &ways->alone, err);
    if (status == 0) {
        status = read_way(question, request->history, &ways->leaning, err);
    }
    if (status != 0) {
        return status;
    }
    if (ways->alone.count == 0 && ways->leaning.count == 0) {
        return -ASKDB_DECLINED;
    }
    ways->fragment = followup_is_fragment(question->arena, question->askdb->followups, request->question);
    ways->restates = restates(question, &ways->leaning);
    if (ways->restates) {
        ways->leaning.count = 1;
    } else if (ways->fragment) {
        drop_unchanged(question, &ways->leaning);
    }
    struct followup followup = {request->question, request->history, &ways->alone, &ways->leaning};
    followup_features(question->arena, question->askdb->followups, &followup, features);
    followup_decide(features, ways->probabilities);
    ways->leans = 1;
    ways->repeats = features[FOLLOWUP_REPEATS] > 0;
    ways->complete = features[FOLLOWUP_COMPLETE] > 0 && features[FOLLOWUP_ALONE_LIKELY] >= COMPLETE_LIKELY;
    ways->means_nothing = features[FOLLOWUP_MEANS_NOTHING] > 0;
    ways->changes_nothing = ways->leaning.count == 0 || features[FOLLOWUP_CHANGES_NOTHING] > 0;
    return 0;
}

/* What hardly says something of the last answer may need the question that was declined since: where both readings
 * together are surer than the one of the answer. */
static int read_declined(const struct decide_question *question, struct ways *ways, struct askdb_error *err)
{
    struct translations readings = {0};
    double least = ways->leaning.count > 0 ? ways->leaning.items[0].confidence : 0;
    if (ways->changes_nothing || question->declined <= least || least > EARLIER_LIKELY) {
        return 0;
    }
    int status = read_way(question, question->earlier[0], &readings, err);
    if (status == 0 && readings.count > 0 && readings.items[0].confidence * question->declined > least &&
        !followup_is_same(question->arena, question->askdb->catalog, question->earlier[0],
                          readings.items[0].sql)) {
        ways->leaning = readings;
        ways->leans = 2;
    }
    return status;
}

/* What leans and changes nothing of the last query may lean on one before it. */
static int read_earlier(const struct decide_question *question, struct ways *ways, struct askdb_error *err)
{
    for (size_t i = 0; ways->changes_nothing && i < question->earlier_count; i++) {
        struct translations readings = {0};
        int status = read_way(question, question->earlier[i], &readings, err);
        if (status != 0) {
            return status;
        }
        if (readings.count > 0 && readings.items[0].confidence > EARLIER_LIKELY &&
            !followup_is_same(question->arena, question->askdb->catalog, question->earlier[i],
                              readings.items[0].sql)) {
            ways->leaning = readings;
            ways->leans = i + 2;
            ways->changes_nothing = false;
        }
    }
    return 0;
}

/* ---- one answer of both ---- */

/* Adds the readings of one way, each as likely as it is and as that way is. */
static void add(struct translations *all, const struct translations *readings, double probability,
                size_t leans, bool only_known)
{
    for (size_t i = 0; i < readings->count; i++) {
        size_t k = 0;
        while (k < all->count && strcmp(all->items[k].sql, readings->items[i].sql) != 0) {
            k++;
        }
        if (k < all->count) {
            all->items[k].confidence += probability * readings->items[i].confidence;
        } else if (!only_known) {
            all->items[k] = readings->items[i];
            all->items[k].confidence *= probability;
            all->items[k].leans = leans;
            all->count++;
        }
    }
    all->unanswerable += probability * readings->unanswerable;
}

/* What is read the same alone leans on nothing. */
static void stand_alone(struct translations *all, const struct translations *alone)
{
    for (size_t i = 0; i < all->count && alone->count > 0; i++) {
        if (strcmp(all->items[i].sql, alone->items[0].sql) == 0) {
            all->items[i].leans = 0;
        }
    }
}

/* How likely the question leans rather than stands alone. */
static double share_of_leaning(const struct ways *ways)
{
    const double *probabilities = ways->probabilities;
    if (ways->fragment && ways->leaning.count > 0 && !ways->changes_nothing) {
        return 1;
    }
    if (ways->complete || ways->leaning.count == 0 || ways->changes_nothing) {
        return ways->alone.count == 0 ? 1 : 0;
    }
    return ways->alone.count == 0 ? 1
                                  : probabilities[FOLLOWUP_LEANS] /
                                        (probabilities[FOLLOWUP_ALONE] + probabilities[FOLLOWUP_LEANS]);
}

static void combine(struct arena *arena, const struct ways *ways, struct translations *ret_translations)
{
    double share = ways->restates ? 1 : share_of_leaning(ways);
    bool close = share > CLOSE && share < 1 - CLOSE;
    struct translations all = {
        .items = ARENA_ARRAY(arena, struct translation, ways->alone.count + ways->leaning.count + 1)};
    if (share > 0.5) {
        add(&all, &ways->leaning, share, ways->leans, false);
        add(&all, &ways->alone, 1 - share, 0, !close);
        if (!ways->fragment) {
            stand_alone(&all, &ways->alone);
        }
    } else {
        add(&all, &ways->alone, 1 - share, 0, false);
        add(&all, &ways->leaning, share, ways->leans, !close);
    }
    translations_sort(&all);
    all.undecided = close && strcmp(ways->alone.items[0].sql, ways->leaning.items[0].sql) != 0;
    *ret_translations = all;
}

/* A question that asks nothing of its own, and changes nothing of what was asked before, is not answered. */
static bool asks_nothing(const struct ways *ways)
{
    const double *probabilities = ways->probabilities;
    double alone = probabilities[FOLLOWUP_ALONE], leans = probabilities[FOLLOWUP_LEANS];
    if (ways->restates || ways->complete || (ways->fragment && !ways->changes_nothing)) {
        return false;
    }
    bool nothing = probabilities[FOLLOWUP_NOTHING] > alone && probabilities[FOLLOWUP_NOTHING] > leans;
    return nothing || ways->means_nothing || (ways->fragment && ways->changes_nothing && !ways->repeats) ||
           (ways->changes_nothing && !ways->repeats && leans * CLOSE > alone * (1 - CLOSE));
}

int leaning_read(const struct decide_question *question, struct translations *ret_translations,
                 struct askdb_error *err)
{
    struct ways ways = {0};
    if (question->translate.history == NULL) {
        return translate_builtin_read(question->askdb->builtin, question->arena, &question->translate,
                                      ret_translations, err);
    }
    int status = read_both(question, &ways, err);
    bool leans = ways.fragment || ways.probabilities[FOLLOWUP_LEANS] > ways.probabilities[FOLLOWUP_ALONE];
    if (status == 0 && leans && !ways.repeats && !ways.restates) {
        status = read_declined(question, &ways, err);
        status = status == 0 ? read_earlier(question, &ways, err) : status;
    }
    if (status != 0) {
        return status;
    }
    if (asks_nothing(&ways)) {
        return error_set(err, ASKDB_DECLINED, "nothing in that question changes the answer before");
    }
    combine(question->arena, &ways, ret_translations);
    return 0;
}
