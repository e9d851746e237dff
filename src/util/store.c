#include "util/store.h"

#include "util/file.h"
#include "util/hash.h"
#include "util/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PATH_SIZE = 4096,
    NAME_SIZE = 64,
    UNFINISHED_SECONDS = 3600, /* after which nobody is still writing */
};

static const char UNFINISHED[] = "unfinished.";

/* Stands before the bytes. */
struct head {
    char magic[8];
    char kind[STORE_KIND_SIZE];
    uint64_t key, size, hash;
};

static struct head head_of(const char *kind, uint64_t key, const void *bytes, size_t size)
{
    struct head head = {.magic = {'a', 's', 'k', 'd', 'b', 'k', 'p', '1'}, .key = key, .size = size};
    strncpy(head.kind, kind, sizeof head.kind - 1);
    head.hash = util_hash_large(bytes, size);
    return head;
}

/* ---- the folder ---- */

/* A folder that others may write to, or that is another's, may hold what another wants to be believed. */
static int open_folder(const char *folder)
{
    struct stat facts;
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool own = descriptor >= 0 && fstat(descriptor, &facts) == 0 && facts.st_uid == geteuid() &&
               (facts.st_mode & 022) == 0;
    if (descriptor >= 0 && !own) {
        close(descriptor);
        descriptor = -1;
    }
    return descriptor;
}

static int make_folder(const char *folder)
{
    char path[PATH_SIZE];
    int length = snprintf(path, sizeof path, "%s/.", folder);
    if (length < 0 || length >= PATH_SIZE) {
        return -1;
    }
    file_make_folders(path);
    return open_folder(folder);
}

static void name_of(const char *kind, uint64_t key, char ret_name[NAME_SIZE])
{
    snprintf(ret_name, NAME_SIZE, "%016" PRIx64 ".%.*s", key, STORE_KIND_SIZE - 1, kind);
}

/* ---- reading ---- */

static bool read_all(int descriptor, void *into, size_t size)
{
    for (size_t at = 0; at < size;) {
        ssize_t count = read(descriptor, (char *)into + at, size - at);
        if (count <= 0) {
            if (count < 0 && errno == EINTR) {
                continue;
            }
            return false;
        }
        at += (size_t)count;
    }
    return true;
}

static bool read_file(int descriptor, const char *kind, uint64_t key, struct store_bytes *ret_bytes)
{
    struct stat facts;
    struct head head;
    if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_uid != geteuid() ||
        facts.st_size < (off_t)sizeof head || facts.st_size > STORE_MOST_BYTES ||
        !read_all(descriptor, &head, sizeof head) || head.size != (size_t)facts.st_size - sizeof head) {
        return false;
    }
    char *bytes = malloc(head.size + 1);
    if (bytes == NULL) {
        return false;
    }
    bool whole = read_all(descriptor, bytes, head.size);
    struct head expected = head_of(kind, key, bytes, whole ? head.size : 0);
    if (!whole || memcmp(&head, &expected, sizeof head) != 0) {
        free(bytes);
        return false;
    }
    bytes[head.size] = '\0';
    *ret_bytes = (struct store_bytes){bytes, head.size};
    return true;
}

