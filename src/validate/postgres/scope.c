/* Names in scope: which column a reference means, and which relations a condition links. */
#include "validate/postgres/walk.h"

#include "util/error.h"

#include <stdio.h>
#include <string.h>

enum { MAX_FIELDS = 3, MAX_TABLES = 64 };

/* A column reference: [[schema.]table.]column, or with a star for the column. */
struct reference {
    const char *fields[MAX_FIELDS];
    size_t count;
    bool star;
    size_t place;
};

struct pg_relation *pg_scope_add(struct pg_walk *walk, enum pg_source source, const char *name)
{
    struct pg_scope *scope = walk->scope;
    scope->relations = arena_grow(walk->statement->arena, scope->relations, scope->count, &scope->capacity,
                                  sizeof *scope->relations);
    struct pg_relation *relation = &scope->relations[scope->count];
    *relation = (struct pg_relation){.source = source, .name = name, .schema = "", .table = -1};
    if (scope->count < PG_MAX_LINKED) {
        scope->group[scope->count] = (uint8_t)scope->count;
    }
    scope->count++;
    return relation;
}

const struct pg_cte *pg_scope_cte(const struct pg_walk *walk, const char *name)
{
    for (const struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (const struct pg_cte *cte = scope->ctes; cte != NULL; cte = cte->next) {
            if (strcmp(cte->name, name) == 0) {
                return cte;
            }
        }
    }
    return NULL;
}

bool pg_is_star(const cJSON *column_ref)
{
    const cJSON *fields = pg_field(column_ref, "fields"), *body = NULL;
    int count = cJSON_GetArraySize(fields);
    const char *kind = count > 0 ? pg_kind(cJSON_GetArrayItem(fields, count - 1), &body) : NULL;
    return kind != NULL && strcmp(kind, "A_Star") == 0;
}

static int read_reference(struct pg_walk *walk, const cJSON *column_ref, struct reference *ret_reference)
{
    const cJSON *fields = pg_field(column_ref, "fields");
    struct reference reference = {.star = pg_is_star(column_ref), .place = pg_place(column_ref)};
    for (const cJSON *field = fields == NULL ? NULL : fields->child; field != NULL; field = field->next) {
        if (reference.star && field->next == NULL) {
            break;
        }
        const char *text = pg_string(field);
        if (text == NULL || reference.count == MAX_FIELDS) {
            return pg_reject(walk, CODE_COLUMN_NOT_ALLOWED, reference.place, MAX_FIELDS + 1,
                             "this column reference is not allowed");
        }
        reference.fields[reference.count++] = text;
    }
    *ret_reference = reference;
    return 0;
}

static void touch(struct pg_scope *scope, const struct pg_relation *relation)
{
    size_t index = (size_t)(relation - scope->relations);
    if (index < PG_MAX_LINKED) {
        scope->touched |= UINT64_C(1) << index;
    }
}

static void report_column(struct pg_walk *walk, const struct pg_relation *relation, size_t column)
{
    if (relation->table < 0) {
        return;
    }
    const struct catalog *catalog = walk->statement->catalog;
    const struct catalog_table *table = &catalog->tables[relation->table];
    if (column < (size_t)table->column_count) {
        statement_reads_column(walk->statement, relation->table,
                               catalog->columns[(size_t)table->first_column + column].name);
    }
}

static void report_all(struct pg_walk *walk, const struct pg_relation *relation)
{
    for (size_t i = 0; i < relation->columns.count; i++) {
        report_column(walk, relation, i);
    }
}

static bool find_in_relation(struct pg_walk *walk, struct pg_scope *scope, const struct pg_relation *relation,
                             const char *name)
{
    for (size_t i = 0; i < relation->columns.count; i++) {
        if (strcmp(relation->columns.items[i], name) == 0) {
            touch(scope, relation);
            report_column(walk, relation, i);
            return true;
        }
    }
    return false;
}

bool pg_scope_has(struct pg_walk *walk, size_t first, size_t end, const char *column)
{
    for (size_t i = first; i < end; i++) {
        if (find_in_relation(walk, walk->scope, &walk->scope->relations[i], column)) {
            return true;
        }
    }
    return false;
}

