/* Asking for a person, on top of askdb/ask.h. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/cli.h"
#include "askdb/ask.h"

/* As the settings say; `audit` may be NULL. */
struct askdb_conversation cli_conversation(const struct cli_settings *settings, struct askdb *askdb,
                                           struct askdb_audit *audit);

/* Reads the question of the outcome. Where the answer is to be declined, or is in dispute, a person at a
 * terminal is asked to choose among the nearest readings; otherwise these are on standard error: at most three that differ,
 * by what they say.
 * ASKDB_DECLINED where none is taken. */
int cli_read(const struct cli_settings *settings, struct askdb_outcome *outcome, struct askdb_error *err);
/* The same where it has been read, with that `status`. */
int cli_consider(const struct cli_settings *settings, struct askdb_outcome *outcome, int status,
                 struct askdb_error *err);

/* All readings with their SQL, those of 0 % left out. */
void cli_list_readings(FILE *out, const struct askdb_answer *answer);

/* The SQL that answers, what it is warned of, and how unsure it is, as notes. */
void cli_note_answer(const struct cli_settings *settings, const struct askdb *askdb,
                     const struct askdb_outcome *outcome);
/* Below the rows, what of the question has no place in the answer. */
void cli_note_not_used(const struct cli_settings *settings, const struct askdb_candidate *chosen);
/* Has the outcome's SQL checked, and notes what is suspicious in it. */
int cli_note_warnings(const struct cli_settings *settings, struct askdb_outcome *outcome,
                      struct askdb_error *err);

/* output.c: runs the outcome and prints its rows in the format asked for. */
int cli_print_rows(const struct cli_settings *settings, struct askdb_outcome *outcome,
                   struct askdb_error *err);
/* The same without opening or closing the target. */
int cli_stream_rows(const struct cli_settings *settings, struct askdb_outcome *outcome,
                    const struct cli_target *target, struct askdb_error *err);

/* command.c: what a command does with its one question or statement, once the database is open. */
struct cli_asking {
    const char *question, *sql; /* one may be NULL: a statement without a question, a question to be read */
    int (*answer)(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                  void *context, struct askdb_error *err);
    void *context;
    bool unrun; /* the SQL is wanted alone */
};
/* Opens the databases that all but the last argument name, has it answered, tells what failed, and writes the
 * line of the audit file. Returns the exit status. */
int cli_answer_one(const struct cli_settings *settings, const struct cli_arguments *arguments,
                   const struct cli_asking *asking);
/* The last argument, "" where there is none. */
const char *cli_last(const struct cli_arguments *arguments);

/* Opens the file of --audit, if there is one. ASKDB_USAGE where it cannot be appended to, or the run reads
 * it. Call it before any work. */
int cli_audit_open(const struct cli_settings *settings, struct askdb_audit **ret_audit,
                   struct askdb_error *err);
/* Writes the line of the outcome, and complains where that fails. `fault` is NULL where it was answered.
 * Returns the exit status: `code` unless it failed. */
int cli_record(const struct cli_settings *settings, const struct askdb_outcome *outcome,
               const struct askdb_error *fault, int code);
/* The same, printing the fault, where there is no database to ask. */
int cli_record_unopened(const struct cli_settings *settings, struct askdb_audit *audit, const char *question,
                        const char *sql, const struct askdb_error *fault);

#endif
