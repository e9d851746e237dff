/* A semantic file with the files that it names, as one. What two of them say of the same thing has to be the
 * same. */
#include "policy/file.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"
#include "util/hash.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_BYTES = 1 << 20 };

struct joiner {
    struct arena *arena;
    struct semantic *whole;
    unsigned part; /* that is added */
    struct askdb_error *err;
};

/* A text of an entry. */
struct field {
    const char *key;
    size_t offset;
};

#define TEXT(type, key)                                                                                      \
    {                                                                                                        \
#key, offsetof(struct semantic_##type, key)                                                          \
    }

static const struct field table_texts[] = {
    TEXT(table, description), TEXT(table, label), TEXT(table, main_date), TEXT(table, rows), {NULL, 0}};
static const struct field column_texts[] = {
    TEXT(column, description), TEXT(column, mask), TEXT(column, refers_to), TEXT(column, unit), {NULL, 0}};
static const struct field calculated_texts[] = {
    TEXT(calculated, expression), TEXT(calculated, description), TEXT(calculated, unit), {NULL, 0}};
static const struct field metric_texts[] = {
    TEXT(metric, expression), TEXT(metric, filter), TEXT(metric, description), TEXT(metric, unit),
    TEXT(metric, table),      TEXT(metric, date),   TEXT(metric, grain),       TEXT(metric, additive),
    TEXT(metric, better),     TEXT(metric, format), TEXT(metric, digits),      {NULL, 0}};
static const struct field filter_texts[] = {
    TEXT(filter, table), TEXT(filter, condition), TEXT(filter, description), {NULL, 0}};
static const struct field dimension_texts[] = {
    TEXT(dimension, column), TEXT(dimension, description), {NULL, 0}};
static const struct field defaults_texts[] = {
    TEXT(defaults, currency), TEXT(defaults, fiscal_year_start), TEXT(defaults, week_start), {NULL, 0}};

static char **text_of(const void *entry, const struct field *field)
{
    return (char **)((char *)(uintptr_t)entry + field->offset);
}

/* ---- faults ---- */

static const char *file_of(const struct joiner *joiner, struct semantic_place place)
{
    return place.file != NULL ? place.file : joiner->whole->parts[0].name;
}

static struct semantic_place in_part(const struct joiner *joiner, struct semantic_place place)
{
    place.file = joiner->whole->parts[joiner->part].name;
    return place;
}

static int differ(const struct joiner *joiner, struct semantic_place first, struct semantic_place second,
                  const char *what)
{
    return error_set(joiner->err, ASKDB_USAGE, "%s, line %zu, and %s, line %zu, say different things of %s",
                     file_of(joiner, first), first.line, file_of(joiner, second), second.line, what);
}

/* ---- entries ---- */

static const struct field *first_difference(const struct field *fields, const void *a, const void *b)
{
    for (const struct field *field = fields; field->key != NULL; field++) {
        const char *left = *text_of(a, field), *right = *text_of(b, field);
        if ((left == NULL) != (right == NULL) || (left != NULL && strcmp(left, right) != 0)) {
            return field;
        }
    }
    return NULL;
}

/* Takes what only `from` says. Returns the text that both say, and not the same; NULL: there is none. */
static const struct field *take_texts(const struct field *fields, void *into, const void *from)
{
    const struct field *fault = NULL;
    for (const struct field *field = fields; field->key != NULL; field++) {
        char **own = text_of(into, field), *other = *text_of(from, field);
        if (*own != NULL && other != NULL && strcmp(*own, other) != 0) {
            fault = fault != NULL ? fault : field;
        }
        *own = *own != NULL ? *own : other;
    }
    return fault;
}

static void *longer(struct joiner *joiner, const void *items, unsigned count, unsigned more, size_t size)
{
    char *list = arena_alloc(joiner->arena, (size_t)count + more + 1, size);
    if (count > 0) {
        memcpy(list, items, count * size);
    }
    return list;
}

