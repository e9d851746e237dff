#include "translate/account.h"

#include "english/root.h"
#include "english/synonyms.h"
#include "translate/parts.h"

#include <stdlib.h>
#include <string.h>

struct accountant {
    struct arena *arena;
    const struct link_result *linked;
    const struct catalog *catalog;
    const char *question;
    struct query_parts parts;
    struct account_word *words;
    struct account *account;
};

const char *account_place_name(enum account_place place)
{
    static const char *const names[] = {
        [ACCOUNT_IGNORED] = "ignored", [ACCOUNT_FUNCTION] = "function", [ACCOUNT_TABLE] = "table",
        [ACCOUNT_COLUMN] = "column",   [ACCOUNT_VALUE] = "value",       [ACCOUNT_PERIOD] = "period",
        [ACCOUNT_NUMBER] = "number",   [ACCOUNT_NOT_USED] = "not used",
    };
    return names[place];
}

static void place(struct accountant *accountant, size_t token, enum account_place where, const char *became)
{
    accountant->words[token].place = where;
    accountant->words[token].became = became;
}

/* ---- values ---- */

static bool same_number(const char *a, const char *b)
{
    return strtod(a, NULL) == strtod(b, NULL);
}

static bool names_text(const struct sequence_value *value, const char *text)
{
    bool same = strcmp(value->text, text) == 0;
    for (size_t m = 0; m < value->match_count && !same; m++) {
        same = strcmp(value->matches[m].stored, text) == 0;
    }
    return same;
}

/* A period that the query cuts in two is used where one of its ends is. */
static bool names_period(const struct literal *asked, const struct literal *used)
{
    size_t day = strlen("YYYY-MM-DD");
    return strncmp(asked->from, used->from, day) == 0 || strncmp(asked->to, used->to, day) == 0;
}

/* Each kind of literal is said in a way of its own. */
static bool stands_for(const struct sequence_value *value, const struct literal *literal)
{
    switch (literal->kind) {
    case LITERAL_NULL:
        return false;
    case LITERAL_PERIOD:
        return value->kind == VALUE_PERIOD && names_period(&value->period, literal);
    case LITERAL_NUMBER:
        return names_text(value, literal->text) ||
               (value->kind == VALUE_NUMBER && same_number(value->text, literal->text));
    case LITERAL_TEXT:
    case LITERAL_BOOLEAN:
        return names_text(value, literal->text);
    }
    return false;
}

static const struct literal *used_as(const struct accountant *accountant, const struct sequence_value *value)
{
    for (size_t i = 0; i < accountant->parts.literal_count; i++) {
        if (stands_for(value, accountant->parts.literals[i])) {
            return accountant->parts.literals[i];
        }
    }
    return NULL;
}

static void place_value(struct accountant *accountant, struct link_span span, const struct literal *literal)
{
    enum account_place where = literal->kind == LITERAL_PERIOD   ? ACCOUNT_PERIOD
                               : literal->kind == LITERAL_NUMBER ? ACCOUNT_NUMBER
                                                                 : ACCOUNT_VALUE;
    const char *became = where == ACCOUNT_PERIOD ? arena_printf(accountant->arena, "%.10s until before %.10s",
                                                                literal->from, literal->to)
                         : where == ACCOUNT_NUMBER ? literal->text
                                                   : arena_printf(accountant->arena, "'%s'", literal->text);
    for (int32_t token = span.first; token <= span.last; token++) {
        place(accountant, (size_t)token, where, became);
    }
}

/* "forecast", which no column holds, is no value of one. */
static bool is_made_up(const struct accountant *accountant, const struct sequence_value *value,
                       struct link_span span)
{
    return value->kind == VALUE_TEXT && value->match_count == 0 && span.first == span.last &&
           span.first >= 0 && word_roles_of(accountant->linked->words[span.first].text) != 0;
}

