/* What is said of files of rows: all that was found out, and what a person should look at. It is kept by the table
 * and column that it is of, as a policy may hide them. */
#ifndef EXEC_CSV_NOTES_H
#define EXEC_CSV_NOTES_H

#include "exec/csv/load.h"

/* Texts are NULL where there is nothing to say. */
struct csv_column_notes {
    const char *name, *all, *alert;
    const char *guessed; /* the order of day and month */
    bool names_teller;   /* `all` does, the file that tells the order */
    const char *unnamed; /* `all` without its name */
};

struct csv_file_notes {
    const char *name;        /* as notes call it */
    const char *table;       /* NULL: it has none */
    const char *all, *alert; /* of the file as such */
    struct csv_column_notes *columns;
    size_t column_count;
    bool empty; /* left out */
};

struct csv_notes {
    struct arena *arena;
    struct csv_file_notes *files; /* in their order */
    size_t count;
    size_t teller; /* the file that tells others the order of day and month */
};

struct csv_notes *csv_notes_create(size_t files);

void csv_notes_add(struct csv_notes *notes, size_t file, const struct loader *loader);
void csv_notes_add_empty(struct csv_notes *notes, size_t file, const char *path);

/* How notes call a file. */
const char *csv_notes_file_name(const char *path);

#endif
