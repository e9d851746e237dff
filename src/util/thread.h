/* Threads beside the main one, which alone hears signals: there they end a read. */
#ifndef UTIL_THREAD_H
#define UTIL_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* As pthread_create. False where there can be no more threads. */
bool util_thread_start(pthread_t *ret_thread, void *(*run)(void *), void *context);

#endif
