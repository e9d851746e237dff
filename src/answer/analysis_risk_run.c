/* Learns from the cut-offs that are over what goes before the event, and says it of today's. */
#include "analyse/classify.h"
#include "answer/analysis_risk.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_LEARNT = 20000,
    TRIALS = 3,
    FEWEST_SEEN = 10,
    MOST_SHOWN = 25,
    REASONS = 3,
    BANDS = 4,
    AWAY_SPANS = 3,
    USUAL_AWAY = 90
};

static const double CLEAR = 0.1;
static const double bands[BANDS + 1] = {0, 0.1, 0.3, 0.6, 1};

struct learning {
    struct analysis *analysis;
    struct arena *arena;
    const struct risk *risk;
    const struct risk_history *history;
    /* what the methods said of the cut-offs that were kept back, and what came */
    double *said[CLASSIFY_METHODS];
    unsigned char *came;
    size_t said_count;
    double loss[CLASSIFY_METHODS], area[CLASSIFY_METHODS];
    enum classify_method best;
};

/* Was there one at the cut-off, of whom it is not known yet, and who is still there? */
static bool is_open(const struct learning *learning, size_t whom, size_t cut)
{
    const struct risk_history *history = learning->history;
    const struct risk_whom *own = &history->whom[whom];
    long day = history->cuts[cut];
    long away = AWAY_SPANS * history->length > USUAL_AWAY ? AWAY_SPANS * history->length : USUAL_AWAY;
    bool begun = own->started < 0 || own->started < day;
    bool there = learning->risk->event != RISK_NONE ||
                 history->event_last[whom * history->cut_count + cut] <= (double)away;
    bool before = learning->risk->event == RISK_COLUMN && own->happened >= 0 && own->happened < day;
    return begun && there && !before;
}

static void take_values(const struct learning *learning, size_t whom, size_t cut, double *ret_values)
{
    const struct risk_history *history = learning->history;
    const double *values = &history->values[(whom * history->cut_count + cut) * history->feature_count];
    for (size_t k = 0; k < history->feature_count; k++) {
        ret_values[k] = history->features[k].grows && !isnan(values[k]) ? log1p(values[k]) : values[k];
    }
}

/* The rows of the cut-offs from `first` to before `end`; of too many every second, third, ... */
static struct classify_rows rows_of(const struct learning *learning, size_t first, size_t end)
{
    const struct risk_history *history = learning->history;
    struct classify_rows rows = {.columns = history->feature_count};
    size_t all = history->whom_count * (end - first), every = all / MOST_LEARNT + 1, number = 0;
    rows.values = ARENA_ARRAY(learning->arena, double, (all / every + 2) * rows.columns);
    rows.labels = ARENA_ARRAY(learning->arena, unsigned char, all / every + 2);
    for (size_t i = 0; i < history->whom_count; i++) {
        for (size_t cut = first; cut < end; cut++) {
            if (number++ % every == 0 && is_open(learning, i, cut)) {
                take_values(learning, i, cut, &rows.values[rows.count * rows.columns]);
                rows.labels[rows.count++] = history->labels[i * history->cut_count + cut];
            }
        }
    }
    return rows;
}

static size_t ones_of(const struct classify_rows *rows)
{
    size_t ones = 0;
    for (size_t i = 0; i < rows->count; i++) {
        ones += rows->labels[i];
    }
    return ones;
}

/* Each cut-off of the last ones is told from those before it alone. */
static void try_methods(struct learning *learning)
{
    const struct risk_history *history = learning->history;
    size_t most = history->whom_count * TRIALS + 1;
    for (size_t m = 0; m < CLASSIFY_METHODS; m++) {
        learning->said[m] = ARENA_ARRAY(learning->arena, double, most);
    }
    learning->came = ARENA_ARRAY(learning->arena, unsigned char, most);
    for (size_t cut = 1; cut <= TRIALS && cut + 1 < history->cut_count; cut++) {
        struct classify_rows past = rows_of(learning, cut + 1, history->cut_count);
        struct classify_rows now = rows_of(learning, cut, cut + 1);
        size_t ones = ones_of(&past);
        if (ones == 0 || ones == past.count) {
            continue;
        }
        for (size_t m = 0; m < CLASSIFY_METHODS; m++) {
            struct classify_model *model = classify_fit(learning->arena, (enum classify_method)m, &past);
            for (size_t i = 0; i < now.count; i++) {
                learning->said[m][learning->said_count + i] =
                    classify_probability(model, &now.values[i * now.columns], NULL);
            }
        }
        if (now.count > 0) {
            memcpy(&learning->came[learning->said_count], now.labels, now.count);
        }
        learning->said_count += now.count;
    }
    for (size_t m = 0; m < CLASSIFY_METHODS; m++) {
        learning->loss[m] = classify_loss(learning->said[m], learning->came, learning->said_count);
        learning->area[m] =
            classify_area(learning->arena, learning->said[m], learning->came, learning->said_count);
        learning->best =
            learning->loss[m] < learning->loss[learning->best] ? (enum classify_method)m : learning->best;
    }
}

