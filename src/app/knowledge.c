#include "app/knowledge.h"

#include "render/passages.h"
#include "render/render.h"
#include <string.h>
#include <unistd.h>

int cli_open_knowledge(const struct cli_settings *settings, struct askdb *askdb,
                       struct askdb_knowledge **ret_knowledge, struct askdb_error *err)
{
    int status = askdb_knowledge_open(askdb, settings->process.docs, ret_knowledge, err);
    for (const char *line = status == 0 ? askdb_knowledge_notes(*ret_knowledge) : ""; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        cli_note(settings, "askdb: note: %.*s", (int)length, line);
        line += length + (line[length] == '\n');
    }
    return status;
}

int cli_read_either(const struct cli_settings *settings, struct askdb_knowledge *knowledge,
                    struct askdb_outcome *outcome, struct askdb_passages **ret_passages,
                    struct askdb_error *err)
{
    struct askdb_passages *passages = NULL;
    *ret_passages = NULL;
    if (knowledge == NULL) {
        return cli_read(settings, outcome, err);
    }
    int status = askdb_outcome_read_either(outcome, knowledge, &passages, err);
    if (outcome->document != NULL) {
        cli_note_aside(settings,
                       passages->catalog ? "asked of the database's catalog" : "asked of the documents");
        *ret_passages = passages;
        return status;
    }
    if (settings->process.docs != NULL && passages != NULL) {
        cli_note_aside(settings, "asked of the data");
    }
    bool found = passages != NULL;
    askdb_passages_destroy(passages);
    return found ? cli_consider(settings, outcome, status, err) : status;
}

int cli_stream_passages(const struct cli_settings *settings, const struct askdb_passages *passages,
                        const struct cli_target *target, struct askdb_error *err)
{
    struct renderer *renderer = NULL;
    int status = cli_make_renderer(settings, target, NULL, &renderer, err);
    if (status == 0) {
        renderer_tell_rows(renderer, passages->count);
        status = render_passages(passages, cli_prints_table(settings), renderer_sink(renderer), err);
    }
    if (status == 0) {
        status = renderer_finish(renderer, err);
    }
    renderer_destroy(renderer);
    return status;
}

int cli_print_passages(const struct cli_settings *settings, const struct askdb_passages *passages,
                       struct askdb_error *err)
{
    struct process_output output;
    struct askdb_error ignored;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    struct cli_target target = {output.file, cli_width(&settings->output, output.file),
                                isatty(fileno(output.file))};
    status = cli_stream_passages(settings, passages, &target, err);
    bool gone = status != 0 && process_is_broken_pipe(err);
    int closing = process_output_close(&output, status == 0, status == 0 ? err : &ignored);
    return gone ? 0 : status != 0 ? status : closing;
}