static void place_values(struct accountant *accountant)
{
    const struct sequence_space *space = &accountant->linked->space;
    for (size_t v = 0; v < space->value_count; v++) {
        struct link_span span = accountant->linked->spans[v];
        const struct literal *literal = span.first >= 0 ? used_as(accountant, &space->values[v]) : NULL;
        if (literal != NULL && !is_made_up(accountant, &space->values[v], span)) {
            place_value(accountant, span, literal);
        }
    }
}

/* ---- names ---- */

static int link_of(const struct accountant *accountant, size_t token, size_t item)
{
    return model_link(&accountant->linked->input, token, item);
}

static bool is_name_link(int link)
{
    return link == LINK_PARTIAL || link == LINK_EXACT || link == LINK_VALUE_AND_NAME;
}

static bool is_used_item(const struct accountant *accountant, size_t item)
{
    size_t columns = accountant->catalog->column_count;
    return item < columns ? accountant->parts.columns[item] : accountant->parts.tables[item - columns];
}

static void place_item(struct accountant *accountant, size_t token, size_t item)
{
    const struct catalog *catalog = accountant->catalog;
    if (item >= catalog->column_count) {
        place(accountant, token, ACCOUNT_TABLE, catalog->tables[item - catalog->column_count].name);
        return;
    }
    const struct catalog_column *column = &catalog->columns[item];
    place(accountant, token, ACCOUNT_COLUMN,
          arena_printf(accountant->arena, "%s.%s", catalog->tables[column->table].name, column->name));
}

/* By a name that the query uses; `weak`: by a part of one, or a word for the same thing. */
static bool place_by_name(struct accountant *accountant, size_t token, bool weak)
{
    size_t columns = accountant->catalog->column_count, items = columns + accountant->catalog->table_count;
    size_t found = items;
    int best = LINK_NONE;
    for (size_t i = 0; i < items; i++) {
        size_t item = (columns + i) % items;
        int link = link_of(accountant, token, item);
        bool fits = weak ? link == LINK_SUBSTRING : is_name_link(link);
        if (fits && is_used_item(accountant, item) && link > best) {
            best = link;
            found = item;
        }
    }
    if (found < items) {
        place_item(accountant, token, found);
    }
    return found < items;
}

static bool is_linked(const struct accountant *accountant, size_t token)
{
    size_t items = accountant->catalog->column_count + accountant->catalog->table_count;
    for (size_t item = 0; item < items; item++) {
        if (link_of(accountant, token, item) > LINK_SUBSTRING) {
            return true;
        }
    }
    return false;
}

/* ---- words that are neither ---- */

enum { SHORTEST_KIN = 5, KIN_PERCENT = 70 };

/* Do two words begin alike for so long that one seems made of the other: "prescribed" and "prescription"? */
static bool are_kin(const char *a, const char *b)
{
    size_t same = 0, longer = strlen(a) > strlen(b) ? strlen(a) : strlen(b);
    while (a[same] != '\0' && a[same] == b[same]) {
        same++;
    }
    return same >= SHORTEST_KIN && 100 * same >= KIN_PERCENT * longer - 100;
}

static bool share_synonyms(const char *a, const char *b)
{
    const uint16_t *x = NULL, *y = NULL;
    size_t x_count = synonyms_groups(a, &x), y_count = synonyms_groups(b, &y);
    for (size_t i = 0; i < x_count; i++) {
        for (size_t k = 0; k < y_count; k++) {
            if (x[i] == y[k]) {
                return true;
            }
        }
    }
    return false;
}

/* Is a word of the name made of the root, made of what it is made of, or a word for the same thing? */
static bool has_root(struct accountant *accountant, const char *root, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split_name(accountant->arena, text, &words);
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        const char *other = word_root(accountant->arena, words[i].text);
        found = strcmp(other, root) == 0 || are_kin(other, root) || share_synonyms(words[i].text, root);
    }
    return found;
}

