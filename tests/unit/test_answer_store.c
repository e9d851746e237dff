/* The file of examples: what is kept, what is left alone, and two that write at once. */
#include "answer/examples.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct fixture {
    char folder[32], path[64];
    struct arena *arena;
};

static int set_up(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    strcpy(fixture->folder, "/tmp/askdb-examples-XXXXXX");
    if (mkdtemp(fixture->folder) == NULL) {
        return -1;
    }
    snprintf(fixture->path, sizeof fixture->path, "%s/a/b/c.jsonl", fixture->folder);
    fixture->arena = arena_create();
    *state = fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    char command[64];
    snprintf(command, sizeof command, "rm -r %s", fixture->folder);
    arena_destroy(fixture->arena);
    free(fixture);
    return system(command);
}

static void add(const struct fixture *fixture, const char *question, const char *sql)
{
    struct askdb_error err;
    struct askdb_example example = {question, sql, NULL, "2024-05-15"};
    assert_int_equal(examples_add(fixture->path, &example, &err), 0);
}

static struct examples read_all(const struct fixture *fixture)
{
    struct askdb_error err;
    struct examples examples;
    assert_int_equal(examples_read(fixture->arena, fixture->path, &examples, &err), 0);
    return examples;
}

static void examples_come_back_as_they_were(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    struct askdb_example example = {"ha\"\n\xc3\xbc", "SELECT\n'\\'", "SELECT 1", "2024-05-15"};
    assert_int_equal(read_all(fixture).count, 0);
    add(fixture, "one", "SELECT 1");
    assert_int_equal(examples_add(fixture->path, &example, &err), 0);
    struct examples examples = read_all(fixture);
    assert_int_equal(examples.count, 2);
    assert_string_equal(examples.items[0].question, "one");
    assert_null(examples.items[0].after);
    assert_string_equal(examples.items[1].question, example.question);
    assert_string_equal(examples.items[1].sql, example.sql);
    assert_string_equal(examples.items[1].after, example.after);
    assert_string_equal(examples.items[1].now, example.now);
}

static void only_the_owner_can_read_them(void **state)
{
    struct fixture *fixture = *state;
    struct stat file, folder;
    char path[64];
    add(fixture, "one", "SELECT 1");
    snprintf(path, sizeof path, "%s/a/b", fixture->folder);
    assert_int_equal(stat(fixture->path, &file), 0);
    assert_int_equal(stat(path, &folder), 0);
    assert_int_equal(file.st_mode & 0777, 0600);
    assert_int_equal(folder.st_mode & 0777, 0700);
}

static void the_same_question_is_kept_once(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, "Orders?", "SELECT 1");
    add(fixture, "others", "SELECT 2");
    add(fixture, "orders", "SELECT 3");
    struct examples examples = read_all(fixture);
    assert_int_equal(examples.count, 2);
    assert_string_equal(examples.items[1].sql, "SELECT 3");
}

static void one_is_taken_out_again(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    bool removed = true;
    add(fixture, "one", "SELECT 1");
    add(fixture, "two", "SELECT 2");
    assert_int_equal(examples_remove(fixture->path, "three", NULL, &removed, &err), 0);
    assert_false(removed);
    assert_int_equal(examples_remove(fixture->path, "ONE!", NULL, &removed, &err), 0);
    assert_true(removed);
    struct examples examples = read_all(fixture);
    assert_int_equal(examples.count, 1);
    assert_string_equal(examples.items[0].question, "two");
}

static void the_oldest_are_dropped(void **state)
{
    struct fixture *fixture = *state;
    static char sql[60001];
    memset(sql, 'x', sizeof sql - 1);
    add(fixture, "first", "SELECT 1");
    FILE *file = fopen(fixture->path, "a");
    for (int i = 0; i < 80; i++) { /* 4.8 MB */
        fprintf(file, "{\"question\":\"q%d\",\"sql\":\"%s\",\"now\":\"2024-05-15\"}\n", i, sql);
    }
    fclose(file);
    add(fixture, "last", sql);
    struct examples examples = read_all(fixture);
    assert_in_range(examples.count, 60, 69);
    assert_string_equal(examples.items[examples.count - 1].question, "last");
}

