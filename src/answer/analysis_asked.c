/* Questions of what goes with what, of what is going to happen to whom, and of scores, by their words. */
#include "answer/analysis_reading.h"
#include "util/text.h"

#include <stdlib.h>

/* ---- what goes with what ---- */

/* Where what is measured begins; 0: the words do not ask for it. "what drives", "what is correlated with",
 * "what goes with", "which factors influence", "show me the key drivers of". */
static size_t behind_association(const struct reading *reading)
{
    bool what = is(reading, 0, "what"), which = is(reading, 0, "which");
    size_t noun = find(reading, LIST_ASSOCIATION_NOUNS), verb = find(reading, LIST_ASSOCIATION_WORDS);
    bool by_noun =
        noun < reading->count && noun < 6 &&
        (is(reading, noun + 1, "of") || is(reading, noun + 1, "for") || is(reading, noun + 1, "behind"));
    bool by_both = (what || which) && noun == 1 && verb < 4;
    bool be = is(reading, 1, "is") || is(reading, 1, "are") || is(reading, 1, "really");
    bool by_verb = what && (verb == 1 || (verb == 2 && be));
    if (by_verb || by_both) {
        bool going = is(reading, verb, "goes") || is(reading, verb, "go");
        size_t with = verb + 1 + (is(reading, verb + 1, "along") || is(reading, verb + 1, "together"));
        return !going ? verb + 1 : is(reading, with, "with") ? with + 1 : 0;
    }
    return by_noun ? noun + 2 : 0;
}

/* "what is the price correlated with": between them. */
static bool read_between(struct reading *reading)
{
    size_t last = reading->count;
    while (last > 0 && reading->words[last - 1].kind == WORD_OTHER) {
        last--;
    }
    bool with = last > 4 && (is(reading, last - 1, "with") || is(reading, last - 1, "to"));
    bool related = with && (is(reading, last - 2, "correlated") || is(reading, last - 2, "associated") ||
                            is(reading, last - 2, "related") || is(reading, last - 2, "linked"));
    bool asks = is(reading, 0, "what") && (is(reading, 1, "is") || is(reading, 1, "are"));
    if (related && asks) {
        reading_drop(reading, last - 2, last);
        reading_drop(reading, 0, 2);
    }
    return related && asks;
}

bool reading_association(struct reading *reading)
{
    size_t begin = behind_association(reading);
    if (begin == 0 && !read_between(reading)) {
        return false;
    }
    if (begin > 0) {
        reading_drop(reading, 0, begin);
    }
    reading->asked.kind = ANALYSIS_ASSOCIATION;
    reading_drop_leading(reading, LIST_ASSOCIATION_FILLERS);
    reading->slot = 0;
    return true;
}

/* ---- what is going to happen to whom ---- */

/* Where the words for what is going to happen begin: "will", "likely to", "at risk of"; 0: nowhere. *ret_end: where those
 * for whom end. */
static size_t behind_will(struct reading *reading, size_t *ret_end)
{
    static const char *const coming[] = {"will", "might", "may", "could"};
    static const char *const leading[] = {"going", "likely", "about", "expected", "bound"};
    for (size_t i = 1; i + 1 < reading->count; i++) {
        const char *text = reading->words[i].text;
        *ret_end = i;
        if (text_is_one_of(text, coming, sizeof coming / sizeof *coming)) {
            return i + 1;
        }
        if (is(reading, i, "won") && is(reading, i + 1, "'") && is(reading, i + 2, "t")) {
            reading->asked.ends = true;
            return i + 3;
        }
        if (is(reading, i + 1, "to") && text_is_one_of(text, leading, sizeof leading / sizeof *leading)) {
            return i + 2;
        }
        if (is(reading, i, "risk") && is(reading, i + 1, "of") && is(reading, i - 1, "at")) {
            *ret_end = i - 1;
            return i + 2;
        }
    }
    return 0;
}

/* "fail", "break down", "stop ordering": at most three words behind "be", "have", "not". */
static void take_event(struct reading *reading, size_t place)
{
    size_t count = 0;
    struct word *event = ARENA_ARRAY(reading->arena, struct word, 3);
    for (size_t i = place; i < reading->count && count < 3; i++) {
        if (is(reading, i, "not") || is(reading, i, "stop") || is(reading, i, "never")) {
            reading->asked.ends = true;
        } else if (!reading->gone[i] && reading->words[i].kind == WORD_ALPHA &&
                   !in(reading, i, LIST_EVENT_FILLERS)) {
            event[count++] = reading->words[i];
        }
        reading->gone[i] = true;
    }
    reading->asked.event = event;
    reading->asked.event_count = count;
}

bool reading_risk(struct reading *reading)
{
    size_t end = 0, first = 0, event = behind_will(reading, &end);
    bool at_risk = event > 0 && is(reading, end, "at");
    while (first < end && !is(reading, first, "which")) {
        first++;
    }
    if (event == 0 || (first == end && !at_risk)) {
        return false;
    }
    if (!reading_coming(reading) && !reading_rest(reading)) {
        reading_counted(reading);
    }
    take_event(reading, event);
    first = first < end ? first + 1 : 0;
    for (size_t i = 0; i < reading->count; i++) {
        bool whom = i >= first && i < end && !in(reading, i, LIST_RISK_FILLERS);
        reading->gone[i] = reading->gone[i] || !whom;
    }
    reading->asked.kind = ANALYSIS_RISK;
    reading->slot = 0;
    return reading->asked.event_count > 0;
}

