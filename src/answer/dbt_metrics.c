/* Metrics and measures of dbt as metrics of a semantic file. */
#include "answer/dbt.h"
#include "answer/draft_print.h"
#include "util/text.h"

#include <string.h>
#include <strings.h>

struct writer {
    const struct dbt *dbt;
    const char *name;
    int node;
    const char *why; /* the metric is not taken; NULL: it is */
};

/* ---- measures ---- */

/* *ret_node: of the measure. */
static const struct dbt_model *model_of(const struct dbt *dbt, const char *measure, int *ret_node)
{
    for (size_t i = 0; measure != NULL && i < dbt->model_count; i++) {
        *ret_node = dbt_item(dbt, dbt->models[i].node, "measures", measure);
        if (*ret_node > 0) {
            return &dbt->models[i];
        }
    }
    return NULL;
}

/* "sum(amount)"; NULL: no metric here is computed so. */
static const char *aggregate_of(const struct dbt *dbt, int measure)
{
    static const struct {
        const char *name, *before, *behind;
    } aggregates[] = {{"sum", "sum(", ")"},
                      {"average", "avg(", ")"},
                      {"avg", "avg(", ")"},
                      {"min", "min(", ")"},
                      {"max", "max(", ")"},
                      {"count", "count(", ")"},
                      {"count_distinct", "count(DISTINCT ", ")"},
                      {"sum_boolean", "sum(CASE WHEN ", " THEN 1 ELSE 0 END)"}};
    const char *kind = dbt_text(dbt, measure, "agg"), *expr = dbt_text(dbt, measure, "expr");
    expr = expr != NULL ? expr : dbt_text(dbt, measure, "name");
    for (size_t i = 0; kind != NULL && expr != NULL && i < sizeof aggregates / sizeof *aggregates; i++) {
        if (strcasecmp(kind, aggregates[i].name) == 0) {
            bool rows =
                (strcasecmp(kind, "count") == 0 || strcasecmp(kind, "sum") == 0) && strcmp(expr, "1") == 0;
            return rows
                       ? "count(*)"
                       : arena_printf(dbt->arena, "%s%s%s", aggregates[i].before, expr, aggregates[i].behind);
        }
    }
    return NULL;
}

/* ---- conditions ---- */

/* "order__status" is the dimension or the entity of the model whose rows are orders; a bare name one of any. */
static int32_t column_called(const struct dbt *dbt, const char *name)
{
    const char *behind = strstr(name, "__");
    size_t length = behind != NULL ? (size_t)(behind - name) : 0;
    for (size_t i = 0; i < dbt->model_count; i++) {
        const struct dbt_model *model = &dbt->models[i];
        bool own = behind == NULL || (model->entity != NULL && strlen(model->entity) == length &&
                                      strncmp(model->entity, name, length) == 0);
        const char *wanted = behind != NULL ? behind + 2 : name;
        int node = own ? dbt_item(dbt, model->node, "dimensions", wanted) : 0;
        node = own && node == 0 ? dbt_item(dbt, model->node, "entities", wanted) : node;
        int32_t column = node > 0 ? dbt_column(dbt, model, node) : -1;
        if (column >= 0) {
            return column;
        }
    }
    return -1;
}

/* The call in "{{ Dimension('order__status') }}" at `at`, as a column; NULL: it is something else. */
static const char *column_of_call(const struct dbt *dbt, const char *at, const char **ret_end)
{
    static const char *const calls[] = {"Dimension", "TimeDimension", "Entity"};
    const char *end = strstr(at, "}}"), *from = at + 2 + strspn(at + 2, " ");
    size_t word = strcspn(from, "( ");
    bool known = false;
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        known = known || (strlen(calls[i]) == word && strncmp(calls[i], from, word) == 0);
    }
    const char *quote = strpbrk(from, "'\"");
    const char *closing = quote != NULL ? strchr(quote + 1, *quote) : NULL;
    if (end == NULL || !known || closing == NULL || closing > end) {
        return NULL;
    }
    char *name = arena_strndup(dbt->arena, quote + 1, (size_t)(closing - quote - 1));
    int32_t column = column_called(dbt, name);
    *ret_end = end + 2;
    const struct catalog_column *found = column >= 0 ? &dbt->catalog->columns[column] : NULL;
    return found != NULL
               ? arena_printf(dbt->arena, "%s.%s", dbt->catalog->tables[found->table].name, found->name)
               : NULL;
}

