#include "link/weigh.h"

#include "english/lists.h"
#include "link/relevance_weights.h"

#include <math.h>
#include <string.h>

/* No table, and no log-odds of one, is below. */
static const float LEAST = -12;

/* ---- of the question ---- */

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static bool is_year(const struct word *word)
{
    const char *text = word->text;
    return word->kind == WORD_NUMBER && strlen(text) == 4 &&
           (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0);
}

/* What kinds of columns it asks for. */
struct wanted {
    bool time, number, name;
};

static struct wanted read_wanted(const struct evidence *evidence)
{
    struct wanted wanted = {0};
    for (size_t i = 0; i < evidence->word_count; i++) {
        const char *text = evidence->words[i].text;
        wanted.time |= is_year(&evidence->words[i]) || list_has(LIST_ASKS_FOR_TIME, text);
        wanted.number |= list_has(LIST_ASKS_FOR_NUMBERS, text);
        wanted.name |= list_has(LIST_ASKS_FOR_NAMES, text);
    }
    return wanted;
}

/* ---- numbers of all tables or columns ---- */

struct board {
    struct arena *arena;
    const struct relevance *relevance;
    const struct catalog *catalog;
    const struct evidence *evidence;
    const struct meant_question *meant;
    struct meant_texts texts;
};

static float largest(const float *values, size_t count, float least)
{
    for (size_t i = 0; i < count; i++) {
        least = values[i] > least ? values[i] : least;
    }
    return least;
}

static float share(float value, float most)
{
    return most > 0 ? value / (most + 1e-6F) : 0;
}

static float positive(float value)
{
    return value > 0 ? value : 0;
}

/* Of each table the largest of its columns' values, at least `least`. */
static float *largest_by_table(const struct board *board, const float *columns, float least)
{
    const struct catalog *catalog = board->catalog;
    float *tables = ARENA_ARRAY(board->arena, float, catalog->table_count + 1);
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        tables[t] = largest(columns + table->first_column, (size_t)table->column_count, least);
    }
    return tables;
}

/* Numbers of texts as those of the `count` items from `first` on. */
static float *of_items(const struct board *board, const float *of_texts, size_t first, size_t count)
{
    float *items = ARENA_ARRAY(board->arena, float, count + 1);
    for (size_t i = 0; i < count; i++) {
        items[i] = of_texts[board->texts.of_items[first + i]];
    }
    return items;
}

/* How many keys a table has, and how many lead to it. */
static void count_keys(const struct board *board, float *ret_all, float *ret_inward)
{
    const struct key_graph *graph = &board->relevance->graph;
    for (size_t t = 0; t < board->catalog->table_count; t++) {
        size_t distinct = 0;
        for (size_t k = graph->first[t]; k < graph->first[t + 1]; k++) {
            bool again = graph->others[k] == (int32_t)t;
            for (size_t before = graph->first[t]; before < k && !again; before++) {
                again = graph->others[before] == graph->others[k];
            }
            distinct += !again;
        }
        ret_all[t] = (float)distinct;
    }
    for (size_t k = 0; k < board->catalog->key_count; k++) {
        ret_inward[board->catalog->keys[k].to_table]++;
    }
}

/* ---- features ---- */

/* What a number and its distance to the largest of all say. */
static void put_pair(float *row, float value, float most)
{
    row[0] = value;
    row[1] = value - most;
}

static void put_tables(const struct board *board, const float *inward, const float *keys, float *rows)
{
    const struct catalog *catalog = board->catalog;
    const struct evidence *evidence = board->evidence;
    size_t count = catalog->table_count;
    float *letters = largest_by_table(board, evidence->columns, 0);
    const float *cosines[] = {
        of_items(board, board->meant->whole, catalog->column_count, count),
        of_items(board, board->meant->span, catalog->column_count, count),
        largest_by_table(board, of_items(board, board->meant->whole, 0, catalog->column_count), -1),
        largest_by_table(board, of_items(board, board->meant->span, 0, catalog->column_count), -1)};
    float most_tables = largest(evidence->tables, count, 0), most_letters = largest(letters, count, 0);
    float most_values = largest(evidence->table_values, count, 0), most[COUNT_OF(cosines)];
    for (size_t i = 0; i < COUNT_OF(cosines); i++) {
        most[i] = largest(cosines[i], count, -1);
    }
    for (size_t t = 0; t < count; t++) {
        float *row = rows + t * WEIGH_TABLE;
        row[0] = share(evidence->tables[t], most_tables);
        row[1] = log1pf(positive(evidence->tables[t]));
        row[2] = share(letters[t], most_letters);
        row[3] = log1pf(letters[t]);
        row[4] = log1pf(positive(evidence->table_values[t]));
        row[5] = share(positive(evidence->table_values[t]), most_values);
        for (size_t i = 0; i < COUNT_OF(cosines); i++) {
            put_pair(row + 6 + 2 * i, cosines[i][t], most[i]);
        }
        row[14] = log1pf((float)catalog->tables[t].column_count);
        row[15] = log1pf(keys[t]);
        row[16] = log1pf(inward[t]);
    }
}

