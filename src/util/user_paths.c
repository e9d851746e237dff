#include "util/user_paths.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
    const char *variable, *fallback; /* below the home folder */
} places[] = {
    [CLI_USER_CONFIG] = {"XDG_CONFIG_HOME", ".config"},
    [CLI_USER_DATA] = {"XDG_DATA_HOME", ".local/share"},
    [CLI_USER_STATE] = {"XDG_STATE_HOME", ".local/state"},
    [CLI_USER_CACHE] = {"XDG_CACHE_HOME", ".cache"},
};

bool cli_user_path(enum cli_user_place place, const char *name, char ret_path[CLI_PATH_SIZE])
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
