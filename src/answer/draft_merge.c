/* What a draft has and a semantic file lacks, put between the lines of the file. */
#include "answer/draft.h"
#include "answer/draft_print.h"
#include "policy/file.h"
#include "policy/resolve.h"
#include "util/error.h"
#include "util/file.h"
#include "util/outline.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_BYTES = 1 << 20 };

/* Lines that are put behind a line of the file. */
struct insertion {
    size_t line, order;
    const char *text;
};

struct merger {
    const struct catalog *catalog;
    struct arena *arena;
    const char *text; /* of the file */
    const struct semantic *semantic;
    const struct outline *outline;
    struct insertion *insertions;
    size_t count, capacity;
    struct askdb_draft_changes changes;
};

/* Blank lines at the end of a text over several lines are left behind it. */
static size_t last_line_of(const struct merger *merger, int node)
{
    size_t line = outline_last_line(merger->outline, node);
    const char *at = merger->text;
    size_t filled = 0;
    for (size_t i = 1; i <= line && *at != '\0'; i++) {
        size_t length = strcspn(at, "\n");
        filled = strspn(at, " \t\r") < length ? i : filled;
        at += length + (at[length] == '\n');
    }
    return filled;
}

static void insert(struct merger *merger, size_t line, const char *text)
{
    if (text[0] == '\0') {
        return;
    }
    merger->insertions = arena_grow(merger->arena, merger->insertions, merger->count, &merger->capacity,
                                    sizeof *merger->insertions);
    merger->insertions[merger->count] = (struct insertion){line, merger->count, text};
    merger->count++;
}

/* A comment that stands somewhere already is not said again. */
static bool is_there(const struct merger *merger, int node, const struct draft_entry *entry)
{
    const char *text = arena_strndup(merger->arena, entry->text, strcspn(entry->text, "\n"));
    return entry->key != NULL ? outline_value(merger->outline, node, entry->key) != 0
                              : strstr(merger->text, text) != NULL;
}

/* The entries that the mapping `node` lacks go behind its name. */
static void merge_entries(struct merger *merger, int node, const struct draft_item *item)
{
    struct text text;
    bool block = outline_is_block(merger->outline, node);
    text_open(&text);
    for (size_t i = 0; i < item->count; i++) {
        const struct draft_entry *entry = &item->entries[i];
        bool denied = entry->key == NULL && outline_value(merger->outline, node, "refers_to") != 0;
        if (is_there(merger, node, entry) || denied) {
            continue;
        }
        if (block) {
            draft_print_lines(text.out, entry->text, outline_column(merger->outline, node));
            merger->changes.added += entry->key != NULL;
        } else {
            merger->changes.skipped += entry->key != NULL;
        }
    }
    insert(merger, last_line_of(merger, outline_value(merger->outline, node, "name")),
           text_close(&text, merger->arena));
}

static size_t count_entries(const struct draft_item *item)
{
    size_t count = 0;
    for (size_t i = 0; i < item->count; i++) {
        count += item->entries[i].key != NULL;
    }
    return count;
}

/* The place of a column among those that the file has of its table; -1: it is not there. */
static int find_column(const struct merger *merger, const struct semantic_table *entry, int32_t table,
                       int32_t column)
{
    for (unsigned i = 0; i < entry->columns_count; i++) {
        int32_t number = -1;
        if (resolve_column(merger->catalog, table, entry->columns[i].name, &number, false, NULL) == 0 &&
            number == column) {
            return (int)i;
        }
    }
    return -1;
}

/* New columns go behind the last one; where there is none, behind all of the table. */
static void add_columns(struct merger *merger, int node, const struct draft_item *const *items, size_t count)
{
    int list = outline_value(merger->outline, node, "columns");
    bool block = outline_is_block(merger->outline, list > 0 ? list : node);
    size_t indent = outline_column(merger->outline, list > 0 ? list : node) + (list > 0 ? 0 : 2);
    struct text text;
    text_open(&text);
    if (list == 0 && count > 0) {
        draft_print_lines(text.out, "columns:\n", indent - 2);
    }
    for (size_t i = 0; i < count; i++) {
        draft_print_item(text.out, items[i], indent);
        *(block ? &merger->changes.added : &merger->changes.skipped) += count_entries(items[i]);
    }
    const char *lines = text_close(&text, merger->arena);
    insert(merger, last_line_of(merger, list > 0 ? list : node), block ? lines : "");
}

static void merge_table(struct merger *merger, unsigned place, int32_t table,
                        const struct draft_table *drafted)
{
    const struct outline *outline = merger->outline;
    int node = outline_item(outline, outline_value(outline, outline_root(outline), "tables"), place);
    const struct draft_item **missing =
        ARENA_ARRAY(merger->arena, const struct draft_item *, drafted->column_count + 1);
    size_t count = 0;
    merge_entries(merger, node, &drafted->item);
    for (size_t i = 0; i < drafted->column_count; i++) {
        int at = find_column(merger, &merger->semantic->tables[place], table, drafted->columns[i].column);
        if (at >= 0) {
            int list = outline_value(outline, node, "columns");
            merge_entries(merger, outline_item(outline, list, (size_t)at), &drafted->columns[i].item);
        } else {
            missing[count++] = &drafted->columns[i].item;
        }
    }
    add_columns(merger, node, missing, count);
}

