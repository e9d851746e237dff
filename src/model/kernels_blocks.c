/* Blocks of Q8_0 made into panels, with AVX2 and F16C. */
#include "model/gguf.h"
#include "model/kernels.h"

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,fma,f16c")))
#define AVX2_INLINE static inline __attribute__((always_inline, target("avx2,fma,f16c")))

enum { LANES = 8 };

/* One block each of LANES rows into a panel, from lane `lane` on. The bytes are turned round before they become
 * floats: after three interleavings the LANES bytes of a column lie side by side. */
AVX2_INLINE void eight_blocks(const uint8_t *blocks, size_t row_bytes, float *panel)
{
    /* the rows whose bytes are interleaved first: 0 with 4, 2 with 6, 1 with 5, 3 with 7 */
    static const uint8_t order[LANES] = {0, 4, 2, 6, 1, 5, 3, 7};
    float scales[LANES];
    __m256i rows[LANES], mixed[LANES];
    for (size_t row = 0; row < LANES; row++) {
        uint16_t half;
        memcpy(&half, blocks + row * row_bytes, sizeof half);
        scales[row] = _cvtsh_ss(half);
        const uint8_t *bytes = blocks + order[row] * row_bytes + sizeof half;
        rows[row] = _mm256_loadu_si256((const __m256i *)bytes);
    }
    for (int i = 0; i < LANES; i += 2) { /* halves of the 16 columns of a lane, of two rows */
        mixed[i] = _mm256_unpacklo_epi8(rows[i], rows[i + 1]);
        mixed[i + 1] = _mm256_unpackhi_epi8(rows[i], rows[i + 1]);
    }
    for (int i = 0; i < LANES; i += 4) { /* quarters, of four rows */
        rows[i] = _mm256_unpacklo_epi8(mixed[i], mixed[i + 2]);
        rows[i + 1] = _mm256_unpackhi_epi8(mixed[i], mixed[i + 2]);
        rows[i + 2] = _mm256_unpacklo_epi8(mixed[i + 1], mixed[i + 3]);
        rows[i + 3] = _mm256_unpackhi_epi8(mixed[i + 1], mixed[i + 3]);
    }
    __m256 scale = _mm256_loadu_ps(scales);
    for (size_t i = 0; i < LANES / 2;
         i++) { /* eighths, of all eight: two columns in each half of a register */
        const __m256i pairs[2] = {_mm256_unpacklo_epi8(rows[i], rows[i + 4]),
                                  _mm256_unpackhi_epi8(rows[i], rows[i + 4])};
        for (size_t j = 0; j < 2; j++) {
            const __m128i parts[2] = {_mm256_castsi256_si128(pairs[j]),
                                      _mm256_extracti128_si256(pairs[j], 1)};
            for (size_t part = 0; part < 2; part++) {
                float *column = panel + (part * GGUF_BLOCK / 2 + 4 * i + 2 * j) * MATRIX_PANEL;
                __m256i first = _mm256_cvtepi8_epi32(parts[part]);
                __m256i second = _mm256_cvtepi8_epi32(_mm_unpackhi_epi64(parts[part], parts[part]));
                _mm256_storeu_ps(column, _mm256_mul_ps(scale, _mm256_cvtepi32_ps(first)));
                _mm256_storeu_ps(column + MATRIX_PANEL, _mm256_mul_ps(scale, _mm256_cvtepi32_ps(second)));
            }
        }
    }
}

AVX2 void kernels_unpack_blocks(const struct matrix *b, size_t start, size_t first, size_t count,
                                float *ret_panel)
{
    if (b->rows - start < MATRIX_PANEL) {
        matrix_unpack_blocks(b, start, first, count, ret_panel);
        return;
    }
    size_t row_bytes = b->columns / GGUF_BLOCK * GGUF_BLOCK_BYTES;
    for (size_t lane = 0; lane < MATRIX_PANEL; lane += LANES) {
        const uint8_t *blocks =
            (const uint8_t *)b->blocks + (start + lane) * row_bytes + first / GGUF_BLOCK * GGUF_BLOCK_BYTES;
        for (size_t k = 0; k < count; k += GGUF_BLOCK, blocks += GGUF_BLOCK_BYTES) {
            eight_blocks(blocks, row_bytes, ret_panel + k * MATRIX_PANEL + lane);
        }
    }
}
