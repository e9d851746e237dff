#include "knowledge/catalog_answer.h"

#include "catalog/codes.h"
#include "english/lists.h"
#include "english/root.h"
#include "english/words.h"
#include "knowledge/terms.h"
#include "link/names.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MOST_TEXTS = 2000, /* names whose meaning is compared */
    MOST_LISTED = 40,  /* columns in one answer */
};

/* How well a table or column fits: its name, what is said of it, a name in it; by meaning from NEAR on. */
static const double BY_NAME = 1, BY_COMMENT = 0.8, BY_COLUMN = 0.7, NEAR = 0.5;

struct asked {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *values; /* NULL: none are known */
    struct meaning *meaning;
    const struct work *work;
    struct name *tables, *columns;
    const struct word *words; /* of the question */
    size_t count;
    const char *question;
};

static bool is_any(const struct asked *asked, size_t at, const char *const *texts, size_t count)
{
    return at < asked->count && text_is_one_of(asked->words[at].text, texts, count);
}

#define IS_ANY(asked, at, list) is_any((asked), (at), (list), sizeof(list) / sizeof *(list))

/* The question's text from one word to another, without marks at its ends. */
static const char *between(const struct asked *asked, size_t first, size_t end)
{
    static const char marks[] = "\"'`?.!";
    while (first < end && asked->words[first].kind == WORD_OTHER) {
        first++;
    }
    while (end > first && asked->words[end - 1].kind == WORD_OTHER &&
           strchr(marks, asked->question[asked->words[end - 1].start]) != NULL) {
        end--;
    }
    if (first >= end) {
        return "";
    }
    uint32_t start = asked->words[first].start;
    return arena_strndup(asked->arena, asked->question + start, asked->words[end - 1].end - start);
}

/* ---- answers ---- */

static void add(struct knowledge_found *found, const char *heading, const char *text)
{
    if (found->count < KNOWLEDGE_MOST) {
        found->answers[found->count++] =
            (struct knowledge_answer){.text = text, .file = "database", .heading = heading, .score = 1};
    }
}

static const char *said_of(const struct asked *asked, const struct name *name)
{
    return words_join(asked->arena, name->words, name->count, false);
}

static int compare_stored(const void *a, const void *b)
{
    const struct value_listed *const *x = a, *const *y = b;
    return strcmp((*x)->stored, (*y)->stored);
}

/* What its codes are called, by a table of codes or a semantic file. */
static void write_labels(const struct asked *asked, int32_t column, FILE *out)
{
    const struct value_listed *listed = NULL, *named[VALUE_INDEX_FEW];
    size_t count = asked->values != NULL ? value_index_list(asked->values, column, &listed) : 0, found = 0;
    for (size_t i = 0; i < count && found < VALUE_INDEX_FEW; i++) {
        if (listed[i].name != NULL) {
            named[found++] = &listed[i];
        }
    }
    qsort(named, found, sizeof *named, compare_stored);
    for (size_t i = 0; i < found; i++) {
        fprintf(out, "%s%s is %s", i == 0 ? "; " : ", ", named[i]->stored, named[i]->name);
    }
}

/* The codes that the comment explains; false: none. */
static bool write_codes(const struct asked *asked, const char *comment, FILE *out)
{
    struct code *codes;
    size_t count = codes_in_comment(asked->arena, comment, &codes);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s%s is %s", i == 0 ? "; " : ", ", codes[i].code, codes[i].label);
    }
    return count > 0;
}

static void write_keys(const struct asked *asked, int32_t column, FILE *out)
{
    const struct catalog *catalog = asked->catalog;
    for (size_t k = 0; k < catalog->key_count; k++) {
        for (size_t i = 0; i < catalog->keys[k].column_count; i++) {
            if (catalog->keys[k].from_columns[i] == column) {
                fprintf(out, "; refers to %s.%s", catalog->tables[catalog->keys[k].to_table].name,
                        catalog->columns[catalog->keys[k].to_columns[i]].name);
                if (catalog->keys[k].constant != NULL) {
                    fprintf(out, ", %s %s", catalog->columns[catalog->keys[k].constant_column].name,
                            catalog->keys[k].constant);
                }
            }
        }
    }
}

