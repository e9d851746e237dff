/* Words that say how a line of a conversation stands to the one before: "and", "only", "those", "by ...". */
#ifndef ENGLISH_TALK_H
#define ENGLISH_TALK_H

#include "english/words.h"

enum talk_kind {
    TALK_GOES_ON,  /* and, also, then, what about */
    TALK_NARROWS,  /* only, just, without, instead, rather */
    TALK_BY,       /* prepositions: by, per, in, since */
    TALK_ASKS,     /* how many, which, list, show */
    TALK_COUNTS,   /* how many, count, number of, total, average, share: a measure */
    TALK_POINTS,   /* those, them, it, their, same, ones */
    TALK_COMPARES, /* more, other, rest, else, again, too, each */
    TALK_MOST,     /* top, biggest, first, least */
    TALK_ALTERS,   /* instead, rather, as well, too: something of what was asked */
    TALK_CHATS,    /* thanks, ok, hello, great */
    TALK_KINDS
};

/* Is the folded word one of the kind? */
bool talk_is(enum talk_kind kind, const char *text);

/* How many of the words are. */
size_t talk_count(enum talk_kind kind, const struct word *words, size_t count);

#endif
