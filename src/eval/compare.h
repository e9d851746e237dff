/* Are two results the same? As tools for text-to-SQL compare them: as multisets of rows, or as lists where
 * the gold query orders them; columns may stand in another order; numbers, also those kept as text, are
 * compared to 6 significant digits. */
#ifndef EVAL_COMPARE_H
#define EVAL_COMPARE_H

#include "askdb/result.h"
#include "util/arena.h"

#include <stdbool.h>

/* Numbers for byte strings: the same string, the same number. */
struct interner {
    struct arena *arena;
    struct intern_entry {
        const void *bytes;
        size_t length;
    } * entries;
    size_t count, capacity;
    int32_t *slots; /* of `slot_count`; -1: free */
    size_t slot_count;
};

void eval_interner_init(struct interner *interner, struct arena *arena);
int32_t eval_intern(struct interner *interner, const void *bytes, size_t length);

/* A result, each cell by the number of its canonical text. */
struct eval_table {
    struct interner *interner;
    struct askdb_sink sink; /* fills the table */
    int32_t *cells;         /* rows x columns */
    size_t rows, columns, capacity;
};

/* Both tables of a comparison share an interner, which must outlive them. The table must not move. */
void eval_table_init(struct eval_table *table, struct interner *interner);

bool eval_same_rows(const struct eval_table *gold, const struct eval_table *answer, bool ordered);

#endif
