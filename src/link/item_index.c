#include "link/schema.h"

static struct arena *arena_of(const struct item_index *index)
{
    return index->keys.arena;
}

void item_index_add(struct item_index *index, const char *key, size_t item)
{
    size_t before = index->keys.count;
    uint32_t number = word_set_add(&index->keys, key);
    if (index->keys.count > before) {
        index->first =
            arena_grow(arena_of(index), index->first, number, &index->first_capacity, sizeof *index->first);
        index->first[number] = 0;
    }
    uint32_t last = index->first[number];
    if (last != 0 && index->links[last - 1].item == item) {
        return;
    }
    index->links = arena_grow(arena_of(index), index->links, index->link_count, &index->link_capacity,
                              sizeof *index->links);
    index->links[index->link_count++] =
        (struct item_link){.item = (uint32_t)item, .next = index->first[number]};
    index->first[number] = (uint32_t)index->link_count;
}

const struct item_link *item_index_find(const struct item_index *index, const char *key)
{
    uint32_t number = word_set_find(&index->keys, key);
    return number != WORD_SET_NONE ? &index->links[index->first[number] - 1] : NULL;
}

const struct item_link *item_index_next(const struct item_index *index, const struct item_link *link)
{
    return link->next != 0 ? &index->links[link->next - 1] : NULL;
}
