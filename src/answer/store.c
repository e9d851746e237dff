#include "answer/examples.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/file.h"
#include "util/json.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/utf8.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    MOST = 500,
    MOST_BYTES = 4 << 20,      /* of a file that is written */
    MOST_READ = 8 << 20,       /* of one that is read */
    EXAMPLE_BYTES = 64 * 1024, /* of a line */
    READABLE = 0600,
};

static int fail(const char *what, const char *path, struct askdb_error *err)
{
    return error_set(err, errno == EINTR ? ASKDB_CANCELLED : ASKDB_DATABASE, "cannot %s '%s': %s", what, path,
                     reason_of(errno).text);
}

/* ---- reading ---- */

static const char *text_of(struct arena *arena, const cJSON *object, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
    return text != NULL && utf8_valid(text, strlen(text)) ? arena_strdup(arena, text) : NULL;
}

static bool parse_line(struct arena *arena, const char *line, struct askdb_example *ret_example)
{
    struct civil day;
    cJSON *object = json_has_nul(line, strlen(line)) ? NULL : cJSON_Parse(line);
    *ret_example = (struct askdb_example){.question = text_of(arena, object, "question"),
                                          .sql = text_of(arena, object, "sql"),
                                          .after = text_of(arena, object, "after"),
                                          .now = text_of(arena, object, "now")};
    cJSON_Delete(object);
    return ret_example->question != NULL && ret_example->sql != NULL && ret_example->now != NULL &&
           civil_parse(ret_example->now, &day);
}

static int broken(const char *path, size_t number, struct askdb_error *err)
{
    error_set(err, ASKDB_USAGE, "'%s': line %zu is not an example", path, number);
    error_hint(err, "mend or remove that line; until then nothing is read from the file or written to it");
    return -ASKDB_USAGE;
}

int examples_read(struct arena *arena, const char *path, struct examples *ret_examples,
                  struct askdb_error *err)
{
    struct examples found = {0};
    size_t capacity = 0;
    char *text = "";
    int status = access(path, F_OK) == 0 ? file_read_text(arena, path, MOST_READ, &text, err) : 0;
    for (char *line = text; status == 0 && *line != '\0'; found.count++) {
        char *end = line + strcspn(line, "\n"), *next = end + (*end == '\n' ? 1 : 0);
        *end = '\0';
        found.items = arena_grow(arena, found.items, found.count, &capacity, sizeof *found.items);
        if (!parse_line(arena, line, &found.items[found.count])) {
            status = broken(path, found.count + 1, err);
        }
        line = next;
    }
    if (status == 0) {
        *ret_examples = found;
    }
    return status;
}

/* ---- writing ---- */

static char *print_line(struct arena *arena, const struct askdb_example *example)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "question", example->question);
    cJSON_AddStringToObject(object, "sql", example->sql);
    if (example->after != NULL) {
        cJSON_AddStringToObject(object, "after", example->after);
    }
    cJSON_AddStringToObject(object, "now", example->now);
    char *text = memory_need(cJSON_PrintUnformatted(object));
    char *line = arena_printf(arena, "%s\n", text);
    cJSON_free(text);
    cJSON_Delete(object);
    return line;
}

/* The newest that fit, oldest first. */
static void print_lines(struct arena *arena, const struct examples *examples, FILE *file)
{
    const char **lines = ARENA_ARRAY(arena, const char *, examples->count + 1);
    size_t first = examples->count, bytes = 0;
    while (first > 0 && examples->count - first < MOST) {
        lines[first - 1] = print_line(arena, &examples->items[first - 1]);
        bytes += strlen(lines[first - 1]);
        if (bytes > MOST_BYTES) {
            break;
        }
        first--;
    }
    for (; first < examples->count; first++) {
        fputs(lines[first], file);
    }
}

static int write_file(struct arena *arena, const char *path, const struct examples *examples,
                      struct askdb_error *err)
{
    char *temporary = arena_printf(arena, "%s.XXXXXX", path);
    int descriptor = mkstemp(temporary); /* 0600 */
    FILE *file = descriptor >= 0 ? fdopen(descriptor, "w") : NULL;
    if (file == NULL) {
        return fail("write", temporary, err);
    }
    print_lines(arena, examples, file);
    bool written = fflush(file) == 0 && fsync(descriptor) == 0;
    written = fclose(file) == 0 && written;
    if (written && rename(temporary, path) == 0) {
        return 0;
    }
    int status = fail("write", path, err);
    unlink(temporary);
    return status;
}

/* Held until it is closed; the file itself is replaced, so another one is locked. */
static int lock(struct arena *arena, const char *path, int *ret_lock, struct askdb_error *err)
{
    char *name = arena_printf(arena, "%s.lock", path);
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    file_make_folders(name);
    int descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, READABLE);
    if (descriptor < 0) {
        return fail("write", name, err);
    }
    if (fcntl(descriptor, F_SETLKW, &whole) != 0) {
        int status = fail("lock", name, err);
        close(descriptor);
        return status;
    }
    *ret_lock = descriptor;
    return 0;
}

/* ---- changing ---- */

/* What a change does to the examples; true where it did something. There is room for one more. */
typedef bool change_fn(struct arena *arena, struct examples *examples, const struct askdb_example *example);

static void drop(struct examples *examples, const struct askdb_example *found)
{
    size_t place = (size_t)(found - examples->items);
    examples->count--;
    memmove(examples->items + place, examples->items + place + 1,
            (examples->count - place) * sizeof *examples->items);
}

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool put(struct arena *arena, struct examples *examples, const struct askdb_example *example)
{
    const struct askdb_example *found = examples_find(arena, examples, example->question, example->after);
    if (found != NULL && same_text(found->after, example->after)) {
        drop(examples, found);
    }
    examples->items[examples->count++] = *example;
    return true;
}

static bool take_out(struct arena *arena, struct examples *examples, const struct askdb_example *example)
{
    const struct askdb_example *found = examples_find(arena, examples, example->question, example->after);
    if (found != NULL) {
        drop(examples, found);
    }
    return found != NULL;
}

static int change(const char *path, change_fn *make, const struct askdb_example *example, bool *ret_changed,
                  struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct examples examples = {0};
    int held = -1;
    bool changed = false;
    int status = lock(arena, path, &held, err);
    if (status == 0) {
        status = examples_read(arena, path, &examples, err);
    }
    if (status == 0) {
        size_t capacity = examples.count;
        examples.items = arena_grow(arena, examples.items, examples.count, &capacity, sizeof *examples.items);
        changed = make(arena, &examples, example);
        status = changed ? write_file(arena, path, &examples, err) : 0;
    }
    if (status == 0) {
        *ret_changed = changed;
    }
    if (held >= 0) {
        close(held);
    }
    arena_destroy(arena);
    return status;
}

int examples_add(const char *path, const struct askdb_example *example, struct askdb_error *err)
{
    bool changed;
    size_t length = strlen(example->question) + strlen(example->sql) +
                    (example->after != NULL ? strlen(example->after) : 0);
    if (length > EXAMPLE_BYTES) {
        return error_set(err, ASKDB_USAGE, "a question with its SQL is kept up to %d bytes; this has %zu",
                         EXAMPLE_BYTES, length);
    }
    return change(path, put, example, &changed, err);
}

int examples_remove(const char *path, const char *question, const char *after, bool *ret_removed,
                    struct askdb_error *err)
{
    struct askdb_example example = {.question = question, .after = after};
    return change(path, take_out, &example, ret_removed, err);
}
