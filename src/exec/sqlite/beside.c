/* What SQLite keeps beside a database, and reading one without making anything there. */
#include "exec/sqlite/beside.h"

#include "exec/head.h"
#include "util/arena.h"
#include "util/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum what { NOTHING, EMPTY, SOMETHING };

/* What cannot be told counts as something. */
static enum what look_beside(const char *path, const char *ending)
{
    struct arena *arena = arena_create();
    struct stat info;
    const char *file = file_follow(arena, path); /* SQLite looks beside what a link leads to */
    int status = file != NULL ? stat(arena_printf(arena, "%s%s", file, ending), &info) : -1;
    enum what found = status == 0       ? info.st_size > 0 ? SOMETHING : EMPTY
                      : errno == ENOENT ? NOTHING
                                        : SOMETHING;
    arena_destroy(arena);
    return found;
}

bool sqlite_is_alone(const char *path)
{
    return look_beside(path, "-wal") != SOMETHING && look_beside(path, "-journal") != SOMETHING;
}

/* The versions of the file format for writing and for reading, section 1.3 of the description of the format.
 */
static bool is_write_ahead(const char *path)
{
    enum { VERSIONS = 18, WRITE_AHEAD = 2 };
    unsigned char header[VERSIONS + 2] = {0};
    ssize_t length = sqlite_read_head(path, header, sizeof header);
    return length == sizeof header && header[VERSIONS] == WRITE_AHEAD && header[VERSIONS + 1] == WRITE_AHEAD;
}

bool sqlite_may_be_still(const char *path)
{
    return is_write_ahead(path) && sqlite_is_alone(path);
}

/* SQLite gives what it makes the permissions of the database, and as root its owner too. */
static bool shares_owner(const char *path)
{
    struct stat info;
    uid_t user = geteuid();
    if (stat(path, &info) != 0) {
        return true;
    }
    bool group = (info.st_mode & S_IWGRP) == 0 || (info.st_mode & S_IWOTH) != 0 || info.st_gid == getegid();
    return user == 0 || (info.st_uid == user && group);
}

bool sqlite_would_lock_out(const char *path)
{
    bool makes = look_beside(path, "-wal") == NOTHING || look_beside(path, "-shm") == NOTHING;
    return makes && !shares_owner(path) && sqlite_may_be_still(path);
}

/* ---- has it changed? ---- */

static bool is_just_written(const struct stat *facts)
{
    enum { TICK = 20 }; /* milliseconds in which a file may be written again without its time telling */
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    int64_t age = ((int64_t)now.tv_sec - facts->st_mtim.tv_sec) * 1000 +
                  (now.tv_nsec - facts->st_mtim.tv_nsec) / 1000000;
    return age < TICK;
}

struct sqlite_times sqlite_times_of(const char *path)
{
    enum { MOST_WAITS = 5, WAIT_NS = 10 * 1000 * 1000 };
    struct stat facts = {0};
    for (int i = 0; i < MOST_WAITS && stat(path, &facts) == 0 && is_just_written(&facts); i++) {
        nanosleep(&(struct timespec){.tv_nsec = WAIT_NS}, NULL);
    }
    return (struct sqlite_times){facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtim};
}

bool sqlite_is_written(const char *path, const struct sqlite_times *before)
{
    struct stat now;
    bool same = stat(path, &now) == 0 && now.st_dev == before->device && now.st_ino == before->inode;
    return same && (now.st_size != before->size || now.st_mtim.tv_sec != before->written.tv_sec ||
                    now.st_mtim.tv_nsec != before->written.tv_nsec);
}
