/* AVX2, FMA and F16C. Compiled for the baseline; only called where kernels.c found the three. */
#include "model/kernels.h"

#include <immintrin.h>
#include <math.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,fma,f16c")))
#define AVX2_INLINE static inline __attribute__((always_inline, target("avx2,fma,f16c")))

enum {
    LANES = 8,
    TILE_ROWS = 6,
    TILE_WIDTH = 16,
    CHUNK = 128, /* columns of a panel at a time: 16 kB of floats stay in the first cache */
};

/* c[rows, 16] += a[rows, columns] . panel[columns, 16]; `rows` is a constant in every call. */
AVX2_INLINE void tile(size_t rows, const float *a, size_t a_stride, const float *panel, size_t columns,
                      float *c, size_t c_stride)
{
    __m256 sum[TILE_ROWS][2];
    for (size_t row = 0; row < rows; row++) {
        sum[row][0] = _mm256_loadu_ps(c + row * c_stride);
        sum[row][1] = _mm256_loadu_ps(c + row * c_stride + LANES);
    }
    for (size_t k = 0; k < columns; k++) {
        __m256 left = _mm256_loadu_ps(panel + k * MATRIX_PANEL);
        __m256 right = _mm256_loadu_ps(panel + k * MATRIX_PANEL + LANES);
        for (size_t row = 0; row < rows; row++) {
            __m256 value = _mm256_broadcast_ss(a + row * a_stride + k);
            sum[row][0] = _mm256_fmadd_ps(value, left, sum[row][0]);
            sum[row][1] = _mm256_fmadd_ps(value, right, sum[row][1]);
        }
    }
    for (size_t row = 0; row < rows; row++) {
        _mm256_storeu_ps(c + row * c_stride, sum[row][0]);
        _mm256_storeu_ps(c + row * c_stride + LANES, sum[row][1]);
    }
}

AVX2 static void tile_of(size_t rows, const float *a, size_t a_stride, const float *panel, size_t columns,
                         float *c, size_t c_stride)
{
    switch (rows) {
    case 1:
        tile(1, a, a_stride, panel, columns, c, c_stride);
        break;
    case 2:
        tile(2, a, a_stride, panel, columns, c, c_stride);
        break;
    case 3:
        tile(3, a, a_stride, panel, columns, c, c_stride);
        break;
    case 4:
        tile(4, a, a_stride, panel, columns, c, c_stride);
        break;
    case 5:
        tile(5, a, a_stride, panel, columns, c, c_stride);
        break;
    default:
        tile(TILE_ROWS, a, a_stride, panel, columns, c, c_stride);
        break;
    }
}

/* A tile at the right edge: computed beside the result, of which only `width` columns are its own. */
AVX2 static void narrow_tile(size_t rows, const float *a, size_t a_stride, const float *panel, size_t columns,
                             float *c, size_t c_stride, size_t width)
{
    float copy[TILE_ROWS * TILE_WIDTH] = {0};
    for (size_t row = 0; row < rows; row++) {
        memcpy(copy + row * TILE_WIDTH, c + row * c_stride, width * sizeof *c);
    }
    tile_of(rows, a, a_stride, panel, columns, copy, TILE_WIDTH);
    for (size_t row = 0; row < rows; row++) {
        memcpy(c + row * c_stride, copy + row * TILE_WIDTH, width * sizeof *c);
    }
}

AVX2 static void halves_to_floats(const uint16_t *halves, size_t count, float *ret_floats)
{
    for (size_t i = 0; i < count; i += LANES) {
        __m128i half = _mm_loadu_si128((const __m128i *)(halves + i));
        _mm256_storeu_ps(ret_floats + i, _mm256_cvtph_ps(half));
    }
}

AVX2 static void rows_times_panel(const float *panel, size_t columns, const float *a, size_t a_stride,
                                  size_t count, float *c, size_t c_stride, size_t width)
{
    for (size_t row = 0; row < count; row += TILE_ROWS) {
        size_t rows = count - row < TILE_ROWS ? count - row : TILE_ROWS;
        const float *left = a + row * a_stride;
        for (size_t lane = 0; lane < width; lane += TILE_WIDTH) {
            float *out = c + row * c_stride + lane;
            if (width - lane >= TILE_WIDTH) {
                tile_of(rows, left, a_stride, panel + lane, columns, out, c_stride);
            } else {
                narrow_tile(rows, left, a_stride, panel + lane, columns, out, c_stride, width - lane);
            }
        }
    }
}

