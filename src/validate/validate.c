#include "validate/validate.h"

#include "util/error.h"
#include "util/utf8.h"
#include "validate/dialect.h"
#include "validate/lint.h"
#include "validate/scan.h"

#include <stdlib.h>
#include <string.h>

enum {
    MAX_TEXT = 1 << 20,    /* bytes */
    MAX_PARTS = 20000,     /* words and operators: bounds how deep any parser's tree can get */
    MAX_EXPANSION = 10000, /* query expressions after WITH names are replaced */
};

struct validator {
    const struct catalog *catalog;
    struct sqlite3 *copy; /* SQLite only */
};

struct validated_query {
    char *sql;
};

int validator_create(const struct catalog *catalog, struct validator **ret_validator, struct askdb_error *err)
{
    struct validator *validator = calloc(1, sizeof *validator);
    if (validator == NULL) {
        return error_set(err, ASKDB_DATABASE, "out of memory");
    }
    validator->catalog = catalog;
    if (catalog->dialect == DIALECT_SQLITE) {
        int status = sqlite_copy_create(catalog, &validator->copy, err);
        if (status < 0) {
            validator_destroy(validator);
            return status;
        }
    }
    *ret_validator = validator;
    return 0;
}

void validator_destroy(struct validator *validator)
{
    if (validator == NULL) {
        return;
    }
    sqlite_copy_destroy(validator->copy);
    free(validator);
}

/* Counts runs of letters and single symbols, without regard to strings and comments so that nothing can hide
 * in them. */
static size_t count_parts(const char *sql)
{
    size_t parts = 0;
    bool in_word = false;
    for (const char *c = sql; *c != '\0'; c++) {
        bool letter =
            (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || *c == '_' || (unsigned char)*c >= 0x80;
        bool digit = *c >= '0' && *c <= '9';
        bool plain = strchr(" \t\r\n\f\v,()'\"", *c) != NULL;
        if (letter ? !in_word : !digit && !plain) {
            parts++;
        }
        in_word = letter || (digit && in_word);
    }
    return parts;
}

static int check_text(struct statement *statement)
{
    if (statement->length == 0) {
        return statement_reject(statement, NO_PLACE, 0, "the statement is empty");
    }
    if (statement->length > MAX_TEXT) {
        return statement_reject(statement, NO_PLACE, 0, "the statement is longer than 1 MB");
    }
    if (!utf8_valid(statement->sql, statement->length)) {
        return statement_reject(statement, NO_PLACE, 0, "the statement is not valid UTF-8");
    }
    if (count_parts(statement->sql) > MAX_PARTS) {
        return statement_reject(statement, NO_PLACE, 0, "the statement has more than %d words and operators",
                                MAX_PARTS);
    }
    return 0;
}

static int check_expansion(struct statement *statement)
{
    struct arena *scratch = arena_create();
    size_t expansion = scan_expansion(statement->catalog->dialect, statement->sql, statement->length, scratch,
                                      MAX_EXPANSION);
    arena_destroy(scratch);
    if (expansion >= MAX_EXPANSION) {
        return statement_reject(statement, NO_PLACE, 0, "the WITH queries multiply to too many subqueries");
    }
    return 0;
}

static int check(struct validator *validator, struct statement *statement)
{
    int status = check_text(statement);
    if (status < 0 || (status = check_expansion(statement)) < 0) {
        return status;
    }
    switch (validator->catalog->dialect) {
    case DIALECT_SQLITE:
        return sqlite_check(validator->copy, statement);
    case DIALECT_POSTGRES:
        return postgres_check(statement);
    }
    return statement_reject(statement, NO_PLACE, 0, "unknown dialect");
}

static void fill_report(const struct statement *statement, struct validate_report *report)
{
    *report = (struct validate_report){
        .tables = statement->tables.items,
        .table_count = statement->tables.count,
        .columns = statement->columns.items,
        .column_count = statement->columns.count,
        .functions = statement->functions.items,
        .function_count = statement->functions.count,
        .warnings = statement->warnings,
        .warning_count = statement->warning_count,
        .filters = statement->filters,
        .filter_count = statement->filter_count,
    };
}

static int query_create(const char *sql, struct validated_query **ret_query, struct askdb_error *err)
{
    struct validated_query *query = malloc(sizeof *query);
    char *copy = strdup(sql);
    if (query == NULL || copy == NULL) {
        free(query);
        free(copy);
        return error_set(err, ASKDB_DATABASE, "out of memory");
    }
    query->sql = copy;
    *ret_query = query;
    return 0;
}

int validate_sql(struct validator *validator, const char *sql, struct arena *arena,
                 struct validated_query **ret_query, struct validate_report *ret_report,
                 struct askdb_error *err)
{
    struct arena *own = arena == NULL ? arena_create() : NULL;
    struct statement statement = {
        .catalog = validator->catalog,
        .arena = arena == NULL ? own : arena,
        .sql = sql,
        .length = strlen(sql),
        .err = err,
    };
    int status = check(validator, &statement);
    if (status == 0 && ret_report != NULL) {
        lint(&statement);
    }
    if (ret_report != NULL && arena != NULL) {
        fill_report(&statement, ret_report);
    } else if (ret_report != NULL) {
        *ret_report = (struct validate_report){0};
    }
    if (status == 0) {
        status = query_create(sql, ret_query, err);
    }
    arena_destroy(own);
    return status;
}

void validated_query_destroy(struct validated_query *query)
{
    if (query == NULL) {
        return;
    }
    free(query->sql);
    free(query);
}

const char *validated_query_sql(const struct validated_query *query)
{
    return query->sql;
}
