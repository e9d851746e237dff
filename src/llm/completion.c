#include "llm/completion.h"

#include <string.h>

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(member(object, name));
}

const char *llm_completion_fault(const cJSON *root)
{
    const char *found = text_of(member(root, "error"), "message");
    if (found == NULL) {
        found = text_of(root, "error");
    }
    static const char *const names[] = {"message", "detail"};
    for (size_t i = 0; i < sizeof names / sizeof *names && found == NULL; i++) {
        found = text_of(root, names[i]);
    }
    if (found == NULL) {
        found = text_of(cJSON_GetArrayItem(member(root, "detail"), 0), "msg");
    }
    return found != NULL ? found : "";
}

/* Appends the text `name` of a message; false where it has none. */
static bool add_text(struct buffer *buffer, const cJSON *message, const char *name)
{
    const char *text = text_of(message, name);
    if (text != NULL) {
        llm_buffer_add(buffer, text, strlen(text));
    }
    return text != NULL;
}

static bool has_reasoning(const cJSON *message)
{
    static const char *const names[] = {"reasoning_content", "reasoning"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *text = text_of(message, names[i]);
        if (text != NULL && text[0] != '\0') {
            return true;
        }
    }
    return false;
}

static enum completion_end read_end(const char *reason)
{
    if (strcmp(reason, "length") == 0) {
        return COMPLETION_LENGTH;
    }
    return strcmp(reason, "content_filter") == 0 ? COMPLETION_FILTERED : COMPLETION_STOPPED;
}

void llm_completion_add(struct completion *completion, const cJSON *root)
{
    const cJSON *error = member(root, "error");
    if (error != NULL && !cJSON_IsNull(error)) {
        const char *fault = llm_completion_fault(root);
        completion->failed = true;
        llm_buffer_add(&completion->fault, fault, strlen(fault));
        return;
    }
    const cJSON *choice = cJSON_GetArrayItem(member(root, "choices"), 0);
    const cJSON *message = member(choice, "message");
    if (message == NULL) {
        message = member(choice, "delta");
    }
    size_t before = completion->text.length;
    bool content = add_text(&completion->text, message, "content");
    bool refusal = add_text(&completion->refusal, message, "refusal");
    bool reasoning = has_reasoning(message);
    completion->chosen = completion->chosen || content || refusal;
    completion->reasoned = completion->reasoned || reasoning;
    completion->tokens += completion->text.length > before || reasoning;
    const char *reason = text_of(choice, "finish_reason");
    if (reason != NULL) {
        completion->end = read_end(reason);
    }
}

void llm_completion_finish(struct completion *completion)
{
    llm_buffer_finish(&completion->text);
    llm_buffer_finish(&completion->refusal);
    llm_buffer_finish(&completion->fault);
}
