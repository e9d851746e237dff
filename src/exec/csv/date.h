/* Dates as people write them, and what they are as ISO 8601. */
#ifndef EXEC_CSV_DATE_H
#define EXEC_CSV_DATE_H

#include <stdbool.h>
#include <stddef.h>

enum { DATE_SIZE = 64 };

/* The orders in which a date may be read. */
enum { DATE_YMD = 1, DATE_DMY = 2, DATE_MDY = 4 };

struct date_forms {
    int orders;     /* those that give a day that there is; a name of a month leaves one of DMY and MDY */
    bool time;      /* with a time of day */
    bool iso;       /* as SQLite and people agree: 2024-02-29, 2024-02-29T13:00:05Z */
    bool named;     /* the month has a name */
    char separator; /* between day and month: '/', '.', '-', ' ' */
};

/* False where it is no date. Blanks around it are passed over. */
bool csv_date_read(const char *text, size_t length, struct date_forms *ret_forms);

/* Writes it in ISO 8601, with seconds and fraction as they are there; returns the length, 0 where it is none
 * in this order (one of the bits). */
size_t csv_date_write(const char *text, size_t length, int order, char ret_text[DATE_SIZE]);

/* Seconds since 1970, as "YYYY-MM-DD HH:MM:SS"; returns the length. */
size_t csv_date_write_epoch(long long seconds, char ret_text[DATE_SIZE]);

#endif
