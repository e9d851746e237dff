#include "model/gguf.h"

#include "util/error.h"

#include <string.h>

enum {
    VERSION = 3,
    DEFAULT_ALIGNMENT = 32,
    MAX_ALIGNMENT = 1 << 16,
    MIN_KEY_BYTES = 8 + 4 + 1,
    MIN_TENSOR_BYTES = 8 + 4 + 4 + 8,
    SHOWN_NAME = 64,
};

enum value_type {
    VALUE_U8,
    VALUE_I8,
    VALUE_U16,
    VALUE_I16,
    VALUE_U32,
    VALUE_I32,
    VALUE_F32,
    VALUE_BOOL,
    VALUE_STRING,
    VALUE_ARRAY,
    VALUE_U64,
    VALUE_I64,
    VALUE_F64,
    VALUE_TYPE_COUNT,
};

/* Bytes of a value; 0: depends on the value. */
static const uint8_t value_bytes[VALUE_TYPE_COUNT] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

struct key {
    struct gguf_string name;
    uint32_t type;
    uint32_t element_type; /* of an array */
    uint64_t count;        /* of an array's elements */
    size_t at;             /* where the value, or the array's first element, begins */
};

struct gguf {
    const uint8_t *data;
    size_t size;
    struct key *keys;
    size_t key_count;
    struct gguf_tensor *tensors;
    size_t tensor_count;
};

struct reader {
    const uint8_t *data;
    size_t size;
    size_t at; /* never above size */
};

static bool skip(struct reader *reader, uint64_t count)
{
    if (count > reader->size - reader->at) {
        return false;
    }
    reader->at += (size_t)count;
    return true;
}

/* The number that `size` bytes of the file say, the lowest byte first. */
static bool read_number(struct reader *reader, size_t size, uint64_t *ret_value)
{
    if (!skip(reader, size)) {
        return false;
    }
    uint64_t value = 0;
    for (size_t i = 1; i <= size; i++) {
        value = value << 8 | reader->data[reader->at - i];
    }
    *ret_value = value;
    return true;
}

static bool read_u32(struct reader *reader, uint32_t *ret_value)
{
    uint64_t value;
    if (!read_number(reader, sizeof *ret_value, &value)) {
        return false;
    }
    *ret_value = (uint32_t)value;
    return true;
}

static bool read_u64(struct reader *reader, uint64_t *ret_value)
{
    return read_number(reader, sizeof *ret_value, ret_value);
}

static bool read_string(struct reader *reader, struct gguf_string *ret_string)
{
    uint64_t length;
    if (!read_u64(reader, &length) || !skip(reader, length)) {
        return false;
    }
    ret_string->length = (size_t)length;
    ret_string->text = (const char *)reader->data + reader->at - ret_string->length;
    return true;
}

static int shown_length(struct gguf_string name)
{
    return (int)(name.length < SHOWN_NAME ? name.length : SHOWN_NAME);
}

static bool string_equals(struct gguf_string string, const char *text)
{
    return string.length == strlen(text) && memcmp(string.text, text, string.length) == 0;
}

static int ends_inside(const char *what, struct gguf_string name, struct askdb_error *err)
{
    return error_set(err, ASKDB_MODEL, "model file ends inside %s '%.*s'", what, shown_length(name),
                     name.text);
}

static bool skip_elements(struct reader *reader, uint32_t type, uint64_t count)
{
    if (type == VALUE_STRING) {
        struct gguf_string string;
        for (uint64_t i = 0; i < count; i++) {
            if (!read_string(reader, &string)) {
                return false;
            }
        }
        return true;
    }
    return count <= reader->size / value_bytes[type] && skip(reader, count * value_bytes[type]);
}

static int read_key(struct reader *reader, struct key *key, struct askdb_error *err)
{
    if (!read_string(reader, &key->name)) {
        return error_set(err, ASKDB_MODEL, "model file ends inside the name of a key");
    }
    if (!read_u32(reader, &key->type)) {
        return ends_inside("key", key->name, err);
    }
    key->element_type = key->type;
    key->count = 1;
    if (key->type == VALUE_ARRAY &&
        (!read_u32(reader, &key->element_type) || !read_u64(reader, &key->count))) {
        return ends_inside("key", key->name, err);
    }
    if (key->element_type >= VALUE_TYPE_COUNT || key->element_type == VALUE_ARRAY) {
        return error_set(err, ASKDB_MODEL, "model file: key '%.*s' has the unknown type %u",
                         shown_length(key->name), key->name.text, (unsigned)key->element_type);
    }
    key->at = reader->at;
    if (!skip_elements(reader, key->element_type, key->count)) {
        return ends_inside("key", key->name, err);
    }
    return 0;
}

