#include "catalog/key_types.h"

#include "english/lists.h"

#include <ctype.h>
#include <string.h>

enum {
    MOST_TYPED = 60,  /* such references */
    MOST_TYPES = 40,  /* values of one type column: with more it is none */
    MOST_MODELS = 60, /* tables of models, and 2,000 rows of each */
    MODEL_ROWS = 2000,
};

/* A column of types beside a column of ids. Of a table of models (number, application, model) the types are numbers;
 * models: that table's key, -1 without. */
struct typed {
    int32_t type, id, models;
    const char *seen[MOST_TYPES];
    size_t count;
    bool many;
};

struct model {
    int32_t key;
    const char *number, *application, *name;
};

struct key_types {
    int32_t *keys; /* of tables of models, and the columns of their rows */
    int32_t *applications, *names;
    size_t table_count;
    struct model *models;
    size_t model_count, model_capacity;
    struct typed *typed;
    size_t count, capacity;
    const char **stems; /* of each table's name */
};

/* ---- the columns ---- */

/* A framework's own table of its models, one row each. */
static void find_models(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    struct key_types *types = search->types;
    types->keys = ARENA_ARRAY(search->arena, int32_t, 3 * MOST_MODELS);
    types->applications = types->keys + MOST_MODELS;
    types->names = types->applications + MOST_MODELS;
    for (int32_t t = 0; t < (int32_t)catalog->table_count && types->table_count < MOST_MODELS; t++) {
        int32_t key = key_of_table(catalog, t), application = catalog_find_column(catalog, t, "app_label"),
                name = catalog_find_column(catalog, t, "model");
        bool shown = key >= 0 && application >= 0 && name >= 0 && !catalog->tables[t].view &&
                     catalog->columns[key].type == COLUMN_NUMBER && !catalog->columns[key].masked &&
                     !catalog->columns[application].masked && !catalog->columns[name].masked;
        if (shown) {
            types->keys[types->table_count] = key;
            types->applications[types->table_count] = application;
            types->names[types->table_count++] = name;
        }
    }
}

static int32_t column_called(const struct key_search *search, int32_t table, const char *whole)
{
    for (size_t i = key_index_first(&search->all, whole), end = key_index_end(&search->all, whole); i < end;
         i++) {
        int32_t column = search->all.entries[i].number;
        if (search->catalog->columns[column].table == table) {
            return column;
        }
    }
    return -1;
}

/* "chargeable_type" of "chargeable_id"; -1: none. */
static int32_t type_beside(const struct key_search *search, int32_t id)
{
    const struct catalog *catalog = search->catalog;
    const char *stem = search->names.columns[id].stem;
    for (size_t i = 0; i < list_words[LIST_TYPE_COLUMNS].count; i++) {
        struct word *words = NULL;
        const char *text = list_words[LIST_TYPE_COLUMNS].words[i];
        if (words_split(search->arena, text, strlen(text), 1, &words) == 0) {
            continue;
        }
        int32_t column = column_called(search, catalog->columns[id].table,
                                       arena_printf(search->arena, "%s%s", stem, words[0].stem));
        if (column >= 0 && catalog->columns[column].type == COLUMN_TEXT) {
            return column;
        }
    }
    return -1;
}

/* "content_type_id" of "object_id", and "target_content_type_id" of "target_object_id". */
static int32_t model_beside(const struct key_search *search, int32_t id)
{
    const struct catalog *catalog = search->catalog;
    const struct infer_name *name = &search->names.columns[id];
    if (strcmp(name->words[name->base - 1].text, "object") != 0) {
        return -1;
    }
    const char *before = key_part(&search->names, name, 0, name->base - 1);
    int32_t column = column_called(search, catalog->columns[id].table,
                                   arena_printf(search->arena, "%scontenttypeid", before));
    return column >= 0 && catalog->columns[column].type == COLUMN_NUMBER ? column : -1;
}

