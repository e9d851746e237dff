/* The ends that fuzz targets share: libFuzzer's entry, or a program that runs the files it is given. */
#ifndef FUZZ_MAIN_H
#define FUZZ_MAIN_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The input as a NUL-terminated copy: free() it. */
static inline char *fuzz_text(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    if (text == NULL) {
        abort();
    }
    memcpy(text, data, size);
    text[size] = '\0';
    return text;
}

#ifndef FUZZ_LIBFUZZER

int main(int argc, char **argv)
{
    enum { MAX_BYTES = 1 << 24 };
    uint8_t *data = malloc(MAX_BYTES);
    for (int i = 1; i < argc && data != NULL; i++) {
        FILE *in = fopen(argv[i], "rb");
        if (in == NULL) {
            perror(argv[i]);
            return 1;
        }
        size_t size = fread(data, 1, MAX_BYTES, in);
        fclose(in);
        LLVMFuzzerTestOneInput(data, size);
    }
    free(data);
    return 0;
}

#endif

#endif
