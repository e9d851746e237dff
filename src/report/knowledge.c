/* What documents say, in a report. */
#include "askdb/knowledge.h"
#include "report/report.h"

#include <string.h>

static struct askdb_cell text_cell(const char *text)
{
    return (struct askdb_cell){.type = ASKDB_TEXT, .text = text, .length = strlen(text)};
}

static void note_facts(struct report_facts *facts, struct arena *arena, const struct askdb_passages *passages)
{
    static const struct askdb_column columns[] = {{.name = "answer", .type = ASKDB_TEXT},
                                                  {.name = "file", .type = ASKDB_TEXT}};
    report_facts_begin(facts, arena, columns, sizeof columns / sizeof *columns);
    for (size_t i = 0; passages->sure && i < passages->count; i++) {
        const struct askdb_cell cells[] = {text_cell(passages->items[i].text),
                                           text_cell(passages->items[i].file)};
        report_facts_row(facts, cells);
    }
}

/* "handbook.md, line 5: Leave > Notice". */
static const char *source_of(struct arena *arena, const struct askdb_passage *passage)
{
    const char *line = passage->line > 0 ? arena_printf(arena, ", line %zu", passage->line) : "";
    return arena_printf(arena, "%s%s%s%s", passage->file, line, passage->heading[0] != '\0' ? ": " : "",
                        passage->heading);
}

int report_show_knowledge(struct report_writer *writer, struct askdb_knowledge *knowledge,
                          struct report_item *item, struct askdb_outcome *outcome, struct askdb_error *err)
{
    struct askdb_passages *passages = NULL;
    int status = askdb_knowledge_search(knowledge, item->knowledge, &passages, err);
    if (status != 0) {
        return status;
    }
    note_facts(&item->facts, writer->arena, passages);
    bool shown = item->show != REPORT_NOTHING;
    if (shown) {
        writer->format->item(writer, item, NULL);
    }
    for (size_t i = 0; shown && passages->sure && i < passages->count; i++) {
        writer->format->passage(writer, passages->items[i].text,
                                source_of(writer->arena, &passages->items[i]));
    }
    if (shown) {
        writer->format->end_item(writer);
    }
    if (passages->sure && passages->count > 0) {
        askdb_outcome_cite(outcome, passages);
    } else if (shown) {
        writer->format->note(writer, "The documents do not answer it.", false);
    }
    askdb_passages_destroy(passages);
    return 0;
}
