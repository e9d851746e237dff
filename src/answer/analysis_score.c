/* Scores: things compared by several numbers, each of its own statement, with weights. */
#include "analyse/scores.h"
#include "answer/analysis.h"
#include "answer/cells.h"
#include "answer/judge.h"
#include "english/lists.h"
#include "policy/file.h"
#include "sql/sql.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FEWEST_THINGS = 3, MOST_THINGS = 2000 };

struct metric {
    struct asked_metric asked;
    bool taken; /* that low or high is better was not said, but is taken from the name */
    const char *sql, *name;
};

struct score {
    struct expr *label; /* what a thing is called by */
    struct metric metrics[ANALYSIS_METRICS];
    size_t count;
    bool weighted; /* by the question or the semantic file */
    /* of the run */
    const char *names[MOST_THINGS];
    double *values; /* a row of `count` for each thing */
    size_t things, current;
    bool too_many;
};

/* ---- the plan ---- */

static bool is_lower_better(struct arena *arena, const char *text)
{
    struct word *words;
    size_t count = words_split(arena, text, strlen(text), 60, &words);
    for (size_t i = 0; i < count; i++) {
        bool upheld =
            i > 0 && (strcmp(words[i - 1].text, "without") == 0 || strcmp(words[i - 1].text, "no") == 0);
        if (list_has(LIST_LOWER_IS_BETTER, words[i].text) && !upheld) {
            return true;
        }
    }
    return false;
}

/* Those of the semantic file that have a weight, where the question names none. */
static void take_semantic(const struct analysis *analysis, struct score *score)
{
    const struct semantic *semantic = analysis->outcome->conversation.askdb->semantic;
    for (unsigned i = 0; semantic != NULL && i < semantic->metrics_count; i++) {
        const struct semantic_metric *metric = &semantic->metrics[i];
        bool named = false;
        struct asked_metric asked = {.text = metric->name, .weight = (double)metric->weight};
        if (metric->better != NULL) {
            asked.better = strcmp(metric->better, "low") == 0 ? -1 : 1;
        }
        for (size_t k = 0; k < score->count; k++) {
            struct asked_metric *own = &score->metrics[k].asked;
            if (strcmp(own->text, metric->name) == 0) {
                own->weight = own->weight > 0 ? own->weight : asked.weight;
                own->better = own->better != 0 ? own->better : asked.better;
                named = true;
            }
        }
        if (!named && analysis->asked.metric_count == 0 && metric->weight > 0 &&
            score->count < ANALYSIS_METRICS) {
            score->metrics[score->count++].asked = asked;
        }
    }
}

/* "(50 %)" of one is half of all: the others share what is left, by their weights. */
static void share_percents(struct score *score)
{
    double percents = 0, others = 0;
    for (size_t i = 0; i < score->count; i++) {
        const struct asked_metric *asked = &score->metrics[i].asked;
        percents += asked->percent ? asked->weight : 0;
        others += asked->percent ? 0 : asked->weight;
    }
    for (size_t i = 0; i < score->count && percents > 0 && percents < 100; i++) {
        struct asked_metric *asked = &score->metrics[i].asked;
        asked->weight *= asked->percent ? 1 : (100 - percents) / others;
    }
}

static void settle(const struct analysis *analysis, struct score *score)
{
    for (size_t i = 0; i < analysis->asked.metric_count; i++) {
        score->metrics[score->count++].asked = analysis->asked.metrics[i];
    }
    take_semantic(analysis, score);
    for (size_t i = 0; i < score->count; i++) {
        score->weighted = score->weighted || score->metrics[i].asked.weight > 0;
    }
    for (size_t i = 0; i < score->count; i++) {
        struct asked_metric *asked = &score->metrics[i].asked;
        asked->weight = asked->weight > 0 ? asked->weight : 1;
        score->metrics[i].taken = asked->better == 0;
        if (asked->better == 0) {
            asked->better = is_lower_better(analysis->arena, asked->text) ? -1 : 1;
        }
    }
    share_percents(score);
}

/* The metric that is read, and what takes it. */
struct taking {
    struct analysis *analysis;
    struct score *score;
    struct metric *metric;
};

