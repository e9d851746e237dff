#include "answer/refusal.h"

#include "english/language.h"
#include "english/lists.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

enum { MOST_WORDS = 200, TABLES_TOLD = 5 };

struct refuser {
    const struct refusal_question *question;
    struct arena *arena;
    const struct account *account;
    struct word *words;
    size_t word_count;
};

static struct askdb_refusal *make(const struct refuser *refuser, enum error_code code, bool certain,
                                  const char *message, const char *hint)
{
    struct askdb_refusal *refusal = ARENA_NEW(refuser->arena, struct askdb_refusal);
    *refusal = (struct askdb_refusal){code_row(code)->code, message, hint, certain, false};
    return refusal;
}

/* ---- what the question says ---- */

static bool is_unused(const struct refuser *refuser, size_t word)
{
    return refuser->account == NULL || word >= refuser->account->word_count ||
           refuser->account->words[word].place == ACCOUNT_NOT_USED;
}

/* The first unused word with a role: of the account, or where there is none of the question. */
static const char *find_word(const struct refuser *refuser, word_roles roles)
{
    for (size_t i = 0; i < refuser->word_count; i++) {
        if ((word_roles_of(refuser->words[i].text) & roles) && is_unused(refuser, i)) {
            return refuser->words[i].text;
        }
    }
    return NULL;
}

/* The verb of an order: the first word, behind what is only polite. */
static size_t verb_of(const struct refuser *refuser)
{
    size_t verb = 0;
    while (verb < refuser->word_count && list_has(LIST_POLITE_WORDS, refuser->words[verb].text)) {
        verb++;
    }
    return verb;
}

static bool orders(const struct refuser *refuser, word_roles roles)
{
    size_t verb = verb_of(refuser);
    return verb + 1 < refuser->word_count && (word_roles_of(refuser->words[verb].text) & roles);
}

/* Is the verb of the order a name or a value in the query? */
static bool verb_is_used(const struct refuser *refuser)
{
    size_t verb = verb_of(refuser);
    const struct account *account = refuser->account;
    enum account_place place =
        account != NULL && verb < account->word_count ? account->words[verb].place : ACCOUNT_NOT_USED;
    return place == ACCOUNT_TABLE || place == ACCOUNT_COLUMN || place == ACCOUNT_VALUE;
}

/* ---- the kinds ---- */

static const struct askdb_refusal *refuse_change(const struct refuser *refuser, bool certain)
{
    return make(refuser, CODE_CHANGES_DATA, certain, "askdb never changes data, it only reads", "");
}

static const struct askdb_refusal *refuse_forecast(const struct refuser *refuser, bool certain)
{
    return make(refuser, CODE_FORECAST, certain,
                "no forecast can be made of this: it is not read as one number over time",
                "name what is counted, summed or averaged: 'forecast orders for 8 weeks'");
}

/* Of words that the database knows, which the first reading has no place for. */
static struct askdb_refusal *refuse_unread(const struct refuser *refuser, const struct account_phrase *phrase,
                                           bool certain)
{
    const char *known = near_known(refuser->question->askdb, refuser->arena, phrase->text);
    return make(refuser, CODE_DECLINED, certain,
                arena_printf(refuser->arena, "the nearest reading does not use '%s'", phrase->text),
                known[0] != '\0' ? arena_printf(refuser->arena, "it may be %s", known) : "");
}

static const struct askdb_refusal *refuse_name(const struct refuser *refuser,
                                               const struct account_phrase *name)
{
    if (near_is_held(refuser->question->askdb, refuser->arena, name->text)) {
        return refuse_unread(refuser, name, true);
    }
    const char *near = near_values(refuser->question->askdb, refuser->arena, name->text);
    return make(
        refuser, CODE_UNKNOWN_NAME, true,
        arena_printf(refuser->arena, "no column is known to hold '%s', which the question names", name->text),
        near[0] != '\0' ? arena_printf(refuser->arena, "near: %s", near) : "");
}

/* A language model may read other languages; the built-in one does not. */
static const struct askdb_refusal *refuse_language(const struct refuser *refuser)
{
    const char *language = language_of(refuser->words, refuser->word_count);
    if (language == NULL || refuser->question->askdb->language_model != NULL) {
        return NULL;
    }
    return make(
        refuser, CODE_LANGUAGE, true,
        arena_printf(refuser->arena, "the question seems to be in %s: only English is understood", language),
        "");
}

