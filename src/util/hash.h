/* 64 bits, FNV-1a where nothing else is said: tells things apart that no one tries to make alike. */
#ifndef UTIL_HASH_H
#define UTIL_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t util_hash_bytes(uint64_t hash, const void *bytes, size_t size);

/* Of many bytes at once: another hash, some ten times as fast. */
uint64_t util_hash_large(const void *bytes, size_t size);

#endif