/* The key of the table of models: in the same schema, or the only one. */
static int32_t models_of(const struct key_search *search, int32_t column)
{
    const struct catalog *catalog = search->catalog;
    const struct key_types *types = search->types;
    const char *schema = catalog->tables[catalog->columns[column].table].schema;
    for (size_t i = 0; i < types->table_count; i++) {
        if (strcmp(catalog->tables[catalog->columns[types->keys[i]].table].schema, schema) == 0) {
            return types->keys[i];
        }
    }
    return types->table_count == 1 ? types->keys[0] : -1;
}

static void add_typed(struct key_search *search, int32_t type, int32_t id, int32_t models)
{
    struct key_types *types = search->types;
    const struct catalog_column *column = &search->catalog->columns[type];
    if (column->masked || column->unique || types->count == MOST_TYPED) {
        return;
    }
    types->typed =
        arena_grow(search->arena, types->typed, types->count, &types->capacity, sizeof *types->typed);
    types->typed[types->count++] = (struct typed){.type = type, .id = id, .models = models};
}

size_t key_types_find(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    search->types = ARENA_NEW(search->arena, struct key_types);
    find_models(search);
    for (int32_t i = 0; i < (int32_t)catalog->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        const struct infer_name *name = &search->names.columns[i];
        if (catalog->tables[column->table].view || column->masked || column->no_reference ||
            search->declared[i] || !key_is_type(search, i) || !infer_has_suffix(name) || name->base == 0) {
            continue;
        }
        int32_t type = type_beside(search, i), model = type < 0 ? model_beside(search, i) : -1;
        int32_t models = model >= 0 ? models_of(search, model) : -1;
        if (type >= 0 || models >= 0) {
            add_typed(search, type >= 0 ? type : model, i, models);
        }
    }
    search->types->table_count = search->types->count > 0 ? search->types->table_count : 0;
    return search->types->table_count + search->types->count;
}

void key_types_ask(const struct key_search *search, size_t place, struct key_reading *reading)
{
    const struct key_types *types = search->types;
    if (place < types->table_count) {
        reading->columns[reading->count++] = types->keys[place];
        reading->columns[reading->count++] = types->applications[place];
        reading->columns[reading->count++] = types->names[place];
        reading->rows = MODEL_ROWS;
        return;
    }
    reading->columns[reading->count++] = types->typed[place - types->table_count].type;
    reading->distinct = true;
    reading->rows = MOST_TYPES + 1;
}

/* ---- the rows ---- */

static void take_model(struct key_search *search, int32_t key, const char *const *row)
{
    struct key_types *types = search->types;
    if (row[0] == NULL || row[1] == NULL || row[2] == NULL) {
        return;
    }
    types->models = arena_grow(search->arena, types->models, types->model_count, &types->model_capacity,
                               sizeof *types->models);
    types->models[types->model_count++] =
        (struct model){key, arena_strdup(search->arena, row[0]), arena_strdup(search->arena, row[1]),
                       arena_strdup(search->arena, row[2])};
}

void key_types_take(struct key_search *search, size_t place, const char *const *row)
{
    struct key_types *types = search->types;
    if (place < types->table_count) {
        take_model(search, types->keys[place], row);
        return;
    }
    struct typed *typed = &types->typed[place - types->table_count];
    if (row[0] == NULL || row[0][0] == '\0') {
        return;
    }
    typed->many = typed->many || typed->count == MOST_TYPES || strlen(row[0]) >= KEY_LONGEST_VALUE;
    if (!typed->many) {
        typed->seen[typed->count++] = arena_strdup(search->arena, row[0]);
    }
}

/* ---- what they name ---- */

/* The one table that is called so, in the schema of the column or else in any; -1: none, or several. */
static int32_t table_called(const struct key_search *search, int32_t column, const char *name)
{
    const struct catalog *catalog = search->catalog;
    const char *schema = catalog->tables[catalog->columns[column].table].schema,
               *stem = infer_table_name(search->arena, name).stem;
    int32_t near = -1, far = -1;
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        if (catalog->tables[t].view || strcmp(search->types->stems[t], stem) != 0) {
            continue;
        }
        int32_t *found = strcmp(catalog->tables[t].schema, schema) == 0 ? &near : &far;
        *found = *found == -1 ? t : -2;
    }
    return near != -1 ? near : far;
}

