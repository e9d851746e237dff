/* The documents of a folder and the folders in it. */
#ifndef KNOWLEDGE_FOLDER_H
#define KNOWLEDGE_FOLDER_H

#include "askdb/error.h"
#include "knowledge/corpus.h"
#include "util/work.h"

#include <stdio.h>

enum {
    FOLDER_MOST_FILES = 10000,
    FOLDER_MOST_DEPTH = 16,
    FOLDER_MOST_FILE_BYTES = 16 << 20, /* of a file, and of the text of a PDF */
    FOLDER_MOST_BYTES = 128 << 20,     /* of all */
};

/* Reads .md, .markdown, .txt, .text, .html, .htm and, where pdftotext is on PATH, .pdf into `corpus`, in the
 * order of their names; files whose name begins with a dot are none. Links to folders are not followed. What
 * cannot be read, is larger or is no text is left out, with a line in `notes`. ASKDB_USAGE where the folder
 * cannot be read, or there is no document in it; ASKDB_CANCELLED where `work` is over. */
int folder_read(const char *folder, struct corpus *corpus, const struct work *work, FILE *notes,
                struct askdb_error *err);

/* pdf.c: the text of a PDF through poppler's pdftotext, in `arena`; pages end with a form feed. ASKDB_USAGE
 * where that is not there, fails, or takes longer than 30 seconds. */
int pdf_read(struct arena *arena, const char *path, size_t most, char **ret_text, struct askdb_error *err);

#endif
