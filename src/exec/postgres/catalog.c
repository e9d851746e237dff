#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    INTROSPECT_MS = 15000,
    MAX_KEY_COLUMNS = 32,
};

/* Tables of the user's schemas that the role may read, without partitions (their parent stands for them) and
 * without what extensions brought along. */
#define READABLE_TABLES                                                                                      \
    " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"                                         \
    " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"                                                          \
    " AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'crdb_internal')"                  \
    " AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')"                \
    " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid"  \
    " AND d.deptype = 'e')"

/* Types that a query may cast to where a column has them: such that nothing of a user runs. Not what is made
 * of other types, nor domains over such or over domains, nor those whose checks need anything that is not the
 * system's, or that is not on the list of functions that queries may call. */
#define CASTABLE                                                                                             \
    " y.typtype = 'e' OR y.typtype = 'b' AND y.typelem = 0 OR y.typtype IN ('r', 'm') AND y.oid < 16384"     \
    " OR y.typtype = 'd' AND EXISTS (SELECT 1 FROM pg_type o WHERE o.oid = y.typbasetype"                    \
    " AND (o.typtype = 'b' AND o.typelem = 0 OR o.typtype = 'e'))"                                           \
    " AND NOT EXISTS (SELECT 1 FROM pg_constraint k JOIN pg_depend d"                                        \
    " ON d.classid = 'pg_constraint'::regclass AND d.objid = k.oid"                                          \
    " WHERE k.contypid = y.oid AND NOT (d.refclassid = 'pg_type'::regclass AND d.refobjid = y.oid))"         \
    " AND NOT EXISTS (SELECT 1 FROM off_list l JOIN pg_constraint k ON k.oid = l.constr"                     \
    " WHERE k.contypid = y.oid)"

/* Whether a text of the catalog is UTF-8: what a server that keeps no encoding (SQL_ASCII), where each byte is
 * a character, may not be. */
#define IS_UTF8 " ~ (SELECT pattern FROM utf8)"
#define UTF8_BYTES                                                                                           \
    "E'^([\\x01-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]"                           \
    "|\\xed[\\x80-\\x9f][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}"                               \
    "|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}"                                      \
    "|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2})*$'"

/* Versions of PostgreSQL; relatives are some years behind. */
enum { ARRAY_POSITION_SINCE = 90500, PARTITIONS_SINCE = 100000, INCLUDED_COLUMNS_SINCE = 110000 };

struct introspection {
    struct postgres_connection *connection;
    struct catalog_builder *builder;
    struct arena *arena;
    struct known_table {
        unsigned long oid;
        int32_t first_column;
        size_t column_count;
        int *numbers;                                        /* attnum of each column */
        int64_t in_partitions;                               /* rows, of a partitioned table; -1: not known */
        const char *caster, *checker, *part_checker, *shape; /* see catalog_table */
        const char *definition;
    } * tables;
    size_t table_count, table_capacity;
    struct oid_place {
        unsigned long oid;
        size_t table;
    } * by_oid; /* sorted, once all tables are known */
    struct flags {
        bool primary, unique, measured, indexed;
    } * flags; /* by column, before the columns are handed over */
};

/* Fixed statements of this file only. */
static unsigned long oid_at(const PGresult *result, int row, int column)
{
    return strtoul(PQgetvalue(result, row, column), NULL, 10);
}

static int compare_oids(const void *a, const void *b)
{
    const struct oid_place *x = a, *y = b;
    return (x->oid > y->oid) - (x->oid < y->oid);
}

static void sort_tables(struct introspection *introspection)
{
    size_t count = introspection->table_count;
    introspection->by_oid = ARENA_ARRAY(introspection->arena, struct oid_place, count + 1);
    for (size_t i = 0; i < count; i++) {
        introspection->by_oid[i] = (struct oid_place){introspection->tables[i].oid, i};
    }
    qsort(introspection->by_oid, count, sizeof *introspection->by_oid, compare_oids);
}

