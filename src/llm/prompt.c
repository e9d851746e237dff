#include "llm/prompt.h"

#include "util/error.h"
#include "util/file.h"
#include "util/text.h"
#include "util/utf8.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { TEMPLATE_MAX_BYTES = 64 << 10 };

/* Made by embed.sh from the files in prompts/, with a NUL behind each. */
extern const unsigned char llm_prompt_translate[], llm_prompt_repair[], llm_prompt_explain[],
    llm_prompt_chart[], llm_prompt_sqlite[], llm_prompt_postgres[], llm_prompt_values[],
    llm_prompt_examples[], llm_prompt_history[], llm_prompt_choices[], llm_prompt_meanings[];

static const struct {
    const char *file;
    const unsigned char *text;
    bool optional; /* in a folder */
} prompts[LLM_PROMPT_COUNT] = {
    [LLM_PROMPT_TRANSLATE] = {"translate.txt", llm_prompt_translate, false},
    [LLM_PROMPT_REPAIR] = {"repair.txt", llm_prompt_repair, false},
    [LLM_PROMPT_EXPLAIN] = {"explain.txt", llm_prompt_explain, true},
    [LLM_PROMPT_CHART] = {"chart.txt", llm_prompt_chart, true},
    [LLM_PROMPT_SQLITE] = {"sqlite.txt", llm_prompt_sqlite, true},
    [LLM_PROMPT_POSTGRES] = {"postgres.txt", llm_prompt_postgres, true},
    [LLM_PROMPT_VALUES] = {"values.txt", llm_prompt_values, true},
    [LLM_PROMPT_EXAMPLES] = {"examples.txt", llm_prompt_examples, true},
    [LLM_PROMPT_HISTORY] = {"history.txt", llm_prompt_history, true},
    [LLM_PROMPT_CHOICES] = {"choices.txt", llm_prompt_choices, true},
    [LLM_PROMPT_MEANINGS] = {"meanings.txt", llm_prompt_meanings, true},
};

int llm_prompt_load(struct arena *arena, const char *folder, enum llm_prompt prompt,
                    const char **ret_template, struct askdb_error *err)
{
    const char *path = folder != NULL ? arena_printf(arena, "%s/%s", folder, prompts[prompt].file) : NULL;
    if (path == NULL || (prompts[prompt].optional && access(path, F_OK) != 0 && errno == ENOENT)) {
        *ret_template = (const char *)prompts[prompt].text;
        return 0;
    }
    char *text = NULL;
    int status = file_read_text(arena, path, TEMPLATE_MAX_BYTES, &text, err);
    if (status == 0 && !utf8_valid(text, strlen(text))) {
        status = error_set(err, ASKDB_USAGE, "'%s' is not UTF-8 text", path);
    }
    if (status == 0) {
        *ret_template = text;
    }
    return status;
}

static const char *value_of(const struct llm_prompt_field *fields, size_t count, const char *name,
                            size_t length)
{
    for (size_t i = 0; i < count; i++) {
        if (strlen(fields[i].name) == length && strncmp(fields[i].name, name, length) == 0) {
            return fields[i].value;
        }
    }
    return NULL;
}

static int fill(FILE *out, const char *template, const struct llm_prompt_field *fields, size_t count,
                struct askdb_error *err)
{
    for (const char *open; (open = strstr(template, "{{")) != NULL;) {
        const char *name = open + 2;
        const char *close = strstr(name, "}}");
        size_t length = close != NULL ? (size_t)(close - name) : strcspn(name, "\n");
        const char *value = close != NULL ? value_of(fields, count, name, length) : NULL;
        if (value == NULL) {
            return error_set(err, ASKDB_USAGE, "the prompt has a placeholder '%.*s' that means nothing",
                             (int)(length < 60 ? length : 60), name);
        }
        fwrite(template, 1, (size_t)(open - template), out);
        utf8_write_evident(out, value, strlen(value),
                           true); /* who reads the prompt sees all that the model does */
        template = close + 2;
    }
    fputs(template, out);
    return 0;
}

int llm_prompt_fill(struct arena *arena, const char *template, const struct llm_prompt_field *fields,
                    size_t count, const char **ret_text, struct askdb_error *err)
{
    struct text text;
    text_open(&text);
    int status = fill(text.out, template, fields, count, err);
    const char *filled = text_close(&text, arena);
    if (status == 0) {
        *ret_text = filled;
    }
    return status;
}
