#include "query/machine.h"

/* Which tokens the frame on top of the stack may be followed by. */

static bool is_condition(const struct sequence_space *space, int32_t word, enum place place)
{
    if (word == SEQ_IN || word == SEQ_NOT_IN) {
        return place != IN_FILTER || knows(space, SEQ_NOW);
    }
    return (word >= SEQ_AND && word <= SEQ_NOT) || is_comparison(word) || is_like(word) ||
           word == SEQ_BETWEEN || word == SEQ_IS_NULL || word == SEQ_NOT_NULL || word == SEQ_PERIOD;
}

/* Keys are no numbers to calculate with; of years and codes there is no sum and no average. */
static bool is_quantity(const struct sequence_space *space, uint32_t flags, int32_t column)
{
    switch (role_of(space, column)) {
    case ROLE_PLAIN:
        return true;
    case ROLE_LABEL:
        return !(flags & ITEM_MEASURE);
    case ROLE_KEY:
        return !(flags & (ITEM_MEASURE | ITEM_OPERAND));
    }
    return true;
}

/* What came into the grammar with "now". */
static bool item_takes_new(const struct sequence_space *space, uint32_t flags, int32_t word)
{
    bool subquery = (flags & ITEM_SUBQUERY) && (flags & (ITEM_OPERAND | ITEM_STAR));
    bool moment = (flags & ITEM_DAYS) && (flags & ITEM_OPERAND);
    bool year = word == SEQ_YEAR && (flags & (ITEM_OPERAND | ITEM_COUNTED)) && !(flags & ITEM_SCALAR);
    return knows(space, SEQ_NOW) &&
           (year || (subquery && word == SEQ_SUBQUERY) || ((flags & ITEM_TEST) && word == SEQ_WHETHER) ||
            (moment && (word == SEQ_NOW || word == SEQ_DAY)));
}

/* On the left of "-" and "/" as well: that of the others goes to the right. */
bool machine_takes_value(const struct sequence_frame *frame, const struct sequence_space *space)
{
    bool left = (frame->word & ITEM_OPERAND) && knows(space, SEQ_NOW) &&
                (frame->argument == SEQ_SUBTRACT || frame->argument == SEQ_DIVIDE);
    return (frame->word & ITEM_VALUE) || left;
}

static bool item_accepts(const struct sequence_frame *frame, const struct sequence_space *space,
                         enum token_class class, int32_t index)
{
    uint32_t flags = frame->word;
    struct literal ignored;
    if (flags & (ITEM_IF | ITEM_FILTERED)) {
        return class == TOKEN_WORD && (flags & ITEM_IF ? index == SEQ_IF : is_aggregate(index));
    }
    switch (class) {
    case TOKEN_COLUMN:
        return !(flags & ITEM_SCALAR) && index != frame->barred &&
               (!(flags & ITEM_NUMBER) || is_number(space, index) ||
                ((flags & ITEM_DAYS) && column_is(space, OTHER_TIME, index))) &&
               is_quantity(space, flags, index);
    case TOKEN_TABLE:
        return flags & ITEM_STAR;
    case TOKEN_WORD:
        return ((flags & ITEM_DISTINCT) && index == SEQ_DISTINCT) ||
               ((flags & ITEM_AGGREGATE) && (is_aggregate(index) || index == SEQ_IF)) ||
               ((flags & ITEM_ARITHMETIC) && is_arithmetic(index)) ||
               ((flags & ITEM_BUCKET) && is_bucket(index)) || ((flags & ITEM_WINDOW) && is_window(index)) ||
               ((flags & ITEM_PORTION) && index == SEQ_SHARE) || item_takes_new(space, flags, index);
    case TOKEN_VALUE:
        return machine_takes_value(frame, space) &&
               sequence_resolve(space, (size_t)index, type_argument(COLUMN_NUMBER),
                                flags & ITEM_VALUE ? (enum sequence_word)frame->argument : SEQ_SUBTRACT,
                                &ignored);
    case TOKEN_INVALID:
        return false;
    }
    return false;
}

static enum column_type argument_type(const struct sequence_space *space, int32_t argument)
{
    return argument >= 0 ? space->catalog->columns[argument].type : (enum column_type)(-2 - argument);
}

