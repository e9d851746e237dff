#include "exec/csv/read.h"

#include "util/error.h"

#include <csv.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

enum {
    BLOCK = 1 << 16,
    MAX_ROW_BYTES = 64 << 20,
    MAX_FIELDS = 1 << 20, /* of a row */
};

struct reader {
    const char *path;
    csv_row_fn *on_row;
    void *context;
    struct askdb_error *err;
    char *data; /* the fields of the row at hand, one after the other */
    size_t data_used, data_capacity;
    size_t *ends; /* ends[i]: where field i ends in `data` */
    struct csv_field *fields;
    size_t count, capacity;
    size_t line;
    int status;
};

static int file_error(const char *path, struct askdb_error *err)
{
    char reason[128] = "";
    if (strerror_r(errno, reason, sizeof reason) != 0) {
        reason[0] = '\0';
    }
    return error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", path, reason);
}

static void *grown(void *memory, size_t count, size_t size)
{
    void *larger = count > SIZE_MAX / size ? NULL : realloc(memory, count * size);
    if (!larger) {
        abort();
    }
    return larger;
}

static void refuse_row(struct reader *reader, int most, const char *what)
{
    reader->status = error_set(reader->err, ASKDB_CONNECT, "'%s' has a row of more than %d %s at line %zu",
                               reader->path, most, what, reader->line);
}

static void on_field(void *text, size_t length, void *context)
{
    struct reader *reader = context;
    if (reader->status < 0) {
        return;
    }
    if (length > MAX_ROW_BYTES - reader->data_used) {
        refuse_row(reader, MAX_ROW_BYTES, "bytes");
        return;
    }
    if (reader->count == MAX_FIELDS) {
        refuse_row(reader, MAX_FIELDS, "fields");
        return;
    }
    if (reader->count == reader->capacity) {
        reader->capacity = reader->capacity ? reader->capacity * 2 : 32;
        reader->ends = grown(reader->ends, reader->capacity, sizeof *reader->ends);
        reader->fields = grown(reader->fields, reader->capacity, sizeof *reader->fields);
    }
    if (reader->data_used + length > reader->data_capacity) {
        reader->data_capacity = (reader->data_used + length) * 2;
        reader->data = grown(reader->data, reader->data_capacity, 1);
    }
    if (length > 0) {
        memcpy(reader->data + reader->data_used, text, length);
    }
    reader->data_used += length;
    reader->ends[reader->count++] = reader->data_used;
}

static void on_row_end(int terminator, void *context)
{
    (void)terminator;
    struct reader *reader = context;
    size_t start = 0;
    for (size_t i = 0; i < reader->count; i++) {
        size_t length = reader->ends[i] - start;
        reader->fields[i] = (struct csv_field){length > 0 ? reader->data + start : "", length};
        start = reader->ends[i];
    }
    if (reader->status == 0 && reader->count > 0) {
        reader->status =
            reader->on_row(reader->context, reader->fields, reader->count, reader->line, reader->err);
    }
    reader->count = 0;
    reader->data_used = 0;
}

static unsigned char sniff_delimiter(const char *path, const char *text, size_t length)
{
    static const char candidates[] = {CSV_COMMA, ';', CSV_TAB};
    size_t path_length = strlen(path), counts[3] = {0}, best = 0;
    if (path_length > 4 && strcasecmp(path + path_length - 4, ".tsv") == 0) {
        return CSV_TAB;
    }
    bool quoted = false;
    for (size_t i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++) {
        quoted = text[i] == '"' ? !quoted : quoted;
        for (size_t j = 0; j < 3 && !quoted; j++) {
            counts[j] += text[i] == candidates[j] ? 1 : 0;
        }
    }
    for (size_t j = 1; j < 3; j++) {
        best = counts[j] > counts[best] ? j : best;
    }
    return (unsigned char)candidates[best];
}

/* Line by line, so that the callbacks know the line. */
static void parse_block(struct reader *reader, struct csv_parser *parser, const char *text, size_t length)
{
    while (length > 0 && reader->status == 0) {
        const char *end = memchr(text, '\n', length);
        size_t part = end ? (size_t)(end - text) + 1 : length;
        if (csv_parse(parser, text, part, on_field, on_row_end, reader) != part && reader->status == 0) {
            reader->status = error_set(reader->err, ASKDB_CONNECT, "cannot read '%s' at line %zu: %s",
                                       reader->path, reader->line, csv_strerror(csv_error(parser)));
        }
        /* the parser holds a field until it ends, which may be never */
        if (reader->status == 0 && csv_get_buffer_size(parser) > MAX_ROW_BYTES) {
            refuse_row(reader, MAX_ROW_BYTES, "bytes");
        }
        reader->line += end ? 1 : 0;
        text += part;
        length -= part;
    }
}

static int check_start(struct reader *reader, const char *text, size_t length)
{
    if (length >= 2 && (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0)) {
        return error_set(reader->err, ASKDB_CONNECT, "'%s' is UTF-16: save it as UTF-8", reader->path);
    }
    if (length >= 4 && memchr(text, '\0', length)) {
        return error_set(reader->err, ASKDB_CONNECT, "'%s' is not a text file", reader->path);
    }
    return 0;
}

static void parse_file(struct reader *reader, struct csv_parser *parser, FILE *file)
{
    char *block = grown(NULL, BLOCK, 1);
    size_t length = fread(block, 1, BLOCK, file);
    size_t skip = length >= 3 && memcmp(block, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    reader->status = check_start(reader, block, length);
    csv_set_delim(parser, sniff_delimiter(reader->path, block + skip, length - skip));
    while (length > 0 && reader->status == 0) {
        parse_block(reader, parser, block + skip, length - skip);
        skip = 0;
        length = fread(block, 1, BLOCK, file);
    }
    free(block);
    if (reader->status == 0 && ferror(file)) {
        reader->status = error_set(reader->err, ASKDB_CONNECT, "cannot read '%s'", reader->path);
    }
    /* Strict only now: then the end of the file inside quotes is an error, a stray quote is not. */
    csv_set_opts(parser, CSV_STRICT | CSV_STRICT_FINI);
    if (reader->status == 0 && csv_fini(parser, on_field, on_row_end, reader) != 0) {
        reader->status =
            error_set(reader->err, ASKDB_CONNECT, "'%s' ends inside a quoted field", reader->path);
    }
}

static int open_regular(const char *path, FILE **ret_file, struct askdb_error *err)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        return file_error(path, err);
    }
    if (!S_ISREG(info.st_mode)) {
        return error_set(err, ASKDB_CONNECT, "'%s' is not a file", path);
    }
    FILE *file = fopen(path, "rb");
    if (!file) {
        return file_error(path, err);
    }
    *ret_file = file;
    return 0;
}

int csv_read(const char *path, csv_row_fn *on_row, void *context, struct askdb_error *err)
{
    FILE *file = NULL;
    int status = open_regular(path, &file, err);
    if (status < 0) {
        return status;
    }
    struct csv_parser parser;
    if (csv_init(&parser, 0) != 0) {
        abort();
    }
    csv_set_blk_size(&parser, BLOCK);
    struct reader reader = {.path = path, .on_row = on_row, .context = context, .err = err, .line = 1};
    parse_file(&reader, &parser, file);
    csv_free(&parser);
    fclose(file);
    free(reader.data);
    free(reader.ends);
    free(reader.fields);
    return reader.status;
}
