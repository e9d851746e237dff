/* Running out of memory ends the process with a word on standard error: no caller could go on. */
#ifndef UTIL_MEMORY_H
#define UTIL_MEMORY_H

#include <stddef.h>

/* "askdb: out of memory", or what else is the matter with an allocation, and SIGABRT. */
_Noreturn void memory_fail(const char *what);

/* `memory`, which an allocation has returned; ends the process where it is NULL. */
void *memory_need(void *memory);

#endif