static void take_names(struct joiner *joiner, char ***names, unsigned *count, char *const *more,
                       unsigned more_count)
{
    char **list = longer(joiner, *names, *count, more_count, sizeof *list);
    for (unsigned i = 0; i < more_count; i++) {
        bool known = false;
        for (unsigned k = 0; k < *count; k++) {
            known = known || strcmp(list[k], more[i]) == 0;
        }
        if (!known) {
            list[(*count)++] = more[i];
        }
    }
    *names = list;
}

static bool same_names(char *const *a, unsigned a_count, char *const *b, unsigned b_count)
{
    bool same = a_count == b_count;
    for (unsigned i = 0; same && i < a_count; i++) {
        same = strcmp(a[i], b[i]) == 0;
    }
    return same;
}

static bool same_codes(const struct semantic_column *a, const struct semantic_column *b)
{
    bool same = a->codes_count == b->codes_count;
    for (unsigned i = 0; same && i < a->codes_count; i++) {
        same = strcmp(a->codes[i].value, b->codes[i].value) == 0 &&
               strcmp(a->codes[i].name, b->codes[i].name) == 0;
    }
    return same;
}

/* ---- tables ---- */

static int join_column(struct joiner *joiner, unsigned table, unsigned from_table, unsigned from)
{
    const struct semantic *part = joiner->whole->parts[joiner->part].semantic;
    struct semantic_table *into = &joiner->whole->tables[table];
    const struct semantic_column *column = &part->tables[from_table].columns[from];
    unsigned at = 0;
    while (at < into->columns_count && (into->columns[at].origin.part == joiner->part ||
                                        strcasecmp(into->columns[at].name, column->name) != 0)) {
        at++;
    }
    if (at == into->columns_count) {
        into->columns[at] = *column;
        into->columns[at].origin.part = joiner->part;
        into->columns_count++;
        return 0;
    }
    struct semantic_column *own = &into->columns[at];
    const struct semantic_column before = *own;
    const struct field *fault = take_texts(column_texts, own, column);
    const char *key = fault != NULL ? fault->key : "codes";
    bool codes = own->codes_count > 0 && column->codes_count > 0 && !same_codes(own, column);
    if (fault != NULL || codes) {
        return differ(joiner, semantic_line(joiner->whole, table, (int)at, key),
                      in_part(joiner, semantic_line(part, from_table, (int)from, key)),
                      arena_printf(joiner->arena, "%s of column %s of %s", key, own->name, into->name));
    }
    own->codes = before.codes_count > 0 ? before.codes : column->codes;
    own->codes_count = before.codes_count > 0 ? before.codes_count : column->codes_count;
    own->hidden = own->hidden || column->hidden;
    take_names(joiner, &own->synonyms, &own->synonyms_count, column->synonyms, column->synonyms_count);
    return 0;
}

static int join_calculated(struct joiner *joiner, unsigned table, unsigned from_table, unsigned from)
{
    const struct semantic *part = joiner->whole->parts[joiner->part].semantic;
    struct semantic_table *into = &joiner->whole->tables[table];
    const struct semantic_calculated *column = &part->tables[from_table].calculated[from];
    for (unsigned i = 0; i < into->calculated_count; i++) {
        const struct semantic_calculated *own = &into->calculated[i];
        if (own->origin.part == joiner->part || strcasecmp(own->name, column->name) != 0) {
            continue;
        }
        const struct field *field = first_difference(calculated_texts, own, column);
        if (field == NULL) {
            take_names(joiner, &into->calculated[i].synonyms, &into->calculated[i].synonyms_count,
                       column->synonyms, column->synonyms_count);
            return 0;
        }
        return differ(joiner, semantic_calculated_line(joiner->whole, table, i, field->key),
                      in_part(joiner, semantic_calculated_line(part, from_table, from, field->key)),
                      arena_printf(joiner->arena, "the %s of calculated column %s", field->key, own->name));
    }
    into->calculated[into->calculated_count] = *column;
    into->calculated[into->calculated_count++].origin.part = joiner->part;
    return 0;
}

/* The table of that name of the files before; behind the last where there is none. */
static unsigned find_table(const struct joiner *joiner, const char *name)
{
    unsigned at = 0;
    while (at < joiner->whole->tables_count && (joiner->whole->tables[at].origin.part == joiner->part ||
                                                strcasecmp(joiner->whole->tables[at].name, name) != 0)) {
        at++;
    }
    return at;
}

