/* Tables of codes and labels. */
#include "catalog/codes.h"

#include "catalog/flags.h"
#include "catalog/prefix.h"
#include "english/lists.h"
#include "english/words.h"

#include <string.h>
#include <strings.h>

enum { MOST_COLUMNS = 8, MOST_NUMBERED = 4, MOST_NUMBERED_ROWS = 60 };

static bool is_called_label(struct arena *arena, const char *name)
{
    return list_has_one_in_name(LIST_LABEL_WORDS, arena, name);
}

static bool is_called_code(struct arena *arena, const char *name)
{
    return list_has_one_in_name(LIST_CODE_WORDS, arena, name);
}

static bool is_called_code_table(struct arena *arena, const char *name)
{
    return list_has_one_in_name(LIST_CODE_TABLE_WORDS, arena, name);
}

static int32_t find_label(struct arena *arena, const struct catalog *catalog, const struct code_table *found)
{
    const struct catalog_table *table = &catalog->tables[found->table];
    size_t prefix = catalog_prefix_length(catalog, found->table);
    int32_t only = -1, texts = 0;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (c == found->code || c == found->domain || column->type != COLUMN_TEXT || column->foreign) {
            continue;
        }
        if (is_called_label(arena, column->name + prefix)) {
            return c;
        }
        only = c;
        texts++;
    }
    return texts == 1 ? only : -1;
}

/* Beside a number of its own, to which nothing refers, or no key at all: lookup(id, list_name, code, label). */
static void find_listed(struct arena *arena, const struct catalog *catalog, struct code_table *found)
{
    const struct catalog_table *table = &catalog->tables[found->table];
    size_t prefix = catalog_prefix_length(catalog, found->table);
    int32_t list = -1, code = -1;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->type != COLUMN_TEXT || column->foreign) {
            continue;
        }
        const char *name = column->name + prefix;
        if (list < 0 && list_has_one_in_name(LIST_CODE_LIST_WORDS, arena, name)) {
            list = c;
        } else if (code < 0 &&
                   (is_called_code(arena, name) || list_has_one_in_name(LIST_LISTED_WORDS, arena, name))) {
            code = c;
        }
    }
    if (list >= 0 && code >= 0) {
        found->domain = list;
        found->code = code;
    }
}

/* The code is the primary key, the second column of one of two (the first says which list), or the first
 * column where no key is declared. */
static void find_code(struct arena *arena, const struct catalog *catalog, struct code_table *found)
{
    const struct catalog_table *table = &catalog->tables[found->table];
    int32_t primary[2] = {-1, -1};
    size_t count = 0;
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        if (catalog->columns[c].primary) {
            primary[count < 2 ? count : 1] = c;
            count++;
        }
    }
    if (count == 1) {
        found->code = primary[0];
    } else if (count == 2 && !catalog->columns[primary[0]].foreign && !catalog->columns[primary[1]].foreign &&
               catalog->columns[primary[0]].type == COLUMN_TEXT) {
        found->domain = primary[0];
        found->code = primary[1];
    } else if (count == 0 && is_called_code_table(arena, table->name)) {
        find_listed(arena, catalog, found);
    }
    const char *first = catalog->columns[table->first_column].name;
    if (count == 0 && found->code < 0 &&
        is_called_code(arena, first + catalog_prefix_length(catalog, found->table))) {
        found->code = table->first_column;
    }
}

bool codes_find_table(const struct catalog *catalog, int32_t table, struct code_table *ret_found)
{
    const struct catalog_table *item = &catalog->tables[table];
    struct code_table found = {.table = table, .domain = -1, .code = -1, .label = -1};
    if (item->view || item->column_count < 2 || item->column_count > MOST_COLUMNS ||
        item->row_estimate > CODE_TABLE_ROWS) {
        return false;
    }
    struct arena *arena = arena_create();
    find_code(arena, catalog, &found);
    if (found.code >= 0 && catalog->columns[found.code].type == COLUMN_NUMBER &&
        is_called_code_table(arena, item->name) && !catalog_is_referred_to(catalog, found.code)) {
        find_listed(arena, catalog, &found);
    }
    if (found.code >= 0) {
        found.label = find_label(arena, catalog, &found);
    }
    /* a number is the code of a list of kinds, or the id of a thing */
    bool numbered = found.code >= 0 && catalog->columns[found.code].type == COLUMN_NUMBER;
    bool kinds = item->column_count <= MOST_NUMBERED && item->row_estimate <= MOST_NUMBERED_ROWS &&
                 is_called_code_table(arena, item->name);
    arena_destroy(arena);
    if (found.label < 0 || (numbered && !kinds)) {
        return false;
    }
    *ret_found = found;
    return true;
}

/* ---- the columns that refer to one ---- */

static bool has_key(const struct catalog *catalog, int32_t from, int32_t to)
{
    for (size_t i = 0; i < catalog->key_count; i++) {
        const struct catalog_key *key = &catalog->keys[i];
        if (key->column_count == 1 && key->from_columns[0] == from && key->to_columns[0] == to) {
            return true;
        }
    }
    return false;
}

