/* Beam search: what it finds, in what order, and that the grammar is obeyed. */
#include "model_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>

enum {
    TOKENS = 4,
    COLUMNS = 5,
    TABLES = 2,
    VALUES = 1,
    ITEMS = COLUMNS + TABLES + VALUES,
    END = 1,
};

struct fixture {
    struct arena *arena;
    struct model *model;
    struct model_input input;
    struct model_state *state;
    size_t words;
    size_t shortest, longest; /* of the grammar below */
};

/* The tests' grammar: `shortest` to `longest` pointers at columns, tables and values, then END. */
struct grammar_state {
    size_t length;
};

static void grammar_init(void *context, void *state)
{
    (void)context;
    memset(state, 0, sizeof(struct grammar_state));
}

static size_t grammar_allowed(void *context, const void *state, uint8_t *mask)
{
    const struct fixture *fixture = context;
    const struct grammar_state *at = state;
    memset(mask, 0, fixture->words + ITEMS);
    memset(mask + fixture->words, at->length < fixture->longest, ITEMS);
    mask[END] = at->length >= fixture->shortest;
    return (at->length < fixture->longest ? ITEMS : 0) + mask[END];
}

static int grammar_step(void *context, void *state, int32_t token)
{
    const struct fixture *fixture = context;
    struct grammar_state *at = state;
    if (token == END) {
        return at->length >= fixture->shortest ? 1 : -1;
    }
    at->length++;
    return token >= (int32_t)fixture->words && at->length <= fixture->longest &&
                   token < (int32_t)fixture->words + ITEMS
               ? 0
               : -1;
}

static struct model_grammar grammar_of(struct fixture *fixture, size_t shortest, size_t longest)
{
    fixture->shortest = shortest;
    fixture->longest = longest;
    return (struct model_grammar){fixture, sizeof(struct grammar_state), grammar_init, grammar_allowed,
                                  grammar_step};
}

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct askdb_error err = {0};
    fixture->arena = arena_create();
    fixture->input = fixture_random_input(fixture->arena, TOKENS, COLUMNS, TABLES, VALUES, 5);
    if (model_open(fixture_path(fixture->arena, "tiny.gguf"), &fixture->model, &err) ||
        model_encode(fixture->model, &fixture->input, &fixture->state, &err)) {
        fprintf(stderr, "%s\n", err.message);
        return -1;
    }
    fixture->words = model_word_count(fixture->model);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    model_state_close(&fixture->state);
    model_close(&fixture->model);
    arena_destroy(fixture->arena);
    free(fixture);
    return 0;
}

static struct model_candidate *search(struct fixture *fixture, size_t shortest, size_t longest, size_t width,
                                      size_t max_length, size_t *ret_count)
{
    struct model_grammar grammar = grammar_of(fixture, shortest, longest);
    struct model_candidate *candidates = NULL;
    struct askdb_error err = {0};
    assert_int_equal(
        model_beam(fixture->model, fixture->state, &grammar, width, max_length, &candidates, ret_count, &err),
        0);
    return candidates;
}

static double rank_of(const struct model_candidate *candidate)
{
    return candidate->score / pow((double)candidate->count, 0.6);
}

/* The score of a sentence, token by token, from the logits of teacher forcing and the grammar's masks. */
static double score_of(struct fixture *fixture, const int32_t *tokens, size_t count)
{
    size_t columns = fixture->words + fixture->input.node_count;
    float *logits = ARENA_ARRAY(fixture->arena, float, count *columns);
    int32_t *nodes = ARENA_ARRAY(fixture->arena, int32_t, count);
    uint8_t *mask = ARENA_ARRAY(fixture->arena, uint8_t, fixture->words + ITEMS);
    struct grammar_state state = {0};
    struct askdb_error err = {0};
    for (size_t i = 0; i < count; i++) {
        nodes[i] = tokens[i] < (int32_t)fixture->words ? tokens[i] : tokens[i] + TOKENS;
    }
    assert_int_equal(model_logits(fixture->model, fixture->state, nodes, count, logits, &err), 0);
    double score = 0;
    for (size_t i = 0; i < count; i++) {
        const float *row = logits + i * columns;
        double sum = 0;
        grammar_allowed(fixture, &state, mask);
        for (size_t token = 0; token < fixture->words + ITEMS; token++) {
            sum += mask[token] ? exp(row[token < fixture->words ? token : token + TOKENS]) : 0;
        }
        assert_true(mask[tokens[i]]);
        score += row[nodes[i]] - log(sum);
        assert_int_equal(grammar_step(fixture, &state, tokens[i]), i + 1 == count);
    }
    return score;
}

