#include "catalog/minutes.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"

#include <string.h>

/* The words of a name, the ending left out. */
struct stem {
    struct word *words;
    size_t count; /* 0: it does not end so */
};

static bool is_limit(const char *word)
{
    return list_has(LIST_TWIN_WORDS, word);
}

static struct stem stem_of(struct arena *arena, const struct catalog_column *column)
{
    struct stem stem = {0};
    bool number = column->type == COLUMN_NUMBER && !column->primary && !column->foreign;
    size_t count = number ? words_split_name(arena, catalog_column_words(column), &stem.words) : 0;
    stem.count = count > 1 && strcmp(stem.words[count - 1].text, "min") == 0 ? count - 1 : 0;
    return stem;
}

/* Is the other name made of the same words and one of "max", "avg", ...? */
static bool is_twin(struct arena *arena, const struct stem *stem, const struct catalog_column *other)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, catalog_column_words(other), &words), same = 0, limits = 0;
    for (size_t i = 0; i < count && count == stem->count + 1; i++) {
        bool limit = is_limit(words[i].text);
        limits += limit;
        same += !limit && same < stem->count && strcmp(words[i].text, stem->words[same].text) == 0;
    }
    return limits == 1 && same == stem->count;
}

static bool has_twin(struct arena *arena, const struct catalog *catalog, int32_t table,
                     const struct stem *stem)
{
    const struct catalog_table *own = &catalog->tables[table];
    for (int32_t i = 0; i < own->column_count; i++) {
        if (is_twin(arena, stem, &catalog->columns[own->first_column + i])) {
            return true;
        }
    }
    return false;
}

/* "worked", "planned": what ends so and is no word of its own, as "speed" is. */
static bool is_participle(const struct word *word)
{
    size_t length = strlen(word->text);
    return length > 4 && strcmp(word->text + length - 2, "ed") == 0 && strlen(word->stem) < length;
}

/* Of a word as it is written and of the first that it may stand for. */
static bool may_last(struct arena *arena, const struct word *word)
{
    const struct abbreviation *row = abbreviation_find(word->text, strlen(word->text));
    struct word *longer = NULL;
    size_t count = row != NULL ? words_split_name(arena, row->readings[0].text, &longer) : 0;
    return list_has(LIST_LASTING_WORDS, word->text) || is_participle(word) ||
           (count > 0 &&
            (list_has(LIST_LASTING_WORDS, longer[count - 1].text) || is_participle(&longer[count - 1])));
}

static bool is_bounded(struct arena *arena, const struct stem *stem)
{
    bool bounded = false;
    for (size_t i = 0; i < stem->count; i++) {
        const struct abbreviation *row = abbreviation_find(stem->words[i].text, strlen(stem->words[i].text));
        bounded = bounded || list_has(LIST_BOUNDED_WORDS, stem->words[i].text) ||
                  list_has(LIST_BOUNDED_WORDS, stem->words[i].stem) ||
                  (row != NULL && list_has_one_in_name(LIST_BOUNDED_WORDS, arena, row->readings[0].text));
    }
    return bounded;
}

static void mark_table(struct arena *arena, struct catalog *catalog, int32_t table)
{
    const struct catalog_table *own = &catalog->tables[table];
    bool known = false;
    for (int32_t pass = 0; pass < 2; pass++) {
        for (int32_t i = 0; i < own->column_count; i++) {
            struct catalog_column *column = &catalog->columns[own->first_column + i];
            struct stem stem = stem_of(arena, column);
            bool may_be =
                stem.count > 0 && !is_bounded(arena, &stem) && !has_twin(arena, catalog, table, &stem);
            column->minutes = may_be && (pass > 0 ? known : may_last(arena, &stem.words[stem.count - 1]));
            known = known || column->minutes;
        }
    }
}

void catalog_mark_minutes(struct catalog *catalog)
{
    struct arena *arena = arena_create();
    for (size_t i = 0; i < catalog->table_count; i++) {
        mark_table(arena, catalog, (int32_t)i);
    }
    arena_destroy(arena);
}