/* "ordered" of the table orders; with `values` "cancellations" of 'Cancelled'. */
static bool place_by_root(struct accountant *accountant, size_t token, bool values)
{
    const struct catalog *catalog = accountant->catalog;
    const char *root = word_root(accountant->arena, accountant->linked->words[token].text);
    size_t items = catalog->column_count + catalog->table_count;
    for (size_t item = 0; item < items; item++) {
        const char *name = item < catalog->column_count ? catalog->columns[item].name
                                                        : catalog->tables[item - catalog->column_count].name;
        if (is_used_item(accountant, item) && has_root(accountant, root, name)) {
            place_item(accountant, token, item);
            return true;
        }
    }
    for (size_t i = 0; values && i < accountant->parts.literal_count; i++) {
        const struct literal *literal = accountant->parts.literals[i];
        if (literal->kind == LITERAL_TEXT && has_root(accountant, root, literal->text)) {
            place(accountant, token, ACCOUNT_VALUE, arena_printf(accountant->arena, "'%s'", literal->text));
            return true;
        }
    }
    return false;
}

static bool place_by_role(struct accountant *accountant, size_t token, word_roles roles)
{
    word_roles found = roles & accountant->parts.roles;
    if (found & ~ROLE_BIT(IGNORED)) {
        place(accountant, token, ACCOUNT_FUNCTION, word_role_name(found & ~ROLE_BIT(IGNORED)));
    } else if (found) {
        place(accountant, token, ACCOUNT_IGNORED, "");
    }
    return found != 0;
}

static bool place_number(struct accountant *accountant, size_t token)
{
    const char *text = accountant->linked->words[token].text;
    for (size_t i = 0; i < accountant->parts.literal_count; i++) {
        const struct literal *literal = accountant->parts.literals[i];
        bool same = literal->kind == LITERAL_NUMBER && same_number(literal->text, text);
        bool within = literal->kind == LITERAL_TEXT && strstr(literal->text, text) != NULL;
        if (same || within) {
            place(accountant, token, same ? ACCOUNT_NUMBER : ACCOUNT_VALUE, literal->text);
            return true;
        }
    }
    return false;
}

/* Also of a word that is misspelt, where it is nothing of the schema. */
static word_roles roles_of_word(const struct accountant *accountant, size_t token)
{
    const char *text = accountant->linked->words[token].text;
    word_roles roles = word_roles_of(text);
    return roles != 0 || is_linked(accountant, token) ? roles : word_roles_near(text);
}

/* The "O" of "O'Brien". */
static bool begins_name(const struct accountant *accountant, size_t token)
{
    const struct word *words = accountant->linked->words + token;
    return token + 2 < accountant->linked->word_count && words[0].capital && words[1].text[0] == '\'' &&
           words[0].end == words[1].start && words[1].end == words[2].start && words[2].capital;
}

static void place_word(struct accountant *accountant, size_t token)
{
    const struct word *word = &accountant->linked->words[token];
    if (accountant->words[token].place != ACCOUNT_NOT_USED) {
        return;
    }
    if (word->kind == WORD_NUMBER) {
        if (!place_by_name(accountant, token, false)) {
            place_number(accountant, token);
        }
        return;
    }
    if (begins_name(accountant, token)) {
        place_by_root(accountant, token, true);
        return;
    }
    word_roles roles = roles_of_word(accountant, token);
    bool placed = place_by_name(accountant, token, false) || place_by_role(accountant, token, roles) ||
                  place_by_name(accountant, token, true) || place_by_root(accountant, token, roles == 0);
    if (!placed && roles == 0 && (word_is_stop(word->text) || word->end - word->start == 1)) {
        place(accountant, token, ACCOUNT_IGNORED, "");
    }
}

/* ---- what is left ---- */

