/* What a difference between two periods is made of. */
#include "answer/analysis_search.h"
#include "query/copy.h"
#include "util/error.h"

enum { MOST_SHOWN = 10 };

static struct pred *in_period(const struct analysis *analysis, struct civil from, struct civil to)
{
    struct arena *arena = analysis->arena;
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *period = ARENA_NEW(arena, struct expr);
    period->kind = EXPR_LITERAL;
    period->literal = (struct literal){
        .kind = LITERAL_PERIOD, .from = civil_print(arena, from), .to = civil_print(arena, to)};
    *pred = (struct pred){.kind = PRED_COMPARE,
                          .op = COMPARE_EQ,
                          .left = expr_copy(arena, analysis->parts.time),
                          .right = period};
    return pred;
}

/* ---- the result ---- */

static int print_row(struct search *search, const char *name, const struct change *change, double all,
                     struct askdb_error *err)
{
    struct askdb_cell cells[7];
    size_t count = 0;
    cells[count++] = analysis_text(name);
    cells[count++] = analysis_number(change->before);
    cells[count++] = analysis_number(change->after);
    cells[count++] = analysis_number(change->amount);
    cells[count++] =
        all != 0 ? analysis_number(100 * change->amount / all) : (struct askdb_cell){.type = ASKDB_NULL};
    if (search->analysis->parts.average) {
        cells[count++] = analysis_number(change->mix);
        cells[count++] = analysis_number(change->rate);
    }
    return analysis_row(search->analysis, cells, count, err);
}

static int print_segments(struct search *search, double all, struct askdb_error *err)
{
    struct search_segment **shown;
    size_t count = analysis_search_clearest(search, &shown);
    int status = 0;
    for (size_t i = 0; i < count && i < MOST_SHOWN && status == 0; i++) {
        status = print_row(search, analysis_search_name(search, shown[i]), &shown[i]->change, all, err);
    }
    analysis_note(search->analysis,
                  "segments of at least %g %% of the whole, those first that differ most from how all others "
                  "changed; they overlap, and their shares do not add up",
                  analysis_search_least_percent());
    return status;
}

static int print_change(struct search *search, struct askdb_error *err)
{
    static const struct askdb_column columns[] = {{.name = "segment", .type = ASKDB_TEXT},
                                                  {.name = "before", .type = ASKDB_REAL},
                                                  {.name = "after", .type = ASKDB_REAL},
                                                  {.name = "change", .type = ASKDB_REAL},
                                                  {.name = "percent_of_change", .type = ASKDB_REAL},
                                                  {.name = "by_mix", .type = ASKDB_REAL},
                                                  {.name = "by_rate", .type = ASKDB_REAL}};
    struct analysis *analysis = search->analysis;
    const struct analysis_asked *asked = &analysis->asked;
    struct arena *arena = search->arena;
    bool average = analysis->parts.average;
    struct change all = average ? change_of_average(&search->whole, &search->whole)
                                : change_of_sum(&search->whole, &search->whole);
    if (asked->direction * all.amount < 0 || (asked->direction != 0 && all.amount == 0)) {
        analysis_note(analysis, "%s did not %s: %.6g after %.6g", analysis->parts.name,
                      asked->direction < 0 ? "fall" : "rise", all.after, all.before);
    }
    analysis_note(analysis, "%s to before %s against %s to before %s: %.6g after %.6g, %+.6g",
                  civil_print(arena, asked->from), civil_print(arena, asked->to),
                  civil_print(arena, asked->before_from), civil_print(arena, asked->before_to), all.after,
                  all.before, all.amount);
    if (average) {
        analysis_note(analysis,
                      "by_mix: the segment has another share of the whole; by_rate: its own average "
                      "is another one");
    }
    int status = analysis_begin(analysis, columns, average ? 7 : 5, err);
    status = status == 0 ? print_row(search, "all", &all, all.amount, err) : status;
    status = status == 0 ? print_segments(search, all.amount, err) : status;
    analysis_note(analysis, "what accounts for a change need not be its cause");
    return status;
}

/* Without a period: the last whole month of the data, against the one before. */
static int settle_periods(struct analysis *analysis, struct askdb_error *err)
{
    struct series *series;
    size_t count;
    struct civil last = {0};
    if (analysis->asked.period_given) {
        return 0;
    }
    int status = series_read(analysis, analysis->outcome->public.sql, CIVIL_MONTH, &series, &count, err);
    for (size_t i = 0; i < count && status == 0; i++) {
        struct civil end = civil_add(series[i].from, CIVIL_MONTH, (long)series[i].count - 1);
        last = series[i].count > 1 && (last.year == 0 || civil_compare(end, last) > 0) ? end : last;
    }
    if (status == 0 && last.year == 0) {
        return error_tell(err, CODE_NOT_IN_DATA, "there are no two whole months to compare");
    }
    long years = series_distance(analysis->asked.before_from, analysis->asked.from, CIVIL_MONTH);
    analysis->asked.from = last;
    analysis->asked.to = civil_add(last, CIVIL_MONTH, 1);
    analysis->asked.before_from = civil_add(last, CIVIL_MONTH, -years);
    analysis->asked.before_to = civil_add(analysis->asked.to, CIVIL_MONTH, -years);
    analysis_note(analysis, "no time is named: the last whole month of the data is taken");
    return status;
}

int analysis_change(struct analysis *analysis, struct askdb_error *err)
{
    const struct series_parts *parts = &analysis->parts;
    const struct analysis_asked *asked = &analysis->asked;
    struct arena *arena = analysis->arena;
    struct search *search = ARENA_NEW(arena, struct search);
    analysis_search_init(search, analysis);
    if (!parts->adds_up && !parts->average) {
        return error_tell(err, CODE_CAUSE,
                          "'%s' is neither a count, a sum nor an average: its change has no parts",
                          parts->name);
    }
    int status = settle_periods(analysis, err);
    if (status != 0) {
        return status;
    }
    search->sides[0] = in_period(analysis, asked->before_from, asked->before_to);
    search->sides[1] = in_period(analysis, asked->from, asked->to);
    search->rows = in_period(analysis, asked->before_from, asked->to);
    status = analysis_search_whole(search, err);
    if (status != 0) {
        return status;
    }
    const struct change_cell *whole = &search->whole;
    bool before = parts->average ? whole->before_weight > 0 : whole->before != 0;
    bool after = parts->average ? whole->after_weight > 0 : whole->after != 0;
    if (!before || !after) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          "nothing to compare: the data has no rows from %s to before %s",
                          civil_print(arena, before ? asked->from : asked->before_from),
                          civil_print(arena, before ? asked->to : asked->before_to));
    }
    analysis_search_find_dimensions(search, NULL, NULL);
    status = analysis_search_run(search, true, err);
    return status == 0 ? print_change(search, err) : status;
}
