#include "query/machine.h"

/* What the machine waits for once a frame has taken its token. */

void machine_push(struct sequence_machine *machine, enum symbol symbol, int word)
{
    if (machine->depth >= SEQUENCE_MAX_STACK) {
        machine->failed = 1;
        return;
    }
    machine->stack[machine->depth++] = (struct sequence_frame){
        .symbol = (uint8_t)symbol, .word = (uint32_t)word, .argument = -1, .barred = -1};
}

/* Tells the value frames on top of the stack what they will be compared with. */
static void deposit(struct sequence_machine *machine, int32_t argument)
{
    for (size_t i = machine->depth; i > 0; i--) {
        struct sequence_frame *frame = &machine->stack[i - 1];
        if (frame->symbol != S_VALUE && frame->symbol != S_LITERAL) {
            return;
        }
        frame->argument = (int16_t)argument;
    }
}

static void push_other(struct sequence_machine *machine, uint32_t flags, enum other kind)
{
    machine_push(machine, S_OTHER, flags);
    machine->stack[machine->depth - 1].argument = (int16_t)kind;
}

static void expand_arithmetic(struct sequence_machine *machine, uint32_t flags, int32_t word)
{
    uint32_t kept = ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_SUBQUERY | ITEM_SCALAR;
    uint32_t operand = (flags & kept) | ITEM_NUMBER | ITEM_OPERAND;
    machine_push(machine, S_ITEM, (int)(operand | ITEM_VALUE));
    machine->stack[machine->depth - 1].argument = (int16_t)word;
    machine_push(machine, S_ITEM, (int)(operand | (word == SEQ_SUBTRACT ? ITEM_DAYS : 0)));
    machine->stack[machine->depth - 1].argument = (int16_t)word;
}

static void expand_item(struct sequence_machine *machine, uint32_t flags, enum token_class class,
                        int32_t index)
{
    uint32_t left = flags & ITEM_LEFT;
    bool filtered = class == TOKEN_WORD && index == SEQ_IF;
    machine->whole |= (flags & ITEM_SHARED) && !filtered;
    if (class == TOKEN_COLUMN) {
        if (left) {
            deposit(machine, index);
        }
        return;
    }
    if (class != TOKEN_WORD) {
        return;
    }
    if (index == SEQ_WHETHER) {
        machine_push(machine, S_CONDITION, IN_WHERE);
    } else if (filtered) {
        machine_push(machine, S_ITEM, ITEM_FILTERED | left | (flags & ITEM_NUMBER));
        machine_push(machine, S_CONDITION, IN_FILTER);
    } else if (index == SEQ_OTHER) {
        push_other(machine, flags, machine_other_kind(S_ITEM, flags));
    } else if (index == SEQ_DISTINCT) {
        machine_push(machine, S_ITEM, flags & ~(ITEM_DISTINCT | ITEM_STAR));
    } else if (index == SEQ_MIN || index == SEQ_MAX) {
        machine_push(machine, S_ITEM, ITEM_ARITHMETIC | left | (flags & (ITEM_NUMBER | ITEM_DAYS)));
    } else if (index == SEQ_SUBQUERY) {
        machine->nesting++;
        machine_push(machine, S_QUERY, QUERY_VALUE);
    } else if (index == SEQ_DAY && (flags & ITEM_DAYS)) {
        machine_push(machine, S_MOMENT, flags & (ITEM_AGGREGATE | ITEM_SCALAR));
    } else if (index != SEQ_NOW) {
        if (left) {
            deposit(machine, type_argument(is_bucket(index) && index >= SEQ_QUARTER && index <= SEQ_DAY
                                               ? COLUMN_TEXT
                                               : COLUMN_NUMBER));
        }
        if (index == SEQ_COUNT) {
            machine_push(machine, S_ITEM, ITEM_STAR | ITEM_DISTINCT | ITEM_COUNTED);
        } else if (is_aggregate(index)) {
            machine_push(machine, S_ITEM, ITEM_NUMBER | ITEM_ARITHMETIC | ITEM_DISTINCT | ITEM_MEASURE);
        } else if (is_bucket(index)) {
            machine_push(machine, S_TIME, 0);
        } else if (index == SEQ_SHARE) {
            machine_push(machine, S_ITEM,
                         flags & ITEM_WINDOW ? ITEM_SHARED | ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_NUMBER
                                             : ITEM_IF);
        } else if (is_window(index)) {
            machine->whole = 1;
            machine_push(machine, S_ITEM, ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_NUMBER);
        } else {
            expand_arithmetic(machine, flags, index);
        }
    }
}

