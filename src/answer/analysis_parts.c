/* What a number of an answer is made of: beside all others that the answer could have had, else by its largest parts. */
#include "answer/analysis_search.h"

#include <math.h>

enum { MOST_SHOWN = 10, LARGEST = 3, MOST_SPLITS = 4 };

/* ---- what can say nothing ---- */

struct leaving_out {
    const struct analysis *analysis;
    const struct catalog *catalog;
    int32_t measured; /* the table of what is measured */
};

static int32_t measured_table(const struct catalog *catalog, const struct expr *measure)
{
    const struct expr *first = measure->left != NULL ? expr_first(measure->left) : NULL;
    bool column = first != NULL && first->kind == EXPR_COLUMN;
    return column                                      ? catalog->columns[first->column].table
           : first != NULL && first->kind == EXPR_STAR ? first->table
                                                       : -1;
}

/* What the group itself is, and what else its table says of it. */
static bool says_nothing(const void *context, int32_t column)
{
    const struct leaving_out *out = context;
    const struct catalog_column *columns = out->catalog->columns;
    for (size_t i = 0; i < out->analysis->grouped_count; i++) {
        int32_t grouped = out->analysis->grouped[i];
        bool own = columns[column].table == columns[grouped].table;
        if (column == grouped || (own && columns[column].table != out->measured)) {
            return true;
        }
    }
    return false;
}

/* ---- the result ---- */

static double percent(double part, double whole)
{
    return whole != 0 ? 100 * part / whole : NAN;
}

static struct askdb_cell percent_cell(double part, double whole)
{
    double value = percent(part, whole);
    return isnan(value) ? (struct askdb_cell){.type = ASKDB_NULL} : analysis_number(value);
}

static struct askdb_cell mean_cell(double sum, double weight)
{
    return weight > 0 ? analysis_number(sum / weight) : (struct askdb_cell){.type = ASKDB_NULL};
}

static int begin(const struct search *search, struct askdb_error *err)
{
    static const struct askdb_column of_sum[] = {{.name = "segment", .type = ASKDB_TEXT},
                                                 {.name = "value", .type = ASKDB_REAL},
                                                 {.name = "percent", .type = ASKDB_REAL},
                                                 {.name = "percent_of_others", .type = ASKDB_REAL}};
    static const struct askdb_column of_average[] = {{.name = "segment", .type = ASKDB_TEXT},
                                                     {.name = "value", .type = ASKDB_REAL},
                                                     {.name = "percent_of_rows", .type = ASKDB_REAL},
                                                     {.name = "others", .type = ASKDB_REAL}};
    return analysis_begin(search->analysis, search->analysis->parts.average ? of_average : of_sum,
                          search->single ? 3 : 4, err);
}

static int print_row(const struct search *search, const char *name, const struct change_cell *cell,
                     struct askdb_error *err)
{
    struct askdb_cell cells[4];
    size_t count = 0;
    const struct change_cell *whole = &search->whole;
    cells[count++] = analysis_text(name);
    if (search->analysis->parts.average) {
        cells[count++] = mean_cell(cell->after, cell->after_weight);
        cells[count++] = percent_cell(cell->after_weight, whole->after_weight);
        cells[count++] = mean_cell(cell->before, cell->before_weight);
    } else {
        cells[count++] = analysis_number(cell->after);
        cells[count++] = percent_cell(cell->after, whole->after);
        cells[count++] = percent_cell(cell->before, whole->before);
    }
    return analysis_row(search->analysis, cells, search->single ? count - 1 : count, err);
}

static double size_of(const struct search *search, const struct search_segment *segment)
{
    return fabs(search->analysis->parts.average ? segment->cell.after_weight : segment->cell.after);
}

/* The largest values of the dimension, unless it has but one. */
static int print_largest(const struct search *search, size_t dimension, struct askdb_error *err)
{
    const struct search_segment *largest[LARGEST + 1] = {NULL};
    size_t count = 0;
    int status = 0;
    for (size_t i = 0; i < search->segment_count; i++) {
        const struct search_segment *segment = &search->segments[i];
        if (segment->dimensions[0] != dimension || size_of(search, segment) == 0) {
            continue;
        }
        size_t place = count < LARGEST ? count : LARGEST;
        for (; place > 0 && size_of(search, segment) > size_of(search, largest[place - 1]); place--) {
            largest[place] = largest[place - 1];
        }
        largest[place] = segment;
        count++;
    }
    for (size_t i = 0; i < count && i < LARGEST && count > 1 && status == 0; i++) {
        status = print_row(search, analysis_search_name(search, largest[i]), &largest[i]->cell, err);
    }
    return status;
}

static int print_all(const struct search *search, struct askdb_error *err)
{
    int status = 0;
    for (size_t i = 0, shown = 0; i < search->dimension_count && shown < MOST_SPLITS && status == 0; i++) {
        size_t before = search->analysis->rows;
        status = print_largest(search, i, err);
        shown += search->analysis->rows > before;
    }
    analysis_note(search->analysis, "of each column the %d largest parts; they overlap from column to column",
                  LARGEST);
    return status;
}

static int print_beside(const struct search *search, struct askdb_error *err)
{
    struct search_segment **shown;
    size_t count = analysis_search_clearest(search, &shown);
    int status = 0;
    for (size_t i = 0; i < count && i < MOST_SHOWN && status == 0; i++) {
        status = print_row(search, analysis_search_name(search, shown[i]), &shown[i]->cell, err);
    }
    analysis_note(
        search->analysis,
        "segments of at least %g %% of the whole, those first whose part here differs most from that "
        "in all others; they overlap, and go with it without being its cause",
        analysis_search_least_percent());
    return status;
}

static bool has_others(const struct search *search)
{
    return search->analysis->parts.average ? search->whole.before_weight > 0 : search->whole.before != 0;
}

int analysis_parts(struct analysis *analysis, struct askdb_error *err)
{
    struct search *search = ARENA_NEW(analysis->arena, struct search);
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct leaving_out out = {analysis, catalog, measured_table(catalog, analysis->parts.measure)};
    analysis_search_init(search, analysis);
    search->sides[1] = analysis->within;
    search->rest = true;
    int status = analysis_search_whole(search, err);
    if (status != 0) {
        return status;
    }
    search->single = !has_others(search);
    search->rest = !search->single;
    search->rows = search->single ? analysis->within : NULL;
    analysis_search_find_dimensions(search, says_nothing, &out);
    status = analysis_search_run(search, !search->single, err);
    status = status == 0 ? begin(search, err) : status;
    status = status == 0 ? print_row(search, "all", &search->whole, err) : status;
    if (status != 0) {
        return status;
    }
    return search->single ? print_all(search, err) : print_beside(search, err);
}
