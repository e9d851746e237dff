/* What the front ends ask of SQL text: the one header of this folder that they include. */
#ifndef ANSWER_STATEMENTS_H
#define ANSWER_STATEMENTS_H

#include "askdb/ask.h"
#include "askdb/askdb.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- query_text.c: by its words alone, as SQLite reads them ---- */

/* Does the text say ORDER BY anywhere, outside of quotes and comments? */
bool answer_is_ordered(const char *query);
/* "easy", "medium", "hard" or "extra": how much a query asks for, by its nested queries, set operations,
 * joins, groups, orders, limits and alternatives. */
const char *answer_hardness(const char *query);

/* ---- dates.c: days and years that stand in it as literals, in whichever dialect it is ---- */

bool answer_has_dates(const char *sql);
/* Are they the same but for those? */
bool answer_same_but_dates(const char *a, const char *b);

/* clauses.c: are they the same but for those and for what their columns are called? */
bool answer_same_reading(const struct askdb *askdb, const char *a, const char *b);

/* ---- cursor.c ---- */

/* What stands before the end of a line that is typed: a question or SQL. */
struct answer_cursor {
    const char *word;  /* that the line ends in; its end where it does not */
    bool literal;      /* the word is what stands in a literal that is open */
    const char *table; /* the name before the dot before the word, in the arena; NULL: none */
};
struct answer_cursor answer_read_cursor(struct arena *arena, const char *line);

/* ---- layout.c: a statement over lines, for a person ---- */

enum answer_ink { ANSWER_INK_PLAIN, ANSWER_INK_KEYWORD, ANSWER_INK_TEXT };

#define ANSWER_SAME_LINE SIZE_MAX

struct answer_piece {
    size_t start, end; /* bytes of the statement */
    enum answer_ink ink;
    bool blank;    /* one stands before it */
    size_t indent; /* it begins a line, behind so many blanks; ANSWER_SAME_LINE: it does not */
};

/* The pieces of a statement, in `arena`, on lines of at most `width` columns where that can be. One that is
 * short, has lines of its own or a comment stays as it is. Returns how many there are. */
size_t answer_lay_out(struct arena *arena, const struct askdb *askdb, const char *sql, size_t width,
                      const struct answer_piece **ret_pieces);

/* ---- distinct.c ---- */

/* The first readings of an answer that a person can tell apart: each with a sentence of its own and, where the
 * conversation lets readings be run, other rows than those before it; at most `most` of them, in *ret_places. Each is run for
 * a third of a second at most. Returns how many there are. */
size_t answer_distinct_readings(const struct askdb_outcome *outcome, size_t most, size_t *ret_places);

/* ---- standing.c ---- */

/* "jobs: only rows where del_at IS NULL": the `rows` that a semantic file lets a statement read of its tables, in `arena`;
 * NULL where it reads none of such a table, or has no query tree. */
const char *answer_rows_told(struct arena *arena, const struct askdb *askdb, const char *sql);

/* ---- analysis_next.c ---- */

enum { ANSWER_NEXT = 3 };

/* Is it one number over time or by group, in several rows? By the statement alone. */
bool answer_goes_on(struct arena *arena, const struct askdb *askdb, const struct askdb_outcome *outcome);

/* Questions that go on from an answer that ran, over time or by group, and that can be answered here, each as a forecast, by what is
 * unusual, what changed or what goes with it; in `arena`. Each is read, none is run, nor written to an audit file. Returns how
 * many there are. */
size_t answer_next_questions(struct arena *arena, const struct askdb_conversation *conversation,
                             const struct askdb_outcome *outcome, const char *ret_questions[ANSWER_NEXT]);

/* ---- analysis_number.c ---- */

/* A number of an answer: what it is of, and what it is made of. */
struct answer_number {
    const char *name; /* "revenue of 2024-03, email" */
    const char *rows; /* the statement of the largest rows behind it; NULL: they cannot be listed */
    struct askdb_outcome *
        parts; /* its change against the period before by segment, or its parts; to be run, and destroyed; NULL: it has
                                    none */
};

