#include "app/cli.h"
#include "util/error.h"
#include "util/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

void cli_default_settings(struct cli_settings *ret_settings)
{
    *ret_settings = (struct cli_settings){.process = {.timeout = 60},
                                          .question = {.limit = 1000000, .min_confidence = 0.3},
                                          .own = {.eval_timeout = -1}};
    char *cache = ret_settings->process.cache;
    if (!util_user_path(UTIL_USER_CACHE, "", cache)) {
        cache[0] = '\0';
    }
    cache[strlen(cache) - (cache[0] != '\0')] = '\0'; /* the "/" before no name */
}

void cli_print_options(FILE *out, unsigned groups)
{
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & groups) == 0) {
            continue;
        }
        char left[64];
        snprintf(left, sizeof left, "%c%c%s--%s%s%s", option->letter ? '-' : ' ',
                 option->letter ? option->letter : ' ', option->letter ? ", " : "  ", option->name,
                 option->argument ? " " : "", option->argument ? option->argument : "");
        fprintf(out, "  %-28s %s\n", left, option->help);
    }
}

/* The option that `text` names ("-f", "--format", "--format=csv"); its argument behind "=" in *ret_value, or
 * NULL. */
static const struct cli_option *find_option(const char *text, unsigned allowed, const char **ret_value)
{
    *ret_value = NULL;
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & allowed) == 0) {
            continue;
        }
        if (option->letter != 0 && text[1] == option->letter) {
            *ret_value = text[2] != '\0' ? text + 2 : NULL;
            if (text[2] == '\0' || option->argument != NULL) {
                return option;
            }
        }
        size_t length = strlen(option->name);
        if (text[1] == '-' && strncmp(text + 2, option->name, length) == 0 &&
            (text[2 + length] == '\0' || text[2 + length] == '=')) {
            *ret_value = text[2 + length] == '=' ? text + 3 + length : NULL;
            return option;
        }
    }
    return NULL;
}

static int set_number(const struct cli_option *option, const char *value, struct cli_settings *settings,
                      struct askdb_error *err)
{
    char *end;
    errno = 0;
    double number = strtod(value, &end);
    bool whole = option->kind != CLI_COUNT || strspn(value, "0123456789") == strlen(value);
    double most = option->kind == CLI_SHARE ? 1 : 1e12;
    if (*value == '\0' || *end != '\0' || errno != 0 || !whole || !(number >= 0 && number <= most)) {
        return error_set(err, ASKDB_USAGE, "--%s: '%s' is not a number it can be", option->name, value);
    }
    char *field = (char *)settings + option->offset;
    if (option->kind == CLI_COUNT) {
        size_t count = (size_t)number;
        memcpy(field, &count, sizeof count);
    } else {
        memcpy(field, &number, sizeof number);
    }
    return 0;
}

static int add_text(const struct cli_option *option, const char *value, struct cli_texts *texts,
                    struct askdb_error *err)
{
    if (texts->count == CLI_MOST_PARAMETERS) {
        return error_set(err, ASKDB_USAGE, "--%s is given more than %d times", option->name,
                         CLI_MOST_PARAMETERS);
    }
    texts->items[texts->count++] = value;
    return 0;
}

static int set_option(const struct cli_option *option, const char *value, struct cli_settings *settings,
                      struct askdb_error *err)
{
    settings->question.limit_told = settings->question.limit_told || strcmp(option->name, "limit") == 0;
    settings->question.confidence_told |= strcmp(option->name, "min-confidence") == 0;
    char *field = (char *)settings + option->offset;
    switch (option->kind) {
    case CLI_FLAG: {
        bool set = true;
        memcpy(field, &set, sizeof set);
        return 0;
    }
    case CLI_TEXT:
        memcpy(field, &value, sizeof value);
        return 0;
    case CLI_TEXTS:
        return add_text(option, value, (struct cli_texts *)(void *)field, err);
    case CLI_COUNT:
    case CLI_SECONDS:
    case CLI_SHARE:
        return set_number(option, value, settings, err);
    }
    return 0;
}

static int set_flag(const struct cli_option *option, const char *value, struct cli_settings *settings,
                    struct askdb_error *err)
{
    static const char *const words[] = {"no", "yes", "false", "true", "0", "1"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(value, words[i]) == 0) {
            bool set = i % 2 == 1;
            memcpy((char *)settings + option->offset, &set, sizeof set);
            return 0;
        }
    }
    return error_set(err, ASKDB_USAGE, "--%s: '%s' is neither yes nor no", option->name, value);
}

int cli_set_option(const char *name, const char *value, unsigned allowed, struct cli_settings *settings,
                   struct askdb_error *err)
{
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & allowed) != 0 && strcmp(option->name, name) == 0) {
            return option->kind == CLI_FLAG ? set_flag(option, value, settings, err)
                                            : set_option(option, value, settings, err);
        }
    }
    return error_set(err, ASKDB_USAGE, "there is no option '%s'", name);
}

/* "-- the year's orders": the comment that SQL begins with. */
static bool is_comment(const char *text)
{
    return text[0] == '-' && text[1] == '-' && text[2] != '\0' && strchr(" \t\r\n", text[2]) != NULL;
}

int cli_parse_options(int argc, char **argv, unsigned allowed, struct cli_settings *settings,
                      struct cli_arguments *ret_arguments, struct askdb_error *err)
{
    ret_arguments->values = memory_need(calloc((size_t)argc + 1, sizeof *ret_arguments->values));
    bool options_end = false;
    for (int i = 0; i < argc; i++) {
        const char *text = argv[i];
        if (options_end || text[0] != '-' || text[1] == '\0' || is_comment(text)) {
            ret_arguments->values[ret_arguments->count++] = text;
            continue;
        }
        if (strcmp(text, "--") == 0) {
            options_end = true;
            continue;
        }
        const char *value;
        const struct cli_option *option = find_option(text, allowed, &value);
        if (option == NULL) {
            error_set(err, ASKDB_USAGE, "unknown option '%s'", text);
            error_hint(err, "--help lists the options; a question that begins with a dash goes behind --");
            return -ASKDB_USAGE;
        }
        if (option->argument == NULL && value != NULL) {
            return error_set(err, ASKDB_USAGE, "--%s takes no argument", option->name);
        }
        if (option->argument != NULL && value == NULL) {
            if (i + 1 == argc) {
                return error_set(err, ASKDB_USAGE, "--%s needs an argument, %s", option->name,
                                 option->argument);
            }
            value = argv[++i];
        }
        int status = set_option(option, value, settings, err);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}
