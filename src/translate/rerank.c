#include "translate/rerank.h"

#include "query/sense.h"
#include "query/walk.h"
#include "util/hash.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

enum {
    MOST_ELSEWHERE = 3,
    MOST_CLAUSES = SEQUENCE_MAX_DEPTH + 1,
    MOST_ITEMS = LINK_MAX_SCHEMA_NODES + MODEL_MAX_VALUES
};

struct reading {
    const struct link_result *linked;
    const struct model_candidate *candidate;
    size_t columns, items; /* columns; columns and tables */
    bool used[MOST_ITEMS]; /* values too */
    double *features;
    uint64_t *clauses;
};

static const double WIDEST_MARGIN = 10;

static bool names(const struct reading *reading, size_t token, size_t item, bool *ret_exact)
{
    enum link_kind kind = model_link(&reading->linked->input, token, item);
    *ret_exact = kind == LINK_EXACT || kind == LINK_VALUE_AND_NAME;
    return *ret_exact || kind == LINK_PARTIAL;
}

static bool is_named(const struct reading *reading, size_t item)
{
    bool exact;
    for (size_t token = 0; token < reading->linked->word_count; token++) {
        if (names(reading, token, item, &exact)) {
            return true;
        }
    }
    return false;
}

static bool holds_value(const struct reading *reading, size_t column)
{
    const struct sequence_space *space = &reading->linked->space;
    for (size_t v = 0; v < space->value_count; v++) {
        for (size_t m = 0; m < space->values[v].match_count; m++) {
            if (space->values[v].matches[m].column == (int32_t)column && !space->values[v].constant) {
                return true;
            }
        }
    }
    return false;
}

static void count_uncovered(struct reading *reading)
{
    for (size_t token = 0; token < reading->linked->word_count; token++) {
        bool named = false, exact = false, covered = false;
        for (size_t item = 0; item < reading->items; item++) {
            bool whole;
            if (names(reading, token, item, &whole)) {
                named = true;
                exact |= whole;
                covered |= reading->used[item];
            }
        }
        if (named && !covered) {
            reading->features[exact ? RERANK_UNCOVERED_EXACT : RERANK_UNCOVERED_PARTIAL]++;
        }
    }
}

static bool overlap(struct link_span a, struct link_span b)
{
    return a.first <= b.last && b.first <= a.last;
}

static void count_unused_values(struct reading *reading)
{
    const struct sequence_space *space = &reading->linked->space;
    const struct link_span *spans = reading->linked->spans;
    for (size_t v = 0; v < space->value_count; v++) {
        const struct sequence_value *value = &space->values[v];
        bool covered = spans[v].first < 0 || (value->kind == VALUE_TEXT && value->match_count == 0);
        for (size_t w = 0; w < space->value_count && !covered; w++) {
            covered = spans[w].first >= 0 && overlap(spans[v], spans[w]) &&
                      (reading->used[reading->items + w] || w < v);
        }
        reading->features[RERANK_UNUSED_VALUES] += !covered;
    }
}

/* Is the token in the condition of an aggregate? No aggregate stands in one. */
static bool in_filter(const struct model_candidate *candidate, size_t at)
{
    for (size_t i = at; i > 0; i--) {
        int32_t token = candidate->tokens[i - 1];
        if (token == SEQ_IF || (token >= SEQ_COUNT && token <= SEQ_MAX)) {
            return token == SEQ_IF;
        }
    }
    return false;
}

static bool is_comparison(int32_t token)
{
    return token >= SEQ_EQ && token <= SEQ_GE;
}

static void count_repeated(struct reading *reading)
{
    const int32_t *tokens = reading->candidate->tokens;
    size_t count = reading->candidate->count;
    for (size_t i = 0; i + 3 <= count; i++) {
        bool counts = is_comparison(tokens[i]) && !in_filter(reading->candidate, i);
        for (size_t k = i + 3; counts && k + 3 <= count; k++) {
            if (memcmp(tokens + i, tokens + k, 3 * sizeof *tokens) == 0 &&
                !in_filter(reading->candidate, k)) {
                reading->features[RERANK_REPEATED] = 1;
            }
        }
    }
}

