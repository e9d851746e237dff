/* What is set once for every run: a file of "name = value" lines, and above it environment variables. */
#include "app/cli.h"
#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/user_paths.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { VARIABLE_SIZE = 64, FILE_MAX = 65536 };

/* Options that may be set. Where a command has none of `groups`, it is not concerned. */
static const struct setting {
    const char *name;
    unsigned groups;
} configurable[] = {
    {"format", CLI_ROWS},
    {"limit", CLI_OUTPUT | CLI_LIMIT},
    {"csv-safe", CLI_ROWS},
    {"timeout", CLI_RUN},
    {"model", CLI_TRANSLATE},
    {"min-confidence", CLI_TRANSLATE},
    {"no-probe", CLI_TRANSLATE},
    {"no-follow-up", CLI_TRANSLATE},
    {"explain", CLI_EXPLAIN},
    {"quiet", CLI_EVERY},
    {"json-errors", CLI_EVERY},
    {"semantic", CLI_EVERY},
    {"roles", CLI_DOCS},
    {"audit", CLI_AUDIT},
    {"prompt-budget", CLI_TRANSLATE},
    {"no-values", CLI_TRANSLATE},
    {"samples", CLI_TRANSLATE},
    {"no-examples", CLI_EXAMPLES},
    {"no-cache", CLI_TRANSLATE | CLI_RUN},
    {"style", CLI_ROWS},
    {"null", CLI_ROWS},
};

enum { SETTING_COUNT = sizeof configurable / sizeof *configurable };

static const struct setting *find_setting(const char *name)
{
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        if (strcmp(configurable[i].name, name) == 0) {
            return &configurable[i];
        }
    }
    return NULL;
}

/* Sets it where the command is concerned; `place` is where it was found, for the error. */
static int apply(const struct setting *setting, const char *value, const char *place, unsigned allowed,
                 struct cli_settings *settings, struct askdb_error *err)
{
    if ((setting->groups & allowed) == 0) {
        return 0;
    }
    struct askdb_error found;
    int status = cli_set_option(setting->name, value, setting->groups, settings, &found);
    if (status != 0) {
        error_set(err, ASKDB_USAGE, "%s: %s", place, found.message);
        error_hint(err, "%s", found.hint);
    }
    return status;
}

/* ---- the file ---- */

/* Cuts white space off both ends, in place. */
static char *trim(char *text)
{
    text += strspn(text, " \t\r\n");
    size_t length = strlen(text);
    while (length > 0 && isspace((unsigned char)text[length - 1])) {
        text[--length] = '\0';
    }
    return text;
}

static int read_line(char *line, const char *place, unsigned allowed, struct cli_settings *settings,
                     struct askdb_error *err)
{
    char *name = trim(line);
    if (name[0] == '\0' || name[0] == '#') {
        return 0;
    }
    char *equals = strchr(name, '=');
    if (equals == NULL) {
        return error_set(err, ASKDB_USAGE, "%s: a line is NAME = VALUE, or begins with #", place);
    }
    *equals = '\0';
    name = trim(name);
    if (cli_is_model_setting(name)) {
        return cli_set_model(&settings->process.models, name, trim(equals + 1), place, err);
    }
    const struct setting *setting = find_setting(name);
    if (setting == NULL) {
        return error_set(err, ASKDB_USAGE, "%s: there is no setting '%s'", place, name);
    }
    return apply(setting, trim(equals + 1), place, allowed, settings, err);
}

/* The text of the file, to be freed, NULL where there is none; and whether anyone may write it. */
static int read_file(const char *path, char **ret_text, bool *ret_exposed, struct askdb_error *err)
{
    *ret_text = NULL;
    FILE *file = file_open_input(path);
    if (file == NULL) {
        return errno == ENOENT || errno == ENOTDIR ? 0 : file_cannot_read(path, errno, err);
    }
    struct stat facts;
    *ret_exposed = fstat(fileno(file), &facts) != 0 || (facts.st_mode & S_IWOTH) != 0;
    char *text = memory_need(malloc(FILE_MAX + 1));
    size_t length = fread(text, 1, FILE_MAX, file);
    int status = 0;
    if (ferror(file)) {
        status = error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, reason_of(errno).text);
    } else if (getc(file) != EOF || memchr(text, '\0', length) != NULL) {
        status = error_set(err, ASKDB_USAGE, "'%s' is not text, or longer than %d bytes", path, FILE_MAX);
    }
    fclose(file);
    text[length] = '\0';
    if (status != 0) {
        free(text);
        return status;
    }
    *ret_text = text;
    return 0;
}

static int read_lines(char *text, const char *path, unsigned allowed, struct cli_settings *settings,
                      struct askdb_error *err)
{
    char place[CLI_PATH_SIZE + 32];
    int status = 0;
    for (int number = 1; status == 0 && text != NULL; number++) {
        char *end = strchr(text, '\n');
        if (end != NULL) {
            *end = '\0';
        }
        snprintf(place, sizeof place, "%s:%d", path, number);
        status = read_line(text, place, allowed, settings, err);
        text = end != NULL ? end + 1 : NULL;
    }
    return status;
}

/* ---- the environment ---- */

/* "min-confidence" is ASKDB_MIN_CONFIDENCE. */
static void name_variable(const char *setting, char ret_variable[VARIABLE_SIZE])
{
    snprintf(ret_variable, VARIABLE_SIZE, "ASKDB_%s", setting);
    for (char *at = ret_variable; *at != '\0'; at++) {
        *at = *at == '-' ? '_' : (char)toupper((unsigned char)*at);
    }
}

static int read_variables(unsigned allowed, struct cli_settings *settings, struct askdb_error *err)
{
    for (size_t i = 0; i < SETTING_COUNT; i++) {
        char variable[VARIABLE_SIZE];
        name_variable(configurable[i].name, variable);
        const char *value = getenv(variable);
        int status = value != NULL && value[0] != '\0'
                         ? apply(&configurable[i], value, variable, allowed, settings, err)
                         : 0;
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

int cli_configure(unsigned allowed, struct cli_settings *settings, char **ret_text, struct askdb_error *err)
{
    char path[CLI_PATH_SIZE];
    int status = 0;
    *ret_text = NULL;
    if (util_user_path(UTIL_USER_CONFIG, "config", path)) {
        status = read_file(path, ret_text, &settings->process.models.exposed, err);
    }
    if (*ret_text != NULL) {
        status = read_lines(*ret_text, path, allowed, settings, err);
    }
    if (status == 0) {
        status = cli_check_models(&settings->process.models, err);
    }
    return status != 0 ? status : read_variables(allowed, settings, err);
}
