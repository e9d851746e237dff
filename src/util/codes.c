#include "util/codes.h"

#include <stddef.h>
#include <string.h>

static const struct error_row rows[CODE_COUNT] = {
    [CODE_EMPTY] = {"empty", ASKDB_REJECTED, LAYER_TEXT, "the statement is empty"},
    [CODE_TOO_LONG] = {"too-long", ASKDB_REJECTED, LAYER_TEXT, "the statement is longer than 1 MB"},
    [CODE_ENCODING] =
        {"encoding", ASKDB_REJECTED, LAYER_TEXT,
         "the statement is not valid UTF-8, or holds control characters where a model wrote it"},
    [CODE_TOO_COMPLEX] = {"too-complex", ASKDB_REJECTED, LAYER_TEXT,
                          "it has more words, tables, nested parts or multiplied WITH queries than any "
                          "question needs"},
    [CODE_NO_STATEMENT] = {"no-statement", ASKDB_REJECTED, LAYER_GRAMMAR, "it is only comments"},
    [CODE_SECOND_STATEMENT] = {"second-statement", ASKDB_REJECTED, LAYER_GRAMMAR, "it is more than one"},
    [CODE_NOT_A_QUERY] = {"not-a-query", ASKDB_REJECTED, LAYER_GRAMMAR,
                          "it changes something, or is a command"},
    [CODE_NO_COLUMNS] = {"no-columns", ASKDB_REJECTED, LAYER_GRAMMAR, "it returns no columns"},
    [CODE_ROW_LOCK] = {"row-lock", ASKDB_REJECTED, LAYER_GRAMMAR, "it locks rows (FOR UPDATE, FOR SHARE)"},
    [CODE_PARAMETER] = {"parameter", ASKDB_REJECTED, LAYER_GRAMMAR,
                        "it has a parameter, which has no value here"},
    [CODE_SYNTAX] = {"syntax", ASKDB_REJECTED, LAYER_GRAMMAR,
                     "it is not understood, or has a part of SQL that is not allowed"},
    [CODE_UNKNOWN_TABLE] = {"unknown-table", ASKDB_REJECTED, LAYER_NAMES,
                            "it names a table that the catalog, or its FROM, does not have"},
    [CODE_UNKNOWN_COLUMN] = {"unknown-column", ASKDB_REJECTED, LAYER_NAMES,
                             "it names a column that its tables do not have"},
    [CODE_TABLE_NOT_ALLOWED] = {"table-not-allowed", ASKDB_REJECTED, LAYER_NAMES,
                                "it reads a system table, or a table in a way that its policy forbids"},
    [CODE_COLUMN_NOT_ALLOWED] = {"column-not-allowed", ASKDB_REJECTED, LAYER_NAMES,
                                 "it reads a system column"},
    [CODE_FUNCTION_NOT_ALLOWED] = {"function-not-allowed", ASKDB_REJECTED, LAYER_NAMES,
                                   "it calls a function that is not on the list of those allowed"},
    [CODE_OPERATOR_NOT_ALLOWED] =
        {"operator-not-allowed", ASKDB_REJECTED, LAYER_NAMES,
         "it uses an operator of another schema, or one between two long values that it makes"},
    [CODE_TYPE_NOT_ALLOWED] =
        {"type-not-allowed", ASKDB_REJECTED, LAYER_NAMES,
         "it casts to a type that looks names up, runs what users wrote, or is not known"},
    [CODE_SHADOWED_NAME] =
        {"shadowed-name", ASKDB_REJECTED, LAYER_NAMES,
         "it names a function, operator or type without a schema that a user has defined too "
         "(CVE-2018-1058)"},
    [CODE_COLLATION_UNKNOWN] = {"collation-unknown", ASKDB_REJECTED, LAYER_NAMES,
                                "it names a collation that is not there"},
    [CODE_DATABASE] = {"database", ASKDB_DATABASE, LAYER_DATABASE,
                       "the database itself refused it, or failed while running it; `sqlstate` says more on "
                       "PostgreSQL"},
    [CODE_CANCELLED] = {"cancelled", ASKDB_CANCELLED, LAYER_DATABASE, "it took too long, or was cancelled"},
    [CODE_CONNECT] = {"connect", ASKDB_CONNECT, LAYER_DATABASE,
                      "the database cannot be connected to, opened or read"},
    [CODE_USAGE] = {"usage", ASKDB_USAGE, LAYER_NONE, "an option, an argument or an input file is wrong"},
    [CODE_DECLINED] = {"declined", ASKDB_DECLINED, LAYER_NONE,
                       "the question cannot be answered from this data, or not surely enough"},
    [CODE_NOT_IN_DATA] = {"not-in-data", ASKDB_DECLINED, LAYER_NONE,
                          "nothing in the database is called what the question names"},
    [CODE_UNKNOWN_NAME] = {"unknown-name", ASKDB_DECLINED, LAYER_NONE,
                           "the question names something that no column is known to hold"},
    [CODE_NOT_USED] = {"not-used", ASKDB_DECLINED, LAYER_NONE,
                       "a part of the question has no place in the answer (--strict)"},
    [CODE_CHANGES_DATA] = {"changes-data", ASKDB_DECLINED, LAYER_NONE, "it asks for a change of the data"},
    [CODE_FORECAST] = {"forecast", ASKDB_DECLINED, LAYER_NONE, "it asks for what is not there yet"},
    [CODE_CAUSE] = {"cause", ASKDB_DECLINED, LAYER_NONE, "it asks why"},
    [CODE_BEYOND_QUERY] = {"beyond-query", ASKDB_DECLINED, LAYER_NONE,
                           "it asks for what cannot be said in one query yet, such as a correlation"},
    [CODE_LANGUAGE] = {"language", ASKDB_DECLINED, LAYER_NONE, "it is in another language than English"},
    [CODE_NOT_A_QUESTION] = {"not-a-question", ASKDB_DECLINED, LAYER_NONE,
                             "it asks nothing of this database"},
    [CODE_MODEL] = {"model", ASKDB_MODEL, LAYER_NONE, "the model or the endpoint failed"},
    [CODE_BROKEN_PIPE] = {"broken-pipe", ASKDB_DATABASE, LAYER_NONE, "the reader of the output went away"},
    [CODE_AUDIT_UNWRITTEN] = {"audit-unwritten", ASKDB_DATABASE, LAYER_NONE,
                              "the audit file takes no line, so no row is shown"},
};

