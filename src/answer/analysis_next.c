/* Questions that go on from an answer over time or by group, and that can be answered here. */
#include "answer/analysis.h"
#include "answer/statements.h"
#include "english/lists.h"
#include "english/periods.h"
#include "sql/sql.h"
#include "util/text.h"

#include <string.h>

enum {
    MOST_WORDS = 60,
    MOST_TRIED = 5,
    FEWEST_TO_FORECAST = 9,
    FEWEST_TO_COMPARE = 11,
    CHEAP = 50 /* milliseconds of the answer */
};

struct asking {
    struct arena *arena;
    const struct catalog *catalog;
    const char *question;
    struct word *words;
    size_t count;
    bool gone[MOST_WORDS + 1];
    const char *unit;         /* of an answer over time; NULL: it is none */
    const struct expr *label; /* of one by group; NULL: it is none */
};

/* What the statement is split by. False where it is no table of one number over time or by group. A key beside the name of what
 * it is the key of is grouped by, and not selected. */
static bool take_groups(struct asking *asking, const struct query *query)
{
    static const char *const units[] = {"year", "quarter", "month", "week", "day"};
    size_t numbers = 0;
    if (query->set != SET_NONE || query->group_count == 0) {
        return false;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        if (expr_has_aggregate(expr)) {
            numbers++;
        } else if (expr->kind == EXPR_BUCKET && expr->op <= BUCKET_DAY) {
            asking->unit = units[expr->op];
        } else if (expr->kind == EXPR_COLUMN) {
            asking->label = expr;
        } else {
            return false;
        }
    }
    return numbers == 1 && query->select_count > 1;
}