/* NULL: it cannot be said here. */
static const char *condition_of(const struct dbt *dbt, const char *text)
{
    struct text out;
    bool fits = true;
    text_open(&out);
    while (*text != '\0' && fits) {
        const char *open = strstr(text, "{{");
        size_t plain = open != NULL ? (size_t)(open - text) : strlen(text);
        for (size_t i = 0; i < plain; i++) {
            fputc(text[i] == '\n' ? ' ' : text[i], out.out);
        }
        text += plain;
        if (open != NULL) {
            const char *column = column_of_call(dbt, open, &text);
            fits = column != NULL;
            fputs(fits ? column : "", out.out);
        }
    }
    char *made = text_close(&out, dbt->arena);
    for (size_t end = strlen(made); end > 0 && made[end - 1] == ' '; end--) {
        made[end - 1] = '\0';
    }
    return fits && made[0] != '\0' ? made : NULL;
}

/* The filter of a metric, or of the measure that it names: a text or a list of them, of which all hold. */
static const char *filter_of(struct writer *writer, int node, const char *before)
{
    const struct dbt *dbt = writer->dbt;
    int filter = outline_value(dbt->outline, node, "filter");
    const char *joined = before;
    for (size_t i = 0; filter > 0; i++) {
        const char *whole = outline_text(dbt->outline, filter);
        const char *text = whole != NULL && i == 0
                               ? whole
                               : outline_text(dbt->outline, outline_item(dbt->outline, filter, i));
        if (text == NULL || (whole != NULL && i > 0)) {
            break;
        }
        const char *condition = condition_of(dbt, text);
        if (condition == NULL) {
            writer->why = "its filter names something that is not a column here";
            return NULL;
        }
        joined = joined != NULL ? arena_printf(dbt->arena, "(%s) AND (%s)", joined, condition) : condition;
    }
    return joined;
}

/* ---- entries ---- */

static void add_line(struct text *out, const char *key, const char *value)
{
    if (value != NULL) {
        fprintf(out->out, "    %s: ", key);
        draft_print_scalar(out->out, value);
        fputc('\n', out->out);
    }
}

/* Without the capitals and underscores, is it the same? */
static bool says_the_same(const char *label, const char *name)
{
    while (*label != '\0' && *name != '\0') {
        bool blank = *label == ' ' && *name == '_';
        if (!blank && strncasecmp(label, name, 1) != 0) {
            return false;
        }
        label++;
        name++;
    }
    return *label == *name;
}

static void begin_entry(struct writer *writer, struct text *out)
{
    const struct dbt *dbt = writer->dbt;
    const char *label = dbt_text(dbt, writer->node, "label");
    text_open(out);
    fputs("  - name: ", out->out);
    draft_print_scalar(out->out, writer->name);
    fputc('\n', out->out);
    add_line(out, "description", dbt_text(dbt, writer->node, "description"));
    if (label != NULL && !says_the_same(label, writer->name)) {
        fputs("    synonyms: [", out->out);
        draft_print_scalar(out->out, label);
        fputs("]\n", out->out);
    }
}

