/* Whether two names stand for one file: by device and inode, and where there is none yet by its folder and its name in it. */
#ifndef UTIL_PLACE_H
#define UTIL_PLACE_H

#include "util/arena.h"

#include <stdbool.h>
#include <sys/stat.h>

/* By device and inode. */
bool util_is_same_file(const struct stat *a, const struct stat *b);

/* A file, or the place where one could come to be. */
struct util_place {
    bool exists;
    struct stat facts, folder; /* of the file, where it exists; of the folder that it is in */
    const char *name;          /* in that folder; NULL: there is no such folder */
};

/* `target` is file_follow's of its name; `facts` is NULL where there is no file. The place's name lives as long as `target`
 * and `arena`. */
void util_place_find(struct arena *arena, const char *target, const struct stat *facts,
                     struct util_place *ret_place);

/* Does the path lead there? */
bool util_place_is(struct arena *arena, const char *path, const struct util_place *place);

/* Is it a file of the folder, or one of those that the pattern stands for? What is in a folder may be a link to what is
 * elsewhere. */
bool util_place_is_among(struct arena *arena, const char *name, const struct util_place *place);

/* Is it a file of the folder, or of one within it? `target` as for util_place_find. */
bool util_place_is_below(struct arena *arena, const char *folder, const char *target,
                         const struct util_place *place);

#endif
