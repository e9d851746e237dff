/* What there is to ask of a database: its tables, the days that it covers, and questions that work, each read
 * by the model and run before it is shown. */
#include "answer/accounted.h"
#include "answer/cells.h"
#include "answer/internal.h"
#include "answer/judge.h"
#include "link/names.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum {
    TABLES_SHOWN = 6,
    TRIED = 10,
    QUESTIONS = 3,
    BEAM = 6,
    DAYS_MILLISECONDS = 300,
    TABLES_MAX = 400 /* the order of more is not worth its time */
};

static const double LIKELY = 0.5;

struct introduction {
    struct askdb_introduction public;
    struct arena *arena;
};

struct maker {
    struct askdb *askdb;
    struct arena *arena;
    const struct catalog *catalog;
    struct name *tables, *columns;
    int32_t main_table, day; /* the table that questions are about, its column of days; -1: none */
    char last_day[11];       /* "" where it is not known */
    const char *questions[QUESTIONS];
    size_t count, tried;
};

static int64_t rows_of(const struct catalog *catalog, int32_t table)
{
    return catalog->tables[table].row_estimate;
}

/* ---- tables ---- */

static const char *write_rows(struct arena *arena, int64_t rows)
{
    if (rows < 1000) {
        return arena_printf(arena, "%lld", (long long)rows);
    }
    return arena_printf(arena, "%s,%03lld", write_rows(arena, rows / 1000), (long long)(rows % 1000));
}

static const char *list_tables(const struct maker *maker)
{
    const struct catalog *catalog = maker->catalog;
    bool *shown = ARENA_ARRAY(maker->arena, bool, catalog->table_count + 1);
    struct text text;
    text_open(&text);
    size_t count = catalog->table_count < TABLES_SHOWN ? catalog->table_count : TABLES_SHOWN;
    for (size_t i = 0; i < count; i++) {
        int32_t largest = -1;
        for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
            if (!shown[t] && (largest < 0 || rows_of(catalog, t) > rows_of(catalog, largest))) {
                largest = t;
            }
        }
        shown[largest] = true;
        fprintf(text.out, "%s%s", i > 0 ? ", " : "", catalog->tables[largest].name);
        if (rows_of(catalog, largest) >= 0) {
            fprintf(text.out, " (%s rows)", write_rows(maker->arena, rows_of(catalog, largest)));
        }
    }
    if (catalog->table_count > count) {
        fprintf(text.out, " and %zu more", catalog->table_count - count);
    }
    return text_close(&text, maker->arena);
}

/* ---- days ---- */

static int32_t day_column(const struct catalog *catalog, int32_t table)
{
    const struct catalog_table *entry = &catalog->tables[table];
    for (int32_t c = entry->first_column; c < entry->first_column + entry->column_count; c++) {
        if (catalog->columns[c].type == COLUMN_TIME && !catalog->columns[c].masked) {
            return c;
        }
    }
    return -1;
}

static size_t keys_from(const struct catalog *catalog, int32_t table)
{
    size_t count = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        count += catalog->keys[k].from_table == table;
    }
    return count;
}

/* The table that things happen in: with days, then with most keys, then with most rows. */
static void choose_main(struct maker *maker)
{
    const struct catalog *catalog = maker->catalog;
    maker->main_table = maker->day = -1;
    size_t best = 0;
    for (int32_t t = 0; t < (int32_t)catalog->table_count && t < TABLES_MAX; t++) {
        int32_t day = day_column(catalog, t);
        size_t keys = keys_from(catalog, t);
        bool better =
            maker->main_table < 0 || (day >= 0) > (maker->day >= 0) ||
            ((day >= 0) == (maker->day >= 0) &&
             (keys > best || (keys == best && rows_of(catalog, t) > rows_of(catalog, maker->main_table))));
        if (better && rows_of(catalog, t) != 0) {
            maker->main_table = t;
            maker->day = day;
            best = keys;
        }
    }
}

struct days {
    char first[11], last[11];
};

