#include "exec/csv/names.h"

#include "exec/csv/sniff.h"
#include "util/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Text as a name: one line of valid UTF-8 without blanks around it. */
static char *clean_name(struct arena *arena, const char *text, size_t length)
{
    char *name = arena_strndup(arena, text, length);
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        size_t step = utf8_decode(name + i, length - i, &code);
        if (code < 0) {
            name[i] = '?';
        } else if (code < 0x20 || code == 0x7f) {
            name[i] = ' ';
        }
        i += step;
    }
    size_t start = 0;
    while (length > 0 && name[length - 1] == ' ') {
        name[--length] = '\0';
    }
    while (name[start] == ' ') {
        start++;
    }
    return name + start;
}

/* Is it the name of one of the first `count` columns? */
static bool is_taken(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (sqlite3_stricmp(names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

const char **csv_name_columns(struct arena *arena, const struct csv_field *header, size_t count)
{
    struct {
        const char *name;
        int number; /* that made it unique */
    } *wanted = arena_alloc(arena, count, sizeof *wanted);
    const char **names = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        const char *name = header != NULL ? clean_name(arena, header[i].text, header[i].length) : "";
        if (name[0] == '\0') {
            name = arena_printf(arena, "column%zu", i + 1);
        }
        const char *unique = name;
        int number = 1;
        for (size_t j = 0; j < i; j++) {
            number = sqlite3_stricmp(wanted[j].name, name) == 0 ? wanted[j].number : number;
        }
        while (is_taken(names, i, unique)) {
            unique = arena_printf(arena, "%s_%d", name, ++number);
        }
        wanted[i].name = name;
        wanted[i].number = number;
        names[i] = unique;
    }
    return names;
}

/* Tables and indexes have their names from one list. */
static bool is_used(sqlite3 *db, const char *name)
{
    static const char sql[] = "SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE";
    sqlite3_stmt *statement = NULL;
    bool found = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_bind_text(statement, 1, name, -1, SQLITE_STATIC) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    return found;
}

static size_t stem_length(const char *name)
{
    size_t length = strlen(name);
    length -= length > 3 && strcasecmp(name + length - 3, ".gz") == 0 ? 3 : 0;
    for (size_t i = length; i > 1; i--) {
        if (name[i - 1] == '.') {
            return i - 1;
        }
    }
    return length;
}

const char *csv_name_table(struct arena *arena, sqlite3 *db, const char *path)
{
    const char *slash = strrchr(path, '/'), *start = slash ? slash + 1 : path;
    bool piped = strcmp(path, "-") == 0 || strncmp(path, "/dev/", 5) == 0 || strncmp(path, "/proc/", 6) == 0;
    const char *name = piped ? "input" : clean_name(arena, start, stem_length(start));
    if (name[0] == '\0' || strncasecmp(name, "sqlite_", 7) == 0) {
        name = arena_printf(arena, "table %s", name);
    }
    const char *unique = name;
    for (int next = 2; is_used(db, unique); next++) {
        unique = arena_printf(arena, "%s_%d", name, next);
    }
    return unique;
}
