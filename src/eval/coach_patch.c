#include "eval/coach.h"

#include <string.h>

static const char *line_end(const char *line)
{
    const char *end = strchr(line, '\n');
    return end != NULL ? end + 1 : line + strlen(line);
}

static void print_line(FILE *out, char mark, const char *line)
{
    const char *end = line_end(line);
    fprintf(out, "%c%.*s%s", mark, (int)(end - line), line,
            end > line && end[-1] == '\n' ? "" : "\n\\ No newline at end of file\n");
}

/* False at the end of a text. */
static bool same_line(const char *a, const char *b)
{
    size_t length = (size_t)(line_end(a) - a);
    return length > 0 && (size_t)(line_end(b) - b) == length && strncmp(a, b, length) == 0;
}

/* Is the line somewhere in the text that follows? Then what stands before it was put in. */
static bool comes_later(const char *text, const char *line)
{
    while (*text != '\0' && !same_line(text, line)) {
        text = line_end(text);
    }
    return *text != '\0';
}

/* A unified diff without context: lines were put in, or changed one for one. Without a path, of a new file. */
void eval_coach_print_patch(FILE *out, const char *path, const char *before, const char *after)
{
    size_t old_line = 1, new_line = 1;
    fprintf(out, "--- %s\n+++ %s\n", path != NULL ? path : "/dev/null",
            path != NULL ? path : "semantic.yaml");
    while (*before != '\0' || *after != '\0') {
        const char *old_end = line_end(before), *first = after;
        size_t removed = 0, added = 0;
        if (same_line(before, after)) {
            before = old_end;
            after = line_end(after);
            old_line++, new_line++;
            continue;
        }
        removed = *before != '\0' && (same_line(old_end, line_end(after)) || !comes_later(after, before));
        while (*after != '\0' && (added == 0 || removed == 0) &&
               (*before == '\0' || !same_line(before, after))) {
            after = line_end(after);
            added++;
        }
        fprintf(out, "@@ -%zu,%zu +%zu,%zu @@\n", removed > 0 ? old_line : old_line - 1, removed,
                added > 0 ? new_line : new_line - 1, added);
        if (removed > 0) {
            print_line(out, '-', before);
            before = old_end;
        }
        for (const char *line = first; line < after; line = line_end(line)) {
            print_line(out, '+', line);
        }
        old_line += removed;
        new_line += added;
    }
}