static void expand_condition(struct sequence_machine *machine, enum place place, int32_t word)
{
    int flags = place == IN_HAVING ? HAVING_FLAGS : WHERE_FLAGS;
    if (word == SEQ_AND || word == SEQ_OR) {
        machine_push(machine, S_CONDITION, place);
        machine_push(machine, S_CONDITION, place);
    } else if (word == SEQ_NOT) {
        machine_push(machine, S_CONDITION, place);
    } else if (is_comparison(word)) {
        machine_push(machine, S_VALUE,
                     word | (place == IN_FILTER   ? VALUE_PLAIN
                             : place == IN_HAVING ? VALUE_HAVING
                                                  : 0));
        machine_push(machine, S_ITEM, flags);
    } else if (word == SEQ_BETWEEN) {
        machine_push(machine, S_LITERAL, word);
        machine_push(machine, S_LITERAL, word);
        machine_push(machine, S_ITEM, flags);
    } else if (is_like(word)) {
        machine_push(machine, S_LITERAL, word);
        machine_push(machine, S_TEXT, ITEM_LEFT);
    } else if (word == SEQ_PERIOD) {
        machine_push(machine, S_LITERAL, word);
        machine_push(machine, S_TIME, ITEM_LEFT);
    } else if (word == SEQ_IN || word == SEQ_NOT_IN) {
        machine_push(machine, S_SUBQUERY, 0);
        machine_push(machine, S_COLUMN, 0);
    } else {
        machine_push(machine, S_ANY, 0);
    }
}

static void expand_query(struct sequence_machine *machine, uint32_t flags, int32_t word)
{
    if (word == SEQ_NONE) {
        return;
    }
    enum query_kind kind = (enum query_kind)(flags & TAIL_KIND);
    machine_push(machine, S_TAIL, kind == QUERY_VALUE ? (int)kind | TAIL_SINGLE : (int)kind);
    if (kind == QUERY_VALUE) {
        machine_push(machine, S_PER, PER_OWN);
        machine_push(machine, S_WHERE, 0);
        machine_push(machine, S_ITEM, VALUE_FLAGS);
        machine_push(machine, S_FROM, 0);
        return;
    }
    machine_push(machine, S_LIMIT, machine->nesting == 0 ? LIMIT_TOP : 0);
    machine_push(machine, S_ORDER, 0);
    machine_push(machine, S_GROUP, 0);
    if (flags & TAIL_COMPARED) {
        machine_push(machine, S_PER, PER_OWN);
    }
    machine_push(machine, S_WHERE, 0);
    if (kind == QUERY_ROWS) {
        machine_push(machine, S_ITEMS, SELECT_FLAGS);
    }
    machine_push(machine, S_ITEM, kind == QUERY_ROWS ? SELECT_FLAGS : SCALAR_FLAGS);
    machine_push(machine, S_FROM, 0);
    machine_push(machine, S_DISTINCT, 0);
}

static void expand_tables(struct sequence_machine *machine, int32_t word)
{
    machine_push(machine, S_FROM, 0);
    if (word != SEQ_JOIN) {
        machine_push(machine, S_TABLE, word == SEQ_OPTIONAL ? TABLE_OPTIONAL : 0);
    } else {
        machine_push(machine, S_COLUMN, 1);
        machine_push(machine, S_COLUMN, 1);
    }
}

static void expand_group(struct sequence_machine *machine)
{
    machine_push(machine, S_HAVING, 0);
    machine_push(machine, S_ITEMS, GROUP_FLAGS);
    machine_push(machine, S_ITEM, GROUP_FLAGS);
}

static void expand_order(struct sequence_machine *machine)
{
    machine->stack[machine->depth - 1].word |= LIMIT_ORDERED;
    machine_push(machine, S_DIRECTIONS, 0);
    machine_push(machine, S_DIRECTION, 0);
}

static void expand_limit(struct sequence_machine *machine, uint32_t flags)
{
    if (flags == (LIMIT_TOP | LIMIT_ORDERED)) {
        machine_push(machine, S_PER, 0);
    }
    machine_push(machine, S_LITERAL, SEQ_LIMIT);
}

static void expand_per(struct sequence_machine *machine, bool own)
{
    int flags = own ? ITEM_OWN : GROUP_FLAGS;
    machine->depth = (uint16_t)machine_tail(machine);
    machine->stack[machine->depth - 1].word |= TAIL_LAST;
    machine_push(machine, S_ITEMS, flags);
    machine_push(machine, S_ITEM, flags);
}

static void expand_tail(struct sequence_machine *machine, uint32_t flags, int32_t word)
{
    if (word != SEQ_END) {
        machine->nesting++;
        machine_push(machine, S_QUERY, (int)(flags & TAIL_KIND));
    }
}

