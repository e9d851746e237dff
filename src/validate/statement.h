/* One statement under validation: its text, what it was seen to read, and how a fault in it is told. */
#ifndef VALIDATE_STATEMENT_H
#define VALIDATE_STATEMENT_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "policy/policy.h"
#include "query/query.h"
#include "util/codes.h"
#include "validate/rewrite.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

/* Distinct names in the order they were first seen. */
struct name_list {
    const char **items;
    size_t count, capacity;
};

/* A text that a column is compared with: `column = 'text'`. */
struct text_filter {
    int32_t column;
    const char *text;
    int32_t start, end;
};

/* PostgreSQL: a name that stands without a schema, and the one that it was taken to be in; or a table that is
 * read, and its shape in the catalog. */
struct bare_name {
    char kind; /* f: function, o: operator, r: relation, t: type; s: the shape of a table */
    const char *name, *schema, *shape;
};

/* Where the parameters of a table's selection begin. */
struct value_base {
    int32_t table;
    size_t base;
};

struct statement {
    const struct catalog *catalog;
    const struct policy *policy; /* NULL: none is enforced */
    struct arena *arena;         /* of the report */
    const char *sql;
    size_t length;
    struct name_list tables, columns, functions;
    struct askdb_warning *warnings;
    size_t warning_count, warning_capacity;
    bool products_told; /* a warning of tables without a join is among them already, but for its place */
    struct text_filter *filters;
    size_t filter_count, filter_capacity;
    bool repeated;                   /* a value that is not written out was asked for several times over */
    struct name_list types, casters; /* PostgreSQL: named; called where their type is, see catalog_table */
    struct name_list checkers;       /* called where values are gathered */
    bool gathers;        /* arrays or rows are made of values, or a text beside one is made such */
    bool lengthens;      /* PostgreSQL: it gathers values into long ones */
    double growth;       /* how many times as long its values can become; 0: 1 */
    const char *pairing; /* the first operator between two values that may be long; NULL: none */
    size_t pairing_place;
    struct bare_name *bare_names;
    size_t bare_count, bare_capacity;
    const struct query *tree; /* of one that passed; NULL: it has none (src/sql/sql.h) */
    struct askdb_error *err;

    /* under a policy, in PostgreSQL */
    struct splice *splices;
    size_t splice_count, splice_capacity;
    const char **ctes; /* names of WITH queries, each as often as it is used */
    size_t cte_count, cte_capacity;
    struct value_base *bases;
    size_t base_count, base_capacity;
    const char **values; /* of $1 and on */
    size_t value_count, value_capacity;
    bool restricted;       /* a table that the policy covers is read */
    const char *rewritten; /* NULL: runs as it is */
};

#define NO_PLACE SIZE_MAX

/* Adds a copy of `name` unless it is there. */
void name_list_add(struct name_list *list, struct arena *arena, const char *name);

bool name_list_has(const struct name_list *list, const char *name);

/* Adds what a name without a schema was taken for, unless it is there. */
void statement_takes_bare(struct statement *statement, char kind, const char *name, const char *schema);

/* Adds the shape of a table that is read. */
void statement_takes_shape(struct statement *statement, int32_t table);

/* Reports: a catalog table, and a column of it by name (adds its table too). */
void statement_reads_table(struct statement *statement, int32_t table);
void statement_reads_column(struct statement *statement, int32_t table, const char *column);

/* Fills the error with the code of a refusal, ASKDB_REJECTED and the span, unless `start` is NO_PLACE, and
 * returns its negative. */
int statement_reject(struct statement *statement, enum error_code code, size_t start, size_t end,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Adds a warning, unless it is there; a place is added to one that has none. */
void statement_warn(struct statement *statement, enum warning_code code, size_t start, size_t end,
                    const char *message);
void statement_filters_by(struct statement *statement, int32_t column, const char *text, size_t start,
                          size_t end);

/* Hints for names that are not known: the nearest names, or the table that has a column of that name.
 * `tables` are the catalog's numbers of the tables in the query, none when they are not known. */
void suggest_table(struct statement *statement, const char *name);
void suggest_column(struct statement *statement, const int32_t *tables, size_t table_count, const char *name);

/* The upper-case first word of a text, for "this is a DELETE"; "" where it begins otherwise. */
void statement_verb(const struct statement *statement, size_t from, char *buffer, size_t size);

/* "an" before a vowel, else "a". */
const char *article(const char *word);

/* How many query expressions the text grows to when every use of a WITH name is replaced by its query, at
 * most `limit`: SQLite expands them so while preparing, which no time limit stops. */
size_t statement_expansion(enum dialect dialect, const char *text, size_t length, struct arena *arena,
                           size_t limit);

#endif
