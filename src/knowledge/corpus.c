#include "knowledge/corpus.h"

#include <string.h>

void corpus_init(struct corpus *corpus, struct arena *arena)
{
    *corpus = (struct corpus){.arena = arena};
}

const char *corpus_leaf(const char *heading)
{
    for (const char *at; (at = strstr(heading, " > ")) != NULL;) {
        heading = at + strlen(" > ");
    }
    return heading;
}

static size_t count_words(const char *text)
{
    size_t count = 0;
    for (const char *at = text; *at != '\0'; at++) {
        count += *at != ' ' && (at == text || at[-1] == ' ');
    }
    return count;
}

/* ---- sentences ---- */

/* Does the text before the full stop at `end` end with a short form? */
static bool is_short_form(const char *text, size_t end)
{
    static const char *const forms[] = {"e.g", "i.e", "Dr", "Mr", "Mrs", "Ms",   "No", "approx",
                                        "max", "min", "vs", "cf", "Fig", "incl", "St"};
    size_t start = end;
    while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '(') {
        start--;
    }
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (strlen(forms[i]) == end - start && strncmp(forms[i], text + start, end - start) == 0) {
            return true;
        }
    }
    return end - start == 1; /* an initial */
}

/* The length of the first sentence of the text. */
static size_t sentence_length(const char *text)
{
    size_t length = strlen(text);
    for (size_t at = 1; at + 1 < length; at++) {
        if (strchr(".!?", text[at]) == NULL) {
            continue;
        }
        size_t end = at + 1;
        while (end < length && strchr("\"')", text[end]) != NULL) {
            end++;
        }
        char next = end < length && text[end] == ' ' ? text[end + 1] : '\0';
        bool begins = (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9') || next == '"' ||
                      next == '(' || (unsigned char)next >= 0x80;
        if (begins && !(text[at] == '.' && is_short_form(text, at))) {
            return end;
        }
    }
    return length;
}

/* ---- passages ---- */

static void add_unit(struct corpus *corpus, const struct block *block, const char *text, bool begins)
{
    corpus->units = arena_grow(corpus->arena, corpus->units, corpus->unit_count, &corpus->unit_capacity,
                               sizeof *corpus->units);
    corpus->units[corpus->unit_count++] = (struct unit){.text = text,
                                                        .line = block->line,
                                                        .passage = (uint32_t)corpus->passage_count - 1,
                                                        .kind = block->kind,
                                                        .begins = begins};
    corpus->passages[corpus->passage_count - 1].unit_count++;
}

static void add_block(struct corpus *corpus, const struct block *block)
{
    if (block->kind != BLOCK_PARAGRAPH) {
        add_unit(corpus, block, block->text, true);
        return;
    }
    for (const char *at = block->text; *at != '\0';) {
        size_t length = sentence_length(at);
        add_unit(corpus, block, arena_strndup(corpus->arena, at, length), at == block->text);
        at += length;
        at += strspn(at, " ");
    }
}

static bool begin_passage(struct corpus *corpus, const char *file, const char *heading, uint32_t line)
{
    if (corpus->passage_count == CORPUS_MOST_PASSAGES) {
        corpus->full = true;
        return false;
    }
    corpus->passages = arena_grow(corpus->arena, corpus->passages, corpus->passage_count,
                                  &corpus->passage_capacity, sizeof *corpus->passages);
    corpus->passages[corpus->passage_count++] =
        (struct passage){.file = file, .heading = heading, .line = line, .first_unit = corpus->unit_count};
    return true;
}

/* May a passage end between the two? */
static bool may_cut(const struct block *before, const struct block *next)
{
    size_t length = strlen(before->text);
    bool leads = length > 0 && before->text[length - 1] == ':';
    bool procedure = next->kind == BLOCK_STEP || before->kind == BLOCK_WARNING ||
                     (before->kind == BLOCK_STEP && next->kind == BLOCK_WARNING);
    return !leads && !procedure;
}

void corpus_add(struct corpus *corpus, const struct document *document, const char *file)
{
    size_t words = 0;
    const struct block *before = NULL;
    for (size_t i = 0; i < document->count; i++) {
        const struct block *block = &document->blocks[i];
        size_t more = count_words(block->text);
        bool section = before == NULL || before->heading != block->heading;
        bool cut = section || words + more > PASSAGE_MOST_WORDS ||
                   (words > 0 && words + more > PASSAGE_WORDS && may_cut(before, block));
        if (cut && !begin_passage(corpus, file, block->heading[0] != '\0' ? block->heading : document->title,
                                  block->line)) {
            return;
        }
        words = cut ? 0 : words;
        add_block(corpus, block);
        words += more;
        before = block;
    }
}
