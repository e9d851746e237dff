#include "translate/ages.h"

#include "catalog/foreign.h"
#include "english/lists.h"
#include "english/numbers.h"
#include "english/words.h"
#include "query/copy.h"
#include "query/walk.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200, MOST_AGE = 200 };

/* ---- the question ---- */

struct asked {
    const struct word *words;
    size_t count;
    const struct number *numbers;
    size_t number_count;
};

static const char *word_at(const struct asked *asked, size_t at)
{
    return at < asked->count ? asked->words[at].text : "";
}

static const struct number *find_number(const struct asked *asked, size_t at)
{
    for (size_t i = 0; i < asked->number_count; i++) {
        bool plain = asked->numbers[i].form == NUMBER_DIGITS || asked->numbers[i].form == NUMBER_WORDS;
        if (asked->numbers[i].first == at && plain) {
            return &asked->numbers[i];
        }
    }
    return NULL;
}

/* "10", "sixty-five"; -1: no number that may be an age begins there. */
static int number_at(const struct asked *asked, size_t at)
{
    const struct number *found = find_number(asked, at);
    char *end = NULL;
    long number = found != NULL ? strtol(found->text, &end, 10) : -1;
    return found != NULL && *end == '\0' && number >= 0 && number <= MOST_AGE ? (int)number : -1;
}

/* The word so many places behind the number that begins at a place. */
static const char *word_behind(const struct asked *asked, size_t number, size_t places)
{
    const struct number *found = find_number(asked, number);
    return word_at(asked, (found != NULL ? found->last : number) + places);
}

/* "60 days" is a time, no age; "60 years old" is one, and so is "60". */
static bool counts_years(const struct asked *asked, size_t number)
{
    return !list_has(LIST_NO_AGE_UNITS, word_behind(asked, number, 1));
}

static bool says_old(const struct asked *asked, size_t number)
{
    const char *unit = word_behind(asked, number, 1), *old = word_behind(asked, number, 2);
    bool years = strcmp(unit, "year") == 0 || strcmp(unit, "years") == 0;
    bool of_age = strcmp(old, "of") == 0 && strcmp(word_behind(asked, number, 3), "age") == 0;
    return years && (strcmp(old, "old") == 0 || strcmp(old, "olds") == 0 || of_age);
}

/* Is age spoken of in the three words before? */
static bool says_age(const struct asked *asked, size_t at)
{
    for (size_t i = at > 3 ? at - 3 : 0; i < at; i++) {
        if (list_has(LIST_AGE_WORDS, word_at(asked, i))) {
            return true;
        }
    }
    return false;
}

/* "18+", "18 or over", "18 and older" */
static bool read_upwards(const struct asked *asked, size_t number)
{
    const char *behind = word_behind(asked, number, 1), *second = word_behind(asked, number, 2);
    bool joined = strcmp(behind, "or") == 0 || strcmp(behind, "and") == 0;
    return strcmp(behind, "+") == 0 || (joined && list_has(LIST_OLDER_WORDS, second));
}

/* The sign or word before the number: 1 more, -1 less, 0 none of them; ">=" has the number itself in it. */
static int read_sign(const struct asked *asked, size_t number, bool *ret_with)
{
    const char *before = number > 0 ? word_at(asked, number - 1) : "";
    const char *second = number > 1 ? word_at(asked, number - 2) : "";
    *ret_with = strcmp(before, "=") == 0;
    before = *ret_with ? second : before;
    bool than = strcmp(before, "than") == 0;
    bool more = list_has(LIST_OLDER_WORDS, before) || strcmp(before, ">") == 0 ||
                (than && list_has(LIST_MORE_THAN_AGES, second));
    bool less = list_has(LIST_YOUNGER_WORDS, before) || strcmp(before, "<") == 0 ||
                (than && list_has(LIST_LESS_THAN_AGES, second));
    return more ? 1 : less ? -1 : 0;
}

/* What stands before the number: "older than", "under", "at least", ...; none: exactly that age. Where nothing else
 * speaks of age it may be one. */
