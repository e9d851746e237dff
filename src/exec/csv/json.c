#include "exec/csv/json.h"

#include "util/arena.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/json.h"
#include "util/memory.h"

#include <cjson/cJSON.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_BYTES = 1 << 30,
    MOST_NAMES = 2000,
    NAME_SLOTS = 4096,      /* a power of two, about twice as many */
    MOST_VALUES = 20000000, /* of one list or object, which are all in memory at a time, 100 bytes each */
    MOST_DEPTH = 4,         /* of objects that become columns */
    NUMBER = 1,             /* the byte that a text begins with that is a number */
};

struct json_rows {
    const char *path;
    const struct csv_source *source; /* whose work ends the reading */
    char *text;                      /* with its numbers as texts */
    size_t length;
    cJSON *root;  /* NULL: a value behind the other */
    cJSON *first; /* the first row of `root` */
    const char **names;
    size_t name_count, name_capacity;
    uint16_t slots[NAME_SLOTS]; /* by the name's hash, one more than its place in `names`; 0: free */
    struct arena *arena;        /* of the names */
    /* of the row at hand */
    struct csv_field *fields;
    struct arena *texts;
};

/* ---- the text ---- */

/* Numbers become texts, as cJSON would make them reals: an id of 19 digits would be another. */
static char *keep_numbers(const char *text, size_t length, size_t *ret_length)
{
    size_t numbers = 0, used = 0;
    bool quoted = false;
    for (size_t i = 0; i < length; i++) {
        quoted = text[i] == '"' ? !quoted : quoted;
        i += quoted && text[i] == '\\' ? 1 : 0;
        numbers += !quoted && i < length && (text[i] == '-' || (text[i] >= '0' && text[i] <= '9')) ? 1 : 0;
    }
    char *out = memory_need(malloc(length + 3 * numbers + 1));
    quoted = false;
    for (size_t i = 0; i < length; i++) {
        bool starts = !quoted && (text[i] == '-' || (text[i] >= '0' && text[i] <= '9'));
        if (starts) {
            size_t end = i + strspn(text + i, "0123456789+-.eE");
            out[used++] = '"';
            out[used++] = NUMBER;
            memcpy(out + used, text + i, end - i);
            used += end - i;
            out[used++] = '"';
            i = end - 1;
            continue;
        }
        quoted = text[i] == '"' ? !quoted : quoted;
        out[used++] = text[i];
        if (quoted && text[i] == '\\' && i + 1 < length) {
            out[used++] = text[++i];
        }
    }
    out[used] = '\0';
    *ret_length = used;
    return out;
}

/* Does one list or object have more values than may be in memory? By its commas, and the brackets that open.
 */
static bool has_too_many(const char *text, size_t length)
{
    size_t values = 0, depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < length && values <= MOST_VALUES; i++) {
        quoted = text[i] == '"' ? !quoted : quoted;
        i += quoted && text[i] == '\\' ? 1 : 0;
        if (!quoted && i < length && strchr("[{", text[i]) != NULL) {
            values = depth++ == 0 ? 1 : values + 1;
        } else if (!quoted && i < length && strchr("]}", text[i]) != NULL) {
            depth -= depth > 0 ? 1 : 0;
        } else if (!quoted && i < length) {
            values += text[i] == ',' ? 1 : 0;
        }
    }
    return values > MOST_VALUES;
}

static const char *pass_blanks(const char *text)
{
    return text + strspn(text, " \t\r\n,");
}

static int refuse_text(const struct json_rows *rows, const char *at, struct askdb_error *err)
{
    size_t line = 1;
    for (const char *each = rows->text; at != NULL && each < at; each++) {
        line += *each == '\n' ? 1 : 0;
    }
    return error_set(err, ASKDB_CONNECT, "'%s' is no JSON at line %zu", rows->path, line);
}

/* ---- rows ---- */

/* The list of rows in an object: its only list of objects or lists. */
static cJSON *find_list(cJSON *object)
{
    cJSON *found = NULL;
    for (cJSON *item = object->child; item != NULL; item = item->next) {
        bool rows = cJSON_IsArray(item) && (cJSON_IsObject(item->child) || cJSON_IsArray(item->child));
        if (rows && found != NULL) {
            return NULL;
        }
        found = rows ? item : found;
    }
    return found;
}

