#include "link/link.h"

#include "catalog/subset.h"
#include "english/lists.h"
#include "link/aliases.h"
#include "link/history.h"
#include "link/initials.h"
#include "link/letters.h"
#include "link/linker.h"
#include "link/listed.h"
#include "link/listed_periods.h"
#include "link/listed_units.h"
#include "link/match.h"
#include "link/misspelt.h"
#include "link/schema.h"
#include "link/shifted.h"
#include "link/values.h"
#include "util/error.h"
#include "util/work.h"

#include <string.h>

enum {
    MOST_FOUND = 24, /* candidates in the question, and constants */
    MOST_LISTED_PERIODS = 10,
    MOST_LISTED = 24, /* values of columns that are not written in it */
    MOST_CONSTANTS = 5,
    MOST_VALUE_WORDS = 8, /* of a value that is not in the question */
};

static const struct word empty_word = {.kind = WORD_OTHER, .text = "<empty>", .stem = "<empty>"};

/* ---- values ---- */

static uint8_t *linked_words(const struct linker *linker)
{
    uint8_t *linked = ARENA_ARRAY(linker->arena, uint8_t, linker->token_count);
    for (size_t i = 0; i < linker->token_count; i++) {
        const uint8_t *kinds = linker->kinds + i * linker->schema->item_count;
        for (size_t item = 0; item < linker->schema->item_count; item++) {
            bool table = item >= linker->catalog->column_count;
            uint8_t link = kinds[item] < LINK_PARTIAL           ? VALUES_NOT_LINKED
                           : table && kinds[item] == LINK_EXACT ? VALUES_NAME_TABLE
                                                                : VALUES_LINKED;
            linked[i] = link > linked[i] ? link : linked[i];
        }
    }
    return linked;
}

static void add_constant(struct linker *linker, enum value_kind kind, const char *text,
                         const struct value_match *matches, size_t match_count)
{
    linker->values[linker->value_count++] = (struct candidate){
        .kind = kind,
        .rank = RANK_CONSTANT,
        .text = text,
        .matches = matches,
        .match_count = match_count,
        .exact_count = match_count,
    };
}

static void add_number(struct linker *linker, const struct value_index *index, const char *text)
{
    const struct value_match *matches = NULL;
    size_t count = index != NULL ? value_index_find(index, text, &matches) : 0;
    add_constant(linker, VALUE_NUMBER, text, matches, count);
}

static bool asks_for_percent(const struct linker *linker)
{
    for (size_t i = 0; i < linker->token_count; i++) {
        if (list_has(LIST_PERCENT_WORDS, linker->words[i].text)) {
            return true;
        }
    }
    return false;
}

static const bool *named_columns(const struct linker *linker)
{
    bool *named = ARENA_ARRAY(linker->arena, bool, linker->catalog->column_count + 1);
    for (size_t i = 0; i < linker->token_count; i++) {
        const uint8_t *kinds = linker->kinds + i * linker->schema->item_count;
        for (size_t c = 0; c < linker->catalog->column_count; c++) {
            named[c] = named[c] || kinds[c] == LINK_PARTIAL || kinds[c] == LINK_EXACT ||
                       kinds[c] == LINK_VALUE_AND_NAME;
        }
    }
    return named;
}

/* What queries need though no question names it: 1, the limit of a superlative, and 0, which with 1 are
 * flags; 100, by which a quotient is a percentage; numbers that turn one unit into another; yes and no, where
 * flags are kept as text. */
static void add_constants(struct linker *linker, const struct value_index *index)
{
    const struct value_match *matches = NULL;
    size_t count = 0;
    add_number(linker, index, "1");
    add_number(linker, index, "0");
    const char *factors[LISTED_UNITS_MAX] = {"100"};
    size_t factor_count = asks_for_percent(linker) ? 1 : 0;
    if (linker->schema->listed) {
        factor_count =
            listed_units(linker->arena, linker->catalog, linker->words, linker->token_count, factors);
    }
    for (size_t i = 0; i < factor_count; i++) {
        add_number(linker, index, factors[i]);
    }
    struct flag_columns columns = {linker->catalog, index, named_columns(linker)};
    for (int yes = 1; yes >= 0; yes--) {
        count = aliases_of_flag(linker->arena, &columns, yes, &matches);
        if (count > 0) {
            add_constant(linker, VALUE_TEXT, yes ? "yes" : "no", matches, count);
        }
    }
}

