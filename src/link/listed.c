#include "link/listed.h"

#include "catalog/code_words.h"
#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/names.h"
#include "english/root.h"
#include "model/input.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    FEW = 12, /* values of a column that come without a word of theirs */
    SHORTEST_PREFIX = 4,
    SHORTEST_ABBREVIATION = 2,
    LONGEST_CALLED = 4, /* words */
    MOST_LISTS = 6,
};

/* What a value is worth, in points. */
enum {
    WORTH_COLUMN = 26,
    WORTH_TABLE = 12,
    WORTH_EARLIER = 20,
    WORTH_KIND = 5,
    WORTH_WORD = 40,
    WORTH_CALLED = 36, /* "called off" of Cancelled */
    WORTH_PREFIX = 24,
    WORTH_ABBREVIATION = 14,
    WORTH_OPEN_END = 20,
    WORTH_CODE = 18,    /* "cancelled" for CANC, which nothing explains */
    WORTH_INITIAL = 10, /* "failed" for F */
};

struct choice {
    const char *text;
    struct value_match match;
    float worth;
    int32_t word; /* of the question, or -1 */
};

struct called {
    const char *stored;
    int32_t word;
    const struct called *next;
};

/* A code that is the beginning of a word, or some of its letters. */
struct coded {
    const char *stored;
    int worth;
    int32_t word;
    const struct coded *next;
};

struct finder_of_listed {
    struct arena *arena;
    const struct listed_question *question;
    const struct candidate *known;
    size_t known_count;
    float *worth;                 /* of the columns */
    const struct called **called; /* by column: its values that the question calls by other words */
    const struct coded **codes;   /* by column: its codes that words of the question begin with */
    const char **roots;           /* of the question's words; NULL: says nothing */
    struct choice *choices;
    size_t count, capacity;
};

/* ---- how much the question speaks of tables and columns ---- */

static int named(const struct listed_question *question, size_t word, size_t item)
{
    size_t items = question->catalog->column_count + question->catalog->table_count;
    switch ((enum link_kind)question->kinds[word * items + item]) {
    case LINK_EXACT:
        return 2;
    case LINK_PARTIAL:
    case LINK_VALUE_AND_NAME:
        return 1;
    case LINK_NONE:
    case LINK_SUBSTRING:
    case LINK_VALUE:
        return 0;
    }
    return 0;
}

/* Adds what one word says of each table: the less, the more tables it may mean. */
static void add_word(const struct listed_question *question, size_t word, int *links, float *worth)
{
    const struct catalog *catalog = question->catalog;
    int total = 0;
    for (size_t t = 0; t < catalog->table_count; t++) {
        links[t] = 2 * named(question, word, catalog->column_count + t);
    }
    for (size_t c = 0; c < catalog->column_count; c++) {
        int link = named(question, word, c);
        int32_t table = catalog->columns[c].table;
        links[table] = link > links[table] ? link : links[table];
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        total += links[t];
    }
    for (size_t t = 0; t < catalog->table_count && total > 0; t++) {
        worth[t] += (float)(WORTH_TABLE * links[t]) / (1 + sqrtf((float)total));
    }
}

/* Tables that a key joins with a table spoken of come after it. */
static void add_neighbours(const struct catalog *catalog, const float *own, float *worth)
{
    for (size_t i = 0; i < catalog->key_count; i++) {
        int32_t from = catalog->keys[i].from_table, to = catalog->keys[i].to_table;
        float there = own[from] / 3, back = own[to] / 3;
        worth[to] = worth[to] < there ? there : worth[to];
        worth[from] = worth[from] < back ? back : worth[from];
    }
}

static void add_history(const struct listed_question *question, float *columns, float *tables)
{
    const struct catalog *catalog = question->catalog;
    for (size_t i = 0; i < question->earlier_count; i++) {
        int32_t item = question->earlier[i] - SEQ_WORD_COUNT;
        if (item >= 0 && (size_t)item < catalog->column_count) {
            columns[item] += WORTH_EARLIER;
            tables[catalog->columns[item].table] += WORTH_EARLIER / 4;
        } else if (item >= 0 && (size_t)item < catalog->column_count + catalog->table_count) {
            tables[(size_t)item - catalog->column_count] += WORTH_EARLIER / 4;
        }
    }
}

/* Columns of kinds and states are what people filter by. */
static float worth_of_name(struct arena *arena, const char *name)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, name, &words);
    return list_has(LIST_KIND_COLUMNS, words[count - 1].text) ? WORTH_KIND : 0;
}

