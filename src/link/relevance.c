#include "link/relevance.h"

#include "link/evidence.h"
#include "link/meant.h"
#include "link/weigh.h"
#include "query/copy.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    LINKED_TABLES = 6, /* the first tables, between which the ways are looked for */
    LEAST_CAP = 12,
};

static const float LEAST_SHARE = 0.3F; /* of the best table's score: what has less is left out */
static const float LEAST_APART =
    0.95F;                          /* the same for tables that no way over the keys leads to from there */
static const float LEAST_ODDS = -4; /* of a table with an encoder: one chance in fifty-six */

struct relevance *relevance_create(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct relevance *relevance = ARENA_NEW(arena, struct relevance);
    relevance->arena = arena;
    relevance->catalog = catalog;
    postings_of_catalog(arena, catalog, &relevance->words, &relevance->names);
    relevance->graph = key_graph_make(arena, catalog);
    return relevance;
}

void relevance_destroy(struct relevance *relevance)
{
    if (relevance != NULL) {
        meant_destroy(relevance->meant);
        arena_destroy(relevance->arena);
    }
}

void relevance_use_meaning(struct relevance *relevance, struct meaning *meaning, const char *folder)
{
    relevance->meant = meant_create(relevance->catalog, meaning, folder);
}

const struct catalog *relevance_catalog(const struct relevance *relevance)
{
    return relevance->catalog;
}

bool relevance_knows(const struct relevance *relevance, const char *stem)
{
    return word_set_has(&relevance->words.words, stem);
}

/* ---- choice ---- */

struct chooser {
    struct arena *arena;
    const struct relevance *relevance;
    const struct catalog *catalog;
    const float *columns, *tables; /* scores */
    bool *kept;                    /* columns */
    bool *in;                      /* tables */
    size_t left, cap;
};

struct ranked {
    int32_t number;
    float score;
};

static int by_score(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->score != y->score) {
        return x->score < y->score ? 1 : -1;
    }
    return (x->number > y->number) - (x->number < y->number);
}

/* Keys before all others: without them nothing joins. */
static float worth_of(const struct chooser *chooser, int32_t column)
{
    const struct catalog_column *item = &chooser->catalog->columns[column];
    float key = item->primary ? 2e6F : item->foreign ? 1e6F : 0;
    return key + chooser->columns[column];
}

/* Does the table still fit? */
static bool take(struct chooser *chooser, int32_t number)
{
    const struct catalog_table *table = &chooser->catalog->tables[number];
    size_t count = (size_t)table->column_count, wanted = count < chooser->cap ? count : chooser->cap;
    if (chooser->in[number] || count == 0) {
        return true;
    }
    if (wanted > chooser->left) {
        return false;
    }
    struct ranked *columns = ARENA_ARRAY(chooser->arena, struct ranked, count);
    for (size_t i = 0; i < count; i++) {
        int32_t column = table->first_column + (int32_t)i;
        columns[i] = (struct ranked){column, worth_of(chooser, column)};
    }
    qsort(columns, count, sizeof *columns, by_score);
    for (size_t i = 0; i < wanted; i++) {
        chooser->kept[columns[i].number] = true;
    }
    chooser->in[number] = true;
    chooser->left -= wanted;
    return true;
}

static void take_way(struct chooser *chooser, int32_t table)
{
    int32_t between[KEY_GRAPH_FARTHEST];
    size_t count = key_graph_way(chooser->arena, &chooser->relevance->graph, table, chooser->in, between);
    for (size_t i = 0; i < count; i++) {
        take(chooser, between[i]);
    }
}

static void take_best(struct chooser *chooser)
{
    size_t count = chooser->catalog->table_count;
    struct ranked *tables = ARENA_ARRAY(chooser->arena, struct ranked, count + 1);
    for (size_t i = 0; i < count; i++) {
        tables[i] = (struct ranked){(int32_t)i, chooser->tables[i]};
    }
    qsort(tables, count, sizeof *tables, by_score);
    bool *near = ARENA_ARRAY(chooser->arena, bool, count + 1);
    if (count > 0) {
        key_graph_mark_near(chooser->arena, &chooser->relevance->graph, tables[0].number, near);
    }
    for (size_t i = 0; i < count; i++) {
        float least = (near[tables[i].number] ? LEAST_SHARE : LEAST_APART) * tables[0].score;
        if (tables[i].score >= least && take(chooser, tables[i].number) && i < LINKED_TABLES) {
            take_way(chooser, tables[i].number);
        }
    }
}

static int32_t note_column(void *context, int32_t column)
{
    struct chooser *chooser = context;
    chooser->left -= !chooser->kept[column] && chooser->left > 0;
    chooser->kept[column] = true;
    return column;
}

static int32_t note_table(void *context, int32_t table)
{
    struct chooser *chooser = context;
    take(chooser, table);
    return table;
}

