/* Codes of refusals. Messages may be worded anew, and then change here too: a test asks every refusal of
 * fixtures/hostile for its code. */
#include "validate/validate.h"

#include <string.h>

static const struct {
    const char *code;
    enum validate_layer layer;
    const char *part; /* of the message */
} codes[] = {
    {"empty", LAYER_TEXT, "statement is empty"},
    {"too-long", LAYER_TEXT, "longer than 1 MB"},
    {"encoding", LAYER_TEXT, "not valid UTF-8"},
    {"too-complex", LAYER_TEXT, "words and operators"},
    {"too-complex", LAYER_TEXT, "multiply to too many"},
    {"too-complex", LAYER_TEXT, "nested too deeply"},
    {"no-statement", LAYER_GRAMMAR, "holds no statement"},
    {"second-statement", LAYER_GRAMMAR, "only one statement"},
    {"second-statement", LAYER_GRAMMAR, "not exactly one statement"},
    {"not-a-query", LAYER_GRAMMAR, "only a query may run"},
    {"not-a-query", LAYER_GRAMMAR, "may not be modified"},
    {"not-a-query", LAYER_GRAMMAR, "cannot create"},
    {"not-a-query", LAYER_GRAMMAR, "RAISE"},
    {"no-columns", LAYER_GRAMMAR, "returns no columns"},
    {"row-lock", LAYER_GRAMMAR, "locking rows"},
    {"parameter", LAYER_GRAMMAR, "parameter"},
    {"shadowed-name", LAYER_NAMES, "also defined by a user"},
    {"unknown-table", LAYER_NAMES, "no such table"},
    {"unknown-table", LAYER_NAMES, "no table "},
    {"unknown-column", LAYER_NAMES, "no such column"},
    {"unknown-column", LAYER_NAMES, "is not known"},
    {"unknown-column", LAYER_NAMES, "USING: column"},
    {"table-not-allowed", LAYER_NAMES, "system table "},
    {"table-not-allowed", LAYER_NAMES, "table "},
    {"column-not-allowed", LAYER_NAMES, "system column "},
    {"column-not-allowed", LAYER_NAMES, "column "},
    {"function-not-allowed", LAYER_NAMES, "function"},
    {"function-not-allowed", LAYER_NAMES, "sampling method"},
    {"function-not-allowed", LAYER_NAMES, "XML expressions"},
    {"operator-not-allowed", LAYER_NAMES, "operators of other schemas"},
    {"type-not-allowed", LAYER_NAMES, "type"},
    {"collation-unknown", LAYER_NAMES, "no such collation"},
    {"syntax", LAYER_GRAMMAR, ""},
};

const char *validate_code(const struct askdb_error *err, enum validate_layer *ret_layer)
{
    static const struct {
        const char *code;
        enum askdb_status status;
    } others[] = {
        {"usage", ASKDB_USAGE},       {"connect", ASKDB_CONNECT},     {"declined", ASKDB_DECLINED},
        {"database", ASKDB_DATABASE}, {"cancelled", ASKDB_CANCELLED}, {"model", ASKDB_MODEL},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (others[i].status == err->status) {
            *ret_layer = LAYER_DATABASE;
            return others[i].code;
        }
    }
    size_t i = 0;
    while (strstr(err->message, codes[i].part) == NULL) {
        i++;
    }
    *ret_layer = codes[i].layer;
    return codes[i].code;
}
