/* Attention with relations over packed examples, forward and backward, for kernels.py.
 *
 * Packed: the rows of all examples of a batch lie one after another, without padding. For each example and
 * head
 *
 *     S = q k' / sqrt(dh) + (q rk' / sqrt(dh) + rb)[r],  P = softmax(S),  o = P v + scatter(P by r) rv
 *
 * Rows are float32, or bfloat16 where `bf16` is set; all arithmetic is float32. */
#include "bf16.h"

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LANES = 16, MAX_RELATIONS = 6 * LANES };
/* As many sums as there are registers for. */
#ifdef __AVX512F__
enum { TILE_ROWS = 6, TILE_VECTORS = 4, TILE_LANES = 16 };
#else
enum { TILE_ROWS = 6, TILE_VECTORS = 2, TILE_LANES = 8 };
#endif

typedef float vec __attribute__((vector_size(4 * LANES), aligned(4)));
typedef float tile_vec __attribute__((vector_size(4 * TILE_LANES), aligned(4)));
typedef int32_t indexes __attribute__((vector_size(4 * LANES)));

struct attention {
    int32_t bf16, batch, heads, width; /* width: of a head, a multiple of LANES */
    int32_t query_stride, key_stride, relation_count, causal, threads;
    const int32_t *query_start, *key_start; /* [batch + 1] rows */
    const int64_t *relation_start;          /* [batch] into relations */
    const int64_t *saved_start;             /* [batch] into saved */
    const void *query, *key, *value;
    const uint8_t *relations; /* NULL: none; below MAX_RELATIONS; LANES bytes more may be read */
    const float *relation_key, *relation_value, *relation_bias; /* [R, width], [R, width], [R, heads] */
    void *output;                                               /* [rows, heads * width] */
    float *saved;                                               /* P and scatter(P), for the backward pass */
    const void *output_grad;
    void *query_grad, *key_grad, *value_grad;
    float *relation_key_grad, *relation_value_grad, *relation_bias_grad; /* added to */
};

static int padded(int n)
{
    return (n + LANES - 1) / LANES * LANES;
}

static inline __attribute__((always_inline)) void tile(const int rows, const int vectors, int depth,
                                                       const float *a, ptrdiff_t a_row, ptrdiff_t a_col,
                                                       const float *b, ptrdiff_t b_row, float *c,
                                                       ptrdiff_t c_row, int add)
{
    tile_vec sum[TILE_ROWS][TILE_VECTORS];
#pragma GCC unroll 8
    for (int i = 0; i < rows; i++) {
#pragma GCC unroll 8
        for (int j = 0; j < vectors; j++) {
            sum[i][j] = add ? *(const tile_vec *)(c + i * c_row + j * TILE_LANES) : (tile_vec){0};
        }
    }
    for (int k = 0; k < depth; k++) {
#pragma GCC unroll 8
        for (int i = 0; i < rows; i++) {
            const float x = a[i * a_row + k * a_col];
#pragma GCC unroll 8
            for (int j = 0; j < vectors; j++) {
                sum[i][j] += x * *(const tile_vec *)(b + k * b_row + j * TILE_LANES);
            }
        }
    }
#pragma GCC unroll 8
    for (int i = 0; i < rows; i++) {
#pragma GCC unroll 8
        for (int j = 0; j < vectors; j++) {
            *(tile_vec *)(c + i * c_row + j * TILE_LANES) = sum[i][j];
        }
    }
}

static inline __attribute__((always_inline)) void
column_of_tiles(const int vectors, int m, int depth, const float *a, ptrdiff_t a_row, ptrdiff_t a_col,
                const float *b, ptrdiff_t b_row, float *c, ptrdiff_t c_row, int add)
{
    int i = 0;
    for (; i + TILE_ROWS <= m; i += TILE_ROWS) {
        tile(TILE_ROWS, vectors, depth, a + i * a_row, a_row, a_col, b, b_row, c + i * c_row, c_row, add);
    }
    for (; i + 2 <= m; i += 2) {
        tile(2, vectors, depth, a + i * a_row, a_row, a_col, b, b_row, c + i * c_row, c_row, add);
    }
    for (; i < m; i++) {
        tile(1, vectors, depth, a + i * a_row, a_row, a_col, b, b_row, c + i * c_row, c_row, add);
    }
}

