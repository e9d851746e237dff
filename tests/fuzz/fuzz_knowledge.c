/* Documents are found, not made for us: any bytes become passages of valid text, whichever reader they get.
 */
#include "knowledge/corpus.h"
#include "util/utf8.h"

#include "fuzz_main.h"

typedef void reads(struct document *document, const char *text, size_t length);

static void expect(bool good)
{
    if (!good) {
        abort();
    }
}

static void read_with(reads *read, const char *text, size_t size)
{
    struct arena *arena = arena_create();
    struct document document;
    struct corpus corpus;
    size_t units = 0;
    document_init(&document, arena, (struct document_roles){0});
    read(&document, text, size);
    corpus_init(&corpus, arena);
    corpus_add(&corpus, &document, "file");
    for (size_t i = 0; i < document.count; i++) {
        expect(document.blocks[i].line >= 1 && strlen(document.blocks[i].text) <= DOCUMENT_MOST_TEXT);
    }
    for (size_t i = 0; i < corpus.passage_count; i++) {
        expect(corpus.passages[i].first_unit == units && corpus.passages[i].unit_count > 0);
        units += corpus.passages[i].unit_count;
    }
    expect(units == corpus.unit_count);
    for (size_t i = 0; i < corpus.unit_count; i++) {
        expect(utf8_valid(corpus.units[i].text, strlen(corpus.units[i].text)));
    }
    arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = fuzz_text(data, size);
    read_with(document_read_markdown, text, size);
    read_with(document_read_text, text, size);
    read_with(document_read_html, text, size);
    free(text);
    return 0;
}
