#include "answer/analysis_segments_tell.h"
#include "analyse/numbers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { REASONS = 3, TRAIT_REASONS = 2, EXAMPLES = 3, MOST_TRAIT_VALUES = 50 };

/* Half a standard deviation, which Cohen (1988) calls medium; a share of a trait beside that of all, and how clear it is. */
static const double APART = 0.5, OFTEN = 1.5, SURE = 3.5, LEAST_SHARE = 0.2;

struct telling {
    struct analysis *analysis;
    struct arena *arena;
    const struct segmentation *made;
    size_t segment; /* that is told of */
    size_t size;
    double *work;
};

static bool is_of(const struct telling *telling, size_t thing)
{
    return telling->made->of[thing] == telling->segment;
}

/* The median of a number, of the segment or of all; NAN: none has one. */
static double median_of(const struct telling *telling, size_t number, bool all)
{
    size_t count = 0;
    for (size_t i = 0; i < telling->made->thing_count; i++) {
        double value = telling->made->things[i].values[number];
        if ((all || is_of(telling, i)) && !isnan(value)) {
            telling->work[count++] = value;
        }
    }
    return count > 0 ? numbers_median(telling->work, count) : NAN;
}

/* The mean of the segment's scaled numbers: 0 for all things. */
static double apart_of(const struct telling *telling, size_t number)
{
    size_t columns = telling->made->segments->number_count;
    double sum = 0;
    for (size_t i = 0; i < telling->made->thing_count; i++) {
        sum += is_of(telling, i) ? telling->made->scaled[i * columns + number] : 0;
    }
    return sum / (double)telling->size;
}

/* With as many digits as are of use: "12.35", "10107". */
static const char *figure(struct arena *arena, double value)
{
    return arena_printf(arena, fabs(value) < 1000 ? "%.4g" : "%.0f", value);
}

static const char *tell_number(const struct telling *telling, size_t number, bool high)
{
    const struct segment_number *own = &telling->made->segments->numbers[number];
    double here = median_of(telling, number, false), all = median_of(telling, number, true);
    return arena_printf(telling->arena, "%s %s (%s, of all %s)",
                        own->source == SEGMENT_LAST ? high ? "many" : "few"
                        : high                      ? "high"
                                                    : "low",
                        own->name, figure(telling->arena, here), figure(telling->arena, all));
}

static const char *add_reason(struct arena *arena, const char *text, const char *reason)
{
    return text[0] == '\0' ? reason : arena_printf(arena, "%s; %s", text, reason);
}

/* The numbers that are farthest from those of all. */
static const char *tell_numbers(const struct telling *telling)
{
    const char *text = "";
    bool told[SEGMENT_NUMBERS] = {false};
    for (size_t reason = 0; reason < REASONS; reason++) {
        size_t best = SEGMENT_NUMBERS;
        double most = APART;
        for (size_t k = 0; k < telling->made->segments->number_count; k++) {
            if (!told[k] && fabs(apart_of(telling, k)) >= most) {
                most = fabs(apart_of(telling, k));
                best = k;
            }
        }
        if (best == SEGMENT_NUMBERS) {
            break;
        }
        told[best] = true;
        text = add_reason(telling->arena, text, tell_number(telling, best, apart_of(telling, best) > 0));
    }
    return text;
}

struct trait_value {
    const char *value;
    double here, all;
};

/* The value of a trait that is more frequent here than elsewhere; one of many values is none. */
static const char *tell_trait(const struct telling *telling, size_t trait)
{
    struct trait_value values[MOST_TRAIT_VALUES], *best = NULL;
    const struct segmentation *made = telling->made;
    size_t count = 0;
    double most = SURE;
    for (size_t i = 0; i < made->thing_count; i++) {
        size_t k = 0;
        while (k < count && strcmp(values[k].value, made->things[i].traits[trait]) != 0) {
            k++;
        }
        if (k == MOST_TRAIT_VALUES) {
            return NULL;
        }
        if (k == count) {
            values[count++] = (struct trait_value){made->things[i].traits[trait], 0, 0};
        }
        values[k].all++;
        values[k].here += is_of(telling, i);
    }
    for (size_t k = 0; k < count; k++) {
        double size = (double)telling->size, share = values[k].here / size,
               usual = values[k].all / (double)made->thing_count, noise = sqrt(usual * (1 - usual) / size);
        double sure = noise > 0 ? (share - usual) / noise : 0;
        if (sure >= most && share >= OFTEN * usual && share >= LEAST_SHARE) {
            most = sure;
            best = &values[k];
        }
    }
    const char *name =
        telling->analysis->outcome->conversation.askdb->catalog->columns[made->segments->traits[trait]].name;
    return best == NULL ? NULL
                        : arena_printf(telling->arena, "often %s = %s (%.0f %%, of all %.0f %%)", name,
                                       best->value, 100 * best->here / (double)telling->size,
                                       100 * best->all / (double)made->thing_count);
}

