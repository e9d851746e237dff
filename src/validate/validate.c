#include "validate/validate.h"

#include "catalog/dialect.h"
#include "sql/lex.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/utf8.h"
#include "util/work.h"
#include "validate/dialect.h"
#include "validate/lint/lint.h"

#include <stdlib.h>
#include <string.h>

enum {
    MAX_TEXT = 1 << 20,    /* bytes */
    MAX_PARTS = 20000,     /* words and operators: bounds how deep any parser's tree can get */
    MAX_EXPANSION = 10000, /* query expressions after WITH names are replaced */
};

struct validator {
    const struct catalog *catalog;
    struct sqlite3 *copy;        /* where the dialect needs one, from the first statement on */
    const struct policy *policy; /* NULL: none is enforced */
    struct work *work, own;
};

static const struct {
    bool copy; /* statements are prepared on a copy of the database without its rows */
    int (*check)(struct sqlite3 *copy, struct statement *statement);
} dialects[DIALECT_COUNT] = {
    [DIALECT_SQLITE] = {.copy = true, .check = sqlite_check},
    [DIALECT_POSTGRES] = {.check = postgres_check},
};

struct validated_query {
    struct arena *arena; /* holds it */
    const char *sql;
    const struct query *tree;
    const char **values;
    size_t value_count;
    struct splice *splices; /* what was replaced */
    size_t splice_count;
    struct bare_name *names;
    size_t name_count;
    bool restricted;
};

struct validator *validator_create(const struct catalog *catalog)
{
    struct validator *validator = memory_need(calloc(1, sizeof *validator));
    validator->catalog = catalog;
    validator->work = &validator->own;
    return validator;
}

void validator_set_work(struct validator *validator, struct work *work)
{
    validator->work = work;
}

void validator_destroy(struct validator *validator)
{
    if (validator == NULL) {
        return;
    }
    sqlite_copy_destroy(validator->copy);
    free(validator);
}

void validator_enforce(struct validator *validator, const struct policy *policy)
{
    if (policy->enforced) {
        validator->policy = policy;
        sqlite_copy_destroy(validator->copy);
        validator->copy = NULL;
    }
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
        return statement_reject(statement, CODE_EMPTY, NO_PLACE, 0, "the statement is empty");
    }
    if (statement->length > MAX_TEXT) {
        return statement_reject(statement, CODE_TOO_LONG, NO_PLACE, 0, "the statement is longer than 1 MB");
    }
    if (!utf8_valid(statement->sql, statement->length)) {
        return statement_reject(statement, CODE_ENCODING, NO_PLACE, 0, "the statement is not valid UTF-8");
    }
    if (count_parts(statement->sql) > MAX_PARTS) {
        return statement_reject(statement, CODE_TOO_COMPLEX, NO_PLACE, 0,
                                "the statement has more than %d words and operators", MAX_PARTS);
    }
    return 0;
}

static int check_expansion(struct statement *statement)
{
    struct arena *scratch = arena_create();
    size_t expansion = statement_expansion(statement->catalog->dialect, statement->sql, statement->length,
                                           scratch, MAX_EXPANSION);
    arena_destroy(scratch);
    if (expansion >= MAX_EXPANSION) {
        return statement_reject(statement, CODE_TOO_COMPLEX, NO_PLACE, 0,
                                "the WITH queries multiply to too many subqueries");
    }
    return 0;
}

