#include "generate.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 4, MAX_KNOWN = 64 };

struct writer {
    uint64_t *state;
    char *text;
    size_t size, used;
    int depth;
    const char *known[MAX_KNOWN]; /* names that the FROM clauses around have brought: most are right */
    unsigned known_count;
};

static void write_select(struct writer *writer);
static void write_value(struct writer *writer);

/* splitmix64 */
static unsigned draw(struct writer *writer, unsigned below)
{
    uint64_t z = (*writer->state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (unsigned)((z ^ (z >> 31)) % below);
}

__attribute__((format(printf, 2, 3))) static void put(struct writer *writer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(writer->text + writer->used, writer->size - writer->used, format, arguments);
    va_end(arguments);
    size_t left = writer->size - writer->used - 1;
    writer->used += length < 0 ? 0 : (size_t)length < left ? (size_t)length : left;
}

#define PICK(writer, items) (items)[draw((writer), sizeof(items) / sizeof *(items))]

/* Few names, for everything: a column, a table, an alias and a function are called alike more often than not.
 */
static const char *any_name(struct writer *writer)
{
    static const char *const names[] = {
        "a",    "b",     "t",          "j",        "id",     "name",  "value",           "key",
        "evil", "count", "regions",    "lower",    "text",   "list",  "\"row\"",         "pg_sleep",
        "a",    "t",     "ordinality", "column1",  "body",   "upper", "generate_series", "\"coalesce\"",
        "j",    "key",   "initcap",    "tableoid", "unnest", "mood",  "json_each",       "\"case\""};
    return PICK(writer, names);
}

static const char *name(struct writer *writer)
{
    bool known = writer->known_count > 0 && draw(writer, 5) > 0;
    return known ? writer->known[draw(writer, writer->known_count)] : any_name(writer);
}

static const char *know(struct writer *writer, const char *text)
{
    if (writer->known_count < MAX_KNOWN) {
        writer->known[writer->known_count++] = text;
    }
    return text;
}

/* --- tables --- */

static void put_table(struct writer *writer)
{
    static const struct {
        const char *text;
        const char *names[4];
    } tables[] = {
        {"regions", {"regions", "id", "name", "value"}},
        {"a", {"a", "t", "id", "a"}},
        {"t", {"t", "id", "b", "\"row\""}},
        {"public.t", {"t", "mood", "list", "body"}},
        {"b", {"b", "t", "evil", "b"}},
        {"key", {"key", "value", "pg_sleep", "key"}},
        {"public.regions", {"regions", "id", "name", "value"}},
        {"early.regions", {"regions", "evil", "t", "regions"}},
        {"early.b", {"b", "id", "name", "b"}},
        {"tones", {"tones", "id", "tone", "tones"}},
        {"many_tones", {"id", "tones", "tones", "many_tones"}},
        {"depths", {"depths", "depth", "depth", "list"}},
    };
    unsigned chosen = draw(writer, sizeof tables / sizeof *tables);
    if (writer->known_count > 0 && draw(writer, 8) == 0) {
        put(writer, "%s", name(writer));
        return;
    }
    for (size_t i = 0; i < 4; i++) {
        know(writer, tables[chosen].names[i]);
    }
    put(writer, "%s", tables[chosen].text);
}

static void put_names(struct writer *writer)
{
    put(writer, "(");
    for (unsigned left = draw(writer, 3) > 0 ? 1 : 1 + draw(writer, 3); left > 0; left--) {
        put(writer, "%s%s", know(writer, any_name(writer)), left > 1 ? ", " : ")");
    }
}

static void put_alias(struct writer *writer, unsigned chance)
{
    if (draw(writer, 8) >= chance) {
        return;
    }
    put(writer, " AS %s", know(writer, any_name(writer)));
    if (draw(writer, 3) == 0) {
        put_names(writer);
    }
}

/* --- values --- */

static void put_constant(struct writer *writer)
{
    static const char *const constants[] = {"1",
                                            "2",
                                            "'x'",
                                            "'1'",
                                            "NULL",
                                            "0.5",
                                            "'{\"a\": 1, \"key\": 2}'::json",
                                            "'[1, {\"a\": 2}]'::json",
                                            "'{}'::jsonb",
                                            "true",
                                            "DATE '2024-01-01'",
                                            "ARRAY[1, 2]",
                                            "ARRAY['a', 'b']",
                                            "1::smallint",
                                            "'x'::text"};
    put(writer, "%s", PICK(writer, constants));
}

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
    if (draw(writer, 12) == 0) {
        put(writer, "%s%s", draw(writer, 2) == 0 ? "public." : "", name(writer));
    } else {
        put(writer, "%s", PICK(writer, functions));
    }
    put(writer, "(");
    write_value(writer);
    if (draw(writer, 5) == 0) {
        put(writer, ", ");
        write_value(writer);
    }
    put(writer, ")");
}

