/* SQLite's own compiler is the judge: the statement is prepared on an empty, locked-down copy of the schema,
 * with an authorizer that names what it may touch (https://www.sqlite.org/c3ref/set_authorizer.html). */
#include "sql/lex.h"
#include "util/error.h"
#include "util/text.h"
#include "validate/dialect.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_WINDOWS = 100 };

struct judge {
    struct statement *statement;
    bool denied; /* the error is filled */
};

/* The tables that SQLite itself offers and that reach nothing but their arguments. */
static bool is_harmless_module(const char *table)
{
    return strcasecmp(table, "json_each") == 0 || strcasecmp(table, "json_tree") == 0;
}

static bool is_reserved(const char *table)
{
    return strncasecmp(table, "sqlite_", 7) == 0 || strncasecmp(table, "pragma_", 7) == 0;
}

static int deny_name(struct judge *judge, enum error_code code, const char *name)
{
    const char *what = code == CODE_TABLE_NOT_ALLOWED    ? "table"
                       : code == CODE_COLUMN_NOT_ALLOWED ? "column"
                                                         : "function";
    struct statement *statement = judge->statement;
    struct sql_token token;
    if (judge->denied) {
        return SQLITE_DENY;
    }
    bool found = sql_find_name(DIALECT_SQLITE, statement->sql, statement->length, 0, name, &token);
    judge->denied = statement_reject(statement, code, found ? token.start : NO_PLACE, found ? token.end : 0,
                                     "%s %s is not allowed", what, name) < 0;
    return judge->denied ? SQLITE_DENY : SQLITE_OK;
}

/* SQLite sets a table-valued function up by a change to its schema table. In a query that denotes such a
 * function. */
static bool deny_module(struct judge *judge, const char *table)
{
    const struct statement *statement = judge->statement;
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct sql_token token;
    char first[32];
    statement_verb(statement, 0, first, sizeof first);
    bool query = strcmp(first, "SELECT") == 0 || strcmp(first, "WITH") == 0 || strcmp(first, "VALUES") == 0;
    if (!query || table == NULL || strncasecmp(table, "sqlite_", 7) != 0) {
        return false;
    }
    while (sql_next(&lexer, &token)) {
        size_t quote = token.kind == SQL_QUOTED || token.kind == SQL_STRING ? 1 : 0;
        const char *name = statement->sql + token.start + quote;
        if (token.end - token.start > 7 + 2 * quote && strncasecmp(name, "pragma_", 7) == 0) {
            deny_name(judge, CODE_TABLE_NOT_ALLOWED,
                      arena_strndup(statement->arena, name, token.end - token.start - 2 * quote));
            return true;
        }
    }
    deny_name(judge, CODE_TABLE_NOT_ALLOWED, table);
    return true;
}

static int deny_action(struct judge *judge, int code, const char *object)
{
    if (judge->denied) {
        return SQLITE_DENY;
    }
    if (deny_module(judge, object)) {
        return judge->denied ? SQLITE_DENY : SQLITE_OK;
    }
    judge->denied = sqlite_reject_verb(judge->statement, code == SQLITE_INSERT   ? "INSERT"
                                                         : code == SQLITE_UPDATE ? "UPDATE"
                                                         : code == SQLITE_DELETE ? "DELETE"
                                                                                 : NULL) < 0;
    return judge->denied ? SQLITE_DENY : SQLITE_OK;
}

static int judge_read(struct judge *judge, const char *table, const char *column)
{
    struct statement *statement = judge->statement;
    if (table == NULL || is_reserved(table)) {
        return deny_name(judge, CODE_TABLE_NOT_ALLOWED, table == NULL ? "?" : table);
    }
    int32_t found = catalog_find_table(statement->catalog, NULL, table);
    bool whole = column == NULL || column[0] == '\0';
    if (found < 0) {
        /* Without a column: a WITH name or an alias. Nothing else can be there, as the copy holds only
         * catalog tables and has no other modules. */
        return whole || is_harmless_module(table) ? SQLITE_OK
                                                  : deny_name(judge, CODE_TABLE_NOT_ALLOWED, table);
    }
    statement_reads_table(statement, found);
    if (whole) {
        return SQLITE_OK;
    }
    int32_t known = catalog_find_column(statement->catalog, found, column);
    if (known < 0) {
        return deny_name(judge, CODE_COLUMN_NOT_ALLOWED, column);
    }
    statement_reads_column(statement, found, statement->catalog->columns[known].name);
    return SQLITE_OK;
}

