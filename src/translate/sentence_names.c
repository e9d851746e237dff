/* Names as words. */
#include "english/lists.h"
#include "translate/sentence_parts.h"

#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { SHORTEST_UNREADABLE = 3 }; /* letters: "tv" has a plural */

struct sentence_names *sentence_names_create(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct sentence_names *names = ARENA_NEW(arena, struct sentence_names);
    names->arena = arena;
    names->catalog = catalog;
    names_of_catalog(arena, catalog, &names->tables, &names->columns);
    names->undeleted = ARENA_ARRAY(arena, bool, catalog->table_count + 1);
    return names;
}

void sentence_names_undeleted(struct sentence_names *names, int32_t table)
{
    names->undeleted[table] = true;
}

void sentence_names_destroy(struct sentence_names *names)
{
    if (names != NULL) {
        arena_destroy(names->arena);
    }
}

static const char *name_of(const struct teller *teller, int32_t table)
{
    const struct name *name = &teller->names->tables[table];
    return words_join(teller->arena, name->words, name->count, false);
}

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text), cut = strlen(ending);
    return length > cut && strcmp(text + length - cut, ending) == 0;
}

/* Is what the name ends with no noun that there may be several of: "hlr", "payments out", "sites live"? */
static bool has_no_plural(const struct name *name)
{
    const struct word *last = &name->words[name->count - 1];
    bool readable = strpbrk(last->text, "aeiouy") != NULL || strlen(last->text) < SHORTEST_UNREADABLE;
    return last->kind != WORD_ALPHA || !readable || list_has(LIST_WITHOUT_PLURAL, last->text) ||
           (name->count > 1 && list_has(LIST_NO_NOUNS, last->text));
}

static const char *in_the_plural(const struct teller *teller, const struct name *name)
{
    const char *text = words_join(teller->arena, name->words, name->count, false);
    size_t length = strlen(text);
    char before = length > 1 ? text[length - 2] : '\0';
    bool doubled = ends_with(text, "ss") || ends_with(text, "us");
    if (has_no_plural(name) || (ends_with(text, "s") && !doubled)) {
        return text;
    }
    if (ends_with(text, "person")) {
        return arena_printf(teller->arena, "%.*speople", (int)(length - strlen("person")), text);
    }
    if (ends_with(text, "y") && strchr("aeiou", before) == NULL) {
        return arena_printf(teller->arena, "%.*sies", (int)(length - 1), text);
    }
    bool hisses = doubled || ends_with(text, "x") || ends_with(text, "ch") || ends_with(text, "sh");
    return arena_printf(teller->arena, "%s%s", text, hisses ? "es" : "s");
}

const char *tell_table(const struct teller *teller, int32_t table)
{
    return in_the_plural(teller, &teller->names->tables[table]);
}

const char *tell_values(const struct teller *teller, int32_t column)
{
    return in_the_plural(teller, &teller->names->columns[column]);
}

const char *tell_one_of(const struct teller *teller, int32_t table)
{
    static const struct {
        const char *ending, *instead;
    } plurals[] = {{"ies", "y"},     {"sses", "ss"},       {"xes", "x"}, {"ches", "ch"},
                   {"shes", "sh"},   {"ss", "ss"},         {"us", "us"}, {"is", "is"},
                   {"news", "news"}, {"series", "series"}, {"s", ""}};
    const char *text = name_of(teller, table);
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

static bool has_stem(const struct name *name, const char *stem)
{
    bool found = false;
    for (size_t i = 0; i < name->count; i++) {
        found = found || strcmp(name->words[i].stem, stem) == 0;
    }
    return found;
}

/* Is the table's name in the column's already, as in "customer id"? */
static bool has_table_in_name(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    const struct name *table = &teller->names->tables[teller->catalog->columns[column].table];
    return has_stem(name, table->words[table->count - 1].stem);
}

/* "worked minutes", "overtime hours": what is no measure itself lasts so long. */
static bool is_before_unit(const struct unit *unit, const struct word *last)
{
    return unit->kind == UNIT_TIME && !list_has(LIST_TIME_MEASURES, last->text) &&
           !list_has(LIST_TIME_MEASURES, last->stem) && !ends_with(last->text, "time");
}

/* "Buy (EUR/t)" */
static bool is_quotient(const struct catalog_column *column, const struct name *name)
{
    return name->count > 2 && strchr(column->name, '/') != NULL &&
           list_has(LIST_CURRENCY_WORDS, name->words[name->count - 2].text);
}

/* Without the currency, which the sentence says behind all: "cafe revenue" of cafe_revenue_usd, "buy per t". NULL: it
 * has none. */
static const char *without_currency(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    const struct catalog_column *entry = &teller->catalog->columns[column];
    size_t count = name->count;
    if (entry->type != COLUMN_NUMBER) {
        return NULL;
    }
    if (is_quotient(entry, name)) {
        return arena_printf(teller->arena, "%s per %s",
                            words_join(teller->arena, name->words, count - 2, false),
                            name->words[count - 1].text);
    }
    if (count < 2 || !list_has(LIST_CURRENCY_WORDS, name->words[count - 1].text)) {
        return NULL;
    }
    count -= 1 + (count > 2 && strcmp(name->words[count - 2].text, "in") == 0);
    return words_join(teller->arena, name->words, count, false);
}

/* "duration in milliseconds" of duration_ms. */
static const char *own_name(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    size_t ending = 0;
    const struct unit *unit = unit_of_column(teller->arena, &teller->catalog->columns[column], &ending);
    const char *plain = unit == NULL ? without_currency(teller, column) : NULL;
    unit = unit != NULL && teller->shown != NULL ? teller->shown : unit;
    if (plain != NULL) {
        return plain;
    }
    if (unit == NULL || ending >= name->count) {
        return words_join(teller->arena, name->words, name->count, false);
    }
    if (unit->name[0] == '\0') {
        return words_join(teller->arena, name->words, name->count - ending, false);
    }
    bool before = is_before_unit(unit, &name->words[name->count - ending - 1]);
    return arena_printf(teller->arena, before ? "%s %s" : "%s in %s",
                        words_join(teller->arena, name->words, name->count - ending, false), unit->name);
}

const char *tell_named_thing(const struct teller *teller, int32_t column)
{
    const struct name *name = &teller->names->columns[column];
    const struct name *table = &teller->names->tables[teller->catalog->columns[column].table];
    const char *last = name->words[name->count - 1].text;
    bool label = name->count > 1 && (list_has(LIST_TITLE_COLUMNS, last) || strcmp(last, "description") == 0);
    for (size_t i = 0; i + 1 < name->count; i++) {
        label = label && has_stem(table, name->words[i].stem);
    }
    return label ? words_join(teller->arena, name->words, name->count - 1, false) : NULL;
}

const char *tell_column(const struct teller *teller, int32_t column, bool thing)
{
    const char *own = own_name(teller, column);
    const char *named = thing ? tell_named_thing(teller, column) : NULL;
    int32_t table = teller->catalog->columns[column].table;
    if (named != NULL && table != teller->subject) {
        return named;
    }
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

const char *sentence_of_table(struct arena *arena, const struct sentence_names *names, int32_t table,
                              bool one)
{
    struct teller teller = {.arena = arena, .names = names, .catalog = names->catalog, .subject = -1};
    return one ? tell_one_of(&teller, table) : tell_table(&teller, table);
}
