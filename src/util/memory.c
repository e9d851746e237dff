#include "util/memory.h"

#include <stdio.h>
#include <stdlib.h>

void memory_fail(const char *what)
{
    fprintf(stderr, "askdb: %s\n", what);
    abort();
}

void *memory_need(void *memory)
{
    if (memory == NULL) {
        memory_fail("out of memory");
    }
    return memory;
}
