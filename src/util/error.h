/* Filling struct askdb_error. */
#ifndef UTIL_ERROR_H
#define UTIL_ERROR_H

#include "askdb/error.h"
#include "util/codes.h"

#include <stdbool.h>
#include <stddef.h>

/* Fills `err` (may be NULL) with a status, its code and a formatted message, clears span, hint and SQLSTATE,
 * and returns
 * -(int)status, so that `return error_set(err, ...)` reads well. Text that does not fit is cut at a UTF-8
 * boundary; control characters and invalid UTF-8 are replaced. */
int error_set(struct askdb_error *err, enum askdb_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for a fault that has a code of its own: its row gives the status, too. A refusal is always told in
 * this way. */
int error_tell(struct askdb_error *err, enum error_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Whether the error was told with this code. */
bool error_is(const struct askdb_error *err, enum error_code code);

/* Another status, with its code, for what is told. */
void error_turn(struct askdb_error *err, enum askdb_status status);

/* Adds the byte span of the fault in the text at hand. */
void error_span(struct askdb_error *err, size_t start, size_t end);

/* Adds a hint ("did you mean 'name'?"). */
void error_hint(struct askdb_error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
