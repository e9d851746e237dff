/* What may stand in the mappings of a YAML file, as tables, and what reads it into structures. */
#ifndef POLICY_FIELDS_H
#define POLICY_FIELDS_H

#include "askdb/error.h"
#include "util/arena.h"
#include "util/outline.h"

enum field_kind {
    FIELD_TEXT,    /* char * */
    FIELD_FLAG,    /* bool */
    FIELD_NUMBER,  /* uint64_t */
    FIELD_TEXTS,   /* char **, and their count, unsigned */
    FIELD_ENTRIES, /* an array of structures, and their count, unsigned */
    FIELD_ENTRY,   /* a pointer to a structure */
};

struct field {
    const char *key;
    enum field_kind kind;
    bool needed;
    size_t least, most; /* bytes of a text; a number has a most only */
    size_t least_entries, most_entries;
    size_t offset, count_offset;
    const struct field_shape *shape; /* of entries */
};

/* At most 32 fields. */
struct field_shape {
    const struct field *fields;
    size_t count, size; /* of fields; bytes of the structure */
};

/* Fills `into`, which is all zero, with copies in `arena`. ASKDB_USAGE, with the place, where the node is not of the
 * shape; a key that it does not have has the nearest one of `known` as its hint. */
struct field_reader {
    const struct outline *outline;
    struct arena *arena;
    const struct field_shape *const *known; /* up to NULL */
    struct askdb_error *err;
};
int policy_read_fields(const struct field_reader *reader, const struct field_shape *shape, int node,
                       void *into);

#endif
