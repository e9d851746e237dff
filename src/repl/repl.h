/* The interactive session: questions, SQL and backslash commands, a line at a time. */
#ifndef REPL_REPL_H
#define REPL_REPL_H

#include "app/knowledge.h"
#include "repl/input.h"
#include "repl/names.h"
#include "util/arena.h"

struct repl {
    struct cli_settings settings; /* as the commands left them; `output` is the file of \o */
    const char *format_before;    /* what \x goes back to */
    struct askdb *askdb;
    struct askdb_knowledge *knowledge; /* NULL: no documents */
    char *docs;                        /* their folder, where \docs named it */
    struct repl_names *names;
    struct repl_input *input;
    struct askdb_audit *audit;
    FILE *file;                   /* of \o; NULL: standard output */
    struct process_output output; /* the same, where there is one */
    struct askdb_turn *turns;     /* this session's questions; owns their text */
    size_t turn_count;
    char *question,
        *sql;    /* of the last answer; `question` is NULL where the SQL was typed, `sql` before any */
    char *asked; /* the last question, answered or not; NULL: none since SQL was typed */
    struct askdb_outcome *outcome; /* of it, with its readings; NULL: none */
    struct askdb_outcome
        *ran;     /* of the last question that was answered, the same or one before; NULL: none */
    char *draft;  /* the last SQL, accepted or not */
    bool ordered; /* the last question asked for an order */
    bool timing, finished;
    const char *prompt, *prompt_on;       /* of the first line, and of those behind it; in `kept` */
    struct arena *kept;                   /* what \set and \c name, which the settings point at */
    size_t depth;                         /* files of \i that are open */
    int (*read_lines)(struct repl *repl); /* until they end; the status of what ends the session, else 0 */
    char *unread;                         /* a line that was typed where a choice was asked for; NULL: none */
    bool chosen;                          /* the line at hand was: nobody knows whether it was pasted */
    int failure;                          /* the status of what ended the session; 0: none */
};

/* connect.c: the prompts have the database's name */
void repl_name_prompt(struct repl *repl);

/* words.c: obeys a line that is a command in plain words or of another program ("tables", "describe orders",
 * ".tables", "exit"), or that asks for the last answer in another form ("as a bar chart"); false where it is none. */
bool repl_take_words(struct repl *repl, const char *line);

/* opening.c: what there is to ask about, in five lines */
void repl_show_opening(struct repl *repl, const char *argument);

/* answer.c; errors are printed. The status is that of the library, for the few that end a session. */
int repl_ask(struct repl *repl, const char *question);
int repl_run(struct repl *repl, const char *sql);
enum repl_kind { REPL_RESULT, REPL_WATCHED, REPL_TALK };    /* watched: never through the pager */
int repl_run_again(struct repl *repl, enum repl_kind kind); /* the SQL of the last answer */
/* Prints what an outcome gives. */
int repl_print_rows(struct repl *repl, struct askdb_outcome *outcome, enum repl_kind kind,
                    struct askdb_error *err);
/* A statement of the session, or its last SQL; for askdb_outcome_destroy. */
struct askdb_outcome *repl_begin(struct repl *repl, const char *sql);
/* Writes the line; where that fails, the session is over. */
void repl_record(struct repl *repl, const struct askdb_outcome *outcome, int status,
                 const struct askdb_error *err);
/* Runs SQL as the answer to the last question; where it runs, it takes the place of the answer before. */
int repl_correct(struct repl *repl, const char *sql);
void repl_forget(struct repl *repl);
/* Likewise the last answer. */
void repl_forget_answers(struct repl *repl);

/* again.c: \g runs the last SQL once more, or into a file; \crosstab shows it as a table of two groups. */
void repl_go(struct repl *repl, const char *argument);
void repl_cross(struct repl *repl, const char *argument);

/* script.c */
void repl_read_script(struct repl *repl, const char *argument);

/* connect.c */
void repl_show_database(struct repl *repl, const char *argument);
void repl_connect(struct repl *repl, const char *argument);
/* Says that the schema was read anew, and completes its names from then on. */
void repl_take_changes(struct repl *repl);
/* Looks whether there is something to say of that, for what shows the schema. */
void repl_look(struct repl *repl);