static void put_base(struct writer *writer)
{
    switch (draw(writer, 9)) {
    case 0:
        put(writer, "%s.%s", name(writer), name(writer));
        break;
    case 1:
        put_call(writer);
        break;
    case 2:
        put(writer, "ROW(%s, %s)", name(writer), name(writer));
        break;
    case 3:
        put(writer, "(SELECT %s FROM ", name(writer));
        put_table(writer);
        put(writer, " LIMIT 1)");
        break;
    case 4:
        write_value(writer);
        break;
    default:
        put(writer, "%s", name(writer));
    }
}

/* (value).name, and what looks like it. */
static void put_field(struct writer *writer)
{
    put(writer, "(");
    put_base(writer);
    put(writer, ")");
    if (draw(writer, 10) == 0) {
        put(writer, "[1]");
    }
    put(writer, ".%s", draw(writer, 20) == 0 ? "*" : name(writer));
    if (draw(writer, 12) == 0) {
        put(writer, ".%s", name(writer));
    }
}

static void put_cast(struct writer *writer)
{
    static const char *const types[] = {
        "text",         "int",           "json",       "jsonb",           "mood",
        "trap",         "plain",         "date",       "pg_catalog.date", "pg_catalog.text",
        "pair",         "regions",       "regclass",   "text[]",          "early.date",
        "public.plain", "early.radians", "varchar(3)", "trap_pair",       "tone",
        "float8",       "name",          "record",     "trap[]"};
    bool word = draw(writer, 3) == 0;
    put(writer, "%s", word ? "CAST(" : "(");
    write_value(writer);
    put(writer, "%s%s%s", word ? " AS " : ")::", PICK(writer, types), word ? ")" : "");
}

static void put_operator(struct writer *writer)
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
    put(writer, "(");
    write_value(writer);
    put(writer, " %s %s", operator, list ? "(" : "");
    write_value(writer);
    put(writer, list ? "))" : ")");
}

static void put_clause(struct writer *writer)
{
    static const char *const openings[] = {"EXISTS (", "ARRAY(", "(", "1 = ANY (", "1 IN (", "(1, 2) = ("};
    unsigned kind = draw(writer, 8);
    if (kind == 0) {
        put(writer, "CASE ");
        write_value(writer);
        put(writer, " WHEN ");
        write_value(writer);
        put(writer, " THEN ");
        write_value(writer);
        put(writer, " END");
    } else if (kind == 1) {
        put(writer, "ARRAY[%s, %s]", name(writer), name(writer));
    } else if (kind == 2) {
        put(writer, "to_json(%s.*)", name(writer));
    } else {
        put(writer, "%s", PICK(writer, openings));
        write_select(writer);
        put(writer, ")");
    }
}

static void write_value(struct writer *writer)
{
    if (++writer->depth > MAX_DEPTH) {
        put(writer, "%s", draw(writer, 4) == 0 ? "1" : name(writer));
        writer->depth--;
        return;
    }
    switch (draw(writer, 20)) {
    case 0:
    case 1:
        put_constant(writer);
        break;
    case 2:
        put_call(writer);
        break;
    case 3:
        put_cast(writer);
        break;
    case 4:
        put_operator(writer);
        break;
    case 5:
        put_clause(writer);
        break;
    case 6:
        put(writer, "public.%s.%s", name(writer), name(writer));
        break;
    case 7:
    case 8:
    case 9:
    case 10:
        put(writer, "%s.%s", name(writer), name(writer));
        break;
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
        put_field(writer);
        break;
    default:
        put(writer, "%s", name(writer));
    }
    writer->depth--;
}

