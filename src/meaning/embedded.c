#include "meaning/embedded.h"

/* In the assembler that src/model/embed.sh makes. */
extern const unsigned char meaning_data_begin[], meaning_data_end[];

const void *meaning_embedded(size_t *ret_size)
{
    *ret_size = (size_t)(meaning_data_end - meaning_data_begin);
    return meaning_data_begin;
}