static void tell_column(const struct asked *asked, int32_t number, struct knowledge_found *found)
{
    static const char *const types[] = {[COLUMN_TEXT] = "a text",
                                        [COLUMN_NUMBER] = "a number",
                                        [COLUMN_TIME] = "a time",
                                        [COLUMN_BOOLEAN] = "yes or no",
                                        [COLUMN_OTHER] = "a value"};
    const struct catalog_column *column = &asked->catalog->columns[number];
    const char *table = asked->catalog->tables[column->table].name;
    struct text text;
    text_open(&text);
    fprintf(text.out, "%s: %s of %s", said_of(asked, &asked->columns[number]), types[column->type],
            said_of(asked, &asked->tables[column->table]));
    bool explained = false;
    if (column->comment[0] != '\0') {
        fprintf(text.out, "; %s", column->comment);
        explained = write_codes(asked, column->comment, text.out);
    }
    if (!explained && !column->masked) {
        write_labels(asked, number, text.out);
    }
    for (size_t i = 0; i < column->synonym_count; i++) {
        fprintf(text.out, "%s%s", i == 0 ? "; also called " : ", ", column->synonyms[i]);
    }
    write_keys(asked, number, text.out);
    add(found, arena_printf(asked->arena, "%s.%s", table, column->name), text_close(&text, asked->arena));
}

static void tell_table(const struct asked *asked, int32_t number, struct knowledge_found *found)
{
    const struct catalog_table *table = &asked->catalog->tables[number];
    struct text text;
    text_open(&text);
    fprintf(text.out, "%s: %s%s%s", said_of(asked, &asked->tables[number]), table->comment,
            table->comment[0] != '\0' ? "; " : "", "its columns are ");
    for (int32_t i = 0; i < table->column_count && i < MOST_LISTED; i++) {
        fprintf(text.out, "%s%s", i > 0 ? ", " : "", asked->catalog->columns[table->first_column + i].name);
    }
    add(found, table->name, text_close(&text, asked->arena));
}

/* ---- what a name means ---- */

/* Tells of every table and column of that name. */
static void tell_named(const struct asked *asked, const char *name, struct knowledge_found *found)
{
    const struct catalog *catalog = asked->catalog;
    const char *dot = strrchr(name, '.');
    const char *table = dot != NULL ? arena_strndup(asked->arena, name, (size_t)(dot - name)) : NULL;
    const char *own = dot != NULL ? dot + 1 : name;
    for (size_t i = 0; i < catalog->column_count; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        bool of_table = table == NULL || strcasecmp(catalog->tables[column->table].name, table) == 0;
        if (of_table && strcasecmp(column->name, own) == 0) {
            tell_column(asked, (int32_t)i, found);
        }
    }
    int32_t number = table == NULL ? catalog_find_table(catalog, NULL, own) : -1;
    if (number >= 0) {
        tell_table(asked, number, found);
    }
}

/* The words that may stand before a name: "the column". */
static size_t skip_article(const struct asked *asked, size_t at, bool *ret_called)
{
    static const char *const articles[] = {"the", "a", "an", "database"};
    static const char *const kinds[] = {"column", "columns", "field", "table", "tables"};
    while (IS_ANY(asked, at, articles) || IS_ANY(asked, at, kinds)) {
        *ret_called = *ret_called || IS_ANY(asked, at, kinds);
        at++;
    }
    return at;
}

/* "what does NAME mean", "what does NAME stand for", "what is the meaning of NAME", "what is NAME". */
static bool ask_meaning(const struct asked *asked, struct knowledge_found *found)
{
    static const char *const does[] = {"does", "do", "is"};
    static const char *const ends[] = {"mean", "means", "stand", "for", "about"};
    static const char *const kinds[] = {"column", "field", "table"};
    bool called = false, plain = words_is(asked->words, asked->count, 1, "is");
    if (!words_is(asked->words, asked->count, 0, "what") || !IS_ANY(asked, 1, does)) {
        return false;
    }
    size_t first = skip_article(asked, 2, &called), end = asked->count;
    if (words_is(asked->words, asked->count, first, "meaning") &&
        words_is(asked->words, asked->count, first + 1, "of")) {
        first = skip_article(asked, first + 2, &called);
        plain = false;
    }
    while (end > first && asked->words[end - 1].kind == WORD_OTHER) {
        end--;
    }
    while (end > first + 1 && IS_ANY(asked, end - 1, ends)) {
        end--;
        plain = false;
    }
    if (end > first + 1 && IS_ANY(asked, end - 1, kinds)) {
        end--;
        called = true;
    }
    const char *name = between(asked, first, end);
    if (*name == '\0') {
        return false;
    }
    tell_named(asked, name, found);
    bool written = strpbrk(name, "_.") != NULL;
    found->sure = called || written;
    return found->count > 0 && (!plain || found->sure);
}

