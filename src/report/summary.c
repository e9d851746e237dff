/* What became of a report, as JSON for programs: --summary. */
#include "app/cli.h"
#include "render/answer_json.h"
#include "report/report.h"

#include <cjson/cJSON.h>

static cJSON *describe_item(const struct report_item *item)
{
    cJSON *object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "title", item->title);
    if (item->name != NULL) {
        cJSON_AddStringToObject(object, "name", item->name);
    }
    if (item->question != NULL) {
        cJSON_AddStringToObject(object, "question", item->question);
    }
    if (item->knowledge != NULL) {
        cJSON_AddStringToObject(object, "knowledge", item->knowledge);
        cJSON_AddNumberToObject(object, "rows", (double)item->facts.rows);
    }
    if (item->ran_sql != NULL) {
        cJSON_AddStringToObject(object, "sql", item->ran_sql);
        cJSON_AddNumberToObject(object, "rows", (double)item->facts.rows);
    }
    cJSON *list = cJSON_AddArrayToObject(object, "assertions");
    for (size_t i = 0; i < item->assert_count; i++) {
        cJSON *one = cJSON_CreateObject();
        cJSON_AddStringToObject(one, "assert", item->asserted[i]);
        if (i < item->checked_count) {
            cJSON_AddBoolToObject(one, "holds", item->checked[i].holds);
            cJSON_AddStringToObject(one, "text", item->checked[i].text);
        }
        cJSON_AddItemToArray(list, one);
    }
    return object;
}

static cJSON *describe(const struct report_file *file, size_t failed, const struct askdb_error *fault)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddStringToObject(root, "title", file->title != NULL ? file->title : "Report");
    cJSON_AddStringToObject(root, "as_of", file->now != NULL ? file->now : "");
    cJSON_AddStringToObject(root, "status", fault != NULL ? "error" : failed > 0 ? "failed" : "ok");
    cJSON_AddNumberToObject(root, "failed", (double)failed);
    if (fault != NULL) {
        json_add_error(cJSON_AddObjectToObject(root, "error"), fault);
    }
    cJSON *items = cJSON_AddArrayToObject(root, "items");
    for (size_t i = 0; i < file->count; i++) {
        cJSON_AddItemToArray(items, describe_item(&file->items[i]));
    }
    return root;
}

int report_write_summary(const struct cli_settings *settings, const struct report_file *file, size_t failed,
                         const struct askdb_error *fault, struct askdb_error *err)
{
    struct cli_settings target = *settings;
    struct process_output output;
    target.output.path = settings->own.summary;
    target.process.database = file->database;
    int status = cli_output_open(&target, &output, err);
    if (status == 0) {
        cJSON *root = describe(file, failed, fault);
        json_print(output.file, root, true);
        cJSON_Delete(root);
        status = process_output_close(&output, true, err);
    }
    return status;
}
