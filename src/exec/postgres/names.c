/* Names without a schema, asked of the server in the transaction that uses them. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "util/error.h"
#include "util/text.h"
#include "validate/cut.h"
#include "validate/layers.h"
#include "validate/validate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The functions of casts, of domains' checks and of orders that are newer than the catalog; the names of a
 * statement do not tell which of them its values meet. Those of the server's own only where they are off the
 * list ($6). */
#define MADE_SINCE                                                                                           \
    "SELECT castfunc, false FROM pg_catalog.pg_cast WHERE oid OPERATOR(pg_catalog.>) $4::pg_catalog.oid"     \
    " UNION ALL SELECT CASE WHEN d.refclassid OPERATOR(pg_catalog.=)"                                        \
    " 'pg_catalog.pg_proc'::pg_catalog.regclass THEN d.refobjid ELSE o.oprcode::pg_catalog.oid END, false"   \
    " FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_depend d ON d.classid OPERATOR(pg_catalog.=)"       \
    " 'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objid OPERATOR(pg_catalog.=) k.oid"              \
    " LEFT JOIN pg_catalog.pg_operator o ON d.refclassid OPERATOR(pg_catalog.=)"                             \
    " 'pg_catalog.pg_operator'::pg_catalog.regclass AND o.oid OPERATOR(pg_catalog.=) d.refobjid"             \
    " WHERE k.oid OPERATOR(pg_catalog.>) $4::pg_catalog.oid"                                                 \
    " AND k.contypid OPERATOR(pg_catalog.<>) 0::pg_catalog.oid"                                              \
    " UNION ALL SELECT function, true FROM (" POSTGRES_OFF_LIST(                                             \
        "$6") ") AS l (constr, function)"                                                                    \
              " WHERE l.constr OPERATOR(pg_catalog.>) $4::pg_catalog.oid"                                    \
              " UNION ALL SELECT m.amproc::pg_catalog.oid, false FROM pg_catalog.pg_opclass c"               \
              " JOIN pg_catalog.pg_amproc m ON m.amprocfamily OPERATOR(pg_catalog.=) c.opcfamily"            \
              " WHERE c.oid OPERATOR(pg_catalog.>) $4::pg_catalog.oid"

/* Each name that something else of its kind now bears as well, along the search path; of types and relations
 * one that stands before it there. What extensions brought along beside pg_catalog's own functions and
 * operators is the administrator's choice. And each table that has other columns, or whose columns' types are
 * made of other parts, than in the catalog. Nothing in the statement itself is looked for along the path. */
static const char shapes[] =
    "WITH RECURSIVE said (kind, name, home, shape) AS (SELECT * FROM ROWS FROM ("
    "pg_catalog.unnest($1::pg_catalog.text[]), pg_catalog.unnest($2::pg_catalog.text[]),"
    " pg_catalog.unnest($3::pg_catalog.text[]), pg_catalog.unnest($5::pg_catalog.text[]))),"
    " reads (oid, name, home) AS (SELECT c.oid, s.name, s.home FROM said s JOIN pg_catalog.pg_namespace n"
    " ON n.nspname OPERATOR(pg_catalog.=) s.home::pg_catalog.name JOIN pg_catalog.pg_class c"
    " ON c.relnamespace OPERATOR(pg_catalog.=) n.oid AND c.relname OPERATOR(pg_catalog.=)"
    " s.name::pg_catalog.name WHERE s.kind OPERATOR(pg_catalog.=) 's'),"
    " " POSTGRES_SHAPES("ARRAY(SELECT r.oid FROM reads r)") ",";
