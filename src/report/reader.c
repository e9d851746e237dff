/* The parts of a report in YAML. */
#include "report/reader.h"
#include "report/rows.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/zone.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_LIMIT = 1000, MOST_DEPTH = 20 };

static int read_asserted(struct report_reader *reader, int node, struct report_item *item)
{
    bool list = outline_kind(reader->outline, node) == OUTLINE_LIST;
    size_t count = list ? outline_count(reader->outline, node) : 1;
    const char **texts = ARENA_ARRAY(reader->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        int one = list ? outline_item(reader->outline, node, i) : node;
        int status = report_fill(reader, one, REPORT_TEXT, &texts[i]);
        struct askdb_error found;
        if (status == 0 && report_check_assertion(texts[i], &found) != 0) {
            status = report_fault(reader, one, found.message);
        }
        if (status != 0) {
            return status;
        }
    }
    item->asserted = texts;
    item->assert_count = count;
    return 0;
}

static int read_limit(struct report_reader *reader, int node, struct report_item *item)
{
    const char *text = report_scalar(reader, node);
    char *end = NULL;
    errno = 0;
    unsigned long value = text != NULL && isdigit((unsigned char)text[0]) ? strtoul(text, &end, 10) : 0;
    if (end == NULL || *end != '\0' || errno != 0 || value == 0) {
        return report_fault(reader, node, "a limit is a whole number above 0");
    }
    item->limit = value;
    return 0;
}

/* As text, and as Markdown. */
static int fill_both(struct report_reader *reader, int node, enum report_place place, const char **ret_text,
                     const char **ret_markdown)
{
    int status = report_fill(reader, node, place, ret_text);
    return status == 0 ? report_fill(reader, node, REPORT_PROSE, ret_markdown) : status;
}

static int read_show(struct report_reader *reader, int node, struct report_item *item)
{
    static const char *const names[] = {[REPORT_BOTH] = "all",
                                        [REPORT_TABLE] = "table",
                                        [REPORT_CHART] = "chart",
                                        [REPORT_NUMBER] = "number",
                                        [REPORT_NOTHING] = "nothing"};
    const char *text = report_scalar(reader, node);
    for (size_t i = 0; text != NULL && i < sizeof names / sizeof *names; i++) {
        if (strcmp(text, names[i]) == 0) {
            item->show = (enum report_show)i;
            return 0;
        }
    }
    return report_fault(reader, node, "an item shows all, table, chart, number or nothing");
}

static int read_format(struct report_reader *reader, int column, int node, struct report_item_format *format)
{
    const char *text = report_scalar(reader, node);
    format->column = NULL;
    if (column != 0) {
        int status = report_fill(reader, column, REPORT_TEXT, &format->column);
        if (status != 0) {
            return status;
        }
    }
    return text != NULL && report_format_of(reader->arena, text, &format->figures)
               ? 0
               : report_fault(
                     reader, node,
                     "a format is number, money, percent or share, then digits behind the point (0 to "
                     "9), then a unit, both if you like");
}

/* "money 0", or a mapping from columns to such. */
static int read_formats(struct report_reader *reader, int node, struct report_item *item)
{
    bool map = outline_kind(reader->outline, node) == OUTLINE_MAPPING;
    size_t count = map ? outline_count(reader->outline, node) : 1;
    int column = 0, format = 0;
    struct report_item_format *formats = ARENA_ARRAY(reader->arena, struct report_item_format, count + 1);
    int status = map ? 0 : read_format(reader, 0, node, &formats[0]);
    for (size_t i = 0; map && i < count && status == 0; i++) {
        outline_pair(reader->outline, node, i, &column, &format);
        status = read_format(reader, column, format, &formats[i]);
    }
    item->formats = formats;
    item->format_count = count;
    return status;
}

static int read_wide(struct report_reader *reader, int node, struct report_item *item)
{
    const char *text = report_scalar(reader, node);
    item->wide = text != NULL && (strcmp(text, "yes") == 0 || strcmp(text, "true") == 0);
    bool known = item->wide || (text != NULL && (strcmp(text, "no") == 0 || strcmp(text, "false") == 0));
    return known ? 0 : report_fault(reader, node, "wide is yes or no");
}

