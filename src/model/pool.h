/* Memory for large arrays: zeroed, aligned for the widest registers, on huge pages where the system has them.
 * A first touch of an ordinary page costs up to 10 microseconds on virtual machines, which for a model's
 * weights adds up to more than the rest of loading it. */
#ifndef MODEL_POOL_H
#define MODEL_POOL_H

#include <stddef.h>

enum { POOL_ALIGNMENT = 64 };

struct pool;

struct pool *pool_create(void);
void pool_destroy(struct pool *pool);

/* `count` objects of `size` bytes, never NULL: as with arenas, running out of memory ends the process. Lives
 * until the pool. */
void *pool_alloc(struct pool *pool, size_t count, size_t size);

#define POOL_ARRAY(pool, type, count) ((type *)pool_alloc((pool), (count), sizeof(type)))

/* A matrix of floats. */
float *pool_floats(struct pool *pool, size_t rows, size_t columns);

#endif
