/* What of a passage answers: the sentence, the row, the item, or the whole procedure with its warnings. */
#ifndef KNOWLEDGE_EXTRACT_H
#define KNOWLEDGE_EXTRACT_H

#include "knowledge/corpus.h"
#include "knowledge/index.h"

#include <stdint.h>

/* `cosines` of the passage's units with the question; NULL: none are known. The text is in `arena`. */
const char *extract_answer(struct arena *arena, const struct corpus *corpus, const struct passage *passage,
                           const struct index_question *words, const float *cosines, const char *question,
                           uint32_t *ret_line);

/* "How do I ...", "what should we do when ...". */
bool extract_asks_how(const char *question);

#endif
