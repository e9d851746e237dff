#include "answer/pointers.h"

#include "answer/cells.h"
#include "answer/judge.h"
#include "english/lists.h"
#include "english/numbers.h"
#include "english/talk.h"
#include "query/copy.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 100, MOST_ROWS = 1000, ROW_MILLISECONDS = 1000 };

static const double SURE = 0.9; /* of the answer before with a row chosen */

/* ---- what the words say ---- */

enum point { POINT_NONE, POINT_PLACE, POINT_FROM_START, POINT_FROM_END, POINT_ALL, POINT_MOST, POINT_LEAST };

struct pointer {
    enum point point;
    size_t number;      /* a place; how many; 0 with POINT_ALL: any */
    size_t first, last; /* words */
};

struct text_words {
    const struct word *items;
    size_t count;
};

/* Behind the words that point: "one", "ones", "of them", or the end. Returns whether so, and moves *at on. */
static bool is_closed(const struct text_words *words, size_t *at)
{
    if (words_is(words->items, words->count, *at, "of") &&
        list_has_at(LIST_POINTED_ROWS, words->items, words->count, *at + 1)) {
        *at += 2;
        return true;
    }
    if (list_has_at(LIST_ONE_OF_ROWS, words->items, words->count, *at)) {
        *at += 1;
        return !list_has_at(LIST_AFTER_NEW_ONE, words->items, words->count, *at);
    }
    return *at >= words->count || words->items[*at].kind == WORD_OTHER;
}

/* "second", "2nd": its number, 0 for none; "last" is SIZE_MAX. Moves *at behind it. */
static size_t read_place(const struct text_words *words, size_t *at)
{
    int place = 0;
    if (*at < words->count && list_value(LIST_PLACES, words->items[*at].text, &place)) {
        ++*at;
        return (size_t)place;
    }
    if (list_has_at(LIST_LAST_PLACES, words->items, words->count, *at)) {
        ++*at;
        return SIZE_MAX;
    }
    if (words_is(words->items, words->count, *at, "top")) {
        ++*at;
        return 1;
    }
    bool digits = *at < words->count && words->items[*at].kind == WORD_NUMBER;
    if (digits && list_has_at(LIST_ORDINAL_ENDINGS, words->items, words->count, *at + 1)) {
        *at += 2;
        return strtoul(words->items[*at - 2].text, NULL, 10);
    }
    return 0;
}

/* 2 to POINTERS_MAX; 0 for none. */
static size_t read_number(const struct text_words *words, size_t at)
{
    if (at >= words->count) {
        return 0;
    }
    const struct word *word = &words->items[at];
    long number = word->kind == WORD_NUMBER ? strtol(word->text, NULL, 10) : number_word_value(word->text);
    return number >= 2 && number <= POINTERS_MAX ? (size_t)number : 0;
}

static bool point_by_place(const struct text_words *words, size_t at, struct pointer *pointer)
{
    size_t start = at, place = read_place(words, &at), number = read_number(words, at);
    if (place == 0) {
        return false;
    }
    bool several = number > 0 && (place == 1 || place == SIZE_MAX),
         after_the = words_is(words->items, words->count, start - 1, "the");
    at += several;
    bool said = list_has_at(LIST_AFTER_PLACE, words->items, words->count, at);
    if (list_has_at(LIST_ENDS_OF_ROWS, words->items, words->count, start) ||
        (several && !after_the)) { /* "top 10" asks anew */
        said = words_is(words->items, words->count, at, "of");
        if (!said) {
            return false;
        }
    }
    if (!is_closed(words, &at) || (!said && !several && place == SIZE_MAX)) {
        return false;
    }
    pointer->point = several             ? (place == 1 ? POINT_FROM_START : POINT_FROM_END)
                     : place == SIZE_MAX ? POINT_FROM_END
                                         : POINT_PLACE;
    pointer->number = several ? number : place == SIZE_MAX ? 1 : place;
    pointer->last = at - 1;
    return true;
}

static bool point_by_most(const struct text_words *words, size_t at, struct pointer *pointer)
{
    bool is_least = list_has_at(LIST_LEAST_ROWS, words->items, words->count, at);
    if (at >= words->count || !talk_is(TALK_MOST, words->items[at].text)) {
        return false;
    }
    at++;
    bool said = list_has_at(LIST_AFTER_MOST, words->items, words->count, at);
    if (!said || !is_closed(words, &at)) {
        return false;
    }
    pointer->point = is_least ? POINT_LEAST : POINT_MOST;
    pointer->last = at - 1;
    return true;
}

