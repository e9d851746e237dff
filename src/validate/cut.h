/* Names that PostgreSQL cuts: it keeps 63 bytes of each, as its own encoding counts them. */
#ifndef VALIDATE_CUT_H
#define VALIDATE_CUT_H

#include "sql/lex.h"

/* The first name of a statement that a server of another encoding than UTF-8 may cut at another place than
 * the parser here, which counts UTF-8: one with letters beyond ASCII, or escapes of them, of more than 63
 * bytes, where such a letter counts as `letter` bytes (0: as many as it has in UTF-8). */
bool validate_find_cut_name(const char *text, size_t length, unsigned letter, struct sql_token *ret_token);

#endif
