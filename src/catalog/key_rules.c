#include "catalog/key_rules.h"
#include "util/text.h"

#include <string.h>

#define COUNT(words) (sizeof(words) / sizeof *(words))

/* Words at the end of a table's name that say how its rows are kept, not what they are. */
static bool is_manner(const char *word)
{
    static const char *const manners[] = {"history", "hist",    "hst",     "h",    "master", "mst", "mstr",
                                          "data",    "record",  "records", "list", "dim",    "tbl", "all",
                                          "info",    "current", "base",    "hdr",  "header"};
    return text_is_one_of(word, manners, COUNT(manners));
}

static struct infer_name table_name(struct arena *arena, const char *text)
{
    struct infer_name name = infer_table_name(arena, text);
    size_t count = name.count;
    while (count > 1 && is_manner(name.words[count - 1].text)) {
        count--;
    }
    if (count < name.count) {
        name.count = name.base = count;
        name.stem = infer_join_stems(arena, name.words, count);
    }
    return name;
}

/* "club_id_2" without the number. */
static struct infer_name column_name(struct arena *arena, const char *text)
{
    struct infer_name name = infer_column_name(arena, text);
    size_t length = strlen(text);
    while (name.count > 2 && name.words[name.count - 1].kind == WORD_NUMBER && length > 0 &&
           strchr("0123456789_ ", text[length - 1]) != NULL) {
        length--;
        struct infer_name shorter = infer_column_name(arena, arena_strndup(arena, text, length));
        if (shorter.count < name.count && infer_has_suffix(&shorter)) {
            return shorter;
        }
    }
    return name;
}

struct key_names key_names_of(struct arena *arena, const struct catalog *catalog)
{
    struct key_names names = {
        .catalog = catalog,
        .arena = arena,
        .tables = ARENA_ARRAY(arena, struct infer_name, catalog->table_count + 1),
        .columns = ARENA_ARRAY(arena, struct infer_name, catalog->column_count + 1),
        .whole = ARENA_ARRAY(arena, const char *, catalog->column_count + 1),
    };
    for (size_t i = 0; i < catalog->table_count; i++) {
        names.tables[i] = table_name(arena, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        names.columns[i] = column_name(arena, catalog->columns[i].name);
        names.whole[i] = infer_join_stems(arena, names.columns[i].words, names.columns[i].count);
    }
    return names;
}

const char *key_part(const struct key_names *names, const struct infer_name *name, size_t first, size_t end)
{
    return infer_join_stems(names->arena, name->words + first, end - first);
}

bool key_is_parent(const struct key_names *names, int32_t column)
{
    static const char *const words[] = {"parent", "par", "prnt", "prn"};
    const struct infer_name *name = &names->columns[column];
    return infer_has_suffix(name) && name->base == 1 &&
           text_is_one_of(name->words[0].text, words, COUNT(words));
}

bool key_is_of_own_table(const struct key_names *names, int32_t column)
{
    static const char *const words[] = {
        "parent",     "par",         "prnt",     "prn",      "manager", "mgr",      "mngr",  "boss",
        "supervisor", "supervised",  "sup",      "superior", "upper",   "up",       "chief", "mentor",
        "head",       "predecessor", "previous", "prev",     "next",    "origin",   "root",  "original",
        "orig",       "main",        "replaced", "reports",  "related", "duplicate"};
    static const char *const small[] = {"to", "by", "of"};
    const struct infer_name *name = &names->columns[column];
    size_t meant = 0;
    for (size_t i = 0; i < name->base; i++) {
        bool own = text_is_one_of(name->words[i].text, words, COUNT(words));
        if (!own && !text_is_one_of(name->words[i].text, small, COUNT(small))) {
            return false;
        }
        meant += own ? 1 : 0;
    }
    return meant > 0 && (infer_has_suffix(name) || name->count > 1);
}

bool key_is_person(const struct key_names *names, int32_t column)
{
    static const char *const people[] = {
        "manager", "mgr",      "boss",     "supervisor", "sup",        "owner",     "author",
        "creator", "assignee", "approver", "appr",       "reviewer",   "requester", "agent",
        "rep",     "clerk",    "cashier",  "technician", "operator",   "reporter",  "handler",
        "buyer",   "chief",    "mentor",   "planner",    "driver",     "teacher",   "doctor",
        "nurse",   "surgeon",  "foreman",  "fman",       "dispatcher", "employee",  "emp",
        "user",    "person",   "staff",    "salesman",   "seller",     "sales",     "contact"};
    const struct infer_name *name = &names->columns[column];
    const char *last = name->words[name->count - 1].text;
    if (name->count > 1 && strcmp(last, "by") == 0) {
        return true;
    }
    return name->base > 0 && infer_has_suffix(name) &&
           text_is_one_of(name->words[name->base - 1].text, people, COUNT(people));
}

bool key_is_table_of_people(const struct key_names *names, int32_t table)
{
    static const char *const people[] = {"user",  "employe", "emp",    "empl",      "staff", "person",
                                         "peopl", "member",  "worker", "personnel", "pers"};
    const struct infer_name *name = &names->tables[table];
    return text_is_one_of(name->words[name->count - 1].stem, people, COUNT(people));
}

bool key_may_end_reference(const struct key_names *names, int32_t column)
{
    static const char *const others[] = {"date",   "dt",    "time",  "name",  "nm",    "count", "cnt",
                                         "amount", "amt",   "at",    "on",    "desc",  "text",  "type",
                                         "flag",   "value", "val",   "rate",  "qty",   "year",  "size",
                                         "rank",   "url",   "email", "phone", "total", "sum"};
    const struct infer_name *name = &names->columns[column];
    return name->count > 1 && !infer_has_suffix(name) &&
           !text_is_one_of(name->words[name->count - 1].text, others, COUNT(others));
}
