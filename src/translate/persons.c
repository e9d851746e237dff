#include "translate/persons.h"

#include "english/lists.h"
#include "english/words.h"
#include "query/copy.h"
#include "translate/made.h"
#include "translate/name_pairs.h"

#include <string.h>

enum { MOST_WORDS = 200, MOST_OF_A_NAME = 3, MOST_CONDITIONS = 32 };

/* Trust in a name that stands in no row, where another table has the person. */
static const double MADE_UP = 0.2;

/* A person as the question says it. */
struct mention {
    struct name_pair pair;
    size_t first, last; /* tokens */
    size_t family_first, family_last;
    const char *given;  /* as stored, or an initial; NULL: not said */
    const char *family; /* as stored */
    bool initial;
};

struct persons {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    struct word *words;
    size_t count;
    struct query *query;
    const struct account *account;
};

/* ---- who the question names ---- */

/* What the column holds that is written so; NULL: nothing. */
static const char *stored_as(const struct persons *persons, int32_t column, const struct word *words,
                             size_t count)
{
    const struct value_match *matches = NULL;
    size_t found =
        value_index_find(persons->index, words_join(persons->arena, words, count, false), &matches);
    for (size_t i = 0; i < found; i++) {
        if (matches[i].column == column) {
            return matches[i].stored;
        }
    }
    return NULL;
}

/* The value that ends before `end`, the longest one; `*ret_first` is where it begins. */
static const char *value_before(const struct persons *persons, int32_t column, size_t end, size_t *ret_first)
{
    for (size_t n = MOST_OF_A_NAME; n > 0; n--) {
        const char *stored = n <= end ? stored_as(persons, column, persons->words + end - n, n) : NULL;
        if (stored != NULL) {
            *ret_first = end - n;
            return stored;
        }
    }
    return NULL;
}

static const char *value_behind(const struct persons *persons, int32_t column, size_t start, size_t *ret_last)
{
    for (size_t n = MOST_OF_A_NAME; n > 0; n--) {
        const char *stored =
            start + n <= persons->count ? stored_as(persons, column, persons->words + start, n) : NULL;
        if (stored != NULL) {
            *ret_last = start + n - 1;
            return stored;
        }
    }
    return NULL;
}

static bool is_initial(const struct persons *persons, size_t at)
{
    return at < persons->count && persons->words[at].kind == WORD_ALPHA && persons->words[at].capital &&
           persons->words[at].end - persons->words[at].start == 1;
}

/* The token before `at`, over the point of an initial. */
static size_t before_point(const struct persons *persons, size_t at)
{
    return at > 1 && words_is(persons->words, persons->count, at - 1, ".") && is_initial(persons, at - 2)
               ? at - 1
               : at;
}

/* What stands before the family name from `first`: a given name, perhaps with others between, or an initial. */
static void look_before(const struct persons *persons, struct mention *mention)
{
    size_t end = before_point(persons, mention->first), first = 0;
    mention->given = value_before(persons, mention->pair.given, end, &first);
    if (mention->given != NULL) {
        mention->first = first;
        return;
    }
    bool middle = end > 1 && persons->words[end - 1].capital;
    mention->given = middle ? value_before(persons, mention->pair.given, end - 1, &first) : NULL;
    if (mention->given != NULL) {
        mention->first = first;
    } else if (end > 0 && is_initial(persons, end - 1) &&
               (end != mention->first || !word_is_stop(persons->words[end - 1].text))) {
        mention->given = persons->words[end - 1].text;
        mention->initial = true;
        mention->first = end - 1;
    }
}

/* "Smith, Jane". */
static void look_behind(const struct persons *persons, struct mention *mention)
{
    size_t next = mention->last + 2, last = 0;
    if (!words_is(persons->words, persons->count, mention->last + 1, ",")) {
        return;
    }
    mention->given = value_behind(persons, mention->pair.given, next, &last);
    if (mention->given != NULL) {
        mention->last = last;
    } else if (is_initial(persons, next)) {
        mention->given = persons->words[next].text;
        mention->initial = true;
        mention->last = next;
    }
}

