/* REPORT.lock: {"questions": {QUESTION: SQL}}. */
#include "render/answer_json.h"
#include "report/report.h"
#include "util/error.h"
#include "util/file.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_BYTES = 1 << 24 };

struct report_lock {
    const char *path;
    cJSON *root, *questions;
};

int report_lock_open(struct arena *arena, const char *path, struct report_lock **ret_lock,
                     struct askdb_error *err)
{
    struct report_lock *lock = ARENA_NEW(arena, struct report_lock);
    lock->path = arena_printf(arena, "%s.lock", path);
    if (access(lock->path, F_OK) != 0 && errno == ENOENT) {
        lock->root = cJSON_CreateObject();
        lock->questions = cJSON_AddObjectToObject(lock->root, "questions");
    } else {
        char *text = NULL;
        int status = file_read_text(arena, lock->path, MAX_BYTES, &text, err);
        if (status != 0) {
            return status;
        }
        lock->root = json_parse(text, strlen(text));
        lock->questions = cJSON_GetObjectItemCaseSensitive(lock->root, "questions");
    }
    if (!cJSON_IsObject(lock->questions)) {
        cJSON_Delete(lock->root);
        return error_set(err, ASKDB_USAGE, "'%s' is not a lock file", lock->path);
    }
    *ret_lock = lock;
    return 0;
}

void report_lock_close(struct report_lock *lock)
{
    if (lock != NULL) {
        cJSON_Delete(lock->root);
    }
}

const char *report_lock_find(const struct report_lock *lock, const char *question)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(lock->questions, question));
}

void report_lock_set(struct report_lock *lock, const char *question, const char *sql)
{
    cJSON_DeleteItemFromObjectCaseSensitive(lock->questions, question);
    cJSON_AddStringToObject(lock->questions, question, sql);
}

int report_lock_save(const struct report_lock *lock, struct askdb_error *err)
{
    struct cli_settings settings = {.output = {.path = lock->path}};
    struct process_output output;
    int status = cli_output_open(&settings, &output, err);
    if (status != 0) {
        return status;
    }
    char *text = cJSON_Print(lock->root);
    fprintf(output.file, "%s\n", text);
    cJSON_free(text);
    return process_output_close(&output, true, err);
}