/* "those two", "both", "that one", "number 3" */
static bool point_by_name(const struct text_words *words, size_t at, struct pointer *pointer)
{
    size_t number = read_number(words, at + 1), next = at + 2;
    if (list_has_at(LIST_SEVERAL_ROWS, words->items, words->count, at) && number > 0) {
        is_closed(words, &next);
        *pointer = (struct pointer){POINT_ALL, number, at, next - 1};
    } else if (words_is(words->items, words->count, at, "both") &&
               words_is(words->items, words->count, at + 1, "of") &&
               words_is(words->items, words->count, at + 2, "them")) {
        *pointer = (struct pointer){POINT_ALL, 2, at, at + 2};
    } else if (list_has_at(LIST_SINGLE_ROW, words->items, words->count, at) &&
               words_is(words->items, words->count, at + 1, "one")) {
        *pointer = (struct pointer){POINT_ALL, 1, at, at + 1};
    } else if (list_has_at(LIST_ROW_NUMBERS, words->items, words->count, at) && at + 1 < words->count &&
               words->items[at + 1].kind == WORD_NUMBER && is_closed(words, &next)) {
        *pointer = (struct pointer){POINT_PLACE, strtoul(words->items[at + 1].text, NULL, 10), at, at + 1};
    } else {
        return false;
    }
    return true;
}

static struct pointer find_pointer(const struct text_words *words)
{
    for (size_t i = 0; i < words->count; i++) {
        size_t at = i + words_is(words->items, words->count, i, "the");
        struct pointer pointer = {.first = i};
        if (point_by_place(words, at, &pointer) || point_by_most(words, at, &pointer) ||
            point_by_name(words, i, &pointer)) {
            return pointer;
        }
    }
    return (struct pointer){POINT_NONE, 0, 0, 0};
}

/* ---- the rows ---- */

struct rows {
    struct arena *arena;
    size_t label;
    size_t count;
    const char **labels;
    double *measures; /* the last number of the row */
    bool measured, truncated;
};

static bool read_measure(const struct askdb_cell *cell, double *ret_measure)
{
    if (cell->type == ASKDB_INTEGER) {
        *ret_measure = (double)cell->integer;
    } else if (cell->type == ASKDB_REAL) {
        *ret_measure = cell->real;
    } else if (cell->type == ASKDB_DECIMAL) {
        char text[64];
        snprintf(text, sizeof text, "%.*s", (int)(cell->length < 60 ? cell->length : 60), cell->text);
        *ret_measure = strtod(text, NULL);
    } else {
        return false;
    }
    return true;
}

static int take_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct rows *rows = context;
    (void)err;
    if (rows->label >= count || rows->count == MOST_ROWS) {
        return 0;
    }
    const struct askdb_cell *cell = &cells[rows->label];
    rows->labels[rows->count] = cell->type == ASKDB_TEXT || cell->type == ASKDB_TIME
                                    ? arena_strndup(rows->arena, cell->text, cell->length)
                                : cell->type == ASKDB_INTEGER
                                    ? arena_printf(rows->arena, "%lld", (long long)cell->integer)
                                    : NULL;
    for (size_t i = 0; i < count; i++) {
        if (i != rows->label) {
            rows->measured |= read_measure(&cells[i], &rows->measures[rows->count]);
        }
    }
    rows->count++;
    return 0;
}

/* The place in the select list of what rows are called by: a column of text, else any column; -1: none. */
static int find_label(const struct catalog *catalog, const struct query *query)
{
    int found = -1;
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind != EXPR_COLUMN) {
            continue;
        }
        if (catalog->columns[expr->column].type == COLUMN_TEXT) {
            return (int)i;
        }
        found = found < 0 ? (int)i : found;
    }
    return found;
}

static bool fetch_rows(struct askdb *askdb, const char *sql, struct rows *rows)
{
    struct validated_query *query = NULL;
    struct askdb_error ignored;
    struct askdb_sink sink = {.context = rows, .begin = answer_ignore_columns, .row = take_row};
    struct exec_limits limits = {.timeout_ms = ROW_MILLISECONDS, .max_rows = MOST_ROWS};
    struct exec_result result = {0};
    rows->labels = ARENA_ARRAY(rows->arena, const char *, MOST_ROWS);
    rows->measures = ARENA_ARRAY(rows->arena, double, MOST_ROWS);
    int status = session_validate(askdb, rows->arena, sql, &query, NULL, &ignored);
    if (status == 0) {
        status = exec_run(askdb->connection, query, &limits, &sink, &result, &ignored);
    }
    validated_query_destroy(query);
    rows->truncated = result.truncated;
    return status == 0;
}

static size_t find_extreme(const struct rows *rows, bool most)
{
    size_t found = 0;
    for (size_t i = 1; i < rows->count; i++) {
        bool better =
            most ? rows->measures[i] > rows->measures[found] : rows->measures[i] < rows->measures[found];
        found = better ? i : found;
    }
    return found;
}

