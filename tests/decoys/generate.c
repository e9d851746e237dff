#include "generate.h"
#include "writer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* splitmix64 */
unsigned writer_draw(struct writer *writer, unsigned below)
{
    uint64_t z = (*writer->state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (unsigned)((z ^ (z >> 31)) % below);
}

void writer_put(struct writer *writer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(writer->text + writer->used, writer->size - writer->used, format, arguments);
    va_end(arguments);
    size_t left = writer->size - writer->used - 1;
    writer->used += length < 0 ? 0 : (size_t)length < left ? (size_t)length : left;
}

/* Few names, for everything: a column, a table, an alias and a function are called alike more often than not.
 */
const char *writer_any_name(struct writer *writer)
{
    static const char *const names[] = {
        "a",    "b",     "t",          "j",        "id",     "name",  "value",           "key",
        "evil", "count", "regions",    "lower",    "text",   "list",  "\"row\"",         "pg_sleep",
        "a",    "t",     "ordinality", "column1",  "body",   "upper", "generate_series", "\"coalesce\"",
        "j",    "key",   "initcap",    "tableoid", "unnest", "mood",  "json_each",       "\"case\""};
    return PICK(writer, names);
}

const char *writer_name(struct writer *writer)
{
    bool known = writer->known_count > 0 && writer_draw(writer, 5) > 0;
    return known ? writer->known[writer_draw(writer, writer->known_count)] : writer_any_name(writer);
}

static const char *know(struct writer *writer, const char *text)
{
    if (writer->known_count < MAX_KNOWN) {
        writer->known[writer->known_count++] = text;
    }
    return text;
}

/* --- tables --- */

void writer_put_table(struct writer *writer)
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
        {"traps", {"traps", "id", "trap", "trap"}},
        {"traps", {"traps", "trap", "wide", "wide"}},
        {"wrapped", {"wrapped", "list", "row", "lists"}},
        {"ranges", {"ranges", "span", "spans", "measured"}},
        {"ranges", {"ranges", "whole", "wholes", "list"}},
        {"hues", {"hues", "id", "hue", "hue"}},
        {"rows", {"rows", "id", "name", "rows"}},
        {"pitches", {"pitches", "id", "pitch", "pitch"}},
        {"quiets", {"quiets", "quiet", "quiet", "small"}},
        {"spanned", {"spanned", "span", "span", "id"}},
        {"checked", {"mood", "span", "value", "list"}},
        {"checked", {"checked", "wide", "list", "mood"}},
        {"lists", {"list", "lists", "texts", "pairs"}},
    };
    unsigned chosen = writer_draw(writer, sizeof tables / sizeof *tables);
    if (writer->known_count > 0 && writer_draw(writer, 8) == 0) {
        writer_put(writer, "%s", writer_name(writer));
        return;
    }
    for (size_t i = 0; i < 4; i++) {
        know(writer, tables[chosen].names[i]);
    }
    writer_put(writer, "%s", tables[chosen].text);
}

static void put_names(struct writer *writer)
{
    writer_put(writer, "(");
    for (unsigned left = writer_draw(writer, 3) > 0 ? 1 : 1 + writer_draw(writer, 3); left > 0; left--) {
        writer_put(writer, "%s%s", know(writer, writer_any_name(writer)), left > 1 ? ", " : ")");
    }
}

static void put_alias(struct writer *writer, unsigned chance)
{
    if (writer_draw(writer, 8) >= chance) {
        return;
    }
    writer_put(writer, " AS %s", know(writer, writer_any_name(writer)));
    if (writer_draw(writer, 3) == 0) {
        put_names(writer);
    }
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
    writer_put(writer, "%s%s", PICK(writer, functions),
               writer_draw(writer, 6) == 0 ? " WITH ORDINALITY" : "");
    put_alias(writer, 6);
}

static void put_record(struct writer *writer)
{
    const char *alias = know(writer, writer_any_name(writer));
    const char *first = know(writer, writer_any_name(writer)),
               *second = know(writer, writer_any_name(writer));
    writer_put(writer, "json_to_record%s AS %s(%s int, %s text)",
               writer_draw(writer, 2) == 0 ? "set('[{\"a\": 1}]')" : "('{\"a\": 1}')", alias, first, second);
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
    writer_put(writer, "%s AS %s", PICK(writer, rows), know(writer, writer_any_name(writer)));
    if (writer_draw(writer, 2) == 0) {
        put_names(writer);
    }
}

static void put_from(struct writer *writer);