/* The number in a row of what the statement gives: `which` is the row's place from 1, or what stands in it; "" where it has one row.
 * All but `parts` in `arena`. ASKDB_DECLINED where there is no such row, or no number that is made of others. */
int answer_find_number(struct arena *arena, const struct askdb_conversation *conversation, const char *sql,
                       const char *which, struct answer_number *ret_number, struct askdb_error *err);

/* ---- of statements with parameters {{name}}: see validate/validate.h ---- */

size_t answer_parameter_length(const char *text);
const char *answer_template_fault(struct arena *arena, const char *sql);

/* ---- coach.c, coach_edit.c: edits of a semantic file ---- */

enum answer_edit_kind {
    ANSWER_EDIT_SYNONYM, /* `name` is another name of the table, or of its column */
    ANSWER_EDIT_METRIC,  /* `name` is the expression `text`; `table`: whose rows it counts, or "" */
    ANSWER_EDIT_FILTER,  /* `name` is the condition `text` on rows of the table */
    ANSWER_EDIT_LABEL,   /* `column` is what people call the rows of the table by */
    ANSWER_EDIT_DATE,    /* `column` is its main date */
    ANSWER_EDIT_KEY,     /* `column` refers to `text`, "table.column" */
    ANSWER_EDIT_EXAMPLE, /* the question `name` is answered by the SQL `text`, on the day `column` */
};

/* Texts that a kind has no use for are "". */
struct answer_edit {
    enum answer_edit_kind kind;
    const char *name, *table, *column, *text;
};

/* What the file could say of the words of a question that have no place in the SQL that is right for it, and of
 * labels, dates and keys that the SQL goes by and the catalog does not, in `arena`. ASKDB_REJECTED where the SQL has no query tree. `now`: as of askdb_request. */
int answer_propose_edits(const struct askdb *askdb, struct arena *arena, const char *question,
                         const char *now, const char *sql, struct answer_edit **ret_edits, size_t *ret_count,
                         struct askdb_error *err);
/* Has it only words that a question of any business may have? */
bool answer_is_common_phrase(struct arena *arena, const char *phrase);
bool answer_same_edit(const struct answer_edit *a, const struct answer_edit *b);
/* The file's text with the edit, in `arena`; NULL where what it belongs to is in braces or brackets, or where the
 * file says it already. */
const char *answer_edit_text(struct arena *arena, const char *text, const struct answer_edit *edit);

/* ---- tuned.c: examples of the semantic file ---- */

/* From now on nothing is known of the examples with that SQL; NULL: all are. Of nothing where there are none. Errors as
 * of askdb_open. */
int answer_leave_out(struct askdb *askdb, const char *sql, struct askdb_error *err);

/* ---- strings.c, clauses.c: what an evaluation asks ---- */

/* The name of the dialect: "sqlite", "postgres". */
const char *answer_dialect(const struct askdb *askdb);

/* For free(): the statement with double-quoted text that names no column in single quotes, as SQLite reads it
 * when it is not told to be strict; unchanged on other databases, and where it does not pass for another
 * reason. */
char *answer_quote_strings(const struct askdb *askdb, const char *sql);

enum clause {
    CLAUSE_SELECT = 1,
    CLAUSE_FILTER = 2, /* WHERE and HAVING, apart from values */
    CLAUSE_VALUE = 4,  /* the same filter on other values */
    CLAUSE_JOIN = 8,   /* other tables in FROM */
    CLAUSE_GROUP = 16,
    CLAUSE_ORDER = 32, /* ORDER BY, LIMIT, OFFSET */
    CLAUSE_SET = 64,   /* UNION, INTERSECT, EXCEPT */
};

/* *ret_clauses: a set of enum clause; with set operations, what differs in any of their queries. An order
 * that only `sql` has is no difference. ASKDB_REJECTED where one of the two has no query tree. */
int answer_compare_clauses(const struct askdb *askdb, const char *gold, const char *sql,
                           unsigned *ret_clauses, struct askdb_error *err);

#endif
