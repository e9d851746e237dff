#include "exec/driver.h"
#include "util/error.h"

int postgres_open(const char *connection_string, struct exec_connection **ret_connection,
                  struct askdb_error *err)
{
    (void)connection_string;
    (void)ret_connection;
    return error_set(err, ASKDB_CONNECT, "this askdb was built without PostgreSQL");
}
