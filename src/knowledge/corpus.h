/* Documents cut into passages of some 200 words, and each passage into units: the sentences, items, rows and
 * steps that an answer is made of. */
#ifndef KNOWLEDGE_CORPUS_H
#define KNOWLEDGE_CORPUS_H

#include "knowledge/document.h"

enum {
    PASSAGE_WORDS = 200,       /* where a passage ends at the next block that may begin one */
    PASSAGE_MOST_WORDS = 2000, /* where even a procedure is cut */
    CORPUS_MOST_PASSAGES = 100000,
};

struct unit {
    const char *text;
    uint32_t line, passage;
    enum block_kind kind;
    bool begins; /* its block: the units behind it, up to the next that begins one, are of the same block */
};

struct passage {
    const char *file, *heading;
    uint32_t line;
    size_t first_unit, unit_count;
};

struct corpus {
    struct document_roles roles; /* of who asks */
    struct arena *arena;         /* not owned */
    struct passage *passages;
    size_t passage_count, passage_capacity;
    struct unit *units;
    size_t unit_count, unit_capacity;
    bool full; /* more passages than CORPUS_MOST_PASSAGES: the rest is left out */
};

void corpus_init(struct corpus *corpus, struct arena *arena);
/* The document's texts must outlive the corpus. Never cuts a table's row, a step from the steps before it, or
 * a warning from the procedure that it stands in. */
void corpus_add(struct corpus *corpus, const struct document *document, const char *file);

/* The last part of "Chapter > Section". */
const char *corpus_leaf(const char *heading);

#endif
