/* Commands in plain words, and those of psql, sqlite3 and DuckDB: a line that is one of them from its first
 * word to its last, and that no table of the database is called. */
#include "chart/chart.h"
#include "repl/repl.h"

#include "util/memory.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { TABLE_ROWS = 100 /* of one that is shown by its name */ };

/* An entry that ends in a blank takes a name, which goes behind the command. */
static const struct {
    const char *words, *command;
} phrases[] = {
    {"help", "\\help"},
    {"?", "\\help"},
    {".help", "\\help"},
    {"exit", "\\quit"},
    {"quit", "\\quit"},
    {"q", "\\quit"},
    {"bye", "\\quit"},
    {":q", "\\quit"},
    {".exit", "\\quit"},
    {".quit", "\\quit"},
    {"hello", "\\start"},
    {"hi", "\\start"},
    {"hey", "\\start"},
    {"hello there", "\\start"},
    {"hi there", "\\start"},
    {"start", "\\start"},
    {"what can i ask", "\\start"},
    {"what can i ask you", "\\start"},
    {"what can i ask here", "\\start"},
    {"what can you do", "\\start"},
    {"what can you answer", "\\start"},
    {"what do you know", "\\start"},
    {"what is in here", "\\start"},
    {"what is in the database", "\\start"},
    {"what data do you have", "\\start"},
    {"tables", "\\tables"},
    {"show tables", "\\tables"},
    {"show all tables", "\\tables"},
    {"list tables", "\\tables"},
    {"list the tables", "\\tables"},
    {"what tables are there", "\\tables"},
    {"which tables are there", "\\tables"},
    {".tables", "\\tables"},
    {".schema", "\\d"},
    {"schema", "\\d"},
    {"show schema", "\\d"},
    {"describe", "\\d"},
    {"\\d+", "\\d"},
    {"\\dt+", "\\tables"},
    {"describe ", "\\d "},
    {"desc ", "\\d "},
    {"describe table ", "\\d "},
    {"show columns from ", "\\d "},
    {"show columns of ", "\\d "},
    {"columns of ", "\\d "},
    {"pragma table_info ", "\\d "},
    {".schema ", "\\d "},
    {"\\d+ ", "\\d "},
    {".history", "\\history"},
    {"history", "\\history"},
};

/* In lower case, with single blanks and without what ends a sentence or a statement; for free(). */
static char *fold(const char *line)
{
    char *folded = memory_need(calloc(strlen(line) + 1, 1));
    size_t length = 0;
    for (const char *at = line; *at != '\0'; at++) {
        bool blank = isspace((unsigned char)*at);
        if (!blank || (length > 0 && folded[length - 1] != ' ')) {
            folded[length++] = blank ? ' ' : (char)tolower((unsigned char)*at);
        }
    }
    while (length > 1 && strchr(" ;?!.", folded[length - 1]) != NULL) {
        folded[--length] = '\0';
    }
    return folded;
}

/* The name that follows the phrase; NULL where the line is another one. */
static const char *name_behind(const char *folded, const char *phrase)
{
    size_t length = strlen(phrase);
    bool takes_name = phrase[length - 1] == ' ';
    if (!takes_name) {
        return strcmp(folded, phrase) == 0 ? "" : NULL;
    }
    const char *name = strncmp(folded, phrase, length) == 0 ? folded + length : "";
    return name[0] != '\0' && strchr(name, ' ') == NULL ? name : NULL;
}

static void obey(struct repl *repl, const char *line, const char *command, size_t name_length)
{
    size_t end = strlen(line);
    while (end > 0 && strchr(" \t\r\n;?!.", line[end - 1]) != NULL) {
        end--;
    }
    size_t size = strlen(command) + name_length + 1;
    char *whole = memory_need(malloc(size));
    snprintf(whole, size, "%s%.*s", command, (int)name_length, line + end - name_length);
    repl_input_remember(repl->input, line);
    repl_obey(repl, whole);
    free(whole);
}

/* "as a bar chart", "in a table": the last answer in another form. */
static bool take_form(struct repl *repl, const char *line)
{
    struct chart_form form;
    if (repl->sql == NULL || !chart_form_asked(line, &form)) {
        return false;
    }
    const char *mark = form.mark != CHART_NONE ? chart_mark_name(form.mark) : "";
    repl_input_remember(repl->input, line);
    if (form.table) {
        repl_run_again(repl, REPL_RESULT);
    } else {
        repl_show_chart(repl, mark);
    }
    return true;
}

/* "show me v_wip": the rows of what is called so, where no word of English is. */
static bool take_table(struct repl *repl, const char *line, const char *folded)
{
    static const char *const begins[] = {"show me the table ", "show me the view ", "show me ", "show ",
                                         "list "};
    const char *name = NULL;
    for (size_t i = 0; i < sizeof begins / sizeof *begins && name == NULL; i++) {
        name = strncmp(folded, begins[i], strlen(begins[i])) == 0 ? folded + strlen(begins[i]) : NULL;
    }
    const struct repl_table *table =
        name != NULL && strpbrk(name, "_0123456789") != NULL ? repl_names_find(repl->names, name) : NULL;
    if (table == NULL || strpbrk(table->name, "\". ") != NULL) {
        return false;
    }
    size_t size = strlen(table->name) + sizeof "SELECT * FROM \"\" LIMIT 100";
    char *sql = memory_need(malloc(size));
    snprintf(sql, size, "SELECT * FROM \"%s\" LIMIT %d", table->name, TABLE_ROWS);
    repl_input_remember(repl->input, line);
    cli_note_aside(&repl->settings, sql);
    repl_run(repl, sql);
    free(sql);
    return true;
}

bool repl_take_words(struct repl *repl, const char *line)
{
    char *folded = fold(line);
    bool taken = false;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases && !taken; i++) {
        const char *name = name_behind(folded, phrases[i].words);
        taken = name != NULL && repl_names_find(repl->names, folded) == NULL;
        if (taken) {
            obey(repl, line, phrases[i].command, strlen(name));
        }
    }
    taken = taken || take_form(repl, line) || take_table(repl, line, folded);
    free(folded);
    return taken;
}
