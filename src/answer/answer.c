/* From a question to an answer: its readings, those that pass, and what is known of them. */
#include "answer/accounted.h"
#include "answer/decide.h"
#include "answer/history.h"
#include "answer/internal.h"
#include "answer/judge.h"
#include "answer/pointers.h"
#include "answer/refusal.h"
#include "answer/remembered.h"
#include "answer/reorder.h"
#include "answer/seek.h"
#include "answer/weigh.h"
#include "answer/zone.h"
#include "translate/account.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/utf8.h"

#include <math.h>
#include <string.h>
#include <time.h>

enum {
    QUESTION_MAX_BYTES = 4000,
    BEAM = 6,
    PROBE_ROWS = 5000000, /* of the tables of a reading: of more none is run only to look at it */
    SURE_ROWS = 10000,    /* of so few tables any reading may be */
};

/* To the first row, in the units of PostgreSQL's planner: about what it expects of reading as many rows. */
static const double PROBE_COST = 150000;

struct answer {
    struct askdb_answer public;
    struct arena *arena;
    struct verdicts verdicts; /* of the candidates' SQL among others */
    const char *warning;      /* of every candidate; NULL: none */
    const char *stale;        /* of those whose words were looked up among values; NULL: none */
    const struct history *history;
};

static int check_question(const struct askdb *askdb, const char *question, struct askdb_error *err)
{
    size_t length = strlen(question);
    if (askdb->builtin == NULL && askdb->language_model == NULL) {
        return error_set(err, ASKDB_USAGE, "this database was opened for its catalog only");
    }
    if (length > QUESTION_MAX_BYTES) {
        return error_set(err, ASKDB_USAGE, "the question has %zu bytes, more than %d", length,
                         QUESTION_MAX_BYTES);
    }
    if (!utf8_valid(question, length)) {
        return error_set(err, ASKDB_USAGE, "the question is not valid UTF-8");
    }
    if (strspn(question, " \t\r\n") == length) {
        return error_set(err, ASKDB_USAGE, "the question is empty");
    }
    if (askdb->catalog->table_count == 0) {
        return error_set(err, ASKDB_DECLINED, "the database has no tables");
    }
    return 0;
}

/* Was a word found among values, or may it have been missed there? */
static bool needs_values(const struct askdb_candidate *candidate)
{
    bool found = candidate->not_used_count > 0;
    for (size_t i = 0; i < candidate->word_count && !found; i++) {
        found = strcmp(candidate->words[i].place, "value") == 0;
    }
    return found;
}

/* Without a mark, where the translator does not say. */
static const double SURE = 0.5;

static double sure_of(const struct translation *translation)
{
    return translation->sure > 0 ? translation->sure : SURE;
}

/* What leans on an answer is no surer than that, which a person has seen and goes on from; on what was declined, both
 * must be right. */
static double leaning_confidence(const struct answer *answer, const struct translation *translation)
{
    const struct history *history = answer->history;
    double own = translation->confidence;
    if (translation->leans == 0) {
        return own;
    }
    double before = history->confidences[translation->leans - 1];
    return history->declined[translation->leans - 1] ? own * before : fmin(own, before);
}

/* With the warning of the answer, and the question that the translation leans on. */
static struct askdb_candidate make_candidate(const struct answer *answer,
                                             const struct translation *translation)
{
    const char **warnings = ARENA_ARRAY(answer->arena, const char *, translation->warning_count + 2);
    size_t count = 0, leans = translation->leans;
    for (size_t i = 0; i < translation->warning_count; i++) {
        if (!translation->warnings[i].quiet) {
            warnings[count++] = translation->warnings[i].text;
        }
    }
    if (answer->warning != NULL) {
        warnings[count++] = answer->warning;
    }
    struct askdb_candidate candidate = {
        .sql = translation->sql,
        .confidence = leaning_confidence(answer, translation),
        .ordered = translation->ordered,
        .follow_up_of =
            leans != 0 ? arena_strdup(answer->arena, answer->history->questions[leans - 1]) : NULL,
        .warnings = warnings,
        .warning_count = count,
        .reading = ""};
    session_add_account(answer->arena, translation->account, &candidate);
    if (answer->stale != NULL && needs_values(&candidate)) {
        warnings[candidate.warning_count++] = answer->stale;
    }
    return candidate;
}

/* Rows do not speak for a reading that leaves out more of the question than the first: "orders for Globex"
 * may have none. */
