/* One question from its words to its rows: read, taken, run, recorded. */
#include "answer/ask.h"
#include "answer/analysis.h"
#include "answer/audit.h"
#include "answer/define.h"
#include "answer/judge.h"
#include "answer/ties.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

static struct outcome *of(struct askdb_outcome *outcome)
{
    return (struct outcome *)outcome;
}

/* What the statement names of the semantic file. */
static void expand(struct outcome *outcome, const struct askdb *askdb)
{
    char *sql = NULL;
    if (session_expand_metrics(askdb, outcome->public.sql, &sql, &outcome->fault) == 0) {
        outcome->public.sql = arena_strdup(outcome->arena, sql);
        free(sql);
    }
}

static int fail_begun(const struct outcome *outcome, struct askdb_error *err)
{
    *err = outcome->fault;
    return -(int)outcome->fault.status;
}

struct askdb_outcome *askdb_outcome_begin(const struct askdb_conversation *conversation, const char *question,
                                          const char *sql)
{
    struct arena *arena = arena_create();
    struct outcome *outcome = ARENA_NEW(arena, struct outcome);
    size_t turns = conversation->history_count;
    struct askdb_turn *history = ARENA_ARRAY(arena, struct askdb_turn, turns + 1);
    if (turns > 0) {
        memcpy(history, conversation->history, turns * sizeof *history);
    }
    *outcome =
        (struct outcome){.public = {.question = question != NULL ? arena_strdup(arena, question) : NULL,
                                    .sql = sql != NULL ? arena_strdup(arena, sql) : NULL,
                                    .statement = sql != NULL},
                         .arena = arena,
                         .conversation = *conversation};
    outcome->public.notes = outcome->notes;
    bool open = conversation->askdb != NULL && session_refresh(conversation->askdb, &outcome->fault) == 0;
    if (sql != NULL && open) {
        expand(outcome, conversation->askdb);
    }
    outcome->conversation.history = history;
    if (conversation->audit != NULL && conversation->askdb != NULL) {
        audit_start(conversation->audit);
    }
    return &outcome->public;
}

static void release(struct outcome *outcome)
{
    if (outcome->holds) {
        exec_release(outcome->conversation.askdb->connection);
        outcome->holds = false;
    }
}

void askdb_outcome_destroy(struct askdb_outcome *outcome)
{
    if (outcome != NULL) {
        release(of(outcome));
        askdb_answer_destroy(of(outcome)->answer);
        validated_query_destroy(of(outcome)->query);
        arena_destroy(of(outcome)->arena);
    }
}

static struct askdb_request make_request(struct outcome *outcome)
{
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct askdb_request request = {.question = outcome->public.question,
                                    .history = conversation->history,
                                    .history_count = conversation->history_count,
                                    .remembered = conversation->known,
                                    .now = conversation->now,
                                    .probe = conversation->probe};
    remember_for(outcome, &request);
    return request;
}

/* What is declined may be among rows that came since. */
static int tell_of_decline(const struct outcome *outcome, int status, struct askdb_error *err)
{
    const struct askdb *askdb = outcome->conversation.askdb;
    const char *stale = status == -ASKDB_DECLINED ? session_tell_stale(askdb, outcome->arena) : NULL;
    if (stale != NULL) {
        const char *hint = arena_strdup(outcome->arena, err->hint);
        error_hint(err, "%s%s%s", hint, hint[0] != '\0' ? "; " : "", stale);
    }
    return status;
}

/* Where an analysis was asked for, why it cannot be made says more than what is wrong with other readings of its words. */
static void tell_unanalysed(const struct outcome *outcome, struct askdb_error *err)
{
    const struct askdb_error *why = &outcome->unanalysed;
    if (why->status != ASKDB_OK && !error_is(err, CODE_CAUSE)) {
        const char *code = err->code;
        *err = *why;
        err->code = code;
    }
}

