#include "util/file.h"

#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
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

/* ---- what may never come ---- */

static atomic_long most_waiting; /* milliseconds; 0: any number */

void file_limit_waiting(long milliseconds)
{
    atomic_store(&most_waiting, milliseconds);
}

/* For something to read, or the end, until `end` of clock_ms() (0: as long as it takes). False where there is nothing
 * until then; errno says so. */
static bool wait_for(int descriptor, long end)
{
    enum { TICK_MS = 50 };
    struct pollfd wait = {.fd = descriptor, .events = POLLIN};
    int ready = 0;
    while (ready == 0 && (end == 0 || clock_ms() < end)) {
        ready = poll(&wait, 1, TICK_MS);
        ready = ready < 0 && errno == EINTR ? 0 : ready;
    }
    errno = ready == 0 ? ETIMEDOUT : errno;
    return ready != 0; /* what is wrong reading will tell */
}

static long end_of_waiting(void)
{
    long most = atomic_load(&most_waiting);
    return most > 0 ? clock_ms() + most : 0;
}

/* Of a pipe that nobody writes to yet opening waits, and nothing ends that: it is waited for what comes instead. */
static int open_input(const char *path, long end)
{
    struct stat facts;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return -1;
    }
    bool ready = fstat(descriptor, &facts) == 0 && (!S_ISFIFO(facts.st_mode) || wait_for(descriptor, end));
    if (!ready || fcntl(descriptor, F_SETFL, 0) != 0) {
        int code = errno;
        close(descriptor);
        errno = code;
        return -1;
    }
    return descriptor;
}

/* Whether opening failed as nobody reads the pipe yet; then some time has gone by, and nothing interrupted it. */
static bool may_be_read_later(const char *path, long end)
{
    static const struct timespec tick = {.tv_nsec = 20000000};
    struct stat facts;
    if (errno != ENXIO || stat(path, &facts) != 0 || !S_ISFIFO(facts.st_mode)) {
        return false;
    }
    if (end != 0 && clock_ms() >= end) {
        errno = ETIMEDOUT;
        return false;
    }
    return nanosleep(&tick, NULL) == 0; /* else errno is EINTR */
}

int file_open_output(const char *path, int flags, mode_t permissions)
{
    long end = end_of_waiting();
    int descriptor = -1;
    do {
        descriptor = open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, permissions);
    } while (descriptor < 0 && may_be_read_later(path, end));
    if (descriptor >= 0) {
        fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK);
    }
    return descriptor;
}

FILE *file_open_input(const char *path)
{
    int descriptor = open_input(path, end_of_waiting());
    FILE *file = descriptor >= 0 ? fdopen(descriptor, "rb") : NULL;
    if (descriptor >= 0 && file == NULL) {
        int code = errno;
        close(descriptor);
        errno = code;
    }
    return file;
}

int file_cannot_read(const char *path, int code, struct askdb_error *err)
{
    if (code == ETIMEDOUT) {
        return error_set(err, ASKDB_CANCELLED, "timed out after %ld ms: nothing comes from '%s'",
                         atomic_load(&most_waiting), path);
    }
    return error_set(err, ASKDB_USAGE, "cannot read '%s': %s", path, reason_of(code).text);
}

int file_cannot_write(const char *what, int code, struct askdb_error *err)
{
    if (code == ETIMEDOUT) {
        return error_set(err, ASKDB_CANCELLED, "timed out after %ld ms: nobody reads %s",
                         atomic_load(&most_waiting), what);
    }
    return code == EINTR ? error_set(err, ASKDB_CANCELLED, "cancelled")
                         : error_set(err, ASKDB_USAGE, "cannot write %s: %s", what, reason_of(code).text);
}

/* ---- texts ---- */

/* At most a block more than `most` bytes; to be freed. NULL where reading fails; errno says why. */
static char *read_bounded(int descriptor, size_t most, long end, size_t *ret_length)
{
    char *text = NULL, block[BLOCK];
    size_t total = 0;
    ssize_t got = 1;
    FILE *out = text_stream(&text, ret_length);
    while (total <= most && got > 0) {
        got = wait_for(descriptor, end) ? read(descriptor, block, sizeof block) : -1;
        total += got > 0 ? fwrite(block, 1, (size_t)got, out) : 0;
    }
    int code = errno;
    text_end(out);
    if (got < 0) {
        free(text);
        errno = code;
        return NULL;
    }
    return text;
}

int file_read_text(struct arena *arena, const char *path, size_t most, char **ret_text,
                   struct askdb_error *err)
{
    long end = end_of_waiting();
    int file = open_input(path, end);
    if (file < 0) {
        return file_cannot_read(path, errno, err);
    }
    size_t length = 0;
    char *text = read_bounded(file, most, end, &length);
    int code = errno, status = 0;
    close(file);
    if (text == NULL) {
        status = file_cannot_read(path, code, err);
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