static const char question[] =
    " others (kind, name, schema, class, oid) AS ("
    "SELECT 'f', proname, pronamespace, 'pg_catalog.pg_proc'::pg_catalog.regclass, oid"
    " FROM pg_catalog.pg_proc WHERE proname OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])"
    " UNION ALL SELECT 'f', typname, typnamespace, 'pg_catalog.pg_type'::pg_catalog.regclass, oid"
    " FROM pg_catalog.pg_type WHERE typname OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])"
    " AND typrelid OPERATOR(pg_catalog.=) 0"
    " UNION ALL SELECT 'o', oprname, oprnamespace, 'pg_catalog.pg_operator'::pg_catalog.regclass, oid"
    " FROM pg_catalog.pg_operator WHERE oprname OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])"
    "), seen (kind, name, schema) AS ("
    "SELECT 't', typname, typnamespace FROM pg_catalog.pg_type"
    " WHERE typname OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[]) AND pg_catalog.pg_type_is_visible(oid)"
    " UNION ALL SELECT 'r', relname, relnamespace FROM pg_catalog.pg_class"
    " WHERE relname OPERATOR(pg_catalog.=) ANY ($2::pg_catalog.text[])"
    " AND pg_catalog.pg_table_is_visible(oid))"
    " SELECT s.kind, s.name, s.home FROM said s WHERE EXISTS (SELECT FROM others o"
    " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) o.schema"
    " WHERE o.kind OPERATOR(pg_catalog.=) s.kind AND o.name OPERATOR(pg_catalog.=) s.name"
    " AND n.nspname OPERATOR(pg_catalog.<>) s.home"
    " AND n.nspname OPERATOR(pg_catalog.=) ANY (pg_catalog.current_schemas(true))"
    " AND NOT (s.home OPERATOR(pg_catalog.=) 'pg_catalog' AND EXISTS (SELECT FROM pg_catalog.pg_depend d"
    " WHERE d.classid OPERATOR(pg_catalog.=) o.class AND d.objid OPERATOR(pg_catalog.=) o.oid"
    " AND d.deptype OPERATOR(pg_catalog.=) 'e')))"
    " OR s.kind OPERATOR(pg_catalog.=) ANY ('{t,r}'::pg_catalog.text[]) AND NOT EXISTS (SELECT FROM seen v"
    " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) v.schema"
    " WHERE v.kind OPERATOR(pg_catalog.=) s.kind AND v.name OPERATOR(pg_catalog.=) s.name"
    " AND n.nspname OPERATOR(pg_catalog.=) s.home)"
    " OR s.kind OPERATOR(pg_catalog.=) 's' AND NOT EXISTS (SELECT FROM reads r JOIN shapes h"
    " ON h.relation OPERATOR(pg_catalog.=) r.oid WHERE r.name OPERATOR(pg_catalog.=) s.name"
    " AND r.home OPERATOR(pg_catalog.=) s.home AND h.shape OPERATOR(pg_catalog.=) s.shape)";

static const char late[] =
    " UNION ALL SELECT 'c', p.proname, n.nspname FROM (" MADE_SINCE ") AS m (function, own)"
    " JOIN pg_catalog.pg_proc p ON p.oid OPERATOR(pg_catalog.=) m.function"
    " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace"
    " WHERE m.own OR n.nspname OPERATOR(pg_catalog.<>) 'pg_catalog' AND NOT EXISTS (SELECT FROM "
    "pg_catalog.pg_depend d"
    " WHERE d.classid OPERATOR(pg_catalog.=) 'pg_catalog.pg_proc'::pg_catalog.regclass"
    " AND d.objid OPERATOR(pg_catalog.=) p.oid AND d.deptype OPERATOR(pg_catalog.=) ANY ('{e,i}')) LIMIT 1";

enum { KIND, NAME, SCHEMA, SHAPE, PARTS };

static const char *part_of(const struct bare_name *name, int part)
{
    switch (part) {
    case KIND:
        return name->kind == 'f'   ? "f"
               : name->kind == 't' ? "t"
               : name->kind == 'o' ? "o"
               : name->kind == 's' ? "s"
                                   : "r";
    case NAME:
        return name->name;
    case SHAPE:
        return name->shape;
    }
    return name->schema;
}

