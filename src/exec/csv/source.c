#include "exec/csv/source.h"

#include "util/error.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/temporary.h"
#include "util/utf8.h"
#include "util/work.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <zlib.h>

enum {
    BLOCK = 1 << 16,
    MOST_BYTES = 3, /* of UTF-8 that a byte of Windows-1252 or a unit of UTF-16 becomes; a pair becomes 4 */
    /* What is packed says nothing about how much it unpacks to: gzip makes a thousandth of equal rows. */
    MOST_TIMES = 200,
    ANY_RATIO = 64 << 20, /* bytes up to which it may */
    TICK_MS = 50,         /* of waiting for a pipe */
};

struct csv_source {
    const char *path; /* for messages */
    const struct work *work;
    gzFile file;
    enum csv_encoding encoding;
    size_t bad_bytes;
    size_t mark; /* bytes of a byte order mark */
    unsigned char raw[BLOCK];
    size_t raw_used, raw_length;
};

/* ---- opening ---- */

static int file_error(const char *path, struct askdb_error *err)
{
    return error_set(err, ASKDB_CONNECT, "cannot open '%s': %s", path, reason_of(errno).text);
}

static int hear(const struct work *work, struct askdb_error *err)
{
    return work_is_over(work) ? work_fail(work, err) : 0;
}

/* What a pipe may leave in the folder of temporary files: half of its room, and no more than could be loaded.
 */
static uint64_t room_for_pipe(FILE *file)
{
    struct statvfs folder;
    uint64_t most = memory_half() > 0 ? memory_half() : UINT64_MAX;
    bool known = fstatvfs(fileno(file), &folder) == 0;
    uint64_t room = known ? folder.f_bavail * (uint64_t)folder.f_frsize / 2 : most;
    return room < most ? room : most;
}

/* The next bytes, 0 at the end; waits for them as long as there is time. */
static int read_pipe(const char *path, int pipe, char *block, const struct work *work, size_t *ret_length,
                     struct askdb_error *err)
{
    struct pollfd wait = {.fd = pipe, .events = POLLIN};
    int status = hear(work, err), ready = 0;
    while (status == 0 && (ready = poll(&wait, 1, TICK_MS)) <= 0) {
        if (ready < 0 && errno != EINTR) {
            return file_error(path, err);
        }
        status = hear(work, err);
    }
    ssize_t length = status == 0 ? read(pipe, block, BLOCK) : 0;
    *ret_length = length > 0 ? (size_t)length : 0;
    return length < 0 ? file_error(path, err) : status;
}

static int copy_pipe(const char *path, int pipe, FILE *to, const struct work *work, struct askdb_error *err)
{
    char block[BLOCK];
    uint64_t room = room_for_pipe(to), total = 0;
    size_t length = 0;
    int status = 0;
    while ((status = read_pipe(path, pipe, block, work, &length, err)) == 0 && length > 0) {
        total += length;
        if (total > room) {
            error_set(err, ASKDB_CONNECT, "'%s' has more than %ju MB, for which there is room in '%s'", path,
                      (uintmax_t)(room >> 20), temporary_folder());
            error_hint(err, "TMPDIR names another folder; a file that lies there already needs none");
            return -ASKDB_CONNECT;
        }
        if (fwrite(block, 1, length, to) != length) {
            return file_error(temporary_folder(), err);
        }
    }
    return status == 0 && fflush(to) != 0 ? file_error(temporary_folder(), err) : status;
}

/* What comes through a pipe is kept in a file without a name, as it is read more than once. Closes `pipe`. */
static int keep_pipe(const char *path, int pipe, const struct work *work, int *ret_file,
                     struct askdb_error *err)
{
    FILE *to = temporary_open();
    int status = to != NULL ? copy_pipe(path, pipe, to, work, err) : file_error(temporary_folder(), err);
    close(pipe);
    if (status == 0 && lseek(fileno(to), 0, SEEK_SET) == 0) {
        *ret_file = dup(fileno(to));
        status = *ret_file >= 0 ? 0 : file_error(path, err);
    }
    if (to != NULL) {
        fclose(to);
    }
    return status;
}

