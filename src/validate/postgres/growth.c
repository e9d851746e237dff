/* How large a value may a statement ask for out of nothing? Single steps of the server over long texts
 * (strpos, replace, translate, ...) hear no cancellation, so nothing may make a long text by saying a number.
 * The rule: what a number makes long is refused unless the number is written out, and all that it can make is
 * bounded: a written text to LONGEST bytes, any other value MOST_REPEATS times, once a statement. So may
 * nothing say a number of steps, nor take a time that grows with the square of a text that is not cut. */
#include "validate/postgres/walk.h"

#include <stdlib.h>
#include <string.h>

enum {
    LONGEST = 10000,
    MOST_REPEATS = 100,
    UNKNOWN = -1, /* of a number: it is computed */
};

/* A whole number that is written out, possibly with a cast to a type of whole numbers: cast to a text it may
 * be anything, such as a letter that escapes others. */
static long constant_of(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body), *schema = "";
    if (kind != NULL && strcmp(kind, "TypeCast") == 0) {
        const cJSON *type = pg_field(body, "typeName");
        const char *name = pg_qualified_name(pg_field(type, "names"), &schema);
        bool whole = name != NULL && pg_in_words("int2 int4 int8", name) &&
                     (schema[0] == '\0' || strcmp(schema, "pg_catalog") == 0) &&
                     pg_field(type, "arrayBounds") == NULL;
        kind = whole ? pg_kind(pg_field(body, "arg"), &body) : NULL;
    }
    const cJSON *integer = kind != NULL && strcmp(kind, "A_Const") == 0 ? pg_field(body, "ival") : NULL;
    const cJSON *value = integer != NULL ? pg_field(integer, "ival") : NULL; /* absent where it is 0 */
    return integer == NULL ? UNKNOWN : value == NULL ? 0 : (long)cJSON_GetNumberValue(value);
}

/* What a number is at most: it is written out, or the least of one that is and others. */
static long number_of(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    if (kind == NULL || strcmp(kind, "MinMaxExpr") != 0 || strcmp(pg_text(body, "op"), "IS_LEAST") != 0) {
        return constant_of(node);
    }
    long least = UNKNOWN;
    const cJSON *arguments = pg_field(body, "args");
    for (const cJSON *item = arguments != NULL ? arguments->child : NULL; item != NULL; item = item->next) {
        long number = constant_of(item);
        least = number != UNKNOWN && (least == UNKNOWN || number < least) ? number : least;
    }
    return least;
}

/* The text of a string that is written out; NULL where it is computed. */
static const char *text_of(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    const cJSON *string = kind != NULL && strcmp(kind, "A_Const") == 0 ? pg_field(body, "sval") : NULL;
    return string != NULL ? pg_text(string, "sval") : NULL;
}

static int refuse(struct pg_walk *walk, const cJSON *call, const char *name)
{
    return pg_reject(
        walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(call), 1,
        "function %s is only allowed with a small size that is written out, as in least(n, 100): "
        "%d bytes of a written text, or once in a statement %d times any value",
        name, LONGEST, MOST_REPEATS);
}

static int check_times(struct pg_walk *walk, const cJSON *call, const char *name, const cJSON *value,
                       long times)
{
    const char *text = text_of(value);
    bool small = times != UNKNOWN && (text != NULL || number_of(value) != UNKNOWN)
                     ? times <= LONGEST && (size_t)times * (text != NULL ? strlen(text) : 1) <= LONGEST
                     : times != UNKNOWN && times <= MOST_REPEATS && !walk->statement->repeated;
    walk->statement->repeated = walk->statement->repeated || text == NULL;
    return small ? 0 : refuse(walk, call, name);
}

/* The elements of ARRAY[2, 3], multiplied. */
static long product_of(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(node, &body);
    if (kind == NULL || strcmp(kind, "A_ArrayExpr") != 0) {
        return UNKNOWN;
    }
    long product = 1;
    const cJSON *elements = pg_field(body, "elements");
    for (const cJSON *item = elements != NULL ? elements->child : NULL; item != NULL; item = item->next) {
        long number = number_of(item);
        if (number < 0 || number > LONGEST || product > LONGEST) {
            return UNKNOWN;
        }
        product *= number;
    }
    return product;
}

/* "%-20s": the width is in the text, or with "%*s" among the arguments. */
static bool has_small_widths(const char *format)
{
    for (const char *at = strchr(format, '%'); at != NULL; at = strchr(at, '%')) {
        at++;
        size_t length = strspn(at, "0123456789$-*");
        for (const char *digits = at; digits < at + length; digits++) {
            if (*digits == '*' || (*digits >= '1' && *digits <= '9' && atol(digits) > LONGEST)) {
                return false;
            }
        }
        at += length;
        at += *at != '\0';
    }
    return true;
}

