#include "exec/postgres.h"

#include "exec/stream.h"
#include "util/arena.h"
#include "util/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    INTROSPECT_MS = 15000,
    SMALL_TABLE = 50000, /* rows: fewer are read for their distinct values */
    MAX_KEY_COLUMNS = 32,
};

/* Tables of the user's schemas that the role may read, without partitions (their parent stands for them) and
 * without what extensions brought along. */
#define READABLE_TABLES                                                                                      \
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"                                         \
    " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition"                                 \
    " AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"                                         \
    " AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')"                \
    " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"  \
    " AND d.deptype = 'e')"

struct introspection {
    struct postgres_connection *connection;
    struct catalog_builder *builder;
    struct arena *arena;
    struct known_table {
        unsigned long oid;
        int32_t first_column;
        size_t column_count;
        int *numbers; /* attnum of each column */
    } * tables;
    size_t table_count, table_capacity;
    struct flags {
        bool primary, unique;
    } * flags; /* by column, before the columns are handed over */
};

/* Fixed statements of this file only. */
static int query(struct postgres_connection *connection, const char *sql, PGresult **ret_result,
                 struct askdb_error *err)
{
    PGresult *result = PQexecParams(connection->db, sql, 0, NULL, NULL, NULL, NULL, 0);
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        int status = postgres_error(connection, result, ASKDB_CONNECT, err);
        PQclear(result);
        return status;
    }
    *ret_result = result;
    return 0;
}

static unsigned long oid_at(const PGresult *result, int row, int column)
{
    return strtoul(PQgetvalue(result, row, column), NULL, 10);
}

static const struct known_table *find_table(const struct introspection *introspection, unsigned long oid)
{
    for (size_t i = 0; i < introspection->table_count; i++) {
        if (introspection->tables[i].oid == oid) {
            return &introspection->tables[i];
        }
    }
    return NULL;
}

static int32_t find_column(const struct known_table *table, long number)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->numbers[i] == number) {
            return table->first_column + (int32_t)i;
        }
    }
    return -1;
}

/* "{1,2}" or "1 2" as columns of a table; 0 where one is not among them. */
static size_t read_columns(const struct known_table *table, const char *text,
                           int32_t columns[MAX_KEY_COLUMNS])
{
    size_t count = 0;
    while (*text != '\0') {
        char *end = NULL;
        long number = strtol(text, &end, 10);
        if (end == text) {
            text++;
            continue;
        }
        int32_t column = find_column(table, number);
        if (column < 0 || count == MAX_KEY_COLUMNS) {
            return 0;
        }
        columns[count++] = column;
        text = end;
    }
    return count;
}

/* --- tables and columns --- */

static enum column_type column_type(unsigned long oid, char category)
{
    switch (oid) {
    case PG_INT2:
    case PG_INT4:
    case PG_INT8:
    case PG_FLOAT4:
    case PG_FLOAT8:
    case PG_NUMERIC:
    case PG_MONEY:
        return COLUMN_NUMBER;
    case PG_BOOL:
        return COLUMN_BOOLEAN;
    case PG_DATE:
    case PG_TIMESTAMP:
    case PG_TIMESTAMPTZ:
        return COLUMN_TIME;
    case PG_UUID:
        return COLUMN_TEXT;
    }
    return category == 'S' || category == 'E' ? COLUMN_TEXT : COLUMN_OTHER;
}

static void know_table(struct introspection *introspection, unsigned long oid)
{
    introspection->tables =
        arena_grow(introspection->arena, introspection->tables, introspection->table_count,
                   &introspection->table_capacity, sizeof *introspection->tables);
    introspection->tables[introspection->table_count++] = (struct known_table){.oid = oid};
}

/* First pass over the rows: which columns there are, so that keys can be read before the columns are handed
 * over. */
static void number_columns(struct introspection *introspection, const PGresult *rows)
{
    int count = PQntuples(rows);
    for (int row = 0; row < count; row++) {
        unsigned long oid = oid_at(rows, row, 0);
        if (row == 0 || oid != introspection->tables[introspection->table_count - 1].oid) {
            know_table(introspection, oid);
            struct known_table *table = &introspection->tables[introspection->table_count - 1];
            table->first_column = row;
            int end = row;
            while (end < count && oid_at(rows, end, 0) == oid) {
                end++;
            }
            table->numbers = ARENA_ARRAY(introspection->arena, int, (size_t)(end - row));
        }
        struct known_table *table = &introspection->tables[introspection->table_count - 1];
        table->numbers[table->column_count++] = atoi(PQgetvalue(rows, row, 6));
    }
    introspection->flags = ARENA_ARRAY(introspection->arena, struct flags, (size_t)count);
}

