/* Threads beside the main one, which alone hears signals: there they end a read. */
#ifndef APP_THREAD_H
#define APP_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* As pthread_create. False where there can be no more threads. */
bool cli_thread_start(pthread_t *ret_thread, void *(*run)(void *), void *context);

#endif
