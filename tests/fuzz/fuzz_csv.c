/* CSV files are untrusted: each becomes a table or an error. */
#include "exec/exec.h"

#include "fuzz_main.h"

#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char folder[] = "/tmp/askdb-fuzz-XXXXXX";
    if (mkdtemp(folder) == NULL) {
        return 0;
    }
    char path[64];
    snprintf(path, sizeof path, "%s/t.csv", folder);
    FILE *out = fopen(path, "wb");
    if (out != NULL) {
        fwrite(data, 1, size, out);
        fclose(out);
        const char *databases[] = {path};
        struct exec_connection *connection = NULL;
        struct catalog *catalog = NULL;
        struct askdb_error err;
        if (exec_open(databases, 1, &connection, &err) == 0 &&
            exec_introspect(connection, &catalog, &err) == 0) {
            catalog_destroy(catalog);
        }
        exec_close(&connection);
        unlink(path);
    }
    rmdir(folder);
    return 0;
}
