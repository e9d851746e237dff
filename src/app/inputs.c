#include "app/cli.h"
#include "util/error.h"
#include "util/file.h"
#include "util/place.h"
#include "util/user_paths.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"

bool cli_has_ending(const char *path, const char *endings)
{
    const char *dot = path != NULL ? strrchr(path, '.') : NULL;
    size_t length = dot != NULL ? strlen(dot + 1) : 0;
    for (const char *at = endings; length > 0 && *at != '\0'; at += strcspn(at, " "), at += *at == ' ') {
        if (strcspn(at, " ") == length && strncmp(at, dot + 1, length) == 0) {
            return true;
        }
    }
    return false;
}

int cli_check_ending(const struct cli_look *look, const char *endings, struct askdb_error *err)
{
    const char *path = look->path != NULL ? look->path : "", *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path, *dot = strrchr(name, '.');
    bool written = dot == NULL || dot == name || look->format != NULL || cli_has_ending(name, endings);
    bool ending = !written && dot[1] != '\0' && strpbrk(dot + 1, LETTERS) != NULL &&
                  strspn(dot + 1, LETTERS DIGITS) == strlen(dot + 1);
    if (!ending) {
        return 0;
    }
    error_set(err, ASKDB_USAGE, "nothing is written as '%s' here: %s", dot, path);
    error_hint(err, "endings: %s; -f names a format for any other", endings);
    return -ASKDB_USAGE;
}

/* With what a database keeps beside it, and the SQL that was approved for a report. */
static bool is_named(struct arena *arena, const char *path, const struct util_place *place)
{
    static const char *const endings[] = {"", "-journal", "-wal", "-shm", ".lock"};
    const char *target = file_follow(arena, path);
    bool same = false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings && target != NULL; i++) {
        same = same || util_place_is(arena, arena_printf(arena, "%s%s", target, endings[i]), place);
    }
    return same;
}

/* The files of ASKDB_PROMPTS. */
static bool is_prompt(const struct util_place *place)
{
    const char *folder = getenv("ASKDB_PROMPTS");
    struct stat facts;
    return folder != NULL && place->name != NULL && cli_has_ending(place->name, "txt") &&
           stat(folder, &facts) == 0 && util_is_same_file(&facts, &place->folder);
}

static bool is_own(struct arena *arena, const struct util_place *place)
{
    static const struct {
        enum util_user_place place;
        const char *name;
    } own[] = {{UTIL_USER_CONFIG, "config"}, {UTIL_USER_STATE, "history"}};
    char path[CLI_PATH_SIZE];
    bool same = false;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++) {
        same = same || (util_user_path(own[i].place, own[i].name, path) && util_place_is(arena, path, place));
    }
    return same;
}

/* Standard input counts where it is a file. */
static bool is_standard_input(const struct util_place *place)
{
    struct stat facts;
    return place->exists && fstat(STDIN_FILENO, &facts) == 0 && S_ISREG(facts.st_mode) &&
           util_is_same_file(&facts, &place->facts);
}

struct part_search {
    struct arena *arena;
    const struct util_place *place;
    bool found;
};

static void compare_part(void *context, const char *file)
{
    struct part_search *search = context;
    search->found = search->found || util_place_is(search->arena, file, search->place);
}

/* One of the files that a semantic file names, as it does not say so itself. */
static bool is_part(const struct cli_settings *settings, struct arena *arena, const struct util_place *place)
{
    const char *files[] = {settings->process.semantic, settings->own.update};
    struct part_search search = {.arena = arena, .place = place};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (files[i] != NULL) {
            askdb_semantic_parts(files[i], settings->process.semantic_folder, compare_part, &search);
        }
    }
    return search.found;
}

/* What a suite is made of, and documents. */
static bool is_read_beside(const struct cli_settings *settings, struct arena *arena, const char *target,
                           const struct util_place *place)
{
    static const char ending[] = ".sqlite"; /* what is read of the folder of databases */
    size_t length = strlen(target);
    bool database = length >= sizeof ending && strcmp(target + length - (sizeof ending - 1), ending) == 0;
    const char *folders[] = {settings->process.docs, database ? settings->own.db_dir : NULL};
    const char *files[] = {settings->own.examples, settings->own.from_dbt};
    bool same = is_part(settings, arena, place);
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        same = same || (folders[i] != NULL && util_place_is_below(arena, folders[i], target, place));
    }
    for (size_t i = 0; i < settings->own.suites.count; i++) {
        same = same || util_place_is(arena, settings->own.suites.items[i], place);
    }
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        same = same || (files[i] != NULL && util_place_is(arena, files[i], place));
    }
    char remembered[CLI_PATH_SIZE];
    return same || (util_user_path(UTIL_USER_DATA, "examples", remembered) &&
                    util_place_is_below(arena, remembered, target, place));
}

