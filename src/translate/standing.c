#include "translate/standing.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "query/copy.h"
#include "query/join.h"
#include "query/walk.h"
#include "translate/named.h"
#include "translate/sentence.h"
#include "util/text.h"

#include <string.h>
#include <strings.h>

enum { MOST_WORDS = 200, NEAR_WORDS = 2 };

/* ---- the question ---- */

static bool is_negated(const struct standing *standing, size_t at)
{
    bool negated = false;
    for (size_t back = 1; back <= NEAR_WORDS && back <= at; back++) {
        negated = negated || list_has(LIST_NEGATIONS, standing->words[at - back].text);
    }
    return negated;
}

/* "no longer", "any more" */
static bool says_no_longer(const struct standing *standing, size_t at)
{
    return (words_is(standing->words, standing->count, at, "no") &&
            words_is(standing->words, standing->count, at + 1, "longer")) ||
           (words_is(standing->words, standing->count, at, "any") &&
            words_is(standing->words, standing->count, at + 1, "more")) ||
           words_is(standing->words, standing->count, at, "anymore");
}

/* "How many people do we employ": now. */
static bool says_employ(const struct standing *standing, size_t at)
{
    bool now = false;
    for (size_t back = 1; back <= NEAR_WORDS && back <= at; back++) {
        now = now || words_is(standing->words, standing->count, at - back, "do") ||
              words_is(standing->words, standing->count, at - back, "does");
    }
    return now && words_is(standing->words, standing->count, at, "employ");
}

/* "Until now" and "the current month" are times; "still unpaid" is no more than "unpaid". */
static bool is_time(const struct standing *standing, size_t at)
{
    const char *next = at + 1 < standing->count ? standing->words[at + 1].text : "";
    return list_has(LIST_UNITS_OF_TIME, next) || list_has(LIST_STILL_TO_COME, next) ||
           (at > 0 && list_has(LIST_BOUNDS_OF_TIME, standing->words[at - 1].text));
}

/* "Cancelled right now", "currently blocked": what the adverb is of, and rows that are not over are not asked for. */
static bool is_of_participle(const struct standing *standing, size_t at)
{
    size_t before = at;
    do {
        before--;
    } while (before < at && list_has(LIST_BESIDE_ADVERBS, standing->words[before].text));
    return (before < at && list_has(LIST_OVER_STATES, standing->words[before].text) &&
            !is_negated(standing, before)) ||
           (list_has_at(LIST_OVER_STATES, standing->words, standing->count, at + 1) &&
            !is_negated(standing, at));
}

static enum lifetime_side other(enum lifetime_side side)
{
    return side == SIDE_OVER ? SIDE_STANDS : SIDE_OVER;
}

static void say(struct standing *standing, enum lifetime_side side, bool adjective, size_t at, size_t length)
{
    bool first = standing->last == 0 && standing->first == 0 && standing->side == SIDE_NONE;
    bool both = !first && standing->side != side;
    standing->side = both ? SIDE_NONE : side;
    standing->adjective = adjective || (standing->adjective && !first);
    standing->first = first ? at : standing->first;
    standing->last = at + length - 1;
}

struct standing standing_of_question(struct arena *arena, const char *question)
{
    struct standing standing = {0};
    struct word *words = NULL;
    bool both = false;
    standing.count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    standing.words = words;
    for (size_t i = 0; i < standing.count && !both; i++) {
        bool stands = list_has(LIST_STANDING_WORDS, words[i].text),
             over = list_has(LIST_OVER_WORDS, words[i].text);
        bool now = list_has(LIST_STANDING_ADVERBS, words[i].text) || says_employ(&standing, i);
        bool longer = says_no_longer(&standing, i);
        enum lifetime_side side = stands || now ? SIDE_STANDS : SIDE_OVER, before = standing.side;
        if (!(stands || over || now || longer) || is_time(&standing, i) ||
            (now && is_of_participle(&standing, i))) {
            continue;
        }
        bool turned = (stands || over) && is_negated(&standing, i) &&
                      !(i > 0 && words_is(standing.words, standing.count, i - 1, "longer"));
        say(&standing, turned ? other(side) : side, stands || over, i,
            longer && i + 1 < standing.count ? 2 : 1);
        both = before != SIDE_NONE && standing.side == SIDE_NONE;
        bool no_longer_active =
            longer && i + 2 < standing.count && list_has(LIST_STANDING_WORDS, words[i + 2].text);
        i += no_longer_active ? 2 : 0;
    }
    return standing;
}