static int read_outcome(struct outcome *outcome, struct askdb_error *err)
{
    struct askdb_outcome *public = &outcome->public;
    const struct askdb_conversation *conversation = &outcome->conversation;
    if (outcome->fault.status != ASKDB_OK) {
        return fail_begun(outcome, err);
    }
    int status = conversation->single ? decline_several(conversation->askdb, public->question, err) : 0;
    if (status != 0) {
        return status;
    }
    if (analysis_read(outcome, &status, err)) {
        return status;
    }
    struct askdb_request request = make_request(outcome);
    conversation->askdb->hold = conversation->unrun ? NULL : &conversation->limits;
    status = session_translate(conversation->askdb, &request, &outcome->answer, err);
    conversation->askdb->hold = NULL;
    if (status != 0) {
        exec_release(conversation->askdb->connection);
        return status;
    }
    outcome->holds = true;
    remember_note(outcome);
    public->answer = outcome->answer;
    askdb_outcome_take(public, &outcome->answer->candidates[0]);
    status = decline_answer(conversation, outcome->answer, false, err);
    if (status == -ASKDB_DECLINED) {
        tell_unanalysed(outcome, err);
    }
    public->declined = status != 0;
    if (status != 0 || public->answer->disputed || public->answer->undecided) {
        release(outcome); /* a person may take a while to choose */
    }
    return status;
}

int askdb_outcome_read(struct askdb_outcome *outcome, struct askdb_error *err)
{
    return tell_of_decline(of(outcome), read_outcome(of(outcome), err), err);
}

int askdb_outcome_print_request(struct askdb_outcome *public, FILE *out, struct askdb_error *err)
{
    struct askdb_request request = make_request(of(public));
    return askdb_print_request(of(public)->conversation.askdb, &request, out, err);
}

void askdb_outcome_take(struct askdb_outcome *public, const struct askdb_candidate *candidate)
{
    if (public->chosen != NULL) { /* a person took another one, in time of their own */
        exec_forget_used(of(public)->conversation.askdb->connection);
    }
    public->chosen = candidate;
    public->sql = candidate->sql;
}

int askdb_outcome_check(struct askdb_outcome *public, struct askdb_report **ret_report,
                        struct askdb_error *err)
{
    struct outcome *outcome = of(public);
    if (outcome->fault.status != ASKDB_OK) {
        return fail_begun(outcome, err);
    }
    validated_query_destroy(outcome->query);
    outcome->query = NULL;
    outcome->opening = outcome->conversation.askdb->refresh.openings;
    return session_check(outcome->conversation.askdb, public->sql, &outcome->query, ret_report, err);
}

/* What was validated for the answer, or by a check, is run as it is. */
static int run(struct outcome *outcome, const struct askdb_sink *sink, struct askdb_error *err)
{
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct askdb_outcome *public = &outcome->public;
    if (public->chosen != NULL) {
        size_t place = (size_t)(public->chosen - outcome->answer->candidates);
        return askdb_run_candidate(conversation->askdb, outcome->answer, place, &conversation->limits, sink,
                                   &public->result, err);
    }
    bool valid = outcome->query != NULL && outcome->opening == conversation->askdb->refresh.openings;
    return valid ? session_run(conversation->askdb, outcome->query, &conversation->limits, sink,
                               &public->result, err)
                 : session_run_text(conversation->askdb, public->sql, &conversation->limits, sink,
                                    &public->result, err);
}

static int run_rest(struct outcome *outcome, const struct askdb_sink *sink, struct askdb_error *err)
{
    struct askdb *askdb = outcome->conversation.askdb;
    struct work_span span = session_begin_rest(askdb, outcome->conversation.limits.timeout_ms);
    int status = run(outcome, sink, err);
    work_end(askdb->work, span);
    return status;
}

