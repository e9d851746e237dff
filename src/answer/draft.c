#include "answer/draft.h"

#include "answer/draft_metrics.h"
#include "answer/draft_print.h"
#include "answer/schema.h"
#include "catalog/codes.h"
#include "catalog/units.h"
#include "english/lists.h"
#include "english/words.h"
#include "link/names.h"
#include "policy/file.h"
#include "util/error.h"
#include "util/text.h"
#include "util/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_DESCRIPTION = 2000, MOST_LIST_COLUMNS = 4, LONGEST_LETTERS = 2 };

static const double SURE = 0.9; /* of a key, to be written as an entry and not as a comment */

struct maker {
    struct askdb *askdb;
    const struct catalog *catalog;
    struct arena *arena;
    struct name *tables, *columns;
};

/* ---- entries ---- */

static void add_entry(struct draft_item *item, const char *key, const char *text)
{
    if (item->count < DRAFT_MOST_ENTRIES) {
        item->entries[item->count++] = (struct draft_entry){key, text};
    }
}

/* "key: value  # evidence"; without evidence, nothing behind. */
static const char *write_entry(struct arena *arena, const char *key, const char *value, const char *evidence)
{
    struct text text;
    text_open(&text);
    fprintf(text.out, "%s: ", key);
    draft_print_scalar(text.out, value);
    fputs("  # ", text.out);
    draft_print_safely(text.out, evidence, false);
    fputc('\n', text.out);
    return text_close(&text, arena);
}

static void add_text(struct maker *maker, struct draft_item *item, const char *key, const char *value,
                     const char *evidence)
{
    if (utf8_valid(value, strlen(value))) {
        add_entry(item, key, write_entry(maker->arena, key, value, evidence));
    }
}

static void add_remark(struct maker *maker, struct draft_item *item, const char *remark)
{
    struct text text;
    text_open(&text);
    fputs("# ", text.out);
    draft_print_safely(text.out, remark, false);
    fputc('\n', text.out);
    add_entry(item, NULL, text_close(&text, maker->arena));
}

static void add_description(struct maker *maker, struct draft_item *item, const char *comment)
{
    if (comment[0] != '\0' && strlen(comment) <= LONGEST_DESCRIPTION) {
        add_text(maker, item, "description", comment, "the database's comment");
    }
}

/* The words of a name whose abbreviations are written out: a remark, as the name is read so without it. */
static void add_expansion(struct maker *maker, struct draft_item *item, const char *name,
                          const struct name *read, size_t told)
{
    struct text text;
    if (read->literal == NULL || told > 0) {
        return;
    }
    text_open(&text);
    fputs("synonyms: [", text.out);
    draft_print_scalar(text.out, words_join(maker->arena, read->words, read->count, false));
    fprintf(text.out, "]  # %s written out", name);
    add_remark(maker, item, text_close(&text, maker->arena));
}

/* ---- columns ---- */

/* The table whose codes the column has, by a key; NULL: none. */
static const struct catalog_key *key_to_codes(const struct catalog *catalog, int32_t column)
{
    struct code_table found;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == column &&
            codes_find_table(catalog, key->to_table, &found) && found.code == key->to_columns[0]) {
            return key;
        }
    }
    return NULL;
}

static const char *code_table_of(const struct catalog *catalog, int32_t column)
{
    const struct catalog_key *key = key_to_codes(catalog, column);
    return key != NULL ? catalog->tables[key->to_table].name : NULL;
}

/* Has an earlier column the same list, or is it no list but a table of things, with more to say of each? */
static bool is_told_elsewhere(const struct catalog *catalog, int32_t column)
{
    const struct catalog_key *own = key_to_codes(catalog, column);
    bool told = own != NULL && catalog->tables[own->to_table].column_count > MOST_LIST_COLUMNS;
    for (int32_t c = 0; own != NULL && c < column && !told; c++) {
        const struct catalog_key *key = key_to_codes(catalog, c);
        bool same = key != NULL && key->to_table == own->to_table &&
                    (key->constant == NULL) == (own->constant == NULL);
        told = same && (key->constant == NULL || strcmp(key->constant, own->constant) == 0);
    }
    return told;
}

