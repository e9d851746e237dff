/* Names as words. */
#include "english/lists.h"
#include "translate/sentence_parts.h"

#include "util/text.h"

#include <stdlib.h>
#include <string.h>

struct sentence_names *sentence_names_create(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct sentence_names *names = ARENA_NEW(arena, struct sentence_names);
    names->arena = arena;
    names->catalog = catalog;
    names_of_catalog(arena, catalog, &names->tables, &names->columns);
    return names;
}

void sentence_names_destroy(struct sentence_names *names)
{
    if (names != NULL) {
        arena_destroy(names->arena);
    }
}

const char *tell_table(const struct teller *teller, int32_t table)
{
    const struct name *name = &teller->names->tables[table];
    return words_join(teller->arena, name->words, name->count, false);
}

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text), cut = strlen(ending);
    return length > cut && strcmp(text + length - cut, ending) == 0;
}

const char *tell_one_of(const struct teller *teller, int32_t table)
{
    static const struct {
        const char *ending, *instead;
    } plurals[] = {{"ies", "y"},     {"sses", "ss"},       {"xes", "x"}, {"ches", "ch"},
                   {"shes", "sh"},   {"ss", "ss"},         {"us", "us"}, {"is", "is"},
                   {"news", "news"}, {"series", "series"}, {"s", ""}};
    const char *text = tell_table(teller, table);
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        if (ends_with(text, plurals[i].ending)) {
            return arena_printf(teller->arena, "%.*s%s", (int)(strlen(text) - strlen(plurals[i].ending)),
                                text, plurals[i].instead);
        }
    }
    return text;
}

/* Does it name a row of its table, as the key and the name do? */
static bool names_row(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    const struct catalog_column *entry = &teller->catalog->columns[column];
    return (entry->primary && entry->unique) ||
           list_has(LIST_TITLE_COLUMNS, name->words[name->count - 1].text);
}

/* Is the table's name in the column's already, as in "customer id"? */
static bool has_table_in_name(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    const struct name *table = &teller->names->tables[teller->catalog->columns[column].table];
    const char *stem = table->words[table->count - 1].stem;
    bool found = false;
    for (size_t i = 0; i < name->count; i++) {
        found = found || strcmp(name->words[i].stem, stem) == 0;
    }
    return found;
}

/* "duration in milliseconds" of duration_ms. */
static const char *own_name(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    size_t ending = 0;
    const struct unit *unit = unit_of_column(teller->arena, &teller->catalog->columns[column], &ending);
    unit = unit != NULL && teller->shown != NULL ? teller->shown : unit;
    if (unit == NULL || unit->name[0] == '\0' || ending >= name->count) {
        return words_join(teller->arena, name->words, name->count, false);
    }
    return arena_printf(teller->arena, "%s in %s",
                        words_join(teller->arena, name->words, name->count - ending, false), unit->name);
}

const char *tell_column(const struct teller *teller, int32_t column, bool thing)
{
    const char *own = own_name(teller, column);
    int32_t table = teller->catalog->columns[column].table;
    if (thing && names_row(teller, column) && (table != teller->subject || strcmp(own, "id") == 0)) {
        return tell_one_of(teller, table);
    }
    if (table == teller->subject || has_table_in_name(teller, column)) {
        return own;
    }
    return arena_printf(teller->arena, "%s %s", tell_one_of(teller, table), own);
}

bool tells_when(const struct teller *teller, int32_t column)
{
    const struct catalog_column *columns = teller->catalog->columns;
    size_t times = 0;
    if (teller->subject < 0 || columns[column].table != teller->subject) {
        return false;
    }
    const struct catalog_table *table = &teller->catalog->tables[teller->subject];
    for (int32_t i = 0; i < table->column_count; i++) {
        times += columns[table->first_column + i].type == COLUMN_TIME;
    }
    return times == 1;
}
