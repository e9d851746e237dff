/* The catalog: tables, columns and keys of one database, as askdb sees them. Types only, no I/O: src/exec
 * fills it.
 *
 * Tables, columns and keys are numbered from 0 and never move; columns of a table are consecutive. All text
 * lives in the catalog's arena. */
#ifndef CATALOG_CATALOG_H
#define CATALOG_CATALOG_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dialect {
    DIALECT_SQLITE,
    DIALECT_POSTGRES,
};

enum column_type {
    COLUMN_TEXT,
    COLUMN_NUMBER,
    COLUMN_TIME,
    COLUMN_BOOLEAN,
    COLUMN_OTHER, /* json, arrays, blobs, ... */
};

/* How a time is kept that is no text of a date nor of a type for times. */
enum time_digits {
    DIGITS_NONE,
    DIGITS_DAY,          /* 20251231 */
    DIGITS_MONTH,        /* 202512 */
    DIGITS_SECONDS,      /* since 1970 in UTC */
    DIGITS_MILLISECONDS, /* likewise */
    DIGITS_DASHED_MONTH, /* 2025-12, a text */
    DIGITS_DAY_FIRST,    /* 31.12.2025, a text, also with slashes or dashes */
    DIGITS_MONTH_FIRST,  /* 12/31/2025, likewise */
    DIGITS_COUNT,
};

/* What one row of a table or view is. */
enum table_grain {
    GRAIN_TABLE,   /* a row of grain_table: a table's own, or the one that a view shows all or some rows of */
    GRAIN_GROUPS,  /* a group of rows: a view of aggregates, or without repeated rows */
    GRAIN_UNKNOWN, /* a view that joins many to many, or whose definition was not understood */
    GRAIN_UNTRACED, /* a view whose definition was not looked at */
};

struct catalog_column {
    const char *name;
    const char *plain;         /* the name in words of English, where it is in another language; else NULL */
    const char *declared_type; /* as the database writes it, "" when none */
    const char
        *type_schema;      /* PostgreSQL: with type_name, the type that a query may cast to by this column */
    const char *type_name; /* "": none */
    bool type_is_bare;     /* its name without a schema means it too */
    const char *comment;   /* "" when none */
    enum column_type type; /* from the declared type; in SQLite and CSV from a sample of the values where that
                              says more (dates and numbers kept as text) */
    bool integer;          /* COLUMN_NUMBER without a fraction */
    bool cents;            /* the ending of its name, ct or cts, is of an amount (catalog/cents.h) */
    bool minutes;          /* and that ending, min, is of a time (catalog/minutes.h) */
    bool text_storage; /* values are stored as text whatever `type` says (SQLite dates, numbers in text) */
    enum time_digits digits; /* of COLUMN_TIME: numbers, or with text_storage texts of digits */
    bool days, moments;  /* of COLUMN_TIME: days alone; all with the time of the day. Neither: not known */
    const char *missing; /* with digits: the number that stands for no time, "-1" or "0"; NULL: none */
    /* Of numbers kept as text: */
    bool gaps;            /* some texts are none; those have no digit */
    const char *currency; /* that stands before the digits; NULL: none */
    char thousands;       /* what parts thousands; '\0': nothing */
    bool decimal_comma;   /* 12,50 */
    bool not_null;
    bool primary;      /* part of the primary key */
    bool unique;       /* alone unique, the single-column primary key included */
    bool measured;     /* that it is unique is known by statistics of all rows alone */
    bool indexed;      /* the first column of an index: a row with one value of it is found at once */
    bool foreign;      /* begins a foreign key, declared or inferred, but for one with a constant */
    bool no_reference; /* by a semantic file: refers to nothing, whatever it is called */
    bool masked;       /* by a policy: the values at hand are not the stored ones */
    const char *const *synonyms; /* other names in plain words, from a semantic file */
    size_t synonym_count;
    const char *unit; /* by a semantic file: a word of unit_told, "" for none; NULL: not told */
    const char *const
        *codes;        /* by a semantic file: a stored value, what people call it, the next value, ... */
    size_t code_count; /* of values and names together */
    int32_t origin;    /* of a view: the table's column that it shows as it is; else -1 */
    int32_t table;
};

enum { CATALOG_MEASURES = 3 };

