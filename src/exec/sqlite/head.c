#include "exec/head.h"

#include "util/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The file's size is asked first: of one that is shorter SQLite tells no more than that. */
static ssize_t read_open(sqlite3_file *file, void *bytes, size_t size)
{
    sqlite3_int64 all = 0;
    if (file->pMethods->xFileSize(file, &all) != SQLITE_OK) {
        return -1;
    }
    size_t length = (sqlite3_uint64)all < size ? (size_t)all : size;
    return file->pMethods->xRead(file, bytes, (int)length, 0) == SQLITE_OK ? (ssize_t)length : -1;
}

ssize_t sqlite_read_head(const char *path, void *bytes, size_t size)
{
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    ssize_t length = -1;
    if (faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) != 0) {
        return -1;
    }
    char *full = memory_need(calloc(1, (size_t)files->mxPathname + 1));
    sqlite3_file *file = memory_need(calloc(1, (size_t)files->szOsFile));
    files->xFullPathname(files, path, files->mxPathname, full);
    sqlite3_filename name = memory_need((void *)sqlite3_create_filename(full, "", "", 0, NULL));
    int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
    errno = 0;
    if (files->xOpen(files, name, file, flags, &flags) == SQLITE_OK) {
        length = read_open(file, bytes, size);
    }
    int reason = errno != 0 ? errno : EIO;
    if (file->pMethods != NULL) {
        file->pMethods->xClose(file);
    }
    sqlite3_free_filename(name);
    free(file);
    free(full);
    errno = reason;
    return length;
}
