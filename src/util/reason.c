#include "util/reason.h"

#include <string.h>

struct reason reason_of(int code)
{
    struct reason reason = {""};
    if (strerror_r(code, reason.text, sizeof reason.text) != 0) {
        reason.text[0] = '\0';
    }
    return reason;
}
