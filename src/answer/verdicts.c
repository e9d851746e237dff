#include "answer/verdicts.h"

#include "answer/judge.h"

#include <string.h>

struct verdict {
    struct verdict *before;
    const char *sql;
    struct validated_query *query; /* NULL: it does not pass */
    double rows;
    unsigned opening; /* of the database, that this was said of */
    struct askdb_error fault;
};

/* By the names in a report: "orders", "public.orders". */
static double count_rows(const struct catalog *catalog, const struct validate_report *report)
{
    double rows = 0;
    for (size_t i = 0; i < report->table_count; i++) {
        const char *name = report->tables[i], *dot = strrchr(name, '.');
        int32_t table = catalog_find_table(catalog, NULL, name);
        table = table < 0 && dot != NULL ? catalog_find_table(catalog, NULL, dot + 1) : table;
        int64_t estimate = table >= 0 ? catalog->tables[table].row_estimate : 0;
        rows += estimate > 0 ? (double)estimate : 0;
    }
    return rows;
}

static struct verdict *find(const struct verdicts *verdicts, const char *sql)
{
    struct verdict *verdict = verdicts->latest;
    while (verdict != NULL && strcmp(verdict->sql, sql) != 0) {
        verdict = verdict->before;
    }
    return verdict;
}

double verdicts_rows(const struct verdicts *verdicts, const char *sql)
{
    const struct verdict *verdict = find(verdicts, sql);
    return verdict != NULL ? verdict->rows : 0;
}

static void judge(struct verdicts *verdicts, struct verdict *verdict)
{
    struct validate_report report = {0};
    verdict->query = NULL;
    session_validate(verdicts->askdb, verdicts->arena, verdict->sql, &verdict->query, &report,
                     &verdict->fault);
    verdict->rows = count_rows(verdicts->askdb->catalog, &report);
    verdict->opening = verdicts->askdb->refresh.openings;
}

int verdicts_get(struct verdicts *verdicts, const char *sql, const struct validated_query **ret_query,
                 struct askdb_error *err)
{
    struct verdict *verdict = find(verdicts, sql);
    if (verdict == NULL) {
        verdict = ARENA_NEW(verdicts->arena, struct verdict);
        *verdict = (struct verdict){.before = verdicts->latest, .sql = arena_strdup(verdicts->arena, sql)};
        judge(verdicts, verdict);
        verdicts->latest = verdict;
    } else if (verdict->opening != verdicts->askdb->refresh.openings) {
        validated_query_destroy(verdict->query);
        judge(verdicts, verdict);
    }
    if (verdict->query == NULL) {
        *err = verdict->fault;
        return -(int)verdict->fault.status;
    }
    *ret_query = verdict->query;
    return 0;
}

void verdicts_finish(struct verdicts *verdicts)
{
    for (struct verdict *verdict = verdicts->latest; verdict != NULL; verdict = verdict->before) {
        validated_query_destroy(verdict->query);
    }
    verdicts->latest = NULL;
}
