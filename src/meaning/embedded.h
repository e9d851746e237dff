/* The sentence encoder's weights inside the executable. */
#ifndef MEANING_EMBEDDED_H
#define MEANING_EMBEDDED_H

#include <stddef.h>

/* The bytes of models/meaning.gguf as they were at build time. */
const void *meaning_embedded(size_t *ret_size);

#endif
