/* askdb init --review: the doubtful keys of a draft, one after another. */
#include "askdb/askdb.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define REMARK "# refers_to: "
#define DOUBT "  # doubtful: "

/* A line of the draft, as spans of its text. */
struct line {
    const char *start;
    size_t indent, length; /* with the line feed */
};

static struct line line_at(const char *text)
{
    const char *end = strchr(text, '\n');
    return (struct line){text, strspn(text, " "), end != NULL ? (size_t)(end + 1 - text) : strlen(text)};
}

static bool begins(const struct line *line, const char *word)
{
    return strncmp(line->start + line->indent, word, strlen(word)) == 0;
}

/* Prints a name, which may have blanks: what stands between a place in the line and the remark behind it. */
static void print_name(FILE *out, const char *name)
{
    size_t length = strcspn(name, "\n");
    const char *remark = strstr(name, "  #");
    if (remark != NULL && (size_t)(remark - name) < length) {
        length = (size_t)(remark - name);
    }
    fwrite(name, 1, length, out);
}

/* The names before the line: that of its column, and that of its table, which is less indented. */
static void print_owner(FILE *out, const char *text, const struct line *line)
{
    const char *table = "", *column = "";
    size_t column_indent = 0;
    for (struct line at = line_at(text); at.start < line->start; at = line_at(at.start + at.length)) {
        if (!begins(&at, "- name: ")) {
            continue;
        }
        if (column[0] != '\0' && at.indent > column_indent) {
            table = column;
        } else if (at.indent < column_indent) {
            table = "";
        }
        column = at.start + at.indent + strlen("- name: ");
        column_indent = at.indent;
    }
    print_name(out, table);
    fputs(table[0] != '\0' ? "." : "", out);
    print_name(out, column);
}

/* 'y', 'n', 's' for what stays as it is, 'q' for the rest as well. */
static char read_reply(FILE *in)
{
    char *line = NULL;
    size_t capacity = 0;
    char reply = getline(&line, &capacity, in) < 0 ? 'q' : line[strspn(line, " \t")];
    free(line);
    reply = reply >= 'A' && reply <= 'Z' ? (char)(reply - 'A' + 'a') : reply;
    return strchr("ynq", reply) != NULL && reply != '\0' ? reply : 's';
}

static void write_line(FILE *out, const struct line *line, char reply)
{
    const char *key = line->start + line->indent + strlen(REMARK);
    if (reply == 'y') {
        fprintf(out, "%*srefers_to: ", (int)line->indent, "");
        print_name(out, key);
        fputs("  # confirmed\n", out);
    } else if (reply == 'n') {
        fprintf(out, "%*srefers_to: \"\"  # not ", (int)line->indent, "");
        print_name(out, key);
        fputc('\n', out);
    } else {
        fwrite(line->start, 1, line->length, out);
    }
}

void askdb_review_draft(const char *draft, FILE *out, FILE *prompt, FILE *in)
{
    char reply = 's';
    for (struct line line = line_at(draft); line.length > 0; line = line_at(line.start + line.length)) {
        const char *doubt = reply != 'q' && begins(&line, REMARK) ? strstr(line.start, DOUBT) : NULL;
        bool asked = doubt != NULL && doubt < line.start + line.length;
        if (!asked) {
            fwrite(line.start, 1, line.length, out);
            continue;
        }
        const char *evidence = doubt + strlen(DOUBT);
        fputs("does ", prompt);
        print_owner(prompt, draft, &line);
        fputs(" refer to ", prompt);
        print_name(prompt, line.start + line.indent + strlen(REMARK));
        fprintf(prompt, "? (%.*s) [y, n, Enter: leave it, q: leave the rest] ", (int)strcspn(evidence, "\n"),
                evidence);
        fflush(prompt);
        reply = read_reply(in);
        write_line(out, &line, reply);
    }
}
