/* Documents become blocks under headings, passages keep procedures whole, and words and meaning find them. */
#include "knowledge/catalog_answer.h"
#include "knowledge/extract.h"
#include "knowledge/folder.h"
#include "knowledge/terms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATH = 400 };

static int setup(void **state)
{
    *state = arena_create();
    return 0;
}

static int teardown(void **state)
{
    arena_destroy(*state);
    return 0;
}

typedef void reads(struct document *document, const char *text, size_t length);

static struct document read_with(struct arena *arena, reads *read, const char *text)
{
    struct document document;
    document_init(&document, arena, (struct document_roles){0});
    read(&document, text, strlen(text));
    return document;
}

static void assert_block(const struct document *document, size_t place, enum block_kind kind, uint32_t line,
                         const char *heading, const char *text)
{
    assert_true(place < document->count);
    const struct block *block = &document->blocks[place];
    assert_string_equal(block->text, text);
    assert_string_equal(block->heading, heading);
    assert_int_equal(block->kind, kind);
    assert_int_equal(block->line, line);
}

static void test_markdown_has_headings_lists_tables_and_warnings(void **state)
{
    struct document document =
        read_with(*state, document_read_markdown,
                  "# A\n\ntext *of* `two`\nlines\n\n## B_c [x](http://y)\n- one\n  more\n2. step\n"
                  "> Warning: hot\n\n| K | V |\n|---|---|\n| a | b\\|c |\n| d | |\n"
                  "```\n# no heading\n```\n");
    assert_block(&document, 0, BLOCK_PARAGRAPH, 3, "A", "text of two lines");
    assert_block(&document, 1, BLOCK_ITEM, 7, "A > B_c x", "one more");
    assert_block(&document, 2, BLOCK_STEP, 9, "A > B_c x", "2. step Warning: hot");
    assert_block(&document, 3, BLOCK_ROW, 14, "A > B_c x", "K: a; V: b|c");
    assert_block(&document, 4, BLOCK_ROW, 15, "A > B_c x", "K: d");
    assert_block(&document, 5, BLOCK_PARAGRAPH, 17, "A > B_c x", "# no heading");
    assert_int_equal(document.count, 6);
}

static void test_plain_text_has_numbered_and_capital_headings(void **state)
{
    struct document document =
        read_with(*state, document_read_text,
                  "SAFETY RULES\n\n1.2 Fire\n\nUse *no* lift.\n\n1. Shout.\n2. Leave.\nAt once.\n");
    assert_block(&document, 0, BLOCK_PARAGRAPH, 5, "SAFETY RULES > 1.2 Fire", "Use *no* lift.");
    assert_block(&document, 1, BLOCK_STEP, 7, "SAFETY RULES > 1.2 Fire", "1. Shout.");
    assert_block(&document, 2, BLOCK_STEP, 8, "SAFETY RULES > 1.2 Fire", "2. Leave. At once.");
    assert_int_equal(document.count, 3);
}

static void test_html_has_the_same_and_scripts_say_nothing(void **state)
{
    struct document document =
        read_with(*state, document_read_html,
                  "<head><title>t</title></head><h1>A &amp; B</h1><script>var x='<p>no</p>';</script>\n<p>2 "
                  "< 3 &#233;&nbsp;x<!-- <p>hid -->"
                  "<ol><li><p>first<li>second</ol><ul><li>item</ul>\n<dl><dt>Term<dd>what it is</dl>"
                  "<table><tr><th>K<th>V<tr><td>a<td><p>b</table>end");
    assert_block(&document, 0, BLOCK_PARAGRAPH, 2, "A & B", "2 < 3 é x");
    assert_block(&document, 1, BLOCK_STEP, 2, "A & B", "1. first");
    assert_block(&document, 2, BLOCK_STEP, 2, "A & B", "2. second");
    assert_block(&document, 3, BLOCK_ITEM, 2, "A & B", "item");
    assert_block(&document, 4, BLOCK_PARAGRAPH, 3, "A & B", "Term: what it is");
    assert_block(&document, 5, BLOCK_ROW, 3, "A & B", "K: a; V: b");
    assert_block(&document, 6, BLOCK_PARAGRAPH, 3, "A & B", "end");
    assert_int_equal(document.count, 7);
}

