#include "query/machine.h"

#include <string.h>

void sequence_machine_init(struct sequence_machine *machine)
{
    memset(machine, 0, sizeof *machine);
    machine_push(machine, S_QUERY, 0);
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
            if (!allowed[token] && machine_accepts(machine, frame, space, class, index) &&
                machine_is_connected(machine, frame, space, class, index)) {
                allowed[token] = 1;
                count++;
            }
        }
        if (!machine_is_nullable(frame->symbol)) {
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
        bool unknown_value =
            token == SEQ_VALUE && (frame.symbol == S_VALUE || frame.symbol == S_LITERAL ||
                                   (frame.symbol == S_ITEM && machine_takes_value(&frame, space)));
        if (unknown_value || (machine_accepts(machine, &frame, space, class, index) &&
                              machine_is_connected(machine, &frame, space, class, index))) {
            if (!unknown_value) {
                machine_connect(machine, &frame, space, class, index);
                machine_find_root(machine, &frame, space, class, index);
                machine_expand(machine, &frame, class, index);
            }
            if (frame.symbol == S_ITEM && frame.word == SCALAR_FLAGS && class == TOKEN_WORD &&
                is_aggregate(index)) {
                machine->stack[machine_tail(machine) - 1].word |= TAIL_SINGLE;
            }
            if (frame.symbol == S_ITEM) {
                expect_right(machine, &frame, space, unknown_value ? TOKEN_VALUE : class, index);
            }
            return machine->failed ? -1 : machine->depth == 0;
        }
        if (!machine_is_nullable(frame.symbol)) {
            break;
        }
    }
    machine->failed = 1;
    return -1;
}
