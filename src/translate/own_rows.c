#include "translate/own_rows.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/words.h"
#include "query/walk.h"
#include "translate/made.h"

#include <string.h>

enum { MOST_WORDS = 200, SHORTEST_KIN = 4 };

/* Which side of the key is named: the row that refers, or the one that is referred to. */
enum side { SIDE_UNTOLD, SIDE_FROM, SIDE_TO, SIDE_BOTH };

/* What a word says of the two rows. */
enum tells {
    TELLS_NOTHING,
    TELLS_UPPER, /* "manager": a noun for the row that is referred to */
    TELLS_LOWER, /* "subordinate": for the one that refers */
    UPPER_ACTS,  /* "manages": a verb of what the row that is referred to does to the other */
    LOWER_ACTS,  /* "reports to", "replaces": the other way round */
};

struct own {
    struct arena *arena;
    const struct catalog *catalog;
    struct word *words;
    size_t count;
    struct query *query;
    struct query_join *join;
    const struct catalog_key *key;
    int32_t from, to;  /* instances */
    struct word *name; /* of the column that refers */
    size_t name_count;
    size_t first, last; /* tokens of the row that is named */
    bool named[2];      /* has a condition with a value: the row that refers, the one that is referred to */
    bool strange;       /* conditions of another form, other tables */
};

static bool is(const struct own *own, size_t at, const char *text)
{
    return words_is(own->words, own->count, at, text);
}

static bool has(enum word_list list, const struct own *own, size_t at)
{
    return list_has_at(list, own->words, own->count, at);
}

/* ---- the join ---- */

static bool find_join(struct own *own)
{
    size_t found = 0;
    for (size_t i = 0; i < own->query->join_count; i++) {
        struct query_join *join = &own->query->joins[i];
        for (size_t k = 0; k < own->catalog->key_count; k++) {
            const struct catalog_key *key = &own->catalog->keys[k];
            bool own_key = key->column_count == 1 && key->from_table == key->to_table;
            bool forward = own_key && join->left->column == key->from_columns[0] &&
                           join->right->column == key->to_columns[0];
            bool back = own_key && join->right->column == key->from_columns[0] &&
                        join->left->column == key->to_columns[0];
            if ((forward || back) && join->left->instance != join->right->instance) {
                own->join = join;
                own->key = key;
                own->from = forward ? join->left->instance : join->right->instance;
                own->to = forward ? join->right->instance : join->left->instance;
                found++;
            }
        }
    }
    return found == 1;
}

/* Where the text stands in the question. */
static bool find_text(const struct own *own, const char *text, size_t *ret_first, size_t *ret_last)
{
    struct word *words = NULL;
    size_t count = words_split(own->arena, text, strlen(text), MOST_WORDS, &words);
    for (size_t i = 0; count > 0 && i + count <= own->count; i++) {
        size_t same = 0;
        while (same < count && strcmp(own->words[i + same].stem, words[same].stem) == 0) {
            same++;
        }
        if (same == count) {
            *ret_first = i;
            *ret_last = i + count - 1;
            return true;
        }
    }
    return false;
}

static void see_name(struct own *own, const struct pred *pred)
{
    size_t first = 0, last = 0;
    bool named = ((pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ) ||
                  (pred->kind == PRED_LIKE && !pred->negated)) &&
                 pred->left->kind == EXPR_COLUMN && pred->right->kind == EXPR_LITERAL &&
                 pred->right->literal.kind == LITERAL_TEXT &&
                 own->catalog->columns[pred->left->column].table == own->key->from_table;
    if (!named) {
        return;
    }
    if (find_text(own, pred->right->literal.text, &first, &last)) {
        own->first = first < own->first ? first : own->first;
        own->last = last > own->last ? last : own->last;
        own->named[pred->left->instance == own->to] = true;
    } else if (pred->kind == PRED_COMPARE) {
        own->strange = true;
    }
}

