#include "util/json.h"

#include <string.h>

bool json_has_nul(const char *text, size_t length)
{
    static const char escape[] = "u0000";
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '\0') {
            return true;
        }
        if (text[i] == '\\') { /* only within texts; the character behind it belongs to it */
            i++;
            if (length - i >= sizeof escape - 1 && memcmp(text + i, escape, sizeof escape - 1) == 0) {
                return true;
            }
        }
    }
    return false;
}