/* Behind a title, a family name alone is whom it is said of. The token of the title; the number of words: none. */
static size_t title_of(const struct persons *persons, const struct mention *mention)
{
    size_t at = mention->first;
    at -= at > 1 && words_is(persons->words, persons->count, at - 1, ".") ? 1 : 0;
    bool title = at > 0 && list_has(LIST_TITLES_OF_PEOPLE, persons->words[at - 1].text);
    return title ? at - 1 : persons->count;
}

/* The one person of the pair that the question names: with a given name, an initial or a title. */
static bool find_mention(const struct persons *persons, struct name_pair pair, struct mention *ret_mention)
{
    size_t found = 0;
    *ret_mention = (struct mention){.family = NULL};
    for (size_t i = 0; i < persons->count; i++) {
        struct mention mention = {.pair = pair, .first = i, .last = i};
        mention.family = value_behind(persons, pair.family, i, &mention.last);
        if (mention.family == NULL) {
            continue;
        }
        mention.family_first = i;
        mention.family_last = mention.last;
        look_before(persons, &mention);
        if (mention.given == NULL) {
            look_behind(persons, &mention);
        }
        i = mention.last;
        if (mention.given != NULL || title_of(persons, &mention) < persons->count) {
            *ret_mention = mention;
            found++;
        }
    }
    return found == 1;
}

/* ---- what the query asks of the person ---- */

struct terms {
    struct pred *preds[MOST_CONDITIONS];
    size_t count;
    bool all; /* of the condition */
};

/* What all rows must meet. */
static void collect(struct pred *pred, struct terms *terms)
{
    if (pred != NULL && pred->kind == PRED_AND) {
        collect(pred->left_pred, terms);
        collect(pred->right_pred, terms);
    } else if (pred != NULL && terms->count < MOST_CONDITIONS) {
        terms->preds[terms->count++] = pred;
    } else {
        terms->all = terms->all && pred == NULL;
    }
}

static bool compares_text(const struct pred *pred)
{
    bool like = pred->kind == PRED_LIKE && !pred->negated;
    return ((pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ) || like) &&
           pred->left->kind == EXPR_COLUMN && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_TEXT;
}

static const char *folded(const struct persons *persons, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split(persons->arena, text, strlen(text), MOST_WORDS, &words);
    return words_join(persons->arena, words, count, false);
}

/* Is it the name as the question has it, in one piece? */
static bool is_whole_name(const struct persons *persons, const struct mention *mention, const char *text)
{
    const char *said = words_join(persons->arena, persons->words + mention->first,
                                  mention->last + 1 - mention->first, false);
    return strcmp(folded(persons, text), said) == 0;
}

static bool holds(const struct persons *persons, int32_t column, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split(persons->arena, text, strlen(text), MOST_WORDS, &words);
    return stored_as(persons, column, words, count) != NULL;
}

static bool is_of_pair(const struct mention *mention, const struct pred *pred)
{
    return pred->left->column == mention->pair.given || pred->left->column == mention->pair.family;
}

/* The condition that the name is: one on a column of the pair, or on another text of the table that does not hold the
 * name. */
static bool is_of_person(const struct persons *persons, const struct mention *mention,
                         const struct pred *pred)
{
    if (!compares_text(pred)) {
        return false;
    }
    const struct catalog_column *column = &persons->catalog->columns[pred->left->column];
    const char *text = pred->right->literal.text;
    return is_of_pair(mention, pred) ||
           (column->table == persons->catalog->columns[mention->pair.given].table &&
            is_whole_name(persons, mention, text) && !holds(persons, pred->left->column, text));
}

static struct pred *pred_of(const struct persons *persons, const struct mention *mention, int32_t instance)
{
    struct arena *arena = persons->arena;
    struct pred *family =
        made_compare(arena, made_column(arena, mention->pair.family, instance), COMPARE_EQ,
                     (struct literal){.kind = LITERAL_TEXT, .text = arena_strdup(arena, mention->family)});
    if (mention->given == NULL) {
        return family;
    }
    struct expr *column = made_column(arena, mention->pair.given, instance);
    struct literal given = {.kind = LITERAL_TEXT, .text = arena_strdup(arena, mention->given)};
    if (!mention->initial) {
        return pred_both(arena, made_compare(arena, column, COMPARE_EQ, given), family);
    }
    char *letter = arena_strdup(arena, mention->given);
    letter[0] = (char)(letter[0] >= 'a' && letter[0] <= 'z' ? letter[0] - 'a' + 'A' : letter[0]);
    given.text = letter;
    struct pred *begins = made_pred(arena, (struct pred){.kind = PRED_LIKE,
                                                         .op = LIKE_PREFIX,
                                                         .left = column,
                                                         .right = made_literal(arena, given)});
    return pred_both(arena, begins, family);
}