static void copy_day(const struct askdb_cell *cell, char day[11])
{
    bool written = (cell->type == ASKDB_TIME || cell->type == ASKDB_TEXT) && cell->length >= 10;
    snprintf(day, 11, "%.10s", written ? cell->text : "");
}

static int take_days(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct days *days = context;
    (void)err;
    if (count == 2) {
        copy_day(&cells[0], days->first);
        copy_day(&cells[1], days->last);
    }
    return 0;
}

static struct expr *extreme_of(struct arena *arena, enum aggregate aggregate, int32_t column)
{
    struct expr *inner = ARENA_NEW(arena, struct expr), *outer = ARENA_NEW(arena, struct expr);
    *inner = (struct expr){.kind = EXPR_COLUMN, .column = column};
    *outer = (struct expr){.kind = EXPR_AGGREGATE, .op = (int)aggregate, .left = inner};
    return outer;
}

/* NULL where there are none, or where it would take long to find out. */
static const char *find_days(struct maker *maker)
{
    if (maker->day < 0) {
        return NULL;
    }
    struct expr *select[] = {extreme_of(maker->arena, AGGREGATE_MIN, maker->day),
                             extreme_of(maker->arena, AGGREGATE_MAX, maker->day)};
    struct query query = {.select = select, .select_count = 2};
    struct sql_text text;
    struct days days = {"", ""};
    struct validated_query *validated = NULL;
    struct askdb_sink sink = {.context = &days, .begin = answer_ignore_columns, .row = take_days};
    struct exec_limits limits = {.timeout_ms = DAYS_MILLISECONDS, .max_rows = 1};
    struct exec_result result;
    struct askdb_error ignored;
    sql_print(maker->arena, maker->catalog, &query, &text);
    if (session_validate(maker->askdb, maker->arena, text.sql, &validated, NULL, &ignored) == 0) {
        exec_run(maker->askdb->connection, validated, &limits, &sink, &result, &ignored);
    }
    validated_query_destroy(validated);
    if (days.first[0] == '\0' || days.last[0] == '\0') {
        return NULL;
    }
    memcpy(maker->last_day, days.last, sizeof days.last);
    return arena_printf(maker->arena, "%s to %s (%s.%s)", days.first, days.last,
                        maker->catalog->tables[maker->main_table].name,
                        maker->catalog->columns[maker->day].name);
}

/* ---- questions ---- */

static const char *words_of(const struct maker *maker, const struct name *name)
{
    return words_join(maker->arena, name->words, name->count, false);
}

/* What the rows of a table are called, as the sentence of an answer calls them: "invoices" of inv. */
static const char *things(const struct maker *maker, int32_t table, bool one)
{
    return sentence_of_table(maker->arena, session_names(maker->askdb), table, one);
}

struct reads {
    const struct catalog *catalog;
    int32_t main_table, other;
    bool main_read, other_read, elsewhere;
};

static void see_table(void *context, const struct expr *expr)
{
    struct reads *reads = context;
    int32_t table = expr->kind == EXPR_COLUMN ? reads->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    if (table >= 0) {
        reads->main_read |= table == reads->main_table;
        reads->other_read |= table == reads->other;
        reads->elsewhere |= table != reads->main_table && table != reads->other;
    }
}

/* Does the statement read the tables that are meant, and no others? */
static bool reads_these(const struct maker *maker, const char *sql, int32_t other)
{
    struct query *query = NULL;
    struct askdb_error ignored;
    struct reads reads = {.catalog = maker->catalog, .main_table = maker->main_table, .other = other};
    if (sql_parse(maker->arena, maker->catalog, sql, &query, &ignored) != 0 || query->set != SET_NONE) {
        return false;
    }
    query_visit(query, see_table, &reads);
    return reads.main_read && !reads.elsewhere && (other < 0 || reads.other_read);
}

static bool returns_rows(const struct maker *maker, const char *sql)
{
    struct validated_query *query = NULL;
    struct askdb_error ignored;
    bool found = false;
    if (session_validate(maker->askdb, maker->arena, sql, &query, NULL, &ignored) == 0) {
        session_ends_probing(maker->askdb, query, &found);
    }
    validated_query_destroy(query);
    return found;
}

