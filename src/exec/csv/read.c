#include "exec/csv/read.h"

#include "util/error.h"
#include "util/memory.h"

#include <csv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK = 1 << 16,
    MAX_ROW_BYTES = 64 << 20,
    MAX_FIELDS = 1 << 20, /* of a row */
    TAB_BLANKS = 2,       /* that a tab stands for, where blanks part fields */
};

/* Where in a row the next byte is. */
enum place { ROW_START, FIELD_START, PLAIN, QUOTED, CLOSED, CLOSED_BLANK };

struct reader {
    const char *path;
    const struct csv_dialect *dialect;
    csv_row_fn *on_row;
    void *context;
    struct askdb_error *err;
    char *data; /* the fields of the row at hand, one after the other */
    size_t data_used, data_capacity;
    size_t *ends; /* ends[i]: where field i ends in `data` */
    struct csv_field *fields;
    size_t count, capacity;
    size_t line, skip;
    int status;
    enum csv_quotes *quotes;
    struct csv_parser parser;
    /* the guard */
    enum place place;
    bool escape;      /* behind a backslash */
    size_t run;       /* blanks that were held back */
    size_t open_line; /* of the last quote that opened */
    char out[BLOCK];  /* for the parser */
    size_t used;
};

static void *grown(void *memory, size_t count, size_t size)
{
    return memory_need(count > SIZE_MAX / size ? NULL : realloc(memory, count * size));
}

/* ---- what libcsv found ---- */

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
    reader->fields[reader->count].absent = text == NULL;
    reader->ends[reader->count++] = reader->data_used;
}

/* "-----+-----", as programs draw it below their headers. */
static bool is_drawn(const struct reader *reader)
{
    if (reader->dialect->delimiter != '|' && reader->dialect->delimiter != CSV_BLANKS) {
        return false;
    }
    size_t dashes = 0;
    for (size_t i = 0; i < reader->data_used; i++) {
        if (memchr("-+=:", reader->data[i], 4) == NULL) {
            return false;
        }
        dashes += reader->data[i] == '-' || reader->data[i] == '=' ? 1 : 0;
    }
    return dashes > 2 * reader->count;
}

static void on_row_end(int terminator, void *context)
{
    (void)terminator;
    struct reader *reader = context;
    size_t start = 0;
    for (size_t i = 0; i < reader->count; i++) {
        size_t length = reader->ends[i] - start;
        reader->fields[i].text = length > 0 ? reader->data + start : "";
        reader->fields[i].length = length;
        start = reader->ends[i];
    }
    if (reader->status == 0 && reader->count > 0 && !is_drawn(reader)) {
        reader->status =
            reader->on_row(reader->context, reader->fields, reader->count, reader->line, reader->err);
    }
    reader->count = 0;
    reader->data_used = 0;
}

/* ---- the guard ---- */

static void flush_out(struct reader *reader)
{
    size_t used = reader->used;
    reader->used = 0;
    if (reader->status < 0) {
        return;
    }
    if (csv_parse(&reader->parser, reader->out, used, on_field, on_row_end, reader) != used &&
        reader->status == 0) {
        reader->status = error_set(reader->err, ASKDB_CONNECT, "cannot read '%s' at line %zu: %s",
                                   reader->path, reader->line, csv_strerror(csv_error(&reader->parser)));
    }
    /* the parser holds a field until it ends, which may be never */
    if (reader->status == 0 && csv_get_buffer_size(&reader->parser) > MAX_ROW_BYTES) {
        refuse_row(reader, MAX_ROW_BYTES, "bytes");
    }
}

static void put(struct reader *reader, char byte)
{
    reader->out[reader->used++] = byte;
    if (reader->used == BLOCK) {
        flush_out(reader);
    }
}

/* libcsv would take what follows for a part of the field, up to a quote that may be many rows away. */
static void refuse_quote(struct reader *reader)
{
    *reader->quotes = CSV_QUOTES_STRAY;
    reader->status =
        error_set(reader->err, ASKDB_CONNECT,
                  "'%s' has text behind a closing quote at line %zu; the quote opens at line %zu",
                  reader->path, reader->line, reader->open_line);
}

