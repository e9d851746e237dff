/* The words of a question for an analysis, while its kind is read. */
#ifndef ANSWER_ANALYSIS_READING_H
#define ANSWER_ANALYSIS_READING_H

#include "answer/analysis.h"
#include "english/lists.h"
#include "english/periods.h"

#include <string.h>

enum { MOST_WORDS = 60 };

struct reading {
    const char *question;
    struct arena *arena;
    struct word *words;
    size_t count;
    bool gone[MOST_WORDS + 1]; /* has no part in what is translated */
    size_t slot;               /* where "per month" goes; the count: nowhere in particular */
    struct civil today;
    int week_start; /* of the catalog */
    struct analysis_asked asked;
    bool unit_given;
};

static inline bool is(const struct reading *reading, size_t place, const char *text)
{
    return place < reading->count && strcmp(reading->words[place].text, text) == 0;
}

static inline bool in(const struct reading *reading, size_t place, enum word_list list)
{
    return place < reading->count && list_has(list, reading->words[place].text);
}

/* The first word of the list; the count where there is none. */
static inline size_t find(const struct reading *reading, enum word_list list)
{
    size_t place = 0;
    while (place < reading->count && !in(reading, place, list)) {
        place++;
    }
    return place;
}

static inline bool has(const struct reading *reading, const char *text)
{
    bool found = false;
    for (size_t i = 0; i < reading->count; i++) {
        found = found || is(reading, i, text);
    }
    return found;
}

/* Words that have no part in what is translated: with the "'s" behind it; of the list, wherever; of the list at the
 * beginning, and behind what is gone there. */
void reading_drop(struct reading *reading, size_t first, size_t end);
void reading_drop_list(struct reading *reading, enum word_list list);
void reading_drop_leading(struct reading *reading, enum word_list list);

/* The time that is asked about, which is then dropped; false where none is named: "next quarter"; "for 8 weeks"; "tomorrow",
 * "the rest of the year". */
bool reading_coming(struct reading *reading);
bool reading_counted(struct reading *reading);
bool reading_rest(struct reading *reading);

/* Parts of these. Where the preposition of the phrase at `place` begins; the unit, and the number, at a place. */
size_t reading_with_preposition(const struct reading *reading, size_t place);
bool reading_unit_at(const struct reading *reading, size_t place, enum civil_unit *ret_unit);
bool reading_number_at(const struct reading *reading, size_t place, long *ret_number);
/* Sets the unit where the question gives none; the period that is asked about. */
void reading_take_unit(struct reading *reading, enum civil_unit unit);
void reading_take_period(struct reading *reading, struct civil from, struct civil to, enum civil_unit unit);

/* analysis_asked.c: is it a question of the kind? */
bool reading_association(struct reading *reading);
bool reading_risk(struct reading *reading);
bool reading_score(struct reading *reading);
/* The words from `first` to before `limit` as metrics: "on-time share (50 %), defect rate and average price". */
void reading_metrics(struct reading *reading, size_t first, size_t limit);

/* analysis_asked_segments.c, likewise. */
bool reading_distribution(struct reading *reading); /* analysis_distribution.c */
bool reading_segments(struct reading *reading);

#endif
