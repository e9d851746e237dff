/* Vectors come back from disk as they were, and only those; damaged files are as if they were not there. */
#include "meaning/kept.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { COUNT = 5, WIDTH = 32, PATH = 300 };

struct place {
    char root[64], folder[128];
    float vectors[COUNT * WIDTH], got[COUNT * WIDTH];
};

static int make(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    strcpy(place->root, "/tmp/askdb-kept.XXXXXX");
    if (mkdtemp(place->root) == NULL) {
        return 1;
    }
    snprintf(place->folder, sizeof place->folder, "%s/cache/askdb", place->root);
    for (size_t i = 0; i < (size_t)COUNT * WIDTH; i++) {
        place->vectors[i] = sinf((float)i * 1.7F) * (i < WIDTH ? 0 : 1);
    }
    *state = place;
    return 0;
}

static size_t each_file(const struct place *place, void (*use)(const char *path))
{
    DIR *files = opendir(place->folder);
    size_t count = 0;
    for (struct dirent *entry = files != NULL ? readdir(files) : NULL; entry != NULL;
         entry = readdir(files)) {
        char path[PATH];
        if (entry->d_name[0] != '.') {
            snprintf(path, sizeof path, "%s/%.80s", place->folder, entry->d_name);
            count++;
            if (use != NULL) {
                use(path);
            }
        }
    }
    if (files != NULL) {
        closedir(files);
    }
    return count;
}

static void remove_file(const char *path)
{
    assert_int_equal(unlink(path), 0);
}

static int clear(void **state)
{
    struct place *place = *state;
    char middle[PATH];
    each_file(place, remove_file);
    snprintf(middle, sizeof middle, "%s/cache", place->root);
    rmdir(place->folder);
    rmdir(middle);
    rmdir(place->root);
    free(place);
    return 0;
}

static void test_what_was_written_comes_back(void **state)
{
    struct place *place = *state;
    assert_false(kept_read(place->folder, 7, COUNT, WIDTH, place->got));
    kept_write(place->folder, 7, COUNT, WIDTH, place->vectors);
    assert_true(kept_read(place->folder, 7, COUNT, WIDTH, place->got));
    for (size_t i = 0; i < (size_t)COUNT * WIDTH; i++) {
        assert_true(fabsf(place->got[i] - place->vectors[i]) < 0.5F / 127);
    }
    kept_round(COUNT, WIDTH, place->vectors);
    assert_memory_equal(place->got, place->vectors, sizeof(float) * COUNT * WIDTH);
    assert_false(kept_read(place->folder, 8, COUNT, WIDTH, place->got));
    assert_false(kept_read(place->folder, 7, COUNT - 1, WIDTH, place->got));
    assert_false(kept_read(place->folder, 7, COUNT, WIDTH / 2, place->got));
}

static void flip_a_byte(const char *path)
{
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    fseek(file, 100, SEEK_SET);
    int byte = getc(file);
    fseek(file, 100, SEEK_SET);
    putc(byte ^ 4, file);
    fclose(file);
}

static void cut_short(const char *path)
{
    assert_int_equal(truncate(path, 90), 0);
}

static void test_damage_is_seen(void **state)
{
    struct place *place = *state;
    void (*const damages[])(const char *) = {flip_a_byte, cut_short};
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        kept_write(place->folder, 7, COUNT, WIDTH, place->vectors);
        assert_true(kept_read(place->folder, 7, COUNT, WIDTH, place->got));
        each_file(place, damages[i]);
        assert_false(kept_read(place->folder, 7, COUNT, WIDTH, place->got));
    }
}

static void test_a_folder_that_cannot_be_is_no_fault(void **state)
{
    struct place *place = *state;
    kept_write("/dev/null/none", 7, COUNT, WIDTH, place->vectors);
    assert_false(kept_read("/dev/null/none", 7, COUNT, WIDTH, place->got));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_what_was_written_comes_back),
        TEST(test_damage_is_seen),
        TEST(test_a_folder_that_cannot_be_is_no_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
