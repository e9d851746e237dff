#include "answer/decide.h"

#include <string.h>

int decide_by_language_model(const struct decide_question *question, struct translations *ret_translations,
                             struct askdb_error *err)
{
    return question->askdb->samples > 1 ? vote_read(question, ret_translations, err)
                                        : repair_read(question, false, ret_translations, err);
}

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

void translation_warn(struct arena *arena, struct translation *translation, const char *text)
{
    struct join_warning *warnings = ARENA_ARRAY(arena, struct join_warning, translation->warning_count + 1);
    if (translation->warning_count > 0) {
        memcpy(warnings, translation->warnings, translation->warning_count * sizeof *warnings);
    }
    warnings[translation->warning_count++].text = text;
    translation->warnings = warnings;
}

void translations_sort(struct translations *translations)
{
    struct translation *items = translations->items;
    for (size_t i = 1; i < translations->count; i++) {
        struct translation item = items[i];
        size_t k = i;
        for (; k > 0 && items[k - 1].confidence < item.confidence; k--) {
            items[k] = items[k - 1];
        }
        items[k] = item;
    }
}
