#include "sql/sql.h"

#include "catalog/dialect.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* Words that either dialect reserves somewhere; quoting one too many does no harm. Sorted. */
static const char *const reserved[] = {
    "abort",     "action",   "add",         "all",        "alter",      "always",    "analyse",   "analyze",
    "and",       "any",      "array",       "as",         "asc",        "attach",    "before",    "begin",
    "between",   "both",     "by",          "cascade",    "case",       "cast",      "check",     "collate",
    "column",    "commit",   "conflict",    "constraint", "create",     "cross",     "current",   "database",
    "default",   "delete",   "desc",        "distinct",   "do",         "drop",      "each",      "else",
    "end",       "escape",   "except",      "exclude",    "exists",     "explain",   "fail",      "false",
    "fetch",     "filter",   "first",       "following",  "for",        "foreign",   "from",      "full",
    "generated", "glob",     "grant",       "group",      "groups",     "having",    "if",        "ignore",
    "ilike",     "in",       "index",       "inner",      "insert",     "instead",   "intersect", "into",
    "is",        "isnull",   "join",        "key",        "last",       "lateral",   "leading",   "left",
    "like",      "limit",    "match",       "natural",    "no",         "not",       "nothing",   "notnull",
    "null",      "nulls",    "of",          "offset",     "on",         "only",      "or",        "order",
    "others",    "outer",    "over",        "partition",  "plan",       "pragma",    "preceding", "primary",
    "query",     "raise",    "range",       "recursive",  "references", "regexp",    "reindex",   "release",
    "rename",    "replace",  "restrict",    "returning",  "right",      "rollback",  "row",       "rows",
    "savepoint", "select",   "set",         "some",       "table",      "temp",      "then",      "ties",
    "to",        "trailing", "transaction", "trigger",    "true",       "unbounded", "union",     "unique",
    "update",    "user",     "using",       "vacuum",     "values",     "verbose",   "view",      "virtual",
    "when",      "where",    "window",      "with",       "without"};

static bool is_reserved(const char *name)
{
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++) {
        if (strcasecmp(reserved[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_plain(enum dialect dialect, const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        bool lower = (*c >= 'a' && *c <= 'z') || *c == '_';
        bool upper = *c >= 'A' && *c <= 'Z';
        bool digit = *c >= '0' && *c <= '9';
        if (!lower && !(upper && dialect_row(dialect)->keeps_case) && !(digit && c > name)) {
            return false;
        }
    }
    return name[0] != '\0' && !is_reserved(name);
}

void sql_print_identifier(FILE *out, enum dialect dialect, const char *name)
{
    if (is_plain(dialect, name)) {
        fputs(name, out);
        return;
    }
    fputc('"', out);
    for (const char *c = name; *c != '\0'; c++) {
        if (*c == '"') {
            fputc('"', out);
        }
        fputc(*c, out);
    }
    fputc('"', out);
}

void sql_print_string(FILE *out, const char *text)
{
    fputc('\'', out);
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\'') {
            fputc('\'', out);
        }
        fputc(*c, out);
    }
    fputc('\'', out);
}
