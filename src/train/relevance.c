/* askdb-relevance [--letters] DB BUDGET..., or --features FILE DB: JSON lines {"question", "sql"} in; for
 * each, how many columns the SQL reads (a table of which it reads none counts as one), how many of them the
 * part of the catalog has that is chosen for the question within each budget, and the milliseconds of the
 * choice,
 * {"needed", "found", "missed", "ms"}. A first line tells of the database: {"tables", "columns", "open_ms",
 * "index_ms", "relevance_ms"}; the vectors of its names are made with the first question. With --letters
 * meaning does not count. With
 * --features what the weights of the choice are fitted on is written to FILE instead
 * (scripts/train/relevance.py). */
#include "link/relevance.h"
#include "exec/exec.h"
#include "link/weigh.h"
#include "meaning/embedded.h"
#include "util/clock.h"
#include "validate/validate.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INDEX_VALUES = 10000, INDEX_MS = 2000 };

struct measure {
    struct exec_connection *connection;
    struct catalog *catalog;
    struct validator *validator;
    struct value_index *index;
    struct relevance *relevance;
    struct meaning *meaning; /* NULL: letters alone */
    FILE *features;          /* NULL: none */
};

static int open_database(struct measure *measure, const char *path, struct askdb_error *err)
{
    double start = clock_now();
    int status = exec_open(&path, 1, &measure->connection, err);
    status = status == 0 ? exec_introspect(measure->connection, &measure->catalog, err) : status;
    double opened = clock_now();
    status = status == 0 ? exec_index_values(measure->connection, measure->catalog, INDEX_VALUES, INDEX_MS,
                                             &measure->index, err)
                         : status;
    if (status != 0) {
        return status;
    }
    measure->validator = validator_create(measure->catalog);
    double indexed = clock_now();
    measure->relevance = relevance_create(measure->catalog);
    if (measure->meaning != NULL) {
        relevance_use_meaning(measure->relevance, measure->meaning, NULL);
    }
    printf("{\"tables\": %zu, \"columns\": %zu, \"open_ms\": %.1f, \"index_ms\": %.1f, \"relevance_ms\": "
           "%.1f}\n",
           measure->catalog->table_count, measure->catalog->column_count, opened - start, indexed - opened,
           clock_now() - indexed);
    return 0;
}

/* "table.column" or "table" */
static bool holds(const struct catalog *part, const char *name)
{
    const char *dot = strchr(name, '.');
    char table[256];
    snprintf(table, sizeof table, "%.*s", (int)(dot != NULL ? dot - name : (long)strlen(name)), name);
    int32_t found = catalog_find_table(part, NULL, table);
    return found >= 0 && (dot == NULL || catalog_find_column(part, found, dot + 1) >= 0);
}

static bool has_column_of(const struct validate_report *report, const char *table)
{
    for (size_t i = 0; i < report->column_count; i++) {
        size_t length = strlen(table);
        if (strncmp(report->columns[i], table, length) == 0 && report->columns[i][length] == '.') {
            return true;
        }
    }
    return false;
}

static size_t list_needed(const struct validate_report *report, const char **names)
{
    size_t count = 0;
    for (size_t i = 0; i < report->column_count; i++) {
        names[count++] = report->columns[i];
    }
    for (size_t i = 0; i < report->table_count; i++) {
        if (!has_column_of(report, report->tables[i])) {
            names[count++] = report->tables[i];
        }
    }
    return count;
}

/* ---- features ---- */

static void put_u32(FILE *file, size_t value)
{
    uint32_t number = (uint32_t)value;
    fwrite(&number, sizeof number, 1, file);
}

static void put_floats(FILE *file, const float *values, size_t count)
{
    fwrite(values, sizeof *values, count, file);
}

/* u32: tables, columns, keys; u32 of each column its table; u32 of each key its two tables and first columns.
 */
static void put_catalog(const struct measure *measure)
{
    const struct catalog *catalog = measure->catalog;
    put_u32(measure->features, catalog->table_count);
    put_u32(measure->features, catalog->column_count);
    put_u32(measure->features, catalog->key_count);
    for (size_t i = 0; i < catalog->column_count; i++) {
        put_u32(measure->features, (size_t)catalog->columns[i].table);
    }
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        put_u32(measure->features, (size_t)key->from_table);
        put_u32(measure->features, (size_t)key->to_table);
        put_u32(measure->features, (size_t)key->from_columns[0]);
        put_u32(measure->features, (size_t)key->to_columns[0]);
    }
}

/* Which tables and columns are needed, a byte each. */
static void put_needed(const struct measure *measure, struct arena *arena, const char *const *names,
                       size_t count)
{
    const struct catalog *catalog = measure->catalog;
    char *tables = ARENA_ARRAY(arena, char, catalog->table_count + 1);
    char *columns = ARENA_ARRAY(arena, char, catalog->column_count + 1);
    for (size_t i = 0; i < count; i++) {
        const char *dot = strchr(names[i], '.');
        size_t length = dot != NULL ? (size_t)(dot - names[i]) : strlen(names[i]);
        int32_t table = catalog_find_table(catalog, NULL, arena_strndup(arena, names[i], length));
        int32_t column = table >= 0 && dot != NULL ? catalog_find_column(catalog, table, dot + 1) : -1;
        if (table >= 0) {
            tables[table] = 1;
        }
        if (column >= 0) {
            columns[column] = 1;
        }
    }
    fwrite(tables, 1, catalog->table_count, measure->features);
    fwrite(columns, 1, catalog->column_count, measure->features);
}

