/* Where an output goes. A file that is not there, or is a regular one, is written beside its name and takes
 * its place when it is done, with the permissions of the one before; behind a symbolic link that is the file
 * it leads to. Anything else that a name can stand for (a pipe, a terminal, what is open already) is written
 * as it comes, and stays what it is. Nothing that the run reads is written. */
#include "process/output.h"
#include "process/watchdog.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PERMISSIONS = 0777, USUAL = 0666, MOST_LINKS = 40 };

struct opening {
    const struct process_spared *spared;
    const char *name, *target;
    bool exists;
    struct stat facts; /* where it exists */
};

static int cannot_write(const char *name, int reason, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    int status = file_cannot_write(arena_printf(arena, "'%s'", name), reason, err);
    arena_destroy(arena);
    return status;
}

/* The number behind a folder of descriptors, of which each is a link by name only; -1: another name. */
static int descriptor_in(const char *path, const char *folder)
{
    size_t length = strlen(folder), digits = 0;
    if (strncmp(path, folder, length) == 0) {
        digits = strspn(path + length, "0123456789");
    }
    return digits > 0 && digits < 7 && path[length + digits] == '\0' ? atoi(path + length) : -1;
}

/* The descriptor that is open already under such a name as /dev/stdout; -1: none. */
static int descriptor_named(const char *path)
{
    int number = descriptor_in(path, "/dev/fd/");
    return strcmp(path, "/dev/stdout") == 0   ? STDOUT_FILENO
           : strcmp(path, "/dev/stderr") == 0 ? STDERR_FILENO
           : number >= 0                      ? number
                                              : descriptor_in(path, "/proc/self/fd/");
}

static FILE *open_stream(int descriptor)
{
    FILE *file = descriptor >= 0 ? fdopen(descriptor, "wb") : NULL;
    if (file == NULL && descriptor >= 0) {
        int reason = errno;
        close(descriptor);
        errno = reason;
    }
    return file;
}

static int check(const struct opening *opening, const char *target, const struct stat *facts,
                 struct askdb_error *err)
{
    const struct process_spared *spared = opening->spared;
    return spared->check(spared->context, opening->name, target, facts, err);
}

