#include "query/sequence.h"

#include <string.h>

/* What a frame on the stack waits for. */
enum symbol {
    S_QUERY,      /* word: enum query_kind, TAIL_COMPARED */
    S_DISTINCT,   /* nullable */
    S_FROM,       /* nullable, repeats: extra tables and named joins */
    S_ITEMS,      /* nullable, repeats: more items; word: flags */
    S_ITEM,       /* word: flags */
    S_OTHER,      /* after "other": a column or a table; word: flags; argument: what the column must be */
    S_COLUMN,     /* any column; word: 1 in a join */
    S_TIME,       /* a time column; word: flags, of which ITEM_LEFT counts */
    S_MOMENT,     /* a time column, its first or last, its day, now; word: flags: ITEM_AGGREGATE, ITEM_SCALAR;
                     ITEM_DAYS: now may stand here; ITEM_NUMBER: so may a number, of a year */
    S_TEXT,       /* a column with text in it; likewise */
    S_ANY,        /* any column; likewise */
    S_TABLE,      /* word: TABLE_OPTIONAL */
    S_WHERE,      /* nullable */
    S_CONDITION,  /* word: enum place */
    S_VALUE,      /* a value, a column or a subquery; word: the operator, VALUE_PLAIN */
    S_LITERAL,    /* a value; word: the operator */
    S_SUBQUERY,   /* "(" */
    S_GROUP,      /* nullable */
    S_HAVING,     /* nullable */
    S_ORDER,      /* nullable */
    S_DIRECTION,  /* asc, desc */
    S_DIRECTIONS, /* nullable, repeats */
    S_LIMIT,      /* nullable; word: limit_flags */
    S_PER,        /* nullable; word: PER_OWN where it is of a subquery */
    S_TAIL,       /* end, union, intersect, except; word: as in S_QUERY, TAIL_LAST */
};

enum query_kind {
    QUERY_ROWS,
    QUERY_COLUMN, /* it must have one select item */
    QUERY_VALUE,  /* and one row */
};

enum item_flags {
    ITEM_AGGREGATE = 1, /* aggregates may stand here */
    ITEM_STAR = 2,      /* a table may */
    ITEM_NUMBER = 4,    /* only numbers may */
    ITEM_BUCKET = 8,    /* calendar buckets may */
    ITEM_WINDOW = 16,   /* shares, running totals, ... may */
    ITEM_LEFT = 32,     /* it is the left operand of a condition: its type goes to the value frames below */
    ITEM_DISTINCT = 64, /* "distinct" may come first */
    ITEM_ARITHMETIC = 128,
    ITEM_VALUE = 256,      /* a number value may; argument: the operator in front of it */
    ITEM_PORTION = 512,    /* "share" may, with "if" behind it */
    ITEM_SHARED = 1024,    /* it is what "share" is of */
    ITEM_IF = 2048,        /* only "if" may */
    ITEM_FILTERED = 4096,  /* only an aggregate may */
    ITEM_DAYS = 8192,      /* a time may, from which another is subtracted */
    ITEM_MEASURE = 16384,  /* it is summed or averaged */
    ITEM_OPERAND = 32768,  /* of arithmetic */
    ITEM_SUBQUERY = 65536, /* a subquery of one value may, as an operand or as a whole item of SELECT */
    ITEM_TEST = 262144,    /* "whether" may */
    ITEM_OWN = 1048576,    /* a column that the outer row has as well */
    ITEM_COUNTED = 524288, /* it is counted */
    ITEM_SCALAR = 131072,  /* only aggregates and what is made of them may */
};

