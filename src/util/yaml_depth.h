/* What is asked of YAML before it is loaded. */
#ifndef UTIL_YAML_DEPTH_H
#define UTIL_YAML_DEPTH_H

#include <stdbool.h>
#include <stddef.h>

/* The line, from 1, where the text is nested more than `most` deep, 0: nowhere. Loading takes time with the
 * square of the depth, and stack with the depth. Text that is no YAML is read as far as it is. */
size_t yaml_too_deep(const char *text, size_t length, size_t most);

#endif
