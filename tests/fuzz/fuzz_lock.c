/* Lock files stand beside reports in a repository: each is read and saved again with all its statements, or
 * is an error. */
#include "answer/statements.h"
#include "report/report.h"

#include "fuzz_file.h"

static const char question[] = "orders per month";

static void save_again(struct arena *arena, struct report_lock *lock, const char *path)
{
    struct report_lock *again = NULL;
    struct askdb_error err;
    const char *sql = report_lock_find(lock, question);
    char *kept = arena_strdup(arena, sql != NULL ? sql : "SELECT '2024-05-01'");
    if (!answer_same_but_dates(kept, kept)) {
        abort();
    }
    answer_has_dates(kept);
    report_lock_set(lock, question, kept);
    if (report_lock_save(lock, &err) != 0 || report_lock_open(arena, path, &again, &err) != 0 ||
        strcmp(report_lock_find(again, question), kept) != 0) {
        abort();
    }
    report_lock_close(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct report_lock *lock = NULL;
    struct askdb_error err;
    struct fuzz_file file;
    fuzz_file_write(&file, "r.yaml.lock", data, size);
    const char *path = arena_printf(arena, "%s/r.yaml", file.folder);
    if (report_lock_open(arena, path, &lock, &err) == 0) {
        save_again(arena, lock, path);
    }
    report_lock_close(lock);
    fuzz_file_remove(&file);
    arena_destroy(arena);
    return 0;
}
