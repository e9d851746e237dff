#include "translate/rules.h"

#include "english/lists.h"
#include "translate/code_labels.h"
#include "translate/code_shown.h"
#include "translate/dates.h"
#include "translate/deadlines.h"
#include "translate/effective.h"
#include "translate/ends.h"
#include "translate/events.h"
#include "translate/flags.h"
#include "translate/in_force.h"
#include "translate/kept.h"
#include "translate/labels.h"
#include "translate/list_texts.h"
#include "translate/month_columns.h"
#include "translate/participles.h"
#include "translate/person_keys.h"
#include "translate/timed.h"
#include "translate/twins.h"
#include "translate/usual.h"

#include <string.h>

enum { MOST_WORDS = 200 };

/* What is left of the trust in a reading of another form. */
static const double OTHER_FORM = 0.1;

/* "List the customers", but not "which customer has the most orders". */
static bool asks_for_rows(const struct standing *standing)
{
    bool rows = standing->count > 0 && list_has(LIST_ASKS_FOR_ROWS, standing->words[0].text);
    for (size_t i = 0; i < standing->count; i++) {
        rows = rows && !list_has(LIST_ASKS_FOR_NUMBER, standing->words[i].text);
    }
    return rows;
}

struct rules rules_of_question(struct arena *arena, const char *question, const char *now, int week_start)
{
    struct rules rules = {.question = question,
                          .current = current_of_question(arena, question, now, week_start),
                          .standing = standing_of_question(arena, question)};
    if (now == NULL || !civil_parse(now, &rules.today)) {
        rules.today = civil_today();
    }
    rules.asks_for_rows = asks_for_rows(&rules.standing);
    return rules;
}

/* Words that have a place keep it. */
static const struct account *place_unused(struct arena *arena, const struct account *account, size_t first,
                                          size_t last, const char *became)
{
    for (size_t i = first; i <= last && i < account->word_count; i++) {
        if (account->words[i].place == ACCOUNT_NOT_USED && !account->words[i].mark) {
            account = account_place(arena, account, i, i, ACCOUNT_FUNCTION, became);
        }
    }
    return account;
}

const struct account *rules_apply(struct arena *arena, const struct catalog *catalog,
                                  const struct value_index *index, const struct rules *rules,
                                  struct query *query, const struct account *account)
{
    const struct current *current = &rules->current;
    const struct standing *standing = &rules->standing;
    size_t first = 0, last = 0;
    translate_kept(arena, catalog, rules->question, rules->today, rules->history, query);
    translate_ends(arena, rules->question, rules->today, catalog->week_start, query);
    translate_code_labels(arena, catalog, index, query);
    translate_month_columns(arena, catalog, rules->question, rules->follow_up, query);
    translate_list_texts(arena, catalog, rules->question, query);
    translate_twins(arena, catalog, rules->question, rules->today, query);
    translate_dates(arena, catalog, index, rules->question, query);
    translate_timed(arena, catalog, rules->question, rules->today, query);
    if (translate_flags(arena, catalog, index, rules->question, query, &first, &last)) {
        account = place_unused(arena, account, first, last, "negation");
    }
    if (translate_participles(arena, catalog, rules->question, query, &first)) {
        account = place_unused(arena, account, first, first, "what happened");
    }
    bool effective = translate_effective(arena, catalog, rules->question, current, query);
    if (current_apply(arena, catalog, index, current, query) ||
        current_is_met(arena, catalog, current, query) || (effective && current->current)) {
        account =
            account_place(arena, account, current->first, current->last, ACCOUNT_PERIOD, "rows at that time");
    }
    translate_usual_rows(arena, catalog, index, rules->question, query);
    if (deadlines_apply(arena, catalog, rules->question, rules->today, query, &first, &last)) {
        account = account_place(arena, account, first, last, ACCOUNT_FUNCTION, "pairs of dates");
    }
    if (events_apply(arena, catalog, rules->question, rules->today, query, &first)) {
        account = account_place(arena, account, first, first, ACCOUNT_FUNCTION, "what happened");
    } else if (events_unused(arena, catalog, rules->question, rules->today, query, &first)) {
        account = account_lose(arena, account, first, ACCOUNT_IGNORED);
    }
    if (standing_apply(arena, catalog, index, standing, query)) {
        account = account_place(arena, account, standing->first, standing->last, ACCOUNT_FUNCTION,
                                "rows that are over");
    }
    if (translate_in_force(arena, catalog, index, rules->question, rules->today, query, &first, &last)) {
        account = place_unused(arena, account, first, last, "rows in force");
    }
    translate_code_shown(arena, catalog, index, rules->question, query);
    if (!rules->follow_up) {
        translate_person_keys(arena, catalog, rules->question, query);
    }
    labels_apply(arena, catalog, rules->question, rules->follow_up, query);
    return account;
}

double rules_trust(const struct rules *rules, const struct query *query)
{
    bool counts = query->select_count > 0 && query->group_count == 0;
    for (size_t i = 0; i < query->select_count; i++) {
        counts =
            counts && query->select[i]->kind == EXPR_AGGREGATE && query->select[i]->op == AGGREGATE_COUNT;
    }
    return rules->asks_for_rows && counts ? OTHER_FORM : 1;
}
