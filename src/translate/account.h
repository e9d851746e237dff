/* What became of each word of a question in the query that answers it.
 *
 * The rule: every word has a place in the query (a table, a column, a value, a period, a number, a function),
 * is one that asks nothing (english/roles.h), or is told of as not used. */
#ifndef TRANSLATE_ACCOUNT_H
#define TRANSLATE_ACCOUNT_H

#include "english/roles.h"
#include "link/link.h"
#include "translate/translate.h"

enum account_place {
    ACCOUNT_IGNORED,
    ACCOUNT_FUNCTION,
    ACCOUNT_TABLE,
    ACCOUNT_COLUMN,
    ACCOUNT_VALUE,
    ACCOUNT_PERIOD,
    ACCOUNT_NUMBER,
    ACCOUNT_NOT_USED,
};

struct account_word {
    const char *text; /* as it stands in the question */
    bool mark;        /* no word: a comma, a quote */
    enum account_place place;
    const char *became; /* "orders", "stores.name", "'Open'", "group"; "" where it is ignored or not used */
};

/* Words that follow one another and are not used. */
struct account_phrase {
    const char *text;   /* as it stands in the question: "open", "per store" */
    size_t first, last; /* tokens; a word behind "per" is in `text`, though it may be used, and not in here */
    word_roles roles;   /* of its words */
    bool name;   /* quoted, called so or with capitals, and nothing of the schema: a name of something */
    bool linked; /* some value or name of the schema has one of its words */
};

struct account {
    const struct account_word *words; /* of each token of the question, marks included */
    size_t word_count;
    const struct account_phrase *unused;
    size_t unused_count;
};

/* Of `query` over the catalog of `linked`, before anything was added to it that the question does not say. In
 * `arena`; `question` is the text that was linked. */
const struct account *account_make(struct arena *arena, const struct link_result *linked,
                                   const char *question, const struct query *query);

/* The account with a place for the tokens from `first` to `last`, which a rule has used that the tree did not
 * show; in `arena`. */
const struct account *account_place(struct arena *arena, const struct account *account, size_t first,
                                    size_t last, enum account_place place, const char *became);

/* The account without a place for the token, which had the place `from` for want of a better one: it names something that
 * the tree has nothing to do with. As it is where the token has another place. In `arena`. */
const struct account *account_lose(struct arena *arena, const struct account *account, size_t token,
                                   enum account_place from);

/* The first name that is not used (`name` of a phrase); NULL: there is none. */
const struct account_phrase *account_lost_name(const struct account *account);

/* What a place is called: "value", "not used". */
const char *account_place_name(enum account_place place);

/* Readings in order of confidence, each with its account: a word that the first one has no place for, and
 * another one has as a column or a value, makes that one win where it is near enough; else the answer is one
 * of several, too unsure to be given without a mark. One that loses no name wins over one that does. */
void account_choose(struct translations *translations);

#endif
