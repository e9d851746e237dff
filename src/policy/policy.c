#include "policy/policy.h"

#include "catalog/flags.h"
#include "catalog/infer.h"
#include "catalog/keys.h"
#include "policy/define.h"
#include "policy/resolve.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

/* What the file says of each table and column, by the numbers of the catalog before it is restricted. */
struct marks {
    const struct semantic_table **entries; /* by table; NULL: not in the file */
    bool *keep_tables, *keep_columns;
    bool *restricted;   /* by table: hidden, filtered, or with a column that is hidden or masked */
    const char **masks; /* by column; NULL: none */
    const char **bases; /* by column: the type that it is read as; NULL: its own */
    bool *covered;      /* by table: restricted, fenced, or with a column that is read as another type */
    bool *fenced;       /* by table: trusted, and reads what is restricted */
};

struct maker {
    const struct semantic *semantic;
    struct catalog *catalog;
    const struct parameters *parameters;
    bool *used;    /* by parameter */
    bool suggests; /* near names where one is not there: the file hides none */
    struct policy *policy;
    struct marks marks;
    size_t value_capacity;
    struct askdb_error *err;
};

/* --- what the file says --- */

static const char *const *copy_synonyms(struct arena *arena, char *const *synonyms, size_t count)
{
    const char **copy = ARENA_ARRAY(arena, const char *, count);
    for (size_t i = 0; i < count; i++) {
        copy[i] = arena_strdup(arena, synonyms[i]);
    }
    return copy;
}

/* Says in which line of the file the fault is. */
static int at(struct maker *maker, int status, unsigned table, int column, const char *key)
{
    return status < 0 ? semantic_put_place(semantic_line(maker->semantic, table, column, key), maker->err)
                      : status;
}

static int mark_unit(struct maker *maker, struct catalog_column *column, const char *unit)
{
    int status = resolve_unit(unit, column->name, maker->err);
    if (status == 0) {
        column->unit = strcasecmp(unit, "none") == 0 ? "" : arena_strdup(maker->policy->arena, unit);
    }
    return status;
}

static void mark_codes(struct maker *maker, struct catalog_column *column,
                       const struct semantic_column *entry)
{
    struct arena *arena = maker->policy->arena;
    const char **codes = ARENA_ARRAY(arena, const char *, 2 * (size_t)entry->codes_count);
    for (unsigned i = 0; i < entry->codes_count; i++) {
        codes[2 * i] = arena_strdup(arena, entry->codes[i].value);
        codes[2 * i + 1] = arena_strdup(arena, entry->codes[i].name);
    }
    column->codes = codes;
    column->code_count = 2 * (size_t)entry->codes_count;
}

/* Takes the keys that begin with the column alone out, and puts the one in that the file says. */
static int mark_reference(struct maker *maker, int32_t from, const char *text)
{
    struct catalog *catalog = maker->catalog;
    int32_t to = -1, constant_column = 0;
    const char *constant = NULL;
    int status = text[0] != '\0' ? resolve_listed(catalog->arena, catalog, text, &to, &constant_column,
                                                  &constant, maker->suggests, maker->err)
                                 : 0;
    if (status < 0) {
        return status;
    }
    struct catalog_key *keys = ARENA_ARRAY(catalog->arena, struct catalog_key, catalog->key_count + 1);
    size_t kept = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        if (catalog->keys[k].column_count > 1 || catalog->keys[k].from_columns[0] != from) {
            keys[kept++] = catalog->keys[k];
        }
    }
    if (to >= 0) {
        int32_t *columns = ARENA_ARRAY(catalog->arena, int32_t, 2);
        columns[0] = from;
        columns[1] = to;
        keys[kept++] = (struct catalog_key){.from_table = catalog->columns[from].table,
                                            .to_table = catalog->columns[to].table,
                                            .from_columns = columns,
                                            .to_columns = columns + 1,
                                            .column_count = 1,
                                            .source = KEY_SEMANTIC,
                                            .confidence = 1,
                                            .role = "",
                                            .constant = constant,
                                            .constant_column = constant_column};
    }
    catalog->columns[from].no_reference = to < 0;
    catalog->keys = keys;
    catalog->key_count = kept;
    return 0;
}