static void add_listed_periods(struct linker *linker, struct civil today)
{
    struct candidate *periods = NULL;
    struct listed_periods_question question = {.catalog = linker->catalog,
                                               .words = linker->words,
                                               .word_count = linker->token_count,
                                               .today = today,
                                               .found = linker->values,
                                               .found_count = linker->value_count};
    size_t count = listed_periods(linker->arena, &question, MOST_LISTED_PERIODS, &periods);
    for (size_t i = 0; i < count; i++) {
        linker->values[linker->value_count++] = periods[i];
    }
}

static void add_listed(struct linker *linker, const struct value_index *index, const struct query *history)
{
    struct candidate *listed = NULL;
    int32_t earlier[SEQUENCE_MAX_LENGTH];
    const struct sequence_space no_values = {.catalog = linker->catalog};
    const char *reason = NULL;
    size_t earlier_count =
        history != NULL ? sequence_from_query(&no_values, history, earlier, SEQUENCE_MAX_LENGTH, &reason) : 0;
    struct listed_question asked = {.catalog = linker->catalog,
                                    .index = index,
                                    .words = linker->words,
                                    .word_count = linker->token_count,
                                    .kinds = linker->kinds,
                                    .earlier = earlier,
                                    .earlier_count = earlier_count};
    size_t room = MODEL_MAX_VALUES - MOST_CONSTANTS - LISTED_UNITS_MAX - linker->value_count;
    size_t count = listed_find(linker->arena, &asked, linker->values, linker->value_count,
                               room < MOST_LISTED ? room : MOST_LISTED, &listed);
    for (size_t i = 0; i < count; i++) {
        linker->values[linker->value_count++] = listed[i];
    }
}

/* What is found in the words of the period is it. */
static void add_shifted(struct linker *linker, const struct candidate *earlier, size_t earlier_count)
{
    struct candidate shifted;
    if (!link_shifted_period(linker->arena, linker->words, linker->token_count, earlier, earlier_count,
                             &shifted)) {
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < linker->value_count; i++) {
        const struct candidate *found = &linker->values[i];
        if (found->last < shifted.first || found->first > shifted.last) {
            linker->values[kept++] = *found;
        }
    }
    linker->value_count = kept;
    linker->values[linker->value_count++] = shifted;
}

static void find_values(struct linker *linker, const struct value_index *index, const char *question,
                        const struct query *history, struct civil today)
{
    struct candidate earlier[HISTORY_MAX_VALUES], *found = NULL;
    size_t earlier_count = history_values(linker->arena, index, history, earlier), found_count = 0;
    if (linker->words != &empty_word) {
        struct value_question asked = {
            .text = question,
            .words = linker->words,
            .word_count = linker->token_count,
            .linked = linked_words(linker),
            .today = today,
            .week_start = linker->catalog->week_start,
            .index = index,
        };
        found_count = values_find(linker->arena, &asked, MOST_FOUND - MOST_CONSTANTS - earlier_count, &found);
    }
    linker->values = ARENA_ARRAY(linker->arena, struct candidate, MODEL_MAX_VALUES);
    for (size_t i = 0; i < found_count; i++) {
        linker->values[linker->value_count++] = found[i];
    }
    add_shifted(linker, earlier, earlier_count);
    for (size_t i = 0; i < earlier_count; i++) {
        linker->values[linker->value_count++] = earlier[i];
    }
    if (linker->schema->listed) {
        add_listed_periods(linker, today);
        add_listed(linker, index, history);
    }
    add_constants(linker, index);
}

static void export_values(struct linker *linker)
{
    struct sequence_value *values = ARENA_ARRAY(linker->arena, struct sequence_value, linker->value_count);
    struct link_span *spans = ARENA_ARRAY(linker->arena, struct link_span, linker->value_count);
    for (size_t i = 0; i < linker->value_count; i++) {
        const struct candidate *value = &linker->values[i];
        values[i] = (struct sequence_value){
            .kind = value->kind,
            .calendar = value->calendar,
            .constant =
                candidate_is_constant(value) || (value->rank == RANK_LISTED && value->match_count > 0),
            .text = value->text,
            .matches = value->matches,
            .match_count = value->match_count,
        };
        if (value->kind == VALUE_PERIOD) {
            values[i].period = (struct literal){
                .kind = LITERAL_PERIOD,
                .from = civil_print(linker->arena, value->from),
                .to = civil_print(linker->arena, value->to),
            };
        }
        spans[i] = candidate_has_span(value) ? (struct link_span){(int32_t)value->first, (int32_t)value->last}
                                             : (struct link_span){-1, -1};
    }
    linker->result->space = (struct sequence_space){
        .catalog = linker->catalog,
        .values = values,
        .value_count = linker->value_count,
        .sense = linker->schema->sense,
    };
    linker->result->spans = spans;
}

