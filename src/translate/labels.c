#include "translate/labels.h"

#include "catalog/foreign.h"
#include "english/words.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct asked {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
};

/* Has the question a word of the column's name that its table's has not? */
static bool is_said(const struct asked *asked, const struct catalog_column *column)
{
    struct word *name = NULL, *table = NULL;
    size_t count = words_split_name(asked->arena, catalog_column_words(column), &name);
    size_t table_count =
        words_split_name(asked->arena, catalog_table_words(&asked->catalog->tables[column->table]), &table);
    bool said = false;
    for (size_t i = 0; i < count; i++) {
        bool own = false;
        for (size_t t = 0; t < table_count; t++) {
            own = own || strcmp(name[i].stem, table[t].stem) == 0;
        }
        for (size_t w = 0; w < asked->count && !own; w++) {
            said = said || strcmp(name[i].stem, asked->words[w].stem) == 0;
        }
    }
    return said;
}

static bool is_shown(const struct query *query, int32_t column)
{
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        shown = shown || (query->select[i]->kind == EXPR_COLUMN && query->select[i]->column == column);
    }
    return shown;
}

static bool is_grouped(const struct query *query, const struct expr *expr)
{
    bool grouped = false;
    for (size_t i = 0; i < query->group_count; i++) {
        grouped = grouped || expr_equal(query->group[i], expr);
    }
    return grouped;
}

void labels_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                  struct query *query)
{
    struct asked asked = {.arena = arena, .catalog = catalog};
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    for (size_t i = 0; i < query->select_count && query->set == SET_NONE; i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind != EXPR_COLUMN) {
            continue;
        }
        const struct catalog_column *column = &catalog->columns[expr->column];
        const struct catalog_table *table = &catalog->tables[column->table];
        bool stands_for = column->primary || column->type == COLUMN_TEXT;
        bool grouped = is_grouped(query, expr) && !(column->primary && column->unique);
        if (table->label_told && stands_for && !column->foreign && !grouped &&
            !is_shown(query, table->label) && !is_said(&asked, column)) {
            query->select[i] = made_column(arena, table->label, expr->instance);
        }
    }
}
