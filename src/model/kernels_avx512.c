/* The matrix product with AVX-512F: a row of a panel is two registers. The other kernels gain little over
 * AVX2. */
#include "model/kernels.h"

#include <immintrin.h>
#include <string.h>

#define AVX512 __attribute__((target("avx512f,avx2,fma")))
#define AVX512_INLINE static inline __attribute__((always_inline, target("avx512f,avx2,fma")))

enum {
    LANES = 16,
    TILE_ROWS = 12,
    CHUNK = 128, /* columns of a panel at a time: 16 kB of floats stay in the first cache */
};

/* c[rows, 32] += a[rows, columns] . panel[columns, 32]; `rows` is a constant in every call. */
AVX512_INLINE void tile(size_t rows, const float *a, size_t a_stride, const float *panel, size_t columns,
                        float *c, size_t c_stride)
{
    __m512 sum[TILE_ROWS][2];
    for (size_t row = 0; row < rows; row++) {
        sum[row][0] = _mm512_loadu_ps(c + row * c_stride);
        sum[row][1] = _mm512_loadu_ps(c + row * c_stride + LANES);
    }
    for (size_t k = 0; k < columns; k++) {
        __m512 left = _mm512_loadu_ps(panel + k * MATRIX_PANEL);
        __m512 right = _mm512_loadu_ps(panel + k * MATRIX_PANEL + LANES);
        for (size_t row = 0; row < rows; row++) {
            __m512 value = _mm512_set1_ps(a[row * a_stride + k]);
            sum[row][0] = _mm512_fmadd_ps(value, left, sum[row][0]);
            sum[row][1] = _mm512_fmadd_ps(value, right, sum[row][1]);
        }
    }
    for (size_t row = 0; row < rows; row++) {
        _mm512_storeu_ps(c + row * c_stride, sum[row][0]);
        _mm512_storeu_ps(c + row * c_stride + LANES, sum[row][1]);
    }
}

#define TILE_CASE(rows)                                                                                      \
    case rows:                                                                                               \
        tile(rows, a, a_stride, panel, columns, c, c_stride);                                                \
        break

AVX512 static void tile_of(size_t rows, const float *a, size_t a_stride, const float *panel, size_t columns,
                           float *c, size_t c_stride)
{
    switch (rows) {
        TILE_CASE(1);
        TILE_CASE(2);
        TILE_CASE(3);
        TILE_CASE(4);
        TILE_CASE(5);
        TILE_CASE(6);
        TILE_CASE(7);
        TILE_CASE(8);
        TILE_CASE(9);
        TILE_CASE(10);
        TILE_CASE(11);
        TILE_CASE(12);
    }
}

/* A tile at the right edge: computed beside the result, of which only `width` columns are its own. */
AVX512 static void narrow_tile(size_t rows, const float *a, size_t a_stride, const float *panel,
                               size_t columns, float *c, size_t c_stride, size_t width)
{
    float copy[TILE_ROWS * MATRIX_PANEL] = {0};
    for (size_t row = 0; row < rows; row++) {
        memcpy(copy + row * MATRIX_PANEL, c + row * c_stride, width * sizeof *c);
    }
    tile_of(rows, a, a_stride, panel, columns, copy, MATRIX_PANEL);
    for (size_t row = 0; row < rows; row++) {
        memcpy(c + row * c_stride, copy + row * MATRIX_PANEL, width * sizeof *c);
    }
}

AVX512 static void halves_to_floats(const uint16_t *halves, size_t count, float *ret_floats)
{
    for (size_t i = 0; i < count; i += LANES) {
        __m256i half = _mm256_loadu_si256((const __m256i *)(halves + i));
        _mm512_storeu_ps(ret_floats + i, _mm512_cvtph_ps(half));
    }
}

AVX512 static void rows_times_panel(const float *panel, size_t columns, const float *a, size_t a_stride,
                                    size_t count, float *c, size_t c_stride, size_t width)
{
    for (size_t row = 0; row < count; row += TILE_ROWS) {
        size_t rows = count - row < TILE_ROWS ? count - row : TILE_ROWS;
        if (width == MATRIX_PANEL) {
            tile_of(rows, a + row * a_stride, a_stride, panel, columns, c + row * c_stride, c_stride);
        } else {
            narrow_tile(rows, a + row * a_stride, a_stride, panel, columns, c + row * c_stride, c_stride,
                        width);
        }
    }
}

AVX512 void kernels_multiply_avx512(const struct matrix *b, const float *a, size_t a_stride, size_t count,
                                    float *c, size_t c_stride)
{
    float buffer[CHUNK * MATRIX_PANEL] __attribute__((aligned(POOL_ALIGNMENT)));
    for (size_t start = 0; start < b->rows; start += MATRIX_PANEL) {
        size_t width = b->rows - start < MATRIX_PANEL ? b->rows - start : MATRIX_PANEL;
        for (size_t first = 0; first < b->columns; first += CHUNK) {
            size_t columns = b->columns - first < CHUNK ? b->columns - first : CHUNK;
            size_t at = start * b->columns + first * MATRIX_PANEL;
            const float *panel = buffer;
            switch (b->kind) {
            case MATRIX_FLOATS:
                panel = (const float *)b->panels + at;
                break;
            case MATRIX_HALVES:
                halves_to_floats((const uint16_t *)b->panels + at, columns * MATRIX_PANEL, buffer);
                break;
            case MATRIX_BLOCKS:
                kernels_unpack_blocks(b, start, first, columns, buffer);
                break;
            }
            rows_times_panel(panel, columns, a + first, a_stride, count, c + start, c_stride, width);
        }
    }
}
