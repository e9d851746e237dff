#include "util/pack.h"

#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NUMBER_BYTES = 10 };

static char *grow(struct pack *pack, size_t size)
{
    if (pack->capacity - pack->size < size) {
        pack->capacity = 2 * pack->capacity + size + 1024;
        pack->bytes = memory_need(realloc(pack->bytes, pack->capacity));
    }
    return pack->bytes + pack->size;
}

/* Seven bits a byte, the lowest first (LEB128). */
void pack_number(struct pack *pack, uint64_t number)
{
    char *at = grow(pack, MOST_NUMBER_BYTES);
    for (; number >= 0x80; number >>= 7) {
        *at++ = (char)(number | 0x80);
    }
    *at++ = (char)number;
    pack->size = (size_t)(at - pack->bytes);
}

void pack_signed(struct pack *pack, int64_t number)
{
    pack_number(pack, number < 0 ? ~((uint64_t)number << 1) : (uint64_t)number << 1);
}

void pack_real(struct pack *pack, double number)
{
    memcpy(grow(pack, sizeof number), &number, sizeof number);
    pack->size += sizeof number;
}

void pack_text(struct pack *pack, const char *text)
{
    size_t length = text != NULL ? strlen(text) : 0;
    pack_number(pack, text != NULL ? length + 1 : 0);
    if (text != NULL) {
        memcpy(grow(pack, length + 1), text, length + 1);
        pack->size += length + 1;
    }
}

void pack_finish(struct pack *pack)
{
    free(pack->bytes);
    *pack = (struct pack){0};
}

uint64_t unpack_number(struct unpack *unpack)
{
    uint64_t number = 0;
    for (unsigned shift = 0; !unpack->broken && shift < 64; shift += 7) {
        if (unpack->at == unpack->size) {
            break;
        }
        unsigned char byte = (unsigned char)unpack->bytes[unpack->at++];
        number |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) {
            return number;
        }
    }
    unpack->broken = true;
    return 0;
}

int64_t unpack_signed(struct unpack *unpack)
{
    uint64_t number = unpack_number(unpack);
    return (int64_t)((number & 1) != 0 ? ~(number >> 1) : number >> 1);
}

double unpack_real(struct unpack *unpack)
{
    double number = 0;
    if (unpack->broken || unpack->size - unpack->at < sizeof number) {
        unpack->broken = true;
        return 0;
    }
    memcpy(&number, unpack->bytes + unpack->at, sizeof number);
    unpack->at += sizeof number;
    return number;
}

const char *unpack_text(struct unpack *unpack)
{
    uint64_t size = unpack_number(unpack);
    if (size == 0) {
        return NULL;
    }
    const char *text = unpack->bytes + unpack->at;
    if (size > unpack->size - unpack->at || text[size - 1] != '\0') {
        unpack->broken = true;
        return "";
    }
    unpack->at += (size_t)size;
    return text;
}

const char *unpack_word(struct unpack *unpack)
{
    const char *text = unpack_text(unpack);
    unpack->broken = unpack->broken || text == NULL;
    return text != NULL ? text : "";
}

size_t unpack_count(struct unpack *unpack)
{
    uint64_t count = unpack_number(unpack);
    if (count > unpack->size - unpack->at) {
        unpack->broken = true;
        return 0;
    }
    return (size_t)count;
}

int32_t unpack_place(struct unpack *unpack, int32_t least, size_t end)
{
    int64_t number = unpack_signed(unpack);
    if (number < least || (number >= 0 && (uint64_t)number >= end) || number > INT32_MAX) {
        unpack->broken = true;
        return least;
    }
    return (int32_t)number;
}

bool unpack_flag(struct unpack *unpack)
{
    return unpack_number(unpack) != 0;
}

bool unpack_is_whole(const struct unpack *unpack)
{
    return !unpack->broken && unpack->at == unpack->size;
}
