/* Questions that documents answer: passages found by words and by meaning, and of each the sentence, row,
 * item or procedure that answers. */
#ifndef KNOWLEDGE_KNOWLEDGE_H
#define KNOWLEDGE_KNOWLEDGE_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "knowledge/document.h"
#include "meaning/meaning.h"
#include "util/arena.h"
#include "util/work.h"

#include <stdbool.h>
#include <stdio.h>

struct knowledge;

struct knowledge_source {
    const char *folder;            /* of documents; NULL: none */
    const struct catalog *catalog; /* its comments and descriptions are passages too; NULL: none */
    struct meaning *meaning;       /* NULL: words alone */
    struct document_roles roles;   /* of who asks: what is marked with others is not read */
    const char *cache;             /* where vectors are kept; NULL: nowhere */
};

/* Reads the documents and makes what finds passages; `meaning` must outlive it, of the rest nothing is kept.
 * Errors as those of folder_read. Without the encoder's weights words alone find passages. */
int knowledge_open(const struct knowledge_source *source, const struct work *work,
                   struct knowledge **ret_knowledge, struct askdb_error *err);
void knowledge_close(struct knowledge *knowledge);

/* What was left out, and what was read, a line each. */
const char *knowledge_notes(const struct knowledge *knowledge);
size_t knowledge_passages(const struct knowledge *knowledge);

enum { KNOWLEDGE_MOST = 3 };

struct knowledge_answer {
    const char *text;                    /* lines where it is a procedure */
    const char *file, *heading;          /* "Chapter > Section" */
    uint32_t line;                       /* of the answer, from 1 */
    double score;                        /* that the passage answers, 0 to 1 */
    double cosine, bm25, covered, coded; /* what it is made of */
};

struct knowledge_found {
    struct knowledge_answer answers[KNOWLEDGE_MOST]; /* the likeliest first */
    size_t count;
    bool sure; /* the first is likely enough to be told */
};

/* Up to three answers from different passages, in `arena`. ASKDB_CANCELLED where `work` is over. */
int knowledge_search(struct arena *arena, const struct knowledge *knowledge, const char *question,
                     const struct work *work, struct knowledge_found *ret_found, struct askdb_error *err);

#endif