static int32_t note_table_of_column(void *context, int32_t column)
{
    struct chooser *chooser = context;
    if ((size_t)column >= chooser->catalog->column_count) {
        return column; /* of a semantic file, which is kept by what it is made of */
    }
    take(chooser, chooser->catalog->columns[column].table);
    return note_column(context, column);
}

static void take_query(struct chooser *chooser, const struct query *query)
{
    if (query == NULL) {
        return;
    }
    struct query_numbering noting = {.table = note_table, .column = note_table_of_column, .context = chooser};
    query_copy(chooser->arena, query, &noting);
}

/* The score that a table needs, or a lower one that two tables have. */
static float least_of_tables(const struct chooser *chooser)
{
    float best = -INFINITY, second = -INFINITY;
    for (size_t i = 0; i < chooser->catalog->table_count; i++) {
        float score = chooser->tables[i];
        second = score > best ? best : fmaxf(second, score);
        best = fmaxf(best, score);
    }
    return fminf(second, LEAST_ODDS);
}

/* Of the tables that may well be read, the columns that are likeliest to be: a model that is shown a bit of
 * many tables takes the wrong one. */
static void take_likeliest(struct chooser *chooser)
{
    size_t count = 0;
    float least = least_of_tables(chooser);
    struct ranked *columns = ARENA_ARRAY(chooser->arena, struct ranked, chooser->catalog->column_count + 1);
    for (size_t i = 0; i < chooser->catalog->column_count; i++) {
        if (chooser->tables[chooser->catalog->columns[i].table] >= least) {
            columns[count++] = (struct ranked){(int32_t)i, chooser->columns[i]};
        }
    }
    qsort(columns, count, sizeof *columns, by_score);
    for (size_t i = 0; i < count && chooser->left > 0; i++) {
        note_column(chooser, columns[i].number);
    }
}

/* A code of one of several lists needs the column that says which. */
static void take_constants(struct chooser *chooser)
{
    for (size_t k = 0; k < chooser->catalog->key_count; k++) {
        const struct catalog_key *key = &chooser->catalog->keys[k];
        if (key->constant != NULL && chooser->kept[key->from_columns[0]] &&
            chooser->kept[key->to_columns[0]]) {
            note_column(chooser, key->constant_column);
        }
    }
}

/* What meaning and letters say together; false where there is no encoder, or no time for it. */
static bool weigh_question(struct arena *arena, const struct relevance *relevance,
                           const struct evidence *evidence, const struct relevance_question *question,
                           struct weigh_scores *ret_scores)
{
    struct askdb_error err;
    struct meant_question meant;
    if (relevance->meant == NULL || meant_load(relevance->meant, question->work, &err) != 0 ||
        meant_ask(arena, relevance->meant, question->text, evidence->words, evidence->word_count,
                  question->work, &meant, &err) != 0) {
        return false;
    }
    *ret_scores = weigh(arena, relevance, evidence, &meant);
    return true;
}

/* What letters and values say. */
static void add_up(const struct catalog *catalog, struct evidence *evidence)
{
    for (size_t i = 0; i < catalog->column_count; i++) {
        evidence->columns[i] += evidence->column_values[i];
    }
    for (size_t i = 0; i < catalog->table_count; i++) {
        evidence->tables[i] += evidence->table_values[i];
    }
}

struct catalog_subset *relevance_choose(struct arena *arena, const struct relevance *relevance,
                                        const struct relevance_question *question, size_t budget)
{
    struct arena *scratch = arena_create();
    const struct catalog *catalog = relevance->catalog;
    struct evidence evidence = evidence_of_question(scratch, relevance, question);
    struct weigh_scores scores;
    bool weighed = weigh_question(scratch, relevance, &evidence, question, &scores);
    if (!weighed) {
        add_up(catalog, &evidence);
        scores = (struct weigh_scores){.tables = evidence.tables, .columns = evidence.columns};
    }
    struct chooser chooser = {.arena = scratch,
                              .relevance = relevance,
                              .catalog = catalog,
                              .columns = scores.columns,
                              .tables = scores.tables,
                              .kept = ARENA_ARRAY(scratch, bool, catalog->column_count + 1),
                              .in = ARENA_ARRAY(scratch, bool, catalog->table_count + 1),
                              .left = budget,
                              .cap = budget / 3 > LEAST_CAP ? budget / 3 : LEAST_CAP};
    take_query(&chooser, question->history);
    take_query(&chooser, question->kept);
    if (weighed) {
        take_likeliest(&chooser);
    } else {
        take_best(&chooser);
    }
    take_constants(&chooser);
    struct catalog_subset *subset = catalog_subset(arena, catalog, chooser.kept);
    arena_destroy(scratch);
    return subset;
}