static int read_uniqueness(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] = "SELECT i.indrelid, i.indisprimary, (i.indkey::int2[])[0:i.indnkeyatts - 1]"
                              " FROM pg_index i WHERE i.indisunique AND i.indisvalid AND i.indpred IS NULL"
                              " AND i.indexprs IS NULL";
    PGresult *rows = NULL;
    int status = query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        const struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        int32_t columns[MAX_KEY_COLUMNS];
        /* An array with a lower bound prints as "[0:1]={1,2}". */
        const char *text = PQgetvalue(rows, row, 2), *brace = strchr(text, '{');
        size_t count = table ? read_columns(table, brace ? brace : text, columns) : 0;
        for (size_t i = 0; i < count; i++) {
            introspection->flags[columns[i]].primary |= PQgetvalue(rows, row, 1)[0] == 't';
            introspection->flags[columns[i]].unique |= count == 1;
        }
    }
    PQclear(rows);
    return status;
}

static void add_table(struct introspection *introspection, const PGresult *rows, int row)
{
    char kind = PQgetvalue(rows, row, 3)[0];
    struct catalog_table table = {
        .schema = PQgetvalue(rows, row, 1),
        .name = PQgetvalue(rows, row, 2),
        .comment = PQgetvalue(rows, row, 5),
        .view = kind == 'v' || kind == 'm',
        .row_estimate = strtoll(PQgetvalue(rows, row, 4), NULL, 10),
    };
    catalog_add_table(introspection->builder, &table);
}

static void add_column(struct introspection *introspection, const PGresult *rows, int row)
{
    unsigned long type = oid_at(rows, row, 9);
    struct catalog_column column = {
        .name = PQgetvalue(rows, row, 7),
        .declared_type = PQgetvalue(rows, row, 8),
        .comment = PQgetvalue(rows, row, 12),
        .type = column_type(type, PQgetvalue(rows, row, 10)[0]),
        .integer = type == PG_INT2 || type == PG_INT4 || type == PG_INT8,
        .not_null = PQgetvalue(rows, row, 11)[0] == 't',
        .primary = introspection->flags[row].primary,
        .unique = introspection->flags[row].unique,
    };
    column.text_storage = column.type == COLUMN_TEXT;
    catalog_add_column(introspection->builder, &column);
}

static int read_tables(struct introspection *introspection, struct askdb_error *err)
{
    /* The schemas of the search path come first: an unqualified name means theirs. */
    static const char sql[] =
        "SELECT t.oid, t.nspname, t.relname, t.relkind, t.rows, t.comment, a.attnum, a.attname,"
        " format_type(a.atttypid, a.atttypmod), b.oid, b.typcategory, a.attnotnull,"
        " coalesce(col_description(t.oid, a.attnum), '')"
        " FROM (SELECT c.oid, n.nspname, c.relname, c.relkind,"
        " CASE WHEN c.reltuples < 0 OR c.relpages = 0 AND c.reltuples = 0 THEN -1 ELSE c.reltuples::bigint "
        "END AS rows,"
        " coalesce(obj_description(c.oid, 'pg_class'), '') AS comment" READABLE_TABLES ") AS t"
        " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
        " AND has_column_privilege(t.oid, a.attnum, 'SELECT')"
        " JOIN pg_type y ON y.oid = a.atttypid"
        " JOIN pg_type b ON b.oid = CASE WHEN y.typtype = 'd' THEN y.typbasetype ELSE y.oid END"
        " ORDER BY array_position(current_schemas(false), t.nspname) NULLS LAST, t.nspname, t.oid, a.attnum";
    PGresult *rows = NULL;
    int status = query(introspection->connection, sql, &rows, err);
    if (status < 0) {
        return status;
    }
    number_columns(introspection, rows);
    status = read_uniqueness(introspection, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        if (row == 0 || oid_at(rows, row, 0) != oid_at(rows, row - 1, 0)) {
            add_table(introspection, rows, row);
        }
        add_column(introspection, rows, row);
    }
    PQclear(rows);
    return status;
}