static int join_table(struct joiner *joiner, unsigned from)
{
    const struct semantic *part = joiner->whole->parts[joiner->part].semantic;
    const struct semantic_table *table = &part->tables[from];
    unsigned at = find_table(joiner, table->name);
    struct semantic_table *own = &joiner->whole->tables[at];
    if (at == joiner->whole->tables_count) {
        *own = *table;
        own->origin = (struct semantic_origin){.part = joiner->part, .place = from};
        own->columns_count = own->calculated_count = 0;
        own->columns = NULL;
        own->calculated = NULL;
        joiner->whole->tables_count++;
    }
    const struct field *fault = take_texts(table_texts, own, table);
    if (fault != NULL) {
        return differ(joiner, semantic_line(joiner->whole, at, -1, fault->key),
                      in_part(joiner, semantic_line(part, from, -1, fault->key)),
                      arena_printf(joiner->arena, "%s of table %s", fault->key, own->name));
    }
    own->hidden = own->hidden || table->hidden;
    own->trusted = own->trusted || table->trusted;
    take_names(joiner, &own->synonyms, &own->synonyms_count, table->synonyms, table->synonyms_count);
    own->columns =
        longer(joiner, own->columns, own->columns_count, table->columns_count, sizeof *own->columns);
    own->calculated = longer(joiner, own->calculated, own->calculated_count, table->calculated_count,
                             sizeof *own->calculated);
    int status = 0;
    for (unsigned i = 0; i < table->columns_count && status == 0; i++) {
        status = join_column(joiner, at, from, i);
    }
    for (unsigned i = 0; i < table->calculated_count && status == 0; i++) {
        status = join_calculated(joiner, at, from, i);
    }
    return status;
}

/* ---- lists beside the tables ---- */

static int join_metric(struct joiner *joiner, unsigned from)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    const struct semantic_metric *metric = &part->metrics[from];
    for (unsigned i = 0; i < whole->metrics_count; i++) {
        struct semantic_metric *own = &whole->metrics[i];
        if (own->origin.part == joiner->part || strcasecmp(own->name, metric->name) != 0) {
            continue;
        }
        const struct field *field = first_difference(metric_texts, own, metric);
        if (field != NULL) {
            return differ(joiner, semantic_entry_line(whole, "metrics", i, field->key),
                          in_part(joiner, semantic_entry_line(part, "metrics", from, field->key)),
                          arena_printf(joiner->arena, "the %s of metric %s", field->key, own->name));
        }
        take_names(joiner, &own->synonyms, &own->synonyms_count, metric->synonyms, metric->synonyms_count);
        return 0;
    }
    whole->metrics[whole->metrics_count] = *metric;
    whole->metrics[whole->metrics_count++].origin.part = joiner->part;
    return 0;
}

static int join_filter(struct joiner *joiner, unsigned from)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    const struct semantic_filter *filter = &part->filters[from];
    for (unsigned i = 0; i < whole->filters_count; i++) {
        struct semantic_filter *own = &whole->filters[i];
        if (own->origin.part == joiner->part || strcasecmp(own->name, filter->name) != 0) {
            continue;
        }
        const struct field *field = first_difference(filter_texts, own, filter);
        if (field != NULL) {
            return differ(joiner, semantic_entry_line(whole, "filters", i, field->key),
                          in_part(joiner, semantic_entry_line(part, "filters", from, field->key)),
                          arena_printf(joiner->arena, "the %s of filter %s", field->key, own->name));
        }
        take_names(joiner, &own->synonyms, &own->synonyms_count, filter->synonyms, filter->synonyms_count);
        return 0;
    }
    whole->filters[whole->filters_count] = *filter;
    whole->filters[whole->filters_count++].origin.part = joiner->part;
    return 0;
}

