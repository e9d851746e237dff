/* askdb-relevance DB BUDGET...: JSON lines {"question", "sql"} in; for each, how many columns the SQL reads
 * (a table of which it reads none counts as one), how many of them the part of the catalog has that is chosen
 * for the question within each budget, and the milliseconds of the choice, {"needed", "found", "missed",
 * "ms"}. A first line tells of the database: {"tables", "columns", "open_ms", "index_ms", "relevance_ms"}. */
#include "link/relevance.h"
#include "exec/exec.h"
#include "validate/validate.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { INDEX_VALUES = 10000, INDEX_MS = 2000 };

struct measure {
    struct exec_connection *connection;
    struct catalog *catalog;
    struct validator *validator;
    struct value_index *index;
    struct relevance *relevance;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

static int open_database(struct measure *measure, const char *path, struct askdb_error *err)
{
    double start = now();
    int status = exec_open(&path, 1, &measure->connection, err);
    status = status == 0 ? exec_introspect(measure->connection, &measure->catalog, err) : status;
    status = status == 0 ? validator_create(measure->catalog, &measure->validator, err) : status;
    double opened = now();
    status = status == 0 ? exec_index_values(measure->connection, measure->catalog, INDEX_VALUES, INDEX_MS,
                                             &measure->index, err)
                         : status;
    if (status != 0) {
        return status;
    }
    double indexed = now();
    measure->relevance = relevance_create(measure->catalog);
    printf("{\"tables\": %zu, \"columns\": %zu, \"open_ms\": %.1f, \"index_ms\": %.1f, \"relevance_ms\": "
           "%.1f}\n",
           measure->catalog->table_count, measure->catalog->column_count, opened - start, indexed - opened,
           now() - indexed);
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
    cJSON *found = cJSON_AddArrayToObject(out, "found"), *missed = cJSON_AddArrayToObject(out, "missed");
    double start = now();
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
    cJSON_AddNumberToObject(out, "ms", (now() - start) / (double)(budget_count > 0 ? budget_count : 1));
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

int main(int argc, char **argv)
{
    struct measure measure = {0};
    struct askdb_error err;
    if (argc < 3) {
        fputs("usage: askdb-relevance DB BUDGET...\n", stderr);
        return 1;
    }
    int status = open_database(&measure, argv[1], &err);
    if (status == 0) {
        measure_lines(&measure, argv + 2);
    } else {
        fprintf(stderr, "askdb-relevance: %s\n", err.message);
    }
    relevance_destroy(measure.relevance);
    value_index_destroy(measure.index);
    validator_destroy(measure.validator);
    catalog_destroy(measure.catalog);
    exec_close(&measure.connection);
    return status == 0 ? 0 : 2;
}