static bool find_column(struct pg_walk *walk, const char *name)
{
    for (struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = scope->hidden ? scope->count : scope->first; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            bool number = relation->numbered && strcmp(name, "ordinality") == 0; /* a bare name is no call */
            if (find_in_relation(walk, scope, relation, name) || number) {
                return true;
            }
        }
    }
    return false;
}

static bool is_named(const struct pg_relation *relation, const char *schema, const char *name)
{
    return relation->name != NULL && strcmp(relation->name, name) == 0 &&
           (schema == NULL || strcmp(relation->schema, schema) == 0);
}

static const struct pg_relation *find_relation(struct pg_walk *walk, const char *schema, const char *name,
                                               struct pg_scope **ret_scope)
{
    for (struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = scope->hidden ? scope->count : scope->first; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            if (is_named(relation, schema, name)) {
                *ret_scope = scope;
                return relation;
            }
        }
    }
    return NULL;
}

static bool is_system_column(const char *name)
{
    return pg_in_words("ctid xmin xmax cmin cmax tableoid oid", name);
}

/* `name.field` is a column of the relation that is named, and a call field(name) where it has no such column.
 * A relation nearer than the one that is seen is asked too: should PostgreSQL see it, it has the column. */
static bool nearer_ones_have(const struct pg_walk *walk, const struct pg_scope *seen, const char *schema,
                             const char *name, const char *field)
{
    for (const struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = 0; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            if (is_named(relation, schema, name) && !pg_columns_hold(&relation->columns, field)) {
                return false;
            }
        }
        if (scope == seen) {
            break;
        }
    }
    return true;
}

/* `(name).field` is a call field(name) wherever `name` is a column, of any relation at any level, and where
 * the row of the relation of that name is a single value. So no relation may have such a column, seen from
 * here or not, nor columns that are not known; and all relations of that name are rows that have the field.
 */
bool pg_is_row_field(struct pg_walk *walk, const char *name, const char *field)
{
    size_t count = 0;
    if (is_system_column(name)) {
        return false;
    }
    for (struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = 0; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            bool named = is_named(relation, NULL, name);
            if (relation->columns.open || pg_columns_hold(&relation->columns, name) ||
                (named && (relation->source != PG_ROWS || !pg_columns_hold(&relation->columns, field)))) {
                return false;
            }
            count += named ? 1 : 0;
        }
    }
    return count == 1;
}

void pg_note_growth(struct pg_walk *walk, double times)
{
    struct statement *statement = walk->statement;
    statement->growth = (statement->growth > 0 ? statement->growth : 1) * (times > 1 ? times : 1);
}

static void note_row(struct pg_walk *walk, const struct pg_relation *relation)
{
    if (relation->table < 0) {
        pg_note_growth(walk, (double)relation->columns.count + 1);
    }
}

bool pg_is_stored(const struct pg_walk *walk, const cJSON *column_ref)
{
    const cJSON *fields = pg_field(column_ref, "fields");
    int count = cJSON_GetArraySize(fields);
    const char *name = count > 0 ? pg_string(cJSON_GetArrayItem(fields, count - 1)) : NULL;
    const char *of = count > 1 ? pg_string(cJSON_GetArrayItem(fields, count - 2)) : NULL;
    bool stored = false;
    for (const struct pg_scope *scope = walk->scope; scope != NULL && name != NULL; scope = scope->parent) {
        for (size_t i = 0; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            bool meant = of == NULL ? relation->columns.open || pg_columns_hold(&relation->columns, name)
                                    : is_named(relation, NULL, of);
            if (meant && (relation->table < 0 || !pg_columns_hold(&relation->columns, name))) {
                return false;
            }
            stored = stored || meant;
        }
    }
    return stored;
}

