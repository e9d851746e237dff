#include "translate/defined.h"

#include "english/words.h"
#include "query/copy.h"
#include "query/walk.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200, MOST_USES = 8, LONGEST = 8 };

struct finder {
    struct arena *arena;
    const struct definitions *definitions;
    const struct catalog *catalog;
    const char *question;
    const struct word *words;
    size_t count;
    struct defined *defined;
    struct place {
        size_t first, last; /* tokens that the rewritten question has not as they stand */
        const char *text;   /* that it has instead */
    } places[MOST_USES];
    size_t place_count;
};

/* ---- names in the question ---- */

/* The tokens of the question from `at` on that are the words, hyphens passed over; 0: they are not. */
static size_t length_at(const struct finder *finder, size_t at, const struct word *name, size_t count)
{
    size_t token = at;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && token < finder->count && strcmp(finder->words[token].text, "-") == 0) {
            token++;
        }
        if (token >= finder->count || strcmp(finder->words[token].stem, name[i].stem) != 0) {
            return 0;
        }
        token++;
    }
    return token - at;
}

static size_t longest_name(const struct finder *finder, size_t at, const struct definition *item)
{
    size_t longest = 0;
    for (size_t i = 0; i <= item->synonym_count; i++) {
        struct word *name = NULL;
        size_t count = words_split_name(finder->arena, i == 0 ? item->name : item->synonyms[i - 1], &name);
        size_t length = length_at(finder, at, name, count);
        longest = length > longest ? length : longest;
    }
    return longest;
}

static bool name_covers(const struct finder *finder, const char *text, size_t first, size_t length)
{
    struct word *name = NULL;
    size_t count = words_split_name(finder->arena, text, &name);
    size_t from = first >= count ? first - count : 0;
    for (size_t at = from; count > length && at <= first; at++) {
        if (length_at(finder, at, name, count) >= first + length - at &&
            length_at(finder, at, name, count) > 0) {
            return true;
        }
    }
    return false;
}

/* Are the words a part of a longer name of a table or a column? */
static bool is_part_of_name(const struct finder *finder, size_t first, size_t length)
{
    for (size_t i = 0; i < finder->catalog->column_count; i++) {
        if (name_covers(finder, finder->catalog->columns[i].name, first, length)) {
            return true;
        }
    }
    for (size_t i = 0; i < finder->catalog->table_count; i++) {
        if (name_covers(finder, finder->catalog->tables[i].name, first, length)) {
            return true;
        }
    }
    return false;
}

/* The longest name that begins at a token. */
static const struct definition *find_at(const struct finder *finder, size_t at, size_t *ret_length)
{
    const struct definition *found = NULL;
    *ret_length = 0;
    for (size_t i = 0; i < finder->definitions->count; i++) {
        size_t length = longest_name(finder, at, &finder->definitions->items[i]);
        if (length > *ret_length) {
            *ret_length = length;
            found = &finder->definitions->items[i];
        }
    }
    return found != NULL && is_part_of_name(finder, at, *ret_length) ? NULL : found;
}

static const char *said(const struct finder *finder, size_t first, size_t length)
{
    uint32_t start = finder->words[first].start;
    return arena_strndup(finder->arena, finder->question + start,
                         finder->words[first + length - 1].end - start);
}

/* ---- named conditions ---- */

