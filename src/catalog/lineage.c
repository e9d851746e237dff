#include "catalog/lineage.h"

#include <string.h>
#include <strings.h>

enum {
    NONE = -1,
    MOST_SOURCES = 64,
    MOST_PASSES = 8, /* views over views */
};

/* Columns of two sources that are equal in every row. */
struct joined {
    size_t left, right;
    int32_t left_column, right_column;
};

struct lineage {
    struct catalog *catalog;
    const struct view_shape *shape;
    int32_t view;
    int32_t tables[MOST_SOURCES]; /* of the sources */
    struct joined joined[VIEW_MOST_EQUALITIES];
    size_t joined_count;
    bool to_one[MOST_SOURCES][MOST_SOURCES]; /* at most one row of the second for each of the first */
};

static const char *name_of(const struct view_source *source)
{
    return source->alias[0] != '\0' ? source->alias : source->name;
}

static size_t find_source(const struct view_shape *shape, const char *name)
{
    size_t i = 0;
    while (i < shape->source_count && strcasecmp(name_of(&shape->sources[i]), name) != 0) {
        i++;
    }
    return i;
}

/* The column of a source, or without one of the only source that has such a column. */
static int32_t find_column(const struct lineage *lineage, const char *source, const char *column,
                           size_t *ret_source)
{
    const struct view_shape *shape = lineage->shape;
    int32_t found = NONE;
    for (size_t i = 0; i < shape->source_count; i++) {
        int32_t this = lineage->tables[i] >= 0 &&
                               (source == NULL || strcasecmp(name_of(&shape->sources[i]), source) == 0)
                           ? catalog_find_column(lineage->catalog, lineage->tables[i], column)
                           : NONE;
        if (this >= 0) {
            if (found >= 0) {
                return NONE;
            }
            found = this;
            *ret_source = i;
        }
    }
    return found;
}

/* The column that is shown in the end: of a view's column its origin. */
static int32_t root_of(const struct catalog *catalog, int32_t column)
{
    return column >= 0 && catalog->columns[column].origin >= 0 ? catalog->columns[column].origin : column;
}

/* ---- what one row is ---- */

static void resolve_equalities(struct lineage *lineage)
{
    for (size_t i = 0; i < lineage->shape->equality_count; i++) {
        const struct view_equality *equality = &lineage->shape->equalities[i];
        struct joined joined = {0};
        joined.left_column = find_column(lineage, equality->left_source, equality->left_column, &joined.left);
        joined.right_column =
            find_column(lineage, equality->right_source, equality->right_column, &joined.right);
        if (joined.left_column >= 0 && joined.right_column >= 0) {
            lineage->joined[lineage->joined_count++] = joined;
        }
    }
}

static bool are_equal(const struct lineage *lineage, size_t from, int32_t from_column, size_t to,
                      int32_t to_column)
{
    for (size_t i = 0; i < lineage->joined_count; i++) {
        const struct joined *joined = &lineage->joined[i];
        if ((joined->left_column == from_column && joined->left == from &&
             joined->right_column == to_column && joined->right == to) ||
            (joined->right_column == from_column && joined->right == from &&
             joined->left_column == to_column && joined->left == to)) {
            return true;
        }
    }
    return false;
}

static bool is_followed(const struct lineage *lineage, const struct catalog_key *key, size_t from, size_t to)
{
    size_t equal = 0;
    while (equal < key->column_count &&
           are_equal(lineage, from, key->from_columns[equal], to, key->to_columns[equal])) {
        equal++;
    }
    return equal > 0 && equal == key->column_count;
}

static void find_steps_by_key(struct lineage *lineage, const struct catalog_key *key)
{
    size_t count = lineage->shape->source_count;
    for (size_t from = 0; from < count; from++) {
        for (size_t to = 0; lineage->tables[from] == key->from_table && to < count; to++) {
            if (lineage->tables[to] == key->to_table && !lineage->to_one[from][to]) {
                lineage->to_one[from][to] = is_followed(lineage, key, from, to);
            }
        }
    }
}

static void find_steps(struct lineage *lineage)
{
    const struct catalog *catalog = lineage->catalog;
    resolve_equalities(lineage);
    for (size_t i = 0; i < lineage->joined_count; i++) {
        const struct joined *joined = &lineage->joined[i];
        if (catalog->columns[joined->right_column].unique) {
            lineage->to_one[joined->left][joined->right] = true;
        }
        if (catalog->columns[joined->left_column].unique) {
            lineage->to_one[joined->right][joined->left] = true;
        }
    }
    for (size_t k = 0; k < catalog->key_count && lineage->joined_count > 0; k++) {
        find_steps_by_key(lineage, &catalog->keys[k]);
    }
}

