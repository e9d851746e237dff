#include "answer/dbt.h"

#include "answer/draft_print.h"
#include "answer/internal.h"
#include "policy/define.h"
#include "util/error.h"
#include "util/file.h"
#include "util/text.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { MAX_BYTES = 16 << 20, MAX_DEPTH = 50 };

/* ---- models ---- */

/* "orders" of "ref('orders')" and of "source('shop', 'orders')"; an alias before it. */
static const char *relation_of(const struct dbt *dbt, int node)
{
    const char *alias = dbt_text(dbt, outline_value(dbt->outline, node, "node_relation"), "alias");
    const char *text = dbt_text(dbt, node, "model"), *name = alias;
    while (alias == NULL && text != NULL && (text = strpbrk(text, "'\"")) != NULL) {
        const char *end = strchr(text + 1, *text);
        if (end == NULL) {
            break;
        }
        name = arena_strndup(dbt->arena, text + 1, (size_t)(end - text - 1));
        text = end + 1;
    }
    return name != NULL ? name : dbt_text(dbt, node, "name");
}

/* The entity that a row is. */
static int primary_of(const struct dbt *dbt, int model)
{
    int entities = outline_value(dbt->outline, model, "entities"), node = 0;
    for (size_t i = 0; (node = outline_item(dbt->outline, entities, i)) > 0; i++) {
        const char *type = dbt_text(dbt, node, "type");
        if (type != NULL && strcasecmp(type, "primary") == 0) {
            return node;
        }
    }
    return 0;
}

static void read_models(struct dbt *dbt)
{
    int models = outline_value(dbt->outline, outline_root(dbt->outline), "semantic_models"), node = 0;
    size_t capacity = 0;
    for (size_t i = 0; (node = outline_item(dbt->outline, models, i)) > 0; i++) {
        const char *name = relation_of(dbt, node), *own = dbt_text(dbt, node, "name");
        int32_t table = name != NULL ? catalog_find_table(dbt->catalog, NULL, name) : -1;
        int primary = primary_of(dbt, node);
        const char *entity =
            primary > 0 ? dbt_text(dbt, primary, "name") : dbt_text(dbt, node, "primary_entity");
        if (table < 0) {
            dbt_pass_by(
                dbt, node, "semantic model", own != NULL ? own : "without a name",
                arena_printf(dbt->arena, "the database has no table %s", name != NULL ? name : "of it"));
            continue;
        }
        dbt->models = arena_grow(dbt->arena, dbt->models, dbt->model_count, &capacity, sizeof *dbt->models);
        dbt->models[dbt->model_count++] = (struct dbt_model){node, own, entity, table};
    }
}

/* ---- tables ---- */

static void print_line(FILE *out, size_t indent, const char *key, const char *value)
{
    if (value != NULL && value[0] != '\0') {
        fprintf(out, "%*s%s: ", (int)indent, "", key);
        draft_print_scalar(out, value);
        fputc('\n', out);
    }
}

/* Does the name say more than the column's own, but for capitals and underscores? */
static bool says_more(const char *name, const char *column)
{
    while (*name != '\0' && *column != '\0') {
        bool same = tolower((unsigned char)*name) == tolower((unsigned char)*column) ||
                    (strchr(" _", *name) != NULL && strchr(" _", *column) != NULL);
        if (!same) {
            return true;
        }
        name++;
        column++;
    }
    return *name != *column;
}

static void print_column(const struct dbt *dbt, int32_t column, int node, FILE *out)
{
    const char *own = dbt->catalog->columns[column].name, *separator = "";
    const char *const names[] = {dbt_text(dbt, node, "name"), dbt_text(dbt, node, "label")};
    fputs("      - name: ", out);
    draft_print_scalar(out, own);
    fputc('\n', out);
    print_line(out, 8, "description", dbt_text(dbt, node, "description"));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        bool more = names[i] != NULL && says_more(names[i], own) &&
                    (i == 0 || names[0] == NULL || says_more(names[1], names[0]));
        if (more) {
            fputs(separator[0] == '\0' ? "        synonyms: [" : separator, out);
            draft_print_scalar(out, names[i]);
            separator = ", ";
        }
    }
    fputs(separator[0] != '\0' ? "]\n" : "", out);
}

