#include "util/hash.h"

#include <string.h>

uint64_t util_hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        hash = (hash ^ ((const unsigned char *)bytes)[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}

/* Four running multiplications over words of 8 bytes. */
uint64_t util_hash_large(const void *bytes, size_t size)
{
    const uint8_t *data = bytes;
    static const uint64_t factor = 0x9e3779b97f4a7c15u;
    uint64_t lanes[4] = {size, size + 1, size + 2, size + 3};
    size_t at = 0;
    for (; size - at >= sizeof lanes; at += sizeof lanes) {
        uint64_t words[4];
        memcpy(words, data + at, sizeof words);
        for (size_t i = 0; i < 4; i++) {
            lanes[i] = (lanes[i] ^ words[i]) * factor;
            lanes[i] = lanes[i] << 31 | lanes[i] >> 33;
        }
    }
    uint64_t hash = 0;
    for (size_t i = 0; i < 4; i++) {
        hash = (hash ^ lanes[i]) * factor;
        hash ^= hash >> 29;
    }
    for (; at < size; at++) {
        hash = (hash ^ data[at]) * factor;
        hash ^= hash >> 29;
    }
    return hash;
}