static bool read_end(const struct asked *asked, size_t number, struct age *age)
{
    const char *before = number > 0 ? word_at(asked, number - 1) : "";
    const char *second = number > 1 ? word_at(asked, number - 2) : "";
    bool with = false, than = strcmp(before, "than") == 0;
    int years = number_at(asked, number), sign = read_sign(asked, number, &with);
    bool age_said = says_old(asked, number) || says_age(asked, number) ||
                    (than && (strcmp(second, "older") == 0 || strcmp(second, "younger") == 0));
    bool upwards = read_upwards(asked, number);
    bool least = upwards || (age_said && strcmp(before, "least") == 0);
    bool most = age_said && strcmp(before, "most") == 0;
    bool exactly = says_old(asked, number) || strcmp(before, "aged") == 0;
    if (least || sign > 0) {
        age->least = years;
        age->above_least = !least && !with;
    } else if (most || sign < 0) {
        age->most = years;
        age->below_most = !most && !with;
    } else if (exactly) {
        age->least = age->most = years;
    }
    age->may_be = !age_said && !exactly;
    size_t people = number - (upwards ? 1 : 2); /* "kids under 10", "adults 18+" */
    age->of_ages = people < number && list_has(LIST_PEOPLE_OF_AGES, word_at(asked, people));
    return least || most || sign != 0 || exactly;
}

/* "between 30 and 40 years old", "aged 30 to 40" */
static bool read_both(const struct asked *asked, size_t first, struct age *age)
{
    size_t second = first + 2;
    bool said = says_age(asked, first) || says_old(asked, second);
    if (number_at(asked, second) < 0 || !list_has(LIST_BETWEEN_AGES, word_at(asked, first + 1)) || !said) {
        return false;
    }
    age->least = number_at(asked, first);
    age->most = number_at(asked, second);
    return age->least <= age->most;
}

struct age age_of_question(struct arena *arena, const char *question)
{
    struct age age = {.least = -1, .most = -1};
    struct word *words = NULL;
    struct asked asked = {.count = words_split(arena, question, strlen(question), MOST_WORDS, &words)};
    struct number *numbers = NULL;
    asked.words = words;
    asked.number_count = numbers_find(arena, words, asked.count, &numbers);
    asked.numbers = numbers;
    for (size_t i = 0; i < asked.count; i++) {
        age.born = age.born || strcmp(words[i].text, "born") == 0;
        struct age found = {.least = -1, .most = -1};
        if ((age.said == NULL || age.may_be) && number_at(&asked, i) >= 0 && counts_years(&asked, i) &&
            (read_both(&asked, i, &found) || read_end(&asked, i, &found)) &&
            (age.said == NULL || !found.may_be)) {
            found.said = words[i].text;
            found.born = age.born;
            age = found;
        }
    }
    return age;
}

/* ---- the tree ---- */

struct change {
    struct arena *arena;
    const struct catalog *catalog;
    const struct age *age;
    struct civil now;
    bool by_now; /* a condition compares a birth with these days: it stands for the age */
    bool lost;   /* an age is asked for that nothing tells */
};

static bool name_has(const struct change *change, int32_t column, enum word_list list)
{
    return list_has_one_in_name(list, change->arena, catalog_column_words(&change->catalog->columns[column]));
}

static bool tells_birth(const struct change *change, int32_t column)
{
    enum column_type type = change->catalog->columns[column].type;
    return (type == COLUMN_TIME || type == COLUMN_NUMBER) && name_has(change, column, LIST_BIRTH_COLUMNS);
}

static bool tells_age(const struct change *change, int32_t column)
{
    return change->catalog->columns[column].type == COLUMN_NUMBER &&
           name_has(change, column, LIST_AGE_COLUMNS);
}

/* The column of the table that tells a birth, a day rather than a year, else one that tells an age; -1: none.
 */
static int32_t column_for(const struct change *change, int32_t table)
{
    const struct catalog_table *item = &change->catalog->tables[table];
    int32_t year = -1, age = -1;
    for (int32_t c = item->first_column; c < item->first_column + item->column_count; c++) {
        bool birth = tells_birth(change, c);
        if (birth && change->catalog->columns[c].type == COLUMN_TIME) {
            return c;
        }
        year = year < 0 && birth ? c : year;
        age = age < 0 && tells_age(change, c) ? c : age;
    }
    return year >= 0 ? year : age;
}

