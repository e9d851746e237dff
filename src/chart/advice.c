#include "chart/advice.h"
#include "chart/chart.h"

static const char *list_marks(struct arena *arena, const enum chart_mark *marks, size_t count)
{
    const char *list = chart_mark_name(marks[0]);
    for (size_t i = 1; i < count; i++) {
        list = arena_printf(arena, "%s, %s", list, chart_mark_name(marks[i]));
    }
    return list;
}

bool chart_describe(struct chart *chart, struct arena *arena, struct askdb_task *task)
{
    enum chart_mark marks[CHART_MARKS];
    size_t count = chart_alternatives(chart, marks);
    if (count < 2) {
        return false;
    }
    task->marks = list_marks(arena, marks, count);
    task->column_count = chart_column_count(chart);
    task->row_count = chart_row_count(chart);
    struct askdb_task_column *columns = ARENA_ARRAY(arena, struct askdb_task_column, task->column_count + 1);
    for (size_t i = 0; i < task->column_count; i++) {
        columns[i] = (struct askdb_task_column){chart_column_name(chart, i), chart_column_kind(chart, i)};
    }
    task->columns = columns;
    return true;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The mark that is the only word of the reply; CHART_NONE where there is no such. */
static enum chart_mark read_mark(const char *reply)
{
    char word[16];
    size_t length = 0;
    while (*reply != '\0' && !is_letter(*reply)) {
        reply++;
    }
    for (; is_letter(*reply) && length + 1 < sizeof word; reply++) {
        word[length++] = (char)(*reply | 0x20);
    }
    word[length] = '\0';
    for (; *reply != '\0'; reply++) {
        if (is_letter(*reply)) {
            return CHART_NONE;
        }
    }
    return chart_mark_from_name(word);
}

bool chart_take_advice(struct chart *chart, const char *reply)
{
    return chart_advise(chart, read_mark(reply));
}
