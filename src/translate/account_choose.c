/* Choosing among readings by what they leave out of the question. */
#include "translate/account.h"

#include "english/lists.h"

#include <math.h>
#include <string.h>

/* How likely, beside the first reading, another one has to be to win by a word more, or to make it unsure. */
static const double NEAR_ENOUGH = 0.9, WORTH_A_CHOICE = 0.1, WORTH_A_UNIT = 0.05;
/* More than any confidence: what is given is marked. */
static const double NEVER_SURE = 2;

const struct account_phrase *account_lost_name(const struct account *account)
{
    for (size_t i = 0; account != NULL && i < account->unused_count; i++) {
        if (account->unused[i].name) {
            return &account->unused[i];
        }
    }
    return NULL;
}

/* Does `other` use as a column or a value a word that `account` has no place for, while it leaves out less?
 */
static bool leaves_to(const struct account *account, const struct account *other)
{
    bool found = false;
    for (size_t i = 0; i < account->word_count && other->unused_count < account->unused_count; i++) {
        enum account_place there = other->words[i].place;
        found = found || (!account->words[i].mark && account->words[i].place == ACCOUNT_NOT_USED &&
                          (there == ACCOUNT_COLUMN || there == ACCOUNT_VALUE));
    }
    return found;
}

/* Makes a reading the first one: as likely as the first one was, or as it is, but never without a mark. */
static void put_first(struct translation *items, size_t place)
{
    struct translation found = items[place];
    found.confidence = fmax(found.confidence, items[0].confidence);
    memmove(items + 1, items, place * sizeof *items);
    items[0] = found;
}

/* With a mark, and before the others, however these are sorted again. */
static void make_unsure(struct translations *translations)
{
    struct translation *items = translations->items;
    items[0].sure = NEVER_SURE;
    for (size_t i = 1; i < translations->count; i++) {
        items[i].confidence = fmin(items[i].confidence, 0.999 * items[0].confidence);
    }
}

/* A condition that no row fulfils is a better answer than one to the question without the name. */
static bool keep_names(struct translations *translations)
{
    struct translation *items = translations->items;
    if (translations->count == 0 || account_lost_name(items[0].account) == NULL) {
        return false;
    }
    for (size_t i = 1; i < translations->count; i++) {
        if (account_lost_name(items[i].account) == NULL &&
            items[i].confidence >= WORTH_A_CHOICE * items[0].confidence) {
            put_first(items, i);
            make_unsure(translations);
            return true;
        }
    }
    return false;
}

/* The unit of time that rows are asked by, "per month", which the reading has no place for and the other has. */
static bool gives_unit(const struct account *account, const struct account *other)
{
    bool found = false;
    for (size_t i = 1; i < account->word_count && other->unused_count < account->unused_count; i++) {
        const struct account_word *word = &account->words[i];
        found = found || (list_has(LIST_CALENDAR_UNITS, word->text) &&
                          list_has(LIST_BEFORE_GROUPS, account->words[i - 1].text) &&
                          word->place == ACCOUNT_NOT_USED && other->words[i].place == ACCOUNT_FUNCTION);
    }
    return found;
}

/* "orders per month by channel" without its months answers another question, however likely it is. */
static bool keep_units(struct translations *translations)
{
    struct translation *items = translations->items;
    for (size_t i = 1; i < translations->count; i++) {
        if (items[i].confidence >= WORTH_A_UNIT * items[0].confidence &&
            gives_unit(items[0].account, items[i].account)) {
            put_first(items, i);
            make_unsure(translations);
            return true;
        }
    }
    return false;
}

void account_choose(struct translations *translations)
{
    struct translation *items = translations->items;
    if (keep_names(translations) || keep_units(translations)) {
        return;
    }
    for (size_t i = 1; i < translations->count; i++) {
        bool likely = items[i].confidence >= WORTH_A_CHOICE * items[0].confidence;
        if (likely && leaves_to(items[0].account, items[i].account)) {
            if (items[i].confidence >= NEAR_ENOUGH * items[0].confidence) {
                put_first(items, i);
            }
            make_unsure(translations);
            return;
        }
    }
}