/* What a foreign entity refers to: "customers.id"; NULL: no other model has such rows. */
static const char *reference_of(const struct dbt *dbt, const struct dbt_model *model, int node)
{
    const char *type = dbt_text(dbt, node, "type"), *name = dbt_text(dbt, node, "name");
    bool foreign = type != NULL && name != NULL && strcasecmp(type, "foreign") == 0;
    for (size_t i = 0; foreign && i < dbt->model_count; i++) {
        const struct dbt_model *other = &dbt->models[i];
        int primary = primary_of(dbt, other->node);
        bool same =
            other != model && other->entity != NULL && strcmp(other->entity, name) == 0 && primary > 0;
        int32_t column = same ? dbt_column(dbt, other, primary) : -1;
        if (column >= 0) {
            return arena_printf(dbt->arena, "%s.%s", dbt->catalog->tables[other->table].name,
                                dbt->catalog->columns[column].name);
        }
    }
    return NULL;
}

struct columns {
    bool *taken; /* by column of the catalog: the file has it already */
    struct text text;
    bool any;
};

static void print_columns(const struct dbt *dbt, const struct dbt_model *model, const char *list,
                          struct columns *columns)
{
    int items = outline_value(dbt->outline, model->node, list), node = 0;
    bool entities = strcmp(list, "entities") == 0;
    for (size_t i = 0; (node = outline_item(dbt->outline, items, i)) > 0; i++) {
        int32_t column = dbt_column(dbt, model, node);
        const char *name = dbt_text(dbt, node, "name");
        if (column < 0) {
            dbt_pass_by(dbt, node, entities ? "entity" : "dimension", name != NULL ? name : "without a name",
                        arena_printf(dbt->arena, "its expr is not a column of %s",
                                     dbt->catalog->tables[model->table].name));
            continue;
        }
        const char *reference = entities ? reference_of(dbt, model, node) : NULL;
        if (columns->taken[column] || (entities && reference == NULL)) {
            continue;
        }
        columns->taken[column] = true;
        columns->any = true;
        if (entities) {
            fprintf(columns->text.out, "      - name: ");
            draft_print_scalar(columns->text.out, dbt->catalog->columns[column].name);
            fputc('\n', columns->text.out);
            print_line(columns->text.out, 8, "refers_to", reference);
        } else {
            print_column(dbt, column, node, columns->text.out);
        }
    }
}

/* Two models of one table are one entry: the first. */
static bool is_repeated(const struct dbt *dbt, size_t place)
{
    for (size_t i = 0; i < place; i++) {
        if (dbt->models[i].table == dbt->models[place].table) {
            dbt_pass_by(dbt, dbt->models[place].node, "table of the semantic model",
                        dbt->models[place].name != NULL ? dbt->models[place].name : "without a name",
                        "another model is of the same table");
            return true;
        }
    }
    return false;
}

static const char *print_tables(const struct dbt *dbt)
{
    struct text out;
    bool *taken = ARENA_ARRAY(dbt->arena, bool, dbt->catalog->column_count + 1);
    text_open(&out);
    fputs(dbt->model_count > 0 ? "tables:\n" : "", out.out);
    for (size_t i = 0; i < dbt->model_count; i++) {
        const struct dbt_model *model = &dbt->models[i];
        struct columns columns = {.taken = taken};
        if (is_repeated(dbt, i)) {
            continue;
        }
        const char *day =
            dbt_text(dbt, outline_value(dbt->outline, model->node, "defaults"), "agg_time_dimension");
        int node = day != NULL ? dbt_item(dbt, model->node, "dimensions", day) : 0;
        int32_t date = node > 0 ? dbt_column(dbt, model, node) : -1;
        fputs("  - name: ", out.out);
        draft_print_scalar(out.out, dbt->catalog->tables[model->table].name);
        fputc('\n', out.out);
        print_line(out.out, 4, "description", dbt_text(dbt, model->node, "description"));
        print_line(out.out, 4, "main_date", date >= 0 ? dbt->catalog->columns[date].name : NULL);
        text_open(&columns.text);
        print_columns(dbt, model, "dimensions", &columns);
        print_columns(dbt, model, "entities", &columns);
        const char *text = text_close(&columns.text, dbt->arena);
        fprintf(out.out, "%s%s", columns.any ? "    columns:\n" : "", text);
    }
    return text_close(&out, dbt->arena);
}