/* ---- nodes ---- */

static void add_word(struct linker *linker, struct model_node *node, const char *text)
{
    struct model_input *input = &linker->result->input;
    input->words[input->word_count++] = word_set_add(&linker->vocabulary, text);
    node->word_count++;
}

static struct model_node *add_node(struct linker *linker, uint16_t type, size_t position)
{
    struct model_input *input = &linker->result->input;
    struct model_node *node = &input->nodes[input->node_count++];
    *node = (struct model_node){
        .type = type, .position = (uint16_t)position, .first_word = (uint32_t)input->word_count};
    return node;
}

static enum node_type type_of_value(const struct candidate *value)
{
    if (candidate_is_constant(value)) {
        return NODE_VALUE_CONSTANT;
    }
    if (value->rank == RANK_HISTORY) {
        return NODE_VALUE_HISTORY;
    }
    if (value->rank == RANK_LISTED) {
        return NODE_VALUE_LISTED;
    }
    switch (value->kind) {
    case VALUE_NUMBER:
        return NODE_VALUE_NUMBER;
    case VALUE_TEXT:
        return NODE_VALUE_TEXT;
    case VALUE_PERIOD:
        return NODE_VALUE_PERIOD;
    }
    return NODE_VALUE_TEXT;
}

/* The words of the question where it was found, or of its text. */
static void add_value_words(struct linker *linker, struct model_node *node, const struct candidate *value)
{
    if (candidate_has_text(value)) {
        for (size_t i = value->first; i <= value->last; i++) {
            add_word(linker, node, linker->words[i].text);
        }
        return;
    }
    struct word *words = NULL;
    size_t count = words_split(linker->arena, value->text, strlen(value->text), MOST_VALUE_WORDS, &words);
    for (size_t i = 0; i < count; i++) {
        add_word(linker, node, words[i].text);
    }
    if (count == 0) {
        add_word(linker, node, empty_word.text);
    }
}

static void add_value_node(struct linker *linker, const struct candidate *value)
{
    add_value_words(linker, add_node(linker, (uint16_t)type_of_value(value), value->first), value);
}

static void add_history_node(struct linker *linker, size_t place)
{
    struct model_node *node = add_node(linker, NODE_HISTORY, place);
    int32_t token = linker->history[place];
    size_t item = token < SEQ_WORD_COUNT ? 0 : (size_t)(token - SEQ_WORD_COUNT);
    const struct link_schema *schema = linker->schema;
    if (token < SEQ_WORD_COUNT) {
        add_word(linker, node, sequence_word_text(token));
    } else if (item >= schema->item_count) {
        add_value_words(linker, node, &linker->values[item - schema->item_count]);
    } else {
        const struct model_node *meant = &schema->nodes[item];
        for (size_t i = 0; i < meant->word_count; i++) {
            add_word(linker, node, schema->vocabulary.words[schema->words[meant->first_word + i]]);
        }
    }
}

/* Upper bound. */
static size_t count_words(const struct linker *linker)
{
    const struct link_schema *schema = linker->schema;
    size_t words = linker->token_count + schema->word_count;
    for (size_t i = 0; i < linker->value_count; i++) {
        words += linker->values[i].last - linker->values[i].first + 1 + MOST_VALUE_WORDS;
    }
    for (size_t i = 0; i < linker->history_count; i++) {
        size_t item = (size_t)(linker->history[i] - SEQ_WORD_COUNT);
        bool schema_item = linker->history[i] >= SEQ_WORD_COUNT && item < schema->item_count;
        words += schema_item ? schema->nodes[item].word_count : MODEL_MAX_QUESTION;
    }
    return words;
}

