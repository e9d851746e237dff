/* The manual page and the completion of shells, made from the tables of commands and options. */
#include "app/cli.h"

#include <stdio.h>
#include <string.h>

static const struct cli_command *command_at(size_t place)
{
    return cli_commands[place].name != NULL ? &cli_commands[place] : NULL;
}

/* Text of a manual page: dashes stay dashes, and no line is taken for a request. */
static void write_roff(FILE *out, const char *text)
{
    if (*text == '.' || *text == '\'') {
        fputs("\\&", out);
    }
    for (; *text != '\0'; text++) {
        if (*text == '-') {
            fputs("\\-", out);
        } else if (*text == '\\') {
            fputs("\\e", out);
        } else {
            putc(*text, out);
        }
    }
}

static void write_roff_option(FILE *out, const struct cli_option *option)
{
    fputs(".TP\n", out);
    if (option->letter != 0) {
        fprintf(out, "\\fB\\-%c\\fR, ", option->letter);
    }
    fputs("\\fB\\-\\-", out);
    write_roff(out, option->name);
    fputs("\\fR", out);
    if (option->argument != NULL) {
        fprintf(out, " \\fI%s\\fR", option->argument);
    }
    putc('\n', out);
    write_roff(out, option->help);
    putc('\n', out);
}

static void write_roff_command(FILE *out, const struct cli_command *command)
{
    struct cli_option option;
    fprintf(out, ".SS askdb %s [OPTION...] ", command->name);
    write_roff(out, command->usage);
    putc('\n', out);
    write_roff(out, command->summary);
    fputs(".\n", out);
    for (size_t i = 0; cli_option_at(i, &option); i++) {
        if ((option.groups & command->options) != 0) {
            write_roff_option(out, &option);
        }
    }
}

static void print_man(FILE *out)
{
    static const char *const statuses[] = {"answered",
                                           "bad usage or input file",
                                           "cannot connect to or read the database",
                                           "declined, or an assertion failed",
                                           "rejected by validation",
                                           "the database failed",
                                           "timed out or cancelled",
                                           "the model failed"};
    struct cli_option option;
    fprintf(
        out,
        ".TH ASKDB 1 \"\" \"askdb %s\"\n.SH NAME\naskdb \\- answer questions in plain language from a "
        "database\n"
        ".SH SYNOPSIS\n\\fBaskdb\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] \\fIARGUMENT\\fR...\n.br\n"
        "\\fBaskdb\\fR \\fIDB\\fR \\fIQUESTION\\fR\n"
        ".SH DESCRIPTION\nReads a question and the schema of a database, writes SQL, validates it, runs it "
        "read\\-only and prints the rows.\n"
        "It never changes data, and needs no network.\n"
        "\\fIDB\\fR is a SQLite file, one or more CSV or TSV files, or a postgres:// URI.\n"
        "Rows go to standard output; the SQL and notes go to standard error.\n.SH COMMANDS\n",
        askdb_version());
    for (size_t i = 0; command_at(i) != NULL; i++) {
        write_roff_command(out, command_at(i));
    }
    fputs(".SH OPTIONS OF EVERY COMMAND\n", out);
    for (size_t i = 0; cli_option_at(i, &option); i++) {
        if ((option.groups & CLI_EVERY) != 0) {
            write_roff_option(out, &option);
        }
    }
    fputs(".SH EXIT STATUS\n", out);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        fprintf(out, ".TP\n%zu\n%s\n", i, statuses[i]);
    }
    fputs(".SH ENVIRONMENT\n"
          ".TP\nASKDB_API_KEY, ASKDB_PROMPTS, ASKDB_MODEL_TIMEOUT\nof an OpenAI\\-compatible endpoint\n"
          ".TP\nASKDB_VEGA\nthe folder where scripts/vega installed Vega, for charts as pages and images\n"
          ".TP\nNO_COLOR\nno colour in charts\n"
          ".TP\nPAGER\nof \\fBrepl\\fR\n",
          out);
}

/* The options of a command as words: "--format -f --output -o ...". */
static void write_words(FILE *out, const struct cli_command *command)
{
    struct cli_option option;
    for (size_t i = 0; cli_option_at(i, &option); i++) {
        if ((option.groups & (command->options | CLI_EVERY)) != 0) {
            fprintf(out, " --%s", option.name);
            if (option.letter != 0) {
                fprintf(out, " -%c", option.letter);
            }
        }
    }
}

