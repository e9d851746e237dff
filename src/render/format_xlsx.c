/* A workbook of one sheet. */
#include "render/format.h"
#include "render/xlsx.h"

struct state {
    struct xlsx *xlsx;
};

static void begin(struct renderer *renderer)
{
    struct state *state = renderer->state;
    state->xlsx = xlsx_create(false);
    const struct render_about *about = renderer->options.about;
    for (size_t i = 0; about != NULL && i < about->count; i++) {
        xlsx_add_about(state->xlsx, about->lines[i].name, about->lines[i].text);
    }
    xlsx_add_sheet(state->xlsx, about != NULL ? "Rows" : NULL);
    xlsx_add_header(state->xlsx, renderer->columns, renderer->count);
    if (renderer->options.terminal) {
        renderer->problem = "a spreadsheet cannot be shown on a terminal: name a file with -o";
    }
}

static void row(struct renderer *renderer, const struct askdb_cell *cells)
{
    struct state *state = renderer->state;
    if (renderer->problem == NULL) {
        xlsx_add_row(state->xlsx, cells, renderer->count);
        renderer->problem = xlsx_problem(state->xlsx);
    }
}

static void finish(struct renderer *renderer)
{
    struct state *state = renderer->state;
    struct askdb_error err;
    if (renderer->problem == NULL && xlsx_write(state->xlsx, renderer->out, &err) != 0) {
        renderer->problem_status = err.status;
        renderer->problem = arena_strdup(renderer->arena, err.message);
    }
}

static void destroy(struct renderer *renderer)
{
    struct state *state = renderer->state;
    xlsx_destroy(state->xlsx);
}

const struct format_driver format_xlsx = {
    .state_size = sizeof(struct state), .begin = begin, .row = row, .finish = finish, .destroy = destroy};