/* Is it a key or a code of rows that have a name to show? */
static bool stands_for_label(const struct reading *reading, size_t column)
{
    const struct catalog *catalog = reading->linked->space.catalog;
    int32_t label = catalog->tables[catalog->columns[column].table].label;
    return label >= 0 && label != (int32_t)column && column_role(catalog, (int32_t)column) != ROLE_PLAIN;
}

static void count_column(struct reading *reading, size_t column, enum sequence_word clause)
{
    if (clause == SEQ_SELECT && !is_named(reading, column)) {
        reading->features[RERANK_UNNAMED_SELECTED]++;
        reading->features[RERANK_KEYS_SELECTED] += stands_for_label(reading, column);
    }
    if (clause == SEQ_WHERE && !is_named(reading, column) && !holds_value(reading, column)) {
        reading->features[RERANK_UNNAMED_FILTERED]++;
    }
}

static size_t count_words(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++) {
        count += *text != ' ' && (text[1] == ' ' || text[1] == '\0');
    }
    return count;
}

/* Of a text compared with a column, or another operand, that stands before it. */
static void count_value(struct reading *reading, size_t at)
{
    const struct sequence_space *space = &reading->linked->space;
    const struct sequence_value *value =
        &space->values[(size_t)reading->candidate->tokens[at] - SEQ_WORD_COUNT - reading->items];
    int32_t before = at > 0 ? reading->candidate->tokens[at - 1] - SEQ_WORD_COUNT : -1;
    const struct value_match *held = NULL;
    size_t elsewhere = 0;
    if (value->kind != VALUE_TEXT) {
        return;
    }
    for (size_t m = 0; m < value->match_count; m++) {
        bool here = value->matches[m].column == before;
        held = here && held == NULL ? &value->matches[m] : held;
        elsewhere += !here;
    }
    reading->features[RERANK_UNHELD] += held == NULL;
    reading->features[RERANK_LOOSE] += held != NULL && count_words(held->stored) > count_words(value->text);
    reading->features[RERANK_ELSEWHERE] += elsewhere < MOST_ELSEWHERE ? (double)elsewhere : MOST_ELSEWHERE;
}

/* The clauses of enum rerank_feature; tables are told apart by what is used, not by what is said. */
static int clause_kind(enum sequence_word clause)
{
    return (clause == SEQ_WHERE                           ? RERANK_SAME_WHERE
            : clause == SEQ_GROUP || clause == SEQ_HAVING ? RERANK_SAME_GROUP
            : clause == SEQ_ORDER || clause == SEQ_LIMIT  ? RERANK_SAME_ORDER
            : clause == SEQ_FROM                          ? RERANK_SAME_TABLES
                                                          : RERANK_SAME_SELECT) -
           RERANK_SAME_SELECT;
}

static bool is_clause(int32_t token)
{
    return token == SEQ_SELECT || token == SEQ_FROM || token == SEQ_WHERE || token == SEQ_GROUP ||
           token == SEQ_HAVING || token == SEQ_ORDER || token == SEQ_LIMIT;
}

static bool is_counted(int32_t token)
{
    return token == SEQ_SUBQUERY || token == SEQ_UNION || token == SEQ_INTERSECT || token == SEQ_EXCEPT ||
           (is_clause(token) && token != SEQ_SELECT && token != SEQ_FROM);
}