static int read_foreign_keys(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT conrelid, conkey, confrelid, confkey FROM pg_constraint WHERE contype = 'f'"
        " ORDER BY oid";
    PGresult *rows = NULL;
    int status = query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        const struct known_table *from = find_table(introspection, oid_at(rows, row, 0));
        const struct known_table *to = find_table(introspection, oid_at(rows, row, 2));
        if (!from || !to) {
            continue;
        }
        int32_t from_columns[MAX_KEY_COLUMNS], to_columns[MAX_KEY_COLUMNS];
        size_t count = read_columns(from, PQgetvalue(rows, row, 1), from_columns);
        if (count > 0 && count == read_columns(to, PQgetvalue(rows, row, 3), to_columns)) {
            catalog_add_key(introspection->builder, (int32_t)(from - introspection->tables),
                            (int32_t)(to - introspection->tables), from_columns, to_columns, count);
        }
    }
    PQclear(rows);
    return status;
}

/* A name without a schema means whatever matches best along the search path, pg_catalog's own or not
 * (CVE-2018-1058). What extensions brought along is the administrator's choice. */
static int read_shadows(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE n.nspname = ANY (current_schemas(true)) AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT"
        " FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')"
        " UNION SELECT oprname FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace"
        " WHERE n.nspname = ANY (current_schemas(true)) AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT"
        " FROM pg_depend d WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')"
        " ORDER BY 1";
    PGresult *rows = NULL;
    int status = query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        catalog_add_shadow(introspection->builder, PQgetvalue(rows, row, 0));
    }
    PQclear(rows);
    return status;
}

int postgres_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                        struct askdb_error *err)
{
    struct introspection introspection = {.connection = (struct postgres_connection *)connection};
    int status = postgres_begin(introspection.connection, INTROSPECT_MS, err);
    if (status < 0) {
        return status;
    }
    introspection.builder = catalog_builder_create(DIALECT_POSTGRES);
    introspection.arena = arena_create();
    status = read_tables(&introspection, err);
    if (status == 0) {
        status = read_foreign_keys(&introspection, err);
    }
    if (status == 0) {
        status = read_shadows(&introspection, err);
    }
    postgres_end(introspection.connection);
    if (status == 0) {
        *ret_catalog = catalog_builder_finish(introspection.builder);
    } else {
        catalog_builder_destroy(introspection.builder);
    }
    arena_destroy(introspection.arena);
    return status;
}

/* --- values --- */

static void add_values(struct value_index *index, int32_t column, const PGresult *rows, int row, int place)
{
    if (!PQgetisnull(rows, row, place)) {
        value_index_add(index, column, PQgetvalue(rows, row, place), (size_t)PQgetlength(rows, row, place));
    }
}

/* What the planner has noted is of all rows. */
static bool is_covered(const struct postgres_connection *connection, int32_t table)
{
    const struct policy *policy = connection->base.policy;
    return policy && policy->tables[table].covered;
}

/* Values that the planner has noted as common, of all columns in one statement. */
static void index_common_values(struct postgres_connection *connection, const struct catalog *catalog,
                                size_t limit, int milliseconds, struct value_index *index)
{
    static const char sql[] = "SELECT s.schemaname, s.tablename, s.attname, v.value FROM pg_stats s,"
                              " unnest(s.most_common_vals::text::text[]) WITH ORDINALITY AS v (value, place)"
                              " WHERE s.schemaname !~ '^pg_' AND s.schemaname <> 'information_schema'"
                              " AND v.place <= $1::bigint AND length(v.value) <= 100";
    char text[32];
    snprintf(text, sizeof text, "%zu", limit);
    const char *const values[] = {text};
    if (postgres_begin(connection, milliseconds, NULL) < 0) {
        return;
    }
    PGresult *rows = PQexecParams(connection->db, sql, 1, NULL, values, NULL, NULL, 0);
    int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
    for (int row = 0; row < count; row++) {
        int32_t table = catalog_find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t column = table < 0 || is_covered(connection, table)
                             ? -1
                             : catalog_find_column(catalog, table, PQgetvalue(rows, row, 2));
        if (column >= 0 && catalog->columns[column].type == COLUMN_TEXT &&
            strcmp(catalog->tables[table].name, PQgetvalue(rows, row, 1)) == 0 &&
            strcmp(catalog->columns[column].name, PQgetvalue(rows, row, 2)) == 0) {
            add_values(index, column, rows, row, 3);
        }
    }
    PQclear(rows);
    postgres_end(connection);
}