/* c[m, n] (+)= a[m, depth] b[depth, n]; n a multiple of LANES, a by any strides (so also transposed). */
static void multiply(int m, int n, int depth, const float *a, ptrdiff_t a_row, ptrdiff_t a_col,
                     const float *b, ptrdiff_t b_row, float *c, ptrdiff_t c_row, int add)
{
    for (int j = 0; j < n;) {
        const int vectors = (n - j) / TILE_LANES;
        if (TILE_VECTORS >= 4 && vectors >= 4) {
            column_of_tiles(TILE_VECTORS, m, depth, a, a_row, a_col, b + j, b_row, c + j, c_row, add);
            j += TILE_VECTORS * TILE_LANES;
        } else if (TILE_VECTORS >= 3 && vectors == 3) {
            column_of_tiles(TILE_VECTORS < 3 ? TILE_VECTORS : 3, m, depth, a, a_row, a_col, b + j, b_row, c + j,
                            c_row, add);
            j += 3 * TILE_LANES;
        } else if (vectors >= 2) {
            column_of_tiles(2, m, depth, a, a_row, a_col, b + j, b_row, c + j, c_row, add);
            j += 2 * TILE_LANES;
        } else {
            column_of_tiles(1, m, depth, a, a_row, a_col, b + j, b_row, c + j, c_row, add);
            j += TILE_LANES;
        }
    }
}

static void load(const struct attention *t, const void *source, int stride, int first, int rows, int head,
                 float scale, float *to)
{
    for (int i = 0; i < rows; i++) {
        const ptrdiff_t at = (ptrdiff_t)(first + i) * stride + head * t->width;
        for (int x = 0; x < t->width; x++) {
            to[i * t->width + x] = scale * (t->bf16 ? from_bf16(((const uint16_t *)source)[at + x])
                                                    : ((const float *)source)[at + x]);
        }
    }
}

static void store(const struct attention *t, const float *from, float scale, int rows, void *target,
                  int stride, int first, int head)
{
    for (int i = 0; i < rows; i++) {
        const ptrdiff_t at = (ptrdiff_t)(first + i) * stride + head * t->width;
        for (int x = 0; x < t->width; x++) {
            const float value = scale * from[i * t->width + x];
            if (t->bf16) {
                ((uint16_t *)target)[at + x] = to_bf16(value);
            } else {
                ((float *)target)[at + x] = value;
            }
        }
    }
}

/* to[width, columns] = from[rows, width]', zeros beyond `rows`. */
static void transpose(const float *from, int rows, int width, float *to, int columns)
{
    for (int x = 0; x < width; x++) {
        for (int i = 0; i < columns; i++) {
            to[x * columns + i] = i < rows ? from[i * width + x] : 0;
        }
    }
}

static void softmax(float *row, int count, int columns)
{
    float top = row[0], sum = 0;
    for (int j = 1; j < count; j++) {
        top = row[j] > top ? row[j] : top;
    }
    for (int j = 0; j < count; j++) {
        row[j] = expf(row[j] - top);
        sum += row[j];
    }
    for (int j = 0; j < count; j++) {
        row[j] /= sum;
    }
    for (int j = count; j < columns; j++) {
        row[j] = 0;
    }
}

/* row[j] += table[relation[j]], by permuting the table in registers; reads and writes whole vectors beyond
 * `columns`. */
static void gather(const float *table, const uint8_t *relation, int columns, float *row)
{
    const vec *t = (const vec *)table;
    for (int j = 0; j < columns; j += LANES) {
        indexes index;
        for (int x = 0; x < LANES; x++) {
            index[x] = relation[j + x];
        }
        const indexes low = (indexes)__builtin_shuffle(t[0], t[1], index),
                      middle = (indexes)__builtin_shuffle(t[2], t[3], index),
                      high = (indexes)__builtin_shuffle(t[4], t[5], index);
        const indexes is_low = index < 2 * LANES, is_middle = index < 4 * LANES;
        *(vec *)(row + j) += (vec)((is_low & low) | (~is_low & is_middle & middle) | (~is_middle & high));
    }
}

/* table[i, relation[i, j]] += p[i, j]. Four rows in turn: equal relations come in runs, and each sum would
 * wait for the one before. */
static void scatter(int n, int m, const float *p, int columns, const uint8_t *relation, float *table, int r)
{
    memset(table, 0, sizeof(*table) * n * r);
    int i = 0;
    for (; i + 4 <= n;
         i += 4, p += 4 * (ptrdiff_t)columns, relation += 4 * (ptrdiff_t)m, table += 4 * (ptrdiff_t)r) {
        for (int j = 0; j < m; j++) {
            table[relation[j]] += p[j];
            table[r + relation[m + j]] += p[columns + j];
            table[2 * r + relation[2 * m + j]] += p[2 * columns + j];
            table[3 * r + relation[3 * m + j]] += p[3 * columns + j];
        }
    }
    for (; i < n; i++, p += columns, relation += m, table += r) {
        for (int j = 0; j < m; j++) {
            table[relation[j]] += p[j];
        }
    }
}