static struct known_table *find_table(const struct introspection *introspection, unsigned long oid)
{
    struct oid_place wanted = {.oid = oid};
    const struct oid_place *found =
        bsearch(&wanted, introspection->by_oid, introspection->table_count, sizeof wanted, compare_oids);
    return found != NULL ? &introspection->tables[found->table] : NULL;
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

/* The first `most` of "{1,2}" or "1 2" as columns of a table; 0 where one is not among them. */
static size_t read_columns(const struct known_table *table, const char *text, size_t most,
                           int32_t columns[MAX_KEY_COLUMNS])
{
    size_t count = 0;
    while (count < most && *text != '\0') {
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
    introspection->tables[introspection->table_count++] =
        (struct known_table){.oid = oid, .in_partitions = -1};
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
    sort_tables(introspection);
}

static int read_indexes(struct introspection *introspection, struct askdb_error *err)
{
    const char *sql =
        arena_printf(introspection->arena,
                     "SELECT i.indrelid, i.indisprimary, i.indkey, i.%s, i.indisunique,"
                     " m.amname IN ('btree', 'hash') FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                     " JOIN pg_am m ON m.oid = c.relam WHERE i.indisvalid AND i.indpred IS NULL"
                     " AND i.indexprs IS NULL",
                     PQserverVersion(introspection->connection->db) >= INCLUDED_COLUMNS_SINCE ? "indnkeyatts"
                                                                                              : "indnatts");
    PGresult *rows = NULL;
    int status = postgres_query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        const struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        int32_t columns[MAX_KEY_COLUMNS];
        size_t width = oid_at(rows, row, 3);
        size_t count = table ? read_columns(table, PQgetvalue(rows, row, 2), width, columns) : 0;
        if (count > 0) {
            introspection->flags[columns[0]].indexed |= PQgetvalue(rows, row, 5)[0] == 't';
        }
        bool unique = PQgetvalue(rows, row, 4)[0] == 't';
        for (size_t i = 0; i < count && unique; i++) {
            introspection->flags[columns[i]].primary |= PQgetvalue(rows, row, 1)[0] == 't';
            introspection->flags[columns[i]].unique |= count == 1;
        }
    }
    PQclear(rows);
    return status;
}

/* A foreign table cannot declare keys, nor can a partitioned table with foreign partitions. What would be the
 * key is taken for one where the planner, asked by ANALYZE, saw no value twice. */
static int read_measured_keys(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT c.oid, a.attnum FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND (a.attnum = 1 OR a.attname = 'id')"
        " JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname"
        " WHERE c.relkind IN ('f', 'p') AND s.n_distinct = -1 AND s.null_frac = 0"
        " AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique)";
    PGresult *rows = NULL;
    if (postgres_query(introspection->connection, sql, &rows, NULL) < 0) {
        postgres_end(introspection->connection);
        return postgres_begin_catalog(introspection->connection, INTROSPECT_MS, err);
    }
    for (int row = 0; row < PQntuples(rows); row++) {
        const struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        int32_t column = table ? find_column(table, (long)oid_at(rows, row, 1)) : -1;
        if (column >= 0) {
            introspection->flags[column].unique = true;
            introspection->flags[column].measured = true;
        }
    }
    PQclear(rows);
    return 0;
}

/* How many rows a partitioned table has by what is noted of its partitions: of itself nothing is noted until
 * someone says ANALYZE. And whether there are partitions on other servers. */
static int read_partitions(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "WITH RECURSIVE parts (root, part) AS (SELECT i.inhparent, i.inhrelid FROM pg_inherits i"
        " JOIN pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'"
        " UNION ALL SELECT parts.root, i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.part)"
        " SELECT root, coalesce(CASE WHEN bool_and(c.reltuples >= 0) THEN"
        " nullif(sum(c.reltuples)::bigint, 0) END, -1), bool_or(c.relkind = 'f')"
        " FROM parts JOIN pg_class c ON c.oid = part AND c.relkind <> 'p' GROUP BY root";
    PGresult *rows = NULL;
    int status = postgres_query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        if (table) {
            table->in_partitions = strtoll(PQgetvalue(rows, row, 1), NULL, 10);
            introspection->connection->partitions |= PQgetvalue(rows, row, 2)[0] == 't';
        }
    }
    PQclear(rows);
    return status;
}

static const char *text_at(struct introspection *introspection, const PGresult *rows, int row, int column)
{
    return PQgetisnull(rows, row, column) ? NULL
                                          : arena_strdup(introspection->arena, PQgetvalue(rows, row, column));
}

static int read_casters(struct introspection *introspection, struct askdb_error *err)
{
    PGresult *rows = NULL;
    int status = postgres_read_casters(introspection->connection, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        if (table) {
            table->caster = text_at(introspection, rows, row, 1);
            table->checker = text_at(introspection, rows, row, 2);
            table->part_checker = text_at(introspection, rows, row, 3);
        }
    }
    PQclear(rows);
    return status;
}

