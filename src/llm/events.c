#include "llm/events.h"

#include <string.h>

static bool dispatch(struct events *events, events_take take, void *context)
{
    bool more = !events->has_data || take(context, &events->data);
    llm_buffer_clear(&events->data);
    events->has_data = false;
    return more;
}

static void add_data(struct events *events, const char *value)
{
    if (events->has_data) {
        llm_buffer_add(&events->data, "\n", 1);
    }
    llm_buffer_add(&events->data, value, strlen(value));
    events->has_data = true;
}

static bool end_line(struct events *events, events_take take, void *context)
{
    static const char mark[] = "\xEF\xBB\xBF", field[] = "data";
    const char *line = llm_buffer_text(&events->line);
    if (strncmp(line, mark, sizeof mark - 1) == 0) {
        line += sizeof mark - 1;
    }
    size_t name = strcspn(line, ":");
    bool more = true;
    if (line[0] == '\0') {
        more = dispatch(events, take, context);
    } else if (name == sizeof field - 1 && strncmp(line, field, name) == 0) {
        const char *value = line + name + (line[name] == ':');
        add_data(events, value + (*value == ' '));
    }
    llm_buffer_clear(&events->line);
    return more;
}

bool llm_events_feed(struct events *events, const char *bytes, size_t length, events_take take, void *context)
{
    bool more = true;
    for (size_t at = 0; at < length && more;) {
        const char *rest = bytes + at;
        if (events->after_return && *rest == '\n') {
            events->after_return = false;
            at++;
            continue;
        }
        size_t step = 0;
        while (step < length - at && rest[step] != '\n' && rest[step] != '\r') {
            step++;
        }
        llm_buffer_add(&events->line, rest, step);
        at += step;
        events->after_return = false;
        if (at < length) {
            events->after_return = bytes[at++] == '\r';
            more = end_line(events, take, context);
        }
    }
    return more;
}

bool llm_events_end(struct events *events, events_take take, void *context)
{
    bool more = events->line.length == 0 || end_line(events, take, context);
    return more && dispatch(events, take, context);
}

void llm_events_finish(struct events *events)
{
    llm_buffer_finish(&events->line);
    llm_buffer_finish(&events->data);
}