static int32_t table_of(const struct change *change, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN ? change->catalog->columns[expr->column].table : expr->table;
}

static struct expr *new_literal(const struct change *change, enum literal_kind kind, const char *text)
{
    struct expr *expr = ARENA_NEW(change->arena, struct expr);
    expr->kind = EXPR_LITERAL;
    expr->literal = (struct literal){.kind = kind, .text = text};
    return expr;
}

/* A condition on the year or the day: born so many years ago. */
static struct pred *born(const struct change *change, struct expr *column, enum comparison op, int years,
                         bool year)
{
    struct pred *pred = ARENA_NEW(change->arena, struct pred);
    struct civil day = civil_add(change->now, CIVIL_YEAR, -years);
    pred->kind = PRED_COMPARE;
    pred->op = op;
    pred->left = column;
    pred->right = year ? new_literal(change, LITERAL_NUMBER, arena_printf(change->arena, "%d", day.year))
                       : new_literal(change, LITERAL_TEXT, civil_print(change->arena, day));
    return pred;
}

/* Of a year alone the age that is reached in this year; of a day the one that was reached. */
static struct pred *by_birth(const struct change *change, struct expr *column)
{
    const struct age *age = change->age;
    bool year = change->catalog->columns[column->column].type == COLUMN_NUMBER;
    struct pred *old = NULL, *young = NULL;
    if (age->least >= 0) {
        old = born(change, column, age->above_least ? COMPARE_LT : COMPARE_LE, age->least, year);
    }
    if (age->most >= 0) {
        bool last = !age->below_most && !year; /* up to the day before the next birthday */
        enum comparison op = age->below_most || last ? COMPARE_GT : COMPARE_GE;
        young = born(change, column, op, age->most + last, year);
    }
    return pred_both(change->arena, old, young);
}

static bool is_age(const struct change *change, const struct expr *expr)
{
    const struct age *age = change->age;
    if (expr == NULL || expr->kind != EXPR_LITERAL || expr->literal.kind != LITERAL_NUMBER ||
        age->said == NULL) {
        return false;
    }
    double number = strtod(expr->literal.text, NULL);
    return (int)number == age->least || (int)number == age->most;
}

static void change_age(struct change *change, struct pred *pred)
{
    const struct expr *column = expr_first(pred->left);
    if (column->kind == EXPR_COLUMN && tells_age(change, column->column)) {
        return;
    }
    int32_t table = table_of(change, column), found = table >= 0 ? column_for(change, table) : -1;
    if (column->kind == EXPR_COLUMN && tells_birth(change, column->column)) {
        found = column->column;
    }
    if (found < 0) {
        change->lost = !change->age->may_be;
        return;
    }
    struct expr *birth = ARENA_NEW(change->arena, struct expr);
    birth->kind = EXPR_COLUMN;
    birth->column = found;
    birth->instance = column->instance;
    if (tells_birth(change, found)) {
        *pred = *by_birth(change, birth);
    } else {
        pred->left = birth;
    }
}

/* A day of birth is compared with these days, which says nothing but that an age is meant. */
static bool is_born_by_now(const struct change *change, const struct pred *pred)
{
    const struct expr *column = pred->left, *right = pred->right;
    struct civil day, year_ago = civil_add(change->now, CIVIL_YEAR, -1);
    bool birth = pred->kind == PRED_COMPARE && column->kind == EXPR_COLUMN &&
                 tells_birth(change, column->column) &&
                 change->catalog->columns[column->column].type == COLUMN_TIME && right->kind == EXPR_LITERAL;
    const char *text = !birth                                  ? NULL
                       : right->literal.kind == LITERAL_PERIOD ? right->literal.from
                       : right->literal.kind == LITERAL_TEXT   ? right->literal.text
                                                               : NULL;
    return text != NULL && civil_parse(text, &day) && civil_compare(day, year_ago) > 0;
}

static void find_by_now(void *context, struct pred *pred)
{
    struct change *change = context;
    change->by_now = change->by_now || is_born_by_now(change, pred);
}