/* The column `place` of the table `file_table` of the file. */
static int mark_column(struct maker *maker, int32_t table, unsigned file_table, unsigned place, bool *seen)
{
    const struct semantic_column *entry = &maker->semantic->tables[file_table].columns[place];
    struct arena *arena = maker->policy->arena;
    int32_t number = -1;
    int status = resolve_column(maker->catalog, table, entry->name, &number, maker->suggests, maker->err);
    if (status == 0 && seen[number]) {
        status = error_set(maker->err, ASKDB_USAGE, "the semantic file lists column %s of %s twice",
                           entry->name, maker->catalog->tables[table].name);
    }
    if (status < 0) {
        return at(maker, status, file_table, (int)place, "name");
    }
    seen[number] = true;
    struct catalog_column *column = &maker->catalog->columns[number];
    column->synonyms = copy_synonyms(arena, entry->synonyms, entry->synonyms_count);
    column->synonym_count = entry->synonyms_count;
    column->comment = entry->description != NULL ? arena_strdup(arena, entry->description) : column->comment;
    maker->marks.keep_columns[number] = !entry->hidden;
    maker->marks.masks[number] = entry->mask;
    maker->marks.restricted[table] = maker->marks.restricted[table] || entry->hidden || entry->mask != NULL;
    mark_codes(maker, column, entry);
    status = entry->unit != NULL ? mark_unit(maker, column, entry->unit) : 0;
    if (status < 0) {
        return at(maker, status, file_table, (int)place, "unit");
    }
    status = entry->refers_to != NULL ? mark_reference(maker, number, entry->refers_to) : 0;
    return at(maker, status, file_table, (int)place, "refers_to");
}

/* A column of the table that the file calls its label or its main date. */
static int mark_role(struct maker *maker, int32_t table, unsigned place, const char *key, const char *name,
                     int32_t *ret_column)
{
    int status = name != NULL
                     ? resolve_column(maker->catalog, table, name, ret_column, maker->suggests, maker->err)
                     : 0;
    return at(maker, status, place, -1, key);
}

/* The table `place` of the file. */
static int mark_table(struct maker *maker, unsigned place, bool *seen)
{
    const struct semantic_table *entry = &maker->semantic->tables[place];
    struct arena *arena = maker->policy->arena;
    struct marks *marks = &maker->marks;
    int32_t number = -1;
    int status = resolve_table(maker->catalog, entry->name, &number, maker->suggests, maker->err);
    if (status == 0 && marks->entries[number] != NULL) {
        status = error_set(maker->err, ASKDB_USAGE, "the semantic file lists table %s twice", entry->name);
    }
    if (status < 0) {
        return at(maker, status, place, -1, "name");
    }
    struct catalog_table *table = &maker->catalog->tables[number];
    table->synonyms = copy_synonyms(arena, entry->synonyms, entry->synonyms_count);
    table->synonym_count = entry->synonyms_count;
    table->comment = entry->description != NULL ? arena_strdup(arena, entry->description) : table->comment;
    status = mark_role(maker, number, place, "label", entry->label, &table->label);
    if (status == 0) {
        status = mark_role(maker, number, place, "main_date", entry->main_date, &table->main_date);
    }
    table->label_told = entry->label != NULL;
    table->main_date_told = entry->main_date != NULL;
    marks->entries[number] = entry;
    marks->keep_tables[number] = !entry->hidden;
    marks->restricted[number] = entry->hidden || entry->rows != NULL;
    for (unsigned i = 0; status == 0 && i < entry->columns_count; i++) {
        status = mark_column(maker, number, place, i, seen);
    }
    return status;
}