/* An array as PostgreSQL writes it: {"a","b\"c"}. */
static char *print_array(const struct bare_name *names, size_t count, int part)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    fputc('{', out);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ",\"" : "\"", out);
        for (const char *c = part_of(&names[i], part); *c != '\0'; c++) {
            if (*c == '"' || *c == '\\') {
                fputc('\\', out);
            }
            fputc(*c, out);
        }
        fputc('"', out);
    }
    fputc('}', out);
    text_end(out);
    return text;
}

static int reject(const PGresult *result, struct askdb_error *err)
{
    const char *name = PQgetvalue(result, 0, NAME), *schema = PQgetvalue(result, 0, SCHEMA);
    switch (PQgetvalue(result, 0, KIND)[0]) {
    case 'f':
        return error_tell(err, CODE_SHADOWED_NAME, "function %s is also defined by a user: write %s.%s", name,
                          schema, name);
    case 't':
        return error_tell(err, CODE_SHADOWED_NAME, "type %s is also defined by a user: write %s.%s", name,
                          schema, name);
    case 'o':
        return error_tell(err, CODE_SHADOWED_NAME,
                          "operator %s is also defined by a user: write OPERATOR(%s.%s)", name, schema, name);
    case 'c':
        return error_tell(
            err, CODE_FUNCTION_NOT_ALLOWED,
            "function %s.%s, which casts or checks values, came into use since this session began", schema,
            name);
    case 's':
        return error_tell(err, CODE_UNKNOWN_TABLE,
                          "the columns of %s.%s are not those any more that it had when this session began",
                          schema, name);
    }
    return error_tell(err, CODE_UNKNOWN_TABLE, "no such table: %s does not mean %s.%s any more", name, schema,
                      name);
}

/* What the validator, which knows of encodings of one byte a letter, lets pass in one of several: no letter
 * has more than four. */
static int check_cuts(const struct postgres_connection *connection, const struct validated_query *query,
                      struct askdb_error *err)
{
    const char *encoding = PQparameterStatus(connection->db, "server_encoding");
    const char *sql = validated_query_sql(query);
    struct sql_token token;
    if (postgres_folds_bytes(connection) || strcmp(encoding, "UTF8") == 0 ||
        !validate_find_cut_name(sql, strlen(sql), 4, &token)) {
        return 0;
    }
    error_tell(
        err, CODE_SYNTAX,
        "a name with letters beyond ASCII may have more than 63 bytes in this database's encoding, which "
        "cuts it elsewhere");
    error_span(err, token.start, token.end);
    validated_query_place(query, err);
    return -ASKDB_REJECTED;
}

int postgres_check_names(struct postgres_connection *connection, const struct validated_query *query,
                         struct askdb_error *err)
{
    if (layer_is_off(LAYER_NAMES)) {
        return 0;
    }
    int status = check_cuts(connection, query, err);
    if (status < 0) {
        return status;
    }
    size_t count = 0;
    const struct bare_name *names = validated_query_names(query, &count);
    char *arrays[PARTS];
    for (int part = 0; part < PARTS; part++) {
        arrays[part] = print_array(names, count, part);
    }
    struct arena *arena = arena_create();
    const char *const values[] = {
        arrays[KIND],       arrays[NAME],  arrays[SCHEMA],
        connection->newest, arrays[SHAPE], postgres_allowed_functions(arena),
    };
    PGresult *result = postgres_execute(connection, arena_printf(arena, "%s%s%s", shapes, question, late),
                                        sizeof values / sizeof *values, values);
    arena_destroy(arena);
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        status = postgres_error(connection, result, ASKDB_DATABASE, err);
    } else if (PQntuples(result) > 0) {
        status = reject(result, err);
    }
    PQclear(result);
    for (int part = 0; part < PARTS; part++) {
        free(arrays[part]);
    }
    return status;
}
