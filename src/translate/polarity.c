#include "translate/polarity.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/roles.h"
#include "english/root.h"
#include "translate/named.h"

#include <string.h>

enum {
    MOST_CORES = 4,
    FAR = 6,             /* tokens between a negation and what it negates */
    NEAR = 3,            /* between two words of a name */
    SHORTEST_TURNED = 3, /* letters behind "un" */
};

/* ---- two words ---- */

enum kinship { KIN_NONE, KIN_ROOT, KIN_TEXT };

static enum kinship kinship_of(struct arena *arena, const struct word *a, const struct word *b)
{
    if (strcmp(a->text, b->text) == 0) {
        return KIN_TEXT;
    }
    bool same =
        strcmp(a->stem, b->stem) == 0 || strcmp(word_root(arena, a->text), word_root(arena, b->text)) == 0;
    return same ? KIN_ROOT : KIN_NONE;
}

/* "unlisted" is made of "listed", or of "list". */
static enum kinship kinship_of_turned(struct arena *arena, const struct word *longer, const struct word *word)
{
    const struct list_words *prefixes = &list_words[LIST_TURNING_PREFIXES];
    for (size_t i = 0; i < prefixes->count; i++) {
        size_t length = strlen(prefixes->words[i]);
        struct word *rest = NULL;
        if (strncmp(longer->text, prefixes->words[i], length) == 0 &&
            strlen(longer->text) >= length + SHORTEST_TURNED &&
            words_split(arena, longer->text + length, strlen(longer->text + length), 1, &rest) == 1 &&
            kinship_of(arena, rest, word) != KIN_NONE) {
            return kinship_of(arena, rest, word);
        }
    }
    return KIN_NONE;
}

/* The two words of a pair have the numbers 2n and 2n + 1. */
static bool are_opposite(const struct word *a, const struct word *b)
{
    int x = 0, y = 0;
    return (list_value(LIST_OPPOSITES, a->text, &x) || list_value(LIST_OPPOSITES, a->stem, &x)) &&
           (list_value(LIST_OPPOSITES, b->text, &y) || list_value(LIST_OPPOSITES, b->stem, &y)) &&
           x / 2 == y / 2 && x != y;
}

/* How near the words are; `ret_turned`: one negates the other. */
static enum kinship compare(struct arena *arena, const struct word *name, const struct word *said,
                            bool *ret_turned)
{
    enum kinship kinship = kinship_of(arena, name, said);
    *ret_turned = false;
    if (kinship != KIN_NONE || said->kind != WORD_ALPHA) {
        return kinship;
    }
    enum kinship turned = kinship_of_turned(arena, name, said);
    turned = turned != KIN_NONE ? turned : kinship_of_turned(arena, said, name);
    turned = turned != KIN_NONE ? turned : are_opposite(name, said) ? KIN_ROOT : KIN_NONE;
    *ret_turned = turned != KIN_NONE;
    return turned;
}

/* ---- negations in a text ---- */

static bool is_joint(const struct word *word)
{
    return word->kind == WORD_OTHER &&
           (strchr("-'_", word->text[0]) != NULL || strcmp(word->text, "\u2019") == 0);
}

/* The token before, over a hyphen; "": none. */
static const char *before(const struct word *words, size_t at)
{
    size_t back = at > 0 && is_joint(&words[at - 1]) ? 2 : 1;
    return at >= back ? words[at - back].text : "";
}

static const char *behind(const struct word *words, size_t count, size_t at)
{
    size_t on = at + 1 < count && is_joint(&words[at + 1]) ? 2 : 1;
    return at + on < count ? words[at + on].text : "";
}

/* Does the word turn round what it stands beside? "Out" does in "out of", "leaving out" and "opted out". */
static bool turns(const struct word *words, size_t count, size_t at)
{
    const char *text = words[at].text;
    if (strcmp(text, "out") == 0) {
        return strcmp(behind(words, count, at), "of") == 0 || list_has(LIST_BEFORE_OUT, before(words, at));
    }
    if (strcmp(text, "t") == 0) { /* of "can't"; "isn" of "isn't" is one already */
        return at >= 2 && is_joint(&words[at - 1]) && !list_has(LIST_NEGATIONS, words[at - 2].text);
    }
    return list_has(LIST_NEGATIONS, text) || list_has(LIST_TURNING_WORDS, text) ||
           list_has(LIST_OPTED_OUT, text);
}

/* ---- the name ---- */

struct name {
    struct word cores[MOST_CORES];
    size_t count;
    int turned;        /* negations before them, and "optout" */
    bool opting;       /* "optout" is one of these */
    bool stands, over; /* "active", "retired": also called by other words */
};

