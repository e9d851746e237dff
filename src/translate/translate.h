/* From a question to candidate queries. Translators stand behind one interface; what they return is untrusted
 * text until src/validate has passed it. */
#ifndef TRANSLATE_TRANSLATE_H
#define TRANSLATE_TRANSLATE_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "model/model.h"
#include "query/join.h"
#include "util/arena.h"

struct translation {
    const char *sql;
    double
        confidence; /* 0 to 1: the translator's probability of this reading among all it could have given */
    bool ordered;   /* the question asked for an order of the rows */
    const struct join_warning *warnings;
    size_t warning_count;
};

struct translate_request {
    const char *question; /* UTF-8 */
    const char *now;      /* "YYYY-MM-DD", or NULL for today */
    size_t beam;          /* candidates to look for, at least 1 */
};

struct translator;

/* The built-in transformer over one catalog; all three must outlive it. `index` may be NULL. */
struct translator *translator_create_builtin(const struct model *model, const struct catalog *catalog,
                                             const struct value_index *index);
void translator_destroy(struct translator *translator);

/* Candidates in `arena`, best first, no two with the same SQL. ASKDB_DECLINED where there is none or the
 * question cannot be read, ASKDB_MODEL where the model fails. */
int translate_question(struct translator *translator, struct arena *arena,
                       const struct translate_request *request, struct translation **ret_translations,
                       size_t *ret_count, struct askdb_error *err);

#endif
