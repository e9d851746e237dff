/* REPORT.lock: {"questions": {QUESTION: SQL}}. */
#include "app/json.h"
#include "report/report.h"
#include "sql/lex.h"
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

static const enum dialect dialects[] = {DIALECT_SQLITE, DIALECT_POSTGRES};

/* '2024-05', '2024-05-17 10:00', or 2024. */
static bool is_date(const char *sql, const struct sql_token *token)
{
    const char *text = sql + token->start;
    size_t length = token->end - token->start;
    bool quoted = token->kind == SQL_STRING && !token->broken && text[0] == '\'';
    text += quoted ? 1 : 0;
    length -= quoted ? 2 : 0;
    if ((token->kind != SQL_NUMBER && !quoted) || (text[0] != '1' && text[0] != '2') ||
        strspn(text, "0123456789") != 4) {
        return false;
    }
    return quoted ? strspn(text, "0123456789-:. TQW") == length : length == 4;
}

static bool has_dates(enum dialect dialect, const char *sql)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    bool found = false;
    while (!found && sql_next(&lexer, &token)) {
        found = is_date(sql, &token);
    }
    return found;
}

bool report_has_dates(const char *sql)
{
    return has_dates(dialects[0], sql) || has_dates(dialects[1], sql);
}

/* The same bytes but in tokens that are dates. */
static bool same_but_dates(enum dialect dialect, const char *a, const char *b)
{
    struct sql_lexer left = {.text = a, .length = strlen(a), .dialect = dialect, .comments = true};
    struct sql_lexer right = {.text = b, .length = strlen(b), .dialect = dialect, .comments = true};
    for (;;) {
        struct sql_token x = {.start = left.length, .end = left.length},
                         y = {.start = right.length, .end = right.length};
        size_t before = left.offset, after = right.offset;
        bool more = sql_next(&left, &x), dates = more && is_date(a, &x);
        if (sql_next(&right, &y) != more || dates != (more && is_date(b, &y)) || x.kind != y.kind) {
            return false;
        }
        size_t length = (dates ? x.start : x.end) - before;
        if (length != (dates ? y.start : y.end) - after || memcmp(a + before, b + after, length) != 0) {
            return false;
        }
        if (!more) {
            return true;
        }
    }
}

/* In whichever dialect they are. */
bool report_same_but_dates(const char *a, const char *b)
{
    return same_but_dates(dialects[0], a, b) && same_but_dates(dialects[1], a, b);
}
