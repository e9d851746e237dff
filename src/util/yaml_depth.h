/* What is asked of YAML before it is loaded. */
#ifndef UTIL_YAML_DEPTH_H
#define UTIL_YAML_DEPTH_H

#include <stdbool.h>
#include <stddef.h>

/* NULL, or what is wrong with the text, and in *ret_line, from 1, where: nested more than `most` deep (loading
 * takes time with the square of the depth, and stack with the depth), or a scalar with U+0000 in it ("\0"),
 * which would end there. Text that is no YAML is read as far as it is. */
const char *yaml_unfit(const char *text, size_t length, size_t most, size_t *ret_line);

#endif