/* What is open already is written to where it stands. */
static int open_descriptor(struct opening *opening, int number, struct process_output *ret_output,
                           struct askdb_error *err)
{
    if (fstat(number, &opening->facts) != 0) {
        return cannot_write(opening->name, errno, err);
    }
    int status = check(opening, opening->name, &opening->facts, err);
    if (status == 0) {
        ret_output->file = open_stream(fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
        status = ret_output->file == NULL ? cannot_write(opening->name, errno, err) : 0;
    }
    return status;
}

/* What was opened is checked again: something else may have been put there in between. */
static int open_directly(struct opening *opening, struct process_output *ret_output, struct askdb_error *err)
{
    int create = opening->exists ? 0 : O_CREAT | O_EXCL;
    int descriptor = file_open_output(opening->target, O_WRONLY | create, USUAL);
    if (descriptor < 0 || fstat(descriptor, &opening->facts) != 0) {
        return cannot_write(opening->name, errno, err);
    }
    int status = check(opening, opening->target, &opening->facts, err);
    if (status == 0 && S_ISREG(opening->facts.st_mode) && ftruncate(descriptor, 0) != 0) {
        status = cannot_write(opening->name, errno, err);
    }
    if (status != 0) {
        close(descriptor);
        return status;
    }
    ret_output->file = open_stream(descriptor);
    return ret_output->file == NULL ? cannot_write(opening->name, errno, err) : 0;
}

static mode_t permissions_of(const struct opening *opening)
{
    if (opening->exists) {
        return opening->facts.st_mode & PERMISSIONS;
    }
    mode_t mask = umask(0);
    umask(mask);
    return USUAL & ~mask;
}

static int open_beside(struct opening *opening, struct process_output *ret_output, struct askdb_error *err)
{
    size_t size = strlen(opening->target) + sizeof ".XXXXXX";
    if (opening->exists && faccessat(AT_FDCWD, opening->target, W_OK, AT_EACCESS) != 0) {
        return cannot_write(opening->name, errno, err);
    }
    ret_output->target = memory_need(strdup(opening->target));
    ret_output->temporary = memory_need(malloc(size));
    snprintf(ret_output->temporary, size, "%s.XXXXXX", opening->target);
    int descriptor = mkstemp(ret_output->temporary);
    ret_output->file = open_stream(descriptor);
    if (ret_output->file == NULL) {
        int status = cannot_write(opening->name, errno, err);
        free(ret_output->temporary);
        free(ret_output->target);
        return status;
    }
    fchmod(descriptor, permissions_of(opening));
    process_watchdog_output(ret_output->temporary);
    return 0;
}

/* Of a name that is none of a descriptor. */
static int open_path(struct opening *opening, bool live, struct process_output *ret_output,
                     struct askdb_error *err)
{
    opening->exists = stat(opening->target, &opening->facts) == 0;
    if (!opening->exists && (errno != ENOENT || opening->target[0] == '\0')) {
        return cannot_write(opening->name, errno, err);
    }
    const struct stat *facts = opening->exists ? &opening->facts : NULL;
    int status = check(opening, opening->target, facts, err);
    if (status != 0) {
        return status;
    }
    bool beside = !live && (facts == NULL || S_ISREG(facts->st_mode));
    return (beside ? open_beside : open_directly)(opening, ret_output, err);
}

static int open_named(const char *name, bool live, const struct process_spared *spared,
                      struct process_output *ret_output, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct opening opening = {.spared = spared, .name = name, .target = name};
    int number = descriptor_named(opening.target), links = 0;
    for (const char *next; number < 0 && links < MOST_LINKS; links++) {
        next = file_read_link(arena, opening.target);
        if (next == NULL) {
            break;
        }
        opening.target = next;
        number = descriptor_named(next);
    }
    int status = number >= 0           ? open_descriptor(&opening, number, ret_output, err)
                 : links == MOST_LINKS ? cannot_write(opening.name, ELOOP, err)
                                       : open_path(&opening, live, ret_output, err);
    arena_destroy(arena);
    return status;
}

int process_output_open(const char *name, bool live, const struct process_spared *spared,
                        struct process_output *ret_output, struct askdb_error *err)
{
    *ret_output = (struct process_output){.file = stdout};
    if (name == NULL || strcmp(name, "-") == 0) {
        return 0;
    }
    *ret_output = (struct process_output){.path = name};
    return open_named(name, live, spared, ret_output, err);
}

bool process_is_broken_pipe(const struct askdb_error *err)
{
    return error_is(err, CODE_BROKEN_PIPE);
}

/* Puts what was written in its place, or removes it. */
static int replace(const struct process_output *output, bool keep, struct askdb_error *err)
{
    int status = 0;
    if (keep && rename(output->temporary, output->target) != 0) {
        status = error_set(err, ASKDB_DATABASE, "cannot write '%s': %s", output->path, reason_of(errno).text);
    }
    if (status != 0 || !keep) {
        unlink(output->temporary);
    }
    return status;
}

int process_output_close(struct process_output *output, bool keep, struct askdb_error *err)
{
    int status = 0;
    bool failed = fflush(output->file) != 0 || ferror(output->file) != 0;
    int reason = errno;
    if (failed && keep && !(output->temporary == NULL && reason == EPIPE)) {
        status = error_set(err, ASKDB_DATABASE, "cannot write %s: %s",
                           output->path != NULL ? output->path : "the output", reason_of(reason).text);
    }
    if (output->path == NULL) {
        return status;
    }
    bool closed = fclose(output->file) == 0 || (failed && status == 0);
    if (!closed && status == 0 && keep) {
        status = error_set(err, ASKDB_DATABASE, "cannot write '%s': %s", output->path, reason_of(errno).text);
    }
    if (output->temporary != NULL) {
        int replaced = replace(output, keep && status == 0, err);
        status = status != 0 ? status : replaced;
        process_watchdog_output(NULL);
    }
    free(output->temporary);
    free(output->target);
    return status;
}