/* However sure a reading of the rest is. */
static const struct askdb_refusal *find_certain(const struct refuser *refuser)
{
    const struct account_phrase *name = account_lost_name(refuser->account);
    const struct askdb_refusal *language = refuse_language(refuser);
    const char *beyond = find_word(refuser, ROLE_BIT(BEYOND));
    if (language != NULL) {
        return language;
    }
    if (!refuser->question->follows && orders(refuser, ROLE_BIT(WRITES)) && !verb_is_used(refuser)) {
        return refuse_change(refuser, true);
    }
    if (words_is(refuser->words, refuser->word_count, 0, "why")) {
        return make(refuser, CODE_CAUSE, true, "the data tells no causes, only what happened",
                    "numbers by month, place or kind may show them");
    }
    if (find_word(refuser, ROLE_BIT(FORECAST)) != NULL) {
        return refuse_forecast(refuser, true);
    }
    if (beyond != NULL) {
        return make(refuser, CODE_BEYOND_QUERY, true,
                    arena_printf(refuser->arena, "'%s' cannot be said in one query yet", beyond), "");
    }
    return name != NULL ? refuse_name(refuser, name) : NULL;
}

static const char *list_tables(const struct refuser *refuser)
{
    const struct catalog *catalog = refuser->question->askdb->catalog;
    struct text text;
    text_open(&text);
    fputs("it has ", text.out);
    for (size_t i = 0; i < catalog->table_count && i < TABLES_TOLD; i++) {
        fprintf(text.out, "%s%s", i > 0 ? ", " : "", catalog->tables[i].name);
    }
    fputs(catalog->table_count > TABLES_TOLD ? ", ..." : "", text.out);
    return text_close(&text, refuser->arena);
}

/* Is the word a value that is stored, whether the reading uses it or not? One that was made up is none. */
static bool is_held(const struct refuser *refuser, const struct account_word *word)
{
    const struct askdb *askdb = refuser->question->askdb;
    size_t length = strlen(word->became);
    switch (word->place) {
    case ACCOUNT_VALUE: /* in quotes, or the name of a flag */
        return length < 2 || word->became[0] != '\'' ||
               near_is_held(askdb, refuser->arena,
                            arena_strndup(refuser->arena, word->became + 1, length - 2));
    case ACCOUNT_NOT_USED:
        return !word->mark && word_roles_of(word->text) == 0 && !word_is_stop(word->text) &&
               near_is_held(askdb, refuser->arena, word->text);
    case ACCOUNT_IGNORED:
    case ACCOUNT_FUNCTION:
    case ACCOUNT_TABLE:
    case ACCOUNT_COLUMN:
    case ACCOUNT_PERIOD:
    case ACCOUNT_NUMBER:
        return false;
    }
    return false;
}

/* Is nothing of the question anything of the database? */
static bool is_unrelated(const struct refuser *refuser)
{
    const struct account *account = refuser->account;
    bool related = account == NULL;
    for (size_t i = 0; !related && i < account->word_count; i++) {
        enum account_place place = account->words[i].place;
        related = place == ACCOUNT_TABLE || place == ACCOUNT_COLUMN || place == ACCOUNT_PERIOD ||
                  place == ACCOUNT_NUMBER || is_held(refuser, &account->words[i]);
    }
    for (size_t i = 0; !related && i < account->unused_count; i++) {
        related = account->unused[i].linked;
    }
    return !related;
}

/* Does it ask for a number or a list, whatever of? */
static bool asks(const struct refuser *refuser)
{
    bool found = find_word(refuser, ~(ROLE_BIT(IGNORED) | ROLE_BIT(TIME) | ROLE_BIT(PERIOD) |
                                      ROLE_BIT(QUANTITY) | ROLE_BIT(FILTER))) != NULL;
    for (size_t i = 0; i < refuser->word_count; i++) {
        found = found || list_has(LIST_ASKING_WORDS, refuser->words[i].text);
    }
    return found;
}

/* By its first word or its mark, whatever it is about. */
static bool is_question(const struct refuser *refuser)
{
    const char *text = refuser->question->text, *mark = strrchr(text, '?');
    bool marked = mark != NULL && mark[1 + strspn(mark + 1, " \t\r\n")] == '\0';
    return marked || (refuser->word_count > 1 && list_has(LIST_QUESTION_WORDS, refuser->words[0].text));
}

