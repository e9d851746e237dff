/* Reading whole files, copying them, and the folders they are in. */
#ifndef UTIL_FILE_H
#define UTIL_FILE_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>

/* Writes what is left of `from` to `to`. False where reading or writing fails; errno says why. */
bool file_copy(FILE *from, FILE *to);

/* How long the process waits at a pipe that it opens by name: nobody may write to it, or read what is written. 0, at
 * first: as long as it takes. */
void file_limit_waiting(long milliseconds);
/* Opens a file for reading; of a pipe, once there is something in it. NULL: errno says why, ETIMEDOUT where nothing
 * came. */
FILE *file_open_input(const char *path);
/* ASKDB_USAGE; ASKDB_CANCELLED for ETIMEDOUT. */
int file_cannot_read(const char *path, int code, struct askdb_error *err);

/* open(), which waits no longer than that for a reader of a pipe. -1: errno says why, ETIMEDOUT where none came, EINTR
 * where a signal did. */
int file_open_output(const char *path, int flags, mode_t permissions);
/* ASKDB_USAGE; ASKDB_CANCELLED for ETIMEDOUT and EINTR. `what` is its name in quotes, or more. */
int file_cannot_write(const char *what, int code, struct askdb_error *err);

/* The text of a file of at most `most` bytes, NUL-terminated, in `arena`. ASKDB_USAGE where it cannot be
 * read, is larger, or holds a NUL, ASKDB_CANCELLED where it does not come. */
int file_read_text(struct arena *arena, const char *path, size_t most, char **ret_text,
                   struct askdb_error *err);

/* The next line with its end, as getline reads it into *line, which may be NULL before and is for free() in the
 * end: its length, -1 at the end of the file or where reading fails. Of one that is longer than `most` bytes
 * only `most` + 1 are read, and what comes next is the rest of it. */
ssize_t file_read_line(FILE *file, size_t most, char **line, size_t *capacity);

/* What a symbolic link leads to, which may be a link again or not there, in `arena`; NULL where `path` is no
 * link. */
const char *file_read_link(struct arena *arena, const char *path);

/* The same from link to link: the path of what `path` stands for, be that there or not. NULL where there are
 * too many links; errno says why. */
const char *file_follow(struct arena *arena, const char *path);

/* Makes the folders that a file's path goes through, for their owner alone; those that are there stay as they
 * are. `path` is absolute, and the same again on return. What cannot be made shows when the file is opened.
 */
void file_make_folders(char *path);

#endif