/* The period of a number that is a year: from the first to before the last. */
static void change_to_years(struct change *change, struct pred *pred, struct expr *column)
{
    const struct literal *period = &pred->right->literal;
    struct pred *from = ARENA_NEW(change->arena, struct pred), *to = ARENA_NEW(change->arena, struct pred);
    const char *first = arena_strndup(change->arena, period->from, 4);
    const char *end = arena_strndup(change->arena, period->to, 4);
    *from = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_GE, .left = column};
    from->right = new_literal(change, LITERAL_NUMBER, first);
    *to = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_LT, .left = column};
    to->right = new_literal(change, LITERAL_NUMBER, end);
    bool after = pred->op == COMPARE_GT, before = pred->op == COMPARE_LT;
    if (after) {
        from->right = to->right;
    } else if (before) {
        to->right = from->right;
    }
    bool low = pred->op == COMPARE_EQ || pred->op == COMPARE_GE || after;
    bool high = pred->op == COMPARE_EQ || pred->op == COMPARE_LE || before;
    if (low || high) {
        *pred = *pred_both(change->arena, low ? from : NULL, high ? to : NULL);
    }
}

static void change_birth(struct change *change, struct pred *pred)
{
    const struct expr *column = pred->left;
    if (column->kind != EXPR_COLUMN || tells_birth(change, column->column)) {
        return;
    }
    int32_t found = column_for(change, table_of(change, column));
    if (found < 0 || !tells_birth(change, found)) {
        return;
    }
    struct expr *birth = ARENA_NEW(change->arena, struct expr);
    birth->kind = EXPR_COLUMN;
    birth->column = found;
    birth->instance = column->instance;
    if (change->catalog->columns[found].type == COLUMN_TIME) {
        pred->left = birth;
    } else {
        change_to_years(change, pred, birth);
    }
}

static void change_pred(void *context, struct pred *pred)
{
    struct change *change = context;
    bool compares = pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN;
    if (compares && is_age(change, pred->right)) {
        change_age(change, pred);
    } else if (change->by_now && is_born_by_now(change, pred)) {
        *pred = *by_birth(change, pred->left);
    } else if (pred->kind == PRED_COMPARE && change->age->born && pred->right->kind == EXPR_LITERAL &&
               pred->right->literal.kind == LITERAL_PERIOD) {
        change_birth(change, pred);
    }
}

/* No count and no sum is an age. */
static void check_group(void *context, struct pred *pred)
{
    struct change *change = context;
    if (pred->left != NULL && is_age(change, pred->right)) {
        const struct expr *column = expr_first(pred->left);
        bool told = column->kind == EXPR_COLUMN && tells_age(change, column->column);
        change->lost = change->lost || (!told && !change->age->may_be);
    }
}

/* Conditions of the question are none of filters and of single values. */
static bool stay_out(void *context, struct expr *expr)
{
    (void)context, (void)expr;
    return false;
}

static void change_query(struct change *change, const struct query *query);

static bool change_subquery(void *context, struct query *query)
{
    change_query(context, query);
    return false;
}

static void change_query(struct change *change, const struct query *query)
{
    struct query_visitor of_rows = {.expr = stay_out,
                                    .leave_pred = change_pred,
                                    .query = change_subquery,
                                    .clauses = WALK_WHERE | WALK_RIGHT,
                                    .context = change};
    struct query_visitor of_groups = {
        .expr = stay_out, .leave_pred = check_group, .clauses = WALK_HAVING, .context = change};
    query_walk(query, &of_rows);
    query_walk(query, &of_groups);
}

bool age_apply(struct arena *arena, const struct catalog *catalog, const struct age *age, const char *now,
               struct query *query)
{
    struct change change = {.arena = arena, .catalog = catalog, .age = age};
    const struct query_visitor find = {
        .expr = stay_out, .leave_pred = find_by_now, .clauses = WALK_WHERE | WALK_RIGHT, .context = &change};
    if (age->said == NULL && !age->born) {
        return true;
    }
    if (now == NULL || !civil_parse(now, &change.now)) {
        change.now = civil_today();
    }
    if (age->said != NULL) {
        query_walk(query, &find);
    }
    struct age sure = *age;
    if (age->may_be && !age->of_ages && !change.by_now) {
        sure = (struct age){.least = -1, .most = -1, .born = age->born};
    }
    change.age = &sure;
    change_query(&change, query);
    return !change.lost;
}
