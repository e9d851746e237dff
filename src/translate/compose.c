#include "translate/compose.h"

#include "catalog/dialect.h"
#include "link/mentioned.h"
#include "llm/prompt.h"
#include "translate/describe.h"
#include "translate/passages.h"
#include "translate/tokens.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/text.h"

#include <string.h>

enum {
    BUDGET = 6000,
    EXAMPLES_MAX = 3,
    TURNS_MAX = 5,
    TOKENS_A_COLUMN = 7, /* about: where the search for the part that fits begins */
    LEAST_COLUMNS = 12,  /* the smallest part that is shown */
    COLUMN_NAME_MAX_BYTES = 200,
    MEANINGS_SHARE = 6, /* of the budget, for what a semantic file defines beyond what the question names */
    REPLY_TOKENS = 20,  /* around a statement that was replied */
};

struct composer {
    struct arena *arena; /* owned */
    struct compose_options options;
    const char *templates[LLM_PROMPT_COUNT];
    struct relevance *relevance;
    const char *whole; /* the schema; NULL where it fits into no prompt */
    size_t whole_tokens;
};

/* What may go in beside the schema; counts go down where it does not fit. */
struct material {
    const struct translate_request *request;
    const char *now, *meanings;
    struct value_match *values;
    size_t value_count, example_count, turn_count; /* of turns: the last ones */
    size_t left_values, left_examples, left_turns;
};

/* The schema as it is shown. */
struct shown {
    const char *text;
    const struct catalog_subset *part; /* NULL: the whole */
    bool without_comments;
};

/* ---- making ---- */

int composer_create(const struct compose_options *options, struct composer **ret_composer,
                    struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct composer *composer = ARENA_NEW(arena, struct composer);
    size_t tables;
    *composer = (struct composer){.arena = arena, .options = *options};
    composer->options.budget = options->budget > 0 ? options->budget : BUDGET;
    for (int prompt = 0; prompt < LLM_PROMPT_COUNT; prompt++) {
        int status = llm_prompt_load(arena, options->prompts, (enum llm_prompt)prompt,
                                     &composer->templates[prompt], err);
        if (status != 0) {
            composer_destroy(composer);
            return status;
        }
    }
    composer->relevance = relevance_create(options->catalog);
    const char *whole =
        describe_catalog(arena, options->catalog, true, composer->options.budget * TOKENS_BYTES_MAX, &tables);
    composer->whole = tables == options->catalog->table_count ? whole : NULL;
    composer->whole_tokens = composer->whole != NULL ? tokens_estimate(whole) : SIZE_MAX;
    *ret_composer = composer;
    return 0;
}

void composer_destroy(struct composer *composer)
{
    if (composer != NULL) {
        relevance_destroy(composer->relevance);
        arena_destroy(composer->arena);
    }
}

/* ---- what may go in ---- */

