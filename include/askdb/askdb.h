/* askdb: questions in plain language to rows of one's own database.
 *
 *     struct askdb *db = NULL;
 *     struct askdb_answer *answer = NULL;
 *     struct askdb_error err;
 *     const char *files[] = {"shop.db"};
 *     if (askdb_open(files, 1, NULL, &db, &err) == 0 &&
 *         askdb_translate(db, &(struct askdb_request){.question = "orders per month"}, &answer, &err) == 0) {
 *         askdb_run_candidate(db, answer, 0, NULL, &sink, NULL, &err);
 *     }
 *     askdb_answer_destroy(answer);
 *     askdb_close(&db);
 *
 * Functions return 0, or -(enum askdb_status) with `err` filled. One thread uses a struct askdb at a time,
 * but for askdb_cancel. The library never prints, exits, or changes data. */
#ifndef ASKDB_H
#define ASKDB_H

#include "askdb/error.h"
#include "askdb/files.h"
#include "askdb/result.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

struct askdb; /* a database with all that answering needs: catalog, value index, validator, model */

/* How an endpoint is reached. Its key comes from one of two places, or it has none. */
struct askdb_endpoint {
    const char *key_variable; /* the name of an environment variable; NULL: none */
    const char *key_command;  /* a command whose first line is the key, run on opening, without a shell; NULL:
                                 none */
    int timeout_ms;           /* for a reply; 0: ASKDB_MODEL_TIMEOUT, else 60,000 */
    int idle_ms;              /* without a byte, once a reply has begun; 0: 20,000 */
    const char
        *format; /* what replies are constrained to where the endpoint can: "json_schema" (NULL), "names"
                                 (a schema with the database's own names), "json_object" or "none" */
    size_t max_tokens; /* of a reply; 0: 1,024 */
    double below;      /* with the built-in model: only where that one's confidence is below this is the
                                 endpoint asked; 0: always */
};

/* What the library is at, for a watchdog in another thread: some steps, such as one of SQLite over a hundred
 * megabytes, look at no clock and hear no cancellation, so that a call overstays its limit. A program may
 * then give up the thread or end itself; the library does neither. Of one watch only one thread does
 * something at a time, on any number of databases. */
struct askdb_watch;
struct askdb_watch *askdb_watch_create(void);
void askdb_watch_destroy(struct askdb_watch *watch);

struct askdb_options {
    const struct askdb *share_model; /* use the model of this open database, which must outlive the new one */
    const char *model; /* NULL or "builtin": the one inside; the path of a GGUF file; or the URL#MODEL of an
                          OpenAI-compatible endpoint, its key in the environment variable ASKDB_API_KEY */
    bool with_builtin; /* where it is an endpoint, the built-in model is asked as well, and their answers are
                          compared */
    size_t samples;    /* replies of the endpoint to one question, at most 20: the most frequent result wins;
                          0: 1 */
    const struct askdb_endpoint *endpoint; /* where `model` is a URL, in place of ASKDB_API_KEY; NULL: that */
    /* Called now and then while an endpoint takes longer than a second for its reply, and, if so, with
     * `seconds` below 0 at its end; `tokens` have come so far. NULL: not. */
    void (*progress)(void *context, double seconds, size_t tokens);
    void *progress_context;
    int index_milliseconds; /* time for reading distinct values on opening; 0: 2,000 */
    size_t index_values;    /* distinct values a column; 0: 10,000 */
    bool catalog_only;      /* no values, no model: for askdb_schema and askdb_check */
    const char *semantic;   /* path of a semantic file (docs/policy.md): synonyms, descriptions and the policy
                               that everything done with this database is under; NULL: none */
    const char *semantic_folder; /* where the files are that the semantic file names with `files`; NULL: where
                                    it is itself */
    const char *roles;    /* of who asks, "hr, legal": documents that are marked with others are not read
                          (docs/knowledge.md); NULL: those of the semantic file. Where both say some, those count
                          that are in both */
    const char *timezone; /* an IANA name ("Europe/Berlin") in which days begin: today, and on PostgreSQL
                               those   of timestamps with a time zone; NULL: that of the semantic file, else the
                               machine's */
    const char *const *parameters; /* "NAME=VALUE" of the file's :parameters; others are looked for in the
                                      environment, as ASKDB_PARAM_NAME */
    size_t parameter_count;
    size_t prompt_budget; /* of a language model: the most tokens of a prompt, by the estimate of
                             prompts/README.md; 0: 6,000 */
    bool no_values;       /* of a language model: nothing that the database holds is sent, only its schema */
    int timeout_ms; /* for loading files of rows, for reading the schema and then the values, for the built-in model to read a
                             question, and for whatever else is asked of the database, but for askdb_run, which is
                             told its own; 0: none */
    struct askdb_watch *watch; /* is told of all that is done; must outlive the database; NULL: none */
    const char *cache; /* a folder, made where it is not there for its owner alone, for what is read and
                          learned of databases: their catalogs, values, and what is computed from names. It
                          counts while nothing has changed; NULL: nothing is kept */
    size_t heap_bytes; /* that SQLite may use beside what it uses once the database is open: a statement that
                          needs more fails. This is SQLite's hard heap limit, of the whole process; 0: left
                          alone */
    const struct askdb_csv *csv; /* how files of rows are read; NULL: found out from them */
};

