#include "process/signals.h"
#include "process/watchdog.h"

#include <signal.h>
#include <stdatomic.h>
#include <sys/select.h>

/* A signal handler has no other way to tell; it may use atomics without locks. */
static atomic_bool interrupted, terminated, window;

static const int numbers[] = {SIGINT, SIGTERM, SIGWINCH, SIGCONT};

static void on_signal(int number)
{
    switch (number) {
    case SIGWINCH:
    case SIGCONT:
        window = true;
        break;
    case SIGTERM:
        terminated = true;
        process_watchdog_end_soon();
        break;
    default:
        interrupted = true;
    }
}

void process_signals_install(void)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        bool restart = numbers[i] == SIGWINCH || numbers[i] == SIGCONT;
        struct sigaction action = {.sa_handler = on_signal, .sa_flags = restart ? SA_RESTART : 0};
        sigemptyset(&action.sa_mask);
        sigaction(numbers[i], &action, NULL);
    }
}

bool process_signals_interrupted(void)
{
    return interrupted;
}

void process_signals_forget(void)
{
    interrupted = false;
}

bool process_signals_terminated(void)
{
    return terminated;
}

bool process_signals_ending(void)
{
    return interrupted || terminated;
}

/* The signals are let in only while pselect waits, so that none is missed. */
enum process_wake process_signals_wait(int descriptor, const struct timespec *timeout)
{
    sigset_t held, before;
    enum process_wake wake = WAKE_SIGNAL;
    sigemptyset(&held);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sigaddset(&held, numbers[i]);
    }
    pthread_sigmask(SIG_BLOCK, &held, &before);
    int ready = -1;
    while (ready < 0 && !interrupted && !terminated && !window) {
        fd_set set;
        FD_ZERO(&set);
        if (descriptor >= 0) {
            FD_SET(descriptor, &set);
        }
        ready = pselect(descriptor + 1, &set, NULL, NULL, timeout, &before);
    }
    if (!interrupted && !terminated) {
        wake = window ? WAKE_WINDOW : ready > 0 ? WAKE_INPUT : WAKE_TIMEOUT;
        window = false;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return wake;
}
