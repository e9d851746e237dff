/* The command line: one table of commands, one table of options, one file a command. */
#ifndef APP_CLI_H
#define APP_CLI_H

#include "askdb/askdb.h"
#include "process/output.h"
#include "util/user_paths.h"

#include <stdbool.h>
#include <stddef.h>

struct chart;
struct renderer;
struct render_about;

enum { CLI_MOST_PARAMETERS = 50, CLI_MOST_MODELS = 20 };

/* An option that may be given several times. */
struct cli_texts {
    const char *items[CLI_MOST_PARAMETERS];
    size_t count;
};

/* An endpoint with a name, from the configuration file, whose text it points into. */
struct cli_model {
    const char *name;
    size_t name_length;
    const char *url;
    struct askdb_endpoint endpoint;
};

struct cli_models {
    struct cli_model items[CLI_MOST_MODELS];
    size_t count;
    bool exposed; /* anyone may write the file they are from: it has no say in what is run */
};

/* How the run goes, and how every database of it is opened. */
struct cli_process {
    const char *const *files; /* arguments that may be files, which no output is */
    size_t file_count;
    const char *database;        /* that a report names; no output either */
    const char *semantic;        /* NULL: none */
    const char *semantic_folder; /* where its `files` are; NULL: where it is */
    const char *timezone;        /* NULL: the machine's, or the semantic file's */
    const char *docs;            /* the folder of documents; NULL: none */
    const char *roles;           /* of who asks, "hr, legal"; NULL: the semantic file's */
    struct cli_texts parameters; /* NAME=VALUE */
    const char *model;
    struct cli_models models;
    size_t samples;       /* replies of a language model to one question */
    size_t prompt_budget; /* tokens; 0: the default */
    double timeout;       /* seconds; 0: none */
    const char *audit;    /* NULL: none */
    struct askdb_csv csv; /* its words for what is missing are those of csv_missing */
    struct cli_texts csv_missing;
    char cache[CLI_PATH_SIZE]; /* the folder of what is kept of databases; "": none */
    bool no_values, no_cache, quiet, json_errors, help;
};

/* Where results go, and what they look like. */
struct cli_look {
    const char *format;    /* NULL: by the ending of `path`, else "table" */
    const char *path;      /* NULL: standard output */
    const char *null_text; /* NULL: by the format */
    const char *style;     /* of tables; NULL: box or ascii, as the terminal knows */
    size_t width;          /* columns; 0: the terminal's */
    bool csv_safe, thousands, ascii, plain_sql, no_pager;
    bool expand; /* a table that is too wide is printed down the screen */
};

/* How questions are read and answered. */
struct cli_question {
    const char *now;
    double min_confidence; /* below it, an answer is declined */
    size_t limit;
    bool limit_told;      /* by an option, the configuration or a command */
    bool confidence_told; /* likewise min_confidence */
    char **unread; /* where a person's next input goes, typed where a choice is asked for; NULL: nowhere */
    bool strict, explain, no_probe, no_follow_up, no_examples;
};

/* What only one command has, but for dry_run, which two have. */
struct cli_own {
    bool run;                      /* of check */
    const char *sql, *mark;        /* of chart */
    bool approve, approve_unsure;  /* of report */
    const char *summary;           /* of report; NULL: none */
    bool dry_run;                  /* of ask and sql */
    const char *update, *from_dbt; /* of init */
    bool review;                   /* likewise */
    bool patch;                    /* of coach */
    const char *db_dir, *failures; /* of eval */
    struct cli_texts suites;       /* further ones */
    double at_least;
    double eval_timeout;  /* < 0: not told */
    const char *examples; /* of tune */
    bool leave_out; /* of the questions that are asked: examples of the semantic file are not known there */
};

/* Made once, from the configuration, the environment and the command line. */
struct cli_settings {
    struct cli_process process;
    struct cli_look output;
    struct cli_question question;
    struct cli_own own;
};

/* What is left of the arguments once the options are taken out. */
struct cli_arguments {
    const char **values; /* owned by the caller of cli_parse_options */
    size_t count;
};

enum {
    CLI_OUTPUT = 1,       /* -o, --limit, --width */
    CLI_RUN = 2,          /* --timeout */
    CLI_TRANSLATE = 4,    /* --now, --model, --min-confidence, --no-probe, --samples and what prompts
                             may have */
    CLI_CHECK = 8,        /* --run */
    CLI_CHART = 16,       /* -f of charts, --mark, --sql, --ascii */
    CLI_FORMAT = 32,      /* -f alone, text or json */
    CLI_EVERY = 64,       /* --semantic, --param, --help, --json-errors, -q */
    CLI_EXPLAIN = 128,    /* --explain */
    CLI_EVAL = 256,       /* --db-dir, --suite, --at-least, --failures, --timeout */
    CLI_ROWS = 512,       /* -f of rows, --style, --csv-safe, --thousands, --no-pager */
    CLI_AUDIT = 1024,     /* --audit */
    CLI_REPORT = 2048,    /* -f of documents, --approve */
    CLI_LIMIT = 4096,     /* --limit alone */
    CLI_DRY = 8192,       /* --dry-run */
    CLI_EXAMPLES = 16384, /* --no-examples */
    CLI_LEARNED = 32768,  /* --explain of a schema */
    CLI_FILES = 65536,    /* --csv-delimiter and the like */
    CLI_DOCS = 131072,    /* --docs, --roles */
    CLI_DRAFT = 262144,   /* -o alone, --update, --from-dbt */
    CLI_COACH = 524288,   /* -o alone, --patch, --timeout */
    CLI_SHOWN = 1048576,  /* --plain-sql */
    CLI_TUNE = 2097152,   /* -o alone, --examples, --timeout */
};

