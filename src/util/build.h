/* Which build of the program this is. */
#ifndef UTIL_BUILD_H
#define UTIL_BUILD_H

#include <stdbool.h>

enum { BUILD_ID_SIZE = 65 };

/* The linker's digest of all code and data (the note NT_GNU_BUILD_ID), in hexadecimal. False where the linker
 * was not told to make one. */
bool build_id(char ret_id[BUILD_ID_SIZE]);

#endif