static int join_dimension(struct joiner *joiner, unsigned from)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    const struct semantic_dimension *dimension = &part->dimensions[from];
    for (unsigned i = 0; i < whole->dimensions_count; i++) {
        struct semantic_dimension *own = &whole->dimensions[i];
        if (own->origin.part == joiner->part || strcasecmp(own->name, dimension->name) != 0) {
            continue;
        }
        const struct field *field = first_difference(dimension_texts, own, dimension);
        if (field != NULL ||
            !same_names(own->levels, own->levels_count, dimension->levels, dimension->levels_count)) {
            const char *key = field != NULL ? field->key : "levels";
            return differ(joiner, semantic_entry_line(whole, "dimensions", i, key),
                          in_part(joiner, semantic_entry_line(part, "dimensions", from, key)),
                          arena_printf(joiner->arena, "the %s of dimension %s", key, own->name));
        }
        take_names(joiner, &own->synonyms, &own->synonyms_count, dimension->synonyms,
                   dimension->synonyms_count);
        return 0;
    }
    whole->dimensions[whole->dimensions_count] = *dimension;
    whole->dimensions[whole->dimensions_count++].origin.part = joiner->part;
    return 0;
}

/* The same question of two files is answered by the SQL of the first. */
static void join_examples(struct joiner *joiner)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    whole->examples =
        longer(joiner, whole->examples, whole->examples_count, part->examples_count, sizeof *whole->examples);
    for (unsigned i = 0; i < part->examples_count; i++) {
        whole->examples[whole->examples_count++] = part->examples[i];
    }
}

/* ---- single values ---- */

static int join_number(struct joiner *joiner, uint64_t *own, uint64_t other, const char *mapping,
                       const char *key)
{
    const struct semantic *part = joiner->whole->parts[joiner->part].semantic;
    if (*own > 0 && other > 0 && *own != other) {
        return differ(joiner, semantic_key_line(joiner->whole, mapping, key),
                      in_part(joiner, semantic_key_line(part, mapping, key)), key);
    }
    *own = *own > 0 ? *own : other;
    return 0;
}

static int join_defaults(struct joiner *joiner)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    if (part->defaults == NULL) {
        return 0;
    }
    if (whole->defaults == NULL) {
        whole->defaults = ARENA_NEW(joiner->arena, struct semantic_defaults);
    }
    const struct field *fault = take_texts(defaults_texts, whole->defaults, part->defaults);
    if (fault != NULL) {
        return differ(joiner, semantic_key_line(whole, "defaults", fault->key),
                      in_part(joiner, semantic_key_line(part, "defaults", fault->key)), fault->key);
    }
    return join_number(joiner, &whole->defaults->limit, part->defaults->limit, "defaults", "limit");
}

static int join_root(struct joiner *joiner)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    if (whole->timezone != NULL && part->timezone != NULL && strcmp(whole->timezone, part->timezone) != 0) {
        return differ(joiner, semantic_key_line(whole, NULL, "timezone"),
                      in_part(joiner, semantic_key_line(part, NULL, "timezone")), "timezone");
    }
    whole->timezone = whole->timezone != NULL ? whole->timezone : part->timezone;
    take_names(joiner, &whole->roles, &whole->roles_count, part->roles, part->roles_count);
    take_names(joiner, &whole->functions, &whole->functions_count, part->functions, part->functions_count);
    int status = join_number(joiner, &whole->max_rows, part->max_rows, NULL, "max_rows");
    return status == 0 ? join_defaults(joiner) : status;
}

/* ---- files ---- */

static int join_part(struct joiner *joiner)
{
    struct semantic *whole = joiner->whole;
    const struct semantic *part = whole->parts[joiner->part].semantic;
    whole->tables =
        longer(joiner, whole->tables, whole->tables_count, part->tables_count, sizeof *whole->tables);
    whole->metrics =
        longer(joiner, whole->metrics, whole->metrics_count, part->metrics_count, sizeof *whole->metrics);
    whole->filters =
        longer(joiner, whole->filters, whole->filters_count, part->filters_count, sizeof *whole->filters);
    whole->dimensions = longer(joiner, whole->dimensions, whole->dimensions_count, part->dimensions_count,
                               sizeof *whole->dimensions);
    whole->digest =
        util_hash_bytes(joiner->part == 0 ? HASH_START : whole->digest, &part->digest, sizeof part->digest);
    join_examples(joiner);
    int status = join_root(joiner);
    for (unsigned i = 0; i < part->tables_count && status == 0; i++) {
        status = join_table(joiner, i);
    }
    for (unsigned i = 0; i < part->metrics_count && status == 0; i++) {
        status = join_metric(joiner, i);
    }
    for (unsigned i = 0; i < part->filters_count && status == 0; i++) {
        status = join_filter(joiner, i);
    }
    for (unsigned i = 0; i < part->dimensions_count && status == 0; i++) {
        status = join_dimension(joiner, i);
    }
    return status;
}