static int read_shapes(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] = "WITH RECURSIVE " POSTGRES_SHAPES("ARRAY(SELECT c.oid" READABLE_TABLES ")") //
        " SELECT relation, shape FROM shapes";
    PGresult *rows = NULL;
    int status = postgres_query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        if (table) {
            table->shape = text_at(introspection, rows, row, 1);
        }
    }
    PQclear(rows);
    return status;
}

/* A server that does not print definitions leaves views without them. */
static int read_definitions(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT c.oid, pg_get_viewdef(c.oid) FROM pg_class c JOIN pg_namespace n"
        " ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND n.nspname !~ '^pg_'"
        " AND n.nspname <> 'information_schema'";
    PGresult *rows = NULL;
    if (postgres_query(introspection->connection, sql, &rows, NULL) < 0) {
        postgres_end(introspection->connection);
        return postgres_begin_catalog(introspection->connection, INTROSPECT_MS, err);
    }
    for (int row = 0; row < PQntuples(rows); row++) {
        struct known_table *table = find_table(introspection, oid_at(rows, row, 0));
        if (table) {
            const char *text = PQgetvalue(rows, row, 1);
            table->definition =
                utf8_valid(text, strlen(text)) ? arena_strdup(introspection->arena, text) : NULL;
        }
    }
    PQclear(rows);
    return 0;
}

static void add_table(struct introspection *introspection, const PGresult *rows, int row)
{
    const struct known_table *known = find_table(introspection, oid_at(rows, row, 0));
    char kind = PQgetvalue(rows, row, 3)[0];
    int64_t noted = strtoll(PQgetvalue(rows, row, 4), NULL, 10);
    struct catalog_table table = {
        .schema = PQgetvalue(rows, row, 1),
        .name = PQgetvalue(rows, row, 2),
        .comment = PQgetvalue(rows, row, 5),
        .view = kind == 'v' || kind == 'm',
        .definition = known->definition,
        .off_path = PQgetvalue(rows, row, 16)[0] != 't',
        .caster = known->caster,
        .checker = known->checker,
        .part_checker = known->part_checker,
        .shape = known->shape,
        .row_estimate = noted >= 0 ? noted : known->in_partitions,
    };
    catalog_add_table(introspection->builder, &table);
}

static void add_column(struct introspection *introspection, const PGresult *rows, int row)
{
    unsigned long type = oid_at(rows, row, 9);
    struct catalog_column column = {
        .name = PQgetvalue(rows, row, 7),
        .declared_type = PQgetvalue(rows, row, 8),
        .type_schema = PQgetvalue(rows, row, 13),
        .type_name = PQgetvalue(rows, row, 14),
        .type_is_bare = PQgetvalue(rows, row, 15)[0] == 't',
        .comment = PQgetvalue(rows, row, 12),
        .type = column_type(type, PQgetvalue(rows, row, 10)[0]),
        .integer = type == PG_INT2 || type == PG_INT4 || type == PG_INT8,
        .not_null = PQgetvalue(rows, row, 11)[0] == 't',
        .primary = introspection->flags[row].primary,
        .unique = introspection->flags[row].unique,
        .measured = introspection->flags[row].measured,
        .indexed = introspection->flags[row].indexed,
    };
    column.text_storage = column.type == COLUMN_TEXT;
    column.days = type == PG_DATE;
    column.moments = type == PG_TIMESTAMP || type == PG_TIMESTAMPTZ;
    catalog_add_column(introspection->builder, &column);
}

static bool has_kind(const PGresult *rows, const char *kinds)
{
    bool found = false;
    for (int row = 0; !found && row < PQntuples(rows); row++) {
        found = strchr(kinds, PQgetvalue(rows, row, 3)[0]) != NULL;
    }
    return found;
}

#define PLACE(table) "array_position(" POSTGRES_PATH ", " table ".nspname)"

static bool takes_bytes(const struct introspection *introspection)
{
    const char *encoding = PQparameterStatus(introspection->connection->db, "server_encoding");
    return encoding != NULL && strcmp(encoding, "SQL_ASCII") == 0;
}

static const char *utf8_pattern(const struct introspection *introspection)
{
    return takes_bytes(introspection) ? UTF8_BYTES : "''";
}