/* The day that a measure is of: its own, else the model's. */
static const char *date_of(const struct dbt *dbt, const struct dbt_model *model, int measure)
{
    const char *name = dbt_text(dbt, measure, "agg_time_dimension");
    int defaults = outline_value(dbt->outline, model->node, "defaults");
    name = name != NULL ? name : dbt_text(dbt, defaults, "agg_time_dimension");
    int node = name != NULL ? dbt_item(dbt, model->node, "dimensions", name) : 0;
    int32_t column = node > 0 ? dbt_column(dbt, model, node) : -1;
    return column >= 0 ? arena_printf(dbt->arena, "%s.%s", dbt->catalog->tables[model->table].name,
                                      dbt->catalog->columns[column].name)
                       : NULL;
}

static const char *measured(struct writer *writer, const char *name, const char *filter)
{
    const struct dbt *dbt = writer->dbt;
    int measure = 0;
    const struct dbt_model *model = model_of(dbt, name, &measure);
    const char *expression = model != NULL ? aggregate_of(dbt, measure) : NULL;
    if (expression == NULL) {
        writer->why = model == NULL ? "no model that is taken has its measure"
                                    : "no metric here adds up as its measure does (agg)";
        return NULL;
    }
    struct text out;
    begin_entry(writer, &out);
    add_line(&out, "expression", expression);
    add_line(&out, "table", dbt->catalog->tables[model->table].name);
    add_line(&out, "filter", filter);
    add_line(&out, "date", date_of(dbt, model, measure));
    if (outline_value(dbt->outline, measure, "non_additive_dimension") > 0) {
        add_line(&out, "additive", "not over time");
    }
    return text_close(&out, dbt->arena);
}

/* The name of what a key names, itself or in a mapping; NULL where more is said of it. */
static const char *plain_name(struct writer *writer, int node)
{
    static const char *const more[] = {"filter", "offset_window", "offset_to_grain"};
    const char *name = outline_text(writer->dbt->outline, node);
    for (size_t i = 0; i < sizeof more / sizeof *more && name == NULL; i++) {
        if (outline_value(writer->dbt->outline, node, more[i]) > 0) {
            writer->why = arena_printf(writer->dbt->arena, "it has another metric with %s", more[i]);
            return NULL;
        }
    }
    name = name != NULL ? name : dbt_text(writer->dbt, node, "name");
    writer->why = name == NULL && writer->why == NULL ? "it names no metric" : writer->why;
    return name;
}

static const char *computed(struct writer *writer, const char *expression)
{
    struct text out;
    if (writer->why != NULL) {
        return NULL;
    }
    begin_entry(writer, &out);
    add_line(&out, "expression", expression);
    return text_close(&out, writer->dbt->arena);
}

