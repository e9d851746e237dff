/* What is known of a reading beside its probability: for the ranking of the beam's sentences, after the
 * discriminative reranking of Collins and Koo 2005, and for how far the first of them is trusted, after Platt
 * 1999 with several variables and the agreement of clauses (Liu et al. 2025). Both are linear, with weights
 * learned on schemas that training had not seen (scripts/train/rerank.py). */
#ifndef TRANSLATE_RERANK_H
#define TRANSLATE_RERANK_H

#include "link/link.h"
#include "model/model.h"
#include "query/join.h"

/* Model files hold a weight for each, by its place: new ones are added at the end. */
enum rerank_feature {
    RERANK_LOG_PROBABILITY,
    RERANK_UNCOVERED_EXACT,   /* question tokens in the whole name of some item, none of these used */
    RERANK_UNCOVERED_PARTIAL, /* the same for tokens that are only part of names */
    RERANK_UNUSED_VALUES,     /* numbers, periods and held values of the question that are not used */
    RERANK_UNNAMED_SELECTED,  /* selected columns that no token names */
    RERANK_UNNAMED_FILTERED, /* filtered columns that no token names and that hold no value of the question */
    RERANK_SELECTED,         /* columns, tables and aggregates selected, outermost */
    RERANK_REPEATED,         /* comparisons that occur twice */
    RERANK_TABLES,           /* that columns are taken from */
    RERANK_LENGTH,           /* tens of tokens */
    RERANK_CLAUSES,          /* WHERE, GROUP, HAVING, ORDER, LIMIT, set operations and subqueries */
    RERANK_UNHELD,           /* texts of the question used where no column is known to hold them */
    RERANK_UNLINKED,         /* content words that have to do with nothing used */
    RERANK_AMBIGUOUS,        /* warnings of the join, by enum join_warning_kind */
    RERANK_FAN_OUT,
    RERANK_CROSS,
    RERANK_INFERRED,
    RERANK_SAME_SELECT, /* of the beam's probability, that of readings with the same clause */
    RERANK_SAME_TABLES,
    RERANK_SAME_WHERE,
    RERANK_SAME_GROUP, /* with HAVING */
    RERANK_SAME_ORDER, /* with LIMIT */
    RERANK_NONE, /* from here to RERANK_WORDS of the question, the same for all: probability of no answer */
    RERANK_OUTSIDE,   /* probability of what is not in the beam */
    RERANK_PART,      /* 1 where only a part of the catalog was read */
    RERANK_FOLLOW_UP, /* 1 with an earlier query */
    RERANK_COLUMNS,   /* log of the number of the whole catalog */
    RERANK_WORDS,     /* tens of tokens of the question */
    RERANK_LOOSE,     /* texts used whose stored spelling has more words than the question */
    RERANK_ELSEWHERE, /* other columns that hold a text that is used, at most 3 of each */
    RERANK_NOT_USED,  /* phrases of the question that have no place in the reading (translate/account.h) */
    RERANK_PASSED_THROUGH, /* tables that are joined through: nothing is taken from them */
    RERANK_KEYS_SELECTED,  /* selected keys and codes that no token names, of tables that have a label
                            */
    RERANK_COUNT
};

enum { RERANK_CLAUSE_KINDS = RERANK_NONE - RERANK_SAME_SELECT };

/* A reading and what it says clause by clause, as hashes. */
struct rerank_reading {
    double *features; /* RERANK_COUNT */
    uint64_t clauses[RERANK_CLAUSE_KINDS];
};

/* Fills what depends on the reading alone; `features` has RERANK_COUNT entries. */
void rerank_measure(const struct link_result *linked, const struct model_candidate *candidate,
                    const struct join_warning *warnings, size_t warning_count, double *features,
                    struct rerank_reading *ret_reading);

/* The tables of FROM that give no column, condition or aggregate, in the outermost block and its set
 * operands. */
size_t rerank_passed_through(struct arena *arena, const struct catalog *catalog, const struct query *query);

struct rerank_question {
    double unanswerable; /* the probability of no answer */
    bool part, follow_up;
    size_t columns, words;
};

/* Fills the rest, once all readings are known. */
void rerank_relate(const struct rerank_question *question, struct rerank_reading *readings, size_t count);

/* The log of a reading's weight against the other readings; without weights its log-probability. */
double rerank_score(const struct model *model, const double *features);

/* How often a reading with this share of the probability is right; `margin`: its score less that of the best
 * other reading. */
double rerank_confidence(const struct model *model, double share, double margin, const double *features);

#endif
