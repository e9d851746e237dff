#include "model/embedded.h"

/* In the assembler that embed.sh makes. */
extern const unsigned char askdb_model_begin[], askdb_model_end[];

const void *model_embedded(size_t *ret_size)
{
    *ret_size = (size_t)(askdb_model_end - askdb_model_begin);
    return askdb_model_begin;
}