static bool is_quoted(const struct accountant *accountant, const struct account_phrase *phrase)
{
    const struct word *words = accountant->linked->words;
    size_t count = accountant->linked->word_count;
    bool before = phrase->first > 0 && strchr("'\"", words[phrase->first - 1].text[0]) != NULL &&
                  (phrase->first == 1 || words[phrase->first - 2].end < words[phrase->first - 1].start);
    bool after = phrase->last + 1 < count && strchr("'\"", words[phrase->last + 1].text[0]) != NULL;
    return before && after;
}

static bool is_called(const struct accountant *accountant, const struct account_phrase *phrase)
{
    const char *before = phrase->first > 0 ? accountant->linked->words[phrase->first - 1].text : "";
    return strcmp(before, "named") == 0 || strcmp(before, "called") == 0;
}

/* Where most words have capitals, these say nothing. */
static bool capitals_tell(const struct accountant *accountant)
{
    const struct word *words = accountant->linked->words;
    size_t capitals = 0, count = 0;
    for (size_t i = 0; i < accountant->linked->word_count; i++) {
        count += words[i].kind == WORD_ALPHA;
        capitals += words[i].kind == WORD_ALPHA && words[i].capital;
    }
    return 2 * capitals < count + 1;
}

static bool has_capitals(const struct accountant *accountant, const struct account_phrase *phrase)
{
    const struct word *words = accountant->linked->words;
    bool capital = phrase->first > 0 && capitals_tell(accountant);
    bool begins = phrase->first > 0 && strchr(".?!:;", words[phrase->first - 1].text[0]) != NULL;
    for (size_t i = phrase->first; i <= phrase->last; i++) {
        capital = capital && (words[i].capital || words[i].kind != WORD_ALPHA);
    }
    return capital && !begins && words[phrase->first].kind == WORD_ALPHA;
}

static char *slice(const struct accountant *accountant, size_t first, size_t last)
{
    const struct word *words = accountant->linked->words;
    return arena_strndup(accountant->arena, accountant->question + words[first].start,
                         words[last].end - words[first].start);
}

static bool is_preposition(const char *text)
{
    return (word_roles_of(text) & (ROLE_BIT(GROUP) | ROLE_BIT(RATIO))) == (ROLE_BIT(GROUP) | ROLE_BIT(RATIO));
}

/* The end of the phrase as it is shown: "per" takes the word behind it along. */
static size_t shown_end(const struct accountant *accountant, const struct account_phrase *phrase)
{
    const struct word *words = accountant->linked->words;
    size_t next = phrase->last + 1;
    bool along = is_preposition(words[phrase->last].text) && next < accountant->linked->word_count &&
                 words[next].kind == WORD_ALPHA;
    return along ? next : phrase->last;
}

static void finish_phrase(struct accountant *accountant, struct account_phrase *phrase)
{
    const struct word *words = accountant->linked->words;
    for (size_t i = phrase->first; i <= phrase->last; i++) {
        if (accountant->words[i].place == ACCOUNT_NOT_USED) {
            phrase->roles |= word_roles_of(words[i].text);
            phrase->linked = phrase->linked || is_linked(accountant, i);
        }
    }
    bool named = is_quoted(accountant, phrase) || is_called(accountant, phrase);
    phrase->name = named || (phrase->roles == 0 && !phrase->linked && has_capitals(accountant, phrase));
    phrase->text = slice(accountant, phrase->first, shown_end(accountant, phrase));
}

/* Is the token a mark within a word, as in "O'Brien" and "T-shirt"? */
static bool joins(const struct accountant *accountant, size_t token)
{
    const struct word *words = accountant->linked->words;
    return words[token].kind == WORD_OTHER && strchr("'-&./", words[token].text[0]) != NULL &&
           token + 1 < accountant->linked->word_count && words[token - 1].end == words[token].start &&
           words[token].end == words[token + 1].start &&
           accountant->words[token + 1].place == ACCOUNT_NOT_USED;
}

