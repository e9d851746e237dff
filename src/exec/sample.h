/* What kind of thing the values of a column are, by looking at them. */
#ifndef EXEC_SAMPLE_H
#define EXEC_SAMPLE_H

#include <stdbool.h>
#include <stddef.h>

enum sample_kind {
    SAMPLE_BLANK,    /* nothing, or only spaces */
    SAMPLE_INTEGER,  /* "-12"; at most 18 digits; not "007", which is a code */
    SAMPLE_REAL,     /* "1.5", "-.5", "1.5e10"; not "007.5" */
    SAMPLE_DATE,     /* "2024-02-29" (ISO 8601) */
    SAMPLE_DATETIME, /* "2024-02-29 13:00", with seconds, fraction, zone; also with "T" */
    SAMPLE_TEXT,
    SAMPLE_KIND_COUNT,
};

enum sample_kind exec_sample_text(const char *text, size_t length);

/* Is it what people write where there is no value ("NA", "-", "none")? Among texts it may be one. */
bool exec_sample_is_placeholder(const char *text, size_t length);

#endif
