/* A report: a file of YAML, or of Markdown with YAML in it. */
#include "util/file.h"
#include "report/reader.h"

int report_read(struct arena *arena, const char *path, const struct cli_settings *settings,
                struct report_file *ret_file, struct askdb_error *err)
{
    struct report_reader *reader = ARENA_NEW(arena, struct report_reader);
    struct report_file read = {0};
    char *text = NULL;
    int status = file_read_text(arena, path, REPORT_MOST_BYTES, &text, err);
    if (status != 0) {
        return status;
    }
    reader->arena = arena;
    reader->path = path;
    reader->err = err;
    status = cli_has_ending(path, "md markdown") ? report_read_markdown(reader, text, settings, &read)
                                                 : report_read_whole(reader, text, settings, &read);
    if (status == 0 && settings->process.semantic == NULL) { /* which may have parameters of its own */
        status = report_check_parameters(reader);
    }
    if (status == 0) {
        *ret_file = read;
    }
    return status;
}