static void put_quoted(struct reader *reader, char byte)
{
    const struct csv_dialect *dialect = reader->dialect;
    if (reader->escape) {
        reader->escape = false;
        if (byte == dialect->quote) {
            put(reader, byte);
        } else if (byte != '\\') {
            put(reader, '\\');
        }
        put(reader, byte);
    } else if (dialect->backslash && byte == '\\') {
        reader->escape = true;
    } else {
        reader->place = byte == dialect->quote ? CLOSED : QUOTED;
        put(reader, byte);
    }
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Outside of quotes, where blanks part fields: they are held back until it is known what they are. */
static bool hold_blank(struct reader *reader, char byte)
{
    if (reader->dialect->delimiter != CSV_BLANKS) {
        return false;
    }
    if (is_blank(byte)) {
        reader->run += byte == '\t' ? TAB_BLANKS : 1;
        return true;
    }
    bool ends = byte == '\n' || byte == '\r';
    if (reader->run >= reader->dialect->blanks && reader->place != ROW_START && !ends) {
        put(reader, CSV_BLANKS);
        reader->place = FIELD_START;
    } else if (reader->place != ROW_START && !ends) {
        for (size_t i = 0; i < reader->run; i++) {
            put(reader, ' ');
        }
    }
    reader->run = 0;
    return false;
}

static void guard_byte(struct reader *reader, char byte)
{
    const struct csv_dialect *dialect = reader->dialect;
    if (reader->place == QUOTED) {
        put_quoted(reader, byte);
        return;
    }
    if (reader->place == CLOSED && byte == dialect->quote) {
        reader->place = QUOTED;
        put(reader, byte);
        return;
    }
    if (hold_blank(reader, byte)) {
        return;
    }
    bool starts = reader->place == ROW_START || reader->place == FIELD_START;
    if (byte == '\n' || byte == '\r') {
        reader->place = ROW_START;
    } else if (byte == dialect->delimiter) {
        reader->place = FIELD_START;
    } else if (reader->place == CLOSED || reader->place == CLOSED_BLANK) {
        reader->place = CLOSED_BLANK;
        if (!is_blank(byte)) {
            refuse_quote(reader);
        }
    } else if (starts && byte == dialect->quote && byte != '\0') {
        reader->place = QUOTED;
        reader->open_line = reader->line;
    } else if (!(starts && is_blank(byte))) {
        reader->place = PLAIN;
    }
    put(reader, byte);
}

static void read_block(struct reader *reader, const char *text, size_t length)
{
    for (size_t i = 0; i < length && reader->status == 0; i++) {
        bool ends = text[i] == '\n';
        if (reader->skip > 0) {
            reader->skip -= ends ? 1 : 0;
        } else {
            guard_byte(reader, text[i]);
        }
        if (ends) {
            flush_out(reader); /* line by line, so that the callbacks know the line */
            reader->line++;
        }
    }
}

/* ---- a file, a text ---- */

static struct reader *reader_create(const char *path, const struct csv_dialect *dialect, csv_row_fn *on_row,
                                    void *context, enum csv_quotes *ret_quotes, struct askdb_error *err)
{
    struct reader *reader = grown(NULL, 1, sizeof *reader);
    memset(reader, 0, offsetof(struct reader, out));
    *ret_quotes = CSV_QUOTES_FINE;
    reader->path = path;
    reader->dialect = dialect;
    reader->on_row = on_row;
    reader->context = context;
    reader->quotes = ret_quotes;
    reader->err = err;
    reader->line = 1;
    reader->skip = dialect->skip;
    reader->used = 0;
    if (csv_init(&reader->parser, CSV_EMPTY_IS_NULL) != 0) {
        memory_fail("the CSV parser");
    }
    csv_set_blk_size(&reader->parser, BLOCK);
    csv_set_delim(&reader->parser, (unsigned char)dialect->delimiter);
    csv_set_quote(&reader->parser, (unsigned char)dialect->quote);
    return reader;
}

static int reader_end(struct reader *reader)
{
    if (reader->status == 0 && reader->place == QUOTED) {
        *reader->quotes = CSV_QUOTES_OPEN;
        reader->status = error_set(reader->err, ASKDB_CONNECT,
                                   "'%s' ends inside a quoted field, whose quote opens at line %zu",
                                   reader->path, reader->open_line);
    }
    flush_out(reader);
    if (reader->status == 0 && csv_fini(&reader->parser, on_field, on_row_end, reader) != 0) {
        reader->status = error_set(reader->err, ASKDB_CONNECT, "cannot read the end of '%s'", reader->path);
    }
    int status = reader->status;
    csv_free(&reader->parser);
    free(reader->data);
    free(reader->ends);
    free(reader->fields);
    free(reader);
    return status;
}

int csv_read(struct csv_source *source, const struct csv_dialect *dialect, csv_row_fn *on_row, void *context,
             enum csv_quotes *ret_quotes, struct askdb_error *err)
{
    struct reader *reader = reader_create(csv_source_path(source), dialect, on_row, context, ret_quotes, err);
    char *block = grown(NULL, BLOCK, 1);
    size_t length = 1;
    reader->status = csv_source_rewind(source, err);
    while (reader->status == 0 && length > 0) {
        reader->status = csv_source_read(source, block, BLOCK, &length, err);
        if (reader->status == 0) {
            read_block(reader, block, length);
        }
    }
    free(block);
    return reader_end(reader);
}

int csv_read_text(const char *path, const char *text, size_t length, const struct csv_dialect *dialect,
                  csv_row_fn *on_row, void *context, enum csv_quotes *ret_quotes, struct askdb_error *err)
{
    struct reader *reader = reader_create(path, dialect, on_row, context, ret_quotes, err);
    read_block(reader, text, length);
    return reader_end(reader);
}
