#include "query/machine.h"

/* Which tables a query is over, as far as it was said: those that its keys connect, and the one that others
 * are optional beside. */

enum { CONNECTED_ANY = -1, CONNECTED_NAMED = -2 /* a join is named: what it connects is not looked into */ };

static size_t tail_below(const struct sequence_machine *machine, size_t depth)
{
    while (depth > 0 && machine->stack[depth - 1].symbol != S_TAIL) {
        depth--;
    }
    return depth; /* 0: there is none */
}

/* The tail of the innermost query; its argument says which tables its columns may be of. */
size_t machine_tail(const struct sequence_machine *machine)
{
    return tail_below(machine, machine->depth);
}

/* Is a column of the outer row as well waited for? */
static bool is_own(const struct sequence_frame *frame)
{
    return (frame->symbol == S_ITEM || frame->symbol == S_ITEMS) && (frame->word & ITEM_OWN);
}

static int32_t table_of(const struct sequence_space *space, enum token_class class, int32_t index)
{
    return class == TOKEN_COLUMN ? space->catalog->columns[index].table : class == TOKEN_TABLE ? index : -1;
}

/* No column or table that would have to be paired with all rows of the others. */
bool machine_is_connected(const struct sequence_machine *machine, const struct sequence_frame *frame,
                          const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t tail = machine_tail(machine);
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
void machine_connect(struct sequence_machine *machine, const struct sequence_frame *frame,
                     const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t tail = machine_tail(machine);
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
void machine_find_root(struct sequence_machine *machine, const struct sequence_frame *frame,
                       const struct sequence_space *space, enum token_class class, int32_t index)
{
    int32_t table = table_of(space, class, index);
    size_t at = machine_tail(machine);
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

bool machine_lacks_root(const struct sequence_frame *tail)
{
    return (tail->word & (TAIL_OPTIONAL | TAIL_ROOTED)) == TAIL_OPTIONAL;
}

/* Only in clauses behind which another table can still come. */
bool machine_may_follow(const struct sequence_machine *machine)
{
    size_t tail = machine_tail(machine);
    return tail == 0 || !machine_lacks_root(&machine->stack[tail - 1]);
}

/* One value of a subquery needs no rows without partners. */
bool machine_takes_optional(const struct sequence_machine *machine, const struct sequence_space *space)
{
    size_t tail = machine_tail(machine);
    return space->catalog->table_count > 1 &&
           (tail == 0 || (machine->stack[tail - 1].word & TAIL_KIND) != QUERY_VALUE);
}

bool machine_takes_table(const struct sequence_frame *frame, const struct sequence_space *space,
                         int32_t table)
{
    bool partner = frame->word != TABLE_OPTIONAL || space->sense == NULL;
    for (size_t t = 0; t < space->catalog->table_count && !partner; t++) {
        partner = (int32_t)t != table && space->sense->components[t] == space->sense->components[table];
    }
    return partner;
}

bool machine_is_single(const struct sequence_machine *machine)
{
    size_t tail = machine_tail(machine);
    return tail > 0 && (machine->stack[tail - 1].word & TAIL_SINGLE);
}