/* The largest of all columns, and of each table's, for what is said of columns. */
struct peaks {
    float letters, values, cosines[2];
    const float *letters_of, *cosines_of[2];
};

static void put_column(const struct board *board, const struct peaks *peaks, const float *const cosines[2],
                       const struct wanted *wanted, float inward, size_t number, float *row)
{
    const struct catalog_column *column = &board->catalog->columns[number];
    const struct evidence *evidence = board->evidence;
    size_t table = (size_t)column->table;
    uint32_t text = board->texts.of_items[number];
    bool name = board->texts.names[text];
    row[0] = share(evidence->columns[number], peaks->letters);
    row[1] = log1pf(positive(evidence->columns[number]));
    row[2] = evidence->columns[number] / fmaxf(peaks->letters_of[table], 1e-3F);
    row[3] = log1pf(positive(evidence->column_values[number]));
    row[4] = share(positive(evidence->column_values[number]), peaks->values);
    for (size_t i = 0; i < 2; i++) {
        put_pair(row + 5 + 3 * i, cosines[i][number], peaks->cosines[i]);
        row[7 + 3 * i] = cosines[i][number] - peaks->cosines_of[i][table];
    }
    row[11] = log1pf((float)board->texts.columns_of[text]);
    row[12] = log1pf((float)board->catalog->tables[table].column_count);
    row[13] = column->type == COLUMN_TEXT;
    row[14] = column->type == COLUMN_NUMBER;
    row[15] = column->type == COLUMN_TIME;
    row[16] = column->type == COLUMN_BOOLEAN;
    row[17] = column->type == COLUMN_TIME && wanted->time;
    row[18] = column->type == COLUMN_NUMBER && wanted->number;
    row[19] = name;
    row[20] = name && wanted->name;
    row[21] = board->texts.ids[text];
    row[22] = column->primary;
    row[23] = column->foreign;
    row[24] = name ? log1pf(inward) : 0;
    row[25] = log1pf(inward);
}

static void put_columns(const struct board *board, const float *inward, float *rows)
{
    const struct evidence *evidence = board->evidence;
    size_t count = board->catalog->column_count;
    struct wanted wanted = read_wanted(evidence);
    const float *cosines[] = {of_items(board, board->meant->whole, 0, count),
                              of_items(board, board->meant->span, 0, count)};
    struct peaks peaks = {.letters = largest(evidence->columns, count, 0),
                          .values = largest(evidence->column_values, count, 0),
                          .letters_of = largest_by_table(board, evidence->columns, 0)};
    for (size_t i = 0; i < 2; i++) {
        peaks.cosines[i] = largest(cosines[i], count, -1);
        peaks.cosines_of[i] = largest_by_table(board, cosines[i], -1);
    }
    for (size_t c = 0; c < count; c++) {
        put_column(board, &peaks, cosines, &wanted, inward[board->catalog->columns[c].table], c,
                   rows + c * WEIGH_COLUMN);
    }
}

static struct board board_of(struct arena *arena, const struct relevance *relevance,
                             const struct evidence *evidence, const struct meant_question *meant)
{
    return (struct board){.arena = arena,
                          .relevance = relevance,
                          .catalog = relevance->catalog,
                          .evidence = evidence,
                          .meant = meant,
                          .texts = meant_texts(relevance->meant)};
}

struct weigh_features weigh_features(struct arena *arena, const struct relevance *relevance,
                                     const struct evidence *evidence, const struct meant_question *meant)
{
    struct board board = board_of(arena, relevance, evidence, meant);
    size_t tables = board.catalog->table_count, columns = board.catalog->column_count;
    float *inward = ARENA_ARRAY(arena, float, tables + 1), *keys = ARENA_ARRAY(arena, float, tables + 1);
    struct weigh_features features = {.tables = ARENA_ARRAY(arena, float, tables *WEIGH_TABLE + 1),
                                      .columns = ARENA_ARRAY(arena, float, columns *WEIGH_COLUMN + 1)};
    count_keys(&board, keys, inward);
    put_tables(&board, inward, keys, features.tables);
    put_columns(&board, inward, features.columns);
    return features;
}

