#include "translate/translator.h"
#include "util/error.h"

int translate_question(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, struct translations *ret_translations,
                       struct askdb_error *err)
{
    return translator->class->translate(translator, arena, request, ret_translations, err);
}

int translate_print_links(struct translator *translator, struct arena *arena,
                          const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    return translator->class->print_links != NULL
               ? translator->class->print_links(translator, arena, request, out, err)
               : 0;
}

int translate_print_request(struct translator *translator, struct arena *arena,
                            const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    return translator->class->print_request != NULL
               ? translator->class->print_request(translator, arena, request, out, err)
               : error_set(err, ASKDB_USAGE,
                           "the model is none that anything is sent to: --model URL#MODEL names one");
}

int translator_complete(struct translator *translator, struct arena *arena, const struct translate_task *task,
                        const char **ret_text, struct askdb_error *err)
{
    return translator->class->complete != NULL
               ? translator->class->complete(translator, arena, task, ret_text, err)
               : error_set(err, ASKDB_USAGE, "the model is none that can be asked for text");
}

bool translator_is_prompted(const struct translator *translator)
{
    return translator->class->prompted;
}

bool translator_reads_trees(const struct translator *translator)
{
    return translator->class->reads_trees;
}

void translator_cancel(struct translator *translator)
{
    if (translator->class->cancel != NULL) {
        translator->class->cancel(translator);
    }
}

void translator_destroy(struct translator *translator)
{
    if (translator != NULL) {
        translator->class->destroy(translator);
    }
}

int translate_give_up(const struct askdb_error *fault, struct askdb_error *err)
{
    error_set(err, fault->status, "no statement that the model gave is valid: %s", fault->message);
    if (err != NULL) {
        err->code = fault->code;
    }
    error_hint(err, "%s", fault->hint);
    return -(int)fault->status;
}
