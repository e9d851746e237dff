#include "translate/made.h"

struct expr *made_column(struct arena *arena, int32_t column, int32_t instance)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_COLUMN, .column = column, .instance = instance};
    return expr;
}

struct expr *made_literal(struct arena *arena, struct literal literal)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_LITERAL, .literal = literal};
    return expr;
}

struct pred *made_pred(struct arena *arena, struct pred pred)
{
    struct pred *made = ARENA_NEW(arena, struct pred);
    *made = pred;
    return made;
}

struct pred *made_compare(struct arena *arena, struct expr *column, enum comparison op,
                          struct literal literal)
{
    return made_pred(arena, (struct pred){.kind = PRED_COMPARE,
                                          .op = (int)op,
                                          .left = column,
                                          .right = made_literal(arena, literal)});
}

struct pred *made_missing(struct arena *arena, struct expr *column, bool set)
{
    return made_pred(arena, (struct pred){.kind = PRED_NULL, .left = column, .negated = set});
}

struct pred *made_either(struct arena *arena, struct pred *left, struct pred *right)
{
    return made_pred(arena, (struct pred){.kind = PRED_OR, .left_pred = left, .right_pred = right});
}

struct literal made_day(const char *day)
{
    return (struct literal){.kind = LITERAL_TEXT, .text = day};
}
