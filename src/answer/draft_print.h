/* How a drafted semantic file is written. */
#ifndef ANSWER_DRAFT_PRINT_H
#define ANSWER_DRAFT_PRINT_H

#include "answer/draft.h"

#include <stdio.h>

/* Prints a text with what is unseen escaped: inside quotes, or in a comment. */
void draft_print_safely(FILE *out, const char *text, bool quoted);
/* Prints a text as a scalar of YAML, in quotes where it needs them. */
void draft_print_scalar(FILE *out, const char *text);
/* Prints a text behind what a line has, as a comment, and ends the line. */
void draft_print_comment(FILE *out, const char *text);

/* Prints lines, each behind so many blanks. */
void draft_print_lines(FILE *out, const char *text, size_t indent);
/* Prints "- name: ..." behind so many blanks and what belongs to it below. */
void draft_print_item(FILE *out, const struct draft_item *item, size_t indent);
void draft_print_columns(FILE *out, const struct draft_table *table, size_t indent);

#endif
