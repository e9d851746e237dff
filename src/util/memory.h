/* Running out of memory ends the process with a word on standard error: no caller could go on. */
#ifndef UTIL_MEMORY_H
#define UTIL_MEMORY_H

#include <stddef.h>

/* "askdb: out of memory", or what else is the matter with an allocation, and SIGABRT. */
_Noreturn void memory_fail(const char *what);

/* `memory`, which an allocation has returned; ends the process where it is NULL. */
void *memory_need(void *memory);

/* Half of the machine's memory in bytes, which files of rows may fill; 0 where that is not known. */
size_t memory_half(void);

#endif