static bool has_letters(const char *text)
{
    return strpbrk(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL ||
           (unsigned char)text[0] >= 0x80;
}

/* "by charisma", "price and charisma": what is asked for, or by. */
static bool is_asked_for(const struct refuser *refuser, size_t place)
{
    const char *before = place > 0 ? refuser->words[place - 1].text : "";
    return list_has(LIST_BEFORE_GROUPS, before) || strcmp(before, "and") == 0;
}

/* "agreed", "repair", "Compare" at the beginning: no name, no number, nothing in quotes, nothing that is asked for. */
static bool is_everyday(const struct refuser *refuser, const struct account_phrase *phrase)
{
    bool plain = !phrase->name && !is_asked_for(refuser, phrase->first);
    for (size_t i = phrase->first; i <= phrase->last && i < refuser->word_count; i++) {
        const struct word *word = &refuser->words[i];
        plain = plain && word->kind == WORD_ALPHA && (i == 0 || !word->capital);
    }
    return plain;
}

/* Are all words that nothing in the database is called such? A person is told of them, below the answer. */
static bool only_everyday(const struct refuser *refuser)
{
    const struct account *account = refuser->account;
    bool only = true;
    for (size_t i = 0; i < account->unused_count; i++) {
        const struct account_phrase *phrase = &account->unused[i];
        only = only && (phrase->linked || phrase->roles != 0 || is_everyday(refuser, phrase));
    }
    return only;
}

static const struct askdb_refusal *refuse_absent(const struct refuser *refuser)
{
    const struct account *account = refuser->account;
    for (size_t i = 0; account != NULL && i < account->unused_count; i++) {
        const struct account_phrase *phrase = &account->unused[i];
        if (phrase->linked || phrase->roles != 0 || !has_letters(phrase->text)) {
            continue;
        }
        const char *near = near_names(refuser->question->askdb, refuser->arena, phrase->text);
        bool known = near_known(refuser->question->askdb, refuser->arena, phrase->text)[0] != '\0';
        struct askdb_refusal *refusal =
            known
                ? refuse_unread(refuser, phrase, false)
                : make(refuser, CODE_NOT_IN_DATA, false,
                       arena_printf(refuser->arena, "nothing in this database is called '%s'", phrase->text),
                       near[0] != '\0' ? arena_printf(refuser->arena, "nearest: %s", near)
                                       : list_tables(refuser));
        refusal->everyday = only_everyday(refuser);
        return refusal;
    }
    return NULL;
}

/* What may be meant, told where there is no answer. */
static const struct askdb_refusal *find_possible(const struct refuser *refuser)
{
    if (orders(refuser, ROLE_BIT(WRITES) | ROLE_BIT(CHANGES))) {
        return refuse_change(refuser, false);
    }
    if (words_have(refuser->words, refuser->word_count, "will") ||
        words_have(refuser->words, refuser->word_count, "tomorrow")) {
        return refuse_forecast(refuser, false);
    }
    bool unrelated = !refuser->question->follows && is_unrelated(refuser);
    if (unrelated && !asks(refuser) && is_question(refuser)) {
        return make(refuser, CODE_NOT_IN_DATA, false,
                    "no word of the question is a name or a value of this database", list_tables(refuser));
    }
    if (unrelated && !asks(refuser)) {
        return make(refuser, CODE_NOT_A_QUESTION, false, "that asks nothing of this database",
                    list_tables(refuser));
    }
    return refuse_absent(refuser);
}

const struct askdb_refusal *refusal_find(const struct refusal_question *question,
                                         const struct account *account)
{
    if (account == NULL && question->askdb->language_model != NULL) {
        return NULL; /* a language model says itself what it declines */
    }
    struct refuser refuser = {.question = question, .arena = question->arena, .account = account};
    const char *text = question->text;
    refuser.word_count = words_split(question->arena, text, strlen(text), MOST_WORDS, &refuser.words);
    const struct askdb_refusal *certain = find_certain(&refuser);
    return certain != NULL ? certain : find_possible(&refuser);
}

int refusal_tell(const struct askdb_refusal *refusal, struct askdb_error *err)
{
    if (refusal != NULL && err != NULL) {
        error_set(err, ASKDB_DECLINED, "%s", refusal->message);
        err->code = refusal->code;
        error_hint(err, "%s", refusal->hint);
    }
    return -ASKDB_DECLINED;
}