static int read_item_key(struct report_reader *reader, const char *key, int node, struct report_item *item)
{
    if (strcmp(key, "title") == 0) {
        return fill_both(reader, node, REPORT_TITLE, &item->title, &item->heading);
    }
    if (strcmp(key, "question") == 0 || strcmp(key, "analyse") == 0) {
        if (item->question != NULL) {
            return report_fault(reader, node, "an item has one question");
        }
        item->analysed = strcmp(key, "analyse") == 0;
        return fill_both(reader, node, REPORT_TEXT, &item->question, &item->asked);
    }
    if (strcmp(key, "knowledge") == 0) {
        return fill_both(reader, node, REPORT_TEXT, &item->knowledge, &item->asked);
    }
    if (strcmp(key, "sql") == 0) {
        return report_fill(reader, node, REPORT_SQL, &item->sql);
    }
    if (strcmp(key, "chart") == 0) {
        return report_fill(reader, node, REPORT_TEXT, &item->chart);
    }
    const struct {
        const char *key, **text;
    } texts[] = {{"name", &item->name}, {"x", &item->x}, {"y", &item->y}, {"series", &item->series}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (strcmp(key, texts[i].key) == 0) {
            return report_fill(reader, node, REPORT_TEXT, texts[i].text);
        }
    }
    static const struct {
        const char *key;
        int (*read)(struct report_reader *reader, int node, struct report_item *item);
    } others[] = {{"show", read_show},
                  {"format", read_formats},
                  {"wide", read_wide},
                  {"assert", read_asserted},
                  {"limit", read_limit}};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (strcmp(key, others[i].key) == 0) {
            return others[i].read(reader, node, item);
        }
    }
    return report_fault(reader, node,
                        "an item has name, title, question, analyse, sql or knowledge, chart, x, y, series, "
                        "show, format, wide, limit and assert");
}

int report_read_item(struct report_reader *reader, int node, struct report_item *item)
{
    int name = 0, value = 0;
    item->limit = USUAL_LIMIT;
    if (outline_kind(reader->outline, node) != OUTLINE_MAPPING) {
        return report_fault(reader, node, "an item is a mapping with a question, analyse, sql or knowledge");
    }
    for (size_t i = 0; outline_pair(reader->outline, node, i, &name, &value); i++) {
        const char *key = report_scalar(reader, name);
        int status = read_item_key(reader, key != NULL ? key : "", value, item);
        if (status != 0) {
            return status;
        }
    }
    if (item->show == REPORT_CHART && item->chart == NULL) {
        item->chart = "auto";
    }
    if ((item->question != NULL) + (item->sql != NULL) + (item->knowledge != NULL) != 1) {
        return report_fault(reader, node, "an item has either a question, analyse, sql or knowledge");
    }
    if (item->knowledge != NULL && (item->chart != NULL || item->show == REPORT_NUMBER)) {
        return report_fault(reader, node, "what documents say has no chart and no number");
    }
    item->untitled = item->title == NULL;
    if (item->untitled) {
        const char *asked = item->question != NULL ? item->question : item->knowledge;
        item->title = asked != NULL ? asked : "Result";
        item->heading = asked != NULL ? item->asked : item->title;
    }
    return 0;
}