AVX2 static void multiply(const struct matrix *b, const float *a, size_t a_stride, size_t count, float *c,
                          size_t c_stride)
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

AVX2_INLINE float sum_of(__m256 values)
{
    __m128 half = _mm_add_ps(_mm256_castps256_ps128(values), _mm256_extractf128_ps(values, 1));
    half = _mm_add_ps(half, _mm_movehl_ps(half, half));
    half = _mm_add_ss(half, _mm_shuffle_ps(half, half, 1));
    return _mm_cvtss_f32(half);
}

AVX2 static float dot(const float *a, const float *b, size_t count)
{
    __m256 even = _mm256_setzero_ps();
    __m256 odd = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + 2 * LANES <= count; i += 2 * LANES) {
        even = _mm256_fmadd_ps(_mm256_loadu_ps(a + i), _mm256_loadu_ps(b + i), even);
        odd = _mm256_fmadd_ps(_mm256_loadu_ps(a + i + LANES), _mm256_loadu_ps(b + i + LANES), odd);
    }
    float sum = sum_of(_mm256_add_ps(even, odd));
    for (; i < count; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

AVX2 static void add_scaled(float *y, const float *x, float scale, size_t count)
{
    __m256 factor = _mm256_set1_ps(scale);
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        _mm256_storeu_ps(y + i, _mm256_fmadd_ps(factor, _mm256_loadu_ps(x + i), _mm256_loadu_ps(y + i)));
    }
    for (; i < count; i++) {
        y[i] += scale * x[i];
    }
}

AVX2 static void relu(float *values, size_t count)
{
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        _mm256_storeu_ps(values + i, _mm256_max_ps(_mm256_loadu_ps(values + i), _mm256_setzero_ps()));
    }
    for (; i < count; i++) {
        values[i] = values[i] > 0 ? values[i] : 0;
    }
}

/* e^x for x <= 0: 2^n times the Taylor series of e^r to the seventh degree, |r| <= ln(2) / 2, which leaves
 * 1e-8. */
AVX2_INLINE __m256 exponential(__m256 x)
{
    x = _mm256_max_ps(x, _mm256_set1_ps(-87.0f));
    __m256 n = _mm256_round_ps(_mm256_mul_ps(x, _mm256_set1_ps(1.44269504f)),
                               _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    __m256 r = _mm256_fnmadd_ps(n, _mm256_set1_ps(0.693359375f), x); /* ln 2, in two parts */
    r = _mm256_fnmadd_ps(n, _mm256_set1_ps(-2.12194440e-4f), r);
    __m256 series = _mm256_set1_ps(1.0f / 5040);
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f / 720));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f / 120));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f / 24));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f / 6));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(0.5f));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f));
    series = _mm256_fmadd_ps(series, r, _mm256_set1_ps(1.0f));
    __m256i power = _mm256_slli_epi32(_mm256_cvtps_epi32(n), 23);
    return _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(series), power));
}

/* The error function by Abramowitz and Stegun's 7.1.26, which leaves 1.5e-7. */
AVX2_INLINE __m256 error_function(__m256 x)
{
    __m256 sign = _mm256_and_ps(x, _mm256_set1_ps(-0.0f));
    __m256 size = _mm256_xor_ps(x, sign);
    __m256 one = _mm256_set1_ps(1);
    __m256 t = _mm256_div_ps(one, _mm256_fmadd_ps(size, _mm256_set1_ps(0.3275911f), one));
    __m256 series = _mm256_set1_ps(1.061405429f);
    series = _mm256_fmadd_ps(series, t, _mm256_set1_ps(-1.453152027f));
    series = _mm256_fmadd_ps(series, t, _mm256_set1_ps(1.421413741f));
    series = _mm256_fmadd_ps(series, t, _mm256_set1_ps(-0.284496736f));
    series = _mm256_fmadd_ps(series, t, _mm256_set1_ps(0.254829592f));
    __m256 tail = exponential(_mm256_xor_ps(_mm256_mul_ps(x, x), _mm256_set1_ps(-0.0f)));
    __m256 positive = _mm256_fnmadd_ps(_mm256_mul_ps(series, t), tail, one);
    return _mm256_or_ps(positive, sign);
}

