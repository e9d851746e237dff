/* What writes a random statement: one text, into which values (values.c) and clauses (generate.c) put theirs.
 */
#ifndef DECOYS_WRITER_H
#define DECOYS_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MAX_DEPTH = 4, MAX_KNOWN = 64 };

struct writer {
    uint64_t *state;
    char *text;
    size_t size, used;
    int depth;
    const char *known[MAX_KNOWN]; /* names that the FROM clauses around have brought: most are right */
    unsigned known_count;
};

/* A number below `below`. */
unsigned writer_draw(struct writer *writer, unsigned below);
void writer_put(struct writer *writer, const char *format, ...) __attribute__((format(printf, 2, 3)));
#define PICK(writer, items) (items)[writer_draw((writer), sizeof(items) / sizeof *(items))]

/* Puts a shape: $v is a value, $n a name, $c a constant, $t a type, $o an operator, $f a table, $s a query.
 */
void writer_put_shape(struct writer *writer, const char *shape);

/* A name that is known here, most often, or any. */
const char *writer_name(struct writer *writer);
const char *writer_any_name(struct writer *writer);
void writer_put_table(struct writer *writer);
void writer_put_select(struct writer *writer);
void writer_put_value(struct writer *writer);
void writer_put_operator(struct writer *writer);
void writer_put_type(struct writer *writer);

/* shapes.c: what of PostgreSQL's grammar has a table of its own. */
void writer_put_rare_value(struct writer *writer);
void writer_put_rare_source(struct writer *writer); /* in FROM */
void writer_put_rare_tail(struct writer *writer);   /* behind FROM */

#endif
