/* Operators that compare each part of one value with each part of another, in one step that hears no
 * cancellation: `&&`, `@>` and `<@` of arrays and jsonb, `?|` and `?&`, `@@`. What a table stores they may
 * compare with anything. The rule: where a statement can make long values, one of both operands is made of
 * columns of tables and constants, of LONGEST bytes in all, or is a range. */
#include "validate/postgres/walk.h"

#include <string.h>

enum {
    LONGEST = 10000,
    MOST_GROWN = 40000, /* a statement's bytes, multiplied by all that may double a value, or more */
};

static const char pairing[] = "&& @> <@ ?| ?& @@ @@@";
static const char gathering[] = "array_agg json_agg json_object_agg jsonb_agg jsonb_object_agg string_agg "
                                "range_agg array_cat array_append array_prepend array_fill repeat lpad rpad "
                                "format";
static const char ranges[] = "daterange int4range int8range numrange tsrange tstzrange";

/* The bytes that a value is made of, a column of a table counting as one; beyond LONGEST where it is made of
 * anything else, or by what gathers or fills. */
static size_t bytes_of(struct pg_walk *walk, const cJSON *node)
{
    size_t sum = 1;
    if (cJSON_IsString(node)) {
        return pg_in_words(gathering, node->valuestring) ? LONGEST + 1 : strlen(node->valuestring);
    }
    for (const cJSON *item = node != NULL ? node->child : NULL; item != NULL && sum <= LONGEST;
         item = item->next) {
        const char *kind = item->string != NULL ? item->string : "";
        bool column = strcmp(kind, "ColumnRef") == 0;
        bool unknown = column ? !pg_is_stored(walk, item) : pg_in_words("SubLink ParamRef", kind);
        sum += unknown ? LONGEST + 1 : column ? 1 : bytes_of(walk, item);
    }
    return sum;
}

static bool is_short(struct pg_walk *walk, const cJSON *node)
{
    const cJSON *body = NULL;
    const char *schema = "", *kind = pg_kind(node, &body);
    const char *name = kind != NULL && strcmp(kind, "FuncCall") == 0
                           ? pg_qualified_name(pg_field(body, "funcname"), &schema)
                           : NULL;
    return kind != NULL && ((name != NULL && pg_in_words(ranges, name)) || bytes_of(walk, node) <= LONGEST);
}

static bool is_constant(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    return kind != NULL && strcmp(kind, "A_Const") == 0;
}

static void note_growth(struct pg_walk *walk, size_t times)
{
    struct statement *statement = walk->statement;
    statement->growth = (statement->growth > 0 ? statement->growth : 1) * (double)(times > 0 ? times : 1);
}

void pg_note_array(struct pg_walk *walk, const cJSON *elements)
{
    size_t computed = 0;
    for (const cJSON *item = elements != NULL ? elements->child : NULL; item != NULL; item = item->next) {
        computed += !is_constant(item);
    }
    note_growth(walk, computed);
}

void pg_note_operator(struct pg_walk *walk, const char *name, const cJSON *left, const cJSON *right,
                      size_t place)
{
    struct statement *statement = walk->statement;
    if (strcmp(name, "||") == 0) {
        note_growth(walk, !is_constant(left) && !is_constant(right) ? 2 : 1);
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
    double grown = (statement->growth > 0 ? statement->growth : 1) * (double)statement->length;
    bool makes = statement->lengthens || grown > MOST_GROWN;
    if (statement->pairing == NULL || !makes) {
        return 0;
    }
    return pg_reject(walk, CODE_OPERATOR_NOT_ALLOWED, statement->pairing_place, 1,
                     "operator %s is not allowed between two values that this statement makes: one of them "
                     "is to be of columns of tables, and constants of at most %d bytes",
                     statement->pairing, LONGEST);
}
