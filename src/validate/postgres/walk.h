/* The walk over libpg_query's JSON parse tree: names in scope, and one function for each kind of clause.
 * Kinds and fields that are not named here are refused, so that what a later grammar adds is refused until it
 * is looked at. */
#ifndef VALIDATE_POSTGRES_WALK_H
#define VALIDATE_POSTGRES_WALK_H

#include "validate/statement.h"

#include <cjson/cJSON.h>
#include <stdbool.h>

enum { PG_MAX_LINKED = 64 }; /* relations of one FROM clause that the check for cartesian products follows */

/* Output or input column names, in order; duplicates stay. Every name is one that PostgreSQL gives a column:
 * what is not certain stays out, and `open` says that there may be more. */
struct pg_columns {
    const char **items;
    size_t count, capacity;
    bool unordered; /* the names stand in another order, or fewer times, than the columns */
    bool open;      /* there may be columns that are not among them */
};

enum pg_source {
    PG_ROWS,     /* a table, a subquery or a WITH query: a row of it is a row of those columns */
    PG_FUNCTION, /* a row of it may be a single value, of whatever type */
    PG_JOIN,
};

/* Something in a FROM clause. */
struct pg_relation {
    enum pg_source source;
    const char *name;   /* NULL: unnamed */
    const char *schema; /* "" unless `schema.name.column` may be said */
    struct pg_columns columns;
    int32_t table; /* of the catalog, or -1; its columns come first and in order */
    bool numbered; /* WITH ORDINALITY: there may be a column of that name */
    bool merged;   /* names columns of other relations: no part of `*` */
};

struct pg_cte {
    const char *name;
    struct pg_columns columns;
    bool later; /* of WITH RECURSIVE: not walked yet, but its name means it already */
    struct pg_cte *next;
};

struct pg_scope {
    struct pg_scope *parent;
    struct pg_relation *relations;
    size_t count, capacity;
    size_t first; /* relations before it cannot be seen (inside ON) */
    bool hidden;  /* no relation can be seen (inside a subquery in FROM that is not lateral) */
    bool merges;  /* a USING or NATURAL join: `*` has fewer columns than the relations */
    struct pg_cte *ctes;
    struct pg_columns outputs; /* names that ORDER BY and GROUP BY may use besides */
    uint64_t touched;          /* relations that the condition at hand names */
    uint8_t group[PG_MAX_LINKED];
};

struct pg_walk {
    struct statement *statement;
    struct pg_scope *scope;
};

/* json.c: reading the tree. Absent fields read as NULL, "", 0 or false: libpg_query leaves them out. */
const cJSON *pg_field(const cJSON *node, const char *name);
const char *pg_text(const cJSON *node, const char *name);
bool pg_flag(const cJSON *node, const char *name);
/* The kind of a wrapped node {"Kind": {...}}, NULL where it is none; the inner object in *ret_body. */
const char *pg_kind(const cJSON *node, const cJSON **ret_body);
/* The text of a wrapped String, or NULL. */
const char *pg_string(const cJSON *node);
/* The last String of a list of names; *ret_schema: the one before it, or "". NULL where it is not one or two
 * Strings. */
