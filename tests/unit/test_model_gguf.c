/* Model files that are cut short, damaged or hostile are refused with a message that says what is wrong. */
#include "model/gguf.h"
#include "model_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Places in a GGUF file. */
enum {
    AT_VERSION = 4,
    AT_TENSOR_COUNT = 8,
    AT_KEY_COUNT = 16,
    AT_FIRST_KEY = 24,
};

#define LAST_TENSOR "dec.out_key.bias"

struct file {
    struct arena *arena;
    uint8_t *data;
    size_t size;
};

static int setup(void **state)
{
    struct file *file = calloc(1, sizeof *file);
    file->arena = arena_create();
    file->data = fixture_read(file->arena, fixture_path(file->arena, "tiny.gguf"), &file->size);
    *state = file;
    return 0;
}

static int teardown(void **state)
{
    struct file *file = *state;
    arena_destroy(file->arena);
    free(file);
    return 0;
}

/* Opens an exact copy, so that a read past its end is seen by the sanitizer. */
static int open_copy(const uint8_t *data, size_t size, struct askdb_error *err)
{
    uint8_t *copy = malloc(size + (size == 0));
    struct model *model = NULL;
    memcpy(copy, data, size);
    int status = model_open_memory(copy, size, &model, err);
    model_close(&model);
    free(copy);
    return status;
}

static void expect_refused(const struct file *file, const char *message)
{
    struct askdb_error err = {0};
    assert_int_equal(open_copy(file->data, file->size, &err), -ASKDB_MODEL);
    assert_int_equal(err.status, ASKDB_MODEL);
    assert_string_equal(err.message, message);
}

/* Just behind the given text. */
static size_t behind(const struct file *file, const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 0; at + length <= file->size; at++) {
        if (memcmp(file->data + at, text, length) == 0) {
            return at + length;
        }
    }
    fail_msg("'%s' is not in the file", text);
    return 0;
}

/* The file with some bytes replaced, until the next call. */
static void expect_refused_with(struct file *file, size_t at, const void *bytes, size_t size,
                                const char *message)
{
    uint8_t saved[64];
    assert_true(size <= sizeof saved && at + size <= file->size);
    memcpy(saved, file->data + at, size);
    memcpy(file->data + at, bytes, size);
    expect_refused(file, message);
    memcpy(file->data + at, saved, size);
}

static void expect_refused_u32(struct file *file, size_t at, uint32_t value, const char *message)
{
    expect_refused_with(file, at, &value, sizeof value, message);
}

static void expect_refused_u64(struct file *file, size_t at, uint64_t value, const char *message)
{
    expect_refused_with(file, at, &value, sizeof value, message);
}

static void test_the_whole_file_opens_and_has_a_digest(void **state)
{
    const struct file *file = *state;
    struct model *model = NULL;
    struct askdb_error err = {0};
    assert_int_equal(model_open(fixture_path(file->arena, "tiny.gguf"), &model, &err), 0);
    assert_int_equal(strlen(model_digest(model)), 16);
    char digest[17];
    memcpy(digest, model_digest(model), sizeof digest);
    model_close(&model);
    assert_null(model);
    file->data[file->size - 1] ^= 1;
    assert_int_equal(model_open_memory(file->data, file->size, &model, &err), 0);
    assert_string_not_equal(model_digest(model), digest);
    file->data[file->size - 1] ^= 1;
    model_close(&model);
}

static void test_a_file_cut_anywhere_is_refused(void **state)
{
    const struct file *file = *state;
    for (size_t size = 0; size < file->size - 32; size += 97) {
        struct askdb_error err = {0};
        assert_int_equal(open_copy(file->data, size, &err), -ASKDB_MODEL);
        assert_true(err.message[0] != '\0');
    }
}

static void test_a_header_cut_at_every_byte_is_refused(void **state)
{
    const struct file *file = *state;
    size_t header = behind(file, LAST_TENSOR);
    for (size_t size = 0; size < header; size++) {
        struct askdb_error err = {0};
        assert_int_equal(open_copy(file->data, size, &err), -ASKDB_MODEL);
    }
}

static void test_a_cut_file_says_where_it_ends(void **state)
{
    struct file file = *(struct file *)*state;
    file.size = file.size - 32;
    expect_refused(&file, "model file ends inside tensor '" LAST_TENSOR "'");
    file.size = behind(&file, "askdb.vocabulary") + 100;
    expect_refused(&file, "model file is too short for its 18 keys and 77 tensors");
}

static void test_other_files_are_refused(void **state)
{
    struct file *file = *state;
    expect_refused_with(file, 0, "GGML", 4, "model file is not a GGUF file");
    expect_refused_u32(file, AT_VERSION, 2, "model file is GGUF version 2, not 3");
    expect_refused_with(file, behind(file, "general.architecture") + 4 + 8, "llama", 5,
                        "model file is not a model of askdb");
}