static int read_one(struct arena *arena, const char *path, struct semantic **ret_semantic,
                    struct askdb_error *err)
{
    char *text = NULL;
    int status = file_read_text(arena, path, MAX_BYTES, &text, err);
    return status == 0 ? semantic_parse(text, strlen(text), path, ret_semantic, err) : status;
}

/* A relative name is one of the folder. */
static const char *path_of(struct arena *arena, const char *path, const char *folder, const char *name)
{
    const char *slash = strrchr(path, '/');
    if (name[0] == '/' || (folder == NULL && slash == NULL)) {
        return arena_strdup(arena, name);
    }
    return folder != NULL ? arena_printf(arena, "%s/%s", folder, name)
                          : arena_printf(arena, "%.*s/%s", (int)(slash - path), path, name);
}

static int read_parts(struct joiner *joiner, const char *path, const char *folder, struct semantic *main)
{
    struct semantic *whole = joiner->whole;
    int status = 0;
    whole->parts = ARENA_ARRAY(joiner->arena, struct semantic_part, (size_t)main->files_count + 1);
    whole->parts[whole->parts_count++] = (struct semantic_part){main, arena_strdup(joiner->arena, path)};
    for (unsigned i = 0; i < main->files_count && status == 0; i++) {
        struct semantic_part *part = &whole->parts[whole->parts_count];
        part->name = path_of(joiner->arena, path, folder, main->files[i]);
        status = read_one(joiner->arena, part->name, &part->semantic, joiner->err);
        whole->parts_count += status == 0;
        if (status == 0 && part->semantic->files_count > 0) {
            status = error_set(joiner->err, ASKDB_USAGE,
                               "%s, line %zu: a file that another one names has no files of its own",
                               part->name, semantic_key_line(part->semantic, NULL, "files").line);
        }
    }
    for (; joiner->part < whole->parts_count && status == 0; joiner->part++) {
        status = join_part(joiner);
    }
    return status;
}

int semantic_read(const char *path, const char *folder, struct semantic **ret_semantic,
                  struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct semantic *main = NULL;
    int status = read_one(arena, path, &main, err);
    if (status != 0 || main->files_count == 0) {
        arena_destroy(arena);
        if (status == 0) {
            *ret_semantic = main;
        }
        return status;
    }
    struct joiner joiner = {.arena = arena, .whole = ARENA_NEW(arena, struct semantic), .err = err};
    joiner.whole->arena = arena;
    status = read_parts(&joiner, path, folder, main);
    if (status == 0) {
        *ret_semantic = joiner.whole;
    } else {
        semantic_destroy(joiner.whole);
    }
    return status;
}

static bool is_current(struct arena *arena, const char *path, uint64_t digest)
{
    char *text = NULL;
    struct askdb_error ignored;
    return file_read_text(arena, path, MAX_BYTES, &text, &ignored) == 0 &&
           util_hash_bytes(HASH_START, text, strlen(text)) == digest;
}

bool semantic_is_current(const struct semantic *semantic, const char *path)
{
    struct arena *arena = arena_create();
    bool current = semantic->parts_count > 0 || is_current(arena, path, semantic->digest);
    for (unsigned i = 0; i < semantic->parts_count && current; i++) {
        const struct semantic_part *part = &semantic->parts[i];
        current = is_current(arena, part->name, part->semantic->digest);
    }
    arena_destroy(arena);
    return current;
}
