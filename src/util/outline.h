/* The one reader of YAML: what stands in a text, and where. */
#ifndef UTIL_OUTLINE_H
#define UTIL_OUTLINE_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stddef.h>

struct outline;

struct outline_source {
    const char *text; /* need not stay */
    size_t length;
    const char *name;    /* of the file, for faults; as long as outline_fault is called */
    size_t lines_before; /* of the file, above the text */
    size_t most_depth;   /* loading takes time with the square of the depth, and stack with the depth */
    bool aliases;        /* may stand in it: one node is then in several places */
};

/* ASKDB_USAGE, with the place, where the text is no YAML, is nested too deep, has aliases or a second document, or holds
 * U+0000 ("\0"), where it would end. An empty text is an outline without a root. */
int outline_create(const struct outline_source *source, struct outline **ret_outline,
                   struct askdb_error *err);
void outline_destroy(struct outline *outline);

/* ASKDB_USAGE: "NAME:LINE:COLUMN: ..." of the node, or of the beginning. */
int outline_fault(const struct outline *outline, int node, struct askdb_error *err, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

enum outline_kind { OUTLINE_NONE, OUTLINE_TEXT, OUTLINE_LIST, OUTLINE_MAPPING };

/* Nodes are numbers; 0 is none, and what is asked of it is none, or 0, again. */
int outline_root(const struct outline *outline);
enum outline_kind outline_kind(const struct outline *outline, int node);
/* Entries of a list or a mapping. */
size_t outline_count(const struct outline *outline, int node);
/* Of a list. */
int outline_item(const struct outline *outline, int node, size_t index);
/* Of a mapping; false: it has no more. */
bool outline_pair(const struct outline *outline, int node, size_t index, int *ret_key, int *ret_value);
/* Of a mapping: what stands under `key`. */
int outline_value(const struct outline *outline, int node, const char *key);
/* Of a text; NULL of others. It lives as long as the outline. */
const char *outline_text(const struct outline *outline, int node);
/* Is it this text? */
bool outline_is(const struct outline *outline, int node, const char *text);
/* Is it a mapping, or a list, whose entries stand on lines of their own? */
bool outline_is_block(const struct outline *outline, int node);

/* Lines of the file count from 1, columns from 0. The last line is the last that has something of the node, comments
 * left out. */
size_t outline_line(const struct outline *outline, int node);
size_t outline_column(const struct outline *outline, int node);
size_t outline_last_line(const struct outline *outline, int node);

#endif
