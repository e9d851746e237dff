/* askdb-word-vectors: a word a line in; for each, what the sentence encoder makes of it alone, as
 * [width] float32 of the machine's byte order. From these scripts/train/vocabulary.py makes the second half
 * of the parser's word vectors. */
#include "meaning/embedded.h"
#include "meaning/meaning.h"
#include "util/arena.h"
#include "util/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_AT_ONCE = 256 };

static int write_vectors(struct meaning *meaning, char *const *words, size_t count, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    float *vectors = ARENA_ARRAY(arena, float, count *meaning_width(meaning));
    int status = meaning_encode(meaning, (const char *const *)words, count, NULL, vectors, err);
    if (status == 0 && fwrite(vectors, meaning_width(meaning) * sizeof *vectors, count, stdout) != count) {
        status = error_set(err, ASKDB_DATABASE, "cannot write the vectors");
    }
    arena_destroy(arena);
    return status;
}

static int write_all(struct meaning *meaning, struct askdb_error *err)
{
    char *words[MOST_AT_ONCE] = {0}, *line = NULL;
    size_t count = 0, size = 0;
    int status = 0;
    ssize_t length = 0;
    while (status == 0 && length >= 0) {
        length = getline(&line, &size, stdin);
        if (length >= 0) {
            line[strcspn(line, "\n")] = '\0';
            words[count++] = line;
            line = NULL;
        }
        if (count == MOST_AT_ONCE || (length < 0 && count > 0)) {
            status = write_vectors(meaning, words, count, err);
            while (count > 0) {
                free(words[--count]);
            }
        }
    }
    while (count > 0) {
        free(words[--count]);
    }
    free(line);
    return status;
}

int main(void)
{
    size_t size = 0;
    const void *data = meaning_embedded(&size);
    struct meaning *meaning = meaning_create(data, size);
    struct askdb_error err = {0};
    int status = meaning_load(meaning, &err);
    status = status == 0 ? write_all(meaning, &err) : status;
    if (status != 0) {
        fprintf(stderr, "askdb-word-vectors: %s\n", err.message);
    }
    meaning_destroy(meaning);
    return status == 0 && fflush(stdout) == 0 ? 0 : 1;
}