/* ---- whose rows ---- */

/* Is it said of the table: beside its name, or of the only one? */
static bool is_said_of(struct arena *arena, const struct catalog *catalog, const struct standing *standing,
                       const struct join_plan *plan, int32_t table)
{
    bool named = false;
    if (list_has(LIST_OVER_PEOPLE, standing->words[standing->first].text)) {
        struct word *parts = NULL;
        size_t count = words_split_name(arena, catalog_table_words(&catalog->tables[table]), &parts);
        for (size_t i = 0; i < count; i++) {
            named = named || list_has(LIST_STANDING_TABLES, parts[i].stem) ||
                    list_has(LIST_STANDING_TABLES, parts[i].text);
        }
        return named || plan->step_count == 1;
    }
    for (size_t i = 1; i <= NEAR_WORDS && standing->last + i < standing->count; i++) {
        named = named || named_table(arena, catalog, table, &standing->words[standing->last + i]);
    }
    return plan->step_count == 1 || (standing->adjective && named);
}

/* ---- the tree ---- */

struct search {
    struct arena *arena;
    const struct catalog *catalog;
    const struct mark *marks;
    size_t count;
    const struct standing *standing;
    bool used;
};

/* "current_balance" and the value 'active' are what the question's word means. */
static bool is_meant(const struct search *search, const struct expr *expr)
{
    const struct standing *standing = search->standing;
    struct word *parts = NULL;
    bool meant = false, text = expr->kind == EXPR_LITERAL && expr->literal.kind == LITERAL_TEXT;
    size_t count =
        expr->kind == EXPR_COLUMN
            ? words_split_name(search->arena, catalog_column_words(&search->catalog->columns[expr->column]),
                               &parts)
            : 0;
    for (size_t i = standing->first; i <= standing->last; i++) {
        meant = meant || (text && strcasecmp(expr->literal.text, standing->words[i].text) == 0);
        for (size_t k = 0; k < count; k++) {
            meant = meant || strcmp(parts[k].stem, standing->words[i].stem) == 0;
        }
    }
    return meant;
}

static void note_column(void *context, const struct expr *expr)
{
    struct search *search = context;
    for (size_t i = 0; i < search->count; i++) {
        search->used = search->used || (expr->kind == EXPR_COLUMN && expr->column == search->marks[i].column);
    }
    search->used = search->used || (search->standing != NULL && is_meant(search, expr));
}

/* Conditions of the block that keep the side that is not asked for are turned round. */
static struct pred *turned(struct arena *arena, const struct catalog *catalog, const struct mark *mark,
                           enum lifetime_side wanted, struct pred *pred, bool *ret_kept)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        pred->left_pred = turned(arena, catalog, mark, wanted, pred->left_pred, ret_kept);
        pred->right_pred = turned(arena, catalog, mark, wanted, pred->right_pred, ret_kept);
        return pred;
    }
    enum lifetime_side side = pred != NULL ? lifetimes_side(mark, pred) : SIDE_NONE;
    *ret_kept = *ret_kept || side != SIDE_NONE;
    if (side == SIDE_NONE || side == wanted) {
        return pred;
    }
    return wanted == SIDE_OVER ? lifetimes_over(arena, mark, pred->left->instance)
                               : lifetimes_stands(arena, catalog, mark, pred->left->instance);
}

struct use {
    int32_t column;
    bool found;
};

static bool note_use(void *context, struct expr *expr)
{
    struct use *use = context;
    use->found = use->found || (expr->kind == EXPR_COLUMN && expr->column == use->column);
    return true;
}

