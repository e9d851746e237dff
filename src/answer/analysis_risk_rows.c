/* What was known before each cut-off: counted by the database, from rows of earlier days alone. */
#include "answer/analysis_risk.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SPANS = 3, MOST_OUTPUTS = 96, USUAL_DAYS = 30, SHORTEST_SPAN = 7, FEWEST_CUTS = 3, SETTLING = 60 };

static const int spans[SPANS] = {30, 90, 365};
static const double FILLED_LATER = 0.5;

struct counting {
    struct analysis *analysis;
    struct arena *arena;
    struct risk *risk;
    struct risk_history *history;
    long first_day, last_day; /* of all sources */
    size_t capacity, *by_key;
    size_t source, column;          /* that is read, and the feature that it begins with */
    double filled[RISK_NUMBERS][4]; /* with a number, of all: in the last days, before */
};

/* ---- trees ---- */

static const char *day_text(struct arena *arena, long day)
{
    return civil_print(arena, civil_add((struct civil){1, 1, 1}, CIVIL_DAY, day));
}

struct pred *risk_in_days(struct arena *arena, int32_t column, long from, long to)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *period = ARENA_NEW(arena, struct expr);
    long earliest = civil_days((struct civil){1900, 1, 1});
    period->kind = EXPR_LITERAL;
    period->literal = (struct literal){.kind = LITERAL_PERIOD,
                                       .from = day_text(arena, from < earliest ? earliest : from),
                                       .to = day_text(arena, to)};
    *pred = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = expr_column(arena, column), .right = period};
    return pred;
}

struct expr *risk_day_of(struct arena *arena, int32_t column)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_BUCKET, .op = BUCKET_DAY, .left = expr_column(arena, column)};
    return expr;
}

static struct query *source_query(struct arena *arena, const struct risk_source *source)
{
    struct query *query = ARENA_NEW(arena, struct query);
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_OUTPUTS);
    query->group = ARENA_ARRAY(arena, struct expr *, 1);
    query->where = pred_copy(arena, source->condition);
    return query;
}

static void add_count(struct arena *arena, struct query *query, const struct risk_source *source,
                      struct pred *filter)
{
    struct expr *star = ARENA_NEW(arena, struct expr);
    *star = (struct expr){.kind = EXPR_STAR, .table = source->table};
    struct expr *count = target_aggregate(arena, AGGREGATE_COUNT, star);
    count->filter = filter;
    target_select(query, count);
}

/* ---- the time ---- */

static int add_ends(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct counting *counting = context;
    long first = analysis_cell_day(counting->arena, &cells[0]),
         last = analysis_cell_day(counting->arena, &cells[1]);
    if (first >= 0 && last >= 0) {
        counting->first_day =
            counting->first_day < 0 || first < counting->first_day ? first : counting->first_day;
        counting->last_day = last > counting->last_day ? last : counting->last_day;
    }
    return 0;
}

static int read_ends(struct counting *counting, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = counting, .begin = answer_ignore_columns, .row = add_ends};
    int status = 0;
    counting->first_day = counting->last_day = -1;
    for (size_t i = 0; i < counting->risk->source_count && status == 0; i++) {
        const struct risk_source *source = &counting->risk->sources[i];
        struct query *query = source_query(counting->arena, source);
        long tomorrow = civil_days(counting->analysis->today) + 1;
        target_select(query, target_aggregate(counting->arena, AGGREGATE_MIN,
                                              risk_day_of(counting->arena, source->date)));
        target_select(query, target_aggregate(counting->arena, AGGREGATE_MAX,
                                              risk_day_of(counting->arena, source->date)));
        query->where = pred_both(counting->arena, query->where,
                                 risk_in_days(counting->arena, source->date, 0, tomorrow));
        status = series_run(counting->analysis, target_print(counting->analysis, query), &sink, err);
    }
    return status;
}