/* ---- scores ---- */

static float dot(const float *a, const float *b, size_t count)
{
    float sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static float clip(float odds)
{
    return odds > -LEAST ? -LEAST : odds < LEAST ? LEAST : odds;
}

/* Of each table the largest score of those that keys lead to. */
static float *of_neighbours(const struct board *board, const float *scores)
{
    const struct key_graph *graph = &board->relevance->graph;
    float *best = ARENA_ARRAY(board->arena, float, board->catalog->table_count + 1);
    for (size_t t = 0; t < board->catalog->table_count; t++) {
        best[t] = LEAST;
        for (size_t k = graph->first[t]; k < graph->first[t + 1]; k++) {
            if (graph->others[k] != (int32_t)t) {
                best[t] = fmaxf(best[t], scores[graph->others[k]]);
            }
        }
    }
    return best;
}

static float *score_tables(const struct board *board, const float *rows)
{
    size_t count = board->catalog->table_count;
    float *alone = ARENA_ARRAY(board->arena, float, count + 1),
          *again = ARENA_ARRAY(board->arena, float, count + 1);
    for (size_t t = 0; t < count; t++) {
        alone[t] =
            clip(dot(rows + t * WEIGH_TABLE, weights_tables.features, WEIGH_TABLE) + weights_tables.bias);
    }
    float *near = of_neighbours(board, alone), most = largest(alone, count, LEAST);
    for (size_t t = 0; t < count; t++) {
        float more[WEIGH_AGAIN];
        put_pair(more, alone[t], most);
        put_pair(more + 2, near[t], most);
        again[t] = clip(dot(rows + t * WEIGH_TABLE, weights_again.features, WEIGH_TABLE) +
                        dot(more, weights_again.features + WEIGH_TABLE, WEIGH_AGAIN) + weights_again.bias);
    }
    return again;
}

/* Of a column that is first in a key: the score of the table at the key's other end. */
static float *of_other_ends(const struct board *board, const float *tables)
{
    float *ends = ARENA_ARRAY(board->arena, float, board->catalog->column_count + 1);
    for (size_t i = 0; i < board->catalog->column_count; i++) {
        ends[i] = LEAST;
    }
    for (size_t i = 0; i < board->catalog->key_count; i++) {
        const struct catalog_key *key = &board->catalog->keys[i];
        float *from = &ends[key->from_columns[0]], *to = &ends[key->to_columns[0]];
        *from = fmaxf(*from, tables[key->to_table]);
        *to = fmaxf(*to, tables[key->from_table]);
    }
    return ends;
}

static float *score_columns(const struct board *board, const float *rows, const float *tables)
{
    const struct catalog *catalog = board->catalog;
    size_t count = catalog->column_count;
    float *scores = ARENA_ARRAY(board->arena, float, count + 1);
    float *ends = of_other_ends(board, tables), *near = of_neighbours(board, tables);
    float *both = ARENA_ARRAY(board->arena, float, count + 1);
    for (size_t c = 0; c < count; c++) {
        both[c] = fminf(ends[c], tables[catalog->columns[c].table]);
    }
    float most = largest(tables, catalog->table_count, LEAST), most_both = largest(both, count, LEAST);
    for (size_t c = 0; c < count; c++) {
        const float *row = rows + c * WEIGH_COLUMN;
        int32_t table = catalog->columns[c].table;
        float name = row[19], few = catalog->tables[table].column_count <= 12;
        float more[WEIGH_COLUMN_TABLES] = {tables[table],
                                           tables[table] - most,
                                           ends[c] > LEAST,
                                           ends[c],
                                           both[c],
                                           both[c] - most_both,
                                           name * (tables[table] - most),
                                           row[22] * (tables[table] - most),
                                           near[table],
                                           name * (near[table] - most),
                                           few * (tables[table] - most)};
        scores[c] = dot(row, weights_columns.features, WEIGH_COLUMN) +
                    dot(more, weights_columns.features + WEIGH_COLUMN, WEIGH_COLUMN_TABLES) +
                    weights_columns.bias;
    }
    return scores;
}

struct weigh_scores weigh(struct arena *arena, const struct relevance *relevance,
                          const struct evidence *evidence, const struct meant_question *meant)
{
    struct weigh_features features = weigh_features(arena, relevance, evidence, meant);
    struct board board = board_of(arena, relevance, evidence, meant);
    const float *tables = score_tables(&board, features.tables);
    return (struct weigh_scores){.tables = tables,
                                 .columns = score_columns(&board, features.columns, tables)};
}
