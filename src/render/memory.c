#include "render/memory.h"

#include <stdlib.h>

static _Noreturn void die(void)
{
    fputs("askdb: out of memory\n", stderr);
    abort();
}

void memory_open(struct memory *memory)
{
    *memory = (struct memory){0};
    memory->stream = open_memstream(&memory->text, &memory->length);
    if (memory->stream == NULL) {
        die();
    }
}

void memory_close(struct memory *memory)
{
    if (fclose(memory->stream) != 0) {
        die();
    }
    memory->stream = NULL;
}
