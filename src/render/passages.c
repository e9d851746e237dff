#include "render/passages.h"
#include "util/utf8.h"

#include <string.h>

enum { COLUMNS = 4, LINE_WIDTH = 90 };

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

int render_passages(const struct askdb_passages *passages, bool lines, const struct askdb_sink *sink,
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
