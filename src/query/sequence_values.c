#include "query/sequence_values.h"

#include "catalog/digits.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- dates, as far as half-open periods need them ---- */

/* Reads "YYYY-MM-DD", alone or with a midnight time behind it. */
static bool read_date(const char *text, struct civil *ret_date)
{
    enum { DATE_BYTES = 10 };
    char date[DATE_BYTES + 1];
    if (strlen(text) < DATE_BYTES) {
        return false;
    }
    memcpy(date, text, DATE_BYTES);
    date[DATE_BYTES] = '\0';
    const char *rest = text + DATE_BYTES;
    return civil_parse(date, ret_date) &&
           (*rest == '\0' || strcmp(rest, " 00:00:00") == 0 || strcmp(rest, " 00:00") == 0);
}

static bool date_matches(const char *text, const char *date, int days_later)
{
    struct civil day, other;
    if (!read_date(text, &day)) {
        return days_later == 0 && strcmp(text, date) == 0;
    }
    return read_date(date, &other) && civil_compare(civil_add(day, CIVIL_DAY, days_later), other) == 0;
}

static bool is_one_day(const struct literal *period)
{
    return date_matches(period->from, period->to, 1);
}

/* ---- values ---- */

static bool make_literal(struct literal *ret_literal, enum literal_kind kind, const char *text)
{
    *ret_literal = (struct literal){.kind = kind, .text = text};
    return true;
}

static const char *stored_spelling(const struct sequence_value *value, int32_t column)
{
    for (size_t i = 0; i < value->match_count; i++) {
        if (value->matches[i].column == column) {
            return value->matches[i].stored;
        }
    }
    return NULL;
}

static bool is_like_word(enum sequence_word word)
{
    return word >= SEQ_CONTAINS && word <= SEQ_NOT_SUFFIX;
}

static bool keeps_months(const struct catalog_column *column)
{
    return column != NULL && catalog_digits_monthly(column->digits);
}

/* `column`: that is compared; NULL: a time that is calculated. A column of months equals a period that it is in. */
static bool resolve_time(const struct sequence_value *value, const struct catalog_column *column,
                         const char *stored, enum sequence_word word, struct literal *ret_literal)
{
    if (value->kind == VALUE_PERIOD) {
        bool equal = word == SEQ_EQ || word == SEQ_NE;
        if ((equal && !keeps_months(column)) || word == SEQ_BETWEEN) {
            return is_one_day(&value->period) && make_literal(ret_literal, LITERAL_TEXT, value->period.from);
        }
        *ret_literal = value->period;
        return true;
    }
    return word != SEQ_PERIOD && stored != NULL && make_literal(ret_literal, LITERAL_TEXT, stored);
}

static bool resolve_boolean(const struct sequence_value *value, const char *stored,
                            struct literal *ret_literal)
{
    static const char *const words[] = {"true", "false", "t", "f", "yes", "no", "y", "n"};
    if (stored != NULL) {
        return make_literal(ret_literal, LITERAL_TEXT, stored);
    }
    if (value->kind == VALUE_NUMBER && (strcmp(value->text, "0") == 0 || strcmp(value->text, "1") == 0)) {
        return make_literal(ret_literal, LITERAL_NUMBER, value->text);
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (value->kind == VALUE_TEXT && strcasecmp(value->text, words[i]) == 0) {
            return make_literal(ret_literal, LITERAL_TEXT, value->text);
        }
    }
    return false;
}

/* May the number, which stands for a day of the week or a period, be compared with the argument? */
static bool meets_calendar(const struct sequence_space *space, const struct sequence_value *value,
                           int32_t argument, enum sequence_word word)
{
    if (argument == -1 || (word >= SEQ_ADD && word <= SEQ_DIVIDE)) {
        return false;
    }
    if (value->calendar == CALENDAR_WEEKDAY || argument < 0 || space->sense == NULL) {
        return true;
    }
    bool label = space->sense->roles[argument] != ROLE_PLAIN &&
                 space->catalog->columns[argument].type != COLUMN_TEXT; /* a text may be "24/25" */
    return label || space->sense->forms[argument] != FORM_NONE || stored_spelling(value, argument) != NULL;
}