/* "Last year" speaks of no column "crop_year". */
static bool is_in_period(const struct finder_of_listed *finder, size_t word)
{
    for (size_t i = 0; i < finder->known_count; i++) {
        const struct candidate *known = &finder->known[i];
        if (known->kind == VALUE_PERIOD && known->first <= word && word <= known->last &&
            known->last > known->first) {
            return true;
        }
    }
    return false;
}

static void weigh(struct finder_of_listed *finder)
{
    const struct listed_question *question = finder->question;
    const struct catalog *catalog = question->catalog;
    float *own = ARENA_ARRAY(finder->arena, float, catalog->table_count + 1);
    float *tables = ARENA_ARRAY(finder->arena, float, catalog->table_count + 1);
    int *links = ARENA_ARRAY(finder->arena, int, catalog->table_count + 1);
    finder->worth = ARENA_ARRAY(finder->arena, float, catalog->column_count + 1);
    for (size_t i = 0; i < question->word_count; i++) {
        if (word_is_stop(question->words[i].text) || is_in_period(finder, i)) {
            continue;
        }
        add_word(question, i, links, own);
        for (size_t c = 0; c < catalog->column_count; c++) {
            float link = (float)(WORTH_COLUMN * named(question, i, c)) / 2;
            finder->worth[c] = finder->worth[c] < link ? link : finder->worth[c];
        }
    }
    add_history(question, finder->worth, own);
    memcpy(tables, own, catalog->table_count * sizeof *tables);
    add_neighbours(catalog, own, tables);
    for (size_t c = 0; c < catalog->column_count; c++) {
        finder->worth[c] += tables[catalog->columns[c].table];
    }
}

/* ---- the value's side ---- */

static size_t common_prefix(const char *a, const char *b)
{
    size_t length = 0;
    while (a[length] != '\0' && a[length] == b[length]) {
        length++;
    }
    return length;
}

/* "clm" of "claim": the first letter, and the others in order. */
static bool abbreviates(const char *code, const char *word)
{
    size_t length = strlen(code);
    if (length < SHORTEST_ABBREVIATION || length >= strlen(word) || code[0] != word[0]) {
        return false;
    }
    for (; *code != '\0'; code++, word++) {
        word = strchr(word, *code);
        if (word == NULL) {
            return false;
        }
    }
    return true;
}

static int worth_of_pair(const struct finder_of_listed *finder, const struct word *word, const char *root,
                         size_t asked)
{
    const char *other = finder->question->words[asked].text, *other_root = finder->roots[asked];
    if (strcmp(root, other_root) == 0) {
        return WORTH_WORD;
    }
    size_t prefix = common_prefix(word->text, other);
    size_t longer = strlen(word->text) > strlen(other) ? strlen(word->text) : strlen(other);
    if (prefix >= SHORTEST_PREFIX && prefix * 2 > longer) {
        return WORTH_PREFIX;
    }
    return word->capital && abbreviates(word->text, other) ? WORTH_ABBREVIATION : 0;
}

/* By the best word of a text; `ret_word` is the question's. */
static int worth_of_text(const struct finder_of_listed *finder, const struct word *words, size_t count,
                         int32_t *ret_word)
{
    int best = 0, sum = 0, content = 0;
    for (size_t w = 0; w < count; w++) {
        if (words[w].kind != WORD_ALPHA || word_is_stop(words[w].text)) {
            continue;
        }
        const char *root = word_root(finder->arena, words[w].text);
        int own = 0;
        for (size_t i = 0; i < finder->question->word_count; i++) {
            int worth = finder->roots[i] != NULL ? worth_of_pair(finder, &words[w], root, i) : 0;
            if (worth > own) {
                own = worth;
                *ret_word = own > best && own >= WORTH_PREFIX ? (int32_t)i : *ret_word;
            }
        }
        best = own > best ? own : best;
        sum += own;
        content++;
    }
    return content > 0 ? best / 2 + sum / (2 * content) : 0;
}

static bool is_known(const struct finder_of_listed *finder, int32_t column, const char *stored)
{
    for (size_t i = 0; i < finder->known_count; i++) {
        for (size_t m = 0; m < finder->known[i].match_count; m++) {
            const struct value_match *match = &finder->known[i].matches[m];
            if (match->column == column) {
                if (strcmp(match->stored, stored) == 0) {
                    return true;
                }
                break; /* only the first spelling is ever said */
            }
        }
    }
    return false;
}

/* ---- other words for values: the table value_words ---- */

static void note_called(struct finder_of_listed *finder, const struct value_match *found, size_t count,
                        size_t word)
{
    for (size_t i = 0; i < count; i++) {
        struct called *called = ARENA_NEW(finder->arena, struct called);
        *called = (struct called){found[i].stored, (int32_t)word, finder->called[found[i].column]};
        finder->called[found[i].column] = called;
    }
}

