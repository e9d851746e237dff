/* askdb-links DB_DIR FILE...: links the questions of the files and prints, for each file, how the columns and
 * tables of their SQL are linked to words of the question, how all others are, and the time it took. */
#include "link/link.h"
#include "sql/sql.h"
#include "train/databases.h"
#include "train/dataset.h"
#include "util/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KIND_COUNT = LINK_VALUE_AND_NAME + 1 };

struct counts {
    size_t columns[KIND_COUNT], tables[KIND_COUNT]; /* the strongest link to any word */
    size_t other_columns[KIND_COUNT], other_tables[KIND_COUNT];
    double *milliseconds;
    size_t questions;
};

static int strongest(const struct link_result *linked, size_t item)
{
    const struct model_input *input = &linked->input;
    int found = 0;
    for (size_t token = 0; token < linked->word_count; token++) {
        int kind = model_link(input, token, item);
        found = kind > found ? kind : found;
    }
    return found;
}

static void count_links(const struct link_result *linked, const int32_t *tokens, size_t count,
                        struct counts *counts)
{
    const struct model_input *input = &linked->input;
    for (size_t item = 0; item < input->column_count + input->table_count; item++) {
        bool column = item < input->column_count, needed = false;
        for (size_t i = 0; i < count && !needed; i++) {
            needed = tokens[i] == SEQ_WORD_COUNT + (int32_t)item;
        }
        size_t *kinds = needed ? (column ? counts->columns : counts->tables)
                               : (column ? counts->other_columns : counts->other_tables);
        kinds[strongest(linked, item)]++;
    }
}

static void read_example(const struct database *database, const struct example *example,
                         struct counts *counts)
{
    struct arena *arena = arena_create();
    struct askdb_error err;
    struct query *query = NULL;
    struct link_result *linked = NULL;
    int32_t tokens[SEQUENCE_MAX_LENGTH];
    const char *reason = "";
    if (database->schema != NULL && example->query != NULL &&
        sql_parse(arena, database->catalog, example->query, &query, &err) == 0) {
        double start = clock_now();
        int status = link_question(arena, database->schema, database->index, example->question, NULL,
                                   example->now, NULL, &linked, &err);
        double end = clock_now();
        size_t count = status == 0
                           ? sequence_from_query(&linked->space, query, tokens, SEQUENCE_MAX_LENGTH, &reason)
                           : 0;
        if (count > 0) {
            counts->milliseconds[counts->questions++] = end - start;
            count_links(linked, tokens, count, counts);
        }
    }
    arena_destroy(arena);
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_kinds(const char *name, const size_t kinds[KIND_COUNT])
{
    static const char *const names[KIND_COUNT] = {"none",  "substring", "partial",
                                                  "exact", "value",     "value and name"};
    size_t total = 0;
    for (size_t i = 0; i < KIND_COUNT; i++) {
        total += kinds[i];
    }
    printf("  %-14s %8zu:", name, total);
    for (size_t i = 0; i < KIND_COUNT; i++) {
        printf("  %s %zu", names[i], kinds[i]);
    }
    putchar('\n');
}

static void print(const char *path, struct counts *counts)
{
    printf("%s: %zu questions\n", path, counts->questions);
    print_kinds("columns", counts->columns);
    print_kinds("tables", counts->tables);
    print_kinds("other columns", counts->other_columns);
    print_kinds("other tables", counts->other_tables);
    if (counts->questions > 0) {
        qsort(counts->milliseconds, counts->questions, sizeof *counts->milliseconds, compare);
        printf("  linking: p50 %.3f ms, p95 %.3f ms\n", counts->milliseconds[counts->questions / 2],
               counts->milliseconds[counts->questions * 95 / 100]);
    }
}

static int read_file(struct databases *databases, const char *path, struct askdb_error *err)
{
    struct dataset *dataset = NULL;
    int status = dataset_open(path, &dataset, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    struct counts counts = {.milliseconds = ARENA_ARRAY(arena, double, dataset_size(dataset) + 1)};
    for (size_t i = 0; i < dataset_size(dataset) && status == 0; i++) {
        struct example example;
        status = dataset_get(dataset, i, &example, err);
        if (status == 0) {
            size_t number = databases_get(databases, example.database);
            read_example(databases_at(databases, number), &example, &counts);
        }
    }
    print(path, &counts);
    arena_destroy(arena);
    dataset_close(dataset);
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: askdb-links DB_DIR FILE...\n");
        return -ASKDB_USAGE;
    }
    struct databases *databases = databases_create(argv[1]);
    struct askdb_error err = {.status = ASKDB_OK};
    int status = 0;
    for (int i = 2; i < argc && status == 0; i++) {
        status = read_file(databases, argv[i], &err);
    }
    if (status != 0) {
        fprintf(stderr, "askdb-links: %s\n", err.message);
    }
    databases_destroy(databases);
    return -status;
}
