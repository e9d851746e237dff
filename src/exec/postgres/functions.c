/* Which functions beside pg_catalog's own a query may use, and which names of those mean something else. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "util/text.h"
#include "validate/dialect.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KINDS_SINCE = 110000 }; /* pg_proc.prokind */

const char *postgres_allowed_functions(struct arena *arena)
{
    size_t count = 0, size = 0;
    const char *const *names = postgres_functions_allowed(&count);
    char *text = NULL;
    FILE *out = text_stream(&text, &size);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%c%s", i == 0 ? '{' : ',', names[i]);
    }
    fputc('}', out);
    text_end(out);
    const char *copy = arena_strdup(arena, text);
    free(text);
    return copy;
}

/* A name without a schema means whatever matches best along the search path, pg_catalog's own or not
 * (CVE-2018-1058). Of types it means the first one; `name('x')` may be a cast to it, but for those of tables
 * and arrays. What extensions brought along is the administrator's choice, but for operators that are volatile,
 * or return a value of any type: hstore's `#=` makes a row of texts, with the checks of its domains. */
static int read_shadows(struct postgres_connection *connection, struct catalog_builder *builder,
                        struct askdb_error *err)
{
    static const char sql[] =
        "WITH " POSTGRES_PATH_TABLE ", named (class, oid, schema, name, type, odd) AS ("
        "SELECT 'pg_proc'::regclass, oid, pronamespace, proname, false, false FROM pg_proc"
        " UNION ALL SELECT 'pg_operator'::regclass, o.oid, oprnamespace, oprname, false,"
        " p.provolatile = 'v' OR oprresult = 'anyelement'::regtype"
        " FROM pg_operator o LEFT JOIN pg_proc p ON p.oid = o.oprcode"
        " UNION ALL SELECT 'pg_type'::regclass, oid, typnamespace, typname, true, false FROM pg_type"
        " WHERE typrelid = 0 AND typcategory <> 'A')"
        " SELECT DISTINCT t.name, t.type AND p.place < (SELECT place FROM path WHERE name = 'pg_catalog')"
        " FROM named t JOIN path p ON p.schema = t.schema WHERE p.name <> 'pg_catalog' AND (t.odd OR"
        " NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = t.class AND d.objid = t.oid AND d.deptype = "
        "'e'))"
        " ORDER BY 1, 2";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        catalog_add_shadow(builder, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1)[0] == 't');
    }
    PQclear(rows);
    return status;
}

/* Functions of extensions by a list; functions that users made, for a semantic file to allow, that return one
 * value and of which every overload is declared not to be volatile, runs with the rights of who asks, and is
 * written in a trusted language. */
static int read_callable(struct postgres_connection *connection, struct catalog_builder *builder,
                         struct askdb_error *err)
{
    static const char sql[] =
        "WITH " POSTGRES_PATH_TABLE ", callable AS (SELECT n.nspname, p.proname,"
        " CASE WHEN count(e.extname) = count(*) THEN min(e.extname) END AS extname FROM pg_proc p"
        " JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang"
        " LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'"
        " AND d.refclassid = 'pg_extension'::regclass LEFT JOIN pg_extension e ON e.oid = d.refobjid"
        " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' GROUP BY 1, 2 HAVING bool_and("
        "has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE'))"
        " AND (count(e.extname) = count(*) AND count(DISTINCT e.extname) = 1 OR bool_and("
        "e.oid IS NULL AND p.provolatile <> 'v' AND p.prokind = 'f' AND NOT p.proretset AND NOT p.prosecdef"
        " AND l.lanpltrusted)))"
        " SELECT nspname, proname, extname, nspname IN (SELECT name FROM path)"
        " AND NOT EXISTS (SELECT FROM pg_proc p JOIN path o ON o.schema = p.pronamespace"
        " WHERE p.proname = c.proname AND o.name <> c.nspname)"
        " FROM callable c ORDER BY 1, 2";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct catalog_function function = {.schema = PQgetvalue(rows, row, 0),
                                            .name = PQgetvalue(rows, row, 1),
                                            .bare = PQgetvalue(rows, row, 3)[0] == 't'};
        bool users = PQgetisnull(rows, row, 2);
        function.allowed =
            !users && postgres_extension_function_allowed(PQgetvalue(rows, row, 2), function.name);
        if (users || function.allowed) {
            catalog_add_function(builder, &function);
        }
    }
    PQclear(rows);
    return status;
}

int postgres_read_functions(struct postgres_connection *connection, struct catalog_builder *builder,
                            struct askdb_error *err)
{
    int status = read_shadows(connection, builder, err);
    if (status == 0 && PQserverVersion(connection->db) >= KINDS_SINCE) {
        status = read_callable(connection, builder, err);
    }
    return status;
}
