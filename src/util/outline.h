/* Where things stand in a YAML text: the lines that messages name, and behind which something may be put. */
#ifndef UTIL_OUTLINE_H
#define UTIL_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>

struct outline;

/* NULL where the text is not YAML, or is empty. The text need not stay. */
struct outline *outline_create(const char *text, size_t length);
void outline_destroy(struct outline *outline);

/* Nodes are numbers; 0 is none, and what is asked of it is none, or 0, again. */
int outline_root(const struct outline *outline);
/* Of a mapping: what stands under `key`. */
int outline_value(const struct outline *outline, int node, const char *key);
/* Of a sequence. */
int outline_item(const struct outline *outline, int node, size_t index);
/* Of a scalar; NULL of others. It lives as long as the outline. */
const char *outline_text(const struct outline *outline, int node);
/* Is it a scalar of this text? */
bool outline_is(const struct outline *outline, int node, const char *text);
/* Is it a mapping, or a sequence, whose entries stand on lines of their own? */
bool outline_is_block(const struct outline *outline, int node);

/* Lines count from 1, columns from 0. The last line is the last that has something of the node, comments
 * left out. */
size_t outline_line(const struct outline *outline, int node);
size_t outline_column(const struct outline *outline, int node);
size_t outline_last_line(const struct outline *outline, int node);

#endif
