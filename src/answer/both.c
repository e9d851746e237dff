#include "answer/agree.h"
#include "answer/decide.h"
#include "util/error.h"

#include <string.h>

enum { COMPARED = 3 /* readings that are run, to find one with the other's result */ };

/* The confidence of a language model that declines. */
static const double DECLINES = 0.6;

/* ---- putting readings together ---- */

/* The reading with the result of `statement`, or the number of readings. */
static size_t find_agreeing(const struct decide_question *question, const struct translations *readings,
                            const char *statement)
{
    struct execution theirs = execution_of(question, statement);
    size_t found = readings->count;
    for (size_t i = 0; i < readings->count && found == readings->count; i++) {
        struct execution ours = {.sql = readings->items[i].sql};
        if (i < COMPARED && theirs.result.known && strcmp(ours.sql, statement) != 0) {
            ours = execution_of(question, ours.sql);
        }
        found = executions_agree(&ours, &theirs) ? i : found;
    }
    return found;
}

static void scale(struct translations *readings, double factor)
{
    for (size_t i = 0; i < readings->count; i++) {
        readings->items[i].confidence *= factor;
    }
}

/* Adds the language model's reading to the built-in model's. */
static void merge(const struct decide_question *question, struct translations *readings,
                  const struct translation *reply)
{
    struct arena *arena = question->arena;
    exec_share(question->askdb->connection);
    size_t count = readings->count, same = find_agreeing(question, readings, reply->sql);
    exec_part(question->askdb->connection);
    double best = readings->items[0].confidence, theirs = reply->confidence;
    if (same < count) {
        double ours = readings->items[same].confidence;
        scale(readings, 1 - theirs);
        readings->items[same].confidence = 1 - (1 - ours) * (1 - theirs);
        readings->disputed = same > 0;
    } else {
        double rest = 1 - best * theirs;
        struct translation *items = ARENA_ARRAY(arena, struct translation, count + 1);
        scale(readings, rest > 0 ? (1 - theirs) / rest : 0.5);
        memcpy(items, readings->items, count * sizeof *items);
        items[count] = *reply;
        items[count].confidence = rest > 0 ? theirs * (1 - best) / rest : 0.5;
        readings->items = items;
        readings->count = count + 1;
        readings->disputed = true;
    }
    translations_sort(readings);
    if (readings->disputed) {
        translation_warn(arena, &readings->items[0],
                         "the built-in model and the language model read the question differently");
    }
}

/* What the built-in model says stands alone: the language model failed or declined. */
static void stand_alone(struct arena *arena, struct translations *readings, const struct askdb_error *fault)
{
    bool declines = fault->status == ASKDB_DECLINED;
    if (declines) {
        double rest = 1 - readings->items[0].confidence * DECLINES;
        scale(readings, (1 - DECLINES) / rest);
        readings->disputed = true;
    }
    const char *text = declines
                           ? arena_strdup(arena, fault->message)
                           : arena_printf(arena, "only the built-in model was asked: %s", fault->message);
    for (size_t i = 0; i < readings->count; i++) {
        translation_warn(arena, &readings->items[i], text);
    }
}

/* ---- asking ---- */

/* The first readings, for the other model to choose from. */
static const char *const *choices_of(struct arena *arena, const struct translations *readings,
                                     size_t *ret_count)
{
    const char **choices = ARENA_ARRAY(arena, const char *, COMPARED);
    *ret_count = readings->count < COMPARED ? readings->count : COMPARED;
    for (size_t i = 0; i < *ret_count; i++) {
        choices[i] = readings->items[i].sql;
    }
    return choices;
}

int both_read(const struct decide_question *question, struct translations *ret_translations,
              struct askdb_error *err)
{
    struct translations ours = {0}, theirs = {0};
    struct askdb_error fault;
    int known = leaning_read(question, &ours, err);
    double below = question->askdb->ask_below;
    if (known == 0 && below > 0 && ours.items[0].confidence >= below) {
        *ret_translations = ours;
        return 0;
    }
    struct decide_question other = *question;
    other.translate.choices = choices_of(question->arena, &ours, &other.translate.choice_count);
    int replied = decide_by_language_model(&other, &theirs, &fault);
    if (work_is_cancelled(question->askdb->work)) {
        return error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    if (replied == -ASKDB_USAGE) {
        *err = fault;
        return replied;
    }
    if (known != 0 && replied != 0) {
        return known;
    }
    if (known != 0) {
        translation_warn(
            question->arena, &theirs.items[0],
            arena_printf(question->arena, "the built-in model has no reading: %s", err->message));
        *ret_translations = theirs;
        return 0;
    }
    if (replied == 0) {
        merge(question, &ours, &theirs.items[0]);
    } else {
        stand_alone(question->arena, &ours, &fault);
    }
    *ret_translations = ours;
    return 0;
}
