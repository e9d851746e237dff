#include "mcp/worker.h"
#include "mcp/message.h"
#include "util/memory.h"
#include "util/thread.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { WAITING_MAX = 64 };

struct job {
    mcp_answer *answer;
    cJSON *id, *params;
};

struct mcp_worker {
    struct mcp *mcp;
    pthread_t thread;
    pthread_mutex_t mutex; /* of what follows */
    pthread_cond_t wake;
    struct job running, waiting[WAITING_MAX]; /* running.answer is NULL where nothing runs */
    size_t count;
    bool cancelled, answered; /* what runs */
    bool stopped;
};

static void job_finish(struct job *job)
{
    cJSON_Delete(job->id);
    cJSON_Delete(job->params);
    *job = (struct job){0};
}

static void remove_waiting(struct mcp_worker *worker, size_t place)
{
    worker->count--;
    memmove(&worker->waiting[place], &worker->waiting[place + 1],
            (worker->count - place) * sizeof *worker->waiting);
}

/* ---- the thread ---- */

/* False once it is to end. */
static bool take_job(struct mcp_worker *worker)
{
    pthread_mutex_lock(&worker->mutex);
    while (worker->count == 0 && !worker->stopped) {
        pthread_cond_wait(&worker->wake, &worker->mutex);
    }
    bool found = worker->count > 0;
    if (found) {
        worker->running = worker->waiting[0];
        worker->cancelled = worker->answered = false;
        remove_waiting(worker, 0);
    }
    pthread_mutex_unlock(&worker->mutex);
    return found;
}

static void end_job(struct mcp_worker *worker, cJSON *response)
{
    pthread_mutex_lock(&worker->mutex);
    struct job job = worker->running;
    bool cancelled = worker->cancelled;
    worker->answered = true;
    pthread_mutex_unlock(&worker->mutex);
    if (cancelled) {
        cJSON_Delete(response);
    } else {
        mcp_send(worker->mcp, job.id, response);
    }
    pthread_mutex_lock(&worker->mutex);
    job_finish(&worker->running);
    pthread_mutex_unlock(&worker->mutex);
}

static void *work(void *context)
{
    struct mcp_worker *worker = context;
    while (take_job(worker)) {
        cJSON *response = worker->running.answer(worker->mcp, worker->running.params);
        cli_note_reconnected(worker->mcp->settings, worker->mcp->askdb);
        cli_note_changed(worker->mcp->settings, worker->mcp->askdb);
        end_job(worker, response);
        askdb_catch_up(worker->mcp->askdb);
    }
    return NULL;
}

/* ---- the main thread ---- */

struct mcp_worker *mcp_worker_start(struct mcp *mcp)
{
    struct mcp_worker *worker = memory_need(calloc(1, sizeof *worker));
    worker->mcp = mcp;
    pthread_mutex_init(&worker->mutex, NULL);
    pthread_cond_init(&worker->wake, NULL);
    if (!util_thread_start(&worker->thread, work, worker)) {
        free(worker);
        return NULL;
    }
    return worker;
}

bool mcp_worker_add(struct mcp_worker *worker, mcp_answer *answer, const cJSON *id, const cJSON *params)
{
    pthread_mutex_lock(&worker->mutex);
    bool room = worker->count < WAITING_MAX;
    if (room) {
        worker->waiting[worker->count++] = (struct job){
            answer, cJSON_Duplicate(id, false), params != NULL ? cJSON_Duplicate(params, true) : NULL};
        pthread_cond_signal(&worker->wake);
    }
    pthread_mutex_unlock(&worker->mutex);
    return room;
}

static void cancel_running(struct mcp_worker *worker)
{
    worker->cancelled = true;
    askdb_cancel(worker->mcp->askdb);
}

void mcp_worker_cancel(struct mcp_worker *worker, const cJSON *id)
{
    pthread_mutex_lock(&worker->mutex);
    if (worker->running.answer != NULL && mcp_same_id(worker->running.id, id)) {
        cancel_running(worker);
    }
    for (size_t i = worker->count; i-- > 0;) {
        if (mcp_same_id(worker->waiting[i].id, id)) {
            job_finish(&worker->waiting[i]);
            remove_waiting(worker, i);
        }
    }
    pthread_mutex_unlock(&worker->mutex);
}

void mcp_worker_cancel_all(struct mcp_worker *worker)
{
    pthread_mutex_lock(&worker->mutex);
    if (worker->running.answer != NULL) {
        cancel_running(worker);
    }
    while (worker->count > 0) {
        job_finish(&worker->waiting[--worker->count]);
    }
    pthread_mutex_unlock(&worker->mutex);
}

bool mcp_worker_watch(struct mcp_worker *worker)
{
    pthread_mutex_lock(&worker->mutex);
    bool runs = worker->running.answer != NULL, busy = runs || worker->count > 0;
    if (runs && worker->cancelled) {
        cancel_running(worker);
    }
    pthread_mutex_unlock(&worker->mutex);
    return busy;
}

/* The mutex stays locked: nothing else is answered. */
void mcp_worker_give_up(struct mcp_worker *worker, const struct askdb_error *why)
{
    pthread_mutex_lock(&worker->mutex);
    if (worker->running.answer != NULL && !worker->cancelled && !worker->answered) {
        mcp_send(worker->mcp, worker->running.id, mcp_fail(why));
    }
    for (size_t i = 0; i < worker->count; i++) {
        mcp_send(worker->mcp, worker->waiting[i].id,
                 mcp_error(MCP_INTERNAL, "the server ends: a step of the database did not stop"));
    }
}

void mcp_worker_stop(struct mcp_worker *worker)
{
    pthread_mutex_lock(&worker->mutex);
    worker->stopped = true;
    pthread_cond_signal(&worker->wake);
    pthread_mutex_unlock(&worker->mutex);
    pthread_join(worker->thread, NULL);
    pthread_cond_destroy(&worker->wake);
    pthread_mutex_destroy(&worker->mutex);
    free(worker);
}
