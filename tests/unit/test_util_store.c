/* Files of a folder that is kept between runs: whole or not there, whoever writes, is killed or does damage.
 */
#include "util/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { KEY = 7, SIZE = 300000, PATH = 300, KILLS = 100 };

struct place {
    char root[64], folder[128], file[PATH];
};

static int make(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    strcpy(place->root, "/tmp/askdb-store.XXXXXX");
    if (mkdtemp(place->root) == NULL) {
        return 1;
    }
    snprintf(place->folder, sizeof place->folder, "%s/askdb", place->root);
    snprintf(place->file, sizeof place->file, "%s/%016x.values", place->folder, KEY);
    *state = place;
    return 0;
}

static int clear(void **state)
{
    struct place *place = *state;
    chmod(place->folder, 0700);
    store_clear(place->folder);
    rmdir(place->file);
    int left = rmdir(place->folder);
    left = rmdir(place->root) != 0 || left != 0;
    free(place);
    return left;
}

/* Bytes that all say which generation they are of. */
static void write_generation(const struct place *place, char generation)
{
    char *bytes = malloc(SIZE);
    assert_non_null(bytes);
    memset(bytes, generation, SIZE);
    store_write(place->folder, "values", KEY, bytes, SIZE);
    free(bytes);
}

/* The generation that is there, 0 where there is none; never a part of one. */
static char read_generation(const struct place *place)
{
    struct store_bytes bytes = {0};
    if (!store_read(place->folder, "values", KEY, &bytes)) {
        return 0;
    }
    assert_int_equal(bytes.size, SIZE);
    char generation = bytes.bytes[0];
    for (size_t i = 0; i < bytes.size; i++) {
        assert_int_equal(bytes.bytes[i], generation);
    }
    assert_int_equal(bytes.bytes[bytes.size], 0);
    free(bytes.bytes);
    return generation;
}

static void test_what_was_written_is_read(void **state)
{
    struct place *place = *state;
    struct store_bytes bytes;
    assert_int_equal(read_generation(place), 0);
    write_generation(place, 'a');
    assert_int_equal(read_generation(place), 'a');
    write_generation(place, 'b');
    assert_int_equal(read_generation(place), 'b');
    assert_false(store_read(place->folder, "values", KEY + 1, &bytes));
    assert_false(store_read(place->folder, "catalog", KEY, &bytes));
}

static void test_a_folder_of_others_is_not_used(void **state)
{
    struct place *place = *state;
    struct stat facts;
    write_generation(place, 'a');
    assert_int_equal(stat(place->folder, &facts), 0);
    assert_int_equal(facts.st_mode & 0777, 0700);
    assert_int_equal(stat(place->file, &facts), 0);
    assert_int_equal(facts.st_mode & 0777, 0600);
    assert_int_equal(chmod(place->folder, 0777), 0);
    assert_int_equal(read_generation(place), 0);
    write_generation(place, 'b');
    assert_int_equal(chmod(place->folder, 0700), 0);
    assert_int_equal(read_generation(place), 'a');
}

static void test_damage_is_seen(void **state)
{
    struct place *place = *state;
    static const long places[] = {0, 9, 30, 40, 48, 5000, SIZE};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        write_generation(place, 'a');
        FILE *file = fopen(place->file, "r+b");
        assert_non_null(file);
        fseek(file, places[i], SEEK_SET);
        int byte = getc(file);
        fseek(file, places[i], SEEK_SET);
        putc(byte ^ 4, file);
        fclose(file);
        assert_int_equal(read_generation(place), 0);
    }
    for (off_t size = 0; size < SIZE; size += SIZE / 5) {
        write_generation(place, 'a');
        assert_int_equal(truncate(place->file, size), 0);
        assert_int_equal(read_generation(place), 0);
    }
    write_generation(place, 'b');
    assert_int_equal(read_generation(place), 'b');
}

static void test_a_link_or_a_folder_is_no_file(void **state)
{
    struct place *place = *state;
    char elsewhere[PATH];
    write_generation(place, 'a');
    snprintf(elsewhere, sizeof elsewhere, "%s/elsewhere", place->root);
    assert_int_equal(rename(place->file, elsewhere), 0);
    assert_int_equal(symlink(elsewhere, place->file), 0);
    assert_int_equal(read_generation(place), 0);
    write_generation(place, 'b');
    assert_int_equal(read_generation(place), 'b');
    assert_int_equal(unlink(elsewhere), 0);
    assert_int_equal(unlink(place->file), 0);
    assert_int_equal(mkdir(place->file, 0700), 0);
    assert_int_equal(read_generation(place), 0);
    write_generation(place, 'c');
    assert_int_equal(read_generation(place), 0);
}

/* A writer that never stops, until it is killed. */
static pid_t start_writer(const struct place *place, char first, char second)
{
    pid_t process = fork();
    assert_true(process >= 0);
    while (process == 0) {
        write_generation(place, first);
        write_generation(place, second);
    }
    return process;
}

static void end(pid_t process)
{
    assert_int_equal(kill(process, SIGKILL), 0);
    assert_int_equal(waitpid(process, NULL, 0), process);
}

static void test_a_killed_writer_leaves_one_or_the_other(void **state)
{
    struct place *place = *state;
    write_generation(place, 'a');
    srand(1);
    for (int i = 0; i < KILLS; i++) {
        pid_t process = start_writer(place, 'a', 'b');
        struct timespec moment = {0, rand() % 3000000};
        nanosleep(&moment, NULL);
        end(process);
        assert_int_not_equal(read_generation(place), 0);
    }
    write_generation(place, 'c');
    assert_int_equal(read_generation(place), 'c');
}

static void test_two_writers_do_not_mix(void **state)
{
    struct place *place = *state;
    write_generation(place, 'a');
    pid_t one = start_writer(place, 'a', 'b'), other = start_writer(place, 'c', 'd');
    for (int i = 0; i < 2000; i++) {
        assert_int_not_equal(read_generation(place), 0);
    }
    end(one);
    end(other);
}

static void test_the_oldest_go_of_too_many(void **state)
{
    struct place *place = *state;
    struct store_file *files = NULL;
    for (uint64_t key = 0; key < STORE_MOST_FILES + 10; key++) {
        store_write(place->folder, "values", key, "abc", 3);
    }
    assert_int_equal(store_list(place->folder, &files), STORE_MOST_FILES);
    assert_string_equal(files[0].kind, "values");
    free(files);
    assert_int_equal(store_clear(place->folder), 0);
    assert_int_equal(store_list(place->folder, &files), 0);
}

static void test_what_is_of_others_stays(void **state)
{
    struct place *place = *state;
    char path[PATH];
    write_generation(place, 'a');
    snprintf(path, sizeof path, "%s/notes.txt", place->folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
    assert_int_equal(store_clear(place->folder), 0);
    assert_int_equal(read_generation(place), 0);
    assert_int_equal(unlink(path), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make, clear)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(test_what_was_written_is_read),
        TEST(test_a_folder_of_others_is_not_used),
        TEST(test_damage_is_seen),
        TEST(test_a_link_or_a_folder_is_no_file),
        TEST(test_a_killed_writer_leaves_one_or_the_other),
        TEST(test_two_writers_do_not_mix),
        TEST(test_the_oldest_go_of_too_many),
        TEST(test_what_is_of_others_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
