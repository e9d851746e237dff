#include "answer/values.h"

#include "answer/cells.h"
#include "sql/sql.h"
#include "util/arena.h"
#include "util/codes.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MAX_FILTERS = 8,
    MAX_VALUES = 10000,
    MAX_ROWS = 50000,   /* of a table that is read for its values */
    MILLISECONDS = 500, /* for the values of one column */
    NEAREST = 3,
    FEW = 5, /* so few values are all named */
};

struct search {
    struct arena *arena;
    const char *text;
    bool found;
    bool partly;  /* whether it is there was looked up, and nothing else */
    int64_t rows; /* that were read */
    size_t count;
    const char *first[FEW];
    const char *nearest[NEAREST];
    size_t distances[NEAREST];
};

/* Near is what differs in few letters or only in their case, or has the text in it. */
static size_t distance_of(const char *text, const char *value)
{
    size_t distance = catalog_near_distance(text, value);
    bool part = strlen(text) >= 3 && strncasecmp(text, value, strlen(text)) == 0;
    return distance == SIZE_MAX && part ? strlen(value) : distance;
}

static void insert(struct search *search, const char *value, size_t distance)
{
    for (size_t i = 0; i < NEAREST; i++) {
        if (search->nearest[i] == NULL || distance < search->distances[i]) {
            const char *next = search->nearest[i];
            size_t next_distance = search->distances[i];
            search->nearest[i] = value;
            search->distances[i] = distance;
            if (next == NULL) {
                return;
            }
            value = next;
            distance = next_distance;
        }
    }
}

static int take_value(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct search *search = context;
    (void)count, (void)err;
    search->rows += cells[1].integer;
    if (cells[0].type != ASKDB_TEXT) {
        return 0;
    }
    const char *value = arena_strndup(search->arena, cells[0].text, cells[0].length);
    search->found = search->found || strcmp(value, search->text) == 0;
    if (search->count < FEW) {
        search->first[search->count] = value;
    }
    search->count++;
    size_t distance = distance_of(search->text, value);
    if (distance < SIZE_MAX) {
        insert(search, value, distance);
    }
    return 0;
}

void session_print_column(const struct askdb *askdb, int32_t column, FILE *out)
{
    sql_print_identifier(out, askdb->catalog->dialect, askdb->catalog->columns[column].name);
}

void session_print_from(const struct askdb *askdb, int32_t column, FILE *out)
{
    const struct catalog_table *table = &askdb->catalog->tables[askdb->catalog->columns[column].table];
    fputs(" FROM ", out);
    if (table->schema[0] != '\0') {
        sql_print_identifier(out, askdb->catalog->dialect, table->schema);
        fputc('.', out);
    }
    sql_print_identifier(out, askdb->catalog->dialect, table->name);
}

static const char *values_query(const struct askdb *askdb, struct arena *arena, int32_t column)
{
    struct text text;
    text_open(&text);
    fputs("SELECT value, count(*) FROM (SELECT ", text.out);
    session_print_column(askdb, column, text.out);
    fputs(" AS value", text.out);
    session_print_from(askdb, column, text.out);
    fprintf(text.out, " LIMIT %d) AS first_rows GROUP BY value", MAX_ROWS + 1);
    return text_close(&text, arena);
}

static const char *lookup_query(const struct askdb *askdb, struct arena *arena, int32_t column,
                                const char *wanted)
{
    struct text text;
    text_open(&text);
    fputs("SELECT ", text.out);
    session_print_column(askdb, column, text.out);
    fputs(", 1", text.out);
    session_print_from(askdb, column, text.out);
    fputs(" WHERE ", text.out);
    session_print_column(askdb, column, text.out);
    fputs(" = ", text.out);
    sql_print_string(text.out, wanted);
    fputs(" LIMIT 1", text.out);
    return text_close(&text, arena);
}