/* Of the frames that are a query's clauses. */
static void expand_clause(struct sequence_machine *machine, const struct sequence_frame *frame, int32_t word)
{
    switch ((enum symbol)frame->symbol) {
    case S_QUERY:
        expand_query(machine, frame->word, word);
        break;
    case S_DISTINCT:
        machine->whole |= machine->nesting == 0;
        break;
    case S_FROM:
        expand_tables(machine, word);
        break;
    case S_WHERE:
    case S_HAVING:
        machine_push(machine, S_CONDITION, frame->symbol == S_WHERE ? IN_WHERE : IN_HAVING);
        break;
    case S_GROUP:
        expand_group(machine);
        break;
    case S_ORDER:
        expand_order(machine);
        break;
    case S_DIRECTIONS:
        machine_push(machine, S_DIRECTIONS, 0);
        machine_push(machine, S_ITEM, ORDER_FLAGS);
        break;
    case S_DIRECTION:
        machine_push(machine, S_ITEM, ORDER_FLAGS);
        break;
    case S_LIMIT:
        expand_limit(machine, frame->word);
        break;
    case S_PER:
        expand_per(machine, frame->word == PER_OWN);
        break;
    case S_TAIL:
        expand_tail(machine, frame->word, word);
        break;
    case S_ITEMS:
    case S_ITEM:
    case S_OTHER:
    case S_COLUMN:
    case S_TIME:
    case S_MOMENT:
    case S_TEXT:
    case S_ANY:
    case S_TABLE:
    case S_CONDITION:
    case S_VALUE:
    case S_LITERAL:
    case S_SUBQUERY:
        break;
    }
}

static void expand_column(struct sequence_machine *machine, const struct sequence_frame *frame,
                          enum token_class class, int32_t index)
{
    if (class == TOKEN_WORD) {
        if (frame->symbol == S_COLUMN && frame->word) {
            machine->stack[machine_tail(machine) - 1].word |= TAIL_JOINED;
        }
        push_other(machine, frame->word & ITEM_LEFT, machine_other_kind((enum symbol)frame->symbol, 0));
    } else if (frame->word & ITEM_LEFT) {
        deposit(machine, index);
    }
}

static void expand_moment(struct sequence_machine *machine, uint32_t flags, enum token_class class,
                          int32_t index)
{
    if (class == TOKEN_WORD && index == SEQ_OTHER) {
        push_other(machine, 0, OTHER_TIME);
    } else if (class == TOKEN_WORD && index == SEQ_DAY) {
        machine_push(machine, S_MOMENT, (int)(flags & (ITEM_AGGREGATE | ITEM_SCALAR)));
    } else if (class == TOKEN_WORD && index != SEQ_NOW) {
        machine_push(machine, S_TIME, 0);
    }
}

static void expand_value(struct sequence_machine *machine, const struct sequence_frame *frame,
                         enum token_class class, int32_t index)
{
    if (class == TOKEN_WORD && index == SEQ_SUBQUERY) {
        machine->nesting++;
        machine_push(machine, S_QUERY,
                     frame->symbol == S_VALUE ? QUERY_COLUMN | TAIL_COMPARED : QUERY_COLUMN);
    } else if (class == TOKEN_WORD && index == SEQ_OTHER) {
        push_other(machine, 0, OTHER_ANY);
    } else if (class == TOKEN_WORD) {
        expand_item(machine,
                    ITEM_NUMBER | ITEM_ARITHMETIC | ITEM_SUBQUERY |
                        (frame->word & VALUE_HAVING ? ITEM_AGGREGATE : 0),
                    class, index);
    }
}

/* Of the frames that are items, conditions and what stands in them. */
static void expand_operand(struct sequence_machine *machine, const struct sequence_frame *frame,
                           enum token_class class, int32_t index)
{
    switch ((enum symbol)frame->symbol) {
    case S_ITEMS:
        machine_push(machine, S_ITEMS, frame->word);
        expand_item(machine, frame->word, class, index);
        break;
    case S_ITEM:
        expand_item(machine, frame->word, class, index);
        break;
    case S_OTHER:
        if (class == TOKEN_COLUMN && (frame->word & ITEM_LEFT)) {
            deposit(machine, index);
        }
        break;
    case S_COLUMN:
    case S_TIME:
    case S_TEXT:
    case S_ANY:
        expand_column(machine, frame, class, index);
        break;
    case S_MOMENT:
        expand_moment(machine, frame->word, class, index);
        break;
    case S_TABLE:
        if (class == TOKEN_WORD) {
            machine_push(machine, S_TABLE, frame->word ? TABLE_OTHER : 0);
        }
        break;
    case S_CONDITION:
        expand_condition(machine, (enum place)frame->word, index);
        break;
    case S_VALUE:
    case S_SUBQUERY:
        expand_value(machine, frame, class, index);
        break;
    case S_LITERAL:
    case S_QUERY:
    case S_DISTINCT:
    case S_FROM:
    case S_WHERE:
    case S_GROUP:
    case S_HAVING:
    case S_ORDER:
    case S_DIRECTION:
    case S_DIRECTIONS:
    case S_LIMIT:
    case S_PER:
    case S_TAIL:
        break;
    }
}

void machine_expand(struct sequence_machine *machine, const struct sequence_frame *frame,
                    enum token_class class, int32_t index)
{
    expand_clause(machine, frame, index);
    expand_operand(machine, frame, class, index);
}
