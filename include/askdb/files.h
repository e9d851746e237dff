/* How files of rows (CSV and the like) are read, where that is told and not found out from the file. */
#ifndef ASKDB_FILES_H
#define ASKDB_FILES_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* NULL and 0: found out. */
struct askdb_csv {
    const char *delimiter;      /* one character, "tab" or "space" (runs of blanks) */
    const char *quote;          /* one character, or "none" */
    const char *header;         /* "yes" or "no" */
    const char *encoding;       /* "utf-8", "windows-1252" (also "latin1") or "utf-16" */
    const char *decimal;        /* "." or ",": of numbers that may be read both ways */
    const char *dates;          /* "dmy", "mdy" or "ymd": of dates that may be read several ways */
    const char *const *missing; /* texts that are no values */
    size_t missing_count;
    size_t skip; /* lines above the header */
};

#ifdef __cplusplus
}
#endif

#endif