/* Keeps a question about the main table, and `other` where that is not -1, that is read so, surely. */
static void offer(struct maker *maker, const char *question, int32_t other)
{
    struct translate_request request = {.question = question, .beam = BEAM, .work = maker->askdb->work};
    struct translations found = {0};
    struct askdb_error ignored;
    if (maker->count == QUESTIONS || maker->tried == TRIED) {
        return;
    }
    maker->tried++;
    int status = translate_builtin_read(maker->askdb->builtin, maker->arena, &request, &found, &ignored);
    if (status == 0 && found.items[0].confidence >= LIKELY && reads_these(maker, found.items[0].sql, other) &&
        returns_rows(maker, found.items[0].sql)) {
        maker->questions[maker->count++] = question;
    }
}

/* Tables that the main one refers to and that have a name of things. */
static void offer_related(struct maker *maker)
{
    const struct catalog *catalog = maker->catalog;
    const char *main_words = things(maker, maker->main_table, false);
    bool *seen = ARENA_ARRAY(maker->arena, bool, catalog->table_count + 1);
    for (size_t k = 0; k < catalog->key_count; k++) {
        int32_t to = catalog->keys[k].to_table;
        if (catalog->keys[k].from_table != maker->main_table || to == maker->main_table || seen[to]) {
            continue;
        }
        seen[to] = true;
        offer(maker,
              arena_printf(maker->arena, "top 5 %s by number of %s", things(maker, to, false), main_words),
              to);
        offer(maker, arena_printf(maker->arena, "number of %s per %s", main_words, things(maker, to, true)),
              to);
    }
}

static void offer_columns(struct maker *maker)
{
    const struct catalog *catalog = maker->catalog;
    const struct catalog_table *table = &catalog->tables[maker->main_table];
    const char *main_words = things(maker, maker->main_table, false);
    for (int32_t c = table->first_column; c < table->first_column + table->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        if (column->type == COLUMN_TEXT && !column->unique && !column->foreign && !column->masked) {
            offer(maker,
                  arena_printf(maker->arena, "%s per %s", main_words, words_of(maker, &maker->columns[c])),
                  -1);
        }
    }
}

static void make_questions(struct maker *maker)
{
    if (maker->main_table < 0 || maker->askdb->language_model != NULL) {
        return;
    }
    const char *main_words = things(maker, maker->main_table, false);
    offer(maker, arena_printf(maker->arena, "how many %s are there", main_words), -1);
    if (maker->last_day[0] != '\0') {
        offer(maker, arena_printf(maker->arena, "%s per month in %.4s", main_words, maker->last_day), -1);
    }
    offer_related(maker);
    offer_columns(maker);
}

int askdb_introduce(struct askdb *askdb, struct askdb_introduction **ret_introduction,
                    struct askdb_error *err)
{
    if (askdb->builtin == NULL && askdb->language_model == NULL) {
        return error_set(err, ASKDB_USAGE, "this database was opened for its catalog only");
    }
    struct arena *arena = arena_create();
    struct introduction *introduction = ARENA_NEW(arena, struct introduction);
    struct maker *maker = ARENA_NEW(arena, struct maker);
    *maker = (struct maker){.askdb = askdb, .arena = arena, .catalog = askdb->catalog};
    introduction->arena = arena;
    names_of_catalog(arena, askdb->catalog, &maker->tables, &maker->columns);
    struct work_span span = work_begin_usual(askdb->work);
    choose_main(maker);
    introduction->public.tables = list_tables(maker);
    introduction->public.days = find_days(maker);
    make_questions(maker);
    work_end(askdb->work, span);
    introduction->public.questions = maker->questions;
    introduction->public.question_count = maker->count;
    *ret_introduction = &introduction->public;
    return 0;
}

void askdb_introduction_destroy(struct askdb_introduction *introduction)
{
    if (introduction != NULL) {
        arena_destroy(((struct introduction *)introduction)->arena);
    }
}
