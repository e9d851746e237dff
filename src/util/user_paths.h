/* Where a user's own files are (XDG Base Directory Specification 0.8). */
#ifndef UTIL_USER_PATHS_H
#define UTIL_USER_PATHS_H

#include <stdbool.h>

enum { CLI_PATH_SIZE = 4096 };

enum util_user_place { UTIL_USER_CONFIG, UTIL_USER_DATA, UTIL_USER_STATE, UTIL_USER_CACHE };

/* The path of askdb's file or folder `name`, which need not be there. False where the environment names no
 * home. */
bool util_user_path(enum util_user_place place, const char *name, char ret_path[CLI_PATH_SIZE]);

#endif
