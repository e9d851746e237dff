#include "app/cli.h"
#include "util/error.h"
#include "util/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FIELD(name) offsetof(struct cli_settings, name)

const struct cli_option cli_options[] = {
    {'f', "format", "FORMAT", "table, csv, tsv, json, ndjson, markdown, html, xlsx, vertical, pivot or none",
     CLI_TEXT, CLI_ROWS, FIELD(output.format)},
    {'f', "format", "FORMAT", "text, json (Vega-Lite), html, svg or png", CLI_TEXT, CLI_CHART,
     FIELD(output.format)},
    {'f', "format", "FORMAT", "text or json", CLI_TEXT, CLI_FORMAT, FIELD(output.format)},
    {'o', "output", "FILE", "write to FILE, in the format that its extension names", CLI_TEXT, CLI_OUTPUT,
     FIELD(output.path)},
    {'o', "output", "FILE", "write to FILE", CLI_TEXT, CLI_DRAFT | CLI_COACH | CLI_TUNE, FIELD(output.path)},
    {0, "examples", "FILE", "a file of questions with the SQL that answers them", CLI_TEXT, CLI_TUNE,
     FIELD(own.examples)},
    {0, "update", "FILE", "add what is missing to this semantic file; existing entries stay as they are",
     CLI_TEXT, CLI_DRAFT, FIELD(own.update)},
    {0, "from-dbt", "FILE", "write the semantic models and metrics of this dbt YAML file", CLI_TEXT,
     CLI_DRAFT, FIELD(own.from_dbt)},
    {0, "review", NULL, "ask about each doubtful key: yes, no, or leave it", CLI_FLAG, CLI_DRAFT,
     FIELD(own.review)},
    {0, "patch", NULL, "write a patch to the file of -o instead of the whole semantic file", CLI_FLAG,
     CLI_COACH, FIELD(own.patch)},
    {0, "limit", "ROWS", "stop after this many rows (0: never; default 1000000)", CLI_COUNT, CLI_OUTPUT,
     FIELD(question.limit)},
    {0, "limit", "ROWS", "return at most this many rows per answer, whatever is asked for (up to 10000)",
     CLI_COUNT, CLI_LIMIT, FIELD(question.limit)},
    {0, "style", "STYLE",
     "draw tables as box, ascii or compact (default: box, or ascii where that cannot show)", CLI_TEXT,
     CLI_ROWS, FIELD(output.style)},
    {0, "null", "TEXT",
     "show NULL as TEXT in tables (default: the empty-set sign; ascii: NULL; markdown: nothing)", CLI_TEXT,
     CLI_ROWS, FIELD(output.null_text)},
    {0, "csv-safe", NULL, "keep spreadsheets from reading csv and tsv cells as formulas", CLI_FLAG, CLI_ROWS,
     FIELD(output.csv_safe)},
    {0, "thousands", NULL, "group digits (1,234,567) in table, vertical, markdown and html", CLI_FLAG,
     CLI_ROWS, FIELD(output.thousands)},
    {0, "width", "COLUMNS", "fit tables and charts to this many columns (default: the terminal's width)",
     CLI_COUNT, CLI_OUTPUT, FIELD(output.width)},
    {0, "ascii", NULL, "draw with ASCII characters only", CLI_FLAG, CLI_CHART, FIELD(output.ascii)},
    {0, "timeout", "SECONDS", "give up after this many seconds (0: never; default 60)", CLI_SECONDS, CLI_RUN,
     FIELD(process.timeout)},
    {0, "now", "DATE", "the day that \"last month\" is relative to (default: today)", CLI_TEXT, CLI_TRANSLATE,
     FIELD(question.now)},
    {0, "model", "MODEL",
     "builtin, a GGUF file, an OpenAI-compatible URL#MODEL or the name of a configured endpoint; builtin+ in "
     "front of the last two asks both",
     CLI_TEXT, CLI_TRANSLATE, FIELD(process.model)},
    {0, "min-confidence", "SHARE", "decline answers below this confidence (0 to 1)", CLI_SHARE, CLI_TRANSLATE,
     FIELD(question.min_confidence)},
    {0, "explain", NULL, "also show the other readings, and what a language model says about the SQL",
     CLI_FLAG, CLI_EXPLAIN, FIELD(question.explain)},
    {0, "explain", NULL,
     "print what askdb learned: keys with their source, what one row is, labels, dates, codes", CLI_FLAG,
     CLI_LEARNED, FIELD(question.explain)},
    {0, "no-pager", NULL, "do not show results taller than the terminal through $PAGER", CLI_FLAG, CLI_ROWS,
     FIELD(output.no_pager)},
    {0, "plain-sql", NULL, "show SQL on one line, even at a terminal", CLI_FLAG, CLI_SHOWN,
     FIELD(output.plain_sql)},
    {0, "strict", NULL, "decline if a word of the question was not used", CLI_FLAG, CLI_TRANSLATE,
     FIELD(question.strict)},
    {0, "no-probe", NULL, "do not run readings to choose between them", CLI_FLAG, CLI_TRANSLATE,
     FIELD(question.no_probe)},
    {0, "no-follow-up", NULL, "read each question on its own, ignoring earlier ones", CLI_FLAG, CLI_TRANSLATE,
     FIELD(question.no_follow_up)},
    {0, "no-examples", NULL, "ignore SQL that was remembered in the repl", CLI_FLAG, CLI_EXAMPLES,
     FIELD(question.no_examples)},
    {0, "no-cache", NULL, "read the database afresh and keep nothing about it on disk", CLI_FLAG,
     CLI_TRANSLATE | CLI_RUN, FIELD(process.no_cache)},
    {0, "samples", "N", "ask a language model N times; the most frequent result wins (default 1, up to 20)",
     CLI_COUNT, CLI_TRANSLATE, FIELD(process.samples)},
    {0, "prompt-budget", "TOKENS", "limit prompts for a language model to this many tokens (default 6000)",
     CLI_COUNT, CLI_TRANSLATE, FIELD(process.prompt_budget)},
    {0, "no-values", NULL, "send no stored values to a language model, only the schema", CLI_FLAG,
     CLI_TRANSLATE, FIELD(process.no_values)},
    {0, "dry-run", NULL, "print what would be sent to a language model, and send nothing", CLI_FLAG, CLI_DRY,
     FIELD(own.dry_run)},
    {0, "audit", "FILE", "append each question and its answer to FILE as a JSON line", CLI_TEXT, CLI_AUDIT,
     FIELD(process.audit)},
    {0, "run", NULL, "run the statement if it passes", CLI_FLAG, CLI_CHECK, FIELD(own.run)},
    {0, "mark", "MARK", "draw number, bar, line, point or arc instead of the mark chosen by rule", CLI_TEXT,
     CLI_CHART, FIELD(own.mark)},
    {0, "sql", "SQL", "draw the rows of this statement; QUESTION only says how", CLI_TEXT, CLI_CHART,
     FIELD(own.sql)},
    {'f', "format", "FORMAT", "markdown, html, pdf or xlsx", CLI_TEXT, CLI_REPORT, FIELD(output.format)},
    {0, "approve", NULL, "read the questions afresh and keep their SQL in the lock file", CLI_FLAG,
     CLI_REPORT, FIELD(own.approve)},
    {0, "approve-unsure", NULL, "with --approve: also approve questions that are read unsurely", CLI_FLAG,
     CLI_REPORT, FIELD(own.approve_unsure)},
    {0, "summary", "FILE",
     "write the outcome of each item and assertion to FILE as JSON (-: standard output)", CLI_TEXT,
     CLI_REPORT, FIELD(own.summary)},
    {0, "db-dir", "DIR",
     "the folder that holds NAME.sqlite for each db_id NAME, or a postgres:// URI with {} for NAME", CLI_TEXT,
     CLI_EVAL, FIELD(own.db_dir)},
    {0, "suite", "FILE", "also ask the questions in FILE (may be repeated)", CLI_TEXTS, CLI_EVAL,
     FIELD(own.suites)},
    {0, "at-least", "SHARE", "exit with status 3 if a smaller share of the questions is right (0 to 1)",
     CLI_SHARE, CLI_EVAL, FIELD(own.at_least)},
    {0, "failures", "FILE", "write the answers that were not right to FILE as JSON lines", CLI_TEXT, CLI_EVAL,
     FIELD(own.failures)},
    {0, "timeout", "SECONDS",
     "give up after this many seconds (0: never; default 5 for a statement, 60 for a database and a "
     "question)",
     CLI_SECONDS, CLI_EVAL | CLI_COACH | CLI_TUNE, FIELD(own.eval_timeout)},
    {0, "csv-delimiter", "CHARACTER", "the separator of fields in files: a character, tab or space", CLI_TEXT,
     CLI_FILES, FIELD(process.csv.delimiter)},
    {0, "csv-quote", "CHARACTER", "the quote character in files, or none", CLI_TEXT, CLI_FILES,
     FIELD(process.csv.quote)},
    {0, "csv-header", "ANSWER", "whether the first row names the columns: yes or no", CLI_TEXT, CLI_FILES,
     FIELD(process.csv.header)},
    {0, "csv-skip", "LINES", "skip this many lines above the first row", CLI_COUNT, CLI_FILES,
     FIELD(process.csv.skip)},
    {0, "csv-encoding", "NAME", "utf-8, windows-1252 or utf-16", CLI_TEXT, CLI_FILES,
     FIELD(process.csv.encoding)},
    {0, "csv-decimal", "CHARACTER", "the decimal separator (. or ,) where the numbers leave it open",
     CLI_TEXT, CLI_FILES, FIELD(process.csv.decimal)},
    {0, "csv-dates", "ORDER", "dmy, mdy or ymd, where the dates leave the order open", CLI_TEXT, CLI_FILES,
     FIELD(process.csv.dates)},
    {0, "csv-missing", "WORD", "read WORD as a missing value (may be repeated)", CLI_TEXTS, CLI_FILES,
     FIELD(process.csv_missing)},
    {0, "docs", "FOLDER",
     "documents that answer what the data does not: Markdown, text, HTML, and PDF if pdftotext is installed",
     CLI_TEXT, CLI_DOCS, FIELD(process.docs)},
    {0, "roles", "ROLES",
     "the roles of the person who asks, \"hr, legal\": documents marked with others are not read "
     "(default: the semantic file's)",
     CLI_TEXT, CLI_DOCS, FIELD(process.roles)},
    {0, "semantic", "FILE", "synonyms, descriptions, metrics and policy of the database", CLI_TEXT, CLI_EVERY,
     FIELD(process.semantic)},
    {0, "timezone", "ZONE",
     "the IANA time zone in which days begin (default: the semantic file's, else the machine's)", CLI_TEXT,
     CLI_EVERY, FIELD(process.timezone)},
    {0, "param", "NAME=VALUE", "the value of :NAME in the semantic file, of {{NAME}} in a report", CLI_TEXTS,
     CLI_EVERY, FIELD(process.parameters)},
    {'q', "quiet", NULL, "print only errors on standard error, no notes", CLI_FLAG, CLI_EVERY,
     FIELD(process.quiet)},
    {0, "json-errors", NULL, "print errors as JSON objects, one a line", CLI_FLAG, CLI_EVERY,
     FIELD(process.json_errors)},
    {'h', "help", NULL, "print this help", CLI_FLAG, CLI_EVERY, FIELD(process.help)},
    {.name = NULL},
};

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
