/* Reports in Markdown: front matter, prose, and a code block `askdb` for each item. libcmark finds the
 * blocks. */
#include "report/reader.h"
#include "util/error.h"

#include <cmark.h>
#include <stdint.h>
#include <string.h>

struct markdown {
    struct report_reader *reader;
    const struct cli_settings *settings;
    struct report_file *file;
    const char *at;   /* begins line `line` */
    size_t line;      /* counted from 1 */
    size_t body_line; /* the parser's first */
};

static const char *next_line(const char *at)
{
    at += strcspn(at, "\r\n");
    return at[0] == '\r' && at[1] == '\n' ? at + 2 : at + (*at != '\0');
}

static int markdown_fault(struct markdown *markdown, size_t line, const char *what)
{
    return error_set(markdown->reader->err, ASKDB_USAGE, "%s:%zu: %s", markdown->reader->path, line, what);
}

static bool is_rule(const char *at)
{
    return strncmp(at, "---", 3) == 0 && strchr("\r\n", at[3 + strspn(at + 3, " \t")]) != NULL;
}

static int read_front(struct report_reader *reader, int root, void *context)
{
    struct markdown *markdown = context;
    int key = 0, value = 0;
    if (root > 0 && outline_kind(reader->outline, root) != OUTLINE_MAPPING) {
        return report_fault(reader, root, "front matter is a mapping with title, database and parameters");
    }
    for (size_t i = 0; outline_pair(reader->outline, root, i, &key, &value); i++) {
        if (outline_is(reader->outline, key, "items")) {
            return report_fault(reader, key, "in Markdown the items are code blocks ```askdb");
        }
    }
    return report_read_head(reader, root, markdown->settings, markdown->file);
}

/* Leaves `at` at the first line of Markdown. */
static int take_front(struct markdown *markdown)
{
    const char *start = markdown->at;
    if (!is_rule(start)) {
        return report_read_head(markdown->reader, 0, markdown->settings, markdown->file);
    }
    const char *yaml = next_line(start), *end = yaml;
    markdown->line = 2;
    for (; *end != '\0' && !is_rule(end); end = next_line(end)) {
        markdown->line++;
    }
    if (*end == '\0') {
        return markdown_fault(markdown, 1, "the front matter is not closed by a line ---");
    }
    markdown->at = next_line(end);
    markdown->line++;
    return report_read_yaml(markdown->reader, yaml, (size_t)(end - yaml), 1, read_front, markdown);
}

static bool is_askdb(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
           strcmp(cmark_node_get_fence_info(node), "askdb") == 0;
}

/* The lines before line `end`, with parameters, are *ret_prose, NULL where they are blank. */
static int take_prose(struct markdown *markdown, size_t end, const char **ret_prose)
{
    const char *start = markdown->at, *stop = start;
    size_t line = markdown->line;
    for (; markdown->line < end && *markdown->at != '\0'; markdown->line++) {
        bool blank = markdown->at[strspn(markdown->at, " \t")] == '\0' ||
                     strchr("\r\n", markdown->at[strspn(markdown->at, " \t")]) != NULL;
        if (!blank) {
            stop = markdown->at + strcspn(markdown->at, "\r\n");
        } else if (stop == start) {
            start = stop = next_line(markdown->at);
            line = markdown->line + 1;
        }
        markdown->at = next_line(markdown->at);
    }
    *ret_prose = NULL;
    if (stop == start) {
        return 0;
    }
    const char *text = arena_strndup(markdown->reader->arena, start, (size_t)(stop - start));
    markdown->reader->prose = true;
    int status = report_fill_text(markdown->reader, text, line, REPORT_PROSE, ret_prose);
    markdown->reader->prose = false;
    return status;
}

static void skip_lines(struct markdown *markdown, size_t last)
{
    for (; markdown->line <= last && *markdown->at != '\0'; markdown->line++) {
        markdown->at = next_line(markdown->at);
    }
}

static int read_block_item(struct report_reader *reader, int root, void *context)
{
    struct report_item *item = context;
    return report_read_item(reader, root, item);
}

static int take_item(struct markdown *markdown, cmark_node *node, struct report_item *item)
{
    size_t start = markdown->body_line + (size_t)cmark_node_get_start_line(node) - 1,
           end = markdown->body_line + (size_t)cmark_node_get_end_line(node) - 1;
    const char *yaml = cmark_node_get_literal(node);
    int status = take_prose(markdown, start, &item->prose);
    skip_lines(markdown, end);
    return status == 0 ? report_read_yaml(markdown->reader, yaml, strlen(yaml), start, read_block_item, item)
                       : status;
}

/* Counts the blocks, which stand in nothing else. */
static int count_items(struct markdown *markdown, cmark_node *document, size_t *ret_count)
{
    int status = 0;
    cmark_iter *iter = cmark_iter_new(document);
    *ret_count = 0;
    for (cmark_event_type event; status == 0 && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (event != CMARK_EVENT_ENTER || !is_askdb(node)) {
            continue;
        }
        size_t line = markdown->body_line + (size_t)cmark_node_get_start_line(node) - 1;
        if (cmark_node_parent(node) != document) {
            status = markdown_fault(markdown, line, "an askdb block stands outside of lists and quotes");
        } else if (++*ret_count > REPORT_MOST_ITEMS) {
            status = markdown_fault(markdown, line, "too many items");
        }
    }
    cmark_iter_free(iter);
    return status;
}

static int read_body(struct markdown *markdown, cmark_node *document)
{
    struct report_file *file = markdown->file;
    size_t count = 0;
    int status = count_items(markdown, document, &count);
    if (status == 0 && count == 0) {
        status = markdown_fault(markdown, markdown->body_line, "no code block ```askdb: nothing to report");
    }
    file->items = ARENA_ARRAY(markdown->reader->arena, struct report_item, count + 1);
    for (cmark_node *node = cmark_node_first_child(document); node != NULL && status == 0;
         node = cmark_node_next(node)) {
        if (is_askdb(node)) {
            status = take_item(markdown, node, &file->items[file->count++]);
        }
    }
    return status == 0 ? take_prose(markdown, SIZE_MAX, &file->closing) : status;
}

int report_read_markdown(struct report_reader *reader, const char *text, const struct cli_settings *settings,
                         struct report_file *file)
{
    struct markdown markdown = {reader, settings, file, text, 1, 1};
    if (strncmp(text, "\xef\xbb\xbf", 3) == 0) {
        markdown.at += 3;
    }
    int status = take_front(&markdown);
    if (status != 0) {
        return status;
    }
    markdown.body_line = markdown.line;
    cmark_node *document =
        cmark_parse_document(markdown.at, strlen(markdown.at), CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8);
    status = read_body(&markdown, document);
    cmark_node_free(document);
    return status;
}