/* Does each row of the source come once at most? All others must be reached by steps to one row. */
static bool is_kept(const struct lineage *lineage, size_t source)
{
    bool reached[MOST_SOURCES] = {false};
    size_t queue[MOST_SOURCES] = {source}, count = 1;
    reached[source] = true;
    for (size_t at = 0; at < count; at++) {
        for (size_t to = 0; to < lineage->shape->source_count; to++) {
            if (!reached[to] && lineage->to_one[queue[at]][to]) {
                reached[to] = true;
                queue[count++] = to;
            }
        }
    }
    return count == lineage->shape->source_count;
}

static size_t find_grain(struct lineage *lineage)
{
    struct catalog_table *view = &lineage->catalog->tables[lineage->view];
    view->grain = lineage->shape->grouped ? GRAIN_GROUPS : GRAIN_UNKNOWN;
    if (!lineage->shape->grouped) {
        find_steps(lineage);
    }
    for (size_t i = 0; i < lineage->shape->source_count && !lineage->shape->grouped; i++) {
        if (lineage->tables[i] >= 0 && is_kept(lineage, i)) {
            const struct catalog_table *table = &lineage->catalog->tables[lineage->tables[i]];
            view->grain = table->view ? table->grain : GRAIN_TABLE;
            view->grain_table = table->view ? table->grain_table : lineage->tables[i];
            return i;
        }
    }
    return lineage->shape->source_count;
}

/* ---- columns ---- */

static void inherit(struct catalog *catalog, int32_t number, int32_t source, bool same_rows)
{
    struct catalog_column *column = &catalog->columns[number];
    const struct catalog_column *from = &catalog->columns[source];
    column->origin = root_of(catalog, source);
    column->comment = column->comment[0] == '\0' ? from->comment : column->comment;
    column->unique = column->unique || (same_rows && from->unique);
}

/* Outputs in order; false where there are not as many as the view has columns. */
static bool trace(const struct lineage *lineage, size_t grain, bool apply)
{
    struct catalog *catalog = lineage->catalog;
    const struct view_shape *shape = lineage->shape;
    const struct catalog_table *view = &catalog->tables[lineage->view];
    int32_t place = 0;
    for (size_t i = 0; i < shape->output_count; i++) {
        const struct view_output *output = &shape->outputs[i];
        for (size_t s = 0; output->star && s < shape->source_count; s++) {
            if (output->source != NULL && find_source(shape, output->source) != s) {
                continue;
            }
            if (lineage->tables[s] < 0) {
                return false;
            }
            const struct catalog_table *table = &catalog->tables[lineage->tables[s]];
            for (int32_t c = 0; c < table->column_count; c++, place++) {
                if (apply && place < view->column_count) {
                    inherit(catalog, view->first_column + place, table->first_column + c, s == grain);
                }
            }
        }
        size_t s = 0;
        int32_t source =
            output->column != NULL ? find_column(lineage, output->source, output->column, &s) : NONE;
        if (apply && source >= 0 && place < view->column_count) {
            inherit(catalog, view->first_column + place, source, s == grain);
        }
        place += output->star ? 0 : 1;
    }
    return place == view->column_count;
}

static int32_t table_of(const struct catalog *catalog, const struct view_source *source)
{
    return source->name[0] == '\0'
               ? NONE
               : catalog_find_table(catalog, source->schema[0] != '\0' ? source->schema : NULL, source->name);
}

/* Are the views that this one reads known already? */
static bool is_ready(const struct lineage *lineage)
{
    for (size_t i = 0; i < lineage->shape->source_count; i++) {
        int32_t table = lineage->tables[i];
        if (table >= 0 && lineage->catalog->tables[table].view &&
            lineage->catalog->tables[table].grain == GRAIN_UNTRACED) {
            return false;
        }
    }
    return true;
}

static bool learn_view(struct catalog *catalog, int32_t view, const struct view_shape *shape, bool last)
{
    struct lineage lineage = {.catalog = catalog, .shape = shape, .view = view};
    if (shape->opaque || shape->source_count > MOST_SOURCES) {
        catalog->tables[view].grain = GRAIN_UNKNOWN;
        return true;
    }
    for (size_t i = 0; i < shape->source_count; i++) {
        lineage.tables[i] = table_of(catalog, &shape->sources[i]);
    }
    if (!is_ready(&lineage) && !last) {
        return false;
    }
    size_t grain = find_grain(&lineage);
    if (trace(&lineage, grain, false)) {
        trace(&lineage, grain, true);
    }
    return true;
}

