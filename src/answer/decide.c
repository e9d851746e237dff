#include "answer/decide.h"

int decide_readings(const struct decide_question *question, struct translations *ret_translations,
                    struct askdb_error *err)
{
    const struct askdb *askdb = question->askdb;
    if (askdb->language_model == NULL) {
        return leaning_read(question, ret_translations, err);
    }
    translate_llm_begin(askdb->language_model);
    return askdb->builtin != NULL ? both_read(question, ret_translations, err)
                                  : decide_by_language_model(question, ret_translations, err);
}