/* The visible relation that a single name stands for. */
static bool is_whole_row(struct pg_walk *walk, const char *name)
{
    struct pg_scope *scope = NULL;
    const struct pg_relation *relation = find_relation(walk, NULL, name, &scope);
    if (relation != NULL) {
        walk->statement->gathers = true;
        note_row(walk, relation);
        touch(scope, relation);
        report_all(walk, relation);
    }
    return relation != NULL;
}

/* Relations with few columns and no catalog table: their columns are the hint. */
static void hint_columns(struct pg_walk *walk, const struct pg_relation *relation)
{
    char text[200] = "";
    size_t used = 0;
    for (size_t i = 0; i < relation->columns.count; i++) {
        int length =
            snprintf(text + used, sizeof text - used, "%s%s", i > 0 ? ", " : "", relation->columns.items[i]);
        if (length < 0 || (size_t)length >= sizeof text - used) {
            text[used] = '\0';
            break;
        }
        used += (size_t)length;
    }
    if (used > 0) {
        error_hint(walk->statement->err, "%s has %s", relation->name, text);
    }
}

/* Gathers the visible relations for a hint: catalog tables by number, the first derived relation by address.
 */
static size_t visible_tables(struct pg_walk *walk, int32_t *tables, const struct pg_relation **ret_derived)
{
    size_t count = 0;
    for (const struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = scope->hidden ? scope->count : scope->first; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            if (relation->table >= 0 && count < MAX_TABLES) {
                tables[count++] = relation->table;
            } else if (*ret_derived == NULL && relation->table < 0 && relation->name != NULL) {
                *ret_derived = relation;
            }
        }
    }
    return count;
}

static int reject_column(struct pg_walk *walk, const struct reference *reference,
                         const struct pg_relation *relation)
{
    const char *name = reference->fields[reference->count - 1];
    int32_t tables[MAX_TABLES];
    const struct pg_relation *derived = NULL;
    if (is_system_column(name)) {
        return pg_reject(walk, CODE_COLUMN_NOT_ALLOWED, reference->place, reference->count,
                         "system column %s is not allowed", name);
    }
    int status = relation == NULL ? pg_reject(walk, CODE_UNKNOWN_COLUMN, reference->place, reference->count,
                                              "no such column: %s", name)
                                  : pg_reject(walk, CODE_UNKNOWN_COLUMN, reference->place, reference->count,
                                              "no such column: %s.%s", relation->name, name);
    if (relation == NULL) {
        size_t count = visible_tables(walk, tables, &derived);
        suggest_column(walk->statement, tables, count, name);
    } else if (relation->table >= 0) {
        suggest_column(walk->statement, &relation->table, 1, name);
    } else {
        derived = relation;
    }
    const struct askdb_error *err = walk->statement->err;
    if (derived != NULL && err != NULL && err->hint[0] == '\0') {
        hint_columns(walk, derived);
    }
    return status;
}

static int reject_qualifier(struct pg_walk *walk, const struct reference *reference, const char *name)
{
    int status = pg_reject(walk, CODE_UNKNOWN_TABLE, reference->place, reference->count,
                           "no table %s in the FROM of this query", name);
    for (const struct pg_scope *scope = walk->scope; scope != NULL; scope = scope->parent) {
        for (size_t i = 0; i < scope->count; i++) {
            const struct pg_relation *relation = &scope->relations[i];
            bool same = relation->table >= 0 && relation->name != NULL &&
                        strcmp(walk->statement->catalog->tables[relation->table].name, name) == 0;
            if (same && strcmp(relation->name, name) != 0) {
                error_hint(walk->statement->err, "%s is called %s here", name, relation->name);
            }
        }
    }
    return status;
}

static int resolve_qualified(struct pg_walk *walk, const struct reference *reference, size_t names,
                             const struct pg_relation **ret_relation)
{
    struct pg_scope *scope = NULL;
    const char *schema = names == 2 ? reference->fields[0] : NULL;
    const char *name = reference->fields[names - 1];
    const struct pg_relation *relation = find_relation(walk, schema, name, &scope);
    if (relation == NULL) {
        return reject_qualifier(walk, reference, name);
    }
    if (!reference->star && (!find_in_relation(walk, scope, relation, reference->fields[names]) ||
                             !nearer_ones_have(walk, scope, schema, name, reference->fields[names]))) {
        return reject_column(walk, reference, relation);
    }
    if (reference->star) {
        touch(scope, relation);
        report_all(walk, relation);
    }
    *ret_relation = relation;
    return 0;
}