static bool is_input(const struct cli_settings *settings, struct arena *arena, const struct util_place *place)
{
    static const char builtin[] = "builtin+";
    const char *model = settings->process.model != NULL ? settings->process.model : "";
    model += strncmp(model, builtin, sizeof builtin - 1) == 0 ? sizeof builtin - 1 : 0;
    const char *single[] = {settings->process.semantic, settings->process.audit, model};
    bool same = is_standard_input(place) || is_own(arena, place) || is_prompt(place) ||
                (settings->process.database != NULL && is_named(arena, settings->process.database, place));
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        same = same || (single[i] != NULL && single[i][0] != '\0' && util_place_is(arena, single[i], place));
    }
    for (size_t i = 0; i < settings->process.file_count; i++) {
        const char *file = settings->process.files[i];
        same = same || is_named(arena, file, place) || util_place_is_among(arena, file, place);
    }
    return same;
}

/* Another output of this run. What is no regular file takes several. */
static bool is_other_output(const struct cli_settings *settings, struct arena *arena, const char *name,
                            const struct util_place *place)
{
    const char *others[] = {settings->own.summary, settings->own.failures};
    bool same = false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        same = same || (others[i] != NULL && others[i] != name && util_place_is(arena, others[i], place));
    }
    return same && (!place->exists || S_ISREG(place->facts.st_mode));
}

/* The file begins with one of these texts. */
struct magic {
    size_t length;
    const char *text;
};

static bool begins_with(const char *path, const struct stat *facts, const struct magic *magics, size_t count)
{
    char header[16];
    FILE *file = facts != NULL && S_ISREG(facts->st_mode) ? fopen(path, "rb") : NULL;
    size_t length = file != NULL ? fread(header, 1, sizeof header, file) : 0;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found =
            found || (length >= magics[i].length && memcmp(header, magics[i].text, magics[i].length) == 0);
    }
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

static bool is_database(const char *path, const struct stat *facts)
{
    static const struct magic magic = {16, "SQLite format 3"}; /* with its NUL */
    return begins_with(path, facts, &magic, 1);
}

/* A log or a journal of SQLite, by how it begins, or by its name where the database is beside it: there may be rows in
 * it that are nowhere else, and what is put there is taken for one. */
static bool is_of_database(struct arena *arena, const char *path, const struct stat *facts)
{
    static const struct magic magics[] = {{4, "\x37\x7f\x06\x82"}, /* sections 4.1 and 3 of the file format */
                                          {4, "\x37\x7f\x06\x83"},
                                          {8, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"}};
    static const char *const endings[] = {"-wal", "-journal", "-shm"};
    size_t length = strlen(path);
    bool found = begins_with(path, facts, magics, sizeof magics / sizeof *magics);
    for (size_t i = 0; !found && i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (length > ending && strcmp(path + length - ending, endings[i]) == 0) {
            struct stat beside;
            const char *database = arena_strndup(arena, path, length - ending);
            found = stat(database, &beside) == 0 && is_database(database, &beside);
        }
    }
    return found;
}

static int check_output(const void *context, const char *name, const char *target, const struct stat *facts,
                        struct askdb_error *err)
{
    const struct cli_settings *settings = context;
    struct arena *arena = arena_create();
    struct util_place place;
    int status = 0;
    util_place_find(arena, target, facts, &place);
    if (is_input(settings, arena, &place) || is_read_beside(settings, arena, target, &place)) {
        status = error_set(err, ASKDB_USAGE, "cannot write '%s': this run reads it", name);
    } else if (is_database(target, facts)) {
        status = error_set(err, ASKDB_USAGE, "cannot write '%s': it is a database", name);
    } else if (is_of_database(arena, target, facts)) {
        status = error_set(err, ASKDB_USAGE, "cannot write '%s': it is a part of a database", name);
    } else if (is_other_output(settings, arena, name, &place)) {
        status = error_set(err, ASKDB_USAGE, "cannot write '%s': two outputs would be in one file", name);
    }
    arena_destroy(arena);
    return status;
}

int cli_check_audit(const struct cli_settings *settings, struct askdb_error *err)
{
    struct cli_settings others = *settings;
    struct arena *arena = arena_create();
    struct stat facts;
    bool exists = stat(settings->process.audit, &facts) == 0;
    const char *target = file_follow(arena, settings->process.audit);
    others.process.audit = NULL;
    int status = target != NULL
                     ? check_output(&others, settings->process.audit, target, exists ? &facts : NULL, err)
                     : 0;
    arena_destroy(arena);
    return status;
}

static int open_output(const struct cli_settings *settings, bool live, struct process_output *ret_output,
                       struct askdb_error *err)
{
    struct process_spared spared = {check_output, settings};
    return process_output_open(settings->output.path, live, &spared, ret_output, err);
}

int cli_output_open(const struct cli_settings *settings, struct process_output *ret_output,
                    struct askdb_error *err)
{
    return open_output(settings, false, ret_output, err);
}

int cli_output_open_live(const struct cli_settings *settings, struct process_output *ret_output,
                         struct askdb_error *err)
{
    return open_output(settings, true, ret_output, err);
}
