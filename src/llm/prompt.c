#include "llm/prompt.h"

#include "util/error.h"
#include "util/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEMPLATE_MAX_BYTES = 64 << 10 };

/* Made by embed.sh from the files in prompts/, with a NUL behind each. */
extern const unsigned char llm_prompt_translate[], llm_prompt_repair[];

static const struct {
    const char *file;
    const unsigned char *text;
} prompts[] = {
    [LLM_PROMPT_TRANSLATE] = {"translate.txt", llm_prompt_translate},
    [LLM_PROMPT_REPAIR] = {"repair.txt", llm_prompt_repair},
};

static int read_template(struct arena *arena, FILE *file, const char *path, const char **ret_template,
                         struct askdb_error *err)
{
    char *text = arena_alloc(arena, TEMPLATE_MAX_BYTES + 2, 1);
    size_t length = fread(text, 1, TEMPLATE_MAX_BYTES + 1, file);
    if (ferror(file) != 0) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, strerror(errno));
    }
    if (length > TEMPLATE_MAX_BYTES) {
        return error_set(err, ASKDB_USAGE, "'%s' is larger than %d KB", path, TEMPLATE_MAX_BYTES >> 10);
    }
    if (!utf8_valid(text, length) || strlen(text) != length) {
        return error_set(err, ASKDB_USAGE, "'%s' is not UTF-8 text", path);
    }
    *ret_template = text;
    return 0;
}

int llm_prompt_load(struct arena *arena, const char *folder, enum llm_prompt prompt,
                    const char **ret_template, struct askdb_error *err)
{
    if (folder == NULL) {
        *ret_template = (const char *)prompts[prompt].text;
        return 0;
    }
    const char *path = arena_printf(arena, "%s/%s", folder, prompts[prompt].file);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, strerror(errno));
    }
    int status = read_template(arena, file, path, ret_template, err);
    fclose(file);
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
        fputs(value, out);
        template = close + 2;
    }
    fputs(template, out);
    return 0;
}

int llm_prompt_fill(struct arena *arena, const char *template, const struct llm_prompt_field *fields,
                    size_t count, const char **ret_text, struct askdb_error *err)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL) {
        abort();
    }
    int status = fill(out, template, fields, count, err);
    if (fclose(out) != 0) {
        abort();
    }
    if (status == 0) {
        *ret_text = arena_strdup(arena, text);
    }
    free(text);
    return status;
}
