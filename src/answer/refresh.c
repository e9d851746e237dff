#include "answer/refresh.h"

#include "answer/internal.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <sched.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
    QUICK_MILLISECONDS = 200, /* of an opening that an answer waits for where only rows have changed */
    APART = 20,               /* times what an opening takes: so rarely that is done for rows */
    NARROW_COLUMNS = 150,     /* names of wider catalogs have vectors, that take long where none are kept */
};

struct origin {
    struct arena *arena;
    const char **databases;
    size_t count;
    struct askdb_options options;
};

/* ---- how it was opened ---- */

static const char *copy(struct arena *arena, const char *text)
{
    return text != NULL ? arena_strdup(arena, text) : NULL;
}

static const char *const *copy_all(struct arena *arena, const char *const *texts, size_t count)
{
    const char **copies = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        copies[i] = copy(arena, texts[i]);
    }
    return copies;
}

static const struct askdb_endpoint *copy_endpoint(struct arena *arena, const struct askdb_endpoint *given)
{
    if (given == NULL) {
        return NULL;
    }
    struct askdb_endpoint *endpoint = ARENA_NEW(arena, struct askdb_endpoint);
    *endpoint = *given;
    endpoint->key_variable = copy(arena, given->key_variable);
    endpoint->key_command = copy(arena, given->key_command);
    endpoint->format = copy(arena, given->format);
    return endpoint;
}

static const struct askdb_csv *copy_csv(struct arena *arena, const struct askdb_csv *given)
{
    if (given == NULL) {
        return NULL;
    }
    struct askdb_csv *csv = ARENA_NEW(arena, struct askdb_csv);
    *csv = *given;
    csv->delimiter = copy(arena, given->delimiter);
    csv->quote = copy(arena, given->quote);
    csv->header = copy(arena, given->header);
    csv->encoding = copy(arena, given->encoding);
    csv->decimal = copy(arena, given->decimal);
    csv->dates = copy(arena, given->dates);
    csv->missing = copy_all(arena, given->missing, given->missing_count);
    return csv;
}

static struct origin *origin_create(const char *const *databases, size_t count,
                                    const struct askdb_options *options)
{
    struct arena *arena = arena_create();
    struct origin *origin = ARENA_NEW(arena, struct origin);
    origin->arena = arena;
    origin->databases = (const char **)copy_all(arena, databases, count);
    origin->count = count;
    origin->options = *options;
    origin->options.model = copy(arena, options->model);
    origin->options.endpoint = copy_endpoint(arena, options->endpoint);
    origin->options.semantic = copy(arena, options->semantic);
    origin->options.semantic_folder = copy(arena, options->semantic_folder);
    origin->options.roles = copy(arena, options->roles);
    origin->options.timezone = copy(arena, options->timezone);
    origin->options.parameters = copy_all(arena, options->parameters, options->parameter_count);
    origin->options.cache = copy(arena, options->cache);
    origin->options.csv = copy_csv(arena, options->csv);
    return origin;
}

/* Whoever is about to cancel what was open before is waited for. */
static void set_hearers(struct askdb *askdb)
{
    atomic_store(&askdb->hearers.connection, askdb->connection);
    atomic_store(&askdb->hearers.language_model, askdb->language_model);
    while (atomic_load(&askdb->hearers.callers) > 0) {
        sched_yield();
    }
}

static void note_opening(struct askdb *askdb, double milliseconds)
{
    bool kept = askdb->cache.catalog_kept || askdb->cache.values_kept;
    askdb->refresh.openings++;
    askdb->refresh.outdated = askdb->refresh.stale = false;
    askdb->refresh.opened = clock_now();
    askdb->refresh.cost = kept ? -1 : milliseconds;
}

void session_opened(struct askdb *askdb, const char *const *databases, size_t count,
                    const struct askdb_options *options, double milliseconds)
{
    struct stat status;
    const char *semantic = options->semantic; /* what comes through a pipe is read once */
    bool again = semantic == NULL || (stat(semantic, &status) == 0 && S_ISREG(status.st_mode));
    for (size_t i = 0; i < count; i++) {
        again = again && strcmp(databases[i], "-") != 0;
    }
    askdb->refresh.origin = again ? origin_create(databases, count, options) : NULL;
    set_hearers(askdb);
    note_opening(askdb, milliseconds);
}

void session_forget_origin(struct askdb *askdb)
{
    if (askdb->refresh.origin != NULL) {
        arena_destroy(askdb->refresh.origin->arena);
        askdb->refresh.origin = NULL;
    }
}

/* ---- opening again ---- */

static const size_t KEPT = offsetof(struct askdb, connection); /* bytes that are no part of an opening */

static void move(struct askdb *to, const struct askdb *from)
{
    memcpy((char *)to + KEPT, (const char *)from + KEPT, sizeof *to - KEPT);
}

