#define _DEFAULT_SOURCE /* realpath */
#include "util/place.h"
#include "util/file.h"

#include <dirent.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

void util_place_find(struct arena *arena, const char *target, const struct stat *facts,
                     struct util_place *ret_place)
{
    const char *slash = strrchr(target, '/');
    const char *folder = slash == NULL     ? "."
                         : slash == target ? "/"
                                           : arena_strndup(arena, target, (size_t)(slash - target));
    *ret_place = (struct util_place){.exists = facts != NULL};
    if (facts != NULL) {
        ret_place->facts = *facts;
    }
    if (stat(folder, &ret_place->folder) == 0) {
        ret_place->name = slash != NULL ? slash + 1 : target;
    }
}

bool util_is_same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool util_place_is(struct arena *arena, const char *path, const struct util_place *place)
{
    struct util_place other;
    struct stat facts;
    const char *target = file_follow(arena, path);
    if (target == NULL) {
        return false;
    }
    bool exists = stat(target, &facts) == 0;
    if (exists && place->exists) {
        return util_is_same_file(&facts, &place->facts);
    }
    util_place_find(arena, target, exists ? &facts : NULL, &other);
    return other.name != NULL && place->name != NULL && util_is_same_file(&other.folder, &place->folder) &&
           strcmp(other.name, place->name) == 0;
}

/* What is in a folder may be a link to what is elsewhere. */
static bool is_within(struct arena *arena, const char *folder, const struct util_place *place)
{
    DIR *files = opendir(folder);
    bool same = false;
    for (struct dirent *entry = files != NULL ? readdir(files) : NULL; entry != NULL && !same;
         entry = readdir(files)) {
        same = util_place_is(arena, arena_printf(arena, "%s/%s", folder, entry->d_name), place);
    }
    if (files != NULL) {
        closedir(files);
    }
    return same;
}

/* A folder or a pattern stands for files. */
bool util_place_is_among(struct arena *arena, const char *name, const struct util_place *place)
{
    struct stat facts;
    bool folder = stat(name, &facts) == 0 && S_ISDIR(facts.st_mode), same = false;
    if (folder) {
        return place->exists && (util_is_same_file(&facts, &place->folder) || is_within(arena, name, place));
    }
    glob_t found;
    if (strpbrk(name, "*?[") != NULL && glob(name, 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++) {
            same = same || util_place_is(arena, found.gl_pathv[i], place);
        }
        globfree(&found);
    }
    return same;
}

/* A file of a folder, or of one within it. */
bool util_place_is_below(struct arena *arena, const char *folder, const char *target,
                         const struct util_place *place)
{
    struct stat facts, above;
    char *path = place->exists && stat(folder, &facts) == 0 ? realpath(target, NULL) : NULL;
    bool same = path != NULL && is_within(arena, folder, place);
    for (char *slash = path != NULL ? strrchr(path, '/') : NULL; slash != NULL && !same;
         slash = strrchr(path, '/')) {
        *slash = '\0';
        same = stat(path[0] != '\0' ? path : "/", &above) == 0 && util_is_same_file(&above, &facts);
    }
    free(path);
    return same;
}