static bool names_label(const struct asking *asking, const struct word *word)
{
    const struct catalog_column *column = &asking->catalog->columns[asking->label->column];
    const char *const names[] = {column->name, asking->catalog->tables[column->table].name};
    for (size_t i = 0; i < 2; i++) {
        struct word *words;
        size_t count = words_split_name(asking->arena, names[i], &words);
        for (size_t k = 0; k < count; k++) {
            if (strcmp(words[k].stem, word->stem) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* "per month", "monthly", "by channel": what it is split by is not what is measured. */
static void drop_groups(struct asking *asking)
{
    for (size_t i = 0; i < asking->count; i++) {
        int unit;
        bool before = i > 0 && (words_is(asking->words, asking->count, i - 1, "per") ||
                                words_is(asking->words, asking->count, i - 1, "by") ||
                                words_is(asking->words, asking->count, i - 1, "each") ||
                                words_is(asking->words, asking->count, i - 1, "every"));
        bool time = list_value(LIST_ANALYSIS_UNITS, asking->words[i].text, &unit);
        size_t length = strlen(asking->words[i].text);
        bool adverb = time && length > 2 && strcmp(asking->words[i].text + length - 2, "ly") == 0;
        bool label = before && asking->label != NULL && names_label(asking, &asking->words[i]);
        if (adverb || (before && time) || label) {
            asking->gone[i] = true;
            asking->gone[i - (before && i > 0)] = true;
            bool each = before && i > 1 && words_is(asking->words, asking->count, i - 1, "each") &&
                        words_is(asking->words, asking->count, i - 2, "for");
            asking->gone[i - (each ? 2 : 0)] = true;
        }
    }
}

/* "in 2024": another time is asked about. */
static void drop_periods(struct asking *asking, struct civil today)
{
    struct period *found;
    size_t count =
        periods_find(asking->arena, asking->words, asking->count, today, asking->catalog->week_start, &found);
    for (size_t i = 0; i < count; i++) {
        size_t first = found[i].first;
        while (first > 0 && (words_is(asking->words, asking->count, first - 1, "in") ||
                             words_is(asking->words, asking->count, first - 1, "of") ||
                             words_is(asking->words, asking->count, first - 1, "for") ||
                             words_is(asking->words, asking->count, first - 1, "during") ||
                             words_is(asking->words, asking->count, first - 1, "since") ||
                             words_is(asking->words, asking->count, first - 1, "the"))) {
            first--;
        }
        for (size_t k = first; k <= found[i].last && k < asking->count; k++) {
            asking->gone[k] = true;
        }
    }
}

/* What is measured, in the question's words; NULL: nothing is left. */
static const char *what_is_measured(struct asking *asking)
{
    struct text text;
    size_t first = 0, left = 0;
    while (first < asking->count && list_has(LIST_FORECAST_FILLERS, asking->words[first].text)) {
        asking->gone[first++] = true;
    }
    bool many = words_is(asking->words, asking->count, first, "how") &&
                words_is(asking->words, asking->count, first + 1, "many");
    text_open(&text);
    if (many) {
        asking->gone[first] = asking->gone[first + 1] = true;
        fputs("number of", text.out);
    }
    for (size_t i = 0; i < asking->count; i++) {
        if (!asking->gone[i] && asking->words[i].kind != WORD_OTHER) {
            fprintf(text.out, "%s%.*s", left > 0 || many ? " " : "",
                    (int)(asking->words[i].end - asking->words[i].start),
                    asking->question + asking->words[i].start);
            left++;
        }
    }
    const char *joined = text_close(&text, asking->arena);
    return left > 0 ? joined : NULL;
}

/* Of a change parts are told only where the number is a count, a sum or an average. Whether something is usual, or goes with it, only
 * the values tell: where that is cheap, it is run. */
static bool works_out(struct askdb_outcome *public, bool cheap)
{
    const struct analysis *analysis = ((struct outcome *)public)->analysis;
    enum analysis_kind kind = analysis->asked.kind;
    struct askdb_error ignored;
    if (kind == ANALYSIS_CHANGE) {
        return analysis->parts.adds_up || analysis->parts.average;
    }
    bool run = cheap && (kind == ANALYSIS_UNUSUAL || kind == ANALYSIS_ASSOCIATION);
    return !run || askdb_outcome_run(public, NULL, &ignored) == 0;
}

/* Can it be answered here, as an analysis? `cheap`: what it takes may be found out by running it. */
static bool works(const struct askdb_conversation *conversation, const char *question, bool analysis,
                  bool cheap)
{
    struct askdb_conversation alone = *conversation;
    struct askdb_error ignored;
    alone.history_count = 0;
    alone.audit = NULL;
    alone.unrun = true;
    alone.remembered = false;
    alone.known = NULL;
    struct askdb_outcome *outcome = askdb_outcome_begin(&alone, question, NULL);
    bool right = askdb_outcome_read(outcome, &ignored) == 0 && (outcome->analysis != NULL) == analysis;
    right = right && (!analysis || works_out(outcome, cheap));
    askdb_outcome_destroy(outcome);
    return right;
}

/* Those to be tried, the most useful first; how many. */
static size_t list_questions(const struct asking *asking, const char *what, size_t rows, const char **ret)
{
    struct arena *arena = asking->arena;
    size_t count = 0;
    bool over_time = asking->unit != NULL;
    if (!over_time) {
        ret[count++] = arena_printf(arena, "%s per month", what);
    } else if (rows >= FEWEST_TO_FORECAST) {
        ret[count++] = arena_printf(arena, "forecast %s for 3 %ss", what, asking->unit);
    }
    if (!over_time || rows >= FEWEST_TO_COMPARE) {
        ret[count++] = arena_printf(arena, "what is unusual in %s", what);
    }
    ret[count++] = arena_printf(arena, "what changed in %s", what);
    ret[count++] = arena_printf(arena, "what drives %s", what);
    return count;
}

/* The question that says what is measured: the one that this leans on. */
static const char *whole_question(const struct askdb_outcome *outcome)
{
    const char *leaned = outcome->chosen != NULL ? outcome->chosen->follow_up_of : NULL;
    return leaned != NULL ? leaned : outcome->question;
}

/* Does it begin as what leans on another one does? It says not what is measured. */
static bool begins_leaning(const struct asking *asking)
{
    static const char *const beginnings[] = {"only",   "and",     "just", "but", "without",
                                             "except", "instead", "also", "same"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        if (words_is(asking->words, asking->count, 0, beginnings[i])) {
            return true;
        }
    }
    return false;
}

bool answer_goes_on(struct arena *arena, const struct askdb *askdb, const struct askdb_outcome *outcome)
{
    struct asking asking = {.arena = arena, .catalog = askdb->catalog};
    struct askdb_error ignored;
    struct query *query = NULL;
    return outcome->analysis == NULL && outcome->sql != NULL && outcome->ran && outcome->result.rows > 1 &&
           sql_parse(arena, asking.catalog, outcome->sql, &query, &ignored) == 0 &&
           take_groups(&asking, query);
}

size_t answer_next_questions(struct arena *arena, const struct askdb_conversation *conversation,
                             const struct askdb_outcome *outcome, const char *ret_questions[ANSWER_NEXT])
{
    struct asking asking = {
        .arena = arena, .catalog = conversation->askdb->catalog, .question = whole_question(outcome)};
    struct askdb_error ignored;
    struct query *query = NULL;
    struct civil today;
    const char *tried[MOST_TRIED];
    size_t count = 0;
    bool fragment = outcome->chosen != NULL && outcome->chosen->follow_up_of != NULL;
    if (outcome->question == NULL || fragment || outcome->analysis != NULL || outcome->sql == NULL ||
        !outcome->ran || sql_parse(arena, asking.catalog, outcome->sql, &query, &ignored) != 0 ||
        !take_groups(&asking, query)) {
        return 0;
    }
    if (conversation->now == NULL || !civil_parse(conversation->now, &today)) {
        today = civil_today();
    }
    asking.count = words_split(arena, asking.question, strlen(asking.question), MOST_WORDS, &asking.words);
    if (begins_leaning(&asking)) {
        return 0;
    }
    drop_groups(&asking);
    drop_periods(&asking, today);
    const char *what = what_is_measured(&asking);
    conversation->askdb->refresh.steady++;
    size_t listed = what != NULL ? list_questions(&asking, what, outcome->result.rows, tried) : 0;
    for (size_t i = 0; i < listed && count < ANSWER_NEXT; i++) {
        bool series = asking.unit == NULL && i == 0;
        if (works(conversation, tried[i], !series, outcome->result.milliseconds < CHEAP)) {
            ret_questions[count++] = tried[i];
        }
    }
    conversation->askdb->refresh.steady--;
    return count;
}