static bool read_key(const char *folder, const char *kind, uint64_t key, bool use,
                     struct store_bytes *ret_bytes)
{
    char name[NAME_SIZE];
    name_of(kind, key, name);
    int place = open_folder(folder);
    int descriptor = place >= 0 ? openat(place, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
    bool found = descriptor >= 0 && read_file(descriptor, kind, key, ret_bytes);
    if (found && use) {
        futimens(descriptor, NULL); /* the youngest now */
    }
    if (descriptor >= 0) {
        close(descriptor);
    }
    if (place >= 0) {
        close(place);
    }
    return found;
}

bool store_read(const char *folder, const char *kind, uint64_t key, struct store_bytes *ret_bytes)
{
    return read_key(folder, kind, key, true, ret_bytes);
}

bool store_look(const char *folder, const char *kind, uint64_t key, struct store_bytes *ret_bytes)
{
    return read_key(folder, kind, key, false, ret_bytes);
}

/* ---- listing ---- */

/* Is the file one of these: 16 hexadecimal digits, a point and a kind? */
static bool read_name(const char *name, struct store_file *ret_file)
{
    char *end = NULL;
    if (strspn(name, "0123456789abcdef") != 16 || name[16] != '.') {
        return false;
    }
    ret_file->key = strtoull(name, &end, 16);
    const char *kind = name + 17;
    size_t length = strlen(kind);
    if (length == 0 || length >= STORE_KIND_SIZE || strspn(kind, "abcdefghijklmnopqrstuvwxyz") != length) {
        return false;
    }
    memcpy(ret_file->kind, kind, length + 1);
    return true;
}

static int by_use(const void *left, const void *right)
{
    const struct store_file *a = left, *b = right;
    return a->used != b->used ? (a->used < b->used ? 1 : -1) : a->key < b->key ? -1 : a->key > b->key;
}

/* What a writer left that never came to its end. */
static bool is_abandoned(const char *name, const struct stat *facts)
{
    return strncmp(name, UNFINISHED, sizeof UNFINISHED - 1) == 0 &&
           facts->st_mtime + UNFINISHED_SECONDS < time(NULL);
}

static size_t list_files(int place, struct store_file **ret_files)
{
    size_t count = 0, capacity = 0;
    struct store_file *files = NULL;
    int again = openat(place, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = again >= 0 ? fdopendir(again) : NULL;
    for (struct dirent *entry = folder != NULL ? readdir(folder) : NULL; entry != NULL;
         entry = readdir(folder)) {
        struct store_file file = {.size = 0};
        struct stat facts;
        if (fstatat(place, entry->d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0) {
            continue;
        }
        if (is_abandoned(entry->d_name, &facts)) {
            unlinkat(place, entry->d_name, 0);
        }
        if (!read_name(entry->d_name, &file)) {
            continue;
        }
        if (count == capacity) {
            capacity = capacity > 0 ? 2 * capacity : 64;
            files = memory_need(realloc(files, capacity * sizeof *files));
        }
        file.size = (size_t)facts.st_size;
        file.used = facts.st_mtime;
        files[count++] = file;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    if (count > 0) {
        qsort(files, count, sizeof *files, by_use);
    }
    *ret_files = files;
    return count;
}

size_t store_list(const char *folder, struct store_file **ret_files)
{
    int place = open_folder(folder);
    *ret_files = NULL;
    size_t count = place >= 0 ? list_files(place, ret_files) : 0;
    if (place >= 0) {
        close(place);
    }
    return count;
}

size_t store_clear(const char *folder)
{
    size_t left = 0;
    int place = open_folder(folder);
    DIR *files = place >= 0 ? fdopendir(place) : NULL;
    for (struct dirent *entry = files != NULL ? readdir(files) : NULL; entry != NULL;
         entry = readdir(files)) {
        struct store_file file;
        bool own =
            read_name(entry->d_name, &file) || strncmp(entry->d_name, UNFINISHED, sizeof UNFINISHED - 1) == 0;
        left += own && unlinkat(dirfd(files), entry->d_name, 0) != 0 && errno != ENOENT;
    }
    if (files != NULL) {
        closedir(files);
    }
    return left;
}

/* ---- writing ---- */

/* Makes room: the files that were used the longest ago go. */
static void keep_small(int place)
{
    struct store_file *files = NULL;
    size_t count = list_files(place, &files), bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += files[i].size;
        if (i > 0 && (bytes > STORE_MOST_BYTES || i >= STORE_MOST_FILES)) {
            char name[NAME_SIZE];
            name_of(files[i].kind, files[i].key, name);
            unlinkat(place, name, 0);
        }
    }
    free(files);
}

static bool write_file(int descriptor, const struct head *head, const void *bytes)
{
    FILE *file = fdopen(descriptor, "wb");
    if (file == NULL) {
        close(descriptor);
        return false;
    }
    bool written = fwrite(head, 1, sizeof *head, file) == sizeof *head &&
                   fwrite(bytes, 1, head->size, file) == head->size;
    return fclose(file) == 0 && written;
}

void store_write(const char *folder, const char *kind, uint64_t key, const void *bytes, size_t size)
{
    static _Thread_local unsigned writes;
    char unfinished[NAME_SIZE], name[NAME_SIZE];
    if (size > STORE_MOST_BYTES / 4) {
        return;
    }
    int place = make_folder(folder);
    if (place < 0) {
        return;
    }
    struct head head = head_of(kind, key, bytes, size);
    name_of(kind, key, name);
    snprintf(unfinished, sizeof unfinished, "%s%lx.%" PRIxPTR ".%x", UNFINISHED, (long)getpid(),
             (uintptr_t)&writes, writes);
    writes++;
    int descriptor = openat(place, unfinished, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool written = descriptor >= 0 && write_file(descriptor, &head, bytes);
    written = written && renameat(place, unfinished, place, name) == 0;
    if (descriptor >= 0 && !written) {
        unlinkat(place, unfinished, 0);
    }
    if (written) {
        keep_small(place);
    }
    close(place);
}
