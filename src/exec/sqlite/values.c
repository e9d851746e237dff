/* The distinct values of text columns: all of small tables, and of large ones what an index or a sample of
 * their blocks gives. How much is read does not depend on how fast the machine is. */
#include "exec/sqlite/sqlite.h"
#include "exec/stream.h"

enum {
    WHOLE_ROWS = 200000, /* of a table that is read to its end, and of a view or a restricted table at most */
    SAMPLE_BLOCKS = 64,
    BLOCK_ROWS = 1000, /* one after another, from as many places */
};

/* The column that is read. */
struct reading {
    struct sqlite_connection *connection;
    struct arena *arena;
    int32_t column;
    const char *name, *table; /* quoted */
    size_t limit;             /* values */
    struct value_index *index;
};

/* Texts with the marks of amounts are quantities, not names. */
static bool is_amount(const struct catalog_column *column)
{
    return column->currency != NULL || column->thousands != '\0' || column->decimal_comma;
}

static bool is_indexed(const struct catalog_column *column)
{
    bool stored_text = column->text_storage && column->type != COLUMN_TIME && !is_amount(column);
    return !column->masked && (column->type == COLUMN_TEXT || stored_text);
}

/* Adds what a statement gives, from the row of number `first` on where it has a parameter for it. False where
 * it cannot be prepared. */
static bool add_values(const struct reading *reading, const char *sql, int64_t first)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(reading->connection->db, sql, -1, &statement, NULL) != SQLITE_OK) {
        return false;
    }
    sqlite3_bind_int64(statement, 1, first);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(statement, 0);
        if (text != NULL) {
            value_index_add(reading->index, reading->column, text,
                            (size_t)sqlite3_column_bytes(statement, 0));
        }
    }
    sqlite3_finalize(statement);
    return true;
}

/* The texts of `source` that are short enough. */
static const char *distinct_sql(const struct reading *reading, const char *source)
{
    return arena_printf(
        reading->arena, "SELECT DISTINCT %s FROM %s WHERE typeof(%s) = 'text' AND length(%s) <= %d LIMIT %zu",
        reading->name, source, reading->name, reading->name, VALUE_INDEX_MAX_BYTES, reading->limit);
}

/* Each value is the least above the one before: as many steps in the index as there are values. */
static void read_index(const struct reading *reading)
{
    const char *name = reading->name, *table = reading->table;
    add_values(
        reading,
        arena_printf(reading->arena,
                     "WITH RECURSIVE v (x) AS (SELECT min(%s) FROM %s UNION ALL SELECT (SELECT min(%s) "
                     "FROM %s WHERE %s > x) FROM v WHERE x IS NOT NULL LIMIT %zu) SELECT x FROM v WHERE "
                     "typeof(x) = 'text' AND length(x) <= %d",
                     name, table, name, table, name, reading->limit, VALUE_INDEX_MAX_BYTES),
        0);
}

static void read_first(const struct reading *reading)
{
    const char *source = arena_printf(reading->arena, "(SELECT %s FROM %s LIMIT %d)", reading->name,
                                      reading->table, WHOLE_ROWS);
    add_values(reading, distinct_sql(reading, source), 0);
}

static int64_t number_of(const struct reading *reading, const char *what)
{
    const char *sql = arena_printf(reading->arena, "SELECT %s FROM %s", what, reading->table);
    sqlite3_stmt *statement = NULL;
    int64_t number = -1;
    if (sqlite3_prepare_v2(reading->connection->db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_type(statement, 0) == SQLITE_INTEGER) {
        number = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return number;
}

/* Rows of places that are as far apart. A table without row numbers is read from its beginning. */
static void read_blocks(const struct reading *reading)
{
    int64_t first = number_of(reading, "min(rowid)"), last = number_of(reading, "max(rowid)");
    if (last <= first) {
        read_first(reading);
        return;
    }
    const char *source = arena_printf(reading->arena, "(SELECT %s FROM %s WHERE rowid >= ?1 LIMIT %d)",
                                      reading->name, reading->table, BLOCK_ROWS);
    const char *sql = distinct_sql(reading, source);
    for (int64_t i = 0; i < SAMPLE_BLOCKS; i++) {
        add_values(reading, sql, first + (last - first) / SAMPLE_BLOCKS * i);
    }
}

static void read_column(const struct reading *reading, const struct catalog *catalog, bool covered)
{
    const struct catalog_column *column = &catalog->columns[reading->column];
    const struct catalog_table *table = &catalog->tables[column->table];
    if (table->view || covered) {
        read_first(reading);
    } else if (table->row_estimate >= 0 && table->row_estimate <= WHOLE_ROWS) {
        add_values(reading, distinct_sql(reading, reading->table), 0);
    } else if (column->indexed) {
        read_index(reading);
    } else {
        read_blocks(reading);
    }
}

static void index_column(struct sqlite_connection *connection, const struct catalog *catalog, int32_t column,
                         size_t limit, struct value_index *index)
{
    struct arena *arena = arena_create();
    const struct catalog_column *item = &catalog->columns[column];
    const struct policy *policy = connection->base.policy;
    struct reading reading = {.connection = connection,
                              .arena = arena,
                              .column = column,
                              .name = sqlite_quoted(arena, item->name),
                              .table = sqlite_quoted(arena, catalog->tables[item->table].name),
                              .limit = limit,
                              .index = index};
    read_column(&reading, catalog, policy != NULL && policy->tables[item->table].covered);
    arena_destroy(arena);
}

int sqlite_index_values(struct exec_connection *base, const struct catalog *catalog, size_t values_per_column,
                        int milliseconds, struct value_index *index, struct askdb_error *err)
{
    (void)err;
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    size_t left = 0;
    for (size_t i = 0; i < catalog->column_count; i++) {
        left += is_indexed(&catalog->columns[i]) ? 1 : 0;
    }
    sqlite_authorize(connection);
    sqlite_start_clock(connection);
    double end = sqlite_clock(connection) + (double)work_left(base->work, 2 * milliseconds) / 2;
    for (size_t i = 0; i < catalog->column_count; i++) {
        double now = sqlite_clock(connection);
        if (!is_indexed(&catalog->columns[i]) || now >= end || work_is_over(base->work)) {
            continue;
        }
        /* Twice a fair share, so that one large table does not use up the time of all others. */
        double slice = 2 * (end - now) / (double)left--;
        connection->deadline = now + slice < end ? now + slice : end;
        connection->looks++;
        index_column(connection, catalog, (int32_t)i, values_per_column, index);
    }
    sqlite_name_codes(connection, catalog, index);
    sqlite3_set_authorizer(connection->db, NULL, NULL);
    connection->deadline = 0;
    return 0;
}
