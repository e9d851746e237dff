#include "exec/sqlite/definitions.h"
#include "exec/sqlite/sqlite.h"

#include "exec/stream.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

enum {
    SAMPLE_MS = 2000,     /* for the types of all columns together */
    COUNT_ROWS = 1000000, /* of a table whose rows are counted */
    COUNT_MS = 1000,      /* for counting the rows of all tables, before that */
    COUNT_TABLE_MS = 100,
};

/* --- internal statements: fixed text of this file, with quoted names only --- */

static sqlite3_stmt *prepare(struct sqlite_connection *connection, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    if (sqlite3_prepare_v2(connection->db, sql, -1, &statement, NULL) != SQLITE_OK) {
        return NULL;
    }
    return statement;
}

/* Made once, and then run again for each table; the caller resets it. */
static sqlite3_stmt *prepare_for(struct sqlite_connection *connection, sqlite3_stmt **made, const char *sql,
                                 const char *table)
{
    *made = *made != NULL ? *made : prepare(connection, sql);
    if (*made) {
        sqlite3_bind_text(*made, 1, table, -1, SQLITE_STATIC);
    }
    return *made;
}

static const char *text_of(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    return text ? (const char *)text : "";
}

/* --- tables, columns, keys --- */

struct introspection {
    struct sqlite_connection *connection;
    struct catalog_builder *builder;
    struct arena *arena;
    double sample_deadline, count_deadline;
    sqlite3_stmt *list_columns, *list_indexes, *list_keys;
    struct known_table {
        const char *name;
        int32_t first_column;
        size_t column_count;
        bool refers; /* it may have foreign keys */
        struct known_column {
            const char *name;
            int primary; /* place in the primary key, from 1 */
        } * columns;
    } * tables;
    size_t table_count, table_capacity;
    struct table_place {
        const char *name;
        int32_t table;
    } * by_name; /* sorted, once all tables are known */
};

/* The number in the statement's next row; -1 where there is none in time. */
static int64_t next_number(struct introspection *introspection, sqlite3_stmt *statement, double deadline)
{
    int64_t number = -1;
    introspection->connection->deadline = deadline;
    if (statement && sqlite3_step(statement) == SQLITE_ROW &&
        sqlite3_column_type(statement, 0) == SQLITE_INTEGER) {
        number = sqlite3_column_int64(statement, 0);
    }
    introspection->connection->deadline = 0;
    return number;
}

/* The numbers that rows have from the least to the largest, and where these are few enough to count them, the
 * number of rows. */
static int64_t estimate_rows(struct introspection *introspection, struct arena *arena, const char *table)
{
    const char *name = sqlite_quoted(arena, table);
    double now = sqlite_clock(introspection->connection), limit = introspection->count_deadline;
    const char *sql = arena_printf(arena,
                                   "SELECT (SELECT max(rowid) FROM %s) - (SELECT min(rowid) FROM %s) + 1 "
                                   "UNION ALL SELECT count(*) FROM %s",
                                   name, name, name);
    introspection->connection->looks++;
    sqlite3_stmt *statement = prepare(introspection->connection, sql);
    int64_t numbers = next_number(introspection, statement, now + COUNT_TABLE_MS), rows = -1;
    if (sqlite3_data_count(statement) == 0) { /* a table without row numbers */
        sqlite3_finalize(statement);
        statement = prepare(introspection->connection, arena_printf(arena, "SELECT count(*) FROM %s", name));
    }
    if (numbers <= COUNT_ROWS && now < limit) {
        rows = next_number(introspection, statement,
                           now + COUNT_TABLE_MS < limit ? now + COUNT_TABLE_MS : limit);
    }
    sqlite3_finalize(statement);
    return rows >= 0 ? rows : numbers;
}

/* What begins the indexes of a table: a column, whether it is alone there, and unique. */
struct index_starts {
    struct index_start {
        const char *column;
        bool alone_unique;
    } * items;
    size_t count;
};