/* `databases`: a SQLite file, a postgres:// URI or libpq connection string, or files of rows (.csv, .tsv,
 * .psv, .txt, .json, .ndjson, also with .gz), folders of them and patterns; "-" is standard input. `options`
 * may be NULL. ASKDB_CONNECT where the database cannot be opened or read, ASKDB_MODEL where the model cannot,
 * ASKDB_USAGE where the semantic file cannot be used. */
int askdb_open(const char *const *databases, size_t count, const struct askdb_options *options,
               struct askdb **ret_askdb, struct askdb_error *err);
void askdb_close(struct askdb **askdb);

/* Looks at the database and the semantic file again, as askdb_translate, askdb_run, askdb_check and
 * askdb_outcome_begin do: where the schema, the role, what it may read, the semantic file or the files of rows
 * have changed, all is read anew, by the options of askdb_open, which were copied but for `share_model`,
 * `watch` and `progress_context`. Errors are those of askdb_open: nothing is answered meanwhile, and the next
 * call tries again. Names and values that were handed out before are then gone. */
int askdb_refresh(struct askdb *askdb, struct askdb_error *err);
/* What was read anew since this was last asked, in one line for a person; NULL: nothing. */
const char *askdb_changed(struct askdb *askdb);
/* Reads values and statistics anew where rows have changed since and that takes too long to be done for an
 * answer, which then has a warning: for a moment in which nobody waits. Does nothing else. */
void askdb_catch_up(struct askdb *askdb);

/* What was taken for what in files of rows, where that is not as one would think, a line each:
 * "sales.csv: amount: number, 3 values unreadable: ????". Lives as long as the database is open. */
const char *askdb_notes(const struct askdb *askdb);
/* Of it what a person should look at before an answer is believed (values that could not be read, a guessed order
 * of day and month, rows with too few fields), in at most four lines; "" where there is nothing. */
const char *askdb_alerts(const struct askdb *askdb);

/* An earlier question of the conversation and the SQL it was answered with; `sql` is NULL where it was
 * declined and no reading of it is to be gone on from. */
struct askdb_turn {
    const char *question, *sql;
    /* Of the answer: what leans on it is no surer. 0: not known, or a person said it is right; of what was
     * declined it is the confidence as it is. */
    double confidence;
    bool declined; /* `sql` is the first reading of a question that was declined: it was not run */
};

struct askdb_request {
    const char *question; /* UTF-8, at most 4,000 bytes */
    const struct askdb_turn
        *history; /* oldest first; the built-in model reads the question alone and as leaning on one of the
                     last three that were answered, or on what was declined since (where the last SQL cannot be
                     read, every candidate has a warning that says so), a language model is told the last five,
                     without the SQL that does not pass the validation */
    size_t history_count;
    const struct askdb_turn *examples; /* questions over this database that were answered right, oldest first:
                                          those most like this one are shown to a language model. One whose
                                          SQL does not pass the validation is not */
    size_t example_count;
    const char *remembered; /* SQL that this very question is known to be answered by: the first candidate
                               where it passes the validation, and a language model is then not asked; NULL:
                               none */
    const char *now;        /* "YYYY-MM-DD" that "last month" is relative to; NULL: today */
    bool probe; /* prefer the first candidate that returns rows (each may be run for its first row) */
};

/* What became of a word of the question. */
struct askdb_word {
    const char *word;  /* as it stands in the question */
    const char *place; /* "table", "column", "value", "period", "number", "function", "ignored", "not used" */
    const char *became; /* "stores.name", "'Open'", "group"; "" where it is ignored or not used */
};