static void more_than_500_are_not_kept(void **state)
{
    struct fixture *fixture = *state;
    add(fixture, "first", "SELECT 1");
    FILE *file = fopen(fixture->path, "a");
    for (int i = 0; i < 500; i++) {
        fprintf(file, "{\"question\":\"q%d\",\"sql\":\"SELECT 1\",\"now\":\"2024-05-15\"}\n", i);
    }
    fclose(file);
    add(fixture, "last", "SELECT 1");
    struct examples examples = read_all(fixture);
    assert_int_equal(examples.count, 500);
    assert_string_equal(examples.items[0].question, "q1");
    assert_string_equal(examples.items[499].question, "last");
}

static void one_that_is_too_long_is_refused(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    static char sql[70000];
    struct askdb_example example = {"long", sql, NULL, "2024-05-15"};
    memset(sql, 'x', sizeof sql - 1);
    assert_int_equal(examples_add(fixture->path, &example, &err), -ASKDB_USAGE);
    assert_int_equal(read_all(fixture).count, 0);
}

static void a_broken_file_is_named_and_left_alone(void **state)
{
    struct fixture *fixture = *state;
    static const char *const broken[] = {
        "no JSON\n",
        "[]\n",
        "\n",
        "{\"question\":\"q\",\"sql\":1,\"now\":\"2024-05-15\"}\n",
        "{\"question\":\"q\",\"sql\":\"s\",\"now\":\"today\"}\n",
        "{\"question\":\"\xff\",\"sql\":\"s\",\"now\":\"2024-05-15\"}\n",
    };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct askdb_error err;
        struct examples examples = {.count = 77};
        struct askdb_example example = {"new", "SELECT 1", NULL, "2024-05-15"};
        char text[200] = "";
        unlink(fixture->path);
        add(fixture, "one", "SELECT 1");
        FILE *file = fopen(fixture->path, "a");
        fputs(broken[i], file);
        fclose(file);
        assert_int_equal(examples_read(fixture->arena, fixture->path, &examples, &err), -ASKDB_USAGE);
        assert_non_null(strstr(err.message, "line 2 is not an example"));
        assert_int_equal(examples.count, 77);
        assert_int_equal(examples_add(fixture->path, &example, &err), -ASKDB_USAGE);
        file = fopen(fixture->path, "r");
        assert_true(fread(text, 1, sizeof text - 1, file) > 0);
        fclose(file);
        assert_string_equal(strchr(text, '\n') + 1, broken[i]);
    }
}

static void a_folder_in_the_place_of_the_file_is_an_error(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    struct examples examples;
    struct askdb_example example = {"new", "SELECT 1", NULL, "2024-05-15"};
    add(fixture, "one", "SELECT 1");
    unlink(fixture->path);
    assert_int_equal(mkdir(fixture->path, 0700), 0);
    assert_int_not_equal(examples_read(fixture->arena, fixture->path, &examples, &err), 0);
    assert_int_not_equal(examples_add(fixture->path, &example, &err), 0);
}

static void two_that_write_at_once_lose_nothing(void **state)
{
    struct fixture *fixture = *state;
    enum { EACH = 25 };
    char question[16];
    pid_t child = fork();
    for (int i = 0; i < EACH; i++) {
        struct askdb_error err;
        struct askdb_example example = {question, "SELECT 1", NULL, "2024-05-15"};
        snprintf(question, sizeof question, "%s %d", child == 0 ? "hers" : "his", i);
        if (examples_add(fixture->path, &example, &err) != 0) {
            question[0] = '\0';
            break;
        }
    }
    if (child == 0) {
        _exit(question[0] == '\0');
    }
    int status = -1;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(read_all(fixture).count, 2 * EACH);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(examples_come_back_as_they_were, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_the_owner_can_read_them, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_same_question_is_kept_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_is_taken_out_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_oldest_are_dropped, set_up, tear_down),
        cmocka_unit_test_setup_teardown(more_than_500_are_not_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_that_is_too_long_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_broken_file_is_named_and_left_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_folder_in_the_place_of_the_file_is_an_error, set_up, tear_down),
        cmocka_unit_test_setup_teardown(two_that_write_at_once_lose_nothing, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
