#include "eval/compare.h"

#include "util/hash.h"

#include <string.h>

enum { FIRST_SLOTS = 1024 };

static void set_slots(struct interner *interner, size_t count)
{
    interner->slots = ARENA_ARRAY(interner->arena, int32_t, count);
    interner->slot_count = count;
    memset(interner->slots, 0xff, count * sizeof *interner->slots);
}

/* Where the string is, or would be. */
static size_t find_slot(const struct interner *interner, const void *bytes, size_t length)
{
    size_t at = (size_t)util_hash_bytes(HASH_START, bytes, length) & (interner->slot_count - 1);
    for (;; at = (at + 1) & (interner->slot_count - 1)) {
        int32_t number = interner->slots[at];
        if (number < 0) {
            return at;
        }
        const struct intern_entry *entry = &interner->entries[number];
        if (entry->length == length && memcmp(entry->bytes, bytes, length) == 0) {
            return at;
        }
    }
}

static void double_slots(struct interner *interner)
{
    set_slots(interner, 2 * interner->slot_count);
    for (size_t i = 0; i < interner->count; i++) {
        const struct intern_entry *entry = &interner->entries[i];
        interner->slots[find_slot(interner, entry->bytes, entry->length)] = (int32_t)i;
    }
}

void eval_interner_init(struct interner *interner, struct arena *arena)
{
    *interner = (struct interner){.arena = arena};
    set_slots(interner, FIRST_SLOTS);
}

int32_t eval_intern(struct interner *interner, const void *bytes, size_t length)
{
    size_t at = find_slot(interner, bytes, length);
    if (interner->slots[at] >= 0) {
        return interner->slots[at];
    }
    interner->entries = arena_grow(interner->arena, interner->entries, interner->count, &interner->capacity,
                                   sizeof *interner->entries);
    void *copy = arena_alloc(interner->arena, length + 1, 1);
    memcpy(copy, bytes, length);
    int32_t number = (int32_t)interner->count++;
    interner->entries[number] = (struct intern_entry){copy, length};
    interner->slots[at] = number;
    if (2 * interner->count > interner->slot_count) {
        double_slots(interner);
    }
    return number;
}