/* Is it the last word of a name of the table? */
static bool is_noun_of(const struct finder *finder, const struct word *word, int32_t table)
{
    const struct catalog_table *item = &finder->catalog->tables[table];
    for (size_t i = 0; i <= item->synonym_count; i++) {
        struct word *name = NULL;
        size_t count = words_split_name(finder->arena, i == 0 ? item->name : item->synonyms[i - 1], &name);
        if (count > 0 && strcmp(name[count - 1].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

static const char *noun_of(const struct finder *finder, int32_t table)
{
    struct word *name = NULL;
    size_t count = words_split_name(finder->arena, finder->catalog->tables[table].name, &name);
    return words_join(finder->arena, name, count, false);
}

/* "active customers" are customers, of which "active" is said elsewhere. */
static void take_out(struct finder *finder, struct defined_use *use, size_t first, size_t length)
{
    size_t last = first + length - 1;
    const struct word *noun = &finder->words[last];
    bool has_noun = is_noun_of(finder, noun, use->definition->table);
    const char *text = has_noun ? said(finder, last, 1) : "";
    if (!has_noun && (last + 1 >= finder->count ||
                      !is_noun_of(finder, &finder->words[last + 1], use->definition->table))) {
        text = noun_of(finder, use->definition->table);
    }
    size_t before = first;
    before -= before > 0 && strcmp(finder->words[before - 1].text, "-") == 0;
    if (before > 0 && (strcmp(finder->words[before - 1].text, "not") == 0 ||
                       strcmp(finder->words[before - 1].text, "non") == 0)) {
        use->negated = true;
        first = before - 1;
    }
    finder->places[finder->place_count++] = (struct place){first, last, text};
}

/* ---- uses ---- */

static struct defined_use *add_use(struct finder *finder, const struct definition *item, const char *text)
{
    struct defined *defined = finder->defined;
    for (size_t i = 0; i < defined->use_count; i++) {
        if (defined->uses[i].definition == item) {
            return &defined->uses[i];
        }
    }
    if (defined->use_count == MOST_USES) {
        return NULL;
    }
    defined->uses[defined->use_count] = (struct defined_use){item, -1, text, false};
    return &defined->uses[defined->use_count++];
}

static void find_uses(struct finder *finder)
{
    static const char *const averages[] = {"average", "avg", "mean", "typical", NULL};
    static const char *const extremes[] = {"maximum", "max", "minimum", "min", "largest", "smallest", NULL};
    size_t length = 0;
    for (size_t at = 0; at<finder->count; at += length> 0 ? length : 1) {
        const char *word = finder->words[at].text;
        finder->defined->averaged |= text_is_in(word, averages);
        finder->defined->extreme |= text_is_in(word, extremes);
        const struct definition *item =
            finder->words[at].kind != WORD_OTHER ? find_at(finder, at, &length) : NULL;
        length = item != NULL ? length : 0;
        struct defined_use *use = item != NULL ? add_use(finder, item, said(finder, at, length)) : NULL;
        if (use != NULL && item->kind == DEFINED_FILTER && finder->place_count < MOST_USES) {
            take_out(finder, use, at, length);
        }
    }
}

/* "Revenue over time" and "revenue trend" leave open by what; "monthly trend" does not. *ret_last: the last token. */
static bool find_over_time(const struct finder *finder, size_t *ret_first, size_t *ret_last)
{
    static const char *const trends[] = {"trend", "trends", "timeline", NULL};
    static const char *const units[] = {"day",   "days",   "daily",   "week",     "weeks",    "weekly",
                                        "month", "months", "monthly", "quarter",  "quarters", "quarterly",
                                        "year",  "years",  "yearly",  "annual",   "annually", "hour",
                                        "hours", "hourly", "weekday", "weekdays", NULL};
    bool found = false;
    for (size_t i = 0; i < finder->count; i++) {
        const char *word = finder->words[i].text;
        bool over = strcmp(word, "over") == 0 && i + 1 < finder->count &&
                    strcmp(finder->words[i + 1].text, "time") == 0;
        if (text_is_in(word, units)) {
            return false;
        }
        if (!found && (over || text_is_in(word, trends))) {
            *ret_first = i;
            *ret_last = i + over;
            found = true;
        }
    }
    return found;
}

static int by_first(const void *a, const void *b)
{
    size_t x = ((const struct place *)a)->first, y = ((const struct place *)b)->first;
    return (x > y) - (x < y);
}

/* There the question is read with the unit that the file says of its metric. */
static void say_grain(struct finder *finder)
{
    static const char *const units[] = {"per year", "per quarter", "per month", "per week", "per day"};
    int grain = -1;
    size_t first = 0, last = 0;
    for (size_t i = 0; i < finder->defined->use_count && grain < 0; i++) {
        grain = finder->defined->uses[i].said != NULL ? finder->defined->uses[i].definition->grain : -1;
    }
    if (grain >= 0 && finder->place_count < MOST_USES && find_over_time(finder, &first, &last)) {
        finder->places[finder->place_count++] = (struct place){first, last, units[grain]};
        qsort(finder->places, finder->place_count, sizeof *finder->places, by_first);
    }
}

static const char *rewrite(const struct finder *finder)
{
    const char *text = "";
    size_t from = 0;
    for (size_t i = 0; i < finder->place_count; i++) {
        const struct place *place = &finder->places[i];
        text = arena_printf(finder->arena, "%s%.*s%s", text, (int)(finder->words[place->first].start - from),
                            finder->question + from, place->text);
        from = finder->words[place->last].end;
    }
    return finder->place_count == 0 ? finder->question
                                    : arena_printf(finder->arena, "%s%s", text, finder->question + from);
}

/* ---- the query of the turn before ---- */

struct recalled {
    const struct expr *plain, *filtered;
    int32_t column;
    bool found;
};

static bool recall_expr(void *context, struct expr *expr)
{
    struct recalled *recalled = context;
    if (!expr_equal(expr, recalled->plain) && !expr_equal(expr, recalled->filtered)) {
        return true;
    }
    recalled->found = true;
    if (recalled->column >= 0) {
        struct expr *column = expr->left;
        bool row = expr->kind != EXPR_AGGREGATE && !expr_has_aggregate(expr);
        *expr = (struct expr){.kind = EXPR_COLUMN, .column = recalled->column};
        if (!row && column != NULL) {
            *column = *expr;
            *expr = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_SUM, .left = column};
        }
    }
    return false;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static bool recall(struct arena *arena, const struct definition *item, int32_t column, struct query *query)
{
    struct recalled recalled = {item->expr, definition_filtered(arena, item->expr, item->filter), column,
                                false};
    query_walk(query, &(struct query_visitor){.expr = recall_expr, .query = enter, .context = &recalled});
    return recalled.found;
}

static void find_earlier(struct finder *finder, const struct query *history)
{
    if (history == NULL) {
        return;
    }
    for (size_t i = 0; i < finder->definitions->count; i++) {
        const struct definition *item = &finder->definitions->items[i];
        if (item->expr != NULL && recall(finder->arena, item, -1, query_copy(finder->arena, history, NULL))) {
            add_use(finder, item, NULL);
        }
    }
}

const struct query *defined_history(struct arena *arena, const struct defined *defined,
                                    const struct query *history)
{
    if (history == NULL || defined->use_count == 0) {
        return history;
    }
    struct query *copy = query_copy(arena, history, NULL);
    for (size_t i = 0; i < defined->use_count; i++) {
        if (defined->uses[i].column >= 0) {
            recall(arena, defined->uses[i].definition, defined->uses[i].column, copy);
        }
    }
    return copy;
}

/* ---- the catalog that the model reads ---- */

static char *underscored(char *name)
{
    for (char *blank = strchr(name, ' '); blank != NULL; blank = strchr(blank, ' ')) {
        *blank = '_';
    }
    return name;
}

static char *column_name(struct arena *arena, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, text, &words);
    return underscored(words_join(arena, words, count, false));
}

static void add_column(struct finder *finder, struct catalog *catalog, struct defined_use *use)
{
    const struct definition *item = use->definition;
    bool metric = item->kind == DEFINED_METRIC;
    use->column = (int32_t)catalog->column_count;
    catalog->columns[catalog->column_count++] = (struct catalog_column){
        .name = column_name(finder->arena, use->said != NULL ? use->said : item->name),
        .declared_type = "",
        .type_schema = "",
        .type_name = "",
        .comment = item->description,
        .type = metric ? COLUMN_NUMBER : expr_type(finder->catalog, item->expr),
        .unit = item->unit,
        .origin = -1,
        .table = item->table,
    };
    if (metric && item->date >= 0) {
        catalog->tables[catalog->columns[item->date].table].main_date = item->date;
    }
}

static void extend(struct finder *finder)
{
    const struct catalog *whole = finder->catalog;
    struct arena *arena = finder->arena;
    struct catalog *catalog = ARENA_NEW(arena, struct catalog);
    *catalog = *whole;
    catalog->columns = ARENA_ARRAY(arena, struct catalog_column, whole->column_count + MOST_USES);
    catalog->tables = ARENA_ARRAY(arena, struct catalog_table, whole->table_count + 1);
    memcpy(catalog->columns, whole->columns, whole->column_count * sizeof *whole->columns);
    memcpy(catalog->tables, whole->tables, whole->table_count * sizeof *whole->tables);
    for (size_t i = 0; i < finder->defined->use_count; i++) {
        if (finder->defined->uses[i].definition->expr != NULL) {
            add_column(finder, catalog, &finder->defined->uses[i]);
        }
    }
    finder->defined->catalog = catalog;
}

/* A query that needs whatever the definitions need. */
static void keep(struct finder *finder)
{
    struct query *query = ARENA_NEW(finder->arena, struct query);
    query->select = ARENA_ARRAY(finder->arena, struct expr *, MOST_USES);
    for (size_t i = 0; i < finder->defined->use_count; i++) {
        const struct definition *item = finder->defined->uses[i].definition;
        if (item->expr != NULL) {
            query->select[query->select_count++] =
                definition_filtered(finder->arena, item->expr, item->filter);
        } else {
            query->where = pred_both(finder->arena, query->where, pred_copy(finder->arena, item->filter));
        }
    }
    finder->defined->kept = query;
}

struct defined defined_of_question(struct arena *arena, const struct definitions *definitions,
                                   const struct catalog *catalog, const char *question,
                                   const struct query *history)
{
    struct defined defined = {.question = question, .catalog = catalog, .own_columns = catalog->column_count};
    if (definitions == NULL || definitions->count == 0) {
        return defined;
    }
    struct word *words = NULL;
    struct finder finder = {.arena = arena,
                            .definitions = definitions,
                            .catalog = catalog,
                            .question = question,
                            .defined = &defined};
    finder.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    finder.words = words;
    defined.uses = ARENA_ARRAY(arena, struct defined_use, MOST_USES);
    find_uses(&finder);
    say_grain(&finder);
    find_earlier(&finder, history);
    if (defined.use_count > 0) {
        defined.question = rewrite(&finder);
        extend(&finder);
        keep(&finder);
    }
    return defined;
}

const char *defined_note(struct arena *arena, const struct defined *defined, size_t use)
{
    if (use >= defined->use_count) {
        return NULL;
    }
    const struct definition *item = defined->uses[use].definition;
    const char *unit = item->unit[0] != '\0' ? arena_printf(arena, ", %s", item->unit) : "";
    return arena_printf(arena, "%s%s: %s%s, as the semantic file says",
                        defined->uses[use].negated ? "not " : "", item->name, item->text, unit);
}