/* A time that a row of a table names: "2024/25", "Autumn 2025"; from <= day < to, "YYYY-MM-DD". */
struct catalog_period {
    const char *name; /* as it is stored */
    const char *from, *to;
};

struct catalog_table {
    const char *schema; /* "" in SQLite and CSV */
    const char *name;
    const char *plain; /* as of a column */
    const char *comment;
    bool view;
    const char *definition; /* of a view: its SELECT, "" where it is not known */
    enum table_grain grain;
    int32_t grain_table; /* with GRAIN_TABLE, else -1 */
    int32_t label;       /* the column that people call its rows by; -1: none */
    int32_t main_date;   /* the day that "in 2024" means; -1: none */
    int32_t main_day;    /* the same of a key of a calendar whose rows are numbered 1, 2, 3; -1: none */
    bool label_told, main_date_told;    /* by a semantic file */
    int32_t measures[CATALOG_MEASURES]; /* what is added up; -1 behind the last */
    /* Rows that are not current, by columns; -1: none. A row holds from valid_from to valid_to; it is current
     * by is_current, and deleted where deleted is set. */
    int32_t valid_from, valid_to, is_current, deleted;
    bool few_deleted;    /* some rows are, and most are not */
    const char *unknown; /* the key of the row that stands for what is not known, "-1"; NULL: there is none */
    /* Of a table whose rows are times one after another (catalog/named_periods.h): those, by their beginning. */
    struct catalog_period *periods;
    size_t period_count;                         /* 0: it is no such table, or not all of it may be read */
    int32_t period_name, period_from, period_to; /* its columns; -1: none, or it is out of sight */
    bool off_path;                               /* its name without the schema does not mean it */
    const char
        *caster; /* functions of users that cast or order what it holds, NULL: none; "schema.name", with
                  * ">type" where that type must be named; blanks between */
    const char *checker; /* the same of functions that check a domain among its columns, and are called where
                          * an array or a row of its values takes a text */
    const char *part_checker; /* and of those that check a domain within its columns */
    const char *shape;        /* PostgreSQL: its columns and what their types are made of; "" else */
    int64_t row_estimate;     /* -1: unknown */
    const char *const *synonyms;
    size_t synonym_count;
    int32_t first_column;
    int32_t column_count;
};

/* How a key is known. */
enum key_source {
    KEY_DECLARED, /* in the database */
    KEY_SEMANTIC, /* in a semantic file */
    KEY_NAMES,    /* the names say so, and the contents did not tell */
    KEY_CONTENTS, /* the names suggest it, and the contents agree */
    KEY_VIEW,     /* a view shows a column that has it */
};

/* A foreign key: from_columns[i] of from_table refer to to_columns[i] of to_table. */
struct catalog_key {
    int32_t from_table, to_table;
    const int32_t *from_columns, *to_columns;
    size_t column_count;
    bool inferred; /* neither declared in the database nor in a semantic file */
    enum key_source source;
    double confidence; /* 0 to 1: the share of such keys that are right */
    const char
        *role; /* what tells it from other keys between the two tables: "billing"; "" where it is alone */
    /* Of a table of several lists of codes: the row that is referred to has `constant` in this column of
     * to_table. Of rows that refer to one of several tables (catalog_key_is_typed): those that refer to this one
     * have it in this column of from_table. NULL: no such condition. */
    const char *constant;
    int32_t constant_column;
};

struct catalog_name {
    const char *name;
    int32_t table;
};

/* PostgreSQL: a function of users or extensions that a query may call, whatever its arguments. */
struct catalog_function {
    const char *schema, *name;
    bool bare;    /* without a schema its name means nothing else */
    bool allowed; /* known not to do harm; one that users made: only where a semantic file names it */
};

/* PostgreSQL: a type beside pg_catalog's own that a value may be cast to without running anyone's code. */
struct catalog_type {
    const char *schema, *name;
    bool bare; /* as above */
};