/* The rows from *ret_first on. 0 where none is pointed at. */
static size_t choose_rows(const struct rows *rows, const struct pointer *pointer, size_t *ret_first)
{
    size_t number = pointer->number, count = rows->count;
    *ret_first = 0;
    switch (pointer->point) {
    case POINT_PLACE:
        *ret_first = number - 1;
        return number >= 1 && number <= count ? 1 : 0;
    case POINT_FROM_START:
        return number <= count ? number : 0;
    case POINT_FROM_END:
        *ret_first = count - number;
        return number <= count && !rows->truncated ? number : 0;
    case POINT_ALL:
        return number == count ? count : 0;
    case POINT_MOST:
    case POINT_LEAST:
        *ret_first = find_extreme(rows, pointer->point == POINT_MOST);
        return rows->measured && !rows->truncated && count > 1 ? 1 : 0;
    case POINT_NONE:
        break;
    }
    return 0;
}

/* ---- the question ---- */

static bool is_only_pointing(const struct text_words *words, const struct pointer *pointer)
{
    for (size_t i = 0; i < words->count; i++) {
        bool pointing = i >= pointer->first && i <= pointer->last;
        if (!pointing && words->items[i].kind != WORD_OTHER &&
            !list_has_at(LIST_BESIDE_POINTING, words->items, words->count, i)) {
            return false;
        }
    }
    return true;
}

static void write_question(struct arena *arena, const char *question, const struct text_words *words,
                           const struct pointer *pointer, struct pointed *pointed)
{
    uint32_t start = words->items[pointer->first].start, end = words->items[pointer->last].end;
    pointed->words = arena_strndup(arena, question + start, end - start);
    pointed->question =
        arena_printf(arena, "%.*s%s%s", (int)start, question, pointed->values[0], question + end);
    pointed->only = is_only_pointing(words, pointer);
}

/* Takes the rows of one answer that are pointed at; false where it has none such. */
static bool take_rows(struct arena *arena, const struct rows *rows, const struct pointer *pointer,
                      struct pointed *pointed)
{
    size_t first, count = choose_rows(rows, pointer, &first);
    if (count == 0 || count > POINTERS_MAX) {
        return false;
    }
    struct text text;
    text_open(&text);
    for (size_t i = 0; i < count; i++) {
        pointed->values[i] = rows->labels[first + i];
        fprintf(text.out, i > 0 ? ", '%s'" : "'%s'", pointed->values[i] != NULL ? pointed->values[i] : "");
        count = pointed->values[i] == NULL ? 0 : count;
    }
    pointed->listed = text_close(&text, arena);
    pointed->count = count;
    return count > 0;
}

/* What points must have something to point at; "the biggest one" may be a question by itself. */
static int fail_pointing(const char *question, const struct text_words *words, const struct pointer *pointer,
                         const struct rows *latest, struct askdb_error *err)
{
    uint32_t start = words->items[pointer->first].start, end = words->items[pointer->last].end;
    if (pointer->point == POINT_MOST || pointer->point == POINT_LEAST) {
        return 0;
    }
    if (latest->labels == NULL) {
        return error_set(err, ASKDB_DECLINED, "no answer before has rows that '%.*s' could point at",
                         (int)(end - start), question + start);
    }
    return error_set(err, ASKDB_DECLINED, "'%.*s' points at no row: the answer before has %zu",
                     (int)(end - start), question + start, latest->count);
}

int pointers_read(struct askdb *askdb, struct arena *arena, const struct askdb_request *request,
                  const struct history *history, struct pointed *ret_pointed, struct askdb_error *err)
{
    struct word *items = NULL;
    struct text_words words = {
        .count = words_split(arena, request->question, strlen(request->question), MOST_WORDS, &items)};
    words.items = items;
    *ret_pointed = (struct pointed){0};
    struct pointer pointer = find_pointer(&words);
    if (words_is(words.items, words.count, pointer.first, "number") && !is_only_pointing(&words, &pointer)) {
        pointer.point = POINT_NONE; /* "player number 10" */
    }
    struct rows latest = {0};
    if (pointer.point == POINT_NONE || !request->probe || history->count == 0) {
        return 0;
    }
    for (size_t i = 0; i < history->count; i++) {
        int label = find_label(askdb->catalog, history->queries[i]);
        struct rows rows = {.arena = arena, .label = (size_t)label};
        if (label < 0 || history->declined[i] || !fetch_rows(askdb, history->sql[i], &rows)) {
            continue;
        }
        if (take_rows(arena, &rows, &pointer, ret_pointed)) {
            ret_pointed->turn = i;
            ret_pointed->column = history->queries[i]->select[label]->column;
            write_question(arena, request->question, &words, &pointer, ret_pointed);
            return 0;
        }
        latest = latest.labels == NULL ? rows : latest;
    }
    return fail_pointing(request->question, &words, &pointer, &latest, err);
}