static void test_long_blocks_are_cut_and_nothing_is_lost(void **state)
{
    struct document document;
    size_t length = 3 * DOCUMENT_MOST_TEXT, letters = 0;
    char *text = arena_alloc(*state, length + 1, 1);
    memset(text, 'x', length);
    document_init(&document, *state, (struct document_roles){0});
    document_add(&document, BLOCK_PARAGRAPH, 1, text, length);
    for (size_t i = 0; i < document.count; i++) {
        assert_true(strlen(document.blocks[i].text) <= DOCUMENT_MOST_TEXT);
        letters += strlen(document.blocks[i].text);
    }
    assert_int_equal(letters, length);
}

static void test_a_passage_ends_between_blocks_but_never_in_a_procedure(void **state)
{
    struct document document;
    struct corpus corpus;
    char words[700] = "";
    for (size_t i = 0; i < 110; i++) {
        strcat(words, "word. ");
    }
    document_init(&document, *state, (struct document_roles){0});
    document_add_heading(&document, 1, "H", 1);
    for (size_t i = 0; i < 3; i++) {
        document_add(&document, BLOCK_PARAGRAPH, 1, words, strlen(words));
    }
    document_add(&document, BLOCK_WARNING, 2, "Warning: hot", 12);
    for (size_t i = 0; i < 4; i++) {
        document_add(&document, BLOCK_STEP, 3, words, strlen(words));
    }
    corpus_init(&corpus, *state);
    corpus_add(&corpus, &document, "f");
    assert_int_equal(corpus.passage_count, 3);
    const struct passage *last = &corpus.passages[2];
    size_t steps = 0, warnings = 0;
    for (size_t i = 0; i < last->unit_count; i++) {
        steps += corpus.units[last->first_unit + i].kind == BLOCK_STEP;
        warnings += corpus.units[last->first_unit + i].kind == BLOCK_WARNING;
    }
    assert_int_equal(steps, 4);
    assert_int_equal(warnings, 1);
}

static void test_codes_are_one_term_however_they_are_written(void **state)
{
    const char **terms;
    assert_int_equal(terms_of(*state, "the E42 is E-42", &terms), 2);
    assert_string_equal(terms[0], "e42");
    assert_string_equal(terms[1], "e42");
    assert_int_equal(terms_of(*state, "cancelled cancellation", &terms), 2);
    assert_string_equal(terms[0], terms[1]);
}

static void test_how_questions_are_told_from_others(void **state)
{
    (void)state;
    assert_true(extract_asks_how("A bottle burst, what do I do?"));
    assert_true(extract_asks_how("How do I change the seal"));
    assert_false(extract_asks_how("how many bottles burst"));
}

/* ---- folders ---- */

