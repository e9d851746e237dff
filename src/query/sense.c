#include "query/sense.h"

#include "catalog/foreign.h"
#include "english/words.h"
#include "util/text.h"

#include <string.h>

/* Union-find with path halving. */
static int32_t root_of(int32_t *parents, int32_t table)
{
    while (parents[table] != table) {
        parents[table] = parents[parents[table]];
        table = parents[table];
    }
    return table;
}

static const int32_t *components_of(struct arena *arena, const struct catalog *catalog)
{
    int32_t *parents = ARENA_ARRAY(arena, int32_t, catalog->table_count + 1);
    for (size_t t = 0; t < catalog->table_count; t++) {
        parents[t] = (int32_t)t;
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        int32_t from = root_of(parents, catalog->keys[k].from_table);
        parents[from] = root_of(parents, catalog->keys[k].to_table);
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        parents[t] = root_of(parents, (int32_t)t);
    }
    return parents;
}

#define IS_ONE_OF(word, words) text_is_one_of(word, words, sizeof(words) / sizeof *(words))

/* By the last word of the name. "Salary per year" is a quantity. */
static enum column_role role_by_name(struct arena *arena, const char *name)
{
    static const char *const keys[] = {"id", "ids", "uuid", "guid", "pk", "fk", "sk"};
    static const char *const labels[] = {
        "year",    "yr",   "code", "cd",       "zip", "zipcode",   "postcode", "phone", "fax", "key",
        "version", "isbn", "ssn",  "latitude", "lat", "longitude", "lng",      "lon",   "ean", "upc"};
    struct word *words;
    size_t count = words_split_name(arena, name, &words);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].text, "per") == 0 || strcmp(words[i].text, "total") == 0) {
            return ROLE_PLAIN;
        }
    }
    const char *last = words[count - 1].text;
    return IS_ONE_OF(last, keys) ? ROLE_KEY : IS_ONE_OF(last, labels) ? ROLE_LABEL : ROLE_PLAIN;
}

/* Whatever refers to it. */
static enum column_role role_alone(struct arena *scratch, const struct catalog_column *column)
{
    bool key = (column->foreign && column->digits == DIGITS_NONE) || (column->primary && column->unique);
    return key ? ROLE_KEY : role_by_name(scratch, catalog_column_words(column));
}

enum column_role column_role(const struct catalog *catalog, int32_t column)
{
    for (size_t k = 0; k < catalog->key_count; k++) {
        for (size_t i = 0; i < catalog->keys[k].column_count; i++) {
            if (catalog->keys[k].to_columns[i] == column) {
                return ROLE_KEY;
            }
        }
    }
    struct arena *scratch = arena_create();
    enum column_role role = role_alone(scratch, &catalog->columns[column]);
    arena_destroy(scratch);
    return role;
}

static const uint8_t *roles_of(struct arena *arena, const struct catalog *catalog)
{
    uint8_t *roles = ARENA_ARRAY(arena, uint8_t, catalog->column_count + 1);
    struct arena *scratch = arena_create();
    for (size_t c = 0; c < catalog->column_count; c++) {
        roles[c] = (uint8_t)role_alone(scratch, &catalog->columns[c]);
    }
    arena_destroy(scratch);
    for (size_t k = 0; k < catalog->key_count; k++) {
        for (size_t i = 0; i < catalog->keys[k].column_count; i++) {
            roles[catalog->keys[k].to_columns[i]] = ROLE_KEY;
        }
    }
    return roles;
}

static bool comment_says(struct arena *scratch, const char *comment, const char *form)
{
    enum { MOST_WORDS = 30 };
    struct word *words = NULL;
    size_t count = comment != NULL ? words_split(scratch, comment, strlen(comment), MOST_WORDS, &words) : 0;
    return words_have(words, count, form);
}

unsigned column_forms(struct arena *scratch, const struct catalog_column *column)
{
    static const char *const years[] = {"year", "yr", "season"};
    static const char *const months[] = {"per",       "prd",   "period", "ym", "yyyymm", "yrmth",
                                         "yearmonth", "month", "mth",    "mo", "mon"};
    static const char *const days[] = {"dt", "date", "day", "ymd", "yyyymmdd", "fr", "to", "from", "until"};
    bool number = column->type == COLUMN_NUMBER, text = column->type == COLUMN_TEXT;
    if (!number && !text) {
        return FORM_NONE;
    }
    struct word *words = NULL;
    size_t count = words_split_name(scratch, catalog_column_words(column), &words);
    const char *last = words[count - 1].text;
    bool by_day = comment_says(scratch, column->comment, "yyyymmdd");
    bool by_month = !by_day && comment_says(scratch, column->comment, "yyyymm");
    return (number && IS_ONE_OF(last, years) ? FORM_YEAR : 0U) |
           (by_month || IS_ONE_OF(last, months) ? FORM_MONTH : 0U) |
           (by_day || IS_ONE_OF(last, days) ? FORM_DAY : 0U);
}

static const uint8_t *forms_of(struct arena *arena, const struct catalog *catalog)
{
    uint8_t *forms = ARENA_ARRAY(arena, uint8_t, catalog->column_count + 1);
    struct arena *scratch = arena_create();
    for (size_t c = 0; c < catalog->column_count; c++) {
        forms[c] = (uint8_t)column_forms(scratch, &catalog->columns[c]);
    }
    arena_destroy(scratch);
    return forms;
}

struct query_sense *query_sense_create(struct arena *arena, const struct catalog *catalog)
{
    struct query_sense *sense = ARENA_NEW(arena, struct query_sense);
    sense->components = components_of(arena, catalog);
    sense->roles = roles_of(arena, catalog);
    sense->forms = forms_of(arena, catalog);
    return sense;
}