static bool has_code(const struct code *codes, size_t count, const char *domain, const char *code)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(codes[i].code, code) == 0 && (domain == NULL || strcmp(codes[i].domain, domain) == 0)) {
            return true;
        }
    }
    return false;
}

/* Are all values of the column codes of the list? */
static bool is_included(const struct value_index *index, int32_t column, const struct code *codes,
                        size_t count, const char *domain)
{
    const struct value_listed *listed = NULL;
    size_t listed_count = value_index_list(index, column, &listed);
    for (size_t i = 0; i < listed_count; i++) {
        if (!has_code(codes, count, domain, listed[i].stored)) {
            return false;
        }
    }
    return listed_count > 0;
}

static size_t domain_size(const struct code *codes, size_t count, const char *domain)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += strcmp(codes[i].domain, domain) == 0;
    }
    return size;
}

bool codes_has_letters(const char *text, const char *part)
{
    for (; *part != '\0'; part++, text++) {
        char both[] = {*part, (char)(*part >= 'A' && *part <= 'Z' ? *part + 32 : *part - 32), '\0'};
        text = strpbrk(text, both);
        if (text == NULL) {
            return false;
        }
    }
    return true;
}

/* Of the lists that have all values of the column the one whose name is in the names of table and column,
 * then the smallest. */
static const char *domain_of(const struct value_index *index, const struct catalog *catalog, int32_t column,
                             const struct code *codes, size_t count)
{
    const char *best = NULL;
    size_t best_score = 0;
    const char *name = catalog->columns[column].name;
    const char *table = catalog->tables[catalog->columns[column].table].name;
    struct arena *arena = arena_create();
    const char *both = arena_printf(arena, "%s %s", table, name);
    for (size_t i = 0; i < count; i++) {
        const char *domain = codes[i].domain;
        if ((i > 0 && strcmp(domain, codes[i - 1].domain) == 0) ||
            !is_included(index, column, codes, count, domain)) {
            continue;
        }
        size_t score = (codes_has_letters(name, domain)   ? 4000
                        : codes_has_letters(both, domain) ? 2000
                                                          : 0) +
                       1000 - domain_size(codes, count, domain);
        if (score > best_score) {
            best = domain;
            best_score = score;
        }
    }
    arena_destroy(arena);
    return best;
}

/* The list that the column's comment tells of: "codes, list JST"; NULL: none. */
static const char *told_domain(const struct catalog_column *column, const struct code *codes, size_t count)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    struct arena *arena = arena_create();
    bool of_codes =
        column->comment[0] != '\0' && (list_has_one_in_name(LIST_CODE_LIST_WORDS, arena, column->comment) ||
                                       list_has_one_in_name(LIST_CODE_TABLE_WORDS, arena, column->comment) ||
                                       is_called_code(arena, column->comment));
    const char *found = NULL;
    arena_destroy(arena);
    for (const char *at = column->comment; of_codes && found == NULL && *at != '\0';) {
        size_t length = strspn(at, letters);
        for (size_t i = 0; length > 0 && i < count && found == NULL; i++) {
            bool same = strlen(codes[i].domain) == length && strncmp(codes[i].domain, at, length) == 0;
            found = same ? codes[i].domain : NULL;
        }
        at += length > 0 ? length : 1;
    }
    return found;
}

static bool holds_codes(const struct catalog_column *column)
{
    bool whole = column->type == COLUMN_NUMBER && column->integer;
    return (column->type == COLUMN_TEXT || whole) && !column->primary;
}

static void name_domain(struct value_index *index, const struct catalog *catalog, int32_t column,
                        const struct code *codes, size_t count)
{
    const char *told = told_domain(&catalog->columns[column], codes, count);
    const char *domain = told;
    if (told == NULL && catalog->columns[column].type == COLUMN_TEXT) { /* numbers are in many lists */
        domain = domain_of(index, catalog, column, codes, count);
    }
    struct arena *arena = arena_create();
    struct code *own = ARENA_ARRAY(arena, struct code, count + 1);
    size_t own_count = 0;
    for (size_t i = 0; i < count && domain != NULL; i++) {
        if (strcmp(codes[i].domain, domain) == 0) {
            own[own_count++] = codes[i];
        }
    }
    codes_name_column(index, catalog, column, own, own_count);
    arena_destroy(arena);
}

void codes_name_references(struct value_index *index, const struct catalog *catalog,
                           const struct code_table *table, const struct code *codes, size_t count)
{
    const char *code_name = catalog->columns[table->code].name;
    for (size_t c = 0; c < catalog->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->table == table->table || column->masked) {
            continue;
        }
        if (table->domain >= 0) {
            if (holds_codes(column)) {
                name_domain(index, catalog, (int32_t)c, codes, count);
            }
            continue;
        }
        bool named = strcasecmp(column->name, code_name) == 0 && column->type == COLUMN_TEXT &&
                     is_included(index, (int32_t)c, codes, count, NULL);
        if (named || has_key(catalog, (int32_t)c, table->code)) {
            codes_name_column(index, catalog, (int32_t)c, codes, count);
        }
    }
    if (table->domain < 0) { /* the code of the table itself, where the join is not needed */
        codes_name_column(index, catalog, table->code, codes, count);
    }
}
