/* Operators and functions that compare each part of one value with each part of another, in one step that
 * hears no cancellation: `&&`, `@>` and `<@` of arrays and jsonb, `?|` and `?&`, `@@`, `word_similarity`,
 * `translate`, and what looks for a text in another: LIKE, `strpos`, `replace`, `split_part`. What a table
 * stores they may compare with anything. The rule: where a statement can make long values, one of both operands
 * is made of columns of tables and constants, of LONGEST bytes in all, or is a range. */
#include "validate/postgres/walk.h"

#include <stdint.h>
#include <string.h>

enum {
    LONGEST = 10000,
    MOST_GROWN = 40000, /* a statement's bytes, multiplied by all that may double a value, or more */
};

static const char pairing[] = "&& @> <@ ?| ?& @@ @@@ <% %> <<% %>> <<-> <->> <<<-> <->>> ~~ ~~* !~~ !~~*";
static const char pairing_functions[] =
    "similarity word_similarity strict_word_similarity translate btrim ltrim rtrim ts_rank ts_rank_cd "
    "ts_headline arraycontains arraycontained arrayoverlap hs_contains hs_contained exists_all exists_any";
/* They look for their second argument in the first one. */
static const char searching[] = "strpos position split_part replace string_to_array string_to_table";
static const char ranges[] = "daterange int4range int8range numrange tsrange tstzrange";

/* The bytes that a value is made of, a column of a table counting as one; beyond LONGEST where it is made of
 * anything else, or by what gathers or fills. */
static double bytes_of(struct pg_walk *walk, const cJSON *node)
{
    double sum = 1;
    if (cJSON_IsString(node)) {
        bool number = node->string != NULL && strcmp(node->string, "fval") == 0;
        bool long_one = number ? pg_is_long_number(node->valuestring) : strcmp(node->valuestring, "^") == 0;
        return long_one ? LONGEST + 1 : (double)strlen(node->valuestring);
    }
    for (const cJSON *item = node != NULL ? node->child : NULL; item != NULL && sum <= LONGEST;
         item = item->next) {
        const char *kind = item->string != NULL ? item->string : "";
        bool column = strcmp(kind, "ColumnRef") == 0;
        bool unknown = column ? !pg_is_stored(walk, item) : pg_in_words("SubLink ParamRef", kind);
        double bytes = unknown || column ? 1 : bytes_of(walk, item);
        if (strcmp(kind, "FuncCall") == 0) {
            struct pg_lengthening how = pg_lengthening_of(item);
            bytes = how.gathers ? LONGEST + 1 : how.pairs ? bytes * bytes : bytes * how.bytes;
        }
        sum += unknown ? LONGEST + 1 : bytes;
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

/* Of a function or an operator whose time is the product of its operands' lengths. */
static void note_pairing(struct pg_walk *walk, const char *what, const char *name, size_t place)
{
    struct statement *statement = walk->statement;
    if (statement->pairing == NULL) {
        statement->pairing = arena_printf(statement->arena, "%s %s", what, name);
        statement->pairing_place = place;
    }
}

void pg_note_operator(struct pg_walk *walk, const char *name, const cJSON *left, const cJSON *right,
                      size_t place)
{
    if (strcmp(name, "||") == 0) {
        pg_note_growth(walk, !pg_is_constant(left) && !pg_is_constant(right) ? 2 : 1);
    } else if (strcmp(name, "^") == 0) { /* a number of 100,000 digits */
        walk->statement->lengthens = true;
    } else if (pg_in_words(pairing, name) && !is_short(walk, left) && !is_short(walk, right)) {
        note_pairing(walk, "operator", name, place);
    }
}

void pg_note_call(struct pg_walk *walk, const char *name, const cJSON *call)
{
    const cJSON *arguments = pg_field(call, "args");
    struct pg_lengthening how = pg_lengthening_of(call);
    walk->statement->lengthens |= how.gathers || how.pairs;
    pg_note_growth(walk, how.values * how.bytes);
    size_t most = pg_in_words(pairing_functions, name) ? SIZE_MAX : pg_in_words(searching, name) ? 2 : 0;
    size_t others = 0;
    for (const cJSON *item = arguments != NULL ? arguments->child : NULL; item != NULL && most > 0;
         item = item->next, most--) {
        others += !is_short(walk, item);
    }
    if (others > 1) {
        note_pairing(walk, "function", name, pg_place(call));
    }
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
                     "%s is not allowed between two values that this statement makes: one of them "
                     "is to be of columns of tables, and constants of at most %d bytes",
                     statement->pairing, LONGEST);
}