struct cli_argument {
    const char *name; /* NULL: there is no further one */
    const char *help;
    bool optional, repeated;
    bool text;         /* no file */
    const char *words; /* what it may be, separated by blanks; NULL: anything */
};

enum { CLI_MOST_ARGUMENTS = 3 };

struct cli_command {
    const char *name;
    struct cli_argument arguments[CLI_MOST_ARGUMENTS];
    const char *summary;
    unsigned options; /* groups of options it takes, CLI_EVERY besides */
    int (*run)(const struct cli_settings *settings, const struct cli_arguments *arguments);
};

extern const struct cli_command cli_commands[]; /* those of commands.txt, ended by a NULL name */

/* Commands return the exit status. */
int cli_ask(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_sql(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_check(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_schema(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_init(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_chart(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_batch(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_replay(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_coach(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_tune(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_eval(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_report(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_cache(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_manual(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_repl(const struct cli_settings *settings, const struct cli_arguments *arguments);
int cli_mcp(const struct cli_settings *settings, const struct cli_arguments *arguments);

/* options.c */
void cli_default_settings(struct cli_settings *ret_settings);
/* Takes the options of the groups `allowed` out of argv. ASKDB_USAGE for an unknown one, a missing or a bad
 * argument. */
int cli_parse_options(int argc, char **argv, unsigned allowed, struct cli_settings *settings,
                      struct cli_arguments *ret_arguments, struct askdb_error *err);
/* Sets the option `name` of the groups `allowed` as --name=value does; a flag is yes, no, true, false, 1 or
 * 0. `value` must outlive the settings. */
int cli_set_option(const char *name, const char *value, unsigned allowed, struct cli_settings *settings,
                   struct askdb_error *err);
void cli_print_options(FILE *out, unsigned groups);

enum cli_kind { CLI_FLAG, CLI_TEXT, CLI_TEXTS, CLI_COUNT, CLI_SECONDS, CLI_SHARE };

struct cli_option {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* NULL for flags */
    const char *help;
    enum cli_kind kind;
    unsigned groups;
    size_t offset; /* in struct cli_settings */
};
/* Those of commands.txt, ended by a NULL name. */
extern const struct cli_option cli_options[];

/* config.c: sets what the user's configuration file says and then what the environment says, as far as the
 * groups `allowed` have it. *ret_text, to be freed also on failure, must outlive the settings. ASKDB_USAGE.
 */
int cli_configure(unsigned allowed, struct cli_settings *settings, char **ret_text, struct askdb_error *err);

/* models.c */
bool cli_is_model_setting(const char *name);
/* Sets "model.NAME.SETTING", found at `place`. ASKDB_USAGE. */
int cli_set_model(struct cli_models *models, const char *name, const char *value, const char *place,
                  struct askdb_error *err);
/* ASKDB_USAGE where one of them lacks its URL, has a key from two places, or from a command that anyone could
 * have put there. */
int cli_check_models(const struct cli_models *models, struct askdb_error *err);
/* NULL: there is none of that name. */
const struct cli_model *cli_find_model(const struct cli_models *models, const char *name);

/* progress.c: has it shown on standard error, if that is a terminal. */
void cli_show_progress(const struct cli_settings *settings, struct askdb_options *options);

/* errors.c: everything that goes to standard error */

/* Prints the error, with a caret under its place where `sql` is given, and returns the exit status. */
int cli_fail(const struct cli_settings *settings, const struct askdb_error *err, const char *sql);
/* cli_fail for a question that was not answered: an error in JSON has the readings as "candidates". `answer`
 * may be NULL. */
int cli_fail_answer(const struct cli_settings *settings, const struct askdb_error *err,
                    const struct askdb_answer *answer);
/* Are errors printed as JSON: with --json-errors, and a declined question with -f json or ndjson? */
bool cli_errors_in_json(const struct cli_settings *settings);
int cli_fail_usage(const struct cli_settings *settings, const char *message);
void cli_note(const struct cli_settings *settings, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* A note that goes on below itself, behind as many blanks as `first` has columns (ASCII), where the terminal is narrow: no word is broken. */
void cli_note_words(const struct cli_settings *settings, const char *first, const char *text);
/* Would a terminal show colours (TERM, NO_COLOR)? */
bool cli_wants_colours(void);
/* A note that is less than others: grey where standard error is a terminal with colours. */
void cli_note_aside(const struct cli_settings *settings, const char *text);

/* database.c */

/* How databases are opened, every one of them: the semantic file of the settings is in it. */
struct askdb_options cli_database_options(const struct cli_settings *settings);
/* Opens the databases that all but the last `rest` arguments name, and lets Ctrl-C cancel what runs on it. Notes
 * what of files of rows could not be read well. */
int cli_open(const struct cli_settings *settings, const struct cli_arguments *arguments, size_t rest,
             bool catalog_only, struct askdb **ret_askdb, struct askdb_error *err);
/* Opens all of them for their schema, and notes everything that was found out of files of rows. */
int cli_open_told(const struct cli_settings *settings, const struct cli_arguments *arguments,
                  struct askdb **ret_askdb, struct askdb_error *err);
void cli_close(struct askdb **askdb);
/* Says so where the session was opened again since it was last said. */
void cli_note_reconnected(const struct cli_settings *settings, struct askdb *askdb);
/* Says so, and true, where the schema or the policy was read anew since that was last said. */
bool cli_note_changed(const struct cli_settings *settings, struct askdb *askdb);
/* Warns of a database role that could write. */
void cli_note_role(const struct cli_settings *settings, struct askdb *askdb);

/* commands/dry_run.c: prints what would be sent for a question, instead of asking it. Returns the exit
 * status. */
int cli_dry_run(const struct cli_settings *settings, const struct cli_arguments *arguments);

/* consult.c: a language model, where one is used */

/* With --explain: has it say on standard error what the SQL does. */
void cli_explain(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                 const char *sql);
/* Has it choose among the marks that fit, where the rules chose from the rows alone. */
void cli_advise_chart(struct askdb *askdb, const struct cli_settings *settings, const char *question,
                      struct chart *chart);

/* commands/chart.c */

/* Writes a chart that was chosen, in the format of -f, else of the ending of -o, else as text where standard
 * output is a terminal, else as the specification. Text is as wide and as coloured as `screen` can show. */
int cli_chart_write(const struct cli_settings *settings, struct chart *chart, FILE *out, FILE *screen,
                    struct askdb_error *err);
/* The same to the file of -o, or standard output. */
int cli_chart_print(const struct cli_settings *settings, struct chart *chart, struct askdb_error *err);

/* inputs.c: what a run reads, and so never writes */

/* Opens the file of -o. ASKDB_USAGE where it is a file that the run reads, under whatever name, a SQLite database at
 * all, or another output of the run: files are told apart by device and inode, and where they are not there by their
 * folder and their name in it. */
int cli_output_open(const struct cli_settings *settings, struct process_output *ret_output,
                    struct askdb_error *err);
/* The same, but for others to read while it grows: a file there is emptied at once. */
int cli_output_open_live(const struct cli_settings *settings, struct process_output *ret_output,
                         struct askdb_error *err);
/* ASKDB_USAGE where the file of --audit, which is appended to, is one that the run reads: as of the file of -o. */
int cli_check_audit(const struct cli_settings *settings, struct askdb_error *err);

/* output.c */

/* ASKDB_USAGE, before any work, where the format asked for does not exist. */
int cli_check_format(const struct cli_look *look, struct askdb_error *err);
/* What rows are written to. */
struct cli_target {
    FILE *file;
    size_t width;  /* of the lines; 0: any */
    bool terminal; /* a person sees it, whatever the format is: nothing in it acts on the terminal */
};
/* What writes rows to it, as the settings say; for renderer_destroy. `about` (NULL: nothing) is what a workbook
 * says of them. */
int cli_make_renderer(const struct cli_settings *settings, const struct cli_target *target,
                      const struct render_about *about, struct renderer **ret_renderer,
                      struct askdb_error *err);
/* Is the format a table? */
bool cli_prints_table(const struct cli_settings *settings);
/* statement.c: to a terminal a statement goes over lines, unless --plain-sql is set, with colours where it has
 * them, and nothing in it acts on the terminal; elsewhere it is written as it is. */
void cli_print_statement(const struct cli_settings *settings, const struct askdb *askdb,
                         const struct cli_target *target, const char *sql); /* and a semicolon */
/* As a note. */
void cli_note_statement(const struct cli_settings *settings, const struct askdb *askdb, const char *sql);
/* Columns of the terminal that `out` is; 0 where it is none. */
size_t cli_terminal_width(FILE *out);
void cli_limits(const struct cli_settings *settings, struct askdb_limits *ret_limits);
/* How many columns what is written to `out` may have: --width, or the terminal's; 0: any. */
size_t cli_width(const struct cli_look *look, FILE *out);
/* Is what people read to be drawn with ASCII: where the locale is not UTF-8, or `out` is a dumb terminal? */
bool cli_draws_ascii(FILE *out);
/* Does the ending of `path` (NULL: none) stand in the list of endings, separated by spaces? */
bool cli_has_ending(const char *path, const char *endings);
/* ASKDB_USAGE where the file of -o has an ending that is not in the list, and no format is named. */
int cli_check_ending(const struct cli_look *look, const char *endings, struct askdb_error *err);

#endif
