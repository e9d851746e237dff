/* askdb-readings MODEL DB_DIR FILE...: what the model makes of the questions of the files, a JSON line each:
 * {"db_id", "question", "query", "unanswerable", "readings": [{"sql", "confidence", "features"}]}. From these
 * scripts/train/rerank.py learns how to rank readings and how far to trust them. */
#include "sql/sql.h"
#include "train/databases.h"
#include "train/dataset.h"
#include "translate/builtin.h"
#include "translate/rerank.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

enum { BEAM = 6 };

/* One, of the database that is asked: the examples of a database mostly follow one another. */
struct reader {
    const struct model *model;
    struct databases *databases;
    struct translate_builtin *builtin; /* owned; NULL at first */
    size_t database;
};

static cJSON *make_reading(const struct translation *translation)
{
    cJSON *reading = cJSON_CreateObject();
    cJSON_AddStringToObject(reading, "sql", translation->sql);
    cJSON_AddNumberToObject(reading, "confidence", translation->confidence);
    cJSON_AddItemToObject(reading, "features", cJSON_CreateDoubleArray(translation->features, RERANK_COUNT));
    return reading;
}

static void print_line(const struct example *example, const struct translations *translations)
{
    cJSON *line = cJSON_CreateObject();
    cJSON_AddStringToObject(line, "db_id", example->database);
    cJSON_AddStringToObject(line, "question", example->question);
    if (example->query != NULL) {
        cJSON_AddStringToObject(line, "query", example->query);
    }
    cJSON_AddNumberToObject(line, "unanswerable", translations->unanswerable);
    cJSON *readings = cJSON_AddArrayToObject(line, "readings");
    for (size_t i = 0; i < translations->count; i++) {
        cJSON_AddItemToArray(readings, make_reading(&translations->items[i]));
    }
    char *text = cJSON_PrintUnformatted(line);
    puts(text);
    free(text);
    cJSON_Delete(line);
}

static struct translate_builtin *builtin_of(struct reader *reader, size_t number)
{
    if (reader->builtin == NULL || reader->database != number) {
        const struct database *database = databases_at(reader->databases, number);
        translate_builtin_destroy(reader->builtin);
        reader->builtin = translate_builtin_create(reader->model, database->catalog, database->index,
                                                   &(struct translate_meaning){.encoder = database->meaning});
        reader->database = number;
    }
    return reader->builtin;
}

static void read_example(struct reader *reader, const struct example *example)
{
    size_t number = databases_get(reader->databases, example->database);
    const struct database *database = databases_at(reader->databases, number);
    if (database->schema == NULL) {
        return;
    }
    struct arena *arena = arena_create();
    struct askdb_error err;
    struct query *history = NULL;
    struct translations translations = {.unanswerable = 0};
    if (example->history == NULL ||
        sql_parse(arena, database->catalog, example->history, &history, &err) == 0) {
        struct translate_request request = {
            .question = example->question, .now = example->now, .history = history, .beam = BEAM};
        if (translate_builtin_read(builtin_of(reader, number), arena, &request, &translations, &err) != 0) {
            fprintf(stderr, "%s: %s\n", example->question, err.message);
        }
        print_line(example, &translations);
    }
    arena_destroy(arena);
}

static int read_file(struct reader *reader, const char *path, struct askdb_error *err)
{
    struct dataset *dataset = NULL;
    int status = dataset_open(path, &dataset, err);
    if (status != 0) {
        return status;
    }
    for (size_t i = 0; i < dataset_size(dataset) && status == 0; i++) {
        struct example example;
        status = dataset_get(dataset, i, &example, err);
        if (status == 0) {
            read_example(reader, &example);
        }
    }
    dataset_close(dataset);
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: askdb-readings MODEL DB_DIR FILE...\n");
        return ASKDB_USAGE;
    }
    struct model *model = NULL;
    struct askdb_error err;
    int status = model_open(argv[1], &model, &err);
    struct reader reader = {.model = model, .databases = databases_create(argv[2])};
    for (int i = 3; i < argc && status == 0; i++) {
        status = read_file(&reader, argv[i], &err);
    }
    if (status != 0) {
        fprintf(stderr, "askdb-readings: %s\n", err.message);
    }
    translate_builtin_destroy(reader.builtin);
    databases_destroy(reader.databases);
    model_close(&model);
    return -status;
}
