#include "util/temporary.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

const char *temporary_folder(void)
{
    const char *folder = getenv("TMPDIR");
    return folder != NULL && folder[0] == '/' ? folder : "/tmp";
}

char *temporary_name(struct arena *arena)
{
    return arena_printf(arena, "%s/askdb-XXXXXX", temporary_folder());
}

FILE *temporary_open(void)
{
    struct arena *arena = arena_create();
    char *name = temporary_name(arena);
    int descriptor = mkstemp(name);
    FILE *file = descriptor >= 0 ? fdopen(descriptor, "w+b") : NULL;
    int code = errno;
    if (descriptor >= 0) {
        unlink(name);
    }
    if (descriptor >= 0 && file == NULL) {
        close(descriptor);
    }
    arena_destroy(arena);
    errno = code;
    return file;
}