static int read_items(struct report_reader *reader, int node, struct report_file *file)
{
    bool list = outline_kind(reader->outline, node) == OUTLINE_LIST;
    size_t count = outline_count(reader->outline, node);
    if (!list || count == 0) {
        return report_fault(reader, node, "'items' is a list with at least one item");
    }
    if (count > REPORT_MOST_ITEMS) {
        return report_fault(reader, node, "too many items");
    }
    file->items = ARENA_ARRAY(reader->arena, struct report_item, count);
    file->count = count;
    for (size_t i = 0; i < count; i++) {
        int status = report_read_item(reader, outline_item(reader->outline, node, i), &file->items[i]);
        file->items[i].untitled = false; /* there is no prose whose heading it could stand under */
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int read_parameters(struct report_reader *reader, int node)
{
    int key = 0, given = 0;
    if (outline_kind(reader->outline, node) != OUTLINE_MAPPING) {
        return report_fault(reader, node, "'parameters' is a mapping of names and values");
    }
    for (size_t i = 0; outline_pair(reader->outline, node, i, &key, &given); i++) {
        const char *name = report_scalar(reader, key), *value = report_scalar(reader, given);
        if (name == NULL || value == NULL) {
            return report_fault(reader, node, "a parameter has a name and one value");
        }
        int status = report_set_parameter(reader, name, value, true);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int take_settings(struct report_reader *reader, const struct cli_settings *settings)
{
    for (size_t i = 0; i < settings->process.parameters.count; i++) {
        const char *equals = strchr(settings->process.parameters.items[i], '=');
        if (equals == NULL || equals == settings->process.parameters.items[i]) {
            return error_set(reader->err, ASKDB_USAGE, "--param takes NAME=VALUE, not '%s'",
                             settings->process.parameters.items[i]);
        }
        char *name = arena_strndup(reader->arena, settings->process.parameters.items[i],
                                   (size_t)(equals - settings->process.parameters.items[i]));
        int status = report_set_parameter(reader, name, equals + 1, false);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

/* A file beside the report; a URI as it is. */
static const char *beside(struct arena *arena, const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    if (name[0] == '/' || strstr(name, "://") != NULL || slash == NULL) {
        return name;
    }
    return arena_printf(arena, "%.*s/%s", (int)(slash - path), path, name);
}

static int check_keys(struct report_reader *reader, int root)
{
    static const char *const known[] = {"title", "database", "docs", "columns", "parameters", "items"};
    int node = 0, value = 0;
    for (size_t i = 0; outline_pair(reader->outline, root, i, &node, &value); i++) {
        const char *key = report_scalar(reader, node);
        bool found = false;
        for (size_t k = 0; k < sizeof known / sizeof *known && key != NULL; k++) {
            found = found || strcmp(key, known[k]) == 0;
        }
        if (!found) {
            return report_fault(reader, node,
                                "a report has title, database, docs, columns, parameters and items");
        }
    }
    return 0;
}

int report_read_head(struct report_reader *reader, int root, const struct cli_settings *settings,
                     struct report_file *file)
{
    const struct outline *outline = reader->outline;
    int parameters = outline_value(outline, root, "parameters"),
        title = outline_value(outline, root, "title"), database = outline_value(outline, root, "database"),
        docs = outline_value(outline, root, "docs"), columns = outline_value(outline, root, "columns");
    file->now = settings->question.now != NULL
                    ? settings->question.now
                    : civil_print(reader->arena, zone_today(settings->process.timezone));
    int status = check_keys(reader, root);
    if (status == 0) {
        status = report_set_parameter(reader, "now", file->now, true);
    }
    if (status == 0 && parameters > 0) {
        status = read_parameters(reader, parameters);
    }
    if (status == 0) {
        status = take_settings(reader, settings);
    }
    if (status == 0 && title > 0) {
        status = fill_both(reader, title, REPORT_TITLE, &file->title, &file->heading);
    }
    if (status == 0 && database > 0) {
        status = report_fill(reader, database, REPORT_TEXT, &file->database);
        file->database = status == 0 ? beside(reader->arena, reader->path, file->database) : NULL;
    }
    if (status == 0 && docs > 0) {
        status = report_fill(reader, docs, REPORT_TEXT, &file->docs);
        file->docs = status == 0 ? beside(reader->arena, reader->path, file->docs) : NULL;
    }
    if (status == 0 && columns != 0) {
        const char *text = report_scalar(reader, columns);
        bool known = text != NULL && text[0] >= '1' && text[0] <= '4' && text[1] == '\0';
        file->columns = known && text[0] > '1' ? (size_t)(text[0] - '0') : 0;
        status = known ? 0 : report_fault(reader, columns, "a page has 1 to 4 columns");
    }
    return status;
}

int report_read_yaml(struct report_reader *reader, const char *text, size_t length, size_t lines_before,
                     report_yaml_reader *read, void *context)
{
    struct outline_source source = {text, length, reader->path, lines_before, MOST_DEPTH, true};
    struct outline *outline = NULL;
    int status = outline_create(&source, &outline, reader->err);
    if (status != 0) {
        return status;
    }
    reader->outline = outline;
    status = read(reader, outline_root(outline), context);
    reader->outline = NULL;
    outline_destroy(outline);
    return status;
}

struct whole {
    const struct cli_settings *settings;
    struct report_file *file;
};

static int read_whole(struct report_reader *reader, int root, void *context)
{
    const struct whole *whole = context;
    if (outline_kind(reader->outline, root) != OUTLINE_MAPPING) {
        return report_fault(reader, root, "a report is a mapping with items");
    }
    whole->file->title = whole->file->heading = "Report";
    int status = report_read_head(reader, root, whole->settings, whole->file);
    return status == 0 ? read_items(reader, outline_value(reader->outline, root, "items"), whole->file)
                       : status;
}

int report_read_whole(struct report_reader *reader, const char *text, const struct cli_settings *settings,
                      struct report_file *file)
{
    struct whole whole = {settings, file};
    return report_read_yaml(reader, text, strlen(text), 0, read_whole, &whole);
}