static int mark_all(struct maker *maker)
{
    struct arena *arena = maker->policy->arena;
    const struct catalog *catalog = maker->catalog;
    maker->marks = (struct marks){
        .entries = ARENA_ARRAY(arena, const struct semantic_table *, catalog->table_count + 1),
        .keep_tables = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
        .keep_columns = ARENA_ARRAY(arena, bool, catalog->column_count + 1),
        .restricted = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
        .masks = ARENA_ARRAY(arena, const char *, catalog->column_count + 1),
        .bases = ARENA_ARRAY(arena, const char *, catalog->column_count + 1),
        .covered = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
        .fenced = ARENA_ARRAY(arena, bool, catalog->table_count + 1),
    };
    bool *seen = ARENA_ARRAY(arena, bool, catalog->column_count + 1);
    memset(maker->marks.keep_tables, true, catalog->table_count);
    memset(maker->marks.keep_columns, true, catalog->column_count);
    int status = 0;
    for (unsigned i = 0; status == 0 && i < maker->semantic->tables_count; i++) {
        status = mark_table(maker, i, seen);
    }
    return status;
}

/* --- what follows from it --- */

static bool is_enforced(const struct maker *maker)
{
    for (size_t t = 0; t < maker->catalog->table_count; t++) {
        if (maker->marks.restricted[t]) {
            return true;
        }
    }
    return false;
}

/* The readers of such a column have it themselves, or read what is not known: their columns are judged alone.
 */
static void settle_types(struct maker *maker, const struct policy_facts *facts)
{
    struct marks *marks = &maker->marks;
    memcpy(marks->covered, marks->restricted, maker->catalog->table_count * sizeof *marks->covered);
    for (size_t i = 0; maker->policy->enforced && i < facts->column_count; i++) {
        int32_t column = facts->columns[i].column;
        const char *base = facts->columns[i].base;
        marks->covered[maker->catalog->columns[column].table] = true;
        marks->keep_columns[column] = marks->keep_columns[column] && base != NULL;
        marks->bases[column] = base != NULL ? arena_strdup(maker->policy->arena, base) : NULL;
    }
}

static void hide_readers(struct maker *maker, const struct policy_facts *facts)
{
    struct marks *marks = &maker->marks;
    for (size_t i = 0; maker->policy->enforced && i < facts->dependency_count; i++) {
        const struct policy_dependency *item = &facts->dependencies[i];
        const struct semantic_table *entry = marks->entries[item->reader];
        bool trusted = entry != NULL && entry->trusted;
        bool restricted = item->source == POLICY_UNKNOWN || marks->restricted[item->source];
        if (restricted && trusted) {
            marks->fenced[item->reader] = marks->covered[item->reader] = true;
        } else if (restricted) {
            marks->keep_tables[item->reader] = false;
        }
    }
}

/* The columns of a hidden table go; a table without columns goes too. */
static void settle_columns(struct maker *maker)
{
    struct marks *marks = &maker->marks;
    for (size_t t = 0; t < maker->catalog->table_count; t++) {
        const struct catalog_table *table = &maker->catalog->tables[t];
        int32_t end = table->first_column + table->column_count;
        bool some = false;
        for (int32_t i = table->first_column; i < end; i++) {
            marks->keep_columns[i] = marks->keep_columns[i] && marks->keep_tables[t];
            some = some || marks->keep_columns[i];
        }
        marks->keep_tables[t] = some;
    }
}

/* The values of a masked column identify nothing any more, nor does a key that it is a part of. */
static void mask_column(struct catalog *catalog, int32_t number, bool text)
{
    struct catalog_column *column = &catalog->columns[number];
    const struct catalog_table *table = &catalog->tables[column->table];
    for (int32_t i = table->first_column; column->primary && i < table->first_column + table->column_count;
         i++) {
        catalog->columns[i].primary = i == number && catalog->columns[i].primary;
    }
    column->masked = true;
    column->primary = column->unique = column->not_null = false;
    if (text) {
        column->type = COLUMN_TEXT;
        column->declared_type = "text";
        column->type_name = "";
        column->integer = false;
        column->text_storage = true;
    }
}

static bool is_null_mask(const char *mask)
{
    return mask[0] == '\0' || strcmp(mask, "~") == 0 || strcasecmp(mask, "null") == 0;
}

