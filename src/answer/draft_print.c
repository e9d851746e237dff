/* How a drafted semantic file is written. */
#include "answer/draft_print.h"

#include "util/utf8.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

void draft_print_safely(FILE *out, const char *text, bool quoted)
{
    utf8_write_seen(out, text, strlen(text), quoted ? "\"\\" : "");
}

/* Does the text mean itself without quotes, also where a list stands in brackets? */
static bool is_plain(const char *text)
{
    static const char *const words[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
    size_t length = strlen(text);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcasecmp(text, words[i]) == 0) {
            return false;
        }
    }
    for (size_t i = 0; i < length; i++) {
        if (!isalnum((unsigned char)text[i]) && strchr("_ .-", text[i]) == NULL) {
            return false;
        }
    }
    return length > 0 && isalpha((unsigned char)text[0]) && text[length - 1] != ' ';
}

void draft_print_scalar(FILE *out, const char *text)
{
    if (is_plain(text)) {
        fputs(text, out);
    } else {
        fputc('"', out);
        draft_print_safely(out, text, true);
        fputc('"', out);
    }
}

void draft_print_comment(FILE *out, const char *text)
{
    fputs("  # ", out);
    draft_print_safely(out, text, false);
    fputc('\n', out);
}

void draft_print_lines(FILE *out, const char *text, size_t indent)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n") + 1;
        fprintf(out, "%*s%.*s", (int)indent, "", (int)length, text);
        text += length;
    }
}

void draft_print_item(FILE *out, const struct draft_item *item, size_t indent)
{
    fprintf(out, "%*s- name: %s\n", (int)indent, "", item->name);
    for (size_t i = 0; i < item->count; i++) {
        draft_print_lines(out, item->entries[i].text, indent + 2);
    }
}

void draft_print_columns(FILE *out, const struct draft_table *table, size_t indent)
{
    for (size_t i = 0; i < table->column_count; i++) {
        draft_print_item(out, &table->columns[i].item, indent);
    }
}