static bool is_own_word(const struct polarity_asked *asked, int32_t table, const struct word *word)
{
    struct word *parts = NULL;
    size_t count =
        words_split_name(asked->arena, catalog_table_words(&asked->catalog->tables[table]), &parts);
    bool own = false;
    for (size_t i = 0; i < count; i++) {
        own = own || strcmp(parts[i].stem, word->stem) == 0;
    }
    return own;
}

/* "optout": "out" turns round what is before it where there is something, as in email_optout. */
static bool is_opting(const struct word *words, size_t count, size_t at, size_t *ret_length)
{
    bool two =
        at + 1 < count && list_has(LIST_OPTING, words[at].text) && words_is(words, count, at + 1, "out");
    *ret_length = two ? 2 : 1;
    return two || list_has(LIST_OPTED_OUT, words[at].text);
}

static void add_core(struct name *name, const struct word *word)
{
    if (name->count < MOST_CORES) {
        name->cores[name->count++] = *word;
    }
}

/* Counts of things are "no_rooms", with a plural. */
static bool is_number_of(const struct catalog_column *column, const struct word *words, size_t count,
                         size_t at)
{
    return column->type == COLUMN_NUMBER && strcmp(words[at].text, "no") == 0 && at + 1 < count &&
           (words_is(words, count, at + 1, "of") || strcmp(words[at + 1].text, words[at + 1].stem) != 0) &&
           !list_has_one(LIST_FLAG_WORDS, words, count);
}

/* "Opt", of "optout" too. */
static void add_opting(const struct polarity_asked *asked, struct name *name)
{
    struct word *opt = NULL;
    words_split(asked->arena, "opt", strlen("opt"), 1, &opt);
    add_core(name, opt);
}

/* False where the name says nothing that a question could. */
static bool read_name(const struct polarity_asked *asked, int32_t number, struct name *name)
{
    const struct catalog_column *column = &asked->catalog->columns[number];
    struct word *words = NULL;
    size_t count = words_split_name(asked->arena, catalog_column_words(column), &words), spare = count;
    int turned = 0; /* by what stands before the next core */
    *name = (struct name){.count = 0};
    for (size_t i = 0; i < count; i++) {
        size_t length = 1;
        if (is_number_of(column, words, count, i)) {
            return false;
        }
        if (is_opting(words, count, i, &length)) {
            name->opting = true;
            i += length - 1;
        } else if (i + 1 < count && turns(words, count, i)) {
            turned++;
        } else if (list_has(LIST_FLAG_WORDS, words[i].text) || words[i].kind != WORD_ALPHA) {
            continue;
        } else if (word_is_stop(words[i].text) || is_own_word(asked, column->table, &words[i])) {
            spare = i;
        } else {
            add_core(name, &words[i]);
            name->turned += turned;
            turned = 0;
        }
    }
    bool alone = name->count == 0;
    if (alone && name->opting) {
        add_opting(asked, name);
        name->opting = false;
    } else if (alone && spare < count) { /* "no_show" */
        add_core(name, &words[spare]);
        name->turned += turned;
    }
    name->turned += name->opting;
    name->stands = name->count == 1 && list_has(LIST_STANDING_FLAGS, name->cores[0].text);
    name->over = name->count == 1 && list_has(LIST_OVER_FLAGS, name->cores[0].text);
    return name->count > 0;
}

/* ---- where the question says it ---- */

struct said {
    const struct polarity_asked *asked;
    const struct name *name;
    size_t first, last; /* tokens from the first word of the name to the last */
    size_t cores;       /* of the name that are said */
    enum kinship kinship;
    int turned; /* words of the question that are the opposites of words of the name, and negations */
    size_t first_turn, last_turn;
    bool beside; /* "no" or "without" right before, and a table right behind */
    bool unsure;
    bool surely; /* by what is no word of the name */
    bool both;   /* "including" is before it */
};

static bool is_verb_of_asking(const struct polarity_asked *asked, size_t at)
{
    bool first = list_has(LIST_ASKS_FOR_ROWS, asked->words[at].text);
    for (size_t i = 0; i < at && first; i++) {
        first = word_is_stop(asked->words[i].text) || asked->words[i].kind == WORD_OTHER;
    }
    return first;
}

/* "crn" of crane. */
static enum kinship compare_core(struct arena *arena, const struct word *core, const struct word *said,
                                 bool *ret_turned)
{
    enum kinship best = compare(arena, core, said, ret_turned);
    const struct abbreviation *row = abbreviation_find(core->text, strlen(core->text));
    for (size_t i = 0; row != NULL && i < row->reading_count && best == KIN_NONE; i++) {
        struct word *words = NULL;
        size_t count = words_split(arena, row->readings[i].text, strlen(row->readings[i].text), 1, &words);
        best = count == 1 ? compare(arena, words, said, ret_turned) : KIN_NONE;
    }
    return best;
}

