#include "answer/agree.h"
#include "answer/decide.h"

/* Replies with the same result. */
struct group {
    struct translation first;
    struct execution execution;
    size_t votes;
};

struct count {
    struct group *groups;
    size_t group_count;
    size_t declines;
    struct askdb_error decline;
    struct askdb_error failure; /* the first of those that are neither */
    bool failed;
};

static void count_statement(struct count *count, const struct decide_question *question,
                            const struct translation *translation)
{
    struct execution execution = execution_of(question, translation->sql);
    for (size_t i = 0; i < count->group_count; i++) {
        if (executions_agree(&count->groups[i].execution, &execution)) {
            count->groups[i].votes++;
            return;
        }
    }
    count->groups[count->group_count++] = (struct group){*translation, execution, 1};
}

/* Whether the next reply is worth asking for. */
static bool count_failure(struct count *count, int status, const struct askdb_error *err)
{
    bool first = count->group_count == 0 && count->declines == 0 && !count->failed;
    if (status == -ASKDB_DECLINED) {
        count->declines++;
        count->decline = *err;
        return true;
    }
    if (!count->failed || status == -ASKDB_CANCELLED || status == -ASKDB_USAGE) {
        count->failure = *err;
    }
    count->failed = true;
    return status != -ASKDB_CANCELLED && status != -ASKDB_USAGE && !(first && status == -ASKDB_MODEL);
}

static size_t most_votes(const struct count *count)
{
    size_t most = 0;
    for (size_t i = 0; i < count->group_count; i++) {
        most = count->groups[i].votes > most ? count->groups[i].votes : most;
    }
    return most;
}

static void announce(struct arena *arena, const struct count *count, size_t samples,
                     struct translations *ret_translations)
{
    struct translation *items = ARENA_ARRAY(arena, struct translation, count->group_count);
    for (size_t i = 0; i < count->group_count; i++) {
        const struct group *group = &count->groups[i];
        items[i] = group->first;
        items[i].confidence = (double)group->votes / (double)samples;
        if (group->votes < samples) {
            translation_warn(arena, &items[i],
                             arena_printf(arena, "%zu of %zu replies of the model lead to this result",
                                          group->votes, samples));
        }
    }
    *ret_translations = (struct translations){.items = items, .count = count->group_count};
    translations_sort(ret_translations);
}

static int read_votes(const struct decide_question *question, struct translations *ret_translations,
                      struct askdb_error *err)
{
    size_t samples = question->askdb->samples;
    struct count count = {.groups = ARENA_ARRAY(question->arena, struct group, samples)};
    bool more = true;
    for (size_t i = 0; i < samples && more; i++) {
        struct translations found = {0};
        struct askdb_error fault;
        int status = repair_read(question, true, &found, &fault);
        if (status == 0) {
            count_statement(&count, question, &found.items[0]);
        } else {
            more = count_failure(&count, status, &fault);
        }
    }
    if (!more || (count.group_count == 0 && count.declines == 0)) {
        *err = count.failure;
        return -(int)err->status;
    }
    if (count.group_count == 0 || count.declines > most_votes(&count)) {
        *err = count.decline;
        return -ASKDB_DECLINED;
    }
    announce(question->arena, &count, samples, ret_translations);
    return 0;
}

int decide_by_language_model(const struct decide_question *question, struct translations *ret_translations,
                             struct askdb_error *err)
{
    return question->askdb->samples > 1 ? read_votes(question, ret_translations, err)
                                        : repair_read(question, false, ret_translations, err);
}
