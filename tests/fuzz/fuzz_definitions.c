/* Definitions of views and tables of any bytes: what is read of them lies within them and keeps its bounds.
 */
#include "exec/sqlite/definitions.h"
#include "exec/view_text.h"

#include "fuzz_main.h"

static void require(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "%s\n", what);
        abort();
    }
}

static void read_view(enum dialect dialect, const char *text)
{
    struct arena *arena = arena_create();
    const struct view_shape *shape = exec_view_text_read(arena, dialect, text);
    require(shape->equality_count <= VIEW_MOST_EQUALITIES, "too many equalities");
    for (size_t i = 0; i < shape->equality_count; i++) {
        const struct view_equality *equality = &shape->equalities[i];
        require(equality->left_column != NULL && equality->right_column != NULL, "an equality of no column");
    }
    for (size_t i = 0; i < shape->output_count; i++) {
        const struct view_output *output = &shape->outputs[i];
        require(output->column == NULL || !output->star, "a column that is all columns");
        require(output->column != NULL || output->star || output->source == NULL, "a source of nothing");
    }
    for (size_t i = 0; i < shape->source_count; i++) {
        const struct view_source *source = &shape->sources[i];
        require(source->schema != NULL && source->name != NULL && source->alias != NULL, "a name is NULL");
    }
    arena_destroy(arena);
}

static void read_table(const char *text, size_t size)
{
    struct sqlite_definitions definitions = sqlite_definitions_open(text);
    size_t at = 0;
    while (sqlite_definitions_next(&definitions)) {
        struct arena *arena = arena_create();
        require(definitions.start >= at && definitions.end <= size, "a definition outside of the text");
        require(definitions.name.kind != SQL_COMMENT, "a comment is a name");
        at = definitions.end;
        const char *comment = sqlite_definitions_comment(arena, &definitions);
        require(comment == NULL || strlen(comment) <= size, "a comment longer than the text");
        arena_destroy(arena);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    read_view(DIALECT_SQLITE, text);
    read_view(DIALECT_POSTGRES, text);
    read_table(text, strlen(text));
    free(text);
    return 0;
}
