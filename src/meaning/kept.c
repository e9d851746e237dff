#include "meaning/kept.h"

#include "util/file.h"
#include "util/hash.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PATH_SIZE = 4096,
    MOST_NUMBERS = 1 << 28,
};

static const char ENDING[] = ".vectors";

/* The file: this, `count` scales (binary32), count * width whole numbers of 8 bits, and the hash of all that
 * stands before it. */
struct head {
    char magic[8];
    uint64_t key, count, width;
};

static bool path_of(const char *folder, uint64_t key, char ret_path[PATH_SIZE])
{
    int length = snprintf(ret_path, PATH_SIZE, "%s/%016" PRIx64 "%s", folder, key, ENDING);
    return length > 0 && length < PATH_SIZE;
}

static struct head head_of(uint64_t key, size_t count, size_t width)
{
    return (struct head){{'a', 's', 'k', 'd', 'b', 'v', 'e', '1'}, key, count, width};
}

static size_t size_of(size_t count, size_t width)
{
    return sizeof(struct head) + count * (sizeof(float) + width) + sizeof(uint64_t);
}

/* ---- reading ---- */

/* The whole file, which has that size; NULL where it has not. To be freed. */
static uint8_t *read_whole(const char *path, size_t size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = file != NULL ? malloc(size + 1) : NULL;
    if (bytes != NULL && fread(bytes, 1, size + 1, file) != size) {
        free(bytes);
        bytes = NULL;
    }
    if (file != NULL) {
        fclose(file);
    }
    return bytes;
}

static bool is_whole(const uint8_t *bytes, size_t size, const struct head *head)
{
    uint64_t hash;
    memcpy(&hash, bytes + size - sizeof hash, sizeof hash);
    return memcmp(bytes, head, sizeof *head) == 0 && util_hash_large(bytes, size - sizeof hash) == hash;
}

bool kept_read(const char *folder, uint64_t key, size_t count, size_t width, float *ret_vectors)
{
    char path[PATH_SIZE];
    struct head head = head_of(key, count, width);
    size_t size = size_of(count, width);
    uint8_t *bytes =
        path_of(folder, key, path) && width <= MOST_NUMBERS / (count + 1) ? read_whole(path, size) : NULL;
    bool found = bytes != NULL && is_whole(bytes, size, &head);
    for (size_t i = 0; i < count && found; i++) {
        float scale;
        const uint8_t *numbers = bytes + sizeof head + count * sizeof scale + i * width;
        memcpy(&scale, bytes + sizeof head + i * sizeof scale, sizeof scale);
        for (size_t k = 0; k < width; k++) {
            ret_vectors[i * width + k] = scale * (float)(int8_t)numbers[k];
        }
    }
    free(bytes);
    if (found) {
        utimensat(AT_FDCWD, path, NULL, 0); /* the youngest now */
    }
    return found;
}

/* ---- writing ---- */

static uint8_t *pack(uint64_t key, size_t count, size_t width, const float *vectors)
{
    struct head head = head_of(key, count, width);
    size_t size = size_of(count, width);
    uint8_t *bytes = malloc(size);
    if (bytes == NULL) {
        return NULL;
    }
    memcpy(bytes, &head, sizeof head);
    for (size_t i = 0; i < count; i++) {
        const float *vector = vectors + i * width;
        float most = 0;
        for (size_t k = 0; k < width; k++) {
            most = fmaxf(most, fabsf(vector[k]));
        }
        float scale = most / 127;
        memcpy(bytes + sizeof head + i * sizeof scale, &scale, sizeof scale);
        uint8_t *numbers = bytes + sizeof head + count * sizeof scale + i * width;
        for (size_t k = 0; k < width; k++) {
            numbers[k] = (uint8_t)(int8_t)(scale > 0 ? lrintf(vector[k] / scale) : 0);
        }
    }
    uint64_t hash = util_hash_large(bytes, size - sizeof hash);
    memcpy(bytes + size - sizeof hash, &hash, sizeof hash);
    return bytes;
}

static void write_whole(const char *folder, const char *path, const uint8_t *bytes, size_t size)
{
    char temporary[PATH_SIZE];
    int length = snprintf(temporary, sizeof temporary, "%s/unfinished.XXXXXX", folder);
    int descriptor = length > 0 && length < PATH_SIZE ? mkstemp(temporary) : -1;
    if (descriptor < 0) {
        return;
    }
    FILE *file = fdopen(descriptor, "wb");
    if (file == NULL) {
        close(descriptor);
    }
    bool written = file != NULL && fwrite(bytes, 1, size, file) == size;
    written = file != NULL && fclose(file) == 0 && written;
    if (!written || rename(temporary, path) != 0) {
        unlink(temporary);
    }
}

/* The path of the file that was used the longest ago, where there are too many. */
static bool find_oldest(const char *folder, char ret_path[PATH_SIZE])
{
    DIR *files = opendir(folder);
    size_t count = 0;
    time_t oldest = 0;
    for (struct dirent *entry = files != NULL ? readdir(files) : NULL; entry != NULL;
         entry = readdir(files)) {
        char path[PATH_SIZE];
        struct stat facts;
        size_t length = strlen(entry->d_name), tail = sizeof ENDING - 1;
        if (length <= tail || strcmp(entry->d_name + length - tail, ENDING) != 0 ||
            snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >= PATH_SIZE ||
            lstat(path, &facts) != 0) {
            continue;
        }
        if (count++ == 0 || facts.st_mtime < oldest) {
            oldest = facts.st_mtime;
            memcpy(ret_path, path, strlen(path) + 1);
        }
    }
    if (files != NULL) {
        closedir(files);
    }
    return count > KEPT_FILES;
}

void kept_write(const char *folder, uint64_t key, size_t count, size_t width, const float *vectors)
{
    char path[PATH_SIZE];
    if (!path_of(folder, key, path) || width > MOST_NUMBERS / (count + 1)) {
        return;
    }
    file_make_folders(path);
    uint8_t *bytes = pack(key, count, width, vectors);
    if (bytes != NULL) {
        write_whole(folder, path, bytes, size_of(count, width));
    }
    free(bytes);
    char oldest[PATH_SIZE];
    if (find_oldest(folder, oldest)) {
        unlink(oldest);
    }
}
