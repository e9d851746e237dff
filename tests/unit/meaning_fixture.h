/* What the tests of src/meaning share: the embedded weights, and lines of fixtures/meaning. */
#ifndef TESTS_MEANING_FIXTURE_H
#define TESTS_MEANING_FIXTURE_H

#include "meaning/embedded.h"
#include "meaning/meaning.h"
#include "util/arena.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>

static inline struct meaning *fixture_meaning(void)
{
    size_t size;
    const void *data = meaning_embedded(&size);
    return meaning_create(data, size);
}

/* Calls `use` with every line of a file of JSON lines; returns how many there were. */
static inline size_t fixture_lines(const char *name, void (*use)(void *context, const cJSON *line),
                                   void *context)
{
    const char *folder = getenv("ASKDB_FIXTURES");
    char path[512], *text = NULL;
    size_t capacity = 0, count = 0;
    snprintf(path, sizeof path, "%s/meaning/%s", folder != NULL ? folder : "fixtures", name);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(1);
    }
    for (; getline(&text, &capacity, file) > 0; count++) {
        cJSON *line = cJSON_Parse(text);
        use(context, line);
        cJSON_Delete(line);
    }
    free(text);
    fclose(file);
    return count;
}

#endif
