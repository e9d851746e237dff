/* Keys that are called after the part which the rows of the other table play: customer_id and carrier_id of
 * partners, origin_id of locations. */
#include "catalog/key_search.h"
#include "english/lists.h"

static const struct {
    enum word_list parts, table_stems;
} kinds[KEY_KINDS] = {
    [KIND_PARTNER] = {LIST_PARTNER_PARTS, LIST_PARTNER_TABLE_STEMS},
    [KIND_PLACE] = {LIST_PLACE_PARTS, LIST_PLACE_TABLE_STEMS},
};

bool key_is_part_of(enum key_kind kind, const char *word)
{
    return list_has(kinds[kind].parts, word);
}

/* The part that the column says which rows play, "customer" of is_customer and customer_flag; NULL where it says none. */
static const struct word *marked_part(const struct infer_name *name)
{
    const struct word *part = NULL;
    size_t flags = 0;
    for (size_t i = 0; i < name->count; i++) {
        bool flag = list_has(LIST_FLAG_WORDS, name->words[i].text);
        flags += flag;
        part = flag ? part : &name->words[i];
    }
    return flags > 0 && flags + 1 == name->count ? part : NULL;
}

void key_index_parts(struct key_search *search)
{
    const struct catalog *catalog = search->catalog;
    for (enum key_kind kind = 0; kind < KEY_KINDS; kind++) {
        search->of_kind[kind] = ARENA_ARRAY(search->arena, int32_t, catalog->table_count + 1);
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        const struct infer_name *name = &search->names.tables[t];
        int32_t primary = table->view ? -1 : key_of_table(catalog, t);
        for (int32_t c = table->first_column; primary >= 0 && c < table->first_column + table->column_count;
             c++) {
            const struct word *part = marked_part(&search->names.columns[c]);
            if (part != NULL) {
                key_index_add(search->arena, &search->marks, part->stem, primary);
            }
        }
        for (enum key_kind kind = 0; primary >= 0 && kind < KEY_KINDS; kind++) {
            if (list_has(kinds[kind].table_stems, name->words[name->count - 1].stem)) {
                search->of_kind[kind][search->of_kind_count[kind]++] = primary;
            }
        }
    }
}