int pg_resolve_column(struct pg_walk *walk, const cJSON *column_ref)
{
    struct reference reference;
    const struct pg_relation *relation = NULL;
    int status = read_reference(walk, column_ref, &reference);
    if (status < 0) {
        return status;
    }
    if (reference.count == 0) {
        return pg_reject(walk, CODE_SYNTAX, reference.place, 1, "* is not allowed here");
    }
    if (reference.star) { /* within an expression: the row */
        walk->statement->gathers = true;
        status = resolve_qualified(walk, &reference, reference.count, &relation);
        if (status == 0) {
            note_row(walk, relation);
        }
        return status;
    }
    if (reference.count > 1) {
        return resolve_qualified(walk, &reference, reference.count - 1, &relation);
    }
    if (find_column(walk, reference.fields[0]) || is_whole_row(walk, reference.fields[0])) {
        return 0;
    }
    return reject_column(walk, &reference, NULL);
}

int pg_resolve_star(struct pg_walk *walk, const cJSON *column_ref, struct pg_columns *columns)
{
    struct reference reference;
    const struct pg_relation *relation = NULL;
    int status = read_reference(walk, column_ref, &reference);
    if (status < 0) {
        return status;
    }
    if (reference.count > 0) {
        status = resolve_qualified(walk, &reference, reference.count, &relation);
        if (status == 0) {
            pg_columns_append(walk, columns, &relation->columns);
        }
        return status;
    }
    for (size_t i = 0; i < walk->scope->count; i++) {
        relation = &walk->scope->relations[i];
        if (!relation->merged) {
            report_all(walk, relation);
            pg_columns_append(walk, columns, &relation->columns);
        }
    }
    columns->unordered = columns->unordered || walk->scope->merges;
    return walk->scope->count > 0 ? 0 : pg_reject(walk, CODE_SYNTAX, reference.place, 1, "* needs a FROM");
}

void pg_link(struct pg_scope *scope, uint64_t mask)
{
    size_t linked = scope->count < PG_MAX_LINKED ? scope->count : PG_MAX_LINKED;
    size_t target = PG_MAX_LINKED;
    for (size_t i = 0; i < linked; i++) {
        if ((mask >> i & 1) == 0) {
            continue;
        }
        target = target == PG_MAX_LINKED ? scope->group[i] : target;
        uint8_t old = scope->group[i];
        for (size_t k = 0; k < linked; k++) {
            scope->group[k] = scope->group[k] == old ? (uint8_t)target : scope->group[k];
        }
    }
}

void pg_link_range(struct pg_scope *scope, size_t first, size_t end)
{
    uint64_t mask = 0;
    for (size_t i = first; i < end && i < PG_MAX_LINKED; i++) {
        mask |= UINT64_C(1) << i;
    }
    pg_link(scope, mask);
}

/* Only catalog tables count: a subquery, a WITH query or a function is often a single row, put beside on
 * purpose. */
void pg_warn_cartesian(struct pg_walk *walk)
{
    const struct pg_scope *scope = walk->scope;
    const struct pg_relation *first = NULL;
    size_t group = 0;
    for (size_t i = 0; i < scope->count && i < PG_MAX_LINKED; i++) {
        const struct pg_relation *relation = &scope->relations[i];
        if (relation->table < 0) {
            continue;
        }
        if (first == NULL) {
            first = relation;
            group = scope->group[i];
        } else if (scope->group[i] != group) {
            statement_warn(walk->statement, WARNING_CARTESIAN_PRODUCT, NO_PLACE, 0,
                           arena_printf(walk->statement->arena,
                                        "cartesian product: no condition links %s and %s", first->name,
                                        relation->name));
            return;
        }
    }
}
