#include "render/readings.h"
#include "render/cell.h"

#include <string.h>

bool render_is_shown(const struct askdb_answer *answer, size_t place)
{
    return 200 * answer->candidates[place].confidence >= 1;
}

/* Has a reading this part, one between ", "? */
static bool has_part(const char *reading, const char *part, size_t length)
{
    for (const char *at = reading; at != NULL; at = strstr(at, ", ")) {
        at += at == reading ? 0 : strlen(", ");
        const char *end = strstr(at, ", ");
        size_t have = end != NULL ? (size_t)(end - at) : strlen(at);
        if (have == length && strncmp(at, part, length) == 0) {
            return true;
        }
    }
    return false;
}

/* Is the part in every reading that is listed? */
static bool is_common(const struct render_readings *readings, const char *part, size_t length)
{
    bool common = true;
    for (size_t i = 0; i < readings->count && common; i++) {
        size_t place = readings->places != NULL ? readings->places[i] : i;
        const char *reading = readings->answer->candidates[place].reading;
        common = !render_is_shown(readings->answer, place) || reading[0] == '\0' ||
                 has_part(reading, part, length);
    }
    return common;
}

/* What is not in all of them stands out: in bold, or between brackets where there is no bold. */
static void print_reading(FILE *out, const struct render_readings *readings, const char *reading)
{
    const char *before = readings->bold ? "\033[1m" : "[", *after = readings->bold ? "\033[0m" : "]";
    for (const char *at = reading; *at != '\0';) {
        const char *end = strstr(at, ", ");
        size_t length = end != NULL ? (size_t)(end - at) : strlen(at);
        bool common = is_common(readings, at, length);
        fputs(common ? "" : before, out);
        text_write_evident(out, at, length, text_write_visible);
        fprintf(out, "%s%s", common ? "" : after, end != NULL ? ", " : "");
        at += length + (end != NULL ? strlen(", ") : 0);
    }
}

static void print_place(FILE *out, const struct askdb_candidate *candidate)
{
    fprintf(out, "%3.0f %%  %s%s", 100 * candidate->confidence, candidate->remembered ? "(remembered) " : "",
            candidate->follow_up_of != NULL ? "(follow-up) " : "");
}

static void print_sql(FILE *out, const char *sql)
{
    text_write_evident(out, sql, strlen(sql), text_write_visible);
    fputc('\n', out);
}

void render_all_readings(FILE *out, const struct askdb_answer *answer, bool bold)
{
    struct render_readings readings = {.answer = answer, .count = answer->count, .bold = bold};
    for (size_t i = 0; i < answer->count; i++) {
        const struct askdb_candidate *candidate = &answer->candidates[i];
        if (!render_is_shown(answer, i)) {
            continue;
        }
        print_place(out, candidate);
        print_sql(out, candidate->sql);
        if (candidate->reading[0] != '\0') {
            fputs("       ", out);
            print_reading(out, &readings, candidate->reading);
            fputc('\n', out);
        }
    }
}

void render_choices(FILE *out, const struct render_readings *readings, bool numbered)
{
    for (size_t i = 0; i < readings->count; i++) {
        const struct askdb_candidate *candidate = &readings->answer->candidates[readings->places[i]];
        if (numbered) {
            fprintf(out, "%zu) ", i + 1);
        }
        print_place(out, candidate);
        if (candidate->reading[0] != '\0') {
            print_reading(out, readings, candidate->reading);
            fputc('\n', out);
        } else {
            print_sql(out, candidate->sql);
        }
    }
}
