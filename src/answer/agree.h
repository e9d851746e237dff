/* Do two statements give the same rows? */
#ifndef ANSWER_AGREE_H
#define ANSWER_AGREE_H

#include "answer/decide.h"
#include "answer/judge.h"

enum { AGREE_MAX_ROWS = 100000 };

/* What came of a statement, run at most once; not known where nothing may be run or it does not end. */
struct execution {
    const char *sql;
    struct judged result;
};

struct execution execution_of(const struct decide_question *question, const char *sql);

/* By their results where both are known, else only if the statements are the same. */
bool executions_agree(const struct execution *a, const struct execution *b);

#endif
