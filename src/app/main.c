#include "app/cli.h"
#include "process/watchdog.h"
#include "util/codes.h"
#include "util/error.h"
#include "util/file.h"
#include "util/nearest.h"
#include "util/text.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The arguments: "FILE [DB...]". */
static void print_arguments(FILE *out, const struct cli_command *command)
{
    for (size_t i = 0; i < CLI_MOST_ARGUMENTS && command->arguments[i].name != NULL; i++) {
        const struct cli_argument *argument = &command->arguments[i];
        fprintf(out, "%s%s%s%s%s", i > 0 ? " " : "", argument->optional ? "[" : "", argument->name,
                argument->repeated ? "..." : "", argument->optional ? "]" : "");
    }
}

/* For free(). */
static char *usage_of(const struct cli_command *command)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = text_stream(&text, &length);
    print_arguments(out, command);
    text_end(out);
    return text;
}

static void print_usage(FILE *out)
{
    fprintf(out,
            "usage: askdb COMMAND [OPTION...] ARGUMENT...\n"
            "       askdb DB QUESTION\n"
            "       askdb DB             (at a terminal: repl; else with questions on standard input)\n\n"
            "Answers questions in plain language with rows from a database, and never changes it.\n"
            "DB is a SQLite file, files of rows (CSV, TSV, JSON; - is standard input), or a postgres:// "
            "URI.\n\ncommands:\n");
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        char *usage = usage_of(command);
        fprintf(out, "  %-7s %-14s %s\n", command->name, usage, command->summary);
        free(usage);
    }
    fputs("\n'askdb COMMAND --help' shows a command's options; ~/.config/askdb/config can set them as well.\n"
          "\nexit status:\n",
          out);
    for (enum askdb_status status = ASKDB_OK; status <= ASKDB_MODEL; status++) {
        fprintf(out, "  %d  %s\n", (int)status, code_status_says(status));
    }
}

static void print_command(const struct cli_command *command)
{
    const struct cli_argument *arguments = command->arguments;
    printf("usage: askdb %s [OPTION...]%s", command->name, arguments[0].name != NULL ? " " : "");
    print_arguments(stdout, command);
    printf("\n\n%s\n", command->summary);
    for (size_t i = 0; i < CLI_MOST_ARGUMENTS && arguments[i].name != NULL; i++) {
        printf("%s  %-28s %s\n", i == 0 ? "\narguments:\n" : "", arguments[i].name, arguments[i].help);
    }
    printf("\noptions:\n");
    cli_print_options(stdout, command->options | CLI_EVERY);
}

static const struct cli_command *find_command(const char *name)
{
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        if (strcmp(command->name, name) == 0) {
            return command;
        }
    }
    return NULL;
}

/* Of files, in the arguments and in -o. Texts are the last arguments. */
static void take_names(const struct cli_command *command, const struct cli_arguments *arguments,
                       struct cli_settings *settings)
{
    size_t texts = 0;
    for (size_t i = 0; i < CLI_MOST_ARGUMENTS; i++) {
        texts += command->arguments[i].text;
    }
    settings->process.files = arguments->values;
    settings->process.file_count = arguments->count < texts ? 0 : arguments->count - texts;
    if (settings->output.path != NULL && strcmp(settings->output.path, "-") == 0) {
        settings->output.path = NULL;
    }
    settings->process.csv.missing = settings->process.csv_missing.items;
    settings->process.csv.missing_count = settings->process.csv_missing.count;
}

/* Standard input holds either rows or questions. */
static bool reads_input_twice(const struct cli_command *command, const struct cli_settings *settings)
{
    bool twice = false;
    for (size_t i = 0; i < settings->process.file_count; i++) {
        twice = twice || strcmp(settings->process.files[i], "-") == 0;
    }
    return twice && (command->run == cli_repl || command->run == cli_mcp);
}

/* The usual settings, with --json-errors wherever it stands, so that errors of what is before it are told so, too. */
static void begin_settings(int argc, char **argv, struct cli_settings *settings)
{
    cli_default_settings(settings);
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++) {
        settings->process.json_errors |= strcmp(argv[i], "--json-errors") == 0;
    }
}

/* Reading what is asked is a part of what --timeout limits. */
static void limit_waiting(const struct cli_settings *settings)
{
    struct cli_settings own = *settings;
    struct askdb_limits limits;
    own.process.timeout = own.own.eval_timeout >= 0 ? own.own.eval_timeout : own.process.timeout;
    cli_limits(&own, &limits);
    file_limit_waiting(limits.timeout_ms);
}