bool sequence_resolve(const struct sequence_space *space, size_t index, int32_t argument,
                      enum sequence_word word, struct literal *ret_literal)
{
    const struct sequence_value *value = &space->values[index];
    if (value->calendar != CALENDAR_NONE && !meets_calendar(space, value, argument, word)) {
        return false;
    }
    if (argument == -1) {
        return word == SEQ_LIMIT && value->kind == VALUE_NUMBER &&
               strspn(value->text, "0123456789") == strlen(value->text) && strtod(value->text, NULL) >= 1 &&
               make_literal(ret_literal, LITERAL_NUMBER, value->text);
    }
    const struct catalog_column *column = argument >= 0 ? &space->catalog->columns[argument] : NULL;
    enum column_type type = column != NULL ? column->type : (enum column_type)(-2 - argument);
    const char *stored = column != NULL ? stored_spelling(value, argument) : NULL;
    if (value->constant && stored == NULL && type != COLUMN_NUMBER && type != COLUMN_BOOLEAN) {
        return false;
    }
    if (is_like_word(word)) {
        return value->kind != VALUE_PERIOD && make_literal(ret_literal, LITERAL_TEXT, value->text);
    }
    if (word == SEQ_DIVIDE && strtod(value->text, NULL) == 0) {
        return false;
    }
    switch (type) {
    case COLUMN_NUMBER:
        if (column != NULL && column->text_storage) {
            if (value->kind == VALUE_NUMBER || stored != NULL) {
                return make_literal(ret_literal, LITERAL_TEXT, stored != NULL ? stored : value->text);
            }
            return false;
        }
        if (value->kind == VALUE_TEXT && stored != NULL && text_is_decimal(stored)) { /* a code's name */
            return make_literal(ret_literal, LITERAL_NUMBER, stored);
        }
        return value->kind == VALUE_NUMBER && make_literal(ret_literal, LITERAL_NUMBER, value->text);
    case COLUMN_TIME:
        return resolve_time(value, column, stored, word, ret_literal);
    case COLUMN_BOOLEAN:
        return resolve_boolean(value, stored, ret_literal);
    case COLUMN_TEXT:
    case COLUMN_OTHER:
        return value->kind != VALUE_PERIOD &&
               make_literal(ret_literal, LITERAL_TEXT, stored != NULL ? stored : value->text);
    }
    return false;
}

/* ---- which candidate is meant ---- */

/* How well a candidate's literal is the one that is meant: 0 not at all. */
static int likeness(const struct literal *literal, const struct literal *gold)
{
    if (literal->kind == LITERAL_PERIOD || gold->kind == LITERAL_PERIOD) {
        return literal->kind == gold->kind && date_matches(literal->from, gold->from, 0) &&
               date_matches(literal->to, gold->to, 0);
    }
    if (literal->kind == LITERAL_NULL || gold->kind == LITERAL_NULL) {
        return 0;
    }
    if (strcmp(literal->text, gold->text) == 0) {
        return 3;
    }
    if (text_is_decimal(literal->text) && text_is_decimal(gold->text)) {
        return strtod(literal->text, NULL) == strtod(gold->text, NULL) ? 2 : 0;
    }
    return strcasecmp(literal->text, gold->text) == 0 ? 1 : 0;
}

int sequence_find_value(const struct sequence_space *space, int32_t argument, enum sequence_word word,
                        const struct literal *gold)
{
    int best = -1, best_score = 0;
    for (size_t i = 0; i < space->value_count; i++) {
        struct literal literal;
        if (!sequence_resolve(space, i, argument, word, &literal)) {
            continue;
        }
        int score = 4 * likeness(&literal, gold);
        if (score > 0 && !space->values[i].constant) {
            score += 2;
        }
        if (score > 0 && argument >= 0 && stored_spelling(&space->values[i], argument) != NULL) {
            score++;
        }
        if (score > best_score) {
            best = (int)i;
            best_score = score;
        }
    }
    return best;
}

int sequence_find_time(const struct sequence_space *space, int32_t argument, enum comparison op,
                       const char *date, enum sequence_word *ret_word)
{
    bool lower = op == COMPARE_GT || op == COMPARE_GE;
    int later = op == COMPARE_GT || op == COMPARE_LE;
    static const enum sequence_word lower_words[] = {SEQ_GE, SEQ_GT};
    static const enum sequence_word upper_words[] = {SEQ_LT, SEQ_LE};
    for (size_t w = 0; w < 2; w++) {
        enum sequence_word word = lower ? lower_words[w] : upper_words[w];
        for (size_t i = 0; i < space->value_count; i++) {
            struct literal literal;
            if (!sequence_resolve(space, i, argument, word, &literal) || literal.kind != LITERAL_PERIOD) {
                continue;
            }
            if (date_matches(date, word == SEQ_GE || word == SEQ_LT ? literal.from : literal.to, later)) {
                *ret_word = word;
                return (int)i;
            }
        }
    }
    return -1;
}
