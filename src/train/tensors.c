/* askdb-tensors OUT_DIR DB_DIR FILE...: links the questions of the files and writes them, with the sequences
 * of their SQL, as training tensors. What this program writes is what the trainer reads: all features come
 * from the same code that answers questions. */
#include "link/part.h"
#include "sql/sql.h"
#include "train/databases.h"
#include "train/dataset.h"
#include "train/records.h"
#include "train/statistics.h"
#include "translate/finish.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOURCE_MAX = 64 };

struct run {
    struct databases *databases;
    struct records *records;
    FILE *unresolved; /* OUT_DIR/unresolved.txt */
    FILE *skipped;    /* OUT_DIR/skipped.txt: reason, database, question and SQL of each, with tabs between */
};

static int skip(struct run *run, struct statistics *statistics, const struct example *example,
                const char *reason)
{
    statistics_skip(statistics, reason);
    if (run->skipped != NULL) {
        fprintf(run->skipped, "%s\t%s\t%s\t%s\n", reason, example->database, example->question,
                example->query != NULL ? example->query : "");
    }
    return 0;
}

/* The sequence of the example's query. Returns its length, or 0 with the reason. */
static size_t sequence_of(const struct link_result *linked, const struct query *query, int32_t *tokens,
                          const char **ret_reason)
{
    if (query == NULL) {
        tokens[0] = SEQ_NONE;
        return 1;
    }
    return sequence_from_query(&linked->space, query, tokens, SEQUENCE_MAX_LENGTH, ret_reason);
}

static int parse(struct arena *arena, const struct database *database, const char *sql,
                 struct query **ret_query, struct askdb_error *err)
{
    *ret_query = NULL;
    return sql != NULL ? sql_parse(arena, database->catalog, sql, ret_query, err) : 0;
}

/* Links as the program does: to the whole catalog, or to a part of a large one, which has what the gold query
 * needs; then query and history are over that part. */
static int link_example(struct arena *arena, const struct database *database, const struct example *example,
                        struct query **query, struct query **history, struct link_part *ret_part,
                        struct askdb_error *err)
{
    if (database->relevance == NULL) {
        *ret_part = (struct link_part){0};
        return link_question(arena, database->schema, database->index, example->question, *history,
                             example->now, NULL, &ret_part->result, err);
    }
    struct relevance_question question = {
        .text = example->question, .history = *history, .kept = *query, .index = database->index};
    int status = link_part_create(arena, database->relevance, &question, database->catalog, example->now,
                                  RELATION_COUNT, ret_part, err);
    if (status == 0 && *query != NULL) {
        *query = link_part_query(arena, ret_part, *query);
    }
    if (status == 0 && *history != NULL) {
        *history = link_part_query(arena, ret_part, *history);
    }
    return status;
}

/* Writes the example once it is linked; skips it where its query or its history has no sequence. */
static int write_linked(struct run *run, struct statistics *statistics, const struct example *example,
                        const struct link_result *linked, const struct query *query, bool with_history,
                        struct record *record, struct askdb_error *err)
{
    int32_t tokens[SEQUENCE_MAX_LENGTH];
    const char *reason = "";
    size_t count = sequence_of(linked, query, tokens, &reason);
    if (count == 0) {
        return skip(run, statistics, example, reason);
    }
    if (with_history && linked->input.token_count == linked->word_count) {
        return skip(run, statistics, example, "the turn before has no sequence");
    }
    record->input = &linked->input;
    record->tokens = tokens;
    record->token_count = count;
    for (size_t i = 0; i < count; i++) {
        record->unknown_value |= tokens[i] == SEQ_VALUE;
    }
    statistics_add(statistics, &linked->space, query, tokens, count, example->database, example->question,
                   run->unresolved);
    return records_write(run->records, record, err);
}

static int write_example(struct run *run, struct arena *arena, struct statistics *statistics,
                         const struct example *example, struct record *record, struct askdb_error *err)
{
    size_t number = databases_get(run->databases, example->database);
    const struct database *database = databases_at(run->databases, number);
    if (database->schema == NULL) {
        return skip(run, statistics, example, "no database");
    }
    struct query *query = NULL, *history = NULL;
    if (parse(arena, database, example->query, &query, err) != 0 ||
        parse(arena, database, example->history, &history, err) != 0) {
        return skip(run, statistics, example, err->message);
    }
    if (history != NULL && record->line % 2 == 1) {
        finish_query(arena, database->catalog, history); /* as the program's own answers are */
    }
    struct link_part part;
    if (link_example(arena, database, example, &query, &history, &part, err) != 0) {
        return skip(run, statistics, example, err->message);
    }
    record->database = (uint32_t)number;
    int status = write_linked(run, statistics, example, part.result, query, history != NULL, record, err);
    link_part_finish(&part);
    return status;
}

static int write_file(struct run *run, const char *path, uint32_t source, struct askdb_error *err)
{
    struct dataset *dataset = NULL;
    int status = dataset_open(path, &dataset, err);
    if (status != 0) {
        return status;
    }
    struct statistics *statistics = statistics_create(path);
    for (size_t i = 0; i < dataset_size(dataset) && status == 0; i++) {
        struct example example;
        struct record record = {.source = source, .line = (uint32_t)i};
        struct arena *arena = arena_create();
        status = dataset_get(dataset, i, &example, err);
        if (status == 0) {
            status = write_example(run, arena, statistics, &example, &record, err);
        }
        arena_destroy(arena);
    }
    statistics_print(statistics, stdout);
    statistics_destroy(statistics);
    dataset_close(dataset);
    return status;
}

static FILE *open_list(const char *directory, const char *name)
{
    struct arena *arena = arena_create();
    FILE *file = fopen(arena_printf(arena, "%s/%s", directory, name), "w");
    arena_destroy(arena);
    return file;
}

static int write_all(const char *directory, struct run *run, const char *const *files, size_t count,
                     struct askdb_error *err)
{
    int status = records_create(directory, &run->records, err);
    if (status != 0) {
        return status;
    }
    run->unresolved = open_list(directory, "unresolved.txt");
    run->skipped = open_list(directory, "skipped.txt");
    for (size_t i = 0; i < count && status == 0; i++) {
        status = write_file(run, files[i], (uint32_t)i, err);
    }
    if (status == 0) {
        const char *const *names = NULL;
        size_t name_count = databases_names(run->databases, &names);
        status = records_finish(run->records, names, name_count, files, count, err);
    }
    if (run->unresolved != NULL) {
        fclose(run->unresolved);
    }
    if (run->skipped != NULL) {
        fclose(run->skipped);
    }
    records_destroy(run->records);
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 4 || argc > 3 + SOURCE_MAX) {
        fprintf(stderr, "usage: askdb-tensors OUT_DIR DB_DIR FILE...\n");
        return ASKDB_USAGE;
    }
    struct run run = {.databases = databases_create(argv[2])};
    struct askdb_error err = {.status = ASKDB_OK};
    int status = write_all(argv[1], &run, (const char *const *)argv + 3, (size_t)argc - 3, &err);
    if (status != 0) {
        fprintf(stderr, "askdb-tensors: %s\n", err.message);
    }
    databases_destroy(run.databases);
    return -status;
}