/* The values that the table has for a span, and, for one word, those with these initials. */
static void read_span(struct finder_of_listed *finder, size_t first, size_t length)
{
    const struct listed_question *question = finder->question;
    const struct value_match *found = NULL;
    const char *lists[MOST_LISTS];
    const char *key = words_join(finder->arena, question->words + first, length, false);
    size_t list_count = value_words_called(key, lists, MOST_LISTS);
    for (size_t i = 0; i < list_count; i++) {
        for (const char *list = lists[i]; *list != '\0'; list += *list == ',') {
            size_t name = strcspn(list, ",");
            size_t count =
                value_index_find(question->index, arena_strndup(finder->arena, list, name), &found);
            note_called(finder, found, count, first);
            list += name;
        }
    }
    if (length == 1 && !word_is_stop(key)) {
        size_t count = value_index_find_initials(question->index, key, &found);
        note_called(finder, found, count, first);
    }
}

static void read_called(struct finder_of_listed *finder)
{
    size_t words = finder->question->word_count;
    finder->called =
        ARENA_ARRAY(finder->arena, const struct called *, finder->question->catalog->column_count + 1);
    for (size_t first = 0; first < words; first++) {
        for (size_t length = 1; length <= LONGEST_CALLED && first + length <= words; length++) {
            read_span(finder, first, length);
        }
    }
}

/* Does the word name something of the schema? */
static bool is_name(const struct finder_of_listed *finder, size_t word)
{
    size_t items = finder->question->catalog->column_count + finder->question->catalog->table_count;
    bool found = false;
    for (size_t item = 0; item < items && !found; item++) {
        found = named(finder->question, word, item) > 0;
    }
    return found;
}

/* Is the word beside one that names the table? */
static bool is_beside(const struct finder_of_listed *finder, size_t word, int32_t table)
{
    size_t item = finder->question->catalog->column_count + (size_t)table;
    return (word > 0 && named(finder->question, word - 1, item) > 0) ||
           (word + 1 < finder->question->word_count && named(finder->question, word + 1, item) > 0);
}

/* Codes that nothing explains, by words that are no names. */
static void read_codes(struct finder_of_listed *finder)
{
    const struct listed_question *question = finder->question;
    finder->codes = ARENA_ARRAY(finder->arena, const struct coded *, question->catalog->column_count + 1);
    for (size_t c = 0; c < question->catalog->column_count; c++) {
        bool coded = catalog_is_coded(finder->arena, question->catalog, question->index, (int32_t)c);
        for (size_t i = 0; coded && i < question->word_count; i++) {
            enum code_fit fit = CODE_FIT_NONE;
            size_t length = 1;
            const char *code = catalog_code_called(finder->arena, question->index, (int32_t)c,
                                                   question->words, question->word_count, i, &fit, &length);
            bool beside = is_beside(finder, i, question->catalog->columns[c].table);
            bool enough = fit != CODE_FIT_INITIAL ||
                          catalog_tells_state(question->words, question->word_count, i, beside);
            if (code != NULL && enough && !is_name(finder, i)) {
                struct coded *item = ARENA_NEW(finder->arena, struct coded);
                *item = (struct coded){code, fit == CODE_FIT_INITIAL ? WORTH_INITIAL : WORTH_CODE, (int32_t)i,
                                       finder->codes[c]};
                finder->codes[c] = item;
            }
        }
    }
}

static const struct coded *coded_value(const struct finder_of_listed *finder, int32_t column,
                                       const char *stored)
{
    const struct coded *coded = finder->codes[column];
    while (coded != NULL && strcmp(coded->stored, stored) != 0) {
        coded = coded->next;
    }
    return coded;
}

static const struct called *called_value(const struct finder_of_listed *finder, int32_t column,
                                         const char *stored)
{
    const struct called *called = finder->called[column];
    while (called != NULL && strcmp(called->stored, stored) != 0) {
        called = called->next;
    }
    return called;
}

/* "Status" in a column of that name is its heading, not a value. */
static bool is_heading(struct arena *arena, const char *column, const struct value_listed *value)
{
    struct word *names = NULL;
    size_t name_count = words_split_name(arena, column, &names);
    for (size_t i = 0; i < value->word_count; i++) {
        bool found = value->words[i].kind == WORD_OTHER;
        for (size_t k = 0; k < name_count && !found; k++) {
            found = strcmp(value->words[i].stem, names[k].stem) == 0;
        }
        if (!found) {
            return false;
        }
    }
    return value->word_count > 0;
}