/* A text that is cut: left(x, 1000), substr(x, 1, 1000). Where the places are no numbers, substring looks for a
 * pattern. */
static bool is_cut(const cJSON *node)
{
    const cJSON *body = NULL;
    const char *schema = "", *kind = pg_kind(node, &body);
    const char *name = kind != NULL && strcmp(kind, "FuncCall") == 0
                           ? pg_qualified_name(pg_field(body, "funcname"), &schema)
                           : NULL;
    const cJSON *arguments = pg_field(body, "args");
    int place = name == NULL                            ? 0
                : strcmp(name, "left") == 0             ? 1
                : pg_in_words("substr substring", name) ? 2
                                                        : 0;
    bool numbers = place < 2 || number_of(cJSON_GetArrayItem(arguments, 1)) != UNKNOWN;
    long length = place > 0 && numbers ? number_of(cJSON_GetArrayItem(arguments, place)) : UNKNOWN;
    return length > 0 && length <= LONGEST; /* a negative number reads as 0 in the tree */
}

/* Composing a text takes time with the square of its length. */
static int check_composed(struct pg_walk *walk, const cJSON *call, const char *name, const cJSON *value)
{
    const cJSON *body = NULL;
    const char *text = text_of(value), *kind = pg_kind(value, &body);
    bool stored = kind != NULL && strcmp(kind, "ColumnRef") == 0 && pg_is_stored(walk, body);
    if ((text != NULL && strlen(text) <= LONGEST) || stored || is_cut(value)) {
        return 0;
    }
    return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(call), 1,
                     "function %s is only allowed with a column of a table, or a text that is cut, as in "
                     "%s(left(x, 1000))",
                     name, name);
}

/* PostGIS's functions whose arguments after the first ones say in how many steps something is done. */
static const struct {
    const char *name;
    int most; /* arguments */
} stepping[] = {
    {"st_buffer", 2}, {"st_curvetoline", 1}, {"st_frechetdistance", 2}, {"st_hausdorffdistance", 2}};

static int check_steps(struct pg_walk *walk, const cJSON *call, const char *name, const cJSON *arguments)
{
    for (size_t i = 0; i < sizeof stepping / sizeof *stepping; i++) {
        if (strcmp(stepping[i].name, name) == 0 && cJSON_GetArraySize(arguments) > stepping[i].most) {
            return pg_reject(walk, CODE_FUNCTION_NOT_ALLOWED, pg_place(call), 1,
                             "function %s is only allowed with its first %d argument(s)", name,
                             stepping[i].most);
        }
    }
    return 0;
}

int pg_check_growth(struct pg_walk *walk, const cJSON *call, const char *name)
{
    const cJSON *arguments = pg_field(call, "args");
    const cJSON *first = arguments != NULL ? arguments->child : NULL;
    const cJSON *second = first != NULL ? first->next : NULL;
    if (strcmp(name, "repeat") == 0) {
        return check_times(walk, call, name, first, number_of(second));
    }
    if (strcmp(name, "array_fill") == 0) {
        return check_times(walk, call, name, first, product_of(second));
    }
    if (strcmp(name, "lpad") == 0 || strcmp(name, "rpad") == 0) {
        long length = number_of(second);
        return length != UNKNOWN && length <= LONGEST ? 0 : refuse(walk, call, name);
    }
    if (strcmp(name, "format") == 0) {
        const char *format = text_of(first);
        return format != NULL && has_small_widths(format) ? 0 : refuse(walk, call, name);
    }
    if (strcmp(name, "normalize") == 0 || strcmp(name, "is_normalized") == 0) {
        return check_composed(walk, call, name, first);
    }
    return check_steps(walk, call, name, arguments);
}

int pg_check_padding(struct pg_walk *walk, const cJSON *type_name, const char *name)
{
    const cJSON *modifiers = pg_field(type_name, "typmods");
    const cJSON *length = modifiers != NULL ? modifiers->child : NULL;
    if (length == NULL || !pg_in_words("bpchar char bit", name)) {
        return 0;
    }
    long number = number_of(length);
    return number != UNKNOWN && number <= LONGEST
               ? 0
               : pg_reject(walk, CODE_TYPE_NOT_ALLOWED, pg_place(type_name), 1,
                           "type %s is only allowed with a length up to %d", name, LONGEST);
}