/* What is used, and in which clause: the condition of an aggregate is like WHERE. */
static void read_tokens(struct reading *reading)
{
    enum sequence_word clauses[MOST_CLAUSES + 1] = {SEQ_SELECT};
    size_t depth = 0;
    for (size_t i = 0; i < reading->candidate->count; i++) {
        int32_t token = reading->candidate->tokens[i];
        if (token != SEQ_END || depth > 0) {
            bool new = is_clause(token) && depth == 0;
            uint64_t *hash = &reading->clauses[clause_kind(new ? (enum sequence_word)token : clauses[0])];
            *hash = util_hash_bytes(*hash, &token, sizeof token);
        }
        reading->features[RERANK_CLAUSES] += is_counted(token);
        if (token >= SEQ_WORD_COUNT) {
            size_t item = (size_t)(token - SEQ_WORD_COUNT);
            enum sequence_word clause = in_filter(reading->candidate, i) ? SEQ_WHERE : clauses[depth];
            reading->used[item] = true;
            reading->features[RERANK_SELECTED] += depth == 0 && clause == SEQ_SELECT && item < reading->items;
            if (item < reading->columns) {
                count_column(reading, item, clause);
            } else if (item >= reading->items) {
                count_value(reading, i);
            }
        } else if (token == SEQ_SUBQUERY && depth < MOST_CLAUSES) {
            depth++;
        } else if (token == SEQ_END && depth > 0) {
            depth--;
        } else if (is_clause(token)) {
            clauses[depth] = (enum sequence_word)token;
        }
    }
}

/* A table whose column is used is used. */
static void count_tables(struct reading *reading)
{
    const struct catalog *catalog = reading->linked->space.catalog;
    for (size_t c = 0; c < reading->columns; c++) {
        size_t table = reading->columns + (size_t)catalog->columns[c].table;
        reading->used[table] = reading->used[table] || reading->used[c];
    }
    uint64_t *hash = &reading->clauses[RERANK_SAME_TABLES - RERANK_SAME_SELECT];
    for (size_t t = 0; t < catalog->table_count; t++) {
        bool used = reading->used[reading->columns + t];
        reading->features[RERANK_TABLES] += used;
        *hash = util_hash_bytes(*hash, &used, sizeof used);
    }
}

static bool is_linked(const struct reading *reading, size_t token)
{
    for (size_t item = 0; item < reading->items; item++) {
        if (reading->used[item] && model_link(&reading->linked->input, token, item) != LINK_NONE) {
            return true;
        }
    }
    for (size_t v = 0; v < reading->linked->space.value_count; v++) {
        struct link_span span = reading->linked->spans[v];
        if (reading->used[reading->items + v] && span.first <= (int32_t)token &&
            (int32_t)token <= span.last) {
            return true;
        }
    }
    return false;
}

static void count_unlinked(struct reading *reading)
{
    for (size_t token = 0; token < reading->linked->word_count; token++) {
        const struct word *word = &reading->linked->words[token];
        if (word->kind == WORD_ALPHA && !word_is_stop(word->text) && !is_linked(reading, token)) {
            reading->features[RERANK_UNLINKED]++;
        }
    }
}

static void count_warnings(const struct join_warning *warnings, size_t count, double *features)
{
    static const enum rerank_feature places[] = {[JOIN_AMBIGUOUS] = RERANK_AMBIGUOUS,
                                                 [JOIN_FAN_OUT] = RERANK_FAN_OUT,
                                                 [JOIN_CROSS] = RERANK_CROSS,
                                                 [JOIN_INFERRED] = RERANK_INFERRED};
    for (size_t i = 0; i < count; i++) {
        if (warnings[i].kind < sizeof places / sizeof *places) {
            features[places[warnings[i].kind]]++;
        }
    }
}

