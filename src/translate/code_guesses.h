/* Codes that nothing explains, read by the letters of the question's words (catalog/code_words.h): "failed" is the 'F'
 * of P, F and C. */
#ifndef TRANSLATE_CODE_GUESSES_H
#define TRANSLATE_CODE_GUESSES_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "translate/account.h"

struct code_guesses {
    const struct account *account; /* with a place for the words */
    const char *note;              /* what was taken for what; NULL: nothing was guessed */
    double trust;                  /* 1, or less the weaker the guess */
};

/* A condition that a coded column is the word itself, or a code that no word of the question stands for, takes the code
 * that a word without a place stands for; where there is no condition on such a column and one alone has a code for
 * several letters of such a word, one is added. `follow_up`: conditions may come from a question before; none is
 * changed. In `arena`; `index` may be NULL. */
struct code_guesses translate_code_guesses(struct arena *arena, const struct catalog *catalog,
                                           const struct value_index *index, const char *question,
                                           bool follow_up, struct query *query,
                                           const struct account *account);

#endif
