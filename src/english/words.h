/* Words of a text: the one tokenizer, used for questions, names and values alike. */
#ifndef ENGLISH_WORDS_H
#define ENGLISH_WORDS_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum word_kind {
    WORD_ALPHA,  /* letters (a CJK character is a word of its own) */
    WORD_NUMBER, /* digits, with a decimal point or thousands separators inside: "1,250.5" has text "1250.5"
                  */
    WORD_OTHER,  /* one character of punctuation or a symbol */
};

struct word {
    uint32_t start, end; /* bytes in the source text */
    enum word_kind kind;
    bool capital;     /* begins with an upper-case letter */
    const char *text; /* folded: lower case, accents removed */
    const char *stem; /* Snowball English stem of `text` (WORD_ALPHA), else `text` */
};

/* Splits `length` bytes of UTF-8 (invalid bytes separate words) into words, in `arena`; at most `limit`.
 * Returns their number. Letters and digits separate ("h2o" is h, 2, o); apostrophes are WORD_OTHER ("what's"
 * is what, ', s). */
size_t words_split(struct arena *arena, const char *text, size_t length, size_t limit,
                   struct word **ret_words);

/* Splits an identifier: underscores, spaces, punctuation, camelCase ("petType", "HTTPServer") and digits
 * separate; only WORD_ALPHA and WORD_NUMBER come out, at least one word ("_" if there is none). */
size_t words_split_name(struct arena *arena, const char *name, struct word **ret_words);

/* The words' folded texts joined by single spaces (the key of the value index); with stems when `stems`. */
char *words_join(struct arena *arena, const struct word *words, size_t count, bool stems);

/* Is the word at `at` this one, by its folded text? None is behind the last. */
bool words_is(const struct word *words, size_t count, size_t at, const char *text);
/* Is one of them? */
bool words_have(const struct word *words, size_t count, const char *text);

/* A word so common that it says nothing of the schema: "the", "of", "show", "what", ... (folded text). */
bool word_is_stop(const char *text);

#endif