static bool row_bytes(uint32_t type, uint64_t columns, uint64_t *ret_bytes)
{
    switch ((enum gguf_type)type) {
    case GGUF_F32:
        return !__builtin_mul_overflow(columns, (uint64_t)4, ret_bytes);
    case GGUF_F16:
        return !__builtin_mul_overflow(columns, (uint64_t)2, ret_bytes);
    case GGUF_Q8_0:
        return columns % GGUF_BLOCK == 0 &&
               !__builtin_mul_overflow(columns / GGUF_BLOCK, (uint64_t)GGUF_BLOCK_BYTES, ret_bytes);
    case GGUF_I8:
        *ret_bytes = columns;
        return true;
    }
    return false;
}

static bool known_type(uint32_t type)
{
    return type == GGUF_F32 || type == GGUF_F16 || type == GGUF_Q8_0 || type == GGUF_I8;
}

/* The dimensions as rows and columns. */
static int read_shape(struct reader *reader, struct gguf_tensor *tensor, struct askdb_error *err)
{
    uint32_t count;
    if (!read_u32(reader, &count)) {
        return ends_inside("the description of tensor", tensor->name, err);
    }
    if (count < 1 || count > GGUF_MAX_DIMENSIONS) {
        return error_set(err, ASKDB_MODEL, "model file: tensor '%.*s' has %u dimensions",
                         shown_length(tensor->name), tensor->name.text, (unsigned)count);
    }
    uint64_t columns = 1;
    uint64_t rows = 1;
    bool fits = true;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t size;
        if (!read_u64(reader, &size)) {
            return ends_inside("the description of tensor", tensor->name, err);
        }
        if (i == 0) {
            columns = size;
        } else {
            fits = fits && !__builtin_mul_overflow(rows, size, &rows);
        }
    }
    if (!fits || columns > SIZE_MAX || rows > SIZE_MAX) {
        return error_set(err, ASKDB_MODEL, "model file: the size of tensor '%.*s' overflows",
                         shown_length(tensor->name), tensor->name.text);
    }
    tensor->columns = (size_t)columns;
    tensor->rows = (size_t)rows;
    return 0;
}

static int read_tensor(struct reader *reader, struct gguf_tensor *tensor, uint64_t *ret_offset,
                       uint64_t *ret_size, struct askdb_error *err)
{
    if (!read_string(reader, &tensor->name)) {
        return error_set(err, ASKDB_MODEL, "model file ends inside the name of a tensor");
    }
    int status = read_shape(reader, tensor, err);
    if (status) {
        return status;
    }
    uint32_t type;
    if (!read_u32(reader, &type) || !read_u64(reader, ret_offset)) {
        return ends_inside("the description of tensor", tensor->name, err);
    }
    if (!known_type(type)) {
        return error_set(err, ASKDB_MODEL, "model file: tensor '%.*s' has the unknown type %u",
                         shown_length(tensor->name), tensor->name.text, (unsigned)type);
    }
    uint64_t bytes = 0;
    if (!row_bytes(type, tensor->columns, &bytes) || __builtin_mul_overflow(bytes, tensor->rows, ret_size)) {
        return error_set(err, ASKDB_MODEL, "model file: the size of tensor '%.*s' overflows",
                         shown_length(tensor->name), tensor->name.text);
    }
    tensor->type = (enum gguf_type)type;
    tensor->row_bytes = (size_t)bytes;
    return 0;
}

static int read_header(struct reader *reader, uint64_t *ret_tensors, uint64_t *ret_keys,
                       struct askdb_error *err)
{
    uint32_t version;
    if (!skip(reader, 4) || memcmp(reader->data, "GGUF", 4) != 0) {
        return error_set(err, ASKDB_MODEL, "model file is not a GGUF file");
    }
    if (!read_u32(reader, &version)) {
        return error_set(err, ASKDB_MODEL, "model file ends inside its header");
    }
    if (version != VERSION) {
        return error_set(err, ASKDB_MODEL, "model file is GGUF version %u, not %d", (unsigned)version,
                         VERSION);
    }
    if (!read_u64(reader, ret_tensors) || !read_u64(reader, ret_keys)) {
        return error_set(err, ASKDB_MODEL, "model file ends inside its header");
    }
    size_t left = reader->size - reader->at;
    if (*ret_keys > left / MIN_KEY_BYTES || *ret_tensors > left / MIN_TENSOR_BYTES) {
        return error_set(err, ASKDB_MODEL, "model file is too short for its %llu keys and %llu tensors",
                         (unsigned long long)*ret_keys, (unsigned long long)*ret_tensors);
    }
    return 0;
}

