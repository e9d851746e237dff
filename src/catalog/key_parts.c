/* Keys that are called after the part which the rows of the other table play: customer_id and carrier_id of
 * partners, origin_id of locations. */
#include "catalog/key_search.h"
#include "english/lists.h"

#include <string.h>

struct part_kind {
    enum word_list parts, table_stems;
};

static const struct part_kind kinds[] = {
    {LIST_PARTNER_PARTS, LIST_PARTNER_TABLE_STEMS},
    {LIST_PLACE_PARTS, LIST_PLACE_TABLE_STEMS},
};

/* "is_customer", "customer_flag": does the column say which rows play the part? */
static bool marks(const struct infer_name *name, const struct word *part)
{
    size_t own = 0, flag = 0;
    for (size_t i = 0; i < name->count; i++) {
        own += strcmp(name->words[i].stem, part->stem) == 0;
        flag += list_has(LIST_FLAG_WORDS, name->words[i].text);
    }
    return own == 1 && flag > 0 && own + flag == name->count;
}

static bool has_mark(const struct key_search *search, int32_t table, const struct word *part)
{
    const struct catalog_table *item = &search->catalog->tables[table];
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        if (marks(&search->names.columns[c], part)) {
            return true;
        }
    }
    return false;
}

static bool plays(const struct key_search *search, int32_t table, const struct word *part)
{
    const struct infer_name *name = &search->names.tables[table];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (list_has(kinds[i].parts, part->text) &&
            list_has(kinds[i].table_stems, name->words[name->count - 1].stem)) {
            return true;
        }
    }
    return false;
}

void key_propose_parts(struct key_search *search, size_t first, int32_t from)
{
    const struct catalog *catalog = search->catalog;
    const struct infer_name *name = &search->names.columns[from];
    if (!infer_has_suffix(name) || name->base == 0 || key_has_type_beside(search, from)) {
        return;
    }
    const struct word *part = &name->words[name->base - 1];
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        int32_t to = catalog->tables[t].view ? -1 : key_of_table(catalog, t);
        if (to < 0 || t == catalog->columns[from].table) {
            continue;
        }
        if (has_mark(search, t, part)) {
            key_propose(search, first, from, to, RULE_MARKED);
        } else if (plays(search, t, part)) {
            key_propose(search, first, from, to, RULE_PART);
        }
    }
}
