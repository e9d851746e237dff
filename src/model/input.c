#include "model/input.h"

static const uint8_t hinted[LINK_HINT_COUNT] = {
    [LINK_HINT_SYNONYM] = LINK_SUBSTRING,
    [LINK_HINT_SCATTERED] = LINK_PARTIAL,
    [LINK_HINT_COMMENT] = LINK_NONE,
};

enum link_kind model_link(const struct model_input *input, size_t token, size_t item)
{
    bool column = item < input->column_count;
    int relation = input->relations[token * input->node_count + input->token_count + item];
    if (relation >= RELATION_HINTED) {
        return (enum link_kind)hinted[1 + (relation - RELATION_HINTED) % (LINK_HINT_COUNT - 1)];
    }
    return (enum link_kind)(relation - (column ? RELATION_TOKEN_COLUMN : RELATION_TOKEN_TABLE));
}