struct askdb_candidate {
    const char *sql;
    double confidence;           /* 0 to 1 */
    bool unsure;                 /* so little that the answer wants a mark: weights say how much is enough */
    bool ordered;                /* the question asked for an order of the rows */
    bool remembered;             /* it is that of the request */
    const char *follow_up_of;    /* the question of the history that the built-in model has it lean on; NULL:
                                    it stands alone */
    const char *const *warnings; /* one line each, for a person */
    size_t warning_count;
    const char *reading; /* what it asks for in plain words, the same for the same SQL: "number of orders, by
                            store, in 2025"; "" where that cannot be said */
    const char *const *not_used; /* parts of the question that have no place in it, as they stand there */
    size_t not_used_count;
    const struct askdb_word *words; /* what became of each word; none where the words were not linked, as of
                                       the SQL of an endpoint */
    size_t word_count;
};

/* Why a question is not to be answered, beyond doubt in a reading. */
struct askdb_refusal {
    const char *code;    /* of docs/messages.md: "unknown-name", "forecast", ... */
    const char *message; /* one line for a person */
    const char *hint;    /* "near: 'Globex Inc.' of accounts.name", or "" */
    bool certain;        /* however likely the first reading is: it answers another question */
    bool everyday; /* it is only for words that any question may have: with half of the confidence that is
                            asked for the question is answered all the same */
};

/* Readings of the question that passed validation, best first; at least one. */
struct askdb_answer {
    const struct askdb_candidate *candidates;
    size_t count;
    double unanswerable; /* the probability that the data holds no answer; 0 where nothing is known of it, as
                            with a language model */
    const struct askdb_refusal *refusal; /* what is known to stand against an answer; NULL: nothing */
    bool disputed;        /* both models were asked, and prefer readings with different results */
    bool undecided;       /* the question may stand alone or lean on the one before, about as likely; the
                             candidates are of both */
    double unprobed_rows; /* so many rows the tables of a reading have that its first row was not asked for,
                             nor those of the readings behind it; 0: none was left out for that */
    double unprobed_cost; /* the same by what the planner (EXPLAIN of PostgreSQL) expects it to cost to its
                             first row, in units of its own; 0: none was left out for that */
    double milliseconds;  /* from the question to here */
    const char *not_remembered; /* why the SQL that the request remembers does not pass; NULL: it does, or
                                   there is none */
};

/* ASKDB_USAGE for a question that is empty, too long or not UTF-8, ASKDB_DECLINED where no reading is valid
 * or the question leans on one before it and changes nothing of its answer, ASKDB_MODEL where the model or
 * the endpoint fails, ASKDB_CANCELLED after askdb_cancel or a time-out of the endpoint, ASKDB_REJECTED or
 * ASKDB_DATABASE where an endpoint kept giving SQL that does not pass. */
int askdb_translate(struct askdb *askdb, const struct askdb_request *request,
                    struct askdb_answer **ret_answer, struct askdb_error *err);
void askdb_answer_destroy(struct askdb_answer *answer);

/* Prints the body of the request that askdb_translate would send to a language model, JSON and a line feed,
 * and sends nothing. The key is not in it. ASKDB_USAGE where the model is none that anything is sent to; else
 * errors as those of askdb_translate. */
int askdb_print_request(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                        struct askdb_error *err);

/* Prints, for a person to read, which tables, columns and values the question's words were linked to before
 * the built-in model read it; nothing where an endpoint translates. Text of the database comes as it is.
 * Errors as those of askdb_translate. */
int askdb_print_links(struct askdb *askdb, const struct askdb_request *request, FILE *out,
                      struct askdb_error *err);

/* Prints a semantic file (docs/policy.md) that says what was learned of the database, each entry with its
 * evidence as a comment. ASKDB_USAGE where it would be longer than such a file may be. */
int askdb_draft_semantic(struct askdb *askdb, FILE *out, struct askdb_error *err);

/* Prints what the semantic file `path` says and the database does not bear out, a line each:
 * "FILE:LINE: message (hint)": tables, columns, references and units that are not there, and codes that no
 * row has. The database must be open without a semantic file. ASKDB_USAGE where it is no such file. */
int askdb_check_semantic(struct askdb *askdb, const char *path, FILE *out, size_t *ret_faults,
                         struct askdb_error *err);

/* How much of a draft an existing file lacked. */
/* Tells `each` the files that the semantic file `path` is made of beside itself: those of its `files`, from
 * `folder` (NULL: its own). None where it is no such file. */
void askdb_semantic_parts(const char *path, const char *folder, void (*each)(void *context, const char *file),
                          void *context);

