/* Does a semantic file still fit its database? */
#include "answer/internal.h"
#include "answer/schema.h"
#include "policy/define.h"
#include "util/error.h"

#include <string.h>

struct lint {
    const struct askdb *askdb;
    const struct semantic *semantic;
    const char *path;
    FILE *out;
    size_t faults;
};

static void print_fault(void *context, struct semantic_place place, const struct askdb_error *fault)
{
    struct lint *lint = context;
    fprintf(lint->out, "%s:%zu: %s%s%s%s\n", place.file != NULL ? place.file : lint->path, place.line,
            fault->message, fault->hint[0] != '\0' ? " (" : "", fault->hint,
            fault->hint[0] != '\0' ? ")" : "");
    lint->faults++;
}

/* Of a column whose few values are all known. */
static void check_codes(void *context, unsigned table, unsigned column, int32_t number)
{
    struct lint *lint = context;
    const struct semantic_column *entry = &lint->semantic->tables[table].columns[column];
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(lint->askdb->index, number, &listed);
    for (unsigned i = 0; i < entry->codes_count && count > 0; i++) {
        bool found = false;
        for (size_t k = 0; k < count; k++) {
            found = found || strcmp(listed[k].stored, entry->codes[i].value) == 0;
        }
        if (!found) {
            struct askdb_error fault;
            error_set(&fault, ASKDB_USAGE, "no row has the code %s in column %s", entry->codes[i].value,
                      entry->name);
            print_fault(lint, semantic_line(lint->semantic, table, (int)column, "codes"), &fault);
        }
    }
}

int askdb_check_semantic(struct askdb *askdb, const char *path, FILE *out, size_t *ret_faults,
                         struct askdb_error *err)
{
    struct semantic *semantic = NULL;
    struct arena *arena = arena_create();
    struct definitions definitions;
    int status = semantic_read(path, NULL, &semantic, err);
    if (status == 0) {
        status = schema_read_values(askdb, err);
    }
    if (status == 0) {
        struct lint lint = {.askdb = askdb, .semantic = semantic, .path = path, .out = out};
        semantic_lint(semantic, askdb->catalog, print_fault, &lint);
        semantic_define(semantic, arena, askdb->catalog, true, print_fault, &lint, &definitions);
        semantic_each_codes(semantic, askdb->catalog, check_codes, &lint);
        *ret_faults = lint.faults;
    }
    semantic_destroy(semantic);
    arena_destroy(arena);
    return status;
}

void askdb_semantic_parts(const char *path, const char *folder, void (*each)(void *context, const char *file),
                          void *context)
{
    struct semantic *semantic = NULL;
    struct askdb_error err;
    if (semantic_read(path, folder, &semantic, &err) != 0) {
        return;
    }
    for (unsigned i = 1; i < semantic->parts_count; i++) {
        each(context, semantic->parts[i].name);
    }
    semantic_destroy(semantic);
}
