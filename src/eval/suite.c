#include "eval/suite.h"
#include "render/answer_json.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/file.h"

#include <stdlib.h>
#include <string.h>

enum { SUITE_MAX_BYTES = 1 << 26 };

/* ---- the file ---- */

static size_t line_of(const char *text, const char *place)
{
    size_t line = 1;
    for (; text < place; text++) {
        line += *text == '\n';
    }
    return line;
}

/* A JSON object a line; empty lines do not count. */
static int read_lines(const char *path, char *text, cJSON *list, struct askdb_error *err)
{
    size_t number = 0;
    for (char *line = text, *next; line != NULL; line = next) {
        next = strchr(line, '\n');
        if (next != NULL) {
            *next++ = '\0';
        }
        number++;
        if (line[strspn(line, " \t\r")] == '\0') {
            continue;
        }
        cJSON *item = json_parse(line, strlen(line));
        if (item == NULL) {
            return error_set(err, ASKDB_USAGE, "%s: line %zu is no JSON", path, number);
        }
        cJSON_AddItemToArray(list, item);
    }
    return 0;
}

static int parse_file(const char *path, char *text, cJSON **ret_root, struct askdb_error *err)
{
    if (text[strspn(text, " \t\r\n")] == '[') {
        *ret_root = json_parse(text, strlen(text));
        return *ret_root != NULL ? 0
                                 : error_set(err, ASKDB_USAGE, "%s: no JSON from line %zu on", path,
                                             line_of(text, cJSON_GetErrorPtr()));
    }
    *ret_root = cJSON_CreateArray();
    return read_lines(path, text, *ret_root, err);
}

/* ---- its items ---- */

/* The text of a member; NULL where there is none. ASKDB_USAGE where it is something else than text. */
static int get_text(const cJSON *object, const char *name, const char **ret_text, struct askdb_error *err)
{
    const cJSON *member = cJSON_GetObjectItemCaseSensitive(object, name);
    if (member != NULL && !cJSON_IsString(member) && !cJSON_IsNull(member)) {
        return error_set(err, ASKDB_USAGE, "\"%s\" is not a text", name);
    }
    *ret_text = cJSON_GetStringValue(member);
    return 0;
}

static int read_turn(const cJSON *object, struct eval_turn *ret_turn, struct askdb_error *err)
{
    if (!cJSON_IsObject(object)) {
        return error_set(err, ASKDB_USAGE, "not a JSON object");
    }
    int status = get_text(object, "question", &ret_turn->question, err);
    if (status == 0) {
        status = get_text(object, "query", &ret_turn->query, err);
    }
    if (status == 0 && ret_turn->query == NULL) {
        status = get_text(object, "sql", &ret_turn->query, err); /* as remembered examples have it */
    }
    if (status == 0) {
        status = get_text(object, "query_postgres", &ret_turn->query_postgres, err);
    }
    if (status != 0) {
        return status;
    }
    if (ret_turn->query != NULL && ret_turn->query[strspn(ret_turn->query, " \t\r\n")] == '\0') {
        ret_turn->query = NULL; /* an empty text is none */
    }
    bool told = cJSON_HasObjectItem(object, "query") || cJSON_HasObjectItem(object, "sql") ||
                cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(object, "unanswerable"));
    if (ret_turn->question == NULL || !told) {
        return error_set(
            err, ASKDB_USAGE,
            "\"question\" and \"query\" are needed; where the data holds no answer null, an empty "
            "text or \"unanswerable\": true instead of the query");
    }
    return 0;
}

