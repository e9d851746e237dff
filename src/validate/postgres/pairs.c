/* Operators that compare each part of one value with each part of another, in one step that hears no
 * cancellation: `&&`, `@>` and `<@` of arrays and jsonb, `?|` and `?&`, `@@`. What a table stores they may
 * compare with anything. The rule: where a statement can make long values, one of both operands is a column
 * of a table, or is made of constants of LONGEST bytes in all, or is a range. */
#include "validate/postgres/walk.h"

#include <string.h>

enum {
    LONGEST = 10000, /* also of a statement whose own texts and lists are short */
    MOST_JOINED = 2, /* values, not constants, put together by `||` in a statement: each may double one */
};

static const char pairing[] = "&& @> <@ ?| ?& @@ @@@";
static const char gathering[] = "array_agg json_agg json_object_agg jsonb_agg jsonb_object_agg string_agg "
                                "range_agg array_cat array_append array_prepend";
static const char ranges[] = "daterange int4range int8range numrange tsrange tstzrange";

/* The bytes of the constants that a value is made of; beyond LONGEST where it is made of anything else. */
static size_t bytes_of(const cJSON *node)
{
    size_t sum = 1;
    if (cJSON_IsString(node)) {
        return strlen(node->valuestring);
    }
    for (const cJSON *item = node != NULL ? node->child : NULL; item != NULL && sum <= LONGEST;
         item = item->next) {
        const char *kind = item->string != NULL ? item->string : "";
        sum += pg_in_words("ColumnRef SubLink ParamRef", kind) ? LONGEST + 1 : bytes_of(item);
    }
    return sum;
}

static bool is_short(struct pg_walk *walk, const cJSON *node)
{
    const cJSON *body = NULL;
    const char *schema = "", *kind = pg_kind(node, &body);
    if (kind == NULL) {
        return false;
    }
    if (strcmp(kind, "ColumnRef") == 0) {
        return pg_is_stored(walk, body);
    }
    if (strcmp(kind, "FuncCall") == 0) {
        const char *name = pg_qualified_name(pg_field(body, "funcname"), &schema);
        if (name != NULL && pg_in_words(ranges, name)) {
            return true;
        }
    }
    return bytes_of(node) <= LONGEST;
}

static bool is_constant(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    return kind != NULL && strcmp(kind, "A_Const") == 0;
}

void pg_note_operator(struct pg_walk *walk, const char *name, const cJSON *left, const cJSON *right,
                      size_t place)
{
    struct statement *statement = walk->statement;
    if (strcmp(name, "||") == 0) {
        statement->joined += !is_constant(left) && !is_constant(right);
    } else if (statement->pairing == NULL && pg_in_words(pairing, name) && !is_short(walk, left) &&
               !is_short(walk, right)) {
        statement->pairing = name;
        statement->pairing_place = place;
    }
}

void pg_note_gathering(struct pg_walk *walk, const char *function)
{
    walk->statement->lengthens |= pg_in_words(gathering, function);
}

int pg_check_pairs(struct pg_walk *walk)
{
    const struct statement *statement = walk->statement;
    bool makes = statement->lengthens || statement->joined > MOST_JOINED || statement->length > LONGEST;
    if (statement->pairing == NULL || !makes) {
        return 0;
    }
    return pg_reject(walk, CODE_OPERATOR_NOT_ALLOWED, statement->pairing_place, 1,
                     "operator %s is not allowed between two values that this statement makes: one of them "
                     "is to be a column of a table, or constants of at most %d bytes",
                     statement->pairing, LONGEST);
}