/* Conditions that all rows must meet. */
static void see_names(struct own *own, const struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        see_names(own, pred->left_pred);
        see_names(own, pred->right_pred);
    } else if (pred->kind == PRED_COMPARE || pred->kind == PRED_LIKE) {
        see_name(own, pred);
    }
}

/* ---- words ---- */

/* "Manages" and "manager". */
static bool are_kin(const char *a, const char *b)
{
    size_t x = strlen(a), y = strlen(b), shorter = x < y ? x : y;
    return shorter >= SHORTEST_KIN && strncmp(a, b, shorter) == 0;
}

static bool name_is_of(const struct own *own, enum word_list list)
{
    bool of = false;
    for (size_t i = 0; i < own->name_count; i++) {
        of = of || list_has(list, own->name[i].text);
    }
    return of;
}

static bool ends_in(const char *text, const char *ending)
{
    size_t length = strlen(text), its = strlen(ending);
    return length > its + 1 && strcmp(text + length - its, ending) == 0;
}

/* A noun, where a verb could look the same: "the sponsor of", "Anna's reports". */
static bool is_noun(const struct own *own, size_t at)
{
    bool owned = at > 1 && is(own, at - 1, "s") && is(own, at - 2, "'");
    return owned || is(own, at + 1, "of") || is(own, at + 1, "for") ||
           (at > 0 && has(LIST_BEFORE_NOUNS, own, at - 1));
}

/* Of the name of the key: "referred_by", "reports_to", "replaced_id", "manager_id". */
static enum tells tells_by_name(const struct own *own, size_t at)
{
    for (size_t i = 0; i < own->name_count; i++) {
        const struct word *part = &own->name[i];
        if (!are_kin(part->stem, own->words[at].stem) || list_has(LIST_KEY_SUFFIXES, part->text)) {
            continue;
        }
        bool by = words_is(own->name, own->name_count, i + 1, "by");
        bool participle = ends_in(part->text, "ed") || by;
        if (participle || list_has(LIST_VERBS_OF_KEYS, part->text)) {
            return by ? UPPER_ACTS : LOWER_ACTS;
        }
        bool agent = ends_in(part->text, "er") || ends_in(part->text, "or");
        bool same = strcmp(part->text, own->words[at].text) == 0;
        return is_noun(own, at) || (same && agent && list_has(LIST_BOSSES, part->text)) ? TELLS_UPPER
                                                                                        : UPPER_ACTS;
    }
    return TELLS_NOTHING;
}

/* "Subcategories", "sub-departments", and those that are one. */
static bool is_lower(const struct own *own, size_t at)
{
    return has(LIST_LOWER_ROWS, own, at) || is(own, at, "sub") ||
           (strncmp(own->words[at].text, "sub", strlen("sub")) == 0 &&
            strlen(own->words[at].text) > strlen("sub") + SHORTEST_KIN);
}

static enum tells tells(const struct own *own, size_t at)
{
    bool boss = name_is_of(own, LIST_BOSS_COLUMNS), parent = name_is_of(own, LIST_PARENT_WORDS);
    if (boss && has(LIST_REPORT_VERBS, own, at) && is(own, at + 1, "to")) {
        return LOWER_ACTS;
    }
    if (boss && has(LIST_REPORT_VERBS, own, at)) {
        size_t first = own->first, last = own->last;
        bool split = first > at && last + 1 < own->count && is(own, last + 1, "to");
        return split ? LOWER_ACTS : is_noun(own, at) ? TELLS_LOWER : TELLS_NOTHING;
    }
    if ((boss || parent) && is_lower(own, at)) {
        return TELLS_LOWER;
    }
    if (boss && has(LIST_BOSSES, own, at) && !(has(LIST_BOSS_VERBS, own, at) && !is_noun(own, at))) {
        return TELLS_UPPER;
    }
    if (boss && has(LIST_BOSS_VERBS, own, at)) {
        return UPPER_ACTS;
    }
    if (parent && list_has(LIST_PARENT_WORDS, own->words[at].stem)) {
        return TELLS_UPPER;
    }
    return tells_by_name(own, at);
}