/* "<(command)" of a shell is a pipe of such a name. Other pipes might have nobody who writes. */
static bool is_given_pipe(const char *path)
{
    return strcmp(path, "-") == 0 || strncmp(path, "/dev/fd/", 8) == 0 ||
           strncmp(path, "/proc/self/fd/", 14) == 0 || strcmp(path, "/dev/stdin") == 0;
}

static int open_descriptor(const char *path, const struct work *work, int *ret_file, struct askdb_error *err)
{
    bool input = strcmp(path, "-") == 0;
    struct stat info;
    if (!input && stat(path, &info) != 0) {
        return file_error(path, err);
    }
    if (!input && !S_ISREG(info.st_mode) && !(S_ISFIFO(info.st_mode) && is_given_pipe(path))) {
        return error_set(err, ASKDB_CONNECT, "'%s' is not a file", path);
    }
    int file = input ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &info) != 0) {
        int status = file_error(path, err);
        if (file >= 0) {
            close(file);
        }
        return status;
    }
    if (input && isatty(file)) {
        close(file);
        return error_set(err, ASKDB_CONNECT,
                         "'-' is standard input, which is a terminal: send a file into it");
    }
    *ret_file = file;
    return S_ISREG(info.st_mode) ? 0 : keep_pipe(path, file, work, ret_file, err);
}

/* ---- the encoding ---- */

static int refuse_unpacking(const struct csv_source *source, struct askdb_error *err)
{
    error_set(err, ASKDB_CONNECT, "'%s' unpacks to more than %d times its size", source->path, MOST_TIMES);
    error_hint(err, "if that is right, unpack it first: zcat FILE.gz > FILE");
    return -ASKDB_CONNECT;
}

static bool unpacks_too_far(const struct csv_source *source)
{
    z_off_t unpacked = gztell(source->file);
    return unpacked > ANY_RATIO && unpacked / MOST_TIMES > gzoffset(source->file);
}

static int read_raw(struct csv_source *source, struct askdb_error *err)
{
    int status = hear(source->work, err);
    if (status < 0) {
        return status;
    }
    int length = gzread(source->file, source->raw, BLOCK), code = Z_OK;
    source->raw_used = 0;
    source->raw_length = length > 0 ? (size_t)length : 0;
    const char *reason = gzerror(source->file, &code);
    if (length >= 0 && (code == Z_OK || length > 0)) {
        return unpacks_too_far(source) ? refuse_unpacking(source, err) : 0;
    }
    if (code == Z_BUF_ERROR) {
        return error_set(err, ASKDB_CONNECT, "'%s' ends in the middle of its packed data", source->path);
    }
    if (code == Z_ERRNO) {
        return error_set(err, ASKDB_CONNECT, "cannot read '%s'", source->path);
    }
    return error_set(err, ASKDB_CONNECT, "cannot unpack '%s': %s", source->path, reason);
}

/* Letters of the Latin alphabet have their zero byte all on one side. */
static bool looks_utf_16(const unsigned char *text, size_t length, enum csv_encoding *ret_encoding)
{
    size_t zeros[2] = {0, 0};
    for (size_t i = 0; i < length; i++) {
        zeros[i % 2] += text[i] == 0 ? 1 : 0;
    }
    *ret_encoding = zeros[1] > zeros[0] ? CSV_UTF_16_LE : CSV_UTF_16_BE;
    size_t most = zeros[1] > zeros[0] ? zeros[1] : zeros[0];
    return length >= 4 && most * 2 > length / 2 && zeros[0] + zeros[1] - most <= most / 20;
}

/* A character that the block cuts in two is left to the next: *ret_left bytes. */
static void count_characters(const char *text, size_t length, bool last, size_t *good, size_t *bad,
                             size_t *ret_left)
{
    size_t i = 0;
    for (; i < length;) {
        if ((unsigned char)text[i] < 0x80) {
            i++;
            continue;
        }
        if (!last && length - i < 4) {
            break;
        }
        int32_t code = 0;
        i += utf8_decode(text + i, length - i, &code);
        *(code < 0 ? bad : good) += 1;
    }
    *ret_left = length - i;
}