/* The schemas of the search path come first: an unqualified name means theirs. Before there were partitions,
 * tables that inherit served as such. */
static const char *tables_sql(const struct introspection *introspection)
{
    int version = PQserverVersion(introspection->connection->db);
    return arena_printf(
        introspection->arena,
        "WITH utf8 (pattern) AS (SELECT %s::text), " POSTGRES_PATH_TABLE
        ", off_list (constr, function) AS (" POSTGRES_OFF_LIST(
            "$1") "), firsts (name, place) AS (SELECT t.typname, min(p.place) FROM pg_type t"
                  " JOIN path p ON p.schema = t.typnamespace GROUP BY 1)"
                  " SELECT t.oid, t.nspname, t.relname, t.relkind, t.rows, t.comment, a.attnum, a.attname,"
                  " CASE WHEN m.nspname <> 'pg_catalog' AND m.nspname = ANY (" POSTGRES_PATH ") THEN"
                  " substr(format_type(a.atttypid, a.atttypmod), length(quote_ident(m.nspname)) + 2)"
                  " ELSE format_type(a.atttypid, a.atttypmod) END, b.oid, b.typcategory, a.attnotnull,"
                  " CASE WHEN o.description" IS_UTF8
                  " THEN o.description ELSE '' END, m.nspname, CASE WHEN" CASTABLE
                  " THEN y.typname ELSE '' END, coalesce(p.place = f.place, false), t.meant"
                  " FROM (SELECT c.oid, n.nspname, c.relname, c.relkind,"
                  " CASE WHEN c.reltuples < 0 OR c.relpages = 0 AND c.reltuples = 0 THEN -1 ELSE "
                  "c.reltuples::bigint "
                  "END AS rows,"
                  " CASE WHEN obj_description(c.oid, 'pg_class')" IS_UTF8
                  " THEN obj_description(c.oid, 'pg_class') ELSE '' END AS comment,"
                  " n.nspname = ANY (" POSTGRES_PATH ") AND %s AS meant" READABLE_TABLES " AND NOT %s"
                  " AND n.nspname" IS_UTF8 " AND c.relname" IS_UTF8 ") AS t"
                  " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
                  " AND a.attname" IS_UTF8 " AND has_column_privilege(t.oid, a.attnum, 'SELECT')"
                  " JOIN pg_type y ON y.oid = a.atttypid JOIN pg_namespace m ON m.oid = y.typnamespace"
                  " AND m.nspname" IS_UTF8 " AND y.typname" IS_UTF8
                  " LEFT JOIN pg_description o ON o.objoid = t.oid AND o.objsubid = a.attnum"
                  " AND o.classoid = 'pg_class'::regclass"
                  " LEFT JOIN path p ON p.schema = y.typnamespace LEFT JOIN firsts f ON f.name = y.typname"
                  " JOIN pg_type b ON b.oid = CASE WHEN y.typtype = 'd' THEN y.typbasetype ELSE y.oid END"
                  " ORDER BY %s, t.nspname, t.oid, a.attnum",
        utf8_pattern(introspection),
        version >= ARRAY_POSITION_SINCE
            ? "NOT EXISTS (SELECT FROM pg_class v JOIN pg_namespace w ON w.oid = v.relnamespace"
              " WHERE v.relname = c.relname AND " PLACE("w") " < " PLACE("n") ")"
            : "true",
        version >= PARTITIONS_SINCE ? "c.relispartition"
                                    : "EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)",
        version >= ARRAY_POSITION_SINCE ? PLACE("t") " NULLS LAST"
                                        : "NOT t.nspname = ANY (" POSTGRES_PATH ")");
}

/* Whatever it is of: what a policy hides is not counted. */
static int note_bytes(struct introspection *introspection, struct askdb_error *err)
{
    const char *sql = arena_printf(
        introspection->arena,
        "WITH utf8 (pattern) AS (SELECT %s::text), texts (part) AS (SELECT c.relname" READABLE_TABLES
        " UNION ALL SELECT a.attname FROM pg_attribute a WHERE a.attrelid >= 16384 AND NOT a.attisdropped"
        " UNION ALL SELECT o.description FROM pg_description o WHERE o.objoid >= 16384)"
        " SELECT 1 FROM texts WHERE NOT part" IS_UTF8 " LIMIT 1",
        utf8_pattern(introspection));
    struct exec_connection *base = &introspection->connection->base;
    PGresult *rows = NULL;
    int status = postgres_query(introspection->connection, sql, &rows, err);
    if (status == 0 && PQntuples(rows) > 0 && base->alerts == NULL) {
        static const char note[] = "tables, columns and comments that are not UTF-8 are left out\n";
        base->alerts = memory_need(strdup(note));
        base->notes = base->notes == NULL ? memory_need(strdup(note)) : base->notes;
    }
    PQclear(rows);
    return status;
}