static void ignore_rows(const struct translation *const *kept, enum weigh_rows *rows, size_t count)
{
    for (size_t i = 1; i < count && rows[0] == ROWS_NONE; i++) {
        bool more = kept[i]->account != NULL && kept[0]->account != NULL &&
                    kept[i]->account->unused_count > kept[0]->account->unused_count;
        rows[i] = more ? ROWS_NONE : rows[i];
    }
}

/* What rows say for a reading does not make it surer than the turn it leans on. */
static void hold_back(const struct answer *answer, struct askdb_candidate *candidates, size_t count)
{
    const struct history *history = answer->history;
    double most = 1;
    for (size_t i = 0; count > 0 && candidates[0].follow_up_of != NULL && i < history->count; i++) {
        bool leans = strcmp(history->questions[i], candidates[0].follow_up_of) == 0;
        most = leans ? fmin(most, history->confidences[i]) : most;
    }
    double factor = count > 0 && candidates[0].confidence > most ? most / candidates[0].confidence : 1;
    for (size_t i = 0; i < count; i++) {
        candidates[i].confidence *= factor;
    }
}

/* By the confidences that are said in the end. Candidates have the text of their translation. */
static void mark_unsure(struct askdb_candidate *candidates, size_t count,
                        const struct translations *translations)
{
    for (size_t i = 0; i < count; i++) {
        size_t k = 0;
        while (k + 1 < translations->count && translations->items[k].sql != candidates[i].sql) {
            k++;
        }
        candidates[i].unsure = candidates[i].confidence < sure_of(&translations->items[k]);
    }
}

/* May it take long? The planner knows of indexes and of joins that multiply; where there is none that says,
 * the number of rows tells. */
static bool is_expensive(struct answer *answer, const struct validated_query *query, const char *sql)
{
    double rows = verdicts_rows(&answer->verdicts, sql);
    double cost = rows > SURE_ROWS ? exec_cost(answer->verdicts.askdb->connection, query) : 0;
    if (cost < 0) {
        answer->public.unprobed_rows = rows > PROBE_ROWS ? rows : 0;
        return rows > PROBE_ROWS;
    }
    answer->public.unprobed_cost = cost > PROBE_COST ? cost : 0;
    return cost > PROBE_COST;
}

/* Looks at a first row, unless that may take long; true where there is no use in looking at more. */
static bool probe_rows(struct answer *answer, const struct validated_query *query, const char *sql,
                       enum weigh_rows *ret_rows)
{
    bool found = false;
    if (is_expensive(answer, query, sql)) {
        return true;
    }
    bool done = session_ends_probing(answer->verdicts.askdb, query, &found);
    *ret_rows = found ? ROWS_FOUND : done ? ROWS_UNKNOWN : ROWS_NONE;
    return done;
}

/* Says of each candidate whether it returns rows, as far as one without rows leaves the next a chance. After
 * all have been validated: that would end what is held. */
static void probe(struct answer *answer, const struct askdb_candidate *candidates, size_t count,
                  enum weigh_rows *ret_rows)
{
    struct exec_connection *connection = answer->verdicts.askdb->connection;
    bool done = count < 2;
    if (done) {
        return;
    }
    exec_share(connection);
    for (size_t i = 0; i < count && !done; i++) {
        const struct validated_query *query = NULL;
        struct askdb_error ignored;
        if (candidates[i].confidence >= WEIGH_EMPTY * candidates[0].confidence &&
            verdicts_get(&answer->verdicts, candidates[i].sql, &query, &ignored) == 0) {
            done = probe_rows(answer, query, candidates[i].sql, &ret_rows[i]);
        }
    }
    exec_part(connection);
}

/* Keeps the candidates that pass. With `probes` those are run that a better one without rows leaves a chance;
 * what they are worth then says which comes first. */
static size_t pass(struct answer *answer, const struct translations *translations, bool probes,
                   struct askdb_error *err)
{
    const struct translation *items = translations->items;
    struct askdb_candidate *candidates =
        ARENA_ARRAY(answer->arena, struct askdb_candidate, translations->count + 1);
    enum weigh_rows *rows = ARENA_ARRAY(answer->arena, enum weigh_rows, translations->count + 1);
    const struct translation **kept =
        ARENA_ARRAY(answer->arena, const struct translation *, translations->count + 1);
    size_t passed = 0;
    for (size_t i = 0; i < translations->count; i++) {
        const struct validated_query *query = NULL;
        if (verdicts_get(&answer->verdicts, items[i].sql, &query, err) == 0) {
            kept[passed] = &items[i];
            candidates[passed++] = make_candidate(answer, &items[i]);
        }
    }
    if (probes && translations->count > 1) {
        probe(answer, candidates, passed, rows);
    }
    ignore_rows(kept, rows, passed);
    weigh_readings(candidates, rows, passed);
    hold_back(answer, candidates, passed);
    mark_unsure(candidates, passed, translations);
    answer->public.candidates = candidates;
    return passed;
}