/* ---- scores ---- */

static bool is_between_metrics(const struct reading *reading, size_t place)
{
    return is(reading, place, ",") || is(reading, place, ";") || is(reading, place, "and") ||
           is(reading, place, "&") || is(reading, place, "plus");
}

/* "(50 %)", "weight 3", "x 2", "twice": a weight, not a part of the name. */
static bool weight_at(const struct reading *reading, size_t place, struct asked_metric *ret_metric)
{
    static const char *const before[] = {"(", ":", "=", "weight", "weighted", "x", "times"};
    if (is(reading, place, "twice") || is(reading, place, "double")) {
        ret_metric->weight = 2;
        return true;
    }
    bool number = place < reading->count && reading->words[place].kind == WORD_NUMBER;
    bool percent = number && (is(reading, place + 1, "%") || is(reading, place + 1, "percent"));
    bool marked = number && (percent || (place > 0 && text_is_one_of(reading->words[place - 1].text, before,
                                                                     sizeof before / sizeof *before)));
    if (marked) {
        ret_metric->weight = strtod(reading->words[place].text, NULL);
        ret_metric->percent = percent;
    }
    return marked && ret_metric->weight > 0;
}

static bool is_about_weight(const struct reading *reading, size_t place)
{
    static const char *const words[] = {"weight", "weighted", "x", "times", "percent", "%",
                                        "(",      ")",        ":", "=",     "with"};
    return place < reading->count &&
           text_is_one_of(reading->words[place].text, words, sizeof words / sizeof *words);
}

/* The words from `first` to before `end` as one metric. */
static void add_metric(struct reading *reading, size_t first, size_t end)
{
    struct asked_metric metric = {0};
    struct analysis_asked *asked = &reading->asked;
    struct text text;
    size_t kept = 0, last = 0;
    while (first < end && in(reading, first, LIST_SCORE_FILLERS)) {
        first++;
    }
    if (first < end && (in(reading, first, LIST_LOW_WORDS) || in(reading, first, LIST_HIGH_WORDS))) {
        metric.better = in(reading, first, LIST_LOW_WORDS) ? -1 : 1;
        first++;
    }
    text_open(&text);
    for (size_t i = first; i < end; i++) {
        if (weight_at(reading, i, &metric) || is_about_weight(reading, i)) {
            continue;
        }
        bool close = kept > 0 && last + 1 == i && reading->words[i].start == reading->words[last].end;
        fprintf(text.out, "%s%.*s", kept == 0 || close ? "" : " ",
                (int)(reading->words[i].end - reading->words[i].start),
                reading->question + reading->words[i].start);
        kept += reading->words[i].kind == WORD_ALPHA;
        last = i;
    }
    metric.text = text_close(&text, reading->arena);
    if (kept > 0 && asked->metric_count < ANALYSIS_METRICS) {
        asked->metrics[asked->metric_count++] = metric;
    }
}

/* "weights 3, 2 and 1" */
static void take_weights(struct reading *reading, size_t place)
{
    size_t metric = 0;
    for (size_t i = place; i < reading->count && metric < reading->asked.metric_count; i++) {
        double weight = reading->words[i].kind == WORD_NUMBER ? strtod(reading->words[i].text, NULL) : 0;
        if (weight > 0) {
            reading->asked.metrics[metric++].weight = weight;
        }
    }
}

void reading_metrics(struct reading *reading, size_t first, size_t limit)
{
    size_t end = first, begin = first;
    while (end < limit && !is(reading, end, "weights") && !is(reading, end, "weighing") &&
           !is(reading, end, "weighted") && reading->words[end].text[0] != '?' && !is(reading, end, ".")) {
        end++;
    }
    size_t stop = end > first && (is(reading, end - 1, "with") || is(reading, end - 1, ",")) ? end - 1 : end;
    for (size_t i = first; i <= stop; i++) {
        if (i == stop || is_between_metrics(reading, i)) {
            add_metric(reading, begin, i);
            begin = i + 1;
        }
    }
    take_weights(reading, end);
}

/* "evaluate suppliers by on-time share (50 %), defect rate and average price", "score our agents" */
bool reading_score(struct reading *reading)
{
    static const char *const marks[] = {"by", "on", "over", "using", "considering", "based", "for", "in"};
    size_t first = 0, end;
    while (in(reading, first, LIST_SCORE_POLITE)) {
        first++;
    }
    if (!in(reading, first, LIST_SCORE_WORDS)) {
        return false;
    }
    first++;
    while (in(reading, first, LIST_SCORE_FILLERS)) {
        first++;
    }
    for (end = first; end < reading->count &&
                      !text_is_one_of(reading->words[end].text, marks, sizeof marks / sizeof *marks);
         end++) {
    }
    if (end == first || (end < reading->count && end + 1 == reading->count)) {
        return false;
    }
    size_t behind = end + 1 + (is(reading, end, "based") || is(reading, end, "in"));
    behind += is(reading, behind, "of"); /* "in terms of" */
    if (end < reading->count) {
        reading_metrics(reading, behind, reading->count);
    }
    for (size_t i = 0; i < reading->count; i++) {
        reading->gone[i] = i < first || i >= end;
    }
    reading->asked.kind = ANALYSIS_SCORE;
    reading->slot = 0;
    return end == reading->count || reading->asked.metric_count > 1;
}