/* options.c */
void repl_set_option(struct repl *repl, const char *argument);
void repl_set_null(struct repl *repl, const char *argument);

/* commands.c */

struct repl_command {
    const char *name;      /* without the backslash */
    const char *arguments; /* as in \help */
    const char *summary;
    void (*run)(struct repl *repl, const char *argument); /* "" for none */
    bool reaches_out; /* to files or other programs: never as part of what is pasted */
};

extern const struct repl_command repl_commands[]; /* ended by a NULL name */

/* `line` begins with a backslash. */
void repl_obey(struct repl *repl, const char *line);

/* show.c: what is known of the last answer */
bool repl_has_answer(struct repl *repl); /* complains where there is none */
/* Says whose answer is shown again where the last question has none of its own. */
void repl_note_earlier(struct repl *repl);
void repl_show_sql(struct repl *repl, const char *argument);
void repl_show_explain(struct repl *repl, const char *argument);
int repl_explain(struct repl *repl, const char *sql); /* "EXPLAIN query": what the query reads */
void repl_show_words(struct repl *repl); /* what those of the question became, and its readings */
void repl_show_history(struct repl *repl, const char *argument);
void repl_show_tables(struct repl *repl, const char *argument);
void repl_show_columns(struct repl *repl, const char *argument);

/* number.c: of a row of the last answer what its number is made of: the rows behind it, then its change or its parts; of "" what
 * repl_show_words tells. */
void repl_show_why(struct repl *repl, const char *row);

/* next.c: what to ask next */
void repl_show_next(struct repl *repl, const char *argument);
/* Behind an answer over time or by group, for a person: a line that such questions can be asked for. */
void repl_hint_next(struct repl *repl, const struct askdb_outcome *outcome);

/* chart.c */
void repl_show_chart(struct repl *repl, const char *argument);

/* remember.c: \good, \forget, \examples, \fix */
void repl_keep_example(struct repl *repl, const char *argument);
void repl_drop_example(struct repl *repl, const char *argument);
void repl_show_examples(struct repl *repl, const char *argument);
void repl_fix(struct repl *repl, const char *argument);

/* editor.c: the text as the user's editor leaves it, for free(); NULL, with the reason printed, where it
 * was not changed. */
char *repl_edit_text(struct repl *repl, const char *text);

/* watch.c */
void repl_watch(struct repl *repl, const char *argument);

/* settings.c */
void repl_set_format(struct repl *repl, const char *argument);
void repl_set_vertical(struct repl *repl, const char *argument);
void repl_set_output(struct repl *repl, const char *argument);
void repl_set_timing(struct repl *repl, const char *argument);
void repl_set_limit(struct repl *repl, const char *argument);
void repl_set_docs(struct repl *repl, const char *argument);

/* output.c */

/* Where one result goes: rows and charts to the file of \o, all else to the terminal, through a pager once it
 * is known to be longer than the screen. */
struct repl_output {
    FILE *file;
    const char *path; /* NULL: standard output */
    size_t width;     /* columns of the terminal; 0: no terminal */
    bool terminal;    /* it ends on one */
    bool held;        /* `file` is a temporary one */
};
void repl_output_open(struct repl *repl, enum repl_kind kind, struct repl_output *ret_output);
/* Shows what was held back, as far as it was written. ASKDB_DATABASE where writing failed. */
int repl_output_close(struct repl_output *output, struct askdb_error *err);

/* nearest.c */

/* Prints what is wrong with a command. */
void repl_complain(const struct repl *repl, const char *message);

struct repl_kind_of_name {
    const char *noun, *mark; /* "command", and the backslash that stands before one */
    const char *list;        /* the command that lists them */
};

/* Says that none of `names` is `name`, and which was probably meant. */
void repl_fail_name(const struct repl *repl, const char *name, const char *const *names, size_t count,
                    const struct repl_kind_of_name *kind);

#endif
