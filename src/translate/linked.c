#include "translate/linked.h"

void translate_linked_finish(struct linked *linked)
{
    link_part_finish(&linked->part);
    link_schema_destroy(linked->own);
    linked->own = NULL;
}

int translate_linked_make(const struct translate_builtin *builtin, struct arena *arena,
                          const struct translate_request *request, const struct defined *defined,
                          struct linked *ret_linked, struct askdb_error *err)
{
    *ret_linked = (struct linked){0};
    const struct link_schema *schema = builtin->schema;
    if (builtin->relevance != NULL) {
        struct relevance_question question = {
            .text = request->question,
            .history = request->history,
            .index = builtin->index,
            .work = request->work,
            .kept = defined->kept,
        };
        int status = link_part_create(arena, builtin->relevance, &question, defined->catalog, request->now,
                                      model_relations(builtin->model), &ret_linked->part, err);
        ret_linked->result = ret_linked->part.result;
        return status;
    }
    if (defined->catalog != builtin->catalog) {
        ret_linked->own = link_schema_create(defined->catalog);
        link_schema_set_relations(ret_linked->own, model_relations(builtin->model));
        schema = ret_linked->own;
    }
    int status = link_question(arena, schema, builtin->index, request->question, request->history,
                               request->now, request->work, &ret_linked->result, err);
    if (status != 0) {
        translate_linked_finish(ret_linked);
    }
    return status;
}

const int32_t *translate_linked_items(const struct translate_builtin *builtin, struct arena *arena,
                                      const struct linked *linked)
{
    const struct sequence_space *space = &linked->result->space;
    const struct catalog_subset *subset = linked->part.subset;
    size_t columns = space->catalog->column_count, tables = space->catalog->table_count;
    size_t own = subset != NULL ? catalog_own_columns(space->catalog) : builtin->catalog->column_count;
    int32_t *items = ARENA_ARRAY(arena, int32_t, columns + tables + space->value_count + 1);
    for (size_t i = 0; i < columns + tables + space->value_count; i++) {
        bool table = i >= columns && i < columns + tables;
        int32_t number = table ? (int32_t)(i - columns) : i < own ? (int32_t)i : -1;
        if (subset != NULL && number >= 0) {
            number = table ? subset->tables[number] : subset->columns[number];
        }
        items[i] = table && number >= 0 ? number + (int32_t)builtin->catalog->column_count : number;
    }
    return items;
}
