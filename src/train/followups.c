/* askdb-followups MODEL DB_DIR FILE: what is known of the turns of written conversations, a JSON line for
 * each that has a query before it: {"db_id", "question", "class", "features"}, class being alone, leans or
 * nothing. From these scripts/train/followups.py learns when a question leans on the one before. The first
 * question of a conversation is read after the last query of the conversation before it, too: it stands
 * alone. */
#include "answer/followups.h"
#include "sql/sql.h"
#include "train/databases.h"
#include "translate/builtin.h"
#include "util/error.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BEAM = 6 };

/* The database that is asked: the conversations of one mostly follow one another. */
struct reader {
    const struct model *model;
    struct databases *databases;
    struct translate_builtin *builtin; /* owned; NULL at first */
    struct followup_names *names;      /* owned; NULL at first */
    size_t database;
    char *before; /* the last query of the conversation before; NULL: of another database */
};

static const char *text_of(const cJSON *item, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, name));
}

static void use_database(struct reader *reader, size_t number)
{
    if (reader->builtin != NULL && reader->database == number) {
        return;
    }
    const struct database *database = databases_at(reader->databases, number);
    translate_builtin_destroy(reader->builtin);
    followup_names_destroy(reader->names);
    free(reader->before);
    reader->builtin = translate_builtin_create(reader->model, database->catalog, database->index,
                                               &(struct translate_meaning){.encoder = database->meaning});
    reader->names = followup_names_create(database->catalog, database->index);
    reader->database = number;
    reader->before = NULL;
}

static const char *class_of(const cJSON *turn)
{
    const char *kind = text_of(turn, "kind");
    bool leans = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(turn, "leans"));
    if (text_of(turn, "query") == NULL) {
        return kind != NULL && strcmp(kind, "chatter") == 0 ? "nothing" : NULL;
    }
    return leans ? "leans" : "alone";
}

static void print_line(const cJSON *conversation, const char *question, const char *class,
                       const double *features)
{
    cJSON *line = cJSON_CreateObject();
    cJSON_AddStringToObject(line, "db_id", text_of(conversation, "db_id"));
    cJSON_AddStringToObject(line, "question", question);
    cJSON_AddStringToObject(line, "class", class);
    cJSON_AddItemToObject(line, "features", cJSON_CreateDoubleArray(features, FOLLOWUP_FEATURES));
    char *text = cJSON_PrintUnformatted(line);
    puts(text);
    free(text);
    cJSON_Delete(line);
}

/* Nothing where `before` has no tree. */
static void read_turn(struct reader *reader, const cJSON *conversation, const char *question,
                      const char *before, const char *class)
{
    const struct database *database = databases_at(reader->databases, reader->database);
    struct arena *arena = arena_create();
    struct query *history = NULL;
    struct askdb_error err;
    if (sql_parse(arena, database->catalog, before, &history, &err) == 0) {
        struct translations alone = {0}, leaning = {0};
        struct translate_request request = {
            .question = question, .now = text_of(conversation, "now"), .beam = BEAM};
        double features[FOLLOWUP_FEATURES];
        translate_builtin_read(reader->builtin, arena, &request, &alone, &err);
        request.history = history;
        translate_builtin_read(reader->builtin, arena, &request, &leaning, &err);
        struct followup followup = {question, history, &alone, &leaning};
        followup_features(arena, reader->names, &followup, features);
        print_line(conversation, question, class, features);
    }
    arena_destroy(arena);
}

static void read_conversation(struct reader *reader, const cJSON *conversation)
{
    const cJSON *turns = cJSON_GetObjectItemCaseSensitive(conversation, "turns"), *turn;
    const char *name = text_of(conversation, "db_id");
    size_t number = databases_get(reader->databases, name);
    if (databases_at(reader->databases, number)->schema == NULL) {
        return;
    }
    use_database(reader, number);
    const char *before = reader->before;
    cJSON_ArrayForEach(turn, turns)
    {
        const char *question = text_of(turn, "question"), *query = text_of(turn, "query");
        const char *class = class_of(turn);
        if (before != NULL && class != NULL && question != NULL) {
            read_turn(reader, conversation, question, before, class);
        }
        before = query != NULL ? query : before;
    }
    char *kept = before != NULL ? strdup(before) : NULL;
    free(reader->before);
    reader->before = kept;
}

static int read_file(struct reader *reader, const char *path, struct askdb_error *err)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t capacity = 0;
    if (file == NULL) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s'", path);
    }
    while (getline(&line, &capacity, file) > 0) {
        cJSON *conversation = cJSON_Parse(line);
        if (text_of(conversation, "db_id") != NULL) {
            read_conversation(reader, conversation);
        }
        cJSON_Delete(conversation);
    }
    free(line);
    fclose(file);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: askdb-followups MODEL DB_DIR FILE\n");
        return ASKDB_USAGE;
    }
    struct model *model = NULL;
    struct askdb_error err;
    int status = model_open(argv[1], &model, &err);
    struct reader reader = {.model = model, .databases = databases_create(argv[2])};
    if (status == 0) {
        status = read_file(&reader, argv[3], &err);
    }
    if (status != 0) {
        fprintf(stderr, "askdb-followups: %s\n", err.message);
    }
    translate_builtin_destroy(reader.builtin);
    followup_names_destroy(reader.names);
    free(reader.before);
    databases_destroy(reader.databases);
    model_close(&model);
    return -status;
}