/* Prints the draft, asking a person at each key that it doubts: yes makes it a key, no makes the column refer to nothing,
 * anything else leaves the line as it is. Questions go to `prompt`, replies are lines of `in`. */
void askdb_review_draft(const char *draft, FILE *out, FILE *prompt, FILE *in);

struct askdb_draft_changes {
    size_t added;   /* entries, with those of new tables and columns */
    size_t skipped; /* that have no place, as the file has what they belong to in braces or brackets */
};
/* Prints the semantic file `path` with what the draft has and it lacks put in. Nothing that is there changes,
 * comments included. The database should be open under this file. ASKDB_USAGE where it is no such file. */
int askdb_update_semantic(struct askdb *askdb, const char *path, FILE *out,
                          struct askdb_draft_changes *ret_changes, struct askdb_error *err);

/* Prints a semantic file of what the semantic models and metrics in `path`, a YAML file of dbt, say of tables of the
 * database. `note` is called for each thing that is not taken: "FILE:LINE: metric x is not taken: why". ASKDB_USAGE
 * where it is no such file. */
int askdb_import_dbt(struct askdb *askdb, const char *path, FILE *out,
                     void (*note)(void *context, const char *text), void *context, struct askdb_error *err);

/* A column of a result, and the kind of its values in a word or two. */
struct askdb_task_column {
    const char *name, *kind;
};

/* What a language model is asked besides a translation: with `sql`, to say what that does; without, to name
 * one of `marks` for a chart of a result. No row of it is sent. */
struct askdb_task {
    const char *question, *sql;
    const char *marks; /* "bar, line" */
    const struct askdb_task_column *columns;
    size_t column_count, row_count;
};

/* Is an endpoint asked, alone or beside the built-in model? */
bool askdb_has_language_model(const struct askdb *askdb);

/* Prints the endpoint's reply as it is: untrusted text that may hold anything. ASKDB_USAGE where there is no
 * endpoint or the prompt has no room; ASKDB_REJECTED for `sql` that does not pass the validation, which is
 * not sent; else errors as those of askdb_translate, whose cancelling this obeys too. */
int askdb_ask_model(struct askdb *askdb, const struct askdb_task *task, FILE *out, struct askdb_error *err);

struct askdb_limits {
    int timeout_ms;  /* 0: none */
    size_t max_rows; /* 0: all; never more than the semantic file allows */
    bool
        usual; /* nobody asked for max_rows: the default of the semantic file, if it has one, goes before it */
    size_t max_bytes; /* of text, all rows together; 0: any */
};

struct askdb_run_result {
    size_t rows;
    bool truncated; /* a limit ended it early */
    double milliseconds;
};

/* Validates `sql` and streams its rows into `sink`. `limits` and `ret_result` may be NULL. ASKDB_USAGE without
 * a sink, ASKDB_REJECTED, ASKDB_DATABASE, ASKDB_CANCELLED, or what the sink returned. */
int askdb_run(struct askdb *askdb, const char *sql, const struct askdb_limits *limits,
              const struct askdb_sink *sink, struct askdb_run_result *ret_result, struct askdb_error *err);

/* Runs a candidate as it was validated for the answer; `place` is below answer->count, else ASKDB_USAGE. Else
 * as askdb_run. */
int askdb_run_candidate(struct askdb *askdb, const struct askdb_answer *answer, size_t place,
                        const struct askdb_limits *limits, const struct askdb_sink *sink,
                        struct askdb_run_result *ret_result, struct askdb_error *err);

/* Prints on one line why a statement returned no rows, where a condition of its own, outside of OR and of
 * subqueries, tells: "no store is named 'South'; stores has 'Southport'", "orders.ordered_at ends at
 * 2025-12-31". Reads the column's values, or the first and the last, for a second at most each. Prints
 * nothing where it is not known. */
void askdb_explain_empty(struct askdb *askdb, const char *sql, FILE *out);

/* What a layer of protection said of a statement: "passed", "refused", "not reached", or "warned" of the
 * layer "role" where the database role could write. docs/security.md tells of them. */
struct askdb_layer {
    const char *name, *verdict;
};

/* What a statement reads, and what is to be said of it. */
struct askdb_report {
    const char *const *tables, *const *columns, *const *functions;
    size_t table_count, column_count, function_count;
    const struct askdb_warning *warnings;
    size_t warning_count;
    const struct askdb_layer *layers;
    size_t layer_count;
    const char *code; /* of the refusal: docs/messages.md; "" where there is none */
};