static int32_t add_value(struct maker *maker, const char *text)
{
    struct policy *policy = maker->policy;
    policy->values = arena_grow(policy->arena, policy->values, policy->value_count, &maker->value_capacity,
                                sizeof *policy->values);
    policy->values[policy->value_count] = text;
    return (int32_t)policy->value_count++;
}

static int add_parameter(struct maker *maker, const char *name)
{
    const char *value = NULL;
    int status = parameters_find(maker->policy->arena, maker->parameters, name, &value, maker->err);
    if (status < 0) {
        return status;
    }
    size_t length = strlen(name);
    for (size_t i = 0; i < maker->parameters->count; i++) {
        const char *item = maker->parameters->items[i];
        maker->used[i] = maker->used[i] || (strncmp(item, name, length) == 0 && item[length] == '=');
    }
    add_value(maker, value);
    return 0;
}

static int add_filter(struct maker *maker, const struct semantic_table *entry, struct policy_table *rule)
{
    struct filter_piece *pieces = NULL;
    int status = filter_split(maker->policy->arena, maker->catalog->dialect, entry->name, entry->rows,
                              &pieces, &rule->piece_count, maker->err);
    for (size_t i = 0; status == 0 && i < rule->piece_count; i++) {
        status = pieces[i].parameter != NULL ? add_parameter(maker, pieces[i].parameter) : 0;
    }
    rule->filter = pieces;
    return status;
}

/* How a column reads. */
static int32_t settle_column(struct maker *maker, int32_t number)
{
    struct catalog_column *column = &maker->catalog->columns[number];
    const char *mask = maker->marks.masks[number], *base = maker->marks.bases[number];
    if (base != NULL) {
        column->declared_type = base;
        column->type_name = "";
    }
    if (mask == NULL) {
        return base != NULL ? POLICY_BASE : POLICY_PLAIN;
    }
    mask_column(maker->catalog, number, !is_null_mask(mask));
    return is_null_mask(mask) ? POLICY_MASK_NULL : add_value(maker, arena_strdup(maker->policy->arena, mask));
}

/* The rule of a table, in the place that the table gets in the restricted catalog. */
static int make_rule(struct maker *maker, size_t table, struct policy_table *rule, int32_t *masks)
{
    const struct catalog_table *item = &maker->catalog->tables[table];
    const struct semantic_table *entry = maker->marks.entries[table];
    size_t kept = 0;
    *rule = (struct policy_table){.covered = maker->marks.covered[table],
                                  .fenced = maker->marks.fenced[table],
                                  .first_value = maker->policy->value_count};
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        if (maker->marks.keep_columns[i]) {
            masks[kept++] = settle_column(maker, i);
        }
    }
    int status = entry != NULL && entry->rows != NULL ? add_filter(maker, entry, rule) : 0;
    rule->value_count = maker->policy->value_count - rule->first_value;
    return status;
}

/* What the database's statistics tell of a table is told of all rows, and of what columns hold unmasked. */
static void forget_statistics(struct catalog *catalog, size_t table, bool filtered)
{
    struct catalog_table *item = &catalog->tables[table];
    item->row_estimate = filtered ? -1 : item->row_estimate;
    for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        column->unique = column->unique && !column->measured;
        column->measured = false;
    }
}

static int make_rules(struct maker *maker)
{
    struct catalog *catalog = maker->catalog;
    struct policy *policy = maker->policy;
    size_t table = 0, column = 0;
    policy->tables = ARENA_ARRAY(policy->arena, struct policy_table, catalog->table_count + 1);
    policy->masks = ARENA_ARRAY(policy->arena, int32_t, catalog->column_count + 1);
    for (size_t t = 0; t < catalog->table_count; t++) {
        if (!maker->marks.keep_tables[t]) {
            continue;
        }
        int status = make_rule(maker, t, &policy->tables[table], policy->masks + column);
        if (status < 0) {
            return status;
        }
        if (policy->tables[table].covered) {
            forget_statistics(catalog, t, policy->tables[table].piece_count > 0);
        }
        table++;
        for (int32_t i = 0; i < catalog->tables[t].column_count; i++) {
            column += maker->marks.keep_columns[catalog->tables[t].first_column + i] ? 1 : 0;
        }
    }
    return 0;
}

