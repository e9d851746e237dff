#include "util/file.h"

#include "util/error.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 65536, LINE_SIZE = 128, OWNER_ONLY = 0700, LINK_SIZE = 4096, MOST_LINKS = 40 };

bool file_copy(FILE *from, FILE *to)
{
    char block[BLOCK];
    size_t length;
    while ((length = fread(block, 1, sizeof block, from)) > 0) {
        if (fwrite(block, 1, length, to) != length) {
            return false;
        }
    }
    return ferror(from) == 0;
}

static int cannot_read(const char *path, int code, struct askdb_error *err)
{
    return error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, reason_of(code).text);
}

/* At most a block more than `most` bytes; to be freed. NULL where reading fails; errno says why. */
static char *read_bounded(FILE *file, size_t most, size_t *ret_length)
{
    char *text = NULL, block[BLOCK];
    size_t total = 0, got = 1;
    FILE *out = text_stream(&text, ret_length);
    while (total <= most && (got = fread(block, 1, sizeof block, file)) > 0) {
        total += fwrite(block, 1, got, out);
    }
    int code = errno;
    text_end(out);
    if (ferror(file) != 0) {
        free(text);
        errno = code;
        return NULL;
    }
    return text;
}

int file_read_text(struct arena *arena, const char *path, size_t most, char **ret_text,
                   struct askdb_error *err)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return cannot_read(path, errno, err);
    }
    size_t length = 0;
    char *text = read_bounded(file, most, &length);
    int code = errno, status = 0;
    fclose(file);
    if (text == NULL) {
        status = cannot_read(path, code, err);
    } else if (length > most) {
        status = error_set(err, ASKDB_USAGE, "'%s' is larger than %zu bytes", path, most);
    } else if (strlen(text) != length) {
        status = error_set(err, ASKDB_USAGE, "'%s' is not text: there is a zero byte in it", path);
    } else {
        *ret_text = arena_strndup(arena, text, length);
    }
    free(text);
    return status;
}

ssize_t file_read_line(FILE *file, size_t most, char **line, size_t *capacity)
{
    size_t length = 0;
    int byte = 0;
    while (length <= most && byte != '\n' && (byte = getc(file)) != EOF) {
        if (length + 1 >= *capacity) {
            *capacity = 2 * *capacity + LINE_SIZE;
            *line = memory_need(realloc(*line, *capacity));
        }
        (*line)[length++] = (char)byte;
    }
    if (length == 0) {
        return -1;
    }
    (*line)[length] = '\0';
    return (ssize_t)length;
}

const char *file_read_link(struct arena *arena, const char *path)
{
    struct stat facts;
    char text[LINK_SIZE];
    ssize_t length =
        lstat(path, &facts) == 0 && S_ISLNK(facts.st_mode) ? readlink(path, text, sizeof text) : -1;
    if (length < 0) {
        return NULL;
    }
    const char *slash = text[0] == '/' ? NULL : strrchr(path, '/');
    return slash == NULL ? arena_strndup(arena, text, (size_t)length)
                         : arena_printf(arena, "%.*s/%.*s", (int)(slash - path), path, (int)length, text);
}

const char *file_follow(struct arena *arena, const char *path)
{
    for (int links = 0; links < MOST_LINKS; links++) {
        const char *next = file_read_link(arena, path);
        if (next == NULL) {
            return path;
        }
        path = next;
    }
    errno = ELOOP;
    return NULL;
}

void file_make_folders(char *path)
{
    for (char *at = strchr(path + 1, '/'); at != NULL; at = strchr(at + 1, '/')) {
        *at = '\0';
        mkdir(path, OWNER_ONLY);
        *at = '/';
    }
}