/* ---- the readings ---- */

static struct expr *new_value(struct arena *arena, const struct catalog *catalog, int32_t column,
                              const char *value)
{
    bool number = catalog->columns[column].type == COLUMN_NUMBER && text_is_decimal(value);
    struct expr *expr = ARENA_NEW(arena, struct expr);
    expr->kind = EXPR_LITERAL;
    expr->literal = (struct literal){.kind = number ? LITERAL_NUMBER : LITERAL_TEXT, .text = value};
    return expr;
}

static void hold_values(struct arena *arena, const struct catalog *catalog, const struct pointed *pointed,
                        struct expr *column, struct pred *pred)
{
    struct expr **list = ARENA_ARRAY(arena, struct expr *, pointed->count);
    for (size_t i = 0; i < pointed->count; i++) {
        list[i] = new_value(arena, catalog, column->column, pointed->values[i]);
    }
    *pred =
        pointed->count == 1
            ? (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = column, .right = list[0]}
            : (struct pred){.kind = PRED_IN_LIST, .left = column, .list = list, .list_count = pointed->count};
}

struct widening {
    struct arena *arena;
    const struct catalog *catalog;
    const struct pointed *pointed;
    bool found;
};

static bool widen_pred(void *context, struct pred *pred)
{
    struct widening *widening = context;
    const struct pointed *pointed = widening->pointed;
    const struct expr *value = pred->right;
    if (pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
        value->kind == EXPR_LITERAL && value->literal.text != NULL &&
        strcasecmp(value->literal.text, pointed->values[0]) == 0) {
        hold_values(widening->arena, widening->catalog, pointed, pred->left, pred);
        widening->found = true;
    }
    return pred->left == NULL; /* no conditions within expressions */
}

/* Has each condition that a column is the first value hold all of them; returns whether there is one. */
static bool widen(struct arena *arena, const struct catalog *catalog, const struct pointed *pointed,
                  const struct pred *pred)
{
    struct widening widening = {arena, catalog, pointed, false};
    pred_walk(pred, &(struct query_visitor){.pred = widen_pred, .context = &widening});
    return widening.found;
}

static void narrow_before(struct arena *arena, const struct catalog *catalog, const struct pointed *pointed,
                          const struct history *history, struct translations *translations)
{
    struct query *query = query_copy(arena, history->queries[pointed->turn], NULL);
    struct expr *column = ARENA_NEW(arena, struct expr);
    struct pred *condition = ARENA_NEW(arena, struct pred);
    struct sql_text text;
    *column = (struct expr){.kind = EXPR_COLUMN, .column = pointed->column};
    hold_values(arena, catalog, pointed, column, condition);
    query->where = pred_both(arena, query->where, condition);
    query->limit = query->offset = NULL;
    query->per_count = 0;
    sql_print(arena, catalog, query, &text);
    *translations = (struct translations){.items = ARENA_NEW(arena, struct translation), .count = 1};
    translations->items[0] = (struct translation){.sql = text.sql,
                                                  .confidence = SURE,
                                                  .leans = pointed->turn + 1,
                                                  .ordered = query->order_count > 0,
                                                  .warnings = text.warnings,
                                                  .warning_count = text.warning_count};
}

int pointers_apply(struct askdb *askdb, struct arena *arena, const struct pointed *pointed,
                   const struct history *history, struct translations *translations, struct askdb_error *err)
{
    size_t kept = 0;
    if (pointed->only && history->queries[pointed->turn]->set == SET_NONE) {
        narrow_before(arena, askdb->catalog, pointed, history, translations);
        return 0;
    }
    for (size_t i = 0; i < translations->count; i++) {
        struct translation *item = &translations->items[i];
        struct query *query = NULL;
        struct askdb_error ignored;
        struct sql_text text;
        if (sql_parse(arena, askdb->catalog, item->sql, &query, &ignored) != 0 ||
            !widen(arena, askdb->catalog, pointed, query->where)) {
            continue;
        }
        sql_print(arena, askdb->catalog, query, &text);
        translations->items[kept] = *item;
        translations->items[kept].sql = text.sql;
        translations->items[kept++].leans = pointed->turn + 1;
    }
    translations->count = kept;
    return kept > 0 ? 0
                    : error_set(err, ASKDB_DECLINED,
                                "what '%s' points at, %s, has no place in any reading of the question",
                                pointed->words, pointed->listed);
}