static void put_join(struct writer *writer)
{
    static const char *const joins[] = {" JOIN ", " LEFT JOIN ", " FULL JOIN ", " RIGHT JOIN "};
    bool closed = writer_draw(writer, 2) == 0;
    unsigned kind = writer_draw(writer, 4);
    writer_put(writer, "%s", closed ? "(" : "");
    put_from(writer);
    writer_put(writer, "%s%s",
               kind == 0   ? " NATURAL"
               : kind == 1 ? " CROSS"
                           : "",
               kind == 1 ? " JOIN " : PICK(writer, joins));
    put_from(writer);
    if (kind == 2) {
        writer_put(writer, " USING (%s)", writer_draw(writer, 3) == 0 ? writer_name(writer) : "id");
        if (writer_draw(writer, 4) == 0) {
            writer_put(writer, " AS %s", know(writer, writer_any_name(writer)));
        }
    } else if (kind == 3) {
        writer_put(writer, " ON ");
        if (writer_draw(writer, 2) == 0) {
            writer_put(writer, "true");
        } else {
            writer_put_operator(writer);
        }
    }
    if (closed) {
        writer_put(writer, ")");
        put_alias(writer, 5);
    }
}

static void put_from(struct writer *writer)
{
    if (++writer->depth > MAX_DEPTH) {
        writer_put_table(writer);
        put_alias(writer, 4);
        writer->depth--;
        return;
    }
    switch (writer_draw(writer, 12)) {
    case 0:
    case 1:
    case 2:
        put_function(writer);
        break;
    case 3:
        put_values(writer);
        break;
    case 4:
        writer_put(writer, "%s(", writer_draw(writer, 3) == 0 ? "LATERAL " : "");
        writer_put_select(writer);
        writer_put(writer, ")");
        put_alias(writer, 8);
        break;
    case 5:
    case 6:
        put_join(writer);
        break;
    case 7:
        put_record(writer);
        break;
    case 8:
        writer_put_rare_source(writer);
        put_alias(writer, 5);
        break;
    default:
        writer_put(writer, "%s", writer_draw(writer, 20) == 0 ? "ONLY " : "");
        writer_put_table(writer);
        put_alias(writer, 5);
        if (writer_draw(writer, 12) == 0) {
            writer_put(writer, " TABLESAMPLE %s (", writer_draw(writer, 2) == 0 ? "system" : "bernoulli");
            writer_put_value(writer);
            writer_put(writer, ")");
        }
    }
    writer->depth--;
}

/* --- statements --- */

static void put_with(struct writer *writer)
{
    bool recursive = writer_draw(writer, 3) == 0;
    writer_put(writer, recursive ? "WITH RECURSIVE " : "WITH ");
    for (unsigned left = 1 + writer_draw(writer, 2); left > 0; left--) {
        writer_put(writer, "%s", know(writer, writer_any_name(writer)));
        if (writer_draw(writer, 2) == 0) {
            put_names(writer);
        }
        writer_put(writer, " AS (");
        writer_put_select(writer);
        writer_put(writer, left > 1 ? "), " : ") ");
    }
}

static void put_targets(struct writer *writer)
{
    static const char *const stars[] = {"*", "%s.*"};
    for (unsigned left = 1 + writer_draw(writer, 3); left > 0; left--) {
        unsigned kind = writer_draw(writer, 10);
        if (kind == 0) {
            writer_put(writer, "%s", stars[0]);
        } else if (kind == 1) {
            writer_put(writer, "%s.*", writer_name(writer));
        } else {
            writer_put_value(writer);
            if (writer_draw(writer, 3) == 0) {
                writer_put(writer, " AS %s", writer_any_name(writer));
            }
        }
        writer_put(writer, left > 1 ? ", " : "");
    }
}

static void put_tail(struct writer *writer)
{
    static const char *const clauses[] = {" WHERE ",    " GROUP BY ", " HAVING ",
                                          " ORDER BY ", " LIMIT ",    " OFFSET "};
    if (writer_draw(writer, 4) == 0) {
        writer_put(writer, " WHERE true OR ");
        writer_put_value(writer);
        writer_put(writer, " IS NULL");
    } else if (writer_draw(writer, 6) == 0) {
        writer_put(writer, "%s", PICK(writer, clauses));
        writer_put_value(writer);
    }
    if (writer_draw(writer, 6) == 0) {
        writer_put_rare_tail(writer);
    }
    if (writer_draw(writer, 10) == 0) {
        writer_put(writer, " UNION ALL ");
        writer_put_select(writer);
    }
}

/* FROM is made first, so that what stands before it can name what it brings. */
static void put_body(struct writer *writer)
{
    char *start = writer->text + writer->used;
    put_from(writer);
    if (writer_draw(writer, 4) == 0) {
        writer_put(writer, ", ");
        put_from(writer);
    }
    char *from = strdup(start);
    writer->used = (size_t)(start - writer->text);
    *start = '\0';
    writer_put(writer, "SELECT %s", writer_draw(writer, 15) == 0 ? "DISTINCT " : "");
    put_targets(writer);
    writer_put(writer, " FROM %s", from);
    free(from);
    put_tail(writer);
}

void writer_put_select(struct writer *writer)
{
    unsigned known = writer->known_count;
    writer->depth++;
    if (writer->depth > MAX_DEPTH) {
        writer_put(writer, "SELECT %s FROM ", writer_name(writer));
        writer_put_table(writer);
    } else if (writer_draw(writer, 30) == 0) {
        writer_put(writer, "VALUES (%s, 1)", writer_name(writer));
    } else {
        if (writer_draw(writer, 8) == 0) {
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
    writer_put_select(&writer);
}
