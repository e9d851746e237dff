/* What reads a report from YAML and from Markdown with YAML in it. */
#ifndef REPORT_READER_H
#define REPORT_READER_H

#include "report/report.h"
#include "util/outline.h"

enum { REPORT_PARAMETERS = 64, REPORT_MOST_ITEMS = 1000, REPORT_MOST_BYTES = 16 << 20 };

struct report_reader {
    struct arena *arena;
    const char *path;
    const struct outline *outline; /* of the YAML at hand */
    struct report_parameter {
        const char *name, *value;
        bool known; /* the file names it */
    } parameters[REPORT_PARAMETERS];
    size_t parameter_count;
    bool prose; /* what is read stands between items: their values may be in it */
    struct askdb_error *err;
};

/* Where a parameter's value stands, and so what may not come of it. A title is text on one line. */
enum report_place { REPORT_TEXT, REPORT_TITLE, REPORT_SQL, REPORT_PROSE };

/* ASKDB_USAGE with the place of the node; 0: of the beginning. */
int report_fault(struct report_reader *reader, int node, const char *what);
/* NULL for what is no scalar. */
const char *report_scalar(struct report_reader *reader, int node);
/* `known`: the file declares it. */
int report_set_parameter(struct report_reader *reader, const char *name, const char *value, bool known);
/* Fills in {{name}}. */
int report_fill(struct report_reader *reader, int node, enum report_place place, const char **ret_text);
int report_fill_text(struct report_reader *reader, const char *text, size_t line, enum report_place place,
                     const char **ret_text);
/* Words on one line; in Markdown they are no markup. */
void report_write_words(FILE *out, const char *value, bool markdown);
/* ASKDB_USAGE where a parameter was given that the file neither declares nor uses. */
int report_check_parameters(struct report_reader *reader);

/* Everything but the items; a root of 0 names nothing. */
int report_read_head(struct report_reader *reader, int root, const struct cli_settings *settings,
                     struct report_file *file);
int report_read_item(struct report_reader *reader, int node, struct report_item *item);
/* Calls `read` with the root, or 0, of the YAML that stands in `text` below `lines_before` lines. */
typedef int report_yaml_reader(struct report_reader *reader, int root, void *context);
int report_read_yaml(struct report_reader *reader, const char *text, size_t length, size_t lines_before,
                     report_yaml_reader *read, void *context);

/* A report that is YAML alone. */
int report_read_whole(struct report_reader *reader, const char *text, const struct cli_settings *settings,
                      struct report_file *file);
int report_read_markdown(struct report_reader *reader, const char *text, const struct cli_settings *settings,
                         struct report_file *file);

#endif
