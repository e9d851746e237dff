#include "translate/flag_values.h"

#include "catalog/code_words.h"
#include "query/copy.h"
#include "translate/lifetimes.h"
#include "translate/made.h"

#include <string.h>
#include <strings.h>

/* What stands for the other side where that was never seen: 'N' beside 'Y', 'false' beside 'true'. NULL: not known. */
static const char *counterpart(const char *text)
{
    static const char *const pairs[][2] = {
        {"Y", "N"},    {"y", "n"},    {"T", "F"},        {"t", "f"},        {"1", "0"},       {"Yes", "No"},
        {"yes", "no"}, {"YES", "NO"}, {"true", "false"}, {"True", "False"}, {"TRUE", "FALSE"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        for (size_t side = 0; side < 2; side++) {
            if (strcmp(pairs[i][side], text) == 0) {
                return pairs[i][1 - side];
            }
        }
    }
    return NULL;
}

static struct literal text_literal(const char *text)
{
    return text != NULL ? (struct literal){.kind = LITERAL_TEXT, .text = text}
                        : (struct literal){.kind = LITERAL_NULL};
}

/* One text is seen. Rows that are not so hold nothing, where they may. */
static bool read_one(struct arena *arena, const struct catalog_column *column, const char *stored,
                     struct flag_values *values)
{
    values->only = true;
    if (lifetimes_says(stored, false)) {
        values->no = text_literal(stored);
        values->yes = text_literal(counterpart(stored));
        return values->yes.kind != LITERAL_NULL;
    }
    bool mark = lifetimes_says(stored, true) || catalog_is_mark(arena, column, stored);
    bool nothing = values->blank != NULL || values->may_lack;
    values->yes = text_literal(stored);
    values->no = text_literal(nothing ? NULL : counterpart(stored));
    return mark && (nothing || values->no.kind != LITERAL_NULL);
}

static bool read_texts(struct arena *arena, const struct catalog_column *column,
                       const struct value_index *index, int32_t number, struct flag_values *values)
{
    const struct value_listed *listed = NULL;
    size_t count = index != NULL ? value_index_list(index, number, &listed) : 0;
    values->blank = index != NULL ? value_index_blank(index, number) : NULL;
    if (count == 1) {
        return read_one(arena, column, listed[0].stored, values);
    }
    for (size_t i = 0; i < count && count == 2; i++) {
        if (lifetimes_says(listed[i].stored, true)) {
            values->yes = text_literal(listed[i].stored);
        } else if (lifetimes_says(listed[i].stored, false)) {
            values->no = text_literal(listed[i].stored);
        }
    }
    return values->yes.kind != LITERAL_NULL && values->no.kind != LITERAL_NULL;
}

bool translate_flag_values(struct arena *arena, const struct catalog *catalog,
                           const struct value_index *index, int32_t column, struct flag_values *ret_values)
{
    const struct catalog_column *item = &catalog->columns[column];
    struct flag_values values = {.yes = {.kind = LITERAL_NULL},
                                 .no = {.kind = LITERAL_NULL},
                                 .may_lack = !item->not_null && !item->primary};
    bool found = false;
    switch (item->type) {
    case COLUMN_BOOLEAN:
        values.yes = lifetimes_flag(catalog, index, column, true);
        values.no = lifetimes_flag(catalog, index, column, false);
        found = true;
        break;
    case COLUMN_NUMBER:
        if (item->text_storage) { /* "1" beside blanks */
            found = read_texts(arena, item, index, column, &values);
            break;
        }
        values.yes = lifetimes_flag(catalog, index, column, true);
        values.no = lifetimes_flag(catalog, index, column, false);
        found = item->integer && !item->primary && !item->foreign;
        break;
    case COLUMN_TEXT:
        found = read_texts(arena, item, index, column, &values);
        break;
    case COLUMN_TIME:
    case COLUMN_OTHER:
        break;
    }
    *ret_values = values;
    return found && !item->masked;
}

static bool is_literal(const struct literal *literal, const struct literal *asked)
{
    return literal->kind != LITERAL_NULL && asked->kind != LITERAL_NULL && asked->kind != LITERAL_PERIOD &&
           strcasecmp(literal->text, asked->text) == 0;
}

/* "1" is true too. */
static bool says(const struct literal *literal, const struct literal *asked, bool yes)
{
    return is_literal(literal, asked) || (literal->kind == LITERAL_BOOLEAN && asked->kind == LITERAL_NUMBER &&
                                          lifetimes_says(asked->text, yes));
}

static enum flag_side turned(enum flag_side side, bool turn)
{
    return !turn || side == FLAG_OTHER ? side : side == FLAG_YES ? FLAG_NO : FLAG_YES;
}

enum flag_side translate_flag_side(const struct flag_values *values, const struct pred *pred)
{
    if (pred->kind == PRED_NULL) {
        return values->only ? turned(FLAG_NO, pred->negated) : FLAG_OTHER;
    }
    if (pred->kind != PRED_COMPARE || (pred->op != COMPARE_EQ && pred->op != COMPARE_NE) ||
        pred->right->kind != EXPR_LITERAL) {
        return FLAG_OTHER;
    }
    const struct literal *literal = &pred->right->literal;
    enum flag_side side = says(&values->yes, literal, true)   ? FLAG_YES
                          : says(&values->no, literal, false) ? FLAG_NO
                                                              : FLAG_OTHER;
    return turned(side, pred->op == COMPARE_NE);
}

struct pred *translate_flag_pred(struct arena *arena, const struct flag_values *values,
                                 const struct expr *column, bool yes)
{
    struct literal literal = yes ? values->yes : values->no;
    if (literal.kind != LITERAL_NULL) {
        return made_compare(arena, expr_copy(arena, column), COMPARE_EQ, literal);
    }
    struct pred *missing = made_missing(arena, expr_copy(arena, column), yes);
    if (yes || values->blank == NULL) {
        return missing;
    }
    struct pred *blank =
        made_compare(arena, expr_copy(arena, column), COMPARE_EQ, text_literal(values->blank));
    return values->may_lack ? made_either(arena, missing, blank) : blank;
}