/* Bytes that are no UTF-8 are letters of Windows-1252, unless the file has more that is UTF-8. Ends at a zero
 * byte: that is no text. */
static int survey(struct csv_source *source, struct askdb_error *err)
{
    char text[BLOCK + 4];
    size_t left = 0, good = 0, bad = 0;
    while (source->raw_length > 0 && memchr(source->raw, 0, source->raw_length) == NULL) {
        memcpy(text + left, source->raw, source->raw_length);
        size_t length = left + source->raw_length;
        count_characters(text, length, false, &good, &bad, &left);
        memmove(text, text + length - left, left);
        int status = read_raw(source, err);
        if (status < 0) {
            return status;
        }
    }
    count_characters(text, left, true, &good, &bad, &left);
    source->encoding = bad > good ? CSV_WINDOWS_1252 : CSV_UTF_8;
    source->bad_bytes = bad > good ? 0 : bad;
    return 0;
}

static int name_encoding(struct csv_source *source, const char *name, struct askdb_error *err)
{
    static const struct {
        const char *name;
        enum csv_encoding encoding;
    } names[] = {{"utf-8", CSV_UTF_8},
                 {"utf8", CSV_UTF_8},
                 {"windows-1252", CSV_WINDOWS_1252},
                 {"cp1252", CSV_WINDOWS_1252},
                 {"latin1", CSV_WINDOWS_1252},
                 {"latin-1", CSV_WINDOWS_1252},
                 {"iso-8859-1", CSV_WINDOWS_1252},
                 {"utf-16", CSV_UTF_16_LE},
                 {"utf-16le", CSV_UTF_16_LE},
                 {"utf-16be", CSV_UTF_16_BE}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcasecmp(name, names[i].name) == 0) {
            source->encoding = names[i].encoding;
            return 0;
        }
    }
    return error_set(err, ASKDB_USAGE,
                     "'%s' is not an encoding that askdb reads: utf-8, windows-1252, utf-16", name);
}

static int decide_encoding(struct csv_source *source, const char *name, struct askdb_error *err)
{
    static const struct {
        const char *bytes;
        size_t length;
        enum csv_encoding encoding;
    } marks[] = {
        {"\xEF\xBB\xBF", 3, CSV_UTF_8}, {"\xFF\xFE", 2, CSV_UTF_16_LE}, {"\xFE\xFF", 2, CSV_UTF_16_BE}};
    int status = read_raw(source, err);
    if (status < 0) {
        return status;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (source->raw_length >= marks[i].length &&
            memcmp(source->raw, marks[i].bytes, marks[i].length) == 0) {
            source->mark = marks[i].length;
            source->encoding = marks[i].encoding;
            return 0;
        }
    }
    if (name != NULL) {
        return name_encoding(source, name, err);
    }
    if (looks_utf_16(source->raw, source->raw_length, &source->encoding)) {
        return 0;
    }
    source->encoding = CSV_UTF_8;
    if (source->raw_length >= 4 && memchr(source->raw, 0, source->raw_length) != NULL) {
        return error_set(err, ASKDB_CONNECT, "'%s' is not a text file", source->path);
    }
    return survey(source, err);
}

int csv_source_open(const char *path, const char *encoding, const struct work *work,
                    struct csv_source **ret_source, struct askdb_error *err)
{
    int file = -1;
    int status = open_descriptor(path, work, &file, err);
    if (status < 0) {
        return status;
    }
    struct csv_source *source = memory_need(calloc(1, sizeof *source));
    gzFile packed = memory_need(gzdopen(file, "rb"));
    source->path = path;
    source->work = work;
    source->file = packed;
    status = decide_encoding(source, encoding, err);
    if (status == 0) {
        status = csv_source_rewind(source, err);
    }
    if (status < 0) {
        csv_source_close(source);
        return status;
    }
    *ret_source = source;
    return 0;
}

void csv_source_close(struct csv_source *source)
{
    if (source != NULL) {
        gzclose(source->file);
        free(source);
    }
}

int csv_source_hear(const struct csv_source *source, struct askdb_error *err)
{
    return hear(source->work, err);
}

