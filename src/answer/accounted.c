#include "answer/accounted.h"

#include "answer/zone.h"
#include "sql/sql.h"
#include "translate/account.h"
#include "translate/sentence.h"

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

void session_tell_readings(struct askdb *askdb, struct arena *arena, struct askdb_answer *answer)
{
    struct askdb_candidate *told = ARENA_ARRAY(arena, struct askdb_candidate, answer->count + 1);
    if (askdb->names == NULL) {
        askdb->names = sentence_names_create(askdb->catalog);
    }
    memcpy(told, answer->candidates, answer->count * sizeof *told);
    for (size_t i = 0; i < answer->count; i++) {
        struct query *query = NULL;
        struct askdb_error ignored;
        bool read = sql_parse(arena, askdb->catalog, told[i].sql, &query, &ignored) == 0;
        const char *zone = read ? session_zone_of(askdb, arena, query) : NULL;
        told[i].reading = read ? sentence_of_query(arena, askdb->names, query) : "";
        told[i].reading =
            zone != NULL ? arena_printf(arena, "%s (days of %s)", told[i].reading, zone) : told[i].reading;
    }
    answer->candidates = told;
}
