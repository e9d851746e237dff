/* Parameters of a report, and texts with them filled in. */
#include "report/reader.h"

#include "answer/statements.h"
#include "util/error.h"
#include "util/text.h"

#include <ctype.h>
#include <string.h>

int report_fault(struct report_reader *reader, int node, const char *what)
{
    return outline_fault(reader->outline, node, reader->err, "%s", what);
}

const char *report_scalar(struct report_reader *reader, int node)
{
    const char *text = outline_text(reader->outline, node);
    return text != NULL ? arena_strdup(reader->arena, text) : NULL;
}

int report_set_parameter(struct report_reader *reader, const char *name, const char *value, bool known)
{
    for (size_t i = 0; i < reader->parameter_count; i++) {
        if (strcmp(reader->parameters[i].name, name) == 0) {
            reader->parameters[i].value = value;
            reader->parameters[i].known = reader->parameters[i].known || known;
            return 0;
        }
    }
    if (reader->parameter_count == REPORT_PARAMETERS) {
        return error_set(reader->err, ASKDB_USAGE, "more than %d parameters", REPORT_PARAMETERS);
    }
    reader->parameters[reader->parameter_count++] = (struct report_parameter){name, value, known};
    return 0;
}

static struct report_parameter *find_parameter(struct report_reader *reader, const char *name, size_t length)
{
    for (size_t i = 0; i < reader->parameter_count; i++) {
        const char *known = reader->parameters[i].name;
        if (strlen(known) == length && memcmp(known, name, length) == 0) {
            return &reader->parameters[i];
        }
    }
    return NULL;
}

static bool is_number(const char *text)
{
    size_t sign = text[0] == '-' ? 1 : 0, digits = strspn(text + sign, "0123456789");
    const char *rest = text + sign + digits;
    if (digits > 0 && rest[0] == '.') {
        size_t fraction = strspn(rest + 1, "0123456789");
        return fraction > 0 && rest[1 + fraction] == '\0';
    }
    return digits > 0 && rest[0] == '\0';
}

/* In SQL a value is a literal, so that it cannot be anything else where answer_template_fault lets it stand.
 */
static void write_literal(FILE *out, const char *value)
{
    if (is_number(value)) {
        fprintf(out, "(%s)", value);
        return;
    }
    putc('\'', out);
    for (; *value != '\0'; value++) {
        fputs(*value == '\'' ? "''" : (char[]){*value, '\0'}, out);
    }
    putc('\'', out);
}

/* Words on one line. In Markdown punctuation becomes character references, which are never markup, but for
 * what stands between the digits of numbers and dates. */
void report_write_words(FILE *out, const char *value, bool markdown)
{
    char last = '\0';
    for (value += strspn(value, " \t\r\n"); *value != '\0'; value++) {
        unsigned char byte = (unsigned char)*value;
        bool inside = isdigit((unsigned char)last) && isdigit((unsigned char)value[1]);
        if (byte <= ' ' || byte == 0x7f) {
            fputs(value[1 + strspn(value + 1, " \t\r\n")] != '\0' && last != ' ' ? " " : "", out);
            last = ' ';
            continue;
        }
        if (markdown && ispunct(byte) && !((byte == '-' || byte == '.') && inside)) {
            fprintf(out, "&#%d;", byte);
        } else {
            putc(byte, out);
        }
        last = *value;
    }
}

static void write_value(FILE *out, const char *value, enum report_place place)
{
    switch (place) {
    case REPORT_TEXT:
        fputs(value, out);
        break;
    case REPORT_TITLE:
    case REPORT_PROSE:
        report_write_words(out, value, place == REPORT_PROSE);
        break;
    case REPORT_SQL:
        write_literal(out, value);
        break;
    }
}

/* The value of the parameter whose {{name}} of `length` bytes begins at `at`. */
static int fill_one(struct report_reader *reader, size_t line, enum report_place place, const char *at,
                    size_t length, FILE *out)
{
    const char *name = at + 2 + strspn(at + 2, " "), *end = at + length - 2;
    while (end > name && end[-1] == ' ') {
        end--;
    }
    struct report_parameter *parameter = find_parameter(reader, name, (size_t)(end - name));
    bool value = memchr(name, '.', (size_t)(end - name)) != NULL ||
                 (end - name == (ptrdiff_t)strlen("value") && strncmp(name, "value", strlen("value")) == 0);
    if (parameter == NULL && place == REPORT_PROSE && reader->prose && value) {
        fwrite(at, 1, length, out); /* of an item, which has to run first */
        return 0;
    }
    if (parameter == NULL) {
        return error_set(reader->err, ASKDB_USAGE, "%s:%zu: no parameter '%.*s' (--param or 'parameters:')",
                         reader->path, line, (int)(end - name), name);
    }
    parameter->known = true;
    write_value(out, parameter->value, place);
    return 0;
}

int report_fill_text(struct report_reader *reader, const char *text, size_t line, enum report_place place,
                     const char **ret_text)
{
    struct text filled;
    const char *fault = place == REPORT_SQL ? answer_template_fault(reader->arena, text) : NULL;
    int status =
        fault != NULL ? error_set(reader->err, ASKDB_USAGE, "%s:%zu: %s", reader->path, line, fault) : 0;
    text_open(&filled);
    for (const char *at = text; *at != '\0' && status == 0;) {
        size_t length = answer_parameter_length(at);
        if (length > 0) {
            status = fill_one(reader, line, place, at, length, filled.out);
            at += length;
        } else {
            line += place == REPORT_PROSE && *at == '\n';
            putc(*at++, filled.out);
        }
    }
    *ret_text = text_close(&filled, reader->arena);
    return status;
}

int report_fill(struct report_reader *reader, int node, enum report_place place, const char **ret_text)
{
    const char *text = report_scalar(reader, node);
    if (text == NULL) {
        return report_fault(reader, node, "text is needed here");
    }
    return report_fill_text(reader, text, outline_line(reader->outline, node), place, ret_text);
}

int report_check_parameters(struct report_reader *reader)
{
    for (size_t i = 0; i < reader->parameter_count; i++) {
        if (!reader->parameters[i].known) {
            return error_set(reader->err, ASKDB_USAGE, "%s has no parameter '%s' (--param)", reader->path,
                             reader->parameters[i].name);
        }
    }
    return 0;
}
