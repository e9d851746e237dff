#include "translate/builtin.h"

#include "link/part.h"
#include "query/copy.h"
#include "query/sequence.h"
#include "query/sound.h"
#include "sql/sql.h"
#include "translate/account.h"
#include "translate/ages.h"
#include "translate/code_guesses.h"
#include "translate/code_labels.h"
#include "translate/column_types.h"
#include "translate/compared.h"
#include "translate/confidences.h"
#include "translate/dates.h"
#include "translate/defaults.h"
#include "translate/defined.h"
#include "translate/factors.h"
#include "translate/finish.h"
#include "translate/forms.h"
#include "translate/headings.h"
#include "translate/linked.h"
#include "translate/links.h"
#include "translate/mend.h"
#include "translate/named_periods.h"
#include "translate/ordinal.h"
#include "translate/own_rows.h"
#include "translate/percentiles.h"
#include "translate/persons.h"
#include "translate/pieces.h"
#include "translate/rerank.h"
#include "translate/role_nouns.h"
#include "translate/rules.h"
#include "translate/shares.h"
#include "translate/spoken.h"
#include "translate/superlative.h"
#include "translate/trade.h"
#include "translate/unfinished.h"
#include "translate/units.h"
#include "translate/unsaid.h"
#include "util/error.h"
#include "util/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- candidates ---- */

/* What one question comes to, reading by reading. */
struct readings {
    struct translations *translations;
    struct rerank_reading *measured; /* one each */
    const char **plain; /* one each: its SQL without the conditions that no word gives, NULL: it has none */
    const struct query **queries; /* one each */
};

/* The same conditions in another order, or the same columns, are the same reading. */
static bool merge(const struct readings *readings, const struct query *query, const char *sql,
                  double probability)
{
    for (size_t i = 0; i < readings->translations->count; i++) {
        struct translation *same = &readings->translations->items[i];
        if (strcmp(same->sql, sql) == 0 || query_equal(readings->queries[i], query)) {
            same->confidence += probability;
            same->features[RERANK_LOG_PROBABILITY] = log(same->confidence);
            return true;
        }
    }
    return false;
}

/* A sentence as a tree: over the part that was linked, and over the whole catalog, so that what is printed
 * does not depend on the part. One tree where the part is the whole. */
struct sentence {
    struct query *part, *whole;
};

static bool read_sentence(struct arena *arena, const struct linked *linked,
                          const struct model_candidate *candidate, struct sentence *ret_sentence)
{
    struct query *query =
        sequence_to_query(arena, &linked->result->space, candidate->tokens, candidate->count);
    if (query == NULL) {
        return false;
    }
    *ret_sentence = (struct sentence){
        query, linked->part.subset == NULL ? query : link_part_whole_query(arena, &linked->part, query)};
    return true;
}

enum { MOST_JOINS = 5 /* of a question; more of them where fewer would do are doubted */ };

/* Trust in a statement that a person is told to doubt. */
static const double DOUBTED = 0.5;

/* And in one that keeps deleted rows alone, unasked. */
static const double DELETED_ALONE = 0.2;

/* More joins than questions need, where the columns alone would need fewer. */
static bool goes_a_long_way(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    size_t steps = join_solve(arena, catalog, query)->step_count;
    struct query nearest = *query;
    nearest.extra_count = 0;
    nearest.join_count = 0;
    return steps > MOST_JOINS + 1 && join_solve(arena, catalog, &nearest)->step_count < steps;
}

/* What the question says besides what the model reads of it. */
struct asked {
    const struct translate_request *request;
    const char *question, *now; /* as the model reads it: without percentiles */
    struct percentile percentile;
    const struct query *history; /* with them */
    const struct defined *defined;
    const struct value_index *index;
    const struct named_periods *periods;
    struct age age;
    struct compared compared;
    struct rules rules;
    int place;                    /* of the order */
    const struct role_noun *noun; /* by which a table is called besides; NULL: none */
};

