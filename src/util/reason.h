/* What an error number means, in words. */
#ifndef UTIL_REASON_H
#define UTIL_REASON_H

struct reason {
    char text[128];
};

/* Of a value of errno; from any thread. For use as reason_of(errno).text in the arguments of a call. */
struct reason reason_of(int code);

#endif
