/* The bytes of a file as UTF-8, from its beginning as often as one likes: packed by gzip or not, from
 * standard input, in one of the usual encodings. */
#ifndef EXEC_CSV_SOURCE_H
#define EXEC_CSV_SOURCE_H

#include "askdb/error.h"

#include <stddef.h>

struct csv_source;
struct work;

enum csv_encoding { CSV_UTF_8, CSV_WINDOWS_1252, CSV_UTF_16_LE, CSV_UTF_16_BE };

/* Opens a file, or standard input for "-", which may come as a pipe. `encoding` is a name as people write it
 * ("utf-8", "windows-1252", "latin1", "utf-16"); NULL: by the file's bytes, all of them. Reading, waiting for a
 * pipe too, ends with `work` (NULL: never). ASKDB_CONNECT where it cannot be read, is no text, or a pipe has
 * more than there is room for; ASKDB_CANCELLED; ASKDB_USAGE for an encoding of another name. */
int csv_source_open(const char *path, const char *encoding, const struct work *work,
                    struct csv_source **ret_source, struct askdb_error *err);
void csv_source_close(struct csv_source *source); /* may be NULL */

/* Back to the beginning, behind the byte order mark. */
int csv_source_rewind(struct csv_source *source, struct askdb_error *err);

/* Up to `size` bytes, at least 4, into `buffer`; *ret_length is 0 at the end. ASKDB_CONNECT where the file is
 * damaged. */
int csv_source_read(struct csv_source *source, char *buffer, size_t size, size_t *ret_length,
                    struct askdb_error *err);

/* ASKDB_CANCELLED where its work is over: what takes long over one block of it asks. */
int csv_source_hear(const struct csv_source *source, struct askdb_error *err);

/* All of it, NUL-terminated, for free(). ASKDB_CONNECT where it has more than `most` bytes. */
int csv_source_read_all(struct csv_source *source, size_t most, char **ret_text, size_t *ret_length,
                        struct askdb_error *err);

const char *csv_source_path(const struct csv_source *source);
enum csv_encoding csv_source_encoding(const struct csv_source *source);
/* The bytes of a file in UTF-8 that are none, where it was looked at. */
size_t csv_source_bad_bytes(const struct csv_source *source);

#endif