static bool literal_accepts(const struct sequence_space *space, const struct sequence_frame *frame,
                            enum token_class class, int32_t index)
{
    struct literal ignored;
    bool total = (frame->word & VALUE_HAVING) && frame->argument < 0;
    return class == TOKEN_VALUE && !(total && space->values[index].calendar == CALENDAR_PERIOD) &&
           sequence_resolve(space, (size_t)index, frame->argument,
                            (enum sequence_word)(frame->word & ~(VALUE_PLAIN | VALUE_HAVING)), &ignored);
}

static bool is_number_argument(const struct sequence_space *space, int32_t argument)
{
    return argument != -1 && argument_type(space, argument) == COLUMN_NUMBER;
}

static bool value_accepts(const struct sequence_space *space, const struct sequence_frame *frame,
                          enum token_class class, int32_t index)
{
    switch (class) {
    case TOKEN_VALUE:
        return literal_accepts(space, frame, class, index);
    case TOKEN_COLUMN:
        return frame->argument != -1 && index != frame->argument &&
               space->catalog->columns[index].type == argument_type(space, frame->argument) &&
               (role_of(space, index) == ROLE_KEY) ==
                   (frame->argument >= 0 && role_of(space, frame->argument) == ROLE_KEY);
    case TOKEN_WORD:
        return (index == SEQ_SUBQUERY && (knows(space, SEQ_NOW) || !(frame->word & VALUE_PLAIN))) ||
               (knows(space, SEQ_NOW) && is_number_argument(space, frame->argument) &&
                (is_arithmetic(index) ||
                 ((frame->word & VALUE_HAVING) && (is_aggregate(index) || index == SEQ_IF))));
    case TOKEN_TABLE:
    case TOKEN_INVALID:
        return false;
    }
    return false;
}

/* A second instance of a table is there only once a join of this query has named it. */
static bool takes_other(const struct sequence_machine *machine, const struct sequence_frame *frame)
{
    size_t tail = machine_tail(machine);
    bool joined = tail > 0 && (machine->stack[tail - 1].word & TAIL_JOINED);
    switch ((enum symbol)frame->symbol) {
    case S_COLUMN:
        return frame->word || joined;
    case S_ITEM:
    case S_ITEMS:
        return joined && !(frame->word & (ITEM_IF | ITEM_FILTERED | ITEM_OWN));
    case S_TIME:
    case S_MOMENT:
    case S_TEXT:
    case S_ANY:
    case S_VALUE:
    case S_TABLE:
        return joined;
    case S_QUERY:
    case S_DISTINCT:
    case S_FROM:
    case S_OTHER:
    case S_WHERE:
    case S_CONDITION:
    case S_LITERAL:
    case S_SUBQUERY:
    case S_GROUP:
    case S_HAVING:
    case S_ORDER:
    case S_DIRECTION:
    case S_DIRECTIONS:
    case S_LIMIT:
    case S_PER:
    case S_TAIL:
        return false;
    }
    return false;
}

static bool moment_accepts(const struct sequence_space *space, const struct sequence_frame *frame,
                           enum token_class class, int32_t index)
{
    uint32_t flags = frame->word;
    if (class == TOKEN_COLUMN) {
        bool year = (flags & ITEM_NUMBER) && space->catalog->columns[index].type == COLUMN_NUMBER &&
                    role_of(space, index) != ROLE_KEY;
        return !(flags & ITEM_SCALAR) && index != frame->argument &&
               (year || column_is(space, OTHER_TIME, index));
    }
    bool extreme = (flags & ITEM_AGGREGATE) && (index == SEQ_MIN || index == SEQ_MAX);
    return class == TOKEN_WORD && knows(space, SEQ_NOW) &&
           (extreme || index == SEQ_DAY || ((flags & ITEM_NUMBER) && index == SEQ_YEAR) ||
            ((flags & ITEM_DAYS) && index == SEQ_NOW));
}

enum other machine_other_kind(enum symbol symbol, uint32_t flags)
{
    if (symbol == S_TIME || symbol == S_MOMENT) {
        return OTHER_TIME;
    }
    if (symbol == S_TEXT) {
        return OTHER_TEXT;
    }
    return (symbol == S_ITEM || symbol == S_ITEMS) && (flags & ITEM_NUMBER) ? OTHER_NUMBER : OTHER_ANY;
}

