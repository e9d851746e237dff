/* Templates of prompts: plain text with {{name}} where a value goes. */
#ifndef LLM_PROMPT_H
#define LLM_PROMPT_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stddef.h>

enum llm_prompt {
    LLM_PROMPT_TRANSLATE,
    LLM_PROMPT_REPAIR,
    LLM_PROMPT_EXPLAIN,
    LLM_PROMPT_CHART,
    LLM_PROMPT_SQLITE, /* from here on parts of the first two */
    LLM_PROMPT_POSTGRES,
    LLM_PROMPT_VALUES,
    LLM_PROMPT_EXAMPLES,
    LLM_PROMPT_HISTORY,
    LLM_PROMPT_CHOICES,
    LLM_PROMPT_MEANINGS,
    LLM_PROMPT_COUNT
};

/* A template, in `arena`: the one inside the program, or the file of `folder` where that is not NULL; the one
 * inside also where the folder has no such file, but for the first two. ASKDB_USAGE where the file cannot be
 * read, is larger than 64 KB or not UTF-8. */
int llm_prompt_load(struct arena *arena, const char *folder, enum llm_prompt prompt,
                    const char **ret_template, struct askdb_error *err);

struct llm_prompt_field {
    const char *name, *value;
};

/* Puts the values in. What a value holds is never taken for a placeholder. ASKDB_USAGE at a placeholder that
 * is no field's name or is not closed. */
int llm_prompt_fill(struct arena *arena, const char *template, const struct llm_prompt_field *fields,
                    size_t count, const char **ret_text, struct askdb_error *err);

#endif
