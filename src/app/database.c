#include "app/cli.h"
#include "process/interrupt.h"
#include "process/watchdog.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

enum { HEAP_BYTES = 1 << 30 };

/* The model of --model: "builtin+" asks the built-in one as well, and so does "both", of the one model that
 * is configured. */
static void choose_model(const struct cli_settings *settings, struct askdb_options *options)
{
    static const char prefix[] = "builtin+";
    const char *name = settings->process.model;
    const struct cli_models *models = &settings->process.models;
    bool both = name != NULL && strcmp(name, "both") == 0;
    bool begins = name != NULL && strncmp(name, prefix, sizeof prefix - 1) == 0;
    name = begins ? name + sizeof prefix - 1 : name;
    const struct cli_model *named =
        both && models->count == 1 ? &models->items[0] : cli_find_model(models, name);
    options->model = named != NULL ? named->url : name;
    options->endpoint = named != NULL ? &named->endpoint : NULL;
    options->with_builtin = both || begins;
}

/* Why the process ends. */
static void tell(bool json, const struct askdb_error *why)
{
    struct cli_settings settings = {.process.json_errors = json};
    cli_fail(&settings, why, NULL);
}

struct askdb_options cli_database_options(const struct cli_settings *settings)
{
    struct askdb_limits limits;
    cli_limits(settings, &limits);
    struct askdb_options options = {
        .timeout_ms = limits.timeout_ms,
        .watch = process_watchdog(tell, settings->process.json_errors),
        .heap_bytes = HEAP_BYTES,
        .semantic = settings->process.semantic,
        .semantic_folder = settings->process.semantic_folder,
        .roles = settings->process.roles,
        .timezone = settings->process.timezone,
        .parameters = settings->process.parameters.items,
        .parameter_count = settings->process.parameters.count,
        .prompt_budget = settings->process.prompt_budget,
        .no_values = settings->process.no_values,
        .csv = &settings->process.csv,
        .samples = settings->process.samples,
        .cache =
            settings->process.no_cache || settings->process.cache[0] == '\0' ? NULL : settings->process.cache,
    };
    choose_model(settings, &options);
    cli_show_progress(settings, &options);
    return options;
}

static void note_lines(const struct cli_settings *settings, const char *lines)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        cli_note(settings, "askdb: note: %.*s", (int)length, lines);
        lines += length + (lines[length] == '\n' ? 1 : 0);
    }
}

/* A word as a shell takes it, where it may stand in a note: of plain characters and blanks. */
static bool is_plain_word(const char *word)
{
    return word[0] != '\0' && word[0] != '-' &&
           strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+ ") ==
               strlen(word);
}

/* What says all of it: "askdb schema data", or with FILES in place of what is long or odd. */
static void note_schema(const struct cli_settings *settings, const char *const *files, size_t count)
{
    enum { MOST_FILES = 3, LONGEST = 60 };
    struct text text;
    struct arena *arena = arena_create();
    size_t length = 0;
    bool plain = count <= MOST_FILES;
    text_open(&text);
    for (size_t i = 0; i < count; i++) {
        const char *mark = strchr(files[i], ' ') != NULL ? "'" : "";
        plain = plain && is_plain_word(files[i]);
        length += strlen(files[i]);
        fprintf(text.out, " %s%s%s", mark, files[i], mark);
    }
    const char *names = text_close(&text, arena);
    cli_note(settings, "askdb: note: more on how files were read: askdb schema%s",
             plain && length <= LONGEST ? names : " FILES");
    arena_destroy(arena);
}

/* Opens, without a word of what was taken for what. */
static int open_database(const struct cli_settings *settings, const struct cli_arguments *arguments,
                         size_t rest, bool catalog_only, struct askdb **ret_askdb, struct askdb_error *err)
{
    if (arguments->count < rest + 1) {
        error_set(err, ASKDB_USAGE, "%s",
                  rest > 0 ? "a database and what to ask of it are needed" : "a database is needed");
        error_hint(err, "try askdb --help");
        return -ASKDB_USAGE;
    }
    struct askdb_options options = cli_database_options(settings);
    options.catalog_only = catalog_only;
    int status = askdb_open(arguments->values, arguments->count - rest, &options, ret_askdb, err);
    if (status == 0) {
        process_interrupt_cancels(*ret_askdb);
        process_interrupt_install();
    }
    return status;
}

int cli_open(const struct cli_settings *settings, const struct cli_arguments *arguments, size_t rest,
             bool catalog_only, struct askdb **ret_askdb, struct askdb_error *err)
{
    int status = open_database(settings, arguments, rest, catalog_only, ret_askdb, err);
    if (status != 0) {
        return status;
    }
    const char *alerts = askdb_alerts(*ret_askdb);
    note_lines(settings, alerts);
    if (alerts[0] != '\0' && strcmp(alerts, askdb_notes(*ret_askdb)) != 0) {
        note_schema(settings, arguments->values, arguments->count - rest);
    }
    cli_note_role(settings, *ret_askdb);
    return 0;
}

int cli_open_told(const struct cli_settings *settings, const struct cli_arguments *arguments,
                  struct askdb **ret_askdb, struct askdb_error *err)
{
    int status = open_database(settings, arguments, 0, true, ret_askdb, err);
    if (status == 0) {
        note_lines(settings, askdb_notes(*ret_askdb));
        cli_note_role(settings, *ret_askdb);
    }
    return status;
}

void cli_note_role(const struct cli_settings *settings, struct askdb *askdb)
{
    if (askdb_role_can_write(askdb)) {
        cli_note(settings,
                 "askdb: note: this role could write; askdb never does, but a read-only role is safer");
    }
}

void cli_note_reconnected(const struct cli_settings *settings, struct askdb *askdb)
{
    if (askdb_reconnected(askdb)) {
        cli_note(settings, "askdb: note: the server had closed the session; it was opened again");
    }
}

bool cli_note_changed(const struct cli_settings *settings, struct askdb *askdb)
{
    const char *told = askdb_changed(askdb);
    if (told != NULL) {
        cli_note(settings, "askdb: note: %s", told);
    }
    return told != NULL;
}

void cli_close(struct askdb **askdb)
{
    process_interrupt_ends();
    askdb_close(askdb);
}
