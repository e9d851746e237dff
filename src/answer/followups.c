#include "answer/followups.h"

#include "answer/followup_weights.h"
#include "english/everyday.h"
#include "english/numbers.h"
#include "english/periods.h"
#include "english/talk.h"
#include "english/word_set.h"
#include "english/words.h"
#include "link/misspelt.h"
#include "link/names.h"
#include "query/copy.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "translate/finish.h"
#include "translate/rerank.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 100, SHORTEST_MISSPELT = 5 };

static_assert((int)TALK_KINDS == 10, "the features have room for the kinds");

struct followup_names {
    struct arena *arena; /* owned */
    const struct catalog *catalog;
    const struct value_index *index;
    struct name *tables, *columns;
    struct word_set table_words, column_words; /* stems */
};

static void add_synonyms(struct followup_names *names, struct word_set *set, const char *const *synonyms,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct word *words = NULL;
        size_t found = words_split(names->arena, synonyms[i], strlen(synonyms[i]), MOST_WORDS, &words);
        for (size_t w = 0; w < found; w++) {
            word_set_add(set, words[w].stem);
        }
    }
}

struct followup_names *followup_names_create(const struct catalog *catalog, const struct value_index *index)
{
    struct arena *arena = arena_create();
    struct followup_names *names = ARENA_NEW(arena, struct followup_names);
    names->arena = arena;
    names->catalog = catalog;
    names->index = index;
    names_of_catalog(arena, catalog, &names->tables, &names->columns);
    word_set_init(&names->table_words, arena);
    word_set_init(&names->column_words, arena);
    for (size_t t = 0; t < catalog->table_count; t++) {
        for (size_t w = 0; w < names->tables[t].count; w++) {
            word_set_add(&names->table_words, names->tables[t].words[w].stem);
        }
        add_synonyms(names, &names->table_words, catalog->tables[t].synonyms,
                     catalog->tables[t].synonym_count);
    }
    for (size_t c = 0; c < catalog->column_count; c++) {
        for (size_t w = 0; w < names->columns[c].count; w++) {
            word_set_add(&names->column_words, names->columns[c].words[w].stem);
        }
        add_synonyms(names, &names->column_words, catalog->columns[c].synonyms,
                     catalog->columns[c].synonym_count);
    }
    return names;
}

void followup_names_destroy(struct followup_names *names)
{
    if (names != NULL) {
        arena_destroy(names->arena);
    }
}

bool followup_names_a_table(const struct followup_names *names, const struct word *word)
{
    return word_set_has(&names->table_words, word->stem);
}

