/* Rows on their way from a driver to a sink, under limits. */
#ifndef EXEC_STREAM_H
#define EXEC_STREAM_H

#include "exec/exec.h"

struct stream {
    const struct exec_limits *limits;
    const struct askdb_sink *sink;
    struct exec_result result;
    size_t bytes;
    double start;
};

void exec_stream_init(struct stream *stream, const struct exec_limits *limits, const struct askdb_sink *sink);

/* Hands a row on. Returns 0 to go on, 1 where a limit ends the result before this row, or what the sink
 * returned. */
int exec_stream_row(struct stream *stream, const struct askdb_cell *cells, size_t count,
                    struct askdb_error *err);

void exec_stream_finish(struct stream *stream, struct exec_result *ret_result);

#endif