static int run_command(const struct cli_command *command, int argc, char **argv)
{
    struct cli_settings settings;
    struct cli_arguments arguments = {0};
    struct askdb_error err;
    unsigned allowed = command->options | CLI_EVERY;
    char *configuration = NULL;
    begin_settings(argc, argv, &settings);
    limit_waiting(&settings); /* for the configuration, by what is usual */
    int status = cli_configure(allowed, &settings, &configuration, &err);
    if (status == 0) {
        status = cli_parse_options(argc, argv, allowed, &settings, &arguments, &err);
    }
    take_names(command, &arguments, &settings);
    int code;
    if (status != 0) {
        code = cli_fail(&settings, &err, NULL);
    } else if (settings.process.help) {
        print_command(command);
        code = ASKDB_OK;
    } else if (reads_input_twice(command, &settings)) {
        code = cli_fail_usage(&settings,
                              "'-' is standard input, so that the question is an argument: askdb - QUESTION");
    } else {
        limit_waiting(&settings);
        code = command->run(&settings, &arguments);
        process_watchdog_rest();
    }
    free(arguments.values);
    free(configuration);
    return code;
}

static bool is_database(const char *name)
{
    struct stat info;
    return strcmp(name, "-") == 0 || strstr(name, "://") != NULL || stat(name, &info) == 0;
}

/* Are there databases alone, beside options, so that the questions are typed or come on standard input? */
static bool are_databases(int argc, char **argv)
{
    struct cli_settings settings;
    struct cli_arguments arguments = {0};
    struct askdb_error ignored;
    cli_default_settings(&settings);
    int status = cli_parse_options(argc, argv, find_command("repl")->options | CLI_EVERY, &settings,
                                   &arguments, &ignored);
    bool databases = status == 0 && arguments.count > 0;
    for (size_t i = 0; databases && i < arguments.count; i++) {
        databases = is_database(arguments.values[i]);
    }
    free(arguments.values);
    return databases;
}

static bool has_input(void)
{
    int first = getc(stdin);
    return first != EOF && ungetc(first, stdin) != EOF;
}

/* NULL: no command has a name like it. */
static const char *nearest_command(const char *name)
{
    enum { MOST = 40 };
    const char *names[MOST];
    size_t count = 0;
    names[count++] = "version";
    names[count++] = "help";
    for (const struct cli_command *command = cli_commands; command->name != NULL && count < MOST; command++) {
        names[count++] = command->name;
    }
    return util_nearest_name(name, names, count);
}

static int fail_command(int argc, char **argv, const char *name, const char *message)
{
    struct cli_settings settings;
    struct askdb_error err;
    begin_settings(argc, argv, &settings);
    const char *nearest = nearest_command(name);
    if (nearest == NULL) {
        return cli_fail_usage(&settings, message);
    }
    error_set(&err, ASKDB_USAGE, "%s", message);
    error_hint(&err, "did you mean askdb %s?", nearest);
    return cli_fail(&settings, &err, NULL);
}

/* "askdb help" and "askdb help COMMAND". */
static int help(int argc, char **argv)
{
    const struct cli_command *command = argc > 2 ? find_command(argv[2]) : NULL;
    char message[300];
    if (argc > 2 && command == NULL) {
        snprintf(message, sizeof message, "'%.200s' is not a command", argv[2]);
        return fail_command(argc, argv, argv[2], message);
    }
    if (command != NULL) {
        print_command(command);
    } else {
        print_usage(stdout);
    }
    return ASKDB_OK;
}

/* "askdb shcema shop.db": what stands for a database is none, and is spelled like a command. */
static bool is_misspelt(int argc, char **argv)
{
    return argc > 2 && argv[1][0] != '-' && strpbrk(argv[1], "*?[=/.") == NULL && !is_database(argv[1]) &&
           nearest_command(argv[1]) != NULL;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error like a full disk */
    if (argc < 2) {
        print_usage(stderr);
        return ASKDB_USAGE;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        return help(argc, argv);
    }
    if (strcmp(argv[1], "--version") == 0 || (strcmp(argv[1], "version") == 0 && argc == 2)) {
        printf("askdb %s\n", askdb_version());
        return ASKDB_OK;
    }
    const struct cli_command *command = find_command(argv[1]);
    if (command != NULL) {
        return run_command(command, argc - 2, argv + 2);
    }
    bool terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
    bool databases = are_databases(argc - 1, argv + 1);
    if ((terminal && (argc == 2 || databases)) || (!isatty(STDIN_FILENO) && databases && has_input())) {
        return run_command(find_command("repl"), argc - 1, argv + 1);
    }
    if (argc == 2) {
        char message[300];
        snprintf(message, sizeof message, "'%.200s' is not a command; a database needs a question after it",
                 argv[1]);
        return fail_command(argc, argv, argv[1], message);
    }
    if (is_misspelt(argc, argv)) {
        char message[300];
        snprintf(message, sizeof message, "'%.200s' is neither a command nor a database", argv[1]);
        return fail_command(argc, argv, argv[1], message);
    }
    return run_command(find_command("ask"), argc - 1, argv + 1);
}