static double trust_in(struct arena *arena, const struct catalog *catalog, const struct asked *asked,
                       const struct query *query, const struct sql_text *text)
{
    double trust = rules_trust(&asked->rules, query);
    trust *= goes_a_long_way(arena, catalog, query) ? DOUBTED : 1;
    for (size_t i = 0; i < text->warning_count; i++) {
        trust *= text->warnings[i].kind == JOIN_FAN_OUT ? DOUBTED : 1;
    }
    trust *= units_doubt_money(arena, catalog, asked->question, query) ? DOUBTED : 1;
    trust *= translate_trade_trust(arena, catalog, asked->question, query);
    trust *= translate_pieces_trust(arena, catalog, asked->question, query);
    trust *= translate_shares_trust(arena, catalog, asked->question, query);
    trust *= translate_forms_trust(arena, catalog, asked->question, query);
    trust *= translate_named_periods_trust(arena, catalog, asked->periods, query);
    return trust * (translate_dates_keep_deleted(arena, catalog, asked->question, query) ? DELETED_ALONE : 1);
}

/* Why the reading can answer nothing, NULL where it may. */
static const char *fault_of(struct arena *arena, const struct catalog *catalog, const struct asked *asked,
                            struct query *query, struct defined_shown *ret_shown)
{
    translate_named_periods_mend(arena, catalog, asked->periods, query);
    if (!mend_query(arena, catalog, asked->question, query)) {
        return "the same is counted twice";
    }
    if (!percentile_apply(arena, &asked->percentile, asked->history, query)) {
        return "no average is read where a percentile is asked for";
    }
    if (!age_apply(arena, catalog, &asked->age, asked->now, query)) {
        return "no column tells an age, nor a day or year of birth";
    }
    const char *factor = translate_factors_fault(arena, asked->question, query);
    if (factor != NULL) {
        return factor;
    }
    bool compares = translate_compared_apply(arena, catalog, &asked->compared, query);
    if (asked->compared.base != NULL && !compares) {
        return "no amount is read whose change is asked for";
    }
    const char *passed_by = defined_apply(arena, asked->defined, query, ret_shown);
    return passed_by != NULL ? passed_by : query_fault(arena, catalog, query).text;
}

static void add_note(struct arena *arena, struct sql_text *text, const char *note)
{
    struct join_warning *warnings = ARENA_ARRAY(arena, struct join_warning, text->warning_count + 1);
    if (note == NULL) {
        return;
    }
    for (size_t i = 0; i < text->warning_count; i++) {
        warnings[i] = text->warnings[i];
    }
    warnings[text->warning_count++] = (struct join_warning){JOIN_NOTE, note, false};
    text->warnings = warnings;
}

static void add_notes(struct arena *arena, const struct catalog *catalog, const struct asked *asked,
                      struct query *query, const char *note, struct sql_text *text)
{
    add_note(arena, text, note);
    add_note(arena, text, mend_note(catalog, query));
    for (size_t i = 0; i < asked->defined->use_count; i++) {
        add_note(arena, text, defined_note(arena, asked->defined, i));
    }
    for (size_t i = 0; i < asked->periods->count; i++) {
        add_note(arena, text, translate_named_periods_note(arena, &asked->periods->items[i]));
    }
    add_note(arena, text,
             unfinished_note(arena, asked->question, asked->rules.current.today,
                             asked->defined->catalog->week_start, query));
}

/* Of the question as it was asked, not as the model read it. */
static const struct account *account_of(struct arena *arena, const struct linked *linked,
                                        const struct asked *asked, const struct query *part)
{
    struct account *account = ARENA_NEW(arena, struct account);
    *account = *account_make(arena, linked->result, asked->question, part);
    struct account_word *words = ARENA_ARRAY(arena, struct account_word, account->word_count + 1);
    for (size_t i = 0; i < account->word_count; i++) {
        words[i] = account->words[i];
        if (asked->percentile.percent != NULL && linked->result->words[i].start == asked->percentile.start) {
            words[i].text = asked->percentile.said;
        }
    }
    account->words = words;
    return account;
}