/* An index that compares in another way than "=" does is not used for it. */
static struct index_starts read_indexes(struct introspection *introspection, const char *table)
{
    static const char sql[] =
        "SELECT info.name, list.\"unique\" AND (SELECT count(*) FROM pragma_index_info(list.name)) = 1"
        " FROM pragma_index_list(?1) AS list, pragma_index_xinfo(list.name) AS info"
        " WHERE NOT list.partial AND info.seqno = 0 AND info.name IS NOT NULL AND info.coll = 'BINARY'";
    struct index_starts found = {0};
    size_t capacity = 0;
    sqlite3_stmt *statement =
        prepare_for(introspection->connection, &introspection->list_indexes, sql, table);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        found.items =
            arena_grow(introspection->arena, found.items, found.count, &capacity, sizeof *found.items);
        found.items[found.count++] =
            (struct index_start){.column = arena_strdup(introspection->arena, text_of(statement, 0)),
                                 .alone_unique = sqlite3_column_int(statement, 1) != 0};
    }
    sqlite3_reset(statement);
    return found;
}

static void note_indexes(const struct index_starts *starts, struct catalog_column *column)
{
    for (size_t i = 0; i < starts->count; i++) {
        bool same = strcmp(starts->items[i].column, column->name) == 0;
        column->indexed = column->indexed || same;
        column->unique = column->unique || (same && starts->items[i].alone_unique);
    }
}

static struct known_table *know_table(struct introspection *introspection, const char *name)
{
    introspection->tables =
        arena_grow(introspection->arena, introspection->tables, introspection->table_count,
                   &introspection->table_capacity, sizeof *introspection->tables);
    struct known_table *table = &introspection->tables[introspection->table_count++];
    *table = (struct known_table){.name = arena_strdup(introspection->arena, name), .first_column = -1};
    return table;
}

/* What is said of each column beside its definition: comments[i] of names[i]. */
struct column_comments {
    const char **names, **comments;
    size_t count;
};

static struct column_comments read_comments(struct introspection *introspection, const char *sql)
{
    struct column_comments found = {0};
    size_t name_capacity = 0, comment_capacity = 0;
    struct sqlite_definitions definitions = sqlite_definitions_open(sql);
    while (sqlite_definitions_next(&definitions)) {
        const char *comment = sqlite_definitions_comment(introspection->arena, &definitions);
        const char *name = sql_token_text(introspection->arena, sql, &definitions.name);
        if (comment != NULL && name != NULL) {
            found.names = arena_grow(introspection->arena, found.names, found.count, &name_capacity,
                                     sizeof *found.names);
            found.comments = arena_grow(introspection->arena, found.comments, found.count, &comment_capacity,
                                        sizeof *found.comments);
            found.names[found.count] = name;
            found.comments[found.count++] = comment + strspn(comment, " \t");
        }
    }
    return found;
}

static const char *comment_of(const struct column_comments *comments, const char *name)
{
    for (size_t i = 0; i < comments->count; i++) {
        if (sqlite3_stricmp(comments->names[i], name) == 0) {
            return comments->comments[i];
        }
    }
    return "";
}

/* What is said of a table's columns beside their list. */
struct column_facts {
    struct column_comments comments;
    struct index_starts starts;
};

/* The columns of one table while they are read. */
struct column_list {
    struct listed_column {
        struct catalog_column column;
        int primary;
    } * items;
    size_t count, capacity;
};

static void list_column(struct arena *arena, const struct column_facts *facts, sqlite3_stmt *statement,
                        struct column_list *list)
{
    struct catalog_column column = {
        .name = arena_strdup(arena, text_of(statement, 0)),
        .declared_type = arena_strdup(arena, text_of(statement, 1)),
        .not_null = sqlite3_column_int(statement, 2) != 0,
        .primary = sqlite3_column_int(statement, 3) > 0,
    };
    column.comment = comment_of(&facts->comments, column.name);
    note_indexes(&facts->starts, &column);
    list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = (struct listed_column){column, sqlite3_column_int(statement, 3)};
}

