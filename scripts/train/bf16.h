/* Bfloat16: the upper half of a float32. */
#ifndef TRAIN_BF16_H
#define TRAIN_BF16_H

#include <stdint.h>
#include <string.h>

static inline float from_bf16(uint16_t x)
{
    const uint32_t bits = (uint32_t)x << 16;
    float value;
    memcpy(&value, &bits, sizeof(value));
    return value;
}

static inline uint16_t to_bf16(float x)
{
    uint32_t bits;
    memcpy(&bits, &x, sizeof(bits));
    return (uint16_t)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

#endif
