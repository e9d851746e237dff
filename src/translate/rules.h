/* What a question says that the model does not read, or reads wrongly: put into a reading by rule. */
#ifndef TRANSLATE_RULES_H
#define TRANSLATE_RULES_H

#include "translate/account.h"
#include "translate/current.h"
#include "translate/standing.h"
#include "util/civil.h"

/* Of one question, the same for all its readings. */
struct rules {
    const char *question;
    struct current current;   /* rows that are not current */
    struct standing standing; /* rows that are over */
    struct civil today;
    bool asks_for_rows; /* "list the ...", "which ..." */
    bool follow_up;
    const struct query *history;
    /* of the query before; NULL: there is none */ /* it goes on from a question before; false until it is set */
};

/* `now` as in struct translate_request; weeks begin on `week_start` (catalog/catalog.h); in `arena`. */
struct rules rules_of_question(struct arena *arena, const char *question, const char *now, int week_start);

/* Applies them to a reading; returns the account of the question's words with what the rules have used. `index` may be
 * NULL. */
const struct account *rules_apply(struct arena *arena, const struct catalog *catalog,
                                  const struct value_index *index, const struct rules *rules,
                                  struct query *query, const struct account *account);

/* 1, or less where the reading is of another form than the question asks for: a count of what is to be listed. */
double rules_trust(const struct rules *rules, const struct query *query);

#endif