enum {
    SELECT_FLAGS =
        ITEM_AGGREGATE | ITEM_STAR | ITEM_BUCKET | ITEM_WINDOW | ITEM_ARITHMETIC | ITEM_SUBQUERY | ITEM_TEST,
    SCALAR_FLAGS = ITEM_AGGREGATE | ITEM_BUCKET | ITEM_ARITHMETIC | ITEM_PORTION,
    VALUE_FLAGS = ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_PORTION | ITEM_SCALAR,
    ORDER_FLAGS = ITEM_AGGREGATE | ITEM_BUCKET | ITEM_ARITHMETIC | ITEM_WINDOW | ITEM_SUBQUERY | ITEM_TEST,
    GROUP_FLAGS = ITEM_BUCKET | ITEM_TEST,
    WHERE_FLAGS = ITEM_LEFT | ITEM_BUCKET | ITEM_ARITHMETIC,
    HAVING_FLAGS = ITEM_LEFT | ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_PORTION,
};

enum place { IN_WHERE, IN_HAVING, IN_FILTER };

/* Beside the operator. */
enum {
    VALUE_PLAIN = 128 /* no subquery, as long as filters have none */,
    VALUE_HAVING = 256 /* aggregates may stand there */
};

/* Only an ordered query that is no operand and no subquery may have its limit in each group. */
enum limit_flags { LIMIT_TOP = 1, LIMIT_ORDERED = 2 };

enum {
    TAIL_LAST = QUERY_VALUE, /* only the end may follow */
    TAIL_KIND = 3,           /* the bits of enum query_kind */
    TAIL_COMPARED = 16,      /* its value is compared with: it may end with "per" */
    TAIL_SINGLE = 8,         /* its one item begins with an aggregate */
    TAIL_JOINED = 4,         /* a join of this query has named a second instance of a table */
    TAIL_OPTIONAL = 32,      /* a table is optional */
    TAIL_ROOTED = 64,        /* another one is there */
};

enum { PER_OWN = 1 };

enum { TABLE_OPTIONAL = 1, TABLE_OTHER = 2 /* a second instance of an optional one */ };

enum token_class { TOKEN_WORD, TOKEN_COLUMN, TOKEN_TABLE, TOKEN_VALUE, TOKEN_INVALID };

/* Is the word one that may be said? What came into the grammar with a word may be said with it. */
static bool knows(const struct sequence_space *space, int32_t word)
{
    return space->words == 0 || (size_t)word < space->words;
}

static enum token_class classify(const struct sequence_space *space, int32_t token, int32_t *ret_index)
{
    int32_t columns = (int32_t)space->catalog->column_count;
    int32_t tables = (int32_t)space->catalog->table_count;
    int32_t index = token;
    *ret_index = index;
    if (token < 0) {
        return TOKEN_INVALID;
    }
    if (token < SEQ_WORD_COUNT) {
        return knows(space, token) ? TOKEN_WORD : TOKEN_INVALID;
    }
    *ret_index = index -= SEQ_WORD_COUNT;
    if (index < columns) {
        return TOKEN_COLUMN;
    }
    *ret_index = index -= columns;
    if (index < tables) {
        return TOKEN_TABLE;
    }
    *ret_index = index -= tables;
    return index < (int32_t)space->value_count ? TOKEN_VALUE : TOKEN_INVALID;
}

static bool is_aggregate(int32_t word)
{
    return word >= SEQ_COUNT && word <= SEQ_MAX;
}

static bool is_arithmetic(int32_t word)
{
    return word >= SEQ_ADD && word <= SEQ_DIVIDE;
}

static bool is_bucket(int32_t word)
{
    return word >= SEQ_YEAR && word <= SEQ_MONTH_OF_YEAR;
}

static bool is_window(int32_t word)
{
    return word >= SEQ_SHARE && word <= SEQ_CHANGE_PERCENT;
}

static bool is_comparison(int32_t word)
{
    return word >= SEQ_EQ && word <= SEQ_GE;
}

static bool is_like(int32_t word)
{
    return word >= SEQ_CONTAINS && word <= SEQ_NOT_SUFFIX;
}

static bool is_set(int32_t word)
{
    return word >= SEQ_UNION && word <= SEQ_EXCEPT;
}