int askdb_outcome_run(struct askdb_outcome *public, const struct askdb_sink *sink, struct askdb_error *err)
{
    struct outcome *outcome = of(public);
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct tally tally;
    if (outcome->fault.status != ASKDB_OK) {
        return fail_begun(outcome, err);
    }
    if (sink != NULL && session_check_sink(sink, err) != 0) {
        release(outcome);
        return -ASKDB_USAGE;
    }
    if (conversation->audit != NULL && audit_prepare(conversation->audit, conversation, public, err) != 0) {
        release(outcome);
        return -(int)err->status;
    }
    tally_init(&tally, sink, conversation->audit != NULL || conversation->digest);
    int status = outcome->analysis != NULL ? analysis_run(outcome, &tally.sink, err)
                                           : run_rest(outcome, &tally.sink, err);
    release(outcome);
    exec_forget_used(conversation->askdb->connection);
    if (status != 0) {
        return status;
    }
    public->ran = true;
    public->digest = tally.digest;
    public->empty = !tally.something;
    return 0;
}

const char *askdb_outcome_why_empty(struct askdb_outcome *public)
{
    struct text text;
    if (!public->empty || public->analysis != NULL) {
        return "";
    }
    text_open(&text);
    askdb_explain_empty(of(public)->conversation.askdb, public->sql, text.out);
    return text_close(&text, of(public)->arena);
}

const char *askdb_outcome_ties(struct askdb_outcome *public)
{
    struct text text;
    if (!public->ran || public->statement || public->result.truncated) {
        return "";
    }
    text_open(&text);
    session_explain_ties(of(public)->conversation.askdb, public->sql, public->result.rows, text.out);
    return text_close(&text, of(public)->arena);
}

/* Of a name that is not known the first reading is of all names: what goes on from it is as wrong as that. Any other
 * question that is refused whatever it may mean is passed over, as chatter is. */
static bool is_gone_on_from(const struct askdb_answer *answer)
{
    const struct askdb_refusal *refusal = answer->refusal;
    if (refusal == NULL) {
        return true;
    }
    return strcmp(refusal->code, code_row(CODE_UNKNOWN_NAME)->code) == 0 ||
           (!refusal->certain && strcmp(refusal->code, code_row(CODE_NOT_A_QUESTION)->code) != 0);
}

struct askdb_turn askdb_outcome_turn(const struct askdb_outcome *public, int status)
{
    const struct askdb_answer *answer = public->answer;
    struct askdb_turn turn = {.question = public->question};
    if (status == 0 && public->chosen != NULL) {
        turn.sql = public->sql;
        turn.confidence = public->declined ? 0 : public->chosen->confidence; /* else a person chose it */
    } else if (status == -ASKDB_DECLINED && answer != NULL && is_gone_on_from(answer)) {
        bool certain = answer->refusal != NULL && answer->refusal->certain;
        turn.sql = answer->candidates[0].sql;
        turn.confidence = certain ? 0 : answer->candidates[0].confidence;
        turn.declined = true;
    } else if (status == 0) {
        turn.sql = public->sql;
    }
    return turn;
}

int askdb_outcome_record(const struct askdb_outcome *public, const struct askdb_error *fault,
                         struct askdb_error *err)
{
    const struct askdb_conversation *conversation = &((const struct outcome *)public)->conversation;
    return conversation->audit != NULL ? audit_write(conversation->audit, conversation, public, fault, err)
                                       : 0;
}

int askdb_ask(const struct askdb_conversation *conversation, const char *question,
              const struct askdb_sink *sink, struct askdb_outcome **ret_outcome, struct askdb_error *err)
{
    struct askdb_outcome *outcome = askdb_outcome_begin(conversation, question, NULL);
    struct askdb_error unwritten;
    *ret_outcome = outcome;
    of(outcome)->conversation.unrun = sink == NULL;
    int status = askdb_outcome_read(outcome, err);
    if (status == 0 && sink != NULL) {
        status = askdb_outcome_run(outcome, sink, err);
    }
    int written = askdb_outcome_record(outcome, status != 0 ? err : NULL, &unwritten);
    if (written != 0) { /* nobody is told what is not in the audit file */
        outcome->answer = NULL;
        outcome->chosen = NULL;
        outcome->sql = NULL;
        *err = unwritten;
        status = written;
    }
    return status;
}
