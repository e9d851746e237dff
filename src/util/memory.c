#include "util/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

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

size_t memory_half(void)
{
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? (size_t)pages / 2 * (size_t)size : 0;
}