static int judge_function(struct judge *judge, const char *name)
{
    char lower[64];
    size_t length = name == NULL ? sizeof lower : strlen(name);
    if (length >= sizeof lower) {
        return deny_name(judge, CODE_FUNCTION_NOT_ALLOWED, name == NULL ? "?" : name);
    }
    for (size_t i = 0; i <= length; i++) {
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
    }
    name_list_add(&judge->statement->functions, judge->statement->arena, lower);
    return sqlite_function_allowed(lower) ? SQLITE_OK : deny_name(judge, CODE_FUNCTION_NOT_ALLOWED, lower);
}

static int authorize(void *context, int action, const char *first, const char *second, const char *database,
                     const char *trigger)
{
    struct judge *judge = context;
    (void)database, (void)trigger; /* there is one database, and `trigger` is the WITH name around a query */
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        return judge_read(judge, first, second);
    case SQLITE_FUNCTION:
        return judge_function(judge, second);
    default:
        return deny_action(judge, action, first);
    }
}

static int deny_all(void *context, int action, const char *first, const char *second, const char *database,
                    const char *trigger)
{
    (void)context, (void)action, (void)first, (void)second, (void)database, (void)trigger;
    return SQLITE_DENY;
}

static void put_identifier(FILE *out, const char *name)
{
    fputc('"', out);
    for (; *name != '\0'; name++) {
        if (*name == '"') {
            fputc('"', out);
        }
        fputc(*name, out);
    }
    fputc('"', out);
}

static char *table_definition(const struct catalog *catalog, const struct catalog_table *table,
                              struct arena *arena)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    fputs("CREATE TABLE ", out);
    put_identifier(out, table->name);
    for (int32_t i = 0; i < table->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[table->first_column + i];
        fputs(i == 0 ? "(" : ", ", out);
        put_identifier(out, column->name);
        if (column->declared_type[0] != '\0') {
            fputc(' ', out);
            put_identifier(out, column->declared_type);
        }
    }
    fputs(")", out);
    text_end(out);
    char *copy = arena_strdup(arena, text);
    free(text);
    return copy;
}

/* A row of the schema table, which shares the place of the first one's data: there never is any. CREATE TABLE
 * reads the whole schema table each time, which takes minutes where there are thousands. */