/* ---- what holds something ---- */

static double overlap(const struct asked *asked, const char *const *terms, size_t count, const char *text)
{
    const char **own;
    size_t have = terms_of(asked->arena, text, &own), met = 0;
    for (size_t i = 0; i < count; i++) {
        met += text_is_one_of(terms[i], own, have);
    }
    return count > 0 ? (double)met / (double)count : 0;
}

static double larger(double a, double b)
{
    return a > b ? a : b;
}

struct wanted {
    const char *text, **terms;
    size_t count;
    float *cosines; /* of each name; NULL: not known */
};

static double fit_column(const struct asked *asked, const struct wanted *wanted, size_t number)
{
    double fit =
        BY_NAME * overlap(asked, wanted->terms, wanted->count, said_of(asked, &asked->columns[number]));
    return larger(fit, BY_COMMENT * overlap(asked, wanted->terms, wanted->count,
                                            asked->catalog->columns[number].comment));
}

static double fit_table(const struct asked *asked, const struct wanted *wanted, size_t number)
{
    const struct catalog_table *table = &asked->catalog->tables[number];
    double fit =
        BY_NAME * overlap(asked, wanted->terms, wanted->count, said_of(asked, &asked->tables[number]));
    fit = larger(fit, BY_COMMENT * overlap(asked, wanted->terms, wanted->count, table->comment));
    for (int32_t i = 0; i < table->column_count; i++) {
        fit = larger(fit, BY_COLUMN * fit_column(asked, wanted, (size_t)(table->first_column + i)));
    }
    return fit;
}

/* Cosines of the wanted text with each name; none where they cannot be had. */
static void compare_meaning(const struct asked *asked, struct wanted *wanted, const struct name *names,
                            size_t count)
{
    struct askdb_error ignored;
    if (asked->meaning == NULL || count > MOST_TEXTS || meaning_load(asked->meaning, &ignored) != 0) {
        return;
    }
    size_t width = meaning_width(asked->meaning);
    const char **texts = ARENA_ARRAY(asked->arena, const char *, count + 1);
    float *vectors = ARENA_ARRAY(asked->arena, float, (count + 1) * width);
    texts[0] = wanted->text;
    for (size_t i = 0; i < count; i++) {
        texts[i + 1] = said_of(asked, &names[i]);
    }
    if (meaning_encode(asked->meaning, texts, count + 1, asked->work, vectors, &ignored) == 0) {
        wanted->cosines = ARENA_ARRAY(asked->arena, float, count + 1);
        for (size_t i = 0; i < count; i++) {
            wanted->cosines[i] = meaning_cosine(asked->meaning, vectors, vectors + (i + 1) * width);
        }
    }
}

typedef double fit_of(const struct asked *asked, const struct wanted *wanted, size_t number);

/* Tells of the three that fit best. */
static void tell_fitting(const struct asked *asked, const char *text, bool tables,
                         struct knowledge_found *found)
{
    struct wanted wanted = {.text = text};
    size_t count = tables ? asked->catalog->table_count : asked->catalog->column_count;
    fit_of *fit = tables ? fit_table : fit_column;
    double *fits = ARENA_ARRAY(asked->arena, double, count + 1);
    wanted.count = terms_of(asked->arena, text, &wanted.terms);
    compare_meaning(asked, &wanted, tables ? asked->tables : asked->columns, count);
    for (size_t i = 0; i < count; i++) {
        double near = wanted.cosines != NULL ? (double)wanted.cosines[i] : 0;
        fits[i] = larger(fit(asked, &wanted, i), near >= NEAR ? near : 0);
    }
    for (size_t told = 0; told < KNOWLEDGE_MOST; told++) {
        size_t best = 0;
        for (size_t i = 1; i < count; i++) {
            best = fits[i] > fits[best] ? i : best;
        }
        if (count == 0 || fits[best] < NEAR) {
            break;
        }
        fits[best] = 0;
        if (tables) {
            tell_table(asked, (int32_t)best, found);
        } else {
            tell_column(asked, (int32_t)best, found);
        }
    }
}

