/* Dates as people write them, and what they are as ISO 8601. */
#ifndef EXEC_CSV_DATE_H
#define EXEC_CSV_DATE_H

#include <stdbool.h>
#include <stddef.h>

enum { DATE_SIZE = 64 };

/* The orders in which a date may be read. */
enum { DATE_YMD = 1, DATE_DMY = 2, DATE_MDY = 4 };

enum date_shape {
    DATE_NONE,   /* is not written as a date */
    DATE_DAY,    /* is one, perhaps with a time */
    DATE_NO_DAY, /* is written as one, but no day of the calendar or no time of a day: 31-Nov-2024 */
    DATE_EMPTY,  /* is what programs write where there is none: 00/00/0000, 9999-99-99, "  /  /" */
};

struct date_forms {
    int orders;     /* those that give a day that there is; a name of a month leaves one of DMY and MDY */
    bool time;      /* with a time of day */
    bool odd_time;  /* which there is not: 25:61 */
    bool iso;       /* as SQLite and people agree: 2024-02-29, 2024-02-29T13:00:05Z */
    bool named;     /* the month has a name */
    bool weak;      /* three numbers of two digits alone, which codes have as well: 29/02/24 */
    char separator; /* between day and month: '/', '.', '-', ' ' */
};

/* Blanks around it are passed over; *ret_forms is set for days and for what is written as one. */
enum date_shape csv_date_read(const char *text, size_t length, struct date_forms *ret_forms);

/* The same of "08:30" and "08:30:15", which is no day: DATE_NONE, DATE_DAY for a time of day, and DATE_NO_DAY
 * where minutes or seconds are too many, so that it is no length of time either. */
enum date_shape csv_clock_read(const char *text, size_t length);

/* Writes it in ISO 8601, with seconds and fraction as they are there; returns the length, 0 where it is none
 * in this order (one of the bits). */
size_t csv_date_write(const char *text, size_t length, int order, char ret_text[DATE_SIZE]);

/* Seconds since 1970, as "YYYY-MM-DD HH:MM:SS"; returns the length. */
size_t csv_date_write_epoch(long long seconds, char ret_text[DATE_SIZE]);

#endif