/* The cut-offs: today, or where the data ends, and each span before that the data reaches. */
static int settle_cuts(struct counting *counting, struct askdb_error *err)
{
    struct analysis *analysis = counting->analysis;
    struct risk_history *history = counting->history;
    long today = civil_days(analysis->today);
    history->length = USUAL_DAYS;
    if (analysis->asked.period_given) {
        history->lead = civil_days(analysis->asked.from) - today;
        history->length = civil_days(analysis->asked.to) - civil_days(analysis->asked.from);
        history->lead = history->lead > 0 ? history->lead : 0;
    } else {
        analysis_note(analysis, "no time is named: the next %d days are taken", USUAL_DAYS);
    }
    long span = history->lead + history->length;
    span = span > SHORTEST_SPAN ? span : SHORTEST_SPAN;
    bool ended = counting->last_day + span < today;
    history->end = ended ? counting->last_day + 1 : today;
    if (ended && counting->last_day >= 0) {
        analysis_note(analysis, "the data ends on %s: the time is counted from there",
                      day_text(counting->arena, counting->last_day));
    }
    while (history->cut_count < RISK_CUTS) {
        long cut = history->end - span * (long)history->cut_count;
        if (counting->first_day < 0 || cut < counting->first_day + (span > SETTLING ? span : SETTLING)) {
            break;
        }
        history->cuts[history->cut_count++] = cut;
    }
    if (history->cut_count <= FEWEST_CUTS) {
        return error_tell(err, CODE_FORECAST,
                          "too little of the past to learn from: of %ld days at a time, %d times are needed",
                          span, FEWEST_CUTS + 1);
    }
    return 0;
}

/* ---- those that it may happen to ---- */

static int add_whom(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct counting *counting = context;
    struct risk_history *history = counting->history;
    const struct risk *risk = counting->risk;
    struct risk_whom whom = {.started = -1, .happened = -1};
    size_t at = 0;
    whom.key = whom.label = analysis_cell_text(counting->arena, &cells[at++]);
    if (risk->label >= 0) {
        whom.label = analysis_cell_text(counting->arena, &cells[at++]);
    }
    if (risk->started >= 0) {
        whom.started = analysis_cell_day(counting->arena, &cells[at++]);
    }
    if (risk->event == RISK_COLUMN) {
        whom.happened = analysis_cell_day(counting->arena, &cells[at]);
    }
    history->whom = arena_grow(counting->arena, history->whom, history->whom_count, &counting->capacity,
                               sizeof *history->whom);
    history->whom[history->whom_count++] = whom;
    return 0;
}

static int compare_keys(const void *a, const void *b)
{
    return strcmp(((const struct risk_whom *)a)->key, ((const struct risk_whom *)b)->key);
}

static int read_whom(struct counting *counting, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = counting, .begin = answer_ignore_columns, .row = add_whom};
    struct risk_history *history = counting->history;
    int status = series_run(counting->analysis, counting->analysis->outcome->public.sql, &sink, err);
    if (status == 0 && history->whom_count > 0) {
        qsort(history->whom, history->whom_count, sizeof *history->whom, compare_keys);
    }
    return status;
}

/* ---- features ---- */

static size_t number_count(const struct risk_source *source)
{
    size_t count = 0;
    while (count < RISK_NUMBERS && source->numbers[count] >= 0) {
        count++;
    }
    return count;
}

static void add_feature(struct risk_history *history, const char *name, const char *never, bool grows)
{
    history->features[history->feature_count++] = (struct risk_feature){name, never, grows};
}

static void name_features(struct counting *counting)
{
    struct arena *arena = counting->arena;
    const struct analysis *analysis = counting->analysis;
    const struct risk *risk = counting->risk;
    if (risk->started >= 0) {
        add_feature(counting->history,
                    arena_printf(arena, "days since %s", analysis_column_name(analysis, risk->started)), NULL,
                    true);
    }
    for (size_t i = 0; i < risk->source_count; i++) {
        const struct risk_source *source = &risk->sources[i];
        for (size_t k = 0; k < SPANS; k++) {
            add_feature(counting->history, arena_printf(arena, "%s in %d days", source->name, spans[k]), NULL,
                        true);
        }
        add_feature(counting->history, arena_printf(arena, "days since the last of %s", source->name),
                    arena_printf(arena, "none of %s before", source->name), true);
        for (size_t k = 0; k < number_count(source); k++) {
            add_feature(counting->history,
                        arena_printf(arena, "average %s in %d days",
                                     analysis_column_name(analysis, source->numbers[k]), spans[1]),
                        NULL, false);
        }
    }
}