static int read_keys(struct gguf *gguf, struct reader *reader, struct askdb_error *err)
{
    for (size_t i = 0; i < gguf->key_count; i++) {
        int status = read_key(reader, &gguf->keys[i], err);
        if (status) {
            return status;
        }
    }
    return 0;
}

struct extent {
    uint64_t offset, size;
};

static int read_tensors(struct gguf *gguf, struct reader *reader, struct extent *extents,
                        struct askdb_error *err)
{
    for (size_t i = 0; i < gguf->tensor_count; i++) {
        int status = read_tensor(reader, &gguf->tensors[i], &extents[i].offset, &extents[i].size, err);
        if (status) {
            return status;
        }
    }
    return 0;
}

static void reverse(uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        uint8_t kept = bytes[i];
        bytes[i] = bytes[count - 1 - i];
        bytes[count - 1 - i] = kept;
    }
}

void gguf_swap_bytes(enum gguf_type type, uint8_t *data, size_t size)
{
    static const struct {
        size_t step, number; /* a number of so many bytes in every so many */
    } layouts[] = {
        [GGUF_F32] = {4, 4},
        [GGUF_F16] = {2, 2},
        [GGUF_Q8_0] = {GGUF_BLOCK_BYTES, 2},
        [GGUF_I8] = {1, 1},
    };
    for (size_t at = 0; at < size; at += layouts[type].step) {
        reverse(data + at, layouts[type].number);
    }
}

/* Data of a tensor as this machine reads numbers: as they lie in the file, or a copy in the arena. */
static const uint8_t *native(struct arena *arena, enum gguf_type type, const uint8_t *data, size_t size)
{
    if (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__) {
        return data;
    }
    uint8_t *copy = ARENA_ARRAY(arena, uint8_t, size);
    memcpy(copy, data, size);
    gguf_swap_bytes(type, copy, size);
    return copy;
}

/* Points the tensors at their data, which begins at the next multiple of the alignment. */
static int place_tensors(struct arena *arena, struct gguf *gguf, size_t at, const struct extent *extents,
                         struct askdb_error *err)
{
    uint32_t alignment = DEFAULT_ALIGNMENT;
    gguf_get_u32(gguf, "general.alignment", &alignment);
    if (alignment == 0 || alignment > MAX_ALIGNMENT || (alignment & (alignment - 1)) != 0) {
        return error_set(err, ASKDB_MODEL, "model file: general.alignment is %u", (unsigned)alignment);
    }
    size_t padding = (alignment - at % alignment) % alignment;
    if (gguf->tensor_count > 0 && padding > gguf->size - at) {
        return error_set(err, ASKDB_MODEL, "model file ends before its tensors");
    }
    size_t base = at + padding;
    for (size_t i = 0; i < gguf->tensor_count; i++) {
        struct gguf_tensor *tensor = &gguf->tensors[i];
        if (extents[i].offset % alignment != 0) {
            return error_set(err, ASKDB_MODEL, "model file: tensor '%.*s' is not aligned",
                             shown_length(tensor->name), tensor->name.text);
        }
        size_t room = gguf->size - base;
        if (extents[i].offset > room || extents[i].size > room - extents[i].offset) {
            return ends_inside("tensor", tensor->name, err);
        }
        tensor->data =
            native(arena, tensor->type, gguf->data + base + extents[i].offset, (size_t)extents[i].size);
    }
    return 0;
}

int gguf_read(struct arena *arena, const void *data, size_t size, const struct gguf **ret_gguf,
              struct askdb_error *err)
{
    struct reader reader = {.data = data, .size = size};
    uint64_t tensors = 0;
    uint64_t keys = 0;
    int status = read_header(&reader, &tensors, &keys, err);
    if (status) {
        return status;
    }
    struct gguf *gguf = ARENA_NEW(arena, struct gguf);
    *gguf =
        (struct gguf){.data = data, .size = size, .key_count = (size_t)keys, .tensor_count = (size_t)tensors};
    gguf->keys = ARENA_ARRAY(arena, struct key, gguf->key_count + 1);
    gguf->tensors = ARENA_ARRAY(arena, struct gguf_tensor, gguf->tensor_count + 1);
    struct extent *extents = ARENA_ARRAY(arena, struct extent, gguf->tensor_count + 1);
    if ((status = read_keys(gguf, &reader, err)) || (status = read_tensors(gguf, &reader, extents, err)) ||
        (status = place_tensors(arena, gguf, reader.at, extents, err))) {
        return status;
    }
    *ret_gguf = gguf;
    return 0;
}