static const char *ratio(struct writer *writer, int parameters)
{
    const struct outline *outline = writer->dbt->outline;
    const char *above = plain_name(writer, outline_value(outline, parameters, "numerator"));
    const char *below =
        above != NULL ? plain_name(writer, outline_value(outline, parameters, "denominator")) : NULL;
    return below != NULL ? computed(writer, arena_printf(writer->dbt->arena, "1.0 * %s / %s", above, below))
                         : NULL;
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* The expression with a word of it replaced. */
static const char *with_name(struct arena *arena, const char *text, const char *alias, const char *name)
{
    struct text out;
    size_t length = strlen(alias);
    text_open(&out);
    for (size_t at = 0; text[at] != '\0';) {
        bool begins = at == 0 || !is_word(text[at - 1]);
        if (begins && strncmp(text + at, alias, length) == 0 && !is_word(text[at + length])) {
            fputs(name, out.out);
            at += length;
        } else {
            fputc(text[at++], out.out);
        }
    }
    return text_close(&out, arena);
}

static const char *derived(struct writer *writer, int parameters)
{
    const struct dbt *dbt = writer->dbt;
    int list = outline_value(dbt->outline, parameters, "metrics");
    const char *expression = dbt_text(dbt, parameters, "expr");
    int item = 0;
    for (size_t i = 0; expression != NULL && (item = outline_item(dbt->outline, list, i)) > 0; i++) {
        const char *name = plain_name(writer, item), *alias = dbt_text(dbt, item, "alias");
        if (name == NULL) {
            return NULL;
        }
        expression = alias != NULL ? with_name(dbt->arena, expression, alias, name) : expression;
    }
    writer->why = expression == NULL ? "it has no expr" : writer->why;
    return computed(writer, expression);
}

static const char *simple(struct writer *writer, int parameters)
{
    const struct dbt *dbt = writer->dbt;
    int measure = outline_value(dbt->outline, parameters, "measure");
    const char *name = outline_text(dbt->outline, measure);
    const char *filter = filter_of(writer, writer->node, filter_of(writer, measure, NULL));
    return writer->why == NULL
               ? measured(writer, name != NULL ? name : dbt_text(dbt, measure, "name"), filter)
               : NULL;
}

static const char *entry_of(struct writer *writer)
{
    const struct dbt *dbt = writer->dbt;
    static const struct {
        const char *type;
        const char *(*write)(struct writer *writer, int parameters);
    } types[] = {{"simple", simple}, {"ratio", ratio}, {"derived", derived}};
    const char *type = dbt_text(dbt, writer->node, "type");
    int parameters = outline_value(dbt->outline, writer->node, "type_params");
    if (type == NULL || strcasecmp(type, "simple") != 0) {
        writer->why = outline_value(dbt->outline, writer->node, "filter") > 0
                          ? "only metrics of one measure have a filter here"
                          : NULL;
    }
    for (size_t i = 0; type != NULL && writer->why == NULL && i < sizeof types / sizeof *types; i++) {
        if (strcasecmp(type, types[i].type) == 0) {
            return types[i].write(writer, parameters);
        }
    }
    bool cumulative = type != NULL && strcasecmp(type, "cumulative") == 0;
    writer->why = writer->why != NULL ? writer->why
                  : cumulative        ? "it is cumulative: ask for the running total of its measure"
                                      : "metrics of its type are not known here";
    return NULL;
}

/* ---- all ---- */

struct list {
    struct dbt_metric *items;
    size_t count, capacity;
};

static void take(struct list *list, struct writer *writer, const char *text)
{
    struct arena *arena = writer->dbt->arena;
    if (text == NULL) {
        dbt_pass_by(writer->dbt, writer->node, "metric", writer->name, writer->why);
        return;
    }
    list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = (struct dbt_metric){writer->name, text, writer->node, false};
}

/* Measures that dbt makes metrics of. */
static void take_measures(const struct dbt *dbt, struct list *list)
{
    for (size_t m = 0; m < dbt->model_count; m++) {
        int measures = outline_value(dbt->outline, dbt->models[m].node, "measures"), node = 0;
        for (size_t i = 0; (node = outline_item(dbt->outline, measures, i)) > 0; i++) {
            struct writer writer = {.dbt = dbt, .name = dbt_text(dbt, node, "name"), .node = node};
            const char *made = dbt_text(dbt, node, "create_metric");
            if (made != NULL && strcasecmp(made, "true") == 0 && writer.name != NULL) {
                take(list, &writer, measured(&writer, writer.name, NULL));
            }
        }
    }
}

size_t dbt_metrics(const struct dbt *dbt, struct dbt_metric **ret_metrics)
{
    struct list list = {0};
    int metrics = outline_value(dbt->outline, outline_root(dbt->outline), "metrics"), node = 0;
    take_measures(dbt, &list);
    for (size_t i = 0; (node = outline_item(dbt->outline, metrics, i)) > 0; i++) {
        struct writer writer = {.dbt = dbt, .name = dbt_text(dbt, node, "name"), .node = node};
        if (writer.name == NULL) {
            dbt_pass_by(dbt, node, "metric", "without a name", "it has none");
            continue;
        }
        take(&list, &writer, entry_of(&writer));
    }
    *ret_metrics = list.items;
    return list.count;
}
