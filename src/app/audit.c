#include "app/audit.h"

#include "app/inputs.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"
#include "util/hash.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* --- counting rows --- */

static int tally_begin(void *context, const struct askdb_column *columns, size_t count,
                       struct askdb_error *err)
{
    const struct tally *tally = context;
    return tally->inner == NULL ? 0 : tally->inner->begin(tally->inner->context, columns, count, err);
}

static uint64_t hash_cell(uint64_t hash, const struct askdb_cell *cell)
{
    char real[40];
    hash = util_hash_bytes(hash, &cell->type, sizeof cell->type);
    switch (cell->type) {
    case ASKDB_NULL:
        break;
    case ASKDB_BOOLEAN:
    case ASKDB_INTEGER:
        hash = util_hash_bytes(hash, &cell->integer, sizeof cell->integer);
        break;
    case ASKDB_REAL:
        snprintf(real, sizeof real, "%.12g", cell->real);
        hash = util_hash_bytes(hash, real, strlen(real));
        break;
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        hash = util_hash_bytes(hash, &cell->length, sizeof cell->length);
        hash = util_hash_bytes(hash, cell->text, cell->length);
        break;
    }
    return hash;
}

static int tally_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct tally *tally = context;
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count; i++) {
        hash = hash_cell(hash, &cells[i]);
    }
    tally->digest += hash;
    tally->rows++;
    return tally->inner == NULL ? 0 : tally->inner->row(tally->inner->context, cells, count, err);
}

void tally_init(struct tally *tally, const struct askdb_sink *inner)
{
    *tally =
        (struct tally){.inner = inner, .sink = {.context = tally, .begin = tally_begin, .row = tally_row}};
}

/* --- lines --- */

static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

const char *audit_verdict(int status)
{
    static const char *const verdicts[] = {"answered", "usage",  "not connected", "declined",
                                           "rejected", "failed", "cancelled",     "model failed"};
    return status >= 0 && (size_t)status < sizeof verdicts / sizeof *verdicts ? verdicts[status] : "failed";
}

void audit_today(char day[11])
{
    time_t now = time(NULL);
    struct tm parts;
    localtime_r(&now, &parts);
    strftime(day, 11, "%Y-%m-%d", &parts);
}

void audit_start(struct audit *audit)
{
    audit->start = now_ms();
}

/* What is appended to is an audit file, or new: no file that the run reads, and none of another kind. */
static int check_file(const struct cli_settings *settings, struct askdb_error *err)
{
    const char *path = settings->audit;
    struct cli_settings others = *settings;
    struct arena *arena = arena_create();
    struct stat facts;
    bool exists = stat(path, &facts) == 0;
    const char *target = file_follow(arena, path);
    others.audit = NULL;
    int status = target != NULL ? cli_check_output(&others, path, target, exists ? &facts : NULL, err) : 0;
    bool used = status == 0 && exists && S_ISREG(facts.st_mode) && facts.st_size > 0;
    FILE *file = used ? fopen(path, "rb") : NULL;
    if (file != NULL) {
        status = getc(file) == '{' ? 0 : error_set(err, ASKDB_USAGE, "'%s' is no audit file", path);
        fclose(file);
    }
    arena_destroy(arena);
    return status;
}

int audit_open(const struct cli_settings *settings, struct audit *ret_audit, struct askdb_error *err)
{
    *ret_audit = (struct audit){.descriptor = -1};
    audit_start(ret_audit);
    if (settings->audit == NULL) {
        return 0;
    }
    int status = check_file(settings, err);
    if (status == 0) {
        ret_audit->descriptor =
            open(settings->audit, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);
    }
    if (status == 0 && ret_audit->descriptor < 0) {
        status = error_set(err, ASKDB_USAGE, "cannot write the audit file '%s': %s", settings->audit,
                           strerror(errno));
    }
    return status;
}

static void add_text(cJSON *line, const char *name, const char *text)
{
    cJSON_AddItemToObject(line, name, text == NULL ? cJSON_CreateNull() : cJSON_CreateString(text));
}