/* Scratch of one thread, and the relation tables of all heads in the layouts the products need. */
struct scratch {
    float *query, *key, *value, *wide, *square, *by_relation, *out, *key_turned, *relation_key_turned,
        *relation_value_turned, *relation_bias;
    float *relation_key_grad, *relation_value_grad, *relation_bias_grad;
    void *memory;
};

static void scratch_init(struct scratch *s, const struct attention *t, int most)
{
    const size_t w = t->width, n = padded(most), r = t->relations ? padded(t->relation_count) : 0;
    const size_t sizes[] = {n * w, n * w, n * w, n * n, n * n, n * r,        n * w,
                            n * w, r * w, r * w, r * w, r * w, r * t->heads, r * t->heads};
    float **parts[] = {&s->query,
                       &s->key,
                       &s->value,
                       &s->wide,
                       &s->square,
                       &s->by_relation,
                       &s->out,
                       &s->key_turned,
                       &s->relation_key_turned,
                       &s->relation_value_turned,
                       &s->relation_key_grad,
                       &s->relation_value_grad,
                       &s->relation_bias_grad,
                       &s->relation_bias};
    size_t total = 0;
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        total += padded((int)sizes[i]) + LANES;
    }
    float *at = calloc(total, sizeof(float));
    if (!at) {
        abort();
    }
    s->memory = at;
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        *parts[i] = at;
        at += padded((int)sizes[i]) + LANES;
    }
    if (t->relations) {
        transpose(t->relation_key, t->relation_count, t->width, s->relation_key_turned, (int)r);
        transpose(t->relation_value, t->relation_count, t->width, s->relation_value_turned, (int)r);
        transpose(t->relation_bias, t->relation_count, t->heads, s->relation_bias, (int)r);
    }
}

static int most_rows(const struct attention *t)
{
    int most = 1;
    for (int b = 0; b < t->batch; b++) {
        const int q = t->query_start[b + 1] - t->query_start[b], k = t->key_start[b + 1] - t->key_start[b];
        most = q > most ? q : most;
        most = k > most ? k : most;
    }
    return most;
}

static void forward_head(const struct attention *t, struct scratch *s, int b, int head)
{
    const int w = t->width, q0 = t->query_start[b], k0 = t->key_start[b], n = t->query_start[b + 1] - q0,
              m = t->key_start[b + 1] - k0;
    const int columns = padded(m), r = t->relations ? padded(t->relation_count) : 0;
    float *p = t->saved + t->saved_start[b] + (ptrdiff_t)head * n * (columns + r),
          *by_relation = p + (ptrdiff_t)n * columns;
    load(t, t->query, t->query_stride, q0, n, head, 1 / sqrtf((float)w), s->query);
    load(t, t->key, t->key_stride, k0, m, head, 1, s->key);
    load(t, t->value, t->key_stride, k0, m, head, 1, s->value);
    transpose(s->key, m, w, s->key_turned, columns);
    multiply(n, columns, w, s->query, w, 1, s->key_turned, columns, p, columns, 0);
    const uint8_t *relation = t->relations ? t->relations + t->relation_start[b] : NULL;
    if (relation) {
        multiply(n, r, w, s->query, w, 1, s->relation_key_turned, r, s->by_relation, r, 0);
    }
    for (int i = 0; i < n; i++) {
        float *row = p + (ptrdiff_t)i * columns;
        if (relation) {
            float *scores = s->by_relation + (ptrdiff_t)i * r;
            for (int x = 0; x < r; x++) {
                scores[x] += s->relation_bias[head * r + x];
            }
            gather(scores, relation + (ptrdiff_t)i * m, columns, row);
        }
        softmax(row, t->causal ? i + 1 : m, columns);
    }
    if (relation) {
        scatter(n, m, p, columns, relation, by_relation, r);
    }
    multiply(n, w, m, p, columns, 1, s->value, w, s->out, w, 0);
    if (relation) {
        multiply(n, w, t->relation_count, by_relation, r, 1, t->relation_value, w, s->out, w, 1);
    }
    store(t, s->out, 1, n, t->output, t->heads * w, q0, head);
}

