/* \set: options of the command line that may change within a session. */
#include "repl/repl.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

static const char *const changeable[] = {"null",        "style",   "thousands", "csv-safe", "width",
                                         "limit",       "timeout", "now",       "timing",   "min-confidence",
                                         "strict",      "explain", "plain-sql", "no-probe", "no-follow-up",
                                         "no-examples", "quiet"};

enum { CHANGEABLE = sizeof changeable / sizeof *changeable };

static const unsigned GROUPS =
    CLI_OUTPUT | CLI_ROWS | CLI_RUN | CLI_TRANSLATE | CLI_EXAMPLES | CLI_EXPLAIN | CLI_SHOWN | CLI_EVERY;

/* NULL: "timing", or no option of a session. */
static const struct cli_option *find(const char *name)
{
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & GROUPS) != 0 && strcmp(option->name, name) == 0) {
            return option;
        }
    }
    return NULL;
}

static void say(struct repl *repl, const char *name)
{
    const struct cli_option *option = find(name);
    if (option == NULL) {
        cli_note(&repl->settings, "%s = %s", name, repl->timing ? "yes" : "no");
        return;
    }
    const void *field = (const char *)&repl->settings + option->offset;
    switch (option->kind) {
    case CLI_FLAG:
        cli_note(&repl->settings, "%s = %s", name, *(const bool *)field ? "yes" : "no");
        break;
    case CLI_TEXT: {
        const char *text = *(const char *const *)field;
        cli_note(&repl->settings, "%s = %s", name, text != NULL ? text : "(by default)");
        break;
    }
    case CLI_COUNT:
        cli_note(&repl->settings, "%s = %zu", name, *(const size_t *)field);
        break;
    case CLI_SECONDS:
    case CLI_SHARE:
        cli_note(&repl->settings, "%s = %g", name, *(const double *)field);
        break;
    case CLI_TEXTS:
        break;
    }
}

static bool is_changeable(const char *name)
{
    bool found = false;
    for (size_t i = 0; i < CHANGEABLE; i++) {
        found = found || strcmp(changeable[i], name) == 0;
    }
    return found;
}

static void set(struct repl *repl, const char *name, const char *value)
{
    struct askdb_error err;
    const struct cli_option *option = find(name);
    struct cli_settings wanted = repl->settings;
    const char *text = arena_strdup(
        repl->kept, value[0] == '\0' && option != NULL && option->kind == CLI_FLAG ? "yes" : value);
    if (option == NULL) {
        repl_set_timing(repl, "");
        return;
    }
    int status = cli_set_option(name, text, GROUPS, &wanted, &err);
    if (status == 0) {
        status = cli_check_format(&wanted.output, &err);
    }
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
        return;
    }
    repl->settings = wanted;
    say(repl, name);
}

void repl_set_option(struct repl *repl, const char *argument)
{
    size_t length = strcspn(argument, " \t=");
    char *name = memory_need(strndup(argument, length));
    const char *value = argument + length + strspn(argument + length, " \t");
    value += value[0] == '=' ? 1 + strspn(value + 1, " \t") : 0;
    if (name[0] == '\0') {
        for (size_t i = 0; i < CHANGEABLE; i++) {
            say(repl, changeable[i]);
        }
    } else if (strcmp(name, "format") == 0) {
        repl_set_format(repl, value);
    } else if (!is_changeable(name)) {
        repl_fail_name(repl, name, changeable, CHANGEABLE,
                       &(struct repl_kind_of_name){"setting", "", "\\set"});
    } else if (value[0] == '\0' && find(name) != NULL && find(name)->kind != CLI_FLAG) {
        say(repl, name);
    } else {
        set(repl, name, value);
    }
    free(name);
}

void repl_set_null(struct repl *repl, const char *argument)
{
    repl->settings.output.null_text = arena_strdup(repl->kept, argument);
    cli_note(&repl->settings, "NULL shows as \"%s\"", argument);
}
