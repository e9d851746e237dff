#include "llm/shape.h"

#include <string.h>
#include <strings.h>

static bool mentions(const char *text, const char *word)
{
    size_t length = strlen(word);
    for (; *text != '\0'; text++) {
        if (strncasecmp(text, word, length) == 0) {
            return true;
        }
    }
    return false;
}

static bool mentions_format(const char *text)
{
    static const char *const words[] = {
        "response_format", "response format", "json_schema", "json_object", "json mode",
        "schema",          "grammar",         "structured",  "guided",      "enum"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (mentions(text, words[i])) {
            return true;
        }
    }
    return false;
}

static enum llm_format weaker(enum llm_format format)
{
    switch (format) {
    case LLM_FORMAT_NAMES:
        return LLM_FORMAT_SCHEMA;
    case LLM_FORMAT_SCHEMA:
        return LLM_FORMAT_OBJECT;
    case LLM_FORMAT_OBJECT:
    case LLM_FORMAT_NONE:
        break;
    }
    return LLM_FORMAT_NONE;
}

bool llm_shape_step_down(struct shape *shape, const char *refusal)
{
    struct shape least = {.format = LLM_FORMAT_NONE, .limit = SHAPE_UNLIMITED};
    if (refusal[strspn(refusal, " \t\r\n")] == '\0') {
        bool less = shape->format != LLM_FORMAT_NONE || shape->temperature || shape->stream ||
                    shape->limit != SHAPE_UNLIMITED;
        *shape = least;
        return less;
    }
    if (shape->temperature && mentions(refusal, "temperature")) {
        shape->temperature = false;
        return true;
    }
    if (shape->limit == SHAPE_MAX_TOKENS && mentions(refusal, "max_completion_tokens")) {
        shape->limit = SHAPE_MAX_COMPLETION_TOKENS;
        return true;
    }
    if (shape->limit != SHAPE_UNLIMITED &&
        (mentions(refusal, "max_tokens") || mentions(refusal, "max_completion_tokens"))) {
        shape->limit = SHAPE_UNLIMITED;
        return true;
    }
    if (shape->format != LLM_FORMAT_NONE && mentions_format(refusal)) {
        shape->format = weaker(shape->format);
        return true;
    }
    if (shape->stream && mentions(refusal, "stream")) {
        shape->stream = false;
        return true;
    }
    return false;
}
