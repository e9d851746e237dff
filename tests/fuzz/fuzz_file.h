/* Inputs that the program reads from a file. */
#ifndef FUZZ_FILE_H
#define FUZZ_FILE_H

#include "fuzz_main.h"

#include <sys/stat.h>
#include <unistd.h>

struct fuzz_file {
    char folder[32], inner[48], path[64];
};

/* Writes the input to the file `name` of the folder `inner` (may be "") of a folder of its own. Aborts where
 * that fails: nothing would be tested. */
static inline void fuzz_file_write_in(struct fuzz_file *file, const char *inner, const char *name,
                                      const uint8_t *data, size_t size)
{
    snprintf(file->folder, sizeof file->folder, "/tmp/askdb-fuzz-XXXXXX");
    if (mkdtemp(file->folder) == NULL) {
        abort();
    }
    snprintf(file->inner, sizeof file->inner, "%s/%s", file->folder, inner);
    if (inner[0] != '\0' && mkdir(file->inner, 0700) != 0) {
        abort();
    }
    snprintf(file->path, sizeof file->path, "%s/%s", file->inner, name);
    FILE *out = fopen(file->path, "wb");
    if (out == NULL || fwrite(data, 1, size, out) != size || fclose(out) != 0) {
        abort();
    }
}

static inline void fuzz_file_write(struct fuzz_file *file, const char *name, const uint8_t *data, size_t size)
{
    fuzz_file_write_in(file, "", name, data, size);
}

static inline void fuzz_file_remove(const struct fuzz_file *file)
{
    unlink(file->path);
    rmdir(file->inner);
    rmdir(file->folder);
}

#endif
