#include "app/knowledge.h"

#include "render/render.h"
#include "util/error.h"
#include "util/utf8.h"

#include <cjson/cJSON.h>
#include <string.h>
#include <unistd.h>

enum { COLUMNS = 4, LINE_WIDTH = 90 };

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

/* ---- asking ---- */

int cli_find_either(struct askdb_knowledge *knowledge, struct askdb_outcome *outcome,
                    struct askdb_passages **ret_passages, struct askdb_error *err)
{
    struct askdb_passages *passages = NULL;
    int status = askdb_knowledge_search(knowledge, outcome->question, &passages, err);
    if (status != 0) {
        return status;
    }
    *ret_passages = passages;
    status = askdb_outcome_read(outcome, err);
    bool spoken = status == 0 || status == -ASKDB_DECLINED; /* the data was asked, whatever came of it */
    if (spoken && askdb_passages_answer(passages, outcome)) {
        askdb_outcome_cite(outcome, passages);
        status = 0;
    } else if (status == 0) {
        status = askdb_passages_decline(passages, outcome, err);
    } else if (status == -ASKDB_DECLINED && passages->count > 0 && err->hint[0] == '\0') {
        error_hint(err, "nor do the documents answer it");
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
    int status = cli_find_either(knowledge, outcome, &passages, err);
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

/* ---- printing ---- */

static struct askdb_cell text_cell(const char *text)
{
    return (struct askdb_cell){.type = ASKDB_TEXT, .text = text, .length = strlen(text)};
}

/* The bytes of the text that fit a line: to its line end, or to a blank before LINE_WIDTH columns. */
static size_t line_length(const char *text)
{
    size_t length = strcspn(text, "\n"), cut = length;
    while (cut > 0 && utf8_width(text, cut) > LINE_WIDTH) {
        cut--;
        while (cut > 0 && text[cut] != ' ') {
            cut--;
        }
    }
    return cut > 0 ? cut : length;
}

/* One row; for a table, which a person reads, one for each line of the answer, the source beside the first.
 */
static int send_one(const struct askdb_passage *passage, bool lines, const struct askdb_sink *sink,
                    struct askdb_error *err)
{
    struct askdb_cell line = {.type = passage->line > 0 ? ASKDB_INTEGER : ASKDB_NULL,
                              .integer = (int64_t)passage->line};
    struct askdb_cell cells[COLUMNS] = {text_cell(passage->text), text_cell(passage->file), line,
                                        text_cell(passage->heading)};
    int status = 0;
    for (const char *at = passage->text; *at != '\0' && status == 0;) {
        size_t length = lines ? line_length(at) : strlen(at);
        cells[0].text = at;
        cells[0].length = length;
        status = sink->row(sink->context, cells, COLUMNS, err);
        cells[1] = cells[2] = cells[3] = text_cell("");
        at += length;
        at += strspn(at, " \n");
    }
    return status;
}

static int send(const struct askdb_passages *passages, bool lines, const struct askdb_sink *sink,
                struct askdb_error *err)
{
    static const struct askdb_column columns[COLUMNS] = {{.name = "answer", .type = ASKDB_TEXT},
                                                         {.name = "file", .type = ASKDB_TEXT},
                                                         {.name = "line", .type = ASKDB_INTEGER},
                                                         {.name = "heading", .type = ASKDB_TEXT}};
    int status = sink->begin(sink->context, columns, COLUMNS, err);
    for (size_t i = 0; i < passages->count && status == 0; i++) {
        status = send_one(&passages->items[i], lines, sink, err);
    }
    return status;
}

int cli_stream_passages(const struct cli_settings *settings, const struct askdb_passages *passages,
                        const struct cli_target *target, struct askdb_error *err)
{
    struct renderer *renderer = NULL;
    int status = cli_make_renderer(settings, target, NULL, &renderer, err);
    if (status == 0) {
        status = send(passages, cli_prints_table(settings), renderer_sink(renderer), err);
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

void cli_add_passages(struct cJSON *object, const struct askdb_passages *passages, bool signs)
{
    cJSON *list = cJSON_AddArrayToObject(object, "passages");
    for (size_t i = 0; i < passages->count; i++) {
        const struct askdb_passage *passage = &passages->items[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddItemToArray(list, item);
        cJSON_AddStringToObject(item, "answer", passage->text);
        cJSON_AddStringToObject(item, "file", passage->file);
        if (passage->line > 0) {
            cJSON_AddNumberToObject(item, "line", (double)passage->line);
        }
        cJSON_AddStringToObject(item, "heading", passage->heading);
        cJSON_AddNumberToObject(item, "score", passage->score);
        if (signs) {
            cJSON_AddNumberToObject(item, "cosine", passage->cosine);
            cJSON_AddNumberToObject(item, "bm25", passage->bm25);
            cJSON_AddNumberToObject(item, "covered", passage->covered);
            cJSON_AddNumberToObject(item, "coded", passage->coded);
        }
    }
    if (signs) {
        cJSON_AddBoolToObject(object, "asks_documents", passages->asks_documents);
        cJSON_AddBoolToObject(object, "asks_data", passages->asks_data);
    }
}
