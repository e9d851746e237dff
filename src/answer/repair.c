#include "answer/decide.h"
#include "answer/judge.h"

#include <string.h>

enum { REPAIRS = 2 };

/* Does the statement pass, and run? One that takes too long is none that a model could mend. */
static int try(const struct decide_question *question, const char *sql, struct askdb_error *err)
{
    struct judged ignored;
    const struct validated_query *query = NULL;
    int status = verdicts_get(question->verdicts, sql, &query, err);
    if (status == 0 && question->probe) {
        status = judge_run(question->askdb, query, 1, &ignored, err);
    }
    return status == -ASKDB_REJECTED || status == -ASKDB_DATABASE ? status : 0;
}

int repair_read(const struct decide_question *question, bool varied, struct translations *ret_translations,
                struct askdb_error *err)
{
    struct translate_request again = question->translate;
    struct translate_feedback *before = NULL;
    struct askdb_error faults[REPAIRS + 1];
    for (int left = REPAIRS;; left--) {
        struct translations found = {0};
        int status =
            translate_llm_read(question->askdb->language_model, question->arena, &again, varied, &found, err);
        if (status != 0) {
            return status;
        }
        const char *sql = found.items[0].sql;
        struct askdb_error *fault = &faults[left];
        if (try(question, sql, fault) == 0) {
            *ret_translations = found;
            return 0;
        }
        if (left == 0 || (before != NULL && strcmp(before->sql, sql) == 0)) { /* it has no other */
            return translate_give_up(fault, err);
        }
        struct translate_feedback *feedback = ARENA_NEW(question->arena, struct translate_feedback);
        *feedback = (struct translate_feedback){.sql = sql,
                                                .error = judge_explain(question->arena, sql, fault),
                                                .fault = fault,
                                                .before = before};
        again.feedback = before = feedback;
    }
}