static void print_called(struct arena *arena, const struct catalog *catalog, const struct asked *asked,
                         const struct defined_shown *shown, struct query *query, struct sql_text *ret_text)
{
    if (asked->request->names != NULL) {
        struct headings_asked headings = {asked->request->question, asked->request->called, shown};
        translate_headings(arena, asked->request->names, &headings, query);
    }
    sql_print(arena, catalog, query, ret_text);
}

/* Readings that differ from another one in conditions that no word gives are that one: they leave it what they are
 * likely. */
static void fold_unsaid(struct readings *readings)
{
    struct translations *all = readings->translations;
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        struct translation *item = &all->items[i], *same = NULL;
        for (size_t k = 0; k < all->count && same == NULL && readings->plain[i] != NULL; k++) {
            bool plain = readings->plain[k] == NULL && strcmp(all->items[k].sql, readings->plain[i]) == 0;
            same = plain && translate_unsaid_same_words(item->account, all->items[k].account) ? &all->items[k]
                                                                                              : NULL;
        }
        if (same != NULL) {
            same->confidence += item->confidence;
            same->features[RERANK_LOG_PROBABILITY] = log(same->confidence);
            item->sql = NULL;
        }
    }
    for (size_t i = 0; i < all->count; i++) {
        if (all->items[i].sql != NULL) {
            readings->measured[kept] = readings->measured[i];
            readings->queries[kept] = readings->queries[i];
            all->items[kept++] = all->items[i];
        }
    }
    all->count = kept;
}

static const char *fault_of_values(struct arena *arena, const struct catalog *catalog,
                                   const struct asked *asked, struct query *query)
{
    bool hold = translate_code_labels_hold(arena, catalog, asked->index, query);
    return hold ? translate_column_types(arena, catalog, query) : "no row of that list is called so";
}

/* True where there is none. The first one is told. */
static bool pass_fault(struct translations *translations, const char *fault)
{
    translations->fault = translations->fault != NULL ? translations->fault : fault;
    return fault == NULL;
}

/* By the words of the question; returns what became of them. */
static struct code_guesses apply_rules(struct arena *arena, const struct catalog *catalog,
                                       const struct linked *linked, const struct asked *asked,
                                       const struct query *part, struct query *query)
{
    if (!asked->rules.follow_up) {
        translate_own_rows(arena, catalog, asked->question, query);
    }
    const struct account *account = account_of(arena, linked, asked, part);
    double trust = 1;
    if (asked->noun != NULL) {
        account =
            translate_role_noun_apply(arena, catalog, asked->index, asked->noun, query, account, &trust);
    }
    struct code_guesses guesses = translate_code_guesses(arena, catalog, asked->index, asked->question,
                                                         asked->rules.follow_up, query, account);
    guesses.trust *= trust;
    guesses.account = translate_persons(arena, catalog, asked->index, asked->question, query, guesses.account,
                                        &guesses.trust);
    guesses.account = rules_apply(arena, catalog, asked->index, &asked->rules, query, guesses.account);
    units_apply(arena, catalog, asked->question, query);
    return guesses;
}