static void test_counts_that_overflow_are_refused(void **state)
{
    struct file *file = *state;
    expect_refused_u64(file, AT_KEY_COUNT, UINT64_MAX,
                       "model file is too short for its 18446744073709551615 keys and 77 tensors");
    expect_refused_u64(file, AT_TENSOR_COUNT, UINT64_MAX / 2,
                       "model file is too short for its 18 keys and 9223372036854775807 tensors");
    expect_refused_u64(file, AT_FIRST_KEY, UINT64_MAX, "model file ends inside the name of a key");
    size_t vocabulary = behind(file, "askdb.vocabulary");
    expect_refused_u64(file, vocabulary + 8, UINT64_MAX, "model file ends inside key 'askdb.vocabulary'");
    expect_refused_u64(file, vocabulary + 16, UINT64_MAX - 7,
                       "model file ends inside key 'askdb.vocabulary'");
    expect_refused_u32(file, vocabulary, 99, "model file: key 'askdb.vocabulary' has the unknown type 99");
    expect_refused_u32(file, vocabulary + 4, 9, "model file: key 'askdb.vocabulary' has the unknown type 9");
}

static void test_shapes_that_overflow_are_refused(void **state)
{
    struct file *file = *state;
    size_t tensor = behind(file, "enc.0.qkv.weight");
    const char *overflow = "model file: the size of tensor 'enc.0.qkv.weight' overflows";
    const uint64_t product[2] = {1ULL << 32, 1ULL << 32};
    expect_refused_u32(file, tensor, 0, "model file: tensor 'enc.0.qkv.weight' has 0 dimensions");
    expect_refused_u32(file, tensor, 5, "model file: tensor 'enc.0.qkv.weight' has 5 dimensions");
    expect_refused_u64(file, tensor + 4, UINT64_MAX, overflow);
    expect_refused_u64(file, tensor + 12, UINT64_MAX / 4, overflow);
    expect_refused_with(file, tensor + 4, product, sizeof product, overflow);
    expect_refused_u64(file, tensor + 12, 1ULL << 40, "model file ends inside tensor 'enc.0.qkv.weight'");
    expect_refused_u32(file, tensor + 20, 77,
                       "model file: tensor 'enc.0.qkv.weight' has the unknown type 77");
    expect_refused_u64(file, tensor + 24, UINT64_MAX - 31,
                       "model file ends inside tensor 'enc.0.qkv.weight'");
    expect_refused_u64(file, tensor + 24, 1, "model file: tensor 'enc.0.qkv.weight' is not aligned");
}

static void test_missing_and_misshapen_tensors_are_named(void **state)
{
    struct file *file = *state;
    size_t tensor = behind(file, "enc.1.ff1.weight");
    expect_refused_u64(file, tensor + 12, 3, "model file: tensor 'enc.1.ff1.weight' is 3 x 32, not 44 x 32");
    expect_refused_with(file, tensor - 1, "T", 1, "model file has no tensor 'enc.1.ff1.weight'");
    expect_refused_u32(file, behind(file, "word.glove") + 20, 1,
                       "model file: tensor 'word.glove' has type 1, not 24");
}

static void test_settings_out_of_bounds_are_refused(void **state)
{
    struct file *file = *state;
    expect_refused_u32(file, behind(file, "askdb.heads") + 4, 5,
                       "model file: the width 32 does not divide into 5 heads");
    expect_refused_u32(file, behind(file, "askdb.heads") + 4, 0,
                       "model file: askdb.heads is 0, not between 1 and 4096");
    expect_refused_u32(file, behind(file, "askdb.encoder_layers") + 4, UINT32_MAX,
                       "model file: askdb.encoder_layers is 4294967295, not between 1 and 64");
    expect_refused_u32(file, behind(file, "askdb.relations") + 4, 70,
                       "model file: askdb.relations is 70, not between 71 and 91");
    expect_refused_u32(file, behind(file, "askdb.format") + 4, 2,
                       "model file: askdb.format is 2, this program has 1");
    expect_refused_u32(file, behind(file, "general.alignment") + 4, 48,
                       "model file: general.alignment is 48");
    expect_refused_u32(file, behind(file, "askdb.learned_words") + 4, 1000,
                       "model file: askdb.vocabulary has 37 words, askdb.learned_words is 1000");
    expect_refused_with(file, behind(file, "askdb.width") - 1, "H", 1,
                        "model file has no number 'askdb.width'");
}

static void test_any_single_damaged_byte_of_the_header_is_survived(void **state)
{
    struct file *file = *state;
    size_t header = behind(file, LAST_TENSOR) + 24;
    for (size_t at = 0; at < header; at++) {
        struct askdb_error err = {0};
        file->data[at] ^= 0x81;
        open_copy(file->data, file->size, &err);
        file->data[at] ^= 0x81;
    }
}

static void test_files_that_cannot_be_read_are_named(void **state)
{
    (void)state;
    struct model *model = NULL;
    struct askdb_error err = {0};
    assert_int_equal(model_open("no/such/model.gguf", &model, &err), -ASKDB_MODEL);
    assert_string_equal(err.message,
                        "cannot open model file 'no/such/model.gguf': No such file or directory");
    assert_int_equal(model_open("/", &model, &err), -ASKDB_MODEL);
    assert_string_equal(err.message, "model file '/' is not a regular file");
    assert_int_equal(model_open("/dev/null", &model, &err), -ASKDB_MODEL);
    assert_null(model);
}

