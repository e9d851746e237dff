#include "link/schema.h"

#include "english/synonyms.h"

#include <string.h>

char *schema_key(struct arena *arena, const struct word *words, size_t count, bool stems)
{
    size_t size = 1;
    for (size_t i = 0; i < count; i++) {
        size += strlen(stems ? words[i].stem : words[i].text);
    }
    char *key = arena_alloc(arena, size, 1);
    char *end = key;
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_OTHER) {
            const char *text = stems ? words[i].stem : words[i].text;
            memcpy(end, text, strlen(text));
            end += strlen(text);
        }
    }
    return key;
}

enum { MOST_COMMENT_WORDS = 60 };

/* ---- relations ---- */

enum column_column {
    COLUMNS_SELF,
    COLUMNS_FORWARD,
    COLUMNS_BACK,
    COLUMNS_TABLE,
    COLUMNS_NAME,
    COLUMNS_OTHER
};
enum column_table { TABLE_OWN, TABLE_PRIMARY, TABLE_FOREIGN, TABLE_OTHER };
enum table_table { TABLES_SELF, TABLES_FORWARD, TABLES_BACK, TABLES_BOTH, TABLES_NONE };

static uint8_t *relation_at(struct link_schema *schema, size_t from, size_t to)
{
    return &schema->relations[from * schema->item_count + to];
}

static enum column_column relate_columns(const struct link_schema *schema, size_t a, size_t b)
{
    const struct catalog *catalog = schema->catalog;
    if (a == b) {
        return COLUMNS_SELF;
    }
    if (catalog->columns[a].table == catalog->columns[b].table) {
        return COLUMNS_TABLE;
    }
    return strcmp(schema->stem_keys[a], schema->stem_keys[b]) == 0 ? COLUMNS_NAME : COLUMNS_OTHER;
}

static void relate_all_columns(struct link_schema *schema)
{
    const struct catalog *catalog = schema->catalog;
    for (size_t a = 0; a < catalog->column_count; a++) {
        for (size_t b = 0; b < catalog->column_count; b++) {
            *relation_at(schema, a, b) = (uint8_t)(RELATION_COLUMN_COLUMN + relate_columns(schema, a, b));
        }
        for (size_t t = 0; t < catalog->table_count; t++) {
            bool own = catalog->columns[a].table == (int32_t)t;
            uint8_t relation = own ? (catalog->columns[a].primary ? TABLE_PRIMARY : TABLE_OWN) : TABLE_OTHER;
            *relation_at(schema, a, catalog->column_count + t) = (uint8_t)(RELATION_COLUMN_TABLE + relation);
            *relation_at(schema, catalog->column_count + t, a) = (uint8_t)(RELATION_TABLE_COLUMN + relation);
        }
    }
}

static void relate_key_columns(struct link_schema *schema, const struct catalog_key *key)
{
    size_t table = schema->catalog->column_count + (size_t)key->to_table;
    for (size_t i = 0; i < key->column_count; i++) {
        size_t from = (size_t)key->from_columns[i], to = (size_t)key->to_columns[i];
        if (from != to) {
            *relation_at(schema, from, to) = RELATION_COLUMN_COLUMN + COLUMNS_FORWARD;
            *relation_at(schema, to, from) = RELATION_COLUMN_COLUMN + COLUMNS_BACK;
        }
        if (key->from_table != key->to_table) {
            *relation_at(schema, from, table) = RELATION_COLUMN_TABLE + TABLE_FOREIGN;
            *relation_at(schema, table, from) = RELATION_TABLE_COLUMN + TABLE_FOREIGN;
        }
    }
}

static void relate_tables(struct link_schema *schema)
{
    const struct catalog *catalog = schema->catalog;
    size_t first = catalog->column_count;
    for (size_t a = 0; a < catalog->table_count; a++) {
        for (size_t b = 0; b < catalog->table_count; b++) {
            *relation_at(schema, first + a, first + b) =
                (uint8_t)(RELATION_TABLE_TABLE + (a == b ? TABLES_SELF : TABLES_NONE));
        }
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        size_t from = first + (size_t)catalog->keys[k].from_table,
               to = first + (size_t)catalog->keys[k].to_table;
        if (from == to) {
            continue;
        }
        uint8_t *forward = relation_at(schema, from, to), *back = relation_at(schema, to, from);
        bool both =
            *forward == RELATION_TABLE_TABLE + TABLES_BACK || *forward == RELATION_TABLE_TABLE + TABLES_BOTH;
        *forward = RELATION_TABLE_TABLE + (both ? TABLES_BOTH : TABLES_FORWARD);
        *back = RELATION_TABLE_TABLE + (both ? TABLES_BOTH : TABLES_BACK);
    }
}

static void relate(struct link_schema *schema)
{
    schema->relations = ARENA_ARRAY(schema->arena, uint8_t, schema->item_count * schema->item_count + 1);
    relate_all_columns(schema);
    for (size_t k = 0; k < schema->catalog->key_count; k++) {
        relate_key_columns(schema, &schema->catalog->keys[k]);
    }
    relate_tables(schema);
}

/* ---- nodes ---- */

static uint16_t node_type_of(const struct catalog *catalog, size_t item)
{
    if (item >= catalog->column_count) {
        return NODE_TABLE;
    }
    const struct catalog_column *column = &catalog->columns[item];
    bool foreign = column->foreign && column->digits == DIGITS_NONE; /* a day of a calendar is a time */
    return (uint16_t)((int)column->type * 4 + (column->primary ? 2 : 0) + (foreign ? 1 : 0));
}

