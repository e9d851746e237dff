#include "util/zone.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* https://www.rfc-editor.org/rfc/rfc8536 */
enum { HEADER = 44, TYPE_BYTES = 6, LARGEST_FILE = 1 << 20, SECONDS_OF_DAY = 86400 };

static const char folder[] = "/usr/share/zoneinfo/";

/* ---- one file ---- */

static int64_t read_integer(const unsigned char *bytes, size_t length)
{
    uint64_t value = bytes[0] & 0x80 ? UINT64_MAX : 0;
    for (size_t i = 0; i < length; i++) {
        value = value << 8 | bytes[i];
    }
    return (int64_t)value;
}

/* What a header counts, none of it more than a file holds. */
struct block {
    const unsigned char *start;
    size_t utc_marks, standard_marks, leaps, times, types, characters;
    size_t time_bytes; /* 4 in the first block, 8 in the second */
};

static bool read_header(const unsigned char *bytes, size_t size, size_t time_bytes, struct block *ret_block)
{
    size_t counts[6];
    if (size < HEADER || memcmp(bytes, "TZif", 4) != 0) {
        return false;
    }
    for (size_t i = 0; i < 6; i++) {
        int64_t count = read_integer(bytes + 20 + 4 * i, 4);
        if (count < 0 || count > LARGEST_FILE) {
            return false;
        }
        counts[i] = (size_t)count;
    }
    *ret_block = (struct block){bytes + HEADER, counts[0], counts[1], counts[2],
                                counts[3],      counts[4], counts[5], time_bytes};
    return true;
}

static size_t length_of(const struct block *block)
{
    return block->times * (block->time_bytes + 1) + block->types * TYPE_BYTES + block->characters +
           block->leaps * (block->time_bytes + 4) + block->standard_marks + block->utc_marks;
}

/* The second block, where there is one, has times beyond 2038. */
static bool find_block(const unsigned char *bytes, size_t size, struct block *ret_block)
{
    if (!read_header(bytes, size, 4, ret_block) || length_of(ret_block) > size - HEADER) {
        return false;
    }
    if (bytes[4] < '2') {
        return true;
    }
    size_t first = HEADER + length_of(ret_block);
    return read_header(bytes + first, size - first, 8, ret_block) &&
           length_of(ret_block) <= size - first - HEADER;
}

bool zone_offset(const unsigned char *bytes, size_t size, int64_t time, int32_t *ret_seconds)
{
    struct block block;
    if (size > LARGEST_FILE || !find_block(bytes, size, &block) || block.types == 0) {
        return false;
    }
    const unsigned char *indices = block.start + block.times * block.time_bytes;
    size_t change = 0;
    while (change < block.times &&
           read_integer(block.start + change * block.time_bytes, block.time_bytes) <= time) {
        change++;
    }
    size_t type = change > 0 ? indices[change - 1] : 0;
    if (type >= block.types) {
        return false;
    }
    *ret_seconds = (int32_t)read_integer(indices + block.times + type * TYPE_BYTES, 4);
    return *ret_seconds > -SECONDS_OF_DAY && *ret_seconds < SECONDS_OF_DAY;
}

/* ---- by name ---- */

/* A path within the folder, and none that leads out of it. */
static bool is_name(const char *name)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
    size_t length = strlen(name);
    return length > 0 && length < ZONE_NAME_SIZE && strspn(name, letters) == length && name[0] != '/';
}

static bool offset_of(const char *name, int64_t time, int32_t *ret_seconds)
{
    char path[sizeof folder + ZONE_NAME_SIZE];
    if (!is_name(name)) {
        return false;
    }
    snprintf(path, sizeof path, "%s%s", folder, name);
    FILE *file = fopen(path, "rb");
    unsigned char *bytes = file != NULL ? malloc(LARGEST_FILE) : NULL;
    size_t size = bytes != NULL ? fread(bytes, 1, LARGEST_FILE, file) : 0;
    bool found = bytes != NULL && zone_offset(bytes, size, time, ret_seconds);
    free(bytes);
    if (file != NULL) {
        fclose(file);
    }
    return found;
}

bool zone_is_known(const char *name)
{
    int32_t seconds = 0;
    return offset_of(name, 0, &seconds);
}

static bool take_name(const char *name, char ret_name[ZONE_NAME_SIZE])
{
    bool known = zone_is_known(name);
    if (known) {
        snprintf(ret_name, ZONE_NAME_SIZE, "%s", name);
    }
    return known;
}

bool zone_of_machine(char ret_name[ZONE_NAME_SIZE])
{
    char target[300];
    const char *variable = getenv("TZ");
    if (variable != NULL && variable[0] != '\0') {
        return take_name(variable + (variable[0] == ':'), ret_name);
    }
    ssize_t length = readlink("/etc/localtime", target, sizeof target - 1);
    if (length <= 0) {
        return false;
    }
    target[length] = '\0';
    const char *name = strstr(target, "zoneinfo/");
    return name != NULL && take_name(name + strlen("zoneinfo/"), ret_name);
}

struct civil zone_today(const char *name)
{
    int32_t seconds = 0;
    int64_t now = (int64_t)time(NULL);
    if (name == NULL || !offset_of(name, now, &seconds)) {
        return civil_today();
    }
    return civil_add((struct civil){1970, 1, 1}, CIVIL_DAY, (long)((now + seconds) / SECONDS_OF_DAY));
}
