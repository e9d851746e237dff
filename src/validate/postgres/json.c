#include "validate/postgres/walk.h"

#include "sql/lex.h"

#include <stdio.h>
#include <string.h>

const cJSON *pg_field(const cJSON *node, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(node, name);
}

const char *pg_text(const cJSON *node, const char *name)
{
    const cJSON *field = pg_field(node, name);
    return cJSON_IsString(field) ? field->valuestring : "";
}

bool pg_flag(const cJSON *node, const char *name)
{
    return cJSON_IsTrue(pg_field(node, name));
}

const char *pg_kind(const cJSON *node, const cJSON **ret_body)
{
    if (!cJSON_IsObject(node) || node->child == NULL || node->child->next != NULL ||
        !cJSON_IsObject(node->child)) {
        return NULL;
    }
    *ret_body = node->child;
    return node->child->string;
}

const char *pg_string(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    return kind != NULL && strcmp(kind, "String") == 0 ? pg_text(body, "sval") : NULL;
}

const char *pg_qualified_name(const cJSON *names, const char **ret_schema)
{
    int count = cJSON_GetArraySize(names);
    const char *schema = count == 2 ? pg_string(names->child) : "";
    if (count < 1 || count > 2 || schema == NULL) {
        return NULL;
    }
    *ret_schema = schema;
    return pg_string(cJSON_GetArrayItem(names, count - 1));
}

bool pg_in_words(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = words; *at != '\0'; at += strspn(at, " ")) {
        size_t span = strcspn(at, " ");
        if (span == length && strncmp(at, word, length) == 0) {
            return true;
        }
        at += span;
    }
    return false;
}

size_t pg_place(const cJSON *node)
{
    const cJSON *location = pg_field(node, "location");
    if (location == NULL) {
        return 0;
    }
    return cJSON_IsNumber(location) && location->valuedouble >= 0 ? (size_t)location->valuedouble : NO_PLACE;
}

int pg_reject(struct pg_walk *walk, enum error_code code, size_t place, size_t parts, const char *format, ...)
{
    struct statement *statement = walk->statement;
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (place == NO_PLACE || place >= statement->length) {
        return statement_reject(statement, code, NO_PLACE, 0, "%s", message);
    }
    struct sql_lexer lexer = {
        .text = statement->sql, .length = statement->length, .offset = place, .dialect = DIALECT_POSTGRES};
    struct sql_token token;
    size_t start = NO_PLACE, end = place;
    for (size_t i = 0; i + 1 < 2 * parts && sql_next(&lexer, &token); i++) {
        if (i % 2 == 1 && !sql_token_is_symbol(lexer.text, &token, '.')) {
            break;
        }
        start = start == NO_PLACE ? token.start : start;
        end = token.end;
    }
    return statement_reject(statement, code, start, end, "%s", message);
}

int pg_refuse_kind(struct pg_walk *walk, const char *kind, const cJSON *body)
{
    static const struct {
        const char *kind;
        enum error_code code;
        const char *reason;
    } reasons[] = {
        {"InsertStmt", CODE_NOT_A_QUERY, "only a query may run: this is an INSERT"},
        {"UpdateStmt", CODE_NOT_A_QUERY, "only a query may run: this is an UPDATE"},
        {"DeleteStmt", CODE_NOT_A_QUERY, "only a query may run: this is a DELETE"},
        {"MergeStmt", CODE_NOT_A_QUERY, "only a query may run: this is a MERGE"},
        {"ExplainStmt", CODE_NOT_A_QUERY, "only a query may run: this is an EXPLAIN"},
        {"ParamRef", CODE_PARAMETER, "parameters have no value here"},
        {"XmlExpr", CODE_FUNCTION_NOT_ALLOWED, "XML expressions are not allowed"},
        {"XmlSerialize", CODE_FUNCTION_NOT_ALLOWED, "XML expressions are not allowed"},
        {"RangeTableFunc", CODE_FUNCTION_NOT_ALLOWED, "function xmltable is not allowed"},
    };
    size_t place = pg_field(body, "location") == NULL ? NO_PLACE : pg_place(body);
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (strcmp(reasons[i].kind, kind) == 0) {
            return pg_reject(walk, reasons[i].code, place, 1, "%s", reasons[i].reason);
        }
    }
    return pg_reject(walk, CODE_SYNTAX, place, 1, "this part of SQL is not allowed: %s", kind);
}
