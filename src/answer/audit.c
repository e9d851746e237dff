#define _GNU_SOURCE /* fallocate */
#include "answer/audit.h"
#include "answer/zone.h"

#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/file.h"
#include "util/hash.h"
#include "util/memory.h"
#include "util/reason.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* What a line gets when all is over: an error, every byte of it an escape, the rows, their digest. */
enum { MOST_OUTCOME = 6 * (int)sizeof(struct askdb_error) + 256 };

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

static bool is_nothing(const struct askdb_cell *cell)
{
    bool whole = cell->type == ASKDB_INTEGER && cell->integer == 0;
    return cell->type == ASKDB_NULL || whole || (cell->type == ASKDB_REAL && cell->real == 0);
}

static int tally_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct tally *tally = context;
    uint64_t hash = HASH_START;
    for (size_t i = 0; i < count && tally->digests; i++) {
        hash = hash_cell(hash, &cells[i]);
    }
    tally->digest += hash;
    tally->something = tally->something || tally->any;
    tally->any = true;
    for (size_t i = 0; i < count && !tally->something; i++) {
        tally->something = !is_nothing(&cells[i]);
    }
    return tally->inner == NULL ? 0 : tally->inner->row(tally->inner->context, cells, count, err);
}

void tally_init(struct tally *tally, const struct askdb_sink *inner, bool digests)
{
    *tally = (struct tally){.inner = inner,
                            .sink = {.context = tally, .begin = tally_begin, .row = tally_row},
                            .digests = digests};
}

/* --- lines --- */

const char *askdb_verdict(int status)
{
    static const char *const verdicts[] = {"answered", "usage",  "not connected", "declined",
                                           "rejected", "failed", "cancelled",     "model failed"};
    return status >= 0 && (size_t)status < sizeof verdicts / sizeof *verdicts ? verdicts[status] : "failed";
}

void audit_start(struct askdb_audit *audit)
{
    audit->start = clock_now();
}

