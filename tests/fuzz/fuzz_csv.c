/* Files of rows are untrusted: each becomes one table, whose cells are of the types that the catalog says, or an
 * error. */
#include "exec/exec.h"

#include "fuzz_file.h"

static int on_columns(void *context, const struct askdb_column *columns, size_t count,
                      struct askdb_error *err)
{
    (void)columns, (void)err;
    const struct catalog *catalog = context;
    if (count != catalog->column_count) {
        abort();
    }
    return 0;
}

static int on_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    const struct catalog *catalog = context;
    for (size_t i = 0; i < count; i++) {
        if (catalog->columns[i].integer && cells[i].type != ASKDB_INTEGER && cells[i].type != ASKDB_NULL) {
            abort();
        }
    }
    return 0;
}

static void read_rows(struct exec_connection *connection, struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct validator *validator = validator_create(catalog);
    struct validated_query *query = NULL;
    struct validate_report report = {0};
    struct askdb_sink sink = {catalog, on_columns, on_row};
    struct exec_limits limits = {0};
    struct exec_result result;
    struct askdb_error err;
    if (validate_sql(validator, "SELECT * FROM t", arena, &query, &report, &err) != 0 ||
        exec_run(connection, query, &limits, &sink, &result, &err) != 0) {
        fprintf(stderr, "%s\n", err.message);
        abort();
    }
    validated_query_destroy(query);
    validator_destroy(validator);
    arena_destroy(arena);
}

static void index_values(struct exec_connection *connection, const struct catalog *catalog)
{
    struct value_index *index = NULL;
    struct askdb_error err;
    if (exec_index_values(connection, catalog, 100, 1000, &index, &err) != 0) {
        abort();
    }
    value_index_destroy(index);
}

static void open_file(const char *path)
{
    const char *databases[] = {path};
    struct exec_connection *connection = NULL;
    struct catalog *catalog = NULL;
    struct askdb_error err;
    if (exec_open(databases, 1, &connection, &err) == 0) {
        if (exec_introspect(connection, &catalog, &err) != 0 || catalog->table_count != 1) {
            abort();
        }
        read_rows(connection, catalog);
        index_values(connection, catalog);
        catalog_destroy(catalog);
    }
    exec_close(&connection);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"t.csv", "t.tsv", "t.txt"};
    bool json = size > 0 && (data[0] == '{' || data[0] == '[');
    struct fuzz_file file;
    fuzz_file_write(&file, json ? "t.json" : names[size % 3], data, size);
    open_file(file.path);
    fuzz_file_remove(&file);
    return 0;
}
