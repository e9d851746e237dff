/* GGUF version 3 (the ggml project's file format) over a range of memory: the metadata and tensors askdb
 * needs, as views.
 *
 *  1. "GGUF", u32 version, u64 tensor count, u64 key count, all little-endian
 *  2. keys: string name, u32 type, value; an array is u32 type, u64 count, values; a string u64 length, bytes
 *  3. tensors: string name, u32 dimensions, u64 sizes (the fastest first), u32 type, u64 offset from 5.
 *  4. padding up to general.alignment (32 unless the file says otherwise)
 *  5. the tensors' data, each at a multiple of the alignment
 *
 * Everything is checked against the range when it is opened; afterwards no view leaves it. Nothing in it is
 * assumed to be aligned in memory. */
#ifndef MODEL_GGUF_H
#define MODEL_GGUF_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Types of tensors, as the format numbers them. */
enum gguf_type {
    GGUF_F32 = 0,
    GGUF_F16 = 1,
    GGUF_Q8_0 = 8, /* blocks of an F16 scale and 32 I8 */
    GGUF_I8 = 24,
};

enum {
    GGUF_MAX_DIMENSIONS = 4,
    GGUF_BLOCK = 32, /* values of a Q8_0 block */
    GGUF_BLOCK_BYTES = 34,
};

struct gguf_string {
    const char *text; /* not NUL-terminated */
    size_t length;
};

struct gguf_tensor {
    struct gguf_string name;
    enum gguf_type type;
    size_t rows;         /* all dimensions but the fastest, multiplied */
    size_t columns;      /* the fastest dimension */
    size_t row_bytes;    /* bytes of one row */
    const uint8_t *data; /* numbers in this machine's byte order */
};

struct gguf;

/* Reads the header; the result and its arrays live in `arena`, `data` must outlive them. Where this machine's
 * byte order is not the file's, the tensors' data are copies in `arena`. ASKDB_MODEL where
 * the file is not GGUF version 3, ends early, or has a size that overflows; the message names the key or
 * tensor. */
int gguf_read(struct arena *arena, const void *data, size_t size, const struct gguf **ret_gguf,
              struct askdb_error *err);

/* Values by key; false where the key is absent or of another type. */
bool gguf_get_u32(const struct gguf *gguf, const char *key, uint32_t *ret_value);
bool gguf_get_string(const struct gguf *gguf, const char *key, struct gguf_string *ret_value);

/* An array of strings: how many there are, and they themselves, into room for as many. */
bool gguf_count_strings(const struct gguf *gguf, const char *key, size_t *ret_count);
bool gguf_get_strings(const struct gguf *gguf, const char *key, struct gguf_string *ret_values);

/* NULL where absent. */
const struct gguf_tensor *gguf_find_tensor(const struct gguf *gguf, const char *name);

/* Row `row` as floats, `tensor->columns` of them. */
void gguf_tensor_row(const struct gguf_tensor *tensor, size_t row, float *ret_row);

/* `count` values of a row of Q8_0, a multiple of GGUF_BLOCK, as floats. */
void gguf_block_row(const uint8_t *data, size_t count, float *ret_row);

/* Turns the bytes of each number of a tensor's data around, `size` bytes of whole rows; twice is as before. */
void gguf_swap_bytes(enum gguf_type type, uint8_t *data, size_t size);

/* IEEE 754 binary16 to binary32. */
float gguf_half_to_float(uint16_t half);

#endif
