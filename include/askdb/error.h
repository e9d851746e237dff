/* The error value. A fixed-size struct the caller owns: reporting an error never allocates.
 *
 * Fallible functions return 0 on success and -(enum askdb_status) on failure; `err` is filled once, where the
 * fault is found, with one line of text: lower case, no full stop, naming the thing. */
#ifndef ASKDB_ERROR_H
#define ASKDB_ERROR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What went wrong; also the exit status of the command. */
enum askdb_status {
    ASKDB_OK = 0,
    ASKDB_USAGE = 1,     /* bad option, argument or input file */
    ASKDB_CONNECT = 2,   /* cannot connect to, open or read the database */
    ASKDB_DECLINED = 3,  /* not answerable from this data, or too unsure */
    ASKDB_REJECTED = 4,  /* the statement did not pass validation */
    ASKDB_DATABASE = 5,  /* the database failed while running it */
    ASKDB_CANCELLED = 6, /* timed out or cancelled */
    ASKDB_MODEL = 7,     /* the model or the LLM endpoint failed */
};

/* What is suspicious in a statement that passes. */
struct askdb_warning {
    const char *code; /* of docs/messages.md: stable, for programs */
    const char *message;
    const char *hint; /* "did you mean 'Canceled'?", or "" */
    int32_t start;    /* byte span in the statement; -1: none */
    int32_t end;
};

struct askdb_error {
    enum askdb_status status;
    int32_t start; /* byte span of the fault in the text at hand; -1: none */
    int32_t end;
    const char *code;  /* of docs/messages.md: stable, for programs; it is never freed */
    char sqlstate[6];  /* SQLSTATE from the server, or "" */
    char message[512]; /* one line, NUL-terminated, valid UTF-8 */
    char hint[256];    /* "did you mean customers.name?", or "" */
};

#ifdef __cplusplus
}
#endif

#endif
