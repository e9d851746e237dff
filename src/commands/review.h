/* The doubtful keys of a draft, asked of a person. */
#ifndef COMMANDS_REVIEW_H
#define COMMANDS_REVIEW_H

#include <stdio.h>

/* Writes the draft, asking at each key that it doubts: yes makes it a key, no makes the column refer to
 * nothing, anything else leaves the line as it is. */
void review_draft(const char *text, FILE *out, FILE *prompt, FILE *in);

#endif
