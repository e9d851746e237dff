/* How sure each reading of a question is. */
#ifndef TRANSLATE_CONFIDENCES_H
#define TRANSLATE_CONFIDENCES_H

#include "model/model.h"
#include "translate/translate.h"

/* Puts the readings in order, shares the probability of all out by their ranking, and says how often such a
 * share is right. */
void translate_confidences(const struct model *model, struct arena *arena, struct translations *translations);

#endif