static void place_name(struct persons *persons, const struct mention *mention)
{
    size_t title = title_of(persons, mention);
    if (title < persons->account->word_count && persons->account->words[title].place != ACCOUNT_COLUMN) {
        persons->account = account_place(persons->arena, persons->account, title, title, ACCOUNT_IGNORED, "");
    }
    for (size_t i = mention->first; i <= mention->last && i < persons->account->word_count; i++) {
        bool family = i >= mention->family_first && i <= mention->family_last;
        if (!persons->account->words[i].mark) {
            persons->account = account_place(
                persons->arena, persons->account, i, i, ACCOUNT_VALUE,
                arena_printf(persons->arena, "'%s'", family ? mention->family : mention->given));
        }
    }
}

/* Are both names conditions already, of whatever table? */
static bool is_asked(const struct mention *mention, const struct terms *terms)
{
    bool given = mention->given == NULL, family = false;
    for (size_t i = 0; i < terms->count; i++) {
        const char *text = compares_text(terms->preds[i]) ? terms->preds[i]->right->literal.text : "";
        given = given || strcmp(text, mention->given) == 0;
        family = family || strcmp(text, mention->family) == 0;
    }
    return given && family;
}

/* False where no condition is the person's, or those of several rows are. */
static bool apply(struct persons *persons, const struct mention *mention)
{
    struct terms terms = {.all = true};
    struct pred *kept = NULL;
    collect(persons->query->where, &terms);
    if (mention->given != NULL && is_asked(mention, &terms)) {
        place_name(persons, mention);
        return true;
    }
    int32_t instance = -1;
    bool pair = false;
    for (size_t i = 0; i < terms.count; i++) {
        if (!is_of_person(persons, mention, terms.preds[i])) {
            kept = pred_both(persons->arena, kept, terms.preds[i]);
            continue;
        }
        int32_t its = terms.preds[i]->left->instance;
        if (instance >= 0 && its != instance) {
            return false;
        }
        instance = its;
        pair = true;
    }
    if (!pair || !terms.all) {
        return false;
    }
    struct pred *person = pred_of(persons, mention, instance);
    struct pred *where = pred_both(persons->arena, kept, person);
    persons->query->where = pred_equal(where, persons->query->where) ? persons->query->where : where;
    place_name(persons, mention);
    return true;
}

/* Has a condition the name in one piece, on a column that does not hold it? */
static bool makes_up(const struct persons *persons, const struct mention *mention)
{
    struct terms terms = {.all = true};
    collect(persons->query->where, &terms);
    bool made = false;
    for (size_t i = 0; i < terms.count && mention->given != NULL && !mention->initial; i++) {
        const struct pred *pred = terms.preds[i];
        made = made || (compares_text(pred) && is_whole_name(persons, mention, pred->right->literal.text) &&
                        !holds(persons, pred->left->column, pred->right->literal.text));
    }
    return made;
}

const struct account *translate_persons(struct arena *arena, const struct catalog *catalog,
                                        const struct value_index *index, const char *question,
                                        struct query *query, const struct account *account, double *trust)
{
    struct persons persons = {
        .arena = arena, .catalog = catalog, .index = index, .query = query, .account = account};
    if (index == NULL || query->where == NULL || query->set != SET_NONE) {
        return account;
    }
    persons.count = words_split(arena, question, strlen(question), MOST_WORDS, &persons.words);
    for (size_t t = 0; t < catalog->table_count; t++) {
        struct name_pair pair;
        struct mention mention;
        if (!translate_name_pair_in(arena, catalog, (int32_t)t, &pair) ||
            !find_mention(&persons, pair, &mention) || apply(&persons, &mention)) {
            continue;
        }
        if (makes_up(&persons, &mention)) {
            *trust *= MADE_UP;
            break;
        }
    }
    return persons.account;
}