static void write_file(const char *folder, const char *name, const char *bytes, size_t size)
{
    char path[PATH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void remove_file(const char *folder, const char *name)
{
    char path[PATH];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    assert_int_equal(remove(path), 0);
}

static int read_folder(const char *folder, struct corpus *corpus, char **ret_notes, struct askdb_error *err)
{
    size_t size;
    FILE *notes = open_memstream(ret_notes, &size);
    int status = folder_read(folder, corpus, NULL, notes, err);
    fclose(notes);
    return status;
}

static void test_a_folder_is_read_and_what_cannot_be_is_noted(void **state)
{
    char folder[] = "/tmp/askdb-knowledge.XXXXXX", loop[PATH];
    struct corpus corpus;
    struct askdb_error err;
    char *notes = NULL;
    assert_non_null(mkdtemp(folder));
    snprintf(loop, sizeof loop, "%s/loop", folder);
    assert_int_equal(symlink(folder, loop), 0);
    write_file(folder, "a.md", "# A\nfirst", 9);
    write_file(folder, "b.txt", "bi\0nary", 7);
    write_file(folder, "c.txt", "caf\xE9 au lait", 12);
    write_file(folder, "d.bin", "not a document", 14);
    write_file(folder, ".hidden.md", "hidden", 6);
    corpus_init(&corpus, *state);
    assert_int_equal(read_folder(folder, &corpus, &notes, &err), 0);
    assert_int_equal(corpus.passage_count, 2);
    assert_string_equal(corpus.passages[0].file, "a.md");
    assert_string_equal(corpus.units[1].text, "café au lait");
    assert_non_null(strstr(notes, "b.txt"));
    assert_non_null(strstr(notes, "link to a folder"));
    assert_null(strstr(notes, "d.bin"));
    free(notes);
    static const char *const names[] = {"a.md", "b.txt", "c.txt", "d.bin", ".hidden.md", "loop"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        remove_file(folder, names[i]);
    }
    corpus_init(&corpus, *state);
    assert_int_equal(read_folder(folder, &corpus, &notes, &err), -ASKDB_USAGE);
    assert_non_null(strstr(err.message, "no document"));
    free(notes);
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(read_folder(folder, &corpus, &notes, &err), -ASKDB_USAGE);
    assert_non_null(strstr(err.message, "cannot read"));
    free(notes);
}

/* ---- searching ---- */

static void test_a_question_finds_its_row_procedure_or_nothing(void **state)
{
    char folder[PATH];
    struct askdb_error err;
    struct knowledge *knowledge = NULL;
    struct knowledge_found found;
    snprintf(folder, sizeof folder, "%s/knowledge/plant", getenv("ASKDB_FIXTURES"));
    struct knowledge_source source = {.folder =
                                          folder}; /* by words alone: the encoder has tests of its own */
    assert_int_equal(knowledge_open(&source, NULL, &knowledge, &err), 0);
    assert_string_equal(knowledge_notes(knowledge), "");
    assert_true(knowledge_passages(knowledge) >= 30);
    assert_int_equal(knowledge_search(*state, knowledge, "what does E-42 mean?", NULL, &found, &err), 0);
    assert_int_equal(strncmp(found.answers[0].text, "Code: E42; Meaning: Centring bell", 33), 0);
    assert_string_equal(found.answers[0].file, "filling-line-faults.md");
    assert_int_equal(found.answers[0].line, 14);
    assert_int_equal(
        knowledge_search(*state, knowledge, "how do I clear a burst bottle?", NULL, &found, &err), 0);
    assert_int_equal(strncmp(found.answers[0].text, "Warning: wear cut-resistant", 27), 0);
    assert_non_null(strstr(found.answers[0].text, "\n1. Stop the line"));
    assert_non_null(strstr(found.answers[0].text, "\n7. Enter the burst"));
    assert_int_equal(knowledge_search(*state, knowledge, "the wedding of my cousin", NULL, &found, &err), 0);
    assert_false(found.sure);
    knowledge_close(knowledge);
}

static struct catalog *make_catalog(void)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){
                                   .schema = "", .name = "customers", .comment = "", .row_estimate = 1});
    catalog_add_column(builder, &(struct catalog_column){.name = "name", .comment = ""});
    catalog_add_column(builder, &(struct catalog_column){.name = "email", .comment = ""});
    catalog_add_table(
        builder, &(struct catalog_table){.schema = "", .name = "orders", .comment = "", .row_estimate = 1});
    catalog_add_column(builder, &(struct catalog_column){.name = "ord_stat", .comment = "1: new, 2: paid"});
    return catalog_builder_finish(builder);
}