static const struct warning_row warnings[WARNING_COUNT] = {
    [WARNING_CARTESIAN_PRODUCT] = {"cartesian-product", "no condition links two tables of FROM"},
    [WARNING_OTHER_TYPES] = {"other-types",
                             "a join of rows that refer to one of several tables, without a condition on the "
                             "column that says to which: the others' ids match too"},
    [WARNING_FAN_OUT] = {"fan-out", "a sum, count or average repeats rows, because a join goes from one to "
                                    "many; `count(*)` counts pairs of rows, or stands twice over one join"},
    [WARNING_UNGROUPED_COLUMN] = {"ungrouped-column",
                                  "SQLite: a column that is neither grouped nor aggregated has the value of "
                                  "any row of the group (PostgreSQL refuses it)"},
    [WARNING_TYPE_MISMATCH] = {"type-mismatch",
                               "a number compared with a text, a date with a number, a text with a number"},
    [WARNING_CONTRADICTION] = {"contradiction", "conditions that no row meets together"},
    [WARNING_UNLIKE_COLUMNS] =
        {"unlike-columns",
         "a join, a comparison or `IN` of columns that hold different things, or of a key and a quantity"},
    [WARNING_NO_YEAR] = {"no-year", "a column of years compared with a number that is none"},
    [WARNING_BACKWARD_DAYS] = {"backward-days", "the days from an end back to its beginning"},
    [WARNING_ITSELF] = {"itself",
                        "something compared with, taken from, divided by or shared out over itself"},
    [WARNING_IDLE_CONDITION] =
        {"idle-condition",
         "a condition that every row or no row meets, or that says what another one has said"},
    [WARNING_UNKNOWN_VALUE] = {"unknown-value",
                               "a column is compared with a text that it does not hold; the hint names the "
                               "nearest ones. Looked up in the values of a table of up to 50,000 rows, in an "
                               "index of a larger one, else not at all: no table is scanned for it"},
};

const struct warning_row *code_warning_row(enum warning_code code)
{
    return &warnings[code];
}

const char *code_status_says(enum askdb_status status)
{
    static const char *const says[] = {[ASKDB_OK] = "answered",
                                       [ASKDB_USAGE] = "usage: an option, an argument or an input file",
                                       [ASKDB_CONNECT] = "cannot connect to or read the database",
                                       [ASKDB_DECLINED] = "declined, or an assertion does not hold",
                                       [ASKDB_REJECTED] = "rejected by validation",
                                       [ASKDB_DATABASE] = "the database failed, or the output",
                                       [ASKDB_CANCELLED] = "timed out or cancelled",
                                       [ASKDB_MODEL] = "the model failed"};
    return says[status];
}

const struct error_row *code_row(enum error_code code)
{
    return &rows[code];
}

enum error_code code_of_status(enum askdb_status status)
{
    switch (status) {
    case ASKDB_USAGE:
        return CODE_USAGE;
    case ASKDB_CONNECT:
        return CODE_CONNECT;
    case ASKDB_DECLINED:
        return CODE_DECLINED;
    case ASKDB_REJECTED:
        return CODE_SYNTAX;
    case ASKDB_CANCELLED:
        return CODE_CANCELLED;
    case ASKDB_MODEL:
        return CODE_MODEL;
    case ASKDB_OK:
    case ASKDB_DATABASE:
        break;
    }
    return CODE_DATABASE;
}

enum error_layer code_layer(const char *code)
{
    for (size_t i = 0; i < CODE_COUNT; i++) {
        if (strcmp(rows[i].code, code) == 0) {
            return rows[i].layer;
        }
    }
    return LAYER_NONE;
}

const char *code_layer_name(enum error_layer layer)
{
    static const char *const names[] = {[LAYER_TEXT] = "text",
                                        [LAYER_GRAMMAR] = "grammar",
                                        [LAYER_NAMES] = "names",
                                        [LAYER_DATABASE] = "database",
                                        [LAYER_NONE] = ""};
    return names[layer];
}
