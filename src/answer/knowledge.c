/* Documents beside the data: opened with the database's encoder and cache, and chosen between. */
#include "askdb/knowledge.h"

#include "answer/ask.h"
#include "answer/internal.h"
#include "answer/route_weights.h"
#include "knowledge/catalog_answer.h"
#include "knowledge/knowledge.h"
#include "meaning/embedded.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const double UNSURE_READING = 0.5;

struct askdb_knowledge {
    struct askdb *askdb;
    struct meaning *own; /* where the database has no encoder: only a language model answers */
    struct knowledge *documents;
};

struct passages {
    struct askdb_passages public;
    struct arena *arena;
};

static struct meaning *encoder_of(const struct askdb_knowledge *knowledge)
{
    return knowledge->own != NULL ? knowledge->own : knowledge->askdb->used_meaning;
}

static bool has_role(struct document_roles roles, const char *name)
{
    for (size_t i = 0; i < roles.count; i++) {
        if (strcasecmp(roles.items[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* Those of the semantic file, and of the options; where both say some, those that are in both. */
static struct document_roles roles_of_who_asks(struct arena *arena, const struct askdb *askdb)
{
    static const char separators[] = ",;", blanks[] = " \t\r\n\"'";
    struct document_roles filed = {0}, said = {0};
    if (askdb->semantic != NULL) {
        filed = (struct document_roles){(const char *const *)askdb->semantic->roles,
                                        askdb->semantic->roles_count};
    }
    if (askdb->roles == NULL) {
        return filed;
    }
    char *rest = arena_strdup(arena, askdb->roles), *name;
    const char **names = ARENA_ARRAY(arena, const char *, strlen(askdb->roles) + 1);
    while ((name = strtok_r(rest, separators, &rest)) != NULL) {
        name += strspn(name, blanks);
        for (size_t length = strlen(name); length > 0 && strchr(blanks, name[length - 1]) != NULL; length--) {
            name[length - 1] = '\0';
        }
        if (*name != '\0' && (filed.count == 0 || has_role(filed, name))) {
            names[said.count++] = name;
        }
    }
    said.items = names;
    return said;
}

int askdb_knowledge_open(struct askdb *askdb, const char *folder, struct askdb_knowledge **ret_knowledge,
                         struct askdb_error *err)
{
    size_t size;
    const void *data = meaning_embedded(&size);
    struct askdb_knowledge *knowledge = memory_need(calloc(1, sizeof *knowledge));
    knowledge->askdb = askdb;
    knowledge->own = askdb->used_meaning == NULL ? meaning_create(data, size) : NULL;
    struct knowledge_source source = {.folder = folder,
                                      .catalog = askdb->catalog,
                                      .meaning = encoder_of(knowledge),
                                      .cache = askdb->cache.folder};
    struct arena *arena = arena_create();
    source.roles = roles_of_who_asks(arena, askdb);
    struct work_span span = work_begin(askdb->work, 0); /* the first time takes as long as it takes */
    int status = folder != NULL ? knowledge_open(&source, askdb->work, &knowledge->documents, err) : 0;
    work_end(askdb->work, span);
    arena_destroy(arena);
    if (status != 0) {
        askdb_knowledge_close(&knowledge);
        return status;
    }
    *ret_knowledge = knowledge;
    return 0;
}

void askdb_knowledge_close(struct askdb_knowledge **knowledge)
{
    if (*knowledge != NULL) {
        knowledge_close((*knowledge)->documents);
        meaning_destroy((*knowledge)->own);
        free(*knowledge);
        *knowledge = NULL;
    }
}

const char *askdb_knowledge_notes(const struct askdb_knowledge *knowledge)
{
    return knowledge->documents != NULL ? knowledge_notes(knowledge->documents) : "";
}

/* ---- searching ---- */

/* Does one of the forms begin at a word of the text? */
static bool has_form(const char *text, const char *const *forms, size_t count)
{
    for (const char *at = text; *at != '\0'; at++) {
        bool begins = at == text || strchr(" ,;:?", at[-1]) != NULL;
        for (size_t i = 0; begins && i < count; i++) {
            if (strncasecmp(at, forms[i], strlen(forms[i])) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* Asks for a rule, a meaning or what to do. */
static bool asks_documents(const char *question)
{
    static const char *const forms[] = {
        "i ",         "i'm ",         "my ",      "we ",           "me ",         "someone ",
        "somebody ",  "anyone ",      "you ",     "what counts",   "count as",    "counts as",
        "meant by",   "definition",   "define ",  "what does ",    "what if ",    "what happens",
        "happens if", "happens when", "allowed",  "supposed to",   "need to ",    "has to ",
        "have to ",   "must ",        "should ",  "may ",          "procedure",   "policy",
        "rule",       "rules",        "manual",   "handbook",      "how often",   "how do ",
        "how does ",  "how is ",      "how are ", "why ",          "what to do",  "difference between",
        "is it ",     "can a ",       "can an ",  "what kind of ", "according to"};
    return has_form(question, forms, sizeof forms / sizeof *forms);
}

/* Asks for rows, or for what is computed of them. */
static bool asks_data(const char *question)
{
    static const char *const forms[] = {
        "list ",     "show ",     "total ",     "sum ",      "average ",    "count ",     "number of ",
        "top ",      "per month", "per day",    "per week",  "per year",    "by month",   "by year",
        "by day",    "by week",   "last month", "last week", "last year",   "this month", "this year",
        "in 20",     "since 20",  "highest",    "lowest",    "most recent", "newest",     "oldest",
        "how many ", "for each ", "by each ",   "which ",    "the most ",   "average"};
    return has_form(question, forms, sizeof forms / sizeof *forms);
}

static void publish(struct passages *passages, const struct knowledge_found *found, bool catalog,
                    const char *question)
{
    struct askdb_passage *items = ARENA_ARRAY(passages->arena, struct askdb_passage, found->count + 1);
    for (size_t i = 0; i < found->count; i++) {
        const struct knowledge_answer *answer = &found->answers[i];
        items[i] =
            (struct askdb_passage){answer->text,   answer->file, answer->heading, answer->line, answer->score,
                                   answer->cosine, answer->bm25, answer->covered, answer->coded};
    }
    passages->public = (struct askdb_passages){.items = items,
                                               .count = found->count,
                                               .sure = found->sure,
                                               .catalog = catalog,
                                               .asks_documents = asks_documents(question),
                                               .asks_data = asks_data(question)};
}

int askdb_knowledge_search(struct askdb_knowledge *knowledge, const char *question,
                           struct askdb_passages **ret_passages, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct passages *passages = ARENA_NEW(arena, struct passages);
    struct askdb *askdb = knowledge->askdb;
    struct knowledge_found of_catalog = {0}, of_documents = {0};
    int status = 0;
    passages->arena = arena;
    struct work_span span = work_begin_usual(askdb->work);
    bool about = catalog_answer(arena, askdb->catalog, askdb->index, encoder_of(knowledge), question,
                                askdb->work, &of_catalog);
    if (!(about && of_catalog.sure) && knowledge->documents != NULL) {
        status = knowledge_search(arena, knowledge->documents, question, askdb->work, &of_documents, err);
    }
    work_end(askdb->work, span);
    if (status != 0) {
        arena_destroy(arena);
        return status;
    }
    bool catalog = about && (of_catalog.sure || !of_documents.sure);
    of_catalog.sure = about;
    publish(passages, catalog ? &of_catalog : &of_documents, catalog, question);
    *ret_passages = &passages->public;
    return 0;
}

void askdb_passages_destroy(struct askdb_passages *passages)
{
    if (passages != NULL) {
        arena_destroy(((struct passages *)passages)->arena);
    }
}

/* ---- data or documents ---- */

static bool documents_are_meant(const struct askdb_passages *passages, const struct askdb_outcome *outcome)
{
    const struct askdb_answer *answer = outcome->answer;
    bool read = answer != NULL && !outcome->declined;
    double sum = ROUTE_BIAS + ROUTE_SCORE * passages->items[0].score +
                 (read ? ROUTE_READ + ROUTE_CONFIDENCE * answer->candidates[0].confidence : 0) +
                 (passages->asks_documents ? ROUTE_DOCUMENT_FORM : 0) +
                 (passages->asks_data ? ROUTE_DATA_FORM : 0);
    return sum > 0;
}

bool askdb_passages_answer(const struct askdb_passages *passages, const struct askdb_outcome *outcome)
{
    return passages->sure && (passages->catalog || documents_are_meant(passages, outcome));
}

int askdb_passages_decline(const struct askdb_passages *passages, struct askdb_outcome *outcome,
                           struct askdb_error *err)
{
    const struct askdb_candidate *chosen = outcome->chosen;
    if (passages->catalog || passages->sure || passages->count == 0 || outcome->declined ||
        outcome->analysis != NULL || chosen == NULL || !documents_are_meant(passages, outcome) ||
        (chosen->confidence >= UNSURE_READING && chosen->not_used_count == 0)) {
        return 0;
    }
    error_set(err, ASKDB_DECLINED, "the documents do not answer it, and it does not seem to ask for rows");
    error_hint(err, "ask for what is stored: 'how many ...', 'list ...'");
    outcome->declined = true;
    return -ASKDB_DECLINED;
}

void askdb_outcome_cite(struct askdb_outcome *public, const struct askdb_passages *passages)
{
    struct outcome *outcome = (struct outcome *)public;
    const struct askdb_passage *first = &passages->items[0];
    public->document =
        arena_printf(outcome->arena, first->line > 0 ? "%s:%zu" : "%s", first->file, first->line);
    public->chosen = NULL;
    public->sql = NULL;
}

int askdb_outcome_read_either(struct askdb_outcome *outcome, struct askdb_knowledge *knowledge,
                              struct askdb_passages **ret_passages, struct askdb_error *err)
{
    struct askdb_passages *passages = NULL;
    int status = askdb_knowledge_search(knowledge, outcome->question, &passages, err);
    if (status != 0) {
        return status;
    }
    *ret_passages = passages;
    status = askdb_outcome_read(outcome, err);
    bool spoken = status == 0 || status == -ASKDB_DECLINED; /* the data was asked, whatever came of it */
    if (spoken && askdb_passages_answer(passages, outcome)) {
        askdb_outcome_cite(outcome, passages);
        status = 0;
    } else if (status == 0) {
        status = askdb_passages_decline(passages, outcome, err);
    } else if (status == -ASKDB_DECLINED && passages->count > 0 && err->hint[0] == '\0') {
        error_hint(err, "nor do the documents answer it");
    }
    return status;
}