static void add_tables(struct merger *merger, const struct draft_table *const *tables, size_t count)
{
    int root = outline_root(merger->outline);
    int list = outline_value(merger->outline, root, "tables");
    bool block = outline_is_block(merger->outline, list > 0 ? list : root);
    size_t indent = outline_column(merger->outline, list > 0 ? list : root) + (list > 0 ? 0 : 2);
    struct text text;
    text_open(&text);
    if (list == 0 && count > 0) {
        draft_print_lines(text.out, "tables:\n", indent - 2);
    }
    for (size_t t = 0; t < count; t++) {
        size_t entries = 1 + count_entries(&tables[t]->item);
        draft_print_item(text.out, &tables[t]->item, indent);
        if (tables[t]->column_count > 0) {
            draft_print_lines(text.out, "columns:\n", indent + 2);
        }
        draft_print_columns(text.out, tables[t], indent + 4);
        for (size_t i = 0; i < tables[t]->column_count; i++) {
            entries += count_entries(&tables[t]->columns[i].item);
        }
        *(block ? &merger->changes.added : &merger->changes.skipped) += entries;
    }
    const char *lines = text_close(&text, merger->arena);
    insert(merger, last_line_of(merger, list > 0 ? list : root), block ? lines : "");
}

static void merge_all(struct merger *merger, const struct draft_table *drafted)
{
    const struct catalog *catalog = merger->catalog;
    const struct draft_table **missing =
        ARENA_ARRAY(merger->arena, const struct draft_table *, catalog->table_count + 1);
    bool *seen = ARENA_ARRAY(merger->arena, bool, catalog->table_count + 1);
    size_t count = 0;
    for (unsigned i = 0; i < merger->semantic->tables_count; i++) {
        int32_t table = -1; /* one that is hidden is not in the catalog, nor in the draft */
        if (resolve_table(catalog, merger->semantic->tables[i].name, &table, false, NULL) == 0) {
            seen[table] = true;
            merge_table(merger, i, table, &drafted[table]);
        }
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        if (!seen[t] && drafted[t].item.name != NULL) {
            missing[count++] = &drafted[t];
        }
    }
    add_tables(merger, missing, count);
}

static int compare_insertions(const void *a, const void *b)
{
    const struct insertion *x = a, *y = b;
    return x->line != y->line ? (x->line > y->line) - (x->line < y->line)
                              : (x->order > y->order) - (x->order < y->order);
}

static const char *print_merged(struct merger *merger)
{
    const char *at = merger->text;
    struct text text;
    if (merger->count > 0) {
        qsort(merger->insertions, merger->count, sizeof *merger->insertions, compare_insertions);
    }
    text_open(&text);
    for (size_t line = 1, next = 0; *at != '\0' || next < merger->count; line++) {
        size_t length = strcspn(at, "\n");
        fprintf(text.out, "%.*s", (int)length, at);
        at += length;
        fputs(*at == '\n' || next < merger->count ? "\n" : "", text.out);
        at += *at == '\n';
        for (; next < merger->count && merger->insertions[next].line <= line; next++) {
            fputs(merger->insertions[next].text, text.out);
        }
    }
    return text_close(&text, merger->arena);
}

static int merge(struct merger *merger, const struct draft_table *drafted, FILE *out, struct askdb_error *err)
{
    struct semantic *merged = NULL;
    merge_all(merger, drafted);
    const char *text = print_merged(merger);
    int status = semantic_parse(text, strlen(text), "the merged file", &merged, err);
    semantic_destroy(merged);
    fputs(status == 0 ? text : "", out);
    return status;
}

int askdb_update_semantic(struct askdb *askdb, const char *path, FILE *out,
                          struct askdb_draft_changes *ret_changes, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct draft_table *drafted = NULL;
    struct semantic *semantic = NULL;
    char *text = NULL;
    int status = file_read_text(arena, path, MAX_BYTES, &text, err);
    if (status == 0) {
        status = semantic_parse(text, strlen(text), path, &semantic, err);
    }
    if (status == 0) {
        status = draft_make(askdb, arena, &drafted, err);
    }
    if (status == 0) {
        struct merger merger = {.catalog = askdb->catalog,
                                .arena = arena,
                                .text = text,
                                .semantic = semantic,
                                .outline = semantic->outline};
        status = merge(&merger, drafted, out, err);
        *ret_changes = merger.changes;
    }
    semantic_destroy(semantic);
    arena_destroy(arena);
    return status;
}
