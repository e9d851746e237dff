#include "knowledge/knowledge.h"

#include "knowledge/extract.h"
#include "knowledge/folder.h"
#include "knowledge/index.h"
#include "knowledge/vectors.h"
#include "knowledge/weights.h"
#include "util/error.h"
#include "util/text.h"

#include <math.h>
#include <string.h>

struct knowledge {
    struct arena *arena; /* owns this too */
    struct corpus corpus;
    struct index *index;
    struct meaning *meaning;
    struct vectors vectors;
    const char *notes;
};

/* ---- opening ---- */

static void add_comment(struct knowledge *knowledge, const char *name, const char *comment)
{
    struct document document;
    if (comment[0] == '\0') {
        return;
    }
    document_init(&document, knowledge->arena, (struct document_roles){0});
    document_add_heading(&document, 1, name, strlen(name));
    document_add(&document, BLOCK_PARAGRAPH, 1, comment, strlen(comment));
    corpus_add(&knowledge->corpus, &document, "database");
}

static void add_catalog(struct knowledge *knowledge, const struct catalog *catalog)
{
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        add_comment(knowledge, table->name, table->comment);
        for (int32_t c = 0; c < table->column_count; c++) {
            const struct catalog_column *column = &catalog->columns[table->first_column + c];
            add_comment(knowledge, arena_printf(knowledge->arena, "%s.%s", table->name, column->name),
                        column->comment);
        }
    }
}

static int read_all(struct knowledge *knowledge, const struct knowledge_source *source,
                    const struct work *work, FILE *notes, struct askdb_error *err)
{
    struct askdb_error fault;
    int status =
        source->folder != NULL ? folder_read(source->folder, &knowledge->corpus, work, notes, err) : 0;
    if (status != 0) {
        return status;
    }
    if (source->catalog != NULL) {
        add_catalog(knowledge, source->catalog);
    }
    knowledge->index = index_create(&knowledge->corpus);
    if (knowledge->meaning == NULL) {
        return 0;
    }
    status = vectors_make(&knowledge->corpus, knowledge->meaning, source->cache, work, &knowledge->vectors,
                          &fault);
    if (status == -ASKDB_CANCELLED) {
        *err = fault;
        return status;
    }
    if (status != 0) {
        fprintf(notes, "passages are found by their words alone: %s\n", fault.message);
    }
    return 0;
}

int knowledge_open(const struct knowledge_source *source, const struct work *work,
                   struct knowledge **ret_knowledge, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct knowledge *knowledge = ARENA_NEW(arena, struct knowledge);
    struct text notes;
    *knowledge = (struct knowledge){.arena = arena, .meaning = source->meaning};
    corpus_init(&knowledge->corpus, arena);
    knowledge->corpus.roles = source->roles;
    text_open(&notes);
    int status = read_all(knowledge, source, work, notes.out, err);
    knowledge->notes = text_close(&notes, arena);
    if (status != 0) {
        knowledge_close(knowledge);
        return status;
    }
    *ret_knowledge = knowledge;
    return 0;
}

void knowledge_close(struct knowledge *knowledge)
{
    if (knowledge != NULL) {
        arena_destroy(knowledge->arena);
    }
}

const char *knowledge_notes(const struct knowledge *knowledge)
{
    return knowledge->notes;
}

size_t knowledge_passages(const struct knowledge *knowledge)
{
    return knowledge->corpus.passage_count;
}

/* ---- asking ---- */

struct scored {
    size_t passage;
    float cosine;
    double score;
};

static float cosine_of(const struct knowledge *knowledge, size_t place, const float *cosines)
{
    const struct passage *passage = &knowledge->corpus.passages[place];
    float most = -1;
    if (knowledge->vectors.numbers == NULL) {
        return 0;
    }
    if (!knowledge->vectors.of_units) {
        return cosines[place];
    }
    for (size_t i = 0; i < passage->unit_count; i++) {
        most = fmaxf(most, cosines[passage->first_unit + i]);
    }
    return most;
}

