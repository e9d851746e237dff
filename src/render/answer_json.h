/* What several commands read from JSON and write to it. */
#ifndef RENDER_ANSWER_JSON_H
#define RENDER_ANSWER_JSON_H

#include "askdb/ask.h"
#include "askdb/knowledge.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>

/* NULL for what is not one JSON value, and for one with U+0000 in it, where its texts would be cut. */
cJSON *json_parse(const char *text, size_t length);

/* The turns of {"history": [{"question", "sql" or null}, ...]}, for free(); their text belongs to `object`.
 * No turns where there is no "history". ASKDB_USAGE for another shape. */
int json_read_history(const cJSON *object, struct askdb_turn **ret_turns, size_t *ret_count,
                      struct askdb_error *err);

/* Adds "candidates": [{"sql", "confidence", "reading"?, "not_used"?, "remembered"?}, ...], none of which is
 * of 0 %. */
void json_add_candidates(cJSON *object, const struct askdb_answer *answer);

/* Adds "reading" where it can be said, and "not_used": ["open", ...] where there are any. */
void json_add_reading(cJSON *object, const struct askdb_candidate *candidate);

/* Adds "message", and "hint" and "sqlstate" where there are any. */
void json_add_error(cJSON *object, const struct askdb_error *err);

/* Prints it, on one line unless `pretty`, with a line end behind it. Names and values in it may be any bytes:
 * what is printed is valid UTF-8, without characters that act on a terminal. */
void json_print(FILE *out, cJSON *object, bool pretty);
/* Numbers as short as they read back the same, also before cJSON prints it: json_print does that. */
void json_shorten(cJSON *root);

/* "follow_up_of", the question that the first candidate leans on, where it leans on one, and "undecided"
 * where another way to read it is about as likely. */
void json_add_follow_up(cJSON *object, const struct askdb_answer *answer);

/* Adds "analysis": {"kind", "steps": [SQL, ...], "notes": [...]}, and returns it; nothing, and NULL, where
 * there is none. */
cJSON *json_add_analysis(cJSON *object, const struct askdb_analysis *analysis);

/* Adds what a semantic file says of the numbers of a column under its name: {"format", "digits", "unit"}, each where
 * it is told; nothing where none is. */
void json_add_format(cJSON *object, const struct askdb_column *column);

/* Adds "passages": [{"answer", "file", "line"?, "heading", "score"}, ...], with "signs" what that is made of. */
void json_add_passages(cJSON *object, const struct askdb_passages *passages, bool signs);

/* A sink that adds "columns": ["name", ...] and "rows": [[value, ...], ...] to the object, for the few rows
 * of an analysis. */
struct askdb_sink json_rows_sink(cJSON *object);

#endif
