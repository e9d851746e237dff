#include "link/misspelt.h"

#include "english/everyday.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST = 5,  /* letters */
    SUBSTITUTE = 6 /* in shorter words one letter changed is mostly another word: "older", "order" */
};

/* The first letter stays: it is seldom wrong. */
bool misspelt_is_near(const char *text, const char *other)
{
    size_t length = strlen(text), other_length = strlen(other), same = 0;
    if (text[0] != other[0] || length > other_length + 1 || other_length > length + 1) {
        return false;
    }
    while (text[same] != '\0' && text[same] == other[same]) {
        same++;
    }
    const char *rest = text + same, *other_rest = other + same;
    if (*rest == '\0' && *other_rest == '\0') {
        return false;
    }
    if (length != other_length) {
        return length > other_length ? strcmp(rest + 1, other_rest) == 0 : strcmp(rest, other_rest + 1) == 0;
    }
    bool swapped = rest[1] != '\0' && rest[0] == other_rest[1] && rest[1] == other_rest[0] &&
                   strcmp(rest + 2, other_rest + 2) == 0;
    return swapped || (length >= SUBSTITUTE && strcmp(rest + 1, other_rest + 1) == 0);
}

static const char *singular(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    return length > SHORTEST && text[length - 1] == 's' ? arena_strndup(arena, text, length - 1) : text;
}

static bool may_be_misspelt(const struct link_schema *schema, const struct value_index *index,
                            const struct word *word)
{
    const struct value_match *matches = NULL;
    if (word->kind != WORD_ALPHA || strlen(word->text) < SHORTEST || word_is_stop(word->text) ||
        is_everyday_word(word->text) ||
        (index != NULL && value_index_find(index, word->text, &matches) > 0)) {
        return false;
    }
    for (size_t item = 0; item < schema->item_count; item++) {
        for (size_t k = 0; k < schema->names[item].count; k++) {
            if (strcmp(schema->names[item].words[k].stem, word->stem) == 0) {
                return false;
            }
        }
    }
    return true;
}

/* The word of the names that is near, unless there are two. */
static const struct word *find_near(struct arena *arena, const struct link_schema *schema,
                                    const struct word *word)
{
    const struct word *found = NULL;
    const char *single = singular(arena, word->text);
    for (size_t item = 0; item < schema->item_count; item++) {
        for (size_t k = 0; k < schema->names[item].count; k++) {
            const struct word *name = &schema->names[item].words[k];
            bool near = name->kind == WORD_ALPHA && strlen(name->text) >= SHORTEST &&
                        name->text[0] == word->text[0] &&
                        (misspelt_is_near(word->text, name->text) ||
                         misspelt_is_near(single, singular(arena, name->text)));
            if (near && found != NULL && strcmp(found->stem, name->stem) != 0) {
                return NULL;
            }
            found = near ? name : found;
        }
    }
    return found;
}

const struct word *misspelt_correct(struct arena *arena, const struct link_schema *schema,
                                    const struct value_index *index, const struct word *words, size_t count)
{
    struct word *corrected = ARENA_ARRAY(arena, struct word, count);
    memcpy(corrected, words, count * sizeof *words);
    for (size_t i = 0; i < count; i++) {
        const struct word *near =
            may_be_misspelt(schema, index, &words[i]) ? find_near(arena, schema, &words[i]) : NULL;
        if (near != NULL) {
            corrected[i].text = near->text;
            corrected[i].stem = near->stem;
        }
    }
    return corrected;
}
