/* Which functions beside pg_catalog's own a query may call, and which names of those mean something else. */
#include "exec/postgres/postgres.h"

enum { KINDS_SINCE = 110000 }; /* pg_proc.prokind */

/* A name without a schema means whatever matches best along the search path, pg_catalog's own or not
 * (CVE-2018-1058). What extensions brought along is the administrator's choice. */
static int read_shadows(struct postgres_connection *connection, struct catalog_builder *builder,
                        struct askdb_error *err)
{
    static const char sql[] =
        "SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE n.nspname = ANY (current_schemas(true)) AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT"
        " FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')"
        " UNION SELECT oprname FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace"
        " WHERE n.nspname = ANY (current_schemas(true)) AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT"
        " FROM pg_depend d WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')"
        " ORDER BY 1";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        catalog_add_shadow(builder, PQgetvalue(rows, row, 0));
    }
    PQclear(rows);
    return status;
}

/* Functions that return one value, of which every overload is declared not to be volatile, runs with the
 * rights of who asks, and is written in a trusted language, or in C by an extension. Not those that return
 * rows: some that extensions bring along run SQL that is given to them as text (tablefunc's crosstab, xml2's
 * xpath_table). The schema is NULL where no other one of the search path has the name. */
static int read_callable(struct postgres_connection *connection, struct catalog_builder *builder,
                         struct askdb_error *err)
{
    static const char sql[] =
        "WITH callable AS (SELECT n.nspname, p.proname FROM pg_proc p"
        " JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang"
        " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' GROUP BY 1, 2 HAVING bool_and("
        "p.provolatile <> 'v' AND p.prokind = 'f' AND NOT p.proretset AND NOT p.prosecdef"
        " AND has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE')"
        " AND (l.lanpltrusted OR l.lanname = 'c' AND EXISTS (SELECT FROM pg_depend d"
        " WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))))"
        " SELECT nspname, proname FROM callable UNION ALL"
        " SELECT NULL, proname FROM callable c WHERE nspname = ANY (current_schemas(false))"
        " AND NOT EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.proname = c.proname AND n.nspname <> c.nspname AND n.nspname = ANY (current_schemas(true)))"
        " ORDER BY 1, 2";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct catalog_function function = {.schema =
                                                PQgetisnull(rows, row, 0) ? NULL : PQgetvalue(rows, row, 0),
                                            .name = PQgetvalue(rows, row, 1)};
        catalog_add_function(builder, &function);
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