int csv_source_rewind(struct csv_source *source, struct askdb_error *err)
{
    if (gzrewind(source->file) != 0) {
        return error_set(err, ASKDB_CONNECT, "cannot read '%s' again", source->path);
    }
    int status = read_raw(source, err);
    source->raw_used = source->mark < source->raw_length ? source->mark : source->raw_length;
    return status;
}

/* ---- reading ---- */

static size_t put_character(char *out, uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

static size_t read_windows_1252(struct csv_source *source, char *buffer, size_t size)
{
    /* https://encoding.spec.whatwg.org/#windows-1252: what differs from ISO 8859-1 */
    static const uint16_t upper[32] = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    };
    size_t length = 0;
    while (source->raw_used < source->raw_length && length + MOST_BYTES <= size) {
        unsigned char byte = source->raw[source->raw_used++];
        length += put_character(buffer + length, byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte);
    }
    return length;
}

static uint32_t unit_at(const struct csv_source *source, size_t place)
{
    const unsigned char *byte = source->raw + place;
    return source->encoding == CSV_UTF_16_LE ? (uint32_t)byte[0] | (uint32_t)byte[1] << 8
                                             : (uint32_t)byte[1] | (uint32_t)byte[0] << 8;
}

/* BLOCK is even, so that only a pair of surrogates can be cut in two; half of one is U+FFFD. */
static size_t read_utf_16(struct csv_source *source, char *buffer, size_t size)
{
    size_t length = 0;
    while (source->raw_used < source->raw_length && length + 4 <= size) {
        bool whole = source->raw_used + 2 <= source->raw_length;
        uint32_t code = whole ? unit_at(source, source->raw_used) : 0xFFFD;
        source->raw_used += whole ? 2 : 1;
        if (code >= 0xD800 && code < 0xDC00 && source->raw_used + 2 <= source->raw_length) {
            uint32_t low = unit_at(source, source->raw_used);
            bool pair = low >= 0xDC00 && low < 0xE000;
            source->raw_used += pair ? 2 : 0;
            code = pair ? 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00) : 0xFFFD;
        } else if (code >= 0xD800 && code < 0xE000) {
            code = 0xFFFD;
        }
        length += put_character(buffer + length, code);
    }
    return length;
}

int csv_source_read(struct csv_source *source, char *buffer, size_t size, size_t *ret_length,
                    struct askdb_error *err)
{
    if (source->raw_used == source->raw_length) {
        int status = read_raw(source, err);
        if (status < 0) {
            return status;
        }
    }
    size_t left = source->raw_length - source->raw_used;
    switch (source->encoding) {
    case CSV_UTF_8:
        left = left < size ? left : size;
        memcpy(buffer, source->raw + source->raw_used, left);
        source->raw_used += left;
        *ret_length = left;
        break;
    case CSV_WINDOWS_1252:
        *ret_length = read_windows_1252(source, buffer, size);
        break;
    case CSV_UTF_16_LE:
    case CSV_UTF_16_BE:
        *ret_length = read_utf_16(source, buffer, size);
        break;
    }
    return 0;
}

int csv_source_read_all(struct csv_source *source, size_t most, char **ret_text, size_t *ret_length,
                        struct askdb_error *err)
{
    size_t capacity = BLOCK + 1, length = 0, part = 1;
    char *text = memory_need(malloc(capacity));
    int status = csv_source_rewind(source, err);
    while (status == 0 && part > 0) {
        if (length + BLOCK + 1 > capacity) {
            capacity *= 2;
            text = memory_need(realloc(text, capacity));
        }
        status = csv_source_read(source, text + length, BLOCK, &part, err);
        length += status == 0 ? part : 0;
        if (status == 0 && length > most) {
            status = error_set(err, ASKDB_CONNECT, "'%s' has more than %zu MB", source->path, most >> 20);
        }
    }
    if (status < 0) {
        free(text);
        return status;
    }
    text[length] = '\0';
    *ret_text = text;
    *ret_length = length;
    return 0;
}

const char *csv_source_path(const struct csv_source *source)
{
    return source->path;
}

enum csv_encoding csv_source_encoding(const struct csv_source *source)
{
    return source->encoding;
}

size_t csv_source_bad_bytes(const struct csv_source *source)
{
    return source->bad_bytes;
}