static int check(const struct learning *learning, struct askdb_error *err)
{
    size_t ones = 0;
    for (size_t i = 0; i < learning->said_count; i++) {
        ones += learning->came[i];
    }
    if (ones < FEWEST_SEEN || learning->said_count - ones < FEWEST_SEEN) {
        return error_tell(
            err, CODE_FORECAST,
            "too few to learn from: in the past it happened %zu times of %zu, and at least %d of both are "
            "needed",
            ones, learning->said_count, FEWEST_SEEN);
    }
    if (learning->best == CLASSIFY_SHARE) {
        return error_tell(
            err, CODE_FORECAST,
            "what came before does not tell them apart: nothing was better than the share of all, %.3g %%",
            100.0 * (double)ones / (double)learning->said_count);
    }
    return 0;
}

/* ---- the result ---- */

struct told {
    size_t whom;
    double probability, *parts, *values;
};

static int compare(const void *a, const void *b)
{
    const struct told *x = a, *y = b;
    return x->probability != y->probability
               ? (x->probability < y->probability) - (x->probability > y->probability)
               : (x->whom > y->whom) - (x->whom < y->whom);
}

static double raw(const struct learning *learning, size_t feature, double value)
{
    return learning->history->features[feature].grows ? expm1(value) : value;
}

/* Has it never had a row of the kind that the number counts the days from? */
static bool is_never(const struct learning *learning, size_t feature, double value)
{
    return learning->history->features[feature].never != NULL &&
           raw(learning, feature, value) > RISK_LONG_AGO - 0.5;
}

/* "failures in 365 days: 3 (1.2 on average)" */
static const char *reason(const struct learning *learning, const struct told *told, const double *usual,
                          size_t feature)
{
    const struct risk_feature *own = &learning->history->features[feature];
    double value = told->values[feature];
    if (isnan(value)) {
        return arena_printf(learning->arena, "no %s", own->name);
    }
    return is_never(learning, feature, value)
               ? own->never
               : arena_printf(learning->arena, "%s: %.4g (%.3g on average)", own->name,
                              raw(learning, feature, value), usual[feature]);
}

static const char *reasons(const struct learning *learning, const struct told *told, const double *usual)
{
    const char *text = "";
    bool used[RISK_FEATURES] = {false};
    for (size_t n = 0; n < REASONS; n++) {
        size_t most = 0;
        for (size_t k = 1; k < learning->history->feature_count; k++) {
            bool more = !used[k] && (used[most] || told->parts[k] > told->parts[most]);
            most = more ? k : most;
        }
        if (used[most] || told->parts[most] < CLEAR) {
            break;
        }
        used[most] = true;
        text = arena_printf(learning->arena, "%s%s%s", text, n > 0 ? "; " : "",
                            reason(learning, told, usual, most));
    }
    return text;
}

/* The averages of the numbers, beside those who never had such a row. */
static void find_usual(const struct learning *learning, const struct told *told, size_t count,
                       double *ret_usual)
{
    for (size_t k = 0; k < learning->history->feature_count; k++) {
        double sum = 0, known = 0;
        for (size_t i = 0; i < count; i++) {
            bool is = !isnan(told[i].values[k]) && !is_never(learning, k, told[i].values[k]);
            sum += is ? raw(learning, k, told[i].values[k]) : 0;
            known += is;
        }
        ret_usual[k] = known > 0 ? sum / known : 0;
    }
}

static int print_told(struct learning *learning, const struct told *told, size_t count,
                      struct askdb_error *err)
{
    struct analysis *analysis = learning->analysis;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct risk *risk = learning->risk;
    double *usual = ARENA_ARRAY(learning->arena, double, RISK_FEATURES);
    struct askdb_column columns[4];
    size_t number = 0;
    columns[number++] = (struct askdb_column){.name = catalog->columns[risk->key].name, .type = ASKDB_TEXT};
    if (risk->label >= 0) {
        columns[number++] =
            (struct askdb_column){.name = catalog->columns[risk->label].name, .type = ASKDB_TEXT};
    }
    columns[number++] = (struct askdb_column){.name = "probability", .type = ASKDB_REAL};
    columns[number++] = (struct askdb_column){.name = "speaks_for_it", .type = ASKDB_TEXT};
    find_usual(learning, told, count, usual);
    int status = analysis_begin(analysis, columns, number, err);
    for (size_t i = 0; i < count && i < MOST_SHOWN && status == 0; i++) {
        const struct risk_whom *whom = &learning->history->whom[told[i].whom];
        struct askdb_cell cells[4];
        size_t at = 0;
        cells[at++] = analysis_text(whom->key);
        if (risk->label >= 0) {
            cells[at++] = analysis_text(whom->label);
        }
        cells[at++] = analysis_number(told[i].probability);
        cells[at++] = analysis_text(reasons(learning, &told[i], usual));
        status = analysis_row(analysis, cells, at, err);
    }
    return status;
}