static const char *tell_apart(const struct telling *telling)
{
    const char *text = tell_numbers(telling);
    size_t told = 0;
    for (size_t i = 0; i < telling->made->segments->trait_count && told < TRAIT_REASONS; i++) {
        const char *trait = tell_trait(telling, i);
        if (trait != NULL) {
            text = add_reason(telling->arena, text, trait);
            told++;
        }
    }
    return text[0] != '\0' ? text : "nothing: its numbers are as those of all";
}

/* Those nearest to the middle of the segment. */
static const char *tell_examples(const struct telling *telling)
{
    const struct segmentation *made = telling->made;
    size_t columns = made->segments->number_count, shown[EXAMPLES], count = 0;
    const char *text = "";
    double centre[SEGMENT_NUMBERS];
    for (size_t k = 0; k < columns; k++) {
        centre[k] = apart_of(telling, k);
    }
    for (; count < EXAMPLES && count < telling->size; count++) {
        double least = INFINITY;
        for (size_t i = 0; i < made->thing_count; i++) {
            double distance = is_of(telling, i) ? 0 : INFINITY;
            for (size_t k = 0; k < columns; k++) {
                distance += pow(made->scaled[i * columns + k] - centre[k], 2);
            }
            for (size_t k = 0; k < count; k++) {
                distance = shown[k] == i ? INFINITY : distance;
            }
            if (distance < least) {
                least = distance;
                shown[count] = i;
            }
        }
        text = arena_printf(telling->arena, "%s%s%s", text, count > 0 ? ", " : "",
                            made->things[shown[count]].label);
    }
    return text;
}

static int tell_segment(struct telling *telling, size_t place, struct askdb_error *err)
{
    struct askdb_cell cells[SEGMENT_NUMBERS + 5];
    const struct segmentation *made = telling->made;
    size_t count = 0;
    cells[count++] = made->names != NULL
                         ? analysis_text(made->names[telling->segment])
                         : (struct askdb_cell){.type = ASKDB_INTEGER, .integer = (int64_t)place + 1};
    cells[count++] = (struct askdb_cell){.type = ASKDB_INTEGER, .integer = (int64_t)telling->size};
    cells[count++] = analysis_number(100 * (double)telling->size / (double)made->thing_count);
    for (size_t k = 0; k < made->segments->number_count; k++) {
        double median = median_of(telling, k, false);
        cells[count++] = isnan(median) ? (struct askdb_cell){.type = ASKDB_NULL} : analysis_number(median);
    }
    cells[count++] = analysis_text(tell_apart(telling));
    cells[count++] = analysis_text(tell_examples(telling));
    return analysis_row(telling->analysis, cells, count, err);
}

/* The segments that have things, the largest first. */
static size_t order_by_size(const struct segmentation *made, size_t *sizes, size_t *order)
{
    size_t count = 0;
    for (size_t i = 0; i < made->thing_count; i++) {
        sizes[made->of[i]]++;
    }
    for (size_t segment = 0; segment < made->count; segment++) {
        size_t at = count;
        if (sizes[segment] == 0) {
            continue;
        }
        for (; at > 0 && sizes[order[at - 1]] < sizes[segment]; at--) {
            order[at] = order[at - 1];
        }
        order[at] = segment;
        count++;
    }
    return count;
}

int segments_tell(struct analysis *analysis, const struct segmentation *made, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    struct askdb_column columns[SEGMENT_NUMBERS + 5];
    struct telling telling = {.analysis = analysis, .arena = arena, .made = made};
    size_t count = 0, *sizes = ARENA_ARRAY(arena, size_t, made->count),
           *order = ARENA_ARRAY(arena, size_t, made->count);
    telling.work = ARENA_ARRAY(arena, double, made->thing_count);
    columns[count++] =
        (struct askdb_column){.name = "segment", .type = made->names != NULL ? ASKDB_TEXT : ASKDB_INTEGER};
    columns[count++] = (struct askdb_column){.name = "size", .type = ASKDB_INTEGER};
    columns[count++] = (struct askdb_column){.name = "percent", .type = ASKDB_REAL};
    for (size_t k = 0; k < made->segments->number_count; k++) {
        columns[count++] = (struct askdb_column){.name = made->segments->numbers[k].name, .type = ASKDB_REAL};
    }
    columns[count++] = (struct askdb_column){.name = "sets_apart", .type = ASKDB_TEXT};
    columns[count++] = (struct askdb_column){.name = "examples", .type = ASKDB_TEXT};
    int status = analysis_begin(analysis, columns, count, err);
    size_t shown = order_by_size(made, sizes, order);
    for (size_t place = 0; place < shown && status == 0; place++) {
        telling.segment = order[place];
        telling.size = sizes[order[place]];
        status = tell_segment(&telling, place, err);
    }
    analysis_note(analysis,
                  "the numbers of a segment are medians; sets_apart: what differs from all by half a "
                  "standard deviation or more, "
                  "and values that are more frequent in it; examples are the nearest to its middle");
    return status;
}