static void test_the_catalog_answers_what_it_knows(void **state)
{
    static const struct {
        const char *question, *heading, *text; /* NULL: it has no answer */
        bool sure;
    } cases[] = {{"what does ord_stat mean?", "orders.ord_stat", "1 is new, 2 is paid", true},
                 {"What does \"ORD_STAT\" stand for", "orders.ord_stat", "order", true},
                 {"what does the column email mean?", "customers.email", "email", true},
                 {"what does email mean?", "customers.email", "email", false},
                 {"which columns have personal data?", "columns that look like personal data, by their names",
                  "customers.name\ncustomers.email", true},
                 {"what tables hold orders?", "orders", "ord_stat", true},
                 {"what does active mean?", NULL, NULL, false},
                 {"how many orders are there?", NULL, NULL, false},
                 {"which customers have no email?", NULL, NULL, false},
                 {"", NULL, NULL, false}};
    struct catalog *catalog = make_catalog();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct knowledge_found found = {0};
        bool answered = catalog_answer(*state, catalog, NULL, NULL, cases[i].question, NULL, &found);
        assert_int_equal(answered, cases[i].heading != NULL);
        if (answered) {
            assert_string_equal(found.answers[0].heading, cases[i].heading);
            assert_non_null(strstr(found.answers[0].text, cases[i].text));
            assert_int_equal(found.sure, cases[i].sure);
        }
    }
    catalog_destroy(catalog);
}

/* ---- roles ---- */

typedef void read_document(struct document *document, const char *text, size_t length);

static void assert_read_by(read_document *read, const struct document_roles roles, const char *text,
                           const char *expected)
{
    struct arena *arena = arena_create();
    struct document document;
    const char *all = "";
    document_init(&document, arena, roles);
    read(&document, text, strlen(text));
    for (size_t i = 0; i < document.count; i++) {
        all = arena_printf(arena, "%s%s%s", all, i > 0 ? "|" : "", document.blocks[i].text);
    }
    if (strcmp(all, expected) != 0) {
        fail_msg("'%s' gave '%s', not '%s'", text, all, expected);
    }
    arena_destroy(arena);
}

static void assert_read(const struct document_roles roles, const char *text, const char *expected)
{
    assert_read_by(document_read_markdown, roles, text, expected);
}

