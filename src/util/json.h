/* What JSON can say and a C string cannot hold. */
#ifndef UTIL_JSON_H
#define UTIL_JSON_H

#include <stdbool.h>
#include <stddef.h>

/* Is there U+0000 in the JSON text, as a byte or as the escape of one? What parses it would cut a text there.
 */
bool json_has_nul(const char *text, size_t length);

#endif
