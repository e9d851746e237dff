/* The manual page and the completion of shells, made from the tables of commands and options. */
#include "app/cli.h"
#include "util/codes.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

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
    fprintf(out, ".SS askdb %s [OPTION...] ", command->name);
    cli_print_usage(out, command);
    putc('\n', out);
    write_roff(out, command->summary);
    fputs(".\n", out);
    for (size_t i = 0; i < CLI_MOST_ARGUMENTS && command->arguments[i].name != NULL; i++) {
        fprintf(out, ".TP\n\\fI%s\\fR\n", command->arguments[i].name);
        write_roff(out, command->arguments[i].help);
        putc('\n', out);
    }
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & command->options) != 0) {
            write_roff_option(out, option);
        }
    }
}

static void print_man(FILE *out)
{
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
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        write_roff_command(out, command);
    }
    fputs(".SH OPTIONS OF EVERY COMMAND\n", out);
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & CLI_EVERY) != 0) {
            write_roff_option(out, option);
        }
    }
    fputs(".SH EXIT STATUS\n", out);
    for (enum askdb_status status = ASKDB_OK; status <= ASKDB_MODEL; status++) {
        fprintf(out, ".TP\n%d\n%s\n", (int)status, code_status_says(status));
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
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & (command->options | CLI_EVERY)) != 0) {
            fprintf(out, " --%s", option->name);
            if (option->letter != 0) {
                fprintf(out, " -%c", option->letter);
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
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        fprintf(out, "%s%s", command > cli_commands ? " " : "", command->name);
    }
    fputs(" --help --version'\n    elif [[ $word == -* ]]; then\n        case ${COMP_WORDS[1]} in\n", out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        fprintf(out, "        %s) words='", command->name);
        write_words(out, command);
        fputs("' ;;\n", out);
    }
    fputs("        esac\n", out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        if (command->arguments[0].words != NULL) {
            fprintf(out, "    elif [[ ${COMP_WORDS[1]} == %s ]]; then\n        words='%s'\n", command->name,
                    command->arguments[0].words);
        }
    }
    fputs("    fi\n    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n}\n"
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

/* Words, where the first argument is one of some; else files. */
static void write_zsh_arguments(FILE *out, const struct cli_command *command)
{
    const struct cli_argument *first = &command->arguments[0];
    if (first->words != NULL) {
        fprintf(out, "            '*:%s:(%s)'\n        ;;\n", first->name, first->words);
    } else {
        fputs("            '*:file:_files'\n        ;;\n", out);
    }
}

static void print_zsh(FILE *out)
{
    fputs("#compdef askdb\n# zsh completion of askdb\nif ((CURRENT == 2)); then\n    local -a commands=(\n",
          out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        fprintf(out, "        '%s:", command->name);
        write_quoted(out, command->summary, true);
        fputs("'\n", out);
    }
    fputs("    )\n    _describe command commands\n    _files\nelse\n    case $words[2] in\n", out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        fprintf(out, "    %s)\n        _arguments \\\n", command->name);
        for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
            if ((option->groups & (command->options | CLI_EVERY)) != 0) {
                write_zsh_option(out, option);
            }
        }
        write_zsh_arguments(out, command);
    }
    fputs("    *) _files ;;\n    esac\nfi\n", out);
}

static void print_fish(FILE *out)
{
    fputs("# fish completion of askdb\n", out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        const char *name = command->name;
        fprintf(out, "complete -c askdb -n __fish_use_subcommand -a %s -d '", name);
        write_quoted(out, command->summary, false);
        fputs("'\n", out);
        if (command->arguments[0].words != NULL) {
            fprintf(out, "complete -c askdb -f -n '__fish_seen_subcommand_from %s' -a '%s'\n", name,
                    command->arguments[0].words);
        }
        for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
            if ((option->groups & (command->options | CLI_EVERY)) == 0) {
                continue;
            }
            fprintf(out, "complete -c askdb -n '__fish_seen_subcommand_from %s' -l %s", name, option->name);
            if (option->letter != 0) {
                fprintf(out, " -s %c", option->letter);
            }
            fputs(option->argument != NULL ? " -r -d '" : " -d '", out);
            write_quoted(out, option->help, false);
            fputs("'\n", out);
        }
    }
}

/* ---- docs/commands.md ---- */

static void write_markdown_options(FILE *out, unsigned groups)
{
    fputs("\n| option | |\n| --- | --- |\n", out);
    for (const struct cli_option *option = cli_options; option->name != NULL; option++) {
        if ((option->groups & groups) != 0) {
            const char *letter =
                option->letter != 0 ? (char[]){'`', '-', option->letter, '`', ',', ' ', '\0'} : "";
            fprintf(out, "| %s`--%s%s%s` | %s |\n", letter, option->name, option->argument != NULL ? " " : "",
                    option->argument != NULL ? option->argument : "", option->help);
        }
    }
}

static void print_markdown(FILE *out)
{
    fputs("# Commands and options\n\nMade by `askdb manual markdown`. An option may stand anywhere behind "
          "the command; "
          "[configuration.md](configuration.md) says which\ncan be set for every run.\n",
          out);
    for (const struct cli_command *command = cli_commands; command->name != NULL; command++) {
        fprintf(out, "\n## %s\n\n    askdb %s [OPTION...] ", command->name, command->name);
        cli_print_usage(out, command);
        fprintf(out, "\n\n%c%s.\n", toupper((unsigned char)command->summary[0]), command->summary + 1);
        for (size_t k = 0; k < CLI_MOST_ARGUMENTS && command->arguments[k].name != NULL; k++) {
            fprintf(out, "%s- `%s`: %s\n", k == 0 ? "\n" : "", command->arguments[k].name,
                    command->arguments[k].help);
        }
        if (command->options != 0) {
            write_markdown_options(out, command->options);
        }
    }
    fputs("\n## Options of every command\n", out);
    write_markdown_options(out, CLI_EVERY);
}

int cli_manual(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    static const struct {
        const char *name;
        void (*print)(FILE *out);
    } kinds[] = {{"man", print_man},
                 {"markdown", print_markdown},
                 {"bash", print_bash},
                 {"zsh", print_zsh},
                 {"fish", print_fish}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && arguments->count == 1; i++) {
        if (strcmp(arguments->values[0], kinds[i].name) == 0) {
            kinds[i].print(stdout);
            struct process_output output = {.file = stdout};
            struct askdb_error err;
            return process_output_close(&output, true, &err) == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
        }
    }
    return cli_fail_usage(settings, "what to print is man, markdown, bash, zsh or fish");
}
