/* How many tokens a text is to a language model, without knowing its vocabulary. */
#ifndef TRANSLATE_TOKENS_H
#define TRANSLATE_TOKENS_H

#include <stddef.h>

enum { TOKENS_BYTES_MAX = 4 /* of text for one token of the estimate */ };

/* A cautious estimate: a token for every three letters of a word, begun ones count; one for every other byte,
 * but none for a single space between two words. A text has at most TOKENS_BYTES_MAX bytes a token of it, and
 * as tokens of byte-level BPE have a byte at least, no text has more tokens than bytes: so a text of N
 * estimated tokens never has more than 4 N real ones. Two texts together have no more than the sum of each.
 */
size_t tokens_estimate(const char *text);

#endif