static bool is_condition(const struct sequence_space *space, int32_t word, enum place place)
{
    if (word == SEQ_IN || word == SEQ_NOT_IN) {
        return place != IN_FILTER || knows(space, SEQ_NOW);
    }
    return (word >= SEQ_AND && word <= SEQ_NOT) || is_comparison(word) || is_like(word) ||
           word == SEQ_BETWEEN || word == SEQ_IS_NULL || word == SEQ_NOT_NULL || word == SEQ_PERIOD;
}

static bool is_number(const struct sequence_space *space, int32_t column)
{
    enum column_type type = space->catalog->columns[column].type;
    return type == COLUMN_NUMBER || type == COLUMN_BOOLEAN;
}

static int32_t type_argument(enum column_type type)
{
    return -2 - (int32_t)type;
}

/* What the column after "other" must be, kept in the frame's argument. */
enum other { OTHER_ANY, OTHER_NUMBER, OTHER_TIME, OTHER_TEXT };

static bool column_is(const struct sequence_space *space, enum other kind, int32_t index)
{
    const struct catalog_column *column = &space->catalog->columns[index];
    switch (kind) {
    case OTHER_ANY:
        return true;
    case OTHER_NUMBER:
        return is_number(space, index);
    case OTHER_TIME:
        return column->type == COLUMN_TIME;
    case OTHER_TEXT:
        return column->type == COLUMN_TEXT || column->type == COLUMN_OTHER || column->text_storage;
    }
    return false;
}

static enum column_role role_of(const struct sequence_space *space, int32_t column)
{
    return space->sense != NULL ? (enum column_role)space->sense->roles[column] : ROLE_PLAIN;
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
static bool takes_value(const struct sequence_frame *frame, const struct sequence_space *space)
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
        return takes_value(frame, space) &&
               sequence_resolve(space, (size_t)index, type_argument(COLUMN_NUMBER),
                                flags & ITEM_VALUE ? (enum sequence_word)frame->argument : SEQ_SUBTRACT,
                                &ignored);
    case TOKEN_INVALID:
        return false;
    }
    return false;
}

