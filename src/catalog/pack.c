#include "catalog/pack.h"

#include "catalog/dialect.h"
#include "catalog/flags.h"

#include <limits.h>
#include <string.h>

/* A field more in one of them is one more to walk through below, and then here. */
#if UINTPTR_MAX == UINT64_MAX
_Static_assert(sizeof(struct catalog_column) == 160, "a field of columns is not kept");
_Static_assert(sizeof(struct catalog_table) == 208, "a field of tables is not kept");
_Static_assert(sizeof(struct catalog_key) == 72, "a field of keys is not kept");
_Static_assert(sizeof(struct catalog) == 176, "a field of the catalog is not kept");
#endif

/* Goes through the fields in one order, to pack them or to fill them. */
struct walk {
    struct pack *out; /* NULL: fills them */
    struct unpack *in;
    struct arena *arena;
};

/* NULL stays NULL. */
static void text(struct walk *walk, const char **field)
{
    if (walk->out != NULL) {
        pack_text(walk->out, *field);
    } else {
        *field = unpack_text(walk->in);
    }
}

static void word(struct walk *walk, const char **field)
{
    if (walk->out != NULL) {
        pack_text(walk->out, *field != NULL ? *field : "");
    } else {
        *field = unpack_word(walk->in);
    }
}

static void flag(struct walk *walk, bool *field)
{
    if (walk->out != NULL) {
        pack_number(walk->out, *field);
    } else {
        *field = unpack_flag(walk->in);
    }
}

/* From `least` to below `end`. */
static void place(struct walk *walk, int32_t *field, int32_t least, size_t end)
{
    if (walk->out != NULL) {
        pack_signed(walk->out, *field);
    } else {
        *field = unpack_place(walk->in, least, end);
    }
}

static void whole(struct walk *walk, int64_t *field)
{
    if (walk->out != NULL) {
        pack_signed(walk->out, *field);
    } else {
        *field = unpack_signed(walk->in);
    }
}

static void count(struct walk *walk, size_t *field)
{
    if (walk->out != NULL) {
        pack_number(walk->out, *field);
    } else {
        *field = unpack_count(walk->in);
    }
}

/* A number of an enumeration. */
static int kind(struct walk *walk, int value, int end)
{
    int32_t number = value;
    place(walk, &number, 0, (size_t)end);
    return number;
}

/* An array of `*items` and how many they are, made where it is to be filled. */
static void *items_of(struct walk *walk, void *items, size_t *items_count, size_t size)
{
    count(walk, items_count);
    return walk->out != NULL ? items : arena_alloc(walk->arena, *items_count + 1, size);
}

static void words(struct walk *walk, const char ***fields, size_t *fields_count)
{
    *fields = items_of(walk, *fields, fields_count, sizeof **fields);
    for (size_t i = 0; i < *fields_count; i++) {
        word(walk, &(*fields)[i]);
    }
}

static void synonyms(struct walk *walk, const char *const **fields, size_t *fields_count)
{
    const char **items = (const char **)*fields;
    words(walk, &items, fields_count);
    *fields = items;
}

static void walk_column(struct walk *walk, const struct catalog *catalog, struct catalog_column *column)
{
    const char **const texts[] = {&column->name, &column->declared_type, &column->type_schema,
                                  &column->type_name, &column->comment};
    bool *const flags[] = {&column->type_is_bare,  &column->integer, &column->text_storage,
                           &column->not_null,      &column->primary, &column->unique,
                           &column->measured,      &column->indexed, &column->foreign,
                           &column->no_reference,  &column->masked,  &column->gaps,
                           &column->decimal_comma, &column->cents,   &column->minutes,
                           &column->days,          &column->moments};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        word(walk, texts[i]);
    }
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        flag(walk, flags[i]);
    }
    text(walk, &column->plain);
    text(walk, &column->currency);
    text(walk, &column->missing);
    column->thousands = (char)kind(walk, (unsigned char)column->thousands, UCHAR_MAX + 1);
    column->type = (enum column_type)kind(walk, (int)column->type, COLUMN_OTHER + 1);
    column->digits = (enum time_digits)kind(walk, (int)column->digits, DIGITS_COUNT);
    synonyms(walk, &column->synonyms, &column->synonym_count);
    text(walk, &column->unit);
    synonyms(walk, &column->codes, &column->code_count);
    place(walk, &column->origin, -1, catalog->column_count);
    place(walk, &column->table, 0, catalog->table_count);
}

static void walk_table(struct walk *walk, const struct catalog *catalog, struct catalog_table *table)
{
    const char **const texts[] = {&table->schema, &table->name, &table->comment, &table->definition,
                                  &table->shape};
    const char **const open[] = {&table->plain, &table->caster, &table->checker, &table->part_checker,
                                 &table->unknown};
    bool *const flags[] = {&table->view, &table->label_told, &table->main_date_told, &table->off_path,
                           &table->few_deleted};
    int32_t *const columns[] = {
        &table->label,      &table->main_date, &table->main_day,    &table->valid_from,  &table->valid_to,
        &table->is_current, &table->deleted,   &table->period_name, &table->period_from, &table->period_to};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        word(walk, texts[i]);
    }
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        text(walk, open[i]);
    }
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        flag(walk, flags[i]);
    }
    table->grain = (enum table_grain)kind(walk, (int)table->grain, GRAIN_UNTRACED + 1);
    place(walk, &table->grain_table, -1, catalog->table_count);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        place(walk, columns[i], -1, catalog->column_count);
    }
    for (size_t i = 0; i < CATALOG_MEASURES; i++) {
        place(walk, &table->measures[i], -1, catalog->column_count);
    }
    whole(walk, &table->row_estimate);
    table->periods = items_of(walk, table->periods, &table->period_count, sizeof *table->periods);
    for (size_t i = 0; i < table->period_count; i++) {
        word(walk, &table->periods[i].name);
        word(walk, &table->periods[i].from);
        word(walk, &table->periods[i].to);
    }
    synonyms(walk, &table->synonyms, &table->synonym_count);
    place(walk, &table->first_column, 0, catalog->column_count + 1);
    place(walk, &table->column_count, 0, catalog->column_count + 1 - (size_t)table->first_column);
}

