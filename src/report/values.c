/* What prose says of items ({{value}}, {{item.column}}), and the big number of an item. */
#include "answer/statements.h"
#include "render/cell.h"
#include "render/figures.h"
#include "render/memory.h"
#include "render/render.h"
#include "report/reader.h"
#include "report/report.h"
#include "util/error.h"
#include "util/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LEVELS = 8, MOST_SPARKS = 40 };

const char *report_value_text(struct arena *arena, const struct askdb_column *column,
                              const struct askdb_cell *cell)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *number = cell_number(cell, buffer);
    if (number != NULL) {
        struct figures figures = {0};
        figures_see(&figures, number);
        figures_decide(&figures, column);
        return figures_write(&figures, arena, number, figures.rounded || strlen(number) > 4);
    }
    struct memory memory;
    memory_open(&memory);
    cell_write(memory.stream, cell, text_write_visible);
    memory_close(&memory);
    const char *text = arena_strndup(arena, memory.text, memory.length);
    free(memory.text);
    return text;
}

/* ---- in prose ---- */

bool report_is_called(const char *column, const char *said, size_t length)
{
    bool same = strlen(column) == length;
    for (size_t i = 0; i < length && same; i++) {
        same = column[i] == said[i] || (column[i] == ' ' && said[i] == '_');
    }
    return same;
}

/* The column of the item that "item.column", or "value" of the item before, names; NULL: none. */
static const struct report_column *find(const struct report_file *file, size_t before, const char *name,
                                        size_t length)
{
    for (size_t i = 0; i < file->count; i++) {
        const struct report_item *item = &file->items[i];
        size_t head = item->name != NULL ? strlen(item->name) : 0;
        bool last = length == strlen("value") && strncmp(name, "value", length) == 0;
        if (last && i + 1 == before && item->facts.count > 0) {
            return &item->facts.columns[item->facts.count - 1];
        }
        if (head == 0 || length < head + 2 || strncmp(name, item->name, head) != 0 || name[head] != '.') {
            continue;
        }
        for (size_t j = 0; j < item->facts.count; j++) {
            if (report_is_called(item->facts.columns[j].name, name + head + 1, length - head - 1)) {
                return &item->facts.columns[j];
            }
        }
    }
    return NULL;
}

int report_fill_values(const struct report_file *file, struct arena *arena, const char *prose, size_t before,
                       const char **ret_text, struct askdb_error *err)
{
    struct text filled;
    int status = 0;
    text_open(&filled);
    for (const char *at = prose; *at != '\0' && status == 0;) {
        size_t length = answer_parameter_length(at);
        if (length == 0) {
            putc(*at++, filled.out);
            continue;
        }
        const char *name = at + 2 + strspn(at + 2, " ");
        size_t size = strcspn(name, " }");
        const struct report_column *column = find(file, before, name, size);
        if (column == NULL || column->last == NULL) {
            status = error_set(err, ASKDB_USAGE,
                               column == NULL ? "{{%.*s}} is neither a parameter nor a value of an item"
                                              : "{{%.*s}} has no value: the item has no rows",
                               (int)size, name);
        } else {
            report_write_words(filled.out, column->first, true);
        }
        at += length;
    }
    *ret_text = text_close(&filled, arena);
    return status;
}

/* ---- the big number ---- */

static const char *sparks(struct arena *arena, const double *values, size_t count)
{
    double low = (double)INFINITY, high = -(double)INFINITY;
    size_t from = count > MOST_SPARKS ? count - MOST_SPARKS : 0;
    const char *text = "";
    for (size_t i = from; i < count; i++) {
        low = fmin(low, values[i]);
        high = fmax(high, values[i]);
    }
    for (size_t i = from; i < count && count > 2; i++) { /* U+2581 to U+2588 */
        long level = high > low ? lround((values[i] - low) / (high - low) * (LEVELS - 1)) : 0;
        text = arena_printf(arena, "%s\xE2\x96%c", text, (char)(0x81 + level));
    }
    return text;
}

/* "+3.2 % against 2025-11". */
static const char *change(struct arena *arena, double now, double before, const char *label)
{
    if (!(isfinite(now) && isfinite(before)) || before == 0) {
        return "";
    }
    double percent = 100 * (now - before) / fabs(before);
    return arena_printf(arena, "%s%.1f %% against %s",
                        percent > 0   ? "+"
                        : percent < 0 ? "\xE2\x88\x92"
                                      : "",
                        fabs(percent), label != NULL ? label : "the row before");
}

bool report_number_of(const struct report_facts *facts, struct report_number *ret_number)
{
    size_t place = facts->count;
    while (place > 0 && facts->columns[place - 1].numbers == 0) {
        place--;
    }
    if (place == 0 || facts->rows == 0) {
        return false;
    }
    const struct report_column *column = &facts->columns[place - 1];
    const struct report_column *label = place > 1 ? &facts->columns[0] : NULL;
    size_t count = column->series_count;
    *ret_number = (struct report_number){.value = column->last,
                                         .name = figures_title(facts->arena, &column->described),
                                         .change = "",
                                         .sparks = ""};
    if (label != NULL) {
        ret_number->label = label->last;
    }
    if (label != NULL && count > 1) {
        ret_number->change =
            change(facts->arena, column->series[count - 1], column->series[count - 2], label->previous);
        ret_number->sparks = sparks(facts->arena, column->series, count);
    }
    return true;
}
