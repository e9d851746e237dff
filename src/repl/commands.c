#include "repl/repl.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void help(struct repl *repl, const char *argument)
{
    (void)argument;
    struct repl_output output;
    struct askdb_error err;
    repl_output_open(repl, REPL_TALK, &output);
    fputs("A line is a question in plain language; one that leans on the question before is understood.\n"
          "A line of SQL is SQL, read on until a line ends in ';'.\n"
          "Ctrl-C cancels, Ctrl-D ends, Tab completes names and commands.\n\n",
          output.file);
    for (const struct repl_command *command = repl_commands; command->name != NULL; command++) {
        char left[64];
        snprintf(left, sizeof left, "\\%s %s", command->name, command->arguments);
        fprintf(output.file, "  %-20s %s\n", left, command->summary);
    }
    if (repl_output_close(&output, &err) != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
}

static void quit(struct repl *repl, const char *argument)
{
    (void)argument;
    repl->finished = true;
}

static void start_anew(struct repl *repl, const char *argument)
{
    (void)argument;
    repl_forget(repl);
    cli_note(&repl->settings, "the next question stands alone");
}

static void edit(struct repl *repl, const char *argument)
{
    (void)argument;
    if (repl->draft == NULL) {
        repl_complain(repl, "there is no SQL to edit yet");
        return;
    }
    size_t size = strlen(repl->draft) + sizeof ";";
    char *statement = memory_need(malloc(size));
    snprintf(statement, size, "%s;", repl->draft);
    if (!repl_input_type(repl->input, statement)) {
        struct cli_target target = {stdout, cli_terminal_width(stdout), isatty(STDOUT_FILENO)};
        cli_print_statement(&repl->settings, repl->askdb, &target, repl->draft);
    }
    free(statement);
}

const struct repl_command repl_commands[] = {
    {"help", "", "print this help", help, false},
    {"?", "", "the same as \\help", help, false},
    {"start", "", "what there is to ask about", repl_show_opening, false},
    {"q", "", "end the session (also \\quit, Ctrl-D)", quit, false},
    {"quit", "", "end the session", quit, false},
    {"sql", "", "the SQL of the last answer", repl_show_sql, false},
    {"explain", "", "what that SQL reads, and what it is warned of", repl_show_explain, false},
    {"why", "[ROW]", "what the question's words became; of a row, what its number is made of", repl_show_why,
     false},
    {"next", "", "questions that go on from the last answer, over time or by group", repl_show_next, false},
    {"edit", "", "put the last SQL on the line, to change it", edit, false},
    {"e", "", "the same as \\edit", edit, false},
    {"good", "[-]", "remember the last answer for its question (-: no longer)", repl_keep_example, true},
    {"fix", "[SQL]", "correct its SQL in $EDITOR, or to SQL, and remember that", repl_fix, true},
    {"forget", "", "no longer remember an answer to the last question", repl_drop_example, true},
    {"examples", "", "what is remembered of this database", repl_show_examples, false},
    {"chart", "[MARK] [FILE]", "draw the last answer here, or into an svg, png, html or json file",
     repl_show_chart, true},
    {"tables", "", "the tables", repl_show_tables, false},
    {"dt", "", "the same as \\tables", repl_show_tables, false},
    {"l", "", "the database that is asked", repl_show_database, false},
    {"c", "[DB]", "ask another database", repl_connect, true},
    {"d", "NAME", "the columns of a table", repl_show_columns, false},
    {"history", "", "this session's questions, with their SQL", repl_show_history, false},
    {"new", "", "forget the questions so far", start_anew, false},
    {"format", "[NAME]", "how rows are printed: table, csv, json, ...", repl_set_format, false},
    {"x", "[auto]", "each row down the screen, or across again; auto: where it is too wide",
     repl_set_vertical, false},
    {"crosstab", "", "the last answer, two groups and a number, as a table of both", repl_cross, false},
    {"null", "[TEXT]", "how NULL shows in tables", repl_set_null, false},
    {"set", "[NAME [VALUE]]", "options that hold for this session", repl_set_option, false},
    {"g", "[FILE]", "run the last SQL again, into FILE where one is named", repl_go, true},
    {"i", "FILE", "take the lines of FILE as if they were typed", repl_read_script, true},
    {"o", "[FILE]", "write results to FILE, or to the screen again", repl_set_output, true},
    {"limit", "[ROWS]", "stop after so many rows (0: never)", repl_set_limit, false},
    {"watch", "[SECONDS]", "run the last SQL again and again, until Ctrl-C", repl_watch, false},
    {"docs", "[FOLDER]", "let the documents of FOLDER answer as well, or no longer", repl_set_docs, true},
    {"timing", "", "say how long each answer took, or no longer", repl_set_timing, false},
    {NULL, NULL, NULL, NULL, false},
};

enum { COMMAND_COUNT = sizeof repl_commands / sizeof *repl_commands - 1 };

static void fail_unknown(struct repl *repl, const char *name)
{
    const char *names[COMMAND_COUNT];
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        names[i] = repl_commands[i].name;
    }
    repl_fail_name(repl, name, names, COMMAND_COUNT, &(struct repl_kind_of_name){"command", "\\", "\\help"});
}

void repl_obey(struct repl *repl, const char *line)
{
    static const char blank[] = " \t";
    size_t length = strcspn(line + 1, blank);
    char *name = memory_need(strndup(line + 1, length));
    const char *start = line + 1 + length + strspn(line + 1 + length, blank);
    size_t end = strlen(start);
    while (end > 0 && strchr(blank, start[end - 1]) != NULL) {
        end--;
    }
    char *argument = memory_need(strndup(start, end));
    const struct repl_command *command = repl_commands;
    while (command->name != NULL && strcmp(command->name, name) != 0) {
        command++;
    }
    if (command->name == NULL) {
        fail_unknown(repl, name);
    } else if (command->arguments[0] == '\0' && argument[0] != '\0') {
        char message[100];
        snprintf(message, sizeof message, "\\%s takes no argument", command->name);
        repl_complain(repl, message);
    } else if (command->reaches_out && (repl->chosen || repl_input_pasted(repl->input))) {
        char message[120];
        snprintf(
            message, sizeof message,
            repl->chosen
                ? "\\%s stood where a choice was asked for, perhaps pasted, and is not run: type it again"
                : "\\%s was pasted, or typed ahead, and is not run: type it, or press Enter yourself",
            command->name);
        repl_complain(repl, message);
    } else {
        command->run(repl, argument);
    }
    free(argument);
    free(name);
}
