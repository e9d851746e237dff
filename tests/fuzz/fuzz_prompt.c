/* Templates of prompts are written by people: each is filled in, its values as they are, or is an error. */
#include "llm/prompt.h"

#include "fuzz_file.h"

#include <stdbool.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct llm_prompt_field fields[] = {
        {"schema", "CREATE TABLE t (a)"}, {"question", "{{schema}} }}{{"}, {"", "nothing"}};
    struct arena *arena = arena_create();
    struct fuzz_file file;
    struct askdb_error err;
    const char *template, *text;
    fuzz_file_write(&file, "translate.txt", data, size);
    if (llm_prompt_load(arena, file.folder, LLM_PROMPT_TRANSLATE, &template, &err) == 0 &&
        llm_prompt_fill(arena, template, fields, sizeof fields / sizeof *fields, &text, &err) == 0) {
        bool open = strstr(template, "{{") != NULL;
        if (!open && strcmp(template, text) != 0) {
            abort();
        }
    }
    fuzz_file_remove(&file);
    arena_destroy(arena);
    return 0;
}
