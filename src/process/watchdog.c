/* The last resort against what does not stop: a single step of SQLite, such as instr over a hundred
 * megabytes, looks at no clock and hears no cancellation. The rule: whatever overstays its limit, or a
 * cancellation, by more than what hearing it takes ends the process. Nothing is open for writing but an
 * output file, so the process may end where it is. */
#include "process/watchdog.h"
#include "askdb/askdb.h"
#include "util/clock.h"
#include "util/thread.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    TICK_MS = 50,
    GRACE_MS = 1300,     /* PostgreSQL is given 1100 of them to end its part */
    FAREWELL_SECONDS = 1 /* for telling a client, who may not read */
};

/* One for all databases of the process; the thread reads it, and a signal handler the last. */
static struct {
    struct askdb_watch *watch;
    process_tell *tell;
    bool json;
    pthread_mutex_t mutex; /* of what follows */
    process_farewell *farewell;
    void *context;
} dog = {.mutex = PTHREAD_MUTEX_INITIALIZER};
static const char *volatile to_remove;
static volatile sig_atomic_t ending, told;

void process_watchdog_output(const char *temporary)
{
    to_remove = temporary;
}

void process_watchdog_remove_output(void)
{
    if (to_remove != NULL) {
        unlink(to_remove);
    }
}

static void on_alarm(int signal_number)
{
    static const char message[] = "askdb: cancelled\n";
    (void)signal_number;
    process_watchdog_remove_output();
    ssize_t ignored = told ? 0 : write(STDERR_FILENO, message, sizeof message - 1);
    (void)ignored;
    _exit(ASKDB_CANCELLED);
}

static void set_alarm(unsigned seconds)
{
    struct sigaction action = {.sa_handler = on_alarm};
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    alarm(seconds);
}

void process_watchdog_end_soon(void)
{
    ending = 1;
    set_alarm(2);
}

void process_watchdog_rest(void)
{
    alarm(0);
}

void process_watchdog_told(void)
{
    told = ending;
}

static _Noreturn void end(const struct askdb_error *why)
{
    set_alarm(FAREWELL_SECONDS);
    pthread_mutex_lock(&dog.mutex);
    if (dog.farewell != NULL) {
        dog.farewell(dog.context, why);
    }
    dog.tell(dog.json, why);
    process_watchdog_remove_output();
    _exit(ASKDB_CANCELLED);
}

static void *watch(void *context)
{
    (void)context;
    for (;;) {
        struct askdb_error why;
        clock_nap(TICK_MS);
        if (askdb_watch_overdue(dog.watch, &why) > GRACE_MS) {
            end(&why);
        }
    }
    return NULL;
}

struct askdb_watch *process_watchdog(process_tell *tell, bool json)
{
    pthread_t thread;
    if (dog.watch == NULL) {
        dog.tell = tell;
        dog.json = json;
        dog.watch = askdb_watch_create();
        if (util_thread_start(&thread, watch, NULL)) {
            pthread_detach(thread);
        }
    }
    return dog.watch;
}

void process_watchdog_farewell(process_farewell *farewell, void *context)
{
    pthread_mutex_lock(&dog.mutex);
    dog.farewell = farewell;
    dog.context = context;
    pthread_mutex_unlock(&dog.mutex);
}