AVX2 static void gelu(float *values, size_t count)
{
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        __m256 x = _mm256_loadu_ps(values + i);
        __m256 part = error_function(_mm256_mul_ps(x, _mm256_set1_ps(0.70710678f)));
        __m256 half = _mm256_mul_ps(x, _mm256_set1_ps(0.5f));
        _mm256_storeu_ps(values + i, _mm256_fmadd_ps(half, part, half));
    }
    for (; i < count; i++) {
        values[i] *= 0.5f * (1 + erff(values[i] * 0.70710678f));
    }
}

AVX2 static float largest(const float *values, size_t count)
{
    float max = -INFINITY;
    __m256 maxima = _mm256_set1_ps(-INFINITY);
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        maxima = _mm256_max_ps(_mm256_loadu_ps(values + i), maxima);
    }
    float lanes[LANES];
    _mm256_storeu_ps(lanes, maxima);
    for (size_t lane = 0; lane < LANES; lane++) {
        max = lanes[lane] > max ? lanes[lane] : max;
    }
    for (; i < count; i++) {
        max = values[i] > max ? values[i] : max;
    }
    return max;
}

AVX2 static void softmax(float *values, size_t count, float scale)
{
    float max = largest(values, count);
    __m256 sums = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        __m256 x = _mm256_sub_ps(_mm256_loadu_ps(values + i), _mm256_set1_ps(max));
        x = exponential(_mm256_mul_ps(x, _mm256_set1_ps(scale)));
        sums = _mm256_add_ps(sums, x);
        _mm256_storeu_ps(values + i, x);
    }
    float sum = sum_of(sums);
    for (; i < count; i++) {
        values[i] = expf((values[i] - max) * scale);
        sum += values[i];
    }
    float factor = 1 / sum;
    for (i = 0; i < count; i++) {
        values[i] *= factor;
    }
}

AVX2_INLINE float squares_around(const float *x, float mean, size_t count)
{
    __m256 sums = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        __m256 difference = _mm256_sub_ps(_mm256_loadu_ps(x + i), _mm256_set1_ps(mean));
        sums = _mm256_fmadd_ps(difference, difference, sums);
    }
    float sum = sum_of(sums);
    for (; i < count; i++) {
        sum += (x[i] - mean) * (x[i] - mean);
    }
    return sum;
}

AVX2_INLINE float sum_of_array(const float *x, size_t count)
{
    __m256 sums = _mm256_setzero_ps();
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        sums = _mm256_add_ps(sums, _mm256_loadu_ps(x + i));
    }
    float sum = sum_of(sums);
    for (; i < count; i++) {
        sum += x[i];
    }
    return sum;
}

AVX2 static void layer_norm(const float *x, const float *weight, const float *bias, float epsilon,
                            size_t count, float *out)
{
    float mean = sum_of_array(x, count) / (float)count;
    float factor = 1 / sqrtf(squares_around(x, mean, count) / (float)count + epsilon);
    for (size_t i = 0; i < count; i++) {
        out[i] = (x[i] - mean) * factor * weight[i] + bias[i];
    }
}

AVX2 static void relation_scores(float *scores, const float *by_relation, const uint8_t *relations,
                                 size_t count, float scale)
{
    size_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        __m256i index = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(relations + i)));
        __m256 added = _mm256_i32gather_ps(by_relation, index, sizeof(float));
        __m256 scaled = _mm256_fmadd_ps(_mm256_loadu_ps(scores + i), _mm256_set1_ps(scale), added);
        _mm256_storeu_ps(scores + i, scaled);
    }
    for (; i < count; i++) {
        scores[i] = scale * scores[i] + by_relation[relations[i]];
    }
}

static void relation_weights(float *by_relation, const uint8_t *relations, const float *weights, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        by_relation[relations[i]] += weights[i];
    }
}

const struct kernels kernels_avx2 = {
    .name = "avx2",
    .half_weights = true,
    .multiply = multiply,
    .dot = dot,
    .add_scaled = add_scaled,
    .relu = relu,
    .gelu = gelu,
    .softmax = softmax,
    .layer_norm = layer_norm,
    .relation_scores = relation_scores,
    .relation_weights = relation_weights,
};

const struct kernels kernels_avx512 = {
    .name = "avx512",
    .half_weights = true,
    .multiply = kernels_multiply_avx512,
    .dot = dot,
    .add_scaled = add_scaled,
    .relu = relu,
    .gelu = gelu,
    .softmax = softmax,
    .layer_norm = layer_norm,
    .relation_scores = relation_scores,
    .relation_weights = relation_weights,
};
