#include "translate/lifetimes.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "translate/made.h"

#include <string.h>
#include <strings.h>

/* ---- flags ---- */

bool lifetimes_says(const char *text, bool yes)
{
    static const char *const words[][6] = {{"0", "n", "no", "f", "false", NULL},
                                           {"1", "y", "yes", "t", "true", "x"}};
    bool found = false;
    for (size_t i = 0; i < 6 && words[yes][i] != NULL; i++) {
        found = found || strcasecmp(words[yes][i], text) == 0;
    }
    return found;
}

struct literal lifetimes_flag(const struct catalog *catalog, const struct value_index *index, int32_t column,
                              bool set)
{
    const struct value_listed *listed = NULL;
    switch (catalog->columns[column].type) {
    case COLUMN_BOOLEAN:
        return (struct literal){.kind = LITERAL_BOOLEAN, .text = set ? "true" : "false"};
    case COLUMN_NUMBER:
        if (!catalog->columns[column].text_storage) {
            return (struct literal){.kind = LITERAL_NUMBER, .text = set ? "1" : "0"};
        }
        break; /* "1" may stand beside blanks */
    case COLUMN_TEXT:
    case COLUMN_TIME:
    case COLUMN_OTHER:
        break;
    }
    size_t count = index != NULL ? value_index_list(index, column, &listed) : 0;
    for (size_t i = 0; i < count; i++) {
        if (lifetimes_says(listed[i].stored, set)) {
            return (struct literal){.kind = LITERAL_TEXT, .text = listed[i].stored};
        }
    }
    return (struct literal){.kind = LITERAL_NULL};
}

/* ---- names ---- */

struct named {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    int32_t number;
    const struct catalog_column *column;
    struct word *words, *table_words;
    size_t count, table_count;
};

static bool has(const struct word *words, size_t count, enum word_list list)
{
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || list_has(list, words[i].text) || list_has(list, words[i].stem);
    }
    return found;
}

static bool name_has(const struct named *name, enum word_list list)
{
    return has(name->words, name->count, list);
}

/* "is_active", "active", "customer_active": nothing beside the word but signs of a flag and the table's name. */
static bool is_bare_flag(const struct named *name, enum word_list list)
{
    bool bare = true, sign = name->column->type != COLUMN_NUMBER;
    for (size_t i = 0; i < name->count; i++) {
        const struct word *word = &name->words[i];
        bool own = false, flag = list_has(LIST_FLAG_WORDS, word->text);
        for (size_t t = 0; t < name->table_count; t++) {
            own = own || strncmp(name->table_words[t].stem, word->stem, strlen(word->stem)) == 0;
        }
        sign = sign || flag;
        bare = bare && (own || flag || list_has(list, word->text));
    }
    return bare && sign && name_has(name, list); /* a bare number "active" may count */
}

/* ---- marks ---- */

static bool find_flag(const struct named *name, struct mark *ret_mark)
{
    enum column_type type = name->column->type;
    bool standing = is_bare_flag(name, LIST_STANDING_FLAGS), over = is_bare_flag(name, LIST_OVER_FLAGS);
    bool kind =
        type == COLUMN_BOOLEAN || type == COLUMN_TEXT || (type == COLUMN_NUMBER && name->column->integer);
    if (standing == over || !kind) {
        return false;
    }
    struct literal yes = lifetimes_flag(name->catalog, name->index, name->number, true);
    struct literal no = lifetimes_flag(name->catalog, name->index, name->number, false);
    *ret_mark = (struct mark){.column = name->number,
                              .kind = MARK_FLAG,
                              .over = standing ? no : yes,
                              .stands = standing ? yes : no};
    return ret_mark->over.kind != LITERAL_NULL;
}

static bool find_date(const struct named *name, struct mark *ret_mark)
{
    const struct catalog_column *column = name->column;
    bool standing = has(name->table_words, name->table_count, LIST_STANDING_TABLES);
    bool over = name_has(name, LIST_OVER_DATES) || (standing && name_has(name, LIST_END_DATES));
    if (column->type != COLUMN_TIME || column->not_null || column->primary || !over ||
        name_has(name, LIST_PLANNED_DATES) ||
        (name->index != NULL && value_index_open_end(name->index, name->number) != NULL)) {
        return false; /* a day that never comes stands for none */
    }
    *ret_mark = (struct mark){.column = name->number, .kind = MARK_DATE};
    return true;
}

static bool says_over(const struct value_listed *value)
{
    const struct word *words = value->name != NULL ? value->name_words : value->words;
    size_t count = value->name != NULL ? value->name_word_count : value->word_count;
    return count == 1 && list_has(LIST_OVER_STATES, words[0].text);
}

static bool find_state(const struct named *name, struct mark *ret_mark)
{
    const struct value_listed *listed = NULL;
    size_t found = 0;
    if (name->column->type != COLUMN_TEXT ||
        !list_has(LIST_STATE_COLUMNS, name->words[name->count - 1].text)) {
        return false;
    }
    size_t count = name->index != NULL ? value_index_list(name->index, name->number, &listed) : 0;
    struct literal *states = ARENA_ARRAY(name->arena, struct literal, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (says_over(&listed[i])) {
            states[found++] = (struct literal){.kind = LITERAL_TEXT, .text = listed[i].stored};
        }
    }
    *ret_mark =
        (struct mark){.column = name->number, .kind = MARK_STATE, .states = states, .state_count = found};
    return found > 0 && found < count;
}