/* Reads the history and tells it. Returns what is to be said of it, or NULL. */
static const char *make_question(struct askdb *askdb, struct arena *arena,
                                 const struct askdb_request *request, struct decide_question *ret_question,
                                 const struct history **ret_history)
{
    const char *of_tree, *of_text = NULL;
    const struct history *history = history_read(arena, askdb->catalog, request, &of_tree);
    *ret_question = (struct decide_question){.askdb = askdb,
                                             .arena = arena,
                                             .translate = {.question = request->question,
                                                           .now = session_today(askdb, arena, request->now),
                                                           .names = session_names(askdb),
                                                           .beam = BEAM,
                                                           .work = askdb->work},
                                             .probe = request->probe};
    *ret_history = history;
    if (history->count > 0) {
        ret_question->translate.history = history->queries[0];
        ret_question->translate.called = history->queries[0];
        ret_question->earlier = history->queries + 1;
        ret_question->earlier_count = history->count - 1;
        ret_question->declined = history->count > 1 && history->declined[1] ? history->confidences[1] : 0;
    }
    if (askdb->language_model != NULL) {
        of_text = history_tell(arena, askdb->validator, request, &ret_question->translate);
    }
    return askdb->builtin != NULL ? of_tree : of_text;
}

/* What points at rows of the answer before is asked with their names. */
static int read_question(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                         struct decide_question *question, struct translations *ret_found,
                         struct askdb_error *err)
{
    struct pointed pointed = {0};
    int status = 0;
    bool orders = askdb->language_model == NULL && answer_reorder_is_asked(answer->arena, request->question);
    if (askdb->language_model == NULL &&
        answer_reorder_read(askdb, answer->arena, request->question, answer->history, ret_found)) {
        return 0;
    }
    if (askdb->language_model == NULL && !orders) {
        status = pointers_read(askdb, answer->arena, request, answer->history, &pointed, err);
    }
    if (status == 0 && pointed.question != NULL) {
        question->translate.question = pointed.question;
        question->translate.history = answer->history->queries[pointed.turn];
        answer->warning = arena_printf(answer->arena, "'%s' is taken for %s", pointed.words, pointed.listed);
    }
    if (status == 0 && !pointed.only) {
        status = decide_readings(question, ret_found, err);
    }
    if (status == 0 && pointed.question != NULL) {
        status = pointers_apply(askdb, answer->arena, &pointed, answer->history, ret_found, err);
    }
    return status;
}

/* Names that the sampled index of values does not hold are looked up in the database, and the question is then
 * read again. */
static int read_sought(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                       struct decide_question *question, struct translations *ret_found,
                       struct askdb_error *err)
{
    struct translations again = {0};
    int status = read_question(askdb, answer, request, question, ret_found, err);
    bool told = status == 0 && request->probe && askdb->builtin != NULL && ret_found->count > 0;
    const struct account *account = told ? ret_found->items[0].account : NULL;
    if (account != NULL && session_seek(askdb, answer->arena, question->translate.question, account) &&
        read_question(askdb, answer, request, question, &again, err) == 0) {
        *ret_found = again;
    }
    return status;
}

static int find_candidates(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                           struct askdb_error *err)
{
    struct decide_question question;
    struct translations found = {0};
    answer->warning = make_question(askdb, answer->arena, request, &question, &answer->history);
    question.verdicts = &answer->verdicts;
    int status = read_sought(askdb, answer, request, &question, &found, err);
    struct refusal_question asked = {askdb, answer->arena, question.translate.question,
                                     request->history_count > 0};
    if (status == -ASKDB_DECLINED && request->history_count == 0 && found.fault == NULL) {
        return refusal_tell(refusal_find(&asked, NULL), err);
    }
    if (status != 0) {
        return status;
    }
    bool measured = found.count > 0 && found.items[0].features != NULL; /* else a language model's */
    answer->public.refusal = refusal_find(&asked, measured ? found.items[0].account : NULL);
    answer->public.unanswerable = found.unanswerable;
    answer->public.disputed = found.disputed;
    answer->public.undecided = found.undecided;
    answer->public.count = pass(answer, &found, request->probe, err);
    if (answer->public.count == 0) {
        struct askdb_error last = *err;
        error_set(err, ASKDB_DECLINED, "no reading of the question is valid: %s", last.message);
        return refusal_tell(answer->public.refusal, err);
    }
    return 0;
}

