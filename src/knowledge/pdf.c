#include "knowledge/folder.h"

#include "util/clock.h"
#include "util/error.h"
#include "util/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { LIMIT_MS = 30000, BLOCK_BYTES = 65536 };

/* Returns errno. */
static int start(const char *path, pid_t *ret_process, int *ret_output)
{
    char *words[] = {(char *)"pdftotext", (char *)"-enc", (char *)"UTF-8", (char *)path, (char *)"-", NULL};
    int ends[2];
    posix_spawn_file_actions_t actions;
    if (pipe(ends) != 0) {
        return errno;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    int fault = posix_spawnp(ret_process, words[0], &actions, NULL, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (fault != 0) {
        close(ends[0]);
    } else {
        *ret_output = ends[0];
    }
    return fault;
}

/* Reads to the end of the output, at most `most` bytes. False where that does not come in time, or is longer.
 */
static bool read_output(int output, size_t most, FILE *text)
{
    long deadline = clock_ms() + LIMIT_MS;
    char block[BLOCK_BYTES];
    struct pollfd source = {.fd = output, .events = POLLIN};
    for (size_t total = 0; total <= most;) {
        long left = deadline - clock_ms();
        int ready = left > 0 ? poll(&source, 1, (int)left) : 0;
        ssize_t count = ready > 0 ? read(output, block, sizeof block) : -1;
        if (ready == 0 || (count < 0 && errno != EINTR)) {
            return false;
        }
        if (count == 0) {
            return true;
        }
        total += count > 0 ? fwrite(block, 1, (size_t)count, text) : 0;
    }
    return false;
}

int pdf_read(struct arena *arena, const char *path, size_t most, char **ret_text, struct askdb_error *err)
{
    pid_t process = 0;
    int output = -1, state = 0;
    char *bytes = NULL;
    size_t size = 0;
    int fault = start(*path == '-' ? arena_printf(arena, "./%s", path) : path, &process, &output);
    if (fault == ENOENT) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s': pdftotext (poppler) is not on PATH", path);
    }
    if (fault != 0) {
        return error_set(err, ASKDB_USAGE, "cannot read '%s': pdftotext does not start", path);
    }
    FILE *text = text_stream(&bytes, &size);
    bool whole = read_output(output, most, text);
    text_end(text);
    close(output);
    if (!whole) {
        kill(process, SIGKILL);
    }
    while (waitpid(process, &state, 0) < 0 && errno == EINTR) {
    }
    bool good = whole && WIFEXITED(state) && WEXITSTATUS(state) == 0 && strlen(bytes) == size;
    if (good) {
        *ret_text = arena_strndup(arena, bytes, size);
    }
    free(bytes);
    return good ? 0 : error_set(err, ASKDB_USAGE, "cannot read '%s': pdftotext makes no text of it", path);
}
