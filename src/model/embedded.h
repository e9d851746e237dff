/* The weights inside the executable. */
#ifndef MODEL_EMBEDDED_H
#define MODEL_EMBEDDED_H

#include <stddef.h>

/* The bytes of models/askdb.gguf as they were at build time. */
const void *model_embedded(size_t *ret_size);

#endif
