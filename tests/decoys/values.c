/* Values: expressions of every kind. */
#include "writer.h"

#include <string.h>

static void put_call(struct writer *writer)
{
    static const char *const functions[] = {"upper",
                                            "length",
                                            "abs",
                                            "max",
                                            "count",
                                            "to_json",
                                            "row_to_json",
                                            "coalesce",
                                            "greatest",
                                            "concat",
                                            "to_jsonb",
                                            "array_agg",
                                            "json_each",
                                            "jsonb_each",
                                            "json_array_elements",
                                            "unnest",
                                            "pg_catalog.upper",
                                            "initcap",
                                            "radians",
                                            "pg_catalog.radians",
                                            "date",
                                            "pg_catalog.date",
                                            "text",
                                            "pg_typeof",
                                            "json_agg",
                                            "generate_series",
                                            "json_object_keys",
                                            "array_to_string",
                                            "format",
                                            "row_number() OVER () + length"};
    if (writer_draw(writer, 12) == 0) {
        writer_put(writer, "%s%s", writer_draw(writer, 2) == 0 ? "public." : "", writer_name(writer));
    } else {
        writer_put(writer, "%s", PICK(writer, functions));
    }
    writer_put(writer, "(");
    writer_put_value(writer);
    if (writer_draw(writer, 5) == 0) {
        writer_put(writer, ", ");
        writer_put_value(writer);
    }
    writer_put(writer, ")");
}

static void put_base(struct writer *writer)
{
    switch (writer_draw(writer, 9)) {
    case 0:
        writer_put(writer, "%s.%s", writer_name(writer), writer_name(writer));
        break;
    case 1:
        put_call(writer);
        break;
    case 2:
        writer_put(writer, "ROW(%s, %s)", writer_name(writer), writer_name(writer));
        break;
    case 3:
        writer_put(writer, "(SELECT %s FROM ", writer_name(writer));
        writer_put_table(writer);
        writer_put(writer, " LIMIT 1)");
        break;
    case 4:
        writer_put_value(writer);
        break;
    default:
        writer_put(writer, "%s", writer_name(writer));
    }
}

/* (value).name, and what looks like it. */
static void put_field(struct writer *writer)
{
    writer_put(writer, "(");
    put_base(writer);
    writer_put(writer, ")");
    if (writer_draw(writer, 10) == 0) {
        writer_put(writer, "[1]");
    }
    writer_put(writer, ".%s", writer_draw(writer, 20) == 0 ? "*" : writer_name(writer));
    if (writer_draw(writer, 12) == 0) {
        writer_put(writer, ".%s", writer_name(writer));
    }
}

static void put_cast(struct writer *writer)
{
    bool word = writer_draw(writer, 3) == 0;
    writer_put(writer, "%s", word ? "CAST(" : "(");
    writer_put_value(writer);
    writer_put(writer, "%s", word ? " AS " : ")::");
    writer_put_type(writer);
    writer_put(writer, "%s", word ? ")" : "");
}

void writer_put_operator(struct writer *writer)
{
    static const char *const operators[] = {"+",
                                            "-",
                                            "*",
                                            "=",
                                            "<>",
                                            "||",
                                            "#",
                                            "->",
                                            "->>",
                                            "<",
                                            "IN",
                                            "LIKE",
                                            "IS DISTINCT FROM",
                                            "OPERATOR(pg_catalog.+)",
                                            "OPERATOR(early.#)",
                                            "OPERATOR(pg_catalog.#)",
                                            "AND",
                                            "OR",
                                            "NOT IN",
                                            "~",
                                            "@>"};
    const char *operator= PICK(writer, operators);
    bool list = strstr(operator, "IN") == operator|| strncmp(operator, "NOT", 3) == 0;
    writer_put(writer, "(");
    writer_put_value(writer);
    writer_put(writer, " %s %s", operator, list ? "(" : "");
    writer_put_value(writer);
    writer_put(writer, list ? "))" : ")");
}

static void put_clause(struct writer *writer)
{
    static const char *const openings[] = {"EXISTS (", "ARRAY(", "(", "1 = ANY (", "1 IN (", "(1, 2) = ("};
    unsigned kind = writer_draw(writer, 8);
    if (kind == 0) {
        writer_put(writer, "CASE ");
        writer_put_value(writer);
        writer_put(writer, " WHEN ");
        writer_put_value(writer);
        writer_put(writer, " THEN ");
        writer_put_value(writer);
        writer_put(writer, " END");
    } else if (kind == 1) {
        writer_put(writer, "ARRAY[%s, %s]", writer_name(writer), writer_name(writer));
    } else if (kind == 2) {
        writer_put(writer, "to_json(%s.*)", writer_name(writer));
    } else {
        writer_put(writer, "%s", PICK(writer, openings));
        writer_put_select(writer);
        writer_put(writer, ")");
    }
}

void writer_put_value(struct writer *writer)
{
    if (++writer->depth > MAX_DEPTH) {
        writer_put(writer, "%s", writer_draw(writer, 4) == 0 ? "1" : writer_name(writer));
        writer->depth--;
        return;
    }
    switch (writer_draw(writer, 20)) {
    case 0:
        writer_put_shape(writer, "$c");
        break;
    case 1:
    case 18:
        writer_put_rare_value(writer);
        break;
    case 2:
        put_call(writer);
        break;
    case 3:
        put_cast(writer);
        break;
    case 4:
        writer_put_operator(writer);
        break;
    case 5:
        put_clause(writer);
        break;
    case 6:
        writer_put(writer, "public.%s.%s", writer_name(writer), writer_name(writer));
        break;
    case 7:
    case 8:
    case 9:
    case 10:
        writer_put(writer, "%s.%s", writer_name(writer), writer_name(writer));
        break;
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
        put_field(writer);
        break;
    default:
        writer_put(writer, "%s", writer_name(writer));
    }
    writer->depth--;
}