static void add_candidate(struct arena *arena, const struct catalog *catalog, const struct linked *linked,
                          const struct model_candidate *candidate, const struct asked *asked,
                          struct readings *readings)
{
    struct translations *translations = readings->translations;
    double probability = exp(candidate->score);
    if (candidate->tokens[0] == SEQ_NONE) {
        translations->unanswerable = probability;
        return;
    }
    struct sentence sentence;
    if (!read_sentence(arena, linked, candidate, &sentence)) {
        return;
    }
    struct query *query = sentence.whole;
    struct defined_shown shown;
    if (asked->defined->use_count > 0 && sentence.part == sentence.whole) {
        sentence.part = query_copy(arena, query, NULL); /* with the words of the question */
    }
    if (!pass_fault(translations, fault_of(arena, catalog, asked, query, &shown))) {
        return;
    }
    bool ordered = query->order_count > 0;
    size_t passed = rerank_passed_through(arena, catalog, query);
    ordinal_apply(arena, query, asked->place);
    const char *note = superlative_apply(arena, catalog, asked->question, query);
    superlative_show_measure(arena, catalog, asked->question, query);
    struct code_guesses guesses = apply_rules(arena, catalog, linked, asked, sentence.part, query);
    if (!pass_fault(translations, fault_of_values(arena, catalog, asked, query))) {
        return;
    }
    finish_query(arena, catalog, query);
    struct sql_text text, without;
    struct query *plain = translate_unsaid_without(arena, catalog, guesses.account, asked->history, query);
    print_called(arena, catalog, asked, &shown, query, &text);
    if (plain != NULL) {
        print_called(arena, catalog, asked, &shown, plain, &without);
    }
    if (merge(readings, query, text.sql, probability)) {
        return;
    }
    double trust = guesses.trust * trust_in(arena, catalog, asked, query, &text);
    double *features = ARENA_ARRAY(arena, double, RERANK_COUNT);
    rerank_measure(linked->result, candidate, text.warnings, text.warning_count, features,
                   &readings->measured[translations->count]);
    add_notes(arena, catalog, asked, query, note, &text);
    add_note(arena, &text, guesses.note);
    features[RERANK_NOT_USED] = (double)guesses.account->unused_count;
    features[RERANK_PASSED_THROUGH] = (double)passed;
    readings->queries[translations->count] = query;
    readings->plain[translations->count] = plain != NULL ? without.sql : NULL;
    translations->items[translations->count++] = (struct translation){.sql = text.sql,
                                                                      .confidence = probability,
                                                                      .trust = trust,
                                                                      .features = features,
                                                                      .ordered = ordered,
                                                                      .warnings = text.warnings,
                                                                      .warning_count = text.warning_count,
                                                                      .account = guesses.account};
}

int translate_builtin_print_links(const struct translate_builtin *builtin, struct arena *arena,
                                  const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    struct linked linked;
    struct translate_request plain = *request;
    int told =
        defaults_apply(arena, builtin->definitions, request->question, request->now, &plain.question, err);
    if (told != 0) {
        return told;
    }
    plain.question =
        translate_named_periods_of(arena, builtin->catalog, builtin->index, plain.question, request->now)
            .question;
    struct defined defined =
        defined_of_question(arena, builtin->definitions, builtin->catalog, plain.question, request->history);
    plain.question = defined.question;
    plain.history = defined_history(arena, &defined, request->history);
    int status = translate_linked_make(builtin, arena, &plain, &defined, &linked, err);
    if (status == 0) {
        links_print(linked.result, out);
        translate_linked_finish(&linked);
    }
    return status;
}

int translate_builtin_account(const struct translate_builtin *builtin, struct arena *arena,
                              const struct translate_request *request, const struct query *query,
                              const struct account **ret_account, struct askdb_error *err)
{
    struct linked linked;
    struct defined none = {.question = request->question, .catalog = builtin->catalog, .kept = query};
    int status = translate_linked_make(builtin, arena, request, &none, &linked, err);
    if (status == 0) {
        const struct query *part =
            linked.part.subset != NULL ? link_part_query(arena, &linked.part, query) : query;
        *ret_account = account_make(arena, linked.result, request->question, part);
        translate_linked_finish(&linked);
    }
    return status;
}

