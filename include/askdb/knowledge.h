/* Questions that documents answer, or the catalog: what counts as something, what to do when, what a column
 * means.
 *
 *     struct askdb_knowledge *knowledge = NULL;
 *     struct askdb_passages *found = NULL;
 *     if (askdb_knowledge_open(db, "handbook", &knowledge, &err) == 0 &&
 *         askdb_knowledge_search(knowledge, "what counts as an active customer?", &found, &err) == 0 &&
 *         found->sure) {
 *         printf("%s (%s)\n", found->items[0].text, found->items[0].file);
 *     }
 *     askdb_passages_destroy(found);
 *     askdb_knowledge_close(&knowledge); */
#ifndef ASKDB_KNOWLEDGE_H
#define ASKDB_KNOWLEDGE_H

#include "askdb/ask.h"

#ifdef __cplusplus
extern "C" {
#endif

struct askdb_knowledge;

/* Reads the Markdown, text, HTML and, where pdftotext is on PATH, PDF files of a folder (NULL: the catalog
 * answers alone), with the comments and descriptions of the database; what a policy hides is in none. The
 * database must stay open. ASKDB_USAGE where the folder cannot be read or holds no document, ASKDB_CANCELLED.
 */
int askdb_knowledge_open(struct askdb *askdb, const char *folder, struct askdb_knowledge **ret_knowledge,
                         struct askdb_error *err);
void askdb_knowledge_close(struct askdb_knowledge **knowledge);

/* What was left out, a line each. Lives as long as `knowledge`. */
const char *askdb_knowledge_notes(const struct askdb_knowledge *knowledge);

struct askdb_passage {
    const char *text;           /* what answers: a sentence, a row, a procedure with a line for each step */
    const char *file, *heading; /* below the folder, "database" for the catalog's; "Chapter > Section" */
    size_t line;                /* from 1; 0: none */
    double score;               /* that it answers, 0 to 1 */
    double cosine, bm25, covered, coded; /* the signs that this is made of */
};

struct askdb_passages {
    const struct askdb_passage *items; /* the likeliest first, at most three */
    size_t count;
    bool sure;    /* the first is likely enough to be told */
    bool catalog; /* they tell of the database itself */
    bool asks_documents,
        asks_data; /* by its form the question asks for a rule, a meaning or what to do; for rows */
};

/* Finds what answers the question. ASKDB_CANCELLED. */
int askdb_knowledge_search(struct askdb_knowledge *knowledge, const char *question,
                           struct askdb_passages **ret_passages, struct askdb_error *err);
void askdb_passages_destroy(struct askdb_passages *passages);

/* Do the passages answer the question, rather than the rows of `outcome`, which has been read? By the form of
 * the question, how sure the reading is, and how likely the passage. */
bool askdb_passages_answer(const struct askdb_passages *passages, const struct askdb_outcome *outcome);

/* Is what was read of the data to be declined, as the question's form asks for what documents say, no passage is
 * likely enough, and the reading is unsure, or leaves a word out? -ASKDB_DECLINED with the reason then, else 0. */
int askdb_passages_decline(const struct askdb_passages *passages, struct askdb_outcome *outcome,
                           struct askdb_error *err);

/* The outcome's question is answered by the passages, not by rows: the audit file says so. */
void askdb_outcome_cite(struct askdb_outcome *outcome, const struct askdb_passages *passages);

/* All of that: reads the question of the outcome as askdb_outcome_read, and searches. *ret_passages, to be destroyed, is what
 * was found, NULL where nothing was searched; it is what answers where outcome->document is not NULL, and 0 is returned then.
 * Where neither knows, `err` says so. */
int askdb_outcome_read_either(struct askdb_outcome *outcome, struct askdb_knowledge *knowledge,
                              struct askdb_passages **ret_passages, struct askdb_error *err);

#ifdef __cplusplus
}
#endif

#endif