static void test_candidates_are_sentences_with_their_scores_best_first(void **state)
{
    struct fixture *fixture = *state;
    size_t count = 0;
    struct model_candidate *candidates = search(fixture, 2, 5, 5, 12, &count);
    assert_int_equal(count, 5);
    for (size_t i = 0; i < count; i++) {
        double score = score_of(fixture, candidates[i].tokens, candidates[i].count);
        assert_true(fabs(score - candidates[i].score) < 1e-3);
        assert_true(i == 0 || rank_of(&candidates[i - 1]) >= rank_of(&candidates[i]));
        for (size_t j = 0; j < i; j++) {
            assert_true(candidates[i].count != candidates[j].count ||
                        memcmp(candidates[i].tokens, candidates[j].tokens,
                               candidates[i].count * sizeof(int32_t)) != 0);
        }
    }
    free(candidates);
}

/* With a beam as wide as there are sentences of two pointers, the search is exhaustive: 8 x 8 sentences of
 * length 3. */
static void test_a_wide_beam_finds_the_best_sentence(void **state)
{
    struct fixture *fixture = *state;
    size_t count = 0;
    struct model_candidate *candidates = search(fixture, 2, 2, 64, 3, &count);
    assert_int_equal(count, ITEMS * ITEMS);
    double best = -INFINITY;
    for (int32_t i = 0; i < ITEMS * ITEMS; i++) {
        int32_t words = (int32_t)fixture->words;
        const int32_t tokens[3] = {words + i / ITEMS, words + i % ITEMS, END};
        double score = score_of(fixture, tokens, 3);
        best = score > best ? score : best;
    }
    assert_true(fabs(candidates[0].score - best) < 1e-3);
    free(candidates);
}

static void test_the_same_input_gives_the_same_candidates(void **state)
{
    struct fixture *fixture = *state;
    size_t counts[2] = {0};
    struct model_candidate *first = search(fixture, 1, 6, 4, 10, &counts[0]);
    struct model_candidate *second = search(fixture, 1, 6, 4, 10, &counts[1]);
    assert_int_equal(counts[0], 4);
    assert_int_equal(counts[1], 4);
    for (size_t i = 0; i < counts[0]; i++) {
        assert_int_equal(first[i].count, second[i].count);
        assert_memory_equal(first[i].tokens, second[i].tokens, first[i].count * sizeof(int32_t));
    }
    free(first);
    free(second);
}

static void test_no_sentence_in_time_is_no_error(void **state)
{
    struct fixture *fixture = *state;
    size_t count = 1;
    free(search(fixture, 9, 9, 3, 5, &count));
    assert_int_equal(count, 0);
    free(search(fixture, 1000, 1000, 3, 1000, &count)); /* the model's own limit is 24 */
    assert_int_equal(count, 0);
}

static void test_a_beam_of_no_width_is_refused(void **state)
{
    struct fixture *fixture = *state;
    struct model_grammar grammar = grammar_of(fixture, 1, 4);
    struct model_candidate *candidates = NULL;
    size_t count = 0;
    struct askdb_error err = {0};
    assert_int_equal(model_beam(fixture->model, fixture->state, &grammar, 0, 5, &candidates, &count, &err),
                     -ASKDB_MODEL);
    assert_null(candidates);
}

static void expect_refused(struct fixture *fixture, const struct model_input *input, const char *message)
{
    struct model_state *encoded = NULL;
    struct askdb_error err = {0};
    assert_int_equal(model_encode(fixture->model, input, &encoded, &err), -ASKDB_MODEL);
    assert_null(encoded);
    assert_string_equal(err.message, message);
}

static void test_malformed_inputs_are_refused(void **state)
{
    struct fixture *fixture = *state;
    struct model_input input = fixture_random_input(fixture->arena, TOKENS, COLUMNS, TABLES, VALUES, 6);
    struct model_input bad = input;
    bad.value_count = 2;
    expect_refused(fixture, &bad,
                   "model input: the numbers of tokens, columns, tables and values do not add up to 12");
    bad.node_count = 0;
    expect_refused(fixture, &bad, "model input has 0 nodes, at most 4096 are allowed");
    uint8_t relation = input.relations[7];
    input.relations[7] = RELATION_VALUE_COLUMN_LISTED; /* of a later model */
    expect_refused(fixture, &input, "model input: relation 77 is unknown to the model");
    input.relations[7] = relation;
    input.words[3] = 97;
    expect_refused(fixture, &input, "model input: word 3 is not in its vocabulary");
    input.nodes[2].word_count = 1000;
    expect_refused(fixture, &input, "model input: node 2 has no words");
    input.nodes[1] = (struct model_node){.type = NODE_TYPE_COUNT, .word_count = 1};
    expect_refused(fixture, &input, "model input: node 1 has type 32 and position 0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_candidates_are_sentences_with_their_scores_best_first),
        cmocka_unit_test(test_a_wide_beam_finds_the_best_sentence),
        cmocka_unit_test(test_the_same_input_gives_the_same_candidates),
        cmocka_unit_test(test_no_sentence_in_time_is_no_error),
        cmocka_unit_test(test_a_beam_of_no_width_is_refused),
        cmocka_unit_test(test_malformed_inputs_are_refused),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
