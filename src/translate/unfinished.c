#include "translate/unfinished.h"

#include "english/words.h"
#include "query/walk.h"
#include "translate/sentence_parts.h"
#include "util/civil.h"
#include "util/text.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_PERIODS = 16 };

struct search {
    int week_start;
    struct civil today;
    const struct literal *periods[MOST_PERIODS]; /* that rows are kept of, no two alike */
    size_t count;
    struct literal span;       /* from "since", to "until": no period where neither is said */
    const struct expr *bucket; /* of which groups are */
    bool changes;              /* each is compared with the one before */
};

static void find_period(void *context, struct pred *pred)
{
    struct search *search = context;
    struct civil day;
    if (pred->kind != PRED_COMPARE || pred->right->kind != EXPR_LITERAL) {
        return;
    }
    if (pred->right->literal.kind == LITERAL_TEXT && civil_parse(pred->right->literal.text, &day)) {
        search->span.from = pred->op == COMPARE_GE ? pred->right->literal.text : search->span.from;
        search->span.to = pred->op == COMPARE_LT ? pred->right->literal.text : search->span.to;
    }
    if (pred->right->literal.kind != LITERAL_PERIOD) {
        return;
    }
    const struct literal *period = &pred->right->literal;
    if (pred->op == COMPARE_GE) {
        search->span.from = period->from;
    } else if (pred->op == COMPARE_LE) {
        search->span.to = period->to;
    }
    if (pred->op != COMPARE_EQ || search->count == MOST_PERIODS) {
        return;
    }
    for (size_t i = 0; i < search->count; i++) {
        if (strcmp(search->periods[i]->from, period->from) == 0 &&
            strcmp(search->periods[i]->to, period->to) == 0) {
            return;
        }
    }
    search->periods[search->count++] = period;
}

static bool find_group(void *context, struct query *query)
{
    struct search *search = context;
    for (size_t i = 0; i < query->group_count; i++) {
        search->bucket = query->group[i]->kind == EXPR_BUCKET ? query->group[i] : search->bucket;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        search->changes =
            search->changes ||
            (expr->kind == EXPR_WINDOW && (expr->op == WINDOW_CHANGE || expr->op == WINDOW_CHANGE_PERCENT));
    }
    return true;
}

static bool says_compare(struct arena *arena, const char *question)
{
    static const char *const words[] = {"vs",     "versus",   "compare",  "compared", "comparing", "against",
                                        "growth", "grown",    "grew",     "change",   "changed",   "than",
                                        "over",   "increase", "decrease", "trend"};
    struct word *split = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &split);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || text_is_one_of(split[i].text, words, sizeof words / sizeof *words);
    }
    return found;
}

/* Does it hold today and a day behind it? */
static bool goes_on(const struct search *search, const struct literal *period)
{
    char first[11], last[11];
    struct civil from, to;
    snprintf(first, sizeof first, "%.10s", period->from);
    snprintf(last, sizeof last, "%.10s", period->to);
    return civil_parse(first, &from) && civil_parse(last, &to) && civil_compare(from, search->today) <= 0 &&
           civil_compare(civil_add(search->today, CIVIL_DAY, 1), to) < 0;
}

static bool unit_of_bucket(const struct expr *bucket, enum civil_unit *ret_unit)
{
    static const enum civil_unit units[] = {[BUCKET_YEAR] = CIVIL_YEAR,
                                            [BUCKET_QUARTER] = CIVIL_QUARTER,
                                            [BUCKET_MONTH] = CIVIL_MONTH,
                                            [BUCKET_WEEK] = CIVIL_WEEK};
    bool spans = bucket != NULL && (bucket->op == BUCKET_YEAR || bucket->op == BUCKET_QUARTER ||
                                    bucket->op == BUCKET_MONTH || bucket->op == BUCKET_WEEK);
    if (spans) {
        *ret_unit = units[bucket->op];
    }
    return spans;
}

static const char *tell(struct arena *arena, const struct search *search, const struct literal *period)
{
    return arena_printf(arena,
                        "%s is not over: it has only its days up to %s, what it is compared with has all",
                        tell_period(arena, period), civil_print(arena, search->today));
}

/* The group that today is in. */
static const struct literal *group_of_today(struct arena *arena, const struct search *search,
                                            enum civil_unit unit)
{
    struct civil from = civil_floor_from(search->today, unit, search->week_start);
    struct literal *period = ARENA_NEW(arena, struct literal);
    *period = (struct literal){.kind = LITERAL_PERIOD,
                               .from = civil_print(arena, from),
                               .to = civil_print(arena, civil_add(from, unit, 1))};
    return period;
}

const char *unfinished_note(struct arena *arena, const char *question, const char *today, int week_start,
                            struct query *query)
{
    struct search search = {.week_start = week_start};
    enum civil_unit unit = CIVIL_MONTH;
    const struct literal *last = NULL;
    if (!civil_parse(today, &search.today)) {
        return NULL;
    }
    find_group(&search, query);
    query_walk(query,
               &(struct query_visitor){.context = &search, .leave_pred = find_period, .query = find_group});
    for (size_t i = 0; i < search.count; i++) {
        last = goes_on(&search, search.periods[i]) ? search.periods[i] : last;
    }
    if (last != NULL && search.count > 1) {
        return tell(arena, &search, last);
    }
    if (last == NULL && (search.span.from != NULL || search.span.to != NULL)) {
        search.span.from = search.span.from != NULL ? search.span.from : "0001-01-01";
        search.span.to = search.span.to != NULL ? search.span.to : "9999-12-31";
        last = goes_on(&search, &search.span) ? &search.span : NULL;
    }
    if (last == NULL) {
        return NULL;
    }
    if (!unit_of_bucket(search.bucket, &unit) || !(search.changes || says_compare(arena, question))) {
        return NULL;
    }
    const struct literal *group = group_of_today(arena, &search, unit);
    return strcmp(group->from, last->from) > 0 && goes_on(&search, group) ? tell(arena, &search, group)
                                                                          : NULL;
}