static bool find_mark(const struct named *name, enum mark_kind kind, struct mark *ret_mark)
{
    switch (kind) {
    case MARK_FLAG:
        return find_flag(name, ret_mark);
    case MARK_DATE:
        return find_date(name, ret_mark);
    case MARK_STATE:
        return find_state(name, ret_mark);
    }
    return false;
}

size_t lifetimes_marks(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       int32_t table, struct mark **ret_marks)
{
    const struct catalog_table *item = &catalog->tables[table];
    struct named name = {.arena = arena, .catalog = catalog, .index = index};
    struct mark *marks = ARENA_ARRAY(arena, struct mark, (size_t)item->column_count + 1);
    size_t found = 0;
    name.table_count = words_split_name(arena, catalog_table_words(item), &name.table_words);
    for (int kind = MARK_FLAG; kind <= MARK_STATE; kind++) {
        for (int32_t i = item->first_column; i < item->first_column + item->column_count; i++) {
            bool known =
                i == item->is_current || i == item->deleted || i == item->valid_from || i == item->valid_to;
            name.number = i;
            name.column = &catalog->columns[i];
            name.count = words_split_name(arena, catalog_column_words(name.column), &name.words);
            found += !known && !name.column->masked && find_mark(&name, (enum mark_kind)kind, &marks[found]);
        }
    }
    *ret_marks = marks;
    return found;
}

/* ---- conditions ---- */

static struct pred *new_states(struct arena *arena, const struct mark *mark, struct expr *column,
                               bool negated)
{
    if (mark->state_count == 1) {
        return made_compare(arena, column, negated ? COMPARE_NE : COMPARE_EQ, mark->states[0]);
    }
    struct expr **list = ARENA_ARRAY(arena, struct expr *, mark->state_count);
    for (size_t i = 0; i < mark->state_count; i++) {
        list[i] = made_literal(arena, mark->states[i]);
    }
    return made_pred(arena, (struct pred){.kind = PRED_IN_LIST,
                                          .left = column,
                                          .list = list,
                                          .list_count = mark->state_count,
                                          .negated = negated});
}

struct pred *lifetimes_over(struct arena *arena, const struct mark *mark, int32_t instance)
{
    struct expr *column = made_column(arena, mark->column, instance);
    switch (mark->kind) {
    case MARK_FLAG:
        return made_compare(arena, column, COMPARE_EQ, mark->over);
    case MARK_DATE:
        return made_missing(arena, column, true);
    case MARK_STATE:
        return new_states(arena, mark, column, false);
    }
    return NULL;
}

struct pred *lifetimes_stands(struct arena *arena, const struct catalog *catalog, const struct mark *mark,
                              int32_t instance)
{
    const struct catalog_column *item = &catalog->columns[mark->column];
    struct expr *column = made_column(arena, mark->column, instance);
    bool known = mark->stands.kind != LITERAL_NULL;
    struct pred *states;
    switch (mark->kind) {
    case MARK_FLAG:
        return made_compare(arena, column, known ? COMPARE_EQ : COMPARE_NE,
                            known ? mark->stands : mark->over);
    case MARK_DATE:
        return made_missing(arena, column, false);
    case MARK_STATE: /* rows of which nothing is known stand */
        states = new_states(arena, mark, column, true);
        return item->not_null || item->primary
                   ? states
                   : made_either(arena,
                                 made_missing(arena, made_column(arena, mark->column, instance), false),
                                 states);
    }
    return NULL;
}

static bool is_state(const struct mark *mark, const struct expr *value)
{
    bool found = false;
    for (size_t i = 0; i < mark->state_count && value->kind == EXPR_LITERAL && value->literal.text != NULL;
         i++) {
        found = found || strcmp(mark->states[i].text, value->literal.text) == 0;
    }
    return found;
}

static enum lifetime_side side_of_flag(const struct mark *mark, const struct pred *pred)
{
    bool equals = pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE) &&
                  pred->right->kind == EXPR_LITERAL && pred->right->literal.text != NULL;
    if (!equals) {
        return SIDE_NONE;
    }
    const char *text = pred->right->literal.text;
    bool over =
        strcasecmp(text, mark->over.text) == 0 || lifetimes_says(text, lifetimes_says(mark->over.text, true));
    return over == (pred->op == COMPARE_EQ) ? SIDE_OVER : SIDE_STANDS;
}

enum lifetime_side lifetimes_side(const struct mark *mark, const struct pred *pred)
{
    if (pred->left == NULL || pred->left->kind != EXPR_COLUMN || pred->left->column != mark->column) {
        return SIDE_NONE;
    }
    bool list = pred->kind == PRED_IN_LIST, all = list;
    for (size_t i = 0; list && i < pred->list_count; i++) {
        all = all && is_state(mark, pred->list[i]);
    }
    switch (mark->kind) {
    case MARK_FLAG:
        return side_of_flag(mark, pred);
    case MARK_DATE:
        return pred->kind != PRED_NULL ? SIDE_NONE : pred->negated ? SIDE_OVER : SIDE_STANDS;
    case MARK_STATE:
        if (pred->kind == PRED_COMPARE && is_state(mark, pred->right)) {
            return pred->op == COMPARE_EQ ? SIDE_OVER : pred->op == COMPARE_NE ? SIDE_STANDS : SIDE_NONE;
        }
        return !all ? SIDE_NONE : pred->negated ? SIDE_STANDS : SIDE_OVER;
    }
    return SIDE_NONE;
}
