/* Time zone files: whatever the bytes are, an offset within a day of UTC or none.
 *
 * Built with libFuzzer (-DFUZZ_LIBFUZZER), a fuzz target; else a program that runs the files it is given. */
#include "util/zone.h"

#include "fuzz_main.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int64_t times[] = {INT64_MIN, -1, 0, 1711846800, INT64_MAX};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        int32_t seconds = 0;
        if (zone_offset(data, size, times[i], &seconds) && (seconds <= -86400 || seconds >= 86400)) {
            __builtin_trap();
        }
    }
    return 0;
}