static int check(struct validator *validator, struct statement *statement)
{
    int status = check_text(statement);
    if (status < 0 || (status = check_expansion(statement)) < 0) {
        return status;
    }
    if (dialects[validator->catalog->dialect].copy && validator->copy == NULL) {
        status = sqlite_copy_create(validator->catalog, validator->policy != NULL, &validator->copy,
                                    statement->err);
    }
    return status < 0 ? status : dialects[validator->catalog->dialect].check(validator->copy, statement);
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

static const struct query *tree_of(struct arena *arena, const struct statement *statement)
{
    struct query *tree = NULL;
    struct askdb_error ignored;
    const char *sql = arena_strdup(arena, statement->sql);
    return sql_parse(arena, statement->catalog, sql, &tree, &ignored) == 0 ? tree : NULL;
}

static struct validated_query *query_create(const struct statement *statement)
{
    struct arena *arena = arena_create();
    struct validated_query *query = ARENA_NEW(arena, struct validated_query);
    const char *sql = statement->rewritten != NULL ? statement->rewritten : statement->sql;
    *query = (struct validated_query){.arena = arena, .sql = arena_strdup(arena, sql)};
    query->tree = tree_of(arena, statement);
    query->restricted = statement->restricted;
    query->name_count = statement->bare_count;
    query->names = ARENA_ARRAY(arena, struct bare_name, statement->bare_count + 1);
    for (size_t i = 0; i < statement->bare_count; i++) {
        const struct bare_name *name = &statement->bare_names[i];
        query->names[i] =
            (struct bare_name){name->kind, arena_strdup(arena, name->name), arena_strdup(arena, name->schema),
                               arena_strdup(arena, name->shape)};
    }
    if (statement->rewritten == NULL) {
        return query;
    }
    query->value_count = statement->value_count;
    query->values = ARENA_ARRAY(arena, const char *, statement->value_count + 1);
    for (size_t i = 0; i < statement->value_count; i++) {
        query->values[i] = arena_strdup(arena, statement->values[i]);
    }
    query->splice_count = statement->splice_count;
    query->splices = ARENA_ARRAY(arena, struct splice, statement->splice_count + 1);
    for (size_t i = 0; i < statement->splice_count; i++) {
        query->splices[i] = statement->splices[i];
        query->splices[i].text = arena_strdup(arena, statement->splices[i].text);
    }
    return query;
}

int validate_sql(struct validator *validator, const char *sql, struct arena *arena,
                 struct validated_query **ret_query, struct validate_report *ret_report,
                 struct askdb_error *err)
{
    struct arena *own = arena == NULL ? arena_create() : NULL;
    struct statement statement = {
        .catalog = validator->catalog,
        .policy = validator->policy,
        .arena = arena == NULL ? own : arena,
        .sql = sql,
        .length = strlen(sql),
        .err = err,
    };
    struct work_span span = work_begin_usual(validator->work);
    int status = check(validator, &statement);
    work_end(validator->work, span);
    if (status == 0) {
        *ret_query = query_create(&statement);
        statement.tree = (*ret_query)->tree;
    }
    if (status == 0 && ret_report != NULL) {
        lint(&statement);
    }
    if (ret_report != NULL && arena != NULL) {
        fill_report(&statement, ret_report);
    } else if (ret_report != NULL) {
        *ret_report = (struct validate_report){0};
    }
    arena_destroy(own);
    return status;
}

void validated_query_destroy(struct validated_query *query)
{
    if (query != NULL) {
        arena_destroy(query->arena);
    }
}

const char *validated_query_sql(const struct validated_query *query)
{
    return query->sql;
}

const struct query *validated_query_tree(const struct validated_query *query)
{
    return query->tree;
}

const char *const *validated_query_values(const struct validated_query *query, size_t *ret_count)
{
    *ret_count = query->value_count;
    return query->values;
}

const struct bare_name *validated_query_names(const struct validated_query *query, size_t *ret_count)
{
    *ret_count = query->name_count;
    return query->names;
}

bool validated_query_is_restricted(const struct validated_query *query)
{
    return query->restricted;
}

void validated_query_place(const struct validated_query *query, struct askdb_error *err)
{
    if (query->splice_count == 0 || err == NULL || err->start < 0) {
        return;
    }
    size_t end = 0;
    size_t start = rewrite_origin(query->splices, query->splice_count, (size_t)err->start, &end);
    error_span(err, start, end);
}
