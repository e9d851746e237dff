#include "model/embedded.h"

/* In the assembler that embed.sh makes. */
extern const unsigned char model_data_begin[], model_data_end[];

const void *model_embedded(size_t *ret_size)
{
    *ret_size = (size_t)(model_data_end - model_data_begin);
    return model_data_begin;
}