/* A name and one number of each thing: the label of the others, too. */
static bool take_metric(void *context, const char *sql)
{
    struct taking *taking = context;
    struct score *score = taking->score;
    const struct catalog *catalog = taking->analysis->outcome->conversation.askdb->catalog;
    struct query *query = NULL;
    struct askdb_error ignored;
    if (sql_parse(taking->analysis->arena, catalog, sql, &query, &ignored) != 0 || query->set != SET_NONE ||
        query->limit != NULL || query->per_count > 0 || query->having != NULL || query->select_count != 2) {
        return false;
    }
    struct expr *label = query->select[0], *number = query->select[1];
    bool fits = label->kind == EXPR_COLUMN && number->kind != EXPR_STAR && number->kind != EXPR_WINDOW &&
                expr_type(catalog, number) == COLUMN_NUMBER &&
                (query->group_count == 0 || (query->group_count == 1 && expr_has_aggregate(number)));
    if (!fits || (score->label != NULL && !expr_equal(score->label, label))) {
        return false;
    }
    score->label = label;
    taking->metric->sql = sql;
    taking->metric->name = taking->metric->asked.text;
    return true;
}

static int read_metric(struct analysis *analysis, struct score *score, struct metric *metric,
                       struct askdb_error *err)
{
    struct taking taking = {analysis, score, metric};
    const char *whose = analysis->asked.text, *text = metric->asked.text;
    if (analysis_read_number(analysis, text, whose, take_metric, &taking)) {
        return 0;
    }
    error_set(err, ASKDB_DECLINED, "'%s' is not read as a number of each of the %s", text, whose);
    error_hint(err, "'%s by %s' has to be answered by itself, or be a metric of the semantic file", text,
               whose);
    return -ASKDB_DECLINED;
}

int score_plan(struct analysis *analysis, const char **ret_sql, struct askdb_error *err)
{
    struct score *score = ARENA_NEW(analysis->arena, struct score);
    int status = 0;
    settle(analysis, score);
    if (score->count < 2) {
        error_set(err, ASKDB_DECLINED, "a score is of two numbers at least, and the question names %zu",
                  score->count);
        error_hint(err,
                   "name them: 'by on-time share, defect rate and average price', or give metrics of the "
                   "semantic file a weight");
        return -ASKDB_DECLINED;
    }
    for (size_t i = 0; i < score->count && status == 0; i++) {
        status = read_metric(analysis, score, &score->metrics[i], err);
    }
    analysis->score = score;
    *ret_sql = score->metrics[0].sql;
    return status;
}

/* ---- the run ---- */

static int add_value(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct analysis *analysis = context;
    struct score *score = analysis->score;
    const struct askdb_cell *cell = &cells[count - 1];
    size_t thing = 0;
    if (cells[0].type == ASKDB_NULL) {
        return 0;
    }
    const char *name = analysis_cell_text(analysis->arena, &cells[0]);
    while (thing < score->things && strcmp(score->names[thing], name) != 0) {
        thing++;
    }
    if (thing == MOST_THINGS) {
        score->too_many = true;
        return 0;
    }
    if (thing == score->things) {
        score->names[score->things++] = name;
        for (size_t i = 0; i < score->count; i++) {
            score->values[thing * score->count + i] = NAN;
        }
    }
    if (cell->type != ASKDB_NULL) {
        score->values[thing * score->count + score->current] = analysis_cell_number(cell);
    }
    return 0;
}

static const char *missing_of(const struct analysis *analysis, size_t thing)
{
    const struct score *score = analysis->score;
    const char *missing = "";
    for (size_t i = 0; i < score->count; i++) {
        if (isnan(score->values[thing * score->count + i])) {
            missing = arena_printf(analysis->arena, "%s%s%s", missing, missing[0] != '\0' ? ", " : "",
                                   score->metrics[i].name);
        }
    }
    return missing;
}

static struct askdb_cell or_null(double value)
{
    return isnan(value) ? (struct askdb_cell){.type = ASKDB_NULL} : analysis_number(value);
}