static void walk_key(struct walk *walk, const struct catalog *catalog, struct catalog_key *key)
{
    int32_t *from = (int32_t *)key->from_columns, *to = (int32_t *)key->to_columns;
    place(walk, &key->from_table, 0, catalog->table_count);
    place(walk, &key->to_table, 0, catalog->table_count);
    from = items_of(walk, from, &key->column_count, sizeof *from);
    if (walk->out == NULL) {
        to = ARENA_ARRAY(walk->arena, int32_t, key->column_count + 1);
    }
    for (size_t i = 0; i < key->column_count; i++) {
        place(walk, &from[i], 0, catalog->column_count);
        place(walk, &to[i], 0, catalog->column_count);
    }
    key->from_columns = from;
    key->to_columns = to;
    flag(walk, &key->inferred);
    key->source = (enum key_source)kind(walk, (int)key->source, KEY_VIEW + 1);
    if (walk->out != NULL) {
        pack_real(walk->out, key->confidence);
    } else {
        key->confidence = unpack_real(walk->in);
    }
    word(walk, &key->role);
    text(walk, &key->constant);
    place(walk, &key->constant_column, 0, catalog->column_count + 1);
}

static void walk_schema(struct walk *walk, struct catalog *catalog)
{
    catalog->tables = items_of(walk, catalog->tables, &catalog->table_count, sizeof *catalog->tables);
    catalog->columns = items_of(walk, catalog->columns, &catalog->column_count, sizeof *catalog->columns);
    catalog->keys = items_of(walk, catalog->keys, &catalog->key_count, sizeof *catalog->keys);
    for (size_t i = 0; i < catalog->table_count; i++) {
        walk_table(walk, catalog, &catalog->tables[i]);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        walk_column(walk, catalog, &catalog->columns[i]);
    }
    for (size_t i = 0; i < catalog->key_count; i++) {
        walk_key(walk, catalog, &catalog->keys[i]);
    }
}

static void walk_callable(struct walk *walk, struct catalog *catalog)
{
    words(walk, &catalog->shadows, &catalog->shadow_count);
    words(walk, &catalog->type_shadows, &catalog->type_shadow_count);
    words(walk, &catalog->gatherers, &catalog->gatherer_count);
    catalog->functions =
        items_of(walk, catalog->functions, &catalog->function_count, sizeof *catalog->functions);
    for (size_t i = 0; i < catalog->function_count; i++) {
        struct catalog_function *function = &catalog->functions[i];
        word(walk, &function->schema);
        word(walk, &function->name);
        flag(walk, &function->bare);
        flag(walk, &function->allowed);
    }
    catalog->types = items_of(walk, catalog->types, &catalog->type_count, sizeof *catalog->types);
    for (size_t i = 0; i < catalog->type_count; i++) {
        word(walk, &catalog->types[i].schema);
        word(walk, &catalog->types[i].name);
        flag(walk, &catalog->types[i].bare);
    }
}

static void walk_catalog(struct walk *walk, struct catalog *catalog)
{
    catalog->dialect = (enum dialect)kind(walk, (int)catalog->dialect, DIALECT_COUNT);
    flag(walk, &catalog->folds_bytes);
    walk_schema(walk, catalog);
    walk_callable(walk, catalog);
}

void catalog_pack(const struct catalog *catalog, struct pack *pack)
{
    struct walk walk = {.out = pack};
    struct catalog copy = *catalog;
    walk_catalog(&walk, &copy);
    pack_text(pack, catalog->fingerprint);
}

/* Are the columns of a table that many, one after another? */
static bool columns_fit(const struct catalog *catalog)
{
    int32_t next = 0;
    for (size_t i = 0; i < catalog->table_count; i++) {
        const struct catalog_table *table = &catalog->tables[i];
        if (table->column_count > 0 && table->first_column != next) {
            return false;
        }
        next += table->column_count;
        for (int32_t k = 0; k < table->column_count; k++) {
            if (catalog->columns[table->first_column + k].table != (int32_t)i) {
                return false;
            }
        }
    }
    return (size_t)next == catalog->column_count;
}

bool catalog_unpack(struct unpack *unpack, struct catalog *catalog)
{
    struct catalog filled = {.arena = catalog->arena};
    char *bytes = ARENA_ARRAY(catalog->arena, char, unpack->size + 1);
    memcpy(bytes, unpack->bytes, unpack->size);
    struct unpack copy = {.bytes = bytes, .size = unpack->size, .at = unpack->at};
    struct walk walk = {.in = &copy, .arena = catalog->arena};
    walk_catalog(&walk, &filled);
    const char *fingerprint = unpack_word(&copy);
    size_t length = strlen(fingerprint);
    if (!unpack_is_whole(&copy) || length >= sizeof filled.fingerprint || !columns_fit(&filled)) {
        return false;
    }
    memcpy(filled.fingerprint, fingerprint, length + 1);
    catalog_sort_tables(&filled);
    *catalog = filled;
    return true;
}

struct catalog *catalog_create(void)
{
    struct arena *arena = arena_create();
    struct catalog *catalog = ARENA_NEW(arena, struct catalog);
    catalog->arena = arena;
    return catalog;
}