static int read_turns(struct arena *arena, const cJSON *object, struct eval_item *item,
                      struct askdb_error *err)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(object, "turns"), *turn;
    if (list == NULL) {
        struct eval_turn *single = ARENA_NEW(arena, struct eval_turn);
        item->turns = single;
        item->turn_count = 1;
        return read_turn(object, single, err);
    }
    if (!cJSON_IsArray(list) || cJSON_GetArraySize(list) == 0) {
        return error_set(err, ASKDB_USAGE, "\"turns\" is not a list of questions");
    }
    struct eval_turn *turns = ARENA_ARRAY(arena, struct eval_turn, (size_t)cJSON_GetArraySize(list));
    item->turns = turns;
    cJSON_ArrayForEach(turn, list)
    {
        int status = read_turn(turn, &turns[item->turn_count++], err);
        if (status != 0) {
            return status;
        }
    }
    return 0;
}

static int read_history(struct arena *arena, const cJSON *object, struct eval_item *item,
                        struct askdb_error *err)
{
    struct askdb_turn *turns = NULL;
    int status = json_read_history(object, &turns, &item->history_count, err);
    if (status == 0) {
        struct askdb_turn *kept = ARENA_ARRAY(arena, struct askdb_turn, item->history_count + 1);
        for (size_t i = 0; i < item->history_count; i++) {
            kept[i] = turns[i];
        }
        item->history = kept;
    }
    free(turns);
    return status;
}

static int read_item(struct arena *arena, const cJSON *object, struct eval_item *item,
                     struct askdb_error *err)
{
    struct civil day;
    int status = read_turns(arena, object, item, err);
    if (status == 0) {
        status = get_text(object, "db_id", &item->database, err);
    }
    if (status == 0 && item->database == NULL) {
        status = get_text(object, "database", &item->database, err);
    }
    if (status == 0) {
        status = get_text(object, "category", &item->category, err);
    }
    if (status == 0) {
        status = get_text(object, "now", &item->now, err);
    }
    if (status == 0 && item->now != NULL && !civil_parse(item->now, &day)) {
        status = error_set(err, ASKDB_USAGE, "\"now\" is not a date of the form YYYY-MM-DD");
    }
    return status == 0 ? read_history(arena, object, item, err) : status;
}

static int read_items(const char *path, size_t number, const cJSON *list, struct eval_suite *suite,
                      struct askdb_error *err)
{
    const cJSON *object;
    size_t place = 0;
    cJSON_ArrayForEach(object, list)
    {
        struct askdb_error fault;
        suite->items =
            arena_grow(suite->arena, suite->items, suite->count, &suite->capacity, sizeof *suite->items);
        struct eval_item *item = &suite->items[suite->count++];
        *item = (struct eval_item){.suite = number};
        place++;
        if (read_item(suite->arena, object, item, &fault) != 0) {
            return error_set(err, ASKDB_USAGE, "%s: question %zu: %s", path, place, fault.message);
        }
        suite->turn_count += item->turn_count;
    }
    return place > 0 ? 0 : error_set(err, ASKDB_USAGE, "%s: no questions", path);
}

static int read_file(const char *path, size_t number, struct eval_suite *suite, struct askdb_error *err)
{
    char *text = NULL;
    cJSON *list = NULL;
    int status = file_read_text(suite->arena, path, SUITE_MAX_BYTES, &text, err);
    if (status == 0) {
        status = parse_file(path, text, &list, err);
    }
    if (list != NULL) {
        cJSON_AddItemToArray(suite->files, list);
    }
    return status == 0 ? read_items(path, number, list, suite, err) : status;
}

int eval_suite_read(const char *const *paths, size_t count, struct eval_suite *ret_suite,
                    struct askdb_error *err)
{
    struct eval_suite suite = {.arena = arena_create(), .files = cJSON_CreateArray()};
    int status = 0;
    for (size_t i = 0; i < count && status == 0; i++) {
        status = read_file(paths[i], i, &suite, err);
    }
    if (status != 0) {
        eval_suite_finish(&suite);
        return status;
    }
    *ret_suite = suite;
    return 0;
}

void eval_suite_finish(struct eval_suite *suite)
{
    cJSON_Delete(suite->files);
    if (suite->arena != NULL) {
        arena_destroy(suite->arena);
    }
    *suite = (struct eval_suite){0};
}