static int print_things(struct analysis *analysis, const struct scores *scores, struct askdb_error *err)
{
    struct score *score = analysis->score;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct askdb_column columns[ANALYSIS_METRICS + 6];
    struct askdb_cell cells[ANALYSIS_METRICS + 6];
    size_t count = 0;
    columns[count++] = (struct askdb_column){.name = "rank", .type = ASKDB_INTEGER};
    columns[count++] =
        (struct askdb_column){.name = catalog->columns[score->label->column].name, .type = ASKDB_TEXT};
    columns[count++] = (struct askdb_column){.name = "score", .type = ASKDB_REAL};
    for (size_t i = 0; i < score->count; i++) {
        columns[count++] = (struct askdb_column){.name = score->metrics[i].name, .type = ASKDB_REAL};
    }
    columns[count++] = (struct askdb_column){.name = "rank_from", .type = ASKDB_INTEGER};
    columns[count++] = (struct askdb_column){.name = "rank_to", .type = ASKDB_INTEGER};
    columns[count++] = (struct askdb_column){.name = "missing", .type = ASKDB_TEXT};
    int status = analysis_begin(analysis, columns, count, err);
    for (size_t place = 0; place < score->things && status == 0; place++) {
        size_t thing = scores->order[place], at = 0;
        bool ranked = scores->rank[thing] > 0;
        const size_t ranks[] = {scores->rank[thing], scores->best_rank[thing], scores->worst_rank[thing]};
        struct askdb_cell places[3];
        for (size_t i = 0; i < 3; i++) {
            places[i] = ranked ? (struct askdb_cell){.type = ASKDB_INTEGER, .integer = (int64_t)ranks[i]}
                               : (struct askdb_cell){.type = ASKDB_NULL};
        }
        cells[at++] = places[0];
        cells[at++] = analysis_text(score->names[thing]);
        cells[at++] = or_null(scores->score[thing]);
        for (size_t i = 0; i < score->count; i++) {
            cells[at++] = or_null(score->values[thing * score->count + i]);
        }
        cells[at++] = places[1];
        cells[at++] = places[2];
        cells[at++] = analysis_text(missing_of(analysis, thing));
        status = analysis_row(analysis, cells, at, err);
    }
    return status;
}

static void note(struct analysis *analysis, const struct scores *scores)
{
    const struct score *score = analysis->score;
    double all = 0;
    for (size_t i = 0; i < score->count; i++) {
        all += score->metrics[i].asked.weight;
    }
    for (size_t i = 0; i < score->count; i++) {
        const struct metric *metric = &score->metrics[i];
        analysis_note(analysis, "%s: weight %.3g %%, %s is better%s; 0 points at %.6g, 100 at %.6g",
                      metric->name, 100 * metric->asked.weight / all,
                      metric->asked.better < 0 ? "less" : "more",
                      metric->taken ? ", as is taken from its name" : "", scores->worst[i], scores->best[i]);
    }
    if (!score->weighted) {
        analysis_note(analysis, "no weights are given: all metrics count the same");
    }
    if (scores->incomplete > 0) {
        analysis_note(
            analysis,
            "%zu of %zu lack a value: their score is of the others; who lacks more than half of the weight "
            "has no rank",
            scores->incomplete, score->things);
    }
    analysis_note(
        analysis,
        "rank_from and rank_to: where each weight is halved, and doubled, and where all are the same; the "
        "first stays first in %zu of these %zu",
        scores->first_stays, scores->weightings);
}

int analysis_score(struct analysis *analysis, struct askdb_error *err)
{
    struct score *score = analysis->score;
    struct scores_metric metrics[ANALYSIS_METRICS];
    struct askdb_sink sink = {.context = analysis, .begin = answer_ignore_columns, .row = add_value};
    int status = 0;
    score->values = ARENA_ARRAY(analysis->arena, double, (size_t)MOST_THINGS *ANALYSIS_METRICS);
    score->things = 0;
    for (size_t i = 0; i < score->count && status == 0; i++) {
        score->current = i;
        metrics[i] =
            (struct scores_metric){score->metrics[i].asked.weight, score->metrics[i].asked.better < 0};
        status = series_run(analysis, score->metrics[i].sql, &sink, err);
    }
    if (status != 0) {
        return status;
    }
    if (score->too_many || score->things < FEWEST_THINGS) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          score->too_many ? "more than %d are to be scored"
                                          : "to compare, at least %d are needed",
                          score->too_many ? MOST_THINGS : FEWEST_THINGS);
    }
    struct scores scores = scores_make(analysis->arena, score->values, score->things, metrics, score->count);
    status = print_things(analysis, &scores, err);
    if (status == 0) {
        note(analysis, &scores);
    }
    return status;
}