/* "told below 10 %: 4 % of 210" */
static const char *calibration(const struct learning *learning)
{
    const char *text = "";
    for (size_t b = 0; b < BANDS; b++) {
        double came = 0, said = 0;
        for (size_t i = 0; i < learning->said_count; i++) {
            double p = learning->said[learning->best][i];
            bool in = p >= bands[b] && (p < bands[b + 1] || b + 1 == BANDS);
            came += in ? learning->came[i] : 0;
            said += in;
        }
        if (said > 0) {
            text = arena_printf(learning->arena, "%s%s%g to %g %%: %.3g %% of %.0f", text,
                                text[0] != '\0' ? ", " : "", 100 * bands[b], 100 * bands[b + 1],
                                100 * came / said, said);
        }
    }
    return text;
}

static void note(const struct learning *learning, size_t count, double sum)
{
    static const char *const names[] = {"the share of all", "logistic regression", "boosted stumps"};
    struct analysis *analysis = learning->analysis;
    const struct risk_history *history = learning->history;
    struct arena *arena = learning->arena;
    const struct civil begin = {1, 1, 1};
    long from = history->end + history->lead;
    analysis_note(analysis, "%s, from %s to before %s: of %zu, %.3g are expected", learning->risk->event_name,
                  civil_print(arena, civil_add(begin, CIVIL_DAY, from)),
                  civil_print(arena, civil_add(begin, CIVIL_DAY, from + history->length)), count, sum);
    analysis_note(analysis,
                  "by %s, from what was known at %zu times in the past, of rows before each alone; columns "
                  "without a day "
                  "of their own say what holds now, not then, and are left out",
                  names[learning->best], history->cut_count - 1);
    analysis_note(analysis,
                  "tried on %zu cases of the last times, each told from those before: area under the curve "
                  "%.3f (0.5 by "
                  "chance), logistic regression %.3f, boosted stumps %.3f",
                  learning->said_count, learning->area[learning->best], learning->area[CLASSIFY_LOGISTIC],
                  learning->area[CLASSIFY_STUMPS]);
    analysis_note(analysis, "told then, and how many of them came: %s", calibration(learning));
    analysis_note(analysis, "what speaks for it went with it in the past; that does not make it the cause");
    if (count > MOST_SHOWN) {
        analysis_note(analysis, "the %d most likely are shown", MOST_SHOWN);
    }
}

static int tell(struct learning *learning, struct askdb_error *err)
{
    const struct risk_history *history = learning->history;
    struct classify_rows past = rows_of(learning, 1, history->cut_count);
    struct classify_model *model = classify_fit(learning->arena, learning->best, &past);
    struct told *told = ARENA_ARRAY(learning->arena, struct told, history->whom_count + 1);
    size_t count = 0;
    double sum = 0;
    for (size_t i = 0; i < history->whom_count; i++) {
        if (is_open(learning, i, 0)) {
            struct told *own = &told[count++];
            own->whom = i;
            own->values = ARENA_ARRAY(learning->arena, double, RISK_FEATURES);
            own->parts = ARENA_ARRAY(learning->arena, double, RISK_FEATURES);
            take_values(learning, i, 0, own->values);
            own->probability = classify_probability(model, own->values, own->parts);
            sum += own->probability;
        }
    }
    qsort(told, count, sizeof *told, compare);
    int status = print_told(learning, told, count, err);
    if (status == 0) {
        note(learning, count, sum);
    }
    return status;
}

int analysis_risk(struct analysis *analysis, struct askdb_error *err)
{
    struct risk_history history;
    struct learning learning = {
        .analysis = analysis, .arena = analysis->arena, .risk = analysis->risk, .history = &history};
    int status = risk_read(analysis, &history, err);
    if (status != 0) {
        return status;
    }
    try_methods(&learning);
    status = check(&learning, err);
    return status == 0 ? tell(&learning, err) : status;
}
