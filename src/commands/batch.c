/* JSON lines in, JSON lines out, in order: {"id", "db", "question", "now"?, "history"?} gives {"id", "sql" or
 * null, "confidence", "unsure"?, "ms", "reading"?, "not_used"?, "warnings"?, "candidates"?, "unanswerable"?}
 * and, where there is no SQL, "error" with its "status" and, where it is declined, "code" and "hint"?; of
 * several questions in one, null and "answers", a list of the same with "question". */
#include "app/ask.h"
#include "app/pool.h"
#include "render/answer_json.h"
#include "util/error.h"
#include "util/file.h"
#include "util/json.h"
#include "util/memory.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 4 << 20 };

struct batch {
    const struct cli_settings *settings;
    struct askdb_audit *audit;
    struct pool pool;
};

/* `reason` is NULL where it is not declined. */
static void print_answer(const struct cli_settings *settings, const struct askdb_outcome *outcome,
                         const struct askdb_error *reason, cJSON *out)
{
    const struct askdb_answer *answer = outcome->answer;
    const struct askdb_candidate *best = &answer->candidates[0];
    bool declined = reason != NULL;
    cJSON_AddItemToObject(out, "sql", declined ? cJSON_CreateNull() : cJSON_CreateString(outcome->sql));
    cJSON_AddNumberToObject(out, "confidence", best->confidence);
    if (!declined && best->unsure) {
        cJSON_AddTrueToObject(out, "unsure");
    }
    cJSON_AddNumberToObject(out, "ms", answer->milliseconds);
    json_add_follow_up(out, answer);
    if (best->warning_count > 0) {
        cJSON_AddItemToObject(out, "warnings",
                              cJSON_CreateStringArray(best->warnings, (int)best->warning_count));
    }
    json_add_reading(out, best);
    if (declined || settings->question.explain || answer->disputed || answer->undecided) {
        json_add_candidates(out, answer);
        cJSON_AddNumberToObject(out, "unanswerable", answer->unanswerable);
    }
    if (declined) {
        cJSON_AddStringToObject(out, "error", reason->message);
        if (reason->hint[0] != '\0') {
            cJSON_AddStringToObject(out, "hint", reason->hint);
        }
        cJSON_AddStringToObject(out, "code", reason->code);
        cJSON_AddNumberToObject(out, "status", reason->status);
    }
}

static void print_fault(const struct askdb_error *fault, cJSON *out)
{
    cJSON_AddNullToObject(out, "sql");
    cJSON_AddStringToObject(out, "error", fault->message);
    cJSON_AddNumberToObject(out, "status", fault->status);
}

/* Of the data, or, with --docs, of both. */
static int read_question(struct batch *batch, const struct askdb_conversation *conversation,
                         struct askdb_outcome *outcome, struct askdb_passages **ret_passages,
                         struct askdb_error *err)
{
    struct askdb_knowledge *knowledge = NULL;
    if (batch->settings->process.docs == NULL) {
        return askdb_outcome_read(outcome, err);
    }
    int status = pool_get_knowledge(&batch->pool, batch->settings, conversation->askdb, &knowledge, err);
    return status == 0 ? askdb_outcome_read_either(outcome, knowledge, ret_passages, err) : status;
}

/* Of one that ran, with its rows, which are taken over. */
static void add_analysis(const struct askdb_outcome *outcome, cJSON *rows, cJSON *out)
{
    cJSON *analysis = json_add_analysis(out, outcome->analysis);
    if (analysis != NULL && outcome->ran) {
        cJSON_AddItemToObject(analysis, "columns", cJSON_DetachItemFromObject(rows, "columns"));
        cJSON_AddItemToObject(analysis, "rows", cJSON_DetachItemFromObject(rows, "rows"));
    }
    cJSON_Delete(rows);
}

/* Only an audit file that cannot be written is an error: it ends the batch, and nobody is told what is not in
 * it.
 */
static int answer_question(struct batch *batch, const struct askdb_conversation *conversation,
                           const char *question, cJSON *out, struct askdb_error *err)
{
    struct askdb_error fault;
    struct askdb_outcome *outcome = askdb_outcome_begin(conversation, question, NULL);
    struct askdb_passages *passages = NULL;
    int status = read_question(batch, conversation, outcome, &passages, &fault);
    cJSON *rows = cJSON_CreateObject();
    if (status == 0 && outcome->analysis != NULL) { /* it is no statement that one could run */
        struct askdb_sink sink = json_rows_sink(rows);
        status = askdb_outcome_run(outcome, &sink, &fault);
    }
    if (outcome->document != NULL) {
        cJSON_AddNullToObject(out, "sql");
    } else if (outcome->answer == NULL) {
        print_fault(&fault, out);
    } else {
        print_answer(batch->settings, outcome, status != 0 ? &fault : NULL, out);
    }
    if (passages != NULL) {
        bool explain = batch->settings->question.explain;
        cJSON_AddStringToObject(out, "asked",
                                outcome->document == NULL ? "data"
                                : passages->catalog       ? "catalog"
                                                          : "documents");
        if (explain || outcome->document != NULL) {
            json_add_passages(out, passages, explain);
        }
        if (explain && outcome->answer != NULL) {
            cJSON_AddNumberToObject(out, "reading_confidence", outcome->answer->candidates[0].confidence);
            cJSON_AddBoolToObject(out, "reading_declined", outcome->declined);
        }
    }
    askdb_passages_destroy(passages);
    add_analysis(outcome, rows, out);
    int written = askdb_outcome_record(outcome, status != 0 ? &fault : NULL, err);
    askdb_outcome_destroy(outcome);
    return written;
}

