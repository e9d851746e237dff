/* Numbers and texts one after another in bytes, for what is kept between runs of one machine. What is read
 * may be anything: nothing behind the end is touched, and whatever does not fit marks the whole as broken. */
#ifndef UTIL_PACK_H
#define UTIL_PACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pack {
    char *bytes; /* to be freed */
    size_t size, capacity;
};

void pack_number(struct pack *pack, uint64_t number); /* small ones are short */
void pack_signed(struct pack *pack, int64_t number);
void pack_real(struct pack *pack, double number);
void pack_text(struct pack *pack, const char *text); /* NULL stays NULL */
void pack_finish(struct pack *pack);

struct unpack {
    const char *bytes;
    size_t size, at;
    bool broken; /* from then on numbers are 0 and texts "" */
};

uint64_t unpack_number(struct unpack *unpack);
int64_t unpack_signed(struct unpack *unpack);
double unpack_real(struct unpack *unpack);
/* A text among the bytes, as long as they are there; NULL. */
const char *unpack_text(struct unpack *unpack);
/* The same; broken where it is NULL. */
const char *unpack_word(struct unpack *unpack);

/* How many things come, each of one byte or more: more than bytes are left are too many. */
size_t unpack_count(struct unpack *unpack);
/* A number from `least` to below `end`. */
int32_t unpack_place(struct unpack *unpack, int32_t least, size_t end);
bool unpack_flag(struct unpack *unpack);

/* Everything was read, and nothing was wrong. */
bool unpack_is_whole(const struct unpack *unpack);

#endif