static char *identifier(struct postgres_connection *connection, const char *name)
{
    char *quoted = PQescapeIdentifier(connection->db, name, strlen(name));
    if (!quoted) {
        abort();
    }
    return quoted;
}

/* The rows of a table that there are under the policy, for a FROM clause; *ret_values are its parameters. */
static const char *source_of(struct postgres_connection *connection, const struct catalog *catalog,
                             int32_t table, struct arena *arena, const char *const **ret_values,
                             int *ret_count)
{
    const struct catalog_table *item = &catalog->tables[table];
    const struct policy *policy = connection->base.policy;
    *ret_values = NULL;
    *ret_count = 0;
    if (is_covered(connection, table)) {
        *ret_values = policy->values + policy->tables[table].first_value;
        *ret_count = (int)policy->tables[table].value_count;
        return arena_printf(arena, "(%s) AS t", postgres_selection(arena, catalog, policy, table));
    }
    char *schema_name = identifier(connection, item->schema), *name = identifier(connection, item->name);
    const char *text = arena_printf(arena, "%s.%s", schema_name, name);
    PQfreemem(schema_name);
    PQfreemem(name);
    return text;
}

static void index_column(struct postgres_connection *connection, const struct catalog *catalog,
                         int32_t column, size_t limit, int milliseconds, struct value_index *index)
{
    const struct catalog_column *item = &catalog->columns[column];
    struct arena *arena = arena_create();
    const char *const *values = NULL;
    int value_count = 0;
    const char *source = source_of(connection, catalog, item->table, arena, &values, &value_count);
    char *name = identifier(connection, item->name);
    const char *sql = arena_printf(
        arena, "SELECT DISTINCT %s::text FROM %s WHERE %s IS NOT NULL AND length(%s::text) <= %d LIMIT %zu",
        name, source, name, name, VALUE_INDEX_MAX_BYTES, limit);
    if (postgres_begin(connection, milliseconds, NULL) == 0) {
        PGresult *rows = PQexecParams(connection->db, sql, value_count, NULL, values, NULL, NULL, 0);
        int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
        for (int row = 0; row < count; row++) {
            add_values(index, column, rows, row, 0);
        }
        PQclear(rows);
        postgres_end(connection);
    }
    PQfreemem(name);
    arena_destroy(arena);
}

static bool is_read_for_values(const struct catalog *catalog, const struct catalog_column *column)
{
    const struct catalog_table *table = &catalog->tables[column->table];
    return column->type == COLUMN_TEXT && !column->masked && table->row_estimate < SMALL_TABLE;
}

int postgres_index_values(struct exec_connection *base, const struct catalog *catalog,
                          size_t values_per_column, int milliseconds, struct value_index *index,
                          struct askdb_error *err)
{
    (void)err;
    struct postgres_connection *connection = (struct postgres_connection *)base;
    double end = stream_now() + milliseconds;
    size_t left = 0;
    for (size_t i = 0; i < catalog->column_count; i++) {
        left += is_read_for_values(catalog, &catalog->columns[i]) ? 1 : 0;
    }
    atomic_store(&connection->cancelled, false);
    index_common_values(connection, catalog, values_per_column, milliseconds / 2 + 1, index);
    for (size_t i = 0; i < catalog->column_count; i++) {
        double now = stream_now();
        if (!is_read_for_values(catalog, &catalog->columns[i]) || now >= end ||
            atomic_load(&connection->cancelled)) {
            continue;
        }
        /* Twice a fair share, so that one slow view does not use up the time of all others. */
        double slice = 2 * (end - now) / (double)left--;
        int budget = (int)(now + slice < end ? slice : end - now) + 1;
        index_column(connection, catalog, (int32_t)i, values_per_column, budget, index);
    }
    return 0;
}

bool postgres_can_write(struct exec_connection *base)
{
    static const char sql[] =
        "SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) OR EXISTS (SELECT "
        "1" READABLE_TABLES " AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))";
    struct postgres_connection *connection = (struct postgres_connection *)base;
    PGresult *rows = NULL;
    if (postgres_begin(connection, INTROSPECT_MS, NULL) < 0) {
        return false;
    }
    bool writes = false;
    if (query(connection, sql, &rows, NULL) == 0) {
        writes = PQntuples(rows) == 1 && PQgetvalue(rows, 0, 0)[0] == 't';
    }
    PQclear(rows);
    postgres_end(connection);
    return writes;
}