static bool is_in(const struct pred *pred, int32_t column)
{
    struct use use = {.column = column};
    pred_walk(pred, &(struct query_visitor){.expr = note_use, .context = &use});
    return use.found;
}

/* The date by which rows are over that groups are made of, and that no condition is on; NULL: none. */
static const struct mark *grouped_by(const struct query *query, const struct mark *marks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool grouped = false;
        for (size_t g = 0; g < query->group_count && marks[i].kind == MARK_DATE; g++) {
            const struct expr *time = query->group[g];
            time = time->kind == EXPR_BUCKET ? time->left : time;
            grouped = grouped || (time->kind == EXPR_COLUMN && time->column == marks[i].column);
        }
        if (grouped && !is_in(query->where, marks[i].column)) {
            return &marks[i];
        }
    }
    return NULL;
}

static bool apply_to_table(struct arena *arena, const struct catalog *catalog,
                           const struct standing *standing, const struct mark *marks, size_t count,
                           const struct join_step *step, struct query *query)
{
    struct search search = {
        .arena = arena, .catalog = catalog, .marks = marks, .count = count, .standing = standing};
    bool kept = false;
    for (size_t i = 0; i < count; i++) {
        query->where = turned(arena, catalog, &marks[i], standing->side, query->where, &kept);
    }
    query_visit(query, note_column, &search);
    const struct mark *grouped = standing->side == SIDE_OVER ? grouped_by(query, marks, count) : NULL;
    if (grouped != NULL && !kept) {
        query->where = pred_both(arena, query->where, lifetimes_over(arena, grouped, step->instance));
        return true;
    }
    if (kept || search.used) {
        return kept;
    }
    struct pred *wanted = standing->side == SIDE_OVER
                              ? lifetimes_over(arena, &marks[0], step->instance)
                              : lifetimes_stands(arena, catalog, &marks[0], step->instance);
    query->where = pred_both(arena, query->where, wanted);
    return true;
}

bool standing_apply(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                    const struct standing *standing, struct query *query)
{
    bool applied = false;
    if (standing->side == SIDE_NONE || query->set != SET_NONE) {
        return false;
    }
    const struct join_plan *plan = join_solve(arena, catalog, query);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        struct mark *marks = NULL;
        size_t count = lifetimes_marks(arena, catalog, index, step->table, &marks);
        if (count > 0 && !step->outer && is_said_of(arena, catalog, standing, plan, step->table)) {
            applied = apply_to_table(arena, catalog, standing, marks, count, step, query) || applied;
        }
    }
    return applied;
}

/* ---- telling ---- */

/* "There are", "are there", "do we have", "have we got". */
static bool says_there(const struct word *words, size_t count, size_t at)
{
    static const char *const we[] = {"we", "you", "they", "i", "us", NULL};
    static const char *const be[] = {"are", "is", NULL};
    const char *next = at + 1 < count ? words[at + 1].text : "", *word = words[at].text;
    bool before = at > 0 && text_is_in(words[at - 1].text, we);
    return (text_is_in(word, be) && strcmp(next, "there") == 0) ||
           (strcmp(word, "there") == 0 && text_is_in(next, be)) ||
           (strcmp(word, "have") == 0 &&
            ((before && at > 1 && strcmp(words[at - 2].text, "do") == 0) ||
             (text_is_in(next, we) && at + 2 < count && strcmp(words[at + 2].text, "got") == 0)));
}

bool standing_asks_for_now(struct arena *arena, const char *question)
{
    struct word *words = NULL;
    size_t count = question != NULL ? words_split(arena, question, strlen(question), MOST_WORDS, &words) : 0;
    bool now = count > 0 && standing_of_question(arena, question).side != SIDE_NONE;
    for (size_t i = 0; i < count; i++) {
        now = now || says_there(words, count, i);
    }
    return now;
}

