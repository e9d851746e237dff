#include "llm/key.h"

#include "util/clock.h"
#include "util/error.h"
#include "util/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum {
    WORDS_MAX = 64,
    OUTPUT_MAX_BYTES = 65536,
    NAP_MILLISECONDS = 10,
};

int llm_key_from_variable(struct arena *arena, const char *variable, const char **ret_key,
                          struct askdb_error *err)
{
    const char *value = getenv(variable);
    if (value == NULL || value[0] == '\0') {
        return error_set(err, ASKDB_USAGE, "the environment variable %s, which key-env names, is not set",
                         variable);
    }
    *ret_key = arena_strdup(arena, value);
    return 0;
}

/* ---- words ---- */

/* The next word of *text, which moves behind it; NULL at the end or, with *ret_open, where a quote is not
 * closed. */
static char *next_word(struct arena *arena, const char **text, bool *ret_open)
{
    const char *at = *text + strspn(*text, " \t");
    char *word = arena_alloc(arena, strlen(at) + 1, 1);
    size_t length = 0;
    char quote = '\0';
    *ret_open = false;
    if (*at == '\0') {
        return NULL;
    }
    for (; *at != '\0' && (quote != '\0' || strchr(" \t", *at) == NULL); at++) {
        if (*at == quote) {
            quote = '\0';
        } else if (quote == '\0' && (*at == '\'' || *at == '"')) {
            quote = *at;
        } else {
            word[length++] = *at;
        }
    }
    *text = at;
    *ret_open = quote != '\0';
    return *ret_open ? NULL : word;
}

static int split(struct arena *arena, const char *command, char *words[WORDS_MAX + 1],
                 struct askdb_error *err)
{
    bool open = false;
    size_t count = 0;
    while (count < WORDS_MAX && (words[count] = next_word(arena, &command, &open)) != NULL) {
        count++;
    }
    words[WORDS_MAX] = NULL;
    if (open || count == 0 || count == WORDS_MAX) {
        return error_set(err, ASKDB_USAGE, "key-command is %s",
                         open         ? "no command: a quote in it is not closed"
                         : count == 0 ? "empty"
                                      : "too long");
    }
    return 0;
}

/* ---- running ---- */

/* Starts the command in a process group of its own; *ret_output is the end of the pipe to read its output
 * from. Returns errno. */
static int start(char *const words[], pid_t *ret_process, int *ret_output)
{
    int ends[2];
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (pipe(ends) != 0) {
        return errno;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    posix_spawnattr_init(&attributes);
    sigset_t
        defaults; /* what writes to a pipe that nobody reads ends quietly, whatever this process ignores */
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
    int fault = posix_spawnp(ret_process, words[0], &actions, &attributes, words, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (fault != 0) {
        close(ends[0]);
    } else {
        *ret_output = ends[0];
    }
    return fault;
}

/* Reads to the end of the output. False where that does not come in time, or where it is too long. */
static bool read_output(int output, long deadline, char *text)
{
    size_t length = 0;
    struct pollfd source = {.fd = output, .events = POLLIN};
    for (;;) {
        long left = deadline - clock_ms();
        int ready = left > 0 ? poll(&source, 1, (int)left) : 0;
        if (ready == 0) {
            return false;
        }
        ssize_t count = ready > 0 ? read(output, text + length, OUTPUT_MAX_BYTES - length) : -1;
        if (count < 0 && errno != EINTR) {
            return false;
        }
        if (count == 0) {
            text[length] = '\0';
            return length < OUTPUT_MAX_BYTES;
        }
        length += count > 0 ? (size_t)count : 0;
    }
}

/* The status of the process, which is killed with all that it started where it does not end in time. */
static int wait_for(pid_t process, long deadline)
{
    int status = 0;
    pid_t ended;
    while ((ended = waitpid(process, &status, WNOHANG)) == 0 && clock_ms() < deadline) {
        clock_nap(NAP_MILLISECONDS);
    }
    if (ended == 0) {
        kill(-process, SIGKILL);
        waitpid(process, &status, 0);
    }
    return status;
}

int llm_key_from_command(struct arena *arena, const char *command, long timeout_ms, const char **ret_key,
                         struct askdb_error *err)
{
    char *words[WORDS_MAX + 1], *text = arena_alloc(arena, OUTPUT_MAX_BYTES + 1, 1);
    pid_t process;
    int output = -1;
    int status = split(arena, command, words, err);
    if (status != 0) {
        return status;
    }
    long deadline = clock_ms() + timeout_ms;
    int fault = start(words, &process, &output);
    if (fault != 0) {
        return error_set(err, ASKDB_USAGE, "cannot run the key-command '%s': %s", words[0],
                         reason_of(fault).text);
    }
    bool whole = read_output(output, deadline, text);
    close(output);
    if (!whole) {
        kill(-process, SIGKILL);
    }
    int end = wait_for(process, deadline);
    if (!whole) {
        return error_set(err, ASKDB_USAGE,
                         "the key-command '%s' did not end in %.1f seconds, or wrote too much", words[0],
                         (double)timeout_ms / 1000);
    }
    if (!WIFEXITED(end) || WEXITSTATUS(end) != 0) {
        return error_set(err, ASKDB_USAGE, "the key-command '%s' failed, with status %d", words[0],
                         WIFEXITED(end) ? WEXITSTATUS(end) : 128 + WTERMSIG(end));
    }
    text[strcspn(text, "\r\n")] = '\0';
    if (text[0] == '\0') {
        return error_set(err, ASKDB_USAGE, "the key-command '%s' wrote no key", words[0]);
    }
    *ret_key = text;
    return 0;
}