static void choose(struct finder_of_listed *finder, int32_t column, const struct value_listed *value,
                   float base, bool few)
{
    int32_t word = -1;
    int worth = worth_of_text(finder, value->words, value->word_count, &word);
    if (value->name != NULL) {
        int32_t other = -1;
        int named = worth_of_text(finder, value->name_words, value->name_word_count, &other);
        word = named > worth ? other : word;
        worth = named > worth ? named : worth;
    }
    const struct called *called = called_value(finder, column, value->stored);
    if (called != NULL && worth < WORTH_CALLED) {
        word = called->word;
        worth = WORTH_CALLED;
    }
    const struct coded *coded = word < 0 ? coded_value(finder, column, value->stored) : NULL;
    if (coded != NULL) {
        word = coded->word;
        worth = worth > coded->worth ? worth : coded->worth;
    }
    if ((worth == 0 && !few) || is_known(finder, column, value->stored) ||
        is_heading(finder->arena, catalog_column_words(&finder->question->catalog->columns[column]), value)) {
        return;
    }
    finder->choices =
        arena_grow(finder->arena, finder->choices, finder->count, &finder->capacity, sizeof *finder->choices);
    finder->choices[finder->count++] = (struct choice){
        .text = value->name != NULL ? value->name : value->stored,
        .match = {.column = column, .stored = value->stored},
        .worth = base + (float)worth,
        .word = word,
    };
}

static void choose_of_column(struct finder_of_listed *finder, int32_t column)
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(finder->question->index, column, &listed);
    float base = finder->worth[column] - (float)count / 3;
    if (count > 0) {
        base +=
            worth_of_name(finder->arena, catalog_column_words(&finder->question->catalog->columns[column]));
    }
    for (size_t i = 0; i < count; i++) {
        choose(finder, column, &listed[i], base, count <= FEW && count > 1);
    }
    const char *end = value_index_open_end(finder->question->index, column);
    if (end != NULL) {
        struct value_listed open = {.stored = end, .name = "open end"};
        choose(finder, column, &open, finder->worth[column] + WORTH_OPEN_END, true);
    }
}

/* ---- all ---- */

static int compare_choices(const void *a, const void *b)
{
    const struct choice *x = a, *y = b;
    if (x->worth != y->worth) {
        return x->worth > y->worth ? -1 : 1;
    }
    if (x->match.column != y->match.column) {
        return x->match.column < y->match.column ? -1 : 1;
    }
    return strcmp(x->match.stored, y->match.stored);
}

static void read_roots(struct finder_of_listed *finder)
{
    finder->roots = ARENA_ARRAY(finder->arena, const char *, finder->question->word_count + 1);
    for (size_t i = 0; i < finder->question->word_count; i++) {
        const struct word *word = &finder->question->words[i];
        if (word->kind == WORD_ALPHA && !word_is_stop(word->text)) {
            finder->roots[i] = word_root(finder->arena, word->text);
        }
    }
}

/* One candidate a text: the same word may be a value of several columns. */
static size_t merge(const struct finder_of_listed *finder, size_t limit, struct candidate *merged)
{
    size_t count = 0;
    for (size_t i = 0; i < finder->count; i++) {
        const struct choice *choice = &finder->choices[i];
        size_t at = 0;
        while (at < count && strcasecmp(merged[at].text, choice->text) != 0) {
            at++;
        }
        if (at == count && count == limit) {
            continue;
        }
        struct candidate *candidate = &merged[at];
        if (at == count) {
            size_t place = choice->word >= 0 ? (size_t)choice->word : 0;
            *candidate =
                (struct candidate){.kind = VALUE_TEXT,
                                   .rank = RANK_LISTED,
                                   .spoken = choice->word >= 0,
                                   .first = place,
                                   .last = place,
                                   .text = choice->text,
                                   .matches = ARENA_ARRAY(finder->arena, struct value_match, finder->count)};
            count++;
        }
        ((struct value_match *)candidate->matches)[candidate->match_count++] = choice->match;
    }
    return count;
}

size_t listed_find(struct arena *arena, const struct listed_question *question, const struct candidate *known,
                   size_t known_count, size_t limit, struct candidate **ret_candidates)
{
    struct finder_of_listed finder = {
        .arena = arena, .question = question, .known = known, .known_count = known_count};
    if (question->index == NULL || limit == 0) {
        return 0;
    }
    read_roots(&finder);
    weigh(&finder);
    read_called(&finder);
    read_codes(&finder);
    for (size_t c = 0; c < question->catalog->column_count; c++) {
        choose_of_column(&finder, (int32_t)c);
    }
    if (finder.count == 0) {
        return 0;
    }
    qsort(finder.choices, finder.count, sizeof *finder.choices, compare_choices);
    *ret_candidates = ARENA_ARRAY(arena, struct candidate, limit);
    return merge(&finder, limit, *ret_candidates);
}