static int read_tables(struct introspection *introspection, struct askdb_error *err)
{
    const char *const values[] = {postgres_allowed_functions(introspection->arena)};
    PGresult *rows = NULL;
    int status =
        postgres_query_with(introspection->connection, tables_sql(introspection), 1, values, &rows, err);
    if (status < 0) {
        return status;
    }
    number_columns(introspection, rows);
    status = takes_bytes(introspection) ? note_bytes(introspection, err) : 0;
    status = status < 0 ? status : read_indexes(introspection, err);
    status = status < 0 ? status : read_casters(introspection, err);
    status = status < 0 ? status : read_shapes(introspection, err);
    if (status == 0 && has_kind(rows, "p")) {
        status = read_partitions(introspection, err);
    }
    if (status == 0 && has_kind(rows, "pf")) {
        status = read_measured_keys(introspection, err);
    }
    if (status == 0 && has_kind(rows, "vm")) {
        status = read_definitions(introspection, err);
    }
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
    int status = postgres_query(introspection->connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        const struct known_table *from = find_table(introspection, oid_at(rows, row, 0));
        const struct known_table *to = find_table(introspection, oid_at(rows, row, 2));
        if (!from || !to) {
            continue;
        }
        int32_t from_columns[MAX_KEY_COLUMNS], to_columns[MAX_KEY_COLUMNS];
        size_t count = read_columns(from, PQgetvalue(rows, row, 1), MAX_KEY_COLUMNS + 1, from_columns);
        if (count > 0 &&
            count == read_columns(to, PQgetvalue(rows, row, 3), MAX_KEY_COLUMNS + 1, to_columns)) {
            catalog_add_key(introspection->builder, (int32_t)(from - introspection->tables),
                            (int32_t)(to - introspection->tables), from_columns, to_columns, count);
        }
    }
    PQclear(rows);
    return status;
}

bool postgres_folds_bytes(const struct postgres_connection *connection)
{
    static const char *const wide[] = {"UTF8",   "EUC_JP",       "EUC_CN",       "EUC_KR",
                                       "EUC_TW", "EUC_JIS_2004", "MULE_INTERNAL"};
    const char *encoding = PQparameterStatus(connection->db, "server_encoding");
    bool known = false;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
        known = known || (encoding != NULL && strcmp(encoding, wide[i]) == 0);
    }
    return !known;
}

int postgres_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                        struct askdb_error *err)
{
    struct introspection introspection = {.connection = (struct postgres_connection *)connection};
    int status = postgres_begin_catalog(introspection.connection, INTROSPECT_MS, err);
    if (status < 0) {
        return status;
    }
    introspection.builder = catalog_builder_create(DIALECT_POSTGRES);
    introspection.arena = arena_create();
    if (postgres_folds_bytes(introspection.connection)) {
        catalog_set_folds_bytes(introspection.builder);
    }
    status = read_tables(&introspection, err);
    if (status == 0) {
        status = read_foreign_keys(&introspection, err);
    }
    if (status == 0) {
        status = postgres_read_castable(introspection.connection, introspection.builder, err);
    }
    if (status == 0) {
        status = postgres_read_functions(introspection.connection, introspection.builder, err);
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

bool postgres_can_write(struct exec_connection *base)
{
    static const char sql[] =
        "SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) OR EXISTS (SELECT "
        "1" READABLE_TABLES " AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))";
    struct postgres_connection *connection = (struct postgres_connection *)base;
    PGresult *rows = NULL;
    if (postgres_begin_catalog(connection, INTROSPECT_MS, NULL) < 0) {
        return false;
    }
    bool writes = false;
    if (postgres_query(connection, sql, &rows, NULL) == 0) {
        writes = PQntuples(rows) == 1 && PQgetvalue(rows, 0, 0)[0] == 't';
    }
    PQclear(rows);
    postgres_end(connection);
    return writes;
}
