/* Prose on pages: Markdown, with tables as GitHub has them, which libcmark does not know. */
#include "report/prose.h"

#include <cmark.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 32 };

struct line {
    const char *start;
    size_t length; /* without its end */
};

static struct line line_at(const char *at)
{
    return (struct line){at, strcspn(at, "\r\n")};
}

static const char *behind(struct line line)
{
    const char *at = line.start + line.length;
    return at[0] == '\r' && at[1] == '\n' ? at + 2 : at + (*at != '\0');
}

static bool is_blank(struct line line)
{
    return strspn(line.start, " \t") >= line.length;
}

/* The cells between the bars, blanks taken off; an escaped bar is none. At most MOST_COLUMNS. */
static size_t split(struct line line, struct line *ret_cells)
{
    const char *at = line.start, *end = line.start + line.length;
    size_t count = 0;
    while (at < end && (*at == ' ' || *at == '\t')) {
        at++;
    }
    at += at < end && *at == '|';
    while (at < end && count < MOST_COLUMNS) {
        const char *stop = at;
        while (stop < end && *stop != '|') {
            stop += *stop == '\\' && stop + 1 < end ? 2 : 1;
        }
        struct line cell = {at, (size_t)(stop - at)};
        while (cell.length > 0 && strchr(" \t", cell.start[0]) != NULL) {
            cell.start++, cell.length--;
        }
        while (cell.length > 0 && strchr(" \t", cell.start[cell.length - 1]) != NULL) {
            cell.length--;
        }
        if (stop < end || cell.length > 0) {
            ret_cells[count++] = cell;
        }
        at = stop + 1;
    }
    return count;
}

/* "---", ":--", "--:" */
static bool is_dashes(struct line cell)
{
    size_t first = cell.length > 0 && cell.start[0] == ':', last = cell.length;
    last -= last > first && cell.start[last - 1] == ':';
    for (size_t i = first; i < last; i++) {
        if (cell.start[i] != '-') {
            return false;
        }
    }
    return last > first;
}

/* Does a table begin with this line? The one below it has dashes for each of its columns. */
static bool begins_table(struct line head, struct line *ret_dashes, size_t *ret_count)
{
    struct line cells[MOST_COLUMNS], below = line_at(behind(head));
    size_t count = split(head, cells), dashes = split(below, ret_dashes);
    bool table = memchr(head.start, '|', head.length) != NULL &&
                 memchr(below.start, '-', below.length) != NULL && count == dashes && count > 0;
    for (size_t i = 0; i < dashes && table; i++) {
        table = is_dashes(ret_dashes[i]);
    }
    *ret_count = count;
    return table;
}

static char *to_html(const char *markdown, size_t length)
{
    return cmark_markdown_to_html(markdown, length, CMARK_OPT_SAFE | CMARK_OPT_VALIDATE_UTF8);
}

/* What stands in a cell is one paragraph; "\|" is a bar. */
static void write_cell(FILE *out, struct line cell)
{
    static const char before[] = "<p>", after[] = "</p>\n";
    char *text = malloc(cell.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < cell.length && text != NULL; i++) {
        bool bar = cell.start[i] == '\\' && i + 1 < cell.length && cell.start[i + 1] == '|';
        text[length++] = cell.start[i += bar];
    }
    char *html = text != NULL ? to_html(text, length) : NULL;
    size_t whole = html != NULL ? strlen(html) : 0, first = sizeof before - 1, last = sizeof after - 1;
    if (whole >= first + last && strncmp(html, before, first) == 0) {
        fprintf(out, "%.*s", (int)(whole - first - last), html + first);
    } else if (html != NULL) {
        fputs(html, out);
    }
    free(html);
    free(text);
}

static void write_row(FILE *out, struct line line, const struct line *dashes, size_t count,
                      const char *element)
{
    struct line cells[MOST_COLUMNS];
    size_t found = split(line, cells);
    fputs("<tr>", out);
    for (size_t i = 0; i < count; i++) {
        bool right = dashes[i].start[dashes[i].length - 1] == ':' && dashes[i].start[0] != ':';
        fprintf(out, right ? "<%s class=\"n\">" : "<%s>", element);
        if (i < found) {
            write_cell(out, cells[i]);
        }
        fprintf(out, "</%s>", element);
    }
    fputs("</tr>\n", out);
}

/* Writes the table; returns what is behind it. */
static const char *write_table(FILE *out, struct line head, const struct line *dashes, size_t count)
{
    const char *at = behind(line_at(behind(head)));
    fputs("<table>\n<thead>\n", out);
    write_row(out, head, dashes, count, "th");
    fputs("</thead>\n<tbody>\n", out);
    for (struct line line = line_at(at); *at != '\0' && !is_blank(line); line = line_at(at)) {
        write_row(out, line, dashes, count, "td");
        at = behind(line);
    }
    fputs("</tbody>\n</table>\n", out);
    return at;
}

static void write_markdown(FILE *out, const char *start, const char *end)
{
    char *html = to_html(start, (size_t)(end - start));
    fputs(html, out);
    free(html);
}

/* Three of these, or more, begin and end a block of code. */
static bool is_fence(struct line line, char *fence)
{
    size_t blanks = strspn(line.start, " ");
    const char *at = line.start + blanks;
    bool is = blanks < 4 && (strncmp(at, "```", 3) == 0 || strncmp(at, "~~~", 3) == 0) &&
              (*fence == '\0' || *fence == *at);
    *fence = is ? (*fence == '\0' ? *at : '\0') : *fence;
    return is;
}

void report_prose_write(FILE *out, const char *markdown)
{
    const char *from = markdown, *at = markdown;
    bool above = true; /* nothing, or an empty line */
    char fence = '\0';
    while (*at != '\0') {
        struct line line = line_at(at), dashes[MOST_COLUMNS];
        size_t count;
        bool code = is_fence(line, &fence) || fence != '\0' || strncmp(at, "    ", 4) == 0;
        if (!code && above && begins_table(line, dashes, &count)) {
            write_markdown(out, from, at);
            from = at = write_table(out, line, dashes, count);
            above = true;
            continue;
        }
        above = is_blank(line);
        at = behind(line);
    }
    write_markdown(out, from, at);
}
