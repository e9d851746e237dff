/* What SQLite keeps beside a database, and reading one without making anything there. */
#ifndef EXEC_SQLITE_BESIDE_H
#define EXEC_SQLITE_BESIDE_H

#include <stdbool.h>
#include <sys/types.h>
#include <time.h>

/* Is there neither a log nor a journal with something in it beside the file? */
bool sqlite_is_alone(const char *path);

/* In write-ahead mode SQLite makes files beside the database, even to read. Says the file all there is, so that it may
 * be read as one that does not change ("still") where that is not possible? */
bool sqlite_may_be_still(const char *path);

/* Is that so, and would these files be such that those who write the database could not write them? They would stay
 * when it is closed. */
bool sqlite_would_lock_out(const char *path);

/* Which file it is, and when it was last written to. */
struct sqlite_times {
    dev_t device;
    ino_t inode;
    off_t size;
    struct timespec written;
};

/* Waits for a moment where the file was written to so lately that it may be again without a difference. */
struct sqlite_times sqlite_times_of(const char *path);
/* Was it, since? Another file in its place does not touch the one that is open. */
bool sqlite_is_written(const char *path, const struct sqlite_times *before);

#endif