/* Keeps the likeliest, in order. */
static void keep(struct scored best[KNOWLEDGE_MOST], size_t *count, struct scored scored)
{
    size_t place = *count < KNOWLEDGE_MOST ? (*count)++ : KNOWLEDGE_MOST;
    while (place > 0 && best[place - 1].score < scored.score) {
        if (place < KNOWLEDGE_MOST) {
            best[place] = best[place - 1];
        }
        place--;
    }
    if (place < KNOWLEDGE_MOST) {
        best[place] = scored;
    }
}

/* Is a code that the question names in the passage, or missing from it? */
static double coded_of(const struct index_question *question, const struct index_scores *words, size_t place)
{
    return question->codes > 0 ? 2 * (double)words->coded[place] - 1 : 0;
}

static double score_of(float cosine, const struct index_question *question, const struct index_scores *words,
                       size_t place)
{
    double sum = WEIGHT_BIAS + WEIGHT_COSINE * (double)cosine + WEIGHT_BM25 * (double)words->bm25[place] +
                 WEIGHT_COVERED * (double)words->covered[place] +
                 WEIGHT_CODED * coded_of(question, words, place);
    return 1 / (1 + exp(-sum));
}

static struct knowledge_answer answer_of(struct arena *arena, const struct knowledge *knowledge,
                                         const struct scored *scored, const struct index_scores *scores,
                                         const struct index_question *words, const float *cosines,
                                         const char *question)
{
    const struct passage *passage = &knowledge->corpus.passages[scored->passage];
    bool units = knowledge->vectors.numbers != NULL && knowledge->vectors.of_units;
    struct knowledge_answer answer = {.file = passage->file,
                                      .heading = passage->heading,
                                      .score = scored->score,
                                      .cosine = (double)scored->cosine,
                                      .bm25 = (double)scores->bm25[scored->passage],
                                      .covered = (double)scores->covered[scored->passage],
                                      .coded = coded_of(words, scores, scored->passage)};
    answer.text = extract_answer(arena, &knowledge->corpus, passage, words,
                                 units ? cosines + passage->first_unit : NULL, question, &answer.line);
    return answer;
}

static double logit(double share)
{
    return log(share / (1 - share));
}

/* Is the first likely enough to be told? */
static bool is_sure(const struct knowledge *knowledge, const struct scored best[KNOWLEDGE_MOST], size_t count)
{
    const struct passage *passages = knowledge->corpus.passages;
    double margin = SURE_MOST;
    for (size_t i = count; i-- > 1;) {
        if (strcmp(passages[best[i].passage].heading, passages[best[0].passage].heading) != 0) {
            margin = fmin(SURE_MOST, logit(best[0].score) - logit(best[i].score));
        }
    }
    return count > 0 && SURE_SCORE * logit(best[0].score) + SURE_MARGIN * margin + SURE_BIAS >= 0;
}

int knowledge_search(struct arena *arena, const struct knowledge *knowledge, const char *question,
                     const struct work *work, struct knowledge_found *ret_found, struct askdb_error *err)
{
    float *cosines;
    struct scored best[KNOWLEDGE_MOST];
    size_t count = 0;
    int status = vectors_ask(arena, &knowledge->vectors, knowledge->meaning, question, work, &cosines, err);
    if (status != 0) {
        return status;
    }
    struct index_question words = index_read(arena, knowledge->index, question);
    struct index_scores scores = index_score(arena, knowledge->index, &words);
    for (size_t i = 0; i < knowledge->corpus.passage_count; i++) {
        float cosine = cosine_of(knowledge, i, cosines);
        keep(best, &count, (struct scored){i, cosine, score_of(cosine, &words, &scores, i)});
    }
    *ret_found = (struct knowledge_found){.count = count, .sure = is_sure(knowledge, best, count)};
    while (ret_found->count > 1 && best[ret_found->count - 1].score < WEIGHT_LEAST) {
        ret_found->count--; /* beside the first only what may answer too */
    }
    for (size_t i = 0; i < ret_found->count; i++) {
        ret_found->answers[i] = answer_of(arena, knowledge, &best[i], &scores, &words, cosines, question);
    }
    return 0;
}