/* Returns the number of the table's rows where they are few, else -1. */
static int64_t decide_types(struct introspection *introspection, const char *table, struct arena *scratch,
                            const struct column_list *list)
{
    struct catalog_column **columns = ARENA_ARRAY(scratch, struct catalog_column *, list->count + 1);
    for (size_t i = 0; i < list->count; i++) {
        columns[i] = &list->items[i].column;
    }
    return sqlite_decide_types(introspection->connection, table, columns, list->count,
                               introspection->sample_deadline);
}

static void add_columns(struct introspection *introspection, struct known_table *table,
                        const struct column_list *list)
{
    table->columns = ARENA_ARRAY(introspection->arena, struct known_column, list->count + 1);
    table->column_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        int32_t number = catalog_add_column(introspection->builder, &list->items[i].column);
        table->first_column = i == 0 ? number : table->first_column;
        table->columns[i] =
            (struct known_column){.name = arena_strdup(introspection->arena, list->items[i].column.name),
                                  .primary = list->items[i].primary};
    }
}

/* A view that no longer works has no columns to list: it is left out. */
static void add_table(struct introspection *introspection, const char *name, const char *definition,
                      bool view, bool indexed)
{
    static const char sql[] =
        "SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo(?1) WHERE hidden <> 1";
    sqlite3_stmt *statement = prepare_for(introspection->connection, &introspection->list_columns, sql, name);
    if (statement && sqlite3_step(statement) == SQLITE_ROW) {
        struct arena *scratch = arena_create();
        struct column_facts facts = {0};
        struct column_list list = {0};
        if (!view) {
            facts.comments = read_comments(introspection, definition);
        }
        /* the key of a table without row numbers is an index that is not listed */
        if (!view && (indexed || sqlite_mentions(definition, "WITHOUT"))) {
            facts.starts = read_indexes(introspection, name);
        }
        do {
            list_column(scratch, &facts, statement, &list);
        } while (sqlite3_step(statement) == SQLITE_ROW);
        struct catalog_table table = {
            .name = name, .view = view, .definition = view ? definition : "", .row_estimate = -1};
        int64_t rows = decide_types(introspection, name, scratch, &list);
        if (!view) {
            table.row_estimate = rows >= 0 ? rows : estimate_rows(introspection, scratch, name);
        }
        catalog_add_table(introspection->builder, &table);
        struct known_table *known = know_table(introspection, name);
        known->refers = !view && sqlite_mentions(definition, "REFERENCES");
        add_columns(introspection, known, &list);
        arena_destroy(scratch);
    }
    sqlite3_reset(statement);
}

static int compare_places(const void *a, const void *b)
{
    const struct table_place *x = a, *y = b;
    return sqlite3_stricmp(x->name, y->name);
}

static void sort_tables(struct introspection *introspection)
{
    introspection->by_name =
        ARENA_ARRAY(introspection->arena, struct table_place, introspection->table_count + 1);
    for (size_t i = 0; i < introspection->table_count; i++) {
        introspection->by_name[i] = (struct table_place){introspection->tables[i].name, (int32_t)i};
    }
    qsort(introspection->by_name, introspection->table_count, sizeof *introspection->by_name, compare_places);
}

static int32_t find_table(const struct introspection *introspection, const char *name)
{
    struct table_place wanted = {.name = name};
    const struct table_place *found =
        bsearch(&wanted, introspection->by_name, introspection->table_count, sizeof wanted, compare_places);
    return found != NULL ? found->table : -1;
}

static int32_t find_column(const struct known_table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (sqlite3_stricmp(table->columns[i].name, name) == 0) {
            return table->first_column + (int32_t)i;
        }
    }
    return -1;
}

static int32_t primary_column(const struct known_table *table, int place)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (table->columns[i].primary == place) {
            return table->first_column + (int32_t)i;
        }
    }
    return -1;
}

/* A foreign key whose columns are being collected. */
struct open_key {
    int64_t id;
    int32_t from_table, to_table;
    int32_t from_columns[64], to_columns[64];
    size_t count;
    bool broken; /* names a table or column that does not exist */
};

static void finish_key(struct introspection *introspection, const struct open_key *key)
{
    if (key->count > 0 && !key->broken) {
        catalog_add_key(introspection->builder, key->from_table, key->to_table, key->from_columns,
                        key->to_columns, key->count);
    }
}

