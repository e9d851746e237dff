#include "answer/wrapper.h"
#include "util/error.h"

#include <stdlib.h>

enum { REPAIRS = 2 };

/* Does the statement pass, and run? One that takes too long is none that a model could mend. */
static int try(const struct translate_judge *judge, const char *sql, struct askdb_error *err)
{
    struct translate_result ignored;
    int status = judge->check(judge->context, sql, err);
    if (status == 0 && judge->run != NULL) {
        status = judge->run(judge->context, sql, 1, &ignored, err);
    }
    return status == -ASKDB_REJECTED || status == -ASKDB_DATABASE ? status : 0;
}

static int repair_translate(struct translator *base, struct arena *arena,
                            const struct translate_request *request, struct translations *ret_translations,
                            struct askdb_error *err)
{
    struct translator *inner = ((struct wrapper *)base)->inner;
    const struct translate_judge *judge = request->judge;
    struct translate_request again = *request;
    struct translate_feedback feedback;
    struct askdb_error fault;
    for (int left = REPAIRS;; left--) {
        struct translations found = {0};
        int status = translate_question(inner, arena, &again, &found, err);
        if (status != 0) {
            return status;
        }
        if (judge == NULL || try(judge, found.items[0].sql, &fault) == 0) {
            *ret_translations = found;
            return 0;
        }
        if (left == 0) {
            return translate_give_up(&fault, err);
        }
        feedback.fault = &fault;
        feedback.sql = found.items[0].sql;
        feedback.error = judge->explain(judge->context, arena, feedback.sql, &fault);
        again.feedback = &feedback;
    }
}

static const struct translator_class repair_class = {.translate = repair_translate,
                                                     .print_links = wrapper_print_links,
                                                     .print_request = wrapper_print_request,
                                                     .cancel = wrapper_cancel,
                                                     .destroy = wrapper_destroy,
                                                     .prompted = true};

struct translator *translator_create_repair(struct translator *inner)
{
    struct wrapper *repair = calloc(1, sizeof *repair);
    if (repair == NULL) {
        abort();
    }
    *repair = (struct wrapper){.base = {&repair_class}, .inner = inner};
    return &repair->base;
}