static enum other other_kind(enum symbol symbol, uint32_t flags)
{
    if (symbol == S_TIME || symbol == S_MOMENT) {
        return OTHER_TIME;
    }
    if (symbol == S_TEXT) {
        return OTHER_TEXT;
    }
    return (symbol == S_ITEM || symbol == S_ITEMS) && (flags & ITEM_NUMBER) ? OTHER_NUMBER : OTHER_ANY;
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

static size_t tail_below(const struct sequence_machine *machine, size_t depth)
{
    while (depth > 0 && machine->stack[depth - 1].symbol != S_TAIL) {
        depth--;
    }
    return depth; /* 0: there is none */
}

/* The tail of the innermost query; its argument says which tables its columns may be of. */
static size_t tail_of(const struct sequence_machine *machine)
{
    return tail_below(machine, machine->depth);
}

/* Is a column of the outer row as well waited for? */
static bool is_own(const struct sequence_frame *frame)
{
    return (frame->symbol == S_ITEM || frame->symbol == S_ITEMS) && (frame->word & ITEM_OWN);
}

/* A second instance of a table is there only once a join of this query has named it. */
static bool takes_other(const struct sequence_machine *machine, const struct sequence_frame *frame)
{
    size_t tail = tail_of(machine);
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

/* ---- tables that keys connect ---- */

enum { CONNECTED_ANY = -1, CONNECTED_NAMED = -2 /* a join is named: what it connects is not looked into */ };

static int32_t table_of(const struct sequence_space *space, enum token_class class, int32_t index)
{
    return class == TOKEN_COLUMN ? space->catalog->columns[index].table : class == TOKEN_TABLE ? index : -1;
}

/* No column or table that would have to be paired with all rows of the others. */
static bool is_connected(const struct sequence_machine *machine, const struct sequence_frame *frame,
                         const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t tail = tail_of(machine);
    if (space->sense == NULL || table < 0 || tail == 0 || (frame->symbol == S_COLUMN && frame->word)) {
        return true;
    }
    int16_t connected = machine->stack[tail - 1].argument;
    size_t around = is_own(frame) ? tail_below(machine, tail - 1) : 0;
    int16_t other = around > 0 ? machine->stack[around - 1].argument : CONNECTED_ANY;
    int16_t component = (int16_t)space->sense->components[table];
    return (connected < 0 || connected == component) && (other < 0 || other == component);
}

/* Remembers what the first table of the innermost query is connected with. */
static void connect(struct sequence_machine *machine, const struct sequence_frame *frame,
                    const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t tail = tail_of(machine);
    if (space->sense == NULL || table < 0 || tail == 0) {
        return;
    }
    int16_t *connected = &machine->stack[tail - 1].argument;
    if (frame->symbol == S_COLUMN && frame->word) {
        *connected = CONNECTED_NAMED;
    } else if (*connected == CONNECTED_ANY) {
        *connected = (int16_t)space->sense->components[table];
    }
    size_t around = is_own(frame) ? tail_below(machine, tail - 1) : 0;
    if (around > 0 && machine->stack[around - 1].argument == CONNECTED_ANY) {
        machine->stack[around - 1].argument = (int16_t)space->sense->components[table];
    }
}

/* Remembers whether the innermost query has a table that is not optional. */
static void find_root(struct sequence_machine *machine, const struct sequence_frame *frame,
                      const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t at = tail_of(machine);
    if (table < 0 || at == 0) {
        return;
    }
    struct sequence_frame *tail = &machine->stack[at - 1];
    if (frame->symbol != S_TABLE || !(frame->word & TABLE_OPTIONAL)) {
        bool optional = (tail->word & TAIL_OPTIONAL) && tail->barred == table && frame->symbol != S_OTHER;
        tail->word |= optional ? 0 : TAIL_ROOTED;
    } else {
        tail->word |= TAIL_OPTIONAL;
        tail->barred = (int16_t)(tail->barred < 0 ? table : tail->barred);
    }
}

static bool lacks_root(const struct sequence_frame *tail)
{
    return (tail->word & (TAIL_OPTIONAL | TAIL_ROOTED)) == TAIL_OPTIONAL;
}

/* Only in clauses behind which another table can still come. */
static bool may_follow(const struct sequence_machine *machine)
{
    size_t tail = tail_of(machine);
    return tail == 0 || !lacks_root(&machine->stack[tail - 1]);
}

/* One value of a subquery needs no rows without partners. */
static bool takes_optional(const struct sequence_machine *machine, const struct sequence_space *space)
{
    size_t tail = tail_of(machine);
    return space->catalog->table_count > 1 &&
           (tail == 0 || (machine->stack[tail - 1].word & TAIL_KIND) != QUERY_VALUE);
}

static bool table_accepts(const struct sequence_frame *frame, const struct sequence_space *space,
                          int32_t table)
{
    bool partner = frame->word != TABLE_OPTIONAL || space->sense == NULL;
    for (size_t t = 0; t < space->catalog->table_count && !partner; t++) {
        partner = (int32_t)t != table && space->sense->components[t] == space->sense->components[table];
    }
    return partner;
}

static bool is_single(const struct sequence_machine *machine)
{
    size_t tail = tail_of(machine);
    return tail > 0 && (machine->stack[tail - 1].word & TAIL_SINGLE);
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

static bool accepts(const struct sequence_machine *machine, const struct sequence_frame *frame,
                    const struct sequence_space *space, enum token_class class, int32_t index)
{
    bool word = class == TOKEN_WORD;
    if (word && index == SEQ_OTHER) {
        return takes_other(machine, frame);
    }
    if (word && machine->nesting >= SEQUENCE_MAX_DEPTH && (index == SEQ_SUBQUERY || is_set(index))) {
        return false;
    }
    switch ((enum symbol)frame->symbol) {
    case S_QUERY:
        return word && (index == SEQ_SELECT || (index == SEQ_NONE && machine->nesting == 0));
    case S_DISTINCT:
        return word && index == SEQ_DISTINCT;
    case S_FROM:
        return word && (index == SEQ_FROM || index == SEQ_JOIN ||
                        (index == SEQ_OPTIONAL && takes_optional(machine, space)));
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
               column_is(space, other_kind((enum symbol)frame->symbol, 0), index);
    case S_MOMENT:
        return moment_accepts(space, frame, class, index);
    case S_TABLE:
        return class == TOKEN_TABLE && table_accepts(frame, space, index);
    case S_WHERE:
        return word && index == SEQ_WHERE;
    case S_CONDITION:
        return word && is_condition(space, index, (enum place)frame->word);
    case S_VALUE:
        return value_accepts(space, frame, class, index);
    case S_LITERAL:
        return literal_accepts(space, frame, class, index);
    case S_SUBQUERY:
        return word && index == SEQ_SUBQUERY;
    case S_GROUP:
        return word && index == SEQ_GROUP;
    case S_HAVING:
        return word && index == SEQ_HAVING && may_follow(machine);
    case S_ORDER:
        return word && index == SEQ_ORDER && may_follow(machine);
    case S_DIRECTION:
    case S_DIRECTIONS:
        return word && (index == SEQ_ASC || index == SEQ_DESC);
    case S_LIMIT:
        return word && index == SEQ_LIMIT && may_follow(machine);
    case S_PER:
        return word && index == SEQ_PER && may_follow(machine) &&
               (frame->word == PER_OWN ? knows(space, SEQ_NOW) && is_single(machine) : !machine->whole);
    case S_TAIL:
        return word && !lacks_root(frame) &&
               (index == SEQ_END || (is_set(index) && (frame->word & TAIL_KIND) != TAIL_LAST));
    }
    return false;
}

static bool nullable(uint8_t symbol)
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

static void push(struct sequence_machine *machine, enum symbol symbol, int word)
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
    push(machine, S_OTHER, flags);
    machine->stack[machine->depth - 1].argument = (int16_t)kind;
}

static void expand_arithmetic(struct sequence_machine *machine, uint32_t flags, int32_t word)
{
    uint32_t kept = ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_SUBQUERY | ITEM_SCALAR;
    uint32_t operand = (flags & kept) | ITEM_NUMBER | ITEM_OPERAND;
    push(machine, S_ITEM, (int)(operand | ITEM_VALUE));
    machine->stack[machine->depth - 1].argument = (int16_t)word;
    push(machine, S_ITEM, (int)(operand | (word == SEQ_SUBTRACT ? ITEM_DAYS : 0)));
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
        push(machine, S_CONDITION, IN_WHERE);
    } else if (filtered) {
        push(machine, S_ITEM, ITEM_FILTERED | left | (flags & ITEM_NUMBER));
        push(machine, S_CONDITION, IN_FILTER);
    } else if (index == SEQ_OTHER) {
        push_other(machine, flags, other_kind(S_ITEM, flags));
    } else if (index == SEQ_DISTINCT) {
        push(machine, S_ITEM, flags & ~(ITEM_DISTINCT | ITEM_STAR));
    } else if (index == SEQ_MIN || index == SEQ_MAX) {
        push(machine, S_ITEM, ITEM_ARITHMETIC | left | (flags & (ITEM_NUMBER | ITEM_DAYS)));
    } else if (index == SEQ_SUBQUERY) {
        machine->nesting++;
        push(machine, S_QUERY, QUERY_VALUE);
    } else if (index == SEQ_DAY && (flags & ITEM_DAYS)) {
        push(machine, S_MOMENT, flags & (ITEM_AGGREGATE | ITEM_SCALAR));
    } else if (index != SEQ_NOW) {
        if (left) {
            deposit(machine, type_argument(is_bucket(index) && index >= SEQ_QUARTER && index <= SEQ_DAY
                                               ? COLUMN_TEXT
                                               : COLUMN_NUMBER));
        }
        if (index == SEQ_COUNT) {
            push(machine, S_ITEM, ITEM_STAR | ITEM_DISTINCT | ITEM_COUNTED);
        } else if (is_aggregate(index)) {
            push(machine, S_ITEM, ITEM_NUMBER | ITEM_ARITHMETIC | ITEM_DISTINCT | ITEM_MEASURE);
        } else if (is_bucket(index)) {
            push(machine, S_TIME, 0);
        } else if (index == SEQ_SHARE) {
            push(machine, S_ITEM,
                 flags & ITEM_WINDOW ? ITEM_SHARED | ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_NUMBER
                                     : ITEM_IF);
        } else if (is_window(index)) {
            machine->whole = 1;
            push(machine, S_ITEM, ITEM_AGGREGATE | ITEM_ARITHMETIC | ITEM_NUMBER);
        } else {
            expand_arithmetic(machine, flags, index);
        }
    }
}

static void expand_condition(struct sequence_machine *machine, enum place place, int32_t word)
{
    int flags = place == IN_HAVING ? HAVING_FLAGS : WHERE_FLAGS;
    if (word == SEQ_AND || word == SEQ_OR) {
        push(machine, S_CONDITION, place);
        push(machine, S_CONDITION, place);
    } else if (word == SEQ_NOT) {
        push(machine, S_CONDITION, place);
    } else if (is_comparison(word)) {
        push(machine, S_VALUE,
             word | (place == IN_FILTER   ? VALUE_PLAIN
                     : place == IN_HAVING ? VALUE_HAVING
                                          : 0));
        push(machine, S_ITEM, flags);
    } else if (word == SEQ_BETWEEN) {
        push(machine, S_LITERAL, word);
        push(machine, S_LITERAL, word);
        push(machine, S_ITEM, flags);
    } else if (is_like(word)) {
        push(machine, S_LITERAL, word);
        push(machine, S_TEXT, ITEM_LEFT);
    } else if (word == SEQ_PERIOD) {
        push(machine, S_LITERAL, word);
        push(machine, S_TIME, ITEM_LEFT);
    } else if (word == SEQ_IN || word == SEQ_NOT_IN) {
        push(machine, S_SUBQUERY, 0);
        push(machine, S_COLUMN, 0);
    } else {
        push(machine, S_ANY, 0);
    }
}

static void expand_query(struct sequence_machine *machine, uint32_t word)
{
    enum query_kind kind = (enum query_kind)(word & TAIL_KIND);
    push(machine, S_TAIL, kind == QUERY_VALUE ? (int)kind | TAIL_SINGLE : (int)kind);
    if (kind == QUERY_VALUE) {
        push(machine, S_PER, PER_OWN);
        push(machine, S_WHERE, 0);
        push(machine, S_ITEM, VALUE_FLAGS);
        push(machine, S_FROM, 0);
        return;
    }
    push(machine, S_LIMIT, machine->nesting == 0 ? LIMIT_TOP : 0);
    push(machine, S_ORDER, 0);
    push(machine, S_GROUP, 0);
    if (word & TAIL_COMPARED) {
        push(machine, S_PER, PER_OWN);
    }
    push(machine, S_WHERE, 0);
    if (kind == QUERY_ROWS) {
        push(machine, S_ITEMS, SELECT_FLAGS);
    }
    push(machine, S_ITEM, kind == QUERY_ROWS ? SELECT_FLAGS : SCALAR_FLAGS);
    push(machine, S_FROM, 0);
    push(machine, S_DISTINCT, 0);
}

static void expand(struct sequence_machine *machine, const struct sequence_frame *frame,
                   enum token_class class, int32_t index)
{
    switch ((enum symbol)frame->symbol) {
    case S_QUERY:
        if (index != SEQ_NONE) {
            expand_query(machine, frame->word);
        }
        break;
    case S_DISTINCT:
        machine->whole |= machine->nesting == 0;
        break;
    case S_FROM:
        push(machine, S_FROM, 0);
        if (index != SEQ_JOIN) {
            push(machine, S_TABLE, index == SEQ_OPTIONAL ? TABLE_OPTIONAL : 0);
        } else {
            push(machine, S_COLUMN, 1);
            push(machine, S_COLUMN, 1);
        }
        break;
    case S_ITEMS:
        push(machine, S_ITEMS, frame->word);
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
        if (class == TOKEN_WORD) {
            if (frame->symbol == S_COLUMN && frame->word) {
                machine->stack[tail_of(machine) - 1].word |= TAIL_JOINED;
            }
            push_other(machine, frame->word & ITEM_LEFT, other_kind((enum symbol)frame->symbol, 0));
        } else if (frame->word & ITEM_LEFT) {
            deposit(machine, index);
        }
        break;
    case S_MOMENT:
        if (class == TOKEN_WORD && index == SEQ_OTHER) {
            push_other(machine, 0, OTHER_TIME);
        } else if (class == TOKEN_WORD && index == SEQ_DAY) {
            push(machine, S_MOMENT, (int)(frame->word & (ITEM_AGGREGATE | ITEM_SCALAR)));
        } else if (class == TOKEN_WORD && index != SEQ_NOW) {
            push(machine, S_TIME, 0);
        }
        break;
    case S_TABLE:
        if (class == TOKEN_WORD) {
            push(machine, S_TABLE, frame->word ? TABLE_OTHER : 0);
        }
        break;
    case S_WHERE:
        push(machine, S_CONDITION, IN_WHERE);
        break;
    case S_CONDITION:
        expand_condition(machine, (enum place)frame->word, index);
        break;
    case S_VALUE:
    case S_SUBQUERY:
        if (class == TOKEN_WORD && index == SEQ_SUBQUERY) {
            machine->nesting++;
            push(machine, S_QUERY, frame->symbol == S_VALUE ? QUERY_COLUMN | TAIL_COMPARED : QUERY_COLUMN);
        } else if (class == TOKEN_WORD && index == SEQ_OTHER) {
            push_other(machine, 0, OTHER_ANY);
        } else if (class == TOKEN_WORD) {
            expand_item(machine,
                        ITEM_NUMBER | ITEM_ARITHMETIC | ITEM_SUBQUERY |
                            (frame->word & VALUE_HAVING ? ITEM_AGGREGATE : 0),
                        class, index);
        }
        break;
    case S_GROUP:
        push(machine, S_HAVING, 0);
        push(machine, S_ITEMS, GROUP_FLAGS);
        push(machine, S_ITEM, GROUP_FLAGS);
        break;
    case S_HAVING:
        push(machine, S_CONDITION, IN_HAVING);
        break;
    case S_ORDER:
        machine->stack[machine->depth - 1].word |= LIMIT_ORDERED;
        push(machine, S_DIRECTIONS, 0);
        push(machine, S_DIRECTION, 0);
        break;
    case S_DIRECTIONS:
        push(machine, S_DIRECTIONS, 0);
        push(machine, S_ITEM, ORDER_FLAGS);
        break;
    case S_DIRECTION:
        push(machine, S_ITEM, ORDER_FLAGS);
        break;
    case S_LIMIT:
        if (frame->word == (LIMIT_TOP | LIMIT_ORDERED)) {
            push(machine, S_PER, 0);
        }
        push(machine, S_LITERAL, SEQ_LIMIT);
        break;
    case S_PER: {
        bool own = frame->word == PER_OWN;
        int flags = own ? ITEM_OWN : GROUP_FLAGS;
        machine->depth = (uint16_t)tail_of(machine);
        machine->stack[machine->depth - 1].word |= TAIL_LAST;
        push(machine, S_ITEMS, flags);
        push(machine, S_ITEM, flags);
        break;
    }
    case S_TAIL:
        if (index != SEQ_END) {
            machine->nesting++;
            push(machine, S_QUERY, (int)(frame->word & TAIL_KIND));
        }
        break;
    case S_LITERAL:
        break;
    }
}

void sequence_machine_init(struct sequence_machine *machine)
{
    memset(machine, 0, sizeof *machine);
    push(machine, S_QUERY, 0);
}

size_t sequence_machine_allowed(const struct sequence_machine *machine, const struct sequence_space *space,
                                uint8_t *allowed)
{
    size_t tokens =
        SEQ_WORD_COUNT + space->catalog->column_count + space->catalog->table_count + space->value_count;
    size_t count = 0;
    memset(allowed, 0, tokens);
    for (size_t i = machine->depth; i > 0 && !machine->failed; i--) {
        const struct sequence_frame *frame = &machine->stack[i - 1];
        for (size_t token = 0; token < tokens; token++) {
            int32_t index;
            enum token_class class = classify(space, (int32_t)token, &index);
            if (!allowed[token] && accepts(machine, frame, space, class, index) &&
                is_connected(machine, frame, space, class, index)) {
                allowed[token] = 1;
                count++;
            }
        }
        if (!nullable(frame->symbol)) {
            break;
        }
    }
    return count;
}

/* From a time only another time is subtracted, from a number no number alone, from a column not itself: the
 * right operand, once the left one has begun with `frame`'s token. */
static void expect_right(struct sequence_machine *machine, const struct sequence_frame *frame,
                         const struct sequence_space *space, enum token_class class, int32_t index)
{
    bool operand = frame->word & ITEM_OPERAND, left = operand && !(frame->word & ITEM_VALUE);
    if (class == TOKEN_COLUMN && left && (frame->argument == SEQ_SUBTRACT || frame->argument == SEQ_DIVIDE)) {
        machine->stack[machine->depth - 1].barred = (int16_t)index;
    }
    if (class == TOKEN_VALUE && left) {
        machine->stack[machine->depth - 1].word &= ~(uint32_t)ITEM_VALUE;
        machine->stack[machine->depth - 1].argument = -1;
        return;
    }
    bool day = class == TOKEN_WORD && index == SEQ_DAY;
    bool now = class == TOKEN_WORD && index == SEQ_NOW;
    bool column = class == TOKEN_COLUMN && !is_number(space, index);
    if (!(frame->word & ITEM_DAYS) || (!day && !now && !column)) {
        return;
    }
    struct sequence_frame *right = &machine->stack[machine->depth - (day ? 2 : 1)];
    right->symbol = S_MOMENT;
    right->word = (right->word & (ITEM_AGGREGATE | ITEM_SCALAR)) | (now ? ITEM_NUMBER : ITEM_DAYS);
    right->argument = (int16_t)(column && operand ? index : -1);
}

int sequence_machine_step(struct sequence_machine *machine, const struct sequence_space *space, int32_t token)
{
    int32_t index;
    enum token_class class = classify(space, token, &index);
    while (machine->depth > 0 && !machine->failed) {
        struct sequence_frame frame = machine->stack[--machine->depth];
        bool unknown_value = token == SEQ_VALUE && (frame.symbol == S_VALUE || frame.symbol == S_LITERAL ||
                                                    (frame.symbol == S_ITEM && takes_value(&frame, space)));
        if (unknown_value || (accepts(machine, &frame, space, class, index) &&
                              is_connected(machine, &frame, space, class, index))) {
            if (!unknown_value) {
                connect(machine, &frame, space, class, index);
                find_root(machine, &frame, space, class, index);
                expand(machine, &frame, class, index);
            }
            if (frame.symbol == S_ITEM && frame.word == SCALAR_FLAGS && class == TOKEN_WORD &&
                is_aggregate(index)) {
                machine->stack[tail_of(machine) - 1].word |= TAIL_SINGLE;
            }
            if (frame.symbol == S_ITEM) {
                expect_right(machine, &frame, space, unknown_value ? TOKEN_VALUE : class, index);
            }
            return machine->failed ? -1 : machine->depth == 0;
        }
        if (!nullable(frame.symbol)) {
            break;
        }
    }
    machine->failed = 1;
    return -1;
}