void rerank_measure(const struct link_result *linked, const struct model_candidate *candidate,
                    const struct join_warning *warnings, size_t warning_count, double *features,
                    struct rerank_reading *ret_reading)
{
    const struct catalog *catalog = linked->space.catalog;
    struct reading reading = {.linked = linked,
                              .candidate = candidate,
                              .columns = catalog->column_count,
                              .items = catalog->column_count + catalog->table_count,
                              .features = features,
                              .clauses = ret_reading->clauses};
    *ret_reading = (struct rerank_reading){.features = features};
    memset(features, 0, RERANK_COUNT * sizeof *features);
    features[RERANK_LOG_PROBABILITY] = candidate->score;
    features[RERANK_LENGTH] = (double)candidate->count / 10;
    read_tokens(&reading);
    count_tables(&reading);
    count_uncovered(&reading);
    count_unused_values(&reading);
    count_repeated(&reading);
    count_unlinked(&reading);
    count_warnings(warnings, warning_count, features);
}

/* ---- tables that are joined through ---- */

struct passage {
    const struct catalog *catalog;
    const struct join_plan *plan;
    bool *taken; /* of each step */
};

static void take(void *context, const struct expr *expr)
{
    const struct passage *passage = context;
    int32_t table = expr->kind == EXPR_COLUMN ? passage->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    for (size_t i = 0; i < passage->plan->step_count; i++) {
        const struct join_step *step = &passage->plan->steps[i];
        passage->taken[i] |= step->table == table && step->instance == expr->instance;
    }
}

size_t rerank_passed_through(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    size_t passed = 0;
    for (; query != NULL; query = query->right) {
        struct passage passage = {.catalog = catalog, .plan = join_solve(arena, catalog, query)};
        struct query used = *query;
        used.join_count = 0;
        passage.taken = ARENA_ARRAY(arena, bool, passage.plan->step_count + 1);
        query_visit(&used, take, &passage);
        for (size_t i = 0; i < passage.plan->step_count; i++) {
            passed += !passage.taken[i];
        }
    }
    return passed;
}

static void compare_clauses(struct rerank_reading *readings, size_t count, double whole)
{
    for (size_t i = 0; i < count; i++) {
        double *same = readings[i].features + RERANK_SAME_SELECT;
        for (size_t k = 0; k < count; k++) {
            double share = exp(readings[k].features[RERANK_LOG_PROBABILITY]) / whole;
            for (size_t kind = 0; kind < RERANK_CLAUSE_KINDS; kind++) {
                same[kind] += readings[i].clauses[kind] == readings[k].clauses[kind] ? share : 0;
            }
        }
    }
}

void rerank_relate(const struct rerank_question *question, struct rerank_reading *readings, size_t count)
{
    double whole = 0;
    for (size_t i = 0; i < count; i++) {
        whole += exp(readings[i].features[RERANK_LOG_PROBABILITY]);
    }
    if (whole > 0) {
        compare_clauses(readings, count, whole);
    }
    for (size_t i = 0; i < count; i++) {
        double *features = readings[i].features;
        features[RERANK_NONE] = question->unanswerable;
        features[RERANK_OUTSIDE] = fmax(1 - whole - question->unanswerable, 0);
        features[RERANK_PART] = question->part;
        features[RERANK_FOLLOW_UP] = question->follow_up;
        features[RERANK_COLUMNS] = log((double)question->columns + 1);
        features[RERANK_WORDS] = (double)question->words / 10;
    }
}

double rerank_score(const struct model *model, const double *features)
{
    static_assert((int)RERANK_COUNT == (int)MODEL_FEATURES, "the file holds a weight for each feature");
    const float *weights = model_rerank_weights(model);
    if (weights == NULL) {
        return features[RERANK_LOG_PROBABILITY];
    }
    double score = 0;
    for (size_t i = 0; i < RERANK_COUNT; i++) {
        score += (double)weights[i] * features[i];
    }
    return score;
}

static double cut_margin(double margin)
{
    return fmin(fmax(margin, -WIDEST_MARGIN), WIDEST_MARGIN);
}

double rerank_confidence(const struct model *model, double share, double margin, const double *features)
{
    double evidence[MODEL_EVIDENCE] = {cut_margin(margin)};
    memcpy(evidence + 1, features, RERANK_COUNT * sizeof *features);
    return model_confidence(model, share, evidence);
}