/* --- FROM --- */

static void put_function(struct writer *writer)
{
    static const char *const functions[] = {"generate_series(1, 2)",
                                            "unnest(ARRAY[1, 2])",
                                            "json_each('{\"a\": 1, \"b\": 2}')",
                                            "upper('x')",
                                            "jsonb_each_text('{\"a\": 1}')",
                                            "json_array_elements('[1, 2]')",
                                            "jsonb_array_elements_text('[\"x\"]')",
                                            "regexp_split_to_table('a b', ' ')",
                                            "unnest(ARRAY[1], ARRAY['x'])",
                                            "json_object_keys('{\"a\": 1}')",
                                            "string_to_table('a b', ' ')",
                                            "CAST('x' AS text)",
                                            "current_date",
                                            "COALESCE('x', 'y')",
                                            "unnest(ARRAY(SELECT regions FROM regions))",
                                            "unnest((SELECT array_agg(a) FROM a))",
                                            "ROWS FROM (generate_series(1, 2), json_each('{\"a\": 1}'))",
                                            "ROWS FROM (upper('x'), abs(1))",
                                            "regexp_matches('ab', '.', 'g')",
                                            "jsonb_path_query('[1, 2]', '$[*]')",
                                            "generate_subscripts(ARRAY[1], 1)",
                                            "unnest(list)",
                                            "json_each(body)",
                                            "upper(name)",
                                            "nullif(1, 2)",
                                            "pg_catalog.json_each('{}')",
                                            "json_array_elements('[{\"a\": 1}]')",
                                            "greatest(1, 2)",
                                            "now()",
                                            "array_length(ARRAY[1], 1)"};
    put(writer, "%s%s", PICK(writer, functions), draw(writer, 6) == 0 ? " WITH ORDINALITY" : "");
    put_alias(writer, 6);
}

static void put_record(struct writer *writer)
{
    const char *alias = know(writer, any_name(writer));
    const char *first = know(writer, any_name(writer)), *second = know(writer, any_name(writer));
    put(writer, "json_to_record%s AS %s(%s int, %s text)",
        draw(writer, 2) == 0 ? "set('[{\"a\": 1}]')" : "('{\"a\": 1}')", alias, first, second);
}

static void put_values(struct writer *writer)
{
    static const char *const rows[] = {"(VALUES (1, 'x'))",
                                       "(VALUES (1), (2))",
                                       "(VALUES ('x', 1, 2.5))",
                                       "(TABLE regions)",
                                       "(SELECT regions FROM regions)",
                                       "(SELECT a FROM a)",
                                       "(SELECT * FROM key)",
                                       "(SELECT * FROM regions JOIN a USING (id))",
                                       "(SELECT 1 AS id, 2 AS t)",
                                       "(SELECT 'x'::text AS t, 1 AS pg_sleep)"};
    put(writer, "%s AS %s", PICK(writer, rows), know(writer, any_name(writer)));
    if (draw(writer, 2) == 0) {
        put_names(writer);
    }
}

static void put_from(struct writer *writer);

static void put_join(struct writer *writer)
{
    static const char *const joins[] = {" JOIN ", " LEFT JOIN ", " FULL JOIN ", " RIGHT JOIN "};
    bool closed = draw(writer, 2) == 0;
    unsigned kind = draw(writer, 4);
    put(writer, "%s", closed ? "(" : "");
    put_from(writer);
    put(writer, "%s%s",
        kind == 0   ? " NATURAL"
        : kind == 1 ? " CROSS"
                    : "",
        kind == 1 ? " JOIN " : PICK(writer, joins));
    put_from(writer);
    if (kind == 2) {
        put(writer, " USING (%s)", draw(writer, 3) == 0 ? name(writer) : "id");
        if (draw(writer, 4) == 0) {
            put(writer, " AS %s", know(writer, any_name(writer)));
        }
    } else if (kind == 3) {
        put(writer, " ON ");
        if (draw(writer, 2) == 0) {
            put(writer, "true");
        } else {
            put_operator(writer);
        }
    }
    if (closed) {
        put(writer, ")");
        put_alias(writer, 5);
    }
}