static bool accepts_word(const struct sequence_machine *machine, const struct sequence_frame *frame,
                         const struct sequence_space *space, int32_t word)
{
    if (word == SEQ_OTHER) {
        return takes_other(machine, frame);
    }
    if (machine->nesting >= SEQUENCE_MAX_DEPTH && (word == SEQ_SUBQUERY || is_set(word))) {
        return false;
    }
    switch ((enum symbol)frame->symbol) {
    case S_QUERY:
        return word == SEQ_SELECT || (word == SEQ_NONE && machine->nesting == 0);
    case S_DISTINCT:
        return word == SEQ_DISTINCT;
    case S_FROM:
        return word == SEQ_FROM || word == SEQ_JOIN ||
               (word == SEQ_OPTIONAL && machine_takes_optional(machine, space));
    case S_ITEMS:
    case S_ITEM:
        return item_accepts(frame, space, TOKEN_WORD, word);
    case S_MOMENT:
        return moment_accepts(space, frame, TOKEN_WORD, word);
    case S_WHERE:
        return word == SEQ_WHERE;
    case S_CONDITION:
        return is_condition(space, word, (enum place)frame->word);
    case S_VALUE:
        return value_accepts(space, frame, TOKEN_WORD, word);
    case S_SUBQUERY:
        return word == SEQ_SUBQUERY;
    case S_GROUP:
        return word == SEQ_GROUP;
    case S_HAVING:
        return word == SEQ_HAVING && machine_may_follow(machine);
    case S_ORDER:
        return word == SEQ_ORDER && machine_may_follow(machine);
    case S_DIRECTION:
    case S_DIRECTIONS:
        return word == SEQ_ASC || word == SEQ_DESC;
    case S_LIMIT:
        return word == SEQ_LIMIT && machine_may_follow(machine);
    case S_PER:
        return word == SEQ_PER && machine_may_follow(machine) &&
               (frame->word == PER_OWN ? knows(space, SEQ_NOW) && machine_is_single(machine)
                                       : !machine->whole);
    case S_TAIL:
        return !machine_lacks_root(frame) &&
               (word == SEQ_END || (is_set(word) && (frame->word & TAIL_KIND) != TAIL_LAST));
    case S_OTHER:
    case S_COLUMN:
    case S_TIME:
    case S_TEXT:
    case S_ANY:
    case S_TABLE:
    case S_LITERAL:
        return false;
    }
    return false;
}

/* A column, a table or a value. */
static bool accepts_pointer(const struct sequence_frame *frame, const struct sequence_space *space,
                            enum token_class class, int32_t index)
{
    switch ((enum symbol)frame->symbol) {
    case S_ITEMS:
    case S_ITEM:
        return item_accepts(frame, space, class, index);
    case S_OTHER:
        return (class == TOKEN_COLUMN && column_is(space, (enum other)frame->argument, index)) ||
               (class == TOKEN_TABLE && (frame->word & ITEM_STAR));
    case S_COLUMN:
    case S_TIME:
    case S_TEXT:
    case S_ANY:
        return class == TOKEN_COLUMN && index != frame->argument &&
               column_is(space, machine_other_kind((enum symbol)frame->symbol, 0), index);
    case S_MOMENT:
        return moment_accepts(space, frame, class, index);
    case S_TABLE:
        return class == TOKEN_TABLE && machine_takes_table(frame, space, index);
    case S_VALUE:
        return value_accepts(space, frame, class, index);
    case S_LITERAL:
        return literal_accepts(space, frame, class, index);
    case S_QUERY:
    case S_DISTINCT:
    case S_FROM:
    case S_WHERE:
    case S_CONDITION:
    case S_SUBQUERY:
    case S_GROUP:
    case S_HAVING:
    case S_ORDER:
    case S_DIRECTION:
    case S_DIRECTIONS:
    case S_LIMIT:
    case S_PER:
    case S_TAIL:
        return false;
    }
    return false;
}

bool machine_accepts(const struct sequence_machine *machine, const struct sequence_frame *frame,
                     const struct sequence_space *space, enum token_class class, int32_t index)
{
    return class == TOKEN_WORD ? accepts_word(machine, frame, space, index)
                               : accepts_pointer(frame, space, class, index);
}

bool machine_is_nullable(uint8_t symbol)
{
    switch ((enum symbol)symbol) {
    case S_DISTINCT:
    case S_FROM:
    case S_ITEMS:
    case S_WHERE:
    case S_GROUP:
    case S_HAVING:
    case S_ORDER:
    case S_DIRECTIONS:
    case S_LIMIT:
    case S_PER:
        return true;
    case S_QUERY:
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
    case S_DIRECTION:
    case S_TAIL:
        return false;
    }
    return false;
}