static void print_bash(FILE *out)
{
    fputs(
        "# bash completion of askdb\n_askdb() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} words=\n    if ((COMP_CWORD == 1)); then\n        words='",
        out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        fprintf(out, "%s%s", i > 0 ? " " : "", command_at(i)->name);
    }
    fputs(" --help --version'\n    elif [[ $word == -* ]]; then\n        case ${COMP_WORDS[1]} in\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        fprintf(out, "        %s) words='", command_at(i)->name);
        write_words(out, command_at(i));
        fputs("' ;;\n", out);
    }
    fputs("        esac\n    fi\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
          "complete -o default -F _askdb askdb\n",
          out);
}

/* Inside single quotes of a shell, and for zsh without its own brackets and colons. */
static void write_quoted(FILE *out, const char *text, bool zsh)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'') {
            fputs("'\\''", out);
        } else if (zsh && strchr("[]:", *text) != NULL) {
            fprintf(out, "\\%c", *text);
        } else {
            putc(*text, out);
        }
    }
}

static void write_zsh_option(FILE *out, const struct cli_option *option)
{
    const char *names[] = {option->name, NULL};
    char letter[] = {option->letter, '\0'};
    names[1] = option->letter != 0 ? letter : NULL;
    for (size_t i = 0; i < 2 && names[i] != NULL; i++) {
        fprintf(out, "            '%s%s[", i == 0 ? "--" : "-", names[i]);
        write_quoted(out, option->help, true);
        putc(']', out);
        if (option->argument != NULL) {
            fprintf(out, ":%s:%s", option->argument, strcmp(option->argument, "FILE") == 0 ? "_files" : "");
        }
        fputs("' \\\n", out);
    }
}

static void print_zsh(FILE *out)
{
    struct cli_option option;
    fputs("#compdef askdb\n# zsh completion of askdb\nif ((CURRENT == 2)); then\n    local -a commands=(\n",
          out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        fprintf(out, "        '%s:", command_at(i)->name);
        write_quoted(out, command_at(i)->summary, true);
        fputs("'\n", out);
    }
    fputs("    )\n    _describe command commands\n    _files\nelse\n    case $words[2] in\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        fprintf(out, "    %s)\n        _arguments \\\n", command_at(i)->name);
        for (size_t j = 0; cli_option_at(j, &option); j++) {
            if ((option.groups & (command_at(i)->options | CLI_EVERY)) != 0) {
                write_zsh_option(out, &option);
            }
        }
        fputs("            '*:file:_files'\n        ;;\n", out);
    }
    fputs("    *) _files ;;\n    esac\nfi\n", out);
}

static void print_fish(FILE *out)
{
    struct cli_option option;
    fputs("# fish completion of askdb\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        const char *name = command_at(i)->name;
        fprintf(out, "complete -c askdb -n __fish_use_subcommand -a %s -d '", name);
        write_quoted(out, command_at(i)->summary, false);
        fputs("'\n", out);
        for (size_t j = 0; cli_option_at(j, &option); j++) {
            if ((option.groups & (command_at(i)->options | CLI_EVERY)) == 0) {
                continue;
            }
            fprintf(out, "complete -c askdb -n '__fish_seen_subcommand_from %s' -l %s", name, option.name);
            if (option.letter != 0) {
                fprintf(out, " -s %c", option.letter);
            }
            fputs(option.argument != NULL ? " -r -d '" : " -d '", out);
            write_quoted(out, option.help, false);
            fputs("'\n", out);
        }
    }
}

int cli_manual(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    static const struct {
        const char *name;
        void (*print)(FILE *out);
    } kinds[] = {{"man", print_man}, {"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && arguments->count == 1; i++) {
        if (strcmp(arguments->values[0], kinds[i].name) == 0) {
            kinds[i].print(stdout);
            struct cli_output output = {.file = stdout};
            struct askdb_error err;
            return cli_output_close(&output, true, &err) == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
        }
    }
    return cli_fail_usage(settings, "what to print is man, bash, zsh or fish");
}
