#include "render/cell.h"
#include "render/verdict.h"
#include "repl/repl.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int close_output(struct repl *repl, struct repl_output *output)
{
    struct askdb_error err;
    int status = repl_output_close(output, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
    return status;
}

bool repl_has_answer(struct repl *repl)
{
    if (repl->sql == NULL) {
        repl_complain(repl, "there is no answer yet");
    }
    return repl->sql != NULL;
}

void repl_show_sql(struct repl *repl, const char *argument)
{
    (void)argument;
    if (repl_has_answer(repl)) {
        struct repl_output output;
        repl_output_open(repl, REPL_TALK, &output);
        struct cli_target target = {output.file, output.width, output.terminal};
        cli_print_statement(&repl->settings, repl->askdb, &target, repl->sql);
        close_output(repl, &output);
    }
}

static int explain(struct repl *repl, const char *sql)
{
    struct askdb_report *report = NULL;
    struct askdb_error err;
    int status = askdb_check(repl->askdb, sql, &report, &err);
    if (status == 0) {
        struct repl_output output;
        repl_output_open(repl, REPL_TALK, &output);
        render_verdict(output.file, report, sql);
        close_output(repl, &output);
    } else {
        cli_fail(&repl->settings, &err, sql);
    }
    askdb_report_destroy(report);
    return status;
}

void repl_show_explain(struct repl *repl, const char *argument)
{
    (void)argument;
    if (repl_has_answer(repl)) {
        explain(repl, repl->sql);
    }
}

int repl_explain(struct repl *repl, const char *sql)
{
    static const char blank[] = " \t\r\n;";
    static const char *const words[] = {"explain", "analyze", "verbose", "query", "plan", NULL};
    const char *query = sql + strspn(sql, blank);
    for (size_t i = 0; words[i] != NULL; i++) {
        size_t length = strlen(words[i]);
        if (strncasecmp(query, words[i], length) == 0 && strchr(blank, query[length]) != NULL) {
            query += length + strspn(query + length, blank);
        }
    }
    char *statement = memory_need(strdup(query));
    for (size_t length = strlen(statement); length > 0 && strchr(blank, statement[length - 1]) != NULL;) {
        statement[--length] = '\0';
    }
    int status = explain(repl, statement);
    free(statement);
    return status;
}

/* Prints text line by line: control characters come from the database. */
static void print_visible(FILE *out, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        text_write_evident(out, text, length, text_write_visible);
        fputc('\n', out);
        text += length + (text[length] == '\n');
    }
}

static int print_links(struct repl *repl, FILE *out, struct askdb_error *err)
{
    struct askdb_request request = {.question = repl->asked, .now = repl->settings.question.now};
    char *text = NULL;
    size_t length = 0;
    FILE *memory = text_stream(&text, &length);
    int status = askdb_print_links(repl->askdb, &request, memory, err);
    text_end(memory);
    print_visible(out, text);
    free(text);
    return status;
}

/* The marks of a question are no words. */
static void print_account(const struct askdb_candidate *chosen, FILE *out)
{
    fputs("account\n", out);
    for (size_t i = 0; i < chosen->word_count; i++) {
        const struct askdb_word *word = &chosen->words[i];
        fputs("  ", out);
        text_write_evident(out, word->word, strlen(word->word), text_write_visible);
        fprintf(out, "%*s %s%s", (int)(strlen(word->word) < 16 ? 16 - strlen(word->word) : 0), "",
                word->place, word->became[0] != '\0' ? ": " : "");
        text_write_evident(out, word->became, strlen(word->became), text_write_visible);
        fputc('\n', out);
    }
}

/* Of the reading that was taken. */
static const struct askdb_candidate *find_taken(const struct repl *repl, const struct askdb_answer *answer)
{
    for (size_t i = 0; i < answer->count; i++) {
        if (repl->sql != NULL && strcmp(answer->candidates[i].sql, repl->sql) == 0) {
            return &answer->candidates[i];
        }
    }
    return &answer->candidates[0];
}

void repl_show_words(struct repl *repl)
{
    struct repl_output output;
    struct askdb_error err;
    if (repl->asked == NULL) {
        repl_complain(repl, "there is no question that was asked last");
        return;
    }
    repl_output_open(repl, REPL_TALK, &output);
    int status = print_links(repl, output.file, &err);
    const struct askdb_answer *answer = repl->outcome != NULL ? repl->outcome->answer : NULL;
    if (answer != NULL) {
        print_account(find_taken(repl, answer), output.file);
        fputs("readings\n", output.file);
        cli_list_readings(output.file, answer);
    }
    close_output(repl, &output);
    if (status != 0) {
        cli_fail(&repl->settings, &err, NULL);
    }
}

void repl_show_history(struct repl *repl, const char *argument)
{
    (void)argument;
    struct repl_output output;
    repl_output_open(repl, REPL_TALK, &output);
    for (size_t i = 0; i < repl->turn_count; i++) {
        const struct askdb_turn *turn = &repl->turns[i];
        fprintf(output.file, "%zu) ", i + 1);
        text_write_evident(output.file, turn->question, strlen(turn->question), text_write_visible);
        fputs("\n   ", output.file);
        const char *sql = turn->sql != NULL && !turn->declined ? turn->sql : "(declined)";
        text_write_evident(output.file, sql, strlen(sql), text_write_visible);
        fputc('\n', output.file);
    }
    close_output(repl, &output);
}

void repl_show_tables(struct repl *repl, const char *argument)
{
    (void)argument;
    struct repl_output output;
    repl_look(repl);
    repl_output_open(repl, REPL_TALK, &output);
    for (size_t i = 0; i < repl->names->table_count; i++) {
        const struct repl_table *table = &repl->names->tables[i];
        fwrite(table->text, 1, strcspn(table->text, "\n") + 1, output.file);
    }
    close_output(repl, &output);
}

static void fail_no_table(struct repl *repl, const char *name)
{
    const struct repl_names *names = repl->names;
    const char **tables = memory_need(calloc(names->table_count + 1, sizeof *tables));
    for (size_t i = 0; i < names->table_count; i++) {
        tables[i] = names->tables[i].name;
    }
    repl_fail_name(repl, name, tables, names->table_count,
                   &(struct repl_kind_of_name){"table", "", "\\tables"});
    free((void *)tables);
}

void repl_show_columns(struct repl *repl, const char *argument)
{
    if (argument[0] == '\0') {
        repl_show_tables(repl, argument);
        return;
    }
    repl_look(repl);
    const struct repl_table *table = repl_names_find(repl->names, argument);
    if (table == NULL) {
        fail_no_table(repl, argument);
        return;
    }
    struct repl_output output;
    repl_output_open(repl, REPL_TALK, &output);
    fwrite(table->text, 1, table->length, output.file);
    close_output(repl, &output);
}