static bool add_definition(sqlite3_stmt *insert, const char *name, const char *definition)
{
    sqlite3_bind_text(insert, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(insert, 2, definition, -1, SQLITE_STATIC);
    bool added = definition != NULL && sqlite3_step(insert) == SQLITE_DONE;
    return sqlite3_reset(insert) == SQLITE_OK && added;
}

static bool add_definitions(sqlite3 *copy, sqlite3_stmt *insert, const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    bool added = insert != NULL && sqlite3_exec(copy, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;
    for (size_t i = 0; i < catalog->table_count && added; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        if (table->column_count > 0 && !is_reserved(table->name)) {
            added = add_definition(insert, table->name, table_definition(catalog, table, arena));
        }
    }
    arena_destroy(arena);
    return added && sqlite3_exec(copy, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

/* The first table only lends its place, and goes; the schema is read again at the end. */
static int create_tables(sqlite3 *copy, const struct catalog *catalog, bool temporary,
                         struct askdb_error *err)
{
    static const char *const first[] = {"CREATE TABLE first (item); PRAGMA writable_schema = ON",
                                        "CREATE TEMP TABLE first (item); PRAGMA writable_schema = ON"};
    static const char *const insert[] = {
        "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)"
        " SELECT 'table', ?1, ?1, rootpage, ?2 FROM sqlite_schema WHERE rowid = 1",
        "INSERT INTO sqlite_temp_schema (type, name, tbl_name, rootpage, sql)"
        " SELECT 'table', ?1, ?1, rootpage, ?2 FROM sqlite_temp_schema WHERE rowid = 1"};
    static const char *const last[] = {"DELETE FROM sqlite_schema WHERE rowid = 1;"
                                       "PRAGMA writable_schema = RESET; SELECT 1 FROM sqlite_schema",
                                       "DELETE FROM sqlite_temp_schema WHERE rowid = 1;"
                                       "PRAGMA writable_schema = RESET; SELECT 1 FROM sqlite_temp_schema"};
    sqlite3_stmt *statement = NULL;
    bool made = sqlite3_exec(copy, first[temporary], NULL, NULL, NULL) == SQLITE_OK &&
                sqlite3_prepare_v2(copy, insert[temporary], -1, &statement, NULL) == SQLITE_OK &&
                add_definitions(copy, statement, catalog);
    sqlite3_finalize(statement);
    made = made && sqlite3_exec(copy, last[temporary], NULL, NULL, NULL) == SQLITE_OK;
    return made ? 0
                : error_set(err, ASKDB_DATABASE, "cannot copy the definitions of the tables: %s",
                            sqlite3_errmsg(copy));
}

/* Sets the two harmless table-valued functions up once: the authorizer would take it for a change of the
 * schema. */
static int set_up_modules(sqlite3 *copy, struct askdb_error *err)
{
    static const char *const modules[] = {"json_each", "json_tree", NULL};
    sqlite3_drop_modules(copy, (const char **)modules);
    if (sqlite3_exec(copy, "SELECT 1 FROM json_each('[]'), json_tree('[]')", NULL, NULL, NULL) != SQLITE_OK) {
        return error_set(err, ASKDB_DATABASE, "cannot set up json_each: %s", sqlite3_errmsg(copy));
    }
    return 0;
}

void sqlite_limit_compiler(sqlite3 *db)
{
    static const struct {
        int id, value;
    } limits[] = {
        {SQLITE_LIMIT_EXPR_DEPTH, 500},   {SQLITE_LIMIT_COMPOUND_SELECT, 100},
        {SQLITE_LIMIT_VDBE_OP, 1000000},  {SQLITE_LIMIT_FUNCTION_ARG, 100},
        {SQLITE_LIMIT_ATTACHED, 0},       {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        sqlite3_limit(db, limits[i].id, limits[i].value);
    }
}

static void lock_down(sqlite3 *copy)
{
    static const int off[] = {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                              SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
                              SQLITE_DBCONFIG_ENABLE_TRIGGER,
                              SQLITE_DBCONFIG_ENABLE_VIEW,
                              SQLITE_DBCONFIG_TRUSTED_SCHEMA,
                              SQLITE_DBCONFIG_WRITABLE_SCHEMA,
                              SQLITE_DBCONFIG_DQS_DML,
                              SQLITE_DBCONFIG_DQS_DDL};
    for (size_t i = 0; i < sizeof off / sizeof *off; i++) {
        sqlite3_db_config(copy, off[i], 0, NULL);
    }
    sqlite3_db_config(copy, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite_limit_compiler(copy);
    sqlite3_limit(copy, SQLITE_LIMIT_LENGTH, 1 << 21);
    sqlite3_limit(copy, SQLITE_LIMIT_SQL_LENGTH, (1 << 20) + 1);
    sqlite3_set_authorizer(copy, deny_all, NULL);
}

static void take_nothing(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)context;
    (void)count;
    (void)values;
}

static void give_nothing(sqlite3_context *context)
{
    sqlite3_result_null(context);
}

/* What src/exec/sqlite adds to its connections is known here too: statements are compiled, not run. */
static void name_aggregates(sqlite3 *copy)
{
    sqlite3_create_function_v2(copy, "median", 1, SQLITE_UTF8, NULL, NULL, take_nothing, give_nothing, NULL);
    sqlite3_create_function_v2(copy, "percentile", 2, SQLITE_UTF8, NULL, NULL, take_nothing, give_nothing,
                               NULL);
}

int sqlite_copy_create(const struct catalog *catalog, bool temporary, struct sqlite3 **ret_copy,
                       struct askdb_error *err)
{
    sqlite3 *copy = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_PRIVATECACHE;
    if (sqlite3_open_v2(":memory:", &copy, flags, NULL) != SQLITE_OK) {
        sqlite3_close(copy);
        return error_set(err, ASKDB_DATABASE, "cannot open an in-memory database");
    }
    sqlite3_exec(copy, "PRAGMA temp_store = memory", NULL, NULL, NULL);
    name_aggregates(copy);
    int status = create_tables(copy, catalog, temporary, err);
    status = status < 0 ? status : set_up_modules(copy, err);
    if (status < 0) {
        sqlite3_close(copy);
        return status;
    }
    lock_down(copy);
    *ret_copy = copy;
    return 0;
}

void sqlite_copy_destroy(struct sqlite3 *copy)
{
    sqlite3_close(copy);
}

/* After the statement only blanks, comments and semicolons may come: SQLite itself says so by compiling
 * nothing. */
static int check_tail(sqlite3 *copy, struct judge *judge, const char *tail)
{
    struct statement *statement = judge->statement;
    sqlite3_stmt *second = NULL;
    struct sql_lexer lexer = {.text = statement->sql,
                              .length = statement->length,
                              .offset = (size_t)(tail - statement->sql),
                              .dialect = DIALECT_SQLITE};
    struct sql_token token = {.start = lexer.offset, .end = lexer.length};
    judge->denied = true; /* keeps a denial in the tail from filling the error */
    const char *rest = tail;
    int code = SQLITE_OK;
    while (code == SQLITE_OK && second == NULL && *rest != '\0') {
        code = sqlite3_prepare_v3(copy, rest, -1, 0, &second, &rest);
    }
    sqlite3_finalize(second);
    if (code == SQLITE_OK && second == NULL) {
        return 0;
    }
    while (sql_next(&lexer, &token) && sql_token_is_symbol(lexer.text, &token, ';')) {
    }
    return statement_reject(statement, CODE_SECOND_STATEMENT, token.start, token.end,
                            "only one statement may run: a second one begins here");
}

static int check_shape(sqlite3_stmt *prepared, struct statement *statement)
{
    if (sqlite3_stmt_isexplain(prepared) != 0) {
        return sqlite_reject_verb(statement, "EXPLAIN");
    }
    if (sqlite3_stmt_readonly(prepared) == 0 || sqlite3_column_count(prepared) == 0) {
        return sqlite_reject_verb(statement, NULL);
    }
    if (sqlite3_bind_parameter_count(prepared) > 0) {
        const char *name = sqlite3_bind_parameter_name(prepared, 1);
        return statement_reject(statement, CODE_PARAMETER, NO_PLACE, 0, "parameter %s has no value",
                                name == NULL ? "?" : name);
    }
    return 0;
}

/* SQLite's compiler takes a time with the cube of their number, and hears nothing meanwhile. */
static int check_windows(struct statement *statement)
{
    struct sql_lexer lexer = {.text = statement->sql, .length = statement->length, .dialect = DIALECT_SQLITE};
    struct sql_token token;
    size_t windows = 0;
    while (sql_next(&lexer, &token)) {
        windows += sql_token_is_word(lexer.text, &token, "OVER");
    }
    return windows <= MAX_WINDOWS
               ? 0
               : statement_reject(statement, CODE_TOO_COMPLEX, NO_PLACE, 0,
                                  "the statement has more than %d window functions", MAX_WINDOWS);
}

int sqlite_check(struct sqlite3 *copy, struct statement *statement)
{
    struct judge judge = {.statement = statement};
    sqlite3_stmt *prepared = NULL;
    const char *tail = NULL;
    int status = 0;
    if (check_windows(statement) < 0) {
        return -ASKDB_REJECTED;
    }
    sqlite3_set_authorizer(copy, authorize, &judge);
    int code = sqlite3_prepare_v3(copy, statement->sql, -1, 0, &prepared, &tail);
    if (judge.denied) {
        status = -ASKDB_REJECTED;
    } else if (code != SQLITE_OK) {
        status = sqlite_explain_error(copy, statement);
    } else if (prepared == NULL) {
        status = statement_reject(statement, CODE_NO_STATEMENT, NO_PLACE, 0, "the text holds no statement");
    } else {
        status = check_shape(prepared, statement);
    }
    if (status == 0) {
        status = check_tail(copy, &judge, tail);
    }
    sqlite3_finalize(prepared);
    sqlite3_set_authorizer(copy, deny_all, NULL);
    return status;
}
