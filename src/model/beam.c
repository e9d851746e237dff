/* Beam search under a grammar: probabilities are over the tokens that may follow, ties go to the earlier
 * sentence and the lower token, so that the same input always gives the same candidates. */
#include "model/model.h"

#include "model/network.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/work.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BEAM = 64 };

static const double length_power = 0.6;

struct sentence {
    double score; /* sum of log-probabilities */
    double rank;  /* the same, length-normalised (complete sentences) */
    size_t length;
    size_t parent; /* the row it continues */
    int32_t *tokens;
    void *grammar; /* its state (open sentences) */
    uint8_t *mask; /* what may follow (open sentences), token_count of the beam */
};

struct proposal {
    double score;
    size_t parent;
    int32_t token; /* as the grammar numbers them */
};

struct beam {
    const struct model_grammar *grammar;
    size_t width, max_length;
    size_t words, skipped;        /* G; question tokens, which the grammar leaves out */
    size_t token_count;           /* of the grammar's mask */
    struct sentence *open, *next; /* [width], what is being continued, and by what */
    size_t open_count, next_count;
    struct sentence *complete; /* [width], best first */
    size_t complete_count;
    struct proposal *proposals; /* [width * (width + 1)], best first once sorted */
    size_t proposal_count;
};

static struct sentence *create_sentences(const struct beam *beam, struct arena *arena)
{
    struct sentence *sentences = ARENA_ARRAY(arena, struct sentence, beam->width);
    for (size_t i = 0; i < beam->width; i++) {
        sentences[i].tokens = ARENA_ARRAY(arena, int32_t, beam->max_length);
        sentences[i].grammar = arena_alloc(arena, beam->grammar->state_size, 1);
        sentences[i].mask = ARENA_ARRAY(arena, uint8_t, beam->token_count);
    }
    return sentences;
}

/* What may follow the sentence; false where nothing may. */
static bool look_ahead(const struct beam *beam, struct sentence *sentence)
{
    memset(sentence->mask, 0, beam->token_count);
    return beam->grammar->allowed(beam->grammar->context, sentence->grammar, sentence->mask) > 0;
}

static void beam_init(struct beam *beam, const struct model *model, const struct model_state *state,
                      const struct model_grammar *grammar, size_t width, size_t max_length,
                      struct arena *arena)
{
    *beam = (struct beam){
        .grammar = grammar,
        .width = width,
        .max_length = max_length,
        .words = model->config.words,
        .skipped = state->token_count,
        .token_count = model->config.words + state->node_count - state->token_count,
        .open_count = 1,
    };
    beam->open = create_sentences(beam, arena);
    beam->next = create_sentences(beam, arena);
    beam->complete = create_sentences(beam, arena);
    beam->proposals = ARENA_ARRAY(arena, struct proposal, width * (width + 1));
    grammar->init(grammar->context, beam->open[0].grammar);
    look_ahead(beam, &beam->open[0]);
}

/* The place of a token among the logits, which have the question's tokens between words and columns. */
static size_t logit_of(const struct beam *beam, size_t token)
{
    return token < beam->words ? token : token + beam->skipped;
}

/* The logarithm of the sum of exponentials of the masked logits. */
static double log_sum(const struct beam *beam, const uint8_t *mask, const float *logits)
{
    double max = -INFINITY;
    for (size_t token = 0; token < beam->token_count; token++) {
        if (mask[token]) {
            double logit = logits[logit_of(beam, token)];
            max = logit > max ? logit : max;
        }
    }
    double sum = 0;
    for (size_t token = 0; token < beam->token_count; token++) {
        if (mask[token]) {
            sum += exp(logits[logit_of(beam, token)] - max);
        }
    }
    return max + log(sum);
}

/* Puts a proposal into its place in list[count], best first, after equal ones; returns the new count, at most
 * `limit`. */
static size_t insert(struct proposal *list, size_t count, size_t limit, struct proposal proposal)
{
    size_t at = count;
    while (at > 0 && list[at - 1].score < proposal.score) {
        at--;
    }
    if (at == limit) {
        return count;
    }
    size_t kept = count < limit ? count : limit - 1;
    memmove(list + at + 1, list + at, (kept - at) * sizeof *list);
    list[at] = proposal;
    return kept + 1;
}

/* The best continuations of one open sentence. */
static void propose(struct beam *beam, size_t row, const float *logits)
{
    const struct sentence *sentence = &beam->open[row];
    double total = log_sum(beam, sentence->mask, logits);
    size_t limit = beam->width + 1;
    struct proposal *best = beam->proposals + beam->proposal_count;
    size_t count = 0;
    for (size_t token = 0; token < beam->token_count; token++) {
        double score = sentence->score + logits[logit_of(beam, token)] - total;
        if (sentence->mask[token] && isfinite(score)) {
            count = insert(best, count, limit, (struct proposal){score, row, (int32_t)token});
        }
    }
    beam->proposal_count += count;
}

static void sort_proposals(struct beam *beam)
{
    size_t sorted = 0;
    for (size_t i = 0; i < beam->proposal_count; i++) {
        sorted = insert(beam->proposals, sorted, beam->proposal_count, beam->proposals[i]);
    }
}

static void extend(struct sentence *sentence, const struct sentence *parent, const struct proposal *proposal)
{
    memcpy(sentence->tokens, parent->tokens, parent->length * sizeof *sentence->tokens);
    sentence->tokens[parent->length] = proposal->token;
    sentence->length = parent->length + 1;
    sentence->score = proposal->score;
    sentence->parent = proposal->parent;
}