static void make_nodes(struct link_schema *schema)
{
    size_t total = 0;
    for (size_t i = 0; i < schema->item_count; i++) {
        total += schema->names[i].count;
    }
    schema->words = ARENA_ARRAY(schema->arena, uint32_t, total + 1);
    schema->nodes = ARENA_ARRAY(schema->arena, struct model_node, schema->item_count + 1);
    schema->stem_keys = ARENA_ARRAY(schema->arena, const char *, schema->item_count + 1);
    for (size_t i = 0; i < schema->item_count; i++) {
        const struct name *name = &schema->names[i];
        schema->nodes[i] = (struct model_node){
            .type = node_type_of(schema->catalog, i),
            .first_word = (uint32_t)schema->word_count,
            .word_count = (uint32_t)name->count,
        };
        for (size_t k = 0; k < name->count; k++) {
            schema->words[schema->word_count++] = word_set_add(&schema->vocabulary, name->words[k].text);
        }
        schema->stem_keys[i] = schema_key(schema->arena, name->words, name->count, true);
    }
}

/* ---- what the names are found by ---- */

static void add_name(struct link_schema *schema, const struct word *words, size_t count, size_t item)
{
    item_index_add(&schema->text_index, schema_key(schema->arena, words, count, false), item);
    item_index_add(&schema->stem_index, schema_key(schema->arena, words, count, true), item);
}

/* Other names from a semantic file. */
static void add_synonyms(struct link_schema *schema, size_t item)
{
    const struct catalog *catalog = schema->catalog;
    bool column = item < catalog->column_count;
    const struct catalog_table *table = column ? NULL : &catalog->tables[item - catalog->column_count];
    const char *const *texts = column ? catalog->columns[item].synonyms : table->synonyms;
    size_t count = column ? catalog->columns[item].synonym_count : table->synonym_count;
    for (size_t i = 0; i < count; i++) {
        struct word *words = NULL;
        size_t word_count = words_split_name(schema->arena, texts[i], &words);
        add_name(schema, words, word_count, item);
    }
}

static void add_parts(struct link_schema *schema, const struct word *words, size_t count, bool literal,
                      size_t *capacity, size_t item)
{
    struct item_index *index = &schema->part_index;
    for (size_t i = 0; i < count; i++) {
        size_t before = index->keys.count;
        item_index_add(index, words[i].text, item);
        if (index->keys.count > before) {
            schema->parts = arena_grow(schema->arena, schema->parts, before, capacity, sizeof *schema->parts);
            struct name_part *part = &schema->parts[before];
            *part = (struct name_part){.word = words[i], .literal = literal};
            part->group_count = literal ? 0 : synonyms_groups(words[i].text, &part->groups);
        }
    }
}

static void add_comment(struct link_schema *schema, size_t item)
{
    const struct catalog *catalog = schema->catalog;
    const char *comment = item < catalog->column_count
                              ? catalog->columns[item].comment
                              : catalog->tables[item - catalog->column_count].comment;
    struct word *words = NULL;
    size_t count = comment != NULL
                       ? words_split(schema->arena, comment, strlen(comment), MOST_COMMENT_WORDS, &words)
                       : 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind == WORD_ALPHA && !word_is_stop(words[i].text)) {
            item_index_add(&schema->comment_index, words[i].stem, item);
        }
    }
}

/* The read names first: a literal word that is a word of some name as it is read counts as that. */
static void make_indexes(struct link_schema *schema)
{
    size_t capacity = 0;
    word_set_init(&schema->text_index.keys, schema->arena);
    word_set_init(&schema->stem_index.keys, schema->arena);
    word_set_init(&schema->part_index.keys, schema->arena);
    word_set_init(&schema->comment_index.keys, schema->arena);
    for (size_t item = 0; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        add_name(schema, name->words, name->count, item);
        add_synonyms(schema, item);
        add_comment(schema, item);
        add_parts(schema, name->words, name->count, false, &capacity, item);
    }
    for (size_t item = 0; item < schema->item_count; item++) {
        const struct name *name = &schema->names[item];
        if (name->literal != NULL) {
            add_name(schema, name->literal, name->literal_count, item);
            add_parts(schema, name->literal, name->literal_count, true, &capacity, item);
        }
    }
}

struct link_schema *link_schema_create(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct link_schema *schema = ARENA_NEW(arena, struct link_schema);
    schema->arena = arena;
    schema->catalog = catalog;
    schema->item_count = catalog->column_count + catalog->table_count;
    word_set_init(&schema->vocabulary, arena);
    if (schema->item_count > LINK_MAX_SCHEMA_NODES) {
        return schema;
    }
    struct name *tables = NULL, *columns = NULL;
    names_of_catalog(arena, catalog, &tables, &columns);
    schema->names = ARENA_ARRAY(arena, struct name, schema->item_count + 1);
    for (size_t i = 0; i < schema->item_count; i++) {
        schema->names[i] = i < catalog->column_count ? columns[i] : tables[i - catalog->column_count];
    }
    make_nodes(schema);
    make_indexes(schema);
    schema->sense = query_sense_create(arena, catalog);
    relate(schema);
    return schema;
}

void link_schema_set_relations(struct link_schema *schema, size_t relations)
{
    schema->listed = relations >= RELATION_COUNT_LISTED;
    schema->hinted = relations >= RELATION_COUNT_HINTED;
}

void link_schema_destroy(struct link_schema *schema)
{
    if (schema != NULL) {
        arena_destroy(schema->arena);
    }
}