/* Runs the model over a linked question. */
static int decode(const struct translate_builtin *builtin, struct arena *arena, const struct linked *linked,
                  const struct translate_request *request, struct asked asked,
                  struct translations *ret_translations, struct askdb_error *err)
{
    asked.now = request->now;
    asked.index = builtin->index;
    asked.rules = rules_of_question(arena, request->question, request->now, builtin->catalog->week_start);
    asked.rules.follow_up = request->history != NULL;
    asked.rules.history = request->history;
    asked.age = age_of_question(arena, request->question);
    asked.place = ordinal_of_question(request->question);
    struct model_state *state = NULL;
    struct model_candidate *candidates = NULL;
    size_t count = 0;
    int status = model_encode(builtin->model, &linked->result->input, &state, err);
    if (status == 0) {
        if (builtin->adapter != NULL) {
            model_state_adapt(state, builtin->adapter, translate_linked_items(builtin, arena, linked));
        }
        status = translate_spoken_beam(builtin->model, state, arena, &linked->result->space, request->beam,
                                       &candidates, &count, err);
    }
    if (status == 0) {
        *ret_translations = (struct translations){.items = ARENA_ARRAY(arena, struct translation, count + 1)};
        struct readings readings = {ret_translations, ARENA_ARRAY(arena, struct rerank_reading, count + 1),
                                    ARENA_ARRAY(arena, const char *, count + 1),
                                    ARENA_ARRAY(arena, const struct query *, count + 1)};
        for (size_t i = 0; i < count && !work_is_over(request->work); i++) {
            add_candidate(arena, asked.defined->catalog, linked, &candidates[i], &asked, &readings);
        }
        fold_unsaid(&readings);
        struct rerank_question question = {.unanswerable = ret_translations->unanswerable,
                                           .part = linked->part.subset != NULL,
                                           .follow_up = request->history != NULL,
                                           .columns = builtin->catalog->column_count,
                                           .words = linked->result->word_count};
        rerank_relate(&question, readings.measured, ret_translations->count);
        translate_confidences(builtin->model, arena, ret_translations);
        account_choose(ret_translations);
        if (work_is_over(request->work)) {
            status = work_fail(request->work, err);
        } else if (ret_translations->count == 0) {
            status =
                error_set(err, ASKDB_DECLINED, "%s",
                          ret_translations->fault != NULL ? ret_translations->fault
                                                          : "no query over this database fits the question");
        }
    }
    free(candidates);
    model_state_close(&state);
    return status;
}

/* Links the question that the model reads, and has it read. */
static int read_once(const struct translate_builtin *builtin, struct arena *arena,
                     const struct translate_request *plain, struct asked *asked,
                     struct translations *ret_translations, struct askdb_error *err)
{
    struct linked linked;
    struct translate_request read = *plain;
    read.question = asked->compared.base != NULL ? asked->compared.base : plain->question;
    asked->question = read.question;
    int status = translate_linked_make(builtin, arena, &read, asked->defined, &linked, err);
    if (status == 0) {
        status = decode(builtin, arena, &linked, &read, *asked, ret_translations, err);
        translate_linked_finish(&linked);
    }
    return status;
}

/* "Musicians" that the readings take for another thing, for want of a better one, are told of as not used. */
static void lose_noun(struct arena *arena, struct translations *translations, const struct role_noun *noun)
{
    for (size_t i = 0; i < translations->count; i++) {
        struct translation *item = &translations->items[i];
        if (!translate_role_noun_is_read(arena, item->account, noun)) {
            item->account =
                account_lose(arena, item->account, noun->token, item->account->words[noun->token].place);
        }
    }
}

/* Reads as if the table were called so. False where the reading has no place for the noun. */
static bool read_noun(const struct translate_builtin *builtin, struct arena *arena,
                      const struct translate_request *plain, const struct role_noun *noun,
                      struct asked *asked, struct translations *ret_translations)
{
    const struct defined *defined = asked->defined;
    struct defined named = *defined;
    struct translations others;
    struct askdb_error none = {0};
    named.catalog = translate_role_noun_name(arena, defined->catalog, noun);
    named.kept = translate_role_noun_rows(arena, noun);
    asked->defined = &named;
    asked->noun = noun;
    int status = read_once(builtin, arena, plain, asked, &others, &none);
    asked->defined = defined;
    asked->noun = NULL;
    bool read =
        status == 0 && others.count > 0 && translate_role_noun_is_value(others.items[0].account, noun);
    *ret_translations = read ? others : *ret_translations;
    return read;
}

