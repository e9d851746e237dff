#include "util/yaml_depth.h"

#include "util/memory.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static int step_of(yaml_event_type_t type)
{
    bool begins = type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT;
    bool ends = type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT;
    return begins ? 1 : ends ? -1 : 0;
}

static bool is_cut(const yaml_event_t *event)
{
    return event->type == YAML_SCALAR_EVENT &&
           memchr(event->data.scalar.value, '\0', event->data.scalar.length) != NULL;
}

const char *yaml_unfit(const char *text, size_t length, size_t most, size_t *ret_line)
{
    yaml_parser_t parser;
    yaml_event_t event = {.type = YAML_NO_EVENT};
    const char *fault = NULL;
    size_t depth = 0;
    if (yaml_parser_initialize(&parser) == 0) {
        memory_fail("out of memory");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)text, length);
    while (fault == NULL && event.type != YAML_STREAM_END_EVENT && yaml_parser_parse(&parser, &event) != 0) {
        yaml_event_type_t type = event.type;
        depth += (size_t)step_of(type);
        fault = depth > most     ? "nested too deep"
                : is_cut(&event) ? "a text holds U+0000, where it would be cut"
                                 : NULL;
        *ret_line = fault != NULL ? event.start_mark.line + 1 : *ret_line;
        yaml_event_delete(&event);
        event.type = type;
    }
    yaml_parser_delete(&parser);
    return fault;
}