/* A name of a person, or something that is told of one. */
static bool is_personal(const struct asked *asked, size_t number)
{
    const struct name *name = &asked->columns[number];
    const struct name *table = &asked->tables[asked->catalog->columns[number].table];
    bool person = false, personal = false, called = false;
    for (size_t i = 0; i < table->count; i++) {
        person = person || list_has(LIST_PEOPLE_TABLE_STEMS, table->words[i].stem) ||
                 list_has(LIST_PERSONAL_TABLE_STEMS, table->words[i].stem);
    }
    for (size_t i = 0; i < name->count; i++) {
        personal = personal || list_has(LIST_PERSONAL_WORDS, name->words[i].text);
        called = called || strcmp(name->words[i].text, "name") == 0;
    }
    return personal || (person && called);
}

static void tell_personal(const struct asked *asked, struct knowledge_found *found)
{
    struct text text;
    size_t count = 0;
    text_open(&text);
    for (size_t i = 0; i < asked->catalog->column_count; i++) {
        if (is_personal(asked, i)) {
            const struct catalog_column *column = &asked->catalog->columns[i];
            if (count++ < MOST_LISTED) {
                fprintf(text.out, "%s%s.%s", count > 1 ? "\n" : "",
                        asked->catalog->tables[column->table].name, column->name);
            }
        }
    }
    if (count > MOST_LISTED) {
        fprintf(text.out, "\nand %zu more", count - MOST_LISTED);
    }
    const char *told = text_close(&text, asked->arena);
    if (count > 0) {
        add(found, "columns that look like personal data, by their names", told);
    }
}

/* "which tables hold returns", "what columns have personal data", "where are returns stored". */
static bool ask_place(const struct asked *asked, struct knowledge_found *found)
{
    static const char *const which[] = {"what", "which", "where"};
    static const char *const tables[] = {"table", "tables"}, *const columns[] = {"column", "columns", "field",
                                                                                 "fields"};
    static const char *const holds[] = {"hold",    "holds",  "contain",  "contains", "have", "has",
                                        "store",   "stores", "keep",     "keeps",    "with", "about",
                                        "records", "record", "describe", "are",      "is"};
    static const char *const stored[] = {"stored", "kept", "recorded", "saved", "found", "in"};
    static const char *const personal[] = {"personal", "private", "sensitive", "pii", "gdpr", "confidential"};
    size_t first = words_is(asked->words, asked->count, 0, "in") ? 1 : 0, end = asked->count;
    bool where = words_is(asked->words, asked->count, first, "where");
    bool table = IS_ANY(asked, first + 1, tables) || where, column = IS_ANY(asked, first + 1, columns);
    size_t verb = first + (where ? 1 : 2);
    if (!IS_ANY(asked, first, which) || !(table || column) || !IS_ANY(asked, verb, holds)) {
        return false;
    }
    while (end > verb + 1 && asked->words[end - 1].kind == WORD_OTHER) {
        end--;
    }
    bool passive = false;
    while (end > verb + 1 && IS_ANY(asked, end - 1, stored)) {
        end--;
        passive = true;
    }
    if (where && !passive) {
        return false;
    }
    for (size_t i = verb + 1; i < end; i++) {
        if (IS_ANY(asked, i, personal)) {
            tell_personal(asked, found);
            found->sure = true;
            return found->count > 0;
        }
    }
    tell_fitting(asked, between(asked, verb + 1, end), table, found);
    found->sure = !where;
    return found->count > 0;
}

bool catalog_answer(struct arena *arena, const struct catalog *catalog, const struct value_index *values,
                    struct meaning *meaning, const char *question, const struct work *work,
                    struct knowledge_found *ret_found)
{
    struct asked asked = {.arena = arena,
                          .catalog = catalog,
                          .values = values,
                          .meaning = meaning,
                          .work = work,
                          .question = question};
    struct knowledge_found found = {0};
    struct word *words;
    asked.count = words_split(arena, question, strlen(question), 100, &words);
    asked.words = words;
    names_of_catalog(arena, catalog, &asked.tables, &asked.columns);
    bool answered = ask_meaning(&asked, &found) || ask_place(&asked, &found);
    if (answered) {
        *ret_found = found;
    }
    return answered;
}
