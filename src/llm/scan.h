/* Finding SQL in text: just enough of its lexical rules to know where a statement begins and ends. */
#ifndef LLM_SCAN_H
#define LLM_SCAN_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* A copy without white space around it. */
char *llm_scan_trim(struct arena *arena, const char *text, size_t length);

/* Bytes of white space and comments that `sql` begins with. */
size_t llm_scan_gap(const char *sql);
/* Bytes of the word that `text` begins with; 0 for none. */
size_t llm_scan_word(const char *text);
/* Bytes up to the first semicolon outside of quotes and comments, or to the end. */
size_t llm_scan_statement(const char *sql);

/* Does `text` begin with SELECT, or with WITH and the name of a table expression? */
bool llm_scan_is_query(const char *text);
/* Does it begin with the keyword of a statement of another kind? */
bool llm_scan_is_statement(const char *text);
/* Where a query begins: the first on a line of its own, or else the first anywhere, of the first 64 KB; NULL for
 * none. */
const char *llm_scan_find_query(const char *text);

#endif
