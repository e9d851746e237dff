/* Words that a question of any business may have: seldom a part of a name, or a name misspelt. */
#ifndef ENGLISH_EVERYDAY_H
#define ENGLISH_EVERYDAY_H

#include <stdbool.h>

/* In the list, or with an ending of verbs and of abstract nouns. */
bool is_everyday_word(const char *text);

#endif
