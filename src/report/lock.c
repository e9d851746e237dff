/* REPORT.lock: {"questions": {QUESTION: SQL}}. */
#include "app/json.h"
#include "report/report.h"
#include "util/error.h"
#include "util/file.h"

#include <cjson/cJSON.h>
#include <ctype.h>
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
        return error_set(err, ASKDB_USAGE, "'%s' is no lock file", lock->path);
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
    struct cli_settings settings = {.output = lock->path};
    struct cli_output output;
    int status = cli_output_open(&settings, &output, err);
    if (status != 0) {
        return status;
    }
    char *text = cJSON_Print(lock->root);
    fprintf(output.file, "%s\n", text);
    cJSON_free(text);
    return cli_output_close(&output, true, err);
}

/* The length of a date or year at the start of the text ('2024-05', '2024-05-17 10:00', or 2024), or 0. */
static size_t date_length(const char *text, bool begins)
{
    bool quoted = text[0] == '\'';
    const char *at = text + (quoted ? 1 : 0);
    if (!begins || (at[0] != '1' && at[0] != '2') || strspn(at, "0123456789") != 4) {
        return 0;
    }
    if (!quoted) {
        return 4;
    }
    size_t length = 4 + strspn(at + 4, "0123456789-:. TQW");
    return at[length] == '\'' ? length + 2 : 0;
}

static bool may_begin(const char *sql, const char *at)
{
    return at == sql || (!isalnum((unsigned char)at[-1]) && at[-1] != '_' && at[-1] != '.' && at[-1] != '\'');
}

bool report_has_dates(const char *sql)
{
    for (const char *at = sql; *at != '\0'; at++) {
        if (date_length(at, may_begin(sql, at)) > 0) {
            return true;
        }
    }
    return false;
}

bool report_same_but_dates(const char *a, const char *b)
{
    const char *x = a, *y = b;
    while (*x != '\0' && *y != '\0') {
        size_t left = date_length(x, may_begin(a, x)), right = date_length(y, may_begin(b, y));
        if ((left > 0) != (right > 0) || (left == 0 && *x != *y)) {
            return false;
        }
        x += left > 0 ? left : 1;
        y += right > 0 ? right : 1;
    }
    return *x == *y;
}
