/* What is like a text that the database does not have. */
#include "answer/refusal.h"
#include "catalog/foreign.h"
#include "english/words.h"
#include "util/text.h"

#include <string.h>

enum { NEAREST = 3, LOOKED_AT = 500, MOST_WORDS = 8, SHORTEST_PREFIX = 3, SHORTEST_KNOWN = 3 /* letters */ };

static void print_column(const struct askdb *askdb, FILE *out, int32_t number)
{
    const struct catalog_column *column = &askdb->catalog->columns[number];
    fprintf(out, "%s.%s", askdb->catalog->tables[column->table].name, column->name);
}

static void print_match(const struct askdb *askdb, FILE *out, size_t count, const struct value_match *match)
{
    fprintf(out, "%s'%s' of ", count > 0 ? ", " : "", match->stored);
    print_column(askdb, out, match->column);
}

/* A value by its spelling, with a column that holds it. */
static bool find_match(const struct askdb *askdb, struct arena *arena, const char *value,
                       struct value_match *ret_match)
{
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    size_t count = words_split(arena, value, strlen(value), VALUE_INDEX_MAX_WORDS, &words);
    size_t found = value_index_find(askdb->index, words_join(arena, words, count, false), &matches);
    for (size_t i = 0; i < found; i++) {
        if (strcmp(matches[i].stored, value) == 0) {
            *ret_match = matches[i];
            return true;
        }
    }
    return false;
}

/* Values that begin like the text and differ in few letters. */
static size_t print_alike(const struct askdb *askdb, struct arena *arena, const char *text, FILE *out)
{
    const char **values = ARENA_ARRAY(arena, const char *, LOOKED_AT);
    const char *prefix = arena_strndup(arena, text, SHORTEST_PREFIX - 1);
    size_t count = value_index_begin_with(askdb->index, prefix, LOOKED_AT, values), printed = 0;
    for (size_t i = 0; i < count && printed < NEAREST; i++) {
        struct value_match match;
        bool longer = strncmp(values[i], text, strlen(text)) == 0 && strlen(text) >= SHORTEST_PREFIX;
        if ((longer || catalog_near_distance(text, values[i]) < SIZE_MAX) &&
            find_match(askdb, arena, values[i], &match)) {
            print_match(askdb, out, printed++, &match);
        }
    }
    return printed;
}

const char *near_values(const struct askdb *askdb, struct arena *arena, const char *text)
{
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    struct text told;
    if (askdb->index == NULL) {
        return "";
    }
    size_t count = words_split(arena, text, strlen(text), MOST_WORDS, &words);
    size_t found = value_index_find_part(askdb->index, arena, words, count, &matches);
    text_open(&told);
    for (size_t i = 0; i < found && i < NEAREST; i++) {
        print_match(askdb, told.out, i, &matches[i]);
    }
    if (found == 0) {
        print_alike(askdb, arena, text, told.out);
    }
    return text_close(&told, arena);
}

bool near_is_held(const struct askdb *askdb, struct arena *arena, const char *text)
{
    struct word *words = NULL;
    const struct value_match *matches = NULL;
    size_t count = words_split(arena, text, strlen(text), VALUE_INDEX_MAX_WORDS, &words);
    return askdb->index != NULL && count > 0 &&
           value_index_find_stem(askdb->index, words_join(arena, words, count, true), &matches) > 0;
}

static bool has_word(struct arena *arena, const char *name, const char *stem)
{
    struct word *parts;
    size_t count = words_split_name(arena, name, &parts);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(parts[i].stem, stem) == 0;
    }
    return found;
}

/* Of one word: values, then names that have it. Returns how many are printed, with those before. */
static size_t print_known(const struct askdb *askdb, struct arena *arena, const char *stem, FILE *out,
                          size_t printed)
{
    const struct catalog *catalog = askdb->catalog;
    const struct value_match *matches = NULL;
    size_t found = askdb->index != NULL ? value_index_find_stem(askdb->index, stem, &matches) : 0;
    for (size_t i = 0; i < found && printed < NEAREST; i++) {
        print_match(askdb, out, printed++, &matches[i]);
    }
    for (size_t t = 0; t < catalog->table_count && printed < NEAREST; t++) {
        if (has_word(arena, catalog_table_words(&catalog->tables[t]), stem)) {
            fprintf(out, "%s%s", printed++ > 0 ? ", " : "", catalog->tables[t].name);
        }
    }
    for (size_t c = 0; c < catalog->column_count && printed < NEAREST; c++) {
        if (has_word(arena, catalog_column_words(&catalog->columns[c]), stem)) {
            fputs(printed++ > 0 ? ", " : "", out);
            print_column(askdb, out, (int32_t)c);
        }
    }
    return printed;
}

const char *near_known(const struct askdb *askdb, struct arena *arena, const char *text)
{
    struct word *words = NULL;
    struct text told;
    size_t count = words_split(arena, text, strlen(text), MOST_WORDS, &words), printed = 0;
    text_open(&told);
    for (size_t i = 0; i < count && printed < NEAREST; i++) {
        if (words[i].kind == WORD_ALPHA && strlen(words[i].text) >= SHORTEST_KNOWN &&
            !word_is_stop(words[i].text)) {
            printed = print_known(askdb, arena, words[i].stem, told.out, printed);
        }
    }
    return text_close(&told, arena);
}

const char *near_names(const struct askdb *askdb, struct arena *arena, const char *text)
{
    struct word *words = NULL;
    struct text told;
    size_t count = words_split(arena, text, strlen(text), MOST_WORDS, &words), printed = 0;
    text_open(&told);
    for (size_t i = 0; i < count && printed < NEAREST; i++) {
        const char *table = catalog_suggest_table(askdb->catalog, words[i].text);
        int32_t column = table == NULL ? catalog_suggest_column(askdb->catalog, -1, words[i].text) : -1;
        if (table != NULL || column >= 0) {
            fputs(printed++ > 0 ? ", " : "", told.out);
        }
        if (table != NULL) {
            fputs(table, told.out);
        } else if (column >= 0) {
            print_column(askdb, told.out, column);
        }
    }
    return text_close(&told, arena);
}