static double rank_of(double score, size_t length)
{
    return score / pow((double)length, length_power);
}

/* Keeps a complete sentence if it is among the best `width`. */
static void keep(struct beam *beam, const struct proposal *proposal)
{
    const struct sentence *parent = &beam->open[proposal->parent];
    double rank = rank_of(proposal->score, parent->length + 1);
    size_t at = beam->complete_count;
    while (at > 0 && beam->complete[at - 1].rank < rank) {
        at--;
    }
    if (at == beam->width) {
        return;
    }
    size_t kept = beam->complete_count < beam->width ? beam->complete_count : beam->width - 1;
    struct sentence freed = beam->complete[kept];
    memmove(beam->complete + at + 1, beam->complete + at, (kept - at) * sizeof *beam->complete);
    extend(&freed, parent, proposal);
    freed.rank = rank;
    beam->complete[at] = freed;
    beam->complete_count = kept + 1;
}

/* The best `width` proposals that can go on become the open sentences; better ones that are complete are
 * kept. One that nothing may follow gives its place to the next. With the `last` token nothing goes on. */
static void advance(struct beam *beam, bool last)
{
    const struct model_grammar *grammar = beam->grammar;
    beam->next_count = 0;
    for (size_t i = 0; i < beam->proposal_count && beam->next_count < beam->width; i++) {
        const struct proposal *proposal = &beam->proposals[i];
        const struct sentence *parent = &beam->open[proposal->parent];
        struct sentence *sentence = &beam->next[beam->next_count];
        memcpy(sentence->grammar, parent->grammar, grammar->state_size);
        int status = grammar->step(grammar->context, sentence->grammar, proposal->token);
        if (status > 0) {
            keep(beam, proposal);
        } else if (status == 0 && !last && look_ahead(beam, sentence)) {
            extend(sentence, parent, proposal);
            beam->next_count++;
        }
    }
    struct sentence *open = beam->open;
    beam->open = beam->next;
    beam->next = open;
    beam->open_count = beam->next_count;
}

/* Whether `width` sentences are complete and no open one would be among them if it ended with its next token
 * for certain. */
static bool finished(const struct beam *beam)
{
    if (beam->complete_count < beam->width) {
        return beam->open_count == 0;
    }
    double worst = beam->complete[beam->width - 1].rank;
    for (size_t i = 0; i < beam->open_count; i++) {
        if (rank_of(beam->open[i].score, beam->open[i].length + 1) > worst) {
            return false;
        }
    }
    return true;
}

static void search(struct beam *beam, struct decoder *decoder, const struct work *work)
{
    int32_t tokens[MAX_BEAM] = {0};
    size_t parents[MAX_BEAM] = {0};
    size_t stride = beam->token_count + beam->skipped;
    for (size_t step = 0; step < beam->max_length && !finished(beam) && !work_is_over(work); step++) {
        const float *logits = decoder_step(decoder, tokens, parents, beam->open_count);
        beam->proposal_count = 0;
        for (size_t row = 0; row < beam->open_count; row++) {
            propose(beam, row, logits + row * stride);
        }
        sort_proposals(beam);
        advance(beam, step + 1 == beam->max_length);
        for (size_t row = 0; row < beam->open_count; row++) {
            tokens[row] = (int32_t)logit_of(beam, (size_t)beam->open[row].tokens[step]);
            parents[row] = beam->open[row].parent;
        }
    }
}

/* The complete sentences as one allocation: the candidates, then their tokens. */
static struct model_candidate *collect(const struct beam *beam)
{
    size_t tokens = 0;
    for (size_t i = 0; i < beam->complete_count; i++) {
        tokens += beam->complete[i].length;
    }
    struct model_candidate *candidates =
        memory_need(malloc((beam->complete_count + 1) * sizeof *candidates + tokens * sizeof(int32_t)));
    int32_t *end = (int32_t *)(candidates + beam->complete_count);
    for (size_t i = 0; i < beam->complete_count; i++) {
        const struct sentence *sentence = &beam->complete[i];
        memcpy(end, sentence->tokens, sentence->length * sizeof *end);
        candidates[i] =
            (struct model_candidate){.tokens = end, .count = sentence->length, .score = sentence->score};
        end += sentence->length;
    }
    return candidates;
}

int model_beam(const struct model *model, struct model_state *state, const struct model_grammar *grammar,
               size_t width, size_t max_length, struct model_candidate **ret_candidates, size_t *ret_count,
               struct askdb_error *err)
{
    if (width == 0 || width > MAX_BEAM) {
        return error_set(err, ASKDB_MODEL, "a beam of %zu is not between 1 and %d", width, MAX_BEAM);
    }
    if (max_length > model->config.max_length) {
        max_length = model->config.max_length;
    }
    struct arena *arena = arena_create();
    struct pool *pool = pool_create();
    struct beam beam;
    beam_init(&beam, model, state, grammar, width, max_length, arena);
    search(&beam, decoder_create(model, state, width, max_length, pool), state->work);
    struct model_candidate *candidates = collect(&beam);
    size_t count = beam.complete_count;
    pool_destroy(pool);
    arena_destroy(arena);
    if (work_is_over(state->work)) {
        free(candidates);
        return work_fail(state->work, err);
    }
    *ret_candidates = candidates;
    *ret_count = count;
    return 0;
}