static int check_used(struct maker *maker)
{
    for (size_t i = 0; i < maker->parameters->count; i++) {
        if (!maker->used[i]) {
            const char *item = maker->parameters->items[i];
            return error_set(maker->err, ASKDB_USAGE, "the semantic file has no use for parameter %.*s",
                             (int)strcspn(item, "="), item);
        }
    }
    return 0;
}

/* Joins over a masked column would match everything, or nothing. */
static void drop_masked_keys(struct catalog *catalog)
{
    size_t kept = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        bool masked = key->constant != NULL && catalog->columns[key->constant_column].masked;
        for (size_t i = 0; i < key->column_count; i++) {
            masked = masked || catalog->columns[key->from_columns[i]].masked ||
                     catalog->columns[key->to_columns[i]].masked;
        }
        if (!masked) {
            catalog->keys[kept++] = *key;
        }
    }
    catalog->key_count = kept;
}

void policy_infer_keys(struct catalog *catalog)
{
    size_t declared = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        if (!catalog->keys[k].inferred) {
            catalog->keys[declared++] = catalog->keys[k];
        }
    }
    catalog->key_count = declared;
    catalog_infer_keys(catalog);
    drop_masked_keys(catalog);
    catalog_mark_foreign(catalog);
    catalog_compute_fingerprint(catalog);
}

static int allow_functions(struct maker *maker)
{
    for (unsigned i = 0; i < maker->semantic->functions_count; i++) {
        const char *name = maker->semantic->functions[i];
        struct catalog_function *function = catalog_function_labelled(maker->catalog, name);
        if (function == NULL) {
            return error_set(maker->err, ASKDB_USAGE,
                             "the semantic file allows function %s, and there is none that a query may call",
                             name);
        }
        function->allowed = true;
    }
    return 0;
}

static int make(struct maker *maker, const struct policy_facts *facts)
{
    int status = parameters_check(maker->parameters, maker->err);
    if (status == 0) {
        status = allow_functions(maker);
    }
    if (status == 0) {
        status = mark_all(maker);
    }
    if (status < 0) {
        return status;
    }
    maker->policy->enforced = is_enforced(maker);
    settle_types(maker, facts);
    hide_readers(maker, facts);
    settle_columns(maker);
    status = make_rules(maker);
    if (status == 0) {
        status = check_used(maker);
    }
    if (status == 0) {
        drop_masked_keys(maker->catalog);
        catalog_restrict(maker->catalog, maker->marks.keep_tables, maker->marks.keep_columns);
        catalog_name_roles(maker->catalog);
    }
    return status;
}

bool semantic_hides_names(const struct semantic *semantic)
{
    bool hides = false;
    for (unsigned t = 0; t < semantic->tables_count; t++) {
        const struct semantic_table *table = &semantic->tables[t];
        hides = hides || table->hidden;
        for (unsigned c = 0; c < table->columns_count; c++) {
            hides = hides || table->columns[c].hidden;
        }
    }
    return hides;
}

int policy_create(const struct semantic *semantic, struct catalog *catalog, const struct policy_facts *facts,
                  const struct parameters *parameters, struct policy **ret_policy, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct policy *policy = ARENA_NEW(arena, struct policy);
    policy->arena = arena;
    policy->max_rows = semantic->max_rows < SIZE_MAX ? (size_t)semantic->max_rows : SIZE_MAX;
    struct maker maker = {
        .semantic = semantic,
        .catalog = catalog,
        .parameters = parameters,
        .used = ARENA_ARRAY(arena, bool, parameters->count + 1),
        .suggests = !semantic_hides_names(semantic),
        .policy = policy,
        .err = err,
    };
    int status = make(&maker, facts);
    if (status < 0) {
        arena_destroy(arena);
        return status;
    }
    *ret_policy = policy;
    return 0;
}

void policy_destroy(struct policy *policy)
{
    if (policy != NULL) {
        arena_destroy(policy->arena);
    }
}
