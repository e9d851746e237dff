#include "catalog/cents.h"

#include "catalog/foreign.h"
#include "catalog/units.h"
#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/word_set.h"

#include <string.h>

/* What a column may count, however it is called. */
struct marker {
    struct arena *arena;
    struct catalog *catalog;
    struct word_set tables; /* the stems of the words of their names, and of what those stand for */
};

static bool is_ending(const char *word)
{
    return strcmp(word, "ct") == 0 || strcmp(word, "cts") == 0;
}

/* A word, or what it may stand for, is in the list. */
static bool may_be_of(struct marker *marker, enum word_list list, const char *word)
{
    const struct abbreviation *row = abbreviation_find(word, strlen(word));
    for (size_t i = 0; row != NULL && i < row->reading_count; i++) {
        if (list_has_one_in_name(list, marker->arena, row->readings[i].text)) {
            return true;
        }
    }
    return list_has(list, word);
}

static void add_stems(struct marker *marker, const char *text, bool short_too)
{
    struct word *words = NULL;
    size_t count = words_split_name(marker->arena, text, &words);
    for (size_t i = 0; i < count; i++) {
        const struct abbreviation *row = abbreviation_find(words[i].text, strlen(words[i].text));
        word_set_add(&marker->tables, words[i].stem);
        if (short_too && row != NULL) {
            add_stems(marker, row->readings[0].text, false);
        }
    }
}

/* The words of the name before the ending; 0 where it has none or is no whole number. */
static size_t words_before(struct marker *marker, const struct catalog_column *column,
                           struct word **ret_words)
{
    bool amount = column->type == COLUMN_NUMBER && column->integer && !column->primary && !column->foreign;
    size_t count = amount ? words_split_name(marker->arena, catalog_column_words(column), ret_words) : 0;
    return count > 1 && is_ending((*ret_words)[count - 1].text) ? count - 1 : 0;
}

static bool is_amount(struct marker *marker, const struct word *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (may_be_of(marker, LIST_CENTS_WORDS, words[i].text)) {
            return true;
        }
    }
    return false;
}

/* "visit_ct" beside a table of visits, "retry_ct". */
static bool is_counted(struct marker *marker, const struct word *words, size_t count)
{
    const struct word *last = &words[count - 1];
    const struct abbreviation *row = abbreviation_find(last->text, strlen(last->text));
    struct word *longer = NULL;
    size_t longer_count = row != NULL ? words_split_name(marker->arena, row->readings[0].text, &longer) : 0;
    return list_has(LIST_COUNTED_WORDS, last->text) || list_has(LIST_COUNTED_WORDS, last->stem) ||
           word_set_has(&marker->tables, last->stem) ||
           (longer_count > 0 && word_set_has(&marker->tables, longer[longer_count - 1].stem));
}

static bool is_told_cents(struct marker *marker, const struct catalog_column *column)
{
    return unit_of_column(marker->arena, column, NULL) == unit_of_word("cents");
}

void catalog_mark_cents(struct catalog *catalog)
{
    struct marker marker = {.arena = arena_create(), .catalog = catalog};
    struct word *words = NULL;
    bool known = false;
    word_set_init(&marker.tables, marker.arena);
    for (size_t i = 0; i < catalog->table_count; i++) {
        add_stems(&marker, catalog_table_words(&catalog->tables[i]), true);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        size_t count = words_before(&marker, column, &words);
        column->cents = false;
        column->cents = count > 0 && (is_amount(&marker, words, count) || is_told_cents(&marker, column));
        known = known || column->cents;
    }
    for (size_t i = 0; known && i < catalog->column_count; i++) {
        struct catalog_column *column = &catalog->columns[i];
        size_t count = words_before(&marker, column, &words);
        column->cents = column->cents || (count > 0 && !is_counted(&marker, words, count));
    }
    arena_destroy(marker.arena);
}
