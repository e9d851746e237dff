/* The definitions in a CREATE TABLE as SQLite keeps it, with the comments beside them. */
#ifndef EXEC_SQLITE_DEFINITIONS_H
#define EXEC_SQLITE_DEFINITIONS_H

#include "sql/lex.h"
#include "util/arena.h"

/* One at a time. A comment belongs to the definition that it is in, or that ends on its line; one above it to
 * none. */
struct sqlite_definitions {
    struct sql_lexer lexer;
    size_t start, end;              /* of the definition, the comments in it included */
    struct sql_token name, comment; /* of no length: none */
};

/* Before the first definition of `sql`, which must outlive it. */
struct sqlite_definitions sqlite_definitions_open(const char *sql);
bool sqlite_definitions_next(struct sqlite_definitions *definitions);
/* What the comment says, without the marks around it, in `arena`; NULL where there is none. */
const char *sqlite_definitions_comment(struct arena *arena, const struct sqlite_definitions *definitions);

#endif
