/* Ctrl-C of a command cancels what runs; a second time it ends the process. */
#ifndef PROCESS_INTERRUPT_H
#define PROCESS_INTERRUPT_H

#include <stdbool.h>

struct askdb;

/* SIGINT and SIGTERM are heard from now on: they end the process, unless something runs. */
void process_interrupt_install(void);
/* The same, but the first one leaves two seconds to tell of what is done, also where nothing runs. */
void process_interrupt_hold(void);
/* Was there one? */
bool process_interrupted(void);
/* They cancel what runs on this one. */
void process_interrupt_cancels(struct askdb *askdb);
/* Nothing runs any more. */
void process_interrupt_ends(void);

#endif
