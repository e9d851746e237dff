#include "answer/accounted.h"

#include "answer/zone.h"
#include "translate/account.h"
#include "translate/money.h"
#include "translate/sentence.h"
#include "translate/standing.h"

#include <string.h>

void session_add_account(struct arena *arena, const struct account *account,
                         struct askdb_candidate *candidate)
{
    if (account == NULL) {
        return;
    }
    struct askdb_word *words = ARENA_ARRAY(arena, struct askdb_word, account->word_count + 1);
    const char **unused = ARENA_ARRAY(arena, const char *, account->unused_count + 1);
    for (size_t i = 0; i < account->word_count; i++) {
        const struct account_word *word = &account->words[i];
        if (!word->mark) {
            words[candidate->word_count++] =
                (struct askdb_word){word->text, account_place_name(word->place), word->became};
        }
    }
    for (size_t i = 0; i < account->unused_count; i++) {
        unused[i] = account->unused[i].text;
    }
    candidate->words = words;
    candidate->not_used = unused;
    candidate->not_used_count = account->unused_count;
}

const struct sentence_names *session_names(struct askdb *askdb)
{
    if (askdb->names == NULL) {
        askdb->names = sentence_names_create(askdb->catalog);
        for (size_t t = 0; t < askdb->catalog->table_count; t++) {
            int32_t deleted = askdb->catalog->tables[t].deleted;
            if (deleted >= 0 && session_keeps_away(askdb, deleted)) {
                sentence_names_undeleted(askdb->names, (int32_t)t);
            }
        }
    }
    return askdb->names;
}

/* Of more rows none are counted only to tell of them. */
static const double COUNTED_ROWS = 20000;

/* The sentence of one reading. */
static const char *tell_reading(struct askdb *askdb, struct arena *arena, const struct query *query, bool now,
                                bool counts)
{
    const char *zone = session_zone_of(askdb, arena, query);
    const char *standing = session_standing_of(askdb, arena, query, now, counts);
    const char *told = sentence_of_query(arena, session_names(askdb), query);
    const char *money = money_told(arena, askdb->catalog, askdb->index, query);
    told = money != NULL ? arena_printf(arena, "%s, %s", told, money) : told;
    told = standing != NULL ? arena_printf(arena, "%s, %s", told, standing) : told;
    return zone != NULL ? arena_printf(arena, "%s (days of %s)", told, zone) : told;
}

void session_tell_readings(struct verdicts *verdicts, struct arena *arena, const char *question, bool probe,
                           struct askdb_answer *answer)
{
    struct askdb *askdb = verdicts->askdb;
    struct askdb_candidate *told = ARENA_ARRAY(arena, struct askdb_candidate, answer->count + 1);
    bool now = standing_asks_for_now(arena, question);
    memcpy(told, answer->candidates, answer->count * sizeof *told);
    for (size_t i = 0; i < answer->count; i++) {
        bool counts = probe && i == 0 && verdicts_rows(verdicts, told[i].sql) <= COUNTED_ROWS;
        const struct validated_query *query = NULL;
        struct askdb_error ignored;
        bool valid = verdicts_get(verdicts, told[i].sql, &query, &ignored) == 0;
        const struct query *tree = valid ? validated_query_tree(query) : NULL;
        told[i].reading = tree != NULL ? tell_reading(askdb, arena, tree, now, counts) : "";
    }
    answer->candidates = told;
}
