/* Report files are written by people: each is a report whose assertions can be checked, or an error. */
#include "answer/statements.h"
#include "report/report.h"

#include "fuzz_file.h"

static void check(struct arena *arena, const struct report_item *item)
{
    static const struct askdb_column columns[] = {{.name = "n", .type = ASKDB_INTEGER},
                                                  {.name = "", .type = ASKDB_TEXT}};
    static const struct askdb_cell cells[] = {{.type = ASKDB_INTEGER, .integer = 3}, {.type = ASKDB_NULL}};
    struct report_facts facts;
    report_facts_begin(&facts, arena, columns, 2);
    report_facts_row(&facts, cells);
    for (size_t i = 0; i < item->assert_count; i++) {
        bool holds;
        const char *text;
        struct askdb_error err;
        report_assert(&facts, item->asserted[i], &holds, &text, &err);
    }
    if ((item->question == NULL) == (item->sql == NULL) || item->title == NULL || item->limit == 0) {
        abort();
    }
    if (item->sql != NULL) {
        answer_has_dates(item->sql);
    }
}

static void read_report(const char *name, const uint8_t *data, size_t size)
{
    struct arena *arena = arena_create();
    struct cli_settings settings;
    struct report_file report;
    struct askdb_error err;
    struct fuzz_file file;
    fuzz_file_write(&file, name, data, size);
    cli_default_settings(&settings);
    settings.question.now = "2024-05-06";
    settings.process.semantic =
        "semantic.yaml"; /* whose parameters they may be, so that any report takes them */
    settings.process.parameters = (struct cli_texts){{"region=North's", "year=2024"}, 2};
    if (report_read(arena, file.path, &settings, &report, &err) == 0) {
        for (size_t i = 0; i < report.count; i++) {
            check(arena, &report.items[i]);
        }
    }
    fuzz_file_remove(&file);
    arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_report("r.yaml", data, size);
    read_report("r.md", data, size);
    return 0;
}