/* By the value, or what a code is called. */
static bool is_void_state(const struct value_index *index, const struct mark *mark,
                          const struct literal *state)
{
    const struct value_listed *listed = NULL;
    size_t count = index != NULL ? value_index_list(index, mark->column, &listed) : 0;
    for (size_t i = 0; i < count; i++) {
        const struct value_listed *value = &listed[i];
        if (strcmp(value->stored, state->text) == 0) {
            return value->name != NULL
                       ? list_has_one(LIST_VOID_WORDS, value->name_words, value->name_word_count)
                       : list_has_one(LIST_VOID_WORDS, value->words, value->word_count);
        }
    }
    return false;
}

/* Leaves of a state's values those by which rows count no longer. False where nothing is left. */
static bool keep_void(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                      struct mark *mark)
{
    if (mark->kind != MARK_STATE) {
        const char *name = catalog_column_words(&catalog->columns[mark->column]);
        return list_has_one_in_name(LIST_VOID_WORDS, arena, name);
    }
    struct literal *states = ARENA_ARRAY(arena, struct literal, mark->state_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < mark->state_count; i++) {
        if (is_void_state(index, mark, &mark->states[i])) {
            states[kept++] = mark->states[i];
        }
    }
    mark->states = states;
    mark->state_count = kept;
    return kept > 0;
}

bool standing_included(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       const struct query *query, bool now, struct mark *ret_mark)
{
    int32_t table = query->set == SET_NONE ? sentence_subject(arena, catalog, query) : -1;
    struct mark *marks = NULL;
    if (table < 0) {
        return false;
    }
    struct search search = {.count = lifetimes_marks(arena, catalog, index, table, &marks)};
    search.marks = marks;
    query_visit(query, note_column, &search);
    bool shown = false;
    for (size_t i = 0; i < query->select_count; i++) {
        shown = shown || (query->select[i]->kind == EXPR_STAR && query->select[i]->table == table);
    }
    if (search.count == 0 || search.used || shown) {
        return false;
    }
    for (size_t i = 0; i < search.count; i++) {
        if (now || keep_void(arena, catalog, index, &marks[i])) {
            *ret_mark = marks[i];
            return true;
        }
    }
    return false;
}

struct query *standing_counts(struct arena *arena, const struct catalog *catalog, const struct mark *mark,
                              const struct query *query, bool *ret_rows)
{
    if (query->set != SET_NONE) {
        return NULL;
    }
    struct query *counts = ARENA_NEW(arena, struct query);
    counts->where = pred_copy(arena, query->where);
    counts->extra = query->extra;
    counts->extra_count = query->extra_count;
    counts->joins = query->joins;
    counts->join_count = query->join_count;
    *ret_rows = join_solve(arena, catalog, query)->step_count == 1;
    counts->select = ARENA_ARRAY(arena, struct expr *, 2);
    for (size_t i = 0; i < 2; i++) {
        struct expr *star = ARENA_NEW(arena, struct expr), *count = ARENA_NEW(arena, struct expr);
        *star = (struct expr){.kind = EXPR_STAR, .table = catalog->columns[mark->column].table};
        *count = (struct expr){.kind = EXPR_AGGREGATE,
                               .op = AGGREGATE_COUNT,
                               .left = star,
                               .filter = i > 0 ? lifetimes_over(arena, mark, 0) : NULL};
        counts->select[counts->select_count++] = count;
    }
    return counts;
}

const char *standing_told(struct arena *arena, const struct catalog *catalog, const struct mark *mark)
{
    struct text text;
    text_open(&text);
    fputs(catalog->columns[mark->column].name, text.out);
    switch (mark->kind) {
    case MARK_FLAG:
        fprintf(text.out, " %s", mark->over.text);
        break;
    case MARK_DATE:
        fputs(" set", text.out);
        break;
    case MARK_STATE:
        for (size_t i = 0; i < mark->state_count; i++) {
            fprintf(text.out, "%s %s", i > 0 ? " or" : "", mark->states[i].text);
        }
        break;
    }
    return text_close(&text, arena);
}
