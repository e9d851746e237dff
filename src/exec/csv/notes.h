/* What is said of files of rows: all that was found out, and what a person should look at. */
#ifndef EXEC_CSV_NOTES_H
#define EXEC_CSV_NOTES_H

#include "exec/csv/load.h"

struct csv_notes {
    struct arena *arena;
    struct csv_file_notes {
        const char *path;
        const char *all;   /* lines */
        const char *alert; /* one line without its end; NULL: none */
        bool empty;        /* left out */
    } * files;             /* in the order of the files */
    size_t count;
};

struct csv_notes *csv_notes_create(size_t files);
void csv_notes_destroy(struct csv_notes *notes);

void csv_notes_add(struct csv_notes *notes, size_t file, const struct loader *loader);
void csv_notes_add_empty(struct csv_notes *notes, size_t file, const char *path);

/* The lines, for free(): all of them; and few, one a file. `db` has the tables. */
char *csv_notes_all(const struct csv_notes *notes, sqlite3 *db);
char *csv_notes_alerts(const struct csv_notes *notes, sqlite3 *db);

/* How notes call a file. */
const char *csv_notes_file_name(const char *path);

#endif