/* "Billing::Invoice", "App\Models\Invoice", "billing.invoice": by all of it, or else by the last part. */
static int32_t table_of_path(const struct key_search *search, int32_t column, const char *value)
{
    char *whole = arena_strdup(search->arena, value);
    const char *last = whole;
    bool letter = false;
    for (char *at = whole; *at != '\0'; at++) {
        letter = letter || isalpha((unsigned char)*at) || (unsigned char)*at >= 0x80;
        if (strchr(":\\./", *at) != NULL) {
            *at = '_';
            last = at + 1;
        }
    }
    if (!letter || *last == '\0') {
        return -1;
    }
    int32_t table = table_called(search, column, whole);
    return table != -1 || last == whole ? table : table_called(search, column, last);
}

static int32_t table_of(const struct key_search *search, const struct typed *typed, const char *value)
{
    const struct key_types *types = search->types;
    if (typed->models < 0) {
        return table_of_path(search, typed->type, value);
    }
    for (size_t i = 0; i < types->model_count; i++) {
        const struct model *model = &types->models[i];
        if (model->key == typed->models && strcmp(model->number, value) == 0) {
            return table_of_path(search, typed->type,
                                 arena_printf(search->arena, "%s.%s", model->application, model->name));
        }
    }
    return -1;
}

static void propose(struct key_search *search, const struct typed *typed, int32_t table, const char *value)
{
    const struct catalog *catalog = search->catalog;
    int32_t to = key_of_table(catalog, table);
    if (to < 0 && !key_has_primary(catalog, table)) {
        to = catalog_find_column(catalog, table, "id");
    }
    if (to < 0 || catalog->columns[to].masked || !key_is_type(search, to) ||
        table == catalog->columns[typed->id].table || !key_types_agree(catalog, typed->id, to)) {
        return;
    }
    search->pairs = arena_grow(search->arena, search->pairs, search->pair_count, &search->pair_capacity,
                               sizeof *search->pairs);
    struct key_pair *pair = &search->pairs[search->pair_count++];
    *pair = (struct key_pair){.count = 1,
                              .rule = RULE_TYPED,
                              .target = key_target_for(search, to),
                              .indexed = catalog->columns[to].unique,
                              .constant = value,
                              .constant_column = typed->type};
    pair->from[0] = typed->id;
    pair->to[0] = to;
}

void key_types_propose(struct key_search *search)
{
    struct key_types *types = search->types;
    const struct catalog *catalog = search->catalog;
    if (types == NULL || types->count == 0) {
        return;
    }
    types->stems = ARENA_ARRAY(search->arena, const char *, catalog->table_count + 1);
    for (size_t t = 0; t < catalog->table_count; t++) {
        types->stems[t] = infer_table_name(search->arena, catalog->tables[t].name).stem;
    }
    for (size_t i = 0; i < types->count; i++) {
        const struct typed *typed = &types->typed[i];
        int32_t tables[MOST_TYPES];
        for (size_t v = 0; v < typed->count; v++) {
            tables[v] = table_of(search, typed, typed->seen[v]);
        }
        for (size_t v = 0; v < typed->count && !typed->many; v++) {
            size_t others = 0; /* a join for one of two values would lose the rows of the other */
            for (size_t o = 0; o < typed->count; o++) {
                others += o != v && tables[o] == tables[v] ? 1 : 0;
            }
            if (tables[v] >= 0 && others == 0) {
                propose(search, typed, tables[v], typed->seen[v]);
            }
        }
    }
}

bool key_types_agree_all(const struct key_search *search, const struct key_pair *pair)
{
    enum { FEWEST = 3 };
    return search->targets[pair->target].unique == UNIQUE_YES && pair->measured &&
           pair->found == pair->sampled && pair->sampled >= FEWEST;
}
