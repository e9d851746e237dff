#include "translate/translator.h"

int translate_question(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, struct translation **ret_translations,
                       size_t *ret_count, struct askdb_error *err)
{
    return translator->class->translate(translator, arena, request, ret_translations, ret_count, err);
}

bool translator_repairs(const struct translator *translator)
{
    return translator->class->repairs;
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