static void put_from(struct writer *writer)
{
    if (++writer->depth > MAX_DEPTH) {
        put_table(writer);
        put_alias(writer, 4);
        writer->depth--;
        return;
    }
    switch (draw(writer, 12)) {
    case 0:
    case 1:
    case 2:
        put_function(writer);
        break;
    case 3:
        put_values(writer);
        break;
    case 4:
        put(writer, "%s(", draw(writer, 3) == 0 ? "LATERAL " : "");
        write_select(writer);
        put(writer, ")");
        put_alias(writer, 8);
        break;
    case 5:
    case 6:
        put_join(writer);
        break;
    case 7:
        put_record(writer);
        break;
    default:
        put(writer, "%s", draw(writer, 20) == 0 ? "ONLY " : "");
        put_table(writer);
        put_alias(writer, 5);
        if (draw(writer, 12) == 0) {
            put(writer, " TABLESAMPLE %s (", draw(writer, 2) == 0 ? "system" : "bernoulli");
            write_value(writer);
            put(writer, ")");
        }
    }
    writer->depth--;
}

/* --- statements --- */

static void put_with(struct writer *writer)
{
    bool recursive = draw(writer, 3) == 0;
    put(writer, recursive ? "WITH RECURSIVE " : "WITH ");
    for (unsigned left = 1 + draw(writer, 2); left > 0; left--) {
        put(writer, "%s", know(writer, any_name(writer)));
        if (draw(writer, 2) == 0) {
            put_names(writer);
        }
        put(writer, " AS (");
        write_select(writer);
        put(writer, left > 1 ? "), " : ") ");
    }
}

static void put_targets(struct writer *writer)
{
    static const char *const stars[] = {"*", "%s.*"};
    for (unsigned left = 1 + draw(writer, 3); left > 0; left--) {
        unsigned kind = draw(writer, 10);
        if (kind == 0) {
            put(writer, "%s", stars[0]);
        } else if (kind == 1) {
            put(writer, "%s.*", name(writer));
        } else {
            write_value(writer);
            if (draw(writer, 3) == 0) {
                put(writer, " AS %s", any_name(writer));
            }
        }
        put(writer, left > 1 ? ", " : "");
    }
}

static void put_tail(struct writer *writer)
{
    static const char *const clauses[] = {" WHERE ",    " GROUP BY ", " HAVING ",
                                          " ORDER BY ", " LIMIT ",    " OFFSET "};
    if (draw(writer, 4) == 0) {
        put(writer, " WHERE true OR ");
        write_value(writer);
        put(writer, " IS NULL");
    } else if (draw(writer, 6) == 0) {
        put(writer, "%s", PICK(writer, clauses));
        write_value(writer);
    }
    if (draw(writer, 10) == 0) {
        put(writer, " UNION ALL ");
        write_select(writer);
    }
}

/* FROM is made first, so that what stands before it can name what it brings. */
static void put_body(struct writer *writer)
{
    char *start = writer->text + writer->used;
    put_from(writer);
    if (draw(writer, 4) == 0) {
        put(writer, ", ");
        put_from(writer);
    }
    char *from = strdup(start);
    writer->used = (size_t)(start - writer->text);
    *start = '\0';
    put(writer, "SELECT %s", draw(writer, 15) == 0 ? "DISTINCT " : "");
    put_targets(writer);
    put(writer, " FROM %s", from);
    free(from);
    put_tail(writer);
}

static void write_select(struct writer *writer)
{
    unsigned known = writer->known_count;
    writer->depth++;
    if (writer->depth > MAX_DEPTH) {
        put(writer, "SELECT %s FROM ", name(writer));
        put_table(writer);
    } else if (draw(writer, 30) == 0) {
        put(writer, "VALUES (%s, 1)", name(writer));
    } else {
        if (draw(writer, 8) == 0) {
            put_with(writer);
        }
        put_body(writer);
    }
    writer->depth--;
    writer->known_count = known;
}

void generate_statement(uint64_t *state, char *text, size_t size)
{
    struct writer writer = {.state = state, .text = text, .size = size};
    text[0] = '\0';
    write_select(&writer);
}
