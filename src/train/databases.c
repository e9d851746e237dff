#include "train/databases.h"

#include "english/word_set.h"
#include "exec/exec.h"
#include "meaning/embedded.h"
#include "meaning/meaning.h"

#include <stdio.h>

enum {
    VALUES_PER_COLUMN = 10000,
    INDEX_MILLISECONDS = 60000,
};

struct databases {
    struct arena *arena;     /* owned */
    struct meaning *meaning; /* owned */
    const char *directory;
    struct word_set names;
    struct database **items; /* as numbered in `names` */
    size_t count, capacity;
};

struct databases *databases_create(const char *directory)
{
    struct arena *arena = arena_create();
    struct databases *databases = ARENA_NEW(arena, struct databases);
    databases->arena = arena;
    databases->directory = arena_strdup(arena, directory);
    size_t size;
    const void *data = meaning_embedded(&size);
    databases->meaning = meaning_create(data, size);
    word_set_init(&databases->names, arena);
    return databases;
}

void databases_destroy(struct databases *databases)
{
    if (databases == NULL) {
        return;
    }
    for (size_t i = 0; i < databases->count; i++) {
        link_schema_destroy(databases->items[i]->schema);
        relevance_destroy(databases->items[i]->relevance);
        value_index_destroy(databases->items[i]->index);
        catalog_destroy(databases->items[i]->catalog);
    }
    meaning_destroy(databases->meaning);
    arena_destroy(databases->arena);
}

static int read_database(const struct databases *databases, struct database *database,
                         struct askdb_error *err)
{
    const char *path = arena_printf(databases->arena, "%s/%s.sqlite", databases->directory, database->name);
    struct exec_connection *connection = NULL;
    int status = exec_open(&path, 1, &connection, err);
    if (status != 0) {
        return status;
    }
    status = exec_introspect(connection, &database->catalog, err);
    if (status == 0) {
        status = exec_index_values(connection, database->catalog, VALUES_PER_COLUMN, INDEX_MILLISECONDS,
                                   &database->index, err);
    }
    exec_close(&connection);
    if (database->catalog != NULL) {
        database->schema = link_schema_create(database->catalog);
        if (database->catalog->column_count > LINK_WHOLE_COLUMNS) {
            database->relevance = relevance_create(database->catalog);
            relevance_use_meaning(database->relevance, databases->meaning, NULL);
        }
        link_schema_set_relations(database->schema, RELATION_COUNT);
    }
    return status;
}

size_t databases_get(struct databases *databases, const char *name)
{
    size_t before = databases->names.count;
    size_t number = word_set_add(&databases->names, name);
    if (databases->names.count == before) {
        return number;
    }
    name = arena_strdup(databases->arena, name);
    databases->names.words[number] = name;
    struct database *database = ARENA_NEW(databases->arena, struct database);
    database->name = name;
    database->meaning = databases->meaning;
    databases->items = arena_grow(databases->arena, databases->items, databases->count, &databases->capacity,
                                  sizeof *databases->items);
    databases->items[databases->count++] = database;
    struct askdb_error err;
    if (read_database(databases, database, &err) != 0) {
        fprintf(stderr, "askdb-tensors: %s: %s\n", name, err.message);
    }
    return number;
}

const struct database *databases_at(const struct databases *databases, size_t number)
{
    return databases->items[number];
}

size_t databases_names(const struct databases *databases, const char *const **ret_names)
{
    *ret_names = databases->names.words;
    return databases->names.count;
}