/* Many rows have the same status, kind or code, and a person is called otherwise than by an address. */
static bool calls_rows(struct maker *maker, int32_t column)
{
    const struct catalog_column *item = &maker->catalog->columns[column];
    const struct value_listed *named[VALUE_INDEX_FEW];
    struct word *words = NULL;
    size_t count = words_split_name(maker->arena, item->name, &words);
    bool short_of_sense = strlen(item->name) <= LONGEST_LETTERS &&
                          !list_has(LIST_NAME_COLUMNS, words[0].text) &&
                          !list_has(LIST_NUMBER_COLUMNS, words[0].text);
    bool kind = short_of_sense || list_has(LIST_KIND_COLUMNS, words[count - 1].text) ||
                schema_named_values(maker->askdb->index, column, named) > 0;
    return !list_has(LIST_CONTACT_COLUMNS, words[count - 1].text) && (item->unique || !kind);
}

static const char *code_evidence(struct maker *maker, int32_t column)
{
    struct code *codes = NULL;
    const char *table = code_table_of(maker->catalog, column);
    return table != NULL ? arena_printf(maker->arena, "by table %s", table)
           : codes_in_comment(maker->arena, maker->catalog->columns[column].comment, &codes) > 0
               ? "by the column's comment"
               : "by a table of codes";
}

static void add_codes(struct maker *maker, struct draft_item *item, int32_t column)
{
    const struct value_listed *named[VALUE_INDEX_FEW];
    size_t count = schema_named_values(maker->askdb->index, column, named);
    struct text text;
    if (count == 0 || maker->catalog->columns[column].code_count > 0 ||
        is_told_elsewhere(maker->catalog, column)) {
        return;
    }
    text_open(&text);
    fputs("codes:  # ", text.out);
    draft_print_safely(text.out, code_evidence(maker, column), false);
    fputc('\n', text.out);
    for (size_t i = 0; i < count; i++) {
        fputs("  - {value: ", text.out);
        draft_print_scalar(text.out, named[i]->stored);
        fputs(", name: ", text.out);
        draft_print_scalar(text.out, named[i]->name);
        fputs("}\n", text.out);
    }
    add_entry(item, "codes", text_close(&text, maker->arena));
}

static void add_unit(struct maker *maker, struct draft_item *item, const struct catalog_column *column)
{
    size_t ending = 0;
    const struct unit *unit = unit_of_column(maker->arena, column, &ending);
    if (unit != NULL && column->unit == NULL) {
        const char *word = unit_of_word(unit->name) == unit ? unit->name : unit->plain;
        add_text(maker, item, "unit", word, ending > 0 ? "by the column's name" : "by the column's comment");
    }
}

static bool is_only_table_called_so(const struct catalog *catalog, int32_t table)
{
    size_t count = 0;
    for (size_t t = 0; t < catalog->table_count; t++) {
        count += strcasecmp(catalog->tables[t].name, catalog->tables[table].name) == 0;
    }
    return count == 1;
}

/* With its schema where others are called so. */
static const char *table_label(struct maker *maker, int32_t table)
{
    const struct catalog_table *item = &maker->catalog->tables[table];
    return item->schema[0] == '\0' || is_only_table_called_so(maker->catalog, table)
               ? item->name
               : arena_printf(maker->arena, "%s.%s", item->schema, item->name);
}

/* The one key that begins with the column alone and that nobody declared; NULL: none, or several. */
static const struct catalog_key *found_key(const struct catalog *catalog, int32_t column)
{
    const struct catalog_key *found = NULL;
    size_t count = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->column_count == 1 && key->from_columns[0] == column) {
            count++;
            found = key;
        }
    }
    return count == 1 && (found->source == KEY_CONTENTS || found->source == KEY_NAMES) ? found : NULL;
}

/* Letters, digits and what stands between them: a text that needs no quotes. */
static bool needs_no_quotes(const char *text)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    return text[0] != '\0' && text[strspn(text, plain)] == '\0';
}

static void add_key(struct maker *maker, struct draft_item *item, int32_t column)
{
    const struct catalog_key *key = found_key(maker->catalog, column);
    if (key == NULL) {
        return;
    }
    const char *name = maker->catalog->columns[key->to_columns[0]].name;
    const char *to = arena_printf(maker->arena, "%s.%s", table_label(maker, key->to_table), name);
    if (key->constant != NULL) {
        to = arena_printf(maker->arena, "%s where %s = %s", to,
                          maker->catalog->columns[key->constant_column].name, key->constant);
    }
    const char *evidence =
        arena_printf(maker->arena, "by %s, confidence %.2f", schema_key_source(key), key->confidence);
    bool written = strchr(name, '.') == NULL && utf8_valid(to, strlen(to)) &&
                   !catalog_key_is_typed(maker->catalog, key) &&
                   (key->constant == NULL || needs_no_quotes(key->constant)); /* else no entry can name it */
    if (written && key->confidence >= SURE) {
        add_text(maker, item, "refers_to", to, evidence);
    } else if (written) {
        add_remark(maker, item, arena_printf(maker->arena, "refers_to: %s  # doubtful: %s", to, evidence));
    }
}