/* What is appended to is an audit file, or new. */
static int check_file(const char *path, struct askdb_error *err)
{
    struct stat facts;
    int status = 0;
    bool used = stat(path, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0;
    FILE *file = used ? fopen(path, "rb") : NULL;
    if (file != NULL) {
        status = getc(file) == '{' ? 0 : error_set(err, ASKDB_USAGE, "'%s' is not an audit file", path);
        fclose(file);
    }
    return status;
}

int askdb_audit_open(const char *path, struct askdb_audit **ret_audit, struct askdb_error *err)
{
    int status = check_file(path, err);
    if (status != 0) {
        return status;
    }
    int descriptor = file_open_output(path, O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (descriptor < 0) {
        int reason = errno;
        struct arena *arena = arena_create();
        status = file_cannot_write(arena_printf(arena, "the audit file '%s'", path), reason, err);
        arena_destroy(arena);
        return status;
    }
    struct askdb_audit *audit = memory_need(calloc(1, sizeof *audit));
    audit->path = memory_need(strdup(path));
    audit->descriptor = descriptor;
    audit_start(audit);
    *ret_audit = audit;
    return 0;
}

void askdb_audit_close(struct askdb_audit **audit)
{
    if (*audit != NULL) {
        close((*audit)->descriptor);
        free((*audit)->path);
        free(*audit);
        *audit = NULL;
    }
}

static void add_text(cJSON *line, const char *name, const char *text)
{
    cJSON_AddItemToObject(line, name, text == NULL ? cJSON_CreateNull() : cJSON_CreateString(text));
}

/* As "history" of a line of batch is read. */
static void add_history(cJSON *line, const struct askdb_conversation *conversation)
{
    if (conversation->history_count == 0) {
        return;
    }
    cJSON *list = cJSON_AddArrayToObject(line, "history");
    for (size_t i = 0; i < conversation->history_count; i++) {
        cJSON *turn = cJSON_CreateObject();
        add_text(turn, "question", conversation->history[i].question);
        add_text(turn, "sql", conversation->history[i].sql);
        if (conversation->history[i].confidence > 0) {
            cJSON_AddNumberToObject(turn, "confidence", conversation->history[i].confidence);
        }
        if (conversation->history[i].declined) {
            cJSON_AddTrueToObject(turn, "declined");
        }
        cJSON_AddItemToArray(list, turn);
    }
}

static void add_rows(cJSON *line, const struct askdb_outcome *outcome)
{
    char digest[17];
    snprintf(digest, sizeof digest, "%016" PRIx64, outcome->digest);
    cJSON_AddNumberToObject(line, "rows", (double)outcome->result.rows);
    cJSON_AddStringToObject(line, "digest", digest);
}

/* When, where and by what it is answered. */
static cJSON *begin_line(const struct askdb_conversation *conversation)
{
    char when[32];
    time_t now = time(NULL);
    struct tm utc;
    struct askdb_identity identity = {.database = ""};
    if (conversation->askdb != NULL) {
        askdb_identify(conversation->askdb, &identity);
    }
    gmtime_r(&now, &utc);
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &utc);
    cJSON *line = cJSON_CreateObject();
    cJSON_AddStringToObject(line, "time", when);
    cJSON_AddStringToObject(line, "database", identity.database);
    cJSON_AddStringToObject(line, "schema", identity.schema);
    cJSON_AddStringToObject(line, "model", identity.model);
    return line;
}

static void add_terms(cJSON *line, const struct askdb_conversation *conversation)
{
    struct arena *arena = arena_create();
    const char *now = session_today(conversation->askdb, arena, conversation->now);
    cJSON_AddStringToObject(line, "now", now);
    cJSON_AddNumberToObject(line, "min_confidence", conversation->min_confidence);
    if (!conversation->lenient) {
        cJSON_AddFalseToObject(line, "lenient");
    }
    cJSON_AddNumberToObject(line, "limit", (double)conversation->limits.max_rows);
    if (conversation->limits.max_bytes > 0) {
        cJSON_AddNumberToObject(line, "max_bytes", (double)conversation->limits.max_bytes);
    }
    arena_destroy(arena);
}

static cJSON *make_line(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                        const struct askdb_outcome *outcome, const struct askdb_error *fault)
{
    int status = fault == NULL ? ASKDB_OK : (int)fault->status;
    cJSON *line = begin_line(conversation);
    add_text(line, "question", outcome->question);
    if (outcome->statement) {
        cJSON_AddTrueToObject(line, "statement");
    }
    add_history(line, conversation);
    add_terms(line, conversation);
    add_text(line, "sql", status == ASKDB_DECLINED ? NULL : outcome->sql);
    if (outcome->chosen != NULL && outcome->chosen->remembered) {
        cJSON_AddTrueToObject(line, "remembered");
    }
    if (outcome->document != NULL) {
        cJSON_AddStringToObject(line, "document", outcome->document);
    }
    cJSON_AddStringToObject(line, "verdict", askdb_verdict(status));
    cJSON_AddNumberToObject(line, "status", status);
    if (fault != NULL) {
        cJSON_AddStringToObject(line, "error", fault->message);
    }
    if (outcome->ran && fault == NULL) {
        add_rows(line, outcome);
    }
    cJSON_AddNumberToObject(line, "ms", (double)(long)(10 * (clock_now() - audit->start)) / 10);
    return line;
}

static char *print_line(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                        const struct askdb_outcome *outcome, const struct askdb_error *fault,
                        size_t *ret_length)
{
    cJSON *line = make_line(audit, conversation, outcome, fault);
    char *text = memory_need(cJSON_PrintUnformatted(line));
    cJSON_Delete(line);
    *ret_length = strlen(text);
    text[(*ret_length)++] = '\n'; /* in place of the NUL: one write, one line */
    return text;
}

static int refuse_audit(const struct askdb_audit *audit, const char *why, struct askdb_error *err)
{
    return error_tell(err, CODE_AUDIT_UNWRITTEN, "cannot write the audit file '%s': %s", audit->path, why);
}

/* Space behind the end of a file that grows no further than its owner and its disk allow. */
static int reserve(const struct askdb_audit *audit, off_t end, size_t bytes, struct askdb_error *err)
{
    struct rlimit limit;
    bool limited = getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
    if (limited && (rlim_t)end + bytes > limit.rlim_cur) {
        return refuse_audit(audit, reason_of(EFBIG).text, err);
    }
    if (fallocate(audit->descriptor, FALLOC_FL_KEEP_SIZE, end, (off_t)bytes) != 0 &&
        (errno == ENOSPC || errno == EDQUOT || errno == EIO)) {
        return refuse_audit(audit, reason_of(errno).text, err);
    }
    return 0;
}

int audit_prepare(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                  const struct askdb_outcome *outcome, struct askdb_error *err)
{
    size_t length = 0;
    struct stat facts;
    struct pollfd reader = {.fd = audit->descriptor, .events = POLLOUT};
    if (poll(&reader, 1, 0) > 0 && (reader.revents & (POLLERR | POLLNVAL)) != 0) {
        return refuse_audit(audit, reason_of(EPIPE).text, err);
    }
    if (fstat(audit->descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return 0;
    }
    free(print_line(audit, conversation, outcome, NULL, &length));
    return reserve(audit, facts.st_size, length + MOST_OUTCOME, err);
}

int audit_write(const struct askdb_audit *audit, const struct askdb_conversation *conversation,
                const struct askdb_outcome *outcome, const struct askdb_error *fault, struct askdb_error *err)
{
    size_t length = 0;
    char *text = print_line(audit, conversation, outcome, fault, &length);
    ssize_t written = write(audit->descriptor, text, length);
    int code = written < 0 ? errno : ENOSPC;
    free(text);
    return written == (ssize_t)length ? 0 : refuse_audit(audit, reason_of(code).text, err);
}