void attention_forward(const struct attention *t)
{
    const int most = most_rows(t);
#pragma omp parallel num_threads(t->threads)
    {
        struct scratch s;
        scratch_init(&s, t, most);
#pragma omp for schedule(dynamic)
        for (int i = 0; i < t->batch * t->heads; i++) {
            forward_head(t, &s, i / t->heads, i % t->heads);
        }
        free(s.memory);
    }
}

/* grad = P * (grad - sum(P * grad)) */
static void softmax_backward(const float *p, float *grad, int columns)
{
    float sum = 0;
    for (int j = 0; j < columns; j++) {
        sum += p[j] * grad[j];
    }
    for (int j = 0; j < columns; j++) {
        grad[j] = p[j] * (grad[j] - sum);
    }
}

static void backward_head(const struct attention *t, struct scratch *s, int b, int head)
{
    const int w = t->width, q0 = t->query_start[b], k0 = t->key_start[b], n = t->query_start[b + 1] - q0,
              m = t->key_start[b + 1] - k0;
    const int columns = padded(m), r = t->relations ? padded(t->relation_count) : 0;
    const float *p = t->saved + t->saved_start[b] + (ptrdiff_t)head * n * (columns + r),
                *by_relation = p + (ptrdiff_t)n * columns;
    const float scale = 1 / sqrtf((float)w);
    const uint8_t *relation = t->relations ? t->relations + t->relation_start[b] : NULL;
    float *grad = s->square;
    load(t, t->query, t->query_stride, q0, n, head, scale, s->query);
    load(t, t->key, t->key_stride, k0, m, head, 1, s->key);
    load(t, t->value, t->key_stride, k0, m, head, 1, s->value);
    load(t, t->output_grad, t->heads * w, q0, n, head, 1, s->out);
    transpose(s->value, m, w, s->key_turned, columns);
    multiply(n, columns, w, s->out, w, 1, s->key_turned, columns, grad, columns, 0);
    multiply(m, w, n, p, 1, columns, s->out, w, s->value, w, 0);
    store(t, s->value, 1, m, t->value_grad, t->key_stride, k0, head);
    if (relation) {
        multiply(n, r, w, s->out, w, 1, s->relation_value_turned, r, s->by_relation, r, 0);
        multiply(t->relation_count, w, n, by_relation, 1, r, s->out, w, s->relation_value_grad, w, 1);
    }
    for (int i = 0; i < n; i++) {
        float *row = grad + (ptrdiff_t)i * columns;
        if (relation) {
            gather(s->by_relation + (ptrdiff_t)i * r, relation + (ptrdiff_t)i * m, columns, row);
        }
        softmax_backward(p + (ptrdiff_t)i * columns, row, columns);
    }
    if (relation) {
        scatter(n, m, grad, columns, relation, s->by_relation, r);
        for (int i = 0; i < n; i++) {
            for (int x = 0; x < r; x++) {
                s->relation_bias_grad[head * r + x] += s->by_relation[i * r + x];
            }
        }
    }
    multiply(n, w, m, grad, columns, 1, s->key, w, s->out, w, 0);
    multiply(m, w, n, grad, 1, columns, s->query, w, s->value, w, 0);
    store(t, s->value, 1, m, t->key_grad, t->key_stride, k0, head);
    if (relation) {
        multiply(n, w, t->relation_count, s->by_relation, r, 1, t->relation_key, w, s->out, w, 1);
        multiply(t->relation_count, w, n, s->by_relation, 1, r, s->query, w, s->relation_key_grad, w, 1);
    }
    store(t, s->out, scale, n, t->query_grad, t->query_stride, q0, head);
}

static void add_relation_grads(const struct attention *t, const struct scratch *s)
{
    const int r = padded(t->relation_count);
    for (int x = 0; x < t->relation_count * t->width; x++) {
        t->relation_key_grad[x] += s->relation_key_grad[x];
        t->relation_value_grad[x] += s->relation_value_grad[x];
    }
    for (int x = 0; x < t->relation_count; x++) {
        for (int head = 0; head < t->heads; head++) {
            t->relation_bias_grad[x * t->heads + head] += s->relation_bias_grad[head * r + x];
        }
    }
}

void attention_backward(const struct attention *t)
{
    const int most = most_rows(t);
#pragma omp parallel num_threads(t->threads)
    {
        struct scratch s;
        scratch_init(&s, t, most);
#pragma omp for schedule(dynamic)
        for (int i = 0; i < t->batch * t->heads; i++) {
            backward_head(t, &s, i / t->heads, i % t->heads);
        }
        if (t->relations) {
#pragma omp critical
            add_relation_grads(t, &s);
        }
        free(s.memory);
    }
}
