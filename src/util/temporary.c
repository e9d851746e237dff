#define _XOPEN_SOURCE 700 /* nftw */

#include "util/temporary.h"

#include <errno.h>
#include <ftw.h>
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

char *temporary_make_folder(struct arena *arena)
{
    return mkdtemp(temporary_name(arena));
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *place)
{
    (void)info;
    (void)kind;
    (void)place;
    return remove(path);
}

void temporary_remove_folder(const char *folder)
{
    enum { MOST_OPEN = 16 };
    nftw(folder, remove_one, MOST_OPEN, FTW_DEPTH | FTW_PHYS);
}

bool temporary_write(const char *path, const char *text, size_t size)
{
    FILE *file = fopen(path, "wxe");
    bool written = file != NULL && fwrite(text, 1, size, file) == size;
    return file != NULL && fclose(file) == 0 && written;
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