static void what_is_marked_is_read_for_its_roles(void **state)
{
    (void)state;
    static const char *const held[] = {"hr", "Night Shift", "legal"};
    const struct document_roles nobody = {NULL, 0}, hr = {held, 1}, legal = {held + 2, 1};
    static const struct {
        const char *text, *all, *of_hr, *of_legal;
    } cases[] = {
        {"---\nroles: hr\n---\nOne.", "", "One.", ""},
        {"---\ntitle: x\nroles: [HR, legal]\n---\nOne.", "", "One.", "One."},
        {"---\nroles:\n  - legal\n  - hr\n---\nOne.", "", "One.", "One."},
        {"---\nroles:\n- legal\nother: hr\n---\nOne.", "", "", "One."},
        {"---\nroles: []\n---\nOne.", "", "", ""},
        {"---\ntitle: \"roles: hr\"\n---\nOne.", "One.", "One.", "One."},
        {"---\ntitle: roles: hr\n---\nOne.", "", "", ""},
        {"# A\nOne.\n## B {roles: hr}\nTwo.\n### C\nThree.\n## D\nFour.", "One.|Four.",
         "One.|Two.|Three.|Four.", "One.|Four."},
        {"# A {roles: hr}\nOne.\n## B {roles: legal}\nTwo.\n# C\nThree.", "Three.", "One.|Three.", "Three."},
        {"# {roles: hr}\nOne.\n# B\nTwo.", "Two.", "One.|Two.", "Two."},
        {"# A\nOne {roles: hr}.\n\nTwo.\n\n- three {roles: legal}\n- four", "Two.|four", "One.|Two.|four",
         "Two.|three|four"},
        {"---\nOne and\n\n---\nTwo.", "One and|Two.", "One and|Two.", "One and|Two."},
        {"# A {roles: hr\nOne.\n# B\nTwo.", "Two.", "One.|Two.", "Two."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_read(nobody, cases[i].text, cases[i].all);
        assert_read(hr, cases[i].text, cases[i].of_hr);
        assert_read(legal, cases[i].text, cases[i].of_legal);
    }
}

/* What somebody means for a mark is one, or is for nobody: each holds "One." for hr alone, and no mark in it. */
static void what_is_nearly_a_mark_is_one(void **state)
{
    (void)state;
    static const char *const held[] = {"hr"};
    const struct document_roles nobody = {NULL, 0}, hr = {held, 1};
    static const struct {
        read_document *read;
        const char *text, *of_hr;
    } cases[] = {
        {document_read_markdown, "\xEF\xBB\xBF---\nroles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\r\nroles: [hr]\r\n---\r\nOne.", "One."},
        {document_read_markdown, "---\rroles: [hr]\r---\rOne.", "One."},
        {document_read_markdown, "--- \nroles: [hr]\n---\t\nOne.", "One."},
        {document_read_markdown, "\n \n---\nroles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\nroles: [hr]\n...\nOne.", "One."},
        {document_read_markdown, "----\nroles: [hr]\n----\nOne.", "One."},
        {document_read_markdown, "+++\nroles = [\"hr\"]\n+++\nOne.", "One."},
        {document_read_markdown, "---\nRoles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\nrole: hr\n---\nOne.", "One."},
        {document_read_markdown, "---\n\"roles\" : [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\nmeta:\n  roles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\nroles: [\n  legal,\n  hr ]\n---\nOne.", "One."},
        {document_read_markdown, "---\nroles: [legal]\n  owner: hr\n---\nOne.", ""},
        {document_read_markdown, "---\nroles: hr\nroles: legal\n---\nOne.", ""},
        {document_read_markdown, "---\nroles: [legal]\n\nOne.", ""},
        {document_read_markdown, "---\nroles: [legal]\nno key\n---\nOne.", ""},
        {document_read_markdown, "# A {Roles: hr}\nOne.", "One."},
        {document_read_markdown, "# A { role : hr }\nOne.", "One."},
        {document_read_markdown, "# A {roles=hr}\nOne.", "One."},
        {document_read_markdown, "# A {\xE2\x80\x8Broles: hr}\nOne.", "One."},
        {document_read_markdown, "# A \xEF\xBD\x9Broles\xEF\xBC\x9A hr\xEF\xBD\x9D\nOne.", "One."},
        {document_read_markdown, "{roles: hr}\n# A\nOne.", "One."},
        {document_read_markdown, "# A\n\n{roles: hr}\n\nOne.", "One."},
        {document_read_markdown, "- two {roles: hr}\n  - One.\n- three {roles: legal}", "two|One."},
        {document_read_markdown, "- two {roles: hr}\n\n  One.\n", "two|One."},
        {document_read_text, "---\nroles: [hr]\n---\nOne.", "One."},
        {document_read_text, "BONUS {roles: hr}\n\nOne.", "One."},
        {document_read_text, "2.1 Bonus {roles: hr}\n\nOne.", "One."},
        {document_read_html, "---\nroles: [hr]\n---\n<p>One.</p>", "One."},
        {document_read_html, "<head><title>A {roles: hr}</title></head><p>One.</p>", "One."},
        {document_read_html, "<title>{roles: hr}</title><p>One.</p>", "One."},
        {document_read_html, "<div>{roles: hr}<p>One.</p></div>", "One."},
        {document_read_html, "<p>One.{<b>roles</b>: hr}</p>", "One."},
        {document_read_html, "<ul><li>two {roles: hr}<ul><li>One.</ul></ul>", "two|One."},
        {document_read_html, "<ul><li><p>two {roles: hr}</p><p>One.</p></ul>", "two|One."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_read_by(cases[i].read, nobody, cases[i].text, "");
        assert_read_by(cases[i].read, hr, cases[i].text, cases[i].of_hr);
    }
    assert_read(nobody, "- a {roles: hr}\n- b\n  - c\n\nd", "b|c|d");
    assert_read_by(document_read_html, nobody, "<ul><li>a {roles: hr}<ul><li>x</ul><li>b</ul><p>c", "b|c");
    assert_read(nobody, "A role: one. {rolling: x}", "A role: one. {rolling: x}");
}

/* Each holds "One." for hr, or for nobody. */
static void marks_hold_in_every_form(void **state)
{
    (void)state;
    static const char *const held[] = {"hr"};
    const struct document_roles nobody = {NULL, 0}, hr = {held, 1};
    static const struct {
        read_document *read;
        const char *text, *of_hr;
    } cases[] = {
        {document_read_markdown, "---\n{roles: [hr]}\n---\nOne.", "One."},
        {document_read_text, "---\n{\"roles\": [\"hr\"]}\n---\nOne.", "One."},
        {document_read_html, "---\n{title: x,\n roles: [hr]}\n---\n<p>One.", "One."},
        {document_read_markdown, "---\n- roles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\n? roles\n: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\n\"ro\\u006ces\": [hr]\n---\nOne.", "One."},
        {document_read_text, "---\n!!str roles: [hr]\n---\nOne.", "One."},
        {document_read_markdown, "---\n<<: {roles: [hr]}\n---\nOne.", "One."},
        {document_read_markdown, "---\nx: &r [hr]\nallowedRoles: *r\n---\nOne.", "One."},
        {document_read_markdown, "---\nroles: [hr] # or board\n---\nOne.", "One."},
        {document_read_markdown, "---\nroles: [board] # not for hr\n---\nOne.", ""},
        {document_read_markdown, "---\nroles: [\"hr, board\"]\n---\nOne.", ""},
        {document_read_markdown, "---\nroles: {read: [hr]}\n---\nOne.", ""},
        {document_read_markdown, "---\n[a, roles]: [hr]\n---\nOne.", ""},
        {document_read_markdown, "---\ntitle: a, roles: hr\n---\nOne.", ""},
        {document_read_markdown, "---\n\troles: [hr]\n---\nOne.", ""},
        {document_read_markdown, "---\nx: \"ro\\x6ces: y\n---\nOne.", ""},
        {document_read_markdown, "---\ntitle: \"A {roles: hr}\"\n---\nOne.", "One."},
        {document_read_markdown, "---\nx: &a [*a]\nroles: hr\n---\nOne.", ""},
        {document_read_markdown, "---\ntitle: x\nroles: hr\n\nOne.", ""},
        {document_read_markdown, "+++\naccess.roles = [\"hr\"]\n+++\nOne.", "One."},
        {document_read_text, "+++\naccess = { roles = [\"hr\"] }\n+++\nOne.", "One."},
        {document_read_markdown, "+++\n[access]\nroles = [ # who\n  'board', \"hr\" ]\n+++\nOne.", "One."},
        {document_read_markdown, "+++\n\"ro\\u006ces\" = \"hr\"\n+++\nOne.", "One."},
        {document_read_markdown, "+++\nroles = [\"board\"] # hr\n+++\nOne.", ""},
        {document_read_markdown, "+++\n[roles]\nread = [\"hr\"]\n+++\nOne.", ""},
        {document_read_markdown, "+++\nroles: [hr]\n+++\nOne.", ""},
        {document_read_markdown, "+++\n[access.\"roles\"]\nread = [\"hr\"]\n+++\nOne.", ""},
        {document_read_markdown, ";;;\n{\"roles\": [\"hr\"]}\n;;;\nOne.", "One."},
        {document_read_markdown, "{\n\"title\": \"x\",\n\"roles\": [\"hr\"]\n}\n\nOne.", ""},
        {document_read_text, "PAY {roles: hr}\n\nOne.", "One."},
        {document_read_text, "PAY {ROLES: HR}\n\nOne.", "One."},
        {document_read_text, "2.1 Pay &lbrace;roles: hr&rbrace;\n\nOne.", "One."},
        {document_read_text, "Roles: hr\n\nOne.", ""},
        {document_read_text, "Title: x\nRoles: hr\n\nOne.", ""},
        {document_read_markdown, "**Roles:** hr\n\nOne.", ""},
        {document_read_html, "<p>Roles: hr</p><p>One.", ""},
        {document_read_text, "One. <!-- roles: hr -->", "One."},
        {document_read_html, "<h2>A &lbrace;roles&colon; hr&rcub;</h2><p>One.", "One."},
        {document_read_html, "<h2>A &#0000000000000123roles: hr&#125;</h2><p>One.", "One."},
        {document_read_markdown, "# A &#123;roles: hr&#125;\nOne.", "One."},
        {document_read_markdown, "# A {&#114;oles: hr}\nOne.", "One."},
        {document_read_markdown, "One. &#123;roles: hr&#125;", "One."},
        {document_read_markdown, "<h2>A {roles: hr}</h2>\n\nOne.", "<h2>A</h2>|One."},
        {document_read_markdown, "<!-- roles: hr -->\n\nOne.", "One."},
        {document_read_markdown, "<!--\n\n{roles: hr}\n\n-->\n\nOne.", "One."},
        {document_read_markdown, "<meta name=\"roles\" content=\"hr\">\n\nOne.", "One."},
        {document_read_markdown, "# A\nOne.\n{: roles=\"hr\"}", ""},
        {document_read_markdown, "# A {: roles=\"hr\"}\nOne.", ""},
        {document_read_markdown, "# A {#id roles=hr}\nOne.", ""},
        {document_read_markdown, "# A {roles}\nOne.", ""},
        {document_read_markdown, "# A {\xEF\xBD\x92oles: hr}\nOne.", ""},
        {document_read_markdown, "# A {not for roles: hr}\nOne.", ""},
        {document_read_markdown, "# A {roles: hr staff}\nOne.", ""},
        {document_read_html, "<!-- roles: hr --><h1>A</h1><p>One.", "One."},
        {document_read_html, "<h1>A</h1><p>One.<!-- access roles=hr -->", ""},
        {document_read_html, "<head><meta content='hr' name=roles></head><p>One.", "One."},
        {document_read_html, "<head><!-- roles: hr --></head><p>One.", "One."},
        {document_read_html, "<p>One.<meta property=\"access:roles\" content=\"board\">", ""},
        {document_read_html, "<h1 data-roles=\"hr\">A</h1><p>One.", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_read_by(cases[i].read, nobody, cases[i].text, "");
        assert_read_by(cases[i].read, hr, cases[i].text, cases[i].of_hr);
    }
}

static void a_role_is_one_whole_name(void **state)
{
    (void)state;
    static const char *const held[] = {"sales", "Sales Lead"};
    const struct document_roles sales = {held, 1}, lead = {held + 1, 1};
    static const char *const marked[] = {
        "# A {roles: sales lead}\nOne.", "# A {roles: [hr, 'sales lead']}\nOne.",
        "---\nroles: sales lead\n---\nOne.", "+++\nroles = 'hr, sales lead'\n+++\nOne.",
        "---\nroles:\n- sales lead # sales\n---\nOne."};
    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++) {
        assert_read(sales, marked[i], "");
        assert_read(lead, marked[i], "One.");
    }
    assert_read(sales, "# A {roles: board # not sales, sales}\nOne.", "");
}

/* What only speaks of roles is for everybody. */
static void what_speaks_of_roles_is_no_mark(void **state)
{
    (void)state;
    static const struct {
        read_document *read;
        const char *text, *all;
    } cases[] = {
        {document_read_markdown, "The roles in the kitchen are: cook.",
         "The roles in the kitchen are: cook."},
        {document_read_text, "The roles in the kitchen are: cook.", "The roles in the kitchen are: cook."},
        {document_read_html, "<p>The roles in the kitchen are: cook.", "The roles in the kitchen are: cook."},
        {document_read_markdown, "# Roles: who does what\nOne.", "One."},
        {document_read_markdown, "# A\nRoles: cook, waiter.", "Roles: cook, waiter."},
        {document_read_text, "ROLES\n\nRole: cook.", "Role: cook."},
        {document_read_text, "HANDBOOK\n\nCook & waiter {both}: roles.", "Cook & waiter {both}: roles."},
        {document_read_markdown, "| Role | Pay |\n|---|---|\n| cook | 3 |", "Role: cook; Pay: 3"},
        {document_read_markdown, "---\ntitle: The roles\ntags: [roles]\n---\nOne.", "One."},
        {document_read_markdown, "---\n{title: x} # roles: hr\n---\nOne.", "One."},
        {document_read_markdown, "---\ntitle: a: b\n---\nOne.", "One."},
        {document_read_markdown, "---\nOur roles in the kitchen are\ncook: waiter: both.\n\n---\nTwo.",
         "Our roles in the kitchen are cook: waiter: both.|Two."},
        {document_read_markdown, "+++\ntitle = \"Our roles = x\" # roles\ntags = [\"roles\"]\n+++\nOne.",
         "One."},
        {document_read_markdown, "# A <!-- where the roles are -->\nOne.", "One."},
        {document_read_markdown, "# A\nDear {role}, {x: 1} (roles: two)", "Dear {role}, {x: 1} (roles: two)"},
        {document_read_html, "<!-- of roles --><h1>A</h1><p role=\"main\" class=\"roles\">One.", "One."},
        {document_read_html,
         "<head><meta name=\"description\" content=\"roles: x\"><style>@media{[role=x]{a:b}}</style>"
         "</head><p>One.",
         "One."},
        {document_read_html, "<h2>A &lbrace;x&rbrace; & roles</h2><p>One.", "One."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_read_by(cases[i].read, (struct document_roles){NULL, 0}, cases[i].text, cases[i].all);
    }
    assert_read((struct document_roles){NULL, 0}, "# A\nOne.\n## B\nTwo.\n{#x roles=hr}\n## C\nThree.",
                "One.|Three.");
}

static void a_mark_behind_a_long_heading_holds(void **state)
{
    (void)state;
    char text[1000];
    memset(text, 'x', sizeof text);
    memcpy(text, "# ", 2);
    snprintf(text + 600, sizeof text - 600, " {roles: hr}\nOne.");
    assert_read((struct document_roles){NULL, 0}, text, "");
}

/* What opens again and again is looked at once: of 100,000 bytes it takes no minute. */
static void marks_are_looked_for_quickly(void **state)
{
    static const char *const pieces[] = {"<a", "{", "<!--", "<a ", "<a role ", "{r"};
    enum { SIZE = 100000, TAG = 3900, MOST_SECONDS = 8 };
    char *text = arena_alloc(*state, SIZE + 40, 1);
    for (size_t i = 0; i < 2 * sizeof pieces / sizeof *pieces; i++) {
        size_t length = 0, closed = i % 2;
        while (length < SIZE) {
            length += (size_t)sprintf(text + length, "%s", length % TAG < 8 && closed ? ">" : pieces[i / 2]);
        }
        strcpy(text + length, " roles");
        clock_t start = clock();
        read_with(*state, document_read_text, text);
        assert_true((clock() - start) / CLOCKS_PER_SEC < MOST_SECONDS);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_marked_is_read_for_its_roles),
        cmocka_unit_test(what_is_nearly_a_mark_is_one),
        cmocka_unit_test(marks_hold_in_every_form),
        cmocka_unit_test(a_role_is_one_whole_name),
        cmocka_unit_test(what_speaks_of_roles_is_no_mark),
        cmocka_unit_test(a_mark_behind_a_long_heading_holds),
        cmocka_unit_test(test_markdown_has_headings_lists_tables_and_warnings),
        cmocka_unit_test(test_plain_text_has_numbered_and_capital_headings),
        cmocka_unit_test(test_html_has_the_same_and_scripts_say_nothing),
        cmocka_unit_test(test_long_blocks_are_cut_and_nothing_is_lost),
        cmocka_unit_test(test_a_passage_ends_between_blocks_but_never_in_a_procedure),
        cmocka_unit_test(test_codes_are_one_term_however_they_are_written),
        cmocka_unit_test(test_how_questions_are_told_from_others),
        cmocka_unit_test(test_a_folder_is_read_and_what_cannot_be_is_noted),
        cmocka_unit_test(test_a_question_finds_its_row_procedure_or_nothing),
        cmocka_unit_test(test_the_catalog_answers_what_it_knows),
        cmocka_unit_test(marks_are_looked_for_quickly),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