/* As json_read_history reads it. */
static void add_history(cJSON *line, const struct audit_entry *entry)
{
    if (entry->history_count == 0) {
        return;
    }
    cJSON *list = cJSON_AddArrayToObject(line, "history");
    for (size_t i = 0; i < entry->history_count; i++) {
        cJSON *turn = cJSON_CreateObject();
        add_text(turn, "question", entry->history[i].question);
        add_text(turn, "sql", entry->history[i].sql);
        cJSON_AddItemToArray(list, turn);
    }
}

static void add_rows(cJSON *line, const struct audit_entry *entry)
{
    char digest[17];
    if (entry->tally == NULL || entry->error != NULL) {
        return;
    }
    snprintf(digest, sizeof digest, "%016" PRIx64, entry->tally->digest);
    cJSON_AddNumberToObject(line, "rows", (double)entry->tally->rows);
    cJSON_AddStringToObject(line, "digest", digest);
}

static cJSON *make_line(const struct audit *audit, const struct cli_settings *settings,
                        const struct audit_entry *entry)
{
    char when[32], today[11];
    time_t now = time(NULL);
    struct tm utc;
    struct askdb_identity identity = {.database = ""};
    int status = entry->error == NULL ? ASKDB_OK : (int)entry->error->status;
    if (entry->askdb != NULL) {
        askdb_identify(entry->askdb, &identity);
    }
    gmtime_r(&now, &utc);
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &utc);
    audit_today(today);
    cJSON *line = cJSON_CreateObject();
    cJSON_AddStringToObject(line, "time", when);
    cJSON_AddStringToObject(line, "database", identity.database);
    cJSON_AddStringToObject(line, "schema", identity.schema);
    cJSON_AddStringToObject(line, "model", identity.model);
    add_text(line, "question", entry->question);
    if (entry->statement) {
        cJSON_AddTrueToObject(line, "statement");
    }
    add_history(line, entry);
    cJSON_AddStringToObject(line, "now", settings->now != NULL ? settings->now : today);
    cJSON_AddNumberToObject(line, "min_confidence", settings->min_confidence);
    cJSON_AddNumberToObject(line, "limit", (double)settings->limit);
    if (entry->max_bytes > 0) {
        cJSON_AddNumberToObject(line, "max_bytes", (double)entry->max_bytes);
    }
    add_text(line, "sql", status == ASKDB_DECLINED ? NULL : entry->sql);
    if (entry->remembered) {
        cJSON_AddTrueToObject(line, "remembered");
    }
    cJSON_AddStringToObject(line, "verdict", audit_verdict(status));
    cJSON_AddNumberToObject(line, "status", status);
    if (entry->error != NULL) {
        cJSON_AddStringToObject(line, "error", entry->error->message);
    }
    add_rows(line, entry);
    cJSON_AddNumberToObject(line, "ms", (double)(long)(10 * (now_ms() - audit->start)) / 10);
    return line;
}

int audit_write(const struct audit *audit, const struct cli_settings *settings,
                const struct audit_entry *entry, struct askdb_error *err)
{
    if (audit->descriptor < 0) {
        return 0;
    }
    cJSON *line = make_line(audit, settings, entry);
    char *text = cJSON_PrintUnformatted(line);
    cJSON_Delete(line);
    if (text == NULL) {
        abort();
    }
    size_t length = strlen(text);
    text[length] = '\n'; /* in place of the NUL: one write, one line */
    ssize_t written = write(audit->descriptor, text, length + 1);
    free(text);
    return written == (ssize_t)(length + 1)
               ? 0
               : error_set(err, ASKDB_DATABASE, "cannot write the audit file '%s'", settings->audit);
}

void audit_close(struct audit *audit)
{
    if (audit->descriptor >= 0) {
        close(audit->descriptor);
    }
    audit->descriptor = -1;
}

int audit_finish(struct audit *audit, const struct cli_settings *settings, const struct audit_entry *entry,
                 int code)
{
    struct askdb_error err;
    if (audit_write(audit, settings, entry, &err) != 0) {
        code = cli_fail(settings, &err, NULL);
    }
    audit_close(audit);
    return code;
}