/* "In use", "out of service", "live". */
static bool says_standing(const struct polarity_asked *asked, size_t at)
{
    const char *text = asked->words[at].text, *last = before(asked->words, at);
    return (list_has(LIST_STANDING_WORDS, text) &&
            !list_has_at(LIST_UNITS_OF_TIME, asked->words, asked->count, at + 1)) ||
           (list_has(LIST_USE_NOUNS, text) && (strcmp(last, "in") == 0 || strcmp(last, "of") == 0));
}

/* The core that the token says; -1: none. */
static int core_at(const struct polarity_asked *asked, const struct name *name, size_t at,
                   enum kinship *ret_kinship, bool *ret_turned)
{
    const struct word *word = &asked->words[at];
    if ((name->stands || name->over) && says_standing(asked, at)) {
        *ret_kinship = KIN_ROOT;
        *ret_turned = name->over;
        return 0;
    }
    if (word->kind != WORD_ALPHA || is_verb_of_asking(asked, at)) {
        return -1;
    }
    for (size_t i = 0; i < name->count; i++) {
        *ret_kinship = compare_core(asked->arena, &name->cores[i], word, ret_turned);
        if (*ret_kinship != KIN_NONE) {
            return (int)i;
        }
    }
    return -1;
}

static bool names_table(const struct polarity_asked *asked, const struct word *word)
{
    bool found = false;
    for (size_t t = 0; t < asked->catalog->table_count && !found && word->kind == WORD_ALPHA; t++) {
        found = asked->tables[t] && named_table(asked->arena, asked->catalog, (int32_t)t, word);
    }
    return found;
}

static bool is_small(const struct word *word)
{
    return word_is_stop(word->text) || (word_roles_of(word->text) & ROLE_BIT(IGNORED)) != 0;
}

/* Another condition begins. */
static bool parts_clauses(const struct said *said, const struct word *word)
{
    return (word->kind == WORD_OTHER && !is_joint(word)) || word->kind == WORD_NUMBER ||
           list_has(LIST_CLAUSE_WORDS, word->text) || word_set_has(said->asked->others, word->stem);
}

static void note_turn(struct said *said, size_t at)
{
    const struct word *words = said->asked->words;
    size_t first =
        at > 0 && strcmp(words[at].text, "out") == 0 && list_has(LIST_BEFORE_OUT, words[at - 1].text) ? at - 1
                                                                                                      : at;
    said->turned++;
    said->first_turn = first < said->first_turn ? first : said->first_turn;
    said->last_turn = at > said->last_turn ? at : said->last_turn;
}

/* "Guests with no voided bookings" and "guests without" are guests; "no voided bookings please" are bookings. */
static bool has_something(const struct word *words, size_t at)
{
    return strcmp(words[at].text, "no") != 0 ||
           (at > 0 && (list_has(LIST_AUXILIARIES, words[at - 1].text) ||
                       strcmp(words[at - 1].text, "with") == 0 || strcmp(words[at - 1].text, "having") == 0));
}

/* "not reached by a crane", "no crane", "impossible with a crane" */
static void look_before(struct said *said)
{
    const struct word *words = said->asked->words;
    bool content = false, over = false, beyond = false; /* a preposition is behind the content */
    for (size_t i = said->first; i-- > 0 && said->first - i <= FAR && !over;) {
        if (list_has(LIST_INCLUDING, words[i].text)) {
            said->both = !content;
            over = true;
        } else if (beyond && content && list_has(LIST_TURNS_NOUNS, words[i].text)) {
            said->unsure = true; /* "without a bill of active customers", "without access for cranes" */
            over = true;
        } else if (turns(words, said->asked->count, i) || list_has(LIST_DENIALS, words[i].text)) {
            bool next = strcmp(behind(words, said->asked->count, i), words[said->first].text) == 0;
            said->beside = said->beside || (next && list_has(LIST_NONE_OF, words[i].text) &&
                                            !(said->asked->alone && !has_something(words, i)));
            over = list_has(LIST_CLAUSE_WORDS, words[i].text);
            note_turn(said, i);
        } else if (parts_clauses(said, &words[i]) || names_table(said->asked, &words[i])) {
            over = true;
        } else if (list_has(LIST_JOINING_WORDS, words[i].text)) {
            beyond = beyond || !content;
        } else if (!is_small(&words[i]) && words[i].kind == WORD_ALPHA) {
            over = content;
            content = true;
        }
    }
}