static void find_phrases(struct accountant *accountant)
{
    size_t count = accountant->linked->word_count;
    struct account_phrase *phrases = ARENA_ARRAY(accountant->arena, struct account_phrase, count + 1);
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (accountant->words[i].place != ACCOUNT_NOT_USED || accountant->words[i].mark) {
            continue;
        }
        struct account_phrase *phrase = &phrases[found++];
        *phrase = (struct account_phrase){.first = i, .last = i};
        while (i + 1 < count &&
               ((accountant->words[i + 1].place == ACCOUNT_NOT_USED && !accountant->words[i + 1].mark) ||
                joins(accountant, i + 1))) {
            phrase->last = ++i;
        }
        finish_phrase(accountant, phrase);
    }
    accountant->account->unused = phrases;
    accountant->account->unused_count = found;
}

const struct account *account_make(struct arena *arena, const struct link_result *linked,
                                   const char *question, const struct query *query)
{
    struct account *account = ARENA_NEW(arena, struct account);
    struct accountant accountant = {.arena = arena,
                                    .linked = linked,
                                    .catalog = linked->space.catalog,
                                    .question = question,
                                    .words = ARENA_ARRAY(arena, struct account_word, linked->word_count + 1),
                                    .account = account};
    query_parts_find(arena, linked->space.catalog, query, &accountant.parts);
    for (size_t i = 0; i < linked->word_count; i++) {
        const struct word *word = &linked->words[i];
        accountant.words[i] = (struct account_word){
            .text = arena_strndup(arena, question + word->start, word->end - word->start),
            .mark = word->kind == WORD_OTHER,
            .place = ACCOUNT_NOT_USED,
            .became = ""};
    }
    place_values(&accountant);
    for (size_t i = 0; i < linked->word_count; i++) {
        if (!accountant.words[i].mark) {
            place_word(&accountant, i);
        }
    }
    find_phrases(&accountant);
    account->words = accountant.words;
    account->word_count = linked->word_count;
    return account;
}

const struct account *account_place(struct arena *arena, const struct account *account, size_t first,
                                    size_t last, enum account_place place, const char *became)
{
    struct account *placed = ARENA_NEW(arena, struct account);
    struct account_word *words = ARENA_ARRAY(arena, struct account_word, account->word_count + 1);
    struct account_phrase *phrases = ARENA_ARRAY(arena, struct account_phrase, account->unused_count + 1);
    *placed = (struct account){words, account->word_count, phrases, 0};
    for (size_t i = 0; i < account->word_count; i++) {
        words[i] = account->words[i];
        if (i >= first && i <= last && !words[i].mark) {
            words[i].place = place;
            words[i].became = became;
        }
    }
    for (size_t i = 0; i < account->unused_count; i++) {
        if (account->unused[i].first < first || account->unused[i].last > last) {
            phrases[placed->unused_count++] = account->unused[i];
        }
    }
    return placed;
}

const struct account *account_lose(struct arena *arena, const struct account *account, size_t token,
                                   enum account_place from)
{
    if (token >= account->word_count || from == ACCOUNT_NOT_USED || account->words[token].place != from) {
        return account;
    }
    struct account *lost = ARENA_NEW(arena, struct account);
    struct account_word *words = ARENA_ARRAY(arena, struct account_word, account->word_count + 1);
    struct account_phrase *phrases = ARENA_ARRAY(arena, struct account_phrase, account->unused_count + 2);
    size_t count = 0;
    for (size_t i = 0; i < account->word_count; i++) {
        words[i] = account->words[i];
    }
    words[token].place = ACCOUNT_NOT_USED;
    words[token].became = "";
    while (count < account->unused_count && account->unused[count].first < token) {
        phrases[count] = account->unused[count];
        count++;
    }
    phrases[count++] =
        (struct account_phrase){.text = words[token].text, .first = token, .last = token, .linked = true};
    for (; count <= account->unused_count; count++) {
        phrases[count] = account->unused[count - 1];
    }
    *lost = (struct account){words, account->word_count, phrases, count};
    return lost;
}