static int read_now(struct arena *arena, const char *now, const char **ret_now, struct askdb_error *err)
{
    struct civil today;
    if (now == NULL) {
        today = civil_today();
    } else if (!civil_parse(now, &today)) {
        return error_set(err, ASKDB_USAGE, "'%s' is not a date of the form YYYY-MM-DD", now);
    }
    *ret_now = civil_print(arena, today);
    return 0;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static int collect(const struct composer *composer, struct arena *arena,
                   const struct translate_request *request, struct material *ret_material,
                   struct askdb_error *err)
{
    *ret_material = (struct material){.request = request,
                                      .example_count = least(request->example_count, EXAMPLES_MAX),
                                      .turn_count = least(request->turn_count, TURNS_MAX)};
    if (composer->options.index != NULL && !composer->options.no_values) {
        ret_material->value_count = mentioned_find(arena, composer->relevance, request->question,
                                                   composer->options.index, &ret_material->values);
    }
    ret_material->meanings = passage_of_meanings(
        arena, composer->options.catalog, composer->options.definitions, request->question,
        composer->options.budget / MEANINGS_SHARE, composer->options.no_values);
    return read_now(arena, request->now, &ret_material->now, err);
}

/* Leaves out the next part in the order of prompts/README.md; false where only what has to be in is left. */
static bool leave_out(struct material *material)
{
    if (material->example_count > 0) {
        material->example_count--;
        material->left_examples++;
    } else if (material->value_count > 0) {
        material->value_count--;
        material->left_values++;
    } else if (material->turn_count > 1) {
        material->turn_count--;
        material->left_turns++;
    } else {
        return false;
    }
    return true;
}

/* ---- filling the templates ---- */

/* A part of the prompt, "" without items. */
static int fill_part(const struct composer *composer, struct arena *arena, enum llm_prompt prompt,
                     const char *items, const char **ret_text, struct askdb_error *err)
{
    if (items[0] == '\0') {
        *ret_text = "";
        return 0;
    }
    const struct llm_prompt_field field = {"items", items};
    return llm_prompt_fill(arena, composer->templates[prompt], &field, 1, ret_text, err);
}

/* A line for each; "" for none. */
static const char *list_choices(struct arena *arena, const struct translate_request *request)
{
    const char *text = "";
    for (size_t i = 0; i < request->choice_count; i++) {
        text = arena_printf(arena, "%s%s- %s", text, i > 0 ? "\n" : "", request->choices[i]);
    }
    return text;
}

/* What was refused of the same question, oldest first, and how many tokens that takes. */
static int fill_repairs(const struct composer *composer, struct arena *arena, const struct material *material,
                        struct prompt *prompt, size_t *ret_tokens, struct askdb_error *err)
{
    size_t count = 0, tokens = 0;
    for (const struct translate_feedback *at = material->request->feedback; at != NULL; at = at->before) {
        count++;
    }
    struct llm_exchange *exchanges = ARENA_ARRAY(arena, struct llm_exchange, count + 1);
    const struct translate_feedback *at = material->request->feedback;
    for (size_t i = count; i > 0; i--, at = at->before) {
        const struct llm_prompt_field fields[] = {
            {"dialect", dialect_row(composer->options.catalog->dialect)->title},
            {"now", material->now},
            {"question", material->request->question},
            {"sql", at->sql},
            {"error", at->error},
        };
        struct llm_exchange *exchange = &exchanges[i - 1];
        exchange->reply = at->sql;
        int status = llm_prompt_fill(arena, composer->templates[LLM_PROMPT_REPAIR], fields,
                                     sizeof fields / sizeof *fields, &exchange->answer, err);
        if (status != 0) {
            return status;
        }
        tokens += tokens_estimate(exchange->reply) + tokens_estimate(exchange->answer) + REPLY_TOKENS;
    }
    prompt->exchanges = exchanges;
    prompt->exchange_count = count;
    *ret_tokens = tokens;
    return 0;
}

static int fill(const struct composer *composer, struct arena *arena, const struct material *material,
                const struct shown *shown, const char **ret_text, struct askdb_error *err)
{
    static const enum llm_prompt notes[] = {
        [DIALECT_SQLITE] = LLM_PROMPT_SQLITE, [DIALECT_POSTGRES] = LLM_PROMPT_POSTGRES};
    const struct translate_request *request = material->request;
    const struct compose_options *options = &composer->options;
    const struct translate_turn *turns =
        material->turn_count > 0 ? &request->turns[request->turn_count - material->turn_count] : NULL;
    const char *meanings = "", *values = "", *examples = "", *history = "", *choices = "";
    int status = fill_part(composer, arena, LLM_PROMPT_MEANINGS, material->meanings, &meanings, err);
    if (status != 0) {
        return status;
    }
    status = fill_part(
        composer, arena, LLM_PROMPT_VALUES,
        passage_of_values(arena, options->catalog, shown->part, material->values, material->value_count),
        &values, err);
    if (status == 0) {
        status = fill_part(composer, arena, LLM_PROMPT_EXAMPLES,
                           passage_of_turns(arena, options->catalog->dialect, request->examples,
                                            material->example_count, options->no_values),
                           &examples, err);
    }
    if (status == 0) {
        status = fill_part(composer, arena, LLM_PROMPT_HISTORY,
                           passage_of_turns(arena, options->catalog->dialect, turns, material->turn_count,
                                            options->no_values),
                           &history, err);
    }
    if (status == 0 && !options->no_values) {
        status = fill_part(composer, arena, LLM_PROMPT_CHOICES, list_choices(arena, request), &choices, err);
    }
    if (status != 0) {
        return status;
    }
    const struct llm_prompt_field fields[] = {
        {"dialect", dialect_row(options->catalog->dialect)->title},
        {"notes", composer->templates[notes[options->catalog->dialect]]},
        {"schema", shown->text},
        {"meanings", meanings},
        {"values", values},
        {"examples", examples},
        {"history", history},
        {"now", material->now},
        {"choices", choices},
        {"question", request->question},
    };
    return llm_prompt_fill(arena, composer->templates[LLM_PROMPT_TRANSLATE], fields,
                           sizeof fields / sizeof *fields, ret_text, err);
}

/* ---- the schema ---- */

/* What the question is about: with the turn before where that has no tree. */
static struct relevance_question subject(const struct composer *composer, struct arena *arena,
                                         const struct translate_request *request)
{
    const char *text = request->question;
    if (request->history == NULL && request->turn_count > 0) {
        const struct translate_turn *last = &request->turns[request->turn_count - 1];
        text = arena_printf(arena, "%s\n%s\n%s", text, last->question, last->sql != NULL ? last->sql : "");
    }
    return (struct relevance_question){
        .text = text, .history = request->history, .index = composer->options.index};
}

/* Does the part, described, fit into `room` tokens? Else *columns goes down to what may fit. */
static bool try_part(const struct composer *composer, struct arena *arena,
                     const struct relevance_question *question, size_t room, size_t *columns,
                     struct shown *shown)
{
    struct catalog_subset *part = relevance_choose(arena, composer->relevance, question, *columns);
    size_t tables = 0;
    shown->part = part;
    shown->text =
        describe_catalog(arena, &part->catalog, !shown->without_comments, room * TOKENS_BYTES_MAX, &tables);
    size_t tokens = tokens_estimate(shown->text);
    if (tables > 0 && tables == part->catalog.table_count && tokens <= room) {
        return true;
    }
    size_t half = *columns / 2, scaled = tokens > room ? *columns * room / tokens * 9 / 10 : half;
    *columns = tables < part->catalog.table_count ? half : scaled;
    return false;
}

/* The whole schema, or the largest part about the question that is found to fit into `room` tokens; comments
 * go before the last tables do. False where there is none. */
static bool fit_schema(const struct composer *composer, struct arena *arena,
                       const struct translate_request *request, size_t room, struct shown *ret_shown)
{
    *ret_shown = (struct shown){.text = composer->whole};
    if (composer->whole_tokens <= room) {
        return true;
    }
    struct relevance_question question = subject(composer, arena, request);
    size_t columns = room / TOKENS_A_COLUMN;
    for (;;) {
        bool last = columns <= LEAST_COLUMNS;
        columns = last ? LEAST_COLUMNS : columns;
        if (try_part(composer, arena, &question, room, &columns, ret_shown)) {
            return true;
        }
        if (last && ret_shown->without_comments) {
            return false;
        }
        ret_shown->without_comments = last;
    }
}

/* ---- notes ---- */

static void add_note(struct prompt *prompt, struct join_warning *notes, const char *text)
{
    notes[prompt->note_count++].text = text;
    prompt->notes = notes;
}

static void print_left(FILE *out, size_t count, const char *one, const char *many, bool *begun)
{
    if (count > 0) {
        fprintf(out, "%s%zu %s", *begun ? ", " : "", count, count == 1 ? one : many);
        *begun = true;
    }
}

static void note_left(const struct composer *composer, struct arena *arena, const struct material *material,
                      const struct shown *shown, struct prompt *prompt)
{
    struct join_warning *notes = ARENA_ARRAY(arena, struct join_warning, 2);
    size_t all = composer->options.catalog->table_count;
    if (shown->part != NULL && shown->part->catalog.table_count < all) {
        add_note(prompt, notes,
                 arena_printf(arena, "the schema is large: the model was shown %zu of its %zu tables",
                              shown->part->catalog.table_count, all));
    }
    struct text text;
    bool begun = false;
    text_open(&text);
    print_left(text.out, material->left_examples, "example", "examples", &begun);
    print_left(text.out, material->left_values, "stored value", "stored values", &begun);
    print_left(text.out, material->left_turns, "earlier question", "earlier questions", &begun);
    print_left(text.out, shown->without_comments, "set of comments", "", &begun);
    const char *left = text_close(&text, arena);
    if (begun) {
        add_note(prompt, notes,
                 arena_printf(arena, "left out of the prompt to keep it within %zu tokens: %s",
                              composer->options.budget, left));
    }
}

/* ---- all of it ---- */

/* A statement that has no room in a prompt is not told to the model: what was wrong with it stands. */
static int refuse(const struct composer *composer, const struct translate_request *request, size_t rest,
                  struct askdb_error *err)
{
    if (request->feedback != NULL) {
        return translate_give_up(request->feedback->fault, err);
    }
    error_set(err, ASKDB_USAGE,
              "a prompt of %zu tokens has no room for this question (%zu with its rules) and a table",
              composer->options.budget, rest);
    error_hint(err, "--prompt-budget sets the room");
    return -ASKDB_USAGE;
}

/* What of the schema the prompt has. */
static void list_names(const struct composer *composer, struct arena *arena, const struct shown *shown,
                       struct prompt *prompt)
{
    const struct catalog *catalog = shown->part != NULL ? &shown->part->catalog : composer->options.catalog;
    size_t columns = catalog_own_columns(catalog), count = 0;
    const char **names = ARENA_ARRAY(arena, const char *, catalog->table_count + columns + 1);
    for (size_t i = 0; i < catalog->table_count; i++) {
        names[count++] = catalog->tables[i].name;
    }
    for (size_t i = 0; i < columns; i++) {
        const struct catalog_column *column = &catalog->columns[i];
        names[count++] = arena_printf(arena, "%s.%s", catalog->tables[column->table].name, column->name);
    }
    prompt->names = names;
    prompt->name_count = count;
}

int compose_prompt(const struct composer *composer, struct arena *arena,
                   const struct translate_request *request, size_t reserve, struct prompt *ret_prompt,
                   struct askdb_error *err)
{
    struct material material;
    struct shown shown = {.text = ""};
    size_t budget = composer->options.budget, wanted = least(composer->whole_tokens, budget / 2), rest;
    const char *text = NULL;
    struct prompt prompt = {0};
    size_t repairs = 0;
    int status = collect(composer, arena, request, &material, err);
    if (status == 0) {
        status = fill_repairs(composer, arena, &material, &prompt, &repairs, err);
    }
    do {
        if (status == 0) {
            status = fill(composer, arena, &material, &shown, &text, err);
        }
        if (status != 0) {
            return status;
        }
        rest = tokens_estimate(text) + reserve + repairs;
    } while (rest + wanted > budget && leave_out(&material));
    size_t room = rest < budget ? budget - rest : 0;
    do {
        if (room == 0 || !fit_schema(composer, arena, request, room, &shown)) {
            return refuse(composer, request, rest, err);
        }
        status = fill(composer, arena, &material, &shown, &text, err);
        room /= 2; /* a template may have the schema twice */
    } while (status == 0 && tokens_estimate(text) + reserve + repairs > budget);
    if (status == 0) {
        prompt.text = text;
        list_names(composer, arena, &shown, &prompt);
        *ret_prompt = prompt;
        note_left(composer, arena, &material, &shown, ret_prompt);
    }
    return status;
}

/* ---- other tasks ---- */

/* A line for each, "- name: kind". A name may be the text of an expression, with values in it. */
static const char *list_columns(const struct composer *composer, struct arena *arena,
                                const struct translate_task *task)
{
    struct text text;
    text_open(&text);
    for (size_t i = 0; i < task->column_count; i++) {
        const char *name = task->columns[i].name;
        name = composer->options.no_values
                   ? passage_without_texts(arena, composer->options.catalog->dialect, name)
                   : name;
        fputs(i > 0 ? "\n- " : "- ", text.out);
        describe_line(text.out, name != NULL ? name : "unnamed", COLUMN_NAME_MAX_BYTES);
        fprintf(text.out, ": %s", task->columns[i].kind);
    }
    return text_close(&text, arena);
}

int compose_task(const struct composer *composer, struct arena *arena, const struct translate_task *task,
                 const char **ret_prompt, struct askdb_error *err)
{
    const char *sql = task->sql;
    if (sql != NULL && composer->options.no_values &&
        (sql = passage_without_texts(arena, composer->options.catalog->dialect, sql)) == NULL) {
        return error_tell(err, CODE_SYNTAX, "the statement cannot be told without its texts");
    }
    const struct llm_prompt_field fields[] = {
        {"dialect", dialect_row(composer->options.catalog->dialect)->title},
        {"question", task->question},
        {"sql", sql != NULL ? sql : ""},
        {"columns", list_columns(composer, arena, task)},
        {"rows", arena_printf(arena, "%zu", task->row_count)},
        {"marks", task->marks != NULL ? task->marks : ""},
    };
    const char *template = composer->templates[sql != NULL ? LLM_PROMPT_EXPLAIN : LLM_PROMPT_CHART];
    int status = llm_prompt_fill(arena, template, fields, sizeof fields / sizeof *fields, ret_prompt, err);
    size_t tokens = status == 0 ? tokens_estimate(*ret_prompt) : 0;
    return tokens <= composer->options.budget
               ? status
               : error_set(err, ASKDB_USAGE, "a prompt of %zu tokens has no room for it, which takes %zu",
                           composer->options.budget, tokens);
}
