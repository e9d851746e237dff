#include "answer/cells.h"

const char *answer_cell_text(struct arena *arena, const struct askdb_cell *cell)
{
    switch (cell->type) {
    case ASKDB_INTEGER:
    case ASKDB_BOOLEAN:
        return arena_printf(arena, "%lld", (long long)cell->integer);
    case ASKDB_REAL:
        return arena_printf(arena, "%.15g", cell->real);
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
        return arena_strndup(arena, cell->text, cell->length);
    case ASKDB_NULL:
    case ASKDB_BLOB:
        break;
    }
    return NULL;
}

int answer_ignore_columns(void *context, const struct askdb_column *columns, size_t count,
                          struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}