static void test_half_floats_are_converted_exactly(void **state)
{
    (void)state;
    assert_true(gguf_half_to_float(0x3c00) == 1.0f);
    assert_true(gguf_half_to_float(0xc000) == -2.0f);
    assert_true(gguf_half_to_float(0x7bff) == 65504.0f);
    assert_true(gguf_half_to_float(0x0001) == 0x1p-24f);
    assert_true(gguf_half_to_float(0x83ff) == -0x1.ff8p-15f);
    assert_true(gguf_half_to_float(0x0400) == 0x1p-14f);
    assert_true(gguf_half_to_float(0x7c00) > 3e38f);
    assert_true(gguf_half_to_float(0x7e00) != gguf_half_to_float(0x7e00));
}

static void test_bytes_are_turned_around_number_by_number(void **state)
{
    (void)state;
    static const uint8_t plain[] = {1, 2, 3, 4, 5, 6, 7, 8}, words[] = {4, 3, 2, 1, 8, 7, 6, 5};
    static const uint8_t halves[] = {2, 1, 4, 3, 6, 5, 8, 7};
    const struct {
        enum gguf_type type;
        const uint8_t *turned;
    } cases[] = {{GGUF_F32, words}, {GGUF_F16, halves}, {GGUF_I8, plain}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        uint8_t data[sizeof plain];
        memcpy(data, plain, sizeof data);
        gguf_swap_bytes(cases[i].type, data, sizeof data);
        assert_memory_equal(data, cases[i].turned, sizeof data);
        gguf_swap_bytes(cases[i].type, data, sizeof data);
        assert_memory_equal(data, plain, sizeof data);
    }
}

static void test_of_a_block_only_the_scale_is_turned_around(void **state)
{
    (void)state;
    uint8_t data[2 * GGUF_BLOCK_BYTES];
    for (size_t i = 0; i < sizeof data; i++) {
        data[i] = (uint8_t)i;
    }
    gguf_swap_bytes(GGUF_Q8_0, data, sizeof data);
    for (size_t i = 0; i < sizeof data; i++) {
        assert_int_equal(data[i], i % GGUF_BLOCK_BYTES < 2 ? i ^ 1 : i);
    }
}

static void test_rows_of_every_type_are_read(void **state)
{
    (void)state;
    uint8_t data[2 * GGUF_BLOCK_BYTES] = {0};
    float row[GGUF_BLOCK];
    const uint16_t half = 0x3800; /* 0.5 */
    memcpy(data + GGUF_BLOCK_BYTES, &half, sizeof half);
    data[GGUF_BLOCK_BYTES + 2] = (uint8_t)-7;
    data[GGUF_BLOCK_BYTES + 2 + 31] = 100;
    struct gguf_tensor tensor = {
        .type = GGUF_Q8_0, .rows = 2, .columns = GGUF_BLOCK, .row_bytes = GGUF_BLOCK_BYTES, .data = data};
    gguf_tensor_row(&tensor, 1, row);
    assert_true(row[0] == -3.5f && row[1] == 0 && row[31] == 50);
    tensor = (struct gguf_tensor){.type = GGUF_I8, .rows = 34, .columns = 2, .row_bytes = 2, .data = data};
    gguf_tensor_row(&tensor, 18, row);
    assert_true(row[0] == -7 && row[1] == 0);
    const float floats[4] = {1, 2, 3, 4};
    tensor = (struct gguf_tensor){
        .type = GGUF_F32, .rows = 2, .columns = 2, .row_bytes = 8, .data = (const uint8_t *)floats};
    gguf_tensor_row(&tensor, 1, row);
    assert_true(row[0] == 3 && row[1] == 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_whole_file_opens_and_has_a_digest),
        cmocka_unit_test(test_a_file_cut_anywhere_is_refused),
        cmocka_unit_test(test_a_header_cut_at_every_byte_is_refused),
        cmocka_unit_test(test_a_cut_file_says_where_it_ends),
        cmocka_unit_test(test_other_files_are_refused),
        cmocka_unit_test(test_counts_that_overflow_are_refused),
        cmocka_unit_test(test_shapes_that_overflow_are_refused),
        cmocka_unit_test(test_missing_and_misshapen_tensors_are_named),
        cmocka_unit_test(test_settings_out_of_bounds_are_refused),
        cmocka_unit_test(test_any_single_damaged_byte_of_the_header_is_survived),
        cmocka_unit_test(test_files_that_cannot_be_read_are_named),
        cmocka_unit_test(test_half_floats_are_converted_exactly),
        cmocka_unit_test(test_bytes_are_turned_around_number_by_number),
        cmocka_unit_test(test_of_a_block_only_the_scale_is_turned_around),
        cmocka_unit_test(test_rows_of_every_type_are_read),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
