#include "translate/name_pairs.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"

#include <string.h>

enum part { PART_NONE, PART_GIVEN, PART_FAMILY };

static const char *joined(struct arena *arena, const struct word *words, size_t count)
{
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        text = arena_printf(arena, "%s%s", text, words[i].text);
    }
    return text;
}

/* Which part of a name the words are, behind those that both parts begin with. */
static enum part part_of_words(struct arena *arena, const struct word *words, size_t count,
                               const char **ret_prefix)
{
    for (size_t i = 0; i < count; i++) {
        const char *end = joined(arena, words + i, count - i);
        bool given = list_has(LIST_GIVEN_NAME_COLUMNS, end);
        if (given || list_has(LIST_FAMILY_NAME_COLUMNS, end)) {
            *ret_prefix = joined(arena, words, i);
            return given ? PART_GIVEN : PART_FAMILY;
        }
    }
    return PART_NONE;
}

/* By the name as it is written, else in English. */
static enum part part_of(struct arena *arena, const struct catalog_column *column, const char **ret_prefix)
{
    struct word *words = NULL;
    size_t count = column->type == COLUMN_TEXT ? words_split_name(arena, column->name, &words) : 0;
    enum part part = part_of_words(arena, words, count, ret_prefix);
    if (part == PART_NONE && count > 0 && column->plain != NULL) {
        count = words_split_name(arena, column->plain, &words);
        part = part_of_words(arena, words, count, ret_prefix);
    }
    return part;
}

bool translate_name_pair_of(struct arena *arena, const struct catalog *catalog, int32_t column,
                            struct name_pair *ret_pair)
{
    const char *prefix = NULL, *other = NULL;
    enum part part = part_of(arena, &catalog->columns[column], &prefix);
    const struct catalog_table *table = &catalog->tables[catalog->columns[column].table];
    for (int32_t c = table->first_column; part != PART_NONE && c < table->first_column + table->column_count;
         c++) {
        enum part its = part_of(arena, &catalog->columns[c], &other);
        if (its != PART_NONE && its != part && strcmp(prefix, other) == 0) {
            *ret_pair = part == PART_GIVEN ? (struct name_pair){column, c} : (struct name_pair){c, column};
            return true;
        }
    }
    return false;
}

bool translate_name_pair_in(struct arena *arena, const struct catalog *catalog, int32_t table,
                            struct name_pair *ret_pair)
{
    const struct catalog_table *of = &catalog->tables[table];
    struct name_pair pair;
    bool found = false;
    for (int32_t c = of->first_column; c < of->first_column + of->column_count; c++) {
        if (translate_name_pair_of(arena, catalog, c, &pair) && pair.given == c) {
            if (found) {
                return false;
            }
            *ret_pair = pair;
            found = true;
        }
    }
    return found;
}
