#include "render/memory.h"

#include "util/text.h"

#include <stdlib.h>

void memory_open(struct memory *memory)
{
    *memory = (struct memory){0};
    memory->stream = text_stream(&memory->text, &memory->length);
}

void memory_close(struct memory *memory)
{
    text_end(memory->stream);
    memory->stream = NULL;
}
