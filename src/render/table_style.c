#include "render/table_style.h"

#include "util/utf8.h"

#include <string.h>

static const struct table_style styles[] = {
    [RENDER_BOX] = {.row = {"│ ", " │ ", " │"},
                    .top = {"┌─", "─┬─", "─┐"},
                    .head = {"├─", "─┼─", "─┤"},
                    .bottom = {"└─", "─┴─", "─┘"},
                    .dash = "─",
                    .cut = "…"},
    [RENDER_ASCII] = {.row = {"| ", " | ", " |"},
                      .top = {"+-", "-+-", "-+"},
                      .head = {"+-", "-+-", "-+"},
                      .bottom = {"+-", "-+-", "-+"},
                      .dash = "-",
                      .cut = "~"},
    [RENDER_COMPACT] = {.row = {"", "  ", ""}, .head = {"", "  ", ""}, .dash = "-", .cut = "~"},
};

static const char *const names[] = {
    [RENDER_BOX] = "box", [RENDER_ASCII] = "ascii", [RENDER_COMPACT] = "compact"};

bool render_style_from_name(const char *name, enum render_style *ret_style)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0) {
            *ret_style = (enum render_style)i;
            return true;
        }
    }
    return false;
}

const struct table_style *table_style(enum render_style style)
{
    return &styles[style];
}

static size_t width(const char *text)
{
    return utf8_width(text, strlen(text));
}

size_t table_style_border(const struct table_style *style, size_t count)
{
    const struct table_rule *row = &style->row;
    return width(row->left) + (count - 1) * width(row->between) + width(row->right);
}
