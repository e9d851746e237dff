#include "english/talk.h"

#include <stdio.h>
#include <string.h>

enum { SHORTEST_SUPERLATIVE = 5 };

/* Each list begins and ends with a blank, as every word in it does. */
static const char *const lists[TALK_KINDS] = {
    [TALK_GOES_ON] = " and or but also then now plus what how so next okay same vs versus ",
    [TALK_NARROWS] =
        " only just without excluding except instead rather not exclude limit restrict keep drop "
        "leave ignore narrow minus remove skip ",
    [TALK_BY] = " by per for in of from since before after during with among between to at on within until "
                "split broken break grouped group sorted sort ordered order above below over under across "
                "through than ",
    [TALK_ASKS] = " how what which who whose whom when where list show give find name get is are do does did "
                  "was were has have can tell display return ",
    [TALK_COUNTS] = " many much count number total sum average avg mean median share percentage percent rate "
                    "ratio ",
    [TALK_POINTS] = " them those these their they theirs it its that this ones one he she his her him hers "
                    "thereof same such latter former ",
    [TALK_COMPARES] = " more other others rest else again too each as well instead still both either neither "
                      "all remaining against compared ",
    [TALK_ALTERS] = " instead rather again too else also add include including altogether overall still well "
                    "additionally another change replace swap switch turn make sort reverse reversed ",
    [TALK_MOST] = " top first last best worst most least highest lowest latest earliest newest oldest ",
    [TALK_CHATS] =
        " thanks thank thx ty ok okay k great cool nice hi hello hey wow hm hmm hmmm lol good perfect "
        "fine sorry bye cheers merci ugh damn oh ah aha haha yes no yep yeah nope right sure awesome "
        "interesting please pls congrats weird whatever wait moment sec noted understood alright "
        "lovely super brilliant excellent morning evening coffee weather joke you i me we let think "
        "see hope love later meeting boss guess strange fair bad makes sense ",
};

static bool is_superlative(const char *text)
{
    static const char others[] =
        " request interest guest forest invest harvest honest contest west rest test ";
    size_t length = strlen(text);
    char word[24];
    if (length < SHORTEST_SUPERLATIVE || length > 20 || strcmp(text + length - 3, "est") != 0) {
        return false;
    }
    snprintf(word, sizeof word, " %s ", text);
    return strstr(others, word) == NULL;
}

bool talk_is(enum talk_kind kind, const char *text)
{
    char word[24];
    int length = snprintf(word, sizeof word, " %s ", text);
    bool listed = length > 2 && (size_t)length < sizeof word && strstr(lists[kind], word) != NULL;
    return listed || (kind == TALK_MOST && is_superlative(text));
}

size_t talk_count(enum talk_kind kind, const struct word *words, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += words[i].kind == WORD_ALPHA && talk_is(kind, words[i].text);
    }
    return found;
}