static void add_nodes(struct linker *linker)
{
    const struct link_schema *schema = linker->schema;
    struct model_input *input = &linker->result->input;
    input->words = ARENA_ARRAY(linker->arena, uint32_t, count_words(linker));
    input->nodes = ARENA_ARRAY(linker->arena, struct model_node,
                               linker_first_item(linker) + schema->item_count + linker->value_count);
    word_set_copy(&linker->vocabulary, linker->arena, &schema->vocabulary);
    for (size_t i = 0; i < linker->token_count; i++) {
        add_word(linker, add_node(linker, NODE_TOKEN, i), linker->words[i].text);
    }
    for (size_t i = 0; i < linker->history_count; i++) {
        add_history_node(linker, i);
    }
    size_t first_word = input->word_count;
    for (size_t i = 0; i < schema->item_count; i++) {
        input->nodes[input->node_count] = schema->nodes[i];
        input->nodes[input->node_count++].first_word += (uint32_t)first_word;
    }
    if (schema->word_count > 0) {
        memcpy(input->words + first_word, schema->words, schema->word_count * sizeof *schema->words);
    }
    input->word_count += schema->word_count;
    for (size_t i = 0; i < linker->value_count; i++) {
        add_value_node(linker, &linker->values[i]);
    }
    input->token_count = linker_first_item(linker);
    input->column_count = linker->catalog->column_count;
    input->table_count = linker->catalog->table_count;
    input->value_count = linker->value_count;
    input->vocabulary = linker->vocabulary.words;
    input->vocabulary_count = linker->vocabulary.count;
}

static void read_history(struct linker *linker, const struct query *history)
{
    if (history == NULL) {
        return;
    }
    const char *reason = NULL;
    linker->history = ARENA_ARRAY(linker->arena, int32_t, SEQUENCE_MAX_LENGTH);
    size_t count =
        sequence_from_query(&linker->result->space, history, linker->history, SEQUENCE_MAX_LENGTH, &reason);
    linker->history_count = count < HISTORY_MAX_TOKENS ? count : HISTORY_MAX_TOKENS;
}

static void split_question(struct linker *linker, const char *question)
{
    struct word *words = NULL;
    linker->token_count = words_split(linker->arena, question, strlen(question), MODEL_MAX_QUESTION, &words);
    linker->words = words;
    if (linker->token_count == 0) {
        linker->words = &empty_word;
        linker->token_count = 1;
        linker->empty = true;
    }
}

/* The words that a column of a semantic file is named by mean nothing else. */
static void reserve_computed(struct linker *linker)
{
    size_t items = linker->schema->item_count;
    for (size_t c = linker->catalog->column_count; c > catalog_own_columns(linker->catalog); c--) {
        for (size_t token = 0; token < linker->token_count; token++) {
            uint8_t *kinds = linker->kinds + token * items;
            for (size_t item = 0; item < items && kinds[c - 1] == LINK_EXACT; item++) {
                kinds[item] = item == c - 1 ? LINK_EXACT : LINK_NONE;
            }
        }
    }
}

int link_question(struct arena *arena, const struct link_schema *schema, const struct value_index *index,
                  const char *question, const struct query *history, const char *now, const struct work *work,
                  struct link_result **ret_result, struct askdb_error *err)
{
    struct civil today;
    if (now == NULL) {
        today = civil_today();
    } else if (!civil_parse(now, &today)) {
        return error_set(err, ASKDB_USAGE, "'%s' is not a date of the form YYYY-MM-DD", now);
    }
    if (schema->item_count > LINK_MAX_SCHEMA_NODES) {
        return error_set(err, ASKDB_DECLINED,
                         "the schema is too large: %zu tables and columns, at most %d are supported",
                         schema->item_count, LINK_MAX_SCHEMA_NODES);
    }
    struct linker linker = {
        .arena = arena,
        .schema = schema,
        .catalog = schema->catalog,
        .result = ARENA_NEW(arena, struct link_result),
    };
    split_question(&linker, question);
    linker.kinds = ARENA_ARRAY(arena, uint8_t, linker.token_count * schema->item_count + 1);
    if (!linker.empty) {
        const struct word *spelled = misspelt_correct(arena, schema, index, linker.words, linker.token_count);
        match_names(arena, schema, spelled, linker.token_count, linker.kinds);
        initials_match(arena, schema, spelled, linker.token_count, linker.kinds);
        link_letters_match(arena, schema, index, spelled, linker.token_count, linker.kinds);
        reserve_computed(&linker);
    }
    if (!work_is_over(work)) {
        find_values(&linker, index, question, history, today);
        export_values(&linker);
        linker.result->space.now = civil_print(arena, today);
    }
    if (work_is_over(work)) {
        return work_fail(work, err);
    }
    read_history(&linker, history);
    add_nodes(&linker);
    linker_add_relations(&linker);
    linker.result->input.work = work;
    linker.result->words = linker.words;
    linker.result->word_count = linker.token_count;
    *ret_result = linker.result;
    return 0;
}