static void draft_column_of(struct maker *maker, int32_t number, struct draft_item *item)
{
    const struct catalog_column *column = &maker->catalog->columns[number];
    if (!utf8_valid(column->name, strlen(column->name)) || column->name[0] == '\0') {
        return;
    }
    struct text text;
    text_open(&text);
    draft_print_scalar(text.out, column->name);
    item->name = text_close(&text, maker->arena);
    add_expansion(maker, item, column->name, &maker->columns[number], column->synonym_count);
    if (column->origin < 0) { /* else it is said of the table's column */
        add_description(maker, item, column->comment);
        add_unit(maker, item, column);
        add_key(maker, item, number);
    }
    if (!column->masked) {
        add_codes(maker, item, number);
    }
}

/* ---- tables ---- */

static void print_grain(struct maker *maker, int32_t number, FILE *out)
{
    const struct catalog_table *table = &maker->catalog->tables[number];
    size_t count = 0;
    fputs("  # ", out);
    if (table->grain != GRAIN_TABLE) {
        fputs(table->grain == GRAIN_GROUPS ? "a view, a row a group" : "a view", out);
    } else if (table->grain_table != number) {
        fputs("a view, a row for each of ", out);
        draft_print_safely(out, maker->catalog->tables[table->grain_table].name, false);
    }
    for (int32_t i = table->first_column; table->grain == GRAIN_TABLE && table->grain_table == number &&
                                          i < table->first_column + table->column_count;
         i++) {
        if (maker->catalog->columns[i].primary) {
            fputs(count++ > 0 ? ", " : "a row for each ", out);
            draft_print_safely(out, maker->catalog->columns[i].name, false);
        }
    }
    fputs(table->grain == GRAIN_TABLE && table->grain_table == number && count == 0 ? "no primary key" : "",
          out);
}

static const char *names_of(struct maker *maker, const int32_t *columns, size_t count)
{
    const char *names = "";
    for (size_t i = 0; i < count && columns[i] >= 0; i++) {
        names = arena_printf(maker->arena, "%s%s%s", names, i > 0 ? ", " : "",
                             maker->catalog->columns[columns[i]].name);
    }
    return names;
}

/* The measures of the table whose sums mean something, -1 behind the last: room for CATALOG_MEASURES + 1. */
static size_t sums_of(struct arena *arena, const struct catalog *catalog, const struct catalog_table *table,
                      int32_t *ret_columns)
{
    size_t count = 0;
    for (size_t i = 0; i < CATALOG_MEASURES && table->measures[i] >= 0; i++) {
        if (draft_is_additive(arena, &catalog->columns[table->measures[i]])) {
            ret_columns[count++] = table->measures[i];
        }
    }
    ret_columns[count] = -1;
    return count;
}

/* What a file has no entry for. */
static void add_remarks(struct maker *maker, struct draft_item *item, int32_t number)
{
    const struct catalog_table *table = &maker->catalog->tables[number];
    struct arena *arena = maker->arena;
    int32_t added[CATALOG_MEASURES + 1];
    if (sums_of(arena, maker->catalog, table, added) > 0) {
        add_remark(maker, item,
                   arena_printf(arena, "added up: %s", names_of(maker, added, CATALOG_MEASURES)));
    }
    if (table->valid_from >= 0) {
        add_remark(maker, item,
                   arena_printf(arena, "a row holds from %s to %s", names_of(maker, &table->valid_from, 1),
                                names_of(maker, &table->valid_to, 1)));
    }
    if (table->deleted >= 0) {
        add_remark(maker, item,
                   arena_printf(arena, "deleted rows have %s", names_of(maker, &table->deleted, 1)));
    }
    for (size_t k = 0; k < maker->catalog->key_count; k++) {
        const struct catalog_key *key = &maker->catalog->keys[k];
        if (key->from_table == number && key->column_count > 1 && key->inferred) {
            add_remark(maker, item,
                       arena_printf(arena, "(%s) refers to %s(%s)  # by %s, confidence %.2f",
                                    names_of(maker, key->from_columns, key->column_count),
                                    table_label(maker, key->to_table),
                                    names_of(maker, key->to_columns, key->column_count),
                                    schema_key_source(key), key->confidence));
        }
    }
}