/* ---- metrics that the database bears out ---- */

struct trial {
    const struct dbt *dbt;
    struct dbt_metric *metrics;
    size_t count, gone;
    size_t first_line; /* of the first metric */
};

static size_t lines_of(const char *text)
{
    size_t lines = 0;
    for (; *text != '\0'; text++) {
        lines += *text == '\n';
    }
    return lines;
}

static void drop(void *context, struct semantic_place place, const struct askdb_error *fault)
{
    struct trial *trial = context;
    size_t line = trial->first_line;
    for (size_t i = 0; i < trial->count; i++) {
        struct dbt_metric *metric = &trial->metrics[i];
        size_t lines = metric->gone ? 0 : lines_of(metric->text);
        if (place.line >= line && place.line < line + lines) {
            metric->gone = true;
            trial->gone++;
            dbt_pass_by(trial->dbt, metric->node, "metric", metric->name, fault->message);
            return;
        }
        line += lines;
    }
}

static const char *joined(const struct trial *trial, const char *tables)
{
    struct text out;
    bool begun = false;
    text_open(&out);
    fputs(tables, out.out);
    for (size_t i = 0; i < trial->count; i++) {
        if (!trial->metrics[i].gone) {
            fprintf(out.out, "%s%s", begun ? "" : "metrics:\n", trial->metrics[i].text);
            begun = true;
        }
    }
    return text_close(&out, trial->dbt->arena);
}

/* The file without the metrics that are no metrics over the database; one over one that goes, goes as well. */
static int settle(struct trial *trial, const char *tables, const char **ret_text, struct askdb_error *err)
{
    int status = 0;
    size_t before;
    trial->first_line = lines_of(tables) + 2;
    do {
        struct semantic *semantic = NULL;
        struct definitions definitions;
        struct arena *scratch = arena_create();
        before = trial->gone;
        *ret_text = joined(trial, tables);
        status = (*ret_text)[0] != '\0'
                     ? semantic_parse(*ret_text, strlen(*ret_text), trial->dbt->path, &semantic, err)
                     : 0;
        if (semantic != NULL) {
            semantic_define(semantic, scratch, trial->dbt->catalog, true, drop, trial, &definitions);
        }
        semantic_destroy(semantic);
        arena_destroy(scratch);
    } while (status == 0 && trial->gone > before);
    return status;
}

int askdb_import_dbt(struct askdb *askdb, const char *path, FILE *out,
                     void (*note)(void *context, const char *text), void *context, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct dbt dbt = {
        .arena = arena, .catalog = askdb->catalog, .path = path, .note = note, .context = context};
    struct outline *outline = NULL;
    char *text = NULL;
    int status = file_read_text(arena, path, MAX_BYTES, &text, err);
    if (status == 0) {
        struct outline_source source = {text, strlen(text), path, 0, MAX_DEPTH, true};
        status = outline_create(&source, &outline, err);
    }
    dbt.outline = outline;
    bool known = outline != NULL && (outline_value(outline, outline_root(outline), "semantic_models") > 0 ||
                                     outline_value(outline, outline_root(outline), "metrics") > 0);
    if (status == 0 && !known) {
        status = error_set(err, ASKDB_USAGE, "%s has neither semantic_models nor metrics of dbt", path);
    }
    if (status == 0) {
        struct trial trial = {.dbt = &dbt};
        const char *made = NULL;
        read_models(&dbt);
        const char *tables = print_tables(&dbt);
        trial.count = dbt_metrics(&dbt, &trial.metrics);
        status = settle(&trial, tables, &made, err);
        if (status == 0) {
            fprintf(out, "# From %s.\n%s", path, made);
        }
    }
    outline_destroy(outline);
    arena_destroy(arena);
    return status;
}
