/* Choosing among readings by what they leave out of the question. */
#include "translate/account.h"

#include "english/lists.h"

#include <math.h>
#include <string.h>

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

/* ---- what another reading has a place for, and the first has not ---- */

/* The name of a value. A condition that no row fulfils is a better answer than one to the question without the name. */
static bool gives_name(const struct account *account, const struct account *other)
{
    return account_lost_name(account) != NULL && account_lost_name(other) == NULL;
}

/* The unit of time that rows are asked by: "orders per month by channel" without its months answers another question,
 * however likely it is. */
static bool gives_unit(const struct account *account, const struct account *other)
{
    bool found = false;
    for (size_t i = 1; i < account->word_count && other->unused_count < account->unused_count; i++) {
        const struct account_word *word = &account->words[i];
        found = found || (word->place == ACCOUNT_NOT_USED && other->words[i].place == ACCOUNT_FUNCTION &&
                          list_has(LIST_CALENDAR_UNITS, word->text) &&
                          list_has(LIST_BEFORE_GROUPS, account->words[i - 1].text));
    }
    return found;
}

/* Any word, as a column or a value. */
static bool gives_word(const struct account *account, const struct account *other)
{
    bool found = false;
    for (size_t i = 0; i < account->word_count && other->unused_count < account->unused_count; i++) {
        const struct account_word *word = &account->words[i];
        enum account_place there = other->words[i].place;
        found = found || (word->place == ACCOUNT_NOT_USED && !word->mark &&
                          (there == ACCOUNT_COLUMN || there == ACCOUNT_VALUE));
    }
    return found;
}

/* In the order in which they are asked. How likely, beside the first reading, one that gives it has to be to make that
 * unsure, and to come before it. */
static const struct rule {
    bool (*gives)(const struct account *account, const struct account *other);
    double unsure, before;
} rules[] = {{gives_name, 0.1, 0.1}, {gives_unit, 0.05, 0.05}, {gives_word, 0.1, 0.9}};

void account_choose(struct translations *translations)
{
    struct translation *items = translations->items;
    for (const struct rule *rule = rules; rule < rules + sizeof rules / sizeof *rules; rule++) {
        for (size_t i = 1; i < translations->count; i++) {
            if (items[i].confidence >= rule->unsure * items[0].confidence &&
                rule->gives(items[0].account, items[i].account)) {
                if (items[i].confidence >= rule->before * items[0].confidence) {
                    put_first(items, i);
                }
                make_unsure(translations);
                return;
            }
        }
    }
}