static void draft_table_of(struct maker *maker, int32_t number, struct draft_table *drafted)
{
    const struct catalog_table *table = &maker->catalog->tables[number];
    const char *name = table_label(maker, number);
    struct draft_item *item = &drafted->item;
    if (!utf8_valid(name, strlen(name)) || name[0] == '\0') {
        return;
    }
    struct text text;
    text_open(&text);
    draft_print_scalar(text.out, name);
    print_grain(maker, number, text.out);
    item->name = text_close(&text, maker->arena);
    add_expansion(maker, item, table->name, &maker->tables[number], table->synonym_count);
    add_description(maker, item, table->comment);
    if (table->label >= 0 && !table->label_told && calls_rows(maker, table->label)) {
        const struct catalog_column *label = &maker->catalog->columns[table->label];
        if (label->unique) {
            add_text(maker, item, "label", label->name, "by name and type, each row has another");
        } else { /* to be told, it would stand for columns that are other things */
            add_remark(maker, item, arena_printf(maker->arena, "label: %s  # by name and type", label->name));
        }
    }
    if (table->main_date >= 0 && !table->main_date_told) {
        add_text(maker, item, "main_date", maker->catalog->columns[table->main_date].name,
                 "by name and type");
    }
    add_remarks(maker, item, number);
    drafted->columns = ARENA_ARRAY(maker->arena, struct draft_column, table->column_count);
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        struct draft_column *column = &drafted->columns[drafted->column_count];
        *column = (struct draft_column){.column = i};
        draft_column_of(maker, i, &column->item);
        drafted->column_count += column->item.count > 0;
    }
}

int draft_make(struct askdb *askdb, struct arena *arena, struct draft_table **ret_tables,
               struct askdb_error *err)
{
    const struct catalog *catalog = askdb->catalog;
    struct maker maker = {.askdb = askdb, .catalog = catalog, .arena = arena};
    int status = schema_read_values(askdb, err);
    if (status != 0) {
        return status;
    }
    struct draft_table *tables = ARENA_ARRAY(arena, struct draft_table, catalog->table_count + 1);
    names_of_catalog(arena, catalog, &maker.tables, &maker.columns);
    for (size_t t = 0; t < catalog->table_count; t++) {
        draft_table_of(&maker, (int32_t)t, &tables[t]);
    }
    *ret_tables = tables;
    return 0;
}

/* ---- printing ---- */

static void print_draft(FILE *out, const struct draft_table *tables, size_t count)
{
    bool some = false;
    fputs("# What askdb has learned of the database, and by what. Change what is wrong, and say what is\n"
          "# missing. '# refers_to' is a doubtful key: without the # it is confirmed, and refers_to: \"\" "
          "says\n"
          "# that there is none. '# synonyms' is how a name is read already.\n",
          out);
    for (size_t t = 0; t < count; t++) {
        some = some || tables[t].item.name != NULL;
    }
    fputs(some ? "tables:\n" : "tables: []\n", out);
    for (size_t t = 0; t < count; t++) {
        if (tables[t].item.name != NULL) {
            draft_print_item(out, &tables[t].item, 2);
            fputs(tables[t].column_count > 0 ? "    columns:\n" : "", out);
            draft_print_columns(out, &tables[t], 6);
        }
    }
}

int askdb_draft_semantic(struct askdb *askdb, FILE *out, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct draft_table *tables = NULL;
    struct semantic *semantic = NULL;
    struct text text;
    int status = draft_make(askdb, arena, &tables, err);
    if (status == 0) {
        text_open(&text);
        print_draft(text.out, tables, askdb->catalog->table_count);
        draft_print_metrics(text.out, arena, askdb->catalog);
        const char *drafted = text_close(&text, arena);
        status = semantic_parse(drafted, strlen(drafted), "the draft", &semantic, err);
        semantic_destroy(semantic);
        fputs(status == 0 ? drafted : "", out);
    }
    arena_destroy(arena);
    return status;
}
