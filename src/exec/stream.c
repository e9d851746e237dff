#include "exec/stream.h"

#include "util/clock.h"

void exec_stream_init(struct stream *stream, const struct exec_limits *limits, const struct askdb_sink *sink)
{
    *stream = (struct stream){.limits = limits, .sink = sink, .start = clock_now()};
}

static size_t row_bytes(const struct askdb_cell *cells, size_t count)
{
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += cells[i].text ? cells[i].length : 0;
    }
    return bytes;
}

int exec_stream_row(struct stream *stream, const struct askdb_cell *cells, size_t count,
                    struct askdb_error *err)
{
    const struct exec_limits *limits = stream->limits;
    stream->bytes += row_bytes(cells, count);
    if ((limits->max_rows > 0 && stream->result.rows >= limits->max_rows) ||
        (limits->max_bytes > 0 && stream->bytes > limits->max_bytes)) {
        stream->result.truncated = true;
        return 1;
    }
    int status = stream->sink->row(stream->sink->context, cells, count, err);
    if (status < 0) {
        return status;
    }
    stream->result.rows++;
    return 0;
}

void exec_stream_finish(struct stream *stream, struct exec_result *ret_result)
{
    stream->result.milliseconds = clock_now() - stream->start;
    if (ret_result) {
        *ret_result = stream->result;
    }
}