static void add_key_column(struct introspection *introspection, struct open_key *key, sqlite3_stmt *statement)
{
    if (key->to_table < 0 || key->count == sizeof key->from_columns / sizeof *key->from_columns) {
        key->broken = true;
        return;
    }
    const struct known_table *target = &introspection->tables[key->to_table];
    bool named = sqlite3_column_type(statement, 3) != SQLITE_NULL;
    int32_t from = find_column(&introspection->tables[key->from_table], text_of(statement, 2));
    int32_t to =
        named ? find_column(target, text_of(statement, 3)) : primary_column(target, (int)key->count + 1);
    key->broken = key->broken || from < 0 || to < 0;
    key->from_columns[key->count] = from;
    key->to_columns[key->count] = to;
    key->count++;
}

static void add_keys_of(struct introspection *introspection, int32_t table)
{
    static const char sql[] =
        "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1) ORDER BY id DESC, seq";
    struct open_key key = {.id = -1};
    sqlite3_stmt *statement = prepare_for(introspection->connection, &introspection->list_keys, sql,
                                          introspection->tables[table].name);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        int64_t id = sqlite3_column_int64(statement, 0);
        if (id != key.id) {
            finish_key(introspection, &key);
            key = (struct open_key){
                .id = id, .from_table = table, .to_table = find_table(introspection, text_of(statement, 1))};
        }
        add_key_column(introspection, &key, statement);
    }
    finish_key(introspection, &key);
    sqlite3_reset(statement);
}

/* Shadow tables of virtual tables and SQLite's own tables are left out. */
static int list_tables(struct introspection *introspection, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT name, type = 'view', sql, name IN (SELECT tbl_name FROM sqlite_schema WHERE type = 'index')"
        " FROM sqlite_schema AS item WHERE type IN ('table', 'view')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT IN (SELECT list.name FROM pragma_table_list AS list"
        " WHERE list.schema = 'main' AND list.type = 'shadow') ORDER BY item.rowid";
    sqlite3 *db = introspection->connection->db;
    sqlite3_stmt *statement = prepare(introspection->connection, sql);
    int code = SQLITE_ERROR;
    while (statement && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *name = arena_strdup(introspection->arena, text_of(statement, 0));
        const char *definition = arena_strdup(introspection->arena, text_of(statement, 2));
        add_table(introspection, name, definition, sqlite3_column_int(statement, 1) != 0,
                  sqlite3_column_int(statement, 3) != 0);
    }
    int status = 0;
    if (code != SQLITE_DONE) {
        status = error_set(err, ASKDB_CONNECT, "cannot read the schema: %s", sqlite3_errmsg(db));
    }
    sqlite3_finalize(statement);
    return status;
}

int sqlite_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err)
{
    struct introspection introspection = {
        .connection = (struct sqlite_connection *)connection,
        .builder = catalog_builder_create(DIALECT_SQLITE),
        .arena = arena_create(),
    };
    struct work *work = introspection.connection->base.work;
    sqlite_start_clock(introspection.connection);
    double budget =
        (double)work_left(work, 2 * (SAMPLE_MS + COUNT_MS)) / 2; /* the other half is for the rest */
    introspection.sample_deadline = sqlite_clock(introspection.connection) + budget;
    introspection.count_deadline =
        sqlite_clock(introspection.connection) + budget * COUNT_MS / (SAMPLE_MS + COUNT_MS);
    int status = list_tables(&introspection, err);
    status = status != 0 && work_is_over(work) ? work_fail(work, err) : status;
    sort_tables(&introspection);
    for (size_t i = 0; status == 0 && i < introspection.table_count; i++) {
        if (introspection.tables[i].refers) {
            add_keys_of(&introspection, (int32_t)i);
        }
    }
    sqlite3_finalize(introspection.list_columns);
    sqlite3_finalize(introspection.list_indexes);
    sqlite3_finalize(introspection.list_keys);
    if (status == 0) {
        *ret_catalog = catalog_builder_finish(introspection.builder);
    } else {
        catalog_builder_destroy(introspection.builder);
    }
    arena_destroy(introspection.arena);
    return status;
}
