#include "meaning/kept.h"

#include "util/store.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_NUMBERS = 1 << 28 };

/* The bytes: how many vectors there are and how wide they are, `count` scales (binary32), count * width whole
 * numbers of 8 bits. */
struct head {
    uint64_t count, width;
};

static const char KIND[] = "vectors";

static size_t size_of(size_t count, size_t width)
{
    return sizeof(struct head) + count * (sizeof(float) + width);
}

static void unpack(const char *bytes, size_t count, size_t width, float *ret_vectors)
{
    for (size_t i = 0; i < count; i++) {
        float scale;
        const char *numbers = bytes + sizeof(struct head) + count * sizeof scale + i * width;
        memcpy(&scale, bytes + sizeof(struct head) + i * sizeof scale, sizeof scale);
        for (size_t k = 0; k < width; k++) {
            ret_vectors[i * width + k] = scale * (float)(int8_t)numbers[k];
        }
    }
}

bool kept_read(const char *folder, uint64_t key, size_t count, size_t width, float *ret_vectors)
{
    struct head head = {count, width};
    struct store_bytes bytes = {0};
    if (width > MOST_NUMBERS / (count + 1) || !store_read(folder, KIND, key, &bytes)) {
        return false;
    }
    bool found = bytes.size == size_of(count, width) && memcmp(bytes.bytes, &head, sizeof head) == 0;
    if (found) {
        unpack(bytes.bytes, count, width, ret_vectors);
    }
    free(bytes.bytes);
    return found;
}

static float scale_of(const float *vector, size_t width)
{
    float most = 0;
    for (size_t k = 0; k < width; k++) {
        most = fmaxf(most, fabsf(vector[k]));
    }
    return most / 127;
}

static int8_t number_of(float value, float scale)
{
    return (int8_t)(scale > 0 ? lrintf(value / scale) : 0);
}

void kept_round(size_t count, size_t width, float *vectors)
{
    for (size_t i = 0; i < count; i++) {
        float *vector = vectors + i * width, scale = scale_of(vector, width);
        for (size_t k = 0; k < width; k++) {
            vector[k] = scale * (float)number_of(vector[k], scale);
        }
    }
}

static uint8_t *pack(size_t count, size_t width, const float *vectors)
{
    struct head head = {count, width};
    uint8_t *bytes = malloc(size_of(count, width));
    if (bytes == NULL) {
        return NULL;
    }
    memcpy(bytes, &head, sizeof head);
    for (size_t i = 0; i < count; i++) {
        const float *vector = vectors + i * width;
        float scale = scale_of(vector, width);
        memcpy(bytes + sizeof head + i * sizeof scale, &scale, sizeof scale);
        uint8_t *numbers = bytes + sizeof head + count * sizeof scale + i * width;
        for (size_t k = 0; k < width; k++) {
            numbers[k] = (uint8_t)number_of(vector[k], scale);
        }
    }
    return bytes;
}

void kept_write(const char *folder, uint64_t key, size_t count, size_t width, const float *vectors)
{
    uint8_t *bytes = width <= MOST_NUMBERS / (count + 1) ? pack(count, width, vectors) : NULL;
    if (bytes != NULL) {
        store_write(folder, KIND, key, bytes, size_of(count, width));
    }
    free(bytes);
}
