#include "util/user_paths.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
    const char *variable, *fallback; /* below the home folder */
} places[] = {
    [UTIL_USER_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
    [UTIL_USER_DATA] = {"XDG_DATA_HOME", ".local/share"},
    [UTIL_USER_STATE] = {"XDG_STATE_HOME", ".local/state"},
    [UTIL_USER_CACHE] = {"XDG_CACHE_HOME", ".cache"},
};

bool util_user_path(enum util_user_place place, const char *name, char ret_path[CLI_PATH_SIZE])
{
    const char *folder = getenv(places[place].variable), *home = getenv("HOME");
    int length = -1;
    if (folder != NULL && folder[0] == '/') {
        length = snprintf(ret_path, CLI_PATH_SIZE, "%s/askdb/%s", folder, name);
    } else if (home != NULL && home[0] == '/') {
        length = snprintf(ret_path, CLI_PATH_SIZE, "%s/%s/askdb/%s", home, places[place].fallback, name);
    }
    return length > 0 && length < CLI_PATH_SIZE;
}