/* The next row: of the list, or parsed from *at, to be deleted; NULL at the end. */
static int next_row(const struct json_rows *rows, const char **at, cJSON **row, struct askdb_error *err)
{
    if (rows->root != NULL) {
        *row = *row == NULL ? rows->first : (*row)->next;
        return 0;
    }
    cJSON_Delete(*row);
    *row = NULL;
    *at = pass_blanks(*at);
    if (**at == '\0') {
        return 0;
    }
    const char *end = NULL;
    *row = cJSON_ParseWithLengthOpts(*at, rows->length - (size_t)(*at - rows->text), &end, 0);
    if (*row == NULL) {
        return refuse_text(rows, end, err);
    }
    *at = end;
    return 0;
}

typedef int member_fn(struct json_rows *rows, const char *name, const cJSON *value, struct askdb_error *err);

/* Calls it for each value of a row that is a column. */
static int each_member(struct json_rows *rows, const char *prefix, const cJSON *row, size_t depth,
                       member_fn *fn, struct askdb_error *err)
{
    size_t place = 0;
    int status = 0;
    bool object = cJSON_IsObject(row);
    if (!object && !cJSON_IsArray(row)) {
        return fn(rows, prefix[0] != '\0' ? prefix : "value", row, err);
    }
    for (const cJSON *item = row->child; status == 0 && item != NULL; item = item->next) {
        const char *own = object ? item->string : arena_printf(rows->texts, "column%zu", ++place);
        const char *name = prefix[0] != '\0' ? arena_printf(rows->texts, "%s_%s", prefix, own) : own;
        bool deeper = cJSON_IsObject(item) && item->child != NULL && depth < MOST_DEPTH;
        status = deeper ? each_member(rows, name, item, depth + 1, fn, err) : fn(rows, name, item, err);
    }
    return status;
}

/* The slot that holds the name's place, or is free for it. */
static uint16_t *find_slot(struct json_rows *rows, const char *name)
{
    size_t slot = util_hash_bytes(HASH_START, name, strlen(name)) % NAME_SLOTS;
    while (rows->slots[slot] != 0 && strcmp(rows->names[rows->slots[slot] - 1], name) != 0) {
        slot = (slot + 1) % NAME_SLOTS;
    }
    return &rows->slots[slot];
}

static int add_name(struct json_rows *rows, const char *name, const cJSON *value, struct askdb_error *err)
{
    (void)value;
    uint16_t *slot = find_slot(rows, name);
    if (*slot != 0) {
        return 0;
    }
    if (rows->name_count == MOST_NAMES) {
        return error_set(err, ASKDB_CONNECT, "'%s' has more than %d names in its objects", rows->path,
                         MOST_NAMES);
    }
    rows->names =
        arena_grow(rows->arena, rows->names, rows->name_count, &rows->name_capacity, sizeof *rows->names);
    rows->names[rows->name_count++] = arena_strdup(rows->arena, name);
    *slot = (uint16_t)rows->name_count;
    return 0;
}

/* A list, or an object deep down, as JSON: its numbers are numbers again. */
static const char *print_json(struct arena *arena, const cJSON *value)
{
    static const char mark[] = "\"\\u0001";
    char *printed = memory_need(cJSON_PrintUnformatted(value));
    char *text = arena_strdup(arena, printed), *out = text;
    cJSON_free(printed);
    for (const char *at = text; *at != '\0';) {
        if (strncmp(at, mark, sizeof mark - 1) != 0) {
            *out++ = *at++;
            continue;
        }
        for (at += sizeof mark - 1; *at != '\0' && *at != '"'; at++) {
            *out++ = *at;
        }
        at += *at == '"' ? 1 : 0;
    }
    *out = '\0';
    return text;
}

static int set_field(struct json_rows *rows, const char *name, const cJSON *value, struct askdb_error *err)
{
    (void)err;
    struct csv_field *field = &rows->fields[*find_slot(rows, name) - 1];
    const char *text = cJSON_IsTrue(value)     ? "true"
                       : cJSON_IsFalse(value)  ? "false"
                       : cJSON_IsString(value) ? value->valuestring
                       : cJSON_IsNull(value)   ? NULL
                                               : print_json(rows->texts, value);
    text += text != NULL && text[0] == NUMBER ? 1 : 0;
    *field = (struct csv_field){text != NULL ? text : "", text != NULL ? strlen(text) : 0, text == NULL};
    return 0;
}

