/* A database of PostgreSQL that no other test changes or looks at. */
#ifndef TEST_OWN_DATABASE_H
#define TEST_OWN_DATABASE_H

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void own_database_run(const char *command, const char *name)
{
    char sql[200];
    snprintf(sql, sizeof sql, "%s %s", command, name);
    PGconn *db = PQconnectdb(getenv("ASKDB_TEST_POSTGRES"));
    PQclear(PQexec(db, "SET client_min_messages = error"));
    PGresult *result = PQexec(db, sql);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        fail_msg("%s", PQerrorMessage(db));
    }
    PQclear(result);
    PQfinish(db);
}

/* Makes it anew. The URI is to be freed. */
static inline char *own_database_make(const char *name)
{
    const char *uri = getenv("ASKDB_TEST_POSTGRES");
    size_t size = strlen(uri) + strlen(name) + sizeof "?dbname=";
    char *own = malloc(size);
    own_database_run("DROP DATABASE IF EXISTS", name);
    own_database_run("CREATE DATABASE", name);
    snprintf(own, size, "%s%cdbname=%s", uri, strchr(uri, '?') != NULL ? '&' : '?', name);
    return own;
}

static inline void own_database_drop(const char *name)
{
    own_database_run("DROP DATABASE", name);
}

#endif