static const struct key *find_key(const struct gguf *gguf, const char *name, uint32_t type,
                                  uint32_t element_type)
{
    for (size_t i = 0; i < gguf->key_count; i++) {
        const struct key *key = &gguf->keys[i];
        if (string_equals(key->name, name)) {
            return key->type == type && key->element_type == element_type ? key : NULL;
        }
    }
    return NULL;
}

bool gguf_get_u32(const struct gguf *gguf, const char *key, uint32_t *ret_value)
{
    const struct key *found = find_key(gguf, key, VALUE_U32, VALUE_U32);
    if (!found) {
        return false;
    }
    struct reader reader = {.data = gguf->data, .size = gguf->size, .at = found->at};
    return read_u32(&reader, ret_value);
}

bool gguf_get_string(const struct gguf *gguf, const char *key, struct gguf_string *ret_value)
{
    const struct key *found = find_key(gguf, key, VALUE_STRING, VALUE_STRING);
    if (!found) {
        return false;
    }
    struct reader reader = {.data = gguf->data, .size = gguf->size, .at = found->at};
    return read_string(&reader, ret_value);
}

bool gguf_count_strings(const struct gguf *gguf, const char *key, size_t *ret_count)
{
    const struct key *found = find_key(gguf, key, VALUE_ARRAY, VALUE_STRING);
    if (!found) {
        return false;
    }
    *ret_count = (size_t)found->count;
    return true;
}

bool gguf_get_strings(const struct gguf *gguf, const char *key, struct gguf_string *ret_values)
{
    const struct key *found = find_key(gguf, key, VALUE_ARRAY, VALUE_STRING);
    if (!found) {
        return false;
    }
    struct reader reader = {.data = gguf->data, .size = gguf->size, .at = found->at};
    for (size_t i = 0; i < found->count; i++) {
        if (!read_string(&reader, &ret_values[i])) {
            return false;
        }
    }
    return true;
}

const struct gguf_tensor *gguf_find_tensor(const struct gguf *gguf, const char *name)
{
    for (size_t i = 0; i < gguf->tensor_count; i++) {
        if (string_equals(gguf->tensors[i].name, name)) {
            return &gguf->tensors[i];
        }
    }
    return NULL;
}

float gguf_half_to_float(uint16_t half)
{
    uint32_t sign = (uint32_t)(half & 0x8000u) << 16;
    uint32_t exponent = (half >> 10) & 0x1fu;
    uint32_t fraction = half & 0x3ffu;
    float value;
    if (exponent == 0) {
        value = (float)fraction * 0x1p-24f;
        return sign ? -value : value;
    }
    uint32_t bits = sign | (exponent == 31 ? 0x7f800000u : (exponent + 112) << 23) | fraction << 13;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static void half_row(const uint8_t *data, size_t count, float *ret_row)
{
    for (size_t i = 0; i < count; i++) {
        uint16_t half;
        memcpy(&half, data + i * sizeof half, sizeof half);
        ret_row[i] = gguf_half_to_float(half);
    }
}

void gguf_block_row(const uint8_t *data, size_t count, float *ret_row)
{
    for (size_t i = 0; i < count; i += GGUF_BLOCK, data += GGUF_BLOCK_BYTES) {
        uint16_t half;
        memcpy(&half, data, sizeof half);
        float scale = gguf_half_to_float(half);
        for (size_t j = 0; j < GGUF_BLOCK; j++) {
            ret_row[i + j] = scale * (float)(int8_t)data[sizeof half + j];
        }
    }
}

void gguf_tensor_row(const struct gguf_tensor *tensor, size_t row, float *ret_row)
{
    const uint8_t *data = tensor->data + row * tensor->row_bytes;
    switch (tensor->type) {
    case GGUF_F32:
        memcpy(ret_row, data, tensor->row_bytes);
        break;
    case GGUF_F16:
        half_row(data, tensor->columns, ret_row);
        break;
    case GGUF_Q8_0:
        gguf_block_row(data, tensor->columns, ret_row);
        break;
    case GGUF_I8:
        for (size_t i = 0; i < tensor->columns; i++) {
            ret_row[i] = (float)(int8_t)data[i];
        }
        break;
    }
}