/* And once more where a noun that some rows are called by has no place. */
static int read_linked(const struct translate_builtin *builtin, struct arena *arena,
                       const struct translate_request *plain, struct asked *asked,
                       struct translations *ret_translations, struct askdb_error *err)
{
    struct role_noun noun;
    int status = read_once(builtin, arena, plain, asked, ret_translations, err);
    const struct catalog *catalog = asked->defined->catalog;
    bool read = status == 0 && ret_translations->count > 0;
    if ((status != 0 && status != -ASKDB_DECLINED) || plain->history != NULL ||
        asked->defined->use_count > 0) {
        return status;
    }
    size_t found = translate_role_noun_find(arena, catalog, builtin->index, asked->question, &noun);
    if (found == 0 ||
        (read && translate_role_noun_is_read(arena, ret_translations->items[0].account, &noun))) {
        return status;
    }
    if (found == 1 && read_noun(builtin, arena, plain, &noun, asked, ret_translations)) {
        return 0;
    }
    if (read) {
        lose_noun(arena, ret_translations, &noun);
    }
    return status;
}

int translate_builtin_read(const struct translate_builtin *builtin, struct arena *arena,
                           const struct translate_request *request, struct translations *ret_translations,
                           struct askdb_error *err)
{
    struct translate_request plain = *request;
    int told =
        defaults_apply(arena, builtin->definitions, request->question, request->now, &plain.question, err);
    if (told != 0) {
        return told;
    }
    struct named_periods periods =
        translate_named_periods_of(arena, builtin->catalog, builtin->index, plain.question, request->now);
    plain.question = periods.question;
    struct growth_names names = {builtin->catalog, builtin->index};
    struct defined defined =
        defined_of_question(arena, builtin->definitions, builtin->catalog, plain.question, request->history);
    const struct query *history = defined_history(arena, &defined, request->history);
    struct asked asked = {
        .request = request,
        .percentile = percentile_of_question(arena, builtin->catalog, builtin->index, defined.question),
        .history = history,
        .defined = &defined,
        .periods = &periods};
    plain.question = asked.percentile.question;
    asked.compared = translate_compared_of(arena, &names, plain.question, request->now);
    plain.history = percentile_forget(arena, history);
    struct work none = {.usual = 0}, *work = request->work != NULL ? request->work : &none;
    struct work_span span = work_begin_usual(work);
    int status = read_linked(builtin, arena, &plain, &asked, ret_translations, err);
    if (status == -ASKDB_DECLINED && asked.compared.base != NULL) {
        asked.compared = (struct compared){.told = false};
        status = read_linked(builtin, arena, &plain, &asked, ret_translations, err);
    }
    work_end(work, span);
    return status;
}

/* ---- making and ending ---- */

struct translate_builtin *translate_builtin_create(const struct model *model, const struct catalog *catalog,
                                                   const struct value_index *index,
                                                   const struct translate_meaning *meaning)
{
    struct translate_builtin *builtin = memory_need(calloc(1, sizeof *builtin));
    *builtin = (struct translate_builtin){.model = model, .catalog = catalog, .index = index};
    if (catalog->column_count > LINK_WHOLE_COLUMNS) {
        builtin->relevance = relevance_create(catalog);
        if (meaning != NULL && meaning->encoder != NULL) {
            relevance_use_meaning(builtin->relevance, meaning->encoder, meaning->folder);
        }
    } else {
        builtin->schema = link_schema_create(catalog);
        link_schema_set_relations(builtin->schema, model_relations(model));
    }
    return builtin;
}

void translate_builtin_define(struct translate_builtin *builtin, const struct definitions *definitions)
{
    builtin->definitions = definitions;
}

void translate_builtin_destroy(struct translate_builtin *builtin)
{
    if (builtin != NULL) {
        link_schema_destroy(builtin->schema);
        relevance_destroy(builtin->relevance);
        model_adapter_destroy(builtin->adapter);
        free(builtin);
    }
}
