/* Do two statements give the same rows? */
#ifndef ANSWER_AGREE_H
#define ANSWER_AGREE_H

#include "translate/translate.h"

enum { AGREE_MAX_ROWS = 100000 };

/* What came of a statement, run at most once; not known where nothing may be run or it does not end. */
struct outcome {
    const char *sql;
    struct translate_result result;
};

struct outcome outcome_of(const struct translate_judge *judge, const char *sql);

/* By their results where both are known, else only if the statements are the same. */
bool outcomes_agree(const struct outcome *a, const struct outcome *b);

#endif
