#include "util/file.h"
#include "util/reason.h"
#include "util/temporary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONG = 200000 };

static char path[] = "/tmp/askdb-file-XXXXXX";

static void write_file(const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void assert_refused(size_t most, const char *words)
{
    struct arena *arena = arena_create();
    struct askdb_error err;
    char *text = NULL;
    assert_int_equal(file_read_text(arena, path, most, &text, &err), -ASKDB_USAGE);
    assert_non_null(strstr(err.message, words));
    assert_non_null(strstr(err.message, path));
    assert_null(text);
    arena_destroy(arena);
}

static void text_longer_than_a_block_is_read_whole(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *bytes = malloc(LONG + 1), *text = NULL;
    assert_non_null(bytes);
    for (size_t i = 0; i < LONG; i++) {
        bytes[i] = (char)('a' + i % 26);
    }
    bytes[LONG] = '\0';
    write_file(bytes, LONG);
    assert_int_equal(file_read_text(arena, path, LONG, &text, NULL), 0);
    assert_string_equal(text, bytes);
    free(bytes);
    arena_destroy(arena);
}

static void an_empty_file_is_empty_text(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *text = NULL;
    write_file("", 0);
    assert_int_equal(file_read_text(arena, path, 10, &text, NULL), 0);
    assert_string_equal(text, "");
    arena_destroy(arena);
}

static void a_byte_too_many_is_refused(void **state)
{
    (void)state;
    write_file("12345", 5);
    assert_refused(4, "larger than 4 bytes");
}

static void a_zero_byte_is_no_text(void **state)
{
    (void)state;
    write_file("a\0b", 3);
    assert_refused(10, "not text");
}

static void what_cannot_be_opened_is_refused(void **state)
{
    (void)state;
    unlink(path);
    assert_refused(10, "No such file");
}

static void a_folder_is_refused(void **state)
{
    (void)state;
    struct askdb_error err;
    struct arena *arena = arena_create();
    char *text = NULL;
    assert_int_equal(file_read_text(arena, "/tmp", 10, &text, &err), -ASKDB_USAGE);
    assert_non_null(strstr(err.message, "directory"));
    arena_destroy(arena);
}

static void a_copy_on_a_full_disk_fails(void **state)
{
    (void)state;
    write_file("12345", 5);
    FILE *from = fopen(path, "rb"), *to = fopen("/dev/full", "wb");
    assert_non_null(from);
    assert_non_null(to);
    setvbuf(to, NULL, _IONBF, 0);
    assert_false(file_copy(from, to));
    fclose(from);
    fclose(to);
}

static void temporary_files_are_where_tmpdir_says(void **state)
{
    (void)state;
    unsetenv("TMPDIR");
    assert_string_equal(temporary_folder(), "/tmp");
    setenv("TMPDIR", "beside", 1);
    assert_string_equal(temporary_folder(), "/tmp");
    setenv("TMPDIR", "/there/is/none", 1);
    struct arena *arena = arena_create();
    assert_string_equal(temporary_name(arena), "/there/is/none/askdb-XXXXXX");
    arena_destroy(arena);
    assert_null(temporary_open());
    assert_int_equal(errno, ENOENT);
    assert_string_equal(reason_of(errno).text, "No such file or directory");
    unsetenv("TMPDIR");
}

static void a_temporary_file_is_written_and_read(void **state)
{
    (void)state;
    char text[sizeof "rows"] = "";
    FILE *file = temporary_open();
    assert_non_null(file);
    assert_int_equal(fwrite("rows", 1, sizeof text, file), sizeof text);
    rewind(file);
    assert_int_equal(fread(text, 1, sizeof text, file), sizeof text);
    assert_string_equal(text, "rows");
    assert_int_equal(fclose(file), 0);
}

static int make(void **state)
{
    (void)state;
    int descriptor = mkstemp(path);
    return descriptor < 0 ? -1 : close(descriptor);
}

static int remove_it(void **state)
{
    (void)state;
    unlink(path);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_longer_than_a_block_is_read_whole),
        cmocka_unit_test(an_empty_file_is_empty_text),
        cmocka_unit_test(a_byte_too_many_is_refused),
        cmocka_unit_test(a_zero_byte_is_no_text),
        cmocka_unit_test(what_cannot_be_opened_is_refused),
        cmocka_unit_test(a_folder_is_refused),
        cmocka_unit_test(a_copy_on_a_full_disk_fails),
        cmocka_unit_test(temporary_files_are_where_tmpdir_says),
        cmocka_unit_test(a_temporary_file_is_written_and_read),
    };
    return cmocka_run_group_tests(tests, make, remove_it);
}
