#include "app/cli.h"
#include "process/interrupt.h"
#include "process/watchdog.h"
#include "util/error.h"

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

/* Says what was taken for what in files of rows. */
static void note_files(const struct cli_settings *settings, const struct askdb *askdb)
{
    for (const char *line = askdb_notes(askdb); *line != '\0';) {
        size_t length = strcspn(line, "\n");
        cli_note(settings, "askdb: note: %.*s", (int)length, line);
        line += length + (line[length] == '\n' ? 1 : 0);
    }
}

int cli_open(const struct cli_settings *settings, const struct cli_arguments *arguments, size_t rest,
             bool catalog_only, struct askdb **ret_askdb, struct askdb_error *err)
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
    if (status != 0) {
        return status;
    }
    process_interrupt_cancels(*ret_askdb);
    process_interrupt_install();
    note_files(settings, *ret_askdb);
    cli_note_role(settings, *ret_askdb);
    return 0;
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