/* Weights are not loaded again: they go on from one to the next. */
static void hand_on_models(struct askdb *from, struct askdb *to)
{
    to->model = from->model;
    to->meaning = from->meaning;
    to->used_model = from->used_model;
    to->used_meaning = from->used_meaning;
    to->model_path = from->model_path;
    from->model = NULL;
    from->meaning = NULL;
    from->model_path = NULL;
}

/* What was open stays so where this fails. */
static int open_again(struct askdb *askdb, struct askdb_error *err)
{
    const struct origin *origin = askdb->refresh.origin;
    struct askdb before = {0};
    double start = clock_now();
    move(&before, askdb);
    memset((char *)askdb + KEPT, 0, sizeof *askdb - KEPT);
    hand_on_models(&before, askdb);
    int status = session_open(askdb, origin->databases, origin->count, &origin->options, err);
    if (status != 0) {
        hand_on_models(askdb, &before);
        session_finish(askdb);
        move(askdb, &before);
        return status;
    }
    set_hearers(askdb);
    session_finish(&before);
    note_opening(askdb, clock_now() - start);
    return 0;
}

/* ---- looking ---- */

static bool is_policy_changed(const struct askdb *askdb)
{
    return askdb->semantic != NULL &&
           !semantic_is_current(askdb->semantic, askdb->refresh.origin->options.semantic);
}

static bool is_apart(const struct askdb *askdb, double cost)
{
    return clock_now() - askdb->refresh.opened >= APART * cost;
}

static bool is_quick(const struct askdb *askdb)
{
    double cost = askdb->refresh.cost;
    bool vectors =
        askdb->catalog->column_count > NARROW_COLUMNS && askdb->refresh.origin->options.cache == NULL;
    return cost >= 0 && cost <= QUICK_MILLISECONDS && is_apart(askdb, cost) && !vectors;
}

/* Is something kept back, so that changes of it must not tell? */
static bool is_restricted(const struct askdb *askdb)
{
    return askdb->policy != NULL && askdb->policy->enforced;
}

static bool may_look(const struct askdb *askdb)
{
    return askdb->refresh.origin != NULL && askdb->refresh.steady == 0 &&
           atomic_load(&askdb->work->depth) == 0;
}

/* What was read anew is told where the schema, as it is shown, is another one; if all of it is shown, whatever has
 * changed. */
static int read_anew(struct askdb *askdb, bool policy, enum exec_change change, struct askdb_error *err)
{
    char shown[sizeof askdb->catalog->fingerprint];
    memcpy(shown, askdb->catalog->fingerprint, sizeof shown);
    bool any = change != EXEC_FILE && !is_restricted(askdb);
    int status = open_again(askdb, err);
    if (status == 0 && policy) {
        askdb->refresh.told = "the semantic file has changed: it was read anew";
    } else if (status == 0 && (any || strcmp(shown, askdb->catalog->fingerprint) != 0)) {
        askdb->refresh.told = "the database has changed: its schema was read anew";
    }
    return status;
}

int session_refresh(struct askdb *askdb, struct askdb_error *err)
{
    struct refresh *refresh = &askdb->refresh;
    exec_forget_used(askdb->connection);
    if (!may_look(askdb)) {
        return 0;
    }
    struct work_span span = work_begin_usual(askdb->work);
    int status = 0;
    bool policy = is_policy_changed(askdb);
    enum exec_change change = exec_look(askdb->connection);
    refresh->stale = refresh->stale || change == EXEC_ROWS;
    refresh->outdated = refresh->outdated || policy || change == EXEC_FILE || change == EXEC_SCHEMA;
    if (work_is_over(askdb->work)) { /* cancelled, or the server does not answer */
        status = work_fail(askdb->work, err);
    } else if (refresh->outdated) {
        status = read_anew(askdb, policy, change, err);
    } else if (refresh->stale && is_quick(askdb)) {
        struct askdb_error ignored;
        open_again(askdb, &ignored);
    }
    work_end(askdb->work, span);
    exec_forget_used(askdb->connection);
    return status;
}

void askdb_catch_up(struct askdb *askdb)
{
    struct askdb_error ignored;
    double cost = askdb->refresh.cost > 0 ? askdb->refresh.cost : 0;
    if (may_look(askdb) && askdb->refresh.stale && is_apart(askdb, cost)) {
        struct work_span span = work_begin_usual(askdb->work);
        open_again(askdb, &ignored);
        work_end(askdb->work, span);
    }
}

int askdb_refresh(struct askdb *askdb, struct askdb_error *err)
{
    return session_refresh(askdb, err);
}

const char *askdb_changed(struct askdb *askdb)
{
    const char *told = askdb->refresh.told;
    askdb->refresh.told = NULL;
    return told;
}

const char *session_tell_stale(const struct askdb *askdb, struct arena *arena)
{
    if (!askdb->refresh.stale || is_restricted(askdb)) { /* which rows is not known */
        return NULL;
    }
    double seconds = (clock_now() - askdb->refresh.opened) / 1000;
    return arena_printf(arena,
                        "names were looked up in values that were read %.0f seconds ago, and rows have "
                        "changed since",
                        seconds);
}
