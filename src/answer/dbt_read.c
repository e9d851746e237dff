#include "answer/dbt.h"

#include <string.h>

void dbt_pass_by(const struct dbt *dbt, int node, const char *what, const char *name, const char *why)
{
    dbt->note(dbt->context, arena_printf(dbt->arena, "%s:%zu: %s %s is not taken: %s", dbt->path,
                                         outline_line(dbt->outline, node), what, name, why));
}

const char *dbt_text(const struct dbt *dbt, int node, const char *key)
{
    return outline_text(dbt->outline, outline_value(dbt->outline, node, key));
}

int dbt_item(const struct dbt *dbt, int model, const char *list, const char *name)
{
    int items = outline_value(dbt->outline, model, list), node = 0;
    for (size_t i = 0; (node = outline_item(dbt->outline, items, i)) > 0; i++) {
        const char *own = dbt_text(dbt, node, "name");
        if (own != NULL && strcmp(own, name) == 0) {
            return node;
        }
    }
    return 0;
}

int32_t dbt_column(const struct dbt *dbt, const struct dbt_model *model, int node)
{
    const char *name = dbt_text(dbt, node, "expr");
    name = name != NULL ? name : dbt_text(dbt, node, "name");
    return name != NULL ? catalog_find_column(dbt->catalog, model->table, name) : -1;
}
