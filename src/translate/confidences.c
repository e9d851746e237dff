#include "translate/confidences.h"

#include "translate/rerank.h"

#include <math.h>
#include <stdlib.h>

/* Of a reading that the rules put behind all others, where there are none: it is shown, and never without a mark. */
static const double LEAST_TRUST = 0.1;

static int by_confidence(const void *a, const void *b)
{
    double x = ((const struct translation *)a)->confidence;
    double y = ((const struct translation *)b)->confidence;
    return (x < y) - (x > y);
}

static double best_other(const struct translations *translations, const double *scores, size_t reading)
{
    double best = -INFINITY;
    for (size_t i = 0; i < translations->count; i++) {
        best = i != reading && scores[i] > best ? scores[i] : best;
    }
    return best;
}

/* The first reading's confidence says how often it is right; the others', of which at most one is right when
 * the first is not, stay in the order of the ranking and add up to no more than what is left. */
static void fit_together(const struct model *model, struct translations *translations,
                         const double *confidences)
{
    double others = 0, least = 1;
    for (size_t i = 0; i < translations->count; i++) {
        least = fmin(least, confidences[i]);
        translations->items[i].confidence = least;
        translations->items[i].sure = model_sure(model);
        others += i > 0 ? least : 0;
    }
    double left = translations->count > 0 ? 1 - translations->items[0].confidence : 0;
    for (size_t i = 1; i < translations->count && others > left; i++) {
        translations->items[i].confidence *= left / others;
    }
}

/* What a phrase without a place leaves of the confidence, until a model file weighs that feature. */
static const double OF_NOT_USED = 0.9;

static double left_by_account(const struct model *model, const struct translation *translation)
{
    const float *weights = model_rerank_weights(model);
    bool weighed = weights != NULL && weights[RERANK_NOT_USED] != 0;
    return weighed ? 1 : pow(OF_NOT_USED, translation->features[RERANK_NOT_USED]);
}

void translate_confidences(const struct model *model, struct arena *arena, struct translations *translations)
{
    size_t count = translations->count;
    double probability = 0, weights = 0;
    double *scores = ARENA_ARRAY(arena, double, count + 1),
           *confidences = ARENA_ARRAY(arena, double, count + 1);
    for (size_t i = 0; i < count; i++) {
        probability += translations->items[i].confidence;
        translations->items[i].confidence =
            translations->items[i].trust * exp(rerank_score(model, translations->items[i].features));
    }
    qsort(translations->items, count, sizeof *translations->items, by_confidence);
    for (size_t i = 0; i < count; i++) {
        scores[i] = rerank_score(model, translations->items[i].features);
        weights += translations->items[i].confidence;
    }
    for (size_t i = 0; i < count; i++) {
        const struct translation *translation = &translations->items[i];
        confidences[i] =
            left_by_account(model, translation) * fmax(translation->trust, LEAST_TRUST) *
            rerank_confidence(model, probability * (translation->confidence / weights),
                              scores[i] - best_other(translations, scores, i), translation->features);
    }
    fit_together(model, translations, confidences);
}