const char *pg_qualified_name(const cJSON *names, const char **ret_schema);
bool pg_in_words(const char *words, const char *word);
/* The byte place of a node; NO_PLACE where the tree does not tell. */
size_t pg_place(const cJSON *node);
/* Fills the code of a refusal and ASKDB_REJECTED with the span of `parts` dot-separated names at `place`. */
int pg_reject(struct pg_walk *walk, enum error_code code, size_t place, size_t parts, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
int pg_refuse_kind(struct pg_walk *walk, const char *kind, const cJSON *body);

/* columns.c */
void pg_columns_add(struct pg_walk *walk, struct pg_columns *columns, const char *name);
void pg_columns_append(struct pg_walk *walk, struct pg_columns *columns, const struct pg_columns *more);
bool pg_columns_hold(const struct pg_columns *columns, const char *name);
/* Puts the names of an alias's list, NULL for none, in place of the first ones. */
void pg_columns_rename(struct pg_walk *walk, struct pg_columns *columns, const cJSON *names);
void pg_columns_replace(struct pg_walk *walk, struct pg_columns *columns, const struct pg_columns *first);
/* Adds the columns that a call in FROM returns; `alias` is that of a single function, or NULL. */
void pg_columns_of_call(struct pg_walk *walk, const cJSON *call, const char *alias,
                        struct pg_columns *columns);
/* Whether `(call).field` reads a field of a row that a function of pg_catalog is known to return. */
bool pg_is_call_field(struct pg_walk *walk, const cJSON *call, const char *field);

/* scope.c */
struct pg_relation *pg_scope_add(struct pg_walk *walk, enum pg_source source, const char *name);
const struct pg_cte *pg_scope_cte(const struct pg_walk *walk, const char *name);
/* Whether one of the scope's relations first .. end-1 has the column (then it counts as read). */
bool pg_scope_has(struct pg_walk *walk, size_t first, size_t end, const char *column);
int pg_resolve_column(struct pg_walk *walk, const cJSON *column_ref);
/* Whether every visible column that a reference can mean is one of a table of the catalog. */
bool pg_is_stored(const struct pg_walk *walk, const cJSON *column_ref);
/* The columns that `*` or `name.*` stands for. */
int pg_resolve_star(struct pg_walk *walk, const cJSON *column_ref, struct pg_columns *columns);
bool pg_is_star(const cJSON *column_ref);
/* Whether `(name).field` is sure to be a field of a row, and can be no call of a function. */
bool pg_is_row_field(struct pg_walk *walk, const char *name, const char *field);
void pg_link(struct pg_scope *scope, uint64_t mask);
void pg_link_range(struct pg_scope *scope, size_t first, size_t end);
void pg_warn_cartesian(struct pg_walk *walk);

/* expression.c */
int pg_walk_node(struct pg_walk *walk, const cJSON *node); /* a wrapped node, a list of them, or NULL */
/* Refuses operators that a user's may stand for, by the names of `operators`, separated by blanks. */
int pg_check_operators(struct pg_walk *walk, const char *operators, size_t place);
int pg_check_type(struct pg_walk *walk, const cJSON *type_name);
int pg_walk_window(struct pg_walk *walk, const cJSON *window);

/* lengths.c: how long what a call returns can be. */
struct pg_lengthening {
    bool gathers;  /* any length: of many rows, or of a number */
    bool pairs;    /* one of its values may be put in for each byte of another */
    double values; /* how many that are not written out it may put together */
    double bytes;  /* what a byte of them becomes at most */
};
struct pg_lengthening pg_lengthening_of(const cJSON *call);
/* Whether a value is written out, possibly with a cast. */
bool pg_is_constant(const cJSON *node);
/* Take note of the elements of an array or a row, of a cast, and of a row that is read as one value. */
void pg_note_elements(struct pg_walk *walk, const cJSON *elements);
void pg_note_cast(struct pg_walk *walk, const cJSON *cast);
/* A number that is written as a short text of many digits: 1e100000. */
bool pg_is_long_number(const char *text);
int pg_note_constant(struct pg_walk *walk, const cJSON *constant);

/* pairs.c: takes note of an operator and its operands, NULL for one that is computed or is not there, of a
 * call, and of what makes values longer; then refuses, at the end, what would compare long values part by
 * part. */
void pg_note_growth(struct pg_walk *walk, double times);
void pg_note_operator(struct pg_walk *walk, const char *name, const cJSON *left, const cJSON *right,
                      size_t place);
void pg_note_call(struct pg_walk *walk, const char *name, const cJSON *call);
int pg_check_pairs(struct pg_walk *walk);

/* growth.c: refuses calls, and types with a length, that would make a long value out of nothing. */
int pg_check_growth(struct pg_walk *walk, const cJSON *call, const char *name);
int pg_check_padding(struct pg_walk *walk, const cJSON *type_name, const char *name);

/* output.c: the name an expression's column gets where it is not named. */
const char *pg_output_name(const cJSON *node);

/* from.c */
int pg_walk_from(struct pg_walk *walk, const cJSON *item);
/* At the end: whether a type is named that a function of users casts to, from what a table holds that is
 * read. */
int pg_check_casts(struct pg_walk *walk);
/* A condition: each part of its AND links the relations it names. */
int pg_walk_condition(struct pg_walk *walk, const cJSON *node);

/* select.c: `self` is the WITH RECURSIVE query whose second arm may name it, or NULL. */
int pg_walk_select(struct pg_walk *walk, const cJSON *select, struct pg_cte *self,
                   struct pg_columns *ret_outputs);

#endif
