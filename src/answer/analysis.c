/* Questions for an analysis: read into a plan, and run. */
#include "answer/analysis.h"
#include "answer/cells.h"
#include "answer/judge.h"
#include "english/lists.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

static const char *const kind_names[] = {"",     "forecast", "unusual",  "change",       "association",
                                         "risk", "score",    "segments", "distribution", "parts"};

/* ---- reading ---- */

static bool named_in(const char *name, const struct word *word, struct arena *arena)
{
    struct word *words;
    size_t count = words_split_name(arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

/* Is a word that would tell the kind the name of something here, such as a table of forecasts? */
static bool is_name(const struct outcome *outcome, struct arena *arena, enum word_list list)
{
    const struct catalog *catalog = outcome->conversation.askdb->catalog;
    struct word *words;
    bool found = false;
    size_t count = words_split(arena, outcome->public.question, strlen(outcome->public.question), 60, &words);
    for (size_t i = 0; i < count && !found; i++) {
        if (!list_has(list, words[i].text)) {
            continue;
        }
        for (size_t k = 0; k < catalog->table_count && !found; k++) {
            found = named_in(catalog->tables[k].name, &words[i], arena);
        }
        for (size_t k = 0; k < catalog->column_count && !found; k++) {
            found = named_in(catalog->columns[k].name, &words[i], arena);
        }
    }
    return found;
}

/* Is each of them the name of a column of measured numbers, and of nothing else? "Group orders by channel" asks for no segments. */
static bool are_numbers(const struct outcome *outcome, struct arena *arena,
                        const struct analysis_asked *asked)
{
    const struct catalog *catalog = outcome->conversation.askdb->catalog;
    bool numbers = asked->metric_count > 0;
    for (size_t i = 0; i < asked->metric_count && numbers; i++) {
        struct word *words;
        const char *text = asked->metrics[i].text;
        size_t count = words_split(arena, text, strlen(text), 20, &words), measured = 0, others = 0;
        for (size_t k = 0; k < catalog->column_count; k++) {
            const struct catalog_column *column = &catalog->columns[k];
            bool named = count > 0;
            for (size_t w = 0; w < count && named; w++) {
                named = named_in(column->name, &words[w], arena);
            }
            bool number =
                column->type == COLUMN_NUMBER && !column->integer && !column->foreign && !column->primary;
            measured += named && number;
            others += named && !number;
        }
        numbers = measured > 0 && others == 0;
    }
    return numbers;
}

static bool is_of_data(const struct outcome *outcome, struct arena *arena, enum analysis_kind kind)
{
    switch (kind) {
    case ANALYSIS_FORECAST:
        return is_name(outcome, arena, LIST_FORECAST_WORDS);
    case ANALYSIS_UNUSUAL:
        return is_name(outcome, arena, LIST_UNUSUAL_WORDS);
    case ANALYSIS_ASSOCIATION:
        return is_name(outcome, arena, LIST_ASSOCIATION_WORDS) ||
               is_name(outcome, arena, LIST_ASSOCIATION_NOUNS);
    case ANALYSIS_CHANGE:
    case ANALYSIS_SEGMENTS:
        return is_name(outcome, arena, LIST_SEGMENT_SURE);
    case ANALYSIS_DISTRIBUTION:
        return is_name(outcome, arena, LIST_DISTRIBUTION_WORDS);
    case ANALYSIS_RISK:
    case ANALYSIS_SCORE:
    case ANALYSIS_PARTS:
    case ANALYSIS_NONE:
        break;
    }
    return false;
}

/* "anything unusual last week" names nothing: the rows of the largest table with a day of its own. */
static const char *name_largest_table(struct analysis *analysis)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct catalog_table *best = NULL;
    struct word *words;
    for (size_t i = 0; i < catalog->table_count; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        if (!table->view && table->main_date >= 0 &&
            (best == NULL || table->row_estimate > best->row_estimate)) {
            best = table;
        }
    }
    if (best == NULL) {
        return NULL;
    }
    size_t count = words_split_name(analysis->arena, best->name, &words);
    analysis_note(analysis, "no number is named: the rows of %s are counted", best->name);
    return arena_printf(analysis->arena, "number of %s per month",
                        words_join(analysis->arena, words, count, false));
}

static int decline_unnamed(struct askdb_error *err)
{
    error_set(err, ASKDB_DECLINED, "the question names no number to look at");
    error_hint(err, "name one: 'orders', 'revenue'");
    return -ASKDB_DECLINED;
}

static int take_apart(struct analysis *analysis, const char **ret_sql, struct askdb_error *err)
{
    const char *sql = analysis->outcome->public.sql;
    switch (analysis->asked.kind) {
    case ANALYSIS_ASSOCIATION:
        return target_take_apart(analysis, sql, ret_sql, err);
    case ANALYSIS_DISTRIBUTION:
        return analysis_take_distribution(analysis, sql, ret_sql, err);
    case ANALYSIS_RISK:
        return risk_take_apart(analysis, sql, ret_sql, err);
    case ANALYSIS_SEGMENTS:
        return segments_take_apart(analysis, sql, ret_sql, err);
    case ANALYSIS_SCORE:
        *ret_sql = sql;
        return 0;
    case ANALYSIS_FORECAST:
    case ANALYSIS_UNUSUAL:
    case ANALYSIS_CHANGE:
    case ANALYSIS_PARTS:
    case ANALYSIS_NONE:
        break;
    }
    int status = series_take_apart(analysis, sql, err);
    *ret_sql = status == 0 ? series_statement(analysis, analysis->asked.unit) : NULL;
    return status;
}

/* The rest of the question was read by month: where the series is of weeks or days, the sentence says so. */
static void tell_series(struct analysis *analysis)
{
    static const char month[] = ", by month";
    struct askdb_outcome *outcome = &analysis->outcome->public;
    const struct askdb_candidate *chosen = outcome->chosen;
    const char *place = chosen != NULL ? strstr(chosen->reading, month) : NULL;
    enum civil_unit unit = analysis->asked.unit;
    if (place == NULL || unit == CIVIL_MONTH || !analysis_is_of_series(analysis->asked.kind)) {
        return;
    }
    struct askdb_answer *answer = analysis->outcome->answer;
    size_t at = (size_t)(chosen - answer->candidates);
    struct askdb_candidate *told = ARENA_ARRAY(analysis->arena, struct askdb_candidate, answer->count);
    memcpy(told, answer->candidates, answer->count * sizeof *told);
    told[at].reading =
        arena_printf(analysis->arena, "%.*s, by %s%s", (int)(place - chosen->reading), chosen->reading,
                     analysis->asked.hourly ? "hour" : series_unit_name(unit), place + strlen(month));
    answer->candidates = told;
    outcome->chosen = &told[at];
}

/* Takes the statement apart that was read, or that a person chose, and makes the first step of it. */
static int take_statement(struct analysis *analysis, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    const char *sql = NULL;
    int status = take_apart(analysis, &sql, err);
    if (status == 0) {
        struct validated_query *query = NULL;
        analysis->series = outcome->public.sql = sql;
        status = session_validate(outcome->conversation.askdb, analysis->arena, outcome->public.sql, &query,
                                  NULL, err);
        tell_series(analysis);
        validated_query_destroy(query);
    }
    outcome->public.declined = status == -ASKDB_DECLINED;
    return status;
}

static int plan_score(struct analysis *analysis, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    const char *sql = NULL;
    int status = score_plan(analysis, &sql, err);
    if (status == 0) {
        outcome->public.sql = sql;
        status = take_statement(analysis, err);
    }
    outcome->public.declined = status == -ASKDB_DECLINED;
    return status;
}

/* ---- other words for the rest ---- */

static bool has_word(struct arena *arena, const char *text, enum word_list list)
{
    struct word *words;
    size_t count = words_split(arena, text, strlen(text), 60, &words);
    return list_has_one(list, words, count);
}

/* "revenue by channel per month" with its time first: "revenue per month by channel"; NULL: it is. */
static const char *time_first(struct arena *arena, const char *text)
{
    static const char time[] = " per month";
    const char *at = strstr(text, time), *by = strstr(text, " by ");
    by = by == NULL ? strstr(text, " per ") : by;
    if (at == NULL || by == NULL || by >= at) {
        return NULL;
    }
    return arena_printf(arena, "%.*s%s%.*s%s", (int)(by - text), text, time, (int)(at - by), by,
                        at + strlen(time));
}

/* The same asked in other words, where the first are not read as what is needed; NULL: there is no such
 * way. */
static const char *reworded(const struct analysis *analysis, size_t way)
{
    struct arena *arena = analysis->arena;
    const char *text = analysis->asked.text;
    enum analysis_kind kind = analysis->asked.kind;
    bool series = analysis_is_of_series(kind);
    bool bare = !has_word(arena, text, LIST_MEASURING_WORDS);
    if (kind == ANALYSIS_RISK || kind == ANALYSIS_SEGMENTS) {
        return way == 0 ? arena_printf(arena, "list of all %s", text) : NULL;
    }
    switch (way) {
    case 0:
        return series ? time_first(arena, text) : bare ? arena_printf(arena, "average %s", text) : NULL;
    case 1:
        return series && bare ? arena_printf(arena, "total %s", text) : NULL;
    case 2:
        return series && bare ? arena_printf(arena, "number of %s", text) : NULL;
    default:
        return NULL;
    }
}

enum { WAYS = 3 };

static int attempt(struct analysis *analysis, const char *text, struct askdb_error *err)
{
    const char *asked = analysis->asked.text;
    analysis->asked.text = text;
    int status = analysis_translate(analysis, text, err);
    analysis->untranslated = status != 0;
    status = status == 0 ? take_statement(analysis, err) : status;
    analysis->asked.text = status == 0 ? text : asked;
    return status;
}

/* What was approved is refused for what it is, and not for being no series. */
static int take_approved(struct analysis *analysis, const char *sql, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    struct validated_query *query = NULL;
    int status = session_validate(outcome->conversation.askdb, analysis->arena, sql, &query, NULL, err);
    validated_query_destroy(query);
    if (status != 0) {
        return status;
    }
    outcome->public.sql = arena_strdup(analysis->arena, sql);
    return take_statement(analysis, err);
}

/* What is asked for, in the words of the question, else in others that leave nothing out. */
static int plan(struct analysis *analysis, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    if (analysis->asked.text == NULL && analysis->asked.kind == ANALYSIS_UNUSUAL) {
        analysis->asked.text = name_largest_table(analysis);
    }
    if (analysis->asked.text == NULL) {
        return decline_unnamed(err);
    }
    if (analysis->asked.kind == ANALYSIS_SCORE) {
        return plan_score(analysis, err);
    }
    const char *asked = analysis->asked.text, *known = outcome->conversation.known;
    if (known != NULL &&
        (analysis_is_of_series(analysis->asked.kind) || analysis->asked.kind == ANALYSIS_RISK)) {
        return take_approved(analysis, known, err);
    }
    int status = attempt(analysis, asked, err);
    for (size_t way = 0; way < WAYS && status == -ASKDB_DECLINED; way++) {
        struct askdb_error ignored;
        const char *text = reworded(analysis, way);
        if (text == NULL || attempt(analysis, text, &ignored) != 0) {
            continue;
        }
        if (outcome->public.chosen->not_used_count == 0) {
            analysis_note(analysis, "read as '%s'", text);
            return 0;
        }
        analysis->asked.text = asked;
    }
    return status;
}

/* Does the data itself reach into the time that is asked for? */
static bool data_reaches(struct analysis *analysis)
{
    struct askdb_error ignored;
    struct series *series;
    size_t count = 0;
    struct civil today = analysis->today;
    analysis->today = (struct civil){9999, 1, 1};
    int status =
        series_read(analysis, analysis->outcome->public.sql, analysis->asked.unit, &series, &count, &ignored);
    analysis->today = today;
    analysis->public.step_count = 0;
    analysis->public.note_count = 0;
    for (size_t i = 0; status == 0 && i < count; i++) {
        struct civil end = civil_add(series[i].from, analysis->asked.unit, (long)series[i].count);
        if (series[i].count > 0 && civil_compare(end, analysis->asked.from) > 0) {
            return true;
        }
    }
    return false;
}

/* Why it cannot be made, unless its words are only too unsure. */
static void say_why(const struct analysis *analysis, const struct askdb_error *fault)
{
    struct askdb_error *why = &analysis->outcome->unanalysed;
    bool forecast = analysis->asked.kind == ANALYSIS_FORECAST;
    const char *text = analysis->asked.text != NULL ? analysis->asked.text : "";
    const char *time = strstr(text, " per month");
    if (error_is(fault, CODE_NOT_A_QUESTION)) {
        error_tell(why, CODE_NOT_IN_DATA, "%snothing in this database is called '%.*s'",
                   forecast ? "no forecast can be made: " : "",
                   (int)(time != NULL ? (size_t)(time - text) : strlen(text)), text);
        error_hint(why, "%s", fault->hint);
    } else if (error_is(fault, CODE_NOT_IN_DATA) && forecast) {
        error_tell(why, CODE_NOT_IN_DATA, "no forecast can be made: %s", fault->message);
        error_hint(why, "%s", fault->hint);
    } else if (!analysis->untranslated || error_is(fault, CODE_NOT_IN_DATA)) {
        *why = *fault;
    }
}

static void forget(struct outcome *outcome)
{
    askdb_answer_destroy(outcome->answer);
    outcome->answer = NULL;
    outcome->analysis = NULL;
    outcome->public.analysis = NULL;
    outcome->public.answer = NULL;
    outcome->public.chosen = NULL;
    outcome->public.sql = NULL;
    outcome->public.declined = false;
}

bool analysis_read(struct outcome *outcome, int *ret_status, struct askdb_error *err)
{
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct civil today;
    bool known = conversation->known != NULL;
    if ((known && !conversation->remembered) || strlen(outcome->public.question) > 1000 ||
        conversation->askdb->catalog->table_count == 0 ||
        (conversation->askdb->builtin == NULL && conversation->askdb->language_model == NULL)) {
        return false;
    }
    if (conversation->now == NULL || !civil_parse(conversation->now, &today)) {
        today = civil_today();
    }
    struct analysis *analysis = ARENA_NEW(outcome->arena, struct analysis);
    *analysis = (struct analysis){
        .outcome = outcome, .arena = outcome->arena, .today = today, .most_read = ANALYSIS_ROWS};
    analysis->asked = analysis_read_words(outcome->arena, outcome->public.question, today,
                                          conversation->askdb->catalog->week_start);
    enum analysis_kind kind = analysis->asked.kind;
    bool leans = analysis->asked.open && conversation->history_count > 0; /* "and next week?" */
    bool groups = analysis->asked.if_numbers && !are_numbers(outcome, outcome->arena, &analysis->asked);
    if (kind == ANALYSIS_NONE || leans || groups || is_of_data(outcome, outcome->arena, kind)) {
        return false;
    }
    analysis->public.kind = kind_names[kind];
    analysis->public.steps = analysis->steps;
    analysis->public.notes = analysis->notes;
    outcome->analysis = analysis;
    outcome->public.analysis = &analysis->public;
    int status = plan(analysis, err);
    bool told = kind == ANALYSIS_SEGMENTS && analysis->segments != NULL &&
                !is_name(outcome, outcome->arena, LIST_SEGMENT_VERBS); /* why it cannot be done */
    if ((status == -ASKDB_DECLINED && (told || analysis->told)) || (status != 0 && known)) {
        *ret_status = status;
        return true;
    }
    if (status == -ASKDB_DECLINED || (analysis->asked.open && (status != 0 || data_reaches(analysis)))) {
        if (status == -ASKDB_DECLINED && !analysis->asked.open) {
            say_why(analysis, err);
        }
        forget(outcome); /* the words may mean something else */
        return false;
    }
    *ret_status = status;
    return true;
}

/* ---- running ---- */

static int ignore_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)context, (void)cells, (void)count, (void)err;
    return 0;
}