/* The row's other days are over, too: what was filled in at its end was not known before. */
static struct pred *known_by(struct counting *counting, const struct risk_source *source, long from, long cut)
{
    struct pred *pred = risk_in_days(counting->arena, source->date, from, cut);
    for (size_t i = 0; i < RISK_TIMES && source->times[i] >= 0; i++) {
        pred = pred_both(counting->arena, pred, risk_in_days(counting->arena, source->times[i], 0, cut));
    }
    return pred;
}

static void select_cut(struct counting *counting, struct query *query, size_t cut)
{
    struct arena *arena = counting->arena;
    const struct risk_history *history = counting->history;
    const struct risk_source *source = &counting->risk->sources[counting->source];
    long day = history->cuts[cut];
    for (size_t k = 0; k < SPANS; k++) {
        add_count(arena, query, source, risk_in_days(arena, source->date, day - spans[k], day));
    }
    struct expr *last = target_aggregate(arena, AGGREGATE_MAX, risk_day_of(arena, source->date));
    last->filter = risk_in_days(arena, source->date, day - RISK_LONG_AGO, day);
    target_select(query, last);
    for (size_t k = 0; k < number_count(source); k++) {
        struct expr *mean = target_aggregate(arena, AGGREGATE_AVG, expr_column(arena, source->numbers[k]));
        mean->filter = known_by(counting, source, day - spans[1], day);
        target_select(query, mean);
    }
    if (counting->source == 0 && cut > 0 && counting->risk->event != RISK_COLUMN) {
        add_count(
            arena, query, source,
            risk_in_days(arena, source->date, day + history->lead, day + history->lead + history->length));
    }
}

static struct pred *not_zero(struct arena *arena, int32_t column)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *zero = ARENA_NEW(arena, struct expr);
    *zero = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = "0"}};
    *pred = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_NE, .left = expr_column(arena, column), .right = zero};
    return pred;
}

/* How many rows have a number at all, in the last days and before. */
static void select_filled(struct counting *counting, struct query *query)
{
    struct arena *arena = counting->arena;
    const struct risk_history *history = counting->history;
    const struct risk_source *source = &counting->risk->sources[counting->source];
    long recent = history->end - (history->length > USUAL_DAYS ? history->length : USUAL_DAYS);
    const long days[2][2] = {{recent, history->end}, {0, recent}};
    for (size_t k = 0; k < number_count(source); k++) {
        for (size_t i = 0; i < 2; i++) {
            struct pred *time = known_by(counting, source, days[i][0], days[i][1]);
            add_count(arena, query, source,
                      pred_both(arena, pred_copy(arena, time), not_zero(arena, source->numbers[k])));
            add_count(arena, query, source, time);
        }
    }
}

static double *values_of(const struct risk_history *history, size_t whom, size_t cut)
{
    return &history->values[(whom * history->cut_count + cut) * history->feature_count];
}

static int add_history(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct counting *counting = context;
    struct risk_history *history = counting->history;
    const struct risk_source *source = &counting->risk->sources[counting->source];
    size_t at = 1, numbers = number_count(source);
    for (size_t k = 0; k < numbers; k++) {
        for (size_t i = 0; i < 4; i++) {
            counting->filled[k][i] += analysis_cell_number(&cells[count - 4 * (numbers - k) + i]);
        }
    }
    struct risk_whom key = {.key = analysis_cell_text(counting->arena, &cells[0])};
    const struct risk_whom *found =
        bsearch(&key, history->whom, history->whom_count, sizeof *history->whom, compare_keys);
    for (size_t cut = 0; cut < history->cut_count && found != NULL; cut++) {
        size_t whom = (size_t)(found - history->whom), place = whom * history->cut_count + cut;
        double *values = &values_of(history, whom, cut)[counting->column];
        for (size_t k = 0; k < SPANS; k++) {
            values[k] = analysis_cell_number(&cells[at++]);
        }
        long last = analysis_cell_day(counting->arena, &cells[at++]);
        values[SPANS] = last >= 0 ? (double)(history->cuts[cut] - last) : RISK_LONG_AGO;
        for (size_t k = 0; k < numbers; k++, at++) {
            values[SPANS + 1 + k] = cells[at].type == ASKDB_NULL ? NAN : analysis_cell_number(&cells[at]);
        }
        if (counting->source == 0) {
            history->event_last[place] = values[SPANS];
        }
        if (counting->source == 0 && cut > 0 && counting->risk->event != RISK_COLUMN) {
            bool came = analysis_cell_number(&cells[at++]) > 0;
            history->labels[place] = came == (counting->risk->event == RISK_ROWS);
        }
    }
    return 0;
}