/* The remembered one first. A language model, which takes money and time, is then not asked. */
static int find_readings(struct askdb *askdb, struct answer *answer, const struct askdb_request *request,
                         struct askdb_error *err)
{
    struct askdb_candidate remembered;
    bool known = session_remembered(&answer->verdicts, request, &remembered, &answer->public.not_remembered);
    bool asked = !known || askdb->language_model == NULL;
    int status = asked ? find_candidates(askdb, answer, request, err) : 0;
    if (known && status != -ASKDB_CANCELLED) {
        session_put_first(answer->arena, &remembered, &answer->public);
        status = 0;
    }
    return status;
}

int session_translate(struct askdb *askdb, const struct askdb_request *request,
                      struct askdb_answer **ret_answer, struct askdb_error *err)
{
    double start = clock_now();
    int status = check_question(askdb, request->question, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct answer *answer = ARENA_NEW(arena, struct answer);
    answer->arena = arena;
    answer->stale = session_tell_stale(askdb, arena);
    answer->verdicts = (struct verdicts){.askdb = askdb, .arena = arena};
    /* an endpoint has limits of its own; statements on the way to an answer have theirs */
    bool alone = askdb->language_model == NULL;
    struct work_span span = work_begin(askdb->work, alone ? askdb->work->usual : 0);
    status = find_readings(askdb, answer, request, err);
    if (status != 0 && status != -ASKDB_CANCELLED && work_is_over(askdb->work)) {
        status = work_fail(askdb->work, err);
    }
    work_end(askdb->work, span);
    if (status != 0) {
        askdb_answer_destroy(&answer->public);
        return status;
    }
    session_tell_readings(&answer->verdicts, arena, request->question, request->probe, &answer->public);
    answer->public.milliseconds = clock_now() - start;
    *ret_answer = &answer->public;
    return 0;
}

int askdb_translate(struct askdb *askdb, const struct askdb_request *request,
                    struct askdb_answer **ret_answer, struct askdb_error *err)
{
    int status = session_refresh(askdb, err);
    return status == 0 ? session_translate(askdb, request, ret_answer, err) : status;
}

/* Prints what a model would be sent, or what the words are linked to. */
static int print_question(const struct decide_question *question, bool links, FILE *out,
                          struct askdb_error *err)
{
    const struct askdb *askdb = question->askdb;
    if (links) {
        return askdb->builtin != NULL ? translate_builtin_print_links(askdb->builtin, question->arena,
                                                                      &question->translate, out, err)
                                      : 0;
    }
    return askdb->language_model != NULL
               ? translate_llm_print_request(askdb->language_model, question->arena, &question->translate,
                                             askdb->samples > 1, out, err)
               : error_set(err, ASKDB_USAGE,
                           "the model is none that anything is sent to: --model URL#MODEL names one");
}

static int print_of_request(struct askdb *askdb, const struct askdb_request *request, bool links, FILE *out,
                            struct askdb_error *err)
{
    int status = check_question(askdb, request->question, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    const struct history *history;
    struct decide_question question;
    struct work_span span = work_begin_usual(askdb->work);
    make_question(askdb, arena, request, &question, &history);
    status = print_question(&question, links, out, err);
    work_end(askdb->work, span);
    arena_destroy(arena);
    return status;
}

int askdb_print_links(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                      struct askdb_error *err)
{
    return print_of_request(askdb, request, true, out, err);
}

int askdb_print_request(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                        struct askdb_error *err)
{
    return print_of_request(askdb, request, false, out, err);
}

void askdb_answer_destroy(struct askdb_answer *answer)
{
    if (answer != NULL) {
        verdicts_finish(&((struct answer *)answer)->verdicts);
        arena_destroy(((struct answer *)answer)->arena);
    }
}

int askdb_run_candidate(struct askdb *askdb, const struct askdb_answer *public, size_t place,
                        const struct askdb_limits *limits, const struct askdb_sink *sink,
                        struct askdb_run_result *ret_result, struct askdb_error *err)
{
    struct verdicts verdicts = ((const struct answer *)public)->verdicts;
    const struct validated_query *query = NULL;
    if (place >= public->count) {
        return error_set(err, ASKDB_USAGE, "the answer has no candidate %zu", place);
    }
    int status = verdicts_get(&verdicts, public->candidates[place].sql, &query, err);
    return status == 0 ? session_run(askdb, query, limits, sink, ret_result, err) : status;
}