void catalog_learn_views(struct catalog *catalog, const struct view_shape *const *shapes)
{
    for (size_t i = 0; i < catalog->table_count; i++) {
        catalog->tables[i].grain = shapes[i] != NULL ? GRAIN_UNTRACED : catalog->tables[i].grain;
    }
    bool more = true;
    for (int pass = 0; more && pass <= MOST_PASSES; pass++) {
        more = false;
        for (size_t i = 0; i < catalog->table_count; i++) {
            if (shapes[i] != NULL && catalog->tables[i].grain == GRAIN_UNTRACED) {
                more = !learn_view(catalog, (int32_t)i, shapes[i], pass == MOST_PASSES) || more;
            }
        }
    }
}

/* ---- keys ---- */

struct key_list {
    struct catalog *catalog;
    struct catalog_key *keys;
    size_t count, capacity;
    int32_t *shown; /* of each column: the first of the view at hand that shows it; NONE */
};

/* With `shows`, what the view shows is set; without, it is taken back. */
static void set_shown(struct key_list *list, const struct catalog_table *view, bool shows)
{
    for (int32_t i = view->first_column + view->column_count; i-- > view->first_column;) {
        int32_t origin = list->catalog->columns[i].origin;
        if (origin >= 0) {
            list->shown[origin] = shows ? i : NONE;
        }
    }
}

static void add_key(struct key_list *list, int32_t view, const struct catalog_key *key, const int32_t *from,
                    const int32_t *to)
{
    struct arena *arena = list->catalog->arena;
    int32_t *columns = ARENA_ARRAY(arena, int32_t, 2 * key->column_count);
    memcpy(columns, from, key->column_count * sizeof *columns);
    memcpy(columns + key->column_count, to, key->column_count * sizeof *columns);
    list->keys = arena_grow(arena, list->keys, list->count, &list->capacity, sizeof *list->keys);
    list->keys[list->count++] = (struct catalog_key){
        .from_table = view,
        .to_table = key->to_table,
        .from_columns = columns,
        .to_columns = columns + key->column_count,
        .column_count = key->column_count,
        .inferred = true,
        .source = KEY_VIEW,
        .confidence = key->confidence,
        .role = "",
        .constant = key->constant,
        .constant_column = key->constant_column,
    };
}

/* What the shown columns refer to. */
static void add_inherited(struct key_list *list, int32_t view, size_t key_count)
{
    for (size_t k = 0; k < key_count; k++) {
        const struct catalog_key key = list->keys[k];
        size_t shown = 0;
        while (shown < key.column_count && list->shown[key.from_columns[shown]] >= 0) {
            shown++;
        }
        bool typed = catalog_key_is_typed(list->catalog, &key);
        if (shown < key.column_count || (typed && list->shown[key.constant_column] < 0)) {
            continue;
        }
        int32_t *from = ARENA_ARRAY(list->catalog->arena, int32_t, key.column_count);
        for (size_t i = 0; i < key.column_count; i++) {
            from[i] = list->shown[key.from_columns[i]];
        }
        struct catalog_key inherited = key;
        inherited.constant_column = typed ? list->shown[key.constant_column] : key.constant_column;
        add_key(list, view, &inherited, from, key.to_columns);
    }
}

/* A shown key is a reference to the table that it is of. */
static void add_origins(struct key_list *list, int32_t view)
{
    const struct catalog *catalog = list->catalog;
    const struct catalog_table *table = &catalog->tables[view];
    for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
        int32_t origin = catalog->columns[i].origin;
        if (origin >= 0 && catalog->columns[origin].unique && list->shown[origin] == i) {
            struct catalog_key key = {
                .to_table = catalog->columns[origin].table, .column_count = 1, .confidence = 1};
            add_key(list, view, &key, &i, &origin);
        }
    }
}

void catalog_add_view_keys(struct catalog *catalog)
{
    struct arena *scratch = arena_create();
    struct key_list list = {catalog, catalog->keys, catalog->key_count, catalog->key_count,
                            ARENA_ARRAY(scratch, int32_t, catalog->column_count + 1)};
    size_t key_count = catalog->key_count;
    for (size_t i = 0; i < catalog->column_count; i++) {
        list.shown[i] = NONE;
    }
    for (size_t i = 0; i < catalog->table_count; i++) {
        if (catalog->tables[i].view) {
            set_shown(&list, &catalog->tables[i], true);
            add_origins(&list, (int32_t)i);
            add_inherited(&list, (int32_t)i, key_count);
            set_shown(&list, &catalog->tables[i], false);
        }
    }
    arena_destroy(scratch);
    catalog->keys = list.keys;
    catalog->key_count = list.count;
}