int analysis_run(struct outcome *outcome, const struct askdb_sink *sink, struct askdb_error *err)
{
    static const struct askdb_sink none = {.begin = answer_ignore_columns, .row = ignore_row};
    struct analysis *analysis = outcome->analysis;
    analysis->sink = sink != NULL ? sink : &none;
    analysis->most_read = ANALYSIS_ROWS;
    analysis->most_rows =
        session_most_rows(outcome->conversation.askdb, outcome->conversation.limits.max_rows);
    bool other = analysis->series == NULL || strcmp(outcome->public.sql, analysis->series) != 0;
    int status = other ? take_statement(analysis, err) : 0;
    if (status != 0) {
        return status;
    }
    switch (analysis->asked.kind) {
    case ANALYSIS_FORECAST:
        status = analysis->asked.hourly ? analysis_load(analysis, err) : analysis_forecast(analysis, err);
        break;
    case ANALYSIS_UNUSUAL:
        status = analysis_unusual(analysis, err);
        break;
    case ANALYSIS_CHANGE:
        status = analysis_change(analysis, err);
        if (status == -ASKDB_DECLINED && analysis->within != NULL) { /* there is nothing before */
            status = analysis_parts(analysis, err);
        }
        break;
    case ANALYSIS_ASSOCIATION:
        status = analysis_association(analysis, err);
        break;
    case ANALYSIS_RISK:
        status = analysis_risk(analysis, err);
        break;
    case ANALYSIS_SCORE:
        status = analysis_score(analysis, err);
        break;
    case ANALYSIS_SEGMENTS:
        status = analysis_segments(analysis, err);
        break;
    case ANALYSIS_DISTRIBUTION:
        status = analysis_distribution(analysis, err);
        break;
    case ANALYSIS_PARTS:
        status = analysis_parts(analysis, err);
        break;
    case ANALYSIS_NONE:
        break;
    }
    outcome->public.result.rows = analysis->rows;
    outcome->public.result.truncated = analysis->truncated;
    outcome->public.declined = status == -ASKDB_DECLINED;
    return status;
}
