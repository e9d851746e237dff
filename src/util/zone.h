/* Time zones by name ("Europe/Berlin"), from the system's database (RFC 8536, TZif files). */
#ifndef UTIL_ZONE_H
#define UTIL_ZONE_H

#include "util/civil.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ZONE_NAME_SIZE = 64 };

/* Is it the name of a zone that this machine knows? */
bool zone_is_known(const char *name);

/* The name of the machine's own zone: TZ, else where /etc/localtime leads. False where neither is a name. */
bool zone_of_machine(char ret_name[ZONE_NAME_SIZE]);

/* Today's date there; civil_today() where `name` is NULL or not known. */
struct civil zone_today(const char *name);

/* Seconds east of UTC at a time (of time()), from the bytes of a TZif file. False where they are none. Behind
 * the last change in the file its offset goes on. */
bool zone_offset(const unsigned char *bytes, size_t size, int64_t time, int32_t *ret_seconds);

#endif