/* A number that most of the newest rows do not have yet was filled in later in the others, too. */
static void leave_out_late(struct counting *counting)
{
    struct risk_history *history = counting->history;
    struct risk_source *source = &counting->risk->sources[counting->source];
    for (size_t k = 0; k < number_count(source); k++) {
        const double *filled = counting->filled[k];
        double recent = filled[1] > 0 ? filled[0] / filled[1] : 1,
               before = filled[3] > 0 ? filled[2] / filled[3] : 0;
        source->late[k] = recent < FILLED_LATER * before;
        if (!source->late[k]) {
            continue;
        }
        analysis_note(counting->analysis, "%s is filled in later than the day of its row, and left out",
                      analysis_column_name(counting->analysis, source->numbers[k]));
        for (size_t i = 0; i < history->whom_count * history->cut_count; i++) {
            history->values[i * history->feature_count + counting->column + SPANS + 1 + k] = NAN;
        }
    }
}

/* Of one that has no row in the source. */
static void set_none(struct counting *counting, size_t numbers)
{
    struct risk_history *history = counting->history;
    for (size_t i = 0; i < history->whom_count * history->cut_count; i++) {
        double *values = &history->values[i * history->feature_count + counting->column];
        values[SPANS] = RISK_LONG_AGO;
        for (size_t k = 0; k < numbers; k++) {
            values[SPANS + 1 + k] = NAN;
        }
        if (counting->source == 0) {
            history->event_last[i] = RISK_LONG_AGO;
            history->labels[i] = counting->risk->event == RISK_NONE;
        }
    }
}

static int read_source(struct counting *counting, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = counting, .begin = answer_ignore_columns, .row = add_history};
    const struct risk_source *source = &counting->risk->sources[counting->source];
    struct query *query = source_query(counting->arena, source);
    query->group[query->group_count++] = expr_column(counting->arena, source->key);
    target_select(query, expr_column(counting->arena, source->key));
    for (size_t cut = 0; cut < counting->history->cut_count; cut++) {
        select_cut(counting, query, cut);
    }
    select_filled(counting, query);
    memset(counting->filled, 0, sizeof counting->filled);
    set_none(counting, number_count(source));
    int status = series_run(counting->analysis, target_print(counting->analysis, query), &sink, err);
    if (status == 0) {
        leave_out_late(counting);
    }
    counting->column += SPANS + 1 + number_count(source);
    return status;
}

static void set_own(struct counting *counting)
{
    struct risk_history *history = counting->history;
    for (size_t i = 0; i < history->whom_count; i++) {
        const struct risk_whom *whom = &history->whom[i];
        for (size_t cut = 0; cut < history->cut_count; cut++) {
            long from = history->cuts[cut] + history->lead, age = history->cuts[cut] - whom->started;
            if (counting->risk->started >= 0) {
                values_of(history, i, cut)[0] = whom->started >= 0 && age >= 0 ? (double)age : NAN;
            }
            if (counting->risk->event == RISK_COLUMN) {
                history->labels[i * history->cut_count + cut] =
                    whom->happened >= from && whom->happened < from + history->length;
            }
        }
    }
}

int risk_read(struct analysis *analysis, struct risk_history *ret_history, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    struct counting counting = {
        .analysis = analysis, .arena = arena, .risk = analysis->risk, .history = ret_history};
    *ret_history = (struct risk_history){0};
    int status = read_ends(&counting, err);
    status = status == 0 ? settle_cuts(&counting, err) : status;
    status = status == 0 ? read_whom(&counting, err) : status;
    if (status != 0) {
        return status;
    }
    name_features(&counting);
    size_t places = ret_history->whom_count * ret_history->cut_count;
    ret_history->values = ARENA_ARRAY(arena, double, places * ret_history->feature_count + 1);
    ret_history->labels = ARENA_ARRAY(arena, unsigned char, places + 1);
    ret_history->event_last = ARENA_ARRAY(arena, double, places + 1);
    counting.column = analysis->risk->started >= 0 ? 1 : 0;
    for (counting.source = 0; counting.source < analysis->risk->source_count && status == 0;
         counting.source++) {
        status = read_source(&counting, err);
    }
    set_own(&counting);
    return status;
}
