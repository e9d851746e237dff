/* What of the values of a key's columns is looked up in the table that the key refers to. */
#ifndef EXEC_KEY_SAMPLE_H
#define EXEC_KEY_SAMPLE_H

#include <stddef.h>
#include <stdio.h>

enum { KEY_SAMPLE_ROWS = 5000 /* looked at */, KEY_SAMPLE_VALUES = 100 };

/* Prints a subquery, in brackets and with a name, of the distinct values of `count` columns, without rows
 * that lack one: its columns are v0, v1, ... `names` and `table` are quoted already; `to_text` is what makes
 * a text of a value it stands behind, "" where any value can be compared with one. */
void exec_key_sample_print(FILE *out, const char *const *names, size_t count, const char *table,
                           const char *to_text);

#endif
