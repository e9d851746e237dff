#include "repl/history.h"
#include "util/file.h"
#include "util/user_paths.h"

#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LINES = 1000, LONGEST = 4 << 20, READABLE = 0600 };

static FILE *open_file(int flags, const char *mode)
{
    char path[CLI_PATH_SIZE];
    if (!util_user_path(UTIL_USER_STATE, "history", path)) {
        return NULL;
    }
    file_make_folders(path);
    int descriptor = open(path, flags | O_CREAT | O_CLOEXEC, READABLE);
    FILE *file = descriptor >= 0 ? fdopen(descriptor, mode) : NULL;
    if (file == NULL && descriptor >= 0) {
        close(descriptor);
    }
    return file;
}

static void enter(History *history_of, const char *line)
{
    HistEvent event;
    history(history_of, &event, H_ENTER, line);
}

/* Writes what is kept of a file that has grown. */
static void shorten(History *history_of)
{
    HistEvent event;
    FILE *file = open_file(O_WRONLY | O_TRUNC, "w");
    if (file == NULL) {
        return;
    }
    for (int status = history(history_of, &event, H_LAST); status >= 0;
         status = history(history_of, &event, H_PREV)) {
        fprintf(file, "%s\n", event.str);
    }
    fclose(file);
}

void repl_history_load(History *history_of)
{
    HistEvent event;
    history(history_of, &event, H_SETSIZE, LINES);
    history(history_of, &event, H_SETUNIQUE, 1);
    FILE *file = open_file(O_RDONLY, "r");
    if (file == NULL) {
        return;
    }
    char *line = NULL;
    size_t capacity = 0, count = 0;
    while (file_read_line(file, LONGEST, &line, &capacity) > 0) {
        line[strcspn(line, "\r\n")] = '\0';
        if (line[0] != '\0') {
            enter(history_of, line);
            count++;
        }
    }
    free(line);
    fclose(file);
    if (count > LINES) {
        shorten(history_of);
    }
}

void repl_history_add(History *history_of, const char *line)
{
    HistEvent event;
    bool same = history(history_of, &event, H_FIRST) >= 0 && strcmp(event.str, line) == 0;
    if (same) {
        return;
    }
    enter(history_of, line);
    FILE *file = open_file(O_WRONLY | O_APPEND, "a");
    if (file != NULL) {
        fprintf(file, "%s\n", line);
        fclose(file);
    }
}