struct catalog {
    struct arena *arena; /* owned */
    enum dialect dialect;
    bool folds_bytes; /* names without quotes are made lower-case byte by byte, not only the letters of ASCII
                       */
    struct catalog_table *tables;
    size_t table_count;
    struct catalog_column *columns;
    size_t column_count;
    struct catalog_key *keys;
    size_t key_count;
    const char **shadows; /* names of users' functions, operators and types along the search path */
    size_t shadow_count;
    const char **type_shadows; /* those of the types alone */
    size_t type_shadow_count;
    const char **gatherers; /* functions that give a text among their arguments the type of another */
    size_t gatherer_count;
    struct catalog_function *functions;
    size_t function_count;
    struct catalog_type *types;
    size_t type_count;
    int week_start;       /* on which weeks begin, as a semantic file says: 0 is Monday, 6 Sunday */
    char fingerprint[17]; /* hex digest of names, types and keys */
    const struct catalog_name
        *by_name; /* the tables by name, for look-ups; NULL: none, they are looked through */
};

/* What introspection hands over, in order: table, its columns, next table, ...; keys last. */
struct catalog_builder;
struct catalog_builder *catalog_builder_create(enum dialect dialect);
void catalog_builder_destroy(struct catalog_builder *builder);
/* Texts are copied. `*table`'s and `*column`'s numbering fields are filled by the builder. Returns the
 * number. */
int32_t catalog_add_table(struct catalog_builder *builder, const struct catalog_table *table);
int32_t catalog_add_column(struct catalog_builder *builder, const struct catalog_column *column);
void catalog_add_key(struct catalog_builder *builder, int32_t from_table, int32_t to_table,
                     const int32_t *from_columns, const int32_t *to_columns, size_t column_count);
/* PostgreSQL: the database's encoding has one byte a character. */
void catalog_set_folds_bytes(struct catalog_builder *builder);
/* PostgreSQL: a function, operator or type that is not pg_catalog's nor an extension's, in a schema of the
 * search path. A type counts among the functions too: `name('x')` may mean a cast. */
void catalog_add_shadow(struct catalog_builder *builder, const char *name, bool type);
void catalog_add_gatherer(struct catalog_builder *builder, const char *name);
void catalog_add_function(struct catalog_builder *builder, const struct catalog_function *function);
void catalog_add_type(struct catalog_builder *builder, const struct catalog_type *type);
/* Infers keys that are not declared, computes flags and the fingerprint; destroys the builder. */
struct catalog *catalog_builder_finish(struct catalog_builder *builder);
void catalog_destroy(struct catalog *catalog);

/* Takes tables and columns out, with the keys that need them; what stays is numbered anew, in the same order.
 * `keep_tables` and `keep_columns` are by number; the columns of a table that goes must go too. */
void catalog_restrict(struct catalog *catalog, const bool *keep_tables, const bool *keep_columns);

/* Is the condition of the key on the rows that refer, which have several tables to refer to? */
bool catalog_key_is_typed(const struct catalog *catalog, const struct catalog_key *key);
/* Does the column of PostgreSQL hold arrays; are they of numbers? */
bool catalog_is_array(const struct catalog_column *column);
bool catalog_is_array_of_numbers(const struct catalog_column *column);

/* Look-ups by name, ASCII case-insensitive; -1 when absent. `schema` may be NULL (any). */
int32_t catalog_find_table(const struct catalog *catalog, const char *schema, const char *name);
int32_t catalog_find_column(const struct catalog *catalog, int32_t table, const char *name);

bool catalog_is_shadowed(const struct catalog *catalog, const char *name);
bool catalog_is_type_shadowed(const struct catalog *catalog, const char *name);
bool catalog_is_gatherer(const struct catalog *catalog, const char *name);
/* NULL where there is none. `schema` is "" for a name without one. */
struct catalog_function *catalog_find_function(const struct catalog *catalog, const char *schema,
                                               const char *name);
/* The same by "schema.name", or by "name" where that is enough. */
struct catalog_function *catalog_function_labelled(const struct catalog *catalog, const char *label);
const struct catalog_type *catalog_find_type(const struct catalog *catalog, const char *schema,
                                             const char *name);

/* The closest name to `name` by edit distance among tables, or among the columns of `table` (all if -1); NULL
 * when none is near enough to be worth suggesting. */
const char *catalog_suggest_table(const struct catalog *catalog, const char *name);
int32_t catalog_suggest_column(const struct catalog *catalog, int32_t table, const char *name);

/* The edit distance of two texts, or SIZE_MAX where they are too far apart for one to be taken for the other.
 */
size_t catalog_near_distance(const char *text, const char *candidate);

#endif