/* Through the validator, like any statement: what may not be read is not read here either. */
static bool read_rows(struct askdb *askdb, const char *sql, struct search *search)
{
    struct validated_query *query = NULL;
    struct exec_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = MAX_VALUES};
    struct askdb_sink sink = {.context = search, .begin = answer_ignore_columns, .row = take_value};
    struct exec_result result = {0};
    struct askdb_error ignored;
    int status = validate_sql(askdb->validator, sql, search->arena, &query, NULL, &ignored);
    if (status == 0) {
        status = exec_run(askdb->connection, query, &limits, &sink, &result, &ignored);
    }
    validated_query_destroy(query);
    return status == 0 && !result.truncated;
}

/* A view has the values of the column that it shows, or fewer. */
static int32_t stored_column(const struct catalog *catalog, int32_t column)
{
    int32_t origin = catalog->columns[column].origin;
    return origin >= 0 ? origin : column;
}

/* Are all values of the column known that could be the text? No table is read from its beginning to its end
 * for that, unless it is small: else an index says whether the text is there. */
static bool read_values(struct askdb *askdb, int32_t column, struct search *search)
{
    const struct catalog *catalog = askdb->catalog;
    column = stored_column(catalog, column);
    const struct catalog_table *table = &catalog->tables[catalog->columns[column].table];
    if (table->row_estimate <= MAX_ROWS) {
        bool read = read_rows(askdb, values_query(askdb, search->arena, column), search);
        if (read && search->rows <= MAX_ROWS) {
            return search->count > 0;
        }
    }
    *search = (struct search){.arena = search->arena, .text = search->text};
    search->partly = true;
    return catalog->columns[column].indexed &&
           read_rows(askdb, lookup_query(askdb, search->arena, column, search->text), search);
}

static const char *hint_of(struct search *search)
{
    bool near = search->nearest[0] != NULL;
    if (search->partly || (!near && search->count > FEW)) {
        return "";
    }
    const char *const *values = near ? search->nearest : search->first;
    size_t count = near ? NEAREST : search->count;
    const char *hint = near ? "did you mean " : "it holds ";
    for (size_t i = 0; i < count && values[i] != NULL; i++) {
        hint = arena_printf(search->arena, "%s%s'%s'", hint, i == 0 ? "" : near ? " or " : ", ", values[i]);
    }
    return near ? arena_printf(search->arena, "%s?", hint) : hint;
}

void session_check_values(struct askdb *askdb, struct arena *arena, struct validate_report *report)
{
    size_t count = report->filter_count < MAX_FILTERS ? report->filter_count : MAX_FILTERS;
    struct askdb_warning *warnings = ARENA_ARRAY(arena, struct askdb_warning, report->warning_count + count);
    if (report->warning_count > 0) {
        memcpy(warnings, report->warnings, report->warning_count * sizeof *warnings);
    }
    for (size_t i = 0; i < count; i++) {
        const struct text_filter *filter = &report->filters[i];
        struct search search = {.arena = arena, .text = filter->text};
        if (!read_values(askdb, filter->column, &search) || search.found) {
            continue;
        }
        const struct catalog_column *column = &askdb->catalog->columns[filter->column];
        const char *message =
            arena_printf(arena, "%s.%s holds no '%s'", askdb->catalog->tables[column->table].name,
                         column->name, filter->text);
        warnings[report->warning_count++] =
            (struct askdb_warning){code_warning_row(WARNING_UNKNOWN_VALUE)->code, message, hint_of(&search),
                                   filter->start, filter->end};
    }
    report->warnings = warnings;
}

bool session_value_is_missing(struct askdb *askdb, struct arena *arena, int32_t column, const char *text,
                              const char **ret_near)
{
    struct search search = {.arena = arena, .text = text};
    if (!read_values(askdb, column, &search) || search.found) {
        return false;
    }
    bool near = search.nearest[0] != NULL;
    const char *const *values = near ? search.nearest : search.first;
    size_t count = near ? NEAREST : search.count <= FEW ? search.count : 0;
    const char *list = "";
    for (size_t i = 0; i < count && values[i] != NULL; i++) {
        list = arena_printf(arena, "%s%s'%s'", list, i > 0 ? ", " : "", values[i]);
    }
    *ret_near = list;
    return true;
}