static bool any_before(const struct own *own, enum word_list list, size_t start, size_t end)
{
    bool any = false;
    for (size_t i = start; i < end; i++) {
        any = any || has(list, own, i);
    }
    return any;
}

/* Is the row that is named the subject of what the verb does? False in `*ret_told` where it is not clear. */
static bool is_subject(const struct own *own, size_t verb, bool *ret_told)
{
    bool before = own->last < verb, by = false;
    for (size_t i = verb + 1; i < own->count; i++) {
        by = by || is(own, i, "by");
    }
    bool next = is(own, verb + 1, "by");
    const char *text = own->words[verb].text;
    bool passive = !ends_in(text, "ing") && any_before(own, LIST_FORMS_OF_BE, 0, verb) &&
                   !any_before(own, LIST_HELPING_VERBS, 0, verb);
    *ret_told = true;
    if (next || (passive && by)) {
        return !before;
    }
    if (is(own, 0, "by")) {
        *ret_told = before;
        return false;
    }
    *ret_told = !passive || is(own, verb + 1, "to");
    return before;
}

static enum side by_verb(const struct own *own, size_t at, bool upper_acts)
{
    bool told = false, subject = is_subject(own, at, &told);
    return !told ? SIDE_UNTOLD : subject == upper_acts ? SIDE_TO : SIDE_FROM;
}

/* "Anna's manager", "the manager of Anna", "with the manager Anna", "who is Anna the manager of". */
static enum side by_noun(const struct own *own, size_t at, bool upper)
{
    bool before = own->last < at;
    bool owned = before && is(own, own->last + 1, "'");
    bool of_other = before && is(own, at + 1, "of");
    bool of = !before && (is(own, at + 1, "of") || is(own, at + 1, "for") ||
                          (!upper && any_before(own, LIST_BEFORE_UPPER, at, own->first)));
    bool has_it = !before && upper && !of && any_before(own, LIST_MEASURE_LINKS, 0, at);
    bool its = owned || of || (!before && !upper);
    if (of_other || has_it) {
        return upper ? SIDE_TO : SIDE_FROM;
    }
    return !its ? SIDE_UNTOLD : upper ? SIDE_FROM : SIDE_TO;
}

/* What all words that tell agree on. */
static enum side side_named(const struct own *own)
{
    unsigned sides = SIDE_UNTOLD;
    for (size_t i = 0; i < own->count; i++) {
        if (i >= own->first && i <= own->last) {
            continue;
        }
        size_t behind = i + 1 + (is(own, i + 1, "the") ? 1 : 0);
        if (has(LIST_BEFORE_UPPER, own, i) && behind == own->first) {
            sides |= SIDE_TO;
            continue;
        }
        switch (tells(own, i)) {
        case TELLS_NOTHING:
            break;
        case TELLS_UPPER:
        case TELLS_LOWER:
            sides |= by_noun(own, i, tells(own, i) == TELLS_UPPER);
            break;
        case UPPER_ACTS:
        case LOWER_ACTS:
            sides |= by_verb(own, i, tells(own, i) == UPPER_ACTS);
            break;
        }
    }
    return (enum side)sides;
}

/* ---- the query ---- */

static bool exchange(void *context, struct expr *expr)
{
    const struct own *own = context;
    int32_t table = expr->kind == EXPR_COLUMN ? own->catalog->columns[expr->column].table : expr->table;
    if ((expr->kind == EXPR_COLUMN || expr->kind == EXPR_STAR) && table == own->key->from_table) {
        expr->instance = expr->instance == own->from ? own->to
                         : expr->instance == own->to ? own->from
                                                     : expr->instance;
    }
    return true;
}