/* A question: the features of the tables and of the columns, what is needed. */
static int put_question(const struct measure *measure, struct arena *arena,
                        const struct relevance_question *question, const char *const *names, size_t count,
                        struct askdb_error *err)
{
    struct relevance *relevance = measure->relevance;
    struct evidence evidence = evidence_of_question(arena, relevance, question);
    struct meant_question meant;
    bool first = ftell(measure->features) == 0;
    int status = meant_load(relevance->meant, NULL, err);
    status = status == 0 ? meant_ask(arena, relevance->meant, question->text, evidence.words,
                                     evidence.word_count, NULL, &meant, err)
                         : status;
    if (status != 0) {
        return status;
    }
    if (first) {
        put_catalog(measure);
    }
    struct weigh_features features = weigh_features(arena, relevance, &evidence, &meant);
    put_floats(measure->features, features.tables, measure->catalog->table_count * WEIGH_TABLE);
    put_floats(measure->features, features.columns, measure->catalog->column_count * WEIGH_COLUMN);
    put_needed(measure, arena, names, count);
    return 0;
}

/* ---- recall ---- */

static void measure_question(const struct measure *measure, struct arena *arena, const char *text,
                             const char *sql, char **budgets, cJSON *out)
{
    struct askdb_error err;
    struct validate_report report;
    struct validated_query *query = NULL;
    if (validate_sql(measure->validator, sql, arena, &query, &report, &err) != 0) {
        cJSON_AddStringToObject(out, "error", err.message);
        return;
    }
    validated_query_destroy(query);
    const char **names = ARENA_ARRAY(arena, const char *, report.column_count + report.table_count + 1);
    size_t count = list_needed(&report, names);
    struct relevance_question question = {.text = text, .index = measure->index};
    if (measure->features != NULL) {
        if (put_question(measure, arena, &question, names, count, &err) != 0) {
            cJSON_AddStringToObject(out, "error", err.message);
        }
        return;
    }
    cJSON *found = cJSON_AddArrayToObject(out, "found"), *missed = cJSON_AddArrayToObject(out, "missed");
    double start = clock_now();
    for (size_t b = 0; budgets[b] != NULL; b++) {
        struct catalog_subset *part =
            relevance_choose(arena, measure->relevance, &question, strtoul(budgets[b], NULL, 10));
        int held = 0;
        for (size_t i = 0; i < count; i++) {
            bool has = holds(&part->catalog, names[i]);
            held += has;
            if (!has && b == 0) {
                cJSON_AddItemToArray(missed, cJSON_CreateString(names[i]));
            }
        }
        cJSON_AddItemToArray(found, cJSON_CreateNumber(held));
    }
    size_t budget_count = (size_t)cJSON_GetArraySize(found);
    cJSON_AddNumberToObject(out, "needed", (double)count);
    cJSON_AddNumberToObject(out, "ms", (clock_now() - start) / (double)(budget_count > 0 ? budget_count : 1));
}

static void measure_lines(const struct measure *measure, char **budgets)
{
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, stdin) > 0) {
        struct arena *arena = arena_create();
        cJSON *in = cJSON_Parse(line), *out = cJSON_CreateObject();
        const char *question = cJSON_GetStringValue(cJSON_GetObjectItem(in, "question"));
        const char *sql = cJSON_GetStringValue(cJSON_GetObjectItem(in, "sql"));
        if (question == NULL || sql == NULL) {
            cJSON_AddStringToObject(out, "error", "a line needs \"question\" and \"sql\"");
        } else {
            measure_question(measure, arena, question, sql, budgets, out);
        }
        char *text = cJSON_PrintUnformatted(out);
        puts(text);
        free(text);
        cJSON_Delete(out);
        cJSON_Delete(in);
        arena_destroy(arena);
    }
    free(line);
}

/* Reads the options; returns how many arguments they are, or -1. */
static int read_options(struct measure *measure, int argc, char **argv)
{
    bool letters = argc > 1 && strcmp(argv[1], "--letters") == 0;
    size_t size;
    const void *data = meaning_embedded(&size);
    measure->meaning = letters ? NULL : meaning_create(data, size);
    if (letters || argc < 3 || strcmp(argv[1], "--features") != 0) {
        return letters;
    }
    measure->features = fopen(argv[2], "wb");
    return measure->features != NULL ? 2 : -1;
}

int main(int argc, char **argv)
{
    struct measure measure = {0};
    struct askdb_error err;
    int options = read_options(&measure, argc, argv);
    if (options < 0 || argc - options < (measure.features != NULL ? 2 : 3)) {
        fputs("usage: askdb-relevance [--letters] DB BUDGET...\n       askdb-relevance --features FILE DB\n",
              stderr);
        meaning_destroy(measure.meaning);
        return 1;
    }
    int status = open_database(&measure, argv[options + 1], &err);
    if (status == 0) {
        measure_lines(&measure, argv + options + 2);
    } else {
        fprintf(stderr, "askdb-relevance: %s\n", err.message);
    }
    if (measure.features != NULL) {
        fclose(measure.features);
    }
    relevance_destroy(measure.relevance);
    meaning_destroy(measure.meaning);
    value_index_destroy(measure.index);
    validator_destroy(measure.validator);
    catalog_destroy(measure.catalog);
    exec_close(&measure.connection);
    return status == 0 ? 0 : 2;
}
