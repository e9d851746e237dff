/* What the words of a question were linked to, for a person to read. */
#ifndef TRANSLATE_LINKS_H
#define TRANSLATE_LINKS_H

#include "link/link.h"

#include <stdio.h>

/* A line for each word that names tables or columns or was found in some, then one for each value. */
void links_print(const struct link_result *linked, FILE *out);

#endif