/* Behind an auxiliary verb: "smoking is not allowed". */
static void look_behind(struct said *said)
{
    const struct polarity_asked *asked = said->asked;
    bool content = false, verb = false, negated = false;
    for (size_t i = said->last + 1; i < asked->count && i - said->last <= FAR; i++) {
        const struct word *word = &asked->words[i];
        bool negation = list_has(LIST_NEGATED_VERBS, word->text) && turns(asked->words, asked->count, i);
        if (parts_clauses(said, word) || names_table(asked, word) || (content && negated)) {
            said->turned -= negated && word_set_has(asked->others, word->stem); /* it is said of that */
            return;
        }
        if (list_has(LIST_DENIALS, word->text) || (negation && (verb || strcmp(word->text, "cannot") == 0))) {
            note_turn(said, i);
            negated = negated || negation;
        } else if (negation) {
            return;
        } else if (list_has(LIST_AUXILIARIES, word->text)) {
            verb = true;
        } else if (word->kind == WORD_ALPHA && !is_small(word)) {
            if (content) {
                return;
            }
            content = true;
        }
    }
}

/* Negations among the words of the name, and on both sides. */
static void count_turns(struct said *said)
{
    const struct polarity_asked *asked = said->asked;
    said->first_turn = said->first;
    said->last_turn = said->last;
    for (size_t i = said->first + 1; i < said->last; i++) {
        if (turns(asked->words, asked->count, i)) {
            note_turn(said, i);
        }
    }
    look_before(said);
    said->beside =
        said->beside && said->last + 1 < asked->count && names_table(asked, &asked->words[said->last + 1]);
    look_behind(said);
}

static bool says_opting(const struct polarity_asked *asked, size_t at)
{
    const char *text = asked->words[at].text;
    return list_has(LIST_OPTED_OUT, text) ||
           (list_has(LIST_OPTING, text) && strcmp(behind(asked->words, asked->count, at), "out") == 0);
}

/* "email opt-out": counted where it stands right behind; anywhere else, what it is said of is not sure. */
static void look_for_opting(struct said *said)
{
    const struct polarity_asked *asked = said->asked;
    for (size_t i = said->last + 1; i < asked->count && said->name->opting; i++) {
        if (says_opting(asked, i) && i <= said->last + 2) {
            note_turn(said, i);
        } else if (says_opting(asked, i)) {
            said->unsure = true;
        }
    }
}

/* The words of the name from the token on. */
static struct said said_from(const struct polarity_asked *asked, const struct name *name, size_t from)
{
    struct said said = {.asked = asked, .name = name, .first = from, .last = from, .kinship = KIN_TEXT};
    unsigned found = 0;
    for (size_t i = from; i < asked->count && i <= said.last + NEAR; i++) {
        enum kinship kinship = KIN_NONE;
        bool turned = false;
        int core = core_at(asked, name, i, &kinship, &turned);
        if (i > said.last && parts_clauses(&said, &asked->words[i])) {
            break;
        }
        if (core >= 0 && (found & (1U << core)) == 0) {
            found |= 1U << core;
            said.last = i;
            said.cores++;
            said.turned += turned;
            said.surely = said.surely || ((name->stands || name->over) && says_standing(asked, i));
            said.kinship = kinship < said.kinship ? kinship : said.kinship;
        }
    }
    count_turns(&said);
    look_for_opting(&said);
    return said;
}

/* The more of the name is said the better, its negations included. */
static int weight_of(const struct said *said)
{
    return 8 * (int)said->cores + (said->turned >= said->name->turned ? 4 : 0) + (int)said->kinship;
}

static struct polarity_said polarity_of(const struct said *said)
{
    int turned = said->turned + said->name->turned;
    bool absent = said->asked->absent && said->turned > 0;
    enum polarity polarity = (turned - absent) % 2 == 0 ? POLARITY_YES : POLARITY_NO;
    if (said->both) {
        polarity = POLARITY_BOTH;
    } else if (said->unsure || (said->beside && said->name->turned == 0 && !said->asked->absent)) {
        polarity = POLARITY_UNKNOWN;
    } else if (turned == 0 && !said->surely) {
        polarity = POLARITY_PLAIN;
    }
    return (struct polarity_said){polarity, said->first_turn, said->last_turn};
}

struct polarity_said translate_polarity(const struct polarity_asked *asked, int32_t column)
{
    struct polarity_said best = {POLARITY_UNKNOWN, 0, 0};
    struct name name;
    int most = 0;
    for (size_t i = 0; i < asked->count && read_name(asked, column, &name); i++) {
        enum kinship kinship = KIN_NONE;
        bool turned = false;
        if (core_at(asked, &name, i, &kinship, &turned) < 0) {
            continue;
        }
        struct said said = said_from(asked, &name, i);
        struct polarity_said polarity = polarity_of(&said);
        if (weight_of(&said) > most) {
            most = weight_of(&said);
            best = polarity;
        } else if (weight_of(&said) == most && polarity.polarity != best.polarity) {
            best.polarity = POLARITY_UNKNOWN;
        }
        i = said.last;
    }
    return best;
}