/* Each question of the text, with its answer, in "answers". */
static int answer_each(struct batch *batch, const struct askdb_conversation *conversation, const char *text,
                       const struct askdb_span *spans, size_t count, cJSON *out, struct askdb_error *err)
{
    int status = 0;
    cJSON_AddNullToObject(out, "sql");
    cJSON *list = cJSON_AddArrayToObject(out, "answers");
    for (size_t i = 0; i < count && status == 0; i++) {
        char *question = memory_need(strndup(text + spans[i].start, spans[i].end - spans[i].start));
        cJSON *item = cJSON_CreateObject();
        cJSON_AddItemToArray(list, item);
        cJSON_AddStringToObject(item, "question", question);
        status = answer_question(batch, conversation, question, item, err);
        free(question);
    }
    return status;
}

/* The line of a question whose database cannot be opened. */
static int record_unopened(const struct askdb_conversation *conversation, const char *question,
                           const struct askdb_error *fault, struct askdb_error *err)
{
    struct askdb_outcome *outcome = askdb_outcome_begin(conversation, question, NULL);
    int written = askdb_outcome_record(outcome, fault, err);
    askdb_outcome_destroy(outcome);
    return written;
}

/* What is wrong with the line goes to `fault`, and is written to the audit file. */
static int answer_line(struct batch *batch, const cJSON *in, cJSON *out, struct askdb_error *fault,
                       bool *ret_failed, struct askdb_error *err)
{
    const struct cli_settings *settings = batch->settings;
    const char *path = cJSON_GetStringValue(cJSON_GetObjectItem(in, "db"));
    const char *now = cJSON_GetStringValue(cJSON_GetObjectItem(in, "now"));
    const char *question = cJSON_GetStringValue(cJSON_GetObjectItem(in, "question"));
    struct askdb_conversation conversation = cli_conversation(settings, NULL, batch->audit);
    conversation.unrun = true;
    if (path == NULL || question == NULL) {
        *ret_failed = true;
        error_set(fault, ASKDB_USAGE, "a line needs \"db\" and \"question\", both text");
        return 0;
    }
    struct askdb_turn *turns = NULL;
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    int status = json_read_history(in, &turns, &conversation.history_count, fault);
    conversation.history = turns;
    conversation.history_count = settings->question.no_follow_up ? 0 : conversation.history_count;
    conversation.now = now != NULL ? now : settings->question.now;
    conversation.remembered = false;
    if (status == 0) {
        status = pool_get(&batch->pool, settings, path, &conversation.askdb, fault);
    }
    *ret_failed = status != 0;
    int written;
    if (status != 0) {
        written = record_unopened(&conversation, question, fault, err);
    } else {
        size_t count = askdb_split(conversation.askdb, question, spans);
        written = count > 1 ? answer_each(batch, &conversation, question, spans, count, out, err)
                            : answer_question(batch, &conversation, question, out, err);
    }
    free(turns);
    return written;
}

static int print_line(struct batch *batch, const char *line, size_t length, struct askdb_error *err)
{
    bool cut = json_has_nul(line, length);
    cJSON *in = cJSON_Parse(line);
    cJSON *out = cJSON_CreateObject();
    const cJSON *id = cJSON_GetObjectItem(in, "id");
    bool whole = id != NULL && (!cut || cJSON_IsNumber(id));
    cJSON_AddItemToObject(out, "id", whole ? cJSON_Duplicate(id, true) : cJSON_CreateNull());
    struct askdb_error fault;
    bool failed = false;
    int status = 0;
    if (cut) {
        failed = true;
        error_set(&fault, ASKDB_USAGE, "the line holds U+0000, where its texts would be cut");
    } else if (cJSON_IsObject(in)) {
        status = answer_line(batch, in, out, &fault, &failed, err);
    } else {
        failed = true;
        error_set(&fault, ASKDB_USAGE, "the line is not a JSON object");
    }
    if (failed) {
        print_fault(&fault, out);
    }
    if (status == 0) {
        json_print(stdout, out, false);
    }
    bool written = fflush(stdout) == 0 && ferror(stdout) == 0;
    cJSON_Delete(out);
    cJSON_Delete(in);
    return written ? status : error_set(err, ASKDB_DATABASE, "cannot write the output");
}

int cli_batch(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    if (arguments->count > 0) {
        return cli_fail_usage(settings, "batch takes no arguments: it reads JSON lines on standard input");
    }
    struct batch batch = {.settings = settings};
    struct askdb_error err;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    int status = cli_audit_open(settings, &batch.audit, &err);
    while (status == 0 && (length = file_read_line(stdin, LINE_MAX_BYTES, &line, &capacity)) > 0) {
        if (length > LINE_MAX_BYTES) {
            status = error_set(&err, ASKDB_USAGE, "a line of more than %d bytes", LINE_MAX_BYTES);
        } else if (strspn(line, " \t\r\n") < (size_t)length) {
            status = print_line(&batch, line, (size_t)length, &err);
        }
    }
    free(line);
    pool_finish(&batch.pool);
    askdb_audit_close(&batch.audit);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