/* Validates `sql` and has the database prepare it. Of the statement nothing is run; where it compares a
 * column with a text, the column's values are read, for a second at most, to say which ones are near. The
 * report is filled as far as the statement was understood, also where it is rejected (`*ret_report` may then
 * still be NULL). */
int askdb_check(struct askdb *askdb, const char *sql, struct askdb_report **ret_report,
                struct askdb_error *err);
void askdb_report_destroy(struct askdb_report *report);

/* Several questions in one text ("how many customers are there and how many orders were made?"): bytes of it.
 * A text is parted only where each part is a question by itself. `ret_spans` has ASKDB_QUESTIONS_MAX entries;
 * returns their number, 1 for one question. askdb_translate takes one. */
enum { ASKDB_QUESTIONS_MAX = 4 };
struct askdb_span {
    size_t start, end;
};
size_t askdb_split(const struct askdb *askdb, const char *text, struct askdb_span *ret_spans);

/* What a person typed where a question is expected. */
enum askdb_typed {
    ASKDB_TYPED_QUESTION,
    ASKDB_TYPED_SQL, /* a statement, if one that does not pass: a query, or one that changes something */
    ASKDB_TYPED_BEGINNING, /* the beginning of a query */
};

/* SQL is what the database's grammar reads, not what begins with one of its words. Nothing is run. */
enum askdb_typed askdb_read_typed(struct askdb *askdb, const char *text);

/* What there is to ask, for a person: one line each. */
struct askdb_introduction {
    const char *tables; /* "orders (10,303 rows), customers (640 rows) and 7 more" */
    const char *days; /* "2023-01-01 to 2025-12-31 (orders.ordered_at)"; NULL: none, or not known within 0.3 s
                       */
    const char *const *questions; /* at most three, made from the catalog: each was read and has rows. None
                                     where a language model is used */
    size_t question_count;
};

int askdb_introduce(struct askdb *askdb, struct askdb_introduction **ret_introduction,
                    struct askdb_error *err);
void askdb_introduction_destroy(struct askdb_introduction *introduction);

/* Prints the catalog, as text for a person or as JSON. */
void askdb_print_schema(const struct askdb *askdb, bool json, FILE *out);

/* Prints what was learned of each table, as text: what one row is, the column that its rows are called by,
 * its main date and measures, rows that are not current, keys with their source and confidence, columns that
 * a view shows, and what codes mean (values are read for that where that was not done on opening). */
int askdb_explain_schema(struct askdb *askdb, FILE *out, struct askdb_error *err);

/* Distinct values of the database that begin with `prefix`, whatever the case of ASCII letters, as far as
 * they were read on opening: at most `limit`, sorted. They live as long as the database is open. Returns
 * their number. */
size_t askdb_values_begin_with(const struct askdb *askdb, const char *prefix, size_t limit,
                               const char **ret_values);

/* Stops what askdb_run or askdb_translate is doing. Safe from another thread and from a signal handler. */
void askdb_cancel(struct askdb *askdb);

/* By how many milliseconds has a call overstayed its limit, or gone on after askdb_cancel? 0: there is none.
 * Else `ret_why` is ASKDB_CANCELLED with what the call would say. Safe from another thread, from before the
 * database is open on. */
int askdb_watch_overdue(const struct askdb_watch *watch, struct askdb_error *ret_why);

/* Was the session, which the server had closed between two statements, opened again since this was last
 * asked?
 */
bool askdb_reconnected(struct askdb *askdb);

/* True where the database role could write, were it not for askdb. */
bool askdb_role_can_write(struct askdb *askdb);

/* Digests in hex that tell databases, schemas and models apart: of the place of the database (no password is
 * in it), of its tables, columns and keys, and of the model's weights or the endpoint's name. */
struct askdb_identity {
    char database[17], schema[17], model[17];
};
void askdb_identify(const struct askdb *askdb, struct askdb_identity *ret_identity);

/* A file of such a folder. */
struct askdb_cached {
    const char *kind;  /* "catalog", "values" or "vectors" */
    const char *place; /* the database's path, or its host, port and name, a line each; "" of vectors, which
                          databases share */
    size_t bytes;
    long long used; /* seconds since 1970 when it was last read or written */
};

/* Tells `each` of the files, those that were used last first. Returns their number. */
size_t askdb_cache_list(const char *folder, void (*each)(void *context, const struct askdb_cached *file),
                        void *context);
/* Removes them. ASKDB_CONNECT where some stay. */
int askdb_cache_clear(const char *folder, struct askdb_error *err);

/* "0.2.0" */
const char *askdb_version(void);

#ifdef __cplusplus
}
#endif

#endif