/* Calls it for the columns of all rows, and `end` after each row. */
static int each_row(struct json_rows *rows, member_fn *fn, csv_row_fn *on_row, void *context,
                    struct askdb_error *err)
{
    const char *at = rows->text;
    cJSON *row = NULL;
    size_t count = 1;
    int status = next_row(rows, &at, &row, err);
    while (status == 0 && row != NULL) {
        rows->texts = arena_create();
        for (size_t i = 0; rows->fields != NULL && i < rows->name_count; i++) {
            rows->fields[i] = (struct csv_field){"", 0, true};
        }
        status = csv_source_hear(rows->source, err);
        if (status == 0) {
            status = each_member(rows, "", row, 0, fn, err);
        }
        if (status == 0 && on_row != NULL) {
            status = on_row(context, rows->fields, rows->name_count, ++count, err);
        }
        arena_destroy(rows->texts);
        if (status == 0) {
            status = next_row(rows, &at, &row, err);
        }
    }
    if (rows->root == NULL) {
        cJSON_Delete(row);
    }
    return status;
}

/* ---- from its text to its names ---- */

static int find_rows(struct json_rows *rows, struct askdb_error *err)
{
    const char *end = NULL;
    cJSON *root = cJSON_ParseWithLengthOpts(rows->text, rows->length, &end, 0);
    if (root == NULL) {
        return refuse_text(rows, end, err);
    }
    if (*pass_blanks(end) != '\0') {
        cJSON_Delete(root);
        return 0;
    }
    cJSON *list = cJSON_IsArray(root) ? root : cJSON_IsObject(root) ? find_list(root) : NULL;
    rows->root = root;
    rows->first = list != NULL ? list->child : root;
    return 0;
}

int csv_json_rows_create(struct csv_source *source, struct json_rows **ret_rows, struct askdb_error *err)
{
    char *text = NULL;
    size_t length = 0;
    int status = csv_source_read_all(source, MOST_BYTES, &text, &length, err);
    if (status < 0) {
        return status;
    }
    struct json_rows *rows = memory_need(calloc(1, sizeof *rows));
    rows->path = csv_source_path(source);
    rows->source = source;
    rows->arena = arena_create();
    if (json_has_nul(text, length)) {
        status = error_set(err, ASKDB_CONNECT, "'%s' has a text with U+0000 in it", rows->path);
        rows->text = text;
    } else if (has_too_many(text, length)) {
        status = error_set(err, ASKDB_CONNECT, "'%s' has a list or object of more than %d values", rows->path,
                           MOST_VALUES);
        error_hint(err, "with an object a line, one is in memory at a time");
        rows->text = text;
    } else {
        rows->text = keep_numbers(text, length, &rows->length);
        free(text);
    }
    if (status == 0) {
        status = find_rows(rows, err);
    }
    if (status == 0) {
        status = each_row(rows, add_name, NULL, NULL, err);
    }
    if (status == 0 && rows->name_count == 0) {
        status =
            error_set(err, ASKDB_CONNECT,
                      "'%s' holds no rows: a list of objects is needed, or an object a line", rows->path);
    }
    if (status < 0) {
        csv_json_rows_destroy(rows);
        return status;
    }
    rows->fields = memory_need(calloc(rows->name_count, sizeof *rows->fields));
    *ret_rows = rows;
    return 0;
}

void csv_json_rows_destroy(struct json_rows *rows)
{
    if (rows != NULL) {
        cJSON_Delete(rows->root);
        arena_destroy(rows->arena);
        free(rows->text);
        free(rows->fields);
        free(rows);
    }
}

int csv_json_rows_read(struct json_rows *rows, csv_row_fn *on_row, void *context, struct askdb_error *err)
{
    for (size_t i = 0; i < rows->name_count; i++) {
        rows->fields[i] = (struct csv_field){rows->names[i], strlen(rows->names[i]), false};
    }
    int status = on_row(context, rows->fields, rows->name_count, 1, err);
    return status == 0 ? each_row(rows, set_field, on_row, context, err) : status;
}
