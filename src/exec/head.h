/* The beginning of a file that may be a SQLite database, which this process may have open. */
#ifndef EXEC_HEAD_H
#define EXEC_HEAD_H

#include <stddef.h>
#include <sys/types.h>

/* Reads at most `size` bytes; returns how many, -1 with errno where that fails. Through SQLite: closing a
 * descriptor of a file takes away all locks that the process has on it (POSIX, fcntl), and a session without
 * its locks goes on reading a log that others have removed. */
ssize_t sqlite_read_head(const char *path, void *bytes, size_t size);

#endif
