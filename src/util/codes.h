/* Codes of errors: a row for each, and nothing else gives an error its code, its status or its layer. Where a
 * fault is found its code is named; no text is searched for it, as texts hold the names of users. */
#ifndef UTIL_CODES_H
#define UTIL_CODES_H

#include "askdb/error.h"

/* The layers that a statement goes through, in order. */
enum error_layer {
    LAYER_TEXT,     /* its size and its encoding */
    LAYER_GRAMMAR,  /* exactly one statement, and a plain query */
    LAYER_NAMES,    /* tables, columns, functions and types that are known and allowed */
    LAYER_DATABASE, /* what the database says of it in a session that only reads */
    LAYER_NONE,     /* no fault of a statement */
};

enum error_code {
    CODE_EMPTY,
    CODE_TOO_LONG,
    CODE_ENCODING,
    CODE_TOO_COMPLEX,
    CODE_NO_STATEMENT,
    CODE_SECOND_STATEMENT,
    CODE_NOT_A_QUERY,
    CODE_NO_COLUMNS,
    CODE_ROW_LOCK,
    CODE_PARAMETER,
    CODE_SYNTAX,
    CODE_UNKNOWN_TABLE,
    CODE_UNKNOWN_COLUMN,
    CODE_TABLE_NOT_ALLOWED,
    CODE_COLUMN_NOT_ALLOWED,
    CODE_FUNCTION_NOT_ALLOWED,
    CODE_OPERATOR_NOT_ALLOWED,
    CODE_TYPE_NOT_ALLOWED,
    CODE_SHADOWED_NAME,
    CODE_COLLATION_UNKNOWN,
    CODE_DATABASE,
    CODE_CANCELLED,
    CODE_CONNECT,
    CODE_USAGE,
    CODE_DECLINED,
    CODE_NOT_IN_DATA,
    CODE_UNKNOWN_NAME,
    CODE_NOT_USED,
    CODE_CHANGES_DATA,
    CODE_FORECAST,
    CODE_CAUSE,
    CODE_BEYOND_QUERY,
    CODE_LANGUAGE,
    CODE_NOT_A_QUESTION,
    CODE_MODEL,
    CODE_BROKEN_PIPE,
    CODE_AUDIT_UNWRITTEN,
    CODE_COUNT
};

struct error_row {
    const char *code; /* stable, for programs */
    enum askdb_status status;
    enum error_layer layer;
    const char *says; /* for docs/messages.md, which is made from these rows */
};

const struct error_row *code_row(enum error_code code);
/* What an exit status means, in a few words. */
const char *code_status_says(enum askdb_status status);
/* The code of a status that has no closer one. */
enum error_code code_of_status(enum askdb_status status);
/* The layer that refused with a row's code, by its text. */
enum error_layer code_layer(const char *code);
/* "text", "grammar", ...; "" for LAYER_NONE. */
const char *code_layer_name(enum error_layer layer);

/* What a statement that passes is warned of. */
enum warning_code {
    WARNING_CARTESIAN_PRODUCT,
    WARNING_OTHER_TYPES,
    WARNING_FAN_OUT,
    WARNING_UNGROUPED_COLUMN,
    WARNING_TYPE_MISMATCH,
    WARNING_CONTRADICTION,
    WARNING_UNLIKE_COLUMNS,
    WARNING_NO_YEAR,
    WARNING_BACKWARD_DAYS,
    WARNING_ITSELF,
    WARNING_IDLE_CONDITION,
    WARNING_UNKNOWN_VALUE,
    WARNING_COUNT
};

struct warning_row {
    const char *code; /* stable, for programs */
    const char *says; /* for docs/messages.md */
};

const struct warning_row *code_warning_row(enum warning_code code);

#endif