/* All but the join change sides. */
static void turn(struct own *own)
{
    query_walk(own->query, &(struct query_visitor){.expr = exchange,
                                                   .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS,
                                                   .context = own});
    for (size_t i = 0; i < own->query->extra_count; i++) {
        struct query_table *extra = &own->query->extra[i];
        if (extra->table == own->key->from_table) {
            extra->instance = extra->instance == own->from ? own->to
                              : extra->instance == own->to ? own->from
                                                           : extra->instance;
        }
    }
}

static bool see_column(void *context, struct expr *expr)
{
    struct own *own = context;
    int32_t table = expr->kind == EXPR_COLUMN ? own->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : own->key->from_table;
    own->strange = own->strange || table != own->key->from_table;
    return true;
}

static bool is_alone(struct own *own)
{
    own->strange = own->query->join_count != 1;
    query_walk(own->query,
               &(struct query_visitor){.expr = see_column, .clauses = WALK_BLOCK, .context = own});
    for (size_t i = 0; i < own->query->extra_count; i++) {
        own->strange = own->strange || own->query->extra[i].table != own->key->from_table;
    }
    return !own->strange;
}

/* Of each row that refers there is one that it refers to: nothing to count. */
static bool counts_one_each(struct own *own)
{
    bool counts = false, other = false;
    for (size_t i = 0; i < own->query->select_count; i++) {
        const struct expr *expr = own->query->select[i];
        bool count = expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT && !expr->distinct;
        other = other || (expr->kind == EXPR_COLUMN ? expr->instance != own->from : !count);
        counts = counts || count;
    }
    for (size_t i = 0; i < own->query->order_count; i++) {
        const struct expr *expr = own->query->order[i].expr;
        counts = counts || (expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT);
    }
    bool by_key = false;
    for (size_t i = 0; i < own->query->group_count; i++) {
        const struct expr *expr = own->query->group[i];
        other = other || expr->kind != EXPR_COLUMN || expr->instance != own->from;
        by_key = by_key || (expr->kind == EXPR_COLUMN && expr->column == own->key->to_columns[0]);
    }
    return counts && by_key && !other && own->query->where == NULL && is_alone(own);
}

static bool settle(void *context, struct expr *expr)
{
    (void)context;
    expr->instance = 0;
    return true;
}

/* "Who is Anna": no other row. */
static void ask_for_itself(struct own *own)
{
    size_t end = own->count;
    while (end > 0 && own->words[end - 1].kind == WORD_OTHER) {
        end--;
    }
    if (has(LIST_FORMS_OF_BE, own, 1) && own->first == 2 && own->last + 1 == end && is(own, 0, "who") &&
        is_alone(own)) {
        own->query->join_count = 0;
        query_walk(own->query,
                   &(struct query_visitor){.expr = settle, .clauses = WALK_BLOCK, .context = own});
    }
}

void translate_own_rows(struct arena *arena, const struct catalog *catalog, const char *question,
                        struct query *query)
{
    struct own own = {.arena = arena, .catalog = catalog, .query = query};
    if (query->set != SET_NONE || query->join_count == 0 || !find_join(&own)) {
        return;
    }
    own.count = words_split(arena, question, strlen(question), MOST_WORDS, &own.words);
    own.name_count =
        words_split_name(arena, catalog_column_words(&catalog->columns[own.key->from_columns[0]]), &own.name);
    own.first = own.count;
    see_names(&own, query->where);
    if (counts_one_each(&own)) {
        turn(&own);
        return;
    }
    own.strange = false;
    see_names(&own, query->where);
    if (own.strange || own.named[0] == own.named[1]) {
        return;
    }
    enum side named = side_named(&own);
    if (named == SIDE_UNTOLD) {
        ask_for_itself(&own);
    } else if (named != SIDE_BOTH && own.named[named == SIDE_TO] == false) {
        turn(&own);
    }
}