bool followup_names_column(const struct followup_names *names, int32_t column, const struct word *word)
{
    const struct name *name = &names->columns[column];
    for (size_t w = 0; w < name->count; w++) {
        if (strcmp(name->words[w].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

/* ---- trees ---- */

/* As the program itself prints it, but without names of columns. */
static const char *printed(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    struct query *copy = query_copy(arena, query, NULL);
    struct sql_text text;
    finish_query(arena, catalog, copy);
    sql_print(arena, catalog, copy, &text);
    return text.sql;
}

/* A statement without a tree stays as it is. */
static const char *reprinted(struct arena *arena, const struct catalog *catalog, const char *sql)
{
    struct query *query = NULL;
    struct askdb_error ignored;
    return sql_parse(arena, catalog, sql, &query, &ignored) == 0 ? printed(arena, catalog, query) : sql;
}

bool followup_is_same(struct arena *arena, const struct catalog *catalog, const struct query *query,
                      const char *sql)
{
    return strcmp(printed(arena, catalog, query), reprinted(arena, catalog, sql)) == 0;
}

static struct query *read_first(struct arena *arena, const struct catalog *catalog,
                                const struct translations *translations)
{
    struct query *query = NULL;
    struct askdb_error ignored;
    if (translations->count > 0) {
        sql_parse(arena, catalog, translations->items[0].sql, &query, &ignored);
    }
    return query;
}

static const char *first_printed(struct arena *arena, const struct catalog *catalog,
                                 const struct translations *translations)
{
    return translations->count > 0 ? reprinted(arena, catalog, translations->items[0].sql) : "";
}

struct tables {
    const struct catalog *catalog;
    bool *used;
};

static void use_table(void *context, const struct expr *expr)
{
    struct tables *tables = context;
    if (expr->kind == EXPR_COLUMN) {
        tables->used[tables->catalog->columns[expr->column].table] = true;
    } else if (expr->kind == EXPR_STAR && expr->table >= 0) {
        tables->used[expr->table] = true;
    }
}

/* The tables of the outermost query; none of a NULL one. */
static bool *tables_of(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    struct tables tables = {catalog, ARENA_ARRAY(arena, bool, catalog->table_count + 1)};
    if (query != NULL) {
        query_visit(query, use_table, &tables);
        for (size_t i = 0; i < query->extra_count; i++) {
            tables.used[query->extra[i].table] = true;
        }
    }
    return tables.used;
}

/* Is there a table in `a` that is not in `b`? */
static bool has_more(const struct catalog *catalog, const bool *a, const bool *b)
{
    for (size_t t = 0; t < catalog->table_count; t++) {
        if (a[t] && !b[t]) {
            return true;
        }
    }
    return false;
}

static bool same_exprs(struct expr *const *a, size_t a_count, struct expr *const *b, size_t b_count)
{
    bool same = a_count == b_count;
    for (size_t i = 0; same && i < a_count; i++) {
        same = expr_equal(a[i], b[i]);
    }
    return same;
}

/* What the query before has and a query without its conditions, so that equality is of these alone. */
static bool same_where(const struct query *a, const struct query *b)
{
    struct query x = {.where = a->where}, y = {.where = b->where};
    return query_equal(&x, &y);
}

static bool same_order(const struct query *a, const struct query *b)
{
    bool same = a->order_count == b->order_count && (a->limit != NULL) == (b->limit != NULL);
    for (size_t i = 0; same && i < a->order_count; i++) {
        same = a->order[i].descending == b->order[i].descending &&
               expr_equal(a->order[i].expr, b->order[i].expr);
    }
    return same && (a->limit == NULL || expr_equal(a->limit, b->limit));
}

/* ---- features ---- */

struct reader {
    const struct followup_names *names;
    const struct followup *followup;
    struct arena *arena;
    struct word *words;
    size_t word_count;
    bool *old_tables;
    double *features;
};

static double least(double a, double b)
{
    return a < b ? a : b;
}

static bool names_table(const struct followup_names *names, size_t table, const struct word *word)
{
    for (size_t w = 0; w < names->tables[table].count; w++) {
        if (strcmp(names->tables[table].words[w].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_near_a_name(const struct word_set *set, const struct word *word)
{
    for (size_t i = 0; i < set->count && strlen(word->stem) >= SHORTEST_MISSPELT; i++) {
        if (misspelt_is_near(word->stem, set->words[i])) {
            return true;
        }
    }
    return false;
}

static bool is_value(const struct reader *reader, const struct word *word)
{
    const struct value_match *matches;
    return word->kind == WORD_NUMBER ||
           (reader->names->index != NULL &&
            (value_index_find_stem(reader->names->index, word->stem, &matches) > 0 ||
             value_index_find_part(reader->names->index, reader->arena, word, 1, &matches) > 0));
}

/* Can the word have to do with a question over this catalog? */
static bool means_something(const struct reader *reader, const struct word *word)
{
    for (int kind = 0; kind < TALK_CHATS; kind++) {
        if (talk_is((enum talk_kind)kind, word->text)) {
            return true;
        }
    }
    const struct followup_names *names = reader->names;
    return word_set_has(&names->table_words, word->stem) || word_set_has(&names->column_words, word->stem) ||
           is_near_a_name(&names->table_words, word) || is_near_a_name(&names->column_words, word) ||
           is_value(reader, word) || (is_everyday_word(word->text) && !talk_is(TALK_CHATS, word->text));
}

/* "five", "%", "november" */
static bool counts_or_dates(const struct reader *reader)
{
    struct period *periods = NULL;
    struct number *numbers = NULL;
    return strchr(reader->followup->question, '%') != NULL ||
           periods_find(reader->arena, reader->words, reader->word_count, civil_today(), 0, &periods) > 0 ||
           numbers_find(reader->arena, reader->words, reader->word_count, &numbers) > 0;
}

/* Is there a word that means something said before? Not "this month", nor "orders that were cancelled". */
static bool points_back(const struct reader *reader)
{
    for (size_t i = 0; i < reader->word_count; i++) {
        const char *text = reader->words[i].text;
        bool relative = strcmp(text, "that") == 0 && i + 1 < reader->word_count &&
                        talk_is(TALK_ASKS, reader->words[i + 1].text);
        if (talk_is(TALK_POINTS, text) && strcmp(text, "this") != 0 && !relative) {
            return true;
        }
    }
    return false;
}

static void read_meaning(struct reader *reader, size_t unknown, bool names_a_table)
{
    double *features = reader->features;
    size_t values = 0, others = 0, meant = 0;
    for (size_t i = 0; i < reader->word_count; i++) {
        const struct word *word = &reader->words[i];
        bool value = !word_is_stop(word->text) && is_value(reader, word);
        values += value;
        others += !value && !word_is_stop(word->text) && !talk_is(TALK_BY, word->text);
        meant += means_something(reader, word);
    }
    bool asks = features[FOLLOWUP_OPENS + TALK_ASKS] > 0 || features[FOLLOWUP_OPENS + TALK_COUNTS] > 0;
    bool points = points_back(reader);
    bool by = features[FOLLOWUP_OPENS + TALK_BY] > 0 || features[FOLLOWUP_OPENS + TALK_NARROWS] > 0;
    bool complete = asks && names_a_table && !points && features[FOLLOWUP_WHAT_ABOUT] == 0;
    features[FOLLOWUP_COMPLETE] = complete;
    features[FOLLOWUP_COMPLETE_KNOWN] = complete && unknown == 0;
    features[FOLLOWUP_MEANS_NOTHING] = meant == 0 && !counts_or_dates(reader);
    features[FOLLOWUP_HOLDS_VALUE] = values > 0;
    features[FOLLOWUP_ONLY_VALUES] = values > 0 && others == 0;
    features[FOLLOWUP_SHORT_NAMED] = features[FOLLOWUP_SHORT] > 0 && names_a_table;
    features[FOLLOWUP_SHORT_UNNAMED] = features[FOLLOWUP_SHORT] > 0 && !names_a_table;
    features[FOLLOWUP_BY_UNNAMED] = by && !names_a_table;
}

static void read_opening(struct reader *reader)
{
    const struct word *words = reader->words;
    double *features = reader->features;
    if (reader->word_count == 0) {
        return;
    }
    bool known = false;
    for (int kind = 0; kind < TALK_KINDS; kind++) {
        bool is = talk_is((enum talk_kind)kind, words[0].text);
        features[FOLLOWUP_OPENS + kind] = is;
        known |= is;
    }
    features[FOLLOWUP_OPENS_BY_NUMBER] = words[0].kind == WORD_NUMBER;
    features[FOLLOWUP_OPENS_PLAINLY] = !known && words[0].kind == WORD_ALPHA;
    if (reader->word_count > 1) {
        bool what = strcmp(words[0].text, "what") == 0, how = strcmp(words[0].text, "how") == 0;
        bool about = strcmp(words[1].text, "about") == 0 || strcmp(words[1].text, "if") == 0;
        features[FOLLOWUP_WHAT_ABOUT] = (what || how) && about;
        features[FOLLOWUP_HOW_MANY] = how && !about;
    }
}

static void read_words(struct reader *reader)
{
    double *features = reader->features;
    size_t said = 0, known = 0, unknown = 0, tables = 0;
    features[FOLLOWUP_BIAS] = 1;
    features[FOLLOWUP_LENGTH] = (double)reader->word_count / 10;
    features[FOLLOWUP_SHORT] = reader->word_count <= 3;
    read_opening(reader);
    for (int kind = 0; kind < TALK_KINDS; kind++) {
        double count = (double)talk_count((enum talk_kind)kind, reader->words, reader->word_count);
        features[FOLLOWUP_HOLDS + kind] = least(count / 3, 1);
    }
    for (size_t i = 0; i < reader->word_count; i++) {
        const struct word *word = &reader->words[i];
        if (word->kind != WORD_ALPHA || word_is_stop(word->text)) {
            continue;
        }
        bool table = word_set_has(&reader->names->table_words, word->stem);
        bool column = word_set_has(&reader->names->column_words, word->stem);
        said++;
        known += table || column;
        tables += table;
        unknown += !table && !column && !talk_is(TALK_COUNTS, word->text);
        features[FOLLOWUP_NAMES_COLUMN] += column && !table ? 1.0 / 3 : 0;
        for (size_t t = 0; table && t < reader->names->catalog->table_count; t++) {
            if (names_table(reader->names, t, word)) {
                features[reader->old_tables[t] ? FOLLOWUP_NAMES_OLD : FOLLOWUP_NAMES_NEW] = 1;
            }
        }
    }
    size_t chat = talk_count(TALK_CHATS, reader->words, reader->word_count);
    features[FOLLOWUP_ALL_CHAT] = reader->word_count > 0 ? (double)chat / (double)reader->word_count : 1;
    features[FOLLOWUP_NAMES_TABLE] = tables > 0;
    features[FOLLOWUP_NAMES_TABLES] = tables > 1;
    features[FOLLOWUP_NAMES_COLUMN] = least(features[FOLLOWUP_NAMES_COLUMN], 1);
    features[FOLLOWUP_KNOWN] = said > 0 ? (double)known / (double)said : 0;
    features[FOLLOWUP_UNKNOWN] = least((double)unknown / 3, 1);
    read_meaning(reader, unknown, tables > 0);
}

static double log_odds(double probability)
{
    double within = fmin(fmax(probability, 1e-4), 1 - 1e-4);
    return log(within / (1 - within));
}

static double uncovered(const struct translation *translation)
{
    const double *features = translation->features;
    return features == NULL
               ? 0
               : least((features[RERANK_UNCOVERED_EXACT] + features[RERANK_UNCOVERED_PARTIAL]) / 3, 1);
}

static void read_likelihoods(struct reader *reader)
{
    const struct translations *alone = reader->followup->alone, *leaning = reader->followup->leaning;
    double *features = reader->features;
    features[FOLLOWUP_ALONE_NONE] = alone->unanswerable;
    features[FOLLOWUP_LEANS_NONE] = leaning->unanswerable;
    features[FOLLOWUP_ALONE_LOG] = features[FOLLOWUP_LEANS_LOG] = -2;
    if (alone->count > 0) {
        features[FOLLOWUP_ALONE_LIKELY] = alone->items[0].confidence;
        features[FOLLOWUP_ALONE_UNCOVERED] = uncovered(&alone->items[0]);
        if (alone->items[0].features != NULL) {
            features[FOLLOWUP_ALONE_LOG] = fmax(alone->items[0].features[RERANK_LOG_PROBABILITY] / 5, -2);
        }
    }
    if (leaning->count > 0) {
        features[FOLLOWUP_LEANS_LIKELY] = leaning->items[0].confidence;
        features[FOLLOWUP_LEANS_UNCOVERED] = uncovered(&leaning->items[0]);
        if (leaning->items[0].features != NULL) {
            features[FOLLOWUP_LEANS_LOG] = fmax(leaning->items[0].features[RERANK_LOG_PROBABILITY] / 5, -2);
        }
    }
    double more = features[FOLLOWUP_LEANS_LIKELY] - features[FOLLOWUP_ALONE_LIKELY];
    features[more > 0 ? FOLLOWUP_ONLY_LEANING : FOLLOWUP_ONLY_ALONE] = fabs(more);
    features[FOLLOWUP_LIKELIER] =
        (log_odds(features[FOLLOWUP_LEANS_LIKELY]) - log_odds(features[FOLLOWUP_ALONE_LIKELY])) / 3;
}

static bool any_table_named(const struct reader *reader, const bool *used)
{
    for (size_t t = 0; t < reader->names->catalog->table_count; t++) {
        for (size_t i = 0; used[t] && i < reader->word_count; i++) {
            if (names_table(reader->names, t, &reader->words[i])) {
                return true;
            }
        }
    }
    return false;
}

static void read_change(struct reader *reader, const struct query *leaning)
{
    const struct query *before = reader->followup->history;
    double *features = reader->features;
    if (leaning == NULL) {
        return;
    }
    bool same = same_where(before, leaning);
    features[FOLLOWUP_KEEPS_SELECT] =
        same_exprs(before->select, before->select_count, leaning->select, leaning->select_count);
    features[FOLLOWUP_KEEPS_WHERE] = same && before->where != NULL;
    features[FOLLOWUP_ADDS_WHERE] = before->where == NULL && leaning->where != NULL;
    features[FOLLOWUP_CHANGES_GROUP] =
        !same_exprs(before->group, before->group_count, leaning->group, leaning->group_count);
    features[FOLLOWUP_CHANGES_ORDER] = !same_order(before, leaning);
}

static void read_trees(struct reader *reader)
{
    const struct catalog *catalog = reader->names->catalog;
    const struct followup *followup = reader->followup;
    double *features = reader->features;
    const char *before = printed(reader->arena, catalog, followup->history);
    const char *alone = first_printed(reader->arena, catalog, followup->alone);
    const char *leaning = first_printed(reader->arena, catalog, followup->leaning);
    const struct query *leaning_tree = read_first(reader->arena, catalog, followup->leaning);
    bool *alone_tables =
        tables_of(reader->arena, catalog, read_first(reader->arena, catalog, followup->alone));
    bool *leaning_tables = tables_of(reader->arena, catalog, leaning_tree);
    features[FOLLOWUP_CHANGES_NOTHING] = strcmp(before, leaning) == 0;
    features[FOLLOWUP_REPEATS] = strcmp(before, alone) == 0;
    features[FOLLOWUP_SAME] = strcmp(alone, leaning) == 0;
    features[FOLLOWUP_ALONE_NEW_TABLE] = has_more(catalog, alone_tables, reader->old_tables);
    features[FOLLOWUP_LEANS_NEW_TABLE] = has_more(catalog, leaning_tables, reader->old_tables);
    features[FOLLOWUP_LEANS_DROPS_TABLE] = has_more(catalog, reader->old_tables, leaning_tables);
    features[FOLLOWUP_ALONE_SAME_TABLES] = !has_more(catalog, alone_tables, reader->old_tables) &&
                                           !has_more(catalog, reader->old_tables, alone_tables);
    features[FOLLOWUP_ALONE_UNNAMED] = !any_table_named(reader, alone_tables);
    read_change(reader, leaning_tree);
}

void followup_features(struct arena *arena, const struct followup_names *names,
                       const struct followup *followup, double *features)
{
    struct reader reader = {.names = names, .followup = followup, .arena = arena, .features = features};
    memset(features, 0, FOLLOWUP_FEATURES * sizeof *features);
    size_t all =
        words_split(arena, followup->question, strlen(followup->question), MOST_WORDS, &reader.words);
    for (size_t i = 0; i < all; i++) { /* punctuation says nothing */
        if (reader.words[i].kind != WORD_OTHER) {
            reader.words[reader.word_count++] = reader.words[i];
        }
    }
    reader.old_tables = tables_of(arena, names->catalog, followup->history);
    read_words(&reader);
    read_likelihoods(&reader);
    read_trees(&reader);
}

void followup_decide(const double *features, double *probabilities)
{
    double sum = 0, most = -HUGE_VAL;
    for (size_t k = 0; k < FOLLOWUP_CLASSES; k++) {
        probabilities[k] = 0;
        for (size_t i = 0; i < FOLLOWUP_FEATURES; i++) {
            probabilities[k] += followup_weights[k][i] * features[i];
        }
        most = fmax(most, probabilities[k]);
    }
    for (size_t k = 0; k < FOLLOWUP_CLASSES; k++) {
        probabilities[k] = exp(probabilities[k] - most);
        sum += probabilities[k];
    }
    for (size_t k = 0; k < FOLLOWUP_CLASSES; k++) {
        probabilities[k] /= sum;
    }
}
