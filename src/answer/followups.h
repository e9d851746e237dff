/* Does a question lean on the one before it? Every question of a conversation is read both alone and after
 * the query before; a logistic model over what is known of the two readings tells which one is meant. Its
 * weights are learned by scripts/train/followups.py from written conversations.
 *
 * By rule, whatever the model says: a complete question that points at nothing stands alone (leaning.c); a fragment
 * (fragment.c) leans, wherever that changes the query before, and is declined where it does not. */
#ifndef ANSWER_FOLLOWUPS_H
#define ANSWER_FOLLOWUPS_H

#include "catalog/value_index.h"
#include "english/words.h"
#include "translate/translate.h"

enum followup_class {
    FOLLOWUP_ALONE,
    FOLLOWUP_LEANS,
    FOLLOWUP_NOTHING, /* asks nothing: "thanks" */
    FOLLOWUP_CLASSES
};

enum followup_feature {
    FOLLOWUP_BIAS,
    FOLLOWUP_LENGTH,                      /* words, of ten */
    FOLLOWUP_SHORT,                       /* at most three words */
    FOLLOWUP_OPENS,                       /* the first word's kind, TALK_KINDS of them */
    FOLLOWUP_HOLDS = FOLLOWUP_OPENS + 10, /* words of the kind, in thirds */
    FOLLOWUP_WHAT_ABOUT = FOLLOWUP_HOLDS + 10,
    FOLLOWUP_HOW_MANY,
    FOLLOWUP_OPENS_PLAINLY,   /* with a word of no kind */
    FOLLOWUP_OPENS_BY_NUMBER, /* "2024?" */
    FOLLOWUP_ALL_CHAT,        /* share of words that only chat */
    FOLLOWUP_NAMES_TABLE,     /* a word is one of a table's name */
    FOLLOWUP_NAMES_TABLES,    /* two and more are */
    FOLLOWUP_NAMES_COLUMN,    /* a word is one of a column's name only */
    FOLLOWUP_NAMES_OLD,       /* a word names a table of the query before */
    FOLLOWUP_NAMES_NEW,       /* a word names a table that is not of the query before */
    FOLLOWUP_KNOWN,           /* share of the words that say something and are in the catalog */
    FOLLOWUP_UNKNOWN,         /* words that say something and are not in it, in thirds */
    FOLLOWUP_ALONE_LIKELY,    /* the confidence of the first reading, each */
    FOLLOWUP_LEANS_LIKELY,
    FOLLOWUP_LIKELIER,  /* the log-odds between these, in thirds */
    FOLLOWUP_ALONE_LOG, /* the log-probability of the first reading, each, in fifths */
    FOLLOWUP_LEANS_LOG,
    FOLLOWUP_ALONE_NONE, /* the probability that there is no answer, each */
    FOLLOWUP_LEANS_NONE,
    FOLLOWUP_CHANGES_NOTHING, /* what leans is the query before */
    FOLLOWUP_REPEATS,         /* what stands alone is the query before */
    FOLLOWUP_SAME,            /* both are the same query */
    FOLLOWUP_ALONE_NEW_TABLE, /* reads a table that the query before does not, each */
    FOLLOWUP_LEANS_NEW_TABLE,
    FOLLOWUP_LEANS_DROPS_TABLE,
    FOLLOWUP_ALONE_SAME_TABLES,
    FOLLOWUP_ALONE_UNNAMED, /* no table of what stands alone is named */
    FOLLOWUP_KEEPS_SELECT,  /* what leans selects the same */
    FOLLOWUP_KEEPS_WHERE,   /* what leans keeps the conditions, and there are some */
    FOLLOWUP_ADDS_WHERE,    /* ... or has conditions where there were none */
    FOLLOWUP_CHANGES_GROUP,
    FOLLOWUP_CHANGES_ORDER,
    FOLLOWUP_ALONE_UNCOVERED, /* words that name what the reading does not use, each, in thirds */
    FOLLOWUP_LEANS_UNCOVERED,
    FOLLOWUP_COMPLETE,       /* asks, names a table, and neither points nor goes on */
    FOLLOWUP_COMPLETE_KNOWN, /* ... and has no word that is not known */
    FOLLOWUP_MEANS_NOTHING,  /* no word of the question is in the catalog, a value, a number or English of
                                questions */
    FOLLOWUP_HOLDS_VALUE,    /* a word is a stored value, or a number */
    FOLLOWUP_ONLY_VALUES,    /* and no other word says something */
    FOLLOWUP_SHORT_NAMED,    /* at most three words, and names a table */
    FOLLOWUP_SHORT_UNNAMED,  /* ... and names none */
    FOLLOWUP_BY_UNNAMED,     /* begins with a preposition and names no table */
    FOLLOWUP_ONLY_LEANING,   /* by how much what leans is likelier */
    FOLLOWUP_ONLY_ALONE,
    FOLLOWUP_FEATURES
};

/* The words of a catalog's names, and its values; both must outlive it. `index` may be NULL. */
struct followup_names;
struct followup_names *followup_names_create(const struct catalog *catalog, const struct value_index *index);
void followup_names_destroy(struct followup_names *names);

/* A question with both of its readings. */
struct followup {
    const char *question;
    const struct query *history;
    const struct translations *alone, *leaning; /* either may be empty */
};

/* Is the word one of a table's name? */
bool followup_names_a_table(const struct followup_names *names, const struct word *word);

/* Is it a word of the column's name? */
bool followup_names_column(const struct followup_names *names, int32_t column, const struct word *word);

/* fragment.c: does the text ask only together with what was asked before? It begins with "only", "without", "and",
 * "split", "make it" or the like, or points back ("them", "those", "that", "it", "the ones"), and holds no complete question
 * of its own. In `arena` nothing is kept. */
bool followup_is_fragment(struct arena *arena, const struct followup_names *names, const char *text);

/* Can a text behind a question that was declined not be of the answer before that? It puts right what was asked, or asks for
 * groups of a measure, which only the declined one has. In `arena` nothing is kept. */
bool followup_needs_declined(struct arena *arena, const char *text, const struct query *answered,
                             const struct query *declined);

/* Does the text ask for what the answer before is already: "how many is that" of a count? Then the same is answered again where
 * it is read so. In `arena` nothing is kept. */
bool followup_restates(struct arena *arena, const char *text, const struct query *query);

/* Is a statement what the program itself would print for the tree, whatever its columns are called? */
bool followup_is_same(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      const char *sql);

/* `features` has FOLLOWUP_FEATURES entries. */
void followup_features(struct arena *arena, const struct followup_names *names,
                       const struct followup *followup, double *features);

/* The probabilities of the classes, FOLLOWUP_CLASSES of them. */
void followup_decide(const double *features, double *probabilities);

#endif
